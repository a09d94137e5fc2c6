"""Every formula on reference/formulas: both sides computed in different ways on random values, and mistakes that fail.

Each row has the TeX of the page, the value it must have, found in another way (loops, enumeration, quadrature, SciPy,
complex steps, a search), and the value by the formula; then what common mistakes would give. All are expressions in the
names of `draw`, the helpers above the rows, and what `given` makes.
"""

# ruff: noqa: E501, F401 (expressions of any length, in which some of the imports are used)

import functools
import itertools
import math
import re
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

import numpy as np
import pytest
from scipy import linalg, optimize, special, stats
from scipy.integrate import quad
from scipy.spatial import ConvexHull

from book import ROOT

PAGE = ROOT / "docs/reference/formulas.md"
inv, det, norm, expit = np.linalg.inv, np.linalg.det, np.linalg.norm, special.expit
special_softmax, special_lse = special.softmax, special.logsumexp


def draw(seed):
    """Numbers of each kind for the letters; p is a probability, s and t are positive, M is positive definite."""
    rng = np.random.default_rng(seed)
    n, d, m, K = 6, 3, 4, 4
    A, B, C, G = rng.normal(size=(4, d, d))
    found = {"rng": rng, "n": n, "d": d, "m": m, "K": K, "A": A, "B": B, "C": C, "S": A + A.T, "M": G @ G.T + np.eye(d)}
    found |= dict(zip(["x", "y", "u", "v", "a"], rng.normal(size=(5, d)), strict=True))
    found |= {"X": rng.normal(size=(n, d)), "W": rng.normal(size=(d, m)), "Y": rng.normal(size=(n, m))}
    found |= {"b": rng.normal(size=m), "z": rng.normal(size=K), "yn": rng.normal(size=n)}
    return found | {"p": rng.uniform(0.1, 0.9), "s": rng.uniform(0.3, 2), "t": rng.uniform(0.3, 2)}


def deriv(f, x):
    """Derivative by a number, by a complex step."""
    return f(x + 1e-30j).imag * 1e30


def grad(f, x):
    found = np.zeros(np.shape(x))
    for index in np.ndindex(found.shape):
        moved = np.array(x, dtype=complex)
        moved[index] += 1e-30j
        found[index] = f(moved).imag * 1e30
    return found


def jac(f, x):
    """Outputs × inputs."""
    return np.array([deriv(lambda q, e=e: f(x + q * e), 0.0) for e in np.eye(len(x))]).T


def central(f, x, h=1e-5):
    """Outputs × inputs, or the gradient of a number, by differences: for what has no complex step."""
    return np.squeeze([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))], axis=-1 if len(x) == 1 else ())


def hess(f, x):
    return np.array([(grad(f, x + 1e-5 * e) - grad(f, x - 1e-5 * e)) / 2e-5 for e in np.eye(len(x))])


def second(f, h=1e-3):
    """Second derivative at 0, by differences with an error of order 4."""
    return (-f(2 * h) + 16 * f(h) - 30 * f(0) + 16 * f(-h) - f(-2 * h)) / (12 * h**2)


def best_of(f, low, high):
    """Where f is largest, by a search."""
    places = np.linspace(low, high, 301)[1:-1]
    place = max(places, key=f)
    step = places[1] - places[0]
    return optimize.minimize_scalar(lambda q: -f(q), bounds=(place - step, place + step), options={"xatol": 1e-9}).x


def best_on(M, g):
    """The largest g·v over vᵀMv = 1, by a search over angles, repeated around the best."""
    root = np.linalg.cholesky(inv(M))
    low, high = np.array([0.0, 0.0]), np.array([np.pi, 2 * np.pi])
    for _ in range(12):
        grid = [np.linspace(e, f, 21) for e, f in zip(low, high, strict=True)]
        a, b = (q.ravel() for q in np.meshgrid(*grid))
        v = root @ [np.sin(a) * np.cos(b), np.sin(a) * np.sin(b), np.cos(a)]
        place = np.argmax(g @ v)
        width = (high - low) / 8
        low, high = np.array([a[place], b[place]]) - width, np.array([a[place], b[place]]) + width
    return (g @ v).max()


def npdf(x):
    return np.exp(-np.square(x) / 2) / np.sqrt(2 * np.pi)


def sig(x):
    return 1 / (1 + np.exp(-x))


def soft(z):
    return np.exp(z) / np.exp(z).sum()


def logloss(z, y):
    return np.mean(np.log(1 + np.exp(z)) - y * z)


def F(x):
    """A function of a vector that is neither quadratic nor a sum over elements."""
    return np.log(np.exp(x).sum()) + np.sin(x[0] * x[1]) + x[2] ** 2 * x[0]


def V1(x):
    return np.array([np.sin(x[0] * x[1]), x[1] ** 2 + x[2], np.exp(x[0] / 2) * x[2]])


def V2(x):
    return np.array([x[0] + x[1] * x[2], np.cos(x[0]), x[2] ** 3 - x[0]])


def p5(q, k=0):
    """The polynomial with the coefficients 3, −1, 2, 1, −2, 1, or its k-th derivative, in fractions."""
    return sum(c * math.perm(i, k) * q ** (i - k) for i, c in enumerate((3, -1, 2, 1, -2, 1)) if i >= k)


def longest(A):
    """Power iteration: the direction that A stretches most."""
    v = np.ones(A.shape[1])
    for _ in range(3000):
        v = A.T @ (A @ v)
        v /= norm(v)
    return v


def power_norm(A, k):
    """The 2-norm of the power 2ᵏ of A, to the power 2⁻ᵏ, without overflow."""
    power, logarithm = A, 0.0
    for _ in range(k):
        size = norm(power)
        power, logarithm = power @ power / size**2, 2 * (logarithm + np.log(size))
    return np.exp((logarithm + np.log(norm(power, 2))) / 2**k)


def low_rank(A, k, rng):
    """The nearest matrix of rank k in squared error, by alternating least squares."""
    right = rng.normal(size=(k, A.shape[1]))
    for _ in range(500):
        left = np.linalg.lstsq(right.T, A.T, rcond=None)[0].T
        right = np.linalg.lstsq(left, A, rcond=None)[0]
    return left @ right


def dual_cube(x, slope):
    """x³ + x with dual numbers that are multiplied by their rule."""
    square = (x * x, slope * x + x * slope)
    return [square[0] * x + x, square[1] * x + square[0] * slope + slope]


def of(law, places):
    """Mass or density at places, mean and variance, by SciPy."""
    mass = law.pmf if hasattr(law, "pmf") and law.dist.__class__.__module__.endswith("discrete_distns") else law.pdf
    return [mass(q) for q in places], law.mean(), law.var()


def gauss_given(mean, M, c):
    """Mean and covariance of the last two of three Gaussian elements given the first, by sums over a fine grid."""
    wide = 9 * np.sqrt(M.diagonal()[1:])
    axes = [np.linspace(e - w, e + w, 201) for e, w in zip(mean[1:], wide, strict=True)]
    q = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, 2)
    weight = stats.multivariate_normal(mean, M).pdf(np.c_[np.full(len(q), c[0]), q])
    weight /= weight.sum()
    middle = weight @ q
    return middle, (q - middle).T @ ((q - middle) * weight[:, None])


HERMITE = np.polynomial.hermite_e.hermegauss(60)


def hermite(f):
    """E[f(ε)] for a standard normal ε."""
    return HERMITE[1] @ np.array([f(e) for e in HERMITE[0]]) / np.sqrt(2 * np.pi)


def fit_gauss(x):
    """Mean and variance with the largest likelihood, by a search."""

    def loss(q):
        return -np.sum(stats.norm.logpdf(x, q[0], np.exp(q[1])))

    best = optimize.minimize(loss, [0.1, 0.1], method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-12})
    return [best.x[0], np.exp(2 * best.x[1])]


def coverage(q, n):
    """P(|mean − μ| ≤ q s/√n) for n Gaussian numbers: the mean is independent of s."""
    return quad(lambda c: (2 * special.ndtr(q * np.sqrt(c / (n - 1))) - 1) * stats.chi2.pdf(c, n - 1), 0, np.inf)[0]


def linregress(y, n, line):
    found = stats.linregress(line, y)
    return found.stderr, found.intercept_stderr


def roc_area(positive, negative):
    """By trapezoids over all thresholds."""
    steps = sorted({*positive, *negative, 99}, reverse=True)
    corners = [(np.mean(negative >= q), np.mean(positive >= q)) for q in steps]
    return sum((c[0] - b[0]) * (c[1] + b[1]) / 2 for b, c in itertools.pairwise(corners))


def descend(slope, x, eta, steps):
    for _ in range(steps):
        x = x - eta * slope(x)
    return x


def settle(step):
    """Where a linear iteration ends."""
    value = 0.0
    for _ in range(5000):
        value = step(value)
    return value


def best_rate(mu, L):
    """The rate with the smallest factor for both ends of the spectrum, and that factor, by a search."""
    eta = best_of(lambda q: -max(abs(1 - q * mu), abs(1 - q * L)), 0, 3 / mu)
    return [eta, max(abs(1 - eta * mu), abs(1 - eta * L))]


def diverges(power):
    """Whether the sum of 1/t^power has no bound: then sums over blocks that double do not fall."""
    return sum(1 / t**power for t in range(2**12, 2**13)) > 0.9 * sum(1 / t**power for t in range(2**6, 2**7))


def radius(eta, beta, curvatures, nesterov=False):
    """The largest absolute root of r² − e r + f over the curvatures."""
    factors = [1 - eta * c for c in curvatures]
    sums = [(1 + beta) * f if nesterov else f + beta for f in factors]
    products = [beta * f if nesterov else beta for f in factors]
    return max(
        (abs(e) + abs((e * e - 4 * f + 0j) ** 0.5)) / 2 if e * e > 4 * f else f**0.5
        for e, f in zip(sums, products, strict=True)
    )


def ball_radius(eta, beta, mu, L):
    return radius(eta, beta, [mu, L])


def nesterov_radius(eta, beta, mu, L):
    return radius(eta, beta, np.linspace(mu, L, 101), nesterov=True)


def best_ball(mu, L):
    """The smallest largest radius over rates and decays, by a grid that narrows."""
    eta, beta, wide = 1 / L, 0.5, np.array([1.5 / L, 0.49])
    for _ in range(14):
        choices = product(eta + wide[0] * np.linspace(-1, 1, 15), beta + wide[1] * np.linspace(-1, 1, 15))
        choices = [q for q in choices if q[0] > 0 and 0 <= q[1] < 1]
        eta, beta = min(choices, key=lambda q: ball_radius(*q, mu, L))
        wide = wide * 0.6
    return ball_radius(eta, beta, mu, L)


def companion(eta, curvature, beta):
    """The sixth error of the heavy ball from 1 at rest, by a power of its matrix."""
    step = np.array([[1 + beta - eta * curvature, -beta], [1, 0]])
    return (np.linalg.matrix_power(step, 6) @ [1, 1])[0]


def ball(eta, curvature, beta):
    x, v = 1.0, 0.0
    for _ in range(6):
        v = beta * v - eta * curvature * x
        x = x + v
    return x


def two_term(eta, curvature, beta):
    before, x = 1.0, 1.0
    for _ in range(6):
        before, x = x, x - eta * curvature * x + beta * (x - before)
    return x


def adagrad(gradients, theta, eta):
    total = 0.0
    for g in gradients:
        total += g * g
        theta -= eta * g / (np.sqrt(total) + 0.01)
    return theta


def moving(gradients, beta1, beta2):
    m = v = 0.0
    for g in gradients:
        m, v = beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * g * g
    return [m, v]


def weighted(values, beta):
    """The mean with weights that fall by beta for each step back."""
    weights = beta ** np.arange(len(values))[::-1]
    return np.average(values, weights=weights)


def cg_errors(kappa, steps):
    """Errors of conjugate gradients in the norm of the matrix, relative to the start, for a hard spectrum."""
    curvatures = (1 + kappa) / 2 + (kappa - 1) / 2 * np.cos(np.pi * (np.arange(60) + 0.5) / 60)
    answer = 1 / np.sqrt(curvatures)
    x = np.zeros(60)
    r = curvatures * answer
    direction, found = r, []
    for _ in range(steps):
        step = r @ r / (direction @ (curvatures * direction))
        x, left = x + step * direction, r - step * curvatures * direction
        direction, r = left + left @ left / (r @ r) * direction, left
        found.append(np.sqrt((x - answer) @ (curvatures * (x - answer)) / (answer @ (curvatures * answer))))
    return found


def nearest(x, constraint, bounds=None):
    """The nearest allowed point, by sequential quadratic programming."""
    start = np.full(len(x), 0.1)
    return optimize.minimize(
        lambda q: (q - x) @ (q - x), start, jac=lambda q: 2 * (q - x), constraints=constraint, bounds=bounds,
        method="SLSQP", options={"ftol": 1e-15, "maxiter": 1000},
    ).x  # fmt: skip


def attend(Q, K, V):
    return np.array([soft(K @ q / np.sqrt(Q.shape[1])) for q in Q]) @ V


def reach(layers):
    """Number of inputs that one output sees, by following its connections back; (kernel, dilation, stride)."""
    seen = {0}
    for kernel, dilation, stride in reversed(layers):
        seen = {stride * place + dilation * i for place in seen for i in range(kernel)}
    return max(seen) - min(seen) + 1


@dataclass(frozen=True)
class Formula:
    tex: str
    value: str
    formula: str
    wrong: tuple[str, ...]
    given: str = ""
    relation: str = "=="
    tolerance: float = 1e-8


FORMULAS = []


def row(tex, value, formula, *wrong, given="", relation="==", tolerance=1e-8):
    FORMULAS.append(Formula(tex, value, formula, wrong, given, relation, tolerance))


# I · Linear algebra

# Vectors
row(
    r"\lVert \mathbf{x} \rVert_1 = \sum_j \lvert x_j \rvert",
    "np.linalg.norm(x, 1)",
    "sum(abs(e) for e in x)",
    "abs(sum(x))",
    "max(abs(x))",
)
row(
    r"\lVert \mathbf{x} \rVert_2 = \sqrt{\mathbf{x}^\top\mathbf{x}}",
    "np.linalg.norm(x)",
    "np.sqrt(x @ x)",
    "x @ x",
    "abs(sum(x))",
)
row(
    r"\lVert \mathbf{x} \rVert_\infty = \max_j \lvert x_j \rvert",
    "np.linalg.norm(x, np.inf)",
    "max(abs(e) for e in x)",
    "max(x)",
    "abs(sum(x))",
)
row(
    r"\lVert \mathbf{x} \rVert_\infty \le \lVert \mathbf{x} \rVert_2 \le \lVert \mathbf{x} \rVert_1 \le \sqrt{d} \, \lVert \mathbf{x} \rVert_2",
    "[norm(x, np.inf), norm(x), norm(x, 1)]",
    "[norm(x), norm(x, 1), np.sqrt(d) * norm(x)]",
    "[norm(x), norm(x, 1), norm(x)]",
    "[norm(x) / 2, norm(x, 1), d * norm(x)]",
    relation="<=",
)
row(
    r"\mathbf{x}^\top\mathbf{y} = \lVert \mathbf{x} \rVert_2 \, \lVert \mathbf{y} \rVert_2 \cos \theta",
    "x @ y",
    "norm(x) * norm(y) * np.cos(angle)",
    "np.cos(angle)",
    "norm(x) * norm(y) * np.sin(angle)",
    "norm(x) * norm(y) * abs(np.cos(angle))",
    given="turn, angle = np.linalg.qr(A)[0], rng.uniform(0, np.pi); x = turn[:, 0] * t; y = s * (np.cos(angle) * turn[:, 0] + np.sin(angle) * turn[:, 1])",
)
row(
    r"\lvert \mathbf{x}^\top\mathbf{y} \rvert \le \lVert \mathbf{x} \rVert_2 \, \lVert \mathbf{y} \rVert_2",
    "abs(x @ y)",
    "norm(x) * norm(y)",
    "norm(x) * norm(y) / 2",
    "norm(x)",
    "norm(x) * norm(y, np.inf) / 2",
    given="y = s * x + y * rng.choice([0, 0.1, 1])",
    relation="<=",
)
row(
    r"\lVert \mathbf{x} + \mathbf{y} \rVert \le \lVert \mathbf{x} \rVert + \lVert \mathbf{y} \rVert",
    "[norm(x + y, q) for q in (1, 2, np.inf)]",
    "[norm(x, q) + norm(y, q) for q in (1, 2, np.inf)]",
    "[max(norm(x, q), norm(y, q)) for q in (1, 2, np.inf)]",
    "[np.sqrt(norm(x, q)**2 + norm(y, q)**2) for q in (1, 2, np.inf)]",
    relation="<=",
)
row(
    r"\max_{\lVert \mathbf{s} \rVert_1 \le 1} \mathbf{g}^\top\mathbf{s} = \lVert \mathbf{g} \rVert_\infty , \; \max_{\lVert \mathbf{s} \rVert_\infty \le 1} \mathbf{g}^\top\mathbf{s} = \lVert \mathbf{g} \rVert_1",
    "[max(x @ corner for corner in [*np.eye(d), *-np.eye(d)]), max(x @ corner for corner in product((-1, 1), repeat=d))]",
    "[norm(x, np.inf), norm(x, 1)]",
    "[norm(x, 1), norm(x, np.inf)]",
    "[norm(x), norm(x)]",
)
row(
    r"\operatorname{proj}(\mathbf{x}) = \frac{\mathbf{x}^\top\mathbf{y}}{\mathbf{y}^\top\mathbf{y}} \, \mathbf{y}",
    "y * np.linalg.lstsq(y[:, None], x, rcond=None)[0]",
    "(x @ y) / (y @ y) * y",
    "(x @ y) / (x @ x) * y",
    "(x @ y) / norm(y) * y",
    "(x @ y) / (y @ y) * x",
)
row(
    r"\operatorname{std}(\cos \theta) = 1/\sqrt{d}",
    "np.sqrt(quad(lambda q: q**2 * (1 - q**2) ** ((j - 3) / 2), -1, 1)[0] / quad(lambda q: (1 - q**2) ** ((j - 3) / 2), -1, 1)[0])",
    "1 / np.sqrt(j)",
    "1 / j",
    "1 / np.sqrt(j - 1)",
    given="j = int(rng.integers(3, 20))",
)
# Matrices and tensors
row(
    r"(\mathbf{A}\mathbf{B})_{ik} = \sum_j A_{ij} B_{jk}",
    "A @ B",
    "[[sum(A[i, j] * B[j, k] for j in range(d)) for k in range(d)] for i in range(d)]",
    "[[sum(A[i, j] * B[k, j] for j in range(d)) for k in range(d)] for i in range(d)]",
    "[[A[i, k] * B[i, k] for k in range(d)] for i in range(d)]",
)
row(
    r"\mathbf{A}\mathbf{x} = \sum_j x_j \mathbf{a}_j",
    "A @ x",
    "sum(x[j] * A[:, j] for j in range(d))",
    "sum(x[j] * A[j] for j in range(d))",
    "sum(A[:, j] for j in range(d)) * x",
)
row(
    r"\mathbf{A}\mathbf{B} = \sum_j \mathbf{a}_j \mathbf{b}_j^\top",
    "A @ B",
    "sum(np.outer(A[:, j], B[j]) for j in range(d))",
    "sum(np.outer(A[j], B[:, j]) for j in range(d))",
    "sum(np.outer(B[j], A[:, j]) for j in range(d))",
)
row(r"(\mathbf{A}\mathbf{B})^\top = \mathbf{B}^\top\mathbf{A}^\top", "(A @ B).T", "B.T @ A.T", "A.T @ B.T", "B @ A")
row(
    r"(\mathbf{A}\mathbf{x})^\top\mathbf{y} = \mathbf{x}^\top(\mathbf{A}^\top\mathbf{y})",
    "(A @ x) @ y",
    "x @ (A.T @ y)",
    "x @ (A @ y)",
    "y @ (A.T @ x)",
)
row(
    r"\operatorname{tr}(\mathbf{A}\mathbf{B}) = \operatorname{tr}(\mathbf{B}\mathbf{A})",
    "sum(sum(X[i, j] * Q[j, i] for j in range(d)) for i in range(n))",
    "np.trace(Q @ X)",
    "np.trace(Q) * np.trace(X)",
    "-np.trace(Q @ X)",
    given="Q = rng.normal(size=(d, n))",
)
row(
    r"(\mathbf{A} \odot \mathbf{B})_{jk} = A_{jk} B_{jk}",
    "A * B",
    "[[A[j, k] * B[j, k] for k in range(d)] for j in range(d)]",
    "A @ B",
    "[[A[j, k] * B[k, j] for k in range(d)] for j in range(d)]",
)
row(
    r"\mathbf{X}\mathbf{W} + \mathbf{1}\mathbf{b}^\top = \begin{bmatrix} \mathbf{X} & \mathbf{1} \end{bmatrix} \begin{bmatrix} \mathbf{W} \\ \mathbf{b}^\top \end{bmatrix}",
    "X @ W + b",
    "np.hstack([X, np.ones((n, 1))]) @ np.vstack([W, b])",
    "np.hstack([np.ones((n, 1)), X]) @ np.vstack([W, b])",
    "X @ W",
)
# Rank, inverse, determinant
row(
    r"\operatorname{rank} \mathbf{A} + \dim \operatorname{null} \mathbf{A} = d",
    "np.linalg.matrix_rank(Q) + linalg.null_space(Q).shape[1]",
    "Q.shape[1]",
    "Q.shape[0]",
    "min(Q.shape)",
    given="r = int(rng.integers(1, 3)); Q = rng.normal(size=(3, r)) @ rng.normal(size=(r, 5))",
)
row(
    r"\operatorname{rank}(\mathbf{A}\mathbf{B}) \le \min(\operatorname{rank} \mathbf{A}, \operatorname{rank} \mathbf{B})",
    "np.linalg.matrix_rank(Q @ A)",
    "min(np.linalg.matrix_rank(Q), np.linalg.matrix_rank(A))",
    "min(np.linalg.matrix_rank(Q), np.linalg.matrix_rank(A)) - 1",
    "np.linalg.matrix_rank(Q) + np.linalg.matrix_rank(A) - d - 1",
    given="r = int(rng.integers(1, d)); Q = rng.normal(size=(n, r)) @ rng.normal(size=(r, d))",
    relation="<=",
)
row(
    r"\begin{bmatrix} a & b \\ c & d \end{bmatrix}^{-1} = \frac{1}{a d - b c} \begin{bmatrix} d & -b \\ -c & a \end{bmatrix}",
    "np.linalg.solve(Q, np.eye(2))",
    "np.array([[Q[1, 1], -Q[0, 1]], [-Q[1, 0], Q[0, 0]]]) / (Q[0, 0] * Q[1, 1] - Q[0, 1] * Q[1, 0])",
    "np.array([[Q[0, 0], -Q[0, 1]], [-Q[1, 0], Q[1, 1]]]) / (Q[0, 0] * Q[1, 1] - Q[0, 1] * Q[1, 0])",
    "np.array([[Q[1, 1], -Q[1, 0]], [-Q[0, 1], Q[0, 0]]]) / (Q[0, 0] * Q[1, 1] - Q[0, 1] * Q[1, 0])",
    given="Q = A[:2, :2]",
)
row(
    r"(\mathbf{A}\mathbf{B})^{-1} = \mathbf{B}^{-1}\mathbf{A}^{-1}",
    "np.linalg.solve(A @ B, np.eye(d))",
    "inv(B) @ inv(A)",
    "inv(A) @ inv(B)",
    "inv(B @ A)",
)
row(
    r"\det(\mathbf{A}\mathbf{B}) = \det \mathbf{A} \, \det \mathbf{B}",
    "det(A @ B)",
    "det(A) * det(B)",
    "det(A) + det(B)",
    "abs(det(A) * det(B))",
)
row(r"\det(c \mathbf{A}) = c^d \det \mathbf{A}", "det(s * A)", "s**d * det(A)", "s * det(A)", "d * s * det(A)")
row(
    r"\det \mathbf{A}^{-1} = 1/\det \mathbf{A} , \; \det \mathbf{A}^\top = \det \mathbf{A}",
    "[det(np.linalg.solve(A, np.eye(d))), det(A.T)]",
    "[1 / det(A), det(A)]",
    "[-1 / det(A), det(A)]",
    "[1 / det(A), 1 / det(A)]",
)
row(
    r"V(\mathbf{A} S) = \lvert \det \mathbf{A} \rvert \, V(S)",
    "ConvexHull(Q @ A.T).volume",
    "abs(det(A)) * ConvexHull(Q).volume",
    "det(A @ A) * ConvexHull(Q).volume",
    "ConvexHull(Q).volume",
    given="Q = rng.normal(size=(9, d))",
)
# Projection and least squares
row(
    r"\mathbf{A}^\top\mathbf{A}\mathbf{c} = \mathbf{A}^\top\mathbf{b}",
    "X.T @ X @ np.linalg.lstsq(X, yn, rcond=None)[0]",
    "X.T @ yn",
    "X.T @ yn / n",
    "X.T @ (yn - yn.mean())",
)
row(
    r"\mathbf{c} = (\mathbf{A}^\top\mathbf{A})^{-1}\mathbf{A}^\top\mathbf{b}",
    "optimize.lsq_linear(X, yn).x",
    "inv(X.T @ X) @ X.T @ yn",
    "inv(X.T @ X) @ X.T @ yn / n",
    "inv(X.T @ X / n) @ X.T @ yn",
    tolerance=1e-06,
)
row(
    r"\mathbf{P} = \mathbf{A}(\mathbf{A}^\top\mathbf{A})^{-1}\mathbf{A}^\top",
    "linalg.orth(X) @ linalg.orth(X).T",
    "X @ inv(X.T @ X) @ X.T",
    "X @ X.T",
    "np.eye(n) - X @ inv(X.T @ X) @ X.T",
)
row(
    r"\mathbf{P}^2 = \mathbf{P} = \mathbf{P}^\top , \; \operatorname{tr} \mathbf{P} = \dim S",
    "[Q @ Q, Q, np.trace(Q)]",
    "[Q, Q.T, np.linalg.matrix_rank(X)]",
    "[np.eye(n), Q.T, np.linalg.matrix_rank(X)]",
    "[Q, Q.T, n]",
    given="Q = linalg.orth(X) @ linalg.orth(X).T",
)
row(
    r"\mathbf{A}^\top(\mathbf{b} - \mathbf{A}\mathbf{c}) = \mathbf{0}",
    "X.T @ yn",
    "X.T @ (X @ c)",
    "X.T @ (X @ c) / n",
    "X.T @ (X @ c + yn)",
    given="c = optimize.lsq_linear(X, yn).x",
    tolerance=1e-06,
)
row(
    r"\lVert \mathbf{b} - \mathbf{s} \rVert_2^2 = \lVert \mathbf{b} - \hat{\mathbf{b}} \rVert_2^2 + \lVert \hat{\mathbf{b}} - \mathbf{s} \rVert_2^2",
    "norm(yn - X @ x) ** 2",
    "norm(yn - hat) ** 2 + norm(hat - X @ x) ** 2",
    "(norm(yn - hat) + norm(hat - X @ x)) ** 2",
    "norm(yn - hat) ** 2 - norm(hat - X @ x) ** 2",
    given="hat = X @ np.linalg.lstsq(X, yn, rcond=None)[0]",
)
row(
    r"\mathbf{R}\mathbf{c} = \mathbf{Q}^\top\mathbf{b}",
    "np.linalg.qr(X)[1] @ np.linalg.lstsq(X, yn, rcond=None)[0]",
    "np.linalg.qr(X)[0].T @ yn",
    "2 * np.linalg.qr(X)[0].T @ yn",
    "-np.linalg.qr(X)[0].T @ yn",
)
# Eigenvalues
row(
    r"\operatorname{tr} \mathbf{A} = \sum_i \lambda_i , \; \det \mathbf{A} = \prod_i \lambda_i",
    "[sum(A[i, i] for i in range(d)), det(A)]",
    "[sum(np.linalg.eigvals(A)), np.prod(np.linalg.eigvals(A))]",
    "[sum(np.linalg.svd(A)[1]), np.prod(np.linalg.svd(A)[1])]",
    "[sum(np.linalg.eigvals(A)), np.prod(A.diagonal())]",
)
row(
    r"\mathbf{A}^t = \mathbf{V}\boldsymbol{\Lambda}^t\mathbf{V}^{-1}",
    "A @ A @ A @ A",
    "V @ np.diag(e**4) @ inv(V)",
    "V @ np.diag(e**4) @ V.T",
    "inv(V) @ np.diag(e**4) @ V",
    "V @ np.diag(4 * e) @ inv(V)",
    given="e, V = np.linalg.eig(A)",
)
row(
    r"\mathbf{A} = \mathbf{Q}\boldsymbol{\Lambda}\mathbf{Q}^\top = \sum_i \lambda_i \mathbf{q}_i \mathbf{q}_i^\top",
    "[M, M]",
    "[Q @ np.diag(e) @ Q.T, sum(e[i] * np.outer(Q[:, i], Q[:, i]) for i in range(d))]",
    "[Q.T @ np.diag(e) @ Q, M]",
    "[M, sum(e[i] * np.outer(Q[i], Q[i]) for i in range(d))]",
    given="e, Q = np.linalg.eig(M)",
)
row(
    r"\lambda_{\min} \le \frac{\mathbf{x}^\top\mathbf{A}\mathbf{x}}{\mathbf{x}^\top\mathbf{x}} \le \lambda_{\max}",
    "[e[0], x @ S @ x / (x @ x)]",
    "[x @ S @ x / (x @ x), e[-1]]",
    "[x @ S @ x / (x @ x), e[1]]",
    "[x @ S @ x / norm(x) / 10, e[-1]]",
    given="e = np.linalg.eigvalsh(S)",
    relation="<=",
)
row(
    r"\mathbf{x}^\top\mathbf{A}\mathbf{x} = \sum_i \lambda_i y_i^2 , \; \mathbf{y} = \mathbf{Q}^\top\mathbf{x}",
    "x @ S @ x",
    "sum(e * (Q.T @ x) ** 2)",
    "sum(e * (Q @ x) ** 2)",
    "sum(e**2 * (Q.T @ x) ** 2)",
    given="e, Q = np.linalg.eigh(S)",
)
row(
    r"\lVert \mathbf{A}^t \rVert_2^{1/t} \to \rho(\mathbf{A})",
    "power_norm(A, 40)",
    "max(abs(np.linalg.eigvals(A)))",
    "np.linalg.norm(A, 2)",
    "abs(np.trace(A))",
    "max(np.linalg.eigvals(A).real)",
    tolerance=1e-06,
)
row(
    r"L_{jj} = \sqrt{A_{jj} - \sum_{k < j} L_{jk}^2}",
    "np.diag(Q)",
    "[np.sqrt(M[j, j] - sum(Q[j, k] ** 2 for k in range(j))) for j in range(d)]",
    "[np.sqrt(M[j, j]) for j in range(d)]",
    "[np.sqrt(M[j, j] + sum(Q[j, k] ** 2 for k in range(j))) for j in range(d)]",
    given="Q = np.linalg.cholesky(M)",
)
row(
    r"L_{ij} = \bigl( A_{ij} - \sum_{k < j} L_{ik} L_{jk} \bigr) / L_{jj}",
    "[Q[i, j] for i in range(d) for j in range(i)]",
    "[(M[i, j] - sum(Q[i, k] * Q[j, k] for k in range(j))) / Q[j, j] for i in range(d) for j in range(i)]",
    "[(M[i, j] - sum(Q[i, k] * Q[j, k] for k in range(j))) / Q[i, i] for i in range(d) for j in range(i)]",
    "[M[i, j] / Q[j, j] for i in range(d) for j in range(i)]",
    given="Q = np.linalg.cholesky(M)",
)
# Singular values
row(
    r"\mathbf{A} = \mathbf{U}\boldsymbol{\Sigma}\mathbf{V}^\top = \sum_{i=1}^{r} \sigma_i \mathbf{u}_i \mathbf{v}_i^\top",
    "X",
    "sum(np.sqrt(e[i]) * np.outer(U[:, i], V[:, i]) for i in range(d))",
    "sum(e[i] * np.outer(U[:, i], V[:, i]) for i in range(d))",
    "sum(np.sqrt(e[i]) * np.outer(U[:, i], V[i]) for i in range(d))",
    given="e, V = np.linalg.eigh(X.T @ X); U = X @ V / np.sqrt(e)",
)
row(
    r"\sigma_i = \sqrt{\lambda_i(\mathbf{A}^\top\mathbf{A})}",
    "linalg.svdvals(X)",
    "np.sqrt(np.linalg.eigvalsh(X.T @ X)[::-1])",
    "np.linalg.eigvalsh(X.T @ X)[::-1]",
    "np.sqrt(np.linalg.eigvalsh(X.T @ X))",
)
row(
    r"\lVert \mathbf{A} \rVert_F = \sqrt{\operatorname{tr}(\mathbf{A}^\top\mathbf{A})} = \sqrt{\sum_i \sigma_i^2}",
    "[np.sqrt(sum(e**2 for e in X.ravel()))] * 2",
    "[np.sqrt(np.trace(X.T @ X)), np.sqrt(sum(linalg.svdvals(X) ** 2))]",
    "[np.trace(X.T @ X), np.sqrt(sum(linalg.svdvals(X) ** 2))]",
    "[np.sqrt(np.trace(X.T @ X)), sum(linalg.svdvals(X))]",
)
row(
    r"\lVert \mathbf{A} \rVert_2 = \max_{\mathbf{x} \ne \mathbf{0}} \frac{\lVert \mathbf{A}\mathbf{x} \rVert_2}{\lVert \mathbf{x} \rVert_2} = \sigma_1",
    "norm(X @ longest(X)) / norm(longest(X))",
    "linalg.svdvals(X)[0]",
    "np.linalg.norm(X)",
    "linalg.svdvals(X)[-1]",
    "linalg.svdvals(X)[0] ** 2",
)
row(
    r"\lVert \mathbf{A} \rVert_2 \le \lVert \mathbf{A} \rVert_F \le \sqrt{r} \, \lVert \mathbf{A} \rVert_2",
    "[linalg.svdvals(Q)[0], norm(Q)]",
    "[norm(Q), np.sqrt(r) * linalg.svdvals(Q)[0]]",
    "[norm(Q), linalg.svdvals(Q)[0]]",
    "[linalg.svdvals(Q)[1], np.sqrt(r) * linalg.svdvals(Q)[0]]",
    given="r = 2; Q = np.outer(yn, x) + np.outer(yn * rng.normal(size=n), y)",
    relation="<=",
)
row(
    r"\lVert \mathbf{A}\mathbf{B} \rVert_2 \le \lVert \mathbf{A} \rVert_2 \, \lVert \mathbf{B} \rVert_2",
    "[norm(A @ B, 2), norm(A @ B)]",
    "[norm(A, 2) * norm(B, 2), norm(A) * norm(B)]",
    "[max(norm(A, 2), norm(B, 2)), norm(A) * norm(B)]",
    "[norm(A, 2) * norm(B, 2), norm(A) + norm(B)]",
    relation="<=",
)
row(
    r"\min_{\operatorname{rank} \mathbf{M} \le k} \lVert \mathbf{A} - \mathbf{M} \rVert_F = \sqrt{\textstyle\sum_{i > k} \sigma_i^2}",
    "norm(X - low_rank(X, 1, rng))",
    "np.sqrt(sum(linalg.svdvals(X)[1:] ** 2))",
    "linalg.svdvals(X)[1]",
    "sum(linalg.svdvals(X)[1:])",
    "np.sqrt(sum(linalg.svdvals(X)[2:] ** 2))",
    tolerance=1e-06,
)
row(
    r"\lVert \mathbf{A} - \sum_{i \le k} \sigma_i \mathbf{u}_i \mathbf{v}_i^\top \rVert_2 = \sigma_{k+1}",
    "np.sqrt(np.linalg.eigvalsh((X - Q).T @ (X - Q))[-1])",
    "e[1]",
    "e[0]",
    "np.sqrt(sum(e[1:] ** 2))",
    given="U, e, V = np.linalg.svd(X); Q = e[0] * np.outer(U[:, 0], V[0])",
)
row(
    r"\mathbf{A}^{+} = \sum_{i=1}^{r} \frac{1}{\sigma_i} \mathbf{v}_i \mathbf{u}_i^\top",
    "D.T @ inv(D @ D.T) @ inv(G.T @ G) @ G.T",
    "sum(np.outer(V[i], U[:, i]) / e[i] for i in range(2))",
    "sum(np.outer(V[i], U[:, i]) * e[i] for i in range(2))",
    "sum(np.outer(U[:, i], V[i]) / e[i] for i in range(2)).T * 2",
    given="G, D = rng.normal(size=(n, 2)), rng.normal(size=(2, d)); U, e, V = np.linalg.svd(G @ D)",
)
row(
    r"\frac{1}{n - 1} \lVert \tilde{\mathbf{X}}\mathbf{v}_i \rVert_2^2 = \frac{\sigma_i^2}{n - 1}",
    "[np.var((X - X.mean(axis=0)) @ V[i], ddof=1) for i in range(d)]",
    "e**2 / (n - 1)",
    "e**2 / n",
    "e / (n - 1)",
    "linalg.svdvals(X) ** 2 / (n - 1)",
    given="_, e, V = np.linalg.svd(X - X.mean(axis=0))",
)
# Floating point
row(
    r"\lvert \operatorname{fl}(x) - x \rvert \le u \lvert x \rvert , \; u = 2^{-p}",
    "float(abs(Fraction(float(q)) - q) / q * 2**53)",
    "2.0**53 * 2.0**-53",
    "2.0**53 * 2.0**-54",
    "2.0**53 * 10.0**-16.5",
    given="q = 1 + Fraction(int(rng.integers(10**18)), 10**21)",
    relation="<=",
)
row(
    r"\kappa(\mathbf{A}) = \lVert \mathbf{A} \rVert_2 \lVert \mathbf{A}^{-1} \rVert_2 = \sigma_1/\sigma_d",
    "[np.linalg.cond(A)] * 2",
    "[norm(A, 2) * norm(inv(A), 2), linalg.svdvals(A)[0] / linalg.svdvals(A)[-1]]",
    "[norm(A, 2) / norm(inv(A), 2), np.linalg.cond(A)]",
    "[np.linalg.cond(A), max(abs(np.linalg.eigvals(A))) / min(abs(np.linalg.eigvals(A)))]",
)
row(
    r"\frac{\lVert \Delta\mathbf{x} \rVert_2}{\lVert \mathbf{x} \rVert_2} \le \kappa(\mathbf{A}) \, \frac{\lVert \Delta\mathbf{b} \rVert_2}{\lVert \mathbf{b} \rVert_2}",
    "norm(inv(A) @ V[:, -1] * s) / norm(inv(A) @ (V[:, 0] + y / 100))",
    "np.linalg.cond(A) * s / norm(V[:, 0] + y / 100)",
    "np.sqrt(np.linalg.cond(A)) * s / norm(V[:, 0] + y / 100)",
    "norm(A, 2) * s / norm(V[:, 0] + y / 100) / 4",
    given="V = np.linalg.svd(A)[0]",
    relation="<=",
)
row(
    r"\kappa = \left\lvert \frac{x f'(x)}{f(x)} \right\rvert",
    "abs(deriv(lambda q: np.log(f(np.exp(q))), np.log(s)))",
    "abs(s * df(s) / f(s))",
    "abs(df(s) / f(s))",
    "abs(f(s) / (s * df(s)))",
    given="f, df = lambda q: 3 + np.sin(q), np.cos",
)

# II · Calculus

# Derivatives
row(
    r"(f g)' = f' g + f g'",
    "deriv(lambda q: f(q) * g(q), t)",
    "df(t) * g(t) + f(t) * dg(t)",
    "df(t) * dg(t)",
    "df(t) * g(t) - f(t) * dg(t)",
    given="f, df = lambda q: np.sin(q) + q * q, lambda q: np.cos(q) + 2 * q; g, dg = lambda q: np.exp(q / 3) + q, lambda q: np.exp(q / 3) / 3 + 1",
)
row(
    r"\Bigl( \frac{f}{g} \Bigr)' = \frac{f' g - f g'}{g^2}",
    "deriv(lambda q: f(q) / g(q), t)",
    "(df(t) * g(t) - f(t) * dg(t)) / g(t) ** 2",
    "(f(t) * dg(t) - df(t) * g(t)) / g(t) ** 2",
    "df(t) / dg(t)",
    given="f, df = lambda q: np.sin(q) + q * q, lambda q: np.cos(q) + 2 * q; g, dg = lambda q: np.exp(q / 3) + q, lambda q: np.exp(q / 3) / 3 + 1",
)
row(
    r"(f \circ g)'(x) = f'(g(x)) \, g'(x)",
    "deriv(lambda q: f(g(q)), t)",
    "df(g(t)) * dg(t)",
    "df(t) * dg(t)",
    "df(g(t))",
    "df(dg(t))",
    given="f, df = lambda q: np.sin(q) + q * q, lambda q: np.cos(q) + 2 * q; g, dg = lambda q: np.exp(q / 3) + q, lambda q: np.exp(q / 3) / 3 + 1",
)
row(
    r"(x^a)' = a x^{a - 1} , \; (e^{a x})' = a e^{a x} , \; (\ln x)' = \frac1x",
    "[deriv(lambda q: q**s, t), deriv(lambda q: np.exp(s * q), t), deriv(np.log, t)]",
    "[s * t ** (s - 1), s * np.exp(s * t), 1 / t]",
    "[s * t**s, s * np.exp(s * t), 1 / t]",
    "[s * t ** (s - 1), np.exp(s * t), 1 / t]",
    "[s * t ** (s - 1), s * np.exp(s * t), -1 / t**2]",
)
row(
    r"(\sin x)' = \cos x , \; (\cos x)' = -\sin x",
    "[deriv(np.sin, t), deriv(np.cos, t)]",
    "[np.cos(t), -np.sin(t)]",
    "[np.cos(t), np.sin(t)]",
    "[-np.cos(t), -np.sin(t)]",
)
row(
    r"\frac{f(x + h) - f(x)}{h} = f'(x) + \tfrac{h}{2} f''(x) + O(h^2)",
    "((p5(q + h) - p5(q)) / h - p5(q, 1)) / h",
    "p5(q, 2) / 2",
    "p5(q, 2)",
    "p5(q, 2) / 6",
    "-p5(q, 2) / 2",
    given="q, h = Fraction(int(rng.integers(-9, 10)), 7), Fraction(1, 10**9)",
    tolerance=1e-06,
)
row(
    r"\frac{f(x + h) - f(x - h)}{2h} = f'(x) + \tfrac{h^2}{6} f'''(x) + O(h^4)",
    "((p5(q + h) - p5(q - h)) / (2 * h) - p5(q, 1)) / h**2",
    "p5(q, 3) / 6",
    "p5(q, 3) / 3",
    "p5(q, 3) / 12",
    "p5(q, 2) / 6",
    given="q, h = Fraction(int(rng.integers(-9, 10)), 7), Fraction(1, 10**9)",
    tolerance=1e-06,
)
row(
    r"\frac{f(x + h) - 2 f(x) + f(x - h)}{h^2} = f'' + \tfrac{h^2}{12} f^{(4)} + O(h^4)",
    "((p5(q + h) - 2 * p5(q) + p5(q - h)) / h**2 - p5(q, 2)) / h**2",
    "p5(q, 4) / 12",
    "p5(q, 4) / 6",
    "p5(q, 4) / 24",
    "p5(q, 3) / 12",
    given="q, h = Fraction(int(rng.integers(-9, 10)), 7), Fraction(1, 10**9)",
    tolerance=1e-06,
)
# Gradients, Jacobians, curvature
row(
    r"D_{\mathbf{v}} f(\mathbf{x}) = \nabla f(\mathbf{x})^\top \mathbf{v}",
    "deriv(lambda q: F(x + q * v), 0.0)",
    "grad(F, x) @ v",
    "grad(F, x) @ v / norm(v)",
    "norm(grad(F, x)) * norm(v)",
)
row(
    r"\max_{\lVert \mathbf{v} \rVert_2 = 1} D_{\mathbf{v}} f = \lVert \nabla f \rVert_2",
    "best_on(np.eye(d), grad(F, x))",
    "norm(grad(F, x))",
    "norm(grad(F, x)) ** 2",
    "norm(grad(F, x), 1)",
    tolerance=1e-06,
)
row(
    r"\max_{\lVert \mathbf{v} \rVert_{\mathbf{M}} = 1} D_{\mathbf{v}} f = \sqrt{\nabla f^\top \mathbf{M}^{-1} \nabla f}",
    "best_on(M, grad(F, x))",
    "np.sqrt(grad(F, x) @ inv(M) @ grad(F, x))",
    "np.sqrt(grad(F, x) @ M @ grad(F, x))",
    "grad(F, x) @ inv(M) @ grad(F, x)",
    tolerance=1e-06,
)
row(
    r"\mathbf{J}_{f \circ g}(\mathbf{x}) = \mathbf{J}_f(\mathbf{g}(\mathbf{x})) \, \mathbf{J}_g(\mathbf{x})",
    "jac(lambda q: V1(V2(q)), x)",
    "jac(V1, V2(x)) @ jac(V2, x)",
    "jac(V2, x) @ jac(V1, V2(x))",
    "jac(V1, x) @ jac(V2, x)",
    "jac(V1, V2(x)).T @ jac(V2, x).T",
)
row(
    r"\nabla_{\mathbf{x}} L = \mathbf{J}^\top \nabla_{\mathbf{z}} L",
    "grad(lambda q: F(V1(q)), x)",
    "jac(V1, x).T @ grad(F, V1(x))",
    "jac(V1, x) @ grad(F, V1(x))",
    "jac(V1, x).T @ grad(F, x)",
)
row(
    r"f(x + h) = \sum_{i=0}^{k} \frac{f^{(i)}(x)}{i!} h^i + \frac{f^{(k+1)}(\xi)}{(k+1)!} h^{k+1}",
    "True",
    "x < mp_log(rest / (h ** (k + 1) / math.factorial(k + 1))) < x + h",
    "x < mp_log(rest / (h ** (k + 1) / math.factorial(k))) < x + h",
    "x < mp_log(rest / h ** (k + 1)) < x + h",
    given="k = int(rng.integers(1, 6)); x, h = s, t; rest = sum(np.exp(x) * h**i / math.factorial(i) for i in range(k + 1, 60)); mp_log = np.log",
)
row(
    r"f(\mathbf{x} + \mathbf{s}) = f(\mathbf{x}) + \nabla f^\top\mathbf{s} + \tfrac12 \mathbf{s}^\top\mathbf{H}\mathbf{s} + o(\lVert \mathbf{s} \rVert_2^2)",
    "second(lambda q: F(x + q * v)) / 2",
    "v @ hess(F, x) @ v / 2",
    "v @ hess(F, x) @ v",
    "sum(np.diag(hess(F, x)) * v * v) / 2",
    tolerance=1e-05,
)
row(
    r"\mathbf{H}\mathbf{v} = \nabla \bigl( \nabla f^\top\mathbf{v} \bigr)",
    "hess(F, x) @ v",
    "central(lambda q: grad(F, q) @ v, x)",
    "grad(F, x) * v",
    "hess(F, x) * v @ np.ones(d) / d",
    tolerance=1e-05,
)
row(
    r"\mathbf{H}\mathbf{v} = \frac{\nabla f(\mathbf{x} + h\mathbf{v}) - \nabla f(\mathbf{x} - h\mathbf{v})}{2h} + O(h^2)",
    "hess(F, x) @ v",
    "(grad(F, x + h * v) - grad(F, x - h * v)) / (2 * h)",
    "(grad(F, x + h * v) - grad(F, x - h * v)) / h",
    "(grad(F, x + h * v) + grad(F, x - h * v)) / (2 * h)",
    given="h = 1e-5",
    tolerance=1e-05,
)
# Matrix calculus
row(
    r"\langle \mathbf{A}, \mathbf{B} \rangle = \sum_{j,k} A_{jk} B_{jk} = \operatorname{tr}(\mathbf{A}^\top\mathbf{B})",
    "sum(A[j, k] * B[j, k] for j in range(d) for k in range(d))",
    "np.trace(A.T @ B)",
    "np.trace(A @ B)",
    "np.trace(A) * np.trace(B)",
)
row(
    r"\nabla_{\mathbf{x}} \, \mathbf{a}^\top\mathbf{x} = \mathbf{a} , \; \nabla_{\mathbf{x}} \, \mathbf{x}^\top\mathbf{A}\mathbf{x} = (\mathbf{A} + \mathbf{A}^\top)\mathbf{x}",
    "[grad(lambda q: a @ q, x), grad(lambda q: q @ A @ q, x)]",
    "[a, (A + A.T) @ x]",
    "[a, 2 * A @ x]",
    "[a, 2 * A.T @ x]",
    "[a * x, (A + A.T) @ x]",
)
row(
    r"\nabla_{\mathbf{W}} \, \mathbf{x}^\top\mathbf{W}\mathbf{y} = \mathbf{x}\mathbf{y}^\top",
    "grad(lambda q: x @ q @ y, A)",
    "np.outer(x, y)",
    "np.outer(y, x)",
    "np.diag(x * y)",
)
row(
    r"\nabla_{\mathbf{W}} \operatorname{tr}(\mathbf{W}\mathbf{B}) = \mathbf{B}^\top , \; \nabla_{\mathbf{W}} \lVert \mathbf{W} \rVert_F^2 = 2\mathbf{W}",
    "[grad(lambda q: np.trace(q @ B), A), grad(lambda q: np.sum(q * q), A)]",
    "[B.T, 2 * A]",
    "[B, 2 * A]",
    "[B.T, A]",
)
row(
    r"\nabla_{\mathbf{W}} \lVert \mathbf{X}\mathbf{W} - \mathbf{Y} \rVert_F^2 = 2\mathbf{X}^\top(\mathbf{X}\mathbf{W} - \mathbf{Y})",
    "grad(lambda q: np.sum((X @ q - Y) ** 2), W)",
    "2 * X.T @ (X @ W - Y)",
    "X.T @ (X @ W - Y)",
    "2 * X.T @ (Y - X @ W)",
    "2 * X.T @ (X @ W - Y) / n",
)
row(
    r"\mathrm{d}(\mathbf{A}^{-1}) = -\mathbf{A}^{-1} \, \mathrm{d}\mathbf{A} \, \mathbf{A}^{-1}",
    "np.linalg.inv(A + 1e-30j * B).imag * 1e30",
    "-inv(A) @ B @ inv(A)",
    "inv(A) @ B @ inv(A)",
    "-inv(A) @ inv(A) @ B",
    "-inv(A).T @ B @ inv(A).T",
)
row(
    r"\nabla_{\mathbf{A}} \ln \lvert \det \mathbf{A} \rvert = \mathbf{A}^{-\top} , \; \nabla_{\mathbf{A}} \det \mathbf{A} = \det \mathbf{A} \; \mathbf{A}^{-\top}",
    "[grad(lambda q: np.log(np.linalg.det(q) ** 2) / 2, A), grad(np.linalg.det, A)]",
    "[inv(A).T, det(A) * inv(A).T]",
    "[inv(A), det(A) * inv(A).T]",
    "[inv(A).T, det(A) * inv(A)]",
    "[inv(A).T, inv(A).T]",
)
row(
    r"\operatorname{vec}(\mathbf{A}\mathbf{X}\mathbf{B}) = (\mathbf{B}^\top \otimes \mathbf{A}) \operatorname{vec} \mathbf{X}",
    '[(A @ C @ B).ravel("F"), (A @ C @ B).ravel()]',
    '[np.kron(B.T, A) @ C.ravel("F"), np.kron(A, B.T) @ C.ravel()]',
    '[np.kron(A, B.T) @ C.ravel("F"), np.kron(A, B.T) @ C.ravel()]',
    '[np.kron(B, A) @ C.ravel("F"), np.kron(A, B.T) @ C.ravel()]',
)
# Integrals
row(
    r"\int_a^b f'(x) \, \mathrm{d}x = f(b) - f(a)",
    "quad(df, t, t + s)[0]",
    "f(t + s) - f(t)",
    "f(t) - f(t + s)",
    "df(t + s) - df(t)",
    given="f, df = lambda q: np.sin(q) + q * q, lambda q: np.cos(q) + 2 * q; g, dg = lambda q: np.exp(q / 3) + q, lambda q: np.exp(q / 3) / 3 + 1",
)
row(
    r"\int_a^b f' g \, \mathrm{d}x = [f g]_a^b - \int_a^b f g' \, \mathrm{d}x",
    "quad(lambda q: df(q) * g(q), t, t + s)[0]",
    "f(t + s) * g(t + s) - f(t) * g(t) - quad(lambda q: f(q) * dg(q), t, t + s)[0]",
    "f(t + s) * g(t + s) - f(t) * g(t) + quad(lambda q: f(q) * dg(q), t, t + s)[0]",
    "-quad(lambda q: f(q) * dg(q), t, t + s)[0]",
    given="f, df = lambda q: np.sin(q) + q * q, lambda q: np.cos(q) + 2 * q; g, dg = lambda q: np.exp(q / 3) + q, lambda q: np.exp(q / 3) / 3 + 1",
)
row(
    r"\int_a^b f(g(x)) \, g'(x) \, \mathrm{d}x = \int_{g(a)}^{g(b)} f(u) \, \mathrm{d}u",
    "quad(lambda q: f(g(q)) * dg(q), t, t + s)[0]",
    "quad(f, g(t), g(t + s))[0]",
    "quad(f, t, t + s)[0]",
    "quad(f, g(t + s), g(t))[0]",
    given="f, df = lambda q: np.sin(q) + q * q, lambda q: np.cos(q) + 2 * q; g, dg = lambda q: np.exp(q / 3) + q, lambda q: np.exp(q / 3) / 3 + 1",
)
row(
    r"\int_a^b f \, \mathrm{d}x = \tfrac{h}{2} \sum_{i=1}^{n} \bigl( f(x_{i-1}) + f(x_i) \bigr) + O(h^2)",
    "quad(f, t, t + s)[0]",
    "h / 2 * sum(f(t + i * h - h) + f(t + i * h) for i in range(1, 1001))",
    "h * sum(f(t + i * h - h) + f(t + i * h) for i in range(1, 1001))",
    "h * sum(f(t + i * h) for i in range(1, 1000))",
    given="f, df = lambda q: np.sin(q) + q * q, lambda q: np.cos(q) + 2 * q; g, dg = lambda q: np.exp(q / 3) + q, lambda q: np.exp(q / 3) / 3 + 1; h = s / 1000",
    tolerance=1e-05,
)
row(
    r"\int_{-\infty}^{\infty} e^{-x^2} \, \mathrm{d}x = \sqrt{\pi} , \; \int_0^\infty x^{a - 1} e^{-x} \, \mathrm{d}x = \Gamma(a)",
    "[quad(lambda q: np.exp(-q * q), -np.inf, np.inf)[0], quad(lambda q: q**s * np.exp(-q), 0, np.inf)[0], math.factorial(5)]",
    "[np.sqrt(np.pi), math.gamma(s + 1), math.gamma(6)]",
    "[np.sqrt(2 * np.pi), math.gamma(s + 1), math.gamma(6)]",
    "[np.sqrt(np.pi), math.gamma(s), math.gamma(6)]",
    "[np.sqrt(np.pi), math.gamma(s + 1), math.gamma(5)]",
    tolerance=1e-06,
)
row(
    r"p_y(y) = p_x(x) / \lvert f'(x) \rvert , \; y = f(x)",
    "stats.lognorm.pdf(np.exp(-s), 1)",
    "npdf(s) / abs(-np.exp(-s))",
    "npdf(s) * abs(-np.exp(-s))",
    "npdf(s)",
    "npdf(s) / -np.exp(-s)",
)
row(
    r"p_{\mathbf{y}}(\mathbf{y}) = p_{\mathbf{x}}(\mathbf{x}) / \lvert \det \mathbf{J}_f(\mathbf{x}) \rvert",
    "stats.multivariate_normal(y, A @ A.T).pdf(A @ x + y)",
    "np.prod(npdf(x)) / abs(det(A))",
    "np.prod(npdf(x)) * abs(det(A))",
    "np.prod(npdf(x))",
    "np.prod(npdf(x)) / det(A) ** 2",
)

# III · Backpropagation

# Layers
row(
    r"\boldsymbol{\delta} = \frac{\partial L}{\partial \mathbf{a}} \odot \varphi'(\mathbf{z})",
    "grad(lambda q: loss(np.tanh(q)), z)",
    "grad(loss, np.tanh(z)) * (1 - np.tanh(z) ** 2)",
    "grad(loss, np.tanh(z))",
    "grad(loss, np.tanh(z)) * (1 - z**2)",
    "grad(loss, z) * (1 - np.tanh(z) ** 2)",
    given="xx = X[0]; loss = lambda q: np.sum(np.sin(q) * (1 + q)); z = W.T @ xx + b; delta = grad(loss, np.tanh(z)) * (1 - np.tanh(z) ** 2)",
)
row(
    r"\nabla_{\mathbf{W}} L = \mathbf{x}\boldsymbol{\delta}^\top , \; \nabla_{\mathbf{b}} L = \boldsymbol{\delta} , \; \nabla_{\mathbf{x}} L = \mathbf{W}\boldsymbol{\delta}",
    "[grad(lambda q: loss(np.tanh(q.T @ xx + b)), W), grad(lambda q: loss(np.tanh(W.T @ xx + q)), b), grad(lambda q: loss(np.tanh(W.T @ q + b)), xx)]",
    "[np.outer(xx, delta), delta, W @ delta]",
    "[np.outer(xx, delta) * xx[:, None], delta, W @ delta]",
    "[np.outer(delta, xx).reshape(d, m), delta, W @ delta]",
    "[np.outer(xx, delta), delta * b, W @ delta]",
    "[np.outer(xx, delta), delta, -W @ delta]",
    given="xx = X[0]; loss = lambda q: np.sum(np.sin(q) * (1 + q)); z = W.T @ xx + b; delta = grad(loss, np.tanh(z)) * (1 - np.tanh(z) ** 2)",
)
row(
    r"\nabla_{\mathbf{W}} L = \mathbf{X}^\top\boldsymbol{\Delta} , \; \nabla_{\mathbf{b}} L = \boldsymbol{\Delta}^\top\mathbf{1} , \; \nabla_{\mathbf{X}} L = \boldsymbol{\Delta}\mathbf{W}^\top",
    "[grad(lambda q: deep(X, q, b), W), grad(lambda q: deep(X, W, q), b), grad(lambda q: deep(q, W, b), X)]",
    "[X.T @ D1, D1.T @ np.ones(n), D1 @ W.T]",
    "[X.T @ D1 / n, D1.T @ np.ones(n), D1 @ W.T]",
    "[X.T @ D1, D1.mean(axis=0), D1 @ W.T]",
    "[X.T @ D1, D1.T @ np.ones(n), -D1 @ W.T]",
    given="loss = lambda q: np.sum(np.sin(q) * (1 + q)); Q = rng.normal(size=(m, K)); deep = lambda X, W, b: loss(np.tanh(X @ W + b) @ Q); D2 = grad(loss, np.tanh(X @ W + b) @ Q); D1 = (D2 @ Q.T) * (1 - np.tanh(X @ W + b) ** 2)",
)
row(
    r"\boldsymbol{\Delta}_1 = (\boldsymbol{\Delta}_2 \mathbf{W}_2^\top) \odot \varphi'(\mathbf{Z}_1)",
    "grad(lambda q: loss(np.tanh(q) @ Q), X @ W + b)",
    "(D2 @ Q.T) * (1 - np.tanh(X @ W + b) ** 2)",
    "D2 @ Q.T",
    "(D2 @ Q.T) * np.tanh(X @ W + b)",
    "(D2 @ Q) * (1 - np.tanh(X @ W + b) ** 2)",
    given="loss = lambda q: np.sum(np.sin(q) * (1 + q)); Q = rng.normal(size=(m, K)); deep = lambda X, W, b: loss(np.tanh(X @ W + b) @ Q); D2 = grad(loss, np.tanh(X @ W + b) @ Q); D1 = (D2 @ Q.T) * (1 - np.tanh(X @ W + b) ** 2); assert m == K",
)
row(
    r"\bar{v}_j = \sum_i \bar{v}_i \, \frac{\partial v_i}{\partial v_j}",
    "deriv(lambda q: np.sin(q * q) * np.exp(q), t)",
    "bar1 * 2 * t + bar2 * np.exp(t)",
    "bar1 * 2 * t",
    "bar2 * np.exp(t)",
    "bar1 * 2 * t * bar2 * np.exp(t)",
    given="bar1, bar2 = np.cos(t * t) * np.exp(t), np.sin(t * t)",
)
# Checking
row(
    r"f(x + \dot{x}\varepsilon) = f(x) + f'(x) \, \dot{x} \, \varepsilon",
    "dual_cube(t, s)",
    "[t**3 + t, (3 * t**2 + 1) * s]",
    "[t**3 + t, 3 * t**2 + 1]",
    "[t**3 + t, 3 * t**2 * s]",
)
row(
    r"f'(x) = \frac{\operatorname{Im} f(x + \mathrm{i}h)}{h} + O(h^2)",
    "df(t)",
    "f(t + 1e-20j).imag / 1e-20",
    "f(t + 1e-20j).imag / 2e-20",
    "-f(t + 1e-20j).imag / 1e-20",
    "f(t + 1e-20j).real",
    given="f, df = lambda q: np.sin(q) + q * q, lambda q: np.cos(q) + 2 * q; g, dg = lambda q: np.exp(q / 3) + q, lambda q: np.exp(q / 3) / 3 + 1",
)
row(
    r"\mathbf{u}^\top(\mathbf{J}\mathbf{v}) = (\mathbf{J}^\top\mathbf{u})^\top\mathbf{v}",
    "u @ deriv(lambda q: V1(x + q * v), 0.0)",
    "grad(lambda q: V1(q) @ u, x) @ v",
    "grad(lambda q: V1(q) @ v, x) @ u",
    "-grad(lambda q: V1(q) @ u, x) @ v",
)

# IV · Probability

# Events
row(
    r"P(A \cup B) = P(A) + P(B) - P(A \cap B)",
    "P(EA | EB)",
    "P(EA) + P(EB) - P(EA & EB)",
    "P(EA) + P(EB)",
    "P(EA) + P(EB) - P(EA) * P(EB)",
    given="w = rng.dirichlet(np.ones(12)); P = lambda e: sum(w[e]); EA, EB = rng.random(12) < 0.5, rng.random(12) < 0.5; EA[:2], EB[:2] = (True, False), True; EA[2:4], EB[2:4] = (True, False), False; part = rng.permutation(np.arange(12) % 3)",
)
row(
    r"P(A \mid B) = \frac{P(A \cap B)}{P(B)}",
    "sum((w / w[EB].sum())[EA & EB])",
    "P(EA & EB) / P(EB)",
    "P(EA & EB) / P(EA)",
    "P(EA & EB)",
    given="w = rng.dirichlet(np.ones(12)); P = lambda e: sum(w[e]); EA, EB = rng.random(12) < 0.5, rng.random(12) < 0.5; EA[:2], EB[:2] = (True, False), True; EA[2:4], EB[2:4] = (True, False), False; part = rng.permutation(np.arange(12) % 3)",
)
row(
    r"P(B) = \sum_k P(B \mid A_k) \, P(A_k)",
    "P(EB)",
    "sum(P(EB & (part == k)) / P(part == k) * P(part == k) for k in range(3))",
    "sum(P(EB & (part == k)) / P(part == k) for k in range(3))",
    "sum(P(EB) * P(EB & (part == k)) for k in range(3))",
    given="w = rng.dirichlet(np.ones(12)); P = lambda e: sum(w[e]); EA, EB = rng.random(12) < 0.5, rng.random(12) < 0.5; EA[:2], EB[:2] = (True, False), True; EA[2:4], EB[2:4] = (True, False), False; part = rng.permutation(np.arange(12) % 3)",
)
row(
    r"P(A \mid B) = \frac{P(B \mid A) \, P(A)}{P(B)}",
    "P(EA & EB) / P(EB)",
    "P(EA & EB) / P(EA) * P(EA) / P(EB)",
    "P(EA & EB) / P(EA) * P(EB) / P(EA)",
    "P(EA & EB) / P(EA)",
    given="w = rng.dirichlet(np.ones(12)); P = lambda e: sum(w[e]); EA, EB = rng.random(12) < 0.5, rng.random(12) < 0.5; EA[:2], EB[:2] = (True, False), True; EA[2:4], EB[2:4] = (True, False), False; part = rng.permutation(np.arange(12) % 3)",
)
row(
    r"\frac{P(A \mid B)}{P(A^c \mid B)} = \frac{P(B \mid A)}{P(B \mid A^c)} \cdot \frac{P(A)}{P(A^c)}",
    "P(EA & EB) / P(~EA & EB)",
    "(P(EB & EA) / P(EA)) / (P(EB & ~EA) / P(~EA)) * P(EA) / P(~EA)",
    "(P(EB & EA) / P(EA)) / (P(EB & ~EA) / P(~EA))",
    "(P(EB & ~EA) / P(~EA)) / (P(EB & EA) / P(EA)) * P(EA) / P(~EA)",
    given="w = rng.dirichlet(np.ones(12)); P = lambda e: sum(w[e]); EA, EB = rng.random(12) < 0.5, rng.random(12) < 0.5; EA[:2], EB[:2] = (True, False), True; EA[2:4], EB[2:4] = (True, False), False; part = rng.permutation(np.arange(12) % 3)",
)
# Distributions
row(
    r"\operatorname{Bernoulli}(\theta) | \theta^k (1 - \theta)^{1 - k} | \theta | \theta (1 - \theta)",
    "of(stats.bernoulli(p), range(2))",
    "[p**k * (1 - p) ** (1 - k) for k in range(2)], p, p * (1 - p)",
    "[p**k * (1 - p) ** (1 - k) for k in range(2)], p, p**2",
    "[p ** (1 - k) * (1 - p) ** k for k in range(2)], p, p * (1 - p)",
)
row(
    r"\operatorname{Binomial}(n, \theta) | \binom{n}{k} \theta^k (1 - \theta)^{n - k} | n\theta | n\theta (1 - \theta)",
    "of(stats.binom(n, p), range(n + 1))",
    "[math.comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(n + 1)], n * p, n * p * (1 - p)",
    "[p**k * (1 - p) ** (n - k) for k in range(n + 1)], n * p, n * p * (1 - p)",
    "[math.comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(n + 1)], n * p, p * (1 - p)",
)
row(
    r"\operatorname{Poisson}(\lambda) | e^{-\lambda} \lambda^k / k! | \lambda | \lambda",
    "of(stats.poisson(s), range(5))",
    "[np.exp(-s) * s**k / math.factorial(k) for k in range(5)], s, s",
    "[np.exp(-s) * s**k for k in range(5)], s, s",
    "[np.exp(-s) * s**k / math.factorial(k) for k in range(5)], s, s**2",
)
row(
    r"\mathcal{U}(a, b) | 1/(b - a) | \tfrac12(a + b) | \tfrac{1}{12}(b - a)^2",
    "of(stats.uniform(t, s), [t + s / 3])",
    "[1 / s], (t + t + s) / 2, s**2 / 12",
    "[1 / s], s / 2, s**2 / 12",
    "[1 / s], (t + t + s) / 2, s / 12",
    "[s], (t + t + s) / 2, s**2 / 12",
)
row(
    r"\operatorname{Exponential}(\lambda) | \lambda e^{-\lambda x} | 1/\lambda | 1/\lambda^2",
    "of(stats.expon(scale=1 / s), [t])",
    "[s * np.exp(-s * t)], 1 / s, 1 / s**2",
    "[np.exp(-s * t)], 1 / s, 1 / s**2",
    "[s * np.exp(-s * t)], s, 1 / s**2",
    "[np.exp(-t / s) / s], 1 / s, 1 / s**2",
)
row(
    r"\mathcal{N}(\mu, \sigma^2) | \frac{1}{\sqrt{2\pi\sigma^2}} \, e^{-(x - \mu)^2/(2\sigma^2)} | \mu | \sigma^2",
    "of(stats.norm(t, s), [x[0]])",
    "[np.exp(-((x[0] - t) ** 2) / (2 * s**2)) / np.sqrt(2 * np.pi * s**2)], t, s**2",
    "[np.exp(-((x[0] - t) ** 2) / s**2) / np.sqrt(2 * np.pi * s**2)], t, s**2",
    "[np.exp(-((x[0] - t) ** 2) / (2 * s**2)) / (2 * np.pi * s**2)], t, s**2",
    "[np.exp(-((x[0] - t) ** 2) / (2 * s**2)) / np.sqrt(2 * np.pi * s**2)], t, s",
)
row(
    r"\operatorname{Laplace}(\mu, s) | \frac{1}{2s} e^{-\lvert x - \mu \rvert/s} | \mu | 2s^2",
    "of(stats.laplace(t, s), [x[0]])",
    "[np.exp(-abs(x[0] - t) / s) / (2 * s)], t, 2 * s**2",
    "[np.exp(-abs(x[0] - t) / s) / s], t, 2 * s**2",
    "[np.exp(-abs(x[0] - t) / s) / (2 * s)], t, s**2",
)
row(
    r"t_\nu | \frac{\Gamma((\nu + 1)/2)}{\sqrt{\nu\pi} \, \Gamma(\nu/2)} \bigl( 1 + \tfrac{x^2}{\nu} \bigr)^{-(\nu + 1)/2} | 0 | \nu/(\nu - 2)",
    "of(stats.t(nu), [x[0]])",
    "[math.gamma((nu + 1) / 2) / np.sqrt(nu * np.pi) / math.gamma(nu / 2) * (1 + x[0] ** 2 / nu) ** (-(nu + 1) / 2)], 0, nu / (nu - 2)",
    "[math.gamma((nu + 1) / 2) / np.sqrt(nu * np.pi) / math.gamma(nu / 2) * (1 + x[0] ** 2 / nu) ** (-nu / 2)], 0, nu / (nu - 2)",
    "[math.gamma((nu + 1) / 2) / np.sqrt(nu * np.pi) / math.gamma(nu / 2) * (1 + x[0] ** 2 / nu) ** (-(nu + 1) / 2)], 0, nu / (nu - 1)",
    given="nu = 2.5 + s",
)
row(
    r"\chi^2_\nu | \frac{x^{\nu/2 - 1} e^{-x/2}}{2^{\nu/2} \, \Gamma(\nu/2)} | \nu | 2\nu",
    "of(stats.chi2(j), [t])",
    "[t ** (j / 2 - 1) * np.exp(-t / 2) / 2 ** (j / 2) / math.gamma(j / 2)], j, 2 * j",
    "[t ** (j / 2) * np.exp(-t / 2) / 2 ** (j / 2) / math.gamma(j / 2)], j, 2 * j",
    "[t ** (j / 2 - 1) * np.exp(-t / 2) / 2 ** (j / 2) / math.gamma(j / 2)], j, j",
    given="j = int(rng.integers(2, 9))",
)
row(
    r"\operatorname{Beta}(\alpha, \beta) | \frac{x^{\alpha - 1} (1 - x)^{\beta - 1}}{B(\alpha, \beta)} | \frac{\alpha}{\alpha + \beta} | \frac{\alpha\beta}{(\alpha + \beta)^2 (\alpha + \beta + 1)}",
    "of(stats.beta(s, t), [p])",
    "[p ** (s - 1) * (1 - p) ** (t - 1) * math.gamma(s + t) / math.gamma(s) / math.gamma(t)], s / (s + t), s * t / (s + t) ** 2 / (s + t + 1)",
    "[p**s * (1 - p) ** t * math.gamma(s + t) / math.gamma(s) / math.gamma(t)], s / (s + t), s * t / (s + t) ** 2 / (s + t + 1)",
    "[p ** (s - 1) * (1 - p) ** (t - 1) * math.gamma(s + t) / math.gamma(s) / math.gamma(t)], s / (s + t), s * t / (s + t) ** 2",
)
# Expectation and variance
row(
    r"\mathbb{E}[a X + b Y] = a \, \mathbb{E}[X] + b \, \mathbb{E}[Y]",
    "E(s * VX + t * VY)",
    "s * E(VX) + t * E(VY)",
    "s * t * E(VX * VY)",
    "s * E(VX) - t * E(VY)",
    given="w = rng.dirichlet(np.ones(12)).reshape(3, 4); xs, ys = rng.normal(size=3), rng.normal(size=4) + 1; E = lambda values: np.sum(w * values); VX, VY = xs[:, None] + 0 * w, ys + 0 * w; var = lambda q: E((q - E(q)) ** 2); cov = lambda q, r: E((q - E(q)) * (r - E(r)))",
)
row(
    r"\operatorname{Var}(X) = \mathbb{E}[(X - \mu)^2] = \mathbb{E}[X^2] - \mu^2",
    "E((VX - E(VX)) ** 2)",
    "E(VX**2) - E(VX) ** 2",
    "E(VX**2)",
    "E(VX) ** 2 - E(VX**2)",
    "E(VX**2) - E(VX)",
    given="w = rng.dirichlet(np.ones(12)).reshape(3, 4); xs, ys = rng.normal(size=3), rng.normal(size=4) + 1; E = lambda values: np.sum(w * values); VX, VY = xs[:, None] + 0 * w, ys + 0 * w; var = lambda q: E((q - E(q)) ** 2); cov = lambda q, r: E((q - E(q)) * (r - E(r)))",
)
row(
    r"\operatorname{Var}(a X + b) = a^2 \operatorname{Var}(X)",
    "var(s * VX + t)",
    "s**2 * var(VX)",
    "s * var(VX)",
    "s**2 * var(VX) + t",
    given="w = rng.dirichlet(np.ones(12)).reshape(3, 4); xs, ys = rng.normal(size=3), rng.normal(size=4) + 1; E = lambda values: np.sum(w * values); VX, VY = xs[:, None] + 0 * w, ys + 0 * w; var = lambda q: E((q - E(q)) ** 2); cov = lambda q, r: E((q - E(q)) * (r - E(r)))",
)
row(
    r"\operatorname{Cov}(X, Y) = \mathbb{E}[X Y] - \mathbb{E}[X] \, \mathbb{E}[Y]",
    "cov(VX, VY)",
    "E(VX * VY) - E(VX) * E(VY)",
    "E(VX * VY)",
    "E(VX) * E(VY) - E(VX * VY)",
    given="w = rng.dirichlet(np.ones(12)).reshape(3, 4); xs, ys = rng.normal(size=3), rng.normal(size=4) + 1; E = lambda values: np.sum(w * values); VX, VY = xs[:, None] + 0 * w, ys + 0 * w; var = lambda q: E((q - E(q)) ** 2); cov = lambda q, r: E((q - E(q)) * (r - E(r)))",
)
row(
    r"\operatorname{Var}(X + Y) = \operatorname{Var}(X) + \operatorname{Var}(Y) + 2 \operatorname{Cov}(X, Y)",
    "var(VX + VY)",
    "var(VX) + var(VY) + 2 * cov(VX, VY)",
    "var(VX) + var(VY)",
    "var(VX) + var(VY) + cov(VX, VY)",
    "var(VX) + var(VY) - 2 * cov(VX, VY)",
    given="w = rng.dirichlet(np.ones(12)).reshape(3, 4); xs, ys = rng.normal(size=3), rng.normal(size=4) + 1; E = lambda values: np.sum(w * values); VX, VY = xs[:, None] + 0 * w, ys + 0 * w; var = lambda q: E((q - E(q)) ** 2); cov = lambda q, r: E((q - E(q)) * (r - E(r)))",
)
row(
    r"\operatorname{corr}(X, Y) = \frac{\operatorname{Cov}(X, Y)}{\operatorname{std}(X) \operatorname{std}(Y)}",
    "E((VX - E(VX)) / np.sqrt(var(VX)) * (VY - E(VY)) / np.sqrt(var(VY)))",
    "cov(VX, VY) / np.sqrt(var(VX)) / np.sqrt(var(VY))",
    "cov(VX, VY) / var(VX) / var(VY)",
    "cov(VX, VY) / var(VX)",
    given="w = rng.dirichlet(np.ones(12)).reshape(3, 4); xs, ys = rng.normal(size=3), rng.normal(size=4) + 1; E = lambda values: np.sum(w * values); VX, VY = xs[:, None] + 0 * w, ys + 0 * w; var = lambda q: E((q - E(q)) ** 2); cov = lambda q, r: E((q - E(q)) * (r - E(r)))",
)
row(
    r"\operatorname{Cov}(\mathbf{A}\mathbf{x} + \mathbf{b}) = \mathbf{A}\boldsymbol{\Sigma}\mathbf{A}^\top",
    "np.cov((X @ A.T + x).T, aweights=w)",
    "A @ np.cov(X.T, aweights=w) @ A.T",
    "A.T @ np.cov(X.T, aweights=w) @ A",
    "A @ np.cov(X.T, aweights=w) @ A",
    given="w = rng.dirichlet(np.ones(n))",
)
row(
    r"\mathbb{E}[Y] = \mathbb{E}\bigl[ \mathbb{E}[Y \mid X] \bigr]",
    "E(VY)",
    "sum(w.sum(axis=1) * (w @ ys / w.sum(axis=1)))",
    "np.mean(w @ ys / w.sum(axis=1))",
    "sum(w @ ys / w.sum(axis=1))",
    given="w = rng.dirichlet(np.ones(12)).reshape(3, 4); xs, ys = rng.normal(size=3), rng.normal(size=4) + 1; E = lambda values: np.sum(w * values); VX, VY = xs[:, None] + 0 * w, ys + 0 * w; var = lambda q: E((q - E(q)) ** 2); cov = lambda q, r: E((q - E(q)) * (r - E(r)))",
)
row(
    r"\operatorname{Var}(Y) = \mathbb{E}[\operatorname{Var}(Y \mid X)] + \operatorname{Var}(\mathbb{E}[Y \mid X])",
    "var(VY)",
    "inside + var(means + 0 * w)",
    "inside",
    "inside - var(means + 0 * w)",
    "inside + means.var()",
    given="w = rng.dirichlet(np.ones(12)).reshape(3, 4); xs, ys = rng.normal(size=3), rng.normal(size=4) + 1; E = lambda values: np.sum(w * values); VX, VY = xs[:, None] + 0 * w, ys + 0 * w; var = lambda q: E((q - E(q)) ** 2); cov = lambda q, r: E((q - E(q)) * (r - E(r))); means = (w @ ys / w.sum(axis=1))[:, None]; inside = E((VY - means) ** 2)",
)
row(
    r"\operatorname{Var}(\bar{X}) = \sigma^2/n",
    "sum(np.prod(q1[list(i)]) * (np.mean(q2[list(i)]) - q1 @ q2) ** 2 for i in product(range(3), repeat=4))",
    "(q1 @ q2**2 - (q1 @ q2) ** 2) / 4",
    "(q1 @ q2**2 - (q1 @ q2) ** 2) / 3",
    "(q1 @ q2**2 - (q1 @ q2) ** 2) / 2",
    given="q1, q2 = rng.dirichlet(np.ones(3)), rng.normal(size=3)",
)
row(
    r"\operatorname{Var}(\bar{X}) = \sigma^2 \bigl( \rho + \tfrac{1 - \rho}{n} \bigr)",
    "np.full(j, 1 / j) @ (s**2 * (p * np.ones((j, j)) + (1 - p) * np.eye(j))) @ np.full(j, 1 / j)",
    "s**2 * (p + (1 - p) / j)",
    "s**2 * (1 - p) / j",
    "s**2 * (p + 1 / j)",
    "s**2 * p / j",
    given="j = int(rng.integers(3, 9))",
)
row(
    r"f(\mathbb{E}[X]) \le \mathbb{E}[f(X)]",
    "np.exp(E(VX))",
    "E(np.exp(VX))",
    "np.exp(E(VX)) - var(VX) / 100",
    "1 + E(VX)",
    given="w = rng.dirichlet(np.ones(12)).reshape(3, 4); xs, ys = rng.normal(size=3), rng.normal(size=4) + 1; E = lambda values: np.sum(w * values); VX, VY = xs[:, None] + 0 * w, ys + 0 * w; var = lambda q: E((q - E(q)) ** 2); cov = lambda q, r: E((q - E(q)) * (r - E(r)))",
    relation="<=",
)
row(
    r"P(X \ge t) \le \frac{\mathbb{E}[X]}{t}",
    "E(VX >= s)",
    "E(VX) / s",
    "E(VX) / s / 2",
    "E(VX) ** 2 / s / 2",
    given="w = rng.dirichlet(np.ones(12)).reshape(3, 4); xs, ys = rng.normal(size=3), rng.normal(size=4) + 1; E = lambda values: np.sum(w * values); VX, VY = xs[:, None] + 0 * w, ys + 0 * w; var = lambda q: E((q - E(q)) ** 2); cov = lambda q, r: E((q - E(q)) * (r - E(r))); VX = abs(VX) * 0.01; VX[0] = s",
    relation="<=",
)
row(
    r"P(\lvert X - \mu \rvert \ge k\sigma) \le \frac{1}{k^2}",
    "sum(q[abs(e) >= k * np.sqrt(q @ e**2) * (1 - 1e-12)])",
    "1 / k**2",
    "1 / k**3",
    "1 / (2 * k**2)",
    given="k = 1 + t; q = np.array([1 / (2 * k**2), 1 - 1 / k**2, 1 / (2 * k**2)]); e = np.array([-k, 0, k]) * s",
    relation="<=",
)
# Gaussians
row(
    r"X + Y \sim \mathcal{N}(\mu_x + \mu_y, \sigma_x^2 + \sigma_y^2)",
    "quad(lambda q: stats.norm.pdf(q, s, t) * stats.norm.pdf(1 - q, t, s), -np.inf, np.inf)[0]",
    "stats.norm.pdf(1, s + t, np.sqrt(s**2 + t**2))",
    "stats.norm.pdf(1, s + t, s + t)",
    "stats.norm.pdf(1, s + t, s**2 + t**2)",
    tolerance=1e-06,
)
row(
    r"\Phi(x) = \tfrac12 \bigl( 1 + \operatorname{erf}(x/\sqrt{2}) \bigr)",
    "quad(npdf, -np.inf, x[0])[0]",
    "(1 + math.erf(x[0] / np.sqrt(2))) / 2",
    "(1 + math.erf(x[0])) / 2",
    "math.erf(x[0] / np.sqrt(2))",
    tolerance=1e-06,
)
row(
    r"p(\mathbf{x}) = \frac{e^{-r^2/2}}{\sqrt{(2\pi)^d \det \boldsymbol{\Sigma}}} , \; r^2 = (\mathbf{x} - \boldsymbol{\mu})^\top \boldsymbol{\Sigma}^{-1} (\mathbf{x} - \boldsymbol{\mu})",
    "stats.multivariate_normal(y, M).pdf(x)",
    "np.exp(-(x - y) @ inv(M) @ (x - y) / 2) / np.sqrt((2 * np.pi) ** d * det(M))",
    "np.exp(-(x - y) @ M @ (x - y) / 2) / np.sqrt((2 * np.pi) ** d * det(M))",
    "np.exp(-(x - y) @ inv(M) @ (x - y)) / np.sqrt((2 * np.pi) ** d * det(M))",
    "np.exp(-(x - y) @ inv(M) @ (x - y) / 2) / np.sqrt(2 * np.pi * det(M))",
)
row(
    r"\mathbf{B}\mathbf{x} + \mathbf{b} \sim \mathcal{N}(\mathbf{B}\boldsymbol{\mu} + \mathbf{b}, \mathbf{B}\boldsymbol{\Sigma}\mathbf{B}^\top)",
    "stats.multivariate_normal(y, M).pdf(inv(B) @ (x - u)) / abs(det(B))",
    "stats.multivariate_normal(B @ y + u, B @ M @ B.T).pdf(x)",
    "stats.multivariate_normal(B @ y + u, B.T @ M @ B).pdf(x)",
    "stats.multivariate_normal(B @ y - u, B @ M @ B.T).pdf(x)",
)
row(
    r"\mathbb{E}[\mathbf{x}_2 \mid \mathbf{x}_1 = \mathbf{c}] = \boldsymbol{\mu}_2 + \boldsymbol{\Sigma}_{21}\boldsymbol{\Sigma}_{11}^{-1}(\mathbf{c} - \boldsymbol{\mu}_1)",
    "gauss_given(y, M, c)[0]",
    "y[1:] + M[1:, :1] @ inv(M[:1, :1]) @ (c - y[:1])",
    "y[1:] + M[1:, :1] @ (c - y[:1])",
    "y[1:] - M[1:, :1] @ inv(M[:1, :1]) @ (c - y[:1])",
    "y[1:] + M[1:, :1] @ inv(M[:1, :1]) @ c",
    given="c = rng.normal(size=1)",
    tolerance=1e-06,
)
row(
    r"\operatorname{Cov}(\mathbf{x}_2 \mid \mathbf{x}_1 = \mathbf{c}) = \boldsymbol{\Sigma}_{22} - \boldsymbol{\Sigma}_{21}\boldsymbol{\Sigma}_{11}^{-1}\boldsymbol{\Sigma}_{12}",
    "gauss_given(y, M, c)[1]",
    "M[1:, 1:] - M[1:, :1] @ inv(M[:1, :1]) @ M[:1, 1:]",
    "M[1:, 1:]",
    "M[1:, 1:] + M[1:, :1] @ inv(M[:1, :1]) @ M[:1, 1:]",
    "M[1:, 1:] - M[1:, :1] @ M[:1, 1:]",
    given="c = rng.normal(size=1)",
    tolerance=1e-06,
)
# Many draws
row(
    r"P \Bigl( \frac{\bar{X}_n - \mu}{\sigma/\sqrt{n}} \le x \Bigr) \to \Phi(x)",
    "stats.binom.cdf(np.floor(j * p + x[0] * np.sqrt(j * p * (1 - p))), j, p)",
    "stats.norm.cdf(x[0])",
    "stats.norm.cdf(x[0] * np.sqrt(p * (1 - p)))",
    "stats.norm.cdf(x[0] / np.sqrt(2))",
    given="j = 10**9; p = 0.1 + 0.3 * p",
    tolerance=0.001,
)
row(
    r"P(\lvert \bar{X}_n - \mu \rvert \ge \delta) \le 2 \exp \Bigl( -\frac{n\delta^2}{2M^2} \Bigr)",
    "2 * stats.binom.cdf(int(j * (1 - q) / 2), j, 0.5)",
    "2 * np.exp(-j * q**2 / 2)",
    "2 * np.exp(-j * q**2)",
    "2 * np.exp(-2 * j * q**2)",
    given="j = 100; q = 2 * int(rng.integers(5, 25)) / 100",
    relation="<=",
)
row(
    r"\hat{I} = \frac1n \sum_i f(X_i) , \; \operatorname{SE}(\hat{I}) = \operatorname{std}(f(X))/\sqrt{n}",
    "np.sqrt(sum(np.prod(q1[list(i)]) * (np.mean(q2[list(i)]) - q1 @ q2) ** 2 for i in product(range(3), repeat=4)))",
    "np.sqrt(q1 @ (q2 - q1 @ q2) ** 2) / np.sqrt(4)",
    "np.sqrt(q1 @ (q2 - q1 @ q2) ** 2) / 4",
    "(q1 @ (q2 - q1 @ q2) ** 2) / np.sqrt(4)",
    given="q1, q2 = rng.dirichlet(np.ones(3)), rng.normal(size=3) ** 2",
)
row(
    r"\mathbb{E}_p[f(X)] = \mathbb{E}_q \Bigl[ \frac{p(X)}{q(X)} f(X) \Bigr]",
    "q1 @ f1",
    "q2 @ (q1 / q2 * f1)",
    "q2 @ (q2 / q1 * f1)",
    "q2 @ f1",
    "q1 @ (q1 / q2 * f1)",
    given="q1, q2, f1 = rng.dirichlet(np.ones(4)), rng.dirichlet(np.ones(4)), rng.normal(size=4)",
)
row(
    r"\frac{\mathrm{d}}{\mathrm{d}\theta} \mathbb{E}[f(X)] = \mathbb{E} \Bigl[ f(X) \, \frac{\partial}{\partial\theta} \ln p(X; \theta) \Bigr]",
    "deriv(lambda q: soft(z + q * b) @ f1, 0.0)",
    "soft(z) @ (f1 * (b - soft(z) @ b))",
    "soft(z) @ (f1 * b)",
    "f1 @ (b - soft(z) @ b)",
    given="f1 = rng.normal(size=K)",
)
row(
    r"\frac{\mathrm{d}}{\mathrm{d}\mu} \mathbb{E}[f(\mu + \sigma\varepsilon)] = \mathbb{E}[f'(\mu + \sigma\varepsilon)]",
    "[deriv(lambda q: hermite(lambda e: f(q + s * e)), t), deriv(lambda q: hermite(lambda e: f(t + q * e)), s)]",
    "[hermite(lambda e: df(t + s * e)), hermite(lambda e: e * df(t + s * e))]",
    "[s * hermite(lambda e: df(t + s * e)), hermite(lambda e: e * df(t + s * e))]",
    "[hermite(lambda e: df(t + s * e)), hermite(lambda e: df(t + s * e))]",
    given="f, df = lambda q: np.sin(q) + q * q, lambda q: np.cos(q) + 2 * q; g, dg = lambda q: np.exp(q / 3) + q, lambda q: np.exp(q / 3) / 3 + 1",
    tolerance=1e-06,
)

# V · Statistics and information

# Likelihood
row(
    r"L(\boldsymbol{\theta}) = -\frac1n \sum_{i=1}^{n} \ln p(y_i \mid \mathbf{x}_i, \boldsymbol{\theta})",
    "-np.log(np.prod(stats.norm.pdf(yn, X @ x, s))) / n",
    "-sum(np.log(stats.norm.pdf(yn[i], X[i] @ x, s)) for i in range(n)) / n",
    "sum(np.log(stats.norm.pdf(yn[i], X[i] @ x, s)) for i in range(n)) / n",
    "-sum(np.log(stats.norm.pdf(yn[i], X[i] @ x, s)) for i in range(n))",
)
row(
    r"-\ln p(y) = \frac{(y - \mu)^2}{2\sigma^2} + \tfrac12 \ln(2\pi\sigma^2)",
    "-stats.norm.logpdf(x[0], t, s)",
    "(x[0] - t) ** 2 / (2 * s**2) + np.log(2 * np.pi * s**2) / 2",
    "(x[0] - t) ** 2 / (2 * s**2) + np.log(2 * np.pi * s**2)",
    "(x[0] - t) ** 2 / s**2 + np.log(2 * np.pi * s**2) / 2",
)
row(
    r"-\ln p(y) = -y \ln p - (1 - y) \ln(1 - p)",
    "[-stats.bernoulli.logpmf(k, p) for k in (0, 1)]",
    "[-k * np.log(p) - (1 - k) * np.log(1 - p) for k in (0, 1)]",
    "[-(1 - k) * np.log(p) - k * np.log(1 - p) for k in (0, 1)]",
    "[-k * np.log(p) for k in (0, 1)]",
)
row(
    r"\hat{\mu} = \bar{x} , \; \hat{\sigma}^2 = \frac1n \sum_i (x_i - \bar{x})^2",
    "fit_gauss(yn)",
    "[sum(yn) / n, sum((yn - sum(yn) / n) ** 2) / n]",
    "[sum(yn) / n, sum((yn - sum(yn) / n) ** 2) / (n - 1)]",
    "[np.median(yn), sum((yn - sum(yn) / n) ** 2) / n]",
    tolerance=0.0001,
)
row(
    r"\hat{\theta} = k/n , \; \hat{\lambda} = \bar{x} , \; \hat{\lambda} = 1/\bar{x}",
    "[best_of(lambda q: stats.binom.logpmf(k, 9, q), 0, 1), best_of(lambda q: sum(stats.poisson.logpmf(counts, q)), 0.01, 20), best_of(lambda q: sum(stats.expon.logpdf(abs(yn), scale=1 / q)), 0.01, 50)]",
    "[k / 9, np.mean(counts), 1 / np.mean(abs(yn))]",
    "[(k + 1) / 11, np.mean(counts), 1 / np.mean(abs(yn))]",
    "[k / 9, np.mean(counts), np.mean(abs(yn))]",
    "[k / 9, np.mean(counts) + 0.5, 1 / np.mean(abs(yn))]",
    given="k = int(rng.integers(1, 9)); counts = 1 + rng.poisson(3, size=5)",
    tolerance=0.0001,
)
row(
    r"F(\theta) = \mathbb{E} \Bigl[ \Bigl( \frac{\partial \ln p}{\partial\theta} \Bigr)^2 \Bigr] = -\mathbb{E} \Bigl[ \frac{\partial^2 \ln p}{\partial\theta^2} \Bigr]",
    "soft(z) @ (b - soft(z) @ b) ** 2",
    "-soft(z) @ np.full(K, second(lambda q: -np.log(np.exp(z + q * b).sum())))",
    "soft(z) @ np.full(K, second(lambda q: -np.log(np.exp(z + q * b).sum())))",
    "-soft(z) @ np.full(K, second(lambda q: -np.log(np.exp(z + q * b).sum()))) / 2",
    tolerance=0.0001,
)
row(
    r"F(\theta) = \frac{1}{\theta (1 - \theta)} , \; F(\mu) = \frac{1}{\sigma^2}",
    "[p * deriv(np.log, p) ** 2 + (1 - p) * deriv(lambda q: np.log(1 - q), p) ** 2, quad(lambda q: stats.norm.pdf(q, t, s) * deriv(lambda e: -((q - e) ** 2) / 2 / s**2, t) ** 2, -np.inf, np.inf)[0]]",
    "[1 / (p * (1 - p)), 1 / s**2]",
    "[p * (1 - p), 1 / s**2]",
    "[1 / (p * (1 - p)), s**2]",
    tolerance=1e-06,
)
# Priors
row(
    r"p(\theta \mid \mathcal{D}) = \frac{p(\mathcal{D} \mid \theta) \, p(\theta)}{\int p(\mathcal{D} \mid \theta) \, p(\theta) \, \mathrm{d}\theta}",
    "stats.norm.pdf(p, t / (t + 1 / s) * x[0], 1 / np.sqrt(t + 1 / s))",
    "stats.norm.pdf(x[0], p, 1 / np.sqrt(t)) * stats.norm.pdf(p, 0, np.sqrt(s)) / quad(lambda q: stats.norm.pdf(x[0], q, 1 / np.sqrt(t)) * stats.norm.pdf(q, 0, np.sqrt(s)), -np.inf, np.inf)[0]",
    "stats.norm.pdf(x[0], p, 1 / np.sqrt(t)) * stats.norm.pdf(p, 0, np.sqrt(s))",
    "stats.norm.pdf(x[0], p, 1 / np.sqrt(t)) / quad(lambda q: stats.norm.pdf(x[0], q, 1 / np.sqrt(t)) * stats.norm.pdf(q, 0, np.sqrt(s)), -np.inf, np.inf)[0]",
    tolerance=1e-06,
)
row(
    r"B(\alpha, \beta) = \int_0^1 \theta^{\alpha - 1} (1 - \theta)^{\beta - 1} \, \mathrm{d}\theta = \frac{\Gamma(\alpha) \, \Gamma(\beta)}{\Gamma(\alpha + \beta)}",
    "quad(lambda q: q**s * (1 - q) ** t, 0, 1)[0]",
    "math.gamma(s + 1) * math.gamma(t + 1) / math.gamma(s + t + 2)",
    "math.gamma(s + 1) * math.gamma(t + 1) / math.gamma(s + t + 1)",
    "math.gamma(s + t + 2) / math.gamma(s + 1) / math.gamma(t + 1)",
    "math.gamma(s) * math.gamma(t) / math.gamma(s + t)",
    tolerance=1e-06,
)
row(
    r"\Theta \mid k \sim \operatorname{Beta}(\alpha + k, \beta + n - k)",
    "stats.binom.pmf(k, 7, p) * stats.beta.pdf(p, s, t) / quad(lambda q: stats.binom.pmf(k, 7, q) * stats.beta.pdf(q, s, t), 0, 1)[0]",
    "stats.beta.pdf(p, s + k, t + 7 - k)",
    "stats.beta.pdf(p, s + k, t + 7)",
    "stats.beta.pdf(p, s + 7 - k, t + k)",
    "stats.beta.pdf(p, s + k - 1, t + 7 - k)",
    given="k = int(rng.integers(1, 7)); s, t = s + 1, t + 1",
    tolerance=1e-06,
)
row(
    r"\text{precision} = \frac{1}{\tau^2} + \frac{n}{\sigma^2}",
    "1 / wide",
    "1 / t**2 + n / s**2",
    "1 / t**2 + 1 / s**2",
    "t**2 + s**2 / n",
    "1 / (t**2 + s**2 / n)",
    given="x = rng.normal(size=n) + 1; grid = np.linspace(-9, 9, 20001); post = stats.norm.pdf(x[:, None], grid, s).prod(axis=0) * stats.norm.pdf(grid, 0.5, t); post /= post.sum(); middle = grid @ post; wide = (grid - middle) ** 2 @ post",
    tolerance=1e-05,
)
row(
    r"\text{mean} = \frac{\mu_0/\tau^2 + n\bar{x}/\sigma^2}{1/\tau^2 + n/\sigma^2}",
    "middle",
    "(0.5 / t**2 + n * x.mean() / s**2) / (1 / t**2 + n / s**2)",
    "(0.5 * t**2 + n * x.mean() * s**2) / (t**2 + n * s**2)",
    "(0.5 / t**2 + x.mean() / s**2) / (1 / t**2 + 1 / s**2)",
    "x.mean()",
    given="x = rng.normal(size=n) + 1; grid = np.linspace(-9, 9, 20001); post = stats.norm.pdf(x[:, None], grid, s).prod(axis=0) * stats.norm.pdf(grid, 0.5, t); post /= post.sum(); middle = grid @ post; wide = (grid - middle) ** 2 @ post",
    tolerance=1e-05,
)
row(
    r"\hat{\mathbf{w}} = (\mathbf{X}^\top\mathbf{X} + \lambda\mathbf{I})^{-1}\mathbf{X}^\top\mathbf{y}",
    "np.linalg.lstsq(np.vstack([X, np.sqrt(s) * np.eye(d)]), np.r_[yn, np.zeros(d)], rcond=None)[0]",
    "inv(X.T @ X + s * np.eye(d)) @ X.T @ yn",
    "inv(X.T @ X + s**2 * np.eye(d)) @ X.T @ yn",
    "inv(X.T @ X + n * s * np.eye(d)) @ X.T @ yn",
    "inv(X.T @ X) @ X.T @ yn",
)
row(
    r"\mathbf{w} \leftarrow (1 - \eta\lambda) \, \mathbf{w} - \eta\mathbf{g}",
    "x - 0.1 * grad(lambda q: F(q) + s / 2 * q @ q, x)",
    "(1 - 0.1 * s) * x - 0.1 * grad(F, x)",
    "(1 - s) * x - 0.1 * grad(F, x)",
    "(1 - 0.1 * s / 2) * x - 0.1 * grad(F, x)",
    "(1 - 0.1 * s) * (x - 0.1 * grad(F, x))",
)
row(
    r"\hat{w} = \operatorname{sign}(a) \max(\lvert a \rvert - t, 0)",
    "best_of(lambda q: -((q - x[0]) ** 2) / 2 - p * abs(q), -9, 9)",
    "np.sign(x[0]) * max(abs(x[0]) - p, 0)",
    "max(x[0] - p, 0)",
    "x[0] * (abs(x[0]) > p)",
    "np.sign(x[0]) * max(abs(x[0]) - p / 2, 0)",
    tolerance=1e-05,
)
# Estimation
row(
    r"s^2 = \frac{1}{n - 1} \sum_i (x_i - \bar{x})^2",
    "sigma2",
    "mean_of(lambda e: sum((e - e.mean()) ** 2) / (j - 1))",
    "mean_of(lambda e: sum((e - e.mean()) ** 2) / j)",
    "mean_of(lambda e: sum((e - e.mean()) ** 2) / (j - 2))",
    given="q1, q2 = rng.dirichlet(np.ones(3)), rng.normal(size=3); j = 4; samples = [q2[list(i)] for i in product(range(3), repeat=j)]; chance = [np.prod(q1[list(i)]) for i in product(range(3), repeat=j)]; mu = q1 @ q2; sigma2 = q1 @ (q2 - mu) ** 2; mean_of = lambda f: sum(c * f(e) for c, e in zip(chance, samples, strict=True))",
)
row(
    r"\sum_i (x_i - \bar{x})^2 = \sum_i (x_i - c)^2 - n (\bar{x} - c)^2",
    "sum((yn - yn.mean()) ** 2)",
    "sum((yn - s) ** 2) - n * (yn.mean() - s) ** 2",
    "sum((yn - s) ** 2) + n * (yn.mean() - s) ** 2",
    "sum((yn - s) ** 2) - (yn.mean() - s) ** 2",
)
row(
    r"\operatorname{MSE}(\hat{\theta}) = \operatorname{bias}(\hat{\theta})^2 + \operatorname{Var}(\hat{\theta})",
    "mean_of(lambda e: (0.7 * e.mean() - mu) ** 2)",
    "(mean_of(lambda e: 0.7 * e.mean()) - mu) ** 2 + mean_of(lambda e: (0.7 * e.mean() - 0.7 * mu) ** 2)",
    "(mean_of(lambda e: 0.7 * e.mean()) - mu) + mean_of(lambda e: (0.7 * e.mean() - 0.7 * mu) ** 2)",
    "mean_of(lambda e: (0.7 * e.mean() - 0.7 * mu) ** 2)",
    given="q1, q2 = rng.dirichlet(np.ones(3)), rng.normal(size=3); j = 4; samples = [q2[list(i)] for i in product(range(3), repeat=j)]; chance = [np.prod(q1[list(i)]) for i in product(range(3), repeat=j)]; mu = q1 @ q2; sigma2 = q1 @ (q2 - mu) ** 2; mean_of = lambda f: sum(c * f(e) for c, e in zip(chance, samples, strict=True))",
)
row(
    r"\operatorname{SE}(\bar{X}) = \sigma/\sqrt{n} \approx s/\sqrt{n}",
    "np.sqrt(mean_of(lambda e: (e.mean() - mu) ** 2))",
    "np.sqrt(sigma2) / np.sqrt(j)",
    "np.sqrt(sigma2) / j",
    "np.sqrt(sigma2) / np.sqrt(j - 1)",
    given="q1, q2 = rng.dirichlet(np.ones(3)), rng.normal(size=3); j = 4; samples = [q2[list(i)] for i in product(range(3), repeat=j)]; chance = [np.prod(q1[list(i)]) for i in product(range(3), repeat=j)]; mu = q1 @ q2; sigma2 = q1 @ (q2 - mu) ** 2; mean_of = lambda f: sum(c * f(e) for c, e in zip(chance, samples, strict=True))",
)
row(
    r"P \bigl( \lvert \bar{X} - \mu \rvert \le q \, s/\sqrt{n} \bigr) = 1 - \alpha",
    "1 - p",
    "coverage(stats.t.ppf(1 - p / 2, n - 1), n)",
    "coverage(stats.t.ppf(1 - p, n - 1), n)",
    "coverage(stats.t.ppf(1 - p / 2, n), n)",
    "coverage(stats.norm.ppf(1 - p / 2), n)",
    tolerance=1e-06,
)
row(
    r"\dfrac{\hat{p} + \frac{z^2}{2n} \pm z \sqrt{\frac{\hat{p}(1 - \hat{p})}{n} + \frac{z^2}{4n^2}}}{1 + \frac{z^2}{n}}",
    "np.sort(np.roots([1 + zq**2 / n, -2 * p - zq**2 / n, p**2]))",
    "[(p + zq**2 / (2 * n) + e * zq * np.sqrt(p * (1 - p) / n + zq**2 / (4 * n**2))) / (1 + zq**2 / n) for e in (-1, 1)]",
    "[(p + zq**2 / (2 * n) + e * zq * np.sqrt(p * (1 - p) / n + zq**2 / (4 * n))) / (1 + zq**2 / n) for e in (-1, 1)]",
    "[p + e * zq * np.sqrt(p * (1 - p) / n) for e in (-1, 1)]",
    "[(p + zq**2 / n + e * zq * np.sqrt(p * (1 - p) / n + zq**2 / (4 * n**2))) / (1 + zq**2 / n) for e in (-1, 1)]",
    given="zq = 1 + t",
)
row(
    r"\operatorname{SE} = \sqrt{\frac{\sigma_x^2}{n} + \frac{\sigma_y^2}{m}}",
    "norm(np.r_[np.full(n, s / n), np.full(m, t / m)])",
    "np.sqrt(s**2 / n + t**2 / m)",
    "np.sqrt(s**2 / n - t**2 / m + t)",
    "s / np.sqrt(n) + t / np.sqrt(m)",
    "np.sqrt((s**2 + t**2) / (n + m))",
)
row(
    r"\operatorname{SE}(g(\bar{X})) \approx \lvert g'(\mu) \rvert \, \sigma/\sqrt{n}",
    "np.sqrt(hermite(lambda e: (g(t + e * s / 10**4)) ** 2) - hermite(lambda e: g(t + e * s / 10**4)) ** 2) * 10**4",
    "abs(dg(t)) * s",
    "abs(g(t)) * s",
    "dg(t) ** 2 * s",
    given="g, dg = lambda q: np.exp(-q) * (1 + q * q), lambda q: -np.exp(-q) * (1 - q) ** 2; t = 0.2 + t / 10",
    tolerance=0.001,
)
# Tests
row(
    r"p = \frac{1 + b}{1 + B}",
    "[np.mean([(1 + sum(e >= q for e in np.delete(yn, i))) / n <= a / n + 1e-12 for i, q in enumerate(yn)]) for a in range(1, n + 1)]",
    "[a / n for a in range(1, n + 1)]",
    "[(a - 1) / n for a in range(1, n + 1)]",
    "[a / (n + 1) for a in range(1, n + 1)]",
    "[a / (n - 1) for a in range(1, n + 1)]",
)
row(r"1 - (1 - \alpha)^m", "1 - stats.binom.pmf(0, m, p)", "1 - (1 - p) ** m", "m * p", "(1 - p) ** m", "1 - p**m")
row(
    r"\Phi \bigl( \delta \sqrt{n/2} / \sigma - z_{1-\alpha} \bigr)",
    "1 - stats.norm.cdf(stats.norm.ppf(1 - p) * s * np.sqrt(2 / n), t, s * np.sqrt(2 / n))",
    "stats.norm.cdf(t * np.sqrt(n / 2) / s - stats.norm.ppf(1 - p))",
    "stats.norm.cdf(t * np.sqrt(n) / s - stats.norm.ppf(1 - p))",
    "stats.norm.cdf(t * np.sqrt(n / 2) / s - stats.norm.ppf(1 - p / 2))",
    "stats.norm.cdf(t * np.sqrt(n / 2) / s + stats.norm.ppf(1 - p))",
)
row(
    r"n \ge 2 \, (z_{1-\alpha} + z_{1-\beta})^2 \sigma^2/\delta^2",
    "optimize.brentq(lambda q: stats.norm.cdf(t * np.sqrt(q / 2) / s - stats.norm.ppf(0.95)) - 0.8, 1e-9, 1e9)",
    "2 * (stats.norm.ppf(0.95) + stats.norm.ppf(0.8)) ** 2 * s**2 / t**2",
    "(stats.norm.ppf(0.95) + stats.norm.ppf(0.8)) ** 2 * s**2 / t**2",
    "2 * (stats.norm.ppf(0.975) + stats.norm.ppf(0.8)) ** 2 * s**2 / t**2",
    "2 * (stats.norm.ppf(0.95) + stats.norm.ppf(0.8)) ** 2 * s / t",
    tolerance=1e-06,
)
# Regression
row(
    r"\operatorname{Cov}(\hat{\boldsymbol{\beta}}) = \sigma^2 (\mathbf{X}^\top\mathbf{X})^{-1}",
    "s**2 * np.linalg.pinv(X) @ np.linalg.pinv(X).T",
    "s**2 * inv(X.T @ X)",
    "s**2 * X.T @ X",
    "s * inv(X.T @ X)",
    "s**2 * inv(X.T @ X / n)",
)
row(
    r"\hat{\sigma}^2 = \frac{1}{n - d} \sum_i r_i^2",
    "s**2",
    "s**2 * np.trace((np.eye(n) - H).T @ (np.eye(n) - H)) / (n - d)",
    "s**2 * np.trace((np.eye(n) - H).T @ (np.eye(n) - H)) / n",
    "s**2 * np.trace((np.eye(n) - H).T @ (np.eye(n) - H)) / (n - 1)",
    given="H = X @ np.linalg.pinv(X)",
)
row(
    r"\operatorname{SE}(\hat{\beta}_j) = \hat{\sigma} \sqrt{\bigl( (\mathbf{X}^\top\mathbf{X})^{-1} \bigr)_{jj}}",
    "[linregress(yn, n, line)[1], linregress(yn, n, line)[0]]",
    "list(np.sqrt(inv(Z.T @ Z).diagonal() * sum((yn - Z @ np.linalg.lstsq(Z, yn, rcond=None)[0]) ** 2) / (n - 2)))",
    "list(np.sqrt(inv(Z.T @ Z).diagonal() * sum((yn - Z @ np.linalg.lstsq(Z, yn, rcond=None)[0]) ** 2) / n))",
    "list(inv(Z.T @ Z).diagonal() * sum((yn - Z @ np.linalg.lstsq(Z, yn, rcond=None)[0]) ** 2) / (n - 2))",
    given="line = rng.normal(size=n); Z = np.c_[np.ones(n), line]",
)
row(
    r"R^2 = 1 - \frac{\sum_i (y_i - \hat{y}_i)^2}{\sum_i (y_i - \bar{y})^2}",
    "np.corrcoef(yn, hat)[0, 1] ** 2",
    "1 - sum((yn - hat) ** 2) / sum((yn - yn.mean()) ** 2)",
    "sum((yn - hat) ** 2) / sum((yn - yn.mean()) ** 2)",
    "1 - sum((yn - hat) ** 2) / sum(yn**2)",
    given="Z = np.c_[np.ones(n), X[:, :2]]; yn = yn + 1; hat = Z @ np.linalg.lstsq(Z, yn, rcond=None)[0]",
)
row(
    r"y_i - \hat{y}_i^{\text{without row } i} = \frac{r_i}{1 - h_i}",
    "[yn[i] - X[i] @ np.linalg.lstsq(np.delete(X, i, 0), np.delete(yn, i), rcond=None)[0] for i in range(n)]",
    "(yn - H @ yn) / (1 - H.diagonal())",
    "(yn - H @ yn) * (1 - H.diagonal())",
    "yn - H @ yn",
    "(yn - H @ yn) / (1 - H.diagonal()) ** 2",
    given="H = X @ np.linalg.pinv(X)",
)
row(
    r"\nabla_{\mathbf{w}} L = \frac1n \mathbf{X}^\top(\mathbf{p} - \mathbf{y})",
    "[grad(lambda q: logloss(X @ q, lab), x), hess(lambda q: logloss(X @ q, lab), x)]",
    "[X.T @ (sig(X @ x) - lab) / n, X.T @ np.diag(sig(X @ x) * (1 - sig(X @ x))) @ X / n]",
    "[X.T @ (lab - sig(X @ x)) / n, X.T @ np.diag(sig(X @ x) * (1 - sig(X @ x))) @ X / n]",
    "[X.T @ (sig(X @ x) - lab), X.T @ np.diag(sig(X @ x) * (1 - sig(X @ x))) @ X / n]",
    "[X.T @ (sig(X @ x) - lab) / n, X.T @ np.diag(sig(X @ x)) @ X / n]",
    given="lab = (yn > 0) * 1.0",
    tolerance=1e-05,
)
row(
    r"\operatorname{logit}(p) = \ln \frac{p}{1 - p} , \; \sigma(\operatorname{logit}(p)) = p",
    "[optimize.brentq(lambda q: 1 / (1 + np.exp(-q)) - p, -50, 50), p]",
    "[np.log(p / (1 - p)), sig(np.log(p / (1 - p)))]",
    "[np.log((1 - p) / p), p]",
    "[np.log(p), p]",
    "[np.log(p / (1 - p)), np.log(p / (1 - p))]",
)
# Evaluation
row(
    r"\operatorname{TPR} = \frac{\operatorname{TP}}{\operatorname{TP} + \operatorname{FN}} , \; \operatorname{FPR} = \frac{\operatorname{FP}}{\operatorname{FP} + \operatorname{TN}}",
    "[np.mean(guess[truth]), np.mean(guess[~truth])]",
    "[tp / (tp + fn), fp / (fp + tn)]",
    "[tp / (tp + fp), fp / (fp + tn)]",
    "[tp / (tp + fn), fp / (fp + tp)]",
    given="truth, guess = rng.random(40) < 0.4, rng.random(40) < 0.5; truth[:2], guess[:2] = True, (True, False); truth[2:4], guess[2:4] = False, (True, False); tp, fp, fn, tn = sum(truth & guess), sum(~truth & guess), sum(truth & ~guess), sum(~truth & ~guess); assert tp + fp + fn + tn == 40",
)
row(
    r"\text{precision} = \frac{\operatorname{TP}}{\operatorname{TP} + \operatorname{FP}} , \; F_1 = \frac{2\operatorname{TP}}{2\operatorname{TP} + \operatorname{FP} + \operatorname{FN}}",
    "[np.mean(truth[guess]), 2 / (1 / np.mean(truth[guess]) + 1 / np.mean(guess[truth]))]",
    "[tp / (tp + fp), 2 * tp / (2 * tp + fp + fn)]",
    "[tp / (tp + fn + 1), 2 * tp / (2 * tp + fp + fn)]",
    "[tp / (tp + fp), tp / (tp + fp + fn)]",
    given="truth, guess = rng.random(40) < 0.4, rng.random(40) < 0.5; truth[:2], guess[:2] = True, (True, False); truth[2:4], guess[2:4] = False, (True, False); tp, fp, fn, tn = sum(truth & guess), sum(~truth & guess), sum(truth & ~guess), sum(~truth & ~guess); assert tp + fp + fn + tn == 40",
)
row(
    r"\text{precision} = \frac{\pi \operatorname{TPR}}{\pi \operatorname{TPR} + (1 - \pi) \operatorname{FPR}}",
    "np.mean(truth[guess])",
    "truth.mean() * tp / (tp + fn) / (truth.mean() * tp / (tp + fn) + (1 - truth.mean()) * fp / (fp + tn))",
    "tp / (tp + fn) / (tp / (tp + fn) + fp / (fp + tn))",
    "truth.mean() * tp / (tp + fn)",
    given="truth, guess = rng.random(40) < 0.4, rng.random(40) < 0.5; truth[:2], guess[:2] = True, (True, False); truth[2:4], guess[2:4] = False, (True, False); tp, fp, fn, tn = sum(truth & guess), sum(~truth & guess), sum(truth & ~guess), sum(~truth & ~guess); assert tp + fp + fn + tn == 40",
)
row(
    r"\operatorname{AUC} = P(S_1 > S_0) + \tfrac12 P(S_1 = S_0)",
    "roc_area(s1, s0)",
    "np.mean([q > e for q in s1 for e in s0]) + np.mean([q == e for q in s1 for e in s0]) / 2",
    "np.mean([q > e for q in s1 for e in s0])",
    "np.mean([q >= e for q in s1 for e in s0])",
    "np.mean([q < e for q in s1 for e in s0]) + np.mean([q == e for q in s1 for e in s0]) / 2",
    given="s1, s0 = rng.integers(2, 7, size=6), rng.integers(0, 5, size=7); s0[0] = s1[0]",
)
# Information
row(
    r"H(p) = -\sum_k p_k \ln p_k",
    "stats.entropy(p1)",
    "-sum(p1 * np.log(p1))",
    "sum(p1 * np.log(p1))",
    "-sum(p1 * np.log2(p1))",
    "-sum(np.log(p1))",
    given="p1, p2 = rng.dirichlet(np.ones(K)), rng.dirichlet(np.ones(K))",
)
row(
    r"D_{\mathrm{KL}}(p \,\Vert\, q) = \sum_k p_k \ln \frac{p_k}{q_k} \ge 0",
    "[stats.entropy(p1, p2), True]",
    "[sum(p1 * np.log(p1 / p2)), sum(p1 * np.log(p1 / p2)) >= 0]",
    "[sum(p2 * np.log(p2 / p1)), True]",
    "[sum(p1 * np.log(p2 / p1)), True]",
    "[sum(p2 * np.log(p1 / p2)), True]",
    given="p1, p2 = rng.dirichlet(np.ones(K)), rng.dirichlet(np.ones(K))",
)
row(
    r"H(p, q) = -\sum_k p_k \ln q_k = H(p) + D_{\mathrm{KL}}(p \,\Vert\, q)",
    "-sum(p1 * np.log(p2))",
    "stats.entropy(p1) + stats.entropy(p1, p2)",
    "stats.entropy(p2) + stats.entropy(p1, p2)",
    "stats.entropy(p1) + stats.entropy(p2, p1)",
    "stats.entropy(p1) - stats.entropy(p1, p2)",
    given="p1, p2 = rng.dirichlet(np.ones(K)), rng.dirichlet(np.ones(K))",
)
row(
    r"\operatorname{PPL} = e^{L}",
    "np.prod(p1) ** (-1 / K)",
    "np.exp(-np.mean(np.log(p1)))",
    "2 ** (-np.mean(np.log(p1)))",
    "np.exp(np.mean(np.log(p1)))",
    "np.exp(-sum(np.log(p1)))",
    given="p1, p2 = rng.dirichlet(np.ones(K)), rng.dirichlet(np.ones(K))",
)
row(
    r"H = \tfrac12 \ln(2\pi e \sigma^2)",
    "[-quad(lambda q: stats.norm.pdf(q, t, s) * stats.norm.logpdf(q, t, s), t - 12 * s, t + 12 * s)[0], stats.multivariate_normal(x, M).entropy()]",
    "[np.log(2 * np.pi * np.e * s**2) / 2, np.log(det(2 * np.pi * np.e * M)) / 2]",
    "[np.log(2 * np.pi * s**2) / 2, np.log(det(2 * np.pi * np.e * M)) / 2]",
    "[np.log(2 * np.pi * np.e * s**2), np.log(det(2 * np.pi * np.e * M)) / 2]",
    "[np.log(2 * np.pi * np.e * s**2) / 2, np.log(2 * np.pi * np.e * det(M)) / 2]",
    tolerance=1e-06,
)
row(
    r"D_{\mathrm{KL}} = \ln \frac{\sigma_q}{\sigma_p} + \frac{\sigma_p^2 + (\mu_p - \mu_q)^2}{2\sigma_q^2} - \tfrac12",
    "quad(lambda q: stats.norm.pdf(q, t, s) * (stats.norm.logpdf(q, t, s) - stats.norm.logpdf(q, 1, p)), t - 12 * s, t + 12 * s)[0]",
    "np.log(p / s) + (s**2 + (t - 1) ** 2) / (2 * p**2) - 1 / 2",
    "np.log(s / p) + (s**2 + (t - 1) ** 2) / (2 * p**2) - 1 / 2",
    "np.log(p / s) + (p**2 + (t - 1) ** 2) / (2 * s**2) - 1 / 2",
    "np.log(p / s) + (s**2 + (t - 1) ** 2) / (2 * p**2)",
    tolerance=1e-06,
)
row(
    r"H(X, Y) = H(X) + H(Y \mid X)",
    "h(w)",
    "h(px) + inside",
    "h(px) + h(py)",
    "h(py) + inside",
    given="w = rng.dirichlet(np.ones(12)).reshape(3, 4); px, py = w.sum(axis=1), w.sum(axis=0); h = lambda q: -np.sum(q * np.log(q)); inside = sum(px[i] * h(w[i] / px[i]) for i in range(3))",
)
row(
    r"I(X; Y) = \sum_{x,y} p(x, y) \ln \frac{p(x, y)}{p(x) \, p(y)}",
    "h(px) + h(py) - h(w)",
    "np.sum(w * np.log(w / np.outer(px, py)))",
    "np.sum(w * np.log(np.outer(px, py) / w))",
    "np.sum(np.outer(px, py) * np.log(np.outer(px, py) / w))",
    given="w = rng.dirichlet(np.ones(12)).reshape(3, 4); px, py = w.sum(axis=1), w.sum(axis=0); h = lambda q: -np.sum(q * np.log(q)); inside = sum(px[i] * h(w[i] / px[i]) for i in range(3))",
)
row(
    r"I(X; Y) = H(Y) - H(Y \mid X)",
    "np.sum(w * np.log(w / np.outer(px, py)))",
    "h(py) - inside",
    "inside",
    "h(px) - inside",
    "h(w) - inside",
    given="w = rng.dirichlet(np.ones(12)).reshape(3, 4); px, py = w.sum(axis=1), w.sum(axis=0); h = lambda q: -np.sum(q * np.log(q)); inside = sum(px[i] * h(w[i] / px[i]) for i in range(3))",
)
row(
    r"\operatorname{ELBO}(q) = \mathbb{E}_q[\ln p(x \mid Z)] - D_{\mathrm{KL}}(q(z) \,\Vert\, p(z))",
    "q @ np.log(w[0] / q)",
    "q @ np.log(w[0] / py) - stats.entropy(q, py)",
    "q @ np.log(w[0] / py) + stats.entropy(q, py)",
    "q @ np.log(w[0] / py) - stats.entropy(py, q)",
    "q @ np.log(w[0]) - stats.entropy(q, py)",
    given="w = rng.dirichlet(np.ones(12)).reshape(3, 4); px, py = w.sum(axis=1), w.sum(axis=0); h = lambda q: -np.sum(q * np.log(q)); inside = sum(px[i] * h(w[i] / px[i]) for i in range(3)); q = rng.dirichlet(np.ones(4))",
)
row(
    r"\ln p(x) = \operatorname{ELBO}(q) + D_{\mathrm{KL}} \bigl( q(z) \,\Vert\, p(z \mid x) \bigr)",
    "np.log(w[0].sum())",
    "q @ np.log(w[0] / q) + stats.entropy(q, w[0] / px[0])",
    "q @ np.log(w[0] / q) - stats.entropy(q, w[0] / px[0])",
    "q @ np.log(w[0] / q)",
    "q @ np.log(w[0] / q) + stats.entropy(w[0] / px[0], q)",
    given="w = rng.dirichlet(np.ones(12)).reshape(3, 4); px, py = w.sum(axis=1), w.sum(axis=0); h = lambda q: -np.sum(q * np.log(q)); inside = sum(px[i] * h(w[i] / px[i]) for i in range(3)); q = rng.dirichlet(np.ones(4))",
)

# VI · Optimization

# Convexity
row(
    r"f \bigl( (1 - t)\mathbf{x} + t\mathbf{y} \bigr) \le (1 - t) f(\mathbf{x}) + t f(\mathbf{y})",
    "F((1 - p) * x + p * y)",
    "(1 - p) * F(x) + p * F(y)",
    "p * F(x) + (1 - p) * F(y)",
    "(1 - p) * F(x) + p * F(y) - s * p * (1 - p) * norm(x - y) ** 2",
    given="F = lambda q: np.log(np.exp(A @ q).sum()) + s / 2 * q @ q; G = lambda q: grad(F, q)",
    relation="<=",
)
row(
    r"f(\mathbf{y}) \ge f(\mathbf{x}) + \nabla f(\mathbf{x})^\top (\mathbf{y} - \mathbf{x})",
    "F(x) + G(x) @ (y - x)",
    "F(y)",
    "F(y) - s * norm(y - x) ** 2",
    "F(x) + G(y) @ (x - y)",
    given="F = lambda q: np.log(np.exp(A @ q).sum()) + s / 2 * q @ q; G = lambda q: grad(F, q); x = y + x * rng.choice([1, 0.01])",
    relation="<=",
)
row(
    r"f(\mathbf{y}) \ge f(\mathbf{x}) + \nabla f(\mathbf{x})^\top (\mathbf{y} - \mathbf{x}) + \tfrac12 \mu \lVert \mathbf{y} - \mathbf{x} \rVert_2^2",
    "Q(x) + M @ x @ (y - x) + e[0] / 2 * norm(y - x) ** 2",
    "Q(y)",
    "Q(x) + M @ x @ (y - x) + e[0] / 2 * norm(y - x) ** 2 - e[0] / 100 * norm(y - x) ** 2",
    "Q(x) + M @ x @ (y - x) + e[0] / 4 * norm(y - x) ** 2",
    given="e, V = np.linalg.eigh(M); Q = lambda q: q @ M @ q / 2; y = x + s * V[:, 0]",
    relation="<=",
)
# Gradient descent
row(
    r"\mathbf{x}^{(t+1)} = \mathbf{x}^{(t)} - \eta \nabla f(\mathbf{x}^{(t)})",
    "x + optimize.minimize(lambda q: grad(F, x) @ q + q @ q / (2 * p), np.zeros(d), jac=lambda q: grad(F, x) + q / p, tol=1e-12).x",
    "x - p * grad(F, x)",
    "x + p * grad(F, x)",
    "x - 2 * p * grad(F, x)",
    "x - p * grad(F, x) / norm(grad(F, x))",
    tolerance=1e-05,
)
row(
    r"f(\mathbf{y}) \le f(\mathbf{x}) + \mathbf{g}^\top(\mathbf{y} - \mathbf{x}) + \tfrac12 L \lVert \mathbf{y} - \mathbf{x} \rVert_2^2",
    "Q(y)",
    "Q(x) + M @ x @ (y - x) + e[-1] / 2 * norm(y - x) ** 2",
    "Q(x) + M @ x @ (y - x) + e[-1] / 4 * norm(y - x) ** 2",
    "Q(x) + M @ x @ (y - x) + e[0] / 2 * norm(y - x) ** 2",
    given="e, V = np.linalg.eigh(M); Q = lambda q: q @ M @ q / 2; y = x + s * V[:, -1]",
    relation="<=",
)
row(
    r"f(\mathbf{x} - \eta\mathbf{g}) \le f(\mathbf{x}) - \eta \bigl( 1 - \tfrac12 L\eta \bigr) \lVert \mathbf{g} \rVert_2^2",
    "Q(x - eta * M @ x)",
    "Q(x) - eta * (1 - e[-1] * eta / 2) * norm(M @ x) ** 2",
    "Q(x) - eta * norm(M @ x) ** 2",
    "Q(x) - eta * (1 - e[-1] * eta / 4) * norm(M @ x) ** 2",
    given="e, V = np.linalg.eigh(M); Q = lambda q: q @ M @ q / 2; x = V[:, -1] * s; eta = 2 * p / e[-1]",
    relation="<=",
)
row(
    r"x^{(t)} - x^* = (1 - \eta\lambda)^t (x^{(0)} - x^*)",
    "descend(lambda q: s * (q - 2), t, p, 5) - 2",
    "(1 - p * s) ** 5 * (t - 2)",
    "(1 - p) ** 5 * (t - 2)",
    "(1 - p * s) ** 4 * (t - 2)",
    "np.exp(-5 * p * s) * (t - 2)",
)
row(
    r"\eta = \frac{2}{\mu + L} , \; \rho = \frac{\kappa - 1}{\kappa + 1}",
    "best_rate(s, s + t)",
    "[2 / (s + s + t), t / (s + s + t)]",
    "[1 / (s + t), t / (s + s + t)]",
    "[2 / (s + s + t), 1 - s / (s + t)]",
    "[2 / (s + s + t), (t / (s + s + t)) ** 2]",
    tolerance=1e-05,
)
row(
    r"f(\mathbf{x}^{(T)}) - f^* \le \frac{\lVert \mathbf{x}^{(0)} - \mathbf{x}^* \rVert_2^2}{2\eta T}",
    "e * descend(lambda q: e * q, s, p, 50) ** 2 / 2",
    "s**2 / (2 * p * 50)",
    "s**2 / (2 * p * 50**2)",
    "s**2 / (2 * p * 1000)",
    given="e = 1 / (101 * p)",
    relation="<=",
)
row(
    r"f(\mathbf{x}^{(t+1)}) - f^* \le (1 - \eta\mu) \bigl( f(\mathbf{x}^{(t)}) - f^* \bigr)",
    "Q(x - eta * M @ x)",
    "(1 - eta * e[0]) * Q(x)",
    "(1 - eta * e[-1]) * Q(x)",
    "(1 - 3 * eta * e[0]) * Q(x)",
    given="e, V = np.linalg.eigh(M); Q = lambda q: q @ M @ q / 2; x = V[:, 0] * s + x * rng.choice([0, 0.1]); eta = p / e[-1]",
    relation="<=",
)
row(
    r"\eta = \frac{\mathbf{g}^\top\mathbf{g}}{\mathbf{g}^\top\mathbf{H}\mathbf{g}}",
    "best_of(lambda q: -F(x - q * u), 0, 50)",
    "u @ u / (u @ M @ u)",
    "u @ M @ u / (u @ u)",
    "2 * u @ u / (u @ M @ u)",
    "1 / np.linalg.eigvalsh(M)[-1]",
    given="F = lambda q: q @ M @ q / 2 + q @ y; u = M @ x + y",
    tolerance=1e-05,
)
# Stochastic gradients
row(
    r"\mathbb{E}[\hat{\mathbf{g}}] = \mathbf{g} , \; \operatorname{Cov}(\hat{\mathbf{g}}) = \frac{1}{B} \boldsymbol{\Sigma}",
    "[np.mean([X[list(i)].mean(axis=0) for i in batches], axis=0), spread(batches)]",
    "[X.mean(axis=0), S0 / 2]",
    "[X.mean(axis=0), S0 / 4]",
    "[X.sum(axis=0), S0 / 2]",
    "[X.mean(axis=0), S0 * n / (n - 1) / 2]",
    given="batches = list(product(range(n), repeat=2)); sets = [q for q in batches if q[0] < q[1]]; S0 = np.cov(X.T, bias=True); spread = lambda q: np.cov(np.array([X[list(i)].mean(axis=0) for i in q]).T, bias=True)",
)
row(
    r"\operatorname{Cov}(\hat{\mathbf{g}}) = \frac{1}{B} \cdot \frac{n - B}{n - 1} \, \boldsymbol{\Sigma}",
    "spread(sets)",
    "S0 / 2 * (n - 2) / (n - 1)",
    "S0 / 2",
    "S0 / 2 * (n - 2) / n",
    "S0 / 2 * (n - 1) / (n - 2)",
    given="batches = list(product(range(n), repeat=2)); sets = [q for q in batches if q[0] < q[1]]; S0 = np.cov(X.T, bias=True); spread = lambda q: np.cov(np.array([X[list(i)].mean(axis=0) for i in q]).T, bias=True)",
)
row(
    r"\operatorname{Var}(\theta_t) \to \frac{\eta\sigma^2}{\lambda (2 - \eta\lambda)}",
    "settle(lambda q: (1 - eta * s) ** 2 * q + eta**2 * t**2)",
    "eta * t**2 / (s * (2 - eta * s))",
    "eta * t**2 / (2 * s)",
    "eta * t**2 / (2 - eta * s)",
    "eta**2 * t**2 / (s * (2 - eta * s))",
    given="eta = (0.2 + p) / s",
)
row(
    r"\sum_t \eta_t = \infty , \; \sum_t \eta_t^2 < \infty",
    "[True, True, False]",
    "[diverges(1), not diverges(2), not diverges(2 * 0.5)]",
    "[diverges(1.5), True, False]",
    "[diverges(1), not diverges(1), False]",
    "[True, True, not diverges(1.1)]",
)
# Momentum and adaptive steps
row(
    r"\mathbf{v} \leftarrow \beta\mathbf{v} - \eta\mathbf{g} , \; \boldsymbol{\theta} \leftarrow \boldsymbol{\theta} + \mathbf{v}",
    "companion(s, t, p)",
    "ball(s, t, p)",
    "ball(s, t, -p)",
    "ball(s, t, p**2)",
    "ball(s * (1 - p), t, p)",
)
row(
    r"\boldsymbol{\theta}^{(t+1)} = \boldsymbol{\theta}^{(t)} - \eta\mathbf{g} + \beta (\boldsymbol{\theta}^{(t)} - \boldsymbol{\theta}^{(t-1)})",
    "ball(s, t, p)",
    "two_term(s, t, p)",
    "two_term(s, t, -p)",
    "two_term(s, t, p**2)",
    "two_term(s, -t, p)",
)
row(
    r"\mathbf{v} \to -\frac{\eta}{1 - \beta} \, \mathbf{g}",
    "settle(lambda q: p * q - s * t)",
    "-s / (1 - p) * t",
    "-s / p * t",
    "s / (1 - p) * t",
    "-s / (1 - p) ** 2 * t",
    given="p = 0.9 * p",
)
row(
    r"\rho(\mathbf{M}) = \sqrt{\beta} , \; \mathbf{M} = \begin{bmatrix} 1 + \beta - \eta\lambda & -\beta \\ 1 & 0 \end{bmatrix}",
    "max(abs(np.linalg.eigvals(np.array([[1 + p - q, -p], [1, 0]]))))",
    "np.sqrt(p)",
    "p",
    "1 - np.sqrt(p) / 2",
    "p**2",
    given="q = (1 - np.sqrt(p)) ** 2 + (0.05 + 0.9 * rng.random()) * 4 * np.sqrt(p)",
    tolerance=1e-06,
)
row(
    r"\eta = \Bigl( \frac{2}{\sqrt{L} + \sqrt{\mu}} \Bigr)^2 , \; \beta = \rho^2 , \; \rho = \frac{\sqrt{\kappa} - 1}{\sqrt{\kappa} + 1}",
    "best_ball(s, 9 * s)",
    "ball_radius((2 / (3 * np.sqrt(s) + np.sqrt(s))) ** 2, ((3 - 1) / (3 + 1)) ** 2, s, 9 * s)",
    "ball_radius((2 / (3 * np.sqrt(s) + np.sqrt(s))) ** 2, (3 - 1) / (3 + 1), s, 9 * s)",
    "ball_radius(2 / (s + 9 * s), ((3 - 1) / (3 + 1)) ** 2, s, 9 * s)",
    "(9 - 1) / (9 + 1)",
    tolerance=0.001,
)
row(
    r"\eta = \frac1L , \; \beta = \frac{\sqrt{\kappa} - 1}{\sqrt{\kappa} + 1} , \; \rho = 1 - \frac{1}{\sqrt{\kappa}}",
    "nesterov_radius(1 / (j * s), (np.sqrt(j) - 1) / (np.sqrt(j) + 1), s, j * s)",
    "1 - 1 / np.sqrt(j)",
    "1 - 1 / j",
    "(np.sqrt(j) - 1) / (np.sqrt(j) + 1)",
    "np.sqrt(1 - 1 / np.sqrt(j))",
    given="j = 2 + 9 * t",
    tolerance=1e-06,
)
row(
    r"G_t = G_{t-1} + g_t^2 , \; \theta_t = \theta_{t-1} - \frac{\eta g_t}{\sqrt{G_t} + \varepsilon}",
    "adagrad(yn, s, t)",
    "s - sum(t * yn[i] / (np.sqrt(sum(yn[: i + 1] ** 2)) + 0.01) for i in range(n))",
    "s - sum(t * yn[i] / (sum(yn[: i + 1] ** 2) + 0.01) for i in range(n))",
    "s - sum(t * yn[i] / (np.sqrt(np.mean(yn[: i + 1] ** 2)) + 0.01) for i in range(n))",
    "s + sum(t * yn[i] / (np.sqrt(sum(yn[: i + 1] ** 2)) + 0.01) for i in range(n))",
)
row(
    r"m_t = \beta_1 m_{t-1} + (1 - \beta_1) g_t",
    "0.1 * sum(0.9 ** (n - i) * yn[i - 1] for i in range(1, n + 1))",
    "moving(yn, 0.9, 0.99)[0]",
    "moving(yn, 0.1, 0.99)[0]",
    "10 * moving(yn, 0.9, 0.99)[0]",
    "moving(yn[::-1], 0.9, 0.99)[0]",
)
row(
    r"v_t = \beta_2 v_{t-1} + (1 - \beta_2) g_t^2",
    "0.01 * sum(0.99 ** (n - i) * yn[i - 1] ** 2 for i in range(1, n + 1))",
    "moving(yn, 0.9, 0.99)[1]",
    "moving(yn, 0.9, 0.01)[1]",
    "moving(yn, 0.99, 0.9)[0] ** 2",
    "100 * moving(yn, 0.9, 0.99)[1]",
)
row(
    r"\theta_t = \theta_{t-1} - \eta \frac{\hat{m}_t}{\sqrt{\hat{v}_t} + \varepsilon} , \; \hat{m}_t = \frac{m_t}{1 - \beta_1^t} , \; \hat{v}_t = \frac{v_t}{1 - \beta_2^t}",
    "weighted(yn, 0.9) / (np.sqrt(weighted(yn**2, 0.99)) + 0.01)",
    "adam(n)[0] / (1 - 0.9**n) / (np.sqrt(adam(n)[1] / (1 - 0.99**n)) + 0.01)",
    "adam(n)[0] / (np.sqrt(adam(n)[1]) + 0.01)",
    "adam(n)[0] / (1 - 0.9) / (np.sqrt(adam(n)[1] / (1 - 0.99)) + 0.01)",
    "adam(n)[0] / (1 - 0.9**n) / (adam(n)[1] / (1 - 0.99**n) + 0.01)",
    given="adam = lambda j: moving(yn[:j], 0.9, 0.99)",
)
row(
    r"\operatorname{Var}(m_t) \to \frac{1 - \beta_1}{1 + \beta_1} \, \sigma^2",
    "settle(lambda q: p**2 * q + (1 - p) ** 2 * s**2)",
    "(1 - p) / (1 + p) * s**2",
    "(1 - p) * s**2",
    "(1 - p) ** 2 * s**2",
    "(1 + p) / (1 - p) * s**2",
    given="p = 0.9 * p",
)
# Newton and conjugate gradients
row(
    r"\mathbf{H}\mathbf{s} = -\mathbf{g} , \; \mathbf{x} \leftarrow \mathbf{x} + \mathbf{s}",
    "optimize.minimize(lambda q: q @ M @ q / 2 + q @ y, x, jac=lambda q: M @ q + y, tol=1e-12).x",
    "x + np.linalg.solve(M, -(M @ x + y))",
    "x + np.linalg.solve(M, M @ x + y)",
    "x - (M @ x + y)",
    "x + M @ -(M @ x + y)",
    tolerance=1e-05,
)
row(
    r"\frac{e_{t+1}}{e_t^2} \to \frac{f^{(3)}(x^*)}{2 f''(x^*)}",
    "float((h - (a1 * h + b1 * h * h / 2) / (a1 + b1 * h)) / h**2)",
    "float(b1 / (2 * a1))",
    "float(b1 / a1)",
    "float(a1 / (2 * b1))",
    "float(-b1 / (2 * a1))",
    given="a1, b1, h = Fraction(s).limit_denominator(99), Fraction(t).limit_denominator(99), Fraction(1, 10**12)",
    tolerance=1e-06,
)
row(
    r"(\mathbf{H} + \lambda\mathbf{I}) \, \mathbf{d} = -\mathbf{g}",
    "optimize.minimize(lambda q: y @ q + q @ M @ q / 2 + s / 2 * q @ q, x, jac=lambda q: y + M @ q + s * q, tol=1e-12).x",
    "np.linalg.solve(M + s * np.eye(d), -y)",
    "np.linalg.solve(M - s * np.eye(d), -y)",
    "np.linalg.solve(M + s * np.eye(d), y)",
    "np.linalg.solve(M + 2 * s * np.eye(d), -y)",
    tolerance=1e-05,
)
row(
    r"\mathbf{J}^\top\mathbf{J} \, \mathbf{d} = -\mathbf{J}^\top\mathbf{r}",
    "X.T @ X @ optimize.lsq_linear(X, -yn).x",
    "-X.T @ yn",
    "X.T @ yn",
    "-2 * X.T @ yn",
    tolerance=1e-06,
)
row(
    r"\lVert \mathbf{e}_t \rVert_{\mathbf{A}} \le 2 \Bigl( \frac{\sqrt{\kappa} - 1}{\sqrt{\kappa} + 1} \Bigr)^t \lVert \mathbf{e}_0 \rVert_{\mathbf{A}}",
    "cg_errors(9.0, 8)",
    "[2 * ((3 - 1) / (3 + 1)) ** i for i in range(1, 9)]",
    "[2 * ((9 - 1) / (9 + 1)) ** (4 * i) for i in range(1, 9)]",
    "[((3 - 1) / (3 + 1)) ** (2 * i) for i in range(1, 9)]",
    relation="<=",
)
row(
    r"\mathbf{C}_{\text{new}} = \mathbf{V}\mathbf{C}\mathbf{V}^\top + \frac{\mathbf{s}\mathbf{s}^\top}{\mathbf{y}^\top\mathbf{s}} , \; \mathbf{V} = \mathbf{I} - \frac{\mathbf{s}\mathbf{y}^\top}{\mathbf{y}^\top\mathbf{s}}",
    "[x, True]",
    "[(Q @ M @ Q.T + np.outer(x, x) / (y @ x)) @ y, np.linalg.eigvalsh(Q @ M @ Q.T + np.outer(x, x) / (y @ x))[0] > 0]",
    "[(Q.T @ M @ Q + np.outer(x, x) / (y @ x)) @ y, True]",
    "[(Q @ M @ Q.T - np.outer(x, x) / (y @ x)) @ y, True]",
    "[(Q @ M @ Q.T + np.outer(y, y) / (y @ x)) @ y, True]",
    given="y = y * np.sign(x @ y); Q = np.eye(d) - np.outer(x, y) / (y @ x)",
    tolerance=1e-06,
)
# Constraints
row(
    r"\nabla f + \sum_i \lambda_i \nabla h_i = \mathbf{0}",
    "M @ w1 + y",
    "-lam * a",
    "lam * a",
    "-lam * w1",
    given='best = lambda c: optimize.minimize(lambda q: q @ M @ q / 2 + q @ y, x, jac=lambda q: M @ q + y, constraints={"type": "eq", "fun": lambda q: a @ q - c, "jac": lambda q: a}, method="SLSQP", options={"ftol": 1e-15}); w1 = best(s).x; lam = -(a @ (M @ w1 + y)) / (a @ a)',
    tolerance=0.0001,
)
row(
    r"\frac{\partial f^*}{\partial c_i} = -\lambda_i",
    "(best(s + 0.01).fun - best(s - 0.01).fun) / 0.02",
    "a @ (M @ w1 + y) / (a @ a)",
    "-(a @ (M @ w1 + y)) / (a @ a)",
    "a @ (M @ w1 + y)",
    given='best = lambda c: optimize.minimize(lambda q: q @ M @ q / 2 + q @ y, x, jac=lambda q: M @ q + y, constraints={"type": "eq", "fun": lambda q: a @ q - c, "jac": lambda q: a}, method="SLSQP", options={"ftol": 1e-15}); w1 = best(s).x',
    tolerance=0.0001,
)
row(
    r"\nabla f + \sum_i \lambda_i \nabla h_i + \sum_j \mu_j \nabla g_j = \mathbf{0} , \; \mu_j g_j = 0",
    "[w1 - x, mu * (a @ w1 - p)]",
    "[-mu * a, 0.0]",
    "[mu * a, 0.0]",
    "[-a, 0.0]",
    given='w1 = optimize.minimize(lambda q: (q - x) @ (q - x) / 2, np.zeros(d), jac=lambda q: q - x, constraints={"type": "ineq", "fun": lambda q: p - a @ q, "jac": lambda q: -a}, method="SLSQP", options={"ftol": 1e-15}).x; mu = max(0, (a @ x - p) / (a @ a))',
    tolerance=0.0001,
)
row(
    r"\Pi_{\mathcal{C}}(\mathbf{x}) = \mathbf{x} - \frac{\mathbf{a}^\top\mathbf{x} - b}{\mathbf{a}^\top\mathbf{a}} \, \mathbf{a}",
    "a * p / (a @ a) + linalg.null_space(a[None]) @ (linalg.null_space(a[None]).T @ x)",
    "x - (a @ x - p) / (a @ a) * a",
    "x - (a @ x - p) * a",
    "x - (a @ x - p) / norm(a) * a",
    "x - (a @ x + p) / (a @ a) * a",
)
row(
    r"\Pi_{\mathcal{C}}(\mathbf{x}) = \mathbf{x} \, \min \bigl( 1, r/\lVert \mathbf{x} \rVert_2 \bigr)",
    'nearest(x, {"type": "ineq", "fun": lambda q: p**2 - q @ q, "jac": lambda q: -2 * q})',
    "x * min(1, p / norm(x))",
    "x * p / norm(x) ** 2",
    "x * min(1, p**2 / norm(x))",
    "np.clip(x, -p, p)",
    tolerance=0.0001,
)
row(
    r"\Pi_{\mathcal{C}}(\mathbf{x})_j = \max(x_j - \lambda, 0)",
    'nearest(x, {"type": "eq", "fun": lambda q: q.sum() - 1, "jac": lambda q: np.ones(d)}, [(0, None)] * d)',
    "np.maximum(x - lam, 0)",
    "np.maximum(x, 0) / np.maximum(x, 0).sum()",
    "x - (x.sum() - 1) / d",
    "np.maximum(x + lam, 0)",
    given="x[0] = 1 + s; lam = optimize.brentq(lambda q: np.maximum(x - q, 0).sum() - 1, -99, 99)",
    tolerance=0.0001,
)
row(
    r"\lVert \Pi_{\mathcal{C}}(\mathbf{x}) - \Pi_{\mathcal{C}}(\mathbf{z}) \rVert_2 \le \lVert \mathbf{x} - \mathbf{z} \rVert_2",
    "norm(np.clip(x, -1, 1) - np.clip(u, -1, 1))",
    "norm(x - u)",
    "norm(x - u) / 2",
    "norm(x - u) ** 2",
    given="u = x + u * rng.choice([1, 0.1])",
    relation="<=",
)

# VII · Deep networks

# Activations
row(
    r"\sigma(z) = \frac{1}{1 + e^{-z}} , \; \sigma(-z) = 1 - \sigma(z)",
    "[expit(z), expit(-z)]",
    "[1 / (1 + np.exp(-z)), 1 - expit(z)]",
    "[1 / (1 + np.exp(z)), 1 - expit(z)]",
    "[1 / (1 + np.exp(-z)), -expit(z)]",
)
row(
    r"\sigma' = \sigma (1 - \sigma) \le \tfrac14 , \; \tanh' = 1 - \tanh^2 \le 1",
    "[deriv(lambda q: 1 / (1 + np.exp(-q)), t), deriv(np.tanh, t), deriv(sig, best_of(lambda q: deriv(sig, q), -9, 9))]",
    "[expit(t) * (1 - expit(t)), 1 - np.tanh(t) ** 2, 1 / 4]",
    "[expit(t) * (1 + expit(t)), 1 - np.tanh(t) ** 2, 1 / 4]",
    "[t * (1 - t), 1 - np.tanh(t) ** 2, 1 / 4]",
    "[expit(t) * (1 - expit(t)), 1 - np.tanh(t), 1 / 4]",
    "[expit(t) * (1 - expit(t)), 1 - np.tanh(t) ** 2, 1 / 2]",
)
row(
    r"\tanh z = \frac{e^z - e^{-z}}{e^z + e^{-z}} = 2\sigma(2z) - 1",
    "[np.tanh(z), np.tanh(z)]",
    "[(np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z)), 2 * expit(2 * z) - 1]",
    "[(np.exp(z) + np.exp(-z)) / (np.exp(z) - np.exp(-z)), 2 * expit(2 * z) - 1]",
    "[np.tanh(z), 2 * expit(z) - 1]",
)
row(
    r"\operatorname{softplus}(z) = \ln(1 + e^z) , \; \operatorname{softplus}' = \sigma",
    "[quad(expit, -np.inf, t)[0], deriv(lambda q: np.log(1 + np.exp(q)), t)]",
    "[np.log(1 + np.exp(t)), expit(t)]",
    "[np.log(1 + np.exp(-t)), expit(t)]",
    "[np.log(1 + np.exp(t)), expit(t) * (1 - expit(t))]",
    tolerance=1e-06,
)
row(
    r"\operatorname{SiLU}'(z) = \sigma(z) \bigl( 1 + z (1 - \sigma(z)) \bigr)",
    "deriv(lambda q: q / (1 + np.exp(-q)), x[0])",
    "expit(x[0]) * (1 + x[0] * (1 - expit(x[0])))",
    "expit(x[0]) * (1 + x[0])",
    "expit(x[0]) * (1 - x[0] * (1 - expit(x[0])))",
    "x[0] * expit(x[0]) * (1 - expit(x[0]))",
)
row(
    r"\operatorname{GELU}'(z) = \Phi(z) + z \, \phi(z)",
    "central(lambda q: q * stats.norm.cdf(q), x[:1])",
    "[stats.norm.cdf(x[0]) + x[0] * npdf(x[0])]",
    "[stats.norm.cdf(x[0]) + npdf(x[0])]",
    "[x[0] * npdf(x[0])]",
    "[stats.norm.cdf(x[0]) - x[0] * npdf(x[0])]",
    tolerance=1e-05,
)
# Softmax and cross-entropy
row(
    r"\operatorname{softmax}(\mathbf{z})_k = \frac{e^{z_k}}{\sum_l e^{z_l}} = \frac{e^{z_k - m}}{\sum_l e^{z_l - m}}",
    "[special_softmax(z), special_softmax(z)]",
    "[np.exp(z) / np.exp(z).sum(), np.exp(z - z.max()) / np.exp(z - z.max()).sum()]",
    "[np.exp(z), np.exp(z - z.max()) / np.exp(z - z.max()).sum()]",
    "[soft(z), np.exp(z - z.max()) / np.exp(z).sum()]",
    "[soft(-z), soft(z)]",
)
row(
    r"\operatorname{logsumexp}(\mathbf{z}) = m + \ln \sum_k e^{z_k - m}",
    "special_lse(z)",
    "z.max() + np.log(np.exp(z - z.max()).sum())",
    "np.log(np.exp(z - z.max()).sum())",
    "z.max() + np.log(np.exp(z).sum())",
    "z.max() + np.log(np.exp(z - z.max()).mean())",
)
row(
    r"L = -\ln p_y = \operatorname{logsumexp}(\mathbf{z}) - z_y",
    "-np.log(soft(z)[1])",
    "special_lse(z) - z[1]",
    "z[1] - special_lse(z)",
    "special_lse(z) + z[1]",
    "np.log(np.exp(z - z[1]).mean())",
)
row(
    r"\nabla_{\mathbf{z}} L = \mathbf{p} - \mathbf{y}",
    "grad(lambda q: np.log(np.exp(q).sum()) * w.sum() - w @ q, z)",
    "soft(z) - w",
    "w - soft(z)",
    "soft(z) * (1 - soft(z)) - w",
    "soft(z)",
    given="w = rng.dirichlet(np.ones(K))",
)
row(
    r"\boldsymbol{\Delta} = \tfrac1n (\mathbf{P} - \mathbf{Y})",
    "grad(lambda q: np.mean(np.log(np.exp(q).sum(axis=1)) - (w * q).sum(axis=1)), Y)",
    "(P - w) / n",
    "P - w",
    "(w - P) / n",
    "(P - w) / (n * K)",
    given="w = np.eye(m)[rng.integers(0, m, size=n)]; P = np.exp(Y) / np.exp(Y).sum(axis=1, keepdims=True)",
)
row(
    r"\mathbf{J} = \operatorname{diag}(\mathbf{p}) - \mathbf{p}\mathbf{p}^\top",
    "jac(soft, z)",
    "np.diag(soft(z)) - np.outer(soft(z), soft(z))",
    "np.diag(soft(z) * (1 - soft(z)))",
    "np.diag(soft(z)) + np.outer(soft(z), soft(z))",
    "np.outer(soft(z), 1 - soft(z))",
)
row(
    r"\nabla_{\mathbf{z}} L = \mathbf{p} \odot \bigl( \mathbf{g} - (\mathbf{p}^\top\mathbf{g}) \mathbf{1} \bigr)",
    "jac(soft, z).T @ b",
    "soft(z) * (b - soft(z) @ b)",
    "soft(z) * b",
    "soft(z) * (b - b.mean())",
    "soft(z) * (1 - soft(z)) * b",
)
# Initialization and normalization
row(
    r"\mathbb{E}[z_k^2] = s^2 \sum_{j=1}^{d} x_j^2",
    "np.mean([e**2 for e in outs])",
    "s**2 * sum(x**2)",
    "s**2 * sum(x) ** 2",
    "s * sum(x**2)",
    "s**2 * np.mean(x**2)",
    given="signs = list(product((-s, s), repeat=d)); outs = [np.array(w) @ x for w in signs]",
)
row(
    r"\mathbb{E}[\operatorname{ReLU}(z)^2] = \tfrac12 \mathbb{E}[z^2]",
    "np.mean([max(e, 0) ** 2 for e in outs])",
    "np.mean([e**2 for e in outs]) / 2",
    "np.mean([e**2 for e in outs])",
    "np.mean([e**2 for e in outs]) / 4",
    "np.mean([abs(e) for e in outs]) ** 2 / 2",
    given="signs = list(product((-s, s), repeat=d)); outs = [np.array(w) @ x for w in signs]",
)
row(r"s^2 = \frac{2}{d + m}", "1 / np.mean([d, m])", "2 / (d + m)", "1 / (d + m)", "(1 / d + 1 / m) / 2", "2 / (d * m)")
row(
    r"\hat{z}_i = \frac{z_i - \mu}{\sqrt{\sigma^2 + \varepsilon}} , \; \operatorname{BatchNorm}(z_i) = \gamma\hat{z}_i + \beta",
    "[t + s * np.sqrt(np.var(hand) / (np.var(hand) + 0.01)) * e for e in stats.zscore(hand)]",
    "s * (hand - hand.mean()) / np.sqrt(np.mean((hand - hand.mean()) ** 2) + 0.01) + t",
    "s * (hand - hand.mean()) / (np.var(hand) + 0.01) + t",
    "s * (hand - hand.mean()) / np.sqrt(np.var(hand, ddof=1) + 0.01) + t",
    "s * hand / np.sqrt(np.var(hand) + 0.01) + t",
    given="hand = rng.normal(size=n) + 1",
)
row(
    r"\nabla_{\mathbf{z}} L = \frac{1}{\sigma} \bigl( \mathbf{I} - \tfrac1n \mathbf{1}\mathbf{1}^\top - \tfrac1n \hat{\mathbf{z}}\hat{\mathbf{z}}^\top \bigr) \mathbf{g}",
    "jac(lambda q: (q - q.mean()) / np.sqrt(np.mean((q - q.mean()) ** 2)), yn).T @ e",
    "(np.eye(n) - np.ones((n, n)) / n - np.outer(hat, hat) / n) @ e / yn.std()",
    "e / yn.std()",
    "(np.eye(n) - np.ones((n, n)) / n) @ e / yn.std()",
    "(np.eye(n) - np.ones((n, n)) / n + np.outer(hat, hat) / n) @ e / yn.std()",
    given="hat, e = (yn - yn.mean()) / yn.std(), rng.normal(size=n)",
)
# Convolution
row(
    r"(\mathbf{x} \star \mathbf{w})_t = \sum_{i=0}^{k-1} w_i \, x_{t+i}",
    '[np.correlate(long, w, "valid"), np.convolve(long, w, "valid")]',
    "[cross(long, w), np.array([sum(w[i] * long[t - i] for i in range(k)) for t in range(k - 1, 8)])]",
    "[cross(long, w[::-1]), np.array([sum(w[i] * long[t - i] for i in range(k)) for t in range(k - 1, 8)])]",
    "[cross(long, w), cross(long, w)]",
    given="k = int(rng.integers(2, 4)); w = rng.normal(size=k); long = rng.normal(size=8); cross = lambda q, r: np.array([sum(r[i] * q[t + i] for i in range(len(r))) for t in range(len(q) - len(r) + 1)]); sums = rng.normal(size=8 - k + 1)",
)
row(
    r"\frac{\partial L}{\partial w_i} = \sum_t \delta_t \, x_{t+i} , \; \frac{\partial L}{\partial x_j} = \sum_i w_i \, \delta_{j-i}",
    "[grad(lambda q: sums @ cross(long, q), w), grad(lambda q: sums @ cross(q, w), long)]",
    "[[sum(sums[t] * long[t + i] for t in range(len(sums))) for i in range(k)], np.convolve(sums, w)]",
    "[[sum(sums[t] * long[t + i] for t in range(len(sums))) for i in range(k)], np.convolve(sums, w[::-1])]",
    "[[sum(sums[t] * long[t + k - 1 - i] for t in range(len(sums))) for i in range(k)], np.convolve(sums, w)]",
    given="k = int(rng.integers(2, 4)); w = rng.normal(size=k); long = rng.normal(size=8); cross = lambda q, r: np.array([sum(r[i] * q[t + i] for i in range(len(r))) for t in range(len(q) - len(r) + 1)]); sums = rng.normal(size=8 - k + 1)",
)
row(
    r"H' = \left\lfloor \frac{H + 2P - k}{s} \right\rfloor + 1",
    "len(range(0, height + 2 * pad - k + 1, step))",
    "(height + 2 * pad - k) // step + 1",
    "(height + pad - k) // step + 1",
    "(height + 2 * pad - k) // step",
    "(height + 2 * pad - k + 1) // step",
    given="height, pad, step, k = int(rng.integers(5, 12)), int(rng.integers(0, 3)), int(rng.integers(1, 4)), int(rng.integers(1, 5))",
)
row(
    r"k^2 C m + m",
    "np.zeros((k, k, K, m)).size + np.zeros(m).size",
    "k**2 * K * m + m",
    "k**2 * K * m",
    "k * K * m + m",
    "k**2 * m + m",
    given="k = int(rng.integers(2, 6))",
)
row(
    r"R_\ell = R_{\ell-1} + r_\ell (k_\ell - 1) S_{\ell-1} , \; S_\ell = S_{\ell-1} s_\ell",
    "reach(layers)",
    "1 + sum(layers[i][1] * (layers[i][0] - 1) * math.prod(q[2] for q in layers[:i]) for i in range(3))",
    "1 + sum(layers[i][0] * layers[i][1] * math.prod(q[2] for q in layers[:i]) for i in range(3))",
    "1 + sum(layers[i][1] * (layers[i][0] - 1) for i in range(3))",
    "1 + sum(layers[i][1] * (layers[i][0] - 1) * math.prod(q[2] for q in layers[: i + 1]) for i in range(3))",
    given="layers = [tuple(int(q) for q in rng.integers([2, 1, 1], [4, 4, 4])) for _ in range(3)]",
)
row(
    r"\tilde{x}_f = \sum_{t=0}^{n-1} x_t \, e^{-2\pi\mathrm{i} f t/n}",
    "[np.fft.fft(yn), np.fft.fft(ring)]",
    "[dft(yn), dft(yn) * dft(w)]",
    "[np.conj(dft(yn)), dft(yn) * dft(w)]",
    "[dft(yn), dft(yn) * np.conj(dft(w))]",
    "[dft(yn) / n, dft(yn) * dft(w)]",
    given="w = rng.normal(size=n); ring = np.array([sum(w[i] * yn[(t - i) % n] for i in range(n)) for t in range(n)]); dft = lambda q: np.array([sum(q[t] * np.exp(-2j * np.pi * f * t / n) for t in range(n)) for f in range(n)])",
)
# Attention
row(
    r"\operatorname{Attention}(\mathbf{Q}, \mathbf{K}, \mathbf{V}) = \operatorname{softmax} \bigl( \mathbf{Q}\mathbf{K}^\top / \sqrt{d} \bigr) \mathbf{V}",
    "[sum(np.exp(q @ K1[j] / m**0.5) * V1[j] for j in range(n)) / sum(np.exp(q @ K1[j] / m**0.5) for j in range(n)) for q in Q1]",
    "attend(Q1, K1, V1)",
    "attend(Q1 * np.sqrt(m), K1, V1)",
    "attend(K1, Q1, V1)",
    "attend(Q1 / np.sqrt(m), K1, V1)",
    given="Q1, K1, V1 = (rng.normal(size=(n, m)) for _ in range(3))",
)
row(
    r"\operatorname{Var}(\mathbf{q}^\top\mathbf{k}) = d",
    "sum(np.prod(q1[list(i)]) * (q2[list(i)][:j] @ q2[list(i)][j:]) ** 2 for i in product(range(3), repeat=2 * j))",
    "j",
    "np.sqrt(j)",
    "j**2",
    "2 * j",
    given="j = int(rng.integers(2, 4)); q1 = rng.dirichlet(np.ones(3)); q2 = rng.normal(size=3); q2 = (q2 - q1 @ q2) / np.sqrt(q1 @ q2**2 - (q1 @ q2) ** 2)",
)
row(
    r"\operatorname{Attention}(\boldsymbol{\Pi}\mathbf{Q}, \boldsymbol{\Pi}\mathbf{K}, \boldsymbol{\Pi}\mathbf{V}) = \boldsymbol{\Pi}\mathbf{O}",
    "attend(Q1[order], K1[order], V1[order])",
    "attend(Q1, K1, V1)[order]",
    "attend(Q1, K1, V1)",
    "attend(Q1, K1, V1)[np.argsort(order)]",
    given="Q1, K1, V1 = (rng.normal(size=(n, m)) for _ in range(3)); order = np.roll(rng.permutation(n), 1); order = order if len(set(np.argsort(order) - order)) > 1 and any(order != np.arange(n)) else np.roll(np.arange(n), 1)",
)
row(
    r"(\mathbf{R}_t \mathbf{q})^\top (\mathbf{R}_{t'} \mathbf{k}) = \mathbf{q}^\top \mathbf{R}_{t' - t} \mathbf{k}",
    "(turn(2) @ x[:2]) @ (turn(5) @ y[:2])",
    "x[:2] @ turn(3) @ y[:2]",
    "x[:2] @ turn(-3) @ y[:2]",
    "x[:2] @ turn(7) @ y[:2]",
    "x[:2] @ y[:2]",
    given="turn = lambda q: np.array([[np.cos(s * q), -np.sin(s * q)], [np.sin(s * q), np.cos(s * q)]])",
)
row(
    r"4nd^2 + 2n^2 d",
    "3 * cost(n, d, d) + cost(n, d, n) + cost(n, n, d) + cost(n, d, d)",
    "4 * n * d**2 + 2 * n**2 * d",
    "3 * n * d**2 + 2 * n**2 * d",
    "4 * n * d**2 + n**2 * d",
    "4 * n**2 * d + 2 * n * d**2",
    given="cost = lambda i, j, k: sum(1 for _ in product(range(i), range(k), range(j)))",
)
# Regularization
row(
    r"\mathbb{E}[\tilde{x}] = x , \; \operatorname{Var}(\tilde{x}) = \frac{1 - q}{q} \, x^2",
    "[p * (s / p), p * (s / p) ** 2 - (p * (s / p)) ** 2]",
    "[s, (1 - p) / p * s**2]",
    "[p * s, (1 - p) / p * s**2]",
    "[s, p / (1 - p) * s**2]",
    "[s, p * (1 - p) * s**2]",
)
row(
    r"\mathbb{E} \bigl[ (Y - \hat{y})^2 \bigr] = \sigma^2 + \bigl( \mathbb{E}[\hat{y}] - \mathbb{E}[Y] \bigr)^2 + \operatorname{Var}(\hat{y})",
    "sum(q1[i] * p1[j] * (q2[i] - p2[j]) ** 2 for i in range(3) for j in range(3))",
    "va(q1, q2) + (p1 @ p2 - q1 @ q2) ** 2 + va(p1, p2)",
    "(p1 @ p2 - q1 @ q2) ** 2 + va(p1, p2)",
    "va(q1, q2) + (p1 @ p2 - q1 @ q2) ** 2 - va(p1, p2)",
    "va(q1, q2) + abs(p1 @ p2 - q1 @ q2) + va(p1, p2)",
    given="q1, p1 = rng.dirichlet(np.ones(3)), rng.dirichlet(np.ones(3)); q2, p2 = rng.normal(size=3), rng.normal(size=3); va = lambda q, r: q @ r**2 - (q @ r) ** 2",
)


def stated(source):
    """(line, TeX) of every row of every table: all cells but the last, which has the conditions."""
    for line, text in enumerate(source.split("\n"), start=1):
        cells = [cell.strip() for cell in text.split("|")[1:-1]]
        if len(cells) > 1 and cells[0].startswith("$"):
            assert all(re.fullmatch(r"\$[^$]+\$", cell) for cell in cells[:-1]), f"{line}: no formula: {text}"
            yield line, " | ".join(cell.strip("$") for cell in cells[:-1])


LINES = {tex: line for line, tex in stated(PAGE.read_text(encoding="utf-8"))}
SEEDS = {"==": 5, "<=": 60}


def flat(value):
    """All numbers of nested lists and arrays in a row."""
    if isinstance(value, list | tuple):
        return np.concatenate([flat(part) for part in value])
    return np.ravel(value).astype(complex)


@functools.cache
def expected(formula, seed):
    """The names of the row with their values, and the value that the formula must have."""
    names = globals() | draw(seed)
    exec(formula.given, names)
    return names, flat(eval(formula.value, names))


def holds(formula, expression, seed):
    """Whether the formula, or a mistake in its place, gives the value."""
    names, value = expected(formula, seed)
    found = flat(eval(expression, names))
    if found.size != value.size:
        raise TypeError(f"{found.size} numbers to compare with {value.size}: {expression}")
    assert np.isfinite(value).all() and np.isfinite(found).all(), f"not finite: {expression}"
    if formula.relation == "<=":
        return bool(np.all(value.real <= found.real + 1e-12 * (1 + abs(found))))
    return np.allclose(found, value, rtol=formula.tolerance, atol=formula.tolerance)


def test_page_and_rows_agree():
    """Each formula of the page has one row here, each row its formula there, in the same order."""
    rows = [formula.tex for formula in FORMULAS]
    assert len(set(rows)) == len(rows)
    stands = [tex for _, tex in stated(PAGE.read_text(encoding="utf-8"))]
    assert [tex for tex in stands if tex not in rows] == [], "on the page without a row here"
    assert [tex for tex in rows if tex not in stands] == [], "a row here, not on the page"
    assert stands == rows, "in another order, or twice on the page"


def test_no_formula_escapes():
    """A display formula would stand outside of the tables."""
    assert "$$" not in PAGE.read_text(encoding="utf-8")


def test_number_of_formulas_on_the_page():
    assert f"{len(FORMULAS)} formulas" in PAGE.read_text(encoding="utf-8")


IDS = [f"{number}" for number, _ in enumerate(FORMULAS)]


@pytest.mark.parametrize("formula", FORMULAS, ids=IDS)
def test_formula(formula):
    for seed in range(SEEDS[formula.relation]):
        if not holds(formula, formula.formula, seed):
            where = f"docs/reference/formulas.md:{LINES.get(formula.tex, 1)}"
            pytest.fail(f"{where}: {formula.tex}: other numbers with seed {seed}", pytrace=False)


@pytest.mark.parametrize("formula", FORMULAS, ids=IDS)
def test_mistakes_are_found(formula):
    """At least two for each formula, each of which some of the draws must refute."""
    assert len(formula.wrong) >= 2
    for wrong in formula.wrong:
        seeds = range(SEEDS[formula.relation])
        if all(holds(formula, wrong, seed) for seed in seeds):
            pytest.fail(f"{formula.tex}: not found: {wrong}", pytrace=False)
