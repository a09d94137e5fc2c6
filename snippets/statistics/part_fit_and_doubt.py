import matplotlib.pyplot as plt
import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
theta = [np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]]),
         np.array([0.1, 0.0, -0.2]),
         np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]]),
         np.array([0.1, -0.1])]  # W1, b1, W2, b2


def forward(W1, b1, W2, b2):
    A1 = np.tanh(X @ W1 + b1)
    E = np.exp(A1 @ W2 + b2)
    return A1, E / E.sum(axis=1, keepdims=True)


A1, P = forward(*theta)
D2 = (P - np.eye(2)[y]) / 4
D1 = D2 @ theta[2].T * (1 - A1**2)
grad = [X.T @ D1, D1.sum(axis=0), A1.T @ D2, D2.sum(axis=0)]


def losses(lr):  # of the four rows after a step
    P = forward(*[M - lr * G for M, G in zip(theta, grad)])[1]
    return -np.log(P[np.arange(4), y])


fig, (left, right) = plt.subplots(1, 2, figsize=(5.4, 3.0),
                                  layout="constrained")
lr = np.linspace(0, 6, 121)
left.plot(lr, [np.exp(-losses(v).sum()) for v in lr], color="C0")
left.axhline(1 / 16, color="0.5", linestyle="--", lw=1)
left.text(3.1, 0.0605, "four fair coins", color="0.5", ha="center")
left.plot(0.5, np.exp(-losses(0.5).sum()), "o", color="C6")
left.text(0.9, 0.051, "one step, lr 0.5", color="C6")
left.set(xlabel="learning rate", ylabel="likelihood of the labels",
         ylim=(0.04, 0.073))
for x, v in enumerate((0, 0.5)):
    loss = losses(v)
    print(f"lr {v:3}: likelihood {np.exp(-loss.sum()):.4f}, losses",
          loss.round(2), f"mean {loss.mean():.4f}")
    right.plot(x + 0.12, loss.mean(), "D", color="C1")
ends = np.array([losses(0), losses(0.5)])  # steps × rows
mean, se = ends[0].mean(), ends[0].std(ddof=1) / 2
half = 3.182 * se  # t, 3 degrees of freedom
right.errorbar(0.12, mean, half, color="C1", capsize=4)
print(f"before: 95% interval {mean - half:.2f} to {mean + half:.2f}")
right.plot([-0.12, 0.88], ends, "o-", color="C0", lw=0.8, ms=4)
for x, at, text in ((-0.18, 1.36, "row 2"), (-0.18, 1.0, "row 4"),
                    (-0.18, 0.39, "rows 1, 3")):
    right.text(x, at, text, ha="right", va="center", color="C0")
right.axhline(np.log(2), color="0.5", linestyle="--", lw=1)
right.text(1.5, 0.57, r"$\ln\,2$", ha="right", color="0.5")
right.set(xlim=(-1.1, 1.5), xticks=[0, 1], ylabel="loss", ylim=(0, 1.65))
right.set_xticklabels(["before", "after"])
plt.show()
