import numpy as np

print("          largest    e^z = inf   e^z = 0")
print("          float      above z     below z")
for dtype in (np.float16, np.float32, np.float64):
    info = np.finfo(dtype)
    # numbers under half the smallest float are rounded to 0
    top = np.log(float(info.max))
    low = np.log(float(info.smallest_subnormal)) - np.log(2)
    print(f"{dtype.__name__:9} {float(info.max):8.2g} {top:11.2f}"
          f" {low:10.2f}")
    with np.errstate(all="ignore"):
        assert np.isfinite(np.exp(dtype(np.floor(top))))
        assert np.isinf(np.exp(dtype(np.ceil(top))))
        assert np.exp(dtype(1.5 * low)) == 0
