from fractions import Fraction

odds = Fraction(2, 98)
ratios = {"alarm": Fraction(9, 1), "silence": Fraction(1, 9)}


def update(p, given_defect, given_good):
    joint = given_defect * p
    return joint / (joint + given_good * (1 - p))


for verdicts in (["alarm"], ["alarm", "alarm"], ["alarm", "silence"],
                 ["silence", "alarm"], ["alarm"] * 3):
    p, product = Fraction(2, 100), odds
    for verdict in verdicts:  # the posterior is the next prior
        hit = Fraction(9, 10) if verdict == "alarm" else Fraction(1, 10)
        p = update(p, hit, 1 - hit)
        product *= ratios[verdict]
    assert p / (1 - p) == product
    print(f"{', '.join(verdicts)}: odds {product} : 1, "
          f"probability {float(p):.4f}")
