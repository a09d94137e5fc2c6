import numpy as np

A = np.array([91.2, 91.8, 90.5, 92.1, 91.4])  # accuracy in %, five seeds
B = np.array([90.9, 91.3, 90.2, 91.5, 91.1])  # same seeds, same order
n = len(A)


def show(name, mean, se, q):
    print(f"{name}: {mean:6.3f}  SE {se:.3f}  "
          f"interval {mean - q * se:6.3f} to {mean + q * se:6.3f}")


print(f"A: SD {A.std(ddof=1):.3f},  divisor n instead {A.std():.3f}")
show("A            ", A.mean(), A.std(ddof=1) / n**0.5, 2.776)  # nu = 4
show("B            ", B.mean(), B.std(ddof=1) / n**0.5, 2.776)
D = A - B
show("A - B, paired", D.mean(), D.std(ddof=1) / n**0.5, 2.776)
se = np.sqrt(A.var(ddof=1) / n + B.var(ddof=1) / n)
show("A - B, apart ", D.mean(), se, 2.306)  # equal variances, nu = 8
