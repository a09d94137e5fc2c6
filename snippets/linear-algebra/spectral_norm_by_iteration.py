import numpy as np

rng = np.random.default_rng(0)
d, m = 300, 200
W = rng.normal(size=(d, m)) / np.sqrt(d)   # inputs × units
s = np.linalg.svd(W, compute_uv=False)
v = rng.normal(size=m)
for step in range(1, 201):
    u = W @ v
    u /= np.linalg.norm(u)
    v = W.T @ u
    estimate = np.linalg.norm(v)
    v /= estimate
    assert estimate <= s[0] + 1e-12        # never above
    if step in (1, 5, 20, 200):
        print(f"step {step:3d}: {estimate / s[0]:.4f} of sigma1")
print(f"sigma1 {s[0]:.3f}, Frobenius norm {np.linalg.norm(W):.3f}")
W = W / estimate
print(f"after W / sigma1: {np.linalg.svd(W, compute_uv=False)[0]:.3f}")
