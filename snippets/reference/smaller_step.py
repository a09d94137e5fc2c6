x = 1.7
for h in (1e-2, 1e-5, 1e-8, 1e-11, 1e-14):
    quotient = ((x + h) * (x + h) - x * x) / h
    print(f"h = {h:.0e}: quotient {quotient:.7f}")
