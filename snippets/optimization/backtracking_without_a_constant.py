import numpy as np

# rows: inputs times label +1 or -1
rows = np.array([[10, 0.3], [20, -0.2], [-5, 0.1], [10, -0.4]])


def f(w):
    return np.mean(np.logaddexp(0, -rows @ w))


def gradient(w):
    return -rows.T @ (1 / (1 + np.exp(rows @ w))) / len(rows)


def backtrack(w, g, lr, c=0.5):
    """Halve lr until the fall is at least c times the predicted one."""
    while f(w - lr * g) > f(w) - c * lr * g @ g:
        lr = lr / 2
    return lr


L = np.linalg.eigvalsh(rows.T @ rows)[-1] / (4 * len(rows))
print(f"1/L = {1 / L:.4f}")
for search in (False, True):
    w, lr, rates = np.zeros(2), 1 / L, []
    print("backtracking from twice the last rate:" if search else "1/L:")
    for t in range(1001):
        g = gradient(w)
        if t in (10, 100, 1000):
            print(f"  t {t:4d}  f {f(w):.4f}  |g| {np.linalg.norm(g):.4f}")
        lr = backtrack(w, g, 2 * lr) if search else lr
        rates.append(lr)
        w = w - lr * g
    print(f"  rates from {min(rates):.3f} to {max(rates):.3f}")
    assert min(rates) >= 0.5 / L              # (1 - c) / L
