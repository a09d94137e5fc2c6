import numpy as np


def sgd(theta, g, s, lr):
    return theta - lr * g


def adagrad(theta, g, s, lr, eps=1e-8):
    s["G"] = s.get("G", 0) + g**2
    return theta - lr * g / (np.sqrt(s["G"]) + eps)


def rmsprop(theta, g, s, lr, beta=0.9, eps=1e-8):
    s["v"] = beta * s.get("v", 0) + (1 - beta) * g**2
    return theta - lr * g / (np.sqrt(s["v"]) + eps)


def adamw(theta, g, s, lr, beta1=0.9, beta2=0.999, eps=1e-8, lam=0.0):
    s["t"] = s.get("t", 0) + 1
    s["m"] = beta1 * s.get("m", 0) + (1 - beta1) * g
    s["v"] = beta2 * s.get("v", 0) + (1 - beta2) * g**2
    m_hat = s["m"] / (1 - beta1 ** s["t"])
    v_hat = s["v"] / (1 - beta2 ** s["t"])
    return theta - lr * (m_hat / (np.sqrt(v_hat) + eps) + lam * theta)


for a in (1.0, 10.0, 1000.0):         # slope of the second coordinate
    print(f"curvatures 1 and {a:.0f}")
    for step, lr in ((sgd, 1 / a), (adagrad, 1.0), (rmsprop, 0.02),
                     (adamw, 0.1)):
        theta, state = np.array([2.0, 1.0]), {}
        for t in range(40):
            grad = np.array([1.0, a]) * theta
            theta = step(theta, grad, state, lr)
        print(f"  {step.__name__:8}", *(f"{v:8.4f}" for v in theta))
