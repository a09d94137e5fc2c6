import matplotlib.pyplot as plt
import numpy as np

steps = {"free": np.log(15 / 4), "prize": np.log(25 / 4),
         "meeting": np.log(5 / 12), "no report": np.log(7 / 4)}
print(f"prior {np.log(6 / 8):.2f}", *(f"{word} {step:+.2f}"
                                      for word, step in steps.items()),
      f"sum {np.log(6 / 8) + sum(steps.values()):.2f}", sep=", ")
fig, axes = plt.subplots(1, 2, figsize=(6.4, 3.2), sharey=True,
                         layout="constrained")
for ax, order in zip(axes, (list(steps), list(steps)[::-1])):
    level = np.log(6 / 8)
    ax.plot([-0.6, 0.9], [level, level], "gray")
    ax.text(-0.55, level - 0.42, "prior")
    for place, word in enumerate(order, start=1):
        new = level + steps[word]
        color, va = ("C1", "bottom") if new > level else ("C0", "top")
        ax.annotate("", (place - 0.1, new), (place - 0.1, level),
                    arrowprops={"arrowstyle": "-|>", "color": color,
                                "shrinkA": 0, "shrinkB": 0, "lw": 2})
        ax.plot([place - 0.1, place + 0.9], [new, new], "gray")
        label = f"{word}\n{new - level:+.2f}".replace("-", "−")
        ax.text(place - 0.1, new + (0.12 if new > level else -0.12), label,
                color=color, ha="center", va=va)
        level = new
    ax.axhline(0, color="black", lw=0.8, ls=":")
    ax.set(xticks=(), xlim=(-0.7, 5.0), ylim=(-2, 4.2))
axes[0].set_ylabel("log-odds of spam")
chance = axes[1].secondary_yaxis("right")
values = np.array([0.2, 0.5, 0.8, 0.93, 0.98])
chance.set_yticks(np.log(values / (1 - values)), values)
chance.set_ylabel("probability of spam")
plt.show()
