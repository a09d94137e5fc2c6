"""The table of layouts, Jacobians and Hessians of the part on calculus against JAX."""

import functools
import importlib.util
import re

import numpy as np
import pytest

from book import ROOT

pytestmark = pytest.mark.oracle


def agree(found, expected, atol=1e-12):
    assert found.shape == expected.shape, f"shape {found.shape}, not {expected.shape}"
    np.testing.assert_allclose(found, expected, rtol=1e-10, atol=atol)


# ---------------------------------------------------------------- reference/layouts


@pytest.fixture(scope="module")
def tables(jax):
    """The reader of the tables in tests/test_layouts.py, with JAX in the place of NumPy."""
    spec = importlib.util.spec_from_file_location("tables_for_jax", ROOT / "tests/test_layouts.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.np = jax.numpy
    return module


def derivative(jax, tables, row, sizes):
    """The names that the program of a row uses, and the derivative by JAX of the function in its first column."""
    rng = np.random.default_rng(7)
    arrays = {name: rng.normal(size=[sizes[s] for s in shape]) for name, shape in tables.SHAPES.items()}
    columns = {name: value.reshape(len(value), -1) for name, value in arrays.items()}
    letter = re.fullmatch(r"\$\\mathbf\{(\w)\}\$", row["by"])[1]
    at, order = arrays[letter], "F" if row.get("order") == "columns" else "C"

    def function(value):
        return tables.Formula(tables.tex(row["f"]), columns | {letter: value.reshape(columns[letter].shape)}).value

    def flat(value):
        return function(value.reshape(at.shape, order=order)).ravel(order=order)

    def phi(x):
        return np.asarray(tables.phi(x))

    def dphi(x):
        return np.asarray(jax.jvp(tables.phi, (x,), (np.ones_like(x),))[1])

    names = {"np": np, "inv": np.linalg.inv, "phi": phi, "dphi": dphi, "p": np.asarray(jax.nn.softmax(arrays["z"]))}
    if row["of"] == "$f$":
        expected = jax.jit(jax.grad(lambda value: function(value)[0, 0]))(at)
    elif row["of"] == r"$\mathbf{Z}$":
        Z, back = jax.vjp(jax.jit(function), at)
        Delta = rng.normal(size=Z.shape)
        (expected,) = back(Delta)
        names["Delta"] = Delta[:, 0] if Delta.shape[1] == 1 else Delta  # a vector has one axis in NumPy
    else:
        expected = jax.jit(jax.jacrev(flat))(at.ravel(order=order))
    return arrays | names, expected


def test_layouts(jax, tables):
    """The program of every row with sizes that differ and with equal ones, and wrong programs with equal ones."""
    rng, wrong, rows = np.random.default_rng(8), [], list(tables.identities(tables.PAGE.read_text(encoding="utf-8")))
    assert len(rows) > 45
    for line, row in rows:
        code = re.fullmatch("`([^`]+)`", row["NumPy"])[1]
        mistakes = [f"-({code})", f"2 * ({code})"]
        if row["other layout"] != "the same" and (row["by"][-3].isupper() or row["of"] == r"$\mathbf{f}$"):
            mistakes.append(f"({code}).T")  # a matrix, and not symmetric
        for sizes, mistakes_here in [(rng.permutation([2, 3, 4, 5]).tolist(), []), ([3, 3, 3], mistakes)]:
            names, expected = derivative(jax, tables, row, dict(zip("ndm", sizes, strict=False)))
            for program in [code, *mistakes_here]:
                try:
                    agree(eval(program, dict(names)), expected, atol=1e-10)
                    right = True
                except AssertionError:
                    right = False
                if right != (program == code):
                    wrong.append(
                        f"docs/reference/layouts.md:{line}: JAX {'agrees' if right else 'differs'}: `{program}`"
                    )
    if wrong:
        pytest.fail("\n".join(wrong), pytrace=False)


# ---------------------------------------------------------------- calculus/chain-rule: Jacobians


def softmax(z):
    return np.exp(z) / np.exp(z).sum()


def slope(z):
    return np.diag(1 - np.tanh(z) ** 2)


def of_two_blocks(x, W, b, V, c, between=lambda x, z: x + np.tanh(z), paths=(1, 1, 1, 1)):
    z = W.T @ x + b
    J1, J2 = slope(z) @ W.T, slope(V.T @ between(x, z) + c) @ V.T
    return sum(times * J for times, J in zip(paths, (np.eye(len(x)), J1, J2, J2 @ J1), strict=True))


MAPS = {  # of x, with inputs × units in W and V; blocks are square
    "softmax": lambda jax, x, W, b, V, c: jax.nn.softmax(x),
    "block": lambda jax, x, W, b, V, c: x + jax.numpy.tanh(W.T @ x + b),
    "two layers": lambda jax, x, W, b, V, c: V.T @ jax.numpy.tanh(W.T @ x + b) + c,
    "two blocks": lambda jax, x, W, b, V, c: MAPS["block"](jax, MAPS["block"](jax, x, W, b, V, c), V, c, W, b),
}
JACOBIANS = {
    ("softmax", "holds"): lambda x, *_: np.diag(softmax(x)) - np.outer(softmax(x), softmax(x)),
    ("softmax", "not: diagonal only"): lambda x, *_: np.diag(softmax(x) * (1 - softmax(x))),
    ("softmax", "not: plus"): lambda x, *_: np.diag(softmax(x)) + np.outer(softmax(x), softmax(x)),
    ("block", "holds"): lambda x, W, b, V, c: np.eye(len(x)) + slope(W.T @ x + b) @ W.T,
    ("block", "not: without the skip"): lambda x, W, b, V, c: slope(W.T @ x + b) @ W.T,
    ("block", "not: W in place of its transpose"): lambda x, W, b, V, c: np.eye(len(x)) + slope(W.T @ x + b) @ W,
    ("block", "not: slope at the side of the inputs"): lambda x, W, b, V, c: np.eye(len(x)) + W.T @ slope(W.T @ x + b),
    ("two layers", "holds"): lambda x, W, b, V, c: V.T @ slope(W.T @ x + b) @ W.T,
    ("two layers", "not: slope forgotten"): lambda x, W, b, V, c: V.T @ W.T,
    ("two layers", "not: slope without the bias"): lambda x, W, b, V, c: V.T @ slope(W.T @ x) @ W.T,
    ("two layers", "not: inputs × outputs"): lambda x, W, b, V, c: W @ slope(W.T @ x + b) @ V,
    ("two blocks", "holds"): of_two_blocks,
    ("two blocks", "not: outer slope at the input"): lambda *parts: of_two_blocks(*parts, between=lambda x, z: x),
    ("two blocks", "not: outer slope without the skip"): lambda *parts: of_two_blocks(
        *parts, between=lambda x, z: np.tanh(z)
    ),
    ("two blocks", "not: without the path through both"): lambda *parts: of_two_blocks(*parts, paths=(1, 1, 1, 0)),
}


@pytest.mark.parametrize("name, case", JACOBIANS)
def test_jacobian(name, case, jax, as_named):
    """In reverse and in forward mode, outputs × inputs."""
    rng, function = np.random.default_rng(9), functools.partial(MAPS[name], jax)
    with as_named(case):
        for d, m, K in [(3, 3, 3), (2, 5, 4), (1, 1, 1), *rng.integers(2, 6, size=(2, 3)).tolist()]:
            m, K = (d, d) if "block" in name else (m, K)
            parts = [rng.normal(size=s) for s in (d, (d, m), m, (m, K), K)]
            for jacobian in (jax.jacrev, jax.jacfwd):
                agree(JACOBIANS[name, case](*parts), jax.jit(jacobian(function))(*parts))


def test_slope_at_a_kink(jax):
    """What calculus/derivatives says of JAX."""
    assert jax.grad(jax.nn.relu)(0.0) == 0
    assert jax.grad(lambda z: jax.numpy.maximum(z, 0))(0.0) == 0.5


# ---------------------------------------------------------------- calculus/curvature: Hessians

CROSS_ENTROPY = {
    "holds": lambda p, y: np.diag(p) - np.outer(p, p),
    "not: plus": lambda p, y: np.diag(p) + np.outer(p, p),
    "not: diagonal only": lambda p, y: np.diag(p * (1 - p)),
    "not: outer product of the gradient": lambda p, y: np.outer(p - y, p - y),
}


@pytest.mark.parametrize("case", CROSS_ENTROPY)
def test_hessian_of_cross_entropy_by_logits(case, jax, as_named):
    rng = np.random.default_rng(10)
    with as_named(case):
        for K in (2, 3, 5, 1):
            z, y = rng.normal(size=K), np.eye(K)[rng.integers(K)]
            expected = jax.jit(jax.hessian(lambda z, y=y: -y @ jax.nn.log_softmax(z)))(z)
            agree(CROSS_ENTROPY[case](softmax(z), y), expected)


LOGISTIC = {
    "holds": lambda X, p: X.T @ np.diag(p * (1 - p)) @ X / len(X),
    "not: sum over the examples": lambda X, p: X.T @ np.diag(p * (1 - p)) @ X,
    "not: probabilities alone": lambda X, p: X.T @ np.diag(p) @ X / len(X),
    "not: a quarter everywhere": lambda X, p: X.T @ X / 4 / len(X),
}


@pytest.mark.parametrize("case", LOGISTIC)
def test_hessian_of_logistic_regression(case, jax, as_named):
    rng = np.random.default_rng(11)
    with as_named(case):
        for n, d in [(6, 3), (3, 3), (2, 4), (1, 1)]:
            X, w, y = rng.normal(size=(n, d)), rng.normal(size=d), rng.integers(2, size=n)

            def loss(w, X=X, y=y):
                return jax.numpy.mean(jax.nn.softplus(X @ w) - y * (X @ w))

            agree(LOGISTIC[case](X, 1 / (1 + np.exp(-X @ w))), jax.jit(jax.hessian(loss))(w))


PROGRAM = "calculus/thread_quadratic_prediction.py"
THREAD = {
    "holds": None,
    "not: slope of tanh at the activation": ("1 - A1**2", "1 - np.tanh(A1)**2"),
    "not: sum over the examples": ("(P - Y) / 4", "(P - Y)"),
    "not: half of the central difference": ("/ (2 * h)", "/ (4 * h)"),
}


def thread(jax, program):
    """The network of the book as a function from its 17 parameters to its logits, and its loss."""

    def logits(theta):
        W1, b1, W2, b2 = theta[:6].reshape(2, 3), theta[6:9], theta[9:15].reshape(3, 2), theta[15:]
        return jax.numpy.tanh(program["X"] @ W1 + b1) @ W2 + b2

    return logits, lambda theta: -jax.numpy.sum(program["Y"] * jax.nn.log_softmax(logits(theta))) / 4


@pytest.mark.parametrize("case", THREAD)
def test_hessian_of_the_thread_network(case, jax, names_of, as_named):
    """Central differences of the gradient, all columns and three random directions, in forward mode over reverse."""
    program = names_of(PROGRAM, "lr =", THREAD[case])
    theta, loss = program["theta"], thread(jax, program)[1]
    H = jax.jit(jax.hessian(loss))(theta)
    assert H.shape == (17, 17)
    with as_named(case):
        agree(np.stack([program["Hv"](e) for e in np.eye(17)], axis=1), H, atol=1e-9)
        value, gradient = program["loss_and_grad"](theta)
        np.testing.assert_allclose(value, loss(theta), rtol=1e-12)
        agree(gradient, jax.grad(loss)(theta))
        for v in np.random.default_rng(12).normal(size=(3, 17)):
            Hv = jax.jvp(jax.grad(loss), (theta,), (v,))[1]
            agree(Hv, H @ v)
            agree(program["Hv"](v), Hv, atol=1e-8)


@pytest.mark.parametrize("case", ["holds", "not: without the curvature of the network"])
def test_numbers_printed_on_the_thread_network(case, jax, names_of, as_named):
    """Every number of the program's output, the extreme eigenvalues among them, from JAX alone."""
    program = names_of(PROGRAM, "lr =")
    theta, (logits, loss) = program["theta"], thread(jax, program)
    g, H = jax.grad(loss)(theta), jax.jit(jax.hessian(loss))(theta)
    if case != "holds":  # the Gauss-Newton part
        J, P = jax.jacrev(logits)(theta), jax.nn.softmax(logits(theta))
        H = sum(Ji.T @ (np.diag(p) - np.outer(p, p)) @ Ji for Ji, p in zip(J, P, strict=True)) / 4
    gg, gHg, values, lr = g @ g, g @ H @ g, np.linalg.eigvalsh(H), 0.5
    start, counts = loss(theta), np.histogram(values, [-np.inf, -1e-6, 1e-6, np.inf])[0]
    expected = [gg, gHg, gHg / gg, start, start - lr * gg, start - lr * gg + lr**2 / 2 * gHg, loss(theta - lr * g)]
    expected += [values[0], values[-1], counts[0], 0, counts[1], counts[2], 2, 2 / values[-1]]
    printed = (ROOT / "snippets" / PROGRAM).with_suffix(".out").read_text(encoding="utf-8")
    with as_named(case):
        for text, number in zip(re.findall(r"-?\d+(?:\.\d+)?", printed), expected, strict=True):
            assert abs(float(text) - number) < 0.51 * 10.0 ** -len(text.partition(".")[2]), f"{text} is {number}"


@pytest.mark.parametrize("case", ["holds", "not: slope of tanh without the square"])
def test_products_forward_over_reverse(case, jax, names_of, as_named):
    """The program with dual numbers, and the mistake that it makes on request."""
    program = names_of("backpropagation/forward_over_reverse.py", "v, w =")
    X, minus_Y, theta = program["X"].a, program["minus_Y"].a, tuple(program["theta"])

    def loss(W1, W2):
        return jax.numpy.mean((jax.numpy.tanh(X @ W1) @ W2 + minus_Y) ** 2) / 2

    rng = np.random.default_rng(13)
    v = tuple(rng.normal(size=M.shape) for M in theta)
    with as_named(case):
        for found, expected in zip(
            program["Hv"](v, 2 if case == "holds" else 1), jax.jvp(jax.grad(loss, (0, 1)), theta, v)[1], strict=True
        ):
            agree(found, expected)
