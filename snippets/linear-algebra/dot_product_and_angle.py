import numpy as np

x = np.array([1.0, -2.0, 2.0])
y = np.array([4.0, 0.0, 3.0])

dot = x @ y  # for two arrays with one axis: the sum of x[j] * y[j]
alpha = dot / (y @ y)  # the multiple of y that is closest to x
residual = x - alpha * y
cosine = dot / (np.linalg.norm(x) * np.linalg.norm(y))

print(f"dot product = {dot:.1f}")
print(f"alpha = {alpha:.1f}, closest point = {(alpha * y).round(1).tolist()}")
print(f"residual = {residual.round(1).tolist()}")
print(f"signed length of the projection = {dot / np.linalg.norm(y):.1f}")
print(f"length of the residual = {np.linalg.norm(residual):.3f}")
print(f"cosine = {cosine:.3f}, angle = {np.degrees(np.arccos(cosine)):.1f}°")

assert np.isclose(y @ residual, 0)  # the residual is perpendicular to y
assert np.isclose(
    np.sum((x - y) ** 2), x @ x + y @ y - 2 * dot  # law of cosines
)
