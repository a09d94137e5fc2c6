import matplotlib.pyplot as plt
import numpy as np

m = np.arange(1, 101)
plain, divided = 1 - 0.95**m, 1 - (1 - 0.05 / m)**m
print("tests, level 0.05    :",
      *[f"{k}: {plain[k - 1]:.4f} " for k in (1, 5, 20, 100)])
print("tests, level 0.05 / m:",
      *[f"{k}: {divided[k - 1]:.4f} " for k in (1, 5, 20, 100)])

looks, ever, found = 1000, [], 0.0
all_runs = still = np.ones(1)  # chance of k wins; of k wins, not yet found
for n in range(1, looks + 1):  # pairs, each won with chance 1/2
    all_runs = np.convolve(all_runs, [0.5, 0.5])
    still = np.convolve(still, [0.5, 0.5])
    low_p = np.cumsum(all_runs[::-1])[::-1] <= 0.05  # P(k wins or more)
    found += still[low_p].sum()
    still[low_p] = 0
    ever.append(found)
print("looks, sign test     :",
      *[f"{k}: {ever[k - 1]:.4f} " for k in (5, 20, 100, 1000)])

fig, (left, right) = plt.subplots(1, 2, figsize=(6.8, 3.1), sharey=True,
                                  layout="constrained")
left.plot(m, plain, "C1-")
left.plot(m, divided, "C0--")
left.plot(20, plain[19], "C1o")
left.text(25, 0.6, "20 tests: 0.64", color="C1")
left.text(30, 0.08, r"level $0.05/m$", color="C0")
left.set(xlabel="independent tests, $m$", ylim=(0, 1.02),
         ylabel="at least one false alarm")
right.semilogx(np.arange(1, looks + 1), ever, "C1-")
right.axhline(0.05, color="C0", ls="--")
right.text(45, 0.07, "bound of one look", color="C0")
right.text(6, 0.24, "a look after\nevery pair", color="C1")
right.set(xlabel="pairs, $n$")
plt.show()
