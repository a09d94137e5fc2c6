import numpy as np

for d in (100, 400):
    A = 0.1 * np.eye(d)
    with np.errstate(under="ignore"):            # the underflow is the point
        det = np.linalg.det(A)
    sign, log_det = np.linalg.slogdet(A)
    assert np.allclose(np.linalg.solve(A, np.ones(d)), 10)
    print(f"0.1 I, d = {d}: det {det:g}, ln |det| {log_det:.2f}")
    assert sign == 1 and np.linalg.matrix_rank(A) == d

A = np.array([[1000.0, 1000.0], [1000.0, 1000.001]])
print(f"1000 ...: det {np.linalg.det(A):.2f}")
for b in ([2000, 2000], [2000, 2000.001]):
    x = np.linalg.solve(A, b).round(3) + 0.0     # + 0.0 turns -0 into 0
    print(f"b = {b}: x = {x.tolist()}")
