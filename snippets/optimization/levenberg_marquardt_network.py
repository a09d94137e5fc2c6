import numpy as np

x = np.linspace(-2, 2, 20)
y = 2 * np.sin(3 * x)


def residual_and_jacobian(theta):
    W1, b1, W2, b2 = theta[:5], theta[5:10], theta[10:15], theta[15]
    A1 = np.tanh(np.outer(x, W1) + b1)        # examples × units
    B1 = (1 - A1**2) * W2                     # output by pre-activation
    J = np.hstack([x[:, None] * B1, B1, A1, np.ones((20, 1))])
    return A1 @ W2 + b2 - y, J                # 20 and 20 × 16


rng = np.random.default_rng(0)
theta = np.append(rng.normal(size=15), 0.0)
lam, refused = 0.01, 0
for step in range(31):
    r, J = residual_and_jacobian(theta)
    g, G = J.T @ r / 20, J.T @ J / 20         # gradient, Gauss-Newton
    if step % 10 == 0:
        print(f"step {step:2}  loss {r @ r / 40:.4f}  damping {lam:.0e}"
              f"  refused so far {refused}")
    s = np.linalg.solve(G + lam * np.eye(16), -g)
    r_new = residual_and_jacobian(theta + s)[0]
    if r_new @ r_new < r @ r:
        theta, lam = theta + s, lam / 3
    else:                                     # too long: damp more
        lam, refused = lam * 4, refused + 1
