import numpy as np

rng = np.random.default_rng(0)
n, y = 600, np.arange(600) % 3                # three classes
radius = rng.uniform(0.3, 1.0, size=n)        # each class is a spiral arm
angle = 4 * radius + 2 * np.pi / 3 * y
X = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)
widths = [2, 16, 16, 3]                       # inputs, units, units, classes
W = [rng.normal(size=s) / np.sqrt(s[0]) for s in zip(widths, widths[1:])]
b = [np.zeros(m) for m in widths[1:]]


def forward(W):
    A = [X]
    for Wl, bl in zip(W, b):
        A.append(np.tanh(A[-1] @ Wl + bl))    # Wl: inputs × units
    return A


for step in range(1000):                      # gradient descent, rate 0.3
    A = forward(W)
    Delta = (A[3] - 1.6 * np.eye(3)[y] + 0.8) * (1 - A[3]**2) / n
    for l in (2, 1, 0):
        grad, grad_b = A[l].T @ Delta, Delta.sum(axis=0)
        Delta = (Delta @ W[l].T) * (1 - A[l]**2)
        W[l], b[l] = W[l] - 0.3 * grad, b[l] - 0.3 * grad_b

stored = [Wl.T for Wl in W]                   # the file: units × inputs
loaded = [S if S.shape[0] == d else S.T for S, d in zip(stored, widths)]
for name, weights in (("as trained", W), ("as loaded", loaded)):
    accuracy = np.mean(forward(weights)[3].argmax(axis=1) == y)
    print(f"accuracy {name}: {accuracy:.2f}")
for l, (S, V) in enumerate(zip(stored, loaded)):
    print(f"layer {l + 1}: stored {S.shape}, loaded {V.shape}, "
          f"correct: {np.array_equal(V, W[l])}")
