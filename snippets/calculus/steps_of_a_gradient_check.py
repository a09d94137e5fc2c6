import numpy as np

x = np.array([-2.0, -1.2, -0.4, 0.4, 1.2, 2.0])  # six examples, one input
y = np.array([0.9, -0.4, 0.8, -0.5, 0.6, -0.9])
start = np.array([[1.1, -0.7, 0.5], [0.3, 0.6, -0.8], [0.9, -0.4, 0.7]])


def loss(w, b, v):  # three units with the activation z / (1 + |z|)
    z = x[:, None].astype(w.dtype) * w + b  # examples × units
    p = np.sum(z / (1 + np.abs(z)) * v, axis=1)
    return np.mean((p - y.astype(w.dtype)) ** 2)


def backward(w, b, v):
    z = x[:, None] * w + b
    a = z / (1 + np.abs(z))
    dp = 2 / len(x) * (np.sum(a * v, axis=1) - y)[:, None]
    dz = dp * v / (1 + np.abs(z)) ** 2
    return np.array([np.sum(dz * x[:, None], axis=0), dz.sum(axis=0),
                     np.sum(dp * a, axis=0)])


theta = start.copy()
for _ in range(400):
    theta -= 0.2 * backward(*theta)
grad = backward(*theta)
print(f"loss {loss(*theta):.4f}, length of the gradient "
      f"{np.linalg.norm(grad):.6f}")
print("step h   error in float64   error in float32")
for h in (1e-2, 1e-4, 1e-6, 1e-8, 1e-10, 1e-12, 1e-14, 1e-16):
    errors = []
    for dtype in (np.float64, np.float32):
        t, quotient = theta.astype(dtype), np.zeros((3, 3))
        for index in np.ndindex(t.shape):
            moved = t.copy()
            moved[index] += dtype(h)
            quotient[index] = (loss(*moved) - loss(*t)) / dtype(h)
        errors.append(np.linalg.norm(quotient - grad) / np.linalg.norm(grad))
    print(f"{h:.0e} {errors[0]:17.4%} {errors[1]:18.2%}")
