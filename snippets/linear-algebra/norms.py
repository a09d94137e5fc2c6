import numpy as np

x = np.array([1.0, -2.0, 2.0])
y = np.array([4.0, 0.0, 3.0])

for name, v in (("x", x), ("y", y), ("x - y", x - y), ("x + y", x + y)):
    one = np.sum(np.abs(v))
    two = np.sqrt(np.sum(v**2))
    largest = np.max(np.abs(v))
    print(f"{name}: 1-norm {one:.3f}, 2-norm {two:.3f}, "
          f"max-norm {largest:.3f}")
    assert np.isclose(one, np.linalg.norm(v, ord=1))
    assert np.isclose(two, np.linalg.norm(v))  # ord=2 is the default
    assert np.isclose(largest, np.linalg.norm(v, ord=np.inf))
    # From the smallest of the three to the largest, whatever the vector.
    assert largest <= two <= one <= np.sqrt(v.size) * two <= v.size * largest
