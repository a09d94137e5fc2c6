import numpy as np

rng = np.random.default_rng(0)
W = rng.normal(size=(3, 3))                    # inputs × units, square
for n in (1, 3, 4):
    X = rng.normal(size=(n, 3))
    try:
        wrong = X * W
        assert not np.array_equal(wrong, X @ W)
        print(f"batch of {n}: X * W {wrong.shape}, "
              f"X @ W {(X @ W).shape}")
    except ValueError as error:
        print(f"batch of {n}: {type(error).__name__}")
x, w = np.array([1, -2, 2]), np.array([4, 0, 3])
print("x * w =", (x * w).tolist(), "  x @ w =", x @ w)
