import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
Y = np.eye(2)[[0, 1, 1, 0]]                   # one-hot, examples × classes
start = np.array([0.4, -0.6, 0.2, 0.8, 0.2, -0.4,             # W1
                  0.1, 0.0, -0.2,                             # b1
                  0.5, -0.5, -0.3, 0.7, 0.6, -0.2,            # W2
                  0.1, -0.1])                                 # b2


def loss_and_grad(theta):
    W1, b1 = theta[:6].reshape(2, 3), theta[6:9]
    W2, b2 = theta[9:15].reshape(3, 2), theta[15:]
    A1 = np.tanh(X @ W1 + b1)                 # examples × units
    E = np.exp(A1 @ W2 + b2)
    P = E / E.sum(axis=1, keepdims=True)      # examples × classes
    Delta2 = (P - Y) / 4
    Delta1 = Delta2 @ W2.T * (1 - A1**2)
    grad = [X.T @ Delta1, Delta1.sum(0), A1.T @ Delta2, Delta2.sum(0)]
    loss = -np.sum(Y * np.log(P)) / 4
    return loss, np.concatenate([G.ravel() for G in grad])


def sharpness(theta, h=1e-5):
    H = [(loss_and_grad(theta + h * e)[1] - loss_and_grad(theta - h * e)[1])
         / (2 * h) for e in np.eye(17)]
    return np.linalg.eigvalsh((np.array(H) + np.transpose(H)) / 2)[-1]


top = sharpness(start)
print(f"at the start: f {loss_and_grad(start)[0]:.4f},"
      f" sharpness {top:.4f}, 2 over it {2 / top:.2f}")
print("             largest  times f   f after")
print(" lr  2/lr  sharpness    rose   1 step      10      50     200")
for lr in (0.5, 2.0, 4.0, 6.0):
    theta, losses, top = start, [], 0.0
    for t in range(201):
        loss, g = loss_and_grad(theta)
        losses.append(loss)
        if t <= 30 or t % 10 == 0:            # 34 gradients each time
            top = max(top, sharpness(theta))
        theta = theta - lr * g
    rises = np.sum(np.diff(losses) > 0)
    print(f"{lr:3.1f}  {2 / lr:.2f}  {top:9.2f}  {rises:6d}",
          *[f"  {losses[t]:.4f}" for t in (1, 10, 50, 200)])
