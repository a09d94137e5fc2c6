from math import comb, log


def expected(K, n):
    """Expected entropy of the shares of n draws, K equal outcomes."""
    p = 1 / K
    return K * sum(comb(n, k) * p**k * (1 - p)**(n - k)
                   * k / n * log(n / k) for k in range(1, n + 1))


print("fair outcomes: expected entropy of the shares, in nats")
for K, n in ((2, 4), (2, 20), (10, 20), (10, 100), (10, 500)):
    print(f"K {K:3}, n {n:3}: {expected(K, n):.4f}, true {log(K):.4f}, "
          f"bias {expected(K, n) - log(K):.4f}, "
          f"-(K - 1)/(2n) = {-(K - 1) / (2 * n):.4f}")
print("expected information of two independent variables, 10 values each")
for n in (100, 500, 1000):
    value = 2 * expected(10, n) - expected(100, n)
    print(f"n {n:4}: {value:.4f}, 81/(2n) = {81 / (2 * n):.4f}")
