import numpy as np

lr = 0.1
print(f"ln(100) / ln(1.1) = {np.log(100) / np.log(1 + lr):.1f}")
print("distance  below 0.25  loss at step 1000")
for distance in (1e-2, 1e-4, 1e-6, 1e-8, 0):
    w1, w2, left = 1.0, -1.0 + distance, None
    for t in range(1000):
        r = w1 * w2 - 1
        if left is None and r**2 / 2 < 0.25:  # half the loss of the saddle
            left = t
        w1, w2 = w1 - lr * r * w2, w2 - lr * r * w1
    print(f"{distance:8g}  {left or 'never':>10}"
          f"  {(w1 * w2 - 1)**2 / 2:17.3f}")
