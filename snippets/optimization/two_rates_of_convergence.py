import matplotlib.pyplot as plt
import numpy as np

# rows: inputs times label +1 or -1, classified right where row @ w > 0
separable = np.array([[1.0, 0.3], [2.0, -0.2], [1.5, 0.1], [1.0, -0.4]])
overlap = np.array([[1.0, 0.3], [2.0, -0.2], [-0.5, 0.1], [1.0, -0.4]])


def descend(rows, lr, steps):
    w, values = np.zeros(2), []
    for t in range(steps + 1):
        values.append(np.mean(np.log1p(np.exp(-rows @ w))))
        p = 1 / (1 + np.exp(rows @ w))        # of the wrong class
        w = w + lr * rows.T @ p / len(rows)
    return np.array(values), w


t = np.unique(np.logspace(0, 4, 80).astype(int))
fig, ax = plt.subplots(figsize=(5.4, 3.5), layout="constrained")
L = np.linalg.eigvalsh(overlap.T @ overlap)[-1] / 16
f, w = descend(overlap, 1 / L, 10000)         # ends at the minimum
excess = f - f[-1]
q = 1 / (1 + np.exp(-overlap @ w))
mu = np.linalg.eigvalsh(overlap.T @ (overlap * (q * (1 - q))[:, None]))[0] / 4
print(f"overlap: L {L:.4f}, eigenvalue at the minimum {mu:.4f}")
print(f"  excess {excess[10]:.4f} at t 10, {excess[100]:.6f} at t 100")
print(f"  factor at t 400: {excess[401] / excess[400]:.4f},"
      f" (1 - mu/L)^2 = {(1 - mu / L)**2:.4f}")
keep = t[excess[t] > 1e-9]
ax.plot(keep, excess[keep], "C0")
ends = t[[0, -1]]
ax.plot(ends, L * w @ w / 2 / ends, ":", color="black")
L = np.linalg.eigvalsh(separable.T @ separable)[-1] / 16
f, w = descend(separable, 1 / L, 10000)
for k in (100, 1000, 10000):
    print(f"separable: t {k:5d}  f {f[k]:.6f}  f times t/L {f[k] * k / L:.3f}")
ax.plot(t, f[t], "C1--")
ax.text(250, 1e-7, "overlap", color="C0", ha="right")
ax.text(900, 6e-5, "separable", color="C1", ha="right")
ax.text(40, 0.1, "bound for overlap")
ax.set(xscale="log", yscale="log", xlabel="$t$", ylabel=r"$f-\inf f$")
plt.show()
