"""Claims of networks/convolution, each against something independent of the page's programs."""

from math import ceil, gcd

import numpy as np
from scipy import linalg, signal

from book.claims import claim


@claim(
    "correlation-is-a-flipped-convolution",
    states=lambda w: w[::-1],  # the kernel for the convolution
    mutants={
        "not reversed": lambda w: w,
        "the sign changed": lambda w: -w,
        "rotated by one": lambda w: np.roll(w, 1),
        "reversed and rotated": lambda w: np.roll(w[::-1], 1),
        "sorted": lambda w: np.sort(w),
    },
)
def test_correlation_is_a_flipped_convolution(kernel):
    """Integer dot products place by place, and SciPy's correlate, against SciPy's convolve."""
    rng = np.random.default_rng(0)
    for n, k in ((1, 1), (4, 3), (9, 2), (12, 5), (6, 6)):
        for _ in range(20):
            x, w = rng.integers(-9, 10, size=n), rng.integers(-9, 10, size=k)
            slid = [int(w @ x[t : t + k]) for t in range(n - k + 1)]
            stated = signal.convolve(x, kernel(w), mode="valid", method="direct")
            np.testing.assert_array_equal(stated, slid)
            np.testing.assert_array_equal(stated, signal.correlate(x, w, mode="valid", method="direct"))


@claim(
    "convolution-output-size",
    states=lambda H, k, P, s, r: (H + 2 * P - r * (k - 1) - 1) // s + 1,
    mutants={
        "rounded up": lambda H, k, P, s, r: ceil((H + 2 * P - r * (k - 1) - 1) / s) + 1,
        "padding once": lambda H, k, P, s, r: (H + P - r * (k - 1) - 1) // s + 1,
        "no 1 added": lambda H, k, P, s, r: (H + 2 * P - r * (k - 1) - 1) // s,
        "the span r k": lambda H, k, P, s, r: (H + 2 * P - r * k) // s + 1,
        "no dilation": lambda H, k, P, s, r: (H + 2 * P - k) // s + 1,
        "the 1 inside the division": lambda H, k, P, s, r: (H + 2 * P - r * (k - 1)) // s,
    },
)
def test_convolution_output_size(size):
    """Every start is tried on a padded row, for all small sizes, paddings, strides and dilations."""
    for H in range(1, 12):
        for k in range(1, 6):
            for P in range(4):
                for s in range(1, 5):
                    for r in range(1, 4):
                        length = H + 2 * P
                        if length < r * (k - 1) + 1:
                            continue
                        fits = [all(a + r * i < length for i in range(k)) for a in range(0, length, s)]
                        assert size(H, k, P, s, r) == sum(fits)


@claim(
    "shift-commutes-only-with-circular-convolutions",
    states=lambda w: (linalg.circulant(w), len(w)),  # the matrix, and the dimension of all that commute
    mutants={
        "a sliding correlation, at the wrong place": lambda w: (linalg.hankel(w, np.roll(w, 1)), len(w)),
        "zeros at the ends": lambda w: (np.tril(linalg.circulant(w)), len(w)),
        "a symmetric band": lambda w: (linalg.toeplitz(w), len(w)),
        "only multiples of the identity": lambda w: (linalg.circulant(w), 1),
        "all matrices": lambda w: (linalg.circulant(w), len(w) ** 2),
        "half of the kernels": lambda w: (linalg.circulant(w), (len(w) + 1) // 2),
    },
)
def test_shift_commutes_only_with_circular_convolutions(statement):
    """Shifts as permutation matrices; the dimension of the commutant by the rank of a linear system for all entries."""
    rng = np.random.default_rng(1)
    for n in (1, 2, 3, 4, 5, 6):
        w = rng.integers(1, 10, size=n) * 10 ** np.arange(n)  # no symmetry
        A, dimension = statement(w)
        S = np.eye(n, dtype=int)[(np.arange(n) - 1) % n]
        x = rng.integers(-9, 10, size=n)
        np.testing.assert_array_equal(S @ x, np.roll(x, 1))
        np.testing.assert_array_equal(A @ S, S @ A)
        np.testing.assert_array_equal(A @ x, [sum(w[i] * x[(t - i) % n] for i in range(n)) for t in range(n)])
        system = np.kron(np.eye(n), S) - np.kron(S.T, np.eye(n))  # vec(SA - AS) = 0
        assert n * n - np.linalg.matrix_rank(system) == dimension


@claim(
    "gradients-of-a-convolution",
    states=lambda x, w, delta: (  # by the kernel, by the input, by the bias
        signal.correlate(x, delta, "valid"),
        signal.convolve(delta, w, "full"),
        delta.sum(),
    ),
    mutants={
        "the input by a correlation": lambda x, w, delta: (
            signal.correlate(x, delta, "valid"),
            signal.correlate(delta, w, "full"),
            delta.sum(),
        ),
        "the kernel by a convolution": lambda x, w, delta: (
            signal.convolve(x, delta, "valid"),
            signal.convolve(delta, w, "full"),
            delta.sum(),
        ),
        "the bias by a mean": lambda x, w, delta: (
            signal.correlate(x, delta, "valid"),
            signal.convolve(delta, w, "full"),
            delta.mean(),
        ),
        "the kernel by a mean over places": lambda x, w, delta: (
            signal.correlate(x, delta, "valid") / len(delta),
            signal.convolve(delta, w, "full"),
            delta.sum(),
        ),
        "the gradient by the kernel reversed": lambda x, w, delta: (
            signal.correlate(x, delta, "valid")[::-1],
            signal.convolve(delta, w, "full"),
            delta.sum(),
        ),
    },
)
def test_gradients_of_a_convolution(gradients):
    """Central differences of a smooth loss of the outputs, which are dot products place by place."""
    rng = np.random.default_rng(2)
    h = 1e-5
    for n, k in ((7, 3), (6, 2), (9, 4), (5, 5)):
        x, w, b = rng.normal(size=n), rng.normal(size=k), rng.normal()
        v = rng.normal(size=n - k + 1)

        def loss(x, w, b, v=v, k=k):
            z = np.array([x[t : t + k] @ w + b for t in range(len(v))])
            return np.sum(v * np.sin(z))

        z = np.array([x[t : t + k] @ w + b for t in range(len(v))])
        by_w, by_x, by_b = gradients(x, w, v * np.cos(z))
        for i, e in enumerate(np.eye(k)):
            assert abs((loss(x, w + h * e, b) - loss(x, w - h * e, b)) / (2 * h) - by_w[i]) < 1e-7
        for j, e in enumerate(np.eye(n)):
            assert abs((loss(x + h * e, w, b) - loss(x - h * e, w, b)) / (2 * h) - by_x[j]) < 1e-7
        assert abs((loss(x, w, b + h) - loss(x, w, b - h)) / (2 * h) - by_b) < 1e-7


@claim(
    "copies-in-a-transposed-convolution",
    states=lambda k, s: ({k // s, -(-k // s)}, k % s == 0),  # possible counts, and whether they are all equal
    mutants={
        "always the lower number": lambda k, s: ({k // s}, k % s == 0),
        "always the upper number": lambda k, s: ({-(-k // s)}, k % s == 0),
        "k + s instead of k": lambda k, s: ({(k + s) // s, -(-(k + s) // s)}, k % s == 0),
        "equal if k divides s": lambda k, s: ({k // s, -(-k // s)}, s % k == 0),
        "equal if k is even": lambda k, s: ({k // s, -(-k // s)}, k % 2 == 0),
        "equal if k is at least s": lambda k, s: ({k // s, -(-k // s)}, k >= s),
        "one less possible if s divides k": lambda k, s: ({(k - 1) // s, (k - 1) // s + 1}, k % s == 0),
        "equal if they have a common factor": lambda k, s: ({k // s, -(-k // s)}, gcd(k, s) > 1),
    },
)
def test_copies_in_a_transposed_convolution(statement):
    """SciPy convolves a comb of ones, s apart, with a kernel of ones; the counts in the middle are read off."""
    for k in range(1, 9):
        for s in range(1, 6):
            possible, equal = statement(k, s)
            for n in range(1, 14):
                comb = np.zeros(s * (n - 1) + 1, dtype=int)
                comb[::s] = 1
                counts = signal.convolve(comb, np.ones(k, dtype=int), method="direct")
                inside = counts[k - 1 : len(counts) - k + 1]
                assert set(inside.tolist()) <= possible
                if len(inside) >= s:
                    assert set(inside.tolist()) == possible  # no number named that never occurs
                    assert (len(set(inside.tolist())) == 1) == equal


def recursion(layers, growth, step):
    """Receptive field and step of a chain, with the stated growth and step of each layer."""
    R, S = 1, 1
    for k, s, r in layers:
        R, S = R + growth(k, s, r, S), step(S, s, r)
    return R, S


@claim(
    "receptive-field-size",
    states=lambda layers: recursion(layers, lambda k, s, r, S: r * (k - 1) * S, lambda S, s, r: S * s),
    mutants={
        "the stride of the layer itself": lambda layers: recursion(
            layers, lambda k, s, r, S: r * (k - 1) * S * s, lambda S, s, r: S * s
        ),
        "strides forgotten": lambda layers: recursion(layers, lambda k, s, r, S: r * (k - 1), lambda S, s, r: S * s),
        "k instead of k - 1": lambda layers: recursion(layers, lambda k, s, r, S: r * k * S, lambda S, s, r: S * s),
        "dilation forgotten": lambda layers: recursion(layers, lambda k, s, r, S: (k - 1) * S, lambda S, s, r: S * s),
        "strides added": lambda layers: recursion(
            layers, lambda k, s, r, S: r * (k - 1) * S, lambda S, s, r: S + s - 1
        ),
        "dilation in the step": lambda layers: recursion(
            layers, lambda k, s, r, S: r * (k - 1) * S, lambda S, s, r: S * s * r
        ),
    },
)
def test_receptive_field_size(size):
    """Products of the layers' matrices of ones: first and last input that is not zero, of two neighboring outputs."""
    rng = np.random.default_rng(3)
    chains = [[(3, 2, 1), (3, 2, 2), (2, 1, 1)]]
    for _ in range(25):
        chains.append([tuple(int(v) for v in rng.integers(1, 4, size=3)) for _ in range(int(rng.integers(1, 4)))])
    for layers in chains:
        length = 160
        product = np.eye(length)
        for k, s, r in layers:
            rows = (length - r * (k - 1) - 1) // s + 1
            M = np.zeros((rows, length))
            for t in range(rows):
                M[t, s * t : s * t + r * (k - 1) + 1 : r] = 1
            product, length = M @ product, rows
        first, second = (np.flatnonzero(product[t]) for t in (1, 2))
        R, S = size(layers)
        assert first[-1] - first[0] + 1 == R
        assert second[0] - first[0] == S
        assert second[-1] - first[-1] == S


@claim(
    "convolution-theorem",
    states=lambda fx, fw: fw * fx,
    mutants={
        "the conjugate, a cross-correlation": lambda fx, fw: np.conj(fw) * fx,
        "the sum": lambda fx, fw: fw + fx,
        "divided by n": lambda fx, fw: fw * fx / len(fx),
        "the frequencies reversed": lambda fx, fw: fw[::-1] * fx,
        "real parts only": lambda fx, fw: (fw * fx).real,
    },
)
def test_convolution_theorem(product):
    """Circulant matrices of SciPy times the signal, and transforms by the matrix of all powers of omega."""
    rng = np.random.default_rng(4)
    for n in (1, 2, 3, 4, 7, 12):
        x, w = rng.normal(size=(2, n))
        F = np.exp(-2j * np.pi * np.outer(np.arange(n), np.arange(n)) / n)
        circular = linalg.circulant(w) @ x
        np.testing.assert_allclose(product(F @ x, F @ w), F @ circular, atol=1e-10)
