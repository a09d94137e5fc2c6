import numpy as np

layers = [(3, 1, 1), (3, 2, 1), (3, 1, 2), (2, 2, 1)]  # size, stride, dilation


def forward(x):
    for k, s, r in layers:             # all weights 1, no padding
        count = (len(x) - r * (k - 1) - 1) // s + 1
        x = np.array([x[s * t:s * t + r * (k - 1) + 1:r].sum()
                      for t in range(count)])
    return x


R, S = 1, 1                            # receptive field, step in the input
for k, s, r in layers:
    R, S = R + r * (k - 1) * S, S * s
    print(f"size {k}, stride {s}, dilation {r}: R = {R:2}, step {S}")

x = np.zeros(40)
base = forward(x)
seen = [[j for j in range(40) if forward(x + np.eye(40)[j])[t] != base[t]]
        for t in (0, 1)]
print("output 0 sees", seen[0][0], "to", seen[0][-1])
print("output 1 sees", seen[1][0], "to", seen[1][-1])
assert len(seen[0]) == R and seen[1][0] - seen[0][0] == S
