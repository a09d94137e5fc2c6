import numpy as np


def fix_signs(U, Vt):
    """Make the largest element of each row, in absolute value, positive."""
    largest = np.argmax(np.abs(Vt), axis=1)
    signs = np.sign(Vt[np.arange(len(Vt)), largest])
    return U * signs, Vt * signs[:, np.newaxis]


A = np.array([[3.0, -2.0], [6.0, 3.0]])
U, s, Vt = np.linalg.svd(A)
U2, Vt2 = U * [1, -1], Vt * [[1], [-1]]    # u2, v2 with the other sign
print("both give A:          ", np.allclose(U * s @ Vt, A),
      np.allclose(U2 * s @ Vt2, A))
print("equal as they come:   ", np.allclose(Vt, Vt2))
U, Vt = fix_signs(U, Vt)
U2, Vt2 = fix_signs(U2, Vt2)
print("equal with signs fixed:", np.allclose(U, U2) and np.allclose(Vt, Vt2))
print("rows of Vt * sqrt(10): ", (Vt * np.sqrt(10)).round(9).tolist())
