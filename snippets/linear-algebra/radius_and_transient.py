import numpy as np

rng = np.random.default_rng(0)
d = 64
W = rng.normal(size=(d, d)) / np.sqrt(d)  # the network of the beginning
g = rng.normal(size=d)
g /= np.linalg.norm(g)


def lengths(A, x, steps):
    found = []
    for t in range(steps + 1):
        found.append(np.linalg.norm(x))
        x = A @ x
    return found


radius = np.max(np.abs(np.linalg.eigvals(W)))
growth = lengths(W, g, 1000)[-1] ** (1 / 1000)
print(f"spectral radius of W {radius:.4f}")
print(f"growth per step, mean of 1000 steps {growth:.4f}")
jordan = np.array([[0.9, 1.0], [0.0, 0.9]])
hump = lengths(jordan, np.array([0.0, 1.0]), 100)
print(f"transient: length {hump[10]:.2f} after 10 steps, "
      f"{hump[50]:.2f} after 50")
