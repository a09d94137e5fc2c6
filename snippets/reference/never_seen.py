import numpy as np

count = np.array([0, 0])  # with a new word, of 100 mails in each class
for extra in (0, 1):
    joint = (count + extra) / (100 + 2 * extra) * 0.5  # equal priors
    with np.errstate(invalid="ignore"):
        posterior = joint / joint.sum()
    print(f"counts raised by {extra}: posterior =", posterior.tolist())
