import numpy as np

theta = (np.arange(10_000) + 0.5) / 10_000
low = 2.0 * (theta < 0.5)  # uniform on (0, 1/2)
priors = {"uniform on (0, 1/2)": low,
          "99% of it, 1% flat": 0.99 * low + 0.01}
for name, prior in priors.items():
    for n in (10, 100, 1000):
        k = 7 * n // 10  # successes
        ln_likelihood = k * np.log(theta) + (n - k) * np.log(1 - theta)
        p = prior * np.exp(ln_likelihood - ln_likelihood.max())
        p = p / p.sum()
        print(f"{name + ',':21} n {n:4}: mean {theta @ p:.3f}")
