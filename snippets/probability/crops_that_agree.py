n, prior_odds = 5, 2 / 98
print(f"as if independent: odds {prior_odds * 9**n:.0f} : 1, "
      f"probability {1 - 1 / (1 + prior_odds * 9**n):.5f}")

for s in (0.0, 0.1, 0.5, 1.0):  # chance that the crops share one verdict
    given_defect = s * 0.9 + (1 - s) * 0.9**n
    given_good = s * 0.1 + (1 - s) * 0.1**n
    odds = prior_odds * given_defect / given_good
    print(f"s = {s}: ratio {given_defect / given_good:.1f}, "
          f"probability {odds / (1 + odds):.4f}")
