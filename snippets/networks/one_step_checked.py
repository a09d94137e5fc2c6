import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
Y = np.eye(2)[[0, 1, 1, 0]]
start = np.array([0.4, -0.6, 0.2, 0.8, 0.2, -0.4, 0.1, 0.0, -0.2,
                  0.5, -0.5, -0.3, 0.7, 0.6, -0.2, 0.1, -0.1])


def loss_and_grad(theta):
    W1, b1, W2, b2 = np.split(theta, [6, 9, 15])
    W1, W2 = W1.reshape(2, 3), W2.reshape(3, 2)
    A1 = np.tanh(X @ W1 + b1)
    E = np.exp(A1 @ W2 + b2)
    P = E / E.sum(axis=1, keepdims=True)
    D2 = (P - Y) / 4
    D1 = D2 @ W2.T * (1 - A1**2)
    grad = [(X.T @ D1).ravel(), D1.sum(axis=0),
            (A1.T @ D2).ravel(), D2.sum(axis=0)]
    return -np.sum(Y * np.log(P)) / 4, np.concatenate(grad)


L, g = loss_and_grad(start)
by_i = [loss_and_grad(start + 1e-30j * e)[0].imag / 1e-30
        for e in np.eye(17)]
assert np.allclose(by_i, g, rtol=1e-12, atol=1e-15)
h = 1e-5
central = [(loss_and_grad(start + h * e)[0] - loss_and_grad(start - h * e)[0])
           / (2 * h) for e in np.eye(17)]
assert np.allclose(central, g, atol=1e-9)
print("complex step and central differences agree with all 17")

gHg = g @ (loss_and_grad(start + h * g)[1]
           - loss_and_grad(start - h * g)[1]) / (2 * h)
print(f"loss {L:.6f}, g.g {g @ g:.6f}, g.H.g {gHg:.6f}")
print("   lr  measured    linear  quadratic")
for lr in (0.5, 0.05, 0.005):
    after = loss_and_grad(start - lr * g)[0]
    line = L - lr * g @ g
    print(f"{lr:5}  {after:.6f}  {line:.6f}   {line + lr**2 / 2 * gHg:.6f}")
