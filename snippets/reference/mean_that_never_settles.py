import numpy as np

rng = np.random.default_rng(0)
for n in (10, 1000):
    gaussian = rng.normal(size=(1000, n)).mean(axis=1)  # 1000 experiments
    cauchy = rng.standard_cauchy(size=(1000, n)).mean(axis=1)
    for name, means in (("Gaussian", gaussian), ("Cauchy", cauchy)):
        low, high = np.quantile(means, [0.25, 0.75])
        print(f"n = {n}, {name}: middle half is {high - low:.2f} wide")
