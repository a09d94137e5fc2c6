import numpy as np

g = np.array([300.0, 400.0], dtype=np.float16)  # a gradient
c = 1.0  # the largest norm allowed

with np.errstate(over="ignore"):
    norm = np.sqrt(np.sum(g * g))  # 300² = 90000 does not fit
print("largest float16 =", float(np.finfo(np.float16).max))
print("norm in float16 =", float(norm))
print("clipped gradient =", (g * min(1.0, c / norm)).tolist())

largest = np.max(np.abs(g))
norm = largest * np.sqrt(np.sum((g / largest) ** 2))  # entries at most 1
assert norm.dtype == np.float16  # nothing was converted
print(f"norm after scaling = {norm:.1f}")
clipped = g * min(1.0, c / norm)
print(f"clipped gradient = [{clipped[0]:.1f}, {clipped[1]:.1f}]")
