import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
Y = np.eye(2)[[0, 1, 1, 0]]           # one-hot, examples × classes
start = np.array([0.4, -0.6, 0.2, 0.8, 0.2, -0.4, 0.1, 0.0, -0.2,
                  0.5, -0.5, -0.3, 0.7, 0.6, -0.2, 0.1, -0.1])


def loss_and_grad(theta):
    W1, b1, W2, b2 = np.split(theta, [6, 9, 15])
    W1, W2 = W1.reshape(2, 3), W2.reshape(3, 2)
    A1 = np.tanh(X @ W1 + b1)
    E = np.exp(A1 @ W2 + b2)
    P = E / E.sum(axis=1, keepdims=True)
    D2 = (P - Y) / 4
    D1 = D2 @ W2.T * (1 - A1**2)
    grad = [(X.T @ D1).ravel(), D1.sum(axis=0),
            (A1.T @ D2).ravel(), D2.sum(axis=0)]
    return -np.sum(Y * np.log(P)) / 4, np.concatenate(grad)


L, g = loss_and_grad(start)
step = -g / (np.abs(g) + 1e-8)
print("signs of the step", *(f"{s:+.0f}" for s in step))
print(f"loss {L:.4f}, sum of |g| {np.abs(g).sum():.4f},"
      f" smallest |g| {np.abs(g).min():.4f}")
for lr in (0.05, 0.1, 0.2, 0.5, 1.0):
    print(f"lr {lr:4}: predicted {L + lr * g @ step:7.4f},"
          f" measured {loss_and_grad(start + lr * step)[0]:.4f}")

descent = loss_and_grad(start - 0.5 * g)[0]
print(f"gradient descent with lr 0.5: {descent:.4f}")

theta, m, v = start, 0.0, 0.0
for t in range(1, 51):
    g = loss_and_grad(theta)[1]
    m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
    theta = theta - 0.05 * m / (1 - 0.9**t) / (
        np.sqrt(v / (1 - 0.999**t)) + 1e-8)
    if t in (1, 10, 50):
        print(f"lr 0.05, step {t:2d}: loss {loss_and_grad(theta)[0]:.4f}")
