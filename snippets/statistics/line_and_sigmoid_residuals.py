import matplotlib.pyplot as plt
import numpy as np

x = np.array([0.0, 1, 2, 3])
y = np.array([1.0, 3, 2, 6])
b, w = 0.9, 1.4

fig, (left, right) = plt.subplots(1, 2, figsize=(5.4, 2.9),
                                  layout="constrained")
left.plot([-0.4, 3.4], [b - 0.4 * w, b + 3.4 * w], "C0")
left.vlines(x, y, b + w * x, color="C1", ls="--")
left.plot(x, y, "ko")
left.text(2.1, 2.6, "−1.7", color="C1")
left.text(2.5, 5.5, "0.9", color="C1")
left.text(-0.3, 4, "fitted line", color="C0")
left.set(xlabel="$x$", ylabel="$y$", ylim=(0, 6.6))

x = np.arange(20.0)
y = np.where(x > 9.5, 1.0, 0.0)
y[[6, 13]] = 1, 0
X = np.column_stack([np.ones(20), x])
beta = np.zeros(2)
for step in range(15):
    p = 1 / (1 + np.exp(-X @ beta))
    curvature = X.T @ ((p * (1 - p))[:, None] * X)
    beta = beta + np.linalg.solve(curvature, X.T @ (y - p))
t = np.linspace(-0.5, 19.5, 81)
right.plot(t, 1 / (1 + np.exp(-beta[0] - beta[1] * t)), "C0")
right.vlines(x, y, p, color="C1", ls="--")
right.plot(x, y, "ko")
right.text(13.6, 0.62, "fitted sigmoid",
           color="C0")
right.text(13.5, 0.4, "−0.84", color="C1")
right.text(2.4, 0.55, "0.84", color="C1")
assert np.allclose((y - p)[[6, 13]], [0.84, -0.84], atol=0.005)
right.set(xlabel="$x$", ylabel="$y$ and $p$", yticks=[0, 0.5, 1])
plt.show()
