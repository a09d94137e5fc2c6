"""Claims of articles/mathematics-for-deep-learning, each against something independent of the page's programs."""

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

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
