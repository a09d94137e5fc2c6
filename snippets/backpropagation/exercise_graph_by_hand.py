x, y = 2, 3
u = x * y
v = u + x
L = v * u
bar_v, bar_u = u, v          # the shares of L = v * u
bar_u += bar_v               # v = u + x
bar_x = bar_v
bar_x += bar_u * y           # u = x * y
bar_y = bar_u * x
print("u, v, L =", u, v, L)
print("adjoints of v, u, x, y:", bar_v, bar_u, bar_x, bar_y)
assert bar_x == 2 * x * y**2 + 2 * x * y and bar_y == 2 * x**2 * y + x**2
