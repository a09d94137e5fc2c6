import itertools

import numpy as np

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
learnable = set()
for w1, w2, b in itertools.product(np.arange(-2, 2.5, 0.5), repeat=3):
    f = X @ np.array([w1, w2]) + b
    learnable.add(tuple((f > 0).astype(int).tolist()))

every = set(itertools.product((0, 1), repeat=4))
print(f"{len(learnable)} of {len(every)} functions found; missing:")
for values in sorted(every - learnable):
    print("  values at (0,0), (0,1), (1,0), (1,1):", *values)
