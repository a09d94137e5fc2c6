import numpy as np

rng = np.random.default_rng(0)
d = 3 * 224 * 224  # numbers in a color image
step = 8 / 255  # eight gray levels of 255
w = rng.normal(size=d) / np.sqrt(d)  # weights of one neuron, length about 1

s = step * rng.choice([-1.0, 1.0], size=(20, d))  # 20 random sign patterns
random_shift = np.sqrt(np.mean((s @ w) ** 2))
worst_shift = w @ (step * np.sign(w))

print(f"each entry moves by {step:.4f}")
print(f"2-norm of every one of these steps = {step * np.sqrt(d):.1f}")
print(f"typical shift by a random pattern = {random_shift:.2f}")
print(f"step × 2-norm of w = {step * np.linalg.norm(w):.2f}")
print(f"shift by the signs of w = {worst_shift:.1f}")
print(f"step × 1-norm of w = {step * np.sum(np.abs(w)):.1f}")
