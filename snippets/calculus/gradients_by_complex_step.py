import numpy as np

rng = np.random.default_rng(0)
n, d, m = 4, 3, 2
A, S = rng.normal(size=(2, d, d))
X, Y, U = (rng.normal(size=(n, k)) for k in (d, m, m))
W, V, B = (rng.normal(size=s) for s in [(d, m), (d, m), (m, d)])
x, b, c = (rng.normal(size=k) for k in (d, m, n))
inv = np.linalg.inv(A)
p = np.exp(x) / np.exp(x).sum()
e = np.eye(d)[0]                       # one-hot, class 0
D = 2 * (X @ W + b - Y)                # of the layer's sum of squares
R = U @ V.T - X
rows = [
    ("c.X x", x, lambda x: c @ X @ x, X.T @ c),
    ("x.A x", x, lambda x: x @ A @ x, (A + A.T) @ x),
    ("|Xx - c|^2", x, lambda x: sum((X @ x - c)**2), 2*X.T @ (X @ x - c)),
    ("x.W b", W, lambda W: x @ W @ b, np.outer(x, b)),
    ("tr(W B)", W, lambda W: np.trace(W @ B), B.T),
    ("|W|^2", W, lambda W: np.sum(W**2), 2 * W),
    ("ln|det A|", A, lambda A: np.log(np.linalg.det(A)**2) / 2, inv.T),
    ("tr(A^-1 S)", A, lambda A: np.trace(np.linalg.inv(A) @ S),
     -(inv @ S @ inv).T),
    ("layer by W", W, lambda W: np.sum((X @ W + b - Y)**2), X.T @ D),
    ("layer by b", b, lambda b: np.sum((X @ W + b - Y)**2), D.sum(axis=0)),
    ("layer by X", X, lambda X: np.sum((X @ W + b - Y)**2), D @ W.T),
    ("|U V.T - X|^2", U, lambda U: np.sum((U @ V.T - X)**2), 2 * R @ V),
    ("|U V.T - X|^2", V, lambda V: np.sum((U @ V.T - X)**2), 2 * R.T @ U),
    ("-ln p_0", x, lambda x: np.log(np.exp(x).sum()) - x[0], p - e)]
for name, point, f, grad in rows:
    slopes = np.zeros(point.shape)
    for index in np.ndindex(point.shape):
        moved = point.astype(complex)
        moved[index] += 1e-30j         # complex step: no cancellation
        slopes[index] = f(moved).imag / 1e-30
    assert grad.shape == point.shape
    assert np.allclose(grad, slopes, rtol=1e-10, atol=1e-12)
    print(f"{name:<14} gradient {grad.shape}")
