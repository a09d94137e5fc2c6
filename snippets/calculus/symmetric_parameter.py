import numpy as np

a, b, c = 2.0, 0.5, 1.0
A = np.array([[a, b], [b, c]])
G = np.linalg.inv(A)                 # of ln det, all elements free
h = 1e-5


def f(a, b, c):
    return np.log(a * c - b * b)     # ln det of the symmetric matrix


by_b = (f(a, b + h, c) - f(a, b - h, c)) / (2 * h)
print("G:", G.round(4).tolist())
print("slope in b:    ", round(by_b, 4))
print("G12 + G21:     ", round(G[0, 1] + G[1, 0], 4))

E = np.array([[0.3, -1.0], [-1.0, 0.2]])       # a symmetric change
K = np.array([[0.0, 1.0], [-1.0, 0.0]])        # antisymmetric
table = 2 * G - np.diag(np.diag(G))            # slopes in a, b, c
print("<G, E>:        ", round(np.sum(G * E), 4))
print("<G + 7 K, E>:  ", round(np.sum((G + 7 * K) * E), 4))
print("<table, E>:    ", round(np.sum(table * E), 4))
slope = (f(a + 0.3*h, b - h, c + 0.2*h) - f(a - 0.3*h, b + h, c - 0.2*h))
assert np.isclose(slope / (2 * h), np.sum(G * E))
