import numpy as np

rng = np.random.default_rng(0)
d, n, L = 256, 32, 30
X = rng.normal(size=(n, d))                    # examples × inputs
start = [rng.normal(size=(d, d)) for _ in range(L)]

print("variance   mean square of the activations    of the gradient")
print("times d    layer 1    layer 10   layer 30    layer 1")
for c in (1, 2, 4):
    W = [np.sqrt(c / d) * G for G in start]
    A = [X]
    for l in range(L):
        A.append(np.maximum(A[l] @ W[l], 0))
    # loss: half the mean square of the last activations
    Delta = A[L] / A[L].size * (A[L] > 0)
    for l in range(L - 1, 0, -1):
        Delta = Delta @ W[l].T * (A[l] > 0)
    grad = X.T @ Delta                         # inputs × units
    sizes = [np.mean(A[l] ** 2) for l in (1, 10, L)]
    print(f"{c:>4}      ", *(f"{v:10.1e}" for v in sizes),
          f"{np.mean(grad**2):13.1e}")
