import matplotlib.pyplot as plt
import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
Y = np.eye(2)[[0, 1, 1, 0]]                   # one-hot, examples × classes


def train(phi, slope):
    W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])  # inputs × units
    W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
    b1, b2 = np.array([0.1, 0.0, -0.2]), np.array([0.1, -0.1])

    def probabilities(X):
        A1 = phi(X @ W1 + b1)
        E = np.exp(A1 @ W2 + b2)
        return A1, E / E.sum(axis=1, keepdims=True)

    losses = []
    for _ in range(201):
        A1, P = probabilities(X)
        losses.append(-np.sum(Y * np.log(P)) / 4)
        D2 = (P - Y) / 4
        D1 = D2 @ W2.T * slope(X @ W1 + b1)
        W2 -= 0.5 * A1.T @ D2
        b2 -= 0.5 * D2.sum(axis=0)
        W1 -= 0.5 * X.T @ D1
        b1 -= 0.5 * D1.sum(axis=0)
    return probabilities, losses


side = np.linspace(-1.5, 1.5, 121)
plane = np.stack(np.meshgrid(side, side), axis=-1).reshape(-1, 2)
fig, axes = plt.subplots(1, 2, figsize=(5.4, 2.9), sharey=True,
                         layout="constrained")
for ax, name, phi, slope in (
        (axes[0], "tanh", np.tanh, lambda z: 1 - np.tanh(z)**2),
        (axes[1], "ReLU", lambda z: np.maximum(z, 0), lambda z: z > 0)):
    probabilities, losses = train(phi, slope)
    print(f"{name}: loss {losses[0]:.4f}, after 20 steps {losses[20]:.4f},"
          f" after 200 {losses[200]:.4f}")
    p1 = probabilities(plane)[1][:, 1].reshape(121, 121)
    ax.contour(side, side, p1, levels=[0.1, 0.3, 0.7, 0.9], colors="0.5",
               linewidths=0.8)
    ax.contour(side, side, p1, levels=[0.5], colors="C0", linewidths=2)
    for k, marker in enumerate("os"):
        ax.plot(*X[Y[:, k] == 1].T, marker, color=f"C{k + 1}")
        for x in X[Y[:, k] == 1]:
            ax.annotate(f"{k}", x, xytext=(6, 4), textcoords="offset points")
    ax.set(title=name, xlabel="$x_1$", aspect="equal")
axes[0].set_ylabel("$x_2$")
plt.show()
