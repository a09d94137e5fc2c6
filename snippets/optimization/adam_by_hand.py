import numpy as np

for beta1, beta2 in ((0.5, 0.5), (0.9, 0.999)):
    m = v = 0.0
    print(f"beta1 {beta1}, beta2 {beta2}")
    for t, g in enumerate([2.0, 1.0], start=1):
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
        print(f"  step {t}: m {m:.4f}, v {v:.6f},"
              f" corrected {m_hat:.4f}, {v_hat:.4f}")
        print(f"    moves by {-m_hat / np.sqrt(v_hat):.4f} lr,"
              f" without correction {-m / np.sqrt(v):.4f} lr")
