import numpy as np

lam, start = np.array([1.0, 25.0]), np.array([3.0, 1.0])


def velocity_form(theta, state, lr, beta):
    v = beta * state - lr * lam * theta
    return theta + v, v


def sum_form(theta, state, lr, beta):      # PyTorch, Optax
    u = beta * state + lam * theta
    return theta - lr * u, u


def average_form(theta, state, lr, beta):  # moving average, as in Adam
    m = beta * state + (1 - beta) * lam * theta
    return theta - lr / (1 - beta) * m, m


def run(form, drop):
    theta, state, lr, path = start, np.zeros(2), 0.02, []
    for t in range(60):
        if drop and t == 20:
            lr = lr / 10
        theta, state = form(theta, state, lr, 0.9)
        path.append(theta)
    return np.array(path)


forms = (velocity_form, sum_form, average_form)
for drop in (False, True):
    paths = [run(form, drop) for form in forms]
    same = [np.allclose(path, paths[0]) for path in paths]
    print("lr divided by 10 before step 21:" if drop else "constant lr:")
    print("  equal to the first form", same)
    for form, path in zip(forms[:2], paths):
        print(f"  {form.__name__:13} step 21 moves by",
              (path[20] - path[19]).round(4))
