import matplotlib.pyplot as plt

parts = {  # name: (center, sections)
    "Linear algebra": ((0.68, 1.3), 8),
    "Calculus": ((2.0, 1.3), 6),
    "Backpropagation": ((3.9, 2.3), 3),
    "Optimization": ((3.9, 1.3), 7),
    "Probability": ((3.2, 0.3), 5),
    "Statistics": ((4.6, 0.3), 7),
    "Networks": ((5.75, 1.3), 7),
}
solid = ["Linear algebra > Calculus", "Calculus > Backpropagation",
         "Calculus > Optimization", "Calculus > Probability",
         "Probability > Statistics", "Backpropagation > Networks",
         "Optimization > Networks", "Statistics > Networks"]
dashed = ["Probability > Optimization"]

fig, ax = plt.subplots(figsize=(6.4, 2.75), layout="constrained")
ax.set(xlim=(0, 6.4), ylim=(-0.05, 2.65), aspect="equal")
ax.axis("off")
boxes = {}
for name, (center, sections) in parts.items():
    boxes[name] = ax.text(
        *center, f"{name}\n{sections} sections", ha="center", va="center",
        fontsize=10, bbox={"boxstyle": "round,pad=0.6",
                           "facecolor": "none", "edgecolor": "black"})
for arrows, style in ((solid, "-"), (dashed, "--")):
    for arrow in arrows:
        start, end = arrow.split(" > ")
        ax.annotate("", parts[end][0], parts[start][0], arrowprops={
            "arrowstyle": "-|>", "color": "C0", "linestyle": style,
            "linewidth": 1.2, "patchA": boxes[start].get_bbox_patch(),
            "patchB": boxes[end].get_bbox_patch(), "shrinkA": 2,
            "shrinkB": 2})
ax.text(3.42, 0.86, "noise of\na batch", ha="right", va="center",
        fontsize=10, color="C0")
plt.show()
