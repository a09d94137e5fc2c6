import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
N, sizes = 30_000, np.arange(1, 6)            # matrices of each size
print("d  all positive  +- error   both signs")
share = []
for d in sizes:
    G = rng.normal(size=(N, d, d))
    H = (G + G.transpose(0, 2, 1)) / np.sqrt(2)
    negative = (np.linalg.eigvalsh(H) < 0).sum(axis=1)
    p = np.mean(negative == 0)
    mixed = np.mean((negative > 0) & (negative < d))
    print(f"{d}  {p:12.5f}  {np.sqrt(p * (1 - p) / N):8.5f}  {mixed:10.4f}")
    share.append(p)
exact = 1 / 2 - np.sqrt(2) / 4
print(f"exact for d = 2: {exact:.5f}")
assert abs(share[1] - exact) < 3 * np.sqrt(exact * (1 - exact) / N)

fig, (left, right) = plt.subplots(1, 2, figsize=(5.4, 2.8),
                                  layout="constrained")
left.plot(sizes, np.log10(share), "C0o-")
left.plot(sizes, -sizes * np.log10(2), "C1s--")
left.text(3.3, -0.75, "coins", color="C1")
left.text(1.3, -3, "random\nmatrices", color="C0")
left.set(xlabel="$d$", ylabel=r"$\log_{10}$ of the share", xticks=sizes)
right.bar(range(d + 1), np.bincount(negative, minlength=d + 1) / N,
          color="C0", alpha=0.4, edgecolor="C0")
right.set(xlabel="negative eigenvalues", ylabel="share, $d=5$",
          xticks=range(d + 1))
plt.show()
