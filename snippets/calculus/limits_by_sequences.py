import numpy as np

print("x          sin(x)/x    sin(pi/x)")
for x in (0.1, 0.01, 0.001):
    zero = abs(np.sin(np.pi / x))
    print(f"{x:<10} {np.sin(x) / x:.8f}  {zero:.4f}")
    assert zero < 1e-9
for n in (21, 201, 2001):
    x = 2 / n
    print(f"{x:<10.6f} {np.sin(x) / x:.8f}  {np.sin(np.pi / x):.4f}")
