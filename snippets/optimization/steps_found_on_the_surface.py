import numpy as np

x = np.array([-2.0, -1.0, 0.0, 1.0, 2.0, 3.0])
y = np.array([0.1, 0.1, 0.3, 0.6, 0.9, 0.9])


def f(theta):
    return np.mean((1 / (1 + np.exp(-theta[0] * x - theta[1])) - y)**2)


def gradient(theta):
    p = 1 / (1 + np.exp(-theta[0] * x - theta[1]))
    r = 2 * (p - y) * p * (1 - p)
    return np.array([np.mean(r * x), np.mean(r)])


def descend(search, lr=2.0, c=0.5):
    theta, t, values, rates = np.array([-3.0, 3.0]), 0, 0, []
    while f(theta) > 0.002:
        g = gradient(theta)
        if search:
            lr, values = 2 * lr, values + 1
            while f(theta - lr * g) > f(theta) - c * lr * g @ g:
                lr, values = lr / 2, values + 1
        rates.append(lr)
        theta, t = theta - lr * g, t + 1
    return t, values, rates


for search in (False, True):
    t, values, rates = descend(search)
    print(f"search {search}: {t} steps, values of f for the search {values},"
          f"\n  rates from {min(rates):.0f} to {max(rates):.0f}")
