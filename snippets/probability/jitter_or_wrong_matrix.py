import numpy as np


def outcome(C):
    try:
        np.linalg.cholesky(C)
        return "passes"
    except np.linalg.LinAlgError:
        return "not positive definite"


t = np.array([0.0, 1e-9, 1.0])          # three places, two of them close
K = np.exp(-((t[:, None] - t) ** 2) / 2)
print("K12 rounded to 1:", bool(K[0, 1] == 1))
patched = np.array([[1.0, 0.9, 0.1], [0.9, 1.0, 0.9], [0.1, 0.9, 1.0]])
for name, C in (("kernel matrix", K), ("patched correlations", patched)):
    smallest = np.linalg.eigvalsh(C)[0]
    print(f"{name}: smallest eigenvalue {smallest.round(6) + 0.0:.6f}")
    for jitter in (0.0, 1e-9, 1e-3, 0.3):
        print(f"  jitter {jitter:g}: {outcome(C + jitter * np.eye(3))}")
