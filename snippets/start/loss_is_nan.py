import numpy as np

# Six images of four pixels, 0 to 255; class 0 is brighter on the left.
X = np.array([[200, 180, 90, 60], [60, 90, 210, 190], [120, 140, 100, 110],
              [90, 110, 130, 120], [250, 230, 180, 190], [30, 20, 50, 40]])
y = np.array([0, 1, 0, 1, 0, 1])
Y = np.eye(2)[y]
W, b = np.zeros((4, 2)), np.zeros(2)  # inputs × classes
lr = 0.1

with np.errstate(all="ignore"):  # many libraries do not warn either
    for step in range(4):
        Z = X @ W + b  # scores, examples × classes
        P = np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)
        loss = -np.log(P[np.arange(6), y]).mean()
        print(f"step {step}  largest score {Z.max():6.1f}  loss {loss:.4f}")
        W = W - lr * X.T @ (P - Y) / 6
        b = b - lr * (P - Y).mean(axis=0)
