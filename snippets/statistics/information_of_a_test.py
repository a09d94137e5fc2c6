import numpy as np


def entropy(table):
    t = np.ravel(table)
    return -np.sum(t[t > 0] * np.log2(t[t > 0])) + 0.0


def information(joint):  # divergence of the joint from the product
    apart = np.outer(joint.sum(axis=1), joint.sum(axis=0))
    on = joint > 0
    return np.sum(joint[on] * np.log2(joint[on] / apart[on]))


# rows: test says unclear, good, bad; columns: label good, bad
joint = np.array([[1/4, 1/4], [1/4, 0], [0, 1/4]])
H_X, H_Y = entropy(joint.sum(axis=1)), entropy(joint.sum(axis=0))
H_XY = entropy(joint)
print(f"H(X) {H_X:.3f}, H(Y) {H_Y:.3f}, H(X, Y) {H_XY:.3f}")
print(f"H(Y|X) {H_XY - H_X:.3f}, H(X|Y) {H_XY - H_Y:.3f}")
print(f"I from the divergence {information(joint):.3f}, "
      f"from entropies {H_Y - (H_XY - H_X):.3f}")

merged = np.array([joint[0] + joint[2], joint[1]])  # "bad" or "unclear"
print(f"I after merging {information(merged):.4f}")
rng = np.random.default_rng(0)
for trial in range(1000):  # layers with noise: P(z given x), 5 values
    layer = rng.dirichlet(np.full(5, 0.3), size=3)
    assert information(layer.T @ joint) <= information(joint) + 1e-12
