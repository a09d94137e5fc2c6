def f(x):
    return 1 / (1 + x * x)                    # second derivative 0.5 at 1


def slope(x):
    return -2 * x / ((1 + x * x) * (1 + x * x))


x = 1.0
print("    h  from values  from slopes")
for h in (1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8):
    values = (f(x + h) - 2 * f(x) + f(x - h)) / (h * h)
    slopes = (slope(x + h) - slope(x - h)) / (2 * h)
    print(f"{h:.0e}   {values:.8f}   {slopes:.8f}")


def g1(w1, w2):                               # gradient of w1^2 w2^3
    return 2 * w1 * w2 * w2 * w2


def g2(w1, w2):
    return 3 * w1 * w1 * w2 * w2


h = 0.01                                      # forward differences at (1, 3)
H12 = (g2(1 + h, 3) - g2(1, 3)) / h       # first by w2, then by w1
H21 = (g1(1, 3 + h) - g1(1, 3)) / h
print(f"H12 = {H12:.4f}, H21 = {H21:.4f}, exact 54")
