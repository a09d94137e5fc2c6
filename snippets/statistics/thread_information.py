import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])
E = np.exp(np.tanh(X @ W1 + b1) @ W2 + b2)
P = E / E.sum(axis=1, keepdims=True)


def cross_entropy(T, P):  # row by row, in nats, with 0 ln 0 = 0
    return -np.sum(T * np.log(np.where(T > 0, P, 1)), axis=1)


Y = np.eye(2)[y]
smooth = 0.9 * Y + 0.1 / 2
rows = [("-ln of the label's p", cross_entropy(Y, P)),
        ("entropy of the row", cross_entropy(P, P)),
        ("smooth target: loss", cross_entropy(smooth, P)),
        ("  of it entropy", cross_entropy(smooth, smooth))]
rows.append(("  of it divergence", rows[2][1] - rows[3][1]))
for name, values in rows:
    print(f"{name:21}", *(f"{v:.4f}" for v in values),
          f" mean {values.mean():.4f}")
loss = rows[0][1].mean()
print(f"loss {loss / np.log(2):.4f} bits, PPL {np.exp(loss):.4f}")
joint = np.zeros((2, 2))  # label × predicted class
np.add.at(joint, (y, P.argmax(axis=1)), 1/4)
apart = np.outer(joint.sum(axis=1), joint.sum(axis=0))
print("label and predicted class:", joint.tolist(),
      f"information {np.sum(joint * np.log(joint / apart)):.4f}")
