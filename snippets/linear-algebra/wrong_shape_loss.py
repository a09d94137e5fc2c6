from itertools import permutations

import numpy as np

y_hat = np.array([0.0, 3.0, 6.0])                # predictions, shape (3,)
y = np.array([1.0, 7.0, 4.0])                    # targets, shape (3,)

right = np.mean((y_hat - y) ** 2)
wrong = np.mean((y_hat[:, None] - y) ** 2)       # (3, 1) − (3,): 3 × 3
print(f"right loss {right:.0f}, wrong loss {wrong:.0f}")

gap = y_hat.mean() - y.mean()
covariance = np.mean((y_hat - y_hat.mean()) * (y - y.mean()))
print(f"variances {y_hat.var():.0f} and {y.var():.0f}, squared gap "
      f"{gap**2:.0f}, covariance {covariance:.0f}")
assert np.isclose(wrong, y_hat.var() + y.var() + gap**2)
assert np.isclose(wrong - right, 2 * covariance)

losses = [np.mean((y_hat - y[list(order)]) ** 2)
          for order in permutations(range(3))]
print("right loss for each order of the targets:",
      [round(float(loss)) for loss in losses])
print(f"their mean {np.mean(losses):.0f}")

constant = np.full(3, y.mean())                  # ignores the input
print(f"wrong loss of the constant {y.mean():.0f}: "
      f"{np.mean((constant[:, None] - y) ** 2):.0f}")
