import numpy as np

X = np.array([[1, 0, 2], [-1, 1, 0]])     # examples × inputs
W = np.array([[1, 0], [1, 2], [-1, 1]])   # inputs × units
b = np.array([2, -1])
Y = np.array([[0, 2], [3, 1]])            # examples × units

Z = X @ W + b
A = Z**2
Delta = (2 * (A - Y) / 2) * (2 * Z)       # mean over two examples
for name, M in [("Z", Z), ("A", A), ("Delta", Delta), ("dW", X.T @ Delta),
                ("db", Delta.sum(axis=0)), ("dX", Delta @ W.T)]:
    print(f"{name:6}", (M.astype(int)).tolist())
assert (Delta == Delta.astype(int)).all()
