import numpy as np

# w1² + 2 w2² under w1 + w2 - 3 = 0: the answer is (2, 1), lambda = -4
for name, sign in (("descent in both", -1), ("descent and ascent", 1)):
    w, lam = np.zeros(2), 0.0
    print(name)
    for step in range(1, 101):
        h = w.sum() - 3
        w, lam = w - 0.1 * ([2, 4] * w + lam), lam + sign * 0.1 * h
        if step in (10, 50, 100):
            print(f"  step {step:3}: w ({w[0]:.3f}, {w[1]:.3f}),"
                  f" lambda {lam:.3f}")

print("penalty gamma/2 (w1 + w2 - 3)²")
for gamma in (10, 100, 1000):
    H = np.diag([2.0, 4.0]) + gamma * np.ones((2, 2))  # its Hessian
    w = np.linalg.solve(H, 3 * gamma * np.ones(2))
    h = w.sum() - 3
    print(f"  {gamma:4}: h {h:.4f}, gamma h {gamma * h:.4f},"
          f" condition number {np.linalg.cond(H):.0f}")
