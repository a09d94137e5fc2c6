import numpy as np

rng = np.random.default_rng(0)
n, d, h = 10, 12, 4  # tokens, features, heads
width = d // h
X = rng.normal(size=(n, d))
WQ, WK, WV, WO = rng.normal(size=(4, d, d)) / np.sqrt(d)


def split(M):  # tokens × features to heads × tokens × features of a head
    return M.reshape(n, h, width).transpose(1, 0, 2)


Q, K, V = split(X @ WQ), split(X @ WK), split(X @ WV)
S = Q @ K.transpose(0, 2, 1) / np.sqrt(width)  # heads × tokens × tokens
E = np.exp(S - S.max(axis=2, keepdims=True))
A = E / E.sum(axis=2, keepdims=True)
O = (A @ V).transpose(1, 0, 2).reshape(n, d)  # heads side by side
Y = O @ WO
print("Q", Q.shape, " S", S.shape, " O", O.shape, " Y", Y.shape)
print("parameters", 4 * WQ.size, "= 4 d^2 =", 4 * d**2)
print("rank of the scores ", np.linalg.matrix_rank(S))
print("rank of the weights", np.linalg.matrix_rank(A))
one = sum(A[j] @ V[j] @ WO[j * width:(j + 1) * width] for j in range(h))
assert np.allclose(Y, one)  # a sum over the heads
assert not np.allclose(Q, (X @ WQ).reshape(h, n, width))  # mixes tokens
