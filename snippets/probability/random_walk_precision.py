from fractions import Fraction

import numpy as np

# x1 = z1, x2 = x1 + z2, x3 = x2 + z3: every step adds its own noise.
A = np.tril(np.ones((3, 3), dtype=int))
Sigma = A @ A.T
print("Sigma =", Sigma.tolist())
Precision = np.linalg.inv(Sigma)
print("Lambda =", (Precision.round(6) + 0.0).tolist())

# Covariance of (x1, x3) given x2, exactly.
S = [[Fraction(int(v)) for v in row] for row in Sigma]
for i, j in ((0, 0), (0, 2), (2, 2)):
    v = S[i][j] - S[i][1] * S[1][j] / S[1][1]
    print(f"Cov(x{i + 1}, x{j + 1}) = {S[i][j]}, given x2: {v}")

# The same for x1 and x2 given x3: it is not 0.
v = S[0][1] - S[0][2] * S[2][1] / S[2][2]
print(f"Cov(x1, x2) = {S[0][1]}, given x3: {v}")
