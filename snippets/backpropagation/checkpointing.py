import numpy as np

L = 100                                # steps of the chain
w = np.cos(np.arange(L))               # step l: x + 0.1 * tanh(w x)


def slope_of_chain(x, k):
    """Reverse mode that keeps every k-th value on the way forward."""
    kept, most, evaluations = {}, 0, 0

    def step(x, l):
        nonlocal evaluations
        evaluations += 1
        return x + 0.1 * np.tanh(w[l] * x)

    for l in range(L):
        if l % k == 0:
            kept[l] = x                # the value before step l
        x = step(x, l)
    bar = 1.0                          # adjoint of the last value
    for first in reversed(range(0, L, k)):
        last = min(first + k, L) - 1
        for l in range(first, last):   # forward again, inside the segment
            kept[l + 1] = step(kept[l], l)
        most = max(most, len(kept))
        for l in reversed(range(first, last + 1)):
            slope = 1 - np.tanh(w[l] * kept[l])**2
            bar *= 1 + 0.1 * w[l] * slope
            del kept[l]                # no longer needed
    return bar, most, evaluations


right = slope_of_chain(0.5, 1)[0]
print("  k  kept at most  evaluations")
for k in (1, 2, 5, 10, 20, 50):
    bar, most, evaluations = slope_of_chain(0.5, k)
    print(f"{k:3} {most:13} {evaluations:12}")
    assert bar == right                # the same numbers, recomputed
    assert most == L // k + k - 1 and evaluations == 2 * L - L // k
