import numpy as np

x = np.array([1, 2, 0, 3])
w = np.array([1, 0, -2])
delta = np.array([1, 10])              # slopes of the loss by z

grad_w = np.correlate(x, delta, "valid")
grad_x = np.convolve(delta, w, "full")
print("by w:", grad_w)
print("by x:", grad_x)
print("by b:", delta.sum())

# z is linear in w and in x, so a step of 1 gives the exact slope
z = np.correlate(x, w, "valid")
for i, e in enumerate(np.eye(3, dtype=int)):
    assert delta @ (np.correlate(x, w + e, "valid") - z) == grad_w[i]
for j, e in enumerate(np.eye(4, dtype=int)):
    assert delta @ (np.correlate(x + e, w, "valid") - z) == grad_x[j]
