import numpy as np

rng = np.random.default_rng(0)
X = rng.uniform(-1, 1, size=(64, 4))  # examples × inputs
W_start = rng.uniform(1.1, 1.7, size=(4, 8))  # inputs × units
v_start = rng.uniform(1.1, 1.7, size=8)  # units, to one output
y = np.tanh(X @ (W_start + rng.uniform(-0.1, 0.1, size=(4, 8)))) @ (
    v_start + rng.uniform(-0.1, 0.1, size=8))  # weights nearby fit


def train(stored, used, lr=1e-3, steps=4000):
    W, v = W_start.astype(stored), v_start.astype(stored)
    x, target, losses, largest = X.astype(used), y.astype(used), [], 0
    for step in range(steps + 1):
        Wu, vu = W.astype(used), v.astype(used)
        A = np.tanh(x @ Wu)  # examples × units
        error = A @ vu - target
        losses.append(np.mean(error.astype(np.float64) ** 2))
        delta = used(2 / len(x)) * error
        dv, dW = A.T @ delta, x.T @ (delta[:, None] * vu * (1 - A * A))
        step_v = stored(lr) * dv.astype(stored)
        step_W = stored(lr) * dW.astype(stored)
        largest = max(largest, np.abs(step_v).max(), np.abs(step_W).max())
        W, v = W - step_W, v - step_v
    assert W.dtype == stored and dW.dtype == used
    moved = (np.sum(W != W_start.astype(stored))
             + np.sum(v != v_start.astype(stored)))
    print(f"weights in {stored.__name__}, the rest in {used.__name__}:")
    print(f"  loss {losses[0]:.1g} -> {losses[-1]:.1g}, "
          f"largest step {largest:.5f},")
    print(f"  weights moved: {moved} of {W.size + v.size}")


train(np.float32, np.float32)
train(np.float16, np.float16)
train(np.float32, np.float16)
