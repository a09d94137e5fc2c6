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
print(" tau  lambda  length of w  loss on 12  loss on new")
for tau in (0.1, 0.25, 0.5, 1, 2):
    lam = 1 / (n * tau**2)  # for the mean loss
    w, lr = np.zeros(d), 0.5 / (1 + lam)
    for step in range(4000):
        p = 1 / (1 + np.exp(-X @ w))
        w = (1 - lr * lam) * w - lr * X.T @ (p - y) / n
    assert np.allclose(lam * w, X.T @ (y - p) / n)  # gradient 0
    on_new = losses(w, X_new, y_new)
    print(f"{tau:4} {lam:7.3f} {np.linalg.norm(w):12.2f}"
          f" {losses(w, X, y).mean():11.4f} {on_new.mean():12.2f}")
print(f"standard error of the last {on_new.std() / 100:.2f}")
