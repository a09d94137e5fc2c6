import numpy as np

for k in (1, 2):
    print(f"order {k}   model     error      bound")
    for h in (0.2, 0.1, 0.05):
        model = h - (k == 2) * h**2 / 2
        error, bound = np.log1p(h) - model, h ** (k + 1) / (k + 1)
        print(f"h = {h:4} {model:8.5f} {error:10.6f} {bound:10.6f}")
        assert 0 < error * (-1) ** k < bound

print("error over error at half the step:")
h = 0.2 / 2.0 ** np.arange(9)
for k, model in ((1, h), (2, h - h**2 / 2)):
    errors = np.log1p(h) - model
    ratios = errors[:-1] / errors[1:]
    print(f"order {k}:", *[f"{ratio:.2f}" for ratio in ratios[[0, 1, 3, 7]]])
