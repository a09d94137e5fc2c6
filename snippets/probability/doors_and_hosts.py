from fractions import Fraction

third, half = Fraction(1, 3), Fraction(1, 2)
# You chose door 1.  P(host opens door 3, a goat is there | car behind ...)
hosts = {
    "knows, else tosses a coin": {1: half, 2: 1, 3: 0},
    "knows, prefers door 3": {1: 1, 2: 1, 3: 0},
    "opens door 2 or 3 blindly": {1: half, 2: half, 3: 0},
}
for name, likelihood in hosts.items():
    joint = {car: third * likelihood[car] for car in (1, 2, 3)}
    evidence = sum(joint.values())
    print(f"{name}: evidence {evidence}, stay {joint[1] / evidence}, "
          f"switch {joint[2] / evidence}")
