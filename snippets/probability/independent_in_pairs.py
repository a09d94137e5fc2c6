from fractions import Fraction


def P(event, given=lambda o: True):
    inside = {o: p for o, p in weights.items() if given(o)}
    chosen = sum(p for o, p in inside.items() if event(o))
    return chosen / sum(inside.values())


# two fair bits; the third is 1 if exactly one of them is
weights = {(a, b, a ^ b): Fraction(1, 4) for a in (0, 1) for b in (0, 1)}
print("P(A and C) =", P(lambda o: o[0] and o[2]),
      "  P(A) P(C) =", P(lambda o: o[0]) * P(lambda o: o[2]))
print("P(A and B and C) =", P(lambda o: all(o)))
print("given C: P(A and B) =", P(lambda o: o[0] and o[1], lambda o: o[2]),
      "  P(A) =", P(lambda o: o[0], lambda o: o[2]))
