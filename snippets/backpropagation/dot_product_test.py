import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(6, 4))                    # examples × inputs
W1, W2 = rng.normal(size=(4, 4)), rng.normal(size=(4, 2))


def jvp(V1, V2, mistake=None):                 # values and their dots
    A1 = np.tanh(X @ W1)
    slope = 1 - A1 if mistake == "slope" else 1 - A1**2
    dot_A1 = slope * (X @ V1)
    return dot_A1 @ W2 + A1 @ V2


def vjp(U, mistake=None):                      # from U back
    A1 = np.tanh(X @ W1)
    bar_A1 = U @ W2.T
    slope = 1 - A1 if mistake == "slope" else 1 - A1**2
    G1 = X.T @ (bar_A1 * slope)
    G2 = A1.T @ U
    if mistake == "transposed":
        G1 = G1.T
    if mistake == "mean":
        G2 = G2 / len(X)
    return G1, G2


U = rng.normal(size=(6, 2))                    # as the outputs
V1, V2 = rng.normal(size=(4, 4)), rng.normal(size=(4, 2))
left = np.sum(U * jvp(V1, V2))
print(f"<u, Jv> = {left:.6f}")
for mistake in (None, "slope", "transposed", "mean"):
    G1, G2 = vjp(U, mistake)
    right = np.sum(G1 * V1) + np.sum(G2 * V2)
    same = np.isclose(left, right, rtol=1e-10)
    print(f"{mistake or 'correct':10}: {right:10.6f}, "
          f"{'agrees' if same else 'differs'}")
    assert same == (mistake is None)
G1, G2 = vjp(U, "slope")
both = np.isclose(np.sum(U * jvp(V1, V2, "slope")),
                  np.sum(G1 * V1) + np.sum(G2 * V2), rtol=1e-10)
print("slope wrong in both:", "agrees" if both else "differs")
