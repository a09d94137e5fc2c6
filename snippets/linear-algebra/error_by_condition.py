from math import fsum

import matplotlib.pyplot as plt
import numpy as np


def solve(A, b):
    """Elimination with row exchanges, in the type of A and b."""
    A, b = A.copy(), b.copy()
    for k in range(len(b)):
        r = k + np.argmax(np.abs(A[k:, k]))  # largest pivot
        A[[k, r]], b[[k, r]] = A[[r, k]], b[[r, k]]
        factor = A[k + 1:, k] / A[k, k]
        A[k + 1:] -= factor[:, None] * A[k]
        b[k + 1:] -= factor * b[k]
    for k in reversed(range(len(b))):
        b[k] /= A[k, k]
        b[:k] -= A[:k, k] * b[k]
    return b


rng = np.random.default_rng(0)
d = 10
fig, ax = plt.subplots(figsize=(6.4, 3.6), layout="constrained")
for dtype, u, last, color, marker in (
        (np.float32, 2.0**-24, 38, "C0", "o"),
        (np.float64, 2.0**-53, 60, "C1", "s")):
    points = []
    for k in range(0, last, 2):
        s = np.ldexp(1.0, -np.round(np.linspace(0, k, d)).astype(int))
        left, right = (np.eye(d) - 2 * np.outer(v, v) / np.sum(v * v)
                       for v in rng.normal(size=(2, d)))
        A = np.sum(left[:, :, None] * (s[:, None] * right), axis=1)
        A = A.astype(dtype)  # singular values s: kappa is about 2**k
        b = np.array([fsum(row) for row in A], dtype=dtype)  # x: all ones
        error = np.sqrt(np.mean((solve(A, b).astype(float) - 1) ** 2))
        points.append((k * np.log10(2), np.log10(error)))
    ax.plot(*zip(*points), marker, color=color, mfc="none")
    edge = -np.log10(u)  # where kappa u is 1
    ax.plot([0, edge], [-edge, 0], color=color, lw=1)
    name = dtype.__name__
    ax.text(edge / 2 - 0.5, -edge / 2 + 0.8, rf"$\kappa\,u$, {name}",
            color=color, ha="right")
ax.set(xlabel=r"$\log_{10}\,\kappa$", ylabel=r"$\log_{10}$ of the error",
       ylim=(-17, 4), xticks=range(0, 20, 4), yticks=range(-16, 5, 4))
ax.axhline(0, color="gray", linestyle=":", lw=0.8)
plt.show()
