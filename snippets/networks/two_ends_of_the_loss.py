import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 130, 261).astype(np.float32)
e = np.exp(-x.astype(float)).astype(np.float32)  # logits (0, -x)
p_wrong = e / (1 + e)
exact = np.logaddexp(0, x.astype(float))

fig, (top, bottom) = plt.subplots(2, 1, figsize=(5.4, 4.8),
                                  layout="constrained")
seen = p_wrong > 1e-37  # beyond, digits are lost before p becomes 0
top.plot(x, exact, "C1--")
top.plot(x[seen], -np.log(p_wrong[seen]), "C0", lw=3, alpha=0.6)
top.axvspan(104, 130, color="0.5", alpha=0.2, lw=0)
top.text(106, 20, r"$p = 0$,""\nloss inf")
top.text(8, 68, r"$-\ln p$, float32", color="C0")
top.text(64, 110, r"from the logits", color="C1")
top.set(ylabel="loss, sure and wrong", xlim=(0, 130), ylim=(0, 135))
small = x[(x > 0) & (x <= 30)]
e = np.exp(-small.astype(float)).astype(np.float32)
loss = -np.log(1 / (1 + e))
shown = loss > 0
bottom.plot(small, np.log10(np.log1p(e)), "C1--")
bottom.plot(small[shown], np.log10(loss[shown]), "C0o", ms=3)
bottom.axvspan(16.64, 30, color="0.5", alpha=0.2, lw=0)
bottom.text(18, -3.3, r"$-\ln p$ is 0")
bottom.text(2, -7, r"$-\ln p$, dots", color="C0")
bottom.text(18, -11.8, "log1p, dashed", color="C1")
bottom.set(xlabel="$x$, distance of the two logits",
           ylabel=r"$\log_{10}$ loss, right", xlim=(0, 30))
plt.show()
