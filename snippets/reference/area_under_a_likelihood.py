import numpy as np

theta = (np.arange(1000) + 0.5) / 1000  # midpoints from 0 to 1
print(f"area over theta = {np.mean(theta**3):.2f}")
for end in (10, 100, 1000):
    odds = end * theta  # midpoints from 0 to the end
    area = np.mean((odds / (1 + odds))**3) * end
    print(f"area over odds up to {end} = {area:.0f}")
