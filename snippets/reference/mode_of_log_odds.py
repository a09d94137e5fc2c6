import numpy as np

theta = np.arange(1, 1000) / 1000
posterior = theta**2 * (1 - theta)  # density of theta, up to a factor
slope = theta * (1 - theta)  # of theta by its log-odds
print(f"highest for theta at    {theta[posterior.argmax()]:.3f}")
print(f"highest for log-odds at {theta[(posterior * slope).argmax()]:.3f}")
