"""Claims of linear-algebra/svd, each against something independent of the page's programs."""

import numpy as np
from scipy import linalg, optimize, stats

from book.claims import claim


def matrix_with(s, n, d, seed):
    """An n × d matrix with the given singular values, and the orthogonal matrices that made it."""
    rng = np.random.default_rng(seed)
    U = linalg.qr(rng.normal(size=(n, n)))[0]
    V = linalg.qr(rng.normal(size=(d, d)))[0]
    A = sum((value * np.outer(U[:, i], V[:, i]) for i, value in enumerate(s)), start=np.zeros((n, d)))
    return A, U, V


def length(x):
    return np.sqrt(np.sum(np.square(x)))


def by_jacobi(A):
    """U, s, V of a matrix by one-sided Jacobi rotations: turn pairs of columns until all are perpendicular."""
    n, d = A.shape
    if n < d:
        U, s, V = by_jacobi(A.T)
        return V, s, U
    B, V = A.copy(), np.eye(d)
    for _ in range(30):
        for i in range(d):
            for j in range(i + 1, d):
                angle = 0.5 * np.arctan2(2 * B[:, i] @ B[:, j], B[:, i] @ B[:, i] - B[:, j] @ B[:, j])
                turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
                B[:, [i, j]], V[:, [i, j]] = B[:, [i, j]] @ turn, V[:, [i, j]] @ turn
    s = np.sqrt(np.sum(B**2, axis=0))
    order = np.argsort(-s)
    s, B, V = s[order], B[:, order], V[:, order]
    basis = [B[:, i] / s[i] for i in range(d) if s[i] > 1e-9 * max(s[0], 1e-300)]
    for e in np.eye(n):  # complete to an orthonormal basis by Gram-Schmidt, twice against rounding
        for _ in range(2):
            e = e - sum((u @ e * u for u in basis), start=np.zeros(n))
        if length(e) > 1e-6:
            basis.append(e / length(e))
    return np.array(basis).T, s, V


@claim(
    "singular-value-decomposition",
    states=lambda U, Sigma, V: U @ Sigma @ V.T,
    mutants={
        "V in place of its transpose": lambda U, Sigma, V: U @ Sigma @ V,
        "the squares of the singular values": lambda U, Sigma, V: U @ Sigma**2 @ V.T,
        "the first singular value alone": lambda U, Sigma, V: Sigma[0, 0] * np.outer(U[:, 0], V[:, 0]),
        "singular values in rising order": lambda U, Sigma, V: U @ Sigma[::-1, ::-1] @ V.T,
    },
)
def test_singular_value_decomposition(product):
    """Factors by one-sided Jacobi rotations, written out here, for shapes up to 4 x 4 and all ranks; SciPy's values."""
    rng = np.random.default_rng(5)
    for n in range(1, 5):
        for d in range(1, 5):
            for r in range(min(n, d) + 1):
                A = rng.normal(size=(n, r)) @ rng.normal(size=(r, d))
                U, s, V = by_jacobi(A)
                Sigma = np.zeros((n, d))
                np.fill_diagonal(Sigma, s)
                np.testing.assert_allclose(U.T @ U, np.eye(n), atol=1e-10)
                np.testing.assert_allclose(V.T @ V, np.eye(d), atol=1e-10)
                assert np.all(s >= 0) and np.all(np.diff(s) <= 0) and np.sum(s > 1e-9) == r
                np.testing.assert_allclose(s, linalg.svdvals(A), atol=1e-10)
                np.testing.assert_allclose(product(U, Sigma, V), A, atol=1e-10)


@claim(
    "shear-singular-values",
    states=lambda c: (1, 1, (np.sqrt(c**2 + 4) + abs(c)) / 2, (np.sqrt(c**2 + 4) - abs(c)) / 2),
    mutants={
        "the eigenvalues as singular values": lambda c: (1, 1, 1, 1),
        "the singular values as eigenvalues": lambda c: ((np.sqrt(c**2 + 4) + c) / 2, (np.sqrt(c**2 + 4) - c) / 2) * 2,
        "their squares": lambda c: (
            1,
            1,
            (c**2 + 2 + c * np.sqrt(c**2 + 4)) / 2,
            (c**2 + 2 - c * np.sqrt(c**2 + 4)) / 2,
        ),
        "forgets the absolute value": lambda c: (1, 1, (np.sqrt(c**2 + 4) + c) / 2, (np.sqrt(c**2 + 4) - c) / 2),
    },
)
def test_shear_singular_values(formula):
    """Longest and shortest image of a unit vector, found by SciPy over the angle; trace and determinant; 1.618."""
    for c in (-2.5, -1.0, 0.0, 0.3, 1.0, 4.0):
        first, second, largest, smallest = formula(c)
        assert np.isclose(first + second, 2) and np.isclose(first * second, 1)

        def stretch(angle, c=c):
            return np.hypot(np.cos(angle) + c * np.sin(angle), np.sin(angle))

        grid = np.linspace(0, np.pi, 400)
        for sign, value in ((-1, largest), (1, smallest)):
            near = grid[np.argmin(sign * stretch(grid))]
            around = (near - 0.02, near + 0.02)
            found = optimize.minimize_scalar(lambda a, s=sign, f=stretch: s * f(a), bounds=around, method="bounded")
            np.testing.assert_allclose(value, sign * found.fun, rtol=1e-6)
    np.testing.assert_allclose(formula(1)[2:], (1.618, 0.618), atol=5e-4)


@claim(
    "singular-values-of-normal-matrices",
    states=lambda A: np.allclose(A.T @ A, A @ A.T),
    mutants={
        "symmetric matrices only": lambda A: np.allclose(A, A.T),
        "all matrices with independent eigenvectors": lambda A: np.linalg.cond(np.linalg.eig(A)[1]) < 1e8,
        "all matrices with determinant 1 or -1": lambda A: np.isclose(abs(np.linalg.det(A)), 1),
        "largest stretch and largest eigenvalue agree": lambda A: np.isclose(
            linalg.svdvals(A)[0], np.max(np.abs(linalg.eigvals(A)))
        ),
        "each row is as long as its column": lambda A: np.allclose(np.sum(A**2, axis=0), np.sum(A**2, axis=1)),
        "all matrices": lambda A: True,
    },
)
def test_singular_values_of_normal_matrices(agree):
    """SciPy's eigenvalues against SciPy's singular values, on sixteen matrices, normal and other."""
    rng = np.random.default_rng(0)
    R = rng.normal(size=(4, 4))
    Q = stats.ortho_group.rvs(4, random_state=1)
    matrices = [
        R,
        R + R.T,
        R - R.T,
        Q,
        linalg.circulant([1.0, 2.0, -1.0, 0.5]),
        Q @ linalg.block_diag([[1, -2], [2, 1]], [[3, 0], [0, 0.5]]) @ Q.T,
        Q @ np.diag([3.0, 1.0, -2.0, 0.0]) @ Q.T,
        np.array([[1.0, 1.0], [0.0, 1.0]]),
        np.array([[0.0, 2.0], [0.5, 0.0]]),
        np.array([[0.0, 1.0], [0.0, 0.0]]),
        np.zeros((3, 3)),
        np.array([[-2.0]]),
        linalg.block_diag([2.0], [[0, 1], [0, 0]]),
        linalg.block_diag([1.0], [[0, 1], [0, 0]]),  # the same values, counted differently
        np.array([[1.0, 1.0], [-1.0, 2.0]]),
        np.array([[1.0, 2.0, 0.0], [0.0, 1.0, 2.0], [2.0, 0.0, 1.0]]),
    ]
    for A in matrices:
        sizes = np.sort(np.abs(linalg.eigvals(A)))
        assert np.allclose(np.sort(linalg.svdvals(A)), sizes, atol=1e-6) == agree(A)


@claim(
    "stretch-bounds",
    states=lambda A: (np.linalg.svd(A, compute_uv=False)[-1], np.linalg.svd(A, compute_uv=False)[0]),
    mutants={
        "squares of the singular values": lambda A: tuple(np.linalg.svd(A, compute_uv=False)[[-1, 0]] ** 2),
        "Frobenius norm as the largest stretch": lambda A: (np.linalg.svd(A, compute_uv=False)[-1], np.linalg.norm(A)),
        "absolute eigenvalues of the upper square": lambda A: tuple(
            np.sort(np.abs(np.linalg.eigvals(A[: A.shape[1]])))[[0, -1]]
        ),
        "lengths of the shortest and longest column": lambda A: (
            np.min(np.linalg.norm(A, axis=0)),
            np.max(np.linalg.norm(A, axis=0)),
        ),
    },
)
def test_stretch_bounds(bounds):
    """SciPy's BFGS maximizes and minimizes the squared stretch, from three random starts, also without full rank."""
    rng = np.random.default_rng(1)
    dependent = rng.normal(size=(5, 2)) @ rng.normal(size=(2, 3))
    for A in (rng.normal(size=(2, 2)), rng.normal(size=(3, 3)), rng.normal(size=(6, 4)), dependent):
        smallest, largest = bounds(A)
        found = []
        for sign in (1, -1):
            values = [
                optimize.minimize(lambda x, sign=sign, A=A: sign * np.sum((A @ x) ** 2) / np.sum(x**2), start).fun
                for start in rng.normal(size=(3, A.shape[1]))
            ]
            found.append(np.sqrt(max(sign * min(values), 0)))
        np.testing.assert_allclose((smallest, largest), found, rtol=1e-4, atol=1e-4)


@claim(
    "frobenius-and-spectral-norm",
    states=lambda r, n, d: np.sqrt(r),
    mutants={
        "the rank without the root": lambda r, n, d: r,
        "the root of the shorter side": lambda r, n, d: np.sqrt(min(n, d)),
        "the two norms are equal": lambda r, n, d: 1.0,
        "the root of the rank less one": lambda r, n, d: np.sqrt(max(r - 1, 1)),
    },
)
def test_frobenius_and_spectral_norm(factor):
    """Matrices built from known singular values; the Frobenius norm from their entries; the bound is reached."""
    rng = np.random.default_rng(2)
    for n, d in ((1, 1), (2, 2), (3, 5), (6, 4)):
        for r in range(1, min(n, d) + 1):
            largest_ratio = 0.0
            for s in (np.ones(r), rng.uniform(0.1, 2, size=r), np.arange(r, 0, -1.0)):
                A, U, V = matrix_with(s, n, d, seed=r)
                frobenius = length(A)
                assert max(s) <= frobenius * (1 + 1e-12)
                assert np.isclose(frobenius, max(s)) == (r == 1)
                assert frobenius <= factor(r, n, d) * max(s) * (1 + 1e-12)
                largest_ratio = max(largest_ratio, frobenius / max(s))
            assert np.isclose(largest_ratio, factor(r, n, d))


@claim(
    "eckart-young",
    states=lambda s, k: (s[k], np.sqrt(np.sum(s[k:] ** 2))),
    mutants={
        "the last value kept instead of the first dropped": lambda s, k: (s[max(k - 1, 0)], length(s[k:])),
        "the second dropped value in the spectral norm": lambda s, k: (s[min(k + 1, len(s) - 1)], length(s[k:])),
        "sum of values instead of squares": lambda s, k: (s[k], np.sum(s[k:])),
        "the first dropped value in both norms": lambda s, k: (s[k], s[k]),
    },
)
def test_eckart_young(smallest):
    """Two searches that know no singular values, on matrices built from known ones: least squares, Nelder-Mead."""
    for n, d, s in ((3, 3, [3.0, 2.0, 0.5]), (5, 3, [2.0, 1.0, 0.9]), (3, 6, [4.0, 1.0, 0.0])):
        s = np.array(s)
        A, U, V = matrix_with(s, n, d, seed=n)
        for k in range(3):
            spectral, frobenius = smallest(s, k)
            A_k = sum((s[i] * np.outer(U[:, i], V[:, i]) for i in range(k)), start=np.zeros((n, d)))
            x = V[:, k]  # at least this stretch
            assert length((A - A_k) @ x) >= spectral - 1e-9
            np.testing.assert_allclose(linalg.norm(A - A_k, 2), spectral, atol=1e-9)
            np.testing.assert_allclose(length(A - A_k), frobenius, atol=1e-9)
            if k == 0:
                continue
            rng = np.random.default_rng(k)
            B = rng.normal(size=(n, k))
            for _ in range(200):  # the best rows for the columns, then the best columns for the rows
                C = linalg.lstsq(B, A)[0]
                B = linalg.lstsq(C.T, A.T)[0].T
            np.testing.assert_allclose(length(A - B @ C), frobenius, rtol=1e-6, atol=1e-6)

            def spectral_error(factors, A=A, n=n, d=d, k=k):
                return linalg.norm(A - factors[: n * k].reshape(n, k) @ factors[n * k :].reshape(k, d), 2)

            search = {"maxfev": 300}
            for start in (rng.normal(size=(n + d) * k), np.r_[B.ravel(), C.ravel()]):
                found = optimize.minimize(spectral_error, start, method="Nelder-Mead", options=search).fun
                assert found >= spectral - 1e-9


def principal(X, center, count):
    """Variances, with the divisor `count`, and directions by the singular value decomposition."""
    _, s, Vt = np.linalg.svd(X - center, full_matrices=False)
    return s**2 / count, Vt


@claim(
    "pca-largest-variance",
    states=lambda X: principal(X, X.mean(axis=0), len(X) - 1),
    mutants={
        "n instead of n - 1": lambda X: principal(X, X.mean(axis=0), len(X)),
        "forgets to center": lambda X: principal(X, 0, len(X) - 1),
        "forgets the square": lambda X: (
            np.sqrt(principal(X, X.mean(axis=0), (len(X) - 1) ** 2)[0]),
            principal(X, X.mean(axis=0), 1)[1],
        ),
        "centers the examples instead of the inputs": lambda X: principal(X, X.mean(axis=1, keepdims=True), len(X) - 1),
        "directions in the columns of V transposed": lambda X: (
            principal(X, X.mean(axis=0), len(X) - 1)[0],
            np.linalg.svd(X - X.mean(axis=0))[2].T[: min(X.shape)],
        ),
    },
)
def test_pca_largest_variance(components):
    """SciPy's SLSQP maximizes the variance of the scores, computed by Python's statistics, direction by direction."""
    import statistics

    rng = np.random.default_rng(3)
    by_hand = np.array([[9.0, 6], [1, 2], [4, 6], [6, 2], [5, 4]])
    for X in (by_hand, rng.normal(size=(9, 3)) * [1, 2, 4] + [3, -1, 5], rng.normal(size=(3, 5)) + 2):
        found = []  # directions
        for k, (variance, direction) in enumerate(zip(*components(X), strict=True)):

            def score_variance(v, X=X):
                return statistics.variance((X @ v).tolist())

            length_one = {"type": "eq", "fun": lambda v: v @ v - 1}
            perpendicular = [{"type": "eq", "fun": lambda v, u=u: v @ u} for u in found]
            best = None
            for start in rng.normal(size=(4, X.shape[1])):
                result = optimize.minimize(
                    lambda v: -score_variance(v),
                    start / length(start),
                    method="SLSQP",
                    constraints=[length_one, *perpendicular],
                    options={"ftol": 1e-12, "maxiter": 200},
                )
                if best is None or result.fun < best.fun:
                    best = result
            np.testing.assert_allclose(variance, -best.fun, rtol=1e-4, atol=1e-6, err_msg=f"direction {k + 1}")
            np.testing.assert_allclose(score_variance(direction), -best.fun, rtol=1e-4, atol=1e-6)
            found.append(best.x)
    np.testing.assert_allclose(components(by_hand)[0], [10, 2.5])


def inverse_parts(A, invert):
    """Sum of invert(σ) v uᵀ over the positive singular values."""
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    r = np.sum(s > 1e-10 * max(s[0], 1e-300))
    return Vt[:r].T * invert(s[:r]) @ U[:, :r].T


@claim(
    "pseudoinverse-least-squares",
    states=lambda A: inverse_parts(A, lambda s: 1 / s),
    mutants={
        "the transpose, nothing inverted": lambda A: inverse_parts(A, lambda s: s),
        "squares inverted": lambda A: inverse_parts(A, lambda s: 1 / s**2),
        "drops the smallest positive value": lambda A: inverse_parts(A, lambda s: np.where(s > s[-1:], 1 / s, 0)),
        "adds a little before inverting": lambda A: inverse_parts(A, lambda s: s / (s**2 + 1e-3)),
    },
)
def test_pseudoinverse_least_squares(pseudoinverse):
    """SciPy's `lstsq` with the driver gelsy, which has no singular values, and the four Moore-Penrose conditions."""
    rng = np.random.default_rng(4)
    shapes = [(1, 1, 1), (4, 4, 4), (6, 3, 3), (3, 6, 3), (5, 4, 2), (4, 6, 1), (3, 2, 0)]
    for n, d, r in shapes:
        A = rng.normal(size=(n, r)) @ rng.normal(size=(r, d))  # rank r
        P = pseudoinverse(A)
        for b in rng.normal(size=(3, n)):
            shortest = linalg.lstsq(A, b, cond=1e-10, lapack_driver="gelsy")[0] if r else np.zeros(d)
            np.testing.assert_allclose(P @ b, shortest, rtol=1e-6, atol=1e-7)
        for left, right in ((A @ P @ A, A), (P @ A @ P, P), (A @ P, (A @ P).T), (P @ A, (P @ A).T)):
            np.testing.assert_allclose(left, right, atol=1e-8)
