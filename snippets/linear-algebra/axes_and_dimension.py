import numpy as np

arrays = {
    "x": np.array([1.0, -2.0, 2.0]),
    "x as a column": np.array([[1.0], [-2.0], [2.0]]),
    "gray image": np.zeros((28, 28)),
    "color image": np.zeros((224, 224, 3)),
}
for name, array in arrays.items():
    print(f"{name}: shape {array.shape}, ndim {array.ndim}, "
          f"a point of {array.size}-dimensional space")

x = arrays["x"]
column = arrays["x as a column"]
print("x.T has shape", x.T.shape, "and column.T has shape", column.T.shape)
print("x @ x.T =", x @ x.T)  # one axis: nothing to transpose, a dot product
print("column @ column.T has shape", (column @ column.T).shape)
