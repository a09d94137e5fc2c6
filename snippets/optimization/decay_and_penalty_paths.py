import matplotlib.pyplot as plt
import numpy as np

a, c = np.array([1.0, 3.0]), np.array([2.6, -0.8])  # curvatures, minimum
lam, start = 1.0, np.array([-1.8, 1.6])


def path(kind, steps=1500):
    theta, m, v, points = start, 0.0, 0.0, [start]
    for t in range(1, steps + 1):
        g = a * (theta - c) + lam * theta * (kind == "penalty")
        m, v = 0.9 * m + 0.1 * g, 0.98 * v + 0.02 * g**2
        step = m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.98**t)) + 1e-8)
        lr = 0.05 * (1 - (t - 1) / steps)     # falls to 0, so it settles
        theta = theta - lr * (step + lam * theta * (kind == "decay"))
        points.append(theta)
    return np.array(points).T


fig, ax = plt.subplots(figsize=(5.2, 3.5), layout="constrained")
turn = np.linspace(0, 2 * np.pi, 61)
for level in (0.3, 1.5, 4, 8, 13):
    ax.plot(c[0] + np.sqrt(2 * level / a[0]) * np.cos(turn),
            c[1] + np.sqrt(2 * level / a[1]) * np.sin(turn),
            color="gray", lw=0.8)
ax.plot([-1, 1, 1, -1, -1], [-1, -1, 1, 1, -1], "k--", lw=1)
for kind, style, name, place in (
        ("penalty", "C1s-", "with penalty", (1.5, -0.5)),
        ("decay", "C3^-", "AdamW", (0.1, -0.85))):
    p = path(kind)
    ax.plot(*p[:, ::20], style, ms=2.5, lw=0.9)
    ax.plot(*p[:, -1], style[:3], ms=7)
    ax.text(*place, name, color=style[:2])
    print(f"{kind}: ends at ({p[0, -1]:.3f}, {p[1, -1]:.3f})")
ax.plot(*c, "x", color="C6", ms=8, mew=2)
ax.set(aspect="equal", xlim=(-2.2, 3.4), ylim=(-1.4, 1.9),
       xlabel="$\\theta_1$", ylabel="$\\theta_2$")
print("minimum of the penalized loss", (a * c / (a + lam)).round(3))
print("clipped minimum", np.clip(c, -1 / lam, 1 / lam))
plt.show()
