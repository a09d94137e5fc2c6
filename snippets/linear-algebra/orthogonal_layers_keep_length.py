import numpy as np

rng = np.random.default_rng(0)
d, depth = 64, 50
x = rng.normal(size=d)
x /= np.linalg.norm(x)


def orthogonal():
    Q, R = np.linalg.qr(rng.normal(size=(d, d)))
    return Q * np.sign(np.diag(R))              # the positive diagonal


def gaussian():
    return rng.normal(scale=d**-0.5, size=(d, d))


print(f"lengths after {depth} layers")
for layer in (orthogonal, gaussian):
    lengths = []
    for network in range(5):
        a = x
        for _ in range(depth):
            a = layer() @ a
        lengths.append(f"{np.linalg.norm(a):.3f}")
    print(f"{layer.__name__:10}", *lengths)
