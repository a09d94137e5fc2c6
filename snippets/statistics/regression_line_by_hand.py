import numpy as np

x = np.array([0.0, 1, 2, 3])
y = np.array([1.0, 3, 2, 6])
X = np.column_stack([np.ones(4), x])
n, d = X.shape

G = np.linalg.inv(X.T @ X)
beta = G @ X.T @ y
r = y - X @ beta
s2 = r @ r / (n - d)
print("coefficients", beta.round(4), " residuals", r.round(4))
print(f"sum of squares {r @ r:.4f}, estimate of the variance {s2:.4f}")

h = np.diag(X @ G @ X.T)
print("leverages", h.round(4), f" sum {h.sum():.4f}")

q = 0.95 * np.sqrt(2 / (1 - 0.95**2))  # t quantile for n - d = 2
se = np.sqrt(s2 * G[1, 1])
print(f"slope {beta[1]:.4f}, standard error {se:.4f}, factor {q:.3f},\n"
      f"  interval {beta[1] - q * se:.4f} to {beta[1] + q * se:.4f}")

x0 = np.array([1.0, 4.0])
c = x0 @ G @ x0
print(f"at x = 4: prediction {x0 @ beta:.4f}, c = {c:.4f},\n  "
      f"standard error {np.sqrt(s2 * c):.4f} of the mean, "
      f"{np.sqrt(s2 * (1 + c)):.4f} of a new observation")
R2 = 1 - r @ r / np.sum((y - y.mean()) ** 2)
print(f"R2 = {R2:.4f}")
assert np.isclose(R2, np.corrcoef(y, X @ beta)[0, 1] ** 2)
