def f(x, y):
    return x * y * (x * x - y * y) / (x * x + y * y)


def by_x(x, y, k):
    return (f(x + k, y) - f(x - k, y)) / (2 * k)


def by_y(x, y, k):
    return (f(x, y + k) - f(x, y - k)) / (2 * k)


print("outer    inner    x then y  y then x")
for h, k in ((1e-1, 1e-6), (1e-3, 1e-6), (1e-3, 1e-3), (1e-4, 1e-2)):
    xy = (by_x(0, h, k) - by_x(0, -h, k)) / (2 * h)  # first x, then y
    yx = (by_y(h, 0, k) - by_y(-h, 0, k)) / (2 * h)  # first y, then x
    print(f"{h:.0e}    {k:.0e}   {xy:7.4f}   {yx:7.4f}")
    exact = (k * k - h * h) / (k * k + h * h)
    assert abs(xy - exact) < 1e-9 and abs(yx + exact) < 1e-9
