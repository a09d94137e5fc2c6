import numpy as np

rng = np.random.default_rng(0)
n, runs = 20, 1000


def R2(y, prediction):
    return 1 - np.sum((y - prediction) ** 2) / np.sum((y - y.mean()) ** 2)


print(" d  on its rows  (d-1)/(n-1)  on 20 new rows, median")
for d in (2, 6, 11, 16):
    inside, outside = [], []
    for run in range(runs):
        X = rng.normal(size=(2 * n, d))  # old rows, then new ones
        X[:, 0] = 1
        y = rng.normal(size=2 * n)  # has nothing to do with X
        beta = np.linalg.lstsq(X[:n], y[:n], rcond=None)[0]
        inside.append(R2(y[:n], X[:n] @ beta))
        outside.append(R2(y[n:], X[n:] @ beta))
    print(f"{d:2d} {np.mean(inside):9.2f} {(d - 1) / (n - 1):12.2f} "
          f"{np.median(outside):15.1f}")
