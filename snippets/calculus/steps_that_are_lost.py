import numpy as np


def loss(w):  # of one example with input 1 and target 0.5
    return (np.tanh(w) - w.dtype.type(0.5)) ** 2


w = np.float32(0.8)
for h in (1e-8, 1e-6):
    taken = float((w + np.float32(h)) - w)
    print(f"float32: step {h:.0e} moves 0.8 by {taken:.3e}")
assert loss(w + np.float32(1e-8)) == loss(w)

w = np.array([2, -1])  # integers
up, down = w.copy(), w.copy()
up[0] += 1e-5
down[0] -= 1e-5
print(f"integers: 2 goes up to {up[0]}, down to {down[0]}")
quotient = (np.sum(up**2) - np.sum(w**2)) / 1e-5
central = (np.sum(up**2) - np.sum(down**2)) / 2e-5
print("slope of the squares at 2: true 4")
print(f"  forward {quotient:.0f}, central {central:.0f}")
