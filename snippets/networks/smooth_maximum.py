import numpy as np


def logsumexp(z):
    m = z.max()
    return m + np.log(np.exp(z - m).sum())


K = 4
for z in (np.zeros(4), np.array([3.0, 1, 0, 0]), np.array([30.0, 1, 0, 0])):
    lse = logsumexp(z)
    print(f"max {z.max():7.4f}   logsumexp {lse:7.4f}"
          f"   max + ln K {z.max() + np.log(K):7.4f}")
    assert z.max() <= lse <= z.max() + np.log(K) + 1e-12

z = np.array([3.0, 1, 0, 0])
h = 1e-5
slopes = [(logsumexp(z + h * e) - logsumexp(z - h * e)) / (2 * h)
          for e in np.eye(K)]
print("slopes ", np.round(slopes, 4))
print("softmax", np.exp(z - logsumexp(z)).round(4))
assert np.allclose(slopes, np.exp(z - logsumexp(z)))
