import numpy as np

U = np.array([[3.0, 4.0], [0.0, 0.0], [4.0, 3.0]])  # documents × dimension
q = np.array([4.0, 3.0])  # the query has the direction of the last document
lengths = np.linalg.norm(U, axis=1) * np.linalg.norm(q)

with np.errstate(invalid="ignore"):
    cosine = U @ q / lengths
print("cosines:", cosine.round(2).tolist())
print("best document:", int(np.argmax(cosine)))
print("is nan above 0.3?", bool(cosine[1] > 0.3))

guarded = U @ q / np.maximum(lengths, 1e-8)
print("guarded:", guarded.round(2).tolist())
print("best document:", int(np.argmax(guarded)))
