import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
S = X @ X.T / np.sqrt(2)  # tokens × tokens
E = np.exp(S - S.max(axis=1, keepdims=True))
A = E / E.sum(axis=1, keepdims=True)
O = A @ X
np.set_printoptions(suppress=True)
print("S =\n", S.round(4) + 0.0)
print("A =\n", A.round(4))
print("O =\n", O.round(4))
a = 1.25 / np.sqrt(2)
print(f"a = {a:.4f}, tanh(a/2) = {np.tanh(a / 2):.4f}")
assert np.allclose(O, np.tanh(a / 2) * X)

causal = np.where(np.tri(4, dtype=bool), S, -np.inf)
E = np.exp(causal - causal.max(axis=1, keepdims=True))
print("causal O =\n", (E / E.sum(axis=1, keepdims=True) @ X).round(4))
