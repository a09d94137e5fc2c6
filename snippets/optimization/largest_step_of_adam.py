import numpy as np


def last_step(gradients, beta1=0.9, beta2=0.999):
    m = v = 0.0
    for t, g in enumerate(gradients, start=1):
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
    return m / (1 - beta1**t) / np.sqrt(v / (1 - beta2**t))


T = 10_000
quiet = np.zeros(T)
quiet[-1] = 1.0                       # silence, then one gradient
growing = (0.9 / 0.999) ** np.arange(T)[::-1]
burst = np.concatenate([np.zeros(1000), 1.11 ** np.arange(10)])
print(f"constant: {last_step(np.ones(T)):.4f} lr")
print(f"after silence: {last_step(quiet):.4f} lr")
print(f"silence, then 10 growing: {last_step(burst):.4f} lr")
print(f"growing by 11% a step: {last_step(growing):.4f} lr")

k = np.arange(T)
bound = (0.1 / np.sqrt(0.001) * np.sqrt(np.sum((0.9**2 / 0.999)**k))
         * np.sqrt(1 - 0.999**T) / (1 - 0.9**T))
print(f"bound: {bound:.4f} lr")
assert np.isclose(last_step(growing), bound)
