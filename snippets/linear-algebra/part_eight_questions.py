import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])
Z1 = X @ W1 + b1
A1 = np.tanh(Z1)


def with_ones(M):  # one more input that is always 1, for the bias
    return np.column_stack([np.ones(4), M])


def rank(M):
    return np.linalg.matrix_rank(M, tol=1e-9)


def residual(M):  # of the least-squares fit to the classes
    return np.linalg.norm(y - M @ np.linalg.lstsq(M, y)[0])


x, w = X[0], W1[:, 0]
cosine = x @ w / np.linalg.norm(x) / np.linalg.norm(w)
print(f"vectors: cosine of row 1 and unit 1 is {cosine:.2f}")
print(f"tensors: shapes {X.shape} @ {W1.shape} -> {Z1.shape}")
print(f"matrices: unit 1 sees {(X @ w + b1[0]).round(4).tolist()}")
print(f"rank, with a column of ones: of Z1 {rank(with_ones(Z1))}, "
      f"of A1 {rank(with_ones(A1))}")
print(f"projection: residual {residual(with_ones(X)):.4f} on X, "
      f"{residual(with_ones(A1)):.4f} on A1")
print(f"eigenvalues of X^T X: {np.linalg.eigvalsh(X.T @ X).round(4)}")
s = np.linalg.svd(W1, compute_uv=False)
print(f"singular values of W1: {s.round(4)}")
half = np.float16(X) @ np.float16(W1) + np.float16(b1)
print(f"floating point: Z1[0, 0] in float16 is {half[0, 0]:.4f}")
