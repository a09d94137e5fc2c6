import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(50, 3))                  # examples × inputs
y = (X @ [1.0, -2.0, 0.5] + rng.logistic(size=50) > 0) * 1.0
n = len(y)


def loss(w):
    return np.mean(np.logaddexp(0, X @ w) - y * (X @ w))


def grad(w):
    return X.T @ (1 / (1 + np.exp(-X @ w)) - y) / n


w = np.zeros(3)
p = 1 / (1 + np.exp(-X @ w))
H = X.T @ ((p * (1 - p))[:, None] * X) / n
columns = [grad(w + 1e-30j * e).imag / 1e-30 for e in np.eye(3)]
assert np.allclose(H, np.stack(columns, axis=1), rtol=1e-12)
L = np.linalg.eigvalsh(X.T @ X / n)[-1] / 4
print(f"eigenvalues at 0: {np.linalg.eigvalsh(H).round(4)}")
print(f"L = {L:.4f}")
g = grad(w)
for k in (0.5, 1.0, 1.5, 4.0, 16.0):
    lr = k / L
    bound = -lr * (1 - L * lr / 2) * g @ g
    change = loss(w - lr * g) - loss(w)
    assert change <= bound
    print(f"lr {k:4} / L: change {change:+.4f}  bound {bound:+.4f}")
