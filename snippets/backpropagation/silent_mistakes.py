import numpy as np

rng = np.random.default_rng(0)
n, d, m, K, lr = 6, 4, 5, 3, 0.5
X, Y = rng.normal(size=(n, d)), rng.normal(size=(n, K))
W1, b1 = rng.normal(size=(d, m)), np.zeros(m)      # inputs × units
W2, b2 = rng.normal(size=(m, K)), np.zeros(K)      # units × outputs
Z1 = X @ W1 + b1
A1 = np.tanh(Z1)
P2 = A1 @ W2 + b2                                  # linear output layer


def gradient_of_W1(Delta2, W2, slope_at):
    Delta1 = Delta2 @ W2.T * (1 - np.tanh(slope_at)**2)
    return X.T @ Delta1


Delta2 = 2 * (P2 - Y) / n                          # mean over examples
right = gradient_of_W1(Delta2, W2, Z1)
W2_new = W2 - lr * A1.T @ Delta2
for name, wrong in [
        ("slope at A1 instead of Z1", gradient_of_W1(Delta2, W2, A1)),
        ("passed back through the new W2",
         gradient_of_W1(Delta2, W2_new, Z1)),
        ("sum instead of mean", gradient_of_W1(2 * (P2 - Y), W2, Z1))]:
    error = np.linalg.norm(wrong - right) / np.linalg.norm(right)
    print(f"{name}: relative error {error:.2f}")

b2_new = b2 - lr * Delta2                          # not summed over examples
print("bias after b2 - lr * Delta2:", b2_new.shape)
print("forward pass with it:", (A1 @ W2 + b2_new).shape)
for name, attempt in [
        ("forward pass on 4 examples", lambda: A1[:4] @ W2 + b2_new),
        ("in place, b2 -= lr * Delta2",
         lambda: np.subtract(b2, lr * Delta2, out=b2))]:
    try:
        attempt()
    except ValueError as error:
        print(f"{name}: {type(error).__name__}")
