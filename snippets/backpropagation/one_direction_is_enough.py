import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
d, trials = 30, 40000
errors = {"one entry": np.eye(d)[0], "all entries": np.ones(d),
          "two swapped": np.eye(d)[0] - np.eye(d)[1]}
taus = np.logspace(-3, 0, 13)
shares = {}
for text, e in errors.items():
    v = rng.normal(size=(trials, d))
    s = rng.choice([-1.0, 1.0], size=(trials, d))
    e = e / np.linalg.norm(e)
    shares[text] = [np.mean(np.abs(v @ e) <= tau) for tau in taus]
    signs = np.mean(np.abs(s @ e) <= 1e-9)
    print(f"{text:11}: normal {np.mean(np.abs(v @ e) <= 0.1):.2f}, "
          f"random signs {signs:.2f}")
print(f"0.1 times sqrt(2 / pi): {0.1 * np.sqrt(2 / np.pi):.2f}")

fig, ax = plt.subplots(figsize=(6.4, 3.2), layout="constrained")
line = np.sqrt(2 / np.pi) * taus
for k, style in ((1, "-"), (2, "--"), (3, ":")):
    ax.loglog(taus, line**k, color="C0", linestyle=style)
for marker, color, (text, y) in zip("os^", ("C1", "C2", "C3"),
                                    shares.items()):
    ax.plot(taus, y, marker, color=color, ms=6, mfc="none")
ax.text(2e-3, 3.5e-3, "one direction", color="C0", rotation=17)
ax.text(7e-3, 1.5e-4, "two directions", color="C0", rotation=31)
ax.text(4e-2, 1.2e-4, "three directions", color="C0", rotation=43)
ax.set(xlabel=r"tolerance $\tau$", ylabel="share that passes",
       ylim=(1e-5, 2))
plt.show()
