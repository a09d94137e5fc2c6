import numpy as np

rng = np.random.default_rng(0)
n, m = 400, 6  # examples, hidden units
x = rng.uniform(-2, 2, size=(n, 1))
y = np.sin(2 * x) + 0.5 * rng.normal(size=(n, 1))
start = [rng.normal(size=(1, m)), rng.normal(size=m),
         rng.normal(size=(m, 1)) / np.sqrt(m), np.zeros(1)]


def loss_and_grad(theta, x, y):
    W1, b1, W2, b2 = theta
    A1 = np.tanh(x @ W1 + b1)
    r = A1 @ W2 + b2 - y
    D1 = r @ W2.T * (1 - A1**2) / len(x)
    grad = [x.T @ D1, D1.sum(axis=0), A1.T @ r / len(x), r.mean(axis=0)]
    return np.mean(r**2) / 2, grad


for B in (400, 2):
    theta, losses = start, [loss_and_grad(start, x, y)[0]]
    for epoch in range(24):  # once through all rows, in a new order
        lr = 0.02 if epoch >= 18 else 0.2
        order = rng.permutation(n)
        for k in range(0, n, B):
            rows = order[k:k + B]
            grad = loss_and_grad(theta, x[rows], y[rows])[1]
            theta = [M - lr * G for M, G in zip(theta, grad)]
        losses.append(loss_and_grad(theta, x, y)[0])
    print(f"{B} rows a step, loss of all {n} after")
    for first, last in ((0, 5), (12, 18), (19, 24)):
        some = " ".join(f"{v:.3f}" for v in losses[first:last + 1])
        print(f"   passes {first:2d} to {last}: {some}")
