import matplotlib.pyplot as plt
import numpy as np
from numpy.polynomial import legendre

n, sigma = 20, 0.5
x, x_new = np.linspace(-1, 1, n), np.linspace(-1, 1, 401)


def truth(x):
    return np.sin(4 * x + 1)


def parts(p, lam):
    Phi, Phi_new = (legendre.legvander(a, p - 1) for a in (x, x_new))
    S = Phi_new @ np.linalg.solve(Phi.T @ Phi + lam * np.eye(p), Phi.T)
    bias = S @ truth(x) - truth(x_new)         # the mean fit is S f
    return np.mean(bias**2), sigma**2 * np.mean(np.sum(S**2, axis=1))


fig, (top, low) = plt.subplots(2, 1, figsize=(5.4, 4.5), sharey=True,
                               layout="constrained")
p, log_lam = np.arange(1, 13), np.linspace(-4, 3, 71)
for panel, a, pairs in ((top, p, [parts(k, 0) for k in p]),
                        (low, log_lam, [parts(12, 10**v) for v in log_lam])):
    bias, variance = np.array(pairs).T
    mark = ["o", "s", "^"] if panel is top else ["", "", ""]
    panel.plot(a, bias, "C0--" + mark[0])
    panel.plot(a, variance, "C1:" + mark[1])
    panel.plot(a, sigma**2 + bias + variance, "C2-" + mark[2])
    panel.axhline(sigma**2, color="0.5", lw=1)
    panel.axvline(a[np.argmin(bias + variance)], color="0.5", ls="-.", lw=1)
top.text(1.3, 0.53, "bias²", color="C0")
top.text(10.3, 0.05, "variance", color="C1")
top.text(8, 0.42, "expected error", color="C2")
top.text(1.1, 0.17, "noise $\\sigma^2$")
top.set(xlabel="number of features $p$", ylim=(0, 0.9))
low.text(2.2, 0.37, "bias²", color="C0")
low.text(-3.9, 0.05, "variance", color="C1")
low.text(-3.9, 0.44, "expected error", color="C2")
low.set(xlabel=r"$\log_{10} \lambda$, with $p = 12$")
plt.show()
