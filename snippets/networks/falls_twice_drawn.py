import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
n, d, draws, lam = 40, 5, 25, 1.0
sizes = np.array([3, 5, 8, 12, 18, 25, 30, 34, 37, 40, 43, 47, 55, 70,
                  100, 160, 250, 400])
least, ridge = np.zeros((2, draws, len(sizes)))
for k in range(draws):
    X = rng.normal(size=(n + 300, d))
    y = X[:, 0] + 0.5 * X[:, 1] + 0.5 * rng.normal(size=n + 300)
    W = rng.normal(size=(d, sizes[-1])) / np.sqrt(d)
    for j, p in enumerate(sizes):
        Phi = np.maximum(X @ W[:, :p], 0)
        U, s, Vt = np.linalg.svd(Phi[:n], full_matrices=False)
        for out, kept in ((least, 1 / s), (ridge, s / (s**2 + lam))):
            w = Vt.T @ (kept * (U.T @ y[:n]))
            out[k, j] = np.mean((y[n:] - Phi[n:] @ w) ** 2)

fig, (top, low) = plt.subplots(2, 1, figsize=(5.4, 4.5),
                               layout="constrained")
x = np.log10(sizes)
top.plot(x, np.log10(np.median(least, axis=0)), "C0-o", ms=4)
top.plot(x, np.log10(np.median(ridge, axis=0)), "C1--s", ms=4)
top.text(1.0, 0.35, "least squares", color="C0")
top.text(1.7, -0.22, "ridge", color="C1")
n, D, var = 20, 100, 0.25
w = np.sqrt(6) / np.pi / np.arange(1, D + 1)
for p in (np.arange(1, n - 1), np.arange(n + 2, D + 1)):
    inside = np.cumsum(w**2)[p - 1]
    noise = np.sum(w**2) - inside + var
    left = inside * np.maximum(1 - n / p, 0)
    spread = noise * np.minimum(n, p) / (np.abs(n - p) - 1)
    low.plot(np.log10(p), np.log10(noise + left + spread), "C0-")
    low.plot(np.log10(p), np.log10(spread), "C2:")
    low.plot(np.log10(p), np.log10(noise + left), "C3--")
low.text(0.08, -0.95, "from the noise", color="C2")
low.text(1.5, -0.75, "rest", color="C3")
low.text(0.75, 0.3, "expected error", color="C0")
for panel, count in ((top, 40), (low, 20)):
    panel.axvline(np.log10(count), color="0.5", ls="-.", lw=1)
    panel.set(xlabel=r"$\log_{10} p$", ylabel=r"$\log_{10}$ error")
plt.show()
