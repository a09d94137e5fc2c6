import matplotlib.pyplot as plt
import numpy as np

z = np.linspace(-4, 4, 161)
largest = np.maximum(z, 0)

fig, (top, bottom) = plt.subplots(2, 1, figsize=(5.4, 4.6), sharex=True,
                                  layout="constrained")
top.plot(z, largest, "k", lw=1.2)
for T, style in ((2.0, "C0-"), (1.0, "C1--"), (0.3, "C2-.")):
    lse = T * np.logaddexp(z / T, 0)  # two logits, z and 0
    p = 1 / (1 + np.exp(-z / T))
    top.plot(z, lse, style)
    bottom.plot(z, p, style)
    assert (lse >= largest).all()
    assert (lse <= largest + T * np.log(2) + 1e-12).all()
top.text(-3.9, 0.6, "$T = 2$", color="C0")
top.text(-0.95, 0.42, "$T = 1$", color="C1", ha="right")
top.text(0.35, 0.02, r"$\max(z, 0)$")
bottom.plot([-4, 0, 0, 4], [0, 0, 1, 1], "k", lw=1.2)
bottom.text(-3.9, 0.2, "$T = 2$", color="C0")
bottom.text(1.1, 0.5, "$T = 1$, dashed", color="C1")
bottom.text(0.25, 0.15, "$T = 0.3$ is nearest\nto the jump", color="C2")
top.set(ylabel="smooth maximum", ylim=(-0.1, 3))
bottom.set(xlabel="$z$", ylabel="first probability")
plt.show()
