import numpy as np

x = np.array([0.0, 3.0, 4.0, 7.0])
A = np.column_stack([np.ones(4), x, x**2])
b = np.array([4.0, 3.0, 4.0, 11.0])


def gram_schmidt(A):
    Q, R = np.zeros(A.shape), np.zeros((A.shape[1], A.shape[1]))
    for k in range(A.shape[1]):
        v = A[:, k].copy()
        for j in range(k):                      # modified: uses v, not A
            R[j, k] = Q[:, j] @ v
            v -= R[j, k] * Q[:, j]
        R[k, k] = np.linalg.norm(v)
        Q[:, k] = v / R[k, k]
    return Q, R


Q, R = gram_schmidt(A)
print("Q:")
print(Q.round(6))
print("R:")
print(R.round(6))
for columns in (2, 3):
    Qd, Rd = Q[:, :columns], R[:columns, :columns]
    c = np.linalg.solve(Rd, Qd.T @ b)
    r = b - A[:, :columns] @ c
    print(f"{columns} columns: Q^T b {np.round(Qd.T @ b, 6)}")
    print(f"  c {c.round(4)}, |r| {abs(round(np.linalg.norm(r), 6))}")

Q_np, R_np = np.linalg.qr(A)
signs = np.sign(np.diag(R_np))
assert np.allclose(Q, Q_np * signs) and np.allclose(R, signs[:, None] * R_np)
