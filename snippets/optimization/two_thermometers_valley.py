import numpy as np

rng = np.random.default_rng(0)
dry = rng.normal(size=200)
humidity = rng.normal(size=200)
wet = dry - 0.063 * humidity
X = np.stack([dry, wet], axis=1)                   # examples × inputs
X = (X - X.mean(axis=0)) / X.std(axis=0)
y = (humidity - humidity.mean()) / humidity.std()

mu, L = np.linalg.eigvalsh(X.T @ X / 200)
kappa = L / mu
print(f"condition number {kappa:.0f}")


def steps(lr, beta):  # until the loss is a ten-thousandth of its start
    w, v, t = np.zeros(2), np.zeros(2), 0
    while np.mean((X @ w - y) ** 2) > 1e-4:
        v = beta * v - lr * X.T @ (X @ w - y) / 200
        w = w + v
        t += 1
    return t


root = np.sqrt(kappa)
lr = (2 / (np.sqrt(L) + np.sqrt(mu))) ** 2
beta = ((root - 1) / (root + 1)) ** 2
print(f"gradient descent: {steps(2 / (L + mu), 0)} steps")
print(f"part of the last step kept: {steps(lr, beta)} steps")
