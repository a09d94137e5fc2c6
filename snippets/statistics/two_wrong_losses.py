import numpy as np

theta = np.linspace(0, 1, 101)
mean = (3 * theta + (1 - theta)) / 4  # mean of the four probabilities
print(f"-ln of the mean is lowest at {theta[mean.argmax()]:.2f}")
theta = theta[1:-1]  # without the ends, where -ln is infinite
loss = -(3 * np.log(theta) + np.log(1 - theta)) / 4
print(f"the mean of -ln is lowest at {theta[loss.argmin()]:.2f}")

x = np.array([1, 2, 3, 6.0])
for keep, name in ((1, "with ln v"), (0, "without")):
    u = 0.0  # v = exp(u), the variance; the mean 3 is known
    for step in range(1, 1001):
        u -= 0.1 * (keep - np.mean((x - 3)**2) / np.exp(u)) / 2
        if step in (10, 100, 1000):
            print(f"{name}, step {step:4}: v {np.exp(u):8.4f}")
