import numpy as np


def matrix_of(f, d):
    I = np.eye(d)                              # its rows are e_1, ..., e_d
    return np.stack([f(I[j]) for j in range(d)], axis=1)


def f(x):
    return np.array([x[0] + 2 * x[1], x[1], 3 * x[0] - x[1]])


A = matrix_of(f, 2)                            # 3 × 2
x = np.array([2.0, 1.0])
print("matrix of f:", A.tolist())
print("rows times x:   ", [float(row @ x) for row in A])
print("columns, summed:", (x[0] * A[:, 0] + x[1] * A[:, 1]).tolist())
assert np.array_equal(A @ x, f(x))

rng = np.random.default_rng(0)
v = rng.normal(size=4)
for name, g in (("running sum", np.cumsum), ("reversed", np.flip),
                ("minus the mean", lambda x: x - x.mean()),
                ("plus one", lambda x: x + 1), ("tanh", np.tanh)):
    M = matrix_of(g, 4)
    print(f"{name}: g(v) = Mv is {np.allclose(M @ v, g(v))}")
print(matrix_of(np.cumsum, 4).astype(int))
