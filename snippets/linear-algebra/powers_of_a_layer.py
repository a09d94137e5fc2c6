import matplotlib.pyplot as plt
import numpy as np

m = 10
W = 0.8 * np.eye(m) + 0.6 * np.eye(m, k=1)     # the layer of the beginning
sigma1 = np.linalg.norm(W, 2)                  # spectral norm
steps = np.arange(0, 81)
stretch = [np.linalg.norm(np.linalg.matrix_power(W, t), 2) for t in steps]
print(" t  0.8^t    norm of W^t  sigma1^t")
for t in (1, 5, 20, 40, 80):
    print(f"{t:2d}  {0.8**t:.1e}  {stretch[t]:.1e}     {sigma1**t:.1e}")
    assert 0.8**t <= stretch[t] <= sigma1**t + 1e-12

fig, ax = plt.subplots(figsize=(6.4, 2.6), layout="constrained")
ax.plot(steps, np.log10(stretch), color="C0")
ax.plot(steps, steps * np.log10(0.8), color="C1", linestyle="--")
ax.plot(steps, steps * np.log10(sigma1), color="C2", linestyle=":")
ax.text(58, 3.9, r"$\Vert\mathbf{W}^t\Vert_2$", color="C0")
ax.text(41, -3.4, r"eigenvalues: $0.8^t$", color="C1")
ax.text(39, 6.1, r"bound: $\sigma_1^t$", color="C2", ha="right")
ax.set(xlabel="$t$", ylabel=r"$\log_{10}$ of the stretch", ylim=(-8, 8))
plt.show()
