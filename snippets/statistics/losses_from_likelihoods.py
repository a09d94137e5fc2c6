from math import exp, log, pi, prod
from statistics import NormalDist

n = 3


def report(name, factors, loss):
    print(f"{name}: likelihood {prod(factors):.6f}, "
          f"-ln / n {-log(prod(factors)) / n:.4f}, loss {loss:.4f}")
    assert abs(-log(prod(factors)) / n - loss) < 1e-12


y, z, var = [1, 2, 1], [0, 2, -1], 2  # Gaussian around the output
mse = sum((b - a)**2 for a, b in zip(y, z)) / n
report("Gaussian", [NormalDist(b, var**0.5).pdf(a) for a, b in zip(y, z)],
       mse / (2 * var) + log(2 * pi * var) / 2)

y, z = [1, 1, 0], [log(3), 0, -log(3)]  # Bernoulli, p = 3/4, 1/2, 1/4
p = [exp(b) / (1 + exp(b)) for b in z]
report("Bernoulli", [q if a else 1 - q for a, q in zip(y, p)],
       sum(log(1 + exp(b)) - a * b for a, b in zip(y, z)) / n)

y = [0, 1, 0]  # categorical, rows of logits
Z = [[log(2), 0, 0], [0, log(2), 0], [0, 0, log(2)]]
S = [sum(map(exp, row)) for row in Z]
report("categorical", [exp(row[a]) / s for a, row, s in zip(y, Z, S)],
       sum(log(s) - row[a] for a, row, s in zip(y, Z, S)) / n)
