import numpy as np

theta = np.linspace(0, 1, 1001)  # candidate probabilities of heads
likelihood = 120 * theta**7 * (1 - theta) ** 3  # P(7 heads of 10; theta)

for k in (500, 700, 900):
    print(f"theta = {theta[k]:.1f}: likelihood = {likelihood[k]:.3f}")
best = theta[likelihood.argmax()]
area = likelihood.sum() * 0.001  # both end values are zero
print(f"largest at theta = {best:.1f}")
print(f"area under the curve = {area:.3f}")
assert np.isclose(area, 1 / 11)
