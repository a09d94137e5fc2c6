import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
n, mu, sigma = 5, 0.0, 1.0
x = rng.normal(mu, sigma, size=(100, n))  # a hundred samples of five
mean, se = x.mean(axis=1), x.std(axis=1, ddof=1) / np.sqrt(n)

fig, axes = plt.subplots(2, 1, figsize=(6.4, 4.4), layout="constrained",
                         sharex=True, sharey=True)
for ax, q in zip(axes, (1.96, 2.776)):
    low, high = mean - q * se, mean + q * se
    miss = (low > mu) | (high < mu)
    i = np.arange(1, 101)
    ax.vlines(i[~miss], low[~miss], high[~miss], color="C0", lw=1)
    ax.vlines(i[miss], low[miss], high[miss], color="C1", lw=2.5)
    ax.plot(i[miss], mean[miss], "D", color="C1", ms=4)
    ax.axhline(mu, color="black", lw=1)
    ax.set(ylabel="interval", ylim=(-3.2, 3.4))
    ax.text(1, 2.7, f"factor {q}: {miss.sum()} of 100 miss", color="C1")
axes[1].set_xlabel("number of the sample")
plt.show()
