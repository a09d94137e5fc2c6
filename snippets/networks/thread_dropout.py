from itertools import product

import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])  # inputs × units
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])
A1, q = np.tanh(X @ W1 + b1), 0.5


def logits_and_losses(A):
    Z2 = A @ W2 + b2
    return Z2, np.log(np.exp(Z2).sum(axis=1)) - Z2[np.arange(4), y]


Z2, losses = logits_and_losses(A1)
runs = [logits_and_losses(np.array(m) * A1 / q)
        for m in product((0, 1), repeat=3)]    # 8 masks, equally probable
mean_Z2 = np.mean([run[0] for run in runs], axis=0)
mean_losses = np.mean([run[1] for run in runs], axis=0)
print("losses, row 1:", np.round([run[1][0] for run in runs], 4))
print("logits, row 1:", np.round(Z2[0], 4), "mean", np.round(mean_Z2[0], 4))
print("losses of the rows:", np.round(losses, 4))
print("means with dropout:", np.round(mean_losses, 4))
print(f"loss {losses.mean():.4f}, mean with dropout {mean_losses.mean():.4f}")
assert np.allclose(mean_Z2, Z2) and np.all(mean_losses > losses)
