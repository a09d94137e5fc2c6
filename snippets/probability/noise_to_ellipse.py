import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
mu, L = np.array([100.0, 162.0]), np.array([[5.0, 0.0], [4.0, 3.0]])
Z = rng.normal(size=(60, 2))
t = np.linspace(0, 2 * np.pi, 49)
circle = np.array([np.cos(t), np.sin(t)])
outlier = np.array([107.5, 154.5])

fig, (left, right) = plt.subplots(1, 2, figsize=(5.4, 2.9),
                                  layout="constrained")
left.plot(*Z.T, ".", color="gray", ms=3)
right.plot(*(Z @ L.T + mu).T, ".", color="gray", ms=3)
for r in (1, 2, 3):
    left.plot(*(r * circle), "C0", lw=1.2)
    right.plot(*(mu[:, None] + r * L @ circle), "C0", lw=1.2)
left.plot(*np.linalg.solve(L, outlier - mu), "X", color="C6", ms=8)
right.plot(*outlier, "X", color="C6", ms=8)
axes = (((1, 1), 45, (2, -2)), ((-1, 1), 5, (-8.8, 3)))
for v, value, shift in axes:
    end = mu + 3 * np.sqrt(value) * np.array(v) / np.sqrt(2)
    right.annotate("", end, mu, arrowprops=dict(
        arrowstyle="-|>", color="C1", lw=1.8, shrinkA=0, shrinkB=0))
    right.text(*(end + shift), rf"$\lambda = {value}$", color="C1")
box = mu[:, None] + 15 * np.array([[-1, 1, 1, -1, -1], [-1, -1, 1, 1, -1]])
right.plot(*box, "--", color="C2", lw=1.2)
right.text(80.5, 178.5, "3 deviations in each", color="C2")
left.set(aspect="equal", xlabel="$z_1$", ylabel="$z_2$",
         xlim=(-5, 5), ylim=(-5, 5), xticks=(-3, 0, 3), yticks=(-3, 0, 3))
right.set(aspect="equal", xlabel="$x_1$", ylabel="$x_2$",
          xlim=(79, 131), ylim=(135, 187))
plt.show()
