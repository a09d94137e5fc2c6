"""Claims of start/network-in-25-lines, each against something independent of the page's programs."""

import re

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog, minimize

from book import ROOT
from book.claims import claim

POINTS = [(0, 0), (0, 1), (1, 0), (1, 1)]
XOR = [a ^ b for a, b in POINTS]  # Python's own exclusive or


def _log_loss(parameters):
    """Mean log-loss on XOR of the affine model with parameters (w1, w2, b), one point at a time."""
    w1, w2, b = parameters
    total = 0.0
    for (x1, x2), wanted in zip(POINTS, XOR, strict=True):
        score = w1 * x1 + w2 * x2 + b
        total += np.logaddexp(0.0, -score if wanted else score)
    return total / len(POINTS)


@claim(
    "xor-affine-accuracy",
    states=3,
    mutants={
        "an affine model can get all four right": 4,
        "only two of the four can be right": 2,
    },
)
def test_affine_accuracy(most):
    """Linear programs (SciPy): the largest set of points that some affine score puts on the right sides."""
    best = 0
    for chosen in range(2 ** len(POINTS)):
        rows, bounds = [], []
        for number, ((x1, x2), wanted) in enumerate(zip(POINTS, XOR, strict=True)):
            if not chosen >> number & 1:
                continue
            # class 1 needs a score > 0 (by scaling: >= 1), class 0 a score <= 0
            rows.append([-x1, -x2, -1] if wanted else [x1, x2, 1])
            bounds.append(-1 if wanted else 0)
        if not rows:
            continue
        feasible = linprog([0, 0, 0], A_ub=rows, b_ub=bounds, bounds=[(None, None)] * 3).status == 0
        best = max(best, len(rows)) if feasible else best
    assert best == most


@claim(
    "xor-affine-log-loss",
    states=np.log(2),
    mutants={
        "one bit, not ln 2 nats": 1.0,
        "sum over the points, not mean": 4 * np.log(2),
        "two of the four points fitted": np.log(2) / 2,
        "one point fitted": 0.75 * np.log(3) - 0.5 * np.log(2),
    },
)
def test_affine_log_loss(least):
    """SciPy minimization (BFGS) from twenty random starts; random weights by Hypothesis are never below it."""
    rng = np.random.default_rng(0)
    for _ in range(20):
        found = minimize(_log_loss, rng.normal(scale=3, size=3), method="BFGS", options={"gtol": 1e-8})
        np.testing.assert_allclose(found.fun, least, rtol=0, atol=1e-8)
        np.testing.assert_allclose(found.x, 0, atol=1e-3)

    weight = st.floats(-50, 50)

    @given(st.tuples(weight, weight, weight))
    def never_below(parameters):
        assert _log_loss(parameters) >= least - 1e-12

    never_below()


@claim(
    "xor-two-relu-units",
    states=lambda x1, x2: max(x1 - x2, 0) + max(x2 - x1, 0),
    mutants={
        "one unit alone": lambda x1, x2: max(x1 - x2, 0),
        "outputs subtracted": lambda x1, x2: max(x1 - x2, 0) - max(x2 - x1, 0),
        "without ReLU": lambda x1, x2: (x1 - x2) + (x2 - x1),
        "sum of the inputs": lambda x1, x2: max(x1 + x2, 0),
    },
)
def test_two_relu_units(network):
    """Python's integer operator ^ on all four inputs."""
    for x1, x2 in POINTS:
        assert network(x1, x2) == x1 ^ x2


def test_every_line_of_the_program_stands_in_the_table():
    page = (ROOT / "docs/start/network-in-25-lines.md").read_text(encoding="utf-8")
    lines = (ROOT / "snippets/start/network_in_25_lines.py").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 25
    cells = re.findall(r"^\| `([^`]+)`", page, flags=re.MULTILINE)
    shown = [re.sub(r"\s*#.*", "", line).strip() for line in lines]
    assert cells == [line for line in shown if line], (
        "docs/start/network-in-25-lines.md: the table and the program differ"
    )
