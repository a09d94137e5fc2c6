import numpy as np

H = np.array([[1.0, 1.0], [1.0, 2.0]])
target = np.array([1.0, 1.0])
w = np.array([3.0, 2.0])
grad = H @ (w - target)

steps = {
    "gradient": lambda g, H: -g,
    "signs": lambda g, H: -np.sign(g),
    "Newton": lambda g, H: -np.linalg.solve(H, g),
}
for name, step in steps.items():
    print(f"{name}:")
    for c in (1, 10, 1000):
        S = np.diag([c, 1.0])  # w = S u
        s = S @ step(S.T @ grad, S.T @ H @ S)  # seen in w
        print(f"  c = {c:4d}: step of w", s.round(6).tolist())
