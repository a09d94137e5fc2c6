import numpy as np

rng = np.random.default_rng(0)
rank = np.linalg.matrix_rank

H = rng.normal(size=(200, 8))        # contexts × hidden units
W = rng.normal(size=(8, 1000))       # hidden units × words
b = rng.normal(size=1000)
Z = H @ W + b                        # logits: contexts × words
log_P = Z - np.log(np.sum(np.exp(Z), axis=1, keepdims=True))
print("H, W, HW:", rank(H), rank(W), rank(H @ W))
print("with biases:", rank(Z), " log-probabilities:", rank(log_P))
