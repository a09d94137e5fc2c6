"""Softmax, activations, normalization, convolution and attention, as the programs of the pages have them, against JAX.

Every comparison is made with the program as it stands and with mistakes in it, which it has to find.
"""

import contextlib
import functools
import runpy
from types import SimpleNamespace

import numpy as np
import pytest

from book import ROOT

pytestmark = pytest.mark.oracle

TABLES = runpy.run_path(str(ROOT / "tests/test_shapes.py"))


def agree(found, expected, atol=1e-12, rtol=1e-10):
    found = np.asarray(found)
    assert found.shape == expected.shape, f"shape {found.shape}, not {expected.shape}"
    np.testing.assert_allclose(found, expected, rtol=rtol, atol=atol)


def draws(rng, low, high, shapes, each):
    """Random sizes, each of them several times: JAX compiles once for each."""
    return [tuple(sizes) for sizes in rng.integers(low, high, size=shapes).tolist() for _ in range(each)]


def cases(mistakes):
    """A case in which the program stands as it is, and one for each mistake, what it says and what it is to say."""
    named = [("holds", None), *((f"not: {name}", change) for name, change in mistakes.items())]
    return pytest.mark.parametrize("case, change", [pytest.param(*pair, id=pair[0]) for pair in named])


@pytest.fixture
def judged(as_named):
    """`as_named`; NumPy may overflow in silence only where there is a mistake."""

    @contextlib.contextmanager
    def context(case):
        with as_named(case), np.errstate(**({"all": "ignore"} if case.startswith("not: ") else {})):
            yield

    return context


def table(heading, change=None):
    """The programs in a table of reference/shapes, row by row, as a function from names to names."""
    lines = [text for _, cells in TABLES["CHAINS"][heading] for text in TABLES["codes"](cells[1]) if "=" in text]
    source = "\n".join(lines)
    for old, new in change or ():
        if old not in source:
            raise ValueError(f"the table {heading} does not contain {old!r} any more")
        source = source.replace(old, new)
    code = compile(source, heading, "exec")

    def run(**given):
        names = {"np": np} | given
        exec(code, names)
        return names

    return run


# ---------------------------------------------------------------- networks/softmax


@functools.cache
def logits(jax):
    """Batches of logits, ordinary ones and extreme ones, and what JAX makes of them."""
    jnp, rng, found = jax.numpy, np.random.default_rng(1), []

    def by_target(Z, Y):
        return -jnp.mean(jnp.sum(Y * jax.nn.log_softmax(Z), axis=1))

    def by_index(Z, y):
        return -jnp.mean(jax.nn.log_softmax(Z)[jnp.arange(len(Z)), y])

    @jax.jit
    def everything(Z, y, Y, T, G):
        P, back = jax.vjp(jax.nn.softmax, Z)
        square = jax.grad(lambda Z: jnp.sum((jax.nn.softmax(Z) - jax.nn.one_hot(y, Z.shape[1])) ** 2))
        loss, slope = jax.value_and_grad(by_index)(Z, y)
        loss_soft, slope_soft = jax.value_and_grad(by_target)(Z, Y)
        return dict(
            P=P, log_P=jax.nn.log_softmax(Z), lse=jax.scipy.special.logsumexp(Z, axis=1), back=back(G)[0],
            loss=loss, slope=slope, loss_soft=loss_soft, slope_soft=slope_soft,
            divided=jax.nn.softmax(Z / T), slope_divided=jax.grad(by_index)(Z / T, y),
            slope_square=square(Z))  # fmt: skip

    for i, (n, K) in enumerate(draws(rng, [1, 2], [6, 9], (6, 2), 4)):
        scale = [10.0, 300.0, 300.0, 1.0][i % 4 - 1]
        Z = rng.normal(size=(n, K)) * scale
        if i % 4 == 2:
            Z += rng.choice([-1000.0, 0.0, 1000.0], size=(n, 1))
        if i % 4 == 3:
            Z = rng.choice([-1000.0, 1000.0], size=(n, K))  # with ties
        y, T, G = rng.integers(K, size=n), 10 ** rng.uniform(-1, 1.5), rng.normal(size=(n, K))
        Y = 0.9 * np.eye(K)[y] + 0.1 * rng.dirichlet(np.ones(K), size=n)
        expected = jax.tree.map(np.asarray, everything(Z, y, Y, T, G))
        found.append(SimpleNamespace(Z=Z, y=y, Y=Y, T=T, G=G, extreme=i % 4 > 1, **expected))
    return found


SOFTMAX = {  # program: the line at which its functions end, its function, and mistakes
    "softmax_of_three": (
        "z = np.log", "softmax", {
            "no maximum": ("np.exp(z - z.max())", "np.exp(z)"),
            "the least": ("z - z.max()", "z - z.min()"),
            "squares in the sum": ("e.sum()", "(e**2).sum()"),
        }),
    "four_ways_to_fail": (
        "cases =", "stable", {
            "no maximum": ("np.exp(z - z.max())", "np.exp(z)"),
            "over the largest": ("    return e / e.sum()", "    return e / e.max()"),
        }),
    "softmax_twice": (
        "for K in", "softmax", {
            "the wrong axis": ("axis=-1", "axis=0"),
            "maximum of the batch": ("Z.max(axis=-1, keepdims=True)", "Z.max()"),
            "twice": ("return E / E.sum(axis=-1, keepdims=True)", "P = E / E.sum(-1, keepdims=True); Q = np.exp(P);"
                      " return Q / Q.sum(-1, keepdims=True)"),
        }),
    "mask_before_and_after": ("def before", "softmax", {"sum over the batch": ("E.sum(axis=1, keepdims=True)",
                                                                               "E.sum()")}),
    "cache_of_keys": ("S = X", "softmax", {"no maximum": ("np.exp(S - S.max(axis=-1, keepdims=True))", "np.exp(S)")}),
}  # fmt: skip
ONE_ROW = {"softmax_of_three", "four_ways_to_fail"}


@pytest.mark.parametrize(
    "name, case, change",
    [
        pytest.param(name, case, change, id=f"{name}-{case}")
        for name, (_, _, mistakes) in SOFTMAX.items()
        for case, change in [("holds", None), *((f"not: {mistake}", change) for mistake, change in mistakes.items())]
    ],
)
def test_softmax(name, case, change, jax, names_of, judged):
    until, function, _ = SOFTMAX[name]
    softmax = names_of(f"networks/{name}.py", until, change)[function]
    with judged(case):
        for at in logits(jax):
            agree(np.stack([softmax(z) for z in at.Z]) if name in ONE_ROW else softmax(at.Z), at.P)


@cases(
    {
        "no maximum": ("np.exp(z - m)", "np.exp(z) / np.exp(m)"),
        "maximum not added again": ("return m + np.log", "return np.log"),
        "mean": ("(np.exp(z - m).sum())", "(np.exp(z - m).mean())"),
        "the maximum": ("return m + np.log(np.exp(z - m).sum())", "return m"),
    }
)
def test_logsumexp_and_log_softmax(case, change, jax, names_of, judged):
    logsumexp = names_of("networks/smooth_maximum.py", "K = 4", change)["logsumexp"]
    with judged(case):
        for at in logits(jax):
            agree(np.array([logsumexp(z) for z in at.Z]), at.lse)
            agree(np.stack([z - logsumexp(z) for z in at.Z]), at.log_P)


@cases(
    {
        "temperature of the logits only": ("np.exp((z - z.max()) / T)", "np.exp(z / T - z.max())"),
        "times the temperature": ("/ T)", "* T)"),
        "no temperature": ("/ T)", ")"),
    }
)
def test_temperature(case, change, jax, names_of, judged):
    """Also the gradient by the divided logits."""
    softmax = names_of("networks/hot_and_cold.py", "z, tied", change)["softmax"]
    with judged(case):
        for at in logits(jax):
            P = np.stack([softmax(z, at.T) for z in at.Z])
            agree(P, at.divided)
            agree((P - np.eye(at.Z.shape[1])[at.y]) / len(P), at.slope_divided)


@cases(
    {
        "no maximum": ("np.log(np.exp(Z2 - m).sum", "np.log(np.exp(Z2).sum"),
        "maximum of the batch": ("Z2.max(axis=1, keepdims=True)", "Z2.max(keepdims=True)"),
        "the wrong axis": ("np.exp(Z2 - m).sum(axis=1, keepdims=True)", "np.exp(Z2 - m).sum(axis=0, keepdims=True)"),
        "logit of the largest class": ("- Z2[np.arange(4), y]", "- Z2.max(axis=1)"),
        "logit added": ("- Z2[np.arange(4), y]", "+ Z2[np.arange(4), y]"),
        "sum over the batch": ("[y]) / 4", "[y])"),
        "y minus p": ("(P - np.eye(2)[y]) / 4", "(np.eye(2)[y] - P) / 4"),
        "p alone": ("(P - np.eye(2)[y]) / 4", "P / 4"),
    }
)
def test_cross_entropy_of_a_batch(case, change, jax, lines_of, judged):
    """With class indices, on batches of any size in the place of the 4 examples with 2 classes."""
    always = ("arange(4)", "arange(len(y))"), ("np.eye(2)[", "np.eye(Z2.shape[1])["), ("[y]) / 4", "[y]) / len(y)")
    run = lines_of("networks/thread_softmax.py", "m = Z2", "np.set_printoptions", change, always)
    with judged(case):
        for at in logits(jax):
            names = run(Z2=at.Z, y=at.y)
            agree(names["lse"][:, 0], at.lse)
            agree(names["losses"].mean(), at.loss)
            agree(names["P"], at.P)
            agree(names["D2"], at.slope)


@cases(
    {
        "no maximum": ("    Z = Z - Z.max(axis=1, keepdims=True)\n", ""),
        "maximum of the batch": ("Z.max(axis=1, keepdims=True)", "Z.max()"),
        "sum over the batch": ("[Y == 1].mean()", "[Y == 1].sum()"),
        "loss of all classes": ("(np.log(S) - Z)[Y == 1]", "(np.log(S) - Z)"),
        "normalized in columns": ("S = np.exp(Z).sum(axis=1", "S = np.exp(Z).sum(axis=0"),
    }
)
def test_shifted_softmax_and_loss(case, change, jax, names_of, judged):
    names = names_of("networks/nan_after_two_steps.py", "losses =", change)
    with judged(case):
        for at in logits(jax):
            names["Y"] = np.eye(at.Z.shape[1])[at.y]  # the function reads it
            P, loss = names["shifted"](at.Z)
            agree(P, at.P)
            agree(loss, at.loss)


@functools.cache
def layer_with_softmax(jax):
    """The loss of one layer without biases, and its gradient by the weights."""
    jnp = jax.numpy

    @jax.jit
    def slope(W, X, Y):
        return jax.value_and_grad(lambda W: -jnp.mean(jnp.sum(Y * jax.nn.log_softmax(X @ W), axis=1)))(W)

    return slope


@cases(
    {
        "sum over the batch": ("(P - Y) / 3", "(P - Y)"),
        "uphill": ("W - lr *", "W + lr *"),
        "probabilities in the place of the residuals": ("(P - Y) / 3", "P / 3"),
    }
)
def test_four_steps_on_the_loss(case, change, jax, lines_of, judged):
    """The opening program on other inputs, small enough for both of its versions."""
    run = lines_of("networks/nan_after_two_steps.py", "losses =", "for name, values", change)
    slope, rng = layer_with_softmax(jax), np.random.default_rng(2)

    with judged(case):
        for _ in range(20):
            X, Y, W, expected = rng.normal(size=(3, 2)) * 5, np.eye(3)[rng.integers(3, size=3)], np.zeros((2, 3)), []
            for _ in range(4):
                loss, gradient = slope(W, X, Y)
                expected.append(loss)
                W = W - 0.1 * gradient
            for losses in run(X=X, Y=Y)["losses"].values():
                agree(np.array(losses), np.array(expected))


@cases(
    {
        "no logarithm": ("np.log(np.exp(z).sum())", "np.exp(z).sum()"),
        "target added": ("- y @ z", "+ y @ z"),
        "real part": (".imag / h", ".real"),
        "largest logit": ("- y @ z", "- z[y.argmax()]"),
    }
)
def test_cross_entropy_of_any_target(case, change, jax, names_of, judged):
    """The loss of the page and its complex step, smoothed targets; JAX's gradient is also p − y."""
    names = names_of("networks/gradient_is_p_minus_y.py", "z = np.log", change)
    with judged(case):
        for at in logits(jax):
            if at.extreme:  # the program takes no maximum out
                continue
            agree(np.mean([names["loss"](z, y) for z, y in zip(at.Z, at.Y, strict=True)]), at.loss_soft)
            slopes = np.stack([names["by_complex_step"](z, y) for z, y in zip(at.Z, at.Y, strict=True)])
            agree(slopes / len(at.Z), at.slope_soft)
            agree((at.P - at.Y) / len(at.Z), at.slope_soft)


@cases(
    {
        "plus": ("np.diag(p) - np.outer", "np.diag(p) + np.outer"),
        "diagonal only": ("np.diag(p) - np.outer(p, p)", "np.diag(p * (1 - p))"),
        "no mean": ("(g - p @ g)", "g"),
        "mean without weights": ("(g - p @ g)", "(g - g.mean())"),
        "one factor more": ("back = p *", "back = p * p *"),
    }
)
def test_jacobian_without_a_matrix(case, change, jax, lines_of, judged):
    path = "networks/jacobian_without_a_matrix.py"
    jacobian = lines_of(path, "J = ", 'print("100 J', change)
    backward = lines_of(path, "back = ", 'print("backward', change)
    with judged(case):
        for at in logits(jax):
            for p, g, expected in zip(at.P, at.G, at.back, strict=True):
                agree(jacobian(p=p)["J"] @ g, expected)
                agree(backward(p=p, g=g)["back"], expected)


@cases(
    {
        "logit added": ("np.log(1 + e) - f(-x)", "np.log(1 + e) + f(-x)"),
        "class of the other logit": ("np.log(1 + e) - f(-x)", "np.log(1 + e)"),
    }
)
def test_loss_from_two_logits(case, change, jax, lines_of, judged):
    """In float64 in the place of float32."""
    run = lines_of("networks/loss_from_logits.py", "    e = np.exp", "    print(f", change)
    with judged(case):
        for x in [*np.random.default_rng(3).uniform(0, 30, size=20), 700.0, 1000.0]:
            expected = -np.asarray(jax.nn.log_softmax(np.array([0.0, -x])))
            names = run(x=x, f=np.float64)
            agree(names["loss"], expected[1])
            agree(names["right"], expected[0])


@cases(
    {
        "p minus y": ("softmax(z) * y.sum() - y", "softmax(z) - y"),
        "one softmax for both": ("(1 / (1 + np.exp(-w)) - y)", "(softmax(w) - y)"),
        "gradient by steps not negative": ("-(y @ np.log", "(y @ np.log"),
        "sigmoid of the other side": ("w = w - 0.5 * (1 / (1 + np.exp(-w))", "w = w - 0.5 * (1 / (1 + np.exp(w))"),
    }
)
def test_several_labels(case, change, jax, lines_of, judged):
    """One step of one softmax and of sigmoids, and the gradient by complex steps."""
    path, jnp, rng = "networks/two_labels_at_once.py", jax.numpy, np.random.default_rng(4)
    step = lines_of(path, "    z = z", 'print("softmax "', change)
    check = lines_of(path, "by_step", 'print("gradient', change)

    @jax.jit
    def slopes(z, w, y):
        one = jax.grad(lambda z: -y @ jax.nn.log_softmax(z))(z)
        many = jax.grad(lambda w: -jnp.sum(y * jax.nn.log_sigmoid(w) + (1 - y) * jax.nn.log_sigmoid(-w)))(w)
        return one, many

    with judged(case):
        for _ in range(20):
            z, w, y = rng.normal(size=3), rng.normal(size=3), rng.integers(2, size=3).astype(float)
            one, many = slopes(z, w, y)
            names = step(z=z, w=w, y=y)
            agree(names["z"], z - 0.5 * one)
            agree(names["w"], w - 0.5 * many)
            agree(np.array(check(z=z, y=y)["by_step"]), one)


@cases(
    {
        "squared error without the Jacobian": ("2 * J @ (p - y)", "2 * (p - y)"),
        "half of it": ("2 * J @", "J @"),
        "cross-entropy with the Jacobian": ("np.linalg.norm(p - y)", "np.linalg.norm(J @ (p - y))"),
    }
)
def test_cross_entropy_and_squared_error(case, change, jax, lines_of, judged):
    run = lines_of("networks/sure_and_wrong.py", "    p = np.exp", "    print(f", change)
    with judged(case):
        for at in logits(jax):
            if at.extreme:
                continue
            z, y = at.Z[0], np.eye(at.Z.shape[1])[at.y[0]]
            expected = [np.linalg.norm(at.slope[0] * len(at.Z)), np.linalg.norm(at.slope_square[0])]
            agree(np.array(run(z=z, y=y, norms=[])["norms"][-1]), np.array(expected))


# ---------------------------------------------------------------- networks/activations


@functools.cache
def activations(jax):
    """z, and of each activation its values and its slopes by JAX, the extreme ones apart."""
    rng = np.random.default_rng(5)
    z = np.concatenate([np.linspace(-30, 30, 80), rng.normal(size=80) * 3])  # none of them 0
    functions = {
        "sigmoid": jax.nn.sigmoid, "tanh": jax.numpy.tanh, "relu": jax.nn.relu, "softplus": jax.nn.softplus,
        "silu": jax.nn.silu, "gelu": lambda z: jax.nn.gelu(z, approximate=False),
        "gelu by tanh": lambda z: jax.nn.gelu(z, approximate=True),
        "gelu by sigmoid": lambda z: z * jax.nn.sigmoid(1.702 * z),
    }  # fmt: skip
    both = jax.jit(lambda z: {name: jax.vmap(jax.value_and_grad(f))(z) for name, f in functions.items()})(z)
    return z, {name: tuple(map(np.asarray, pair)) for name, pair in both.items()}


class Recorder(list):
    """Stands in for the axes of a figure and keeps what is drawn."""

    def plot(self, *arguments):
        curves = [values for values in arguments if not isinstance(values, str)]
        self.extend(zip(curves[::2], curves[1::2], strict=True))


GALLERY = {  # panel: the activations, and whether values or slopes are drawn
    "top": (["sigmoid", "tanh"], 0),
    "below": (["sigmoid", "tanh"], 1),
    "right": (["relu", "softplus", "gelu", "silu"], 0),
    "corner": (["relu", "softplus", "gelu", "silu"], 1),
}


@cases(
    {
        "sigmoid falls": ("np.exp(-z))", "np.exp(z))"),
        "sigmoid of twice the input": ("1 / (1 + np.exp(-z))", "1 / (1 + np.exp(-2 * z))"),
        "slope of the sigmoid": ("s * (1 - s), ", "s * (1 + s), "),
        "slope of tanh not squared": ("1 - np.tanh(z) ** 2", "1 - np.tanh(z)"),
        "absolute value": ("np.maximum(z, 0)", "np.abs(z)"),
        "slope of ReLU": ("np.where(z > 0, 1, 0)", "np.where(z > 0, z, 0)"),
        "softplus with the other base": ("np.log1p(np.exp(z))", "np.log2(1 + np.exp(z))"),
        "erf without the root of 2": ("erf(v / 2**0.5)", "erf(v)"),
        "density of another variance": ("np.exp(-z**2 / 2)", "np.exp(-z**2)"),
        "slope of GELU without its second term": ("Phi + z * phi", "Phi"),
        "GELU and SiLU exchanged": ("z, z * Phi", "z, z * s"),
        "slope of SiLU without its second term": ("s * (1 + z * (1 - s))", "s"),
    }
)
def test_gallery(case, change, jax, lines_of, judged):
    """Every curve of the figure, from what its program draws."""
    run = lines_of("networks/activation_gallery.py", "s, Phi", "top.text", change)
    z, expected = activations(jax)
    panels = {panel: Recorder() for panel in GALLERY}
    axes = [[panels["top"], panels["right"]], [panels["below"], panels["corner"]]]
    names = run(z=z, plt=SimpleNamespace(subplots=lambda *_, **__: (None, axes)))
    with judged(case):
        for panel, (activation, kind) in GALLERY.items():
            assert names[panel] is panels[panel] and len(names[panel]) == len(activation)
            for (at, values), name in zip(panels[panel], activation, strict=True):
                assert at is z
                agree(values, expected[name][kind])


@cases(
    {
        "tanh for all": ("by_tanh = z / 2 * (1 + np.tanh(u))", "by_tanh = z * np.tanh(u)"),
        "cube forgotten": ("0.044715 * z**3", "0.044715 * z"),
        "another constant": ("0.044715", "0.044175"),
        "pi over 2": ("2 / np.pi) * (z", "np.pi / 2) * (z"),
        "sigmoid of z": ("1.702 * z", "1.7 * z"),
        "Phi without the half": ("(1 + erf(v / 2**0.5)) / 2", "1 + erf(v / 2**0.5)"),
        "SiLU falls": ("silu = z / (1 + np.exp(-z))", "silu = z / (1 + np.exp(z))"),
        "density not normalized": ("np.sqrt(2 * np.pi)\n", "np.sqrt(np.pi)\n"),
        "slope of GELU": ("slope = Phi + z * phi", "slope = Phi + phi"),
        "slope of SiLU": ("slope = s * (1 + z * (1 - s))", "slope = s * (1 + (1 - s))"),
    }
)
def test_gelu_and_its_stand_ins(case, change, jax, lines_of, judged):
    path, (z, expected) = "networks/gelu_and_its_stand_ins.py", activations(jax)
    stand_ins = lines_of(path, "Phi = ", "for name, other", change)
    silu = lines_of(path, "silu = ", "for name, f in", change)
    gelu_slope = lines_of(path, "phi = ", 'print(f"GELU slopes', change)
    silu_slope = lines_of(path, "s = 1", 'print(f"SiLU slopes', change)
    with judged(case):
        names = stand_ins(z=z)
        for name, key in ("gelu", "gelu"), ("by_tanh", "gelu by tanh"), ("by_sigmoid", "gelu by sigmoid"):
            agree(names[name], expected[key][0])
        agree(silu(z=z)["silu"], expected["silu"][0])
        agree(gelu_slope(z=z, Phi=names["Phi"])["slope"], expected["gelu"][1])
        agree(silu_slope(z=z)["slope"], expected["silu"][1])


@cases(
    {
        "sigmoid by the quotient": ("np.where(z >= 0, 1, e) / (1 + e)", "np.exp(z) / (1 + np.exp(z))"),
        "sides exchanged": ("np.where(z >= 0, 1, e)", "np.where(z >= 0, e, 1)"),
        "one from the other side": (
            "np.where(z >= 0, 1, e) / (1 + e)", "np.where(z >= 0, 1 / (1 + e), 1 - 1 / (1 + e))"),
        "softplus by the logarithm": (
            "np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))\n", "np.log(1 + np.exp(z))\n"),
        "not log1p": ("np.log1p(np.exp(-np.abs(z)))", "np.log(1 + np.exp(-np.abs(z)))"),
        "maximum forgotten": ("np.maximum(z, 0) + np.log1p", "np.log1p"),
    }
)  # fmt: skip
def test_sigmoid_and_softplus_without_overflow(case, change, jax, names_of, judged):
    """To 10 digits also where they are tiny, in arrays of many shapes."""
    names, rng = names_of("networks/sigmoid_without_overflow.py", "z = np.array", change), np.random.default_rng(6)
    both = jax.jit(lambda z: (jax.nn.sigmoid(z), jax.nn.softplus(z), jax.grad(lambda z: jax.nn.softplus(z).sum())(z)))
    with judged(case):
        for size in [(), (0,), (1,), (40,), (3, 1), (2, 3, 4)]:
            for scale in 1, 20, 200, 1000:
                z = np.asarray(rng.uniform(-1, 1, size=size) * scale)
                for name, expected in zip(["sigmoid", "softplus", "sigmoid"], both(z), strict=True):
                    agree(names[name](z), np.asarray(expected), atol=1e-300)


@cases(
    {
        "the slope of the other side": ("np.where(Z > 0, Z, alpha * Z)", "np.where(Z < 0, Z, alpha * Z)"),
        "zero below": ("np.where(Z > 0, Z, alpha * Z)", "np.where(Z > 0, Z, 0)"),
        "no sign": ("np.where(Z > 0, Z, alpha * Z)", "np.where(Z > 0, Z, -alpha * Z)"),
    }
)
def test_leaky_relu(case, change, jax, lines_of, judged):
    run = lines_of("networks/exercise_leaky_gain.py", "        A = np.where", "    print(f", change)
    rng, expect = np.random.default_rng(7), jax.jit(jax.nn.leaky_relu)
    with judged(case):
        for shape in draws(rng, 1, 6, (5, 2), 4):
            Z, alpha = rng.normal(size=shape), rng.uniform(0, 1)
            agree(run(Z=Z, alpha=alpha)["A"], np.asarray(expect(Z, alpha)))


@functools.cache
def network_of_two(jax):
    """The squared error of a network with one hidden layer of leaky ReLU, and its gradient."""

    def loss(theta, alpha, x, y):
        W1, b1, W2, b2 = theta
        return jax.numpy.mean((jax.nn.leaky_relu(x @ W1 + b1, alpha) @ W2 + b2 - y) ** 2)

    return jax.jit(jax.value_and_grad(loss))


@cases(
    {
        "slope forgotten": ("(D2 @ W2.T) * slope", "D2 @ W2.T"),
        "slope 1 for all": ("D1 = (D2 @ W2.T) * slope", "D1 = (D2 @ W2.T) * (slope > 0)"),
        "old weights of the second layer": ("D1 = (D2 @ W2.T) * slope", "D1 = (D2 @ (W2 - lr * A.T @ D2).T) * slope"),
        "half of the loss": ("D2 = 2 *", "D2 ="),
        "sum over the examples": ("/ len(x)", ""),
        "bias not trained": ("b1 - lr * D1.sum(axis=0)", "b1"),
    }
)
def test_training_with_leaky_relu(case, change, jax, names_of, judged):
    """Descent on the network of two units, with the slope 0, as JAX's ReLU, and with others."""
    names, rng = names_of("networks/unit_that_dies.py", "for name, alpha", change), np.random.default_rng(8)
    x, y, both = names["x"], names["y"], network_of_two(jax)
    with judged(case):
        for alpha in [0.0, 0.1, *rng.uniform(0, 1, size=10)]:
            rates = rng.uniform(0.05, 0.4, size=5)
            theta = [np.array([[1.0, -1.0]]), np.zeros(2), np.array([[0.5], [0.5]]), np.zeros(1)]
            for lr in rates:
                slopes = both(theta, alpha, x, y)[1]
                theta = [parameter - lr * np.asarray(slope) for parameter, slope in zip(theta, slopes, strict=True)]
            agree(names["train"](alpha, rates)[0], np.asarray(both(theta, alpha, x, y)[0]))


# ---------------------------------------------------------------- networks/initialization: normalization


def standardized(jax, Z, axis, eps):
    jnp = jax.numpy
    centered = Z - jnp.mean(Z, axis=axis, keepdims=True)
    return centered * jax.lax.rsqrt(jnp.mean(centered**2, axis=axis, keepdims=True) + eps)


@functools.cache
def batches(jax):
    """Z, slopes by what is made of it, scale and shift, and by JAX for each axis the value and its adjoints."""
    rng, found = np.random.default_rng(9), []

    def layer(axis, Z, gamma, beta):
        return gamma * standardized(jax, Z, axis, 1e-5) + beta

    @jax.jit
    def everything(Z, G, gamma, beta):
        results = {
            "rms": Z * jax.lax.rsqrt(jax.numpy.mean(Z**2, axis=1, keepdims=True) + 1e-5),
            "unbiased": (Z.mean(axis=0), jax.numpy.var(Z, axis=0, ddof=1)),
        }
        for axis in 0, 1:
            value, back = jax.vjp(lambda Z, axis=axis: standardized(jax, Z, axis, 0.0), Z)
            results[f"plain{axis}"] = value, *back(G)
            value, back = jax.vjp(functools.partial(layer, axis), Z, gamma, beta)
            results[f"layer{axis}"] = value, *back(G)
            results[f"library{axis}"] = jax.nn.standardize(Z, axis=axis, epsilon=1e-5, algorithm="stable")
        return results

    for n, d in [(3, 3), (3, 3), *draws(rng, 2, 8, (4, 2), 5)]:
        Z = np.zeros((n, d))
        while min(Z.std(axis=0).min(), Z.std(axis=1).min()) < 0.1:  # nearly equal numbers lose digits, in JAX, too
            Z = rng.normal(size=(n, d)) * 10 ** rng.uniform(-0.5, 1, size=d) + rng.normal(size=d)
        G, gamma, beta = rng.normal(size=(n, d)), rng.normal(size=d), rng.normal(size=d)
        expected = jax.tree.map(np.asarray, everything(Z, G, gamma, beta))
        found.append(SimpleNamespace(Z=Z, G=G, gamma=gamma, beta=beta, **expected))
    return found


@cases(
    {
        "not centered": ("return centered /", "return z /"),
        "sum of squares": ("np.sum(centered**2) / len(z)", "np.sum(centered**2)"),
        "over n - 1": ("np.sum(centered**2) / len(z)", "np.sum(centered**2) / (len(z) - 1)"),
        "divided by the variance": ("np.sqrt(np.sum(centered**2) / len(z))", "(np.sum(centered**2) / len(z))"),
        "mean and deviation as constants": ("(g - g.mean() - z_hat * np.mean(g * z_hat))", "g"),
        "mean as a constant": ("g - g.mean() - ", "g - "),
        "deviation as a constant": (" - z_hat * np.mean(g * z_hat)", ""),
        "sum in the place of the mean": ("np.mean(g * z_hat)", "np.sum(g * z_hat)"),
        "not over sigma": ("z_hat * np.mean(g * z_hat)) / sigma", "z_hat * np.mean(g * z_hat))"),
    }
)
def test_normalization_of_a_unit(case, change, jax, lines_of, judged):
    """Without eps: each unit over the batch, and each example over its units, as in layer normalization."""
    run = lines_of("networks/batch_norm_by_hand.py", "z_hat, sigma", 'print("mean"', change)
    with judged(case):
        for at in batches(jax):
            for z, g, value, slope in zip(at.Z.T, at.G.T, *(M.T for M in at.plain0), strict=True):
                agree(run(z=z, g=g)["z_hat"], value)
                agree(run(z=z, g=g)["back"], slope, atol=1e-11)
            for z, g, value, slope in zip(at.Z, at.G, *at.plain1, strict=True):
                agree(run(z=z, g=g)["z_hat"], value)
                agree(run(z=z, g=g)["back"], slope, atol=1e-11)


@cases(
    {
        "means over the whole batch": ("g.mean(axis=0)", "g.mean()"),
        "the wrong axis": ("np.mean(g * Z_hat, axis=0)", "np.mean(g * Z_hat, axis=1, keepdims=True)"),
        "plus": ("g - g.mean(axis=0) - Z_hat", "g - g.mean(axis=0) + Z_hat"),
        "over the variance": ("back /= Z.std(axis=0)", "back /= Z.var(axis=0)"),
    }
)
def test_gradient_of_a_batch(case, change, jax, lines_of, judged):
    run = lines_of("networks/exercise_batches_of_two.py", "back = ", "assert", change)
    with judged(case):
        for at in batches(jax):
            value, slope = at.plain0
            agree(run(Z=at.Z, Z_hat=value, g=at.G)["back"], slope, atol=1e-11)


@cases(
    {
        "eps outside the root": ("np.sqrt(var + eps)", "(np.sqrt(var) + eps)"),
        "no eps": ("np.sqrt(var + eps)", "np.sqrt(var)"),
        "axes exchanged": ("def standardize(Z, axis):", "def standardize(Z, axis):\n    axis = 1 - axis"),
        "not centered": ("(Z - mu)", "Z"),
        "mean of everything": ("Z.mean(axis=axis, keepdims=True)", "Z.mean(keepdims=True)"),
        "variance of a sample": ("Z.var(axis=axis, keepdims=True)", "Z.var(axis=axis, keepdims=True, ddof=1)"),
        "root of the sum": ("np.sqrt(np.mean(Z**2", "np.sqrt(np.sum(Z**2"),
        "mean of the absolute values": ("np.sqrt(np.mean(Z**2, axis=1, keepdims=True) + eps)",
                                        "(np.mean(np.abs(Z), axis=1, keepdims=True) + eps)"),
        "RMS over the batch": ("np.mean(Z**2, axis=1", "np.mean(Z**2, axis=0"),
    }
)  # fmt: skip
def test_three_normalizations(case, change, jax, names_of, judged):
    names = names_of("networks/three_normalizations.py", "batch, layer", change)
    with judged(case):
        for at in batches(jax):
            for axis, expected in enumerate([at.library0, at.library1]):
                agree(names["standardize"](at.Z, axis), expected)
            agree(names["rms"](at.Z), at.rms)


@cases(
    {
        "scale forgotten": ("return gamma * ", "return "),
        "scale of the shift": ("/ np.sqrt(var + eps) + beta", "/ np.sqrt(var + eps) + gamma * beta"),
        "divided by the variance": ("/ np.sqrt(var + eps)", "/ (var + eps)"),
        "running weights exchanged": ("rho * running_mean + (1 - rho) * mean", "(1 - rho) * running_mean + rho * mean"),
        "mean in the place of the variance": ("(1 - rho) * var", "(1 - rho) * mean"),
        "variance not of a sample": (", ddof=1", ""),
    }
)
def test_running_statistics(case, change, jax, lines_of, judged):
    """One step of them, and the layer with the statistics of the batch."""
    path = "networks/training_and_inference.py"
    step = lines_of(path, "    mean, var", "\ndef batch_norm", change)
    layer = lines_of(path, "def batch_norm", "\nz =", change)
    rng = np.random.default_rng(11)
    with judged(case):
        for at in batches(jax):
            (mean, var), d = at.unbiased, at.Z.shape[1]
            running, spread, rho = rng.normal(size=d), rng.uniform(size=d), rng.uniform()
            names = step(Z=at.Z, running_mean=running, running_var=spread, rho=rho)
            agree(names["running_mean"], running + (1 - rho) * (mean - running))
            agree(names["running_var"], spread + (1 - rho) * (var - spread))
            batch_norm = layer(gamma=at.gamma, beta=at.beta)["batch_norm"]
            agree(batch_norm(at.Z, mean, var * (len(at.Z) - 1) / len(at.Z)), at.layer0[0])


@functools.cache
def blocks(jax):
    """The mean squares before, between and after residual blocks, without and with a norm in the branch."""
    jnp = jax.numpy

    @functools.partial(jax.jit, static_argnums=3)
    def run(X, pairs, c, norm):
        squares, d = [jnp.mean(X**2)], X.shape[1]
        for V, W in pairs:
            A = standardized(jax, X, 1, 1e-5) if norm else X
            X = X + c * jax.nn.relu(A @ V * (2 / d) ** 0.5) @ W / d**0.5
            squares.append(jnp.mean(X**2))
        return jnp.log10(jnp.stack(squares))

    return run


@cases(
    {
        "not centered": ("    A = A - A.mean(axis=1, keepdims=True)\n", ""),
        "the wrong axis": ("A.mean(axis=1, keepdims=True)", "A.mean(axis=0, keepdims=True)"),
        "skip forgotten": ("A = A + c * hidden", "A = c * hidden"),
        "norm on the skip": ("A = A + c * hidden", "A = norm(A) + c * hidden"),
        "no ReLU": ("np.maximum(norm(A) @ V * np.sqrt(2 / d), 0)", "norm(A) @ V * np.sqrt(2 / d)"),
    }
)
def test_residual_blocks_with_layer_normalization(case, change, jax, names_of, judged):
    """The run of the figure on few features, plain and with layer normalization."""
    names, rng = names_of("networks/normalization_against_depth.py", "fig, ax", change), np.random.default_rng(12)
    run = blocks(jax)
    with judged(case):
        for at in batches(jax)[:12]:
            agree(names["layer_norm"](at.Z), at.library1)
        for n, d in draws(rng, 2, 5, (2, 2), 5):
            X, pairs = rng.normal(size=(n, d)), rng.normal(size=(3, 2, d, d))
            names.update(X=X, pairs=pairs, d=d)
            for c in 1, 0.3:
                agree(names["run"](c, lambda A: A), np.asarray(run(X, pairs, c, False)))
                agree(names["run"](c, names["layer_norm"]), np.asarray(run(X, pairs, c, True)))


NORMALIZATION = {
    "holds": [],
    "not: deviation as a constant": [(" - X_hat * (grad_X_hat * X_hat).mean(axis=0)", "")],
    "not: scale not in the gradient": [("grad_X_hat = Delta * gamma", "grad_X_hat = Delta")],
    "not: gradient of the scale by the inputs": [("(Delta * X_hat).sum(axis=0)", "(Delta * X).sum(axis=0)")],
    "not: the shift from one example": [("Delta.sum(axis=0)", "Delta[0]")],
    "not: eps outside the root": [("np.sqrt(((X - mean)**2).mean(axis=0) + eps)",
                                   "np.sqrt(((X - mean)**2).mean(axis=0)) + eps")],
}  # fmt: skip


@pytest.mark.parametrize("axis", [0, 1])
@pytest.mark.parametrize("case", NORMALIZATION)
def test_table_of_normalization(case, axis, jax, judged):
    """The rows of reference/shapes, with eps, scale and shift; layer normalization has the other axis in its means."""
    other = [("mean(axis=0)", "mean(axis=1, keepdims=True)")] if axis else []
    run = table("Normalization", NORMALIZATION[case] + other)
    with judged(case):
        for at in batches(jax):
            names = run(X=at.Z, gamma=at.gamma, beta=at.beta, Delta=at.G, eps=1e-5)
            for name, expected in zip(
                ["Z", "grad_X", "grad_gamma", "grad_beta"], at.layer1 if axis else at.layer0, strict=True
            ):
                agree(names[name], expected, atol=1e-11)


# ---------------------------------------------------------------- networks/convolution


def slide(jax, x, w, s=1, P=(0, 0), r=1):
    """A signal and a kernel of one channel."""
    return jax.lax.conv_general_dilated(
        x[None, None], w[None, None], (s,), [P], rhs_dilation=(r,), precision="highest"
    )[0, 0]


@functools.cache
def images(jax):
    """Batches, kernels and biases, padding and stride, the output of the layer and its adjoints."""
    rng, found = np.random.default_rng(13), []

    @functools.partial(jax.jit, static_argnums=(4, 5))
    def forward_and_back(images, kernels, b, Delta, P, s):
        def layer(images, kernels, b):
            return b + jax.lax.conv_general_dilated(
                images, kernels, (s, s), [(P, P), (P, P)], dimension_numbers=("NHWC", "HWIO", "NHWC")
            )

        Z, back = jax.vjp(layer, images, kernels, b)
        return Z, *back(Delta)

    for k, P, s in [
        (1, 0, 1),
        (3, 1, 1),
        (3, 1, 2),
        (2, 0, 2),
        (2, 1, 3),
        *rng.integers(1, 4, size=(5, 3)).tolist(),
    ] * 2:
        if len(found) < 10:
            H, W = k + rng.integers(0, 4, size=2)
            N, C, m = rng.integers(1, 4, size=3)
        else:
            N, H, W, C, m = (found[len(found) - 10].given[name] for name in "NHWCm")
        sizes = {name: int(size) for name, size in dict(N=N, H=H, W=W, C=C, m=m, k=k, P=P, s=s).items()}
        arrays = [rng.normal(size=shape) for shape in [(N, H, W, C), (k, k, C, m), m]]
        Delta = rng.normal(size=(N, (H + 2 * P - k) // s + 1, (W + 2 * P - k) // s + 1, m))
        expected = jax.tree.map(np.asarray, forward_and_back(*arrays, Delta, P, s))
        found.append(
            SimpleNamespace(
                given=sizes | dict(zip(["images", "kernels", "b"], arrays, strict=True)), Delta=Delta, expected=expected
            )
        )
    return found


IM2COL = {
    "channels before places": ("windows = windows.transpose(0, 1, 2, 4, 5, 3)", "windows = windows"),
    "kernel turned": ("transpose(0, 1, 2, 4, 5, 3)", "transpose(0, 1, 2, 5, 4, 3)"),
    "kernel reversed": ("patches @ kernels", "patches @ kernels[::-1, ::-1]"),
    "stride of the columns forgotten": ("[:, ::s, ::s]", "[:, ::s, : W + 2 * P - k + 1]"),
    "copies of the border": ("(P, P), (0, 0)))", "(P, P), (0, 0)), mode='edge')"),
    "bias forgotten": (".reshape(-1, m) + b", ".reshape(-1, m)"),
    "kernels in another order": ("kernels.reshape(-1, m)", "kernels.reshape(m, -1).T"),
    "images not apart": ("Z = Z.reshape(N, H_out, W_out, m)",
                         "Z = Z.reshape(H_out, N, W_out, m).transpose(1, 0, 2, 3)"),
}  # fmt: skip


@cases(IM2COL)
def test_im2col(case, change, jax, lines_of, judged):
    """The layer, the gradients of kernels and biases with places for rows, and that of the images.

    Numbers in the place of the pixels show where each copy comes from, and each pixel adds up what its copies receive.
    """
    run = lines_of("networks/im2col_of_a_batch.py", "padded =", 'print("output"', change)
    with judged(case):
        for at in images(jax):
            Z, grad_images, grad_kernels, grad_b = at.expected
            names, kernels = run(**at.given), at.given["kernels"]
            agree(names["Z"], Z)
            Delta = at.Delta.reshape(-1, at.given["m"])
            agree((names["patches"].T @ Delta).reshape(kernels.shape), grad_kernels)
            agree(Delta.sum(axis=0), grad_b)
            numbers = np.arange(1, grad_images.size + 1).reshape(grad_images.shape)
            sources = run(**at.given | {"images": numbers})["patches"]
            sums = np.zeros(grad_images.size + 1)  # element 0 belongs to the padding
            np.add.at(sums, sources, Delta @ kernels.reshape(-1, at.given["m"]).T)
            agree(sums[1:].reshape(grad_images.shape), grad_images)


@cases(
    {
        "overwrites instead of adding": ("grad_padded[:, s*r:s*r + k, s*c:s*c + k] += share",
                                         "grad_padded[:, s*r:s*r + k, s*c:s*c + k] = share"),
        "padding kept at the other end": ("grad_padded[:, P:P + H, P:P + W]", "grad_padded[:, :H, :W]"),
        "stride forgotten on the way back": ("s*r:s*r + k, s*c:s*c + k", "r:r + k, c:c + k"),
        "rows and columns of the kernel exchanged": ("transpose(0, 2, 3, 1)", "transpose(0, 3, 2, 1)"),
        "kernel reversed": ('"nhwm,ijcm->nhwcij", Delta, kernels', '"nhwm,ijcm->nhwcij", Delta, kernels[::-1, ::-1]'),
    }
)  # fmt: skip
def test_gradient_of_the_images(case, change, jax, lines_of, judged):
    """The program of reference/shapes."""
    path = "reference/shapes_of_a_convolution.py"
    windows = lines_of(path, "padded =", "Z = np", change)
    back = lines_of(path, "grad_windows", 'print("gradient', change)
    with judged(case):
        for at in images(jax):
            names = windows(**at.given)
            given = {"padded": names["padded"], "Delta": at.Delta, "Z": at.expected[0]}
            agree(back(**at.given | given)["grad_images"], at.expected[1])


CONVOLUTION = {
    "holds": [],
    "not: kernel turned": [('"nhwcij,ijcm->nhwm"', '"nhwcij,jicm->nhwm"')],
    "not: gradient of the biases of one image": [("Delta.sum(axis=(0, 1, 2))", "Delta[0].sum(axis=(0, 1))")],
    "not: mean over the images": [('windows, Delta)', 'windows, Delta) / len(Delta)')],
    "not: gradient of the kernels turned": [('"nhwcij,nhwm->ijcm"', '"nhwcij,nhwm->jicm"')],
}  # fmt: skip


@pytest.mark.parametrize("case", CONVOLUTION)
def test_table_of_convolution(case, jax, lines_of, judged):
    windows = lines_of("reference/shapes_of_a_convolution.py", "padded =", "Z = np")
    run = table("Convolution", CONVOLUTION[case])
    with judged(case):
        for at in images(jax):
            names = run(**at.given | {"windows": windows(**at.given)["windows"], "Delta": at.Delta})
            agree(names["Z"], at.expected[0])
            agree(names["grad_kernels"], at.expected[2])
            agree(names["grad_b"], at.expected[3])


@functools.cache
def signals(jax):
    """Signals and kernels of whole numbers, strides, and the product that slides, and back."""
    rng, found = np.random.default_rng(14), []

    @functools.partial(jax.jit, static_argnums=3)
    def forward_and_back(x, w, delta, s):
        z, back = jax.vjp(lambda x, w: slide(jax, x, w, s), x, w)
        # the library's transposed convolution, with zeros for what the kernel never reaches
        rest, k = (len(x) - len(w)) % s, len(w)
        up = jax.lax.conv_transpose(
            delta[None, None], w[None, None], (s,), [(k - 1, k - 1 + rest)],
            dimension_numbers=("NCH", "OIH", "NCH"), transpose_kernel=True)  # fmt: skip
        return z, *back(delta), up[0, 0]

    for k, s in [(1, 1), (3, 1), (3, 2), (2, 3), *draws(rng, 1, 5, (8, 2), 3)]:
        n = k + rng.integers(0, 7) // 3 * 2 + (k == 3)
        x, w, delta = (rng.integers(-9, 10, size=size).astype(float) for size in (n, k, (n - k) // s + 1))
        expected = jax.tree.map(np.asarray, forward_and_back(x, w, delta, s))
        found.append((x, w, delta, s, expected))
    return found


@cases(
    {
        "kernel not reversed on the way back": ("grad_x = np.convolve(delta, w", "grad_x = np.correlate(delta, w"),
        "signal reversed": ("np.correlate(x, delta", "np.convolve(x, delta"),
        "only the middle": ('np.convolve(delta, w, "full")', 'np.resize(np.convolve(delta, w, "same"), len(x))'),
        "slopes in the place of the kernel": ("np.convolve(delta, w,", "np.convolve(delta, w[::-1],"),
    }
)
def test_gradients_of_a_signal_and_its_kernel(case, change, jax, lines_of, judged):
    run = lines_of("networks/gradients_by_hand.py", "grad_w", 'print("by w', change)
    with judged(case):
        for x, w, delta, s, (_, grad_x, grad_w, _) in signals(jax):
            if s == 1:
                names = run(x=x, w=w, delta=delta)
                agree(names["grad_w"], grad_w)
                agree(names["grad_x"], grad_x)


BANDED = {
    "kernel reversed": ("= w\n    return", "= w[::-1]\n    return"),
    "stride forgotten": ("W[s * t:s * t + len(w), t]", "W[t:t + len(w), t]"),
    "the last column first": ("W[s * t:s * t + len(w), t]", "W[s * t:s * t + len(w), -1 - t]"),
}


@cases(BANDED)
def test_banded_matrix(case, change, jax, names_of, judged):
    banded = names_of("networks/banded_matrix_by_hand.py", "x = np.array", change)["banded"]
    with judged(case):
        for x, w, delta, s, (z, grad_x, _, _) in signals(jax):
            W = banded(w, len(x), s)
            agree(W.T @ x, z)
            agree(W @ delta, grad_x)


@cases(BANDED | {"the transpose of the transpose": ("up = W @ u", "up = np.linalg.pinv(W).T @ u")})
def test_transposed_convolution(case, change, jax, lines_of, judged):
    """The library's layer of this name, and the adjoint of its convolution."""
    path = "networks/transposed_by_hand.py"
    matrix = lines_of(path, "def banded", "\nW = ", change)
    run = lines_of(path, "up =", 'print("transposed', change)
    with judged(case):
        for x, w, delta, s, (_, grad_x, _, up) in signals(jax):
            agree(up, grad_x)
            agree(run(W=matrix()["banded"](w, len(x), s), u=delta)["up"], up)


@cases(
    {
        "padding on one side": ("H + 2 * P", "H + P"),
        "dilation forgotten": ("r * (k - 1)", "(k - 1)"),
        "rounded up": ("// s + 1", "// -s * -1 + 1"),
        "none for the first": ("// s + 1", "// s"),
    }
)
def test_size_of_the_output(case, change, jax, names_of, judged):
    size, rng = names_of("networks/output_sizes_counted.py", "print(", change)["size"], np.random.default_rng(15)
    with judged(case):
        for k, P, s, r, more in rng.integers([1, 0, 1, 1, 0], [5, 3, 4, 4, 9], size=(40, 5)).tolist():
            H = max(1, r * (k - 1) + 1 - 2 * P + more)
            result = jax.eval_shape(lambda x, w, s=s, P=P, r=r: slide(jax, x, w, s, (P, P), r), np.ones(H), np.ones(k))
            assert size(H, k, P, s, r) == result.shape[0]


@functools.cache
def stacks(jax):
    """Sizes, strides and dilations of layers of ones, a signal, their output, and what the first two outputs see."""
    rng, found = np.random.default_rng(16), []
    for count in [1, 2, 3] * 4:
        layers = [tuple(row) for row in rng.integers(1, 4, size=(count, 3)).tolist()]

        def stack(x, layers=layers):
            for k, s, r in layers:
                x = slide(jax, x, np.ones(k), s, (0, 0), r)
            return x

        x = rng.normal(size=140)
        value, back = jax.vjp(jax.jit(stack), x)
        seen = [np.flatnonzero(back(np.eye(len(value))[t])[0]) for t in (0, 1)]
        found.append((layers, x, np.asarray(value), *seen))
    return found


@cases(
    {
        "stride forgotten": ("S * s\n", "S\n"),
        "size without the last": ("r * (k - 1) * S, S", "r * k * S, S"),
        "step of this layer": ("(k - 1) * S, S", "(k - 1) * S * s, S"),
        "dilation forgotten": ("x[s * t:s * t + r * (k - 1) + 1:r]", "x[s * t:s * t + k]"),
    }
)
def test_receptive_field(case, change, jax, lines_of, judged):
    """The layers of the program, and its rule, against what the gradient of an output reaches."""
    path = "networks/receptive_field_measured.py"
    forward = lines_of(path, "def forward", "\nR, S", change)
    rule = lines_of(path, "R, S = 1", "x = np.zeros", change)
    with judged(case):
        for layers, x, value, first, second in stacks(jax):
            agree(forward(layers=layers)["forward"](x), value)
            names = rule(layers=layers)
            assert (names["R"], names["S"]) == (first[-1] + 1, second[0] - first[0])


@cases(
    {
        "in the other direction": ("x[(t - i) % n]", "x[(t + i) % n]"),
        "not circular": ("circular = [sum(w[i] * x[(t - i) % n]", "circular = [sum(w[i] * x[t - i] * (t >= i)"),
        "sum of the transforms": ("np.fft.fft(x) * np.fft.fft(w)", "np.fft.fft(x) + np.fft.fft(w)"),
        "conjugate": ("np.fft.fft(x) * np.fft.fft(w)", "np.fft.fft(x) * np.fft.fft(w).conj()"),
    }
)
def test_circular_convolution(case, change, jax, lines_of, judged):
    run = lines_of("networks/convolution_theorem_numbers.py", "circular =", 'print("circular', change)
    rng, expect = np.random.default_rng(17), jax.jit(functools.partial(slide, jax))
    with judged(case):
        for n in [1, 2, 3, 4, 5, 8] * 4:
            x, w = rng.normal(size=(2, n))
            before = np.concatenate([x[1:], x])  # the signal goes on with its other end
            expected = np.asarray(expect(before, w[::-1]))
            names = run(x=x, w=w, n=n)
            agree(np.array(names["circular"]), expected)
            agree(names["by_fft"], expected)


@cases(
    {
        "kernel reversed": ("windows, K)", "windows, K[::-1, ::-1])"),
        "kernel turned": ('"rcij,ij->rc"', '"rcij,ij->cr"'),
    }
)
def test_sliding_in_two_directions(case, change, jax, names_of, judged):
    slide, rng = names_of("networks/separable_kernels.py", "rng =", change)["slide"], np.random.default_rng(18)
    expect = jax.jit(lambda image, K: jax.lax.conv(image[None, None], K[None, None], (1, 1), "VALID")[0, 0])
    with judged(case):
        for kh, kw, dh, dw in draws(rng, [1, 1, 0, 0], 5, (7, 4), 3):
            image, K = rng.normal(size=(kh + dh, kw + dw)), rng.normal(size=(kh, kw))
            agree(slide(image, K), np.asarray(expect(image, K)))


@cases(
    {
        "slope forgotten": (" * (1 - A1**2)", ""),
        "sum over the examples": ("[y]) / 4", "[y])"),
        "stride 1 on the way back": ("spread[::2] = D1[:, 0]", "spread[:4] = D1[:, 0]"),
        "convolution": ("grad = np.correlate", "grad = np.convolve"),
    }
)
def test_thread_as_a_convolution(case, change, jax, names_of, judged):
    """The first layer as one with stride 2 on the eight numbers in a row; the gradient of its kernels by JAX."""
    names = names_of("networks/thread_as_a_convolution.py", "assert np.allclose(grad", change)
    memory, y, W2 = names["memory"], names["y"], names["W2"]

    def loss(kernels, b1):
        Z1 = jax.lax.conv_general_dilated(
            memory.reshape(1, 8, 1), kernels[:, None], (2,), "VALID", dimension_numbers=("NHC", "HIO", "NHC")
        )[0]
        logits = jax.numpy.tanh(Z1 + b1) @ W2 + names["b2"]
        return -jax.numpy.mean(jax.nn.log_softmax(logits)[jax.numpy.arange(4), y])

    kernels, biases = jax.jit(jax.grad(loss, (0, 1)))(names["W1"], names["b1"])
    with judged(case):
        agree(names["grad"], np.asarray(kernels[:, 0]))
        agree(names["D1"].sum(axis=0), np.asarray(biases))


# ---------------------------------------------------------------- networks/attention


def attend(jax, Q, K, V, allowed=None):
    """Queries × features, keys × features; the softmax of jax.nn is exact in float64, its attention is not."""
    scores = jax.numpy.einsum("qe,ke->qk", Q, K) / Q.shape[1] ** 0.5
    return jax.numpy.einsum("qk,kv->qv", jax.nn.softmax(scores, axis=1, where=allowed), V)


@functools.cache
def library(jax, causal=False):
    """jax.nn.dot_product_attention of arrays tokens × features; its softmax is always in float32."""

    @jax.jit
    def attention(*parts):
        return jax.nn.dot_product_attention(*(M[:, None] for M in parts), is_causal=causal)[:, 0]

    return lambda *parts: np.asarray(attention(*parts))


@functools.cache
def queries(jax):
    rng, found = np.random.default_rng(19), []

    @jax.jit
    def forward_and_back(Q, K, V, G):
        O, back = jax.vjp(functools.partial(attend, jax), Q, K, V)  # noqa: E741
        return O, *back(G)

    for n, m, d, v in [(3, 3, 3, 3), (1, 1, 1, 1), (4, 4, 2, 2), *draws(rng, 1, 7, (7, 4), 3)]:
        v = v if d % 2 else d  # the width of the values, which the library has to have equal
        Q, K, V, G = (rng.normal(size=size) * 2 for size in [(n, d), (m, d), (m, v), (n, v)])
        found.append((Q, K, V, G, *jax.tree.map(np.asarray, forward_and_back(Q, K, V, G))))
    return found


@cases(
    {
        "not scaled": ("S = Q @ K.T / np.sqrt(d)", "S = Q @ K.T"),
        "scaled by the width": ("S = Q @ K.T / np.sqrt(d)", "S = Q @ K.T / d"),
        "softmax over the queries": ("E.sum(axis=1, keepdims=True)", "E.sum(axis=0, keepdims=True)"),
        "weights not transposed": ("dV = A.T @ G", "dV = (A if A.shape[0] == A.shape[1] else A.T) @ G"),
        "mean forgotten": ("dS = A * (dA - (A * dA).sum(axis=1, keepdims=True))", "dS = A * dA"),
        "mean over the queries": ("(A * dA).sum(axis=1", "(A * dA).sum(axis=0"),
        "mean without weights": ("(A * dA).sum(axis=1", "dA.mean(axis=1"),
        "scale forgotten on the way back": ("dS.T @ Q / np.sqrt(d)", "dS.T @ Q"),
        "keys not transposed": ("dS.T @ Q", "(dS if len(Q) == len(K) else dS.T) @ Q"),
    }
)
def test_attention_and_back(case, change, jax, lines_of, judged):
    """Cross-attention of all sizes and its three gradients; the output also against the library's own attention."""
    run = lines_of("networks/backward_through_attention.py", "A, O", "h = 1e-5", change)
    with judged(case):
        for Q, K, V, G, *expected in queries(jax):
            names = run(Q=Q, K=K, V=V, G=G, d=Q.shape[1])
            for name, value in zip(["O", "dQ", "dK", "dV"], expected, strict=True):
                agree(names[name], value)
            if Q.shape[1] == V.shape[1]:
                agree(names["O"], library(jax)(Q, K, V), atol=1e-5)


@functools.cache
def tokens(jax, d):
    """Self-attention: tokens of width d, weights, and the outputs without and with a causal mask."""
    rng = np.random.default_rng(20)
    plain = jax.jit(lambda Q, K, V: attend(jax, Q, K, V))
    causal = jax.jit(lambda Q, K, V: attend(jax, Q, K, V, np.tri(len(Q), dtype=bool)))
    found = []
    for n in [1, 3, 4, 4, 6] * 4:
        X, weights = rng.normal(size=(n, d)), rng.normal(size=(3, d, d)) / d**0.5
        for kind in "own", "bare":  # with weights, and with the tokens for queries, keys and values
            parts = [X @ W for W in weights] if kind == "own" else [X] * 3
            at = SimpleNamespace(kind=kind, X=X, weights=weights, parts=parts)
            at.plain, at.causal = np.asarray(plain(*parts)), np.asarray(causal(*parts))
            found.append(at)
    return found


@pytest.mark.parametrize("case", ["before", "not: zeros", "not: after"])
def test_causal_mask(case, jax, names_of, judged):
    """The three rules of the program; two of them are its mistakes."""
    names = names_of("networks/mask_before_and_after.py", "changed =")
    with judged(case):
        for at in tokens(jax, 3):
            if at.kind == "bare":
                names["future"] = np.triu(np.ones((len(at.X),) * 2, dtype=bool), k=1)
                found = names[case.removeprefix("not: ")](at.X) @ at.X
                agree(found, at.causal)
                agree(found, library(jax, causal=True)(*at.parts), atol=1e-5)


@cases(
    {
        "the past": ("np.where(future, -np.inf, S)", "np.where(future.T, -np.inf, S)"),
        "the token itself": ("np.where(future, -np.inf, S)", "np.where(np.eye(len(S)) == 1, -np.inf, S)"),
        "a small number": ("np.where(future, -np.inf, S)", "np.where(future, -5, S)"),
        "not scaled": ("S = X @ X.T / np.sqrt(3)", "S = X @ X.T"),
    }
)
def test_mask_before_softmax(case, change, jax, names_of, judged):
    names = names_of("networks/mask_before_and_after.py", "changed =", change)
    with judged(case):
        for at in tokens(jax, 3):
            if at.kind == "bare":
                names["future"] = np.triu(np.ones((len(at.X),) * 2, dtype=bool), k=1)
                agree(names["before"](at.X) @ at.X, at.causal)


@pytest.mark.parametrize("case, axis", [("holds", 1), ("not: softmax over the queries", 0)])
def test_softmax_over_queries(case, axis, jax, names_of, judged):
    """The exercise, which makes the mistake on request."""
    names = names_of("networks/softmax_over_queries.py", "for axis")
    with judged(case):
        for at in tokens(jax, 3):
            if at.kind == "bare" and len(at.X) == 4:
                agree(names["causal"](at.X, axis) @ at.X, at.causal)


@cases(
    {
        "values not made": ("(X @ WV)", "X"),
        "queries and keys exchanged": ("X @ WQ @ (X @ WK).T", "X @ WK @ (X @ WQ).T"),
        "not scaled": (".T / 2", ".T"),
        "weights of the tokens": ("X @ WQ @ (X @ WK).T", "X @ X.T"),
        "causal": ("S = X @ WQ @ (X @ WK).T / 2",
                   "S = np.where(np.tri(len(X)) == 1, X @ WQ @ (X @ WK).T / 2, -np.inf)"),
        "by place": ("/ 2\n", "/ 2 - np.arange(len(X))\n"),
    }
)  # fmt: skip
def test_self_attention_and_permutations(case, change, jax, names_of, judged):
    names, rng = names_of("networks/order_is_invisible.py", "places =", change), np.random.default_rng(21)
    with judged(case):
        for at in tokens(jax, 4):
            if at.kind == "own":
                names.update(zip(["WQ", "WK", "WV"], at.weights, strict=True))
                agree(names["attend"](at.X), at.plain)
                order = rng.permutation(len(at.X))
                agree(names["attend"](at.X[order]), at.plain[order])


@cases(
    {
        "causal": (".T / 2", ".T / 2 - 1e9 * np.triu(np.ones((len(X), len(X))), k=1)"),
        "by place": (".T / 2", ".T / 2 + np.arange(len(X))"),
        "vectors of the places": ("def attend(X):", "def attend(X):\n    X = X + np.sin(np.arange(len(X)))[:, None]"),
    }
)
def test_permutations(case, change, jax, names_of, judged):
    """The page's outputs for tokens in their order, reordered, are the library's for the tokens reordered."""
    names, rng = names_of("networks/order_is_invisible.py", "places =", change), np.random.default_rng(22)
    with judged(case):
        for at in tokens(jax, 4):
            if at.kind == "own":
                names.update(zip(["WQ", "WK", "WV"], at.weights, strict=True))
                order = rng.permutation(len(at.X))
                found = names["attend"](at.X)[order]
                agree(found, names["attend"](at.X[order]))
                agree(found, library(jax)(*(M[order] for M in at.parts)), atol=1e-5)


@cases(
    {
        "mask forgotten": ("np.where(np.tri(n, dtype=bool), S, -np.inf)", "S"),
        "a key late": ("K, V = np.vstack([K, x @ WK]), np.vstack([V, x @ WV])",
                       "K, V = np.vstack([x @ WK, K]), np.vstack([V, x @ WV])"),
        "query of the keys": ("softmax(K @ (x @ WQ)", "softmax(K @ (x @ WK)"),
        "not scaled with the cache": ("(x @ WQ) / np.sqrt(d)", "(x @ WQ)"),
    }
)  # fmt: skip
def test_cache_of_keys(case, change, jax, lines_of, judged):
    """All tokens at once with a causal mask, and one by one."""
    run = lines_of("networks/cache_of_keys.py", "S = X", 'print("last row, all', change)
    with judged(case):
        for d in 2, 4:
            for at in tokens(jax, d):
                if at.kind == "own":
                    names = run(X=at.X, n=len(at.X), d=d, **dict(zip(["WQ", "WK", "WV"], at.weights, strict=True)))
                    agree(names["full"], at.causal)
                    agree(np.array(names["rows"]), at.causal)


@functools.cache
def sequences(jax):
    """Tokens, weights and sizes for attention with heads, the outputs, and those before the last matrix."""
    rng, found = np.random.default_rng(23), []

    @functools.partial(jax.jit, static_argnums=5)
    def outputs(X, WQ, WK, WV, WO, h):
        parts = [X @ W for W in (WQ, WK, WV)]
        heads = [attend(jax, *head) for head in zip(*(jax.numpy.split(M, h, axis=1) for M in parts), strict=True)]
        theirs = jax.nn.dot_product_attention(*(M.reshape(len(X), h, -1) for M in parts))
        return jax.numpy.concatenate(heads, axis=1) @ WO, theirs.reshape(X.shape)

    for n, h, width in [(4, 2, 2), (3, 3, 1), (5, 1, 4), *draws(rng, 1, 5, (6, 3), 3)]:
        d = h * width
        X, weights = rng.normal(size=(n, d)), rng.normal(size=(4, d, d)) / d**0.5
        given = dict(zip(["WQ", "WK", "WV", "WO"], weights, strict=True))
        Y, theirs = outputs(X, *weights, h)
        found.append((given | dict(X=X, n=n, d=d, h=h, width=width), np.asarray(Y), np.asarray(theirs)))
    return found


@cases(
    {
        "axes not exchanged": ("M.reshape(n, h, width).transpose(1, 0, 2)", "M.reshape(h, n, width)"),
        "features of a head not neighbors": (
            "M.reshape(n, h, width).transpose(1, 0, 2)", "M.reshape(n, width, h).transpose(2, 0, 1)"),
        "scaled by all features": ("np.sqrt(width)", "np.sqrt(d)"),
        "softmax over the queries": ("E.sum(axis=2, keepdims=True)", "E.sum(axis=1, keepdims=True)"),
        "heads not side by side": ("(A @ V).transpose(1, 0, 2).reshape(n, d)", "(A @ V).reshape(n, d)"),
        "last matrix forgotten": ("Y = O @ WO", "Y = O"),
    }
)  # fmt: skip
def test_heads(case, change, jax, lines_of, judged):
    """Each head apart in JAX, and the library's attention with an axis of heads."""
    run = lines_of("networks/heads_and_ranks.py", "def split", 'print("Q"', change)
    with judged(case):
        for given, Y, theirs in sequences(jax):
            names = run(**given)
            agree(names["Y"], Y)
            agree(names["O"], theirs, atol=1e-5)


HEADS = {
    "holds": [],
    "not: scale forgotten on the way back": [("grad_scores, K) / np.sqrt(e)", "grad_scores, K)")],
    "not: mean forgotten": [(" - (A * grad_A).sum(axis=-1, keepdims=True)", "")],
    "not: weights of the output not transposed": [("Delta @ Wo.T", "Delta @ Wo")],
    "not: queries and keys exchanged": [('"nhqk,nqhe->nkhe", grad_scores, Q', '"nhkq,nqhe->nkhe", grad_scores, Q')],
    "not: values not turned": [('"nhqk,nqhe->nkhe", A', '"nhkq,nqhe->nkhe", A')],
}


@functools.cache
def heads_back(jax):
    """The output of attention with heads and its adjoints."""
    jnp = jax.numpy

    @functools.partial(jax.jit, static_argnums=(6, 7))
    def forward_and_back(X, Wq, Wk, Wv, Wo, Delta, H, e):
        def heads(X, Wq, Wk, Wv, Wo):
            Q, K, V = (jnp.einsum("ntd,dhe->nhte", X, W.reshape(-1, H, e)) for W in (Wq, Wk, Wv))
            A = jax.nn.softmax(Q @ K.swapaxes(2, 3) / e**0.5, axis=3)
            return jnp.einsum("nhte,hed->ntd", A @ V, Wo.reshape(H, e, -1))

        Z, back = jax.vjp(heads, X, Wq, Wk, Wv, Wo)
        return Z, *back(Delta)

    return forward_and_back


@pytest.mark.parametrize("case", HEADS)
def test_table_of_attention_with_heads(case, jax, names_of, judged):
    """The gradients by all parameters and by the inputs, in a batch of sequences."""
    softmax = names_of("networks/softmax_twice.py", "for K in")["softmax"]
    run, rng, forward_and_back = table("Attention with heads", HEADS[case]), np.random.default_rng(24), heads_back(jax)
    with judged(case):
        for n, T, H, e in [(1, 3, 2, 2), (2, 2, 2, 2), *draws(rng, 1, 4, (5, 4), 4)]:
            d = H * e
            X, Delta, weights = *rng.normal(size=(2, n, T, d)), rng.normal(size=(4, d, d)) / d**0.5
            W = dict(zip(["Wq", "Wk", "Wv", "Wo"], weights, strict=True))
            names = run(X=X, Delta=Delta, n=n, T=T, H=H, e=e, d=d, softmax=softmax, **W)
            shares = [names[f"grad_{part}"].reshape(n, T, d) for part in "QKV"]
            found = [names["Z"], sum(share @ M.T for share, M in zip(shares, weights, strict=False))]
            found += [np.einsum("nti,ntj->ij", X, share) for share in shares] + [names["grad_Wo"]]
            for value, expected in zip(found, forward_and_back(X, *weights, Delta, H, e), strict=True):
                agree(value, np.asarray(expected))
            agree(names["grad_Wq"], found[2])


@cases(
    {
        "sums not rescaled": ("Z = np.exp(m - new) * Z", "Z = Z"),
        "means not rescaled": ("u = np.exp(m - new) * u", "u = u"),
        "maximum of the block": ("new = max(m, block.max())", "new = block.max() if m == -np.inf else m"),
        "rescaled the other way": ("u = np.exp(m - new) * u", "u = np.exp(new - m) * u"),
        "the first block lost": ("+ e.sum()", "+ e.sum() * (start > 0)"),
    }
)
def test_softmax_in_one_pass(case, change, jax, lines_of, judged):
    """In blocks of any size, with the scores in any order and of any size."""
    always = ("range(0, 12, 4)", "range(0, len(s), size)"), ("start + 4", "start + size")
    always += (("np.zeros(3)", "np.zeros(V.shape[1])"),)
    run = lines_of("networks/softmax_in_one_pass.py", "m, Z, u", "whole =", change, always)
    rng, expect = np.random.default_rng(25), jax.jit(lambda s: (jax.nn.softmax(s), jax.nn.logsumexp(s)))
    with judged(case):
        for i, (count, size, v) in enumerate(rng.integers(1, 9, size=(25, 3)).tolist()):
            s, V = rng.normal(size=count) * [1, 30, 1000][i % 3], rng.normal(size=(count, v))
            names = run(s=s, V=V, size=size)
            weights, lse = expect(s)
            agree(names["u"] / names["Z"], np.asarray(weights) @ V)
            agree(names["m"] + np.log(names["Z"]), np.asarray(lse))


@cases(
    {
        "minus infinity from minus infinity": ("np.where(np.isfinite(top), top, 0)", "top"),
        "a large number": ("masked = np.where(allowed, S, -np.inf)", "masked = np.where(allowed, S, -1e9)"),
        "mask forgotten": ("masked = np.where(allowed, S, -np.inf)", "masked = S"),
    }
)
def test_rows_with_nothing_to_attend_to(case, change, jax, lines_of, judged):
    """They get the weights 0, as where= in the library does it."""
    run = lines_of("networks/nothing_to_attend_to.py", "masked =", 'print("zero row', change)
    rng, expect = np.random.default_rng(26), jax.jit(lambda S, allowed: jax.nn.softmax(S, axis=1, where=allowed))
    with judged(case):
        for n, m in draws(rng, 1, 6, (6, 2), 4):
            S, allowed = rng.normal(size=(n, m)) * 3, rng.random((n, m)) < 0.5
            names = run(S=S, allowed=allowed)
            agree(names["E"] / np.where(names["Z"] > 0, names["Z"], 1), np.asarray(expect(S, allowed)))


@cases({"not scaled": ("X @ X.T / np.sqrt(2)", "X @ X.T"), "columns": ("E.sum(axis=1", "E.sum(axis=0")})
def test_attention_of_the_thread(case, change, jax, lines_of, judged):
    """On other tokens of two features."""
    run = lines_of("networks/thread_attention.py", "S =", "np.set_print", change)
    with judged(case):
        for at in tokens(jax, 2):
            if at.kind == "bare":
                agree(run(X=at.X)["O"], at.plain)


@cases(
    {"mask forgotten": ("np.where(np.tri(4, dtype=bool), S, -np.inf)", "S"), "the past": ("(np.tri(4,", "(~np.tri(4,")}
)
def test_causal_attention_of_the_thread(case, change, jax, lines_of, judged):
    run = lines_of("networks/thread_attention.py", "causal =", 'print("causal', change)
    with judged(case):
        for at in tokens(jax, 2):
            if at.kind == "bare" and len(at.X) == 4:
                E = run(S=at.X @ at.X.T / 2**0.5)["E"]
                agree(E / E.sum(axis=1, keepdims=True) @ at.X, at.causal)
