import numpy as np

rng = np.random.default_rng(0)
count = 0


def product(A, B):                             # counts multiplications
    global count
    count += A.shape[0] * A.shape[1] * B.shape[1]
    return A @ B


def forward(Ws, x):                            # one row for each layer
    rows = [x]
    for W in Ws:
        rows.append(np.tanh(product(rows[-1], W)))
    return rows


def by_columns(Ws, x):                         # d passes of jvp
    columns = []
    rows = forward(Ws, x)
    for e in np.eye(x.size):
        dot = e[None, :]
        for W, a in zip(Ws, rows[1:]):
            dot = product(dot, W) * (1 - a**2)
        columns.append(dot[0])
    return np.stack(columns, axis=1)           # outputs × inputs


def by_rows(Ws, x):                            # m passes of vjp
    jacobian = []
    rows = forward(Ws, x)
    for e in np.eye(rows[-1].size):
        bar = e[None, :]
        for W, a in zip(Ws[::-1], rows[:0:-1]):
            bar = product(bar * (1 - a**2), W.T)
        jacobian.append(bar[0])
    return np.stack(jacobian)                  # outputs × inputs


for sizes in ([10, 30, 30, 1], [1, 30, 30, 10], [10, 30, 30, 10]):
    Ws = [rng.normal(size=s) / 4 for s in zip(sizes, sizes[1:])]
    x, counts, results = rng.normal(size=(1, sizes[0])), [], []
    for method in (forward, by_columns, by_rows):
        count = 0
        results.append(method(Ws, x))
        counts.append(count)
    assert np.allclose(results[1], results[2], atol=1e-12)
    print(f"{sizes[0]:2} to {sizes[-1]:2}: values {counts[0]},\n"
          f"   columns {counts[1]}, rows {counts[2]}")
