import numpy as np

A = np.array([[3.0, 2.0], [1.0, 4.0]])
values, V = np.linalg.eig(A)


def is_eigenvector(x, value):
    return bool(np.allclose(A @ x, value * x))


print("row V[0]:      ", is_eigenvector(V[0], values[0]))
print("column V[:, 0]:", is_eigenvector(V[:, 0], values[0]))

Lambda = np.diag(values)
print("A = V Lambda V^-1:",
      bool(np.allclose(A, V @ Lambda @ np.linalg.inv(V))))
print("A = V Lambda V.T: ", bool(np.allclose(A, V @ Lambda @ V.T)))
cosine = abs(V[:, 0] @ V[:, 1])
print(f"cosine between the eigenvectors: {cosine:.3f}")
