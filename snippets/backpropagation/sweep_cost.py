import numpy as np

count = 0


class Number:
    """A number that counts how often it is multiplied."""

    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        return Number(self.value + other.value)

    def __mul__(self, other):
        global count
        count += 1
        return Number(self.value * other.value)


rng = np.random.default_rng(0)
n, d, m, K = 8, 10, 12, 5
start = [rng.normal(size=shape) for shape in ((n, d), (d, m), (m, K))]
X, W1, W2 = [np.vectorize(Number)(M) for M in start]

Z1 = X @ W1                  # examples × units
A1 = Z1 * Z1                 # a square as activation: + and * only
Z2 = A1 @ W2                 # examples × outputs
L = np.sum(Z2 * Z2)
forward, count = count, 0

one = np.array(Number(1.0))  # the adjoint of L
bar_Z2 = one * Z2 + one * Z2              # Z2 is used twice in Z2 * Z2
bar_A1, bar_W2 = bar_Z2 @ W2.T, A1.T @ bar_Z2
bar_Z1 = bar_A1 * Z1 + bar_A1 * Z1
bar_X, bar_W1 = bar_Z1 @ W1.T, X.T @ bar_Z1

weights = W1.size + W2.size
print("multiplications, forward:", forward)
print("in the sweep:", count, "=", count // forward, "* forward")
print("differences for", weights, "weights:", 2 * weights, "* forward")
assert count == 2 * forward

X, W1, W2 = start
W1 = W1.astype(complex)
W1[2, 3] += 1e-30j           # complex step in one weight
slope = np.sum(((X @ W1)**2 @ W2)**2).imag / 1e-30
assert np.isclose(bar_W1[2, 3].value, slope, rtol=1e-10)
