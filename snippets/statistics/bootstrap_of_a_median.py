import numpy as np

rng = np.random.default_rng(0)
n, B = 101, 4000
x = rng.exponential(size=n)  # losses of n examples


def statistic(v):  # any other may stand here
    return np.median(v, axis=-1)


star = rng.choice(x, size=(B, n))  # B resamples with replacement
low, high = np.quantile(statistic(star), (0.025, 0.975))
print(f"median {statistic(x):.3f}, bootstrap SE "
      f"{statistic(star).std(ddof=1):.3f}, "
      f"interval {low:.3f} to {high:.3f}")
repeated = rng.exponential(size=(20_000, n))  # what only a simulation has
print(f"truth {np.log(2):.3f}, SE over 20000 samples "
      f"{statistic(repeated).std():.3f}")

L, se = x.mean(), x.std(ddof=1) / np.sqrt(n)
print(f"exp of the mean loss {np.exp(L):.3f}, SE by the delta method "
      f"{np.exp(L) * se:.3f}, by bootstrap "
      f"{np.exp(star.mean(axis=1)).std(ddof=1):.3f}")
