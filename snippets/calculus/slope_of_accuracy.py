import numpy as np

x = np.array([-1.5, -0.8, 0.2, 0.4, 0.9, 1.6, 2.0, 2.5])
y = np.array([0, 0, 0, 1, 0, 1, 1, 1])


def accuracy(w):  # says 1 where w x > 0.8, that is where p > 1/2
    return np.mean((w * x > 0.8) == y)


def log_loss(w):
    p = 1 / (1 + np.exp(-(w * x - 0.8)))
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


print(f"{'accuracy':>30} {'log loss':>10}")
for w in (0.7, 0.5):  # at 0.5 the example x = 1.6 lies on the border
    print(f"w = {w}, value {accuracy(w):15.3f} {log_loss(w):10.4f}")
    for h in (1e-2, 1e-4, 1e-6):
        q = [(g(w + h) - g(w - h)) / (2 * h) for g in (accuracy, log_loss)]
        print(f"  slope, h = {h:.0e} {q[0]:11.3f} {q[1]:10.4f}")
