import numpy as np

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([0, 1, 1, 0])
f = X @ np.array([1.0, 1.0]) - 0.5  # an affine score
s = np.where(y == 1, f, -f)  # positive where the score is on the right side
losses = np.log(1 + np.exp(-s))

for row in zip(X.tolist(), y, f, s, losses):
    print("x = {}  class {}  f = {:4.1f}  s = {:4.1f}  loss {:.4f}"
          .format(*row))
print(f"right: {(s > 0).sum()} of 4, mean loss {losses.mean():.4f}, "
      f"ln 2 = {np.log(2):.4f}")
assert s.sum() == 0
