import numpy as np

rng = np.random.default_rng(1)
n, d = 40, 5


def examples(number):
    X = rng.normal(size=(number, d))
    return X, X[:, 0] + 0.5 * X[:, 1] + 0.5 * rng.normal(size=number)


X, y = examples(n)
X_new, y_new = examples(2000)
W = rng.normal(size=(d, 4000)) / np.sqrt(d)    # the hidden layer stays random
print("units  training error  error on new data")
for p in (2, 5, 10, 20, 30, 40, 50, 80, 400, 4000):
    Phi, Phi_new = (np.maximum(A @ W[:, :p], 0) for A in (X, X_new))
    w = np.linalg.lstsq(Phi, y, rcond=None)[0]
    train = np.mean((y - Phi @ w) ** 2)
    new = np.mean((y_new - Phi_new @ w) ** 2)
    print(f"{p:5d}  {train:14.4f}  {new:17.4f}")
