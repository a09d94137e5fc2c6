"""Claims of statistics/information, each against something independent of the page's programs."""

import itertools
from fractions import Fraction
from math import ceil, fsum, inf, log, log2, sqrt

import numpy as np
from scipy import integrate, optimize, special, stats

from book.claims import claim


@claim(
    "entropy-between-bounds",
    states=lambda K: (0.0, np.eye(K)[0], log(K), np.full(K, 1 / K)),  # lowest and where, highest and where
    mutants={
        "the highest in bits": lambda K: (0.0, np.eye(K)[0], log2(K), np.full(K, 1 / K)),
        "the number of values": lambda K: (0.0, np.eye(K)[0], float(K), np.full(K, 1 / K)),
        "one value counted less": lambda K: (0.0, np.eye(K)[0], log(max(K - 1, 1)), np.full(K, 1 / K)),
        "highest where one value is sure": lambda K: (0.0, np.full(K, 1 / K), log(K), np.eye(K)[0]),
        "highest at falling probabilities": lambda K: (
            0.0,
            np.eye(K)[0],
            log(K),
            np.arange(K, 0, -1) / np.arange(K + 1).sum(),
        ),
        "lowest where two values share": lambda K: (
            0.0,
            np.eye(K)[0] / 2 + np.eye(K)[-1] / 2,
            log(K),
            np.full(K, 1 / K),
        ),
    },
)
def test_entropy_between_bounds(statement):
    """SciPy's entropy of random distributions, and its largest value found by SciPy's BFGS over logits."""
    rng = np.random.default_rng(0)
    for K in (1, 2, 3, 7):
        low, where_low, high, where_high = statement(K)
        assert abs(stats.entropy(where_low) - low) < 1e-12
        assert abs(stats.entropy(where_high) - high) < 1e-12
        for p in rng.dirichlet(np.full(K, 0.4), size=200):
            assert low - 1e-12 <= stats.entropy(p) <= high + 1e-12
            assert K == 1 or low + 1e-9 < stats.entropy(p) < high - 1e-9  # neither bound, since p is neither
        for number in range(2, K):  # some values never come
            p = np.append(rng.dirichlet(np.ones(number)), np.zeros(K - number))
            assert low < stats.entropy(p) < high
        near = np.full(K, 1 / K) + 1e-3 * (np.eye(K)[0] - np.eye(K)[-1])
        assert K == 1 or stats.entropy(near) < high
        if K > 1:
            found = optimize.minimize(lambda z: -stats.entropy(special.softmax(z)), rng.normal(size=K), tol=1e-10)
            assert abs(-found.fun - high) < 1e-7
            assert np.allclose(special.softmax(found.x), where_high, atol=1e-3)


def divergence(p, q):
    return fsum(inf if b == 0 else a * log(a / b) for a, b in zip(p, q, strict=True) if a > 0)


@claim(
    "cross-entropy-is-entropy-plus-divergence",
    states=divergence,
    mutants={
        "arguments exchanged": lambda p, q: divergence(q, p),
        "weights forgotten": lambda p, q: fsum(
            inf if b == 0 else log(a / b) for a, b in zip(p, q, strict=True) if a > 0
        ),
        "weights of the other": lambda p, q: fsum(
            b * (inf if b == 0 else log(a / b)) for a, b in zip(p, q, strict=True) if a > 0 and b > 0
        ),
        "both directions": lambda p, q: divergence(p, q) + divergence(q, p),
        "the wrong sign": lambda p, q: -divergence(p, q),
        "impossible values skipped": lambda p, q: fsum(
            a * log(a / b) for a, b in zip(p, q, strict=True) if a > 0 and b > 0
        ),
        "in bits": lambda p, q: divergence(p, q) / log(2),
    },
)
def test_cross_entropy_is_entropy_plus_divergence(formula):
    """Cross-entropy as the mean of SciPy's log-masses, entropy by SciPy; random distributions, also with zeros."""
    rng = np.random.default_rng(1)
    for K in (2, 3, 6):
        for _ in range(50):
            p, q = rng.dirichlet(np.full(K, 0.8), size=2)
            for zeros in (False, True):
                if zeros:
                    p, q = p * rng.integers(0, 2, size=K), q * rng.integers(0, 2, size=K)
                    if p.sum() == 0 or q.sum() == 0:
                        continue
                    p, q = p / p.sum(), q / q.sum()
                values = np.eye(K, dtype=int)[p > 0]
                cross = -float(p[p > 0] @ stats.multinomial(1, q).logpmf(values))
                assert (formula(p, q) == inf) == bool(np.any((q == 0) & (p > 0)))
                if formula(p, q) < inf:
                    assert abs(cross - (stats.entropy(p) + formula(p, q))) < 1e-9 * (1 + cross)
                    assert (formula(p, q) > 1e-12) == (abs(p - q).max() > 1e-9)
                else:
                    assert cross == inf
                assert abs(formula(p, p)) < 1e-12
    assert formula([0.5, 0.5, 0.0], [0.25, 0.0, 0.75]) == inf
    assert abs(formula([0.5, 0.0, 0.5], [0.25, 0.25, 0.5]) - log(2) / 2) < 1e-12


def joined(p, choose):
    """Mean length of the code that joins two groups at a time: each joint lengthens all words below it by one."""
    groups, total = sorted(p), Fraction(0)
    while len(groups) > 1:
        groups.sort()
        i, j = choose(len(groups))
        group = groups[i] + groups[j]
        groups = [g for k, g in enumerate(groups) if k not in (i, j)] + [group]
        total += group
    return total


def by_words(p):
    """The least mean length of all prefix codes, by trying every set of words of at most 3 digits."""
    words = ["".join(w) for n in (1, 2, 3) for w in itertools.product("01", repeat=n)]
    best = inf
    for code in itertools.combinations(words, len(p)):
        if not any(a != b and b.startswith(a) for a in code for b in code):
            lengths = sorted(map(len, code))
            best = min(best, sum(a * b for a, b in zip(sorted(p, reverse=True), lengths, strict=True)))
    return best


def by_kraft(p):
    """The least mean length of all lengths that Kraft's inequality allows."""
    K = len(p)
    allowed = (
        lengths for lengths in itertools.product(range(1, K), repeat=K) if sum(Fraction(1, 2**n) for n in lengths) <= 1
    )
    return min(sum(a * b for a, b in zip(p, lengths, strict=True)) for lengths in allowed)


def rarest(n):
    return 0, 1


def power(a):
    """Whether a fraction is a power of one half."""
    return a.numerator == 1 and a.denominator & (a.denominator - 1) == 0


def tight(p):
    return all(power(a) for a in p)


@claim(
    "huffman-within-one-bit",
    # mean length of Huffman's code, what is added to the entropy for the bound, when the entropy is reached
    states=lambda p: (joined(p, rarest), 1, tight(p)),
    mutants={
        "the two most frequent joined": lambda p: (joined(p, lambda n: (n - 1, n - 2)), 1, tight(p)),
        "the rarest with the most frequent": lambda p: (joined(p, lambda n: (0, n - 1)), 1, tight(p)),
        "words of equal length": lambda p: (Fraction(ceil(log2(len(p)))), 1, tight(p)),
        "surprises rounded up": lambda p: (sum(a * ceil(-log2(a)) for a in p), 1, tight(p)),
        "the entropy itself": lambda p: (Fraction(-fsum(float(a) * log2(a) for a in p)), 1, tight(p)),
        "the last joint forgotten": lambda p: (joined(p, rarest) - 1, 1, tight(p)),
        "within half a bit": lambda p: (joined(p, rarest), 1 / 2, tight(p)),
        "within nine tenths of a bit": lambda p: (joined(p, rarest), 0.9, tight(p)),
        "reached for equal probabilities": lambda p: (joined(p, rarest), 1, len(set(p)) == 1),
        "reached if the denominators are powers": lambda p: (
            joined(p, rarest),
            1,
            all(a.denominator & (a.denominator - 1) == 0 for a in p),
        ),
        "reached if one probability is a power": lambda p: (joined(p, rarest), 1, any(power(a) for a in p)),
    },
)
def test_huffman_within_one_bit(statement):
    """All prefix codes of up to four words written out, for five all lengths under Kraft's inequality; fractions."""
    rng = np.random.default_rng(2)
    cases = [
        [Fraction(c, sum(counts)) for c in counts] for counts in ((4, 2, 1, 1), (1, 1), (1, 1, 1), (3, 5), (999, 1))
    ]
    cases.append([Fraction(c, 16) for c in (8, 4, 2, 1, 1)])
    for K in (2, 3, 3, 4, 4, 4, 5, 5, 5):
        counts = rng.integers(1, 12, size=K) ** 2
        cases.append([Fraction(int(c), int(counts.sum())) for c in counts])
    for p in cases:
        best = by_words(p) if len(p) < 5 else by_kraft(p)
        length, more, reached = statement(p)
        assert length == best
        H = stats.entropy(np.array(p, dtype=float), base=2)
        assert H - 1e-12 <= best < H + more
        assert (abs(best - H) < 1e-12) == reached


@claim(
    "divergence-of-gaussians",
    states=lambda m1, s1, m2, s2: log(s2 / s1) + (s1**2 + (m1 - m2) ** 2) / (2 * s2**2) - 1 / 2,
    mutants={
        "arguments exchanged": lambda m1, s1, m2, s2: log(s1 / s2) + (s2**2 + (m1 - m2) ** 2) / (2 * s1**2) - 1 / 2,
        "no minus one half": lambda m1, s1, m2, s2: log(s2 / s1) + (s1**2 + (m1 - m2) ** 2) / (2 * s2**2),
        "the ratio in the logarithm turned": lambda m1, s1, m2, s2: (
            log(s1 / s2) + (s1**2 + (m1 - m2) ** 2) / (2 * s2**2) - 1 / 2
        ),
        "the factor 2 forgotten": lambda m1, s1, m2, s2: log(s2 / s1) + (s1**2 + (m1 - m2) ** 2) / s2**2 - 1 / 2,
        "logarithm of variances": lambda m1, s1, m2, s2: (
            2 * log(s2 / s1) + (s1**2 + (m1 - m2) ** 2) / (2 * s2**2) - 1 / 2
        ),
        "means only": lambda m1, s1, m2, s2: log(s2 / s1) + (m1 - m2) ** 2 / (2 * s2**2),
    },
)
def test_divergence_of_gaussians(formula):
    """SciPy's quadrature of its own log-densities, and 40,000 draws within three standard errors."""
    rng = np.random.default_rng(3)
    cases = [(0, 1, 0, 1), (1, 0.5, 0, 1), (0, 1, 1, 0.5), (-2, 1.5, 0.3, 0.8), (0, 1, 0, 3), (0.4, 2, 0.1, 2)]
    for m1, s1, m2, s2 in cases:
        p, q = stats.norm(m1, s1), stats.norm(m2, s2)

        def integrand(x, p=p, q=q):
            return p.pdf(x) * (p.logpdf(x) - q.logpdf(x))

        area = integrate.quad(integrand, m1 - 12 * s1, m1 + 12 * s1, epsabs=1e-11, limit=200)[0]
        stated = formula(m1, s1, m2, s2)
        assert abs(area - stated) < 1e-8
        X = p.rvs(40_000, random_state=rng)
        differences = p.logpdf(X) - q.logpdf(X)
        assert abs(differences.mean() - stated) <= 3 * differences.std() / sqrt(len(X)) + 1e-12


@claim(
    "forward-divergence-matches-moments",
    states=lambda law: (law.mean(), law.var()),
    mutants={
        "the median": lambda law: (law.median(), law.var()),
        "the standard deviation as variance": lambda law: (law.mean(), law.std()),
        "the mean square": lambda law: (law.mean(), law.var() + law.mean() ** 2),
        "half the variance": lambda law: (law.mean(), law.var() / 2),
        "the variance of the middle half": lambda law: (law.mean(), ((law.ppf(0.75) - law.ppf(0.25)) / 1.349) ** 2),
    },
)
def test_forward_divergence_matches_moments(best):
    """SciPy's Nelder–Mead over mean and variance, from two starts, on the divergence by the midpoint rule."""
    n = 10_000
    for law in (stats.gamma(3, scale=0.7), stats.laplace(1, 0.8), stats.beta(2, 5), stats.gumbel_r(-1, 2)):
        a, b = law.ppf(1e-13), law.isf(1e-13)
        x = a + (b - a) * (np.arange(n) + 0.5) / n
        p = law.pdf(x) * (b - a) / n
        log_p = law.logpdf(x)

        def forward(theta, x=x, p=p, log_p=log_p):
            return float(p @ (log_p - stats.norm.logpdf(x, theta[0], np.exp(theta[1]))))

        mean, variance = best(law)
        for start in ((law.median() + law.std(), np.log(law.std()) + 1), (law.mean() - 2 * law.std(), -0.5)):
            found = optimize.minimize(forward, start, method="Nelder-Mead", options={"xatol": 1e-7, "fatol": 1e-13})
            assert abs(found.x[0] - mean) < 1e-4
            assert abs(np.exp(2 * found.x[1]) / variance - 1) < 1e-3


def information(joint):
    """By entropies, from SciPy."""
    return float(stats.entropy(joint.sum(1)) + stats.entropy(joint.sum(0)) - stats.entropy(joint.ravel()))


def by_slices(p, weight):
    """Sum over z of weight times the divergence of p(x, y | z) from the product of its marginals; p is x by y by z."""
    total = 0.0
    for z in np.flatnonzero(p.sum((0, 1))):  # a value that never comes has no slice
        given = p[:, :, z] / p[:, :, z].sum()
        apart = np.outer(given.sum(1), given.sum(0))
        total += weight(p[:, :, z].sum(), p.shape[2]) * special.rel_entr(given, apart).sum()
    return total


@claim(
    "data-processing",
    states=lambda p: by_slices(p, lambda share, number: share),
    mutants={
        "every z with the same weight": lambda p: by_slices(p, lambda share, number: 1 / number),
        "no weights": lambda p: by_slices(p, lambda share, number: 1),
        "nothing is lost": lambda p: 0.0,
        "information is gained": lambda p: -by_slices(p, lambda share, number: share),
        "slices by x instead of z": lambda p: by_slices(np.moveaxis(p, 0, 2), lambda share, number: share),
        "the entropy of Y given Z": lambda p: float(stats.entropy(p.sum(0).ravel()) - stats.entropy(p.sum((0, 1)))),
    },
)
def test_data_processing(loss):
    """Differences of SciPy's entropies, for random joint distributions followed by noisy and deterministic layers."""
    rng = np.random.default_rng(4)
    for x, y, z in ((2, 2, 2), (3, 2, 2), (4, 3, 2), (5, 2, 4)):
        for deterministic in (False, True):
            p_xy = rng.dirichlet(np.ones(x * y)).reshape(x, y)
            layer = rng.dirichlet(np.ones(z), size=x)
            if deterministic:
                layer = np.eye(z)[np.arange(x) % z]
            p = p_xy[:, :, None] * layer[:, None, :]
            lost = information(p_xy) - information(p.sum(0).T)
            assert abs(lost - loss(p)) < 1e-10
            assert loss(p) > -1e-12
    p = rng.dirichlet(np.ones(6)).reshape(3, 2)[:, :, None] * np.eye(3)[[0, 1, 1]][:, None, :]  # z = 2 never comes
    assert abs(information(p.sum(2)) - information(p.sum(0).T) - loss(p)) < 1e-10
    p = np.diag([0.5, 0.5])[None] * np.array([0.4, 0.6])[:, None, None]  # Z = Y, not independent of Y given X
    assert information(p.sum(2)) - information(p.sum(0).T) < -0.6 < loss(p)  # the condition is needed
    same = np.array([0.1, 0.2, 0.3, 0.4])[:, None] * np.array([[0.3, 0.7], [0.3, 0.7], [0.8, 0.2], [0.8, 0.2]])
    merged = np.eye(2)[[0, 0, 1, 1]]  # joins inputs with the same label shares: X and Y are independent given Z
    assert abs(loss(same[:, :, None] * merged[:, None, :])) < 1e-12
    assert abs(information(same) - information(merged.T @ same)) < 1e-12


def mean_log(weights, values):
    return special.xlogy(weights, values).sum()


@claim(
    "evidence-lower-bound",
    states=lambda prior, given, q: mean_log(q, given) - special.rel_entr(q, prior).sum(),
    mutants={
        "the divergence added": lambda prior, given, q: mean_log(q, given) + special.rel_entr(q, prior).sum(),
        "the divergence forgotten": lambda prior, given, q: mean_log(q, given),
        "the divergence turned": lambda prior, given, q: mean_log(q, given) - special.rel_entr(prior, q).sum(),
        "the mean before the logarithm": lambda prior, given, q: np.log(q @ given) - special.rel_entr(q, prior).sum(),
        "codes drawn from the prior": lambda prior, given, q: mean_log(prior, given) - special.rel_entr(q, prior).sum(),
    },
)
def test_evidence_lower_bound(elbo):
    """Evidence and posterior by Bayes' theorem in fractions; the largest bound by SciPy's BFGS over logits."""
    rng = np.random.default_rng(5)
    for K in (2, 3, 5):
        counts, shares = rng.integers(1, 10, size=K), rng.integers(1, 20, size=K)
        prior = [Fraction(int(c), int(counts.sum())) for c in counts]
        given = [Fraction(int(s), 20) for s in shares]
        evidence = sum(a * b for a, b in zip(prior, given, strict=True))
        posterior = np.array([float(a * b / evidence) for a, b in zip(prior, given, strict=True)])
        prior, given = np.array(prior, dtype=float), np.array(given, dtype=float)
        for q in [*rng.dirichlet(np.ones(K), size=20), np.eye(K)[0]]:
            gap = stats.entropy(q, posterior)
            assert abs(elbo(prior, given, q) + gap - log(evidence)) < 1e-10
        never = given.copy()  # the last code cannot make this x
        never[-1] = 0
        posterior_then = prior * never / (prior @ never)
        for q in rng.dirichlet(np.ones(K - 1), size=5):
            q = np.append(q, 0)
            gap = stats.entropy(q, posterior_then)
            assert abs(elbo(prior, never, q) + gap - log(prior @ never)) < 1e-10
        found = optimize.minimize(lambda z, a=prior, b=given: -elbo(a, b, special.softmax(z)), np.zeros(K), tol=1e-10)
        assert abs(-found.fun - log(evidence)) < 1e-7
        assert np.allclose(special.softmax(found.x), posterior, atol=1e-4)
