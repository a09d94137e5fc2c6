import matplotlib.pyplot as plt
import numpy as np

n, kappa = 200, 400
steps = np.arange(61)


def errors(eigenvalues, descent=False):
    """Of x = A^-1 b with A = diag(eigenvalues), b = A 1, start 0."""
    e, norms = np.ones(len(eigenvalues)), []   # solution minus x
    r = eigenvalues * e
    d = r
    for step in steps:
        norms.append(np.sqrt(e @ (eigenvalues * e)))
        if norms[-1] < 1e-10 * norms[0]:
            break
        if descent:
            e = e - 2 / (1 + kappa) * eigenvalues * e
            continue
        Ad = eigenvalues * d
        alpha = (r @ r) / (d @ Ad)
        e, r_new = e - alpha * d, r - alpha * Ad
        d = r_new + (r_new @ r_new) / (r @ r) * d
        r = r_new
    return np.log10(np.maximum(np.array(norms) / norms[0], 1e-11))


spread = np.linspace(1, kappa, n)
clusters = np.repeat([1, 50, 150, 300, kappa], n // 5)
for name, values in (("spread", spread), ("clusters", clusters)):
    found = errors(values)
    print(f"{name:9}", *(f"{found[k]:6.2f}" for k in (1, 4, 30, 60)
                         if k < len(found)))
fig, ax = plt.subplots(figsize=(5.4, 3.4), layout="constrained")
q = np.log10((np.sqrt(kappa) - 1) / (np.sqrt(kappa) + 1))
ax.plot(steps, np.log10(2) + steps * q, ":", color="0.5")
ax.plot(errors(spread, descent=True), "C0--")
ax.plot(errors(spread), "C3")
ax.plot(errors(clusters), "C3^-", ms=4)
ax.text(32, -0.55, "gradient descent", color="C0")
ax.text(51, -2.8, "bound")
ax.text(30, -3.4, "200 eigenvalues", color="C3", ha="right")
ax.text(6, -7, "5 eigenvalues", color="C3")
ax.set(xlabel="step $t$", ylabel=r"$\log_{10}$ of relative error",
       ylim=(-10.5, 0.9))
plt.show()
