import numpy as np

x = np.linspace(-2, 2, 20)[:, None]           # examples × inputs
y = 2 * np.sin(3 * x)                         # examples × outputs


def loss_and_grad(theta):
    W1, b1 = theta[None, :5], theta[5:10]     # 1 × 5 and 5
    W2, b2 = theta[10:15, None], theta[15]    # 5 × 1 and a number
    A1 = np.tanh(x @ W1 + b1)                 # examples × units
    R = A1 @ W2 + b2 - y                      # residuals
    Delta2 = R / len(x)
    Delta1 = Delta2 @ W2.T * (1 - A1**2)
    grad = [x.T @ Delta1, Delta1.sum(0), A1.T @ Delta2, Delta2.sum(0)]
    return np.mean(R**2) / 2, np.concatenate([G.ravel() for G in grad])


rng = np.random.default_rng(0)
theta = np.append(rng.normal(size=15), 0.0)   # 16 parameters
loss, g = loss_and_grad(theta)
print(f"loss {loss:.3f}, |g|^2 = {g @ g:.3f}")
for lr in (0.1, 0.2, 0.4, 0.62):
    change = loss_and_grad(theta - lr * g)[0] - loss
    print(f"lr {lr:.2f}  predicted {-lr * g @ g:.3f}"
          f"  measured {change:+.3f}")
