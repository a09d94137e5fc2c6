import numpy as np

rng = np.random.default_rng(0)
runs = 1000
laws = (("exponential", lambda size: rng.exponential(size=size)),
        ("Student 1.5", lambda size: rng.standard_t(1.5, size=size)),
        ("Cauchy", lambda size: rng.standard_cauchy(size=size)))

print("width of the middle half  n = 40   n = 4000   ratio")
for name, draw in laws:
    few, many = draw((runs, 40)), draw((runs, 4000))
    for statistic in (np.mean, np.median):
        widths = []
        for sample in (few, many):
            values = statistic(sample, axis=1)  # one for each run
            low, high = np.quantile(values, (0.25, 0.75))
            widths.append(high - low)
        print(f"{name:11} {statistic.__name__:6} {widths[0]:13.3f}"
              f" {widths[1]:10.3f} {widths[0] / widths[1]:7.1f}")
print(f"100^(1/2) = {100**0.5:.1f}, 100^(1/3) = {100**(1 / 3):.1f}")
