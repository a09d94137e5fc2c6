import matplotlib.pyplot as plt
import numpy as np


def gradient(v):  # of f = x**2 - y**2 + y**4 / 4
    return np.array([2 * v[0], -2 * v[1] + v[1] ** 3])


def hessian(v):
    return np.array([[2.0, 0.0], [0.0, -2.0 + 3.0 * v[1] ** 2]])


newton = [np.array([1.0, 0.5])]
descent = [np.array([1.0, 0.5])]
for step in range(5):
    v = newton[-1]
    newton.append(v - np.linalg.solve(hessian(v), gradient(v)))
for step in range(60):
    descent.append(descent[-1] - 0.1 * gradient(descent[-1]))
for name, path in (("Newton", newton), ("descent", descent)):
    x, y = path[-1]
    f = x**2 - y**2 + y**4 / 4
    print(f"{name}: |x| = {abs(x):.3f}, |y| = {abs(y):.3f}, f = {f:.3f}")

x, y = np.meshgrid(np.linspace(-0.5, 1.2, 60), np.linspace(-0.7, 1.9, 60))
fig, ax = plt.subplots(figsize=(6.4, 3.6), layout="constrained")
f = x**2 - y**2 + y**4 / 4
ax.contour(x, y, f, levels=14, colors="gray", linewidths=0.6)
for path, style, color in ((newton, "s--", "C1"), (descent, "o-", "C0")):
    path = np.array(path)
    ax.plot(path[:, 0], path[:, 1], style, color=color, markersize=4)
ax.text(0.42, -0.42, "Newton", color="C1")
ax.text(0.66, 0.72, "gradient descent", color="C0")
ax.plot([0, 0], [0, np.sqrt(2)], "*", color="C6", markersize=11)
ax.text(-0.05, -0.04, "saddle", ha="right")
ax.text(-0.06, 1.52, "minimum", ha="right")
ax.set(xlabel="$x$", ylabel="$y$")
plt.show()
