import numpy as np

f = np.float32
print("    x    -ln p      lse - z_y   right class: -ln p   log1p")
for x in (1, 10, 20, 80, 120):
    e = np.exp(f(-x))  # logits (0, -x): the exponentials are 1 and e
    p = np.array([1, e], dtype=f) / (1 + e)
    with np.errstate(divide="ignore"):
        rounded = -np.log(p[1])  # the class with the logit -x
    loss = np.log(1 + e) - f(-x)
    right = -np.log(p[0]) + f(0)
    print(f"{x:5} {rounded:10.4f} {loss:11.4f} {right:17.1e}"
          f" {np.log1p(e):12.1e}")
    assert abs(loss - np.logaddexp(0, x)) < 1e-4
