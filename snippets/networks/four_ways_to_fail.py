import numpy as np


def textbook(z):
    e = np.exp(z)
    return e / e.sum()


def stable(z):
    e = np.exp(z - z.max())
    return e / e.sum()


cases = {
    "one too large": [12, 10, 0],
    "all too small": [-20, -20, -22],
    "only the sum": [11, 11, 11],
    "harmless": [3, 1, -30],
}
np.set_printoptions(suppress=True)
for name, z in cases.items():
    z = np.array(z, dtype=np.float16)
    with np.errstate(all="ignore"):
        naive, p = textbook(z), stable(z)
    exact = stable(z.astype(float))
    print(f"{name:14}", naive.astype(float).round(2),
          " maximum taken out", p.astype(float).round(2))
    assert np.allclose(p, exact, atol=1e-3)
