import matplotlib.pyplot as plt
import numpy as np

mu, L = 0.02, 1.0
lam, root = np.array([mu, L]), np.sqrt(L / mu)
beta = (root - 1) / (root + 1)
methods = (  # name, learning rate, beta, look ahead, style
    ("gradient descent", 2 / (L + mu), 0, 0, "C3^:"),
    ("heavy ball", 4 / (np.sqrt(L) + np.sqrt(mu)) ** 2, beta**2, 0, "C0o-"),
    ("Nesterov", 1 / L, beta, beta, "C1s--"))

fig, (top, bottom) = plt.subplots(2, 1, figsize=(5.4, 5.2),
                                  layout="constrained")
a, b = np.meshgrid(np.linspace(-10.5, 2.5, 60), np.linspace(-3.2, 3.2, 50))
top.contour(a, b, (mu * a**2 + L * b**2) / 2, colors="gray",
            levels=[0.02, 0.1, 0.3, 0.7, 1.5, 3], linewidths=0.7)
for name, lr, beta, ahead, style in methods:
    theta, v, path = np.array([-10.0, 1.0]), np.zeros(2), []
    for t in range(81):
        path.append(theta)
        v = beta * v - lr * lam * (theta + ahead * v)
        theta = theta + v
    path = np.array(path)
    loss = path**2 @ lam / 2
    print(f"{name:16}", *[f"{loss[t]:9.6f}" for t in (0, 1, 5, 20, 40)])
    top.plot(*path[:30].T, style, ms=3, lw=1)
    bottom.plot(np.log10(np.maximum(loss, 1e-9)), style, ms=3, lw=1,
                markevery=5)
top.plot(0, 0, "+", color="black", ms=9)
top.set(xlabel=r"$\theta_1$", ylabel=r"$\theta_2$")
bottom.text(50, -1.0, "gradient descent", color="C3")
bottom.text(33, -6.3, "heavy ball", color="C0", ha="right")
bottom.text(41, -2.9, "Nesterov", color="C1")
bottom.set(xlabel="step $t$", ylabel=r"$\log_{10} f$", ylim=(-8, 1))
plt.show()
