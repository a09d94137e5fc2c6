import matplotlib.pyplot as plt
import numpy as np

r = np.linspace(-10, 10, 321)
densities = (
    ("Gaussian", np.exp(-r**2 / 2) / np.sqrt(2 * np.pi), "C0", "-"),
    ("Laplace", np.exp(-abs(r)) / 2, "C1", "--"),
    ("Student", 2 / (np.pi * 3**0.5 * (1 + r**2 / 3)**2), "C2", ":"))
fig, (left, right) = plt.subplots(1, 2, figsize=(5.5, 2.8),
                                  layout="constrained")
for name, p, color, style in densities:
    left.plot(r, p, color=color, ls=style)
    loss = -np.log(p / p.max())  # lowest value 0
    right.plot(r, loss, color=color, ls=style)
    if name != "Gaussian":
        right.text(10.3, loss[-1], name, color=color, va="center")
left.text(0.35, 0.45, "Laplace", color="C1")
left.text(1.0, 0.27, "Gaussian", color="C0")
left.text(2.4, 0.06, "Student", color="C2")
right.text(5.4, 11.2, "Gaussian", color="C0")
left.set(xlabel=r"residual $r$", ylabel="$p(r)$", ylim=(0, 0.55),
         xlim=(-5, 5))
right.set(xlabel=r"residual $r$", ylabel=r"$-\ln p(r)$, lowest 0",
          ylim=(0, 12), xlim=(-10, 15.5), xticks=[-10, -5, 0, 5, 10])
plt.show()
