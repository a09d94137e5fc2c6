import numpy as np

lr = 0.5
for beta in (0.5, 0.0):
    theta, v, path = 8.0, 0.0, [8.0]
    for t in range(8):
        v = beta * v - lr * theta        # f = theta^2 / 2, so g = theta
        theta = theta + v
        path.append(theta)
    print(f"beta {beta}:", *path)

M = np.array([[1 + 0.5 - lr, -0.5], [1, 0]])
r = np.linalg.eigvals(M)
print("eigenvalues", r.round(4), "absolute value", abs(r[0]).round(4))
turned = np.linalg.matrix_power(M, 8)
print("M to the power 8, times 16:", (16 * turned).round(6).tolist())
assert np.allclose(16 * turned, np.eye(2))
