from fractions import Fraction


def eliminate(rows):
    """Reduced echelon form and the columns of its pivots, exactly."""
    A = [[Fraction(a) for a in row] for row in rows]
    pivots = []
    for j in range(len(A[0])):
        top = len(pivots)
        below = [i for i in range(top, len(A)) if A[i][j] != 0]
        if not below:
            continue                                 # a free column
        A[top], A[below[0]] = A[below[0]], A[top]
        A[top] = [a / A[top][j] for a in A[top]]     # make the pivot 1
        for i in range(len(A)):
            if i != top:                             # clear the column
                A[i] = [a - A[i][j] * b for a, b in zip(A[i], A[top])]
        pivots.append(j)
    return A, pivots


A = [[1, 2, 1, 5], [2, 4, 3, 12], [3, 6, 4, 17]]
R, pivots = eliminate(A)
for row in R:
    print(*(f"{str(a):>3}" for a in row))
print("rank", len(pivots), "with pivots in columns",
      [j + 1 for j in pivots])
for j in sorted({0, 1, 2, 3} - set(pivots)):        # the free columns
    x = [Fraction(int(k == j)) for k in range(4)]
    for i, k in enumerate(pivots):
        x[k] = -R[i][j]
    assert all(sum(a * b for a, b in zip(row, x)) == 0 for row in A)
    print("in the null space:", *x)
