import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
Y = np.eye(2)[[0, 1, 1, 0]]                    # one-hot
start = np.array([0.4, -0.6, 0.2, 0.8, 0.2, -0.4,    # W1
                  0.1, 0.0, -0.2,                    # b1
                  0.5, -0.5, -0.3, 0.7, 0.6, -0.2,   # W2
                  0.1, -0.1])                        # b2


def split(theta):
    return (theta[:6].reshape(2, 3), theta[6:9],
            theta[9:15].reshape(3, 2), theta[15:])


def forward(theta):
    W1, b1, W2, b2 = split(theta)
    A1 = np.tanh(X @ W1 + b1)
    E = np.exp(A1 @ W2 + b2)
    P = E / E.sum(axis=1, keepdims=True)       # examples × classes
    return A1, P, -np.sum(Y * np.log(P)) / 4


def jvp(theta, v):                             # one pass forward
    A1, P, _ = forward(theta)
    W2, (V1, c1, V2, c2) = split(theta)[2], split(v)
    dot_A1 = (1 - A1**2) * (X @ V1 + c1)
    dot_Z2 = dot_A1 @ W2 + A1 @ V2 + c2
    dot_P = P * (dot_Z2 - np.sum(P * dot_Z2, axis=1, keepdims=True))
    return -np.sum(Y / P * dot_P) / 4


def reverse(theta):                            # one pass back
    A1, P, _ = forward(theta)
    Delta2 = (P - Y) / 4
    Delta1 = Delta2 @ split(theta)[2].T * (1 - A1**2)
    parts = (X.T @ Delta1, Delta1.sum(0), A1.T @ Delta2, Delta2.sum(0))
    return np.concatenate([part.ravel() for part in parts])


def loss(theta):
    return forward(theta)[2]


eye, h = np.eye(17), 1e-5
grad = reverse(start)
others = {"forward mode, 17 passes": [jvp(start, e) for e in eye],
          "complex step, 17 losses": [loss(start + 1e-30j * e).imag / 1e-30
                                      for e in eye],
          "central, 34 losses": [(loss(start + h * e) - loss(start - h * e))
                                 / (2 * h) for e in eye]}
print(f"loss {loss(start):.4f}, reverse mode: 1 pass")
for text, slopes in others.items():
    difference = np.max(np.abs(slopes - grad))
    bound = next(b for b in (1e-14, 1e-9, 1e-3) if difference < b)
    print(f"{text:24} differ by < {bound:.0e}")
v = np.random.default_rng(0).normal(size=17)
print(f"along v: forward {jvp(start, v):.6f}, "
      f"reverse {grad @ v:.6f}")
