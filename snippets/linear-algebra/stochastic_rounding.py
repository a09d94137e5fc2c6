import numpy as np


def nearest(x, p):
    m, e = np.frexp(x)
    return np.ldexp(np.round(np.ldexp(m, p)), e - p)


def stochastic(x, p, rng):
    m, e = np.frexp(x)
    m = np.ldexp(m, p)  # p bits before the point
    up = rng.random(np.shape(x)) < m - np.floor(m)
    return np.ldexp(np.floor(m) + up, e - p)


rng = np.random.default_rng(0)
p = 8  # the significand of bfloat16
w_nearest = np.ones(1000)  # a thousand weights, all 1
w_stochastic = np.ones(1000)
for step in range(2000):
    w_nearest = nearest(w_nearest + 1e-4, p)
    w_stochastic = stochastic(w_stochastic + 1e-4, p, rng)
print("exact            1.2")
print(f"nearest          {w_nearest.mean():.3f}")
print(f"stochastic       {w_stochastic.mean():.3f} "
      f"± {w_stochastic.std():.3f}")
