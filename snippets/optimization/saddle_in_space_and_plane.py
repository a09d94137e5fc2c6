import matplotlib.pyplot as plt
import numpy as np


def f(w1, w2):
    return (w1 * w2 - 1) ** 2 / 2


def path(w1, w2, lr=0.1):
    points = [(w1, w2)]
    for step in range(60):
        r = w1 * w2 - 1
        w1, w2 = w1 - lr * r * w2, w2 - lr * r * w1
        points.append((w1, w2))
    return np.array(points).T


u, v = np.meshgrid(np.linspace(-1.2, 1.2, 17), np.linspace(-0.8, 0.8, 13))
w1, w2 = u + v, u - v                         # along the eigenvectors
fig = plt.figure(figsize=(5.4, 6.4))
space = fig.add_axes([-0.02, 0.52, 1, 0.55], projection="3d",
                     computed_zorder=False)
space.plot_wireframe(w1, w2, f(w1, w2), rcount=13, ccount=17,
                     color="gray", lw=0.6)
plane = fig.add_axes([0.1, 0.07, 0.88, 0.42])
w1, w2 = np.meshgrid(np.linspace(-1.8, 1.8, 37), np.linspace(-1.8, 1.8, 37))
plane.contour(w1, w2, f(w1, w2), levels=[0.1, 0.3, 1, 2, 3.5],
              colors="gray", linewidths=0.8)
plane.axhline(0, color="gray", lw=0.8)        # here f is 1/2
plane.axvline(0, color="gray", lw=0.8)
curve = np.linspace(1 / 1.8, 1.8, 20)
for sign in (1, -1):
    plane.plot(sign * curve, sign / curve, "C2--")
for start, style in (((0.8, -0.8), "C1s-"), ((0.9, -0.7), "C0o-")):
    p = path(*start)
    space.plot(*p, f(*p), style, ms=3, lw=1.2, markevery=3)
    plane.plot(*p, style, ms=4, lw=1.2, markevery=3)
plane.text(0.55, -1.2, "two starts",
           bbox={"fc": "white", "lw": 0, "pad": 1})
plane.text(1.2, 1.25, "$f=0$", color="C2",
           bbox={"fc": "white", "lw": 0, "pad": 1})
plane.set(xlabel="$w_1$", ylabel="$w_2$", aspect="equal",
          xticks=(-1, 0, 1), yticks=(-1, 0, 1))
space.set(xlabel="$w_1$", ylabel="$w_2$", zlabel="$f$", xticks=(-1, 0, 1),
          yticks=(-1, 0, 1), zticks=(0, 0.5, 1), zlim=(0, 1.35))
for axis in (space.xaxis, space.yaxis, space.zaxis):
    axis.pane.set_visible(False)
space.grid(False)
space.xaxis.set_rotate_label(False)
space.view_init(35, -15)
plt.show()
