import numpy as np

A = np.array([[3.0, 2.0], [1.0, 4.0]])  # not symmetric
true = np.sort(np.linalg.eigvals(A).real)
lower = np.linalg.eigvalsh(A)             # reads 3, 1, 4
upper = np.linalg.eigvalsh(A, UPLO="U")   # reads 3, 2, 4
mean = np.linalg.eigvalsh((A + A.T) / 2)
for name, values in (("eigvals", true), ("eigvalsh", lower),
                     ("eigvalsh, UPLO='U'", upper),
                     ("symmetric part", mean)):
    print(f"{name:18}: {values.round(3)}")
