import numpy as np

rng = np.random.default_rng(0)
d, n, L = 256, 32, 30
X = rng.normal(size=(n, d))
start = [rng.normal(size=(d, d)) for _ in range(L)]
out = rng.normal(size=(n, d))                  # error signal at the top


def tanh(Z):
    A = np.tanh(Z)
    return A, 1 - A**2


def sigmoid(Z):
    A = 1 / (1 + np.exp(-Z))
    return A, A * (1 - A)


print("activation  variance  mean square of a   c times mean   delta")
print("            times d   in layer 30        slope^2        1 / 30")
for name, act, c in (("tanh", tanh, 0.5), ("tanh", tanh, 1),
                     ("tanh", tanh, 4), ("sigmoid", sigmoid, 1),
                     ("sigmoid", sigmoid, 4)):
    W = [np.sqrt(c / d) * G for G in start]
    A, slopes = X, []
    for l in range(L):
        A, slope = act(A @ W[l])
        slopes.append(slope)
    Delta = last = out * slopes[-1]
    for l in range(L - 1, 0, -1):
        Delta = Delta @ W[l].T * slopes[l - 1]
    ratio = np.mean(Delta**2) / np.mean(last**2)
    print(f"{name:10} {c:5} {np.mean(A**2):16.2g}"
          f" {c * np.mean(slopes[-1] ** 2):16.3f} {ratio:13.1e}")
