import numpy as np

p = np.array([1/2, 1/4, 1/8, 1/8])
q = np.array([1/8, 1/2, 1/4, 1/8])  # the same numbers, other places


def cross_entropy(p, q):
    """Mean of the surprise -log2 q(X) in bits, X drawn from p."""
    on = p > 0  # outcomes that never come cost nothing
    with np.errstate(divide="ignore"):  # log2(0) is minus infinity
        return -np.sum(p[on] * np.log2(q[on]))


def divergence(p, q):
    return cross_entropy(p, q) - cross_entropy(p, p)


print("surprises under p", -np.log2(p).round(9), "bits, "
      "under q", -np.log2(q).round(9))
H = cross_entropy(p, p)
print(f"H(p) = {H:.3f} bits = {H * np.log(2):.4f} nats, "
      f"ln 2 = {np.log(2):.4f}")
for a, b, names in ((p, q, "p, q"), (q, p, "q, p")):
    print(f"H({names}) = {cross_entropy(a, b):.3f}, "
          f"KL({names}) = {divergence(a, b):.3f}")
even = np.full(4, 1/4)
print(f"H(p, even) = {cross_entropy(p, even):.3f}, "
      f"KL(p, even) = {divergence(p, even):.3f}")
never = np.array([1/2, 1/2, 0, 0])
print(f"KL(p, never) = {divergence(p, never):.3f}, "
      f"KL(never, p) = {divergence(never, p):.3f}")
noisy = np.array([0.9, 0.1])
print(f"H(0.9, 0.1) = {cross_entropy(noisy, noisy):.4f} bits "
      f"= {cross_entropy(noisy, noisy) * np.log(2):.4f} nats")
