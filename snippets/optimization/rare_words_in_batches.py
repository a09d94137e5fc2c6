import numpy as np

rng = np.random.default_rng(0)
p = np.array([1.0, 0.1, 0.01])        # how often a word is in the batch
runs, T, late = 100, 3000, 1500
sgd, adam, m, v = np.zeros((4, runs, 3))
for t in range(1, T + 1):
    g = (rng.random((runs, 3)) < p).astype(float)
    m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
    if t > late:
        sgd += g
        adam += m / np.sqrt(v / (1 - 0.999**t))  # 1 - 0.9**t is near 1
for name, total in (("SGD ", sgd), ("Adam", adam)):
    speed = total / (T - late)
    error = speed.std(axis=0, ddof=1) / np.sqrt(runs)
    print(name, "step / lr:", *(f"{a:.3f} (s.e. {e:.3f})"
                                for a, e in zip(speed.mean(axis=0), error)))
print("roots of p:   ", *(f"{r:.3f}" for r in np.sqrt(p)))
