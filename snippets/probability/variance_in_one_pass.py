import numpy as np

rng = np.random.default_rng(0)
x = (10_000 + rng.normal(size=1000)).astype(np.float32)
n = len(x)
s = q = m = S = np.float32(0)
for i, v in enumerate(x):  # every result is rounded to float32
    s, q = s + v, q + v * v  # sums of x and x^2
    change = v - m  # Welford
    m = m + change / np.float32(i + 1)  # mean so far
    S = S + change * (v - m)  # squared deviations so far
n = np.float32(n)
u = x - x[0]  # a shift leaves the variance alone
shifted = np.mean(u * u) - np.mean(u) ** 2
exact = np.var(x.astype(np.float64))
print(f"mean of squares - square of mean {q / n - (s / n) ** 2:8.2f}")
print(f"the same after a shift           {shifted:8.2f}")
print(f"Welford                          {S / n:8.2f}")
print(f"two passes in float64            {exact:8.2f}")
