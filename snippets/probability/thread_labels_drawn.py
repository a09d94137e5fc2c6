from math import comb

import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])
E = np.exp(np.tanh(X @ W1 + b1) @ W2 + b2)
P = E / E.sum(axis=1, keepdims=True)

right = P[np.arange(4), y]
print("label drawn:", np.round(right, 4), "not:", np.round(1 - right, 4))
print(f"all four: {right.prod():.4f}, exp(-4 loss) "
      f"{np.exp(4 * np.log(right).mean()):.4f}")

p = np.array([1.0])  # mass of the number of rows that agree
for row, theta in enumerate(right, start=1):
    p = np.convolve(p, [1 - theta, theta])
    print(f"of {row}, 0 to {row} agree:", np.round(p, 4))
theta = right.mean()
same = [comb(4, k) * theta**k * (1 - theta)**(4 - k) for k in range(5)]
print("binomial, same mean:", np.round(same, 4))

U = np.random.default_rng(0).random(4)
draw = (P.cumsum(axis=1) <= U[:, None]).sum(axis=1)
print("U", np.round(U, 4), "draws", draw, "agree", np.sum(draw == y))
