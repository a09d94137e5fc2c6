"""Claims of backpropagation/layers, each against something independent of the page's programs."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from book.claims import claim

STEP = 1e-30  # of complex-step derivatives: no cancellation, so no compromise


def slopes(loss, M):
    """All partial derivatives of a real analytic `loss` at the array `M`, each by its own complex step."""
    result = np.zeros(M.shape)
    for index in np.ndindex(M.shape):
        moved = M.astype(complex)
        moved[index] += STEP * 1j
        result[index] = loss(moved).imag / STEP
    return result


def coupled(Z):
    """An analytic loss that mixes all entries of `Z`, across units and across examples."""
    return np.log(np.sum(np.exp(Z))) + np.prod(np.cos(Z)) + np.sum(np.tanh(Z) ** 2)


@claim(
    "layer-error-signal",
    states=lambda dA, phi, slope, Z: dA * slope(Z),
    mutants={
        "slope taken at the activation": lambda dA, phi, slope, Z: dA * slope(phi(Z)),
        "slope forgotten": lambda dA, phi, slope, Z: dA,
        "activation instead of its slope": lambda dA, phi, slope, Z: dA * phi(Z),
        "slope at minus the pre-activation": lambda dA, phi, slope, Z: dA * slope(-Z),
    },
)
def test_error_signal(formula):
    """Complex steps in every entry of A and of Z, with four activation functions and a loss that mixes all entries."""
    rng = np.random.default_rng(0)
    functions = [
        (np.tanh, lambda Z: 1 / np.cosh(Z) ** 2),
        (lambda Z: 1 / (1 + np.exp(-Z)), lambda Z: np.exp(-Z) / (1 + np.exp(-Z)) ** 2),
        (np.sin, np.cos),
        (lambda Z: np.log(1 + np.exp(Z)), lambda Z: 1 / (1 + np.exp(-Z))),  # the one whose slope is not even
    ]
    for phi, slope in functions:
        for shape in [(1, 1), (4, 3), (3, 3)]:
            Z = rng.normal(size=shape)
            dA = slopes(coupled, phi(Z))
            numeric = slopes(lambda M, phi=phi: coupled(phi(M)), Z)
            np.testing.assert_allclose(formula(dA, phi, slope, Z), numeric, rtol=1e-10, atol=1e-12)


@claim(
    "layer-weight-gradient",
    states=lambda x, delta: x[:, None] * delta[None, :],
    mutants={
        "elementwise product": lambda x, delta: x * delta,
        "elementwise product, broadcast over units": lambda x, delta: np.tile((x * delta)[:, None], delta.size),
        "transposed": lambda x, delta: np.outer(delta, x),
        "inputs forgotten": lambda x, delta: np.tile(delta, (x.size, 1)),
    },
)
def test_weight_gradient(formula):
    """Complex step in every single weight, the layer written as index sums, for square and other shapes."""
    rng = np.random.default_rng(1)
    for d, m in [(3, 3), (2, 3), (4, 3), (1, 3), (3, 1), (1, 1)]:
        x, W, b = rng.normal(size=d), rng.normal(size=(d, m)), rng.normal(size=m)

        def layer(W, x=x, b=b, d=d, m=m):
            return np.array([sum(W[j, k] * x[j] for j in range(d)) + b[k] for k in range(m)])

        numeric = slopes(lambda M, layer=layer: coupled(layer(M)), W)
        delta = slopes(coupled, layer(W))
        result = formula(x, delta)
        assert result.shape == W.shape
        np.testing.assert_allclose(result, numeric, rtol=1e-10, atol=1e-12)


def batches(check):
    """Run `check(X, W, b, Delta, loss_of_layer)` for a square case and for random shapes and values."""

    @settings(max_examples=25, report_multiple_bugs=False)
    @given(n=st.integers(1, 5), d=st.integers(1, 4), m=st.integers(1, 4), seed=st.integers(0, 2**32 - 1))
    def any_shape(n, d, m, seed):
        rng = np.random.default_rng(seed)
        X, W, b = rng.normal(size=(n, d)), rng.normal(size=(d, m)), rng.normal(size=m)

        def loss(X, W, b):
            return coupled(np.einsum("ij,jk->ik", X, W, optimize=False) + b)

        Z = np.einsum("ij,jk->ik", X, W, optimize=False) + b
        check(X, W, b, slopes(coupled, Z), loss)

    any_shape.hypothesis.inner_test(3, 3, 3, 0)  # where no shape gives a mistake away
    any_shape()


@claim(
    "layer-batch-gradient",
    states=lambda X, Delta: X.T @ Delta,
    mutants={
        "mean instead of sum over examples": lambda X, Delta: X.T @ Delta / len(X),
        "factors swapped": lambda X, Delta: Delta.T @ X,
        "X not transposed, where that has a shape": lambda X, Delta: (
            X @ Delta if X.shape[0] == X.shape[1] else X.T @ Delta
        ),
        "only the first example": lambda X, Delta: np.outer(X[0], Delta[0]),
    },
)
def test_batch_gradient(formula):
    """Complex step in every single weight, with random shapes and a loss that mixes the examples."""

    def check(X, W, b, Delta, loss):
        numeric = slopes(lambda M: loss(X, M, b), W)
        np.testing.assert_allclose(formula(X, Delta), numeric, rtol=1e-9, atol=1e-11)

    batches(check)


@claim(
    "layer-bias-gradient",
    states=lambda Delta: Delta.sum(axis=0),
    mutants={
        "not summed": lambda Delta: Delta,
        "mean instead of sum": lambda Delta: Delta.mean(axis=0),
        "summed over units": lambda Delta: Delta.sum(axis=1),
    },
)
def test_bias_gradient(formula):
    """Complex step in every single bias, with random shapes and a loss that mixes the examples."""

    def check(X, W, b, Delta, loss):
        numeric = slopes(lambda M: loss(X, W, M), b)
        result = formula(Delta)
        assert result.shape == b.shape
        np.testing.assert_allclose(result, numeric, rtol=1e-9, atol=1e-11)

    batches(check)


@claim(
    "layer-input-gradient",
    states=lambda Delta, W: Delta @ W.T,
    mutants={
        "W not transposed, where that has a shape": lambda Delta, W: (
            Delta @ W if W.shape[0] == W.shape[1] else Delta @ W.T
        ),
        "summed over examples": lambda Delta, W: np.tile((Delta @ W.T).sum(axis=0), (len(Delta), 1)),
        "inverse instead of transpose": lambda Delta, W: Delta @ np.linalg.pinv(W),
        "largest weight only": lambda Delta, W: Delta @ np.where(abs(W) == abs(W).max(axis=0), W, 0).T,
    },
)
def test_input_gradient(formula):
    """Complex step in every single input, with random shapes and a loss that mixes the examples."""

    def check(X, W, b, Delta, loss):
        numeric = slopes(lambda M: loss(M, W, b), X)
        np.testing.assert_allclose(formula(Delta, W), numeric, rtol=1e-9, atol=1e-11)

    batches(check)


@claim(
    "elementwise-gradient-raises-loss",
    states=lambda X, Delta: np.stack([np.einsum("ij,ij->j", X, Delta)] * X.shape[1], axis=1),
    mutants={
        "outer product": lambda X, Delta: X.T @ Delta,
        "transposed outer product": lambda X, Delta: Delta.T @ X,
        "diagonal of the outer product only": lambda X, Delta: np.diag(np.diag(X.T @ Delta)),
        "sign flipped": lambda X, Delta: -np.stack([np.einsum("ij,ij->j", X, Delta)] * X.shape[1], axis=1),
        "spread over the rows": lambda X, Delta: np.stack([np.einsum("ij,ij->j", X, Delta)] * X.shape[1]),
        "half of it": lambda X, Delta: np.stack([np.einsum("ij,ij->j", X, Delta) / 2] * X.shape[1], axis=1),
    },
)
def test_elementwise_gradient_raises_loss(formula):
    """The article's function example by example gives the steps; the runs again, all slopes by complex step."""
    n, d, lr, runs = 50, 3, 0.5, 100
    draws = np.stack([np.random.default_rng(run).normal(size=(n + 2 * d, d)) for run in range(runs)])
    X, W_star, start = draws[:, :n], draws[:, n : n + d], 0.1 * draws[:, n + d :]
    Y = 1 / (1 + np.exp(-X @ W_star))

    def errors(Z, Y):
        return (1 / (1 + np.exp(-Z)) - Y) ** 2

    def loss(W):  # of all runs at once
        return np.sum(errors(X @ W, Y), axis=(1, 2)) / n

    def signals(Z, Y):
        return errors(Z + STEP * 1j, Y).imag / STEP / n

    for run in range(5):  # units × inputs, one example after the other, NumPy's broadcasting
        weights = start[run].T.copy()
        for x, y in zip(X[run], Y[run], strict=True):
            weights -= lr * signals(start[run].T @ x, y) * x
        moved = start[run] - lr * formula(X[run], signals(X[run] @ start[run], Y[run]))
        np.testing.assert_allclose(moved, weights.T, rtol=1e-10, atol=1e-12)

    ends = []
    for run in range(runs):
        W = start[run].copy()
        for _ in range(200):
            W -= lr * formula(X[run], signals(X[run] @ W, Y[run]))
        ends.append(np.sum(errors(X[run] @ W, Y[run])) / n)
    assert runs / 2 < np.sum(ends > loss(start)) < runs

    W = start.astype(complex)
    for _ in range(200):
        G = np.zeros_like(start)
        for j, k in np.ndindex(d, d):
            moved = W.copy()
            moved[:, j, k] += STEP * 1j
            G[:, j, k] = loss(moved).imag / STEP
        W -= lr * G
    assert not np.any(loss(W.real) > loss(start))


@claim(
    "elementwise-gradient-limit",
    states=lambda d: 2 * (d - 1) / d,
    mutants={
        "the differences counted once": lambda d: (d - 1) / d,
        "the diagonal counted too": lambda d: 2.0,
        "inverted": lambda d: d / (2 * d - 1),
    },
)
def test_elementwise_gradient_limit(formula):
    """The rule is linear in W − W*: trained from each unit matrix in turn by loops over examples, expectation exact."""
    rng = np.random.default_rng(2)
    lr, steps = 0.2, 60
    for d in (1, 2, 3, 5):
        X = np.linalg.svd(rng.normal(size=(d + 4, d)), full_matrices=False)[0] * np.sqrt(d + 4)
        n = len(X)
        start = end = 0.0
        for index in np.ndindex(d, d):
            E = np.zeros((d, d))
            E[index] = 1
            start += np.sum((X @ E) ** 2) / n
            for _ in range(steps):
                g = np.zeros(d)
                for x in X:  # one example after the other, as the function of the article takes them
                    g += 2 * (E.T @ x) * x / n
                E = E - lr * np.array([[g[j] for k in range(d)] for j in range(d)])
            end += np.sum((X @ E) ** 2) / n
        np.testing.assert_allclose(end / start, formula(d), rtol=1e-9, atol=1e-9)
