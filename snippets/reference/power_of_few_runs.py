from statistics import NormalDist

phi = NormalDist()
q = phi.inv_cdf(0.975)
for n in (5, 20, 80):
    shift = 0.5 * (n / 2)**0.5  # the difference in standard errors
    found = phi.cdf(shift - q) + phi.cdf(-shift - q)
    print(f"{n:2} runs of each: significant in {found:.2f} of cases")
