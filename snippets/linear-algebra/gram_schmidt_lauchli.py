import numpy as np

e = 1e-8                            # 1 + e**2 rounds to 1
A = np.array([[1, 1, 1], [e, 0, 0], [0, e, 0], [0, 0, e]])


def gram_schmidt(A, modified):
    Q = np.zeros(A.shape)
    for k in range(A.shape[1]):
        v = A[:, k].copy()
        for j in range(k):
            source = v if modified else A[:, k]
            v -= (Q[:, j] @ source) * Q[:, j]
        Q[:, k] = v / np.linalg.norm(v)
    return Q


for name, Q in (("classical", gram_schmidt(A, False)),
                ("modified", gram_schmidt(A, True)),
                ("NumPy", np.linalg.qr(A)[0])):
    worst = np.max(np.abs(Q.T @ Q - np.eye(3)))
    shown = f"{worst:.1e}" if worst > 1e-12 else "below 1e-12"
    print(f"{name:9} largest dot product of two columns: {shown}")
