import numpy as np

lam = np.geomspace(0.001, 1, 31)      # L = 1, kappa = 1000
first = lam.sum() / 2                 # loss at the start, all errors 1


def steps(beta=None, restart=False, tol=1e-10):
    e, v, t, k, rises = np.ones(31), np.zeros(31), 0, 0, 0
    loss = first
    while loss > tol * first:
        b = max(k - 1, 0) / (k + 2) if beta is None else beta
        g = lam * (e + b * v)
        v = b * v - g                 # learning rate 1 / L
        e = e + v
        t, k = t + 1, k + 1
        before, loss = loss, lam @ e**2 / 2
        rises += loss > before
        if beta is None and not restart:
            assert loss <= 2 * 31 / (t + 1) ** 2
        if restart and g @ v > 0:     # the ball runs uphill
            v, k = np.zeros(31), 0
    return f"{t:5d} steps, loss rose {rises} times"


q = (np.sqrt(1000) - 1) / (np.sqrt(1000) + 1)
print("schedule       ", steps())
print("with restarts  ", steps(restart=True))
print(f"beta = {q:.4f}  ", steps(q))
print("beta = 0.5     ", steps(0.5))
print("beta = 0.99    ", steps(0.99))
