import numpy as np

rng = np.random.default_rng(0)
n, d = 12, 10
w_true = rng.normal(size=d) / 2  # each weight with the deviation 1/2


def draw(n):  # a label is 1 with the probability sigmoid(score)
    X = rng.normal(size=(n, d))  # examples × inputs
    return X, (rng.random(n) < 1 / (1 + np.exp(-X @ w_true))) * 1.0


def losses(w, X, y):  # -ln(probability of the label)
    return np.logaddexp(0, (1 - 2 * y) * (X @ w))


X, y = draw(n)
X_new, y_new = draw(10_000)
w, lr = np.zeros(d), 0.5
print("  step  length of w  loss on 12  loss on new")
for step in range(10_001):
    if step in (0, 10, 100, 1000, 10_000):
        on_new = losses(w, X_new, y_new)
        print(f"{step:6} {np.linalg.norm(w):12.2f}"
              f" {losses(w, X, y).mean():11.4f} {on_new.mean():12.2f}")
    p = 1 / (1 + np.exp(-X @ w))
    w = w - lr * X.T @ (p - y) / n
print(f"standard error of the last {on_new.std() / 100:.2f}")
at_truth = losses(w_true, X_new, y_new).mean()
print(f"w_true: length {np.linalg.norm(w_true):.2f}, "
      f"loss on new {at_truth:.2f}")
