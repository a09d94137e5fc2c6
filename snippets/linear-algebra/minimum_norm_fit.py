import numpy as np

A = np.array([[1.0, 2.0, 2.0], [1.0, -1.0, 0.0]])   # 2 equations, 3 unknowns
b = np.array([8.0, 1.0])
n = np.array([2.0, 2.0, -3.0])                      # null space: A n = 0
assert np.allclose(A @ n, 0)

least = np.linalg.lstsq(A, b)[0]
print("lstsq:", least.round(6), " length", round(np.linalg.norm(least), 4))
for start in (np.zeros(3), n):
    c = start
    for step in range(500):
        c = c + 0.1 * A.T @ (b - A @ c)             # gradient descent
    print(f"descent from {start}:", c.round(6), " length",
          round(np.linalg.norm(c), 4))
    assert np.allclose(A @ c, b)
    assert np.isclose(n @ c, n @ start)             # never moves along n
