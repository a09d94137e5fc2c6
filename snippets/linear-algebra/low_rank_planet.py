import matplotlib.pyplot as plt
import numpy as np

y, x = np.mgrid[:40, :40] - 19.5                # rows and columns
planet = np.hypot(x, y) < 10
u, v = x + 0.5 * y, y - 0.5 * x                 # tilted axes of the ring
ring = abs(np.hypot(u / 20, v / 6) - 0.9) < 0.13
A = np.where(planet, 0.65 - 0.03 * x, 0.1)
A[ring & ~(planet & (v < 0))] = 0.9             # hidden behind the planet
A[[4, 9, 30, 35], [8, 33, 5, 29]] = 1           # stars

U, s, Vt = np.linalg.svd(A, full_matrices=False)
fig, axes = plt.subplot_mosaic("abcd;eeee", figsize=(6.4, 3.6),
                               layout="constrained")
print("sigma 1, 2, 6, 21:", s[[0, 1, 5, 20]].round(3).tolist())
for place, k in zip("abcd", (1, 5, 20, 40)):
    A_k = U[:, :k] * s[:k] @ Vt[:k]
    spectral = np.linalg.norm(A - A_k, 2)
    frobenius = np.linalg.norm(A - A_k)
    if k < 40:
        print(f"rank {k:2d}: spectral error {spectral:.3f}, Frobenius "
              f"{frobenius:.3f} ({frobenius / np.linalg.norm(A):.1%})")
        assert np.isclose(spectral, s[k])
        assert np.isclose(frobenius, np.sqrt(np.sum(s[k:] ** 2)))
    ax = axes[place]
    ax.imshow(A_k, cmap="gray", vmin=0, vmax=1, interpolation="none")
    ax.set(xticks=(), yticks=(), xlabel=f"rank {k}" if k < 40 else "picture")
    ax.spines[:].set_visible(False)
axes["e"].plot(range(1, 41), s, "o-", markersize=3)
axes["e"].set(xlabel="$i$", ylabel=r"$\sigma_i$", xticks=(1, 5, 20, 40))
plt.show()
