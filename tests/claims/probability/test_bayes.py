"""Claims of probability/bayes, each against something independent of the page's programs."""

from fractions import Fraction
from itertools import permutations, product
from math import exp, log, prod

import numpy as np

from book.claims import claim


def fractions(rng, shape, low=1, high=20):
    """Random probabilities strictly between 0 and 1, exact."""
    array = np.vectorize(lambda v: Fraction(int(v), high + 1), otypes=[object])
    return array(rng.integers(low, high + 1, size=shape))


@claim(
    "conditioning-in-steps",
    states=lambda P, A, B, C: P(A & B & C) / P(B & C),
    mutants={
        "not renormalized": lambda P, A, B, C: P(A & B & C),
        "renormalized by the last step only": lambda P, A, B, C: P(A & B & C) / P(C),
        "divided by the product": lambda P, A, B, C: P(A & B & C) / (P(B) * P(C)),
        "the last condition only": lambda P, A, B, C: P(A & C) / P(C),
        "given B or C": lambda P, A, B, C: P(A & (B | C)) / P(B | C),
        "the condition and the event exchanged": lambda P, A, B, C: P(A & B & C) / P(A) if P(A) else P(A),
        "as if B and C were independent given A": lambda P, A, B, C: (
            P(A & B) * P(A & C) / (P(A) * P(B & C)) if P(A) else P(A)
        ),
    },
)
def test_conditioning_in_steps(formula):
    """All triples of events of four outcomes: weights outside set to 0 and the rest rescaled, twice, exact."""

    def keep(weights, event):
        total = sum(weights[o] for o in event)
        return [w / total if o in event else Fraction(0) for o, w in enumerate(weights)]

    events = [frozenset(o for o in range(4) if number >> o & 1) for number in range(16)]
    for counts in ((1, 1, 1, 1), (1, 2, 4, 8), (3, 0, 5, 2), (0, 1, 0, 6)):  # some outcomes of weight 0
        weights = [Fraction(count, sum(counts)) for count in counts]

        def P(event, weights=weights):
            return sum((weights[o] for o in event), Fraction(0))

        for B, C in product(events, repeat=2):
            if P(B & C) == 0:
                continue
            for order in ((B, C), (C, B)):
                after = keep(keep(weights, order[0]), order[1])
                for A in events:
                    assert sum((after[o] for o in A), Fraction(0)) == formula(P, A, B, C)


@claim(
    "bayes-theorem",
    states=lambda prior, likelihood, k: (
        sum(p * q for p, q in zip(prior, likelihood, strict=True)),
        prior[k] * likelihood[k] / sum(p * q for p, q in zip(prior, likelihood, strict=True)),
    ),  # the evidence, and the posterior of event k
    mutants={
        "the condition transposed": lambda prior, likelihood, k: (
            sum(p * q for p, q in zip(prior, likelihood, strict=True)),
            likelihood[k],
        ),
        "the base rate neglected": lambda prior, likelihood, k: (
            sum(p * q for p, q in zip(prior, likelihood, strict=True)),
            likelihood[k] / sum(likelihood),
        ),
        "the evidence not divided by": lambda prior, likelihood, k: (
            sum(p * q for p, q in zip(prior, likelihood, strict=True)),
            prior[k] * likelihood[k],
        ),
        "the evidence as a plain mean": lambda prior, likelihood, k: (
            sum(likelihood) / len(prior),
            prior[k] * likelihood[k] / sum(p * q for p, q in zip(prior, likelihood, strict=True)),
        ),
        "one minus the likelihood for the others": lambda prior, likelihood, k: (
            sum(p * q for p, q in zip(prior, likelihood, strict=True)),
            prior[k] * likelihood[k] / (prior[k] * likelihood[k] + (1 - prior[k]) * (1 - likelihood[k])),
        ),
    },
)
def test_bayes_theorem(formula):
    """Counting in exact populations; a simulation of 100,000 draws, within three standard errors."""
    rng = np.random.default_rng(1)
    for K in (2, 3, 5):
        for trial in range(20):
            sizes = [int(v) for v in rng.integers(1, 40, size=K)]  # of the classes
            hits = [int(rng.integers(0, size + 1)) for size in sizes]
            hits[0] = max(hits[0], 1)  # the evidence is positive, a likelihood may be 0
            if K > 2 and trial % 2:
                hits[1] = 0
            population = [(k, i < hits[k]) for k in range(K) for i in range(sizes[k])]
            prior = [Fraction(size, len(population)) for size in sizes]
            likelihood = [Fraction(hit, size) for hit, size in zip(hits, sizes, strict=True)]
            seen = [k for k, hit in population if hit]
            for k in range(K):
                evidence, posterior = formula(prior, likelihood, k)
                assert evidence == Fraction(len(seen), len(population))
                assert posterior == Fraction(seen.count(k), len(seen))

    n = 100_000
    prior, likelihood = [0.02, 0.18, 0.8], [0.9, 0.4, 0.1]
    kind = rng.choice(3, size=n, p=prior)
    hit = rng.random(n) < np.array(likelihood)[kind]
    for k in range(3):
        evidence, posterior = formula(prior, likelihood, k)
        share = np.mean(kind[hit] == k)
        assert abs(hit.mean() - evidence) <= 3 * np.sqrt(hit.mean() * (1 - hit.mean()) / n)
        assert abs(share - posterior) <= 3 * np.sqrt(share * (1 - share) / hit.sum())


def ratios(first, second):
    return [u / v for u, v in zip(first, second, strict=True)]


@claim(
    "odds-times-ratios",
    states=lambda p, given, otherwise: p / (1 - p) * prod(ratios(given, otherwise)),
    # from P(A), the likelihoods of the events given A, and those given not A
    mutants={
        "the prior probability for its odds": lambda p, given, otherwise: p * prod(ratios(given, otherwise)),
        "ratios added": lambda p, given, otherwise: p / (1 - p) * sum(ratios(given, otherwise)),
        "no prior": lambda p, given, otherwise: prod(ratios(given, otherwise)),
        "the last ratio only": lambda p, given, otherwise: p / (1 - p) * ratios(given, otherwise)[-1],
        "the prior counted at every step": lambda p, given, otherwise: prod(
            p / (1 - p) * r for r in ratios(given, otherwise)
        ),
        "ratios turned over": lambda p, given, otherwise: p / (1 - p) * prod(ratios(otherwise, given)),
        "ratios to the evidence of each event": lambda p, given, otherwise: (
            p / (1 - p) * prod(u / (p * u + (1 - p) * v) for u, v in zip(given, otherwise, strict=True))
        ),
        "odds of the events for their ratios": lambda p, given, otherwise: (
            p / (1 - p) * prod(u / (1 - u) for u in given)
        ),
    },
)
def test_odds_times_ratios(formula):
    """All outcomes of A and one to four events, enumerated with exact weights; also one by one, in every order."""
    rng = np.random.default_rng(2)
    for n in (1, 2, 3, 4):
        for _ in range(5 if n > 1 else 20):
            p = Fraction(int(rng.integers(1, 50)), 50)
            given = {1: fractions(rng, n), 0: fractions(rng, n)}  # of each event, given A and given not A
            weights = {
                (a, *happens): (p if a else 1 - p)
                * prod(q if h else 1 - q for q, h in zip(given[a], happens, strict=True))
                for a in (0, 1)
                for happens in product((0, 1), repeat=n)
            }
            odds = {a: sum(w for o, w in weights.items() if o[0] == a and all(o[1:])) for a in (0, 1)}
            assert odds[1] / odds[0] == formula(p, given[1], given[0])
            for order in permutations(range(n)):
                left, before = dict(weights), p
                for i in order:  # keep the outcomes in which event i happens
                    left = {o: w for o, w in left.items() if o[1 + i]}
                    now = sum(w for o, w in left.items() if o[0]) / sum(left.values())
                    assert now / (1 - now) == formula(before, given[1][[i]], given[0][[i]])
                    before = now
                assert before / (1 - before) == formula(p, given[1], given[0])


@claim(
    "common-cause",
    states=lambda c, a1, a0, b1, b0: c * (1 - c) * (a1 - a0) * (b1 - b0),
    mutants={
        "independent after all": lambda c, a1, a0, b1, b0: c * 0,
        "only the share of C": lambda c, a1, a0, b1, b0: c * (a1 - a0) * (b1 - b0),
        "squared share": lambda c, a1, a0, b1, b0: c * c * (a1 - a0) * (b1 - b0),
        "never negative": lambda c, a1, a0, b1, b0: c * (1 - c) * abs(a1 - a0) * abs(b1 - b0),
        "products of the probabilities": lambda c, a1, a0, b1, b0: c * (1 - c) * (a1 * b1 - a0 * b0),
        "the conditions paired crosswise": lambda c, a1, a0, b1, b0: c * (1 - c) * (a1 - b0) * (b1 - a0),
    },
)
def test_common_cause(formula):
    """The eight outcomes of A, B and C enumerated with exact weights; equal conditional probabilities among them."""
    rng = np.random.default_rng(3)
    for trial in range(60):
        c, a1, a0, b1, b0 = fractions(rng, 5)
        if trial % 6 == 0:
            a0 = a1  # C says nothing about A
        if trial % 6 == 1:
            a1, b0 = Fraction(1), Fraction(0)  # certain given C, impossible given not C
        weights = {
            (a, b, k): (c if k else 1 - c)
            * ((a1 if k else a0) if a else 1 - (a1 if k else a0))
            * ((b1 if k else b0) if b else 1 - (b1 if k else b0))
            for a, b, k in product((0, 1), repeat=3)
        }
        assert sum(weights.values()) == 1
        both = sum(w for o, w in weights.items() if o[0] and o[1])
        first = sum(w for o, w in weights.items() if o[0])
        second = sum(w for o, w in weights.items() if o[1])
        assert both - first * second == formula(c, a1, a0, b1, b0)
        assert (both == first * second) == (a1 == a0 or b1 == b0)


@claim(
    "parity-of-two-bits",
    states=lambda: (Fraction(1, 2), lambda a, b: a != b, Fraction(1, 4), Fraction(0), Fraction(0)),
    # probability of each bit; the event C; each pair; the three; A and B given C
    mutants={
        "at least one": lambda: (Fraction(1, 2), lambda a, b: a or b, Fraction(1, 4), Fraction(0), Fraction(0)),
        "unfair bits": lambda: (Fraction(1, 3), lambda a, b: a != b, Fraction(1, 9), Fraction(0), Fraction(0)),
        "pairs make the three independent": lambda: (
            Fraction(1, 2),
            lambda a, b: a != b,
            Fraction(1, 4),
            Fraction(1, 8),
            Fraction(0),
        ),
        "independence survives conditioning": lambda: (
            Fraction(1, 2),
            lambda a, b: a != b,
            Fraction(1, 4),
            Fraction(0),
            Fraction(1, 4),
        ),
        "both or neither": lambda: (Fraction(1, 2), lambda a, b: a == b, Fraction(1, 4), Fraction(0), Fraction(0)),
    },
)
def test_parity_of_two_bits(statement):
    """The four outcomes enumerated in fractions."""
    q, happens, pair, three, given = statement()
    weights = {(a, b, int(happens(a, b))): (q if a else 1 - q) * (q if b else 1 - q) for a in (0, 1) for b in (0, 1)}

    def P(*places):
        return sum((w for o, w in weights.items() if all(o[i] for i in places)), Fraction(0))

    for i, j in ((0, 1), (0, 2), (1, 2)):
        assert P(i, j) == P(i) * P(j) == pair
    assert P(0, 1, 2) == three != P(0) * P(1) * P(2)
    assert P(0, 1, 2) / P(2) == given != P(0, 2) / P(2) * P(1, 2) / P(2)


@claim(
    "naive-bayes-is-affine",
    states=lambda p, p1, p0: (
        log(p / (1 - p)) + sum(log((1 - u) / (1 - v)) for u, v in zip(p1, p0, strict=True)),
        [log(u * (1 - v) / (v * (1 - u))) for u, v in zip(p1, p0, strict=True)],
    ),  # bias and weights
    mutants={
        "absent words left out of the bias": lambda p, p1, p0: (
            log(p / (1 - p)),
            [log(u * (1 - v) / (v * (1 - u))) for u, v in zip(p1, p0, strict=True)],
        ),
        "absent words left out of the weights": lambda p, p1, p0: (
            log(p / (1 - p)) + sum(log((1 - u) / (1 - v)) for u, v in zip(p1, p0, strict=True)),
            [log(u / v) for u, v in zip(p1, p0, strict=True)],
        ),
        "no prior": lambda p, p1, p0: (
            sum(log((1 - u) / (1 - v)) for u, v in zip(p1, p0, strict=True)),
            [log(u * (1 - v) / (v * (1 - u))) for u, v in zip(p1, p0, strict=True)],
        ),
        "the logarithm of the prior for its log-odds": lambda p, p1, p0: (
            log(p) + sum(log((1 - u) / (1 - v)) for u, v in zip(p1, p0, strict=True)),
            [log(u * (1 - v) / (v * (1 - u))) for u, v in zip(p1, p0, strict=True)],
        ),
        "the classes exchanged in the weights": lambda p, p1, p0: (
            log(p / (1 - p)) + sum(log((1 - u) / (1 - v)) for u, v in zip(p1, p0, strict=True)),
            [log(v * (1 - u) / (u * (1 - v))) for u, v in zip(p1, p0, strict=True)],
        ),
    },
)
def test_naive_bayes_is_affine(formula):
    """Shares of the class in every cell of an exact table of all inputs, against the sigmoid of the affine score."""
    rng = np.random.default_rng(4)
    for d in (1, 2, 4):
        for _ in range(10):
            p = Fraction(int(rng.integers(1, 20)), 20)
            given = {1: fractions(rng, d), 0: fractions(rng, d)}
            b, w = formula(p, given[1], given[0])
            for x in product((0, 1), repeat=d):
                cell = {
                    k: (p if k else 1 - p) * prod(q if v else 1 - q for q, v in zip(given[k], x, strict=True))
                    for k in (0, 1)
                }
                z = b + sum(weight * v for weight, v in zip(w, x, strict=True))
                assert abs(1 / (1 + exp(-z)) - float(cell[1] / (cell[0] + cell[1]))) < 1e-12


def renormalized(numbers):
    total = sum(numbers)
    return [v / total for v in numbers]


@claim(
    "base-rate-shift",
    states=lambda p, old, new: renormalized([v * t / s for v, s, t in zip(p, old, new, strict=True)]),
    mutants={
        "the rates of training forgotten": lambda p, old, new: renormalized(
            [v * t for v, t in zip(p, new, strict=True)]
        ),
        "the ratio turned over": lambda p, old, new: renormalized(
            [v * s / t for v, s, t in zip(p, old, new, strict=True)]
        ),
        "not renormalized": lambda p, old, new: [v * t / s for v, s, t in zip(p, old, new, strict=True)],
        "nothing to correct": lambda p, old, new: list(p),
        "the rate itself added": lambda p, old, new: renormalized(
            [v + t - s for v, s, t in zip(p, old, new, strict=True)]
        ),
        "the new base rate, whatever the input": lambda p, old, new: list(new),
        "the odds of each class shifted as with two classes": lambda p, old, new: renormalized(
            [
                shifted / (1 + shifted) if v < 1 else v
                for v, s, t in zip(p, old, new, strict=True)
                for shifted in [v / (1 - v) * t / (1 - t) * (1 - s) / s if v < 1 else 0]
            ]
        ),
    },
)
def test_base_rate_shift(formula):
    """Two populations counted part by part: every class copied a number of times, before and after another number."""
    rng = np.random.default_rng(5)
    for K in (2, 3, 4):
        for _ in range(15):
            counts = rng.integers(0, 6, size=(K, 5))  # of the 5 inputs in each class; some never occur in a class
            counts[:, 0] += 1
            populations = [
                [(k, x) for k in range(K) for x in range(5) for _ in range(counts[k, x] * copies[k])]
                for copies in rng.integers(1, 9, size=(2, K))
            ]

            def share(parts, k, condition):
                kept = [part for part in parts if condition(part)]
                return Fraction(sum(part[0] == k for part in kept), len(kept))

            rates = [[share(parts, k, lambda part: True) for k in range(K)] for parts in populations]
            if rates[0] == rates[1]:
                continue
            for x in range(5):
                if counts[:, x].sum() == 0:
                    continue
                before, after = (
                    [share(parts, k, lambda part, x=x: part[1] == x) for k in range(K)] for parts in populations
                )
                assert formula(before, *rates) == after
