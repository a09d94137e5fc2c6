import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(100, 5)) * [1, 1, 1, 2, 4]     # examples × inputs
y = rng.random(100) < 1 / (1 + np.exp(-X @ np.full(5, 0.5)))


def loss_grad_hessian(w):
    z = X @ w
    p = (1 + np.tanh(z / 2)) / 2                    # the sigmoid of z
    loss = np.mean(np.logaddexp(0, z) - y * z)
    return loss, X.T @ (p - y) / 100, X.T * (p * (1 - p)) @ X / 100


def run(method, steps):
    w, C, losses = np.zeros(5), np.eye(5), []
    for step in range(steps):
        loss, g, H = loss_grad_hessian(w)
        losses.append(loss)
        d = {"descent": -lr * g, "Newton": -np.linalg.solve(H, g),
             "BFGS": -C @ g}[method]
        s = d
        while loss_grad_hessian(w + s)[0] > loss + 1e-4 * g @ s:
            s = s / 2                               # Armijo
        change = loss_grad_hessian(w + s)[1] - g    # y of the formula
        V = np.eye(5) - np.outer(s, change) / (s @ change)
        C = V @ C @ V.T + np.outer(s, s) / (s @ change)
        w = w + s
    return np.array(losses)


lr = 4 / np.linalg.eigvalsh(X.T @ X / 100)[-1]      # 1 / L
excess = {method: run(method, steps) for method, steps in
          (("descent", 26), ("BFGS", 22), ("Newton", 6))}
w = np.zeros(5)
for step in range(10):
    loss, g, H = loss_grad_hessian(w)
    w = w - np.linalg.solve(H, g)
fig, ax = plt.subplots(figsize=(5.4, 3.2), layout="constrained")
for (method, losses), style in zip(excess.items(), ("C0o-", "C2^-", "C1s-")):
    losses = losses - loss
    print(f"{method:8}", *(f"{np.log10(losses[k]):5.1f}" for k in
                           (0, 1, 2, 3, 4, 5, 10, 20) if k < len(losses)))
    shown = np.nonzero(losses > 1e-10)[0]
    ax.plot(shown, np.log10(losses[shown]), style, ms=4)
ax.text(16, -1.5, "gradient descent", color="C0")
ax.text(14.8, -5.6, "BFGS", color="C2")
ax.text(5.0, -7.2, "Newton", color="C1")
ax.set(xlabel="step $t$", ylabel=r"$\log_{10}$ of loss above minimum")
plt.show()
