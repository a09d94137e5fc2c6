import numpy as np

lam = np.geomspace(0.001, 1, 31)
root = np.sqrt(1000)
best = (2 / (1 + 1 / root)) ** 2, ((root - 1) / (root + 1)) ** 2

for rule in ("left alone", "halved at rises"):
    lr, beta = best
    e, v, losses, rates = np.ones(31), np.zeros(31), [lam.sum() / 2], [lr]
    for t in range(100):
        v = beta * v - lr * lam * e
        e = e + v
        losses.append(lam @ e**2 / 2)
        if rule == "halved at rises" and losses[-1] > losses[-2]:
            lr = lr / 2
        rates.append(lr)
    shares = np.array(losses) / losses[0]
    print(f"{rule}: highest loss {shares.max():.2f} times the first")
    for t in (20, 40, 100):
        print(f"  step {t:3d}: {shares[t]:8.4f}, lr {rates[t]:.1e}")
