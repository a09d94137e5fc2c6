import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
Y = np.eye(2)[[0, 1, 1, 0]]  # one-hot rows
theta = [np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]]),
         np.array([0.1, 0.0, -0.2]),
         np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]]),
         np.array([0.1, -0.1])]  # W1, b1, W2, b2


def loss(W1, b1, W2, b2, X=X, Y=Y):
    Z2 = np.tanh(X @ W1 + b1) @ W2 + b2
    P = np.exp(Z2) / np.sum(np.exp(Z2), axis=1, keepdims=True)
    return -np.sum(Y * np.log(P)) / len(X)


def gradient(theta, h=1e-30):  # complex steps, one parameter at a time
    found = [np.zeros(M.shape) for M in theta]
    for l, M in enumerate(theta):
        for index in np.ndindex(M.shape):
            moved = [N.astype(complex) for N in theta]
            moved[l][index] += 1j * h
            found[l][index] = loss(*moved).imag / h
    return found


def step(lr):
    return [M - lr * G for M, G in zip(theta, grad)]


grad = gradient(theta)
length = np.sqrt(sum(np.sum(G**2) for G in grad))
print(f"derivatives: slope in the first weight {grad[0][0, 0]:.4f}")
print(f"gradients: length {length:.4f}")
x = X[:1].astype(complex)
x[0, 0] += 1e-30j
slope = loss(*theta, X=x, Y=Y[:1]).imag / 1e-30
print(f"chain rule: row 1 by its first input {slope:.4f}")
ends = [sum(np.sum(G * M) for G, M in zip(grad, gradient(step(lr))))
        for lr in (-1e-4, 1e-4)]
curvature = (ends[0] - ends[1]) / 2e-4 / length**2
print(f"curvature: along the gradient {curvature:.3f}")
print("matrix calculus: shapes", *(G.shape for G in grad))
s = 0.5 * np.linspace(-8, 8, 161)  # noise on each input of row 1
p = np.exp(-(s / 0.5)**2 / 2)
p = p / p.sum()
noisy = np.stack(np.meshgrid(0.5 + s, 1.0 + s, indexing="ij"), -1)
losses = [loss(*theta, X=x[None], Y=Y[:1]) for x in noisy.reshape(-1, 2)]
mean = p @ np.reshape(losses, (161, 161)) @ p
print(f"integrals: loss of row 1 {loss(*theta, X=X[:1], Y=Y[:1]):.4f}, "
      f"expected {mean:.4f}")
