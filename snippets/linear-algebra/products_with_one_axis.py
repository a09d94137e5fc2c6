import numpy as np

W = np.array([[1.0, 2.0], [0.0, 1.0]])         # inputs × units, square
x = np.array([3.0, 1.0])
print("shapes of x and x.T:", x.shape, x.T.shape)
print("x @ W   =", (x @ W).tolist())           # x^T W, as a batch of one
print("W.T @ x =", (W.T @ x).tolist())         # W^T x, the same numbers
print("W @ x   =", (W @ x).tolist())           # another layer, no error

X = np.array([[3.0, 1.0], [1.0, 1.0]])         # two examples, two inputs
print("X @ W   =", (X @ W).tolist())
print("W @ X   =", (W @ X).tolist())           # mixes the examples
print("np.dot(x, x)  =", np.dot(x, x))
print("np.dot(X, X) has shape", np.dot(X, X).shape)
print("np.vdot(X, X) =", np.vdot(X, X))
print("x x^T =", np.outer(x, x).tolist())
