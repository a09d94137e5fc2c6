import matplotlib.pyplot as plt
import numpy as np

x = np.array([-2.0, -1.0, 0.0, 1.0, 2.0, 3.0])[:, None, None]
y = np.array([0.1, 0.1, 0.3, 0.6, 0.9, 0.9])[:, None, None]


def f(w, b):                                  # examples on the first axis
    return np.mean((1 / (1 + np.exp(-w * x - b)) - y)**2, axis=0)


def gradient(w, b):
    p = 1 / (1 + np.exp(-w * x - b))
    r = 2 * (p - y) * p * (1 - p)
    return np.array([np.mean(r * x), np.mean(r)])


lr, theta = 2.0, np.array([-3.0, 3.0])
path, lengths = [theta], []
for t in range(80):
    step = -lr * gradient(*theta)
    theta = theta + step
    path.append(theta)
    lengths.append(np.linalg.norm(step))
w, b = np.array(path).T
heights = f(w, b)[0]
for t in (0, 10, 20, 40, 79):
    print(f"t {t:2d}  w {w[t]:5.2f}  b {b[t]:5.2f}  f {heights[t]:.4f}"
          f"  length of the next step {lengths[t]:.3f}")

A, B = np.meshgrid(np.linspace(-4, 4, 49), np.linspace(-2, 5, 43))
fig = plt.figure(figsize=(5.4, 7.6))
top = fig.add_axes([-0.06, 0.49, 1.06, 0.55], projection="3d",
                   computed_zorder=False)
coarse = A[::2, ::2], B[::2, ::2]
top.plot_wireframe(*coarse, f(*coarse), rcount=11, ccount=13,
                   color="gray", lw=0.6)
top.plot(w, b, heights, color="C1", marker="o", ms=3, lw=1.2)
top.set(xlabel="$w$", ylabel="$b$", zlabel="$f$", zlim=(0, 0.65),
        xticks=[-4, 0, 4], yticks=[0, 4], zticks=[0, 0.3, 0.6])
for axis in (top.xaxis, top.yaxis, top.zaxis):
    axis.pane.set_visible(False)
top.grid(False)
top.view_init(30, -62)
flat = fig.add_axes([0.1, 0.07, 0.88, 0.4])
lines = flat.contour(A, B, f(A, B), levels=np.arange(0.05, 0.7, 0.1),
                     colors="C0", linewidths=1)
flat.clabel(lines, fontsize=10, manual=[(-2.4, 0), (-1.3, 0), (-0.7, 1),
                                       (-0.3, -1), (0.1, 0.5), (0.7, -1)])
flat.plot(w, b, color="C1", marker="o", ms=3, lw=1.2)
flat.text(-3.2, 3.25, "start", color="C1")
flat.set(xlabel="$w$", ylabel="$b$", aspect="equal")
plt.show()
