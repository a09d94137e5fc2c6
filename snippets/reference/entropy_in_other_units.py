from math import log

for unit, width in (("m", 0.25), ("mm", 250)):
    density = 1 / width  # uniform
    entropy = -width * density * log(density)
    print(f"in {unit}: {entropy:.2f}")
p = [0.25] * 4
print(f"four equal classes: {-sum(v * log(v) for v in p):.2f}")
