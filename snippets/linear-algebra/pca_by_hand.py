import numpy as np

X = np.array([[9, 6], [1, 2], [4, 6], [6, 2], [5, 4]])  # examples × inputs
n = len(X)
mean = X.mean(axis=0)
U, s, Vt = np.linalg.svd(X - mean, full_matrices=False)
Vt *= np.sign(Vt[:, 1:])                   # second elements positive
scores = (X - mean) @ Vt.T                 # examples × directions
print("mean               ", mean.tolist())
print("squares of s       ", (s**2).round(9).tolist())
print("directions*sqrt(5) ", (Vt * np.sqrt(5)).round(9).tolist())
print("scores / sqrt(5), one row for each example")
print((scores / np.sqrt(5)).round(9) + 0.0)
variance = s**2 / (n - 1)
print("variances          ", variance.round(9).tolist())
print("shares             ", (variance / variance.sum()).round(9).tolist())
assert np.allclose(variance, scores.var(axis=0, ddof=1))
rank1 = mean + np.outer(scores[:, 0], Vt[0])
print("on the first axis")
print(rank1.round(9))
