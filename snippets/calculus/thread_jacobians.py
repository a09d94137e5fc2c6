import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
Y = np.eye(2)[[0, 1, 1, 0]]                    # one-hot
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])


def row_loss(x, y, W1):
    z = W2.T @ np.tanh(W1.T @ x + b1) + b2
    return np.log(np.sum(np.exp(z))) - y @ z   # cross-entropy


total = 0.0
for i, (x, y) in enumerate(zip(X, Y), start=1):
    a = np.tanh(W1.T @ x + b1)
    J1 = np.diag(1 - a**2) @ W1.T              # 3 × 2
    z = W2.T @ a + b2
    p = np.exp(z) / np.sum(np.exp(z))
    if i == 1:
        print("1 - a**2 =", (1 - a**2).round(4))
        print("J1 =", *J1.round(4), sep="\n")
        print("J2 J1 =", *(W2.T @ J1).round(4), sep="\n")
        print("p - y =", (p - y).round(4))
        grad = J1.T @ (W2 @ (p - y))           # from the loss
        print("gradient by x:", grad.round(4))
        by_i = [row_loss(x + 1e-30j * e, y, W1).imag / 1e-30
                for e in np.eye(2)]
        assert np.allclose(grad, by_i, rtol=1e-12, atol=0)
    # Two paths from W1[0, 0]: through either logit.
    paths = (p - y) * W2[0] * (1 - a[0]**2) * x[0] / len(X)
    print(f"row {i}, two paths:", paths.round(4))
    total += paths.sum()
print(f"all eight: {total:.4f}")

W = W1 + 1e-30j * np.array([[1, 0, 0], [0, 0, 0]])
slopes = [row_loss(x, y, W).imag / 1e-30 for x, y in zip(X, Y)]
assert np.isclose(total, np.mean(slopes))
