import numpy as np

y = np.arange(10).repeat(50)                     # 50 examples of each class
perfect = y[:, None].copy()                      # column of predictions

print("compared shapes:", perfect.shape, y.shape, "->",
      (perfect == y).shape)
print(f"reported accuracy {np.mean(perfect == y):.2f}, "
      f"true accuracy {np.mean(perfect[:, 0] == y):.2f}")

lazy = np.full((500, 1), 7)                      # always answers class 7
print(f"always class 7: reported {np.mean(lazy == y):.2f}")

share = np.bincount(y) / len(y)                  # fraction of each class
assert np.isclose(np.mean(perfect == y), np.sum(share * share))
