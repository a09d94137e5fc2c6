import numpy as np

rng = np.random.default_rng(0)
n, d, m, lr = 50, 6, 2, 0.01
X = rng.normal(size=(n, m)) @ rng.normal(size=(m, d))  # rank 2
start = 0.3 * rng.normal(size=(d, m))


def loss_and_parts(W):
    A = X @ W                            # encoder
    R = A @ W.T - X                      # decoder, with the same W
    G = 2 * R / n
    decoder = G.T @ A                    # W as W.T behind A
    encoder = X.T @ (G @ W)              # W in front of A
    return np.sum(R**2) / n, encoder, decoder


V = rng.normal(size=start.shape)         # check along one direction
loss, encoder, decoder = loss_and_parts(start)
h = 1e-6
slope = (loss_and_parts(start + h * V)[0]
         - loss_and_parts(start - h * V)[0]) / (2 * h)
assert np.isclose(slope, np.sum((encoder + decoder) * V))
print(f"start: loss {loss:.4f}")

for name, use in [("both", (1, 1)), ("decoder only", (0, 1)),
                  ("encoder only", (1, 0))]:
    W = start.copy()
    for step in range(200):
        _, encoder, decoder = loss_and_parts(W)
        W -= lr * (use[0] * encoder + use[1] * decoder)
    print(f"{name:12}: loss {loss_and_parts(W)[0]:.4f}")
