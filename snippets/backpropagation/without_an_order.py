def sweep(k, way):
    """v0 = 1, then v1 = v0 + v0, ..., L = vk. Returns bar v0 and shares."""
    bar, shares = [0] * k + [1], 0

    def give(node, amount):                # without an order
        nonlocal shares
        if node > 0:
            for use in (1, 2):             # both arguments are node - 1
                shares += 1
                bar[node - 1] += amount
                give(node - 1, amount if way == "share" else bar[node - 1])

    if way == "ordered":
        for node in range(k, 0, -1):
            for use in (1, 2):
                shares += 1
                bar[node - 1] += bar[node]
    else:
        give(k, 1)
    return bar[0], shares


print(" k  way             dL/dv0  shares")
for k in (3, 10):
    for way in ("ordered", "share", "total"):
        result, shares = sweep(k, way)
        print(f"{k:2}  {way:8} {result:13}  {shares:6}")
    assert sweep(k, "ordered") == (2**k, 2 * k)
    assert sweep(k, "share") == (2**k, 2**(k + 1) - 2)
