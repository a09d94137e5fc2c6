import matplotlib.pyplot as plt
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
h = 1e-5                                      # second derivative along g
gHg = g @ (loss_and_grad(theta + h * g)[1]
           - loss_and_grad(theta - h * g)[1]) / (2 * h)
print(f"g.g = {g @ g:.3f}, g.H.g = {gHg:.3f}, "
      f"ratio {gHg / (g @ g):.2f}")
lr = 2 * g @ g / gHg
print(f"parabola lowest at lr {lr / 2:.3f}, level at {lr:.3f}")
for step in (0.1, 0.2, 0.4, 0.62):
    print(f"lr {step:.2f}  parabola"
          f" {-step * g @ g + step**2 / 2 * gHg:+.3f}  measured"
          f" {loss_and_grad(theta - step * g)[0] - loss:+.3f}")

steps = np.linspace(-0.1, 0.75, 60)
fig, ax = plt.subplots(figsize=(6.4, 3.0), layout="constrained")
ax.plot(steps, [loss_and_grad(theta - s * g)[0] for s in steps], "C0")
ax.plot(steps, loss - steps * (g @ g), "--", color="C1")
ax.plot(steps, loss - steps * (g @ g) + steps**2 / 2 * gHg, ":C2", lw=2)
ax.plot([0, lr], [loss, loss], "oC6", zorder=3)
ax.text(lr + 0.04, loss - 0.09, "same height")
ax.text(0.68, 1.2, "loss", color="C0")
ax.text(0.53, 0.47, "tangent", color="C1", ha="right")
ax.text(0.62, 1.29, "parabola", color="C2", ha="right")
ax.set(xlabel=r"learning rate $\eta$", ylabel="loss after the step",
       xlim=(-0.12, 0.77), ylim=(0.3, 1.5))
plt.show()
