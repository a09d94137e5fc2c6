from math import comb, sqrt

z = 1.96


def wald(k, n):
    p = k / n
    half = z * sqrt(p * (1 - p) / n)
    return p - half, p + half


def wilson(k, n):
    p, c = k / n, 1 + z**2 / n
    half = z / c * sqrt(p * (1 - p) / n + (z / (2 * n))**2)
    return (p + z**2 / (2 * n)) / c - half, (p + z**2 / (2 * n)) / c + half


def coverage(interval, p, n):  # exact: a sum over all counts k
    inside = [k for k in range(n + 1)
              if interval(k, n)[0] <= p <= interval(k, n)[1]]
    return sum(comb(n, k) * p**k * (1 - p)**(n - k) for k in inside)


print(f"SE of 92 of 100: {sqrt(92 * 8 / 100**3):.4f}")
for k, n in ((92, 100), (920, 1000), (100, 100)):
    print(f"{k:3d} of {n}:  Wald {wald(k, n)[0]:.4f} {wald(k, n)[1]:.4f}"
          f"  Wilson {wilson(k, n)[0]:.4f} {wilson(k, n)[1]:.4f}")
for p in (0.92, 0.99):
    print(f"n = 100, p = {p}:  Wald covers {coverage(wald, p, 100):.4f}"
          f"  Wilson {coverage(wilson, p, 100):.4f}")
print(f"no error in 300: p <= {1 - 0.05**(1 / 300):.5f}, 3/n = {3 / 300}")
