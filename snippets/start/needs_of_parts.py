import matplotlib.pyplot as plt

needs = {  # part: its sections; how often they need those of each part above
    "Linear algebra": (8, []),
    "Calculus": (6, [11]),
    "Backpropagation": (3, [2, 6]),
    "Probability": (5, [6, 7, 3]),
    "Statistics": (7, [3, 6, 1, 18]),
    "Optimization": (7, [9, 6, 0, 3, 4]),
    "Networks": (7, [10, 6, 6, 5, 8, 4]),
}

fig, ax = plt.subplots(figsize=(5.4, 4.4), layout="constrained")
ax.set(xlim=(-2.3, 4.9), ylim=(6.4, -0.4), aspect="equal")
ax.axis("off")
for row, (part, (sections, counts)) in enumerate(needs.items()):
    ax.text(-0.2, row, f"{part} ({sections})", ha="right", va="center")
    for above, count in enumerate(counts):
        if count == 0:
            continue
        ax.annotate("", (0, row), (0, above), arrowprops={
            "arrowstyle": "-|>", "connectionstyle": "arc3,rad=-1.5",
            "mutation_scale": 12, "linewidth": 0.4 + count / 7,
            "color": "C0", "shrinkA": 3, "shrinkB": 2})
        ax.text(0.75 * (row - above), (row + above) / 2, count, ha="center",
                va="center", bbox={"boxstyle": "round,pad=0.1",
                                   "facecolor": "white", "edgecolor": "none"})
plt.show()
