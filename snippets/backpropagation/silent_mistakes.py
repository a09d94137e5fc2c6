import numpy as np

rng = np.random.default_rng(0)
n, d, m, K, lr = 6, 4, 5, 3, 0.5
X, Y = rng.normal(size=(n, d)), rng.normal(size=(n, K))
W1, b1 = rng.normal(size=(d, m)), np.zeros(m)      # inputs × units
W2, b2 = rng.normal(size=(m, K)), np.zeros(K)      # units × outputs
Z1 = X @ W1 + b1
A1 = np.tanh(Z1)
Delta2 = 2 * (A1 @ W2 + b2 - Y) / n                # output layer: phi(z) = z


def gradient_of_W1(W2, slope_at):
    return X.T @ (Delta2 @ W2.T * (1 - np.tanh(slope_at)**2))


right = gradient_of_W1(W2, Z1)
W2_new = W2 - lr * A1.T @ Delta2
for name, wrong in [("slope at A1", gradient_of_W1(W2, A1)),
                    ("error through the new W2", gradient_of_W1(W2_new, Z1))]:
    error = np.linalg.norm(wrong - right) / np.linalg.norm(right)
    print(f"{name}: relative error {error:.2f}")

b2_new = b2 - lr * Delta2                          # not summed over examples
print("bias after b2 - lr * Delta2:", b2_new.shape)
print("forward pass with it:", (A1 @ W2 + b2_new).shape)
try:
    A1[:4] @ W2 + b2_new
except ValueError as error:
    print("forward pass on 4 examples:", type(error).__name__)
try:
    b2 -= lr * Delta2
except ValueError as error:
    print("in place, b2 -= lr * Delta2:", type(error).__name__)
