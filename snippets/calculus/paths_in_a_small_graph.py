import matplotlib.pyplot as plt

J_g = [[1, 2], [1, 1], [4, 0]]     # at x = (2, 1)
J_f = [[3, 2, 1], [0, 4, 3]]       # at g(x) = (2, 3, 4)
x = {1: (0, 2.6), 2: (0, 0.6)}
g = {1: (4, 3.4), 2: (4, 1.6), 3: (4, -0.2)}
f = {1: (8, 2.6), 2: (8, 0.6)}

fig, ax = plt.subplots(figsize=(6.4, 3.1), layout="constrained")


def edges(start, end, J, chosen, at):
    for k, j in [(k, j) for k in end for j in start]:
        (x0, y0), (x1, y1) = start[j], end[k]
        on = chosen(k, j)
        if J[k - 1][j - 1] == 0:
            continue               # no dependence, no arrow
        ax.annotate("", (x1, y1), (x0, y0), zorder=0, arrowprops={
            "arrowstyle": "->", "color": "C6" if on else "gray",
            "lw": 2 if on else 1, "ls": "-" if on else "--",
            "shrinkA": 13, "shrinkB": 13})
        ax.text(x0 + at * (x1 - x0), y0 + at * (y1 - y0), J[k - 1][j - 1],
                ha="center", va="center", color="C6" if on else "black",
                bbox={"fc": "white", "ec": "none", "pad": 1.5})


edges(x, g, J_g, lambda k, j: j == 1, 0.27)
edges(g, f, J_f, lambda k, j: k == 1, 0.7)
for places, name in [(x, "x"), (g, "g"), (f, "f")]:
    for i, (a, b) in places.items():
        ax.plot(a, b, "o", ms=24, mfc="white", mec="black", zorder=3)
        ax.text(a, b, f"${name}_{i}$", ha="center", va="center", zorder=4)
paths = [J_f[0][i] * J_g[i][0] for i in range(3)]
ax.text(8.6, 2.6, f"three paths:\n{paths[0]} + {paths[1]} + {paths[2]}"
        f" = {sum(paths)}", va="center", color="C6")
assert sum(paths) == 9
ax.set(xlim=(-0.6, 11), ylim=(-0.9, 4.1))
ax.axis("off")
plt.show()
