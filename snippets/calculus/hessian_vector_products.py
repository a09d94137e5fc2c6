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


def Hv(v, h=1e-5):                            # two gradients, no Hessian
    return (loss_and_grad(theta + h * v)[1]
            - loss_and_grad(theta - h * v)[1]) / (2 * h)


v = rng.normal(size=16)
for step in range(1, 21):
    v /= np.linalg.norm(v)
    w = Hv(v)
    if step in (1, 2, 5, 10, 20):
        print(f"product {step:2}: v.H.v = {v @ w:.4f}")
    v, last = w, v
assert np.linalg.norm(w - (last @ w) * last) < 1e-3  # an eigenvector
H = np.stack([Hv(e) for e in np.eye(16)])     # 16 products
values = np.linalg.eigvalsh((H + H.T) / 2)
print(f"all eigenvalues from {values[0]:.4f} to {values[-1]:.4f},")
print(f"{np.sum(values < -1e-3)} of 16 below -0.001, "
      f"2 / largest = {2 / values[-1]:.3f}")
