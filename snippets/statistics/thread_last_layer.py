import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])

A1 = np.tanh(X @ W1 + b1)  # the columns of a regression
E = np.exp(A1 @ W2 + b2)
P = E / E.sum(axis=1, keepdims=True)
w, b = W2[:, 1] - W2[:, 0], b2[1] - b2[0]
print("log-odds of class 1", np.log(P[:, 1] / P[:, 0]).round(4))
print("A1 @ w + b         ", (A1 @ w + b).round(4))
print("w", w.round(4), " b", b.round(4), " odds ratios", np.exp(w).round(4))

for step in range(4):  # Newton's steps by b alone
    p = 1 / (1 + np.exp(-(A1 @ w + b)))
    loss = -np.log(np.where(y == 1, p, 1 - p)).mean()
    print(f"step {step}: b {b:7.4f}  mean of p {p.mean():.4f}  "
          f"loss {loss:.4f}")
    b = b + np.sum(y - p) / np.sum(p * (1 - p))

full = np.column_stack([np.ones(4), A1])
print("smallest singular value of [1, A1]:",
      np.linalg.svd(full, compute_uv=False)[-1].round(4))
