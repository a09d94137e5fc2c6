import numpy as np


def cholesky(A):
    d = len(A)
    L = np.zeros((d, d))
    for j in range(d):
        pivot = A[j, j] - L[j, :j] @ L[j, :j]
        if pivot <= 0:
            raise ValueError(f"pivot {j + 1} is {pivot:g}")
        L[j, j] = np.sqrt(pivot)
        for i in range(j + 1, d):
            L[i, j] = (A[i, j] - L[i, :j] @ L[j, :j]) / L[j, j]
    return L


A = np.array([[4.0, 2.0, 2.0], [2.0, 5.0, 3.0], [2.0, 3.0, 6.0]])
L = cholesky(A)
print("L =", L.tolist())
assert np.allclose(L, np.linalg.cholesky(A))

b = np.array([8.0, 10.0, 11.0])
y = np.linalg.solve(L, b)      # L y = b, forward
x = np.linalg.solve(L.T, y)    # L.T x = y, backward
print("x =", x.round(6), " ln det A =",
      f"{2 * np.sum(np.log(np.diag(L))):.4f}")
assert np.allclose(A @ x, b) and np.isclose(np.linalg.det(A), 64)

z = np.random.default_rng(0).normal(size=(100_000, 3))
samples = z @ L.T              # each row is L z for one z
covariance = samples.T @ samples / len(samples)
assert np.max(np.abs(covariance - A)) < 0.1
