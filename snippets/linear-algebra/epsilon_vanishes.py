import numpy as np

constant = np.full(8, 2.5, dtype=np.float16)  # one feature of eight rows
centered = constant - constant.mean()
for name, eps in (("1e-8", np.float16(1e-8)), ("1e-5", np.float16(1e-5))):
    with np.errstate(invalid="ignore"):  # 0/0
        normalized = centered / (constant.std() + eps)
    print(f"eps = {name}, stored as {float(eps):.3g}: "
          f"feature {float(normalized[0])}")

pixels = np.full(1000, 200, dtype=np.float16)
with np.errstate(over="ignore"):
    total = np.sum(pixels)
print("mean as sum / n:", float(total / np.float16(1000)),
      "  np.mean:", float(np.mean(pixels)))
