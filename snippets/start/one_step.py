import numpy as np

x = np.array([0.5, 1.0])  # one example with two inputs
y = 0  # its class
W = np.array([[0.4, -0.6], [0.8, 0.2]])  # inputs × classes
b = np.array([0.1, 0.0])


def forward(W):
    z = W.T @ x + b  # linear algebra: one score for each class
    p = np.exp(z - z.max())
    p = p / p.sum()  # probability: scores become a distribution
    return z, p, -np.log(p[y])


z, p, loss = forward(W)
grad = np.outer(x, p - np.eye(2)[y])  # calculus: the slope, shaped like W
z_new, p_new, loss_new = forward(W - 0.5 * grad)
print(f"scores         {z[0]:.2f}  {z[1]:.2f}")
print(f"probabilities  {p[0]:.4f}  {p[1]:.4f}")
print(f"loss           {loss:.4f}, after one step {loss_new:.4f}")
assert np.isclose(p.sum(), 1) and loss_new < loss
