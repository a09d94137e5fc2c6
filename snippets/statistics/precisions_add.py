import numpy as np

tau, sigma, n, mean = 1.0, 2.0, 12, 2.0  # prior N(0, tau^2)
mu = np.linspace(-6, 6, 12_001)  # the unknown mean
ln_prior = -mu**2 / (2 * tau**2)
# sum of (x_i - mu)^2 = a constant + n (mean - mu)^2
ln_likelihood = -n * (mean - mu) ** 2 / (2 * sigma**2)
p = np.exp(ln_prior + ln_likelihood)
p = p / p.sum()
center = mu @ p
print(f"on a grid: mean {center:.4f}, "
      f"variance {(mu - center) ** 2 @ p:.4f}")

precision = 1 / tau**2 + n / sigma**2
share = (n / sigma**2) / precision  # of the sample mean
print(f"by precisions: {1 / tau**2:.0f} + {n / sigma**2:.0f}, "
      f"mean {share * mean:.4f}, variance {1 / precision:.4f}")
lam = sigma**2 / tau**2
print(f"share of the sample mean n / (n + lambda) = "
      f"{n / (n + lam):.4f}")
assert np.isclose(center, share * mean)
