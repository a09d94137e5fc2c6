import numpy as np

L, mu = 1.0, 0.001
root = np.sqrt(L / mu)
lr = (2 / (np.sqrt(L) + np.sqrt(mu))) ** 2
rho = (root - 1) / (root + 1)
lam = np.array([mu, L])

e, v, errors = np.ones(2), np.zeros(2), [np.ones(2)]  # starts at rest
for t in range(400):
    v = rho**2 * v - lr * lam * e
    e = e + v
    errors.append(e)
errors = np.array(errors)

t = np.arange(401)
exact = np.stack([(1 + (1 - rho) * t) * rho**t,
                  (1 + (1 + rho) * t) * (-rho) ** t], axis=1)
assert np.allclose(errors, exact, atol=1e-9)
for i in (0, 1, 2, 5, 15, 50, 100, 200, 400):
    print(f"t = {i:3d}: along mu {errors[i, 0]:9.6f},"
          f" along L {errors[i, 1]:10.6f}")
print(f"largest along L: {np.max(np.abs(errors[:, 1])):.4f},"
      f" root of kappa over e: {root / np.e:.4f}")
