import matplotlib.pyplot as plt

places = {"w": (0, 3.3), "x": (0, 2.2), "b": (0, 1.1), "y": (0, 0),
          "v1": (2.2, 2.2), "v2": (4.2, 1.65), "v3": (6.2, 1.1),
          "v4": (8.2, 1.1), "v5": (6.2, 3.3), "v6": (10.2, 2.2)}
value = dict(w=3, x=2, b=1, y=5, v1=6, v2=7, v3=2, v4=4, v5=9, v6=13)
rule = dict(v1="wx", v2="v_1 + b", v3="v_2 - y", v4="v_3^2", v5="w^2",
            v6="v_4 + v_5")
edges = [("w", "v1", 2), ("x", "v1", 3), ("v1", "v2", 1), ("b", "v2", 1),
         ("v2", "v3", 1), ("y", "v3", -1), ("v3", "v4", 4), ("w", "v5", 6),
         ("v4", "v6", 1), ("v5", "v6", 1)]
bar = dict.fromkeys(places, 0) | {"v6": 1}
for node in ("v6", "v5", "v4", "v3", "v2", "v1"):
    for argument, user, slope in edges:
        if user == node:
            bar[argument] += bar[node] * slope
assert [bar[name] for name in "wxby"] == [14, 12, 4, -4]

fig, ax = plt.subplots(figsize=(6.4, 3.3), layout="constrained")
for argument, user, slope in edges:
    (x0, y0), (x1, y1) = places[argument], places[user]
    both = argument == "w"                 # the value with two uses
    ax.annotate("", (x1, y1), (x0, y0), zorder=0, arrowprops={
        "arrowstyle": "->", "color": "C6" if both else "gray",
        "lw": 2 if both else 1, "shrinkA": 15, "shrinkB": 15})
    ax.text(x0 + 0.5 * (x1 - x0), y0 + 0.5 * (y1 - y0),
            str(slope).replace("-", "−"), ha="center", va="center",
            bbox={"fc": "white", "ec": "none", "pad": 1})
for name, (x, y) in places.items():
    ax.plot(x, y, "o", ms=27, mfc="white", mec="black", zorder=3)
    ax.text(x, y + 0.12, value[name], ha="center", va="center", zorder=4,
            color="C0")
    ax.text(x, y - 0.14, str(bar[name]).replace("-", "−"), ha="center",
            va="center", zorder=4, color="C1", weight="bold")
    label = f"${name[0]}_{name[1]} = {rule[name]}$" if name in rule else name
    ax.text(x, y + 0.45, label if name in rule else f"${name}$",
            ha="center", va="bottom")
ax.set(xlim=(-0.6, 10.9), ylim=(-0.5, 4.15))
ax.axis("off")
plt.show()
