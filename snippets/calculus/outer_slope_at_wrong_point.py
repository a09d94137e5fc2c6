import numpy as np

rng = np.random.default_rng(0)
d = 4
W1, W2 = rng.normal(size=(2, d, d))


def relative_error(x):
    z1 = W1.T @ x
    z2 = W2.T @ np.tanh(z1)
    J1 = np.diag(1 - np.tanh(z1)**2) @ W1.T
    right = np.diag(1 - np.tanh(z2)**2) @ W2.T @ J1
    wrong = np.diag(1 - np.tanh(z1)**2) @ W2.T @ J1  # z1 for z2
    h, e1 = 1e-30, np.eye(d)[0]
    moved = np.tanh(W2.T @ np.tanh(W1.T @ (x + 1j * h * e1)))
    assert np.allclose(right[:, 0], moved.imag / h)
    return np.linalg.norm(wrong - right) / np.linalg.norm(right)


x = rng.normal(size=d)
for scale in (0, 0.01, 0.1, 1):
    error = relative_error(scale * x)
    print(f"at {scale:4} x: relative error {error:.5f}")
