"""Forward mode, as the programs of backpropagation/gradient-checking have it, against JAX; jvp and vjp are adjoint."""

import functools
import runpy

import numpy as np
import pytest

from book import ROOT

pytestmark = pytest.mark.oracle

GRAPHS = runpy.run_path(str(ROOT / "tests/claims/backpropagation/test_computational_graphs.py"))
THETA = tuple(GRAPHS["THETA"])
M = np.array([[0.5, -1.0, 2.0], [1.5, 0.25, -0.75]])
OF_DUALS = "add", "subtract", "multiply", "divide", "itself twice", "negative", "tanh", "product"
EXPRESSIONS = {name: rest for name, *rest in GRAPHS["EXPRESSIONS"] if name in OF_DUALS} | {
    "numbers and arrays": [lambda a: 2 * a + M + 1, lambda xp, a: 2 * a + M + 1, [((),), ((2, 3),), ((3,),)]],
    "array on the left of a product": [lambda a: M @ a, lambda xp, a: M @ a, [((3,),), ((3, 2),), ((4, 3, 1),)]],
    "rows times matrices": [lambda a, b: a @ b, lambda xp, a, b: a @ b, [((3,), (3, 2)), ((3,), (3,)), ((1,), (1, 4))]],
}
PROGRAM = "backpropagation/dual_numbers.py", "x = Dual(2, 1)"
MISTAKES = {
    "dual parts multiplied": ("self.b * other.a + self.a * other.b", "self.b * other.b"),
    "second factor constant": ("self.b @ other.a + self.a @ other.b", "self.b @ other.a"),
    "sign of the quotient": ("self.b - a * other.b", "self.b + a * other.b"),
    "numerator for the quotient": ("self.b - a * other.b", "self.b - self.a * other.b"),
    "slope of tanh before tanh": ("1 - a**2", "1 - self.a**2"),
    "constants move": ("np.zeros(self.a.shape)", "np.ones(self.a.shape)"),
}


@functools.cache
def velocities(jax, name):
    """(arguments, their velocities, value and its velocity by JAX) of an expression for each choice of shapes."""
    _, with_arrays, shapes = EXPRESSIONS[name]
    rng, found = np.random.default_rng(14), []
    for chosen in shapes:
        arguments = tuple(np.array(rng.uniform(0.4, 1.6, size=s) * rng.choice([-1, 1], size=s)) for s in chosen)
        dots = tuple(np.array(rng.normal(size=s)) for s in chosen)
        found.append((arguments, dots, *jax.jvp(functools.partial(with_arrays, jax.numpy), arguments, dots)))
    return found


def agree(found, expected):
    assert found.shape == expected.shape, f"shape {found.shape}, not {expected.shape}"
    np.testing.assert_allclose(found, expected, rtol=1e-10, atol=1e-12)


def compare_expression(jax, Dual, name):
    for arguments, dots, value, velocity in velocities(jax, name):
        result = EXPRESSIONS[name][0](*map(Dual, arguments, dots))
        agree(result.a, value)
        agree(result.b, velocity)


@pytest.mark.parametrize("name", EXPRESSIONS)
def test_operation(name, jax, names_of):
    compare_expression(jax, names_of(*PROGRAM)["Dual"], name)


@pytest.mark.parametrize("mistake", MISTAKES)
def test_mistakes_in_operations_are_found(mistake, jax, names_of):
    Dual = names_of(*PROGRAM, MISTAKES[mistake])["Dual"]
    with pytest.raises(AssertionError):
        for name in EXPRESSIONS:
            compare_expression(jax, Dual, name)


def test_all_operations_are_compared(names_of):
    """A method that the class gets needs an expression above."""
    methods = {name for name, value in vars(names_of(*PROGRAM)["Dual"]).items() if callable(value)}
    assert methods == {
        "__init__", "__add__", "__radd__", "__sub__", "__neg__", "__mul__", "__rmul__", "__truediv__", "__matmul__",
        "__rmatmul__", "tanh",
    }  # fmt: skip


# ---------------------------------------------------------------- the thread network


def logits(tanh, W1, b1, W2, b2):
    return tanh(GRAPHS["X"] @ W1 + b1) @ W2 + b2


def dot(s, t):
    return sum(np.sum(S * T) for S, T in zip(s, t, strict=True))


REVERSE = "backpropagation/reverse_mode_autodiff.py", "X = np.array"
PAIRS = {
    "holds": (None, None),
    "not: a wrong slope forward": (("1 - a**2", "1 - a"), None),
    "not: a wrong slope back": (None, ("1 - y**2", "1 - y")),
    "not: the same wrong slope both ways": (("1 - a**2", "1 - a"), ("1 - y**2", "1 - y")),
}


@pytest.mark.parametrize("case", PAIRS)
def test_logits_of_the_thread_network(case, jax, names_of, as_named):
    """Jv with dual numbers and Jᵀu by the reverse sweep, 8 outputs and 17 inputs; ⟨u, Jv⟩ = ⟨Jᵀu, v⟩."""
    forward, back = PAIRS[case]
    Dual, Node = names_of(*PROGRAM, forward)["Dual"], names_of(*REVERSE, back)["Node"]
    network, rng = functools.partial(logits, jax.numpy.tanh), np.random.default_rng(15)
    for _ in range(3):
        v, u = tuple(rng.normal(size=M.shape) for M in THETA), rng.normal(size=(4, 2))
        Jv, nodes = logits(Dual.tanh, *map(Dual, THETA, v)).b, [Node(M) for M in THETA]
        bar = (logits(Node.tanh, *nodes) * u).sum().backward()
        Jtu = [bar[node] for node in nodes]
        jvp, vjp = jax.jvp(network, THETA, v)[1], jax.vjp(network, *THETA)[1](u)
        np.testing.assert_allclose(np.sum(u * jvp), dot(vjp, v), rtol=1e-10)
        adjoint = np.isclose(np.sum(u * Jv), dot(Jtu, v), rtol=1e-10)
        assert adjoint == (case == "holds" or case.endswith("both ways"))  # the last is found by JAX alone
        with as_named(case):
            agree(Jv, jvp)
            for found, expected in zip(Jtu, vjp, strict=True):
                agree(found, expected)


FOUR_WAYS = {
    "holds": None,
    "not: slope of tanh forgotten forward": ("dot_A1 = (1 - A1**2) * ", "dot_A1 = "),
    "not: weights of the second layer do not move": (" + A1 @ V2", ""),
    "not: softmax as if elementwise": ("(dot_Z2 - np.sum(P * dot_Z2, axis=1, keepdims=True))", "dot_Z2 * (1 - P)"),
    "not: slope of tanh forgotten back": (".T * (1 - A1**2)", ".T"),
}


@pytest.mark.parametrize("case", FOUR_WAYS)
def test_loss_of_the_thread_network(case, jax, names_of, as_named):
    """`jvp` and `reverse` of thread_four_ways.py, 17 parameters."""
    program = names_of("backpropagation/thread_four_ways.py", "eye, h =", FOUR_WAYS[case])
    start, rng = program["start"], np.random.default_rng(16)

    def loss(theta):
        return GRAPHS["thread_loss"](jax.numpy, *program["split"](theta))

    with as_named(case):
        np.testing.assert_allclose(program["loss"](start), loss(start), rtol=1e-12)
        agree(program["reverse"](start), jax.grad(loss)(start))
        for v in [*np.eye(17), *rng.normal(size=(3, 17))]:
            agree(program["jvp"](start, v), jax.jvp(loss, (start,), (v,))[1])


# ---------------------------------------------------------------- other pairs of jvp and vjp


@pytest.mark.parametrize("case", ["holds", "not: slope", "not: transposed", "not: mean"])
def test_pair_of_the_dot_product_test(case, jax, names_of, as_named):
    """The program makes these mistakes on request."""
    program, rng = names_of("backpropagation/dot_product_test.py", "U = rng"), np.random.default_rng(17)
    weights, mistake = (program["W1"], program["W2"]), case.removeprefix("not: ").replace("holds", "")
    u, v = rng.normal(size=(6, 2)), (rng.normal(size=(4, 4)), rng.normal(size=(4, 2)))

    def network(W1, W2):
        return jax.numpy.tanh(program["X"] @ W1) @ W2

    with as_named(case):
        agree(program["jvp"](*v, mistake), jax.jvp(network, weights, v)[1])
        for found, expected in zip(program["vjp"](u, mistake), jax.vjp(network, *weights)[1](u), strict=True):
            agree(found, expected)


BOTH_WAYS = {
    "holds": None,
    "not: slope forgotten in a jvp": ("product(dot, W) * (1 - a**2)", "product(dot, W)"),
    "not: slope before the tanh in a vjp": ("bar * (1 - a**2)", "bar * (1 - np.arctanh(a)**2)"),
}


@pytest.mark.parametrize("case", BOTH_WAYS)
def test_jacobian_by_columns_and_by_rows(case, jax, names_of, as_named):
    program = names_of("backpropagation/jacobian_both_ways.py", "for sizes", BOTH_WAYS[case])
    rng = np.random.default_rng(18)

    def network(x, Ws):
        for W in Ws:
            x = jax.numpy.tanh(x @ W)
        return x

    with as_named(case):
        for sizes in ([3, 4, 4, 2], [2, 3, 3, 5], [1, 2, 1]):
            Ws, x = [rng.normal(size=s) for s in zip(sizes, sizes[1:], strict=False)], rng.normal(size=sizes[0])
            agree(program["by_columns"](Ws, x[None, :]), jax.jit(jax.jacfwd(network))(x, Ws))
            agree(program["by_rows"](Ws, x[None, :]), jax.jit(jax.jacrev(network))(x, Ws))
