import numpy as np

x = np.array([45.0, 60.0, 80.0, 110.0, 140.0, 160.0])  # area
y = np.array([1.2, 1.4, 2.1, 2.6, 3.5, 3.7])  # price
u = (x - x.mean()) / x.std()  # mean 0, standard deviation 1


def train(inputs, lr, steps=100):
    """Losses of gradient descent, and 2 over the largest curvature."""
    X = np.stack([inputs, np.ones(6)], axis=1)  # columns for w and b
    theta, losses = np.zeros(2), []
    for step in range(steps + 1):
        r = X @ theta - y
        losses.append(np.mean(r**2))
        theta = theta - lr * 2 / 6 * X.T @ r
    H = 2 / 6 * X.T @ X  # second derivatives of the loss
    return losses, 2 / np.linalg.eigvalsh(H).max()


for name, inputs, lr in (("raw area", x, 0.001), ("raw area", x, 0.00005),
                         ("scaled  ", u, 0.1)):
    losses, limit = train(inputs, lr)
    print(f"{name}  lr {lr:.5f}  limit {limit:.5f}  losses",
          *[f"{losses[k]:.2e}" for k in (0, 1, 2, 100)])
