import numpy as np

rng = np.random.default_rng(0)
d, m = 5, 4
for k, q in ((0, 3), (2, 2), (4, 3), (4, 4), (5, 0)):
    V = rng.normal(size=(d, k))                # directions of jvps
    U = rng.normal(size=(m, q))                # directions of vjps
    # each row: one number that a pass returns, as a sum over entries of J
    rows = [np.outer(e, v) for v in V.T for e in np.eye(m)]
    rows += [np.outer(u, e) for u in U.T for e in np.eye(d)]
    system = np.array(rows).reshape(len(rows), m * d)
    free = m * d - np.linalg.matrix_rank(system)
    print(f"{k} jvps, {q} vjps: {len(rows)} numbers, {free} entries free")
    assert free == (d - k) * (m - q)
