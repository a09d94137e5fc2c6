"""Claims of networks/attention, each against something independent of the page's programs."""

import itertools
import math
from decimal import Decimal, localcontext
from fractions import Fraction

import numpy as np
from scipy import optimize, special

from book.claims import claim


def look_up(query, keys, values):
    """Attention of one query, term by term, with sums that are rounded once."""
    e = [math.exp(sum(a * b for a, b in zip(query, key, strict=True)) / math.sqrt(len(query))) for key in keys]
    total = math.fsum(e)
    return np.array(
        [math.fsum(w * v[c] for w, v in zip(e, values, strict=True)) / total for c in range(len(values[0]))]
    )


@claim(
    "outputs-stay-in-the-hull",
    states=lambda S: special.softmax(S, axis=1),  # queries × keys
    mutants={
        "softmax over the queries": lambda S: special.softmax(S, axis=0),
        "a sigmoid for each score": lambda S: special.expit(S),
        "exponentials divided by the largest": lambda S: np.exp(S - S.max(axis=1, keepdims=True)),
        "scores divided by their sum": lambda S: S / S.sum(axis=1, keepdims=True),
        "softmax over all pairs": lambda S: special.softmax(S),
        "rows of length 1": lambda S: np.exp(S) / np.linalg.norm(np.exp(S), axis=1, keepdims=True),
    },
)
def test_outputs_stay_in_the_hull(weights):
    """Linear programs that look for convex weights of the values, and the extremes of each column."""
    rng = np.random.default_rng(0)
    for n, m in ((5, 3), (4, 6)):
        S, V = 2 * rng.normal(size=(n, m)), rng.normal(size=(m, 2)) + 3
        for o in weights(S) @ V:
            assert (V.min(axis=0) - 1e-12 <= o).all() and (o <= V.max(axis=0) + 1e-12).all()
            found = optimize.linprog(np.zeros(m), A_eq=np.vstack([V.T, np.ones(m)]), b_eq=[*o, 1], bounds=(0, 1))
            assert found.status == 0


@claim(
    "divided-scores-keep-their-spread",
    states=lambda d, q: (d, 0, 1, 0, sum(v * v for v in q) / d),  # divisor², mean, variance, covariance, with fixed q
    mutants={
        "not divided": lambda d, q: (1, 0, 1, 0, sum(v * v for v in q) / d),
        "divided by d": lambda d, q: (d * d, 0, 1, 0, sum(v * v for v in q) / d),
        "the variance d after division": lambda d, q: (d, 0, d, 0, sum(v * v for v in q) / d),
        "the variance 1 for a fixed query, too": lambda d, q: (d, 0, 1, 0, Fraction(1)),
        "the shared query makes scores correlated": lambda d, q: (d, 0, 1, Fraction(1, d), sum(v * v for v in q) / d),
        "a fixed query without division": lambda d, q: (d, 0, 1, 0, sum(v * v for v in q)),
    },
)
def test_divided_scores_keep_their_spread(statement):
    """Exact enumeration of all queries and keys with elements ±1 (query) and 2, −1/2 (keys), in fractions."""
    law_q = {Fraction(1): Fraction(1, 2), Fraction(-1): Fraction(1, 2)}
    law_k = {Fraction(2): Fraction(1, 5), Fraction(-1, 2): Fraction(4, 5)}  # mean 0, variance 1
    law_k2 = {Fraction(1, 2): Fraction(4, 5), Fraction(-2): Fraction(1, 5)}
    for laws in ((law_q, law_k, law_k2), (law_k, law_k2, law_q)):
        for law in laws:
            assert sum(x * p for x, p in law.items()) == 0 and sum(x * x * p for x, p in law.items()) == 1
        for d in (1, 2, 3):
            vectors = [
                [(v, math.prod((law[x] for x in v), start=Fraction(1))) for v in itertools.product(law, repeat=d)]
                for law in laws
            ]
            first = second = square = cross = Fraction(0)
            for q, pq in vectors[0]:
                of_q = Fraction(0)
                for k1, p1 in vectors[1]:
                    s1 = sum(a * b for a, b in zip(q, k1, strict=True))
                    of_q += p1 * s1 * s1
                    for k2, p2 in vectors[2]:
                        s2 = sum(a * b for a, b in zip(q, k2, strict=True))
                        p = pq * p1 * p2
                        first, second = first + p * s1, second + p * s2
                        square, cross = square + p * s1 * s1, cross + p * s1 * s2
                divisor, *_, fixed = statement(d, q)
                assert of_q / divisor == fixed
            divisor, mean, variance, covariance, _ = statement(d, q)
            assert first == second == mean
            assert square / divisor == variance
            assert cross / divisor == covariance


def masked(mask, fill=-np.inf):
    """Self-attention with a score of `fill` where the mask holds."""

    def attend(Q, K, V):
        S = Q @ K.T / np.sqrt(Q.shape[1])
        return special.softmax(np.where(mask(len(Q)), fill, S), axis=1) @ V

    return attend


def after_softmax(Q, K, V):
    A = special.softmax(Q @ K.T / np.sqrt(Q.shape[1]), axis=1)
    return np.tril(A) @ V


def over_queries(Q, K, V):
    S = np.where(np.tri(len(Q), dtype=bool), Q @ K.T / np.sqrt(Q.shape[1]), -np.inf)
    return special.softmax(S, axis=0) @ V


def future(n):
    return ~np.tri(n, dtype=bool)


@claim(
    "the-future-does-not-leak",
    states=masked(future),
    mutants={
        "the score 0 for the future": masked(future, fill=0.0),
        "a mask after softmax": after_softmax,
        "the next token is allowed": masked(lambda n: ~np.tri(n, k=1, dtype=bool)),
        "the past is forbidden": masked(lambda n: np.tri(n, k=-1, dtype=bool)),
        "softmax over the queries": over_queries,
        "a mild penalty": masked(future, fill=-3.0),
        "a token sees itself and the one before only": masked(
            lambda n: ~np.tri(n, dtype=bool) | np.tri(n, k=-2, dtype=bool)
        ),
        "a token does not see itself": masked(lambda n: ~np.tri(n, k=-1, dtype=bool) & ~np.eye(1, n, dtype=bool)),
    },
)
def test_the_future_does_not_leak(attend):
    """Attention of each query to its past alone, term by term; and later tokens replaced by others."""
    rng = np.random.default_rng(1)
    for n, d in ((2, 3), (6, 4)):
        Q, K, V = rng.normal(size=(3, n, d))
        out = attend(Q, K, V)
        for i in range(n):
            assert np.allclose(out[i], look_up(Q[i], K[: i + 1], V[: i + 1]), rtol=1e-12, atol=1e-12)
            new = [np.vstack([M[: i + 1], 5 * rng.normal(size=(n - i - 1, d))]) for M in (Q, K, V)]
            assert np.allclose(attend(*new)[: i + 1], out[: i + 1], rtol=1e-12, atol=1e-12)


@claim(
    "attention-commutes-with-permutations",
    states=lambda out, order: (out[order], out),  # all tokens permuted; only keys and values permuted
    mutants={
        "invariant: nothing moves": lambda out, order: (out, out),
        "the inverse permutation": lambda out, order: (out[np.argsort(order)], out),
        "the features move": lambda out, order: (out[:, order], out),
        "keys and values alone move the output": lambda out, order: (out[order], out[order]),
        "reversed": lambda out, order: (out[::-1], out),
    },
)
def test_attention_commutes_with_permutations(statement):
    """All 24 orders of four tokens, attention term by term, with projections."""
    rng = np.random.default_rng(2)
    X = rng.normal(size=(4, 4))
    WQ, WK, WV = rng.normal(size=(3, 4, 4))

    def attend(X, source):
        return np.array([look_up(q, source @ WK, source @ WV) for q in X @ WQ])

    out = attend(X, X)
    for order in map(list, itertools.permutations(range(4))):
        together, keys_only = statement(out, order)
        assert np.allclose(attend(X[order], X[order]), together, rtol=1e-12, atol=1e-12)
        assert np.allclose(attend(X, X[order]), keys_only, rtol=1e-12, atol=1e-12)


@claim(
    "rotary-sees-offsets-only",
    states=lambda t, u: (u - t, 1),  # the offset by which the key alone is turned; factor of the length
    mutants={
        "the query's place minus the key's": lambda t, u: (t - u, 1),
        "the sum of the places": lambda t, u: (t + u, 1),
        "the distance, without a sign": lambda t, u: (abs(u - t), 1),
        "the place of the key": lambda t, u: (u, 1),
        "lengths grow as with added encodings": lambda t, u: (u - t, math.sqrt(2)),
        "counted from 1": lambda t, u: (u - t + 1, 1),
    },
)
def test_rotary_sees_offsets_only(statement):
    """Complex numbers: a pair of features is one number, a turn is a product with exp(i omega t)."""
    rng = np.random.default_rng(3)
    for d in (2, 6):
        omega = rng.uniform(0.01, 2, size=d // 2)
        q, k = rng.normal(size=(2, d))
        complex_q, complex_k = q[0::2] + 1j * q[1::2], k[0::2] + 1j * k[1::2]
        for t, u in ((0, 0), (2, 5), (5, 2), (100, 103), (7, -4)):
            offset, factor = statement(t, u)
            turned_q, turned_k = complex_q * np.exp(1j * omega * t), complex_k * np.exp(1j * omega * u)
            c, s = np.cos(omega * offset), np.sin(omega * offset)
            R = np.zeros((d, d))
            for j in range(d // 2):
                R[2 * j : 2 * j + 2, 2 * j : 2 * j + 2] = [[c[j], -s[j]], [s[j], c[j]]]
            assert abs((turned_q.conj() * turned_k).sum().real - q @ R @ k) < 1e-10
            assert abs(np.linalg.norm(turned_q) - factor * np.linalg.norm(q)) < 1e-10


def rescaled(old, new):
    return (old - new).exp()


def inverse(old, new):
    return (new - old).exp()


def none(old, new):
    return Decimal(1)


@claim(
    "blocks-give-the-same-output",
    states=lambda: (rescaled, rescaled, lambda m, Z: m + Z.ln()),  # factor of Z, of u; logsumexp
    mutants={
        "no factor": lambda: (none, none, lambda m, Z: m + Z.ln()),
        "a factor for the sum only": lambda: (rescaled, none, lambda m, Z: m + Z.ln()),
        "a factor for the values only": lambda: (none, rescaled, lambda m, Z: m + Z.ln()),
        "the inverse factor": lambda: (inverse, inverse, lambda m, Z: m + Z.ln()),
        "logsumexp without the maximum": lambda: (rescaled, rescaled, lambda m, Z: Z.ln()),
        "logsumexp with a sign": lambda: (rescaled, rescaled, lambda m, Z: Z.ln() - m),
    },
)
def test_blocks_give_the_same_output(statement):
    """Decimal arithmetic with 60 digits and no shift, for blocks of several sizes."""
    of_sum, of_values, lse = statement()
    rng = np.random.default_rng(4)
    for sizes in ((1, 1, 1), (3, 1, 4), (2, 5), (7,), (1,) * 9):
        s = [Decimal(float(v)) for v in 4 * rng.normal(size=sum(sizes)) + np.arange(sum(sizes))]
        v = [Decimal(float(w)) for w in rng.normal(size=sum(sizes))]
        with localcontext() as context:
            context.prec = 60
            whole = [x.exp() for x in s]
            m, Z, u, start = None, Decimal(0), Decimal(0), 0
            for size in sizes:
                block = s[start : start + size]
                new = max(block) if m is None else max(m, *block)
                if m is not None:
                    Z, u = Z * of_sum(m, new), u * of_values(m, new)
                Z += sum((x - new).exp() for x in block)
                u += sum((x - new).exp() * w for x, w in zip(block, v[start:], strict=False))
                m, start = new, start + size
            mean = sum(e * w for e, w in zip(whole, v, strict=True)) / sum(whole)
            assert abs(u / Z - mean) < Decimal("1e-40")
            assert abs(lse(m, Z) - sum(whole).ln()) < Decimal("1e-40")


def backward(A, Q, K, V, G, root, centre=None):
    dA = G @ V.T
    off = (G * (A @ V)).sum(axis=1, keepdims=True) if centre is None else centre(A, dA)
    dS = A * (dA - off)
    return dS @ K / root, dS.T @ Q / root, A.T @ G, dS, dA


@claim(
    "backward-through-attention",
    states=lambda A, Q, K, V, G: backward(A, Q, K, V, G, np.sqrt(Q.shape[1])),  # by Q, K, V, S, A
    mutants={
        "no divisor in the backward pass": lambda A, Q, K, V, G: backward(A, Q, K, V, G, 1.0),
        "the divisor d": lambda A, Q, K, V, G: backward(A, Q, K, V, G, Q.shape[1]),
        "softmax as if elementwise": lambda A, Q, K, V, G: backward(
            A, Q, K, V, G, np.sqrt(Q.shape[1]), lambda A, dA: A * dA
        ),
        "the plain mean taken off": lambda A, Q, K, V, G: backward(
            A, Q, K, V, G, np.sqrt(Q.shape[1]), lambda A, dA: dA.mean(axis=1, keepdims=True)
        ),
        "nothing taken off": lambda A, Q, K, V, G: backward(A, Q, K, V, G, np.sqrt(Q.shape[1]), lambda A, dA: 0.0),
        "softmax over the queries": lambda A, Q, K, V, G: backward(
            A, Q, K, V, G, np.sqrt(Q.shape[1]), lambda A, dA: (A * dA).sum(axis=0, keepdims=True)
        ),
        "the gradient by the scores with the divisor": lambda A, Q, K, V, G: tuple(
            g / (np.sqrt(Q.shape[1]) if which == 3 else 1)
            for which, g in enumerate(backward(A, Q, K, V, G, np.sqrt(Q.shape[1])))
        ),
        "the gradient by the weights as if a row had to keep its sum": lambda A, Q, K, V, G: (
            *backward(A, Q, K, V, G, np.sqrt(Q.shape[1]))[:4],
            G @ V.T - (G @ V.T).mean(axis=1, keepdims=True),
        ),
        "queries and keys exchanged": lambda A, Q, K, V, G: backward(A, K, Q, V, G, np.sqrt(Q.shape[1])),
    },
)
def test_backward_through_attention(gradients):
    """Derivatives by a complex step, which have no rounding error of a difference."""
    rng = np.random.default_rng(5)
    for n, m, d, width in ((3, 3, 3, 3), (4, 4, 2, 2), (2, 5, 3, 4)):  # queries, keys, features, of the values
        Q, K, V, G = (rng.normal(size=size) for size in ((n, d), (m, d), (m, width), (n, width)))
        S = Q @ K.T / np.sqrt(d)
        A = special.softmax(S, axis=1)

        def of_scores(S, V, G=G):
            E = np.exp(S)
            return (G * (E / E.sum(axis=1, keepdims=True) @ V)).sum()

        losses = (
            (Q, lambda M, K=K, V=V, f=of_scores, d=d: f(M @ K.T / np.sqrt(d), V)),
            (K, lambda M, Q=Q, V=V, f=of_scores, d=d: f(Q @ M.T / np.sqrt(d), V)),
            (V, lambda M, S=S, f=of_scores: f(S, M)),
            (S, lambda M, V=V, f=of_scores: f(M, V)),
            (A, lambda M, V=V, G=G: (G * (M @ V)).sum()),  # the weights as free numbers
        )
        for gradient, (M, loss) in zip(gradients(A, Q, K, V, G), losses, strict=True):
            for index in np.ndindex(M.shape):
                moved = M.astype(complex)
                moved[index] += 1e-30j
                assert abs(loss(moved).imag / 1e-30 - gradient[index]) < 1e-10
