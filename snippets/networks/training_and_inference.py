import numpy as np

rng = np.random.default_rng(0)
eps, rho = 1e-5, 0.9
gamma, beta = np.ones(2), np.zeros(2)
running_mean, running_var = np.zeros(2), np.ones(2)
for _ in range(200):                           # batches of 16 while training
    Z = np.array([3.0, -1.0]) + rng.normal(size=(16, 2)) * [2.0, 0.5]
    mean, var = Z.mean(axis=0), Z.var(axis=0, ddof=1)
    running_mean = rho * running_mean + (1 - rho) * mean
    running_var = rho * running_var + (1 - rho) * var


def batch_norm(Z, mean, var):
    return gamma * (Z - mean) / np.sqrt(var + eps) + beta


z = np.array([[5.0, -1.5]])                    # one example to be judged
print("running mean", running_mean.round(2).tolist(),
      " variance", running_var.round(2).tolist())
for name, others in (("alone", np.empty((0, 2))),
                     ("with small ones", np.array([[1.0, -2.0]] * 3)),
                     ("with large ones", np.array([[9.0, 0.0]] * 3))):
    Z = np.concatenate([z, others])
    train = batch_norm(Z, Z.mean(axis=0), Z.var(axis=0))[0]
    test = batch_norm(Z, running_mean, running_var)[0]
    print(f"{name:16} batch statistics {train.round(2).tolist()!s:15}"
          f" running {test.round(2).tolist()}")
