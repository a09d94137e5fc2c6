import matplotlib.pyplot as plt
import numpy as np


def kernel(s, t):
    return np.exp(-((s[:, None] - t[None, :]) ** 2) / 2)


t = np.linspace(-4, 4, 49)
t_seen = np.array([-2.0, -1.0, 0.5, 2.0])
y = np.array([-0.5, 1.0, 0.5, -1.0])
B = np.linalg.solve(kernel(t_seen, t_seen), kernel(t_seen, t)).T
prior = kernel(t, t)
cases = (("before", np.zeros(len(t)), prior),
         ("given four values", B @ y, prior - B @ kernel(t_seen, t)))

noise = np.random.default_rng(3).normal(size=(len(t), 3))
fig, axes = plt.subplots(1, 2, figsize=(5.4, 2.6), sharey=True,
                         layout="constrained")
for ax, (name, mean, covariance) in zip(axes, cases):
    band = 2 * np.sqrt(np.abs(np.diag(covariance)))
    L = np.linalg.cholesky(covariance + 1e-6 * np.eye(len(t)))
    ax.fill_between(t, mean - band, mean + band, color="C0", alpha=0.2, lw=0)
    ax.plot(t, mean, "C0", lw=2.2)
    for draw, style in zip((mean[:, None] + L @ noise).T, ("--", "-.", ":")):
        ax.plot(t, draw, style, color="C1", lw=1.2)
    ax.set(xlabel="$t$", title=name, xlim=(-4, 4), ylim=(-3, 3),
           xticks=(-2, 0, 2))
axes[1].plot(t_seen, y, "o", color="black")
axes[0].set(ylabel="$f(t)$")
plt.show()
