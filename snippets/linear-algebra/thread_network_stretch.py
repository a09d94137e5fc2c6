import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b1, b2 = np.array([0.1, 0.0, -0.2]), np.array([0.1, -0.1])


def logits(X, W1):
    return np.tanh(X @ W1 + b1) @ W2 + b2  # examples × classes


def loss(Z):
    return np.mean(np.log(np.exp(Z).sum(axis=1)) - Z[range(4), y])


U, s, Vt = np.linalg.svd(W1, full_matrices=False)
u1 = U[:, 0] * np.sign(U[1, 0])
print("W1 W1^T", (W1 @ W1.T).round(9).tolist())
assert np.allclose(s**2, 0.7 + np.sqrt(0.034) * np.array([1, -1]))
print(f"sigma of W1 {s.round(4).tolist()}, u1 {u1.round(4).tolist()}")
bound = s[0] * np.linalg.norm(W2, 2)
print(f"norm of W2 {np.linalg.norm(W2, 2):.4f}, bound {bound:.4f}")

t = np.radians(np.arange(0, 360, 1))
steps = 0.1 * np.column_stack([np.cos(t), np.sin(t)])  # all of length 0.1
for x in X:
    moved = np.linalg.norm(logits(x + steps, W1) - logits(x, W1), axis=1)
    print(f"x = {x.tolist()}: logits move by at most "
          f"{moved.max() / 0.1:.3f}")
    assert moved.max() <= 0.1 * bound
W1_rank1 = s[0] * np.outer(U[:, 0], Vt[0])
print("W1 at rank 1", W1_rank1.round(2).tolist())
print(f"loss {loss(logits(X, W1)):.4f}, with W1 at rank 1 "
      f"{loss(logits(X, W1_rank1)):.4f}")
