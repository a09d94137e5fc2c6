import numpy as np

rng = np.random.default_rng(0)
u = rng.random(1000, dtype=np.float32)
assert np.all(u * 2**24 == np.round(u * 2**24))  # multiples of 2^-24
print(f"P(a zero among 10 million) = {1 - (1 - 2**-24)**10**7:.2f}")
with np.errstate(divide="ignore"):
    print("-ln u at u = 0:", -np.log(np.float32(0)))
print(f"-ln(1 - u): at 0 {0 - np.log1p(np.float32(0)):.2f}, at most "
      f"{24 * np.log(2):.2f}")

F = np.cumsum([0.0, 0.5, 0.5])  # class 0 is masked
print("u = 0 draws class", np.searchsorted(F, 0.0), "or",
      np.searchsorted(F, 0.0, side="right"))

K = 49
F = np.cumsum(np.full(K, 1 / K, dtype=np.float32))
u = np.float32(1 - 2**-24)  # the largest below 1
print(f"{K} classes, sum - 1 = {F[-1] - 1:.1e}, class",
      np.searchsorted(F, u, side="right"))
