from math import comb, log, sqrt


def best(n, p, k):  # expected share of the best of k, a sum over counts
    F, total = 0.0, 0.0
    for j in range(n):
        F += comb(n, j) * p**j * (1 - p)**(n - j)  # P(count <= j)
        total += 1 - F**k
    return total / n


print("by hand, n = 2, p = 1/2, k = 2:", best(2, 0.5, 2))
for n in (100, 1000):
    for k in (5, 20, 100):
        print(f"n = {n:4d}, k = {k:3d}: best {best(n, 0.9, k):.4f}, "
              f"bound 0.9 + {sqrt(log(k) / (2 * n)):.4f}")
