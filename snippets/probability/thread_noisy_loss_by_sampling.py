import numpy as np

W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])
x1, s = np.array([0.5, 1.0]), 0.5               # class 0


def loss_and_grad(X):  # of class 0, for each row, and by the input
    A = np.tanh(X @ W1 + b1)
    Z = A @ W2 + b2
    p1 = 1 / (1 + np.exp(Z[:, 0] - Z[:, 1]))    # of the wrong class
    delta = p1[:, None] * (W2[:, 1] - W2[:, 0]) * (1 - A**2)
    return -np.log1p(-p1), delta @ W1.T


def by_noise(E):  # loss, and two derivatives by s, for each row of E
    loss, grad = loss_and_grad(x1 + s * E)
    return np.stack([loss, np.sum(grad * E, axis=1),
                     loss * (np.sum(E**2, axis=1) - 2) / s])


e = np.linspace(-8, 8, 81)                      # quadrature
G = np.stack(np.meshgrid(e, e), axis=-1).reshape(-1, 2)
weight = np.exp(-np.sum(G**2, axis=1) / 2) / (2 * np.pi) * 0.2**2
exact = by_noise(G) @ weight
assert np.isclose(exact[1], exact[2])
print(f"quadrature: loss {exact[0]:.6f}, derivative {exact[1]:.6f}")
print("variances:", (by_noise(G)**2 @ weight - exact**2).round(4))
rng = np.random.default_rng(0)
for n in (100, 10_000):
    v = by_noise(rng.normal(size=(n, 2)))
    print(f"n = {n}")
    for name, row in zip(("loss", "reparameterized", "score"), v):
        print(f"  {name:15} {row.mean():7.4f} +-"
              f" {row.std(ddof=1) / n**0.5:.4f}")
