import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])
start = np.concatenate([W1.ravel(), b1, W2.ravel(), b2])  # 17 numbers


def loss(theta):
    W1, b1, W2, b2 = np.split(theta, [6, 9, 15])
    A1 = np.tanh(X @ W1.reshape(2, 3) + b1)
    E = np.exp(A1 @ W2.reshape(3, 2) + b2)
    P = E / E.sum(axis=1, keepdims=True)
    return -np.mean(np.log(P[np.arange(4), y]))


h = 1e-5
grad = np.array([(loss(start + h * e) - loss(start - h * e)) / (2 * h)
                 for e in np.eye(17)])
L = loss(start)
change = loss(start - 0.5 * grad) - L
print(f"loss {L:.4f}, after the step {L + change:.4f}")
print(f"lr 0.5: predicted {-0.5 * grad @ grad:.3f},"
      f" measured {change:.3f}")

steps = {"-gradient": -0.5 * grad, "-signs": -np.sign(grad)}
for name, p in (("2-norm", 2), ("max-norm", np.inf)):
    size = np.linalg.norm(steps["-gradient"], p)
    print(f"{name} {size:.4f}:".ljust(19), "predicted  measured")
    for label, s in steps.items():
        s = s * size / np.linalg.norm(s, p)
        print(f"  {label:16} {grad @ s:10.3f}"
              f" {loss(start + s) - L:9.3f}")
