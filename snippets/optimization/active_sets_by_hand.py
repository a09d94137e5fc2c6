import numpy as np

a = np.array([2, 0.5])  # nearest point with w >= 0 and w1 + w2 = 1
for active in ([], [1], [0]):  # indices of weights that are held at 0
    free = [k for k in (0, 1) if k not in active]
    lam = (a[free].sum() - 1) / len(free)  # makes the free weights add to 1
    w = np.zeros(2)
    w[free] = a[free] - lam
    mu = w - a + lam  # from w - a + lambda - mu = 0
    f = np.sum((w - a) ** 2) / 2
    verdict = "not allowed" if np.any(w < 0) else (
        "wrong sign" if np.any(mu < 0) else "all conditions hold")
    print(f"held {active}: w = {w}, lambda = {lam}, mu = {mu},"
          f" f = {f:.4f}: {verdict}")

naive = a / a.sum()
print("divided by the sum:", naive,
      f"f = {np.sum((naive - a) ** 2) / 2:.4f}")
