import matplotlib.pyplot as plt
import numpy as np

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([0, 1, 1, 0])
Y = np.eye(2)[y]


def softmax(Z):
    E = np.exp(Z - Z.max(axis=-1, keepdims=True))
    return E / E.sum(axis=-1, keepdims=True)


def train(hidden, steps=301, lr=0.5):
    """Loss at every step and a function from inputs to probabilities."""
    rng = np.random.default_rng(0)
    W1, b1 = rng.normal(size=(2, 3)), np.zeros(3)
    W2, b2 = rng.normal(size=(3 if hidden else 2, 2)), np.zeros(2)
    losses = []
    for _ in range(steps):
        A = np.tanh(X @ W1 + b1) if hidden else X
        P = softmax(A @ W2 + b2)
        losses.append(-np.log(P[np.arange(4), y]).mean())
        D2 = (P - Y) / 4
        if hidden:
            D1 = D2 @ W2.T * (1 - A**2)
            W1, b1 = W1 - lr * X.T @ D1, b1 - lr * D1.sum(axis=0)
        W2, b2 = W2 - lr * A.T @ D2, b2 - lr * D2.sum(axis=0)
    return losses, lambda X: softmax(np.tanh(X @ W1 + b1) @ W2 + b2)


line, _ = train(hidden=False)
curve, network = train(hidden=True, steps=1001)
fig, (left, right) = plt.subplots(1, 2, figsize=(6.4, 3.1),
                                  layout="constrained")
left.plot(line, color="gray", linestyle="--")
left.plot(curve[:301], color="C2")
left.text(150, 0.71, "affine model: ln 2", color="gray")
left.text(112, 0.27, "network", color="C2")
left.set(xlabel="step", ylabel="loss $L$", ylim=(0, 0.8))

u = np.linspace(-0.5, 1.5, 61)
grid = np.stack(np.meshgrid(u, u), axis=-1)  # 61 × 61 × 2
p = network(grid)[:, :, 1]
right.imshow(p, origin="lower", extent=(-0.5, 1.5, -0.5, 1.5),
             cmap="gray", vmin=-0.6, vmax=1)
right.contour(u, u, p, levels=[0.5], colors="C6")
for k, marker in enumerate("os"):
    right.plot(*X[y == k].T, marker, color="white", markersize=8,
               markeredgecolor="black")
right.set(xlabel="$x_1$", ylabel="$x_2$", xticks=[0, 1], yticks=[0, 1])
plt.show()
