import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])                     # class of each row
theta = {"W1": np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]]),
         "b1": np.array([0.1, 0.0, -0.2]),
         "W2": np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]]),
         "b2": np.array([0.1, -0.1])}
n, Y = len(X), np.eye(2)[y]                    # one-hot, examples × classes


def forward(W1, b1, W2, b2):
    A1 = np.tanh(X @ W1 + b1)                  # examples × units
    E = np.exp(A1 @ W2 + b2)
    P = E / E.sum(axis=1, keepdims=True)       # examples × classes
    return A1, P, -np.sum(Y * np.log(P)) / n


A1, P, L = forward(**theta)
Delta2 = (P - Y) / n                           # examples × classes
Delta1 = Delta2 @ theta["W2"].T * (1 - A1**2)  # examples × units
grads = {"W2": A1.T @ Delta2, "b2": Delta2.sum(axis=0),
         "W1": X.T @ Delta1, "b1": Delta1.sum(axis=0)}
print(f"loss {L:.4f}")
for name, M in [("P", P), ("Delta2", Delta2), ("1 - A1**2", 1 - A1**2),
                ("Delta1", Delta1)]:
    print(name, M.shape, M.round(4).tolist())

for name, grad in grads.items():
    print("gradient of", name, grad.shape, grad.round(4).tolist())
    for index in np.ndindex(grad.shape):       # complex step
        moved = theta[name].astype(complex)
        moved[index] += 1e-30j
        slope = forward(**theta | {name: moved})[2].imag / 1e-30
        assert np.isclose(grad[index], slope, rtol=1e-12, atol=1e-15)
