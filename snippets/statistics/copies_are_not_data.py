from math import comb, sqrt

theta, n = 0.75, 50
p = [comb(n, k) * theta**k * (1 - theta)**(n - k) for k in range(n + 1)]
for copies in (1, 4):  # each throw is stored so often
    N = copies * n
    mean = stated = square = 0
    for k in range(n + 1):
        estimate = copies * k / N
        mean += p[k] * estimate
        square += p[k] * (estimate - theta)**2
        stated += p[k] * sqrt(estimate * (1 - estimate) / N)
    print(f"{copies} of each: mean {mean:.3f}, std {sqrt(square):.4f}, "
          f"stated SE {stated:.4f} on average")
