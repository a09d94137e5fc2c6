import matplotlib.pyplot as plt
import numpy as np

fig, (top, low) = plt.subplots(2, 1, figsize=(6.4, 4.2),
                               layout="constrained", height_ratios=(1, 3))
small = np.arange(4) / 8  # 0 and the subnormal numbers
normal = np.array([(1 + m / 4) * 2.0**e for e in (-1, 0, 1)
                   for m in range(4)])
top.axhline(0, color="gray", lw=0.8)
top.plot(small, 0 * small, "o", color="C1", mfc="none")
top.plot(normal, 0 * normal, "|", color="C0", ms=16, mew=1.6)
for x, text in ((0.5, "$2^{-1}$"), (1, "$2^0$"), (2, "$2^1$")):
    top.text(x, 0.5, text, color="C0", ha="center")
top.text(0.19, -1.15, "subnormal", color="C1", ha="center")
top.text(3.5, -1.15, "largest, 3.5", color="C0", ha="center")
top.set(ylim=(-1.5, 1.5), xlim=(-0.1, 3.9), yticks=[])
top.spines["left"].set_visible(False)
top.set_xlabel("$x$ with $p = 3$ bits", labelpad=1)

formats = (("float16", 11, -14, 15, "C0", "-"),
           ("bfloat16", 8, -126, 127, "C6", "--"))
for name, p, e_min, e_max, color, style in formats:
    e = np.arange(-30, min(e_max, 22) + 2)  # x from 2**e to 2**(e + 1)
    gap = np.maximum(e, e_min) - p + 1.0
    low.step(e[:-1], gap[:-1], where="post", color=color, linestyle=style)
    low.plot([e[-2], e[-1]], [gap[-2]] * 2, color=color, linestyle=style)
low.plot(16, 5, "D", color="C0")
low.text(16.5, 1.5, "65504", color="C0")
low.text(-29.5, -22, "float16, subnormal", color="C0")
low.text(3.5, -12, "float16", color="C0")
low.text(-9, -12, "bfloat16", color="C6", ha="right")
low.set(xlabel=r"$\log_2 x$", ylabel=r"$\log_2$ of the gap at $x$",
        xlim=(-30, 23), yticks=range(-30, 20, 10))
low.axvline(0, color="gray", linestyle=":", lw=0.8)
plt.show()
