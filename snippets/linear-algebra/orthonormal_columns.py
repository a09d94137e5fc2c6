import numpy as np

q1 = np.array([0.5, 0.5, 0.5, 0.5])
q2 = np.array([-0.7, -0.1, 0.1, 0.7])
Q = np.column_stack([q1, q2])           # 4 × 2
b = np.array([4.0, 3.0, 4.0, 11.0])

print("Q^T Q:", (Q.T @ Q).round(6).tolist())
print("Q^T b:", (Q.T @ b).round(6))
print("Q Q^T b:", (Q @ (Q.T @ b)).round(6))
P = Q @ Q.T
print("P = Q Q^T:")
print(P.round(2))
print(f"trace {np.trace(P):.1f}")
assert np.allclose(P @ P, P) and np.allclose(P, P.T)
x = np.array([3.0, -4.0])
assert np.isclose(np.linalg.norm(Q @ x), 5)     # Q keeps lengths,
assert np.linalg.norm(Q.T @ b) < np.linalg.norm(b)  # Q^T does not
