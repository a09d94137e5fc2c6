import numpy as np


def log_density(x, mu, L):
    z = np.linalg.solve(L, x - mu)      # L z = x - mu
    r2 = z @ z                          # squared Mahalanobis distance
    return r2, (-r2 / 2 - np.sum(np.log(np.diag(L)))
                - len(mu) / 2 * np.log(2 * np.pi))


mu = np.array([100.0, 162.0])
L = np.array([[5.0, 0.0], [4.0, 3.0]])
for x in ([107.5, 154.5], [107.5, 169.5], [100.0, 162.0]):
    r2, log_p = log_density(np.array(x), mu, L)
    print(f"{x}: r^2 = {r2:.2f}, ln p = {log_p:.4f}, "
          f"outside this ellipse {np.exp(-r2 / 2):.2g}")

rng = np.random.default_rng(0)
X = rng.normal(size=(20_000, 2)) @ L.T + mu
r = np.linalg.norm(np.linalg.solve(L, (X - mu).T), axis=0)
for radius in (1, 2, 3):
    print(f"r <= {radius}: {np.mean(r <= radius):.3f} of the samples, "
          f"formula {1 - np.exp(-radius**2 / 2):.4f}")

d = 400                                 # 400 inputs, deviation 0.1
Sigma = 0.01 * (0.5 * np.eye(d) + 0.5)
L = np.linalg.cholesky(Sigma)
print(f"d = {d}: determinant {np.linalg.det(Sigma)}, its logarithm by "
      f"Cholesky {2 * np.sum(np.log(np.diag(L))):.2f}")
