import numpy as np


def softmax(z, T):
    e = np.exp((z - z.max()) / T)
    return e / e.sum()


z, tied = np.log([6.0, 3.0, 1.0]), np.log([6.0, 6.0, 1.0])
print("   T    softmax(z/T)            entropy   with a tie")
for T in (0.01, 0.5, 1.0, 2.0, 100.0):
    p, q = softmax(z, T), softmax(tied, T)
    H = -sum(v * np.log(v) for v in p if v > 0)
    print(f"{T:6.2f} ", *(f"{v:.4f}" for v in p), f"{abs(H):10.4f}   ",
          *(f"{v:.4f}" for v in q))
assert np.allclose(softmax(z, 0.5), np.array([36, 9, 1]) / 46)
