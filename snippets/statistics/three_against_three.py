from itertools import combinations

without = [44, 40, 51]  # losses in hundredths, three seeds each
new = [38, 42, 36]
pooled = without + new


def T(chosen):
    """Sum without the change minus sum with it; large is better."""
    return sum(pooled) - 2 * sum(chosen)


observed = T(new)
values = [T(chosen) for chosen in combinations(pooled, 3)]
count = sum(value >= observed for value in values)
both = sum(abs(value) >= abs(observed) for value in values)
print("without:", *[f"{x / 100:.2f}" for x in without], " with:",
      *[f"{x / 100:.2f}" for x in new])
print(f"sums {sum(without) / 100}, {sum(new) / 100}; "
      f"difference of the means {observed / 300:.4f}")
print("smallest sums of three:",
      *sorted(sum(chosen) / 100 for chosen in combinations(pooled, 3))[:3])
print(f"one-sided p = {count}/{len(values)} = {count / len(values):.2f}")
print(f"two-sided p = {both}/{len(values)} = {both / len(values):.2f}")
