import numpy as np

rng = np.random.default_rng(0)  # the days of the opening


def rainy():
    return np.ceil(10 * rng.exponential(8, size=24)) / 10


clear, cloudy = np.zeros(60), np.append(np.zeros(16), rainy())
clear_new = np.append(np.zeros(59), 2.0)
cloudy_new = np.append(np.zeros(16), rainy())

rate = 1 / cloudy[cloudy > 0].mean()  # of the rain, if any, per mm
wet = [(np.sum(y > 0) + 1) / (len(y) + 2) for y in (clear, cloudy)]


def loss(days, above):
    """Mean of minus log: mass at 0, and wet times above where y > 0."""
    logs = [np.log(np.where(y == 0, 1 - w, w * above(y)))
            for y, w in zip(days, wet)]
    return -np.concatenate(logs).mean()


print(f"P(rain): clear {wet[0]:.4f}, cloudy {wet[1]:.4f}")
print(f"mean of the rain, if any: {1 / rate:.2f} mm")
for name, above in (
        ("density per mm", lambda y: rate * np.exp(-rate * y)),
        ("density per m", lambda y: 1000 * rate * np.exp(-rate * y)),
        ("mass of 0.1 mm", lambda y: np.exp(-rate * (y - 0.1))
         - np.exp(-rate * y))):
    print(f"{name:14}: loss {loss((clear, cloudy), above):6.3f}, "
          f"new days {loss((clear_new, cloudy_new), above):6.3f}")
print(f"0.24 ln 1000 = {0.24 * np.log(1000):.3f}")
