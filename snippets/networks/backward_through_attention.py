import numpy as np

rng = np.random.default_rng(0)
n, m, d = 3, 5, 4  # queries, keys, features
Q, K, V = (rng.normal(size=(r, d)) for r in (n, m, m))
G = rng.normal(size=(n, d))  # gradient by the output


def forward(Q, K, V):
    S = Q @ K.T / np.sqrt(d)
    E = np.exp(S - S.max(axis=1, keepdims=True))
    A = E / E.sum(axis=1, keepdims=True)
    return A, A @ V


A, O = forward(Q, K, V)
dV = A.T @ G
dA = G @ V.T
dS = A * (dA - (A * dA).sum(axis=1, keepdims=True))
dQ, dK = dS @ K / np.sqrt(d), dS.T @ Q / np.sqrt(d)

h = 1e-5
for name, M, grad in (("Q", Q, dQ), ("K", K, dK), ("V", V, dV)):
    numeric = np.zeros_like(M)
    for index in np.ndindex(M.shape):
        value, M[index] = M[index], M[index] + h
        up = (G * forward(Q, K, V)[1]).sum()
        M[index] = value - h
        numeric[index] = (up - (G * forward(Q, K, V)[1]).sum()) / (2 * h)
        M[index] = value
    print(f"d{name}", grad.shape, " first row", grad[0].round(4))
    assert np.allclose(numeric, grad, atol=1e-7)
assert np.allclose(dS.sum(axis=1), 0)
assert np.allclose((A * dA).sum(axis=1), (G * O).sum(axis=1))
