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


times = (0, 1, 2, 3, 5, 10, 20)
print("loss after steps", *times)
for name, lr, beta, ahead in (("descent, lr 0.5", 0.5, 0, 0),
                              ("heavy ball, lr 0.5", 0.5, 0.9, 0),
                              ("Nesterov, lr 0.5", 0.5, 0.9, 0.9),
                              ("heavy ball, lr 0.05", 0.05, 0.9, 0),
                              ("descent, lr 5", 5, 0, 0)):
    theta, v, losses, lengths = start, np.zeros(17), [], []
    for t in range(21):
        losses.append(loss_and_grad(theta)[0])
        v = beta * v - lr * loss_and_grad(theta + ahead * v)[1]
        theta = theta + v
        lengths.append(np.linalg.norm(v))
    print(f"{name:20}", *[f"{losses[t]:.4f}" for t in times],
          f" step 10: {lengths[9]:.4f}")
