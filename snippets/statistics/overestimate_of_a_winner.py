from statistics import NormalDist

N = NormalDist()
v, c = 1.0, 1.6449  # standard error, critical value
print("true difference, power, mean of the significant (in SE)")
for delta in (0.0, 0.5, 1.0, 2.0, 4.0):
    a = (c - delta) / v
    power = 1 - N.cdf(a)
    print(f"{delta:15.1f} {power:7.3f} {delta + v * N.pdf(a) / power:7.3f}")
print(f"all gains of nothing: {N.pdf(0) / (1 - N.cdf(0)):.4f}")
