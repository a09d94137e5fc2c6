import numpy as np

rng = np.random.default_rng(0)
words = ["film", "good", "dull", "masterpiece"]
X = (rng.random((1000, 4)) < [1, 0.3, 0.03, 0.003]).astype(float)
w_star = np.array([3.0, 1.0, -1.0, 2.0])  # what makes the ratings
y = X @ w_star                            # texts


def loss_and_grad(w):
    r = X @ w - y
    return r @ r / 2000, X.T @ r / 1000


w, lr = np.zeros(4), 0.9
L = np.linalg.eigvalsh(X.T @ X / 1000)[-1]  # largest curvature
loss, grad = loss_and_grad(w)
print("texts with", *(f"{word} {count:.0f}"
                      for word, count in zip(words, X.sum(axis=0))))
print(f"learning rate {lr}, 1/L = {1 / L:.3f}")
print(f"step    0: loss {loss:.5f}, gradient", *(f"{g:.3f}" for g in grad))
for t in range(1, 1001):
    w = w - lr * loss_and_grad(w)[1]
    if t in (10, 100, 1000):
        print(f"step {t:4d}: loss {loss_and_grad(w)[0]:.5f}, weights ",
              *(f"{value:.3f}" for value in w))
