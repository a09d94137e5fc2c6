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


def hessian(theta, h=1e-5):
    H = [(loss_and_grad(theta + h * e)[1]
          - loss_and_grad(theta - h * e)[1]) / (2 * h) for e in np.eye(16)]
    return (np.array(H) + np.array(H).T) / 2


rng = np.random.default_rng(0)
start = np.append(rng.normal(size=15), 0.0)   # 16 parameters
descent, newton = start, start
print("step  descent  Newton  negative curvatures")
for step in range(5):
    H = hessian(newton)
    print(f"{step:4}  {loss_and_grad(descent)[0]:7.2f}"
          f"  {loss_and_grad(newton)[0]:6.2f}"
          f"  {np.sum(np.linalg.eigvalsh(H) < 0)} of 16")
    descent = descent - 0.2 * loss_and_grad(descent)[1]
    newton = newton - np.linalg.solve(H, loss_and_grad(newton)[1])
