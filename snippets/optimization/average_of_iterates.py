import numpy as np

lam, sigma2 = 0.5, 1.0
print("limit sigma^2 / lambda^2 =", sigma2 / lam**2)
for lr in (0.05, 0.2, 1.0):
    v = lr * sigma2 / (lam * (2 - lr * lam))  # variance of one iterate
    row = []
    for T in (100, 1000, 10_000):
        k = np.arange(1, T)
        total = T + 2 * np.sum((T - k) * (1 - lr * lam) ** k)
        row.append(f"{v * total / T:.4f}")  # T times the variance
    print(f"rate {lr:.2f}: one iterate {v:.4f}   T times variance of the "
          "mean:", *row)

rng = np.random.default_rng(0)
runs, T, lr = 2000, 1000, 0.2
v = lr * sigma2 / (lam * (2 - lr * lam))
theta = rng.normal(scale=np.sqrt(v), size=runs)  # already at the floor
total = np.zeros(runs)
for t in range(T):
    total += theta
    theta = theta - lr * (lam * theta + rng.normal(size=runs))
measured = T * np.var(total / T)
print(f"2000 runs, rate 0.20, T = 1000: {measured:.2f}, standard error "
      f"{measured * np.sqrt(2 / runs):.2f}")
