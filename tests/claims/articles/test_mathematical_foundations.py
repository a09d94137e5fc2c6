"""Claims of articles/mathematical-foundations, each against something independent of the page's programs."""

import numpy as np

from book.claims import claim


@claim(
    "newton-solves-any-quadratic",
    states=lambda A, b: -np.linalg.solve(A, b),
    mutants={
        "flips the sign": lambda A, b: np.linalg.solve(A, b),
        "keeps the factor ½": lambda A, b: -np.linalg.solve(2 * A, b),
        "takes sizes of the eigenvalues": lambda A, b: -np.linalg.solve(_absolute(A), b),
    },
)
def test_newton_solves_any_quadratic(formula):
    """One Newton step with derivatives by central differences, from random points, for all signs of eigenvalues."""
    rng = np.random.default_rng(0)
    for signs in ([1, 1, 1], [-1, -1, -1], [1, -1, 1], [-1, 1, -1]):
        Q = np.linalg.qr(rng.normal(size=(3, 3)))[0]
        A = Q @ np.diag(np.array(signs) * [1.0, 2.0, 3.0]) @ Q.T
        b = rng.normal(size=3)

        def f(x, A=A, b=b):
            return 0.5 * sum(x[i] * A[i, j] * x[j] for i in range(3) for j in range(3)) + sum(b * x)

        x = rng.normal(size=3)
        E = 0.1 * np.eye(3)  # differences of a quadratic are exact for every step
        gradient = np.array([(f(x + e) - f(x - e)) / 0.2 for e in E])
        hessian = np.array([[(f(x + e + u) - f(x + e) - f(x + u) + f(x)) / 0.01 for u in E] for e in E])
        landed = x - np.linalg.inv(hessian) @ gradient
        np.testing.assert_allclose(landed, formula(A, b), rtol=1e-8, atol=1e-10)
        slope = [f(landed + 1e-20j * e).imag / 1e-20 for e in np.eye(3)]
        np.testing.assert_allclose(slope, 0, atol=1e-8)


def _absolute(A):
    values, vectors = np.linalg.eigh(A)
    return vectors @ np.diag(np.abs(values)) @ vectors.T
