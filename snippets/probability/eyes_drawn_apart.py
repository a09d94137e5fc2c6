import numpy as np

rng = np.random.default_rng(0)
n = 20_000
head = rng.normal(0, 20**0.5, size=n)  # where the head is: moves both eyes
left = 100 + head + rng.normal(0, 5**0.5, size=n)
right = 162 + head + rng.normal(0, 5**0.5, size=n)

# What the generator has learned: two means, two standard deviations.
new_left = rng.normal(left.mean(), left.std(), size=n)
new_right = rng.normal(right.mean(), right.std(), size=n)

print("                        photographs  generated")
rows = (("left eye", left, new_left), ("right eye", right, new_right),
        ("distance", right - left, new_right - new_left))
for name, real, made in rows:
    print(f"{name:10s} mean         {real.mean():8.1f}  {made.mean():9.1f}")
    print(f"           deviation    {real.std():8.1f}  {made.std():9.1f}")
for name, distance in (("photographs", right - left),
                       ("generated", new_right - new_left)):
    print(f"{name}: distance at most 47 pixels in "
          f"{np.sum(distance <= 47)} of {n}")

pair = np.array([107.5, 154.5])
scores = (pair - [100, 162]) / 5
print("pair", pair.tolist(), "deviates by", scores.tolist(),
      "standard deviations; alarm:", bool(np.any(np.abs(scores) > 3)))
