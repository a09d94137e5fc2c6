import numpy as np

rng = np.random.default_rng(0)
d, sigma, tau_true = 200, 1.0, 0.7
w = tau_true * rng.normal(size=d)
a = w + sigma * rng.normal(size=d)  # each weight measured once


def ln_evidence(tau):  # a_j has the variance sigma^2 + tau^2
    v = sigma**2 + tau**2
    return -np.sum(a**2) / (2 * v) - d / 2 * np.log(2 * np.pi * v)


print("  tau  ln evidence  squared error of the posterior means")
for tau in (0.1, 0.3, 0.7, 1.5, 5):
    share = tau**2 / (tau**2 + sigma**2)
    print(f"{tau:5} {ln_evidence(tau):11.2f} "
          f"{np.sum((share * a - w) ** 2):12.1f}")
best = np.sqrt(np.mean(a**2) - sigma**2)
print(f"highest at tau = {best:.3f}; without a prior "
      f"{np.sum((a - w) ** 2):.1f}")
taus = np.linspace(0.01, 3, 300)
values = [ln_evidence(tau) for tau in taus]
assert abs(taus[np.argmax(values)] - best) < 0.01
