import numpy as np

X = np.array([[200, 180, 90, 60], [60, 90, 210, 190], [120, 140, 100, 110],
              [90, 110, 130, 120], [250, 230, 180, 190], [30, 20, 50, 40]])
y = np.array([0, 1, 0, 1, 0, 1])
Y = np.eye(2)[y]
W, b = np.zeros((4, 2)), np.zeros(2)  # inputs × classes
lr = 0.1

for step in range(6):
    Z = X @ W + b
    S = Z - Z.max(axis=1, keepdims=True)  # now the largest score is 0
    log_sum = np.log(np.exp(S).sum(axis=1))
    loss = (log_sum - S[np.arange(6), y]).mean()
    print(f"step {step}  largest score {Z.max():6.1f}  loss {loss:.4f}")
    P = np.exp(S - log_sum[:, None])
    W = W - lr * X.T @ (P - Y) / 6
    b = b - lr * (P - Y).mean(axis=0)

assert (P.argmax(axis=1) == y).all()
