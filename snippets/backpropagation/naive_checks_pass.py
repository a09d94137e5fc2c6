import numpy as np

rng = np.random.default_rng(0)
X = rng.uniform(-1, 1, size=(40, 2))           # examples × inputs
y = np.sin(3 * X[:, :1]) * X[:, 1:]            # examples × outputs


def loss(W1, b1, W2, b2):
    return np.mean((np.tanh(X @ W1 + b1) @ W2 + b2 - y)**2)


def backward(W1, b1, W2, b2, wrong):
    A1 = np.tanh(X @ W1 + b1)
    Delta2 = 2 * (A1 @ W2 + b2 - y) / len(X)
    slope = 1 - A1 if wrong else 1 - A1**2     # the only difference
    Delta1 = Delta2 @ W2.T * slope
    return [X.T @ Delta1, Delta1.sum(0), A1.T @ Delta2, Delta2.sum(0)]


def quotient(theta, k, index, h=1e-5):         # central difference
    ends = []
    for step in (h, -h):
        moved = [M.copy() for M in theta]
        moved[k][index] += step
        ends.append(loss(*moved))
    return (ends[0] - ends[1]) / (2 * h)


start = [0.1 * rng.normal(size=(2, 8)), np.zeros(8),
         0.1 * rng.normal(size=(8, 1)), np.zeros(1)]
zero = [0 * start[0], start[1], start[2], start[3]]
for text, theta, rtol, atol in (("start, absolute 1e-2", start, 0, 1e-2),
                                ("W1 = 0, relative 1e-6", zero, 1e-6, 1e-9)):
    grads = backward(*theta, wrong=True)
    passed = [np.isclose(G[index], quotient(theta, k, index), rtol, atol)
              for k, G in enumerate(grads) for index in np.ndindex(G.shape)]
    print(f"{text}: {sum(passed)} of {len(passed)} pass")
for wrong in (False, True):
    theta = [M.copy() for M in start]
    for step in range(3000):
        for M, G in zip(theta, backward(*theta, wrong)):
            M -= 0.2 * G
    print(f"loss after training, {'wrong' if wrong else 'right'} "
          f"gradient: {loss(*theta):.4f}")
