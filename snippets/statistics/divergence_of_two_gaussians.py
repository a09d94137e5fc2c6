import numpy as np


def divergence(mu1, s1, mu2, s2):
    return (np.log(s2 / s1)
            + (s1**2 + (mu1 - mu2)**2) / (2 * s2**2) - 1/2)


def ln_density(x, mu, s):
    return -((x - mu) / s)**2 / 2 - np.log(s * np.sqrt(2 * np.pi))


narrow, wide = (1, 0.5), (0, 1)  # mean, standard deviation
n = 100_000
for a, b in ((narrow, wide), (wide, narrow)):
    x, h = np.linspace(-12, 12, 2401, retstep=True)
    ln_p, ln_q = ln_density(x, *a), ln_density(x, *b)
    area = h * np.sum(np.exp(ln_p) * (ln_p - ln_q))
    X = a[0] + a[1] * np.random.default_rng(0).normal(size=n)
    d = ln_density(X, *a) - ln_density(X, *b)
    print(f"closed form {divergence(*a, *b):.4f}, area {area:.4f}, "
          f"mean of draws {d.mean():.3f} +- {d.std() / np.sqrt(n):.3f}")

for unit, c in (("m", 1), ("cm", 100)):
    (mu1, s1), (mu2, s2) = c * np.array([narrow, wide]) / 10
    H = np.log(s1 * np.sqrt(2 * np.pi * np.e))
    print(f"in {unit:2}: entropy {H:.4f} nats, "
          f"divergence {divergence(mu1, s1, mu2, s2):.4f}")
