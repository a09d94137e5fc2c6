import matplotlib.pyplot as plt
import numpy as np

frames, height, width = 24, 16, 32
V = np.zeros((frames, height, width))            # frames × height × width
V[:, 3, 26] = 1.0                                # one pixel that stands still
for t in range(frames):
    V[t, 9:12, t + 2:t + 6] = 1.0                # a block that moves right

fig, axes = plt.subplots(1, 3, figsize=(6.4, 2.2), layout="constrained")
views = [("V[6]", V[6], "row"),
         ("V[:, 10, :]", V[:, 10, :], "frame"),
         ("V.mean(axis=0)", V.mean(axis=0), "row")]
for ax, (name, picture, vertical) in zip(axes, views):
    print(f"{name}: shape {picture.shape}")
    ax.imshow(picture, cmap="gray", vmin=0, vmax=1, aspect="auto")
    ax.set(title=name, xlabel="column", ylabel=vertical)
print(f"brightest moving pixel of the mean: {V.mean(axis=0)[10].max():.3f}")
plt.show()
