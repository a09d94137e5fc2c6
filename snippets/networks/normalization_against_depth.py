import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
d, n, L = 128, 16, 30
X = rng.normal(size=(n, d))
pairs = [rng.normal(size=(2, d, d)) for _ in range(L)]
block = np.arange(L + 1)


def layer_norm(A):
    A = A - A.mean(axis=1, keepdims=True)
    return A / np.sqrt(np.mean(A**2, axis=1, keepdims=True) + 1e-5)


def run(c, norm):
    A, square = X, [np.mean(X**2)]
    for V, W in pairs:
        hidden = np.maximum(norm(A) @ V * np.sqrt(2 / d), 0)
        A = A + c * hidden @ W / np.sqrt(d)
        square.append(np.mean(A**2))
    return np.log10(square)


fig, ax = plt.subplots(figsize=(5.4, 3.2), layout="constrained")
ax.plot(block, run(1, lambda A: A), "C0o", ms=4)
ax.plot(block, block * np.log10(2), "C0--", lw=1)
ax.plot(block, run(1, layer_norm), "C1s", ms=4)
ax.plot(block, np.log10(1 + block), "C1--", lw=1)
ax.plot(block, run(1 / np.sqrt(L), lambda A: A), "C2^", ms=4)
ax.plot(block, block * np.log10(1 + 1 / L), "C2--", lw=1)
ax.text(9.5, 6.2, "plain, $c = 1$:\ndoubles", color="C0")
ax.text(16, 2.1, "normalized branch: adds 1", color="C1")
ax.text(17, -0.8, r"$c = 1/\sqrt{L}$", color="C2")
ax.set(xlabel="blocks", ylabel=r"$\log_{10}$ mean square", ylim=(-1.5, 10))
plt.show()
