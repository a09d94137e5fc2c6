import numpy as np

A = np.array([[1, 2], [0, 1], [3, -1]])        # 3 × 2
B = np.array([[2, 1], [1, -1]])                # 2 × 2
x, y = np.array([2, 1]), np.array([1, -1, 2])
print("(AB)^T == B^T A^T:", np.array_equal((A @ B).T, B.T @ A.T))
print("<Ax, y> =", (A @ x) @ y, "  <x, A^T y> =", x @ (A.T @ y))
print("A^T A =", (A.T @ A).tolist())
print("A A^T =", (A @ A.T).tolist())

rng = np.random.default_rng(0)
X = rng.normal(size=(1000, 5))                 # examples × inputs
G = np.zeros((5, 5))
for start in range(0, 1000, 100):              # 100 examples at a time
    part = X[start:start + 100]
    G += part.T @ part
assert np.allclose(G, X.T @ X)
assert np.allclose(G, G.T)
print("X^T X from ten parts of the batch:", np.allclose(G, X.T @ X))
