import numpy as np

rng = np.random.default_rng(0)
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # examples × inputs
y = np.array([0, 1, 1, 0])
Y = np.eye(2)[y]
starts = {
    "zeros ": (np.zeros((2, 3)), np.zeros((3, 2))),
    "equal ": (np.full((2, 3), 0.5), np.full((3, 1), 0.5) * [1, -1]),
    "random": (rng.normal(size=(2, 3)), rng.normal(size=(3, 2))),
}
for name, (W1, W2) in starts.items():
    b1, b2 = np.zeros(3), np.zeros(2)
    for step in range(5001):
        A = np.tanh(X @ W1 + b1)  # examples × units
        E = np.exp(A @ W2 + b2)
        P = E / E.sum(axis=1, keepdims=True)
        if step in (1000, 5000):
            loss = -np.log(P[np.arange(4), y]).mean()
            rank = np.linalg.matrix_rank(A, tol=1e-3)
            print(f"{name} step {step}  loss {loss:.4f}  rank of A {rank}",
                  " P(class 1)", *[f"{p:.2f}" for p in P[:, 1]])
        D2 = (P - Y) / 4
        D1 = D2 @ W2.T * (1 - A**2)
        W2, b2 = W2 - 0.5 * A.T @ D2, b2 - 0.5 * D2.sum(axis=0)
        W1, b1 = W1 - 0.5 * X.T @ D1, b1 - 0.5 * D1.sum(axis=0)
