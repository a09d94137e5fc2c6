import numpy as np

w = np.array([1.0, 5.0])              # the network computes w1 w2 x
r = w[0] * w[1] - 1                   # residual at input 1, target 1
J = np.array([[w[1], w[0]]])          # of the residual, 1 × 2
g = J[0] * r
H = J.T @ J + r * np.array([[0, 1], [1, 0]])
steps = {
    "Newton": np.linalg.solve(H, -g),
    "damped, 4": np.linalg.solve(H + 4 * np.eye(2), -g),
    "Gauss-Newton": np.linalg.lstsq(J, [-r], rcond=None)[0],
}
print(f"g = {g}, eigenvalues {np.linalg.eigvalsh(H)}")
for name, s in steps.items():
    loss = ((w + s).prod() - 1) ** 2 / 2
    model = 8 + g @ s + s @ H @ s / 2
    print(f"{name:12}  step {s.round(4)}  slope {g @ s:+.3f}"
          f"  model {model:+.3f}  loss {loss:.4f}")
