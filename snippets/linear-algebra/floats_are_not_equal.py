import math

t, steps = 0.0, 0
while t < 1.0:  # meant to take ten steps
    t, steps = t + 0.1, steps + 1
print("steps of 0.1 until t >= 1:", steps)
print("0.1 + 0.2 == 0.3:", 0.1 + 0.2 == 0.3)
print("close:", math.isclose(0.1 + 0.2, 0.3, rel_tol=1e-12))
print("1e-17 is close to 0, relatively:", math.isclose(1e-17, 0.0))
print("1e-17 is close to 0, absolutely:",
      math.isclose(1e-17, 0.0, abs_tol=1e-12))
