"""Claims of networks/initialization, each against something independent of the page's programs."""

import math
from fractions import Fraction
from itertools import product

import numpy as np
from scipy import integrate, stats

from book.claims import claim


@claim(
    "relu-keeps-half-the-mean-square",
    states=lambda square, mean_size: square / 2,
    mutants={
        "a quarter": lambda square, mean_size: square / 4,
        "all of it": lambda square, mean_size: square,
        "the variance of the output": lambda square, mean_size: square / 2 - (mean_size / 2) ** 2,
        "half the root": lambda square, mean_size: square**0.5 / 2,
        "half of the square of the mean size": lambda square, mean_size: mean_size**2 / 2,
    },
)
def test_relu_keeps_half_the_mean_square(formula):
    """Exact sums over symmetric tables with and without an atom at 0, and SciPy's integrals for four densities."""
    for table in ({1: 1}, {0: 3, 2: 1}, {0: 1, 1: 2, 5: 1}, {3: 4, 7: 1}):
        law = {sign * v: Fraction(w, 2) for v, w in table.items() if v for sign in (1, -1)}
        law[0] = Fraction(table.get(0, 0))
        total = sum(law.values())
        square, size, kept = (
            sum(w * f(v) for v, w in law.items()) / total for f in (lambda v: v * v, abs, lambda v: max(v, 0) ** 2)
        )
        assert abs(float(formula(square, size)) - float(kept)) < 1e-12
    for law in (stats.norm(0, 3), stats.laplace(0, 0.4), stats.t(6), stats.uniform(-2, 4)):
        upper = law.support()[1]
        kept = integrate.quad(lambda v, law=law: v * v * law.pdf(v), 0, upper)[0]
        size = 2 * integrate.quad(lambda v, law=law: v * law.pdf(v), 0, upper)[0]
        assert abs(formula(law.var(), size) - kept) < 1e-7


@claim(
    "relu-layers-multiply-mean-squares",
    states=lambda c, L, square: c * square * (c / 2) ** (L - 1),
    mutants={
        "half in the first layer, too": lambda c, L, square: square * (c / 2) ** L,
        "no half": lambda c, L, square: square * c**L,
        "the root, as for lengths": lambda c, L, square: c * square * float(c / 2) ** ((L - 1) / 2),
        "a quarter": lambda c, L, square: c * square * (c / 4) ** (L - 1),
        "one layer too many": lambda c, L, square: c * square * (c / 2) ** L,
        "adding instead of multiplying": lambda c, L, square: c * square * (1 + (L - 1) * (c / 2 - 1)),
        "the first factor is forgotten": lambda c, L, square: square * (c / 2) ** (L - 1),
        "as if the He variance": lambda c, L, square: 2 * square * (c / 2) ** (L - 1),
    },
)
def test_relu_layers_multiply_mean_squares(formula):
    """All values of all weights of small networks of unequal widths, and exact distributions at width 1, depth 31."""
    coin, three, five = (1, -1), (1, 0, -1), (2, 1, 0, -1, -2)  # symmetric, two of them with an atom at 0
    for table, widths, x in (
        (coin, (2, 2, 2, 1), (1, -3)),
        (coin, (3, 2, 1), (2, 1, 0)),
        (coin, (2, 3, 2, 1), (1, 2)),
        (coin, (1, 4, 1), (3,)),
        (coin, (2, 2, 2), (2, -1)),
        (three, (2, 2, 1), (1, -3)),
        (three, (1, 2, 2, 1), (2,)),
        (five, (1, 2, 1), (1,)),
    ):
        L = len(widths) - 1
        s2 = Fraction(sum(v * v for v in table), len(table))
        sizes = [d * m for d, m in zip(widths, widths[1:], strict=False)]
        signs = np.array(list(product(table, repeat=sum(sizes))))
        a = np.tile(np.array(x), (len(signs), 1))
        at = 0
        for d, m in zip(widths, widths[1:], strict=False):
            W = signs[:, at : at + d * m].reshape(-1, d, m)
            z, at = np.einsum("nd,ndm->nm", a, W), at + d * m
            a = np.maximum(z, 0)
        for unit in (z**2).sum(axis=0):  # every unit of the last layer by itself
            square = Fraction(int(unit), len(z))
            for c in (Fraction(1), Fraction(2), Fraction(3)):
                exact = square * (c / s2) ** L / math.prod(widths[:-1])
                stated = formula(c, L, Fraction(sum(v * v for v in x), len(x)))
                assert abs(float(stated) - float(exact)) < 1e-12 * float(exact)
    for c in (Fraction(1), Fraction(2)):
        law = {Fraction(5): Fraction(1)}  # of the square of the activation, at width 1
        for _ in range(31):
            z = {c * v: p for v, p in law.items()}
            square, law = sum(v * p for v, p in z.items()), {}
            for v, p in z.items():
                for new in (v, Fraction(0)):
                    law[new] = law.get(new, 0) + p / 2
        assert abs(float(formula(c, 31, Fraction(5))) - float(square)) < 1e-12 * float(square)


@claim(
    "forward-by-inputs-backward-by-units",
    states=lambda d, m, s2: (d * s2, m * s2),
    mutants={
        "exchanged": lambda d, m, s2: (m * s2, d * s2),
        "inputs in both": lambda d, m, s2: (d * s2, d * s2),
        "the mean of both widths": lambda d, m, s2: ((d + m) * s2 / 2, (d + m) * s2 / 2),
        "all weights": lambda d, m, s2: (d * m * s2, d * m * s2),
        "backward by the inverse": lambda d, m, s2: (d * s2, 1 / (d * s2)),
    },
)
def test_forward_by_inputs_backward_by_units(formula):
    """All choices of every weight from a table of mean 0, in fractions, for shapes with d unlike m."""
    tables = (((1, -1), 4), ((2, -1, -1), 3))  # the second is not symmetric
    for table, most in tables:
        s2 = Fraction(sum(v * v for v in table), len(table))
        for d, m in ((1, 3), (3, 1), (2, 4), (4, 2), (2, 3)):
            if d * m > 2 * most:
                continue
            W = np.array(list(product(table, repeat=d * m))).reshape(-1, d, m)
            x, delta = np.arange(2, 2 + d), np.arange(-1, m - 1) * 3 + 1
            forward, backward = formula(d, m, s2)
            for out, start, factor in ((x @ W, x, forward), (W @ delta, delta, backward)):
                mean = Fraction(int((out**2).sum()), out.size)
                assert mean == factor * Fraction(int((start**2).sum()), start.size)


@claim(
    "spread-of-a-finite-width",
    states=lambda d, L: (1 + 5 / d) ** L,
    mutants={
        "no ReLU: 2/d": lambda d, L: (1 + 2 / d) ** L,
        "only the fourth moment: 6/d": lambda d, L: (1 + 6 / d) ** L,
        "adding over layers": lambda d, L: 1 + 5 * L / d,
        "width and depth exchanged": lambda d, L: (1 + 5 / L) ** d,
        "the square of the width": lambda d, L: (1 + 5 / d**2) ** L,
    },
)
def test_spread_of_a_finite_width(formula):
    """Binomial numbers of open units with chi-square lengths, in fractions; and 20000 networks of two whole layers."""
    for d in (1, 2, 7, 40):
        square = sum(Fraction(math.comb(d, k), 2**d) * (k * k + 2 * k) for k in range(d + 1)) * Fraction(4, d * d)
        for L in (1, 2, 5, 30):
            assert abs(formula(d, L) / float(square**L) - 1) < 1e-9
    rng = np.random.default_rng(0)
    a = np.tile([1.0] + [0.0] * 7, (20_000, 1))
    for _ in range(2):
        a = np.maximum(np.einsum("nd,ndm->nm", a, rng.normal(size=(20_000, 8, 8)) / 2), 0)
    ratio = np.sum(a**2, axis=1) ** 2
    assert abs(ratio.mean() - formula(8, 2)) < 3 * ratio.std() / np.sqrt(len(ratio))


@claim(
    "residual-blocks-multiply",
    states=lambda c, L: (1 + c * c) ** L,
    mutants={
        "the factor of lengths": lambda c, L: (1 + c) ** (2 * L),
        "adding over blocks": lambda c, L: 1 + L * c * c,
        "the branch alone": lambda c, L: c ** (2 * L),
        "half of the branch": lambda c, L: (1 + c * c / 2) ** L,
        "the skip alone": lambda c, L: Fraction(1),
        "skip and branch correlated": lambda c, L: (1 + c + c * c) ** L,
    },
)
def test_residual_blocks_multiply(formula):
    """All signs of all weights: up to three blocks of 2 units, 1 hidden unit, in fractions; one block of 3 and 2."""
    for c in (Fraction(1), Fraction(1, 2), Fraction(3)):
        states = [(Fraction(2), Fraction(-1))]
        for L in (1, 2, 3):
            after = []
            for x in states:
                for v1, v2, w1, w2 in product((1, -1), repeat=4):
                    hidden = max(v1 * x[0] + v2 * x[1], Fraction(0))
                    after.append((x[0] + c * w1 * hidden, x[1] + c * w2 * hidden))
            states = after
            assert sum(a * a + b * b for a, b in states) / len(states) / 5 == formula(c, L)
    signs = np.array(list(product((1, -1), repeat=12)))
    for d, h in ((3, 2), (2, 3), (6, 1), (1, 6)):
        V, W = signs[:, : d * h].reshape(-1, d, h), signs[:, d * h : 2 * d * h].reshape(-1, h, d)
        x = np.arange(d) - 1.5
        hidden = np.maximum(np.einsum("d,ndh->nh", x, V) * np.sqrt(2 / d), 0)
        for c in (1.0, 0.5, -3.0):
            after = x + c * np.einsum("nh,nhd->nd", hidden, W) / np.sqrt(h)
            assert abs(np.mean(after**2) / np.mean(x**2) - formula(c, 1)) < 1e-9


@claim(
    "batch-norm-ignores-shift-and-scale",
    states=lambda z_hat, a, b: np.sign(a) * z_hat,
    mutants={
        "the sign ignored, too": lambda z_hat, a, b: z_hat,
        "the scale kept": lambda z_hat, a, b: a * z_hat,
        "the shift kept": lambda z_hat, a, b: np.sign(a) * z_hat + b,
        "divided by the scale": lambda z_hat, a, b: z_hat / a,
        "times the square": lambda z_hat, a, b: a * np.abs(a) * z_hat,
    },
)
def test_batch_norm_ignores_shift_and_scale(formula):
    """SciPy's zscore of the moved numbers, for random columns of several lengths."""
    rng = np.random.default_rng(0)
    for n in (2, 3, 10, 100):
        z = rng.exponential(size=n)
        for a, b in ((2.0, 3.0), (0.01, -1.0), (-5.0, 0.0), (-0.3, 7.0), (1.0, 4.0)):
            assert np.allclose(stats.zscore(a * z + b), formula(stats.zscore(z), a, b), atol=1e-9)


def back(g, z_hat, sigma):
    """The gradient that the page states."""
    return (g - g.mean() - z_hat * np.mean(g * z_hat)) / sigma


@claim(
    "batch-norm-gradient",
    states=back,
    mutants={
        "mean and deviation as constants": lambda g, z_hat, sigma: g / sigma,
        "no term of the mean": lambda g, z_hat, sigma: (g - z_hat * np.mean(g * z_hat)) / sigma,
        "no term of the deviation": lambda g, z_hat, sigma: (g - g.mean()) / sigma,
        "a plus": lambda g, z_hat, sigma: (g - g.mean() + z_hat * np.mean(g * z_hat)) / sigma,
        "divided by the variance": lambda g, z_hat, sigma: back(g, z_hat, sigma) / sigma,
        "the product of the means": lambda g, z_hat, sigma: (g - g.mean() - z_hat * g.mean() * z_hat.mean()) / sigma,
        "the other way round": lambda g, z_hat, sigma: -back(g, z_hat, sigma),
        "sums instead of means": lambda g, z_hat, sigma: (g - g.sum() - z_hat * np.sum(g * z_hat)) / sigma,
    },
)
def test_batch_norm_gradient(formula):
    """Central differences of the dot product with SciPy's zscore; dot products with ones and z-scores against 0."""
    rng = np.random.default_rng(0)
    for n in (2, 3, 4, 9, 30):
        z, g = rng.normal(2, 3, size=n), rng.normal(size=n)
        z_hat, h = stats.zscore(z), 1e-5
        slope = [(g @ stats.zscore(z + h * e) - g @ stats.zscore(z - h * e)) / (2 * h) for e in np.eye(n)]
        stated = formula(g, z_hat, z.std())
        assert np.allclose(stated, slope, atol=1e-7)
        assert abs(stated.sum()) < 1e-9
        assert abs(stated @ z_hat) < 1e-9
