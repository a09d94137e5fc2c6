import numpy as np

X = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]])  # 1 for the bias
Y = np.eye(2)[[0, 1, 1, 0]]                   # XOR, one-hot


def loss_and_grad(theta):
    U = theta[:15].reshape(3, 5)     # of a unit: weights and bias in, out
    A = np.tanh(X @ U[:, :3].T)
    E = np.exp(A @ U[:, 3:] + theta[15:])
    P = E / E.sum(axis=1, keepdims=True)
    D2 = (P - Y) / 4
    D1 = D2 @ U[:, 3:].T * (1 - A**2)
    grad = np.hstack([D1.T @ X, A.T @ D2])
    return -np.sum(Y * np.log(P)) / 4, np.append(grad, D2.sum(axis=0))


def descend(theta, steps, lr=0.5):
    for step in range(steps):
        theta = theta - lr * loss_and_grad(theta)[1]
    return theta


rng = np.random.default_rng(1)                # the start of C
W1, W2 = rng.normal(size=(2, 3)), rng.normal(size=(3, 2))
U = np.hstack([W1.T, np.zeros((3, 1)), W2])
theta = descend(np.append(U, [0, 0]), 1500)
loss, g = loss_and_grad(theta)
H = [(loss_and_grad(theta + 1e-5 * e)[1] - loss_and_grad(theta - 1e-5 * e)[1])
     / 2e-5 for e in np.eye(17)]
values, Q = np.linalg.eigh(H)                 # reads one triangle
print(f"loss {loss:.3f}, length of the gradient {np.linalg.norm(g):.4f}")
print(f"smallest eigenvalue {values[0]:.6f}, largest {values[-1]:.4f}")
ways = [theta + 2 * Q[:, 0], theta - 2 * Q[:, 0]]
lower = min(ways, key=lambda point: loss_and_grad(point)[0])
for name, start in (("from here", theta), ("after a step of 2", lower)):
    print(f"300 steps {name}: {loss_and_grad(descend(start, 300))[0]:.3f}")
