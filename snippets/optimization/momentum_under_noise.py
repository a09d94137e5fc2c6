import numpy as np

lam, start = np.array([0.001, 1.0]), np.array([1000.0, 1.0])  # squared errors
root = np.sqrt(1000)
polyak = (2 / (1 + 1 / root)) ** 2, ((root - 1) / (root + 1)) ** 2


def expected_loss(lr, beta, variance, times):
    total = np.zeros(len(times))
    for curvature, square in zip(lam, start):
        M = np.array([[1 + beta - lr * curvature, -beta], [1, 0]])
        S = np.full((2, 2), square)         # E of products of e(t), e(t-1)
        losses = []
        for t in range(times[-1] + 1):
            losses.append(curvature * S[0, 0] / 2)
            S = M @ S @ M.T
            S[0, 0] += lr**2 * variance
        total += np.array(losses)[times]
    return total


times = [0, 10, 100, 1000, 10_000]
print("steps", times)
for variance in (0, 0.01):
    for name, (lr, beta) in (("descent, lr 1", (1, 0)),
                             ("lr 0.1, beta 0.9", (0.1, 0.9)),
                             ("Polyak's choice", polyak)):
        values = expected_loss(lr, beta, variance, times)
        shown = " ".join(f"{value:8.4f}" for value in values)
        print(f"variance {variance:4}, {name:16} {shown}")
