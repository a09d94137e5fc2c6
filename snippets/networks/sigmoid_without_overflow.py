import numpy as np


def sigmoid(z):
    e = np.exp(-np.abs(z))  # never above 1
    return np.where(z >= 0, 1, e) / (1 + e)


def softplus(z):
    return np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))


z = np.array([-800.0, -40.0, 0.0, 40.0, 800.0])
with np.errstate(over="ignore", invalid="ignore"):
    quotient = np.exp(z) / (1 + np.exp(z))
    logarithm = np.log(1 + np.exp(z))
for k in range(5):
    print(f"{z[k]:6.0f}: sigmoid {quotient[k]:.4g} or {sigmoid(z)[k]:.4g},"
          f" softplus {logarithm[k]:.4g} or {softplus(z)[k]:.4g}")
print(f"1 - sigmoid(40): {1 - sigmoid(40.0):.4g}, "
      f"sigmoid(-40): {sigmoid(-40.0):.4g}")
assert np.isfinite(sigmoid(z)).all() and np.isfinite(softplus(z)).all()
