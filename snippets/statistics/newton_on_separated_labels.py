import numpy as np

x = np.arange(20.0)
y = np.where(x > 9.5, 1.0, 0.0)  # a border at 9.5 separates them
X = np.column_stack([np.ones(20), x])

beta = np.zeros(2)
for step in range(13):
    z = X @ beta
    p = 1 / (1 + np.exp(-z))
    M = X.T @ ((p * (1 - p))[:, None] * X)
    if step % 3 == 0:
        se = np.sqrt(np.linalg.inv(M)[1, 1])
        deviance = 2 * np.sum(np.logaddexp(0, z) - y * z)
        print(f"step {step:2d}: slope {beta[1]:6.2f}, standard error "
              f"{se:8.2f}, deviance {deviance:.6f}")
    beta = beta + np.linalg.solve(M, X.T @ (y - p))
