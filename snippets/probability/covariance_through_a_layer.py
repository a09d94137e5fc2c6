import numpy as np

X = np.array([[2, 3], [2, -1], [-2, 1], [-2, -3]])  # rows, equally likely
W = np.array([[1, 1], [1, -1]])  # inputs × units
b = np.array([5, 7])


def covariance(M):
    R = M - M.mean(axis=0)
    return R.T @ R / len(M)


S = covariance(X)
print("Cov of the inputs  ", S.tolist())
print("W.T @ Cov @ W      ", (W.T @ S @ W).tolist())
print("Cov of the outputs ", covariance(X @ W + b).tolist())
print("np.cov, divisor n-1", np.cov(X.T).round(3).tolist())
assert np.array_equal(W.T @ S @ W, covariance(X @ W + b))
assert np.array_equal(S, np.cov(X.T, bias=True))
