import numpy as np

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
Y = np.eye(2)[[0, 1, 1, 0]]                   # XOR, one-hot


def forward(W1, b1, W2, b2):
    A = np.tanh(X @ W1 + b1)                  # examples × units
    Z = A @ W2 + b2                           # logits
    P = np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)
    return A, Z, P, -np.sum(Y * np.log(P)) / 4


def train(seed, lr=0.5):
    rng = np.random.default_rng(seed)
    theta = [rng.normal(size=(2, 3)), np.zeros(3),
             rng.normal(size=(3, 2)), np.zeros(2)]
    for step in range(1500):
        A, Z, P, loss = forward(*theta)
        D2 = (P - Y) / 4
        D1 = D2 @ theta[2].T * (1 - A**2)
        grad = X.T @ D1, D1.sum(axis=0), A.T @ D2, D2.sum(axis=0)
        theta = [p - lr * g for p, g in zip(theta, grad)]
    return theta


A, B, C = train(0), train(3), train(1)
for name, theta in (("A", A), ("B", B), ("C", C)):
    print(f"loss of {name}  {forward(*theta)[3]:.3f}")
halfway = [(p + q) / 2 for p, q in zip(A, B)]
Z = (forward(*A)[1] + forward(*B)[1]) / 2
ensemble = np.mean(np.log(np.exp(Z).sum(axis=1)) - np.sum(Y * Z, axis=1))
print(f"mean of the weights of A and B  {forward(*halfway)[3]:.3f}")
print(f"mean of their logits            {ensemble:.3f}")
print(f"one half for everything         {np.log(2):.3f}")
