from itertools import product

prior = {1: 0.02, 0: 0.98}  # defective, good
alarm = {1: 0.9, 0: 0.1}
weights = {  # of the outcomes (defect, alarm 1, alarm 2)
    (d, i, j): prior[d] * (alarm[d] if i else 1 - alarm[d])
    * (alarm[d] if j else 1 - alarm[d])
    for d, i, j in product((0, 1), repeat=3)
}


def P(event):
    return sum(p for o, p in weights.items() if event(*o))


first = P(lambda d, i, j: i)
both = P(lambda d, i, j: i and j)
print(f"two alarms {weights[1, 1, 1]:.4f} + {weights[0, 1, 1]:.4f} "
      f"= {both:.3f}")
print(f"one alarm {first:.3f}, squared {first**2:.6f}, "
      f"difference {both - first**2:.6f}")
print(f"second alarm given the first {both / first:.4f}")
assert abs(both - first**2 - 0.02 * 0.98 * 0.8 * 0.8) < 1e-12
