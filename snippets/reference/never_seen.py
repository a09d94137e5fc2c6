import numpy as np

count = np.array([0, 0])  # mails with a new word, in each of two classes
for extra in (0, 1):
    joint = (count + extra) / 100 * 0.5  # equal priors
    with np.errstate(invalid="ignore"):
        posterior = joint / joint.sum()
    print(f"counts raised by {extra}: posterior =", posterior.tolist())
