import numpy as np


def bfloat16(x):
    bits = np.asarray(x, dtype=np.float32).view(np.uint32)
    last = (bits >> np.uint32(16)) & np.uint32(1)  # of the kept bits
    bits = bits + np.uint32(0x7FFF) + last  # about half a gap
    return (bits & np.uint32(0xFFFF0000)).view(np.float32)


X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
Y = np.eye(2)[[0, 1, 1, 0]]
theta = [np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]]),  # inputs × units
         np.array([0.1, 0.0, -0.2]),
         np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]]),
         np.array([0.1, -0.1])]  # W1, b1, W2, b2


def forward_backward(theta, fl):
    """Every product of matrices and every operation is rounded by fl."""
    W1, b1, W2, b2 = theta
    A = fl(np.tanh(fl(fl(X @ W1) + b1)))  # examples × units
    Z = fl(fl(A @ W2) + b2)
    Z = fl(Z - Z.max(axis=1, keepdims=True))
    E = fl(np.exp(Z))
    P = fl(E / fl(E.sum(axis=1, keepdims=True)))
    loss = fl(fl(-np.log(P[Y == 1])).mean())
    D2 = fl(fl(P - Y) / 4)
    D1 = fl(fl(D2 @ W2.T) * fl(1 - fl(A * A)))
    return loss, [fl(X.T @ D1), fl(D1.sum(axis=0)),
                  fl(A.T @ D2), fl(D2.sum(axis=0))]


for name, u, fl in (
        ("float64", 2.0**-53, lambda v: np.asarray(v)),
        ("float32", 2.0**-24, lambda v: np.float32(v).astype(float)),
        ("float16", 2.0**-11, lambda v: np.float16(v).astype(float)),
        ("bfloat16", 2.0**-8, lambda v: bfloat16(v).astype(float))):
    stored = [fl(M) for M in theta]
    before, grads = forward_backward(stored, fl)
    after, _ = forward_backward(
        [fl(M - fl(0.5 * g)) for M, g in zip(stored, grads)], fl)
    if name == "float64":
        exact = before, after
        kappa = sum(np.sum(np.abs(M * g))
                    for M, g in zip(theta, grads)) / before
    error = max(abs(before / exact[0] - 1), abs(after / exact[1] - 1))
    assert all(np.all(fl(M - fl(0.5 * g)) != M)
               for M, g in zip(stored, grads))  # every weight moves
    print(f"{name:8}  loss {before:.4f} -> {after:.4f}, "
          f"error below u: {error < u}")
print(f"condition number by the parameters: {kappa:.2f}")
