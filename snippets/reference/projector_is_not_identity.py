import numpy as np

Q = np.array([[0.6, 0.0], [0.8, 0.0], [0.0, 1.0]])
print("Q^T Q =", (Q.T @ Q).round(2).tolist())
print("Q Q^T =", (Q @ Q.T).round(2).tolist())
