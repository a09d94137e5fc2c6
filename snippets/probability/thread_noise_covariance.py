from math import erf

import numpy as np

W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])
x1, s = np.array([0.5, 1.0]), 0.5

mean, C = x1 @ W1 + b1, s**2 * W1.T @ W1
std = np.sqrt(np.diag(C))
print("z: mean", mean.round(6).tolist())
print("covariance", C.round(6).tolist())
R = (C / np.outer(std, std)).round(4)
print("correlations 12, 13, 23:", R[0, 1], R[0, 2], R[1, 2])
v = np.array([5.0, 8.0, 14.0])
print(f"rank {np.linalg.matrix_rank(C)}, v @ mean {v @ mean:.4f}, "
      f"v @ C @ v {abs(v @ C @ v):.4f}")
print(f"variance of z3 given z1: {C[2, 2] - C[0, 2]**2 / C[0, 0]:.4f}")

e = np.linspace(-8, 8, 81)              # a grid over the two noises
E = np.stack(np.meshgrid(e, e), axis=-1).reshape(-1, 2)
weight = np.exp(-np.sum(E**2, axis=1) / 2) / (2 * np.pi) * 0.2**2
A = np.tanh((x1 + s * E) @ W1 + b1)
m = weight @ A
C_a = (A - m).T @ (weight[:, None] * (A - m))
print("a: mean", m.round(4).tolist(),
      "deviations", np.sqrt(np.diag(C_a)).round(4).tolist())
print(f"v @ C_a @ v {v @ C_a @ v:.4f}")
beyond = (1 - erf((1 - m[0]) / np.sqrt(2 * C_a[0, 0]))) / 2
print(f"a Gaussian with this mean and deviation exceeds 1 with "
      f"probability {beyond:.4f}; a1 never does")
