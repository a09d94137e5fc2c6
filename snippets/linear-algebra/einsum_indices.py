import numpy as np

rng = np.random.default_rng(0)
x, y = rng.normal(size=4), rng.normal(size=4)
A, B = rng.normal(size=(3, 4)), rng.normal(size=(4, 5))
S = rng.normal(size=(4, 4))
Q, K = rng.normal(size=(2, 6, 4)), rng.normal(size=(2, 7, 4))

cases = [("dot product", "j,j->", (x, y), x @ y),
         ("outer product", "i,j->ij", (x, y), x[:, None] * y),
         ("Hadamard product", "ij,ij->ij", (A, A), A * A),
         ("transpose", "ij->ji", (A,), A.T),
         ("trace", "ii->", (S,), np.trace(S)),
         ("sum over axis 0", "ij->j", (A,), A.sum(axis=0)),
         ("matrix times vector", "ij,j->i", (A, x), A @ x),
         ("matrix product", "ij,jk->ik", (A, B), A @ B),
         ("Gram matrix", "ij,kj->ik", (A, A), A @ A.T),
         ("batch product", "iqj,ikj->iqk", (Q, K), Q @ K.swapaxes(1, 2))]
for name, indices, arrays, expected in cases:
    result = np.einsum(indices, *arrays)
    assert np.allclose(result, expected)
    print(f"{name:20} {indices:13} {result.shape}")

C = np.zeros((3, 5))                             # "ij,jk->ik" spelled out
for i in range(3):
    for k in range(5):
        for j in range(4):
            C[i, k] += A[i, j] * B[j, k]
assert np.allclose(C, np.einsum("ij,jk->ik", A, B))

KT = K.swapaxes(1, 2)                            # 2 × 4 × 7
print("Q @ KT", (Q @ KT).shape, "but np.dot(Q, KT)", np.dot(Q, KT).shape)
print("(3, 1) with (4, 5):", np.einsum("ij,jk->ik", A[:, :1], B).shape)
