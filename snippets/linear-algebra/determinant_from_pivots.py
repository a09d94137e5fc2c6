from fractions import Fraction

import numpy as np


def det(M):
    A = [[Fraction(int(a)) for a in row] for row in M]
    product = Fraction(1)
    for j in range(len(A)):
        below = [i for i in range(j, len(A)) if A[i][j] != 0]
        if not below:
            return Fraction(0)                 # a column without pivot
        if below[0] != j:
            A[j], A[below[0]] = A[below[0]], A[j]
            product = -product                 # a swap flips the sign
        product *= A[j][j]
        for i in range(j + 1, len(A)):
            factor = A[i][j] / A[j][j]
            A[i] = [a - factor * b for a, b in zip(A[i], A[j])]
    return product


A = np.array([[0, 2, 1], [1, 1, 2], [2, 4, 3]])
B = np.array([[1, 2, 0], [0, 1, 1], [1, 0, 3]])
print("det A", det(A), " det B", det(B), " det AB", det(A @ B))
print("det of the transpose", det(A.T), " det 2A", det(2 * A))
print("det A + det B =", det(A) + det(B), " det(A + B) =", det(A + B))
