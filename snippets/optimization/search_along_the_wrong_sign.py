def f(x):
    return x**2 / 2


def backtrack(x, g, lr=1.0, c=0.5):
    halvings = 0
    while f(x - lr * g) > f(x) - c * lr * g**2:
        lr, halvings = lr / 2, halvings + 1
    return lr, halvings


for name, g in (("gradient", 1.0), ("wrong sign", -1.0)):
    lr, halvings = backtrack(1.0, g)
    print(f"{name:10s}  halvings {halvings:2d}, rate {lr:.1e},"
          f" x has moved: {1.0 - lr * g != 1.0}")
