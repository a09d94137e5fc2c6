import numpy as np

mu = np.array([100.0, 162.0])
Sigma = np.array([[25.0, 20.0], [20.0, 25.0]])


def condition(mu, Sigma, given, c):
    """Mean and covariance of the other elements, given some of them."""
    rest = [j for j in range(len(mu)) if j not in given]
    S11 = Sigma[np.ix_(given, given)]
    S21 = Sigma[np.ix_(rest, given)]
    B = np.linalg.solve(S11, S21.T).T           # S21 times inverse of S11
    return (mu[rest] + B @ (c - mu[given]),
            Sigma[np.ix_(rest, rest)] - B @ S21.T)


for c in (110.0, 100.0, 95.0):
    mean, covariance = condition(mu, Sigma, [0], np.array([c]))
    print(f"left eye at {c}: right eye has mean {mean[0]:.1f}, "
          f"variance {covariance[0, 0]:.1f}")
mean, covariance = condition(mu, Sigma, [1], np.array([170.0]))
print(f"right eye at 170.0: left eye has mean {mean[0]:.1f}")

rng = np.random.default_rng(0)
X = rng.normal(size=(200_000, 2)) @ np.linalg.cholesky(Sigma).T + mu
near = X[np.abs(X[:, 0] - 110) < 0.5, 1]
print(f"{len(near)} samples with a left eye near 110: right eye has "
      f"mean {near.mean():.1f}, variance {near.var():.1f}")
