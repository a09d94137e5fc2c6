import numpy as np

prior = np.array([1/2, 1/2])  # of the code z
given = np.array([1/2, 1/8])  # p(x given z) of the observed x
joint = prior * given
evidence = joint.sum()
posterior = joint / evidence
print(f"p(x) = {evidence:.4f}, ln p(x) = {np.log(evidence):.4f}, "
      f"posterior {posterior.round(3)}")


def divergence(p, q):
    return np.sum(p * np.log(p / q))


for q in (np.array([1/2, 1/2]), np.array([0.3, 0.7]), posterior):
    elbo = q @ np.log(given) - divergence(q, prior)
    gap = divergence(q, posterior)
    print(f"q {q.round(1)}: ELBO {elbo:.4f} + gap {gap:.4f} "
          f"= {elbo + gap:.4f}")
    assert np.isclose(elbo + gap, np.log(evidence))
