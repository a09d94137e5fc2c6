import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(4, 3))
changed = X.copy()
changed[3] = [2.0, -1.0, 3.0]  # another last token


def causal(X, axis):
    S = np.where(np.tri(4, dtype=bool), X @ X.T / np.sqrt(3), -np.inf)
    E = np.exp(S - S.max(axis=axis, keepdims=True))
    return E / E.sum(axis=axis, keepdims=True)


for axis in (1, 0):
    A, B = causal(X, axis), causal(changed, axis)
    move = np.abs(B @ changed - A @ X).max(axis=1)[:3]
    print(f"axis {axis}: row sums {A.sum(axis=1).round(2)}")
    print("   weight on the future", A[np.triu_indices(4, 1)].sum(),
          "  first outputs move by", move.round(2))
assert np.abs(move).max() > 0.1
