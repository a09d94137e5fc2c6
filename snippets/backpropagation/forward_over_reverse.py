import numpy as np


class Dual:
    """Arrays a + b eps; only what the backward pass below uses."""

    def __init__(self, a, b=0.0):
        self.a, self.b = a, b + np.zeros(np.shape(a))

    def __add__(self, other):
        return Dual(self.a + other.a, self.b + other.b)

    def __mul__(self, other):
        return Dual(self.a * other.a, self.b * other.a + self.a * other.b)

    def __matmul__(self, other):
        return Dual(self.a @ other.a, self.b @ other.a + self.a @ other.b)

    @property
    def T(self):
        return Dual(self.a.T, self.b.T)

    def tanh(self):
        a = np.tanh(self.a)
        return Dual(a, (1 - a**2) * self.b)


rng = np.random.default_rng(0)
n = 6
X, minus_Y = Dual(rng.normal(size=(n, 3))), Dual(rng.normal(size=(n, 1)))
shapes = [(3, 4), (4, 1)]
theta = [rng.normal(size=s) for s in shapes]


def gradient(W1, W2, p=2):     # of half the mean squared error, in duals
    A1 = (X @ W1).tanh()
    Delta2 = (A1 @ W2 + minus_Y) * Dual(1 / n)
    power = A1 * A1 if p == 2 else A1            # right only for p = 2
    slope = Dual(1.0) + power * Dual(-1.0)
    Delta1 = (Delta2 @ W2.T) * slope
    return X.T @ Delta1, A1.T @ Delta2


def Hv(v, p=2):                # the dual parts of the gradient
    return [G.b for G in gradient(*map(Dual, theta, v), p)]


def dot(s, t):
    return sum(np.sum(S * T) for S, T in zip(s, t))


v, w = ([rng.normal(size=s) for s in shapes] for _ in range(2))
for p in (2, 1):
    print(f"1 - A1**{p}: <w, Hv> {dot(w, Hv(v, p)):.5f}, "
          f"<v, Hw> {dot(v, Hv(w, p)):.5f}")
h = 1e-5
ends = [gradient(*(Dual(M + s * h * V) for M, V in zip(theta, v)))
        for s in (1, -1)]
quotients = [(up.a - down.a) / (2 * h) for up, down in zip(*ends)]
assert all(np.allclose(Q, H, atol=1e-8) for Q, H in zip(quotients, Hv(v)))
