import matplotlib.pyplot as plt
import numpy as np
from numpy.polynomial import legendre

n, p, sigma = 20, 12, 0.5
x, x_new = np.linspace(-1, 1, n), np.linspace(-1, 1, 401)
Phi, Phi_new = (legendre.legvander(a, p - 1) for a in (x, x_new))
f, f_new = np.sin(4 * x + 1), np.sin(4 * x_new + 1)
U, s, Vt = np.linalg.svd(Phi, full_matrices=False)
lr = n / s[0] ** 2                             # so that a is at most 1


def error(kept):
    S = Phi_new @ (Vt.T * (kept / s)) @ U.T
    spread = sigma**2 * np.mean(np.sum(S**2, axis=1))
    return sigma**2 + spread + np.mean((S @ f - f_new) ** 2)


fig, (top, low) = plt.subplots(2, 1, figsize=(5.4, 4.5),
                               layout="constrained")
log_ta = np.linspace(-2, 2, 201)
ta = 10**log_ta
top.plot(log_ta, 1 - (1 - np.minimum(ta / 100, 1)) ** 100, "C0-")
top.plot(log_ta, ta / (1 + ta), "C1--")
top.text(-0.65, 0.62, "stopping, $t = 100$", color="C0", ha="right")
top.text(0.45, 0.55, "ridge, $\\lambda = n/(\\eta t)$", color="C1")
top.set(xlabel=r"$\log_{10}(ta)$, with $a = \eta\sigma_i^2/n$",
        ylabel="part that is kept")
steps = np.unique(np.round(np.logspace(0, 4, 60)))
stop = [error(1 - (1 - lr * s**2 / n) ** t) for t in steps]
ridge = [error(s**2 / (s**2 + n / (lr * t))) for t in steps]
low.plot(np.log10(steps), stop, "C0-")
low.plot(np.log10(steps), ridge, "C1--")
low.axhline(error(np.ones(p)), color="0.5", lw=1)
low.text(2.2, error(np.ones(p)) + 0.01, "no regularization")
low.text(0.36, 0.44, "stopping", color="C0", ha="right")
low.text(0.6, 0.51, "ridge", color="C1")
low.set(xlabel=r"$\log_{10} t$", ylabel="expected error")
plt.show()
