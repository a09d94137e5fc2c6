import matplotlib.pyplot as plt
import numpy as np

b = {"GD": (0, 0), "RMSProp": (0, 0.9), "Adam": (0.9, 0.999)}


def path(rule, H, theta, lr, steps=60):
    m, v, points = 0.0, 0.0, [theta]
    for t in range(1, steps + 1):
        g = H @ theta
        beta1, beta2 = b.get(rule, (0, 0))
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2 if rule in b else v + g**2
        c = 1 - beta2**t if rule == "Adam" else 1
        step = g if rule == "GD" else m / (1 - beta1**t) / np.sqrt(v / c)
        theta = theta - lr * step
        points.append(theta)
    return np.array(points).T


R = np.array([[1, -1], [1, 1]]) / np.sqrt(2)  # a turn by 45 degrees
turn = np.linspace(0, 2 * np.pi, 49)
fig, panels = plt.subplots(2, 1, figsize=(5.2, 6.4), layout="constrained",
                           height_ratios=(1, 1.9))
for ax, Q, places in zip(panels, (np.eye(2), R), (
        [(-1.75, -0.65), (-1.5, 0.63), (-0.95, 0.21), (-0.6, -0.47)],
        [(-0.06, -0.26), (-0.36, -0.66), (-0.26, -0.46), (-0.6, -0.86)])):
    H = Q @ np.diag([1.0, 50.0]) @ Q.T
    for level in (0.2, 1, 3, 8):
        ellipse = np.sqrt(2 * level) * np.array([np.cos(turn),
                                                 np.sin(turn) / np.sqrt(50)])
        ax.plot(*(Q @ ellipse), color="gray", lw=0.8)
    for k, (rule, lr) in enumerate([("GD", 0.036), ("AdaGrad", 0.5),
                                    ("RMSProp", 0.05), ("Adam", 0.1)]):
        p = path(rule, H, Q @ [-2.0, 0.7], lr)
        ax.plot(*p, f"C{k}" + "os^v"[k] + "-", ms=2.5, lw=0.8,
                markevery=4)
        ax.plot(*p[:, -1], f"C{k}" + "os^v"[k], ms=7)
        ax.text(*places[k], rule, color=f"C{k}")
        print(f"{rule:8} after 60 steps at distance"
              f" {np.hypot(*p[:, -1]):.2f}")
    ax.plot(0, 0, "x", color="C6", ms=8, mew=2)
    ax.set(aspect="equal", xlabel="$\\theta_1$", ylabel="$\\theta_2$")
panels[0].set(ylim=(-0.8, 0.9), xlim=(-2.3, 0.8), title="along an axis")
panels[1].set(ylim=(-2.2, 0.3), xlim=(-2.3, 0.8), title="turned by 45°")
plt.show()
