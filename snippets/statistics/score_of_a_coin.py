from fractions import Fraction as Q


def moments(theta):
    """Mean and variance of the score, and -E[ell''], of one throw."""
    mean = square = bend = Q(0)
    for x, p in ((1, theta), (0, 1 - theta)):
        score = x / theta - (1 - x) / (1 - theta)
        second = -x / theta**2 - (1 - x) / (1 - theta)**2
        mean += p * score
        square += p * score**2
        bend -= p * second
    return mean, square - mean**2, bend


for theta in (Q(1, 2), Q(3, 4), Q(9, 10)):
    mean, variance, bend = moments(theta)
    print(f"theta {theta}: mean {mean}, variance {variance}, "
          f"-E[ell''] {bend}")
    assert variance == bend == 1 / (theta * (1 - theta))

F = moments(Q(3, 4))[1]
for n in (4, 16, 10_000):
    print(f"n = {n}: standard error {1 / (n * F)**0.5:.4f}")
