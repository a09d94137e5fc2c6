import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
Y = np.eye(2)[[0, 1, 1, 0]]                   # one-hot, examples × classes
theta = np.array([0.4, -0.6, 0.2, 0.8, 0.2, -0.4,             # W1
                  0.1, 0.0, -0.2,                             # b1
                  0.5, -0.5, -0.3, 0.7, 0.6, -0.2,            # W2
                  0.1, -0.1])                                 # b2


def loss_and_grad(theta):
    W1, b1 = theta[:6].reshape(2, 3), theta[6:9]
    W2, b2 = theta[9:15].reshape(3, 2), theta[15:]
    A1 = np.tanh(X @ W1 + b1)                 # examples × units
    E = np.exp(A1 @ W2 + b2)
    P = E / E.sum(axis=1, keepdims=True)      # examples × classes
    Delta2 = (P - Y) / 4
    Delta1 = Delta2 @ W2.T * (1 - A1**2)
    grad = [X.T @ Delta1, Delta1.sum(0), A1.T @ Delta2, Delta2.sum(0)]
    loss = -np.sum(Y * np.log(P)) / 4
    return loss, np.concatenate([G.ravel() for G in grad])


def Hv(v, h=1e-5):
    return (loss_and_grad(theta + h * v)[1]
            - loss_and_grad(theta - h * v)[1]) / (2 * h)


lr = 0.5
loss, g = loss_and_grad(theta)
gg, gHg = g @ g, g @ Hv(g)
print(f"g.g {gg:.4f}, g.H.g {gHg:.4f}, ratio {gHg / gg:.3f}")
print(f"loss {loss:.4f}; after the step:")
print(f"  linear    {loss - lr * gg:.4f}")
print(f"  quadratic {loss - lr * gg + lr**2 / 2 * gHg:.4f}")
print(f"  measured  {loss_and_grad(theta - lr * g)[0]:.4f}")

H = np.stack([Hv(e) for e in np.eye(17)])
values = np.linalg.eigvalsh((H + H.T) / 2)
print(f"eigenvalues from {values[0]:.4f} to {values[-1]:.4f}")
near_zero = np.sum(np.abs(values) < 1e-6)
print(f"negative {np.sum(values < -1e-6)}, near 0: {near_zero},"
      f" positive {np.sum(values > 1e-6)}")
print(f"2 / largest = {2 / values[-1]:.2f}")
