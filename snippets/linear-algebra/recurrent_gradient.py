import numpy as np

rng = np.random.default_rng(0)
d, steps = 64, 50
W = rng.normal(size=(d, d)) / np.sqrt(d)  # units × units
g = rng.normal(size=d)
g /= np.linalg.norm(g)  # gradient by the last state, length 1
h = rng.normal(size=d)  # first state
largest = np.linalg.norm(W, 2)  # largest stretch, see Singular values
print(f"one step with W stretches at most {largest:.2f} times")

for scale in (0.9, 1.0, 1.1):
    W_s, back, state = scale * W, g, h
    lengths = {}
    for t in range(1, steps + 1):
        back = W_s @ back      # one step back in time
        state = W_s.T @ state  # one step forward
        lengths[t] = np.linalg.norm(back)
    # The loss is g @ (last state): linear in the first state,
    # with the gradient that went back.
    assert np.isclose(g @ state, back @ h)
    print(f"{scale} * W: after 1 step {lengths[1]:.2f}, "
          f"10: {lengths[10]:.3f}, 50: {lengths[50]:.5f}")
