import numpy as np

s = np.array([0.0, 1.0, 2.0])  # scores of three outputs


def tilted(mean):
    """Largest entropy on this mean score: softmax(beta s), and beta."""
    low, high = -50.0, 50.0
    for _ in range(100):  # the mean of s rises with beta
        beta = (low + high) / 2
        p = np.exp(beta * s - np.max(beta * s))
        p = p / p.sum()
        low, high = (beta, high) if p @ s < mean else (low, beta)
    return p, beta, -np.sum(p * np.log(p))


p, beta, H = tilted(10 / 7)
print("p", p.round(4), f"entropy {H:.4f}, beta {beta:.4f}, T {1 / beta:.4f}")
h = 1e-3
price = (tilted(10 / 7 + h)[2] - tilted(10 / 7 - h)[2]) / (2 * h)
print(f"entropy per unit of mean score {price:.4f}")
assert np.allclose(p, np.array([1, 2, 4]) / 7) and abs(price + beta) < 1e-5
for mean in (0.5, 1.2, 1.9):
    p, beta, H = tilted(mean)
    print(f"mean {mean}: p {p.round(3)}, entropy {H:.3f}, T {1 / beta:.3f}")
