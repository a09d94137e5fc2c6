import numpy as np

g = np.array([3.0, -0.004])
print("gradient descent, lr 0.1:", *(f"{s:.4f}" for s in -0.1 * g))
print("signs, lr 0.1:           ", *(f"{s:.4f}" for s in -0.1 * np.sign(g)))

G = 0.0
for g in [3.0, 4.0, 12.0]:
    G = G + g**2
    print(f"gradient {g:4.0f}: G = {G:3.0f}, step {-g / np.sqrt(G):.4f} lr")

steps = 1 / np.sqrt(np.arange(1, 10_001))  # the same gradient every time
for T in (100, 10_000):
    total = steps[:T].sum()
    print(f"{T:5d} steps: last {steps[T - 1]:.2f} lr, in all {total:.2f} lr")
    assert 2 * np.sqrt(T + 1) - 2 < total < 2 * np.sqrt(T)
