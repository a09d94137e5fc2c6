import numpy as np

x = np.array([1, 2, 3, 6.0])
mean = x.mean()


def descend(gradient, theta, lr=0.1, steps=3000):
    theta = np.array(theta, dtype=float)
    for _ in range(steps):
        theta -= lr * np.array(gradient(*theta))
    return theta


# Each loss is the mean of -ln p; positive parameters as exp(u).
mu, u = descend(lambda mu, u: ((mu - mean) / np.exp(u),
                               (1 - np.mean((x - mu)**2) / np.exp(u)) / 2),
                [0, 0])
print(f"Gaussian: mu {mu:.4f}, sigma^2 {np.exp(u):.4f}")
u, = descend(lambda u: (np.exp(u) - mean,), [0])
print(f"Poisson: rate {np.exp(u):.4f}")
u, = descend(lambda u: (np.exp(u) * mean - 1,), [0])
print(f"exponential: rate {np.exp(u):.4f}")

for mu in (1.5, 2, 2.5, 3, 3.5):  # Laplace: the mean of |x - mu| decides
    print(f"Laplace: mu {mu:.1f}, mean |x - mu| {np.mean(abs(x - mu)):.3f}")
x[-1] = 60
print(f"6 mistyped as 60: mean {x.mean():.1f}, median {np.median(x):.1f}")
