import numpy as np

rng = np.random.default_rng(0)
s = 1000 * rng.normal(size=12)  # scores of one query, too large for exp
s[9] = s.max() + 0.5  # two scores of nearly the same size
V = rng.normal(size=(12, 3))

m, Z, u = -np.inf, 0.0, np.zeros(3)
for start in range(0, 12, 4):  # only four scores are held at a time
    block = s[start:start + 4]
    new = max(m, block.max())
    e = np.exp(block - new)
    Z = np.exp(m - new) * Z + e.sum()  # old sums in the new unit
    u = np.exp(m - new) * u + e @ V[start:start + 4]
    m = new
    print(f"after {start + 4:2d} scores: maximum {m:8.3f}  Z {Z:.4f}")

whole = np.exp(s - s.max())
print("in blocks ", (u / Z).round(4))
print("at once   ", (whole @ V / whole.sum()).round(4))
print("logsumexp ", np.round(m + np.log(Z), 4))
assert np.allclose(u / Z, whole @ V / whole.sum())
