import numpy as np

mu = np.array([100.0, 162.0])
Sigma = np.array([[25.0, 20.0], [20.0, 25.0]])
L = np.linalg.cholesky(Sigma)
print("L =", L.round(6).tolist())
z = np.array([1.0, -2.0])
print("mu + L z =", (mu + L @ z).round(6).tolist())

rng = np.random.default_rng(0)
n = 20_000
Z = rng.normal(size=(n, 2))
X = Z @ L.T + mu            # each row is mu + L z for one z
print("sample covariance:", np.cov(X.T).round(1).tolist())
distance = X[:, 1] - X[:, 0]
print(f"distance: mean {distance.mean():.1f}, "
      f"deviation {distance.std():.1f}, "
      f"at most 47 in {np.sum(distance <= 47)} of {n}")

values, Q = np.linalg.eigh(Sigma)
A = Q * np.sqrt(values)     # another root: A A^T = Sigma, not triangular
print("eigenvalues:", values.round(6).tolist())
assert np.allclose(A @ A.T, Sigma) and np.allclose(L @ L.T, Sigma)
