from math import log


def kl(p, q):  # from a coin with heads p to one with heads q
    return p * log(p / q) + (1 - p) * log((1 - p) / (1 - q))


print(f"there {kl(0.5, 0.9):.2f}, back {kl(0.9, 0.5):.2f}")
print(f"direct {kl(0.1, 0.9):.2f}, by way of 0.5 "
      f"{kl(0.1, 0.5) + kl(0.5, 0.9):.2f}")
