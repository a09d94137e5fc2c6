import numpy as np

n, d, m, r = 64, 1024, 1024, 8
rng = np.random.default_rng(0)
X = rng.normal(size=(n, d))                    # a batch
U = rng.normal(size=(d, r)) / np.sqrt(d)       # d × r
V = rng.normal(size=(r, m)) / np.sqrt(r)       # r × m


def cost(A, B):                                # multiplications of A @ B
    return A.shape[0] * A.shape[1] * B.shape[1]


first_left = cost(X, U) + cost(X @ U, V)
first_right = cost(U, V) + cost(X, U @ V)
assert np.allclose((X @ U) @ V, X @ (U @ V))
print(f"(X U) V: {first_left:>11,} multiplications")
print(f"X (U V): {first_right:>11,} multiplications")
print(f"ratio {first_right / first_left:.0f}; numbers to store: "
      f"U and V {U.size + V.size:,}, U V {d * m:,}")
