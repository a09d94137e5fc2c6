import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y, rows = np.array([0, 1, 1, 0]), np.arange(4)
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])

Z1 = X @ W1 + b1                             # forward
A1 = np.tanh(Z1)
Z2 = A1 @ W2 + b2
E = np.exp(Z2)
s = E.sum(axis=1, keepdims=True)
P = E / s
p = P[rows, y]                               # of the right classes
L = -np.log(p).mean()

bar_p = -1 / (4 * p)                         # back, in reverse order
bar_P = np.zeros(P.shape)
bar_P[rows, y] = bar_p                       # scatter: places differ
direct = bar_P / s                           # first use of E, in E / s
bar_s = np.sum(-bar_P * E / s**2, axis=1, keepdims=True)  # s: stretched
bar_E = direct + bar_s                       # second use, in the sum
bar_Z2 = bar_E * E
bar_W2, bar_b2, bar_A1 = A1.T @ bar_Z2, bar_Z2.sum(axis=0), bar_Z2 @ W2.T
bar_Z1 = bar_A1 * (1 - A1**2)
bar_W1, bar_b1, bar_X = X.T @ bar_Z1, bar_Z1.sum(axis=0), bar_Z1 @ W1.T

print("node shape      value  adjoint")
for name in "L p P s E b2 W2 Z2 A1 b1 W1 Z1 X".split():
    v, bar = globals()[name], globals().get("bar_" + name, np.array(1.0))
    assert v.shape == bar.shape
    print(f"{name:4} {v.shape!s:8} {v.flat[0]:8.4f} {bar.flat[0]:8.4f}")
print(f"first of Z2: {direct[0, 0] * E[0, 0]:.4f} from E / s,",
      f"{bar_s[0, 0] * E[0, 0]:.4f} from s")
assert np.allclose(bar_Z2, (P - np.eye(2)[y]) / 4)
