import numpy as np


def check(loss, theta, grads, tol=1e-6, directions=3,
          steps=(1e-4, 1e-5, 1e-6), seed=0):
    """Compare `grads` with central differences of `loss(theta)`."""
    value, rng = loss(theta), np.random.default_rng(seed)
    assert np.asarray(value).dtype == np.float64, "loss not in float64"
    assert np.isfinite(value) and value == loss(theta), "random loss?"

    def error(name, V):        # of the slope along V, at the best step
        slope, found = np.sum(grads[name] * V), []
        for h in steps:
            up, down = (loss({**theta, name: theta[name] + s * h * V})
                        for s in (1, -1))
            found.append(abs((up - down) / (2 * h) - slope))
        return np.fmin.reduce(found)           # ignores nan

    for name, M in theta.items():
        G, unit = grads[name], max(np.median(np.abs(M)), 0.1)
        assert M.dtype == G.dtype == np.float64 and M.shape == G.shape
        assert np.all(np.isfinite(G)), name
        size = max(unit * np.linalg.norm(G), 1e-4 * abs(value), 1e-300)
        errors = [error(name, unit * rng.normal(size=M.shape)) / size
                  for _ in range(directions)]
        if all(e < tol for e in errors):
            print(f"{name} {M.shape}: passes")
            continue
        table = np.zeros(M.shape)
        for index in np.ndindex(M.shape):
            V = np.zeros(M.shape)
            V[index] = unit
            table[index] = error(name, V) / size
        worst = np.unravel_index(table.argmax(), M.shape)
        many = np.sum(~(table < tol / M.size**0.5))
        print(f"{name} {M.shape}: FAILS by {np.max(errors):.0e},\n"
              f"   worst {table.max():.0e} at {tuple(map(int, worst))},"
              f" {many} of {M.size} wrong")


rng = np.random.default_rng(0)
X = rng.uniform(-1, 1, size=(40, 2))           # examples × inputs
y = np.sin(3 * X[:, :1]) * X[:, 1:]            # examples × outputs


def loss(theta):
    A1 = np.tanh(X @ theta["W1"] + theta["b1"])
    return np.mean((A1 @ theta["W2"] + theta["b2"] - y)**2)


def backward(theta, wrong):
    A1 = np.tanh(X @ theta["W1"] + theta["b1"])
    Delta2 = 2 * (A1 @ theta["W2"] + theta["b2"] - y) / len(X)
    Delta1 = Delta2 @ theta["W2"].T * (1 - A1 if wrong else 1 - A1**2)
    return {"W1": X.T @ Delta1, "b1": Delta1.sum(0),
            "W2": A1.T @ Delta2, "b2": Delta2.sum(0)}


theta = {"W1": rng.normal(size=(2, 8)), "b1": rng.normal(size=8),
         "W2": rng.normal(size=(8, 1)), "b2": rng.normal(size=1)}
for wrong in (True, False):
    print("wrong gradient" if wrong else "right gradient")
    check(loss, theta, backward(theta, wrong))
