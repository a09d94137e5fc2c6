from fractions import Fraction


def multiply(p, q):                            # pairs (a, b): a + b eps
    return p[0] * q[0], p[1] * q[0] + p[0] * q[1]


def divide(p, q):
    a = Fraction(p[0], q[0])
    return a, (p[1] - a * q[1]) / q[0]


for v in ((1, 3), (1, 0), (0, 1)):
    x1, x2 = (2, v[0]), (2, v[1])
    above = multiply(multiply(x1, x1), x2)
    below = x1[0] + x2[0], x1[1] + x2[1]
    value, slope = divide(above, below)
    print(f"v = {v}: {above} / {below} = ({value}, {slope})")
