import numpy as np


def logsumexp(a, axis):
    """The value, and the rule that turns its adjoint into that of a."""
    top = a.max(axis=axis, keepdims=True)
    E = np.exp(a - top)                        # at most 1: no overflow
    s = E.sum(axis=axis, keepdims=True)
    value = (top + np.log(s)).squeeze(axis)
    return value, lambda G: np.expand_dims(G, axis) * E / s


rng = np.random.default_rng(0)
for shape, axis in (((4,), 0), ((4, 3), 1), ((4, 3), 0), ((2, 3, 5), -2)):
    a = rng.normal(size=shape)
    value, share = logsumexp(a, axis)
    G = rng.normal(size=value.shape)           # any adjoint of the value
    for index in np.ndindex(shape):
        moved = a.astype(complex)
        moved[index] += 1e-30j
        L = np.sum(G * np.log(np.exp(moved).sum(axis=axis)))
        assert np.isclose(share(G)[index], L.imag / 1e-30, rtol=1e-10)
    print(shape, "over axis", axis, "agrees")

a = np.array([1000.0, 999.0])
with np.errstate(over="ignore", invalid="ignore"):  # the overflow is shown
    e = np.exp(a)
    print("log, sum, exp:", np.log(e.sum()), e / e.sum())
value, share = logsumexp(a, 0)
print("one rule:", value.round(4), share(np.array(1.0)).round(4))
