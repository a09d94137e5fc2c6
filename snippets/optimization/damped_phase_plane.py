import matplotlib.pyplot as plt
import numpy as np


def heavy_ball(beta, lr_lam=0.01, steps=100):
    theta, v, path = 1.0, 0.0, [(1.0, 0.0)]
    for t in range(steps):
        v = beta * v - lr_lam * theta
        theta = theta + v
        path.append((theta, v))
    return np.array(path).T


fig, (top, bottom) = plt.subplots(2, 1, figsize=(5.4, 4.8),
                                  layout="constrained")
for beta, style in ((0.95, "C0o-"), (0.81, "C1s--"), (0.5, "C2^:")):
    theta, v = heavy_ball(beta)
    print(f"beta {beta}: lowest theta {theta.min():7.4f}, "
          f"theta after 60 steps {theta[60]:7.4f}")
    t = np.arange(0, 101, 2)              # every second step is enough
    top.plot(theta[t], v[t], style, ms=3, lw=1.1, markevery=2)
    bottom.plot(t, theta[t], style, ms=3, lw=1.1, markevery=4)
for ax in (top, bottom):
    ax.axhline(0, color="gray", lw=0.6)
top.axvline(0, color="gray", lw=0.6)
top.plot(1, 0, "o", color="black", ms=5)
top.text(1.0, 0.006, "start", ha="center")
top.text(0.62, -0.078, r"$\beta = 0.95$", color="C0")
top.text(0.36, -0.053, r"$\beta = 0.81$", color="C1", ha="center")
top.text(0.55, -0.026, r"$\beta = 0.5$", color="C2", ha="center")
bottom.text(45, -0.4, r"$\beta = 0.95$", color="C0")
bottom.text(3, 0.08, r"$\beta = 0.81$", color="C1")
bottom.text(45, 0.52, r"$\beta = 0.5$", color="C2")
top.set(xlabel=r"$\theta$", ylabel="$v$", ylim=(-0.09, 0.055))
bottom.set(xlabel="step $t$", ylabel=r"$\theta$")
plt.show()
