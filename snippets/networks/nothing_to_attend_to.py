import numpy as np

S = np.array([[1.0, 2.0, 0.5], [0.3, -1.0, 2.0]])
allowed = np.array([[True, True, False], [False, False, False]])


def softmax(S):
    with np.errstate(invalid="ignore"):  # -inf minus -inf
        E = np.exp(S - S.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


print("minus infinity\n", softmax(np.where(allowed, S, -np.inf)).round(3))
print("minus 1e9\n", softmax(np.where(allowed, S, -1e9)).round(3))
masked = np.where(allowed, S, -np.inf)
top = masked.max(axis=1, keepdims=True)
E = np.exp(masked - np.where(np.isfinite(top), top, 0))
Z = E.sum(axis=1, keepdims=True)
print("zero row\n", (E / np.where(Z > 0, Z, 1)).round(3))

with np.errstate(over="ignore"):
    print("-1e9 in float16 is", np.array([-1e9]).astype(np.float16)[0])
