import matplotlib.pyplot as plt
import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([[0.1, 0.0, -0.2]])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([[0.1, -0.1]])
Z1 = X @ W1 + b1
A1 = np.tanh(Z1)
Z2 = A1 @ W2 + b2
P = np.exp(Z2) / np.sum(np.exp(Z2), axis=1, keepdims=True)

fig, ax = plt.subplots(figsize=(5.8, 4.1), layout="constrained")
ax.set(xlim=(-0.1, 13.2), ylim=(-0.1, 10.2), aspect="auto")
ax.axis("off")


def matrix(M, name, left, middle, color, digits=1):
    top = middle + len(M) / 2
    for i, j in np.ndindex(*M.shape):
        shade = 0.22 if i == 0 and len(M) == 4 else 0.0  # the first example
        ax.fill_between([left + j, left + j + 1], top - i - 1, top - i,
                        facecolor=color, alpha=shade, lw=0)
        number = f"{M[i, j]:.{digits}f}".replace("-", "\u2212")
        ax.text(left + j + 0.5, top - i - 0.5, number, ha="center",
                va="center", size=9)
    right, low = left + M.shape[1], top - len(M)
    ax.plot([left, right, right, left, left], [top, top, low, low, top],
            color=color, lw=1.4)
    ax.text((left + right) / 2, top + 0.3, name, color=color, ha="center")
    return right


for middle, parts in (
    (7.5, ((X, r"$\mathbf{X}$", "C0", r"$\cdot$"),
           (W1, r"$\mathbf{W}_1$", "C1", "+"),
           (b1, r"$\mathbf{b}_1^{\top}$", "C1", "="),
           (Z1, r"$\mathbf{Z}_1$", "C0", ""))),
    (2.0, ((A1, r"$\mathbf{A}_1 = \tanh\,\mathbf{Z}_1$", "C0", r"$\cdot$"),
           (W2, r"$\mathbf{W}_2$", "C1", "+"),
           (b2, r"$\mathbf{b}_2^{\top}$", "C1", "="),
           (Z2, r"$\mathbf{Z}_2$", "C0", r"$\to$"),
           (P, r"$\mathbf{P}$", "C0", "")))):
    left = 0.0
    for M, name, color, sign in parts:
        digits = 2 if M is A1 or M is Z2 or M is P else 1
        left = matrix(M, name, left, middle, color, digits)
        ax.text(left + 0.25, middle, sign, ha="center", va="center")
        left += 0.5
plt.show()
