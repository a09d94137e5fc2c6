import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(4, 3))  # tokens × features
future = np.triu(np.ones((4, 4), dtype=bool), k=1)  # key after query


def softmax(S):
    E = np.exp(S - S.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def before(X):  # minus infinity for the future, then softmax
    S = X @ X.T / np.sqrt(3)
    return softmax(np.where(future, -np.inf, S))


def zeros(X):  # score 0 for the future, then softmax
    return softmax(np.where(future, 0, X @ X.T / np.sqrt(3)))


def after(X):  # softmax of everything, then 0 for the future
    return np.where(future, 0, softmax(X @ X.T / np.sqrt(3)))


changed = X.copy()
changed[3] = [2.0, -1.0, 3.0]  # another last token
print("weights, mask before softmax\n", before(X).round(3))
for rule in (before, zeros, after):
    move = np.abs(rule(changed) @ changed - rule(X) @ X).max(axis=1)
    print(f"{rule.__name__:7s} rows sum to {rule(X).sum(axis=1).round(2)}"
          f"  outputs move by {move[:3].round(2)}")
assert (before(X)[future] == 0).all()  # exactly
assert np.allclose(before(changed)[:3] @ changed, before(X)[:3] @ X)
