import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(3)
q = 2.306  # t quantile of 95% for 10 - 2 degrees of freedom
x = np.array([1.0, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5])
X = np.column_stack([np.ones(10), x])
y = 1 + 0.8 * x + rng.normal(size=10)
G = np.linalg.inv(X.T @ X)
beta = G @ X.T @ y
s2 = np.sum((y - X @ beta) ** 2) / 8

fig, (left, right) = plt.subplots(1, 2, figsize=(5.4, 2.9),
                                  layout="constrained")
t = np.linspace(-1, 9, 61)
T = np.column_stack([np.ones(61), t])
c = np.sum(T @ G * T, axis=1)
left.plot(t, T @ beta, "C0")
for extra, style in ((0, "--"), (1, ":")):
    half = q * np.sqrt(s2 * (extra + c))
    left.plot(t, T @ beta + half, "C1" + style)
    left.plot(t, T @ beta - half, "C1" + style)
left.plot(x, y, "ko")
left.text(-0.9, 11, "new observation", color="C1")
left.text(7.3, 4.4, "mean", color="C1")
left.set(xlabel="$x$", ylabel="$y$", xticks=[0, 2, 4, 6, 8])

x = np.array([0.0, 0.5, 1, 1.5, 2, 2.5, 3, 12])
X = np.column_stack([np.ones(8), x])
h = np.diag(X @ np.linalg.pinv(X))
y = 1 + 0.5 * x + np.array([0.3, -0.4, 0.2, 0.1, -0.3, 0.4, -0.3, 0])
for shift, style, dot in ((0, "C0-", "C0o"), (-4, "C1--", "C1s")):
    moved = y + shift * (x == 12)
    beta = np.linalg.pinv(X) @ moved
    right.plot([-0.5, 13], beta[0] + beta[1] * np.array([-0.5, 13]), style)
    right.plot(x[7:], moved[7:], dot, ms=7)
right.plot(x[:7], y[:7], "ko")
right.text(5.6, 6.7, f"leverage {h[7]:.2f}", color="C0")
right.text(-0.6, 4, f"{h[6]:.2f} to {h[0]:.2f}")
right.set(xlabel="$x$", ylabel="$y$", xticks=[0, 4, 8, 12])
print(f"leverages {h.round(3)}")
plt.show()
