import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.max(axis=-1, keepdims=True))
    return E / E.sum(axis=-1, keepdims=True)


for K in (2, 10, 1000):
    perfect = np.eye(K)[0]  # all probability on the right class
    L = -np.log(softmax(perfect)[0])
    print(f"K {K:5}: smallest loss {L:.4f}, a guess {np.log(K):.4f}")
    assert np.isclose(L, np.log(np.e + K - 1) - 1)

Z = np.array([[2.0, 0.0], [9.0, 8.0]])  # examples × classes
E = np.exp(Z)
print("rows   ", (E / E.sum(axis=1, keepdims=True)).round(4).tolist())
print("columns", (E / E.sum(axis=0, keepdims=True)).round(4).tolist())

p = 1e-20
print("-ln p", round(-np.log(p), 4),
      "  -ln(p + 1e-12)", round(-np.log(p + 1e-12), 4))
print("part of the gradient that is left:", f"{p / (p + 1e-12):.0e}")
