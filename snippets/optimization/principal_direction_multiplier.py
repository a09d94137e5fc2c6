import numpy as np

S = np.array([[8.5, 3.0], [3.0, 4.0]])  # sample covariance


def largest(squared_length):
    angle = np.linspace(0, np.pi, 3601)
    w = np.sqrt(squared_length) * np.stack([np.cos(angle), np.sin(angle)])
    return np.max(np.sum(w * (S @ w), axis=0))


w = np.array([0.0, 1.0])
for step in range(1, 61):
    w = w + 0.1 * S @ w  # up the slope, without its factor 2
    w = w / np.linalg.norm(w)  # the projection onto the circle
    if step in (1, 5, 60):
        print(f"step {step:2}: w {w.round(4)}, variance {w @ S @ w:.4f}")
lam = w @ S @ w
assert np.allclose(S @ w, lam * w)
print(f"largest variance {largest(1):.3f},"
      f" per unit of squared length {(largest(1.1) - largest(1)) / 0.1:.3f}")
v = np.array([-w[1], w[0]])
print(f"perpendicular to w: {v @ S @ v:.4f}")
