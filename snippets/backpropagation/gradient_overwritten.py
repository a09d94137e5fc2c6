import numpy as np

rng = np.random.default_rng(0)
n, d, lr = 64, 4, 0.1
X = rng.normal(size=(n, d))
Y = np.sin(2 * X @ rng.normal(size=(d, d)) / np.sqrt(d))
start = rng.normal(size=(d, d)) / np.sqrt(2 * d)   # one W for all blocks


def gradient(W, blocks, adds):
    """Loss, and its gradient by W, which every block uses."""
    tape, A = [], "A0"
    value, grad = {"W": W, "A0": X}, {}
    for t in range(1, blocks + 1):                 # A <- A + tanh(A W)
        T, new = f"T{t}", f"A{t}"
        value[T] = np.tanh(value[A] @ W)
        tape.append((T, A, lambda G, T=T: (G * (1 - value[T]**2)) @ W.T))
        tape.append((T, "W", lambda G, T=T, A=A:
                     value[A].T @ (G * (1 - value[T]**2))))
        value[new] = value[A] + value[T]
        tape += [(new, A, lambda G: G), (new, T, lambda G: G)]
        A = new
    grad[A] = 2 * (value[A] - Y) / Y.size
    for node, parent, rule in reversed(tape):      # rule: share of parent
        share = rule(grad[node])
        old = grad.get(parent, 0) if adds else 0   # the mistake
        grad[parent] = old + share
    return np.mean((value[A] - Y)**2), grad["W"]


print("blocks  shares       off by  loss")
for blocks in (1, 2, 4):
    right = gradient(start, blocks, True)[1]
    for name, adds in (("added", True), ("overwritten", False)):
        W, G = start, gradient(start, blocks, adds)[1]
        for step in range(1000):
            W = W - lr * gradient(W, blocks, adds)[1]
        off = np.linalg.norm(G - right) / np.linalg.norm(right)
        losses = [gradient(V, blocks, True)[0] for V in (start, W)]
        print(f"{blocks:6}  {name:11} {off:7.0%}  "
              f"{losses[0]:.2f} to {losses[1]:.2f}")
