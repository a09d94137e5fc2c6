import numpy as np

W = np.array([[2.0, 1.0], [3.0, 4.0]])
G = np.array([[4.0, -3.0], [-1.0, 2.0]])  # from d(W11 W22 - W12 W21)
E = np.array([[1.0, -1.0], [2.0, 1.0]])   # a direction of change


def f(W):
    return W[0, 0] * W[1, 1] - W[0, 1] * W[1, 0]


print("f(W) =", f(W), "  <G, E> =", np.sum(G * E))
print("h       change of f  <G, hE>   difference")
for h in [1e-1, 1e-2, 1e-3]:
    change = f(W + h * E) - f(W)
    linear = np.sum(G * (h * E))
    print(f"{h:<7} {change:<12.6f} {linear:<9.6f} {change - linear:.6f}")
    assert np.isclose(linear, np.trace(G.T @ (h * E)))
print("with the transposed G:", np.sum(G.T * E))
