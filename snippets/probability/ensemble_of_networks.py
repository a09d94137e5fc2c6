import numpy as np

rng = np.random.default_rng(0)
x = rng.uniform(-1, 1, size=60)
noise = 0.5 * rng.normal(size=60)
x_new = np.linspace(-1, 1, 201)
M = 10  # networks that differ in their random hidden layers only


def error(noise):  # of a new network, at the points x_new
    w, b = 3 * rng.normal(size=(2, 20))
    H = np.tanh(np.outer(x, w) + b)
    c = np.linalg.lstsq(H, np.sin(3 * x) + noise, rcond=0.01)[0]
    return np.tanh(np.outer(x_new, w) + b) @ c - np.sin(3 * x_new)


def moments(errors):  # mean variance, mean covariance over pairs
    S = np.cov(errors, bias=True)  # networks × networks
    total = np.trace(S)
    return total / M, (S.sum() - total) / (M * (M - 1))


errors = np.array([error(noise) for _ in range(M)])
variance, cov = moments(errors)
rho = cov / variance
by_formula = variance * (rho + (1 - rho) / M)
print(f"one network, mean variance of its error {variance:.4f}")
print(f"mean covariance / mean variance         {rho:.3f}")
print(f"mean of {M}: expected if uncorrelated    {variance / M:.4f}")
print(f"            by rho + (1 - rho) / n      {by_formula:.4f}")
print(f"            measured             "
      f"       {errors.mean(axis=0).var():.4f}")
variance, cov = moments([error(0.5 * rng.normal(size=60))
                         for _ in range(M)])
print(f"own noise: covariance / variance        {cov / variance:.2f}")
