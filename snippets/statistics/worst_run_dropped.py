from itertools import combinations


def p_value(ranks_new, n, pooled):
    """One-sided: share of sets of n ranks with at most this sum."""
    sums = [sum(chosen) for chosen in combinations(pooled, n)]
    return sum(s <= sum(ranks_new) for s in sums) / len(sums)


n, cases, honest, dropped = 5, 0, 0, 0
table = {}
for new in combinations(range(1, 2 * n + 1), n):  # all equally likely
    table[new] = p_value(new, n, range(1, 2 * n + 1))
honest = sum(p <= 0.05 for p in table.values())
print(f"all runs reported: p <= 0.05 in {honest} of {len(table)} cases, "
      f"{honest / len(table):.4f}")

for new in combinations(range(1, 2 * n + 2), n + 1):  # one run more
    kept = new[:-1]  # without the largest loss
    left = [r for r in range(1, 2 * n + 2) if r != new[-1]]
    place = tuple(left.index(r) + 1 for r in kept)
    cases += 1
    dropped += table[place] <= 0.05
print(f"worst of six dropped: p <= 0.05 in {dropped} of {cases} cases, "
      f"{dropped / cases:.4f}")
