"""Reverse mode and the formulas of a layer, as the programs of the book have them, against JAX."""

import functools
import runpy

import numpy as np
import pytest

from book import ROOT

pytestmark = pytest.mark.oracle

GRAPHS = runpy.run_path(str(ROOT / "tests/claims/backpropagation/test_computational_graphs.py"))
EXPRESSIONS = {name: (nodes, arrays, shapes) for name, nodes, arrays, shapes in GRAPHS["EXPRESSIONS"]}
PROGRAM = "backpropagation/reverse_mode_autodiff.py", "X = np.array"
MISTAKES = {
    "overwrites instead of adding": ("bar[parent] += ", "bar[parent] = "),
    "first axes not summed": ("G.sum(axis=tuple(range(G.ndim - len(shape))))", "G[(0,) * (G.ndim - len(shape))]"),
    "stretched axes not summed": ("G.sum(axis=stretched, keepdims=True)", "G[tuple(slice(k) for k in shape)]"),
    "factors exchanged": ("lambda G: G * b), (other, lambda G: G * a)", "lambda G: G * a), (other, lambda G: G * b)"),
    "square matrix not transposed": (
        "lambda G: A.swapaxes(-1, -2) @ G",
        "lambda G: (A if A.shape[-1] == A.shape[-2] else A.swapaxes(-1, -2)) @ G",
    ),
    "exponent not lowered": ("a**(p - 1)", "a**p"),
    "slope of tanh at the activation": ("1 - y**2", "1 - np.tanh(y)**2"),
    "repeated index counted once": ("np.add.at(full, index, G)", "full[index] = G"),
    "axes not exchanged back": ("lambda G: G.swapaxes(i, j)", "lambda G: G.reshape(self.value.shape)"),
    "mean is the sum": ("total * (total.value.size / self.value.size)", "total"),
}


@functools.cache
def derivatives(jax, name):
    """(arguments, value, its adjoint, their adjoints by JAX) of an expression for each choice of shapes."""
    _, with_arrays, shapes = EXPRESSIONS[name]
    rng, found = np.random.default_rng(5), []
    for chosen in shapes:
        arguments = [np.array(rng.uniform(0.4, 1.6, size=s) * rng.choice([-1, 1], size=s)) for s in chosen]
        value, back = jax.vjp(functools.partial(with_arrays, jax.numpy), *arguments)
        G = rng.normal(size=value.shape)
        found.append((arguments, value, G, back(G)))
    return found


def compare_expression(jax, Node, name):
    for arguments, value, G, expected in derivatives(jax, name):
        nodes = [Node(M) for M in arguments]
        result = EXPRESSIONS[name][0](*nodes)
        assert result.value.shape == value.shape
        np.testing.assert_allclose(result.value, value, rtol=1e-10, atol=1e-12)
        GRAPHS["compare"]((result * G).sum().backward(), nodes, expected)


@pytest.mark.parametrize("name", EXPRESSIONS)
def test_operation(name, jax, names_of):
    compare_expression(jax, names_of(*PROGRAM)["Node"], name)


@pytest.mark.parametrize("mistake", MISTAKES)
def test_mistakes_in_operations_are_found(mistake, jax, names_of):
    Node = names_of(*PROGRAM, MISTAKES[mistake])["Node"]
    with pytest.raises(AssertionError):
        for name in EXPRESSIONS:
            compare_expression(jax, Node, name)


@pytest.mark.parametrize("case", ["holds", "not: overwrites instead of adding", "not: slope of tanh at the activation"])
def test_thread_network(case, jax, names_of, as_named):
    Node = names_of(*PROGRAM, MISTAKES.get(case.removeprefix("not: ")))["Node"]
    theta, loss = GRAPHS["THETA"], functools.partial(GRAPHS["thread_loss"], jax.numpy)
    nodes = W1, b1, W2, b2 = [Node(M) for M in theta]
    P = GRAPHS["softmax_nodes"]((GRAPHS["X"] @ W1 + b1).tanh() @ W2 + b2)
    result = -P[np.arange(4), GRAPHS["CLASSES"]].log().mean()
    np.testing.assert_allclose(result.value, loss(*theta), rtol=1e-12)
    slopes = jax.grad(loss, argnums=range(4))(*theta)
    assert sum(slope.size for slope in slopes) == 17
    with as_named(case):
        GRAPHS["compare"](result.backward(), nodes, slopes)


SLOPE = "(1 - np.tanh(Z)**2)"
SLOPES = {"tanh": SLOPE, "sigmoid": "np.exp(-Z) / (1 + np.exp(-Z))**2", "relu": "(Z > 0)"}
LAYERS = {activation: (activation, (SLOPE, slope)) for activation, slope in SLOPES.items()} | {
    "not: slope forgotten": ("tanh", (f"dA * {SLOPE}", "dA")),
    "not: slope at the activation": ("tanh", ("np.tanh(Z)", "np.tanh(np.tanh(Z))")),
    "not: mean over the examples": ("tanh", ("X.T @ Delta", "X.T @ Delta / len(X)")),
    "not: square batch not transposed": ("tanh", ("X.T @", "(X if X.shape[0] == X.shape[1] else X.T) @")),
    "not: square gradient transposed": (
        "tanh",
        ("X.T @ Delta", "(Delta.T @ X if W.shape == W.T.shape else X.T @ Delta)"),
    ),
    "not: bias from one example": ("tanh", ("Delta.sum(axis=0)", "Delta[0]")),
    "not: square weights not transposed": ("tanh", ("@ W.T", "@ (W if W.shape[0] == W.shape[1] else W.T)")),
}


@pytest.mark.parametrize("case", LAYERS)
def test_layer(case, jax, names_of, as_named):
    """The program's backward pass of a layer, with the slope of each activation put in, on batches of many shapes."""
    activation, change = LAYERS[case]
    backward = names_of("backpropagation/layer_backward.py", "def complex_step", change)["layer_backward"]
    phi, rng = getattr(jax.nn, activation), np.random.default_rng(6)
    with as_named(case):
        for n, d, m in [(3, 3, 3), (1, 4, 3), (5, 1, 1), (1, 1, 1), *rng.integers(1, 6, size=(4, 3)).tolist()]:
            X, W, b, dA = (rng.normal(size=s) for s in [(n, d), (d, m), m, (n, m)])
            assert np.abs(X @ W + b).min() > 1e-6  # away from the kink of ReLU
            _, back = jax.vjp(jax.jit(lambda X, W, b: phi(X @ W + b)), X, W, b)
            dX, dW, db = back(dA)
            for found, expected in zip(backward(dA, X, X @ W + b, W), (dW, db, dX), strict=True):
                assert found.shape == expected.shape
                np.testing.assert_allclose(found, expected, rtol=1e-10, atol=1e-12)
