import numpy as np

rng = np.random.default_rng(0)  # rain of a day in mm, in steps of 0.1 mm


def rainy():
    return np.ceil(10 * rng.exponential(8, size=24)) / 10


clear, cloudy = np.zeros(60), np.append(np.zeros(16), rainy())
clear_new = np.append(np.zeros(59), 2.0)  # one shower
cloudy_new = np.append(np.zeros(16), rainy())


def log_height(y, mu, sigma):  # of a Gaussian density
    z = (y - mu) / sigma
    return -z**2 / 2 - np.log(sigma * np.sqrt(2 * np.pi))


print("floor   height at 0 mm     loss   loss of new days")
for floor in (1.0, 0.1, 0.01, 0.001):
    train, new = [], []
    for y, y_new in ((clear, clear_new), (cloudy, cloudy_new)):
        mu, sigma = y.mean(), max(y.std(), floor)  # lowest loss
        train.append(-log_height(y, mu, sigma))
        new.append(-log_height(y_new, mu, sigma))
    top = np.exp(log_height(0, 0, floor))  # under a clear sky
    print(f"{floor:5.3f}   {top:14.2f}   {np.concatenate(train).mean():6.2f}"
          f"   {np.concatenate(new).mean():16.2f}")
