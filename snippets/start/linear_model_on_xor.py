import numpy as np

rng = np.random.default_rng(0)
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # examples × inputs
y = np.array([0, 1, 1, 0])  # class of each row
Y = np.eye(2)[y]  # one-hot rows
W, b = rng.normal(size=(2, 2)), np.zeros(2)  # inputs × classes

for step in range(2001):
    Z = X @ W + b  # one affine map, nothing else
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    loss = -np.log(P[np.arange(4), y]).mean()
    if step in (0, 10, 100, 1000, 2000):
        print(f"step {step:4d}  loss {loss:.4f}")
    W = W - 0.5 * X.T @ (P - Y) / 4
    b = b - 0.5 * (P - Y).mean(axis=0)

print("P(class 1)", *[f"{p:.3f}" for p in P[:, 1]])
print(f"ln 2       {np.log(2):.4f}")
assert loss > np.log(2) - 1e-12
