import numpy as np

rng = np.random.default_rng(1)
n = 100_000
X = rng.normal(size=n)
S = rng.choice([-1.0, 1.0], size=n)
pairs = (("S X", S * X), ("independent", rng.normal(size=n)))
for name, Y in pairs:
    far_X, far_Y = np.abs(X) > 1, np.abs(Y) > 1
    print(f"Y = {name}:")
    print(f"  mean {Y.mean():.3f}, deviation {Y.std():.3f}, "
          f"|Y| > 1 in {np.mean(far_Y):.3f}")
    print(f"  covariance with X {np.mean(X * Y):.3f}, "
          f"variance of X + Y {np.var(X + Y):.3f}")
    print(f"  both beyond 1: {np.mean(far_X & far_Y):.3f}, "
          f"X + Y exactly 0: {np.mean(X + Y == 0):.3f}")
