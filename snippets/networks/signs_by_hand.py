from itertools import product

x = (1, 2)
z1, a1, z2 = [], [], []
for w in product((1, -1), repeat=6):           # all signs of six weights
    z = (w[0] * x[0] + w[1] * x[1], w[2] * x[0] + w[3] * x[1])
    a = [max(v, 0) for v in z]
    z1.append(z[0])
    a1.append(a[0])
    z2.append(w[4] * a[0] + w[5] * a[1])       # one unit of layer 2


def mean_square(values):
    return sum(v**2 for v in values) / len(values)


mean = sum(a1) / len(a1)
print("z of layer 1: values", sorted(set(z1)),
      " mean square", mean_square(z1))
print("a of layer 1: mean", mean, " mean square", mean_square(a1),
      " variance", mean_square(a1) - mean**2)
print("z of layer 2: mean square", mean_square(z2))
assert mean_square(z2) == mean_square(z1) == 2 * mean_square(a1)
