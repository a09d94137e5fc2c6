import numpy as np

d = 10
i = np.arange(1, d + 1)
A = 1 / (i[:, np.newaxis] + i - 1)     # Hilbert matrix, entries 1/(i+j-1)
b = A @ np.ones(d)                     # so x should be all ones

residuals = {}
for name, x in (("solve", np.linalg.solve(A, b)),
                ("inverse", np.linalg.inv(A) @ b)):
    residuals[name] = np.max(np.abs(A @ x - b))
    print(f"{name}: largest residual below 1e-12:",
          residuals[name] < 1e-12)
print("inverse more than 1000 times worse:",
      residuals["inverse"] > 1000 * residuals["solve"])
