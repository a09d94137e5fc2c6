import numpy as np

rng = np.random.default_rng(0)
n, d, depth, lr = 64, 4, 8, 0.1
X = rng.normal(size=(n, d))
Y = np.sin(2 * X @ rng.normal(size=(d, d)) / np.sqrt(d))
start = rng.normal(size=(depth, d, d)) / np.sqrt(2 * d)


def gradients(Ws, back):
    """Loss, and its gradient by the weights of every block."""
    A, saved = X, []
    for W in Ws:
        T = np.tanh(A @ W)
        saved.append((A, T))
        A = A + T                        # the block: skip + layer
    G, grads = 2 * (A - Y) / A.size, []  # slope of the loss in A
    for W, (A_in, T) in zip(Ws[::-1], saved[::-1]):
        Delta = G * (1 - T**2)
        grads.append(A_in.T @ Delta)
        G = back(G, Delta, W)            # slope in the block's input
    return np.mean((A - Y)**2), np.array(grads[::-1])


ways = {"right": lambda G, Delta, W: G + Delta @ W.T,
        "no skip path": lambda G, Delta, W: Delta @ W.T,
        "W for W.T": lambda G, Delta, W: G + Delta @ W}
right = gradients(start, ways["right"])[1]
for name, back in ways.items():
    Ws, first = start.copy(), gradients(start, back)[1][0]
    for step in range(1000):
        Ws -= lr * gradients(Ws, back)[1]
    off = np.linalg.norm(first - right[0]) / np.linalg.norm(right[0])
    print(f"{name:12} block 1 off by {off:4.0%}, "
          f"loss {gradients(Ws, back)[0]:.2f}")
print(f"loss at the start: {gradients(start, ways['right'])[0]:.2f}")
