import matplotlib.pyplot as plt
import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
Y = np.eye(2)[[0, 1, 1, 0]]
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
A1 = np.tanh(X @ W1 + np.array([0.1, 0.0, -0.2]))
E = np.exp(A1 @ W2 + np.array([0.1, -0.1]))
D2 = (E / E.sum(axis=1, keepdims=True) - Y) / 4
slopes = 1 - A1**2
D1 = (D2 @ W2.T) * slopes

fig, ax = plt.subplots(figsize=(6.2, 5.6), layout="constrained")
ax.set(xlim=(-0.1, 14.0), ylim=(-0.25, 14.6))
ax.axis("off")


def matrix(M, name, left, middle, color, digits=2):
    top = middle + len(M) / 2
    for i, j in np.ndindex(*M.shape):
        number = f"{M[i, j]:.{digits}f}".replace("-", "\u2212")
        ax.text(left + j * 1.1 + 0.55, top - i - 0.5, number, ha="center",
                va="center", size=8.5)
    right, low = left + M.shape[1] * 1.1, top - len(M)
    ax.plot([left, right, right, left, left], [top, top, low, low, top],
            color=color, lw=1.4)
    ax.text((left + right) / 2, top + 0.25, name, color=color, ha="center")
    return right


D2_name, D1_name = r"$\mathbf{\Delta}_2$", r"$\mathbf{\Delta}_1$"
for middle, parts in (
    (12.0, ((A1.T, r"$\mathbf{A}_1^{\top}$", "C0", r"$\cdot$"),
            (D2, D2_name, "C6", "="),
            (A1.T @ D2, r"$\nabla_{\mathbf{W}_2} L$", "C1", ""))),
    (6.9, ((D2, D2_name, "C6", r"$\cdot$"),
           (W2.T, r"$\mathbf{W}_2^{\top}$", "C1", r"$\odot$"),
           (slopes, r"$1 - \mathbf{A}_1 \odot \mathbf{A}_1$", "C0", "="),
           (D1, D1_name, "C6", ""))),
    (1.9, ((X.T, r"$\mathbf{X}^{\top}$", "C0", r"$\cdot$"),
           (D1, D1_name, "C6", "="),
           (X.T @ D1, r"$\nabla_{\mathbf{W}_1} L$", "C1", "")))):
    left = 0.0
    for M, name, color, sign in parts:
        digits = 3 if color == "C6" or "nabla" in name else 2
        left = matrix(M, name, left, middle, color, digits)
        ax.text(left + 0.3, middle, sign, ha="center", va="center")
        left += 0.6
plt.show()
