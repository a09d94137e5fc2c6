import numpy as np

x = np.array([0.0, 3.0, 4.0, 7.0])
b = np.array([4.0, 3.0, 4.0, 11.0])
for name, A in (("x only", x[:, None]),
                ("1 and x", np.column_stack([np.ones(4), x]))):
    r = b - A @ np.linalg.lstsq(A, b)[0]
    dot, covariance = x @ r, np.mean((x - x.mean()) * (r - r.mean()))
    assert abs(dot) < 1e-12
    print(f"{name}: r {r.round(3)}")
    print(f"  mean of r {abs(r.mean()):.3f}, "
          f"covariance {covariance + 0.0:z.3f}")
