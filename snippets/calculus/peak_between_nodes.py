import numpy as np

m, s = 0.3, 0.001  # a narrow peak with total 1


def p(x):
    return np.exp(-((x - m) / s)**2 / 2) / (s * np.sqrt(2 * np.pi))


def trapezoids(nodes):
    y = p(nodes)
    return np.sum(np.diff(nodes) * (y[1:] + y[:-1]) / 2)


for n in (16, 32, 64, 100, 200, 1000):
    T = trapezoids(np.linspace(0, 1, n + 1))
    print(f"n = {n:4}, equal strips: {T:.4f}")
near = np.concatenate([[0], np.linspace(m - 8 * s, m + 8 * s, 31), [1]])
print(f"n =   32, around the peak: {trapezoids(near):.4f}")
