import numpy as np

rng = np.random.default_rng(0)


def signals(count, start):
    X = np.zeros((count, 16))
    X[:, start:start + 6] = rng.normal(size=(count, 6))
    padded = np.pad(X, ((0, 0), (1, 1)))
    Y = padded[:, 2:] - padded[:, :-2]      # right minus left neighbor
    return X, Y


def places(X):                              # each place with its neighbors
    padded = np.pad(X, ((0, 0), (1, 1)))
    return np.stack([padded[:, i:i + 16] for i in range(3)], axis=2)


X, Y = signals(40, start=2)                 # training: in the left half
dense = np.linalg.lstsq(X, Y, rcond=None)[0]              # 16 × 16
shared = np.linalg.lstsq(places(X).reshape(-1, 3), Y.ravel(),
                         rcond=None)[0]                   # 3 numbers
print("shared weights", np.round(shared, 3) + 0.0)

for name, start in [("left half", 2), ("right half", 8)]:
    X, Y = signals(40, start)
    wrong = [np.sum((Z - Y)**2) / np.sum(Y**2)
             for Z in (X @ dense, places(X) @ shared)]
    print(f"{name}: dense {wrong[0]:.3f}, shared {wrong[1]:.3f}")
