import numpy as np

rng = np.random.default_rng(0)
d, depth = 4, 3
Ws = rng.normal(size=(depth, d, d)) / np.sqrt(d)
X = rng.normal(size=(5, d))


def loss_and_slope(X, in_place):
    """Half the sum of squares of the output, and its slope in X."""
    A, saved = X.copy(), []
    for W in Ws:
        saved.append(A)            # kept for the way back
        if in_place:
            A += np.tanh(A @ W)    # the same array, new numbers
        else:
            A = A + np.tanh(A @ W)
    G = A
    for W, A_in in zip(Ws[::-1], saved[::-1]):
        G = G + (G * (1 - np.tanh(A_in @ W)**2)) @ W.T
    return 0.5 * np.sum(A**2), G


loss, right = loss_and_slope(X, in_place=False)
again, wrong = loss_and_slope(X, in_place=True)
error = np.linalg.norm(wrong - right) / np.linalg.norm(right)
print("same loss:", np.isclose(loss, again))
print(f"relative error of the slope: {error:.2f}")

V, h = rng.normal(size=X.shape), 1e-6  # check along one direction
ends = [loss_and_slope(X + s * h * V, False)[0] for s in (1, -1)]
assert np.isclose((ends[0] - ends[1]) / (2 * h), np.sum(right * V))
