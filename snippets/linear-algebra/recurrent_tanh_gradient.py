import numpy as np

rng = np.random.default_rng(0)
d, steps = 64, 50
W = rng.normal(size=(d, d)) / np.sqrt(d)
W /= np.max(np.abs(np.linalg.eigvals(W)))  # spectral radius 1
g = rng.normal(size=d)
g /= np.linalg.norm(g)
h0 = rng.normal(size=d)

for size in (1.0, 1e-6):
    for rho in (0.9, 1.1):
        state, slopes = size * h0, []
        for t in range(steps):
            state = np.tanh(rho * W.T @ state)
            slopes.append(1 - state**2)  # derivative of tanh, 50 times d
        back = g
        for slope in reversed(slopes):
            back = rho * W @ (slope * back)
        print(f"state * {size:g}, rho {rho}: mean slope "
              f"{np.mean(slopes):.2f}, gradient {np.linalg.norm(back):.5f}")
