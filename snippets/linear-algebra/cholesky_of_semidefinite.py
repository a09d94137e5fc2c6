import numpy as np

A = np.array([[1.0, 1.0], [1.0, 1.0]])
x = np.array([1.0, -1.0])
print("x.T A x for x = (1, -1):", x @ A @ x)
try:
    np.linalg.cholesky(A)
except np.linalg.LinAlgError as error:
    print("LinAlgError:", error)

# a * [[1, 1], [1, 1]] for 1000 numbers a: the second pivot is 0 on paper.
a = np.arange(1, 1001) / 1000
L21 = a / np.sqrt(a)
pivot = a - L21 * L21
print(f"second pivot: {np.sum(pivot < 0)} negative, "
      f"{np.sum(pivot == 0)} zero, {np.sum(pivot > 0)} positive")
assert np.all(np.abs(pivot) < 1e-15)

jitter = 1e-6
L = np.linalg.cholesky(A + jitter * np.eye(2))
print(f"with jitter: second pivot {L[1, 1] ** 2:.1e}")
