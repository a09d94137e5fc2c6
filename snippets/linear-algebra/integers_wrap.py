import numpy as np

x = np.array([200, 100], dtype=np.uint8)  # two pixels of an image
y = np.array([100, 200], dtype=np.uint8)

print("x - y =", (x - y).tolist(), "but the difference is [100, -100]")
print("x @ y =", int(x @ y), "but the dot product is", int(x.astype(int) @ y))
print(f"norm(x - y) = {np.linalg.norm(x - y):.1f}")
print(f"norm in floats = {np.linalg.norm(x.astype(float) - y):.1f}")

w = np.array([1, -2, 2])  # no decimal point, so NumPy makes integers
w[0] = 0.7
print("after w[0] = 0.7, w =", w.tolist())
try:
    w -= 0.1 * np.ones(3)
except TypeError as error:
    print("w -= ... raises TypeError:", str(error)[:28])
