import numpy as np

rng = np.random.default_rng(0)
n = 10_000


def show(wanted, sample, value):
    print(f"{wanted:34} got {value(sample):.2f}")


show("exponential of rate 5: mean 0.20,",
     rng.exponential(5, size=n), np.mean)
show("                   with 1 / rate,",
     rng.exponential(1 / 5, size=n), np.mean)
show("N(0, 0.04): deviation 0.20,",
     rng.normal(0, 0.04, size=n), np.std)
show("          with the root,",
     rng.normal(0, 0.04**0.5, size=n), np.std)
show("Student t, nu = 5: deviation 1.00,",
     rng.standard_t(5, size=n), np.std)
show("                times (3/5)^(1/2),",
     rng.standard_t(5, size=n) * (3 / 5)**0.5, np.std)
