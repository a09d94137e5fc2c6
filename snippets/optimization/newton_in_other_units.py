import numpy as np

hours = np.arange(1.0, 9.0)
y = np.array([0, 0, 1, 0, 1, 0, 1, 1])


def loss_grad_hessian(w, X):
    z = X @ w
    p = (1 + np.tanh(z / 2)) / 2                    # the sigmoid of z
    loss = np.mean(np.logaddexp(0, z) - y * z)
    return loss, X.T @ (p - y) / 8, X.T * (p * (1 - p)) @ X / 8


for unit, c in (("hours", 1), ("minutes", 60)):
    X = np.column_stack([np.ones(8), c * hours])    # examples × inputs
    for method in ("descent", "Newton"):
        w, losses = np.zeros(2), []
        for step in range(5):
            loss, g, H = loss_grad_hessian(w, X)
            losses.append(f"{loss:9.4f}")
            if method == "descent":
                w = w - 0.05 * g
            else:
                w = w - np.linalg.solve(H, g)
        print(f"{unit:8}{method:8}", *losses)
