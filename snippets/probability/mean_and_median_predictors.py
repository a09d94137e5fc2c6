import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
fig, (left, right) = plt.subplots(1, 2, figsize=(5.4, 2.8),
                                  layout="constrained")
x = rng.uniform(0, 2, size=150)
y = x + (0.3 + x) * rng.exponential(size=150)  # skewed, wider with x
left.plot(x, y, ".", color="gray", ms=3)
t = np.array([0.0, 2.0])
left.plot(t, t + (0.3 + t), "C0", lw=2)
left.plot(t, t + (0.3 + t) * np.log(2), "C1--", lw=2)
left.text(2.05, 4.3, "mean", color="C0", va="center")
left.text(2.05, 3.5, "median", color="C1", va="center")
left.set(xlabel="$x$", ylabel="$y$", ylim=(0, 9), xlim=(0, 3))

c = np.linspace(0, 2.5, 51)  # predictions of an exponential Y, rate 1
squared = 1 + (c - 1) ** 2
absolute = c - 1 + 2 * np.exp(-c)
right.plot(c, squared, "C0")
right.plot(c, absolute, "C1--")
right.plot(1, 1, "C0o")
right.plot(np.log(2), np.log(2), "C1s")
right.text(0.5, 1.6, "squared error", color="C0")
right.text(1.0, 0.35, "absolute error", color="C1")
right.set(xlabel="constant prediction $c$", ylabel="expected error",
          ylim=(0, 3.3))
c = np.linspace(0, 2.5, 25_001)
i, j = np.argmin((c - 1) ** 2), np.argmin(c - 1 + 2 * np.exp(-c))
print(f"least squared error at c = {c[i]:.3f}, least absolute error "
      f"at c = {c[j]:.3f}, ln 2 = {np.log(2):.3f}")
plt.show()
