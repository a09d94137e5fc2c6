"""Claims of networks/training-step, each against something independent of the page's programs."""

from decimal import Decimal, localcontext

import numpy as np
from scipy import optimize, special

from book.claims import claim


def network_gradient(slope=lambda a: 1 - a * a, share=lambda n: n, layer=lambda i: i, transposed=False, bias=np.sum):
    """The recursion of the page; the options are where mistakes are put in. The last layer comes first."""

    def grad(weights, biases, X, Y):
        A = [X]
        for W, b in zip(weights[:-1], biases[:-1], strict=True):
            A.append(np.tanh(A[-1] @ W + b))
        delta = (special.softmax(A[-1] @ weights[-1] + biases[-1], axis=1) - Y) / share(len(X))
        found = []
        for ell in range(len(weights) - 1, -1, -1):
            found.insert(0, (A[ell].T @ delta, bias(delta, axis=0)))
            W = weights[layer(ell)]
            delta = delta @ (W if transposed and W.shape[0] == W.shape[1] else W.T) * slope(A[ell])
        return found

    return grad


@claim(
    "gradients-of-a-network-of-any-depth",
    states=network_gradient(),
    mutants={
        "no slope of tanh": network_gradient(slope=lambda a: 1),
        "the slope taken as 1 - a": network_gradient(slope=lambda a: 1 - a),
        "the gradient of the sum": network_gradient(share=lambda n: 1),
        "weights not transposed on the way back": network_gradient(transposed=True),
        "the bias gets the mean of its signals": network_gradient(bias=np.mean),
        "the slope at tanh of the activation": network_gradient(slope=lambda a: 1 - np.tanh(a) ** 2),
    },
)
def test_gradients_of_a_network_of_any_depth(gradient):
    """A complex step in every parameter, for networks of one to five layers and two to four classes."""
    rng = np.random.default_rng(0)
    for widths in ((3, 2), (2, 3, 2), (2, 3, 3, 4), (2, 3, 3, 3, 2), (1, 2, 2, 2, 2, 3)):
        n, m = 5, len(widths) - 1
        shapes = [*zip(widths[:-1], widths[1:], strict=True)]
        weights, biases = [rng.normal(size=s) for s in shapes], [rng.normal(size=s[1]) for s in shapes]
        X, y = rng.normal(size=(n, widths[0])), rng.integers(widths[-1], size=n)
        found = gradient(weights, biases, X, np.eye(widths[-1])[y])

        def loss(W, b, m=m, X=X, y=y):
            A = X
            for ell in range(m):
                Z = A @ W[ell] + b[ell]
                A = np.tanh(Z)
            return np.mean(np.log(np.exp(Z).sum(axis=1)) - Z[np.arange(len(y)), y])

        for kind, parts in enumerate((weights, biases)):
            for ell, part in enumerate(parts):
                for index in np.ndindex(part.shape):
                    moved = [[M.astype(complex) for M in weights], [M.astype(complex) for M in biases]]
                    moved[kind][ell][index] += 1e-30j
                    assert abs(loss(*moved).imag / 1e-30 - found[ell][kind][index]) < 1e-12


X4 = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
Y4 = np.eye(2)[[0, 1, 1, 0]]
THREAD = (
    np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]]),
    np.array([0.1, 0.0, -0.2]),
    np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]]),
    np.array([0.1, -0.1]),
)


def thread_step(lr=0.5, rows=4, tanh_slope=True, second_layer_first=False, biases=True, one_layer=False):
    """The loss before and after one step, as a program has it; the options are mistakes."""

    def loss(W1, b1, W2, b2):
        Z = np.tanh(X4 @ W1 + b1) @ W2 + b2
        return float(np.mean(special.logsumexp(Z, axis=1) - np.sum(Y4 * Z, axis=1)))

    W1, b1, W2, b2 = THREAD
    A = np.tanh(X4 @ W1 + b1)
    D2 = (special.softmax(A @ W2 + b2, axis=1) - Y4) / rows
    new_W2 = W2 - lr * A.T @ D2
    D1 = D2 @ (new_W2 if second_layer_first else W2).T * (1 - A * A if tanh_slope else 1)
    new = [W1 - lr * X4.T @ D1, b1 - lr * D1.sum(axis=0), new_W2, b2 - lr * D2.sum(axis=0)]
    if not biases:
        new[1], new[3] = b1, b2
    if one_layer:
        new[:2] = W1, b1
    return loss(*THREAD), loss(*new)


@claim(
    "one-step-of-the-thread-network",
    states=(0.785199, 0.740530),
    mutants={
        "the second layer is updated first": thread_step(second_layer_first=True),
        "no slope of tanh": thread_step(tanh_slope=False),
        "the gradient of the sum": thread_step(rows=1),
        "a step up": thread_step(lr=-0.5),
        "biases left alone": thread_step(biases=False),
        "only the last layer learns": thread_step(one_layer=True),
    },
)
def test_one_step_of_the_thread_network(losses):
    """Fifty decimal digits: every exponential by Decimal, every slope by a central difference of losses."""
    with localcontext() as context:
        context.prec = 50
        rows = [tuple(Decimal(str(v)) for v in row) for row in X4]
        labels = (0, 1, 1, 0)
        start = [Decimal(str(v)) for part in THREAD for v in part.ravel()]

        def loss(t):
            total = Decimal(0)
            for x, label in zip(rows, labels, strict=True):
                z = list(t[15:17])
                for k in range(3):
                    e = (2 * (x[0] * t[k] + x[1] * t[3 + k] + t[6 + k])).exp()
                    a = (e - 1) / (e + 1)
                    z = [z[c] + a * t[9 + 2 * k + c] for c in range(2)]
                total += (1 + (z[1 - label] - z[label]).exp()).ln()
            return total / 4

        h = Decimal("1e-15")
        moved = []
        for j in range(17):
            up, down = (start[:j] + [start[j] + sign * h] + start[j + 1 :] for sign in (1, -1))
            moved.append(start[j] - (loss(up) - loss(down)) / (4 * h))  # half of the slope
        for value, exact in zip(losses, (loss(start), loss(moved)), strict=True):
            assert abs(Decimal(value) - exact) <= Decimal("5.1e-7")


@claim(
    "second-order-of-a-gradient-step",
    states=lambda g, H: g @ H @ g / 2,
    mutants={
        "without the half": lambda g, H: g @ H @ g,
        "the other sign": lambda g, H: -(g @ H @ g) / 2,
        "the curvature per squared length": lambda g, H: g @ H @ g / (2 * g @ g),
        "the mean curvature in its place": lambda g, H: np.trace(H) / len(g) * (g @ g) / 2,
        "the curvature without its sign": lambda g, H: abs(g @ H @ g) / 2,
        "the largest curvature": lambda g, H: np.linalg.eigvalsh(H)[-1] * (g @ g) / 2,
    },
)
def test_second_order_of_a_gradient_step(limit):
    """SciPy's Rosenbrock function with its own derivatives, and a quartic, extrapolated to the rate 0."""
    rng = np.random.default_rng(1)

    def quartic(x):
        return np.sum(x**4) / 4 + x[0] * x[1]

    def quartic_slope(x):
        return x**3 + np.concatenate([x[1::-1], 0 * x[2:]])

    def quartic_curvature(x):
        H = np.diag(3 * x**2)
        H[0, 1] = H[1, 0] = 1
        return H

    for f, slope, curvature in (
        (optimize.rosen, optimize.rosen_der, optimize.rosen_hess),
        (quartic, quartic_slope, quartic_curvature),
    ):
        # negative curvature along the gradient: for the quartic at the first point, for Rosenbrock at the second
        hills = np.array([[0.3, -0.3, 0.1, 0.1], [0.3, 0.6, 0.8, 0.8]])
        for x in (*rng.normal(size=(5, 4)), *hills):
            g, H = slope(x), curvature(x)
            eta = 1e-2 / (1 + np.linalg.norm(H, 2))
            # both are polynomials of degree 4 along the line: the quotient is a parabola in the rate
            rates = eta * np.array([1.0, 2.0, 3.0])
            quotients = [(f(x - r * g) - f(x) + r * (g @ g)) / r**2 for r in rates]
            at_zero = 3 * quotients[0] - 3 * quotients[1] + quotients[2]
            assert np.isclose(at_zero, limit(g, H), rtol=1e-5)
            assert f(x - 1e-2 * eta * g) < f(x)


def folded(W, b, m, s):
    return W / s[:, None], b - W.T @ (m / s)


@claim(
    "standardization-folds-into-the-first-layer",
    states=folded,
    mutants={
        "the shift is not divided": lambda W, b, m, s: (W / s[:, None], b - W.T @ m),
        "the shift is added": lambda W, b, m, s: (W / s[:, None], b + W.T @ (m / s)),
        "weights multiplied by the scales": lambda W, b, m, s: (W * s[:, None], b - W.T @ (m / s)),
        "biases left alone": lambda W, b, m, s: (W / s[:, None], b),
        "the shift divided twice": lambda W, b, m, s: (W / s[:, None], b - (W / s[:, None]).T @ (m / s)),
    },
)
def test_standardization_folds_into_the_first_layer(fold):
    """Index sums over standardized inputs, for random layers."""
    rng = np.random.default_rng(2)
    for d, units in ((1, 1), (2, 3), (4, 2)):
        W, b, m = rng.normal(size=(d, units)), rng.normal(size=units), rng.normal(size=d)
        s, x = rng.uniform(0.2, 3, size=d), rng.normal(size=d)
        wanted = [b[k] + sum((x[j] - m[j]) / s[j] * W[j, k] for j in range(d)) for k in range(units)]
        new_W, new_b = fold(W, b, m, s)
        assert np.allclose(x @ new_W + new_b, wanted)


def zero_start(loss=np.log, earlier=0.0, bias_rests=lambda counts: len(set(counts)) == 1):
    return lambda K, counts: (loss(K), earlier, bias_rests(counts))


@claim(
    "zero-last-layer-starts-at-ln-k",
    states=zero_start(),
    mutants={
        "the loss ln 2 for any number of classes": zero_start(loss=lambda K: np.log(2)),
        "bits": zero_start(loss=np.log2),
        "the loss 0": zero_start(loss=lambda K: 0.0),
        "earlier layers get a gradient": zero_start(earlier=0.1),
        "the last biases rest if two classes are equal": zero_start(
            bias_rests=lambda counts: len(set(counts)) < len(counts)
        ),
        "the last biases always rest": zero_start(bias_rests=lambda counts: True),
        "the last biases never rest": zero_start(bias_rests=lambda counts: False),
    },
)
def test_zero_last_layer_starts_at_ln_k(statement):
    """Losses by logsumexp and complex steps through a network with three layers."""
    rng = np.random.default_rng(3)
    for K, counts in ((2, (3, 3)), (2, (1, 4)), (3, (2, 2, 2)), (3, (1, 1, 2)), (4, (1, 2, 3, 0))):
        y = np.repeat(np.arange(K), counts)
        X = rng.normal(size=(len(y), 2))
        start = [rng.normal(size=s) for s in ((2, 3), (3,), (3, 3), (3,))] + [np.zeros((3, K)), np.zeros(K)]

        def loss(t, X=X, y=y):
            Z = np.tanh(np.tanh(X @ t[0] + t[1]) @ t[2] + t[3]) @ t[4] + t[5]
            return np.mean(np.log(np.exp(Z).sum(axis=1)) - Z[np.arange(len(y)), y])

        def largest_slope(part, start=start, loss=loss):
            slopes = []
            for index in np.ndindex(start[part].shape):
                moved = [M.astype(complex) for M in start]
                moved[part][index] += 1e-30j
                slopes.append(abs(loss(moved).imag / 1e-30))
            return max(slopes)

        value, earlier, rests = statement(K, counts)
        Z = np.zeros((len(y), K))
        assert np.isclose(np.mean(special.logsumexp(Z, axis=1)), value) and np.isclose(loss(start), value)
        assert all(np.isclose(largest_slope(part), earlier, atol=1e-14) for part in range(4))
        assert (largest_slope(5) < 1e-14) == rests


@claim(
    "odd-networks-split-mirrored-rows",
    states=(np.tanh, 0.0, 1),
    mutants={
        "ReLU": (lambda z: np.maximum(z, 0), 0.0, 1),
        "with biases": (np.tanh, 1.0, 1),
        "mirrored points of different classes": (np.tanh, 0.0, -1),
        "the sigmoid": (special.expit, 0.0, 1),
        "softplus": (lambda z: np.logaddexp(0, z), 0.0, 1),
    },
)
def test_odd_networks_split_mirrored_rows(statement):
    """Counting by loops: networks with random weights and depths, on random pairs of rows."""
    activation, biases, pairing = statement
    rng = np.random.default_rng(4)
    for depth in (1, 2, 3):
        for _ in range(20):
            widths = [2, *[4] * depth, 2]
            layers = [
                (rng.normal(size=(d, m)), biases * rng.normal(size=m))
                for d, m in zip(widths[:-1], widths[1:], strict=True)
            ]

            def logits(x, layers=layers):
                for i, (W, b) in enumerate(layers):
                    x = W.T @ x + b
                    x = activation(x) if i + 1 < len(layers) else x
                return x

            right = 0
            for _ in range(6):
                x, label = rng.normal(size=2), int(rng.integers(2))
                other = label if pairing == 1 else 1 - label
                assert np.allclose(logits(-x), -logits(x))
                right += int(logits(x).argmax() == label) + int(logits(-x).argmax() == other)
            assert right == 6
