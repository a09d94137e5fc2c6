import numpy as np

w = np.array([1, 1])
near, far = np.array([1, 1]), np.array([9, 0])
for name, x in (("same direction", near), ("45 degrees away", far)):
    cosine = w @ x / np.sqrt((w @ w) * (x @ x))
    print(f"{name}: dot product = {w @ x}, cosine = {cosine:.2f}")
