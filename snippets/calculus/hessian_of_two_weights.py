import matplotlib.pyplot as plt
import numpy as np


def f(w1, w2):
    return (w1 * w2 - 1) ** 2 / 2


w = np.array([1.0, 5.0])
r, J = w[0] * w[1] - 1, w[::-1]               # residual, its gradient
g = r * J
H = np.outer(J, J) + r * np.array([[0, 1], [1, 0]])
values, Q = np.linalg.eigh(H)
print(f"f {f(*w):.0f}, g {g}")
print(f"H {H.tolist()}")
print(f"eigenvalues {values.round(6)}")
print("   c     loss  error of linear, quadratic")
for c in (0.05, 0.1, 1.0):
    s = c * np.array([-1, 1])                 # the step
    linear = f(*w) + g @ s
    errors = f(*(w + s)) - np.array([linear, linear + s @ H @ s / 2])
    print(f"{c:4.2f}  {f(*(w + s)):.5f}  {errors[0]:.5f}  {errors[1]:.5f}")

a, b = np.meshgrid(np.linspace(-0.5, 2.5, 61), np.linspace(3.2, 6, 61))
s = np.stack([a - w[0], b - w[1]])            # two numbers at each point
model = f(*w) + np.tensordot(g, s, 1) + (s * np.tensordot(H, s, 1)).sum(0) / 2
fig, axes = plt.subplots(1, 2, figsize=(6.4, 3.4), sharey=True,
                         layout="constrained")
for ax, F, name in zip(axes, (f(a, b), model), ("loss", "quadratic model")):
    lines = ax.contour(a, b, F, levels=[-2, 0.5, 2, 8, 18, 32],
                       colors="C0")
    ax.clabel(lines, fmt=lambda level: f"${level:g}$", fontsize=12)
    ax.plot(*w, "oC6")
    ax.set(xlabel="$w_1$", aspect="equal", title=name, xticks=range(3))
axes[0].plot(1 / b[:, 0], b[:, 0], ":", color="black")
axes[0].set(ylabel="$w_2$", yticks=range(4, 7))
plt.show()
