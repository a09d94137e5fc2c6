"""Claims of probability/gaussians, each against something independent of the page's programs."""

import numpy as np
from scipy import integrate, stats

from book.claims import claim


def covariance(rng, d):
    """A random positive definite matrix, not close to a singular one."""
    M = rng.normal(size=(d, d))
    return M @ M.T + 0.5 * np.eye(d)


@claim(
    "independent-gaussians-add",
    states=lambda mu, sigma, m, tau: (mu + m, sigma**2 + tau**2),
    mutants={
        "standard deviations add": lambda mu, sigma, m, tau: (mu + m, (sigma + tau) ** 2),
        "the second variance for a standard deviation": lambda mu, sigma, m, tau: (mu + m, sigma**2 + tau),
        "variances multiplied": lambda mu, sigma, m, tau: (mu + m, sigma**2 * tau**2),
        "the product of the densities": lambda mu, sigma, m, tau: (mu + m, 1 / (1 / sigma**2 + 1 / tau**2)),
        "means averaged": lambda mu, sigma, m, tau: ((mu + m) / 2, sigma**2 + tau**2),
        "the variance of the mean of both": lambda mu, sigma, m, tau: (mu + m, (sigma**2 + tau**2) / 4),
    },
)
def test_independent_gaussians_add(law):
    """SciPy's quadrature of the product of the densities over all ways to split a sum, at nine sums."""
    for mu, sigma, m, tau in ((0, 3, 0, 4), (1.5, 0.3, -2, 1.1), (-4, 2.5, 0.5, 0.4)):
        mean, variance = law(mu, sigma, m, tau)
        for score in np.linspace(-2, 2, 9):
            s = mu + m + score * np.hypot(sigma, tau)

            def split(t, s=s, mu=mu, sigma=sigma, m=m, tau=tau):
                return stats.norm.pdf(t, mu, sigma) * stats.norm.pdf(s - t, m, tau)

            total = integrate.quad(split, mu - 9 * sigma, mu + 9 * sigma, limit=200)[0]
            assert abs(total - stats.norm.pdf(s, mean, np.sqrt(variance))) < 1e-8
    # one of the two may be a constant: X + m has the distribution of X, shifted
    mean, variance = law(1.5, 0.3, -2, 0)
    for s in np.linspace(-1, 0, 5):
        assert abs(stats.norm.pdf(s + 2, 1.5, 0.3) - stats.norm.pdf(s, mean, np.sqrt(variance))) < 1e-12


@claim(
    "affine-map-of-a-gaussian",
    states=lambda mu, Sigma, B, b: (B @ mu + b, B @ Sigma @ B.T),
    mutants={
        "one factor only": lambda mu, Sigma, B, b: (B @ mu + b, (B @ Sigma)[:, : len(b)]),
        "no covariances": lambda mu, Sigma, B, b: (B @ mu + b, B @ np.diag(np.diag(Sigma)) @ B.T),
        "the shift adds variance": lambda mu, Sigma, B, b: (B @ mu + b, B @ Sigma @ B.T + np.diag(b**2)),
        "the mean not mapped": lambda mu, Sigma, B, b: (mu[: len(b)] + b, B @ Sigma @ B.T),
        "the shift forgotten": lambda mu, Sigma, B, b: (B @ mu, B @ Sigma @ B.T),
        "precisions for covariances": lambda mu, Sigma, B, b: (B @ mu + b, B @ np.linalg.inv(Sigma) @ B.T),
    },
)
def test_affine_map_of_a_gaussian(law):
    """The characteristic function, which determines a distribution, by Gauss-Hermite quadrature of the original."""
    rng = np.random.default_rng(0)
    for d, m, rank in ((1, 1, 1), (2, 1, 2), (2, 2, 2), (2, 2, 1), (3, 2, 3), (3, 3, 2), (1, 2, 1), (2, 3, 2)):
        nodes, weights = np.polynomial.hermite_e.hermegauss(32)
        Z = np.stack(np.meshgrid(*[nodes] * d), axis=-1).reshape(-1, d)
        weight = np.prod(np.stack(np.meshgrid(*[weights / np.sqrt(2 * np.pi)] * d), axis=-1).reshape(-1, d), axis=1)
        for _ in range(3):
            mu, B, b = rng.normal(size=d), rng.normal(size=(m, d)), rng.normal(size=m)
            values, Q = np.linalg.eigh(covariance(rng, d))
            values[rank:] = 0.0  # a singular covariance matrix of this rank
            Y = (mu + Z @ (Q * np.sqrt(values)).T) @ B.T + b
            mean, C = law(mu, Q * values @ Q.T, B, b)
            assert C.shape == (m, m)
            for _ in range(4):
                u = rng.normal(size=m)
                u = u / np.sqrt(weight @ (Y @ u - weight @ (Y @ u)) ** 2)  # the scale where the two differ most
                measured = weight @ np.exp(1j * Y @ u)
                assert abs(measured - np.exp(1j * u @ mean - u @ C @ u / 2)) < 1e-10


@claim(
    "gaussian-density",
    states=lambda d, det, r2: (2 * np.pi) ** (-d / 2) * det**-0.5 * np.exp(-r2 / 2),
    mutants={
        "the determinant without a root": lambda d, det, r2: (2 * np.pi) ** (-d / 2) / det * np.exp(-r2 / 2),
        "the constant of one dimension": lambda d, det, r2: (2 * np.pi) ** -0.5 * det**-0.5 * np.exp(-r2 / 2),
        "no half in the exponent": lambda d, det, r2: (2 * np.pi) ** (-d / 2) * det**-0.5 * np.exp(-r2),
        "r in place of its square": lambda d, det, r2: (2 * np.pi) ** (-d / 2) * det**-0.5 * np.exp(-(r2**0.5) / 2),
        "no determinant": lambda d, det, r2: (2 * np.pi) ** (-d / 2) * np.exp(-r2 / 2),
        "times the root": lambda d, det, r2: (2 * np.pi) ** (-d / 2) * det**0.5 * np.exp(-r2 / 2),
    },
)
def test_gaussian_density(density):
    """SciPy's multivariate normal in 1 to 5 dimensions; a rectangle's integral against a share of samples (3 s.e.)."""
    rng = np.random.default_rng(1)
    for d in (1, 2, 3, 5):
        mu, Sigma = rng.normal(size=d), covariance(rng, d)
        for _ in range(5):
            x = mu + 1.5 * rng.normal(size=d)
            r2 = (x - mu) @ np.linalg.solve(Sigma, x - mu)
            expected = stats.multivariate_normal(mu, Sigma).pdf(x)
            np.testing.assert_allclose(density(d, np.linalg.det(Sigma), r2), expected, rtol=1e-8)
    # a rectangle in the plane against the share of samples in it, within 3 standard errors
    mu, Sigma = np.array([0.4, -1.0]), np.array([[2.0, 1.2], [1.2, 1.5]])

    def p(y, x):
        v = np.array([x, y]) - mu
        return density(2, 2.0 * 1.5 - 1.2**2, v @ np.linalg.solve(Sigma, v))

    z = np.random.default_rng(2).normal(size=(200_000, 2))
    values, Q = np.linalg.eigh(Sigma)
    X = mu + z @ (Q * np.sqrt(values)).T
    share = np.mean((X[:, 0] > 0) & (X[:, 0] < 2) & (X[:, 1] > -1) & (X[:, 1] < 1))
    total = integrate.dblquad(p, 0, 2, -1, 1, epsabs=1e-6)[0]
    assert abs(total - share) <= 3 * np.sqrt(share * (1 - share) / len(X))


@claim(
    "ellipse-content",
    states=lambda r: 1 - np.exp(-(r**2) / 2),
    mutants={
        "one coordinate": lambda r: 2 * stats.norm.cdf(r) - 1,
        "two coordinates each within r": lambda r: (2 * stats.norm.cdf(r) - 1) ** 2,
        "no half": lambda r: 1 - np.exp(-(r**2)),
        "r in place of its square": lambda r: 1 - np.exp(-r / 2),
        "the outside": lambda r: np.exp(-(r**2) / 2),
        "three dimensions": lambda r: stats.chi2(3).cdf(r**2),
    },
)
def test_ellipse_content(content):
    """SciPy's density of the pair, integrated over the tilted ellipse strip by strip with Gauss-Legendre nodes."""
    nodes, weights = np.polynomial.legendre.leggauss(40)
    for Sigma in (np.array([[25.0, 20.0], [20.0, 25.0]]), np.array([[0.5, -0.3], [-0.3, 2.0]])):
        law = stats.multivariate_normal([1.0, -2.0], Sigma)
        slope, rest = Sigma[0, 1] / Sigma[0, 0], np.linalg.det(Sigma) / Sigma[0, 0]
        for r in (0.5, 1.0, 2.0, 3.0):
            edge = r * np.sqrt(Sigma[0, 0])
            x = edge * np.sin(np.pi / 2 * nodes)  # from end to end, so that the edge is smooth in the node
            width = weights * edge * np.pi / 2 * np.cos(np.pi / 2 * nodes)
            # the quadratic equation of the ellipse for y at a given x
            half = np.sqrt(rest * (r**2 - x**2 / Sigma[0, 0]))
            y = slope * x[:, None] + half[:, None] * nodes
            heights = law.pdf(np.stack([np.broadcast_to(x[:, None], y.shape) + 1, y - 2], axis=-1))
            assert abs(width @ (half * (heights @ weights)) - content(r)) < 1e-9


@claim(
    "gaussian-times-random-sign",
    states=lambda c: (stats.norm.cdf(c), 0.0, 0.5),  # P(SX <= c), Cov(X, SX), P(X + SX = 0)
    mutants={
        "the absolute value of X": lambda c: (max(2 * stats.norm.cdf(c) - 1, 0), 0.0, 0.5),
        "correlated": lambda c: (stats.norm.cdf(c), 0.5, 0.5),
        "the sum has no atom, as for independent variables": lambda c: (stats.norm.cdf(c), 0.0, 0.0),
        "the sum is always 0": lambda c: (stats.norm.cdf(c), 0.0, 1.0),
        "twice the variance": lambda c: (stats.norm.cdf(c / np.sqrt(2)), 0.0, 0.5),
    },
)
def test_gaussian_times_random_sign(statement):
    """Both signs enumerated and X integrated by SciPy; the joint probability beyond 1 is not the product."""
    phi = stats.norm.pdf

    def expect(g):
        """The expectation of g(X, S), with X cut where g jumps in this test."""
        cuts = [-9.0, -1.0, -0.3, 0.0, 0.3, 1.0, 9.0]
        parts = zip(cuts, cuts[1:], strict=False)
        return sum(
            integrate.quad(lambda x, s=s: 0.5 * g(x, s) * phi(x), a, b)[0] for a, b in parts for s in (-1.0, 1.0)
        )

    for c in (-1.0, -0.3, 0.0, 0.3, 1.0):
        law, cov, atom = statement(c)
        assert abs(expect(lambda x, s, c=c: float(s * x <= c)) - law) < 1e-8
        assert abs(expect(lambda x, s: x * s * x) - cov) < 1e-8
        assert abs(expect(lambda x, s: float(x + s * x == 0)) - atom) < 1e-8
    # a Gaussian with a single value of probability one half would be constant, and the sum has the variance 2
    assert abs(expect(lambda x, s: (x + s * x) ** 2) - 2) < 1e-8
    both = expect(lambda x, s: float(x > 1 and abs(s * x) > 1))
    alone = expect(lambda x, s: float(x > 1)) * expect(lambda x, s: float(abs(s * x) > 1))
    assert abs(both - alone) > 0.1


def blocks(Sigma, k):
    return Sigma[:k, :k], Sigma[k:, :k], Sigma[k:, k:]


def conditional(mu, Sigma, c):
    k = len(c)
    S11, S21, S22 = blocks(Sigma, k)
    B = S21 @ np.linalg.inv(S11)
    return mu[k:] + B @ (c - mu[:k]), S22 - B @ S21.T


def changed(mean=None, cov=None):
    """The statement with another mean or another covariance matrix."""

    def formula(mu, Sigma, c):
        right = conditional(mu, Sigma, c)
        k = len(c)
        parts = (mu[:k], mu[k:], *blocks(Sigma, k), c)
        return (mean(*parts) if mean else right[0], cov(*parts) if cov else right[1])

    return formula


@claim(
    "conditional-gaussian",
    states=conditional,
    mutants={
        "the covariance not divided": changed(mean=lambda m1, m2, A, B, C, c: m2 + B @ (c - m1)),
        "the mean of the given part not subtracted": changed(
            mean=lambda m1, m2, A, B, C, c: m2 + B @ np.linalg.inv(A) @ c
        ),
        "the sign of the shift": changed(mean=lambda m1, m2, A, B, C, c: m2 - B @ np.linalg.inv(A) @ (c - m1)),
        "the variance not reduced": changed(cov=lambda m1, m2, A, B, C, c: C),
        "the variance raised": changed(cov=lambda m1, m2, A, B, C, c: C + B @ np.linalg.inv(A) @ B.T),
        "the diagonal of the given part only": changed(
            mean=lambda m1, m2, A, B, C, c: m2 + B @ np.diag(1 / np.diag(A)) @ (c - m1),
            cov=lambda m1, m2, A, B, C, c: C - B @ np.diag(1 / np.diag(A)) @ B.T,
        ),
    },
)
def test_conditional_gaussian(formula):
    """A slice of SciPy's joint density, divided by its own integral, point by point; one or two elements each."""
    rng = np.random.default_rng(4)
    for k, rest in ((1, 1), (2, 1), (3, 1), (1, 2), (2, 2)):
        mu, Sigma = rng.normal(size=k + rest), covariance(rng, k + rest)
        c = mu[:k] + rng.normal(size=k)
        mean, C = formula(mu, Sigma, c)
        law = stats.multivariate_normal(mu, Sigma)
        side = np.sqrt(np.diag(Sigma)[k:])  # the grid does not use the formula
        lines = [mu[k + j] + side[j] * np.linspace(-12, 12, 241) for j in range(rest)]
        grid = np.stack(np.meshgrid(*lines, indexing="ij"), axis=-1).reshape(-1, rest)
        cell = np.prod([line[1] - line[0] for line in lines])
        weight = law.pdf(np.concatenate([np.broadcast_to(c, (len(grid), k)), grid], axis=1))
        weight = weight / (cell * weight.sum())
        stated = stats.multivariate_normal(mean, C).pdf(grid)
        assert np.max(np.abs(weight - stated)) < 1e-6 * np.max(weight)
    # the joint vector may be degenerate: three elements from two noises, so that the first two fix the third
    mu, A, z = rng.normal(size=3), rng.normal(size=(3, 2)), rng.normal(size=2)
    x = mu + A @ z
    mean, C = formula(mu, A @ A.T, x[:2])
    np.testing.assert_allclose(mean, x[2:], atol=1e-9)
    np.testing.assert_allclose(C, 0, atol=1e-9)


def precision(Sigma):
    return np.linalg.inv(Sigma)


@claim(
    "zero-precision",
    states=lambda Sigma, i, j: abs(precision(Sigma)[i, j]) < 1e-12,
    mutants={
        "zero covariance": lambda Sigma, i, j: abs(Sigma[i, j]) < 1e-12,
        "zero in the Cholesky factor": lambda Sigma, i, j: abs(np.linalg.cholesky(Sigma)[max(i, j), min(i, j)]) < 1e-12,
        "zero in both": lambda Sigma, i, j: abs(precision(Sigma)[i, j]) + abs(Sigma[i, j]) < 1e-12,
        "always": lambda Sigma, i, j: True,
        "never": lambda Sigma, i, j: False,
        "zero in the squared precision": lambda Sigma, i, j: abs((precision(Sigma) @ precision(Sigma))[i, j]) < 1e-12,
    },
)
def test_zero_precision(independent):
    """Whether a slice of SciPy's joint density is a product: four values of it per pair of intervals."""
    rng = np.random.default_rng(5)
    cases = []
    for d, i, j in ((3, 0, 2), (3, 1, 0), (4, 1, 3)):
        dense = covariance(rng, d)
        sparse = dense.copy()
        sparse[i, j] = sparse[j, i] = 0.0
        sparse += 2 * np.eye(d)
        cases += [(dense, i, j), (sparse, i, j), (np.linalg.inv(sparse), i, j)]
    factor = np.tril(rng.normal(size=(3, 3))) + 3 * np.eye(3)
    factor[2, 0] = 0.0
    cases += [(factor @ factor.T, 0, 2), (np.diag([1.0, 2.0, 3.0]), 0, 1)]
    cases += [(covariance(rng, 2), 0, 1), (np.diag([1.0, 2.0]), 1, 0)]  # no others to be given
    found = set()
    for Sigma, i, j in cases:
        law = stats.multivariate_normal(np.zeros(len(Sigma)), Sigma)

        def value(a, b, rest, law=law, i=i, j=j):
            x = rest.copy()
            x[i], x[j] = a, b
            return law.logpdf(x)

        products = []
        for _ in range(4):
            rest = rng.normal(size=len(Sigma))
            a, b = np.array([-0.8, 1.1]), np.array([0.5, -1.3])
            mixed = value(a[0], b[0], rest) + value(a[1], b[1], rest)
            mixed -= value(a[0], b[1], rest) + value(a[1], b[0], rest)
            products.append(abs(mixed) < 1e-9)
        assert len(set(products)) == 1
        found.add(products[0])
        assert products[0] == independent(Sigma, i, j)
    assert found == {True, False}
