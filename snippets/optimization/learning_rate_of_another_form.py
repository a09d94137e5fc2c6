import numpy as np

lam = np.array([0.001, 1.0])
root = np.sqrt(1000)
lr, beta = (2 / (1 + 1 / root)) ** 2, ((root - 1) / (root + 1)) ** 2


def steps(lr, beta, weight):  # weight of the new gradient
    e, s = np.ones(2), np.zeros(2)
    for t in range(1, 20_001):
        s = beta * s + weight * lam * e
        e = e - lr * s
        if np.max(np.abs(e)) < 1e-3:
            return f"{t} steps"
        if np.max(np.abs(e)) > 1e6:
            return f"above a million after {t} steps"


print(f"beta {beta:.4f}, 1/(1 - beta) = {1 / (1 - beta):.2f}")
for name, weight, rate in (("sum", 1, lr), ("average", 1 - beta, lr),
                           ("average", 1 - beta, lr / (1 - beta)),
                           ("sum", 1, lr / (1 - beta))):
    print(f"{name:7} lr {rate:6.3f}: {steps(rate, beta, weight)}")
