import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
x = np.sort(rng.uniform(0, 4, size=60))
X = np.column_stack([np.ones(60), x])
noise = rng.normal(size=60)
cases = (("as assumed", 1 + x + 0.5 * noise),
         ("a bend left out", 1 + x + 0.5 * (x - 2) ** 2 + 0.5 * noise),
         ("noise that grows", 1 + x + 0.35 * x * noise))

fig, panels = plt.subplots(1, 3, figsize=(5.4, 2.6), sharey=True,
                           layout="constrained")
for panel, (name, y) in zip(panels, cases, strict=True):
    fitted = X @ np.linalg.lstsq(X, y, rcond=None)[0]
    r = y - fitted
    panel.axhline(0, color="0.5", lw=0.8)
    panel.plot(fitted, r, "C0o", ms=3.5)
    panel.set(title=name, xlabel="prediction")
    R2 = 1 - r @ r / np.sum((y - y.mean()) ** 2)
    print(f"{name:17s} R2 = {R2:.2f}, correlation of |r| and the "
          f"prediction {np.corrcoef(abs(r), fitted)[0, 1]:5.2f}")
    assert abs(np.corrcoef(r, fitted)[0, 1]) < 1e-9
panels[0].set_ylabel("$r$")
plt.show()
