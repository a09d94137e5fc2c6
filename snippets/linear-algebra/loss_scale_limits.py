import numpy as np

small, large = 1e-9, 0.3  # absolute gradients
top = float(np.finfo(np.float16).max)
tiny = float(np.finfo(np.float16).tiny)  # smallest normal number
fits, kept, normal = [], [], []
for k in range(25):
    S = 2.0**k
    if large * S <= top:
        fits.append(k)
        if np.float16(small * S) != 0:
            kept.append(k)
        if small * S >= tiny:
            normal.append(k)
print("largest scaled gradient at 2**17:", large * 2**17)
print(f"different from 0 from S = {2.0**-25 / small:.1f}")
print(f"normal from S = {2.0**-14 / small:.1f}")
print(f"exponents: {kept[0]} to {kept[-1]}, normal {normal[0]} to "
      f"{normal[-1]}")
