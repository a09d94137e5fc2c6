import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])  # inputs × units
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])  # units × classes
b2 = np.array([0.1, -0.1])
theta = np.concatenate([W1.ravel(), b1, W2.ravel(), b2])


def loss(theta):
    A = np.tanh(X @ theta[:6].reshape(2, 3) + theta[6:9])
    Z = A @ theta[9:15].reshape(3, 2) + theta[15:]
    log_sum = np.log(np.exp(Z).sum(axis=1))
    return np.mean(log_sum - Z[np.arange(4), y])


rng = np.random.default_rng(0)
best = loss(theta)
print(f"{theta.size} parameters, loss at the start = {best:.3f}")
for trial in range(200):
    candidate = theta + rng.normal(scale=0.3, size=theta.size)
    if loss(candidate) < best:
        theta, best = candidate, loss(candidate)
print(f"after 200 random trials, loss = {best:.3f}")
