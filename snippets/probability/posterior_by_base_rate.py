import matplotlib.pyplot as plt
import numpy as np

log_odds = np.linspace(-7, 7, 57)  # of the base rate
rate = 1 / (1 + np.exp(-log_odds))
fig, (left, right) = plt.subplots(1, 2, figsize=(6.4, 3.1),
                                  layout="constrained")
for q, style in ((0.5, "C5:"), (0.9, "C0-"), (0.99, "C1--")):
    after = log_odds + np.log(q / (1 - q))  # right with q in both classes
    left.plot(np.log10(rate), 1 / (1 + np.exp(-after)), style)
    right.plot(log_odds, after, style)
left.plot(np.log10(0.02), 18 / 116, "C0o")
left.text(-1.6, 0.1, "0.155")
left.text(-2.95, 0.56, "99% right", color="C1")
left.text(-1.13, 0.36, "90%", color="C0")
left.text(-0.5, 0.12, "50%", color="C5")
left.set(xlabel=r"$\log_{10}$ of the base rate", ylabel="posterior",
         xlim=(-3.05, 0.05), xticks=(-3, -2, -1, 0))
right.plot(-np.log(49), np.log(9 / 49), "C0o")
right.annotate("", (0, np.log(9)), (0, 0), arrowprops={
    "arrowstyle": "->", "color": "C0", "shrinkA": 0, "shrinkB": 0})
right.text(0.4, -1.9, r"$+\ln\,9$", color="C0")
right.text(-0.4, 5.2, r"$+\ln\,99$", color="C1", ha="right")
right.set(xlabel="log-odds before", ylabel="log-odds after",
          xlim=(-7, 7), xticks=(-5, 0, 5),
          ylim=(-7, 12), yticks=(-5, 0, 5, 10))
plt.show()
