import numpy as np

rng = np.random.default_rng(0)
X, theta = rng.normal(size=(10, 2)), np.array([1.0, -1.0])
y = X @ [2.0, 0.5] + rng.normal(size=10)


def grad(rows):  # of the mean loss of these rows
    return X[rows].T @ (X[rows] @ theta - y[rows]) / len(rows)


parts = np.split(np.arange(10), [4, 8])  # micro-batches of 4, 4 and 2
sizes = [len(rows) for rows in parts]
full = grad(np.arange(10))
total = sum(grad(rows) for rows in parts)
weighted = sum(len(rows) * grad(rows) for rows in parts) / 10
print("sizes", sizes)
for name, g in (("all ten rows", full), ("sum of the means", total),
                ("mean of the means", total / 3),
                ("weighted by sizes", weighted)):
    print(f"{name:18s}", g.round(4))
assert np.allclose(weighted, full)
