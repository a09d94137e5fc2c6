import numpy as np

functions = {
    "x^2 + y^2": (lambda x, y: x**2 + y**2, [2, 2]),
    "x^2 - y^2": (lambda x, y: x**2 - y**2, [2, -2]),
    "x^2 + y^4": (lambda x, y: x**2 + y**4, [2, 0]),
    "x^2 - y^4": (lambda x, y: x**2 - y**4, [2, 0]),
    "x^2": (lambda x, y: x**2, [2, 0]),
}
print("function   eigenvalues    lowest on circles")
angle = np.linspace(0, 2 * np.pi, 361)
for name, (f, eigenvalues) in functions.items():
    low = [f(r * np.cos(angle), r * np.sin(angle)).min() for r in (0.1, 0.2)]
    print(f"{name:9}  {eigenvalues[0]:5d}, {eigenvalues[1]:2d}"
          f"     {low[0]:8.4f} {low[1]:8.4f}")
