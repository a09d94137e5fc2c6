from math import comb


def gap(n, q):  # expected |share - q| in a bin of n calibrated forecasts
    return sum(comb(n, k) * q**k * (1 - q)**(n - k) * abs(k / n - q)
               for k in range(n + 1))


for n in (1, 5, 20, 100, 1000):
    print(f"{n:4d} in the bin: expected gap {gap(n, 0.8):.4f}")
