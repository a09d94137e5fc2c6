import numpy as np


def line(X, y):  # least squares
    return np.linalg.lstsq(X, y, rcond=None)[0]


def sigmoid(X, y):  # largest likelihood, by steps explained below
    beta = np.zeros(X.shape[1])
    for step in range(15):
        p = 1 / (1 + np.exp(-X @ beta))
        curvature = X.T @ ((p * (1 - p))[:, None] * X)
        beta = beta + np.linalg.solve(curvature, X.T @ (y - p))
    return beta


x = np.append(np.arange(20.0), [60, 61, 62])
y = np.where(x > 9.5, 1.0, 0.0)
y[[6, 13]] = 1, 0  # two labels on the wrong side
X = np.column_stack([np.ones(23), x])

for name, fit, half in (("line", line, 0.5), ("sigmoid", sigmoid, 0)):
    for n in (20, 23):  # without and with the three far points
        b, w = fit(X[:n], y[:n])
        z = b + w * np.array([0, 19])
        ends = z if name == "line" else 1 / (1 + np.exp(-z))
        wrong = np.sum((b + w * x[:20] > half) != (y[:20] == 1))
        print(f"{name:7s} {n} points: border {(half - b) / w:5.2f}, "
              f"at 0 and 19: {ends[0]:5.2f} {ends[1]:4.2f}, "
              f"wrong {wrong} of 20")
