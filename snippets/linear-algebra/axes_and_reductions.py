import numpy as np

X = np.array([[1.0, 2.0, 3.0],
              [5.0, 6.0, 10.0]])                 # examples × inputs
print(f"shape {X.shape}, axes {X.ndim}, size {X.size}, type {X.dtype}")

for axis in (0, 1):
    total = X.sum(axis=axis)
    kept = X.sum(axis=axis, keepdims=True)
    print(f"sum over axis {axis}: {total.tolist()}, shape {total.shape}, "
          f"with keepdims {kept.shape}")

centered = X - X.mean(axis=1, keepdims=True)     # 2 × 3 minus 2 × 1
print("each row minus its mean:", centered.tolist())

T = np.stack([X, X + 100, X + 200, X + 300])     # four along a new axis
print(f"stack of four: shape {T.shape}, T[3, 1, 2] = {T[3, 1, 2]:.0f}")
for axes in (0, 1, 2, (1, 2)):
    print(f"mean over axis {axes}: shape {T.mean(axis=axes).shape}")
