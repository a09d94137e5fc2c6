import matplotlib.pyplot as plt
import numpy as np

grad = np.array([3.0, 4.0])
H = np.array([[1.0, 1.0], [1.0, 2.0]])
norms = (("1-norm", lambda s: np.sum(np.abs(s), axis=1), "-"),
         ("2-norm", lambda s: np.sqrt(np.sum(s**2, axis=1)), "--"),
         ("max-norm", lambda s: np.max(np.abs(s), axis=1), "-."),
         ("H-norm", lambda s: np.sqrt(np.sum(s @ H * s, axis=1)), ":"))
steepest = np.array([[0, 1], [3, 4], [1, 1], [2, 1]])
shift = ((3, 0.3), (-8, -0.8), (4, 0.2), (-6, -0.9))  # of the labels

fig, ax = plt.subplots(figsize=(6.4, 3.0), layout="constrained")
angle = np.linspace(-60, 150, 211)
fan = np.stack([np.cos(np.radians(angle)), np.sin(np.radians(angle))], 1)
for i, (name, norm, style) in enumerate(norms):
    s = steepest[i : i + 1]
    at = np.degrees(np.arctan2(s[0, 1], s[0, 0]))
    best = (s @ grad / norm(s))[0]
    assert np.all(fan @ grad / norm(fan) < best + 1e-9)
    ax.plot(angle, fan @ grad / norm(fan), color=f"C{i}", linestyle=style)
    ax.plot(at, best, "o", color=f"C{i}")
    ax.text(at + shift[i][0], best + shift[i][1], name, color=f"C{i}")
ax.axhline(0, color="gray", lw=0.8)
ax.set(xlabel="angle of the step in degrees", ylabel="slope per length",
       xticks=(-45, 0, 45, 90, 135), ylim=(-2.6, 7.8))
plt.show()
