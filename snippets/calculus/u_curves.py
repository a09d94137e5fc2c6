import matplotlib.pyplot as plt
import numpy as np


def f(z):  # softsign, for z > 0 with two operations
    return z / (1 + z)


x, slope, d2, d3 = 0.75, 1.75**-2, 2 * 1.75**-3, 6 * 1.75**-4
fig, ax = plt.subplots(figsize=(6.4, 3.6), layout="constrained")
curves = (("forward", np.float64, 53, "C0", "o"),
          ("central", np.float64, 53, "C1", "s"),
          ("forward", np.float32, 24, "C2", "^"))
for kind, dtype, p, color, marker in curves:
    h = 2.0 ** -np.arange(1, p)  # x + h and 1 + x + h are floats
    z, u = dtype(x), 2.0**-p
    if kind == "forward":
        q = (f(z + h.astype(dtype)) - f(z)) / h.astype(dtype)
        truncation, rounding = h * d2 / 2, 2 * u * f(x + h) / h
    else:
        q = (f(z + h) - f(z - h)) / (2 * h)
        truncation, rounding = h**2 * d3 / 6, u * f(x + h) / h
        truncation *= ((1 + x) / (1 + x - h))**4  # largest f''' on the way
    error = np.abs(q.astype(float) - slope)
    assert np.all(error <= 1.001 * (truncation + rounding))
    best = np.argmin(truncation + rounding)
    print(f"{kind} {dtype.__name__}: best h {h[best]:.0e}, "
          f"bound {truncation[best] + rounding[best]:.0e}")
    shown = error > 0
    ax.plot(np.log10(h[shown]), np.log10(error[shown]), marker,
            color=color, ms=4, mfc="none" if marker == "^" else color)
    for bound in (truncation, rounding):
        ax.plot(np.log10(h), np.log10(bound), color=color, lw=0.9,
                linestyle="--")
ax.text(-5.6, -0.7, "forward, float32", color="C2")
ax.text(-7.4, -7.25, "forward, float64", color="C0", rotation=31,
        rotation_mode="anchor")
ax.text(-3.6, -10.2, "central, float64", color="C1")
ax.set(xlabel=r"$\log_{10} h$", ylabel=r"$\log_{10}$ of the error",
       xlim=(-16, 0), ylim=(-13, 1))
plt.show()
