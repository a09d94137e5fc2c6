"""Claims of articles/mathematics-for-deep-learning, each against something independent of the page's programs."""

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog, minimize

from book.claims import claim


@claim(
    "gram-matrix-of-the-rows",
    states=lambda M: M @ M.T,
    mutants={
        "columns for rows": lambda M: M.T @ M,
        "elementwise square": lambda M: M * M,
        "each row with itself only": lambda M: np.diag(np.sum(M * M, axis=1)),
    },
)
def test_gram_matrix_of_the_rows(formula):
    """Dot products of pairs of rows from lengths alone, by the polarization identity."""

    @given(n=st.integers(2, 4), d=st.integers(5, 7), seed=st.integers(0, 1000))
    def check(n, d, seed):
        M = np.random.default_rng(seed).normal(size=(n, d))
        G = formula(M)
        assert G.shape == (n, n)
        for i in range(n):
            for j in range(n):
                longer = math.fsum((a + b) ** 2 for a, b in zip(M[i], M[j], strict=True))
                shorter = math.fsum((a - b) ** 2 for a, b in zip(M[i], M[j], strict=True))
                np.testing.assert_allclose(G[i, j], (longer - shorter) / 4, rtol=1e-9, atol=1e-12)

    check()


@claim(
    "steepest-slope-by-norm",
    states=lambda g: {1: np.abs(g).max(), 2: math.hypot(*g), math.inf: np.abs(g).sum()},
    mutants={
        "the same norm instead of the dual": lambda g: {
            1: np.abs(g).sum(),
            2: math.hypot(*g),
            math.inf: np.abs(g).max(),
        },
        "the 2-norm for all": lambda g: dict.fromkeys((1, 2, math.inf), math.hypot(*g)),
        "largest element without absolute value": lambda g: {1: g.max(), 2: math.hypot(*g), math.inf: np.abs(g).sum()},
        "sum without absolute values": lambda g: {1: np.abs(g).max(), 2: math.hypot(*g), math.inf: abs(g.sum())},
    },
)
def test_steepest_slope_by_norm(formula):
    """SciPy: linear programs over the unit balls of the 1-norm and ∞-norm, SLSQP on the sphere of the 2-norm."""
    rng = np.random.default_rng(0)
    for d in (1, 2, 3, 6):
        g = rng.normal(size=d)
        g[0] = -abs(g).max() - 0.5  # the largest element in size is negative
        stated = formula(g)
        signs = linprog(-np.concatenate([g, -g]), A_ub=np.ones((1, 2 * d)), b_ub=[1])
        np.testing.assert_allclose(stated[1], -signs.fun, rtol=1e-8)
        box = linprog(-g, bounds=[(-1, 1)] * d)
        np.testing.assert_allclose(stated[math.inf], -box.fun, rtol=1e-8)
        start = np.full(d, -1 / math.sqrt(d))
        sphere = minimize(
            lambda v, g=g: -(g @ v), start, method="SLSQP", constraints={"type": "eq", "fun": lambda v: v @ v - 1}
        )
        np.testing.assert_allclose(stated[2], -sphere.fun, rtol=1e-5)
