import numpy as np


def broadcast(a, b):
    axes = max(len(a), len(b))
    a = (1,) * (axes - len(a)) + a               # fill with 1 on the left
    b = (1,) * (axes - len(b)) + b
    for p, q in zip(a, b):
        if p != q and 1 not in (p, q):
            raise ValueError(f"sizes {p} and {q} do not fit")
    return tuple(q if p == 1 else p for p, q in zip(a, b))


pairs = [((4, 3), (3,)), ((4, 3), (4, 1)), ((4, 3), (4,)), ((4, 4), (4,)),
         ((5, 1), (5,)), ((2, 1, 3), (4, 1)), ((1,), (0,))]
for a, b in pairs:
    try:
        result = broadcast(a, b)
        assert (np.ones(a) + np.ones(b)).shape == result
    except ValueError as error:
        result = f"{type(error).__name__}: {error}"
    print(f"{str(a):9} and {str(b):6} -> {result}")

b1 = np.array([0.1, 0.0, -0.2])
copies = np.broadcast_to(b1, (4, 3))
print("strides of b1 seen as 4 × 3:", copies.strides)
