import numpy as np

w = np.array([3.0, 4.0])
x = np.array([4.0, 3.0])
length_w = np.sqrt(w @ w)
length_x = np.sqrt(x @ x)
cosine = (w @ x) / (length_w * length_x)
print(f"dot product = {w @ x:.0f}")
print(f"lengths = {length_w:.0f} and {length_x:.0f}, cosine = {cosine:.2f}")
print(f"length of the projection of x on w = {length_x * cosine:.1f}")
