import matplotlib.pyplot as plt
import numpy as np


def cross(theta, u):  # labels 1 with probability theta, predicted u
    return -theta * np.log(u) - (1 - theta) * np.log(1 - u)


t = np.linspace(0.002, 0.998, 250)
fig, (left, right) = plt.subplots(1, 2, figsize=(5.4, 3),
                                  layout="constrained")
left.plot(t, cross(t, t), "C0")
ends = np.array([0, 1])
left.plot(ends, cross(ends, 0.25), "C1--")
left.plot(0.25, cross(0.25, 0.25), "C1o")
low, high = cross(0.7, 0.7), cross(0.7, 0.25)
left.annotate("", (0.7, low), (0.7, high), arrowprops=dict(
    arrowstyle="<->", color="C2", lw=1.8, shrinkA=0, shrinkB=0))
left.text(0.73, (low + high) / 2, f"gap\n{high - low:.3f}", color="C2",
          va="center")
left.text(0.4, 0.5, "entropy", color="C0")
left.text(0.12, 0.86, "prediction fixed\nat 0.25", color="C1")
left.set(xlabel="share $p$ of ones among the labels", xlim=(0, 1),
         ylim=(0, 1.45), ylabel="mean loss in nats")
floor = cross(0.9, 0.9)
right.plot(t, cross(0.9, t) - floor, "C0")
right.plot(t, cross(t, 0.9) - cross(t, t), "C1--")
right.plot(0.9, 0, "ko", ms=5)
right.text(0.03, 0.2, "labels 0.9,\nprediction $u$", color="C0")
right.text(0.37, 1.0, "labels $u$,\nprediction 0.9", color="C1")
right.set(xlabel="$u$", ylabel="divergence in nats", xlim=(0, 1),
          ylim=(0, 2.4), xticks=[0, 0.5, 0.9])
print(f"left: gap {high - low:.3f}")
print(f"right: at u = 0.5 {cross(0.9, 0.5) - floor:.3f} and "
      f"{cross(0.5, 0.9) - cross(0.5, 0.5):.3f}; the dashed curve "
      f"begins at -ln 0.1 = {-np.log(0.1):.3f}")
plt.show()
