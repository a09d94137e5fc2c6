import numpy as np


def kernel(s, t):
    return np.exp(-((s[:, None] - t[None, :]) ** 2) / 2)


def posterior(t, t_seen, y, noise):
    """Mean and variance of the process at t, given y at t_seen."""
    K = kernel(t_seen, t_seen) + noise * np.eye(len(y))
    L = np.linalg.cholesky(K)
    k = kernel(t_seen, t)                   # seen × new
    V = np.linalg.solve(L, k)
    mean = V.T @ np.linalg.solve(L, y)
    return mean, 1 - np.sum(V**2, axis=0)


mean, variance = posterior(np.array([1.0]), np.array([0.0]),
                           np.array([2.0]), noise=0.0)
print(f"two points: mean {mean[0]:.4f}, variance {variance[0]:.4f}")

t_seen = np.array([-2.0, -1.0, 0.5, 2.0])
y = np.array([-0.5, 1.0, 0.5, -1.0])
t = np.array([-2.0, -1.5, 0.0, 1.25, 5.0])
for noise in (0.0, 0.1):
    mean, variance = posterior(t, t_seen, y, noise)
    print(f"noise variance {noise}")
    for place, m, v in zip(t, mean, variance):
        print(f"  t = {place:5.2f}: mean {m:7.4f}, "
              f"deviation {np.sqrt(abs(v)):.4f}")
