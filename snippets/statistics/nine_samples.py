from fractions import Fraction
from itertools import product
from math import sqrt

population, n = (0, 3, 6), 2  # each value with probability 1/3
samples = list(product(population, repeat=n))


def E(values):  # expectation: all samples are equally likely
    return sum(values) / len(samples)


means = [Fraction(sum(x), n) for x in samples]
squares = [sum((v - m)**2 for v in x) for x, m in zip(samples, means)]
print("means  ", *(float(m) for m in sorted(means)))
print("squares", *(float(q) for q in sorted(squares)))
print("sample mean: E", E(means),
      " Var", E([m**2 for m in means]) - E(means)**2)
for divisor in (n - 1, n):
    v = [q / divisor for q in squares]
    bias = E(v) - 6  # the variance of the population is 6
    var = E([w**2 for w in v]) - E(v)**2
    mse = E([(w - 6)**2 for w in v])
    print(f"divisor {divisor}: E {float(E(v)):.2f}  bias {float(bias):5.2f}"
          f"  Var {float(var):.2f}  MSE {float(mse):.2f}")
    assert mse == bias**2 + var
s = [sqrt(q / (n - 1)) for q in squares]
print(f"E s {E(s):.4f}, sigma {sqrt(6):.4f}")
