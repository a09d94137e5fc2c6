"""The optimizers of the book, as the programs of the pages have them, against Optax, step by step in float64."""

import numpy as np
import pytest

from book import ROOT

pytestmark = pytest.mark.oracle

PROGRAM = "optimization/ten_line_optimizers.py", "for a in"


@pytest.fixture(scope="module")
def optax(jax):
    """Optax, after JAX has been set to float64; without it the run ends, because nothing here may be skipped."""
    try:
        import optax
    except ImportError as error:
        pytest.exit(f"no Optax ({error}); install it: pip install -r requirements-oracles.txt", returncode=1)
    return optax


def gradients(shape, steps=60):
    """What the gradient is at step t and at theta: curved, noisy, of sizes from 1e-6 to 1e3, and 0 in the middle."""
    rng = np.random.default_rng(7)
    scales = 10.0 ** rng.uniform(-6, 3, size=shape)
    noise = rng.normal(size=(steps, *shape))
    silence = (rng.random((steps, *shape)) < 0.2) & (np.arange(steps) > 0).reshape(-1, *[1] * len(shape))
    return [lambda theta, e=e, quiet=quiet: scales * (np.tanh(theta) + e) * ~quiet
            for e, quiet in zip(noise, silence, strict=True)]  # fmt: skip


def compare(jax, theirs, ours, shape):
    """Run both from one start, each on the gradients at its own points, and compare all points."""
    theta = np.random.default_rng(8).normal(size=shape)
    point, state, own = jax.numpy.array(theta), theirs.init(jax.numpy.array(theta)), {}
    update = jax.jit(theirs.update)
    for t, gradient in enumerate(gradients(shape), start=1):
        step, state = update(jax.numpy.array(gradient(np.asarray(point))), state, point)
        assert step.dtype == np.float64
        point = point + step
        theta = ours(theta, gradient(theta), own)
        assert theta.shape == point.shape
        np.testing.assert_allclose(theta, point, rtol=1e-10, atol=1e-12, err_msg=f"step {t}")


def adagrad(optax, lr, eps):
    """Optax's AdaGrad, whose eps stands under the root: its steps for eps = 0 and then eps as in the book.

    An entry of these steps is g over the root of the sum, so that root is g over the entry, and eps is added to it.
    """
    bare = optax.scale_by_rss(initial_accumulator_value=0.0, eps=0.0)

    def update(g, state, params=None):
        quotient, state = bare.update(g, state, params)
        return -lr * quotient / (1 + eps * abs(quotient) / (abs(g) + (g == 0))), state

    return optax.GradientTransformation(bare.init, update)


def uncorrected_adam(optax, lr, b1, b2, eps):
    """Two parts of Optax: the plain moving average of the gradient, over the root of that of the squares."""
    mean, size = optax.ema(b1, debias=False), optax.scale_by_rms(decay=b2, eps=eps, eps_in_sqrt=False)

    def update(g, state, params=None):
        ones, (m, v) = g * 0 + 1, state
        average, m = mean.update(g, m)
        _, v = size.update(g, v)
        root = optax.scale_by_rms(decay=1.0, eps=eps, eps_in_sqrt=False).update(ones, v)[0]  # reads v, adds nothing
        return -lr * average * root, (m, v)

    return optax.GradientTransformation(lambda params: (mean.init(params), size.init(params)), update)


# name: the function in the program, its arguments, and the same of Optax
CASES = {
    "sgd": ("sgd", dict(lr=0.1), lambda o: o.sgd(0.1)),
    "adagrad without eps": ("adagrad", dict(lr=0.5, eps=0.0), lambda o: o.adagrad(0.5, 0.0, eps=0.0)),
    "adagrad": ("adagrad", dict(lr=0.5), lambda o: adagrad(o, 0.5, 1e-8)),
    "adagrad, large eps": ("adagrad", dict(lr=0.5, eps=0.1), lambda o: adagrad(o, 0.5, 0.1)),
    "rmsprop": ("rmsprop", dict(lr=0.02), lambda o: o.rmsprop(0.02, eps_in_sqrt=False)),
    "rmsprop, long memory, large eps": (
        "rmsprop", dict(lr=0.02, beta=0.99, eps=0.1),
        lambda o: o.rmsprop(0.02, decay=0.99, eps=0.1, eps_in_sqrt=False)),
    "adam": ("adamw", dict(lr=0.1), lambda o: o.adam(0.1)),
    "adam, other constants": (
        "adamw", dict(lr=0.03, beta1=0.5, beta2=0.9, eps=0.1), lambda o: o.adam(0.03, b1=0.5, b2=0.9, eps=0.1)),
    "adam, no average of the gradient": (
        "adamw", dict(lr=0.03, beta1=0.0, beta2=0.99),
        lambda o: o.rmsprop(0.03, decay=0.99, eps_in_sqrt=False, bias_correction=True)),
    "adamw": ("adamw", dict(lr=0.1, lam=0.01), lambda o: o.adamw(0.1, weight_decay=0.01)),
    "adamw, other constants": (
        "adamw", dict(lr=0.03, beta1=0.8, beta2=0.95, eps=1e-3, lam=0.5),
        lambda o: o.adamw(0.03, b1=0.8, b2=0.95, eps=1e-3, weight_decay=0.5)),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_optimizer(name, jax, optax, names_of):
    function, arguments, theirs = CASES[name]
    ours = names_of(*PROGRAM)[function]
    for shape in [(4,), (3, 2)]:
        compare(jax, theirs(optax), lambda theta, g, state: ours(theta, g, state, **arguments), shape)


MISTAKES = {
    "uphill": ("sgd", ("theta - lr * g\n", "theta + lr * g\n")),
    "an average in the place of the sum": ("adagrad", ('s.get("G", 0) + g**2', '0.9 * s.get("G", 0) + 0.1 * g**2')),
    "no root": ("adagrad", ('(np.sqrt(s["G"]) + eps)', '(s["G"] + eps)')),
    "sum of absolute values": ("adagrad", ('s.get("G", 0) + g**2', 's.get("G", 0) + np.abs(g)')),
    "a sum begun at 0.1": ("adagrad without eps", ('s.get("G", 0)', 's.get("G", 0.1)')),
    "eps under the root of the sum": ("adagrad, large eps", ('np.sqrt(s["G"]) + eps', 'np.sqrt(s["G"] + eps)')),
    "eps under the root": ("rmsprop", ('np.sqrt(s["v"]) + eps', 'np.sqrt(s["v"] + eps)')),
    "new squares not weighted": ("rmsprop", ('s.get("v", 0) + (1 - beta) * g**2', 's.get("v", 0) + g**2')),
    "gradients not squared": ("rmsprop", ("(1 - beta) * g**2", "(1 - beta) * np.abs(g)")),
    "m not corrected": ("adam", ('s["m"] / (1 - beta1 ** s["t"])', 's["m"]')),
    "v not corrected": ("adam", ('s["v"] / (1 - beta2 ** s["t"])', 's["v"]')),
    "steps counted from 0": ("adam", ('s.get("t", 0) + 1', 's.get("t", 1) + 1')),
    "decay rates exchanged": ("adam", ('beta2 * s.get("v", 0) + (1 - beta2)', 'beta1 * s.get("v", 0) + (1 - beta1)')),
    "eps under the root of Adam": ("adam", ("np.sqrt(v_hat) + eps", "np.sqrt(v_hat + eps)")),
    "eps squared under the root": ("adam, other constants", ("np.sqrt(v_hat) + eps", "np.sqrt(v_hat + eps**2)")),
    "no decay": ("adamw", (" + lam * theta)", ")")),
    "decay not times the rate": ("adamw", ("+ eps) + lam * theta)", "+ eps)) - lam * theta")),
    "decay of the new weights": ("adamw, other constants", ("+ lam * theta)", "+ lam * (theta - lr * m_hat))")),
    "a penalty in the gradient": ("adamw", ('    s["t"] =', '    g = g + lam * theta; lam = 0; s["t"] =')),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES)
def test_mistakes_in_optimizers_are_found(mistake, jax, optax, names_of):
    name, change = MISTAKES[mistake]
    function, arguments, theirs = CASES[name]
    ours = names_of(*PROGRAM, change)[function]
    with pytest.raises(AssertionError, match="step"):
        compare(jax, theirs(optax), lambda theta, g, state: ours(theta, g, state, **arguments), (4,))


@pytest.mark.parametrize("case", ["holds", "not: corrected", "not: m corrected"])
def test_adam_without_correction(case, jax, optax, names_of, as_named):
    """The ten lines without their two corrections; with one or both of them the comparison fails."""
    changes = {"holds": 'm_hat = s["m"]; v_hat = s["v"]', "not: m corrected": 'v_hat = s["v"]'}
    change = ('v_hat = s["v"] / (1 - beta2 ** s["t"])', changes.get(case, 'v_hat = s["v"] / (1 - beta2 ** s["t"])'))
    ours = names_of(*PROGRAM, change)["adamw"]
    with as_named(case):
        theirs = uncorrected_adam(optax, 0.1, 0.9, 0.999, 1e-8)
        compare(jax, theirs, lambda theta, g, state: ours(theta, g, state, lr=0.1), (4,))


@pytest.mark.parametrize("case", ["holds", "not: squares weigh 0.1"])
def test_sizes_of_steps(case, jax, optax, names_of, as_named):
    """The steps in the figure of step sizes: AdaGrad, Adam without and with corrections, all with eps = 0."""
    change = ("0.001 * g[..., k]**2", "0.1 * g[..., k]**2") if case.startswith("not") else None
    sizes = names_of("optimization/step_sizes_over_time.py", "rng = ", change)["sizes"]
    g = np.random.default_rng(9).normal(size=2000)
    found = sizes(g)
    uncorrected = uncorrected_adam(optax, -1.0, 0.9, 0.999, 0.0)
    theirs = optax.scale_by_rss(0.0, 0.0), uncorrected, optax.scale_by_adam(eps=0.0)
    with as_named(case):
        for steps, transformation in zip(found, theirs, strict=True):

            def one(state, gradient, update=transformation.update):
                step, state = update(gradient, state)
                return state, step

            _, expected = jax.lax.scan(one, transformation.init(jax.numpy.zeros(())), jax.numpy.array(g))
            np.testing.assert_allclose(steps, expected, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("case", ["penalty", "decay", "not: penalty", "not: decay"])
def test_paths_with_penalty_and_decay(case, jax, optax, names_of, as_named):
    """The paths of the figure, 150 steps with a falling rate: `add_decayed_weights` before Adam, or AdamW."""
    names = names_of("optimization/decay_and_penalty_paths.py", "fig, ax")
    kind, steps = case.removeprefix("not: "), 150

    def schedule(count):  # as optax.linear_schedule(0.05, 0, steps), which computes in float32
        return 0.05 * (1 - count.astype(float) / steps)

    theirs = {
        "penalty": optax.chain(optax.add_decayed_weights(1.0), optax.adam(schedule, b2=0.98)),
        "decay": optax.adamw(schedule, b2=0.98, weight_decay=1.0),
    }[kind]
    point = jax.numpy.array(names["start"])
    state, points = theirs.init(point), [point]
    for _ in range(steps):
        step, state = theirs.update(names["a"] * (point - names["c"]), state, point)
        point = point + step
        points.append(point)
    other = {"penalty": "decay", "decay": "penalty"}
    with as_named(case):
        found = names["path"](other[kind] if case.startswith("not") else kind, steps)
        np.testing.assert_allclose(found, np.array(points).T, rtol=1e-9, atol=1e-12)


FORMS = "optimization/three_forms_of_momentum.py", "def run"
SUM = "beta * state + lam * theta"


FORM_CASES = {
    "velocity": ("velocity_form", None),
    "sum": ("sum_form", None),
    "average": ("average_form", None),
    "not: the gradient shrinks too": ("sum_form", (SUM, "beta * (state + lam * theta)")),
    "not: an average with the step of the sum": ("average_form", ("lr / (1 - beta) * m", "lr * m")),
    "not: Nesterov": ("sum_form", ("theta - lr * u, u", "theta - lr * (beta * u + lam * theta), u")),
}


@pytest.mark.parametrize("case", FORM_CASES)
def test_forms_of_momentum(case, jax, optax, names_of, as_named):
    """The three forms on the quadratic of the page, 60 steps with a constant rate, against `sgd(momentum=…)`."""
    form, change = FORM_CASES[case]
    names = names_of(*FORMS, change)
    theirs = optax.sgd(0.02, momentum=0.9)
    point, theta, memory = jax.numpy.array(names["start"]), names["start"], np.zeros(2)
    state = theirs.init(point)
    with as_named(case):
        for _ in range(60):
            step, state = theirs.update(names["lam"] * point, state)
            point = point + step
            theta, memory = names[form](theta, memory, 0.02, 0.9)
            np.testing.assert_allclose(theta, point, rtol=1e-10, atol=1e-12)


ROWS = {  # the row of the output → the same of Optax
    "descent, lr 0.5": (0.5, 0.0, False),
    "heavy ball, lr 0.5": (0.5, 0.9, False),
    "Nesterov, lr 0.5": (0.5, 0.9, True),
    "heavy ball, lr 0.05": (0.05, 0.9, False),
}


@pytest.mark.parametrize("row", [*ROWS, "not: Nesterov, lr 0.5"])
def test_momentum_on_the_thread_network(row, jax, optax, names_of, as_named):
    """The printed losses, with gradients by JAX; Optax keeps the look-ahead point, theta + beta v, from 0 on."""
    jnp, name = jax.numpy, row.removeprefix("not: ")
    names = names_of("optimization/thread_with_momentum.py", "times")
    X, Y = jnp.array(names["X"]), jnp.array(names["Y"])

    def loss(theta):
        A1 = jnp.tanh(X @ theta[:6].reshape(2, 3) + theta[6:9])
        return -jnp.mean(jnp.sum(Y * jax.nn.log_softmax(A1 @ theta[9:15].reshape(3, 2) + theta[15:]), axis=1))

    lr, beta, nesterov = ROWS[name]
    theirs = optax.sgd(lr, momentum=beta, nesterov=nesterov and not row.startswith("not"))
    ahead, losses = jnp.array(names["start"]), []
    state = theirs.init(ahead)
    for _ in range(21):
        sums = state[0].trace  # the sum of gradients u, and v = -lr u
        losses.append(float(loss(ahead + lr * beta * sums if nesterov else ahead)))
        step, state = theirs.update(jax.grad(loss)(ahead), state)
        ahead = ahead + step
    printed = (ROOT / "snippets/optimization/thread_with_momentum.out").read_text(encoding="utf-8").splitlines()
    [found] = [line.removeprefix(name).split() for line in printed if line.startswith(f"{name} ")]
    with as_named(row):
        assert found[:7] == [f"{losses[t]:.4f}" for t in (0, 1, 2, 3, 5, 10, 20)]
