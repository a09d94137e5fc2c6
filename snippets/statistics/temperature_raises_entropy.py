import numpy as np

z = np.array([2.0, 1.0, 0.0, -1.0])  # logits


def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()


def entropy(T):
    p = softmax(z / T)
    return -np.sum(p * np.log(p))


print("   T  entropy    PPL   slope  Var(z)/T^3")
for T in (0.25, 0.5, 1.0, 2.0, 8.0):
    p = softmax(z / T)
    variance = p @ z**2 - (p @ z)**2
    slope = (entropy(T + 1e-5) - entropy(T - 1e-5)) / 2e-5
    print(f"{T:4}  {entropy(T):7.4f}  {np.exp(entropy(T)):.3f}"
          f"  {slope:6.4f}  {variance / T**3:10.4f}")
    assert np.isclose(slope, variance / T**3, atol=1e-6)
print(f"ln 4 = {np.log(4):.4f}")
