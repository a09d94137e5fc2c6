import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])


def forward(X):
    A1 = np.tanh(X @ W1 + b1)
    E = np.exp(A1 @ W2 + b2)
    return A1, E / E.sum(axis=1, keepdims=True)


A1, P = forward(X)
Q = P * [0.9, 0.1] / [0.5, 0.5]  # new base rates over old ones
Q = Q / Q.sum(axis=1, keepdims=True)
print("bayes: class 1 at one half ", P[:, 1].round(4))
print("       class 1 at one tenth", Q[:, 1].round(4))
right = P[np.arange(4), y]
print(f"distributions: all four labels drawn {right.prod():.4f}")

D2 = P - np.eye(2)[y]  # error signals of one row at a time
D1 = D2 @ W2.T * (1 - A1**2)
G = np.hstack([np.einsum("ni,nj->nij", X, D1).reshape(4, -1), D1,
               np.einsum("ni,nj->nij", A1, D2).reshape(4, -1), D2])
mean = G.mean(axis=0)  # rows × parameters, and their mean
print(f"expectation: squared length of the gradient {mean @ mean:.4f}, "
      f"variance of one row's {np.sum((G - mean)**2) / 4:.4f}")

C = 0.5**2 * W1.T @ W1  # noise N(0, 0.5^2 I) on the input of row 1
print("gaussians: covariance", C.round(4).tolist(),
      "rank", np.linalg.matrix_rank(C, tol=1e-9))
E = np.random.default_rng(0).normal(size=(10_000, 2))
sample = -np.log(forward(X[0] + 0.5 * E)[1][:, 0])
print(f"limit theorems: mean of 10000 draws {sample.mean():.3f}, "
      f"standard error {sample.std(ddof=1) / 100:.4f}")
assert G.shape == (4, 17)
