import numpy as np

rng = np.random.default_rng(0)
n = 16  # keys for each query


def look_up(scores):
    E = np.exp(scores - scores.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


print("      largest weight   slope, median     slope, mean")
print("width  plain  divided   plain  divided   plain  divided")
for d in (4, 16, 64, 256, 1024):
    plain, divided = [], []
    for _ in range(500):  # 500 queries, each with its own keys
        q, K = rng.normal(size=d), rng.normal(size=(n, d))
        plain.append(K @ q)
        divided.append(K @ q / np.sqrt(d))
    columns = []
    for scores in (plain, divided):
        A = look_up(np.array(scores))  # queries × keys
        slope = 1 - (A**2).sum(axis=1)
        columns.append((A.max(axis=1).mean(), np.median(slope), slope.mean()))
    pairs = zip(*columns)
    print(f"{d:5d}", "  ".join(f"{x:6.3f} {y:8.2f}" for x, y in pairs))
    if d == 1024:
        first = 1 - (look_up(np.array(plain))**2).sum(axis=1)
        share = np.sort(first)[-100:].sum() / first.sum()
        print(f"share of the 100 largest plain slopes: {share:.2f}")
assert columns[0][0] > 0.9 and columns[1][0] < 0.4
