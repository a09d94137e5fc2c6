import numpy as np

lam = np.array([0.001, 1.0])


def steps(lr, beta, every=None):
    e, v, t = np.ones(2), np.zeros(2), 0
    while np.max(np.abs(e)) > 1e-3:
        if every and t % every == 0:
            v = np.zeros(2)
        v = beta * v - lr * lam * e
        e = e + v
        t += 1
    return t


for lr, beta, every in ((1, 0, None), (1, 0.9, None), (1, 0.99, None),
                        (1, 0.9, 5)):
    kept = "v = 0 every 5 steps" if every else "v kept"
    print(f"lr {lr}, beta {beta:4}, {kept:19}: {steps(lr, beta, every)} steps")

g, v, way = 1.0, 0.0, 0.0
for t in range(5):
    v = 0.9 * v - g
    way += v
print(f"constant gradient, lr 1, 5 steps from rest: {way:.4f}")
print(f"by the formula {-(5 - 9 * (1 - 0.9**5)) / 0.1:.4f}")
