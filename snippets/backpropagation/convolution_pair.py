import numpy as np


def f(w, x):                                   # sliding dot products
    return np.array([w @ x[t:t + len(w)]
                     for t in range(len(x) - len(w) + 1)])


def jvp(w, x, dot_w, dot_x):                   # bilinear: product rule
    return f(dot_w, x) + f(w, dot_x)


def vjp(w, x, u, flipped=False):
    kernel = w[::-1] if flipped else w
    bar_w, bar_x = np.zeros_like(w), np.zeros_like(x)
    for t, slope in enumerate(u):
        bar_w += slope * x[t:t + len(w)]
        bar_x[t:t + len(w)] += slope * kernel
    return bar_w, bar_x


rng = np.random.default_rng(0)
w, dot_w = rng.integers(-9, 10, size=(2, 3))
x, dot_x = rng.integers(-9, 10, size=(2, 8))
u = rng.integers(-9, 10, size=6)
left = u @ jvp(w, x, dot_w, dot_x)
for flipped in (False, True):
    bar_w, bar_x = vjp(w, x, u, flipped)
    right = bar_w @ dot_w + bar_x @ dot_x
    print(f"{'flipped' if flipped else 'right'}: {left} and {right}")
    assert (left == right) == (not flipped)
