import matplotlib.pyplot as plt
import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
Y = np.eye(2)[[0, 1, 1, 0]]
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b1, b2 = np.array([0.1, 0.0, -0.2]), np.array([0.1, -0.1])
Z1 = X @ W1 + b1
A1 = np.tanh(Z1)
Z2 = A1 @ W2 + b2
E = np.exp(Z2)
s = E.sum(axis=1, keepdims=True)
P = E / s
L = -np.mean(np.sum(Y * np.log(P), axis=1))
bar_P = -Y / (4 * P)
bar_s = -np.sum(bar_P * E / s**2, axis=1)
bar_E = bar_P / s + bar_s[:, None]
D2 = bar_E * E
D1 = D2 @ W2.T * (1 - A1**2)
nodes = {"W1": (1.3, 5, W1, X.T @ D1), "X": (0, 3.6, X, D1 @ W1.T),
         "b1": (2.6, 5, b1, D1.sum(axis=0)), "Z1": (2, 3.6, Z1, D1),
         "A1": (4, 3.6, A1, D2 @ W2.T), "W2": (5.3, 5, W2, A1.T @ D2),
         "b2": (6.6, 5, b2, D2.sum(axis=0)), "Z2": (6, 3.6, Z2, D2),
         "E": (6, 1.8, E, bar_E), "s": (4, 0.55, s, bar_s),
         "P": (2, 1.8, P, bar_P), "L": (0, 1.8, L, np.ones(1))}
edges = ("X Z1, W1 Z1, b1 Z1, Z1 A1, A1 Z2, W2 Z2, b2 Z2, Z2 E, E P, E s,"
         "s P, P L")

fig, ax = plt.subplots(figsize=(6.4, 4.2), layout="constrained")
boxes = {}
for name, (x, y, value, bar) in nodes.items():
    bold = rf"\mathbf{{{name[0]}}}" if name != "L" else name
    label = f"${bold}_{name[1]}$" if len(name) == 2 else f"${bold}$"
    numbers = [f"{np.ravel(v)[0]:.4f}".replace("-", "−")
               for v in (value, bar)]
    boxes[name] = ax.add_patch(plt.Rectangle(
        (x - 0.52, y - 0.5), 1.04, 1, fc="none", ec="black"))
    ax.text(x, y + 0.3, label, ha="center", va="center")
    ax.text(x, y - 0.02, numbers[0], ha="center", va="center", color="C0")
    ax.text(x, y - 0.33, numbers[1], ha="center", va="center", color="C1",
            weight="bold")
for edge in edges.split(","):
    start, end = edge.split()
    used_twice = start == "E"
    ax.annotate("", nodes[end][:2], nodes[start][:2], arrowprops={
        "arrowstyle": "->", "patchA": boxes[start], "patchB": boxes[end],
        "color": "C6" if used_twice else "gray",
        "lw": 2 if used_twice else 1, "shrinkA": 0, "shrinkB": 2})
ax.set(xlim=(-0.6, 7.2), ylim=(0, 5.6))
ax.axis("off")
plt.show()
