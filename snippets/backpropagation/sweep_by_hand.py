value = {"w": 3, "x": 2, "b": 1, "y": 5}
slopes = {}              # of each node, by each of its arguments


def record(node, result, **by):
    value[node], slopes[node] = result, by


def forward():
    v = value
    record("v1", v["w"] * v["x"], w=v["x"], x=v["w"])
    record("v2", v["v1"] + v["b"], v1=1, b=1)
    record("v3", v["v2"] - v["y"], v2=1, y=-1)
    record("v4", v["v3"]**2, v3=2 * v["v3"])
    record("v5", v["w"]**2, w=2 * v["w"])
    record("v6", v["v4"] + v["v5"], v4=1, v5=1)
    return v["v6"]


loss = forward()
print(*(f"{name}={value[name]}" for name in slopes))
bar = dict.fromkeys(value, 0)
bar["v6"] = 1
for node in reversed(slopes):            # every use before the value
    for argument, slope in slopes[node].items():
        bar[argument] += bar[node] * slope
        print(f"{node} gives {bar[node]} * {slope:2} to {argument:2}:"
              f" now {bar[argument]}")

for name in "wxby":                      # exact: the loss is quadratic
    start = value[name]
    ends = []
    for moved in (start + 1, start - 1):
        value[name] = moved
        ends.append(forward())
    value[name] = start
    assert (ends[0] - ends[1]) / 2 == bar[name]
print("gradient:", {name: bar[name] for name in "wxby"})
