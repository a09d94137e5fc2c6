import numpy as np

rng = np.random.default_rng(0)
sizes = [784, 256, 256, 10, 1]  # inputs, two layers, logits, loss
Js = [rng.normal(size=(m, d)) / np.sqrt(d)
      for d, m in zip(sizes, sizes[1:])]
count = 0


def product(A, B):
    global count
    count += A.shape[0] * A.shape[1] * B.shape[1]
    return A @ B


forward = Js[0]
for J in Js[1:]:
    forward = product(J, forward)     # from the input: J2 J1, ...
print(f"from the input: {count:11,}")
by_forward, count = count, 0

backward = Js[-1]
for J in Js[-2::-1]:
    backward = product(backward, J)   # from the loss: J4 J3, ...
print(f"from the loss:  {count:11,}")
print(f"ratio {by_forward / count:.1f}")
assert np.allclose(forward, backward)
