import matplotlib.pyplot as plt
import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])  # inputs × units
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])  # units × classes
b2 = np.array([0.1, -0.1])


def loss(w):  # as a function of the first weight alone
    W = W1.astype(type(w))
    W[0, 0] = w
    Z2 = np.tanh(X @ W + b1) @ W2 + b2
    return np.mean(np.log(np.sum(np.exp(Z2), axis=1)) - Z2[range(4), y])


w, L = 0.4, loss(0.4)
m = loss(w + 1e-30j).imag / 1e-30  # complex step
print(f"loss {L:.4f}, slope by complex step {m:.6f}")
print(f"forward, h = 1e-08: {(loss(w + 1e-8) - L) / 1e-8:.6f}")
print(f"central, h = 1e-05: {(loss(w + 1e-5) - loss(w - 1e-5)) / 2e-5:.6f}")
print(" step h  predicted  change of the loss")
for h in (-0.5 * m, 0.1, 1.0):
    print(f"{h:7.4f} {m * h:10.5f} {loss(w + h) - L:19.5f}")

fig, ax = plt.subplots(figsize=(6.4, 2.6), layout="constrained")
t = np.linspace(-3, 4, 71)
ax.plot(t, [loss(v) for v in t], color="C0")
ax.plot(t, L + m * (t - w), color="C6", linestyle="--")
ax.plot(w, L, "o", color="C6")
ax.text(-2.9, 0.72, "$L$", color="C0")
ax.text(1.7, 0.99, "tangent", color="C6", ha="right")
ax.set(xlabel="weight $W_{11}$ of the first layer", ylabel="loss",
       xlim=(-3, 4), ylim=(0.6, 1.1))
plt.show()
