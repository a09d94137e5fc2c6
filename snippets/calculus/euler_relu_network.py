import numpy as np

rng = np.random.default_rng(0)
sizes = [3, 6, 5, 2]
Ws = [rng.normal(size=(d, m)) for d, m in zip(sizes, sizes[1:])]


def output_and_jacobian(x, b):
    a, J = x, np.eye(3)
    for i, W in enumerate(Ws):
        z = W.T @ a + b
        on = (z > 0) * 1.0 if i < 2 else np.ones_like(z)  # last: no ReLU
        a, J = on * z, np.diag(on) @ W.T @ J
    return a, J


x = rng.normal(size=3)
f, J = output_and_jacobian(x, 0.0)
print("b = 0.0: f =", f.round(2), "J x =", (J @ x).round(2))
assert np.allclose(J @ x, f)
f, J = output_and_jacobian(x, 0.5)
print("b = 0.5: f =", f.round(2), "J x =", (J @ x).round(2))
