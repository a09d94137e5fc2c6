import numpy as np

rng = np.random.default_rng(0)
errors = huge = 0
for trial in range(100):
    onehot = np.eye(3)[rng.integers(3, size=50)]
    A = np.column_stack([np.ones(50), onehot, rng.normal(size=50)])
    b = rng.normal(size=50)             # 5 columns of rank 4
    least = np.linalg.lstsq(A, b)[0]
    assert np.max(np.abs(A.T @ (b - A @ least))) < 1e-9
    try:
        c = np.linalg.solve(A.T @ A, A.T @ b)
        huge += np.linalg.norm(c) > 1e6 * np.linalg.norm(least)
    except np.linalg.LinAlgError:
        errors += 1

print("raises an error in most of 100 fits:", errors > 50)
print("silent, and a million times too long, in ten or more:", huge >= 10)
print("rank", np.linalg.matrix_rank(A), "of", A.shape[1], "columns")
