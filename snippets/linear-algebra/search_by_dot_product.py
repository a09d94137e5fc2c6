import numpy as np

rng = np.random.default_rng(0)
n = 1000  # documents, and one query for each

for d in (64, 3):
    U = rng.normal(size=(n, d))
    U /= np.linalg.norm(U, axis=1, keepdims=True)  # directions of length 1
    lengths = np.exp(rng.normal(size=n))
    D = lengths[:, None] * U  # documents × dimension
    # A query points roughly where its document points.
    Q = U + 0.8 * rng.normal(size=(n, d)) / np.sqrt(d)  # queries × dimension

    found = np.argmax(Q @ D.T, axis=1)  # best dot product for each query
    right = np.count_nonzero(found == np.arange(n))
    favorite = np.bincount(found).max()
    print(f"d = {d}, dot product: {right} of {n} queries find their document")
    print(f"  a single document is the answer to {favorite} queries")

    cosine = Q @ U.T / np.linalg.norm(Q, axis=1, keepdims=True)
    found = np.argmax(cosine, axis=1)  # the lengths no longer count
    right = np.count_nonzero(found == np.arange(n))
    print(f"d = {d}, cosine: {right} of {n} queries find their document")
    own = cosine.diagonal().mean()
    np.fill_diagonal(cosine, -1)
    print(f"  mean cosine with the right document {own:.2f}, "
          f"with the best wrong one {cosine.max(axis=1).mean():.2f}")
