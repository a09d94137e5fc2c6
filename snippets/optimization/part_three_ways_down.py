import matplotlib.pyplot as plt
import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
Y = np.eye(2)[[0, 1, 1, 0]]                   # one-hot, examples × classes
start = np.array([0.4, -0.6, 0.2, 0.8, 0.2, -0.4,             # W1
                  0.1, 0.0, -0.2,                             # b1
                  0.5, -0.5, -0.3, 0.7, 0.6, -0.2,            # W2
                  0.1, -0.1])                                 # b2


def loss_and_grad(theta):
    W1, b1 = theta[:6].reshape(2, 3), theta[6:9]
    W2, b2 = theta[9:15].reshape(3, 2), theta[15:]
    A1 = np.tanh(X @ W1 + b1)                 # examples × units
    E = np.exp(A1 @ W2 + b2)
    P = E / E.sum(axis=1, keepdims=True)      # examples × classes
    D2 = (P - Y) / 4
    D1 = D2 @ W2.T * (1 - A1**2)
    grad = [X.T @ D1, D1.sum(axis=0), A1.T @ D2, D2.sum(axis=0)]
    loss = -np.sum(Y * np.log(P)) / 4
    return loss, np.concatenate([G.ravel() for G in grad])


def losses(rule, state):  # at the start and after each of 60 steps
    theta, found = start, []
    for t in range(1, 62):
        loss, g = loss_and_grad(theta)
        found.append(loss)
        step, state = rule(g, t, state)
        theta = theta + step
    return found


def descent(g, t, state):
    return -0.5 * g, state


def heavy_ball(g, t, v):
    v = 0.9 * v - 0.5 * g
    return v, v


def adam(g, t, averages):
    m, v = averages
    m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
    size = np.sqrt(v / (1 - 0.999**t)) + 1e-8
    return -0.05 * m / (1 - 0.9**t) / size, (m, v)


print(f"{'loss after':16}", *[f"{t:6}" for t in (1, 5, 10, 20, 60)])
fig, ax = plt.subplots(figsize=(5.4, 3.2), layout="constrained")
for name, rule, state, color, dash, place in (
        ("gradient descent", descent, None, "C0", "-", (27, 0.36)),
        ("momentum", heavy_ball, 0.0, "C1", "--", (0, 0.30)),
        ("Adam", adam, (0.0, 0.0), "C2", ":", (18, 0.16))):
    found = losses(rule, state)
    assert np.all(np.diff(found) < 0)         # every step goes down
    print(f"{name:16}", *[f"{found[t]:.4f}" for t in (1, 5, 10, 20, 60)])
    ax.plot(found, color=color, linestyle=dash)
    ax.text(*place, name, color=color)
ax.set(xlabel="steps", ylabel="$L$", ylim=(0, 0.85))
plt.show()
