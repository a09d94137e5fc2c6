import numpy as np

blocks = {"W1": [0.1275, -0.1043, 0.1336, -0.0042, -0.0425, 0.0255],
          "b1": [0.1582, 0.0673, 0.0129],
          "W2": [0.0745, -0.0745, -0.0709, 0.0709, 0.0150, -0.0150],
          "b2": [0.0278, -0.0278]}  # the gradients, as printed above
squares = {name: np.sum(np.square(g)) for name, g in blocks.items()}
total = sum(squares.values())
for name, square in squares.items():
    print(f"{name}: {square:.4f}, share {square / total:.2f}")
print(f"total {total:.4f}, predicted fall {0.5 * total:.4f}")
