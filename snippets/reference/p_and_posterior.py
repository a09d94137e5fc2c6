from math import comb

n, wins = 100, 60
fair = [comb(n, k) / 2**n for k in range(n + 1)]
print(f"two-sided p = {2 * sum(fair[wins:]):.3f}")
other = 1 / (n + 1)  # P(60 wins) if every rate is equally likely
print(f"P(60 wins): fair {fair[wins]:.4f}, any rate {other:.4f}")
print(f"P(fair given 60 wins) = {fair[wins] / (fair[wins] + other):.2f}")
