import numpy as np

x = np.array([1.0, -2.0, 3.0])
target = np.array([-0.5, -1.0, -0.5])
W = np.zeros((3, 3))  # inputs × units


def loss(W):
    return ((W.T @ x - target) ** 2).sum()


delta = 2 * (W.T @ x - target)  # slope of the loss in the outputs
gradients = {"outer product": np.outer(x, delta), "elementwise": x * delta}
for name, grad in gradients.items():
    changes = [loss(W - lr * grad) - loss(W) for lr in (0.1, 0.01, 0.001)]
    print(f"{name:13s} shape {grad.shape}  change of the loss",
          *[f"{change:+.4f}" for change in changes])
