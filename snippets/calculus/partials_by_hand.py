import numpy as np

X = np.array([[1.0, 2.0], [1.0, 0.0]])  # examples × inputs
y = np.array([3.0, 1.0])


def loss(w):
    return np.mean((X @ w - y) ** 2) / 2


w, h = np.array([3.0, 2.0]), 1e-5
grad = np.array([(loss(w + h * e) - loss(w - h * e)) / (2 * h)
                 for e in np.eye(2)])  # shape of w
print(f"loss {loss(w):.1f}, partial derivatives",
      grad.round(6).tolist())
assert np.allclose(grad, [3, 4])

v = np.array([0.6, 0.8])
print("   h    L(w + hv)  plane     error / h")
for h in (1.0, 0.1, 0.01):
    plane = loss(w) + np.array([3, 4]) @ (h * v)
    error = loss(w + h * v) - plane
    print(f"{h:5.2f} {loss(w + h * v):9.5f} {plane:9.5f} {error / h:9.4f}")
