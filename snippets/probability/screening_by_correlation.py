import numpy as np

rng = np.random.default_rng(0)


def draw(n):
    X = rng.uniform(-1, 1, size=(n, 5))
    y = X[:, 0] ** 2  # input 1 alone decides the target
    X[:, 1] = y + rng.normal(size=n)  # input 2 sees it through noise
    return X, y


w, b = rng.normal(size=(2, 40))  # hidden layer of 40 ReLU units


def hidden(x):
    return np.maximum(np.outer(x, w) + b, 0)


X, y = draw(2000)
X_new, y_new = draw(2000)
print("input  correlation with y  error left on new rows")
for j in range(5):
    r = np.corrcoef(X[:, j], y)[0, 1]
    c = np.linalg.lstsq(hidden(X[:, j]), y, rcond=1e-8)[0]
    error = np.mean((hidden(X_new[:, j]) @ c - y_new) ** 2)
    print(f"{j + 1:5}  {r:18.2f}  {error / y_new.var():22.2f}")
