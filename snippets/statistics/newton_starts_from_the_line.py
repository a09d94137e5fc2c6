import numpy as np

x = np.append(np.arange(20.0), [60, 61, 62])
y = np.where(x > 9.5, 1.0, 0.0)
y[[6, 13]] = 1, 0
X = np.column_stack([np.ones(23), x])

line = np.linalg.lstsq(X, y, rcond=None)[0]
print("4 (line - 1/2)", (4 * (line - [0.5, 0])).round(4))
beta = np.zeros(2)
print("step  coefficients       border  deviance  max |score|")
for step in range(10):
    z = X @ beta
    p = 1 / (1 + np.exp(-z))
    deviance = 2 * np.sum(np.logaddexp(0, z) - y * z)
    score = X.T @ (y - p)
    border = f"{-beta[0] / beta[1]:6.3f}" if step else "  none"
    print(f"{step:4d}  {beta[0]:8.4f} {beta[1]:8.4f}  {border}"
          f"  {deviance:8.4f}  {np.abs(score).max():11.4f}")
    M = X.T @ ((p * (1 - p))[:, None] * X)
    beta = beta + np.linalg.solve(M, score)
    if step == 0:
        assert np.allclose(beta, 4 * (line - [0.5, 0]))
se = np.sqrt(np.diag(np.linalg.inv(M)))
print(f"slope {beta[1]:.4f}, standard error {se[1]:.4f}, "
      f"odds ratio {np.exp(beta[1]):.4f}")
