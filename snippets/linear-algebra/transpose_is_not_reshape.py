import numpy as np

A = np.array([[1, 2, 3],
              [4, 5, 6]], dtype=np.int64)        # 8 bytes per number
reshaped = A.reshape(3, 2)
print("memory   ", A.ravel().tolist())
for name, array in [("A", A), ("A.T", A.T), ("reshaped", reshaped)]:
    print(f"{name:9} {str(array.tolist()):26} strides {array.strides}")

flat_T = A.T.reshape(-1)                         # cannot be read in one stride
print("A.T flat ", flat_T.tolist())
for name, array in [("A.T", A.T), ("reshaped", reshaped),
                    ("A.T flat", flat_T)]:
    kind = "view" if np.shares_memory(A, array) else "copy"
    print(f"{name} is a {kind}")
