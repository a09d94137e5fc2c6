import numpy as np

x = np.linspace(-2, 2, 20)[:, None]           # examples × inputs
y = 2 * np.sin(3 * x)                         # examples × outputs


def gradient(theta):
    W1, b1 = theta[None, :5], theta[5:10]     # 1 × 5 and 5
    W2, b2 = theta[10:15, None], theta[15]    # 5 × 1 and a number
    A1 = np.tanh(x @ W1 + b1)                 # examples × units
    Delta2 = (A1 @ W2 + b2 - y) / len(x)
    Delta1 = Delta2 @ W2.T * (1 - A1**2)
    grad = [x.T @ Delta1, Delta1.sum(0), A1.T @ Delta2, Delta2.sum(0)]
    return np.concatenate([G.ravel() for G in grad])


def product(v, lam, h=1e-5):
    Hv = (gradient(theta + h * v) - gradient(theta - h * v)) / (2 * h)
    return Hv + lam * v


rng = np.random.default_rng(0)
theta = np.append(rng.normal(size=15), 0.0)
g = gradient(theta)
for lam in (1.0, 0.0):
    H = np.array([product(e, lam) for e in np.eye(16)])
    exact = np.linalg.solve(H, -g)
    s, r, d = np.zeros(16), -g, -g
    for count in range(1, 17):
        Hd = product(d, lam)
        if d @ Hd <= 0:
            print(f"damping {lam}: d.H.d < 0 at product {count}, stop")
            break
        alpha = r @ r / (d @ Hd)
        s, r_new = s + alpha * d, r - alpha * Hd
        d, r = r_new + r_new @ r_new / (r @ r) * d, r_new
        if count in (4, 5, 6):
            error = np.linalg.norm(s - exact) / np.linalg.norm(exact)
            print(f"damping {lam}: {count} products, error {error:.1e}")
