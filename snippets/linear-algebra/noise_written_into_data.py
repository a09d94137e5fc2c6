import numpy as np

rng = np.random.default_rng(0)
clean = np.zeros((1000, 20))                     # examples × inputs


def train(data, take):
    for epoch in range(100):
        for start in range(0, 1000, 250):
            batch = take(data, start)
            batch += rng.normal(scale=0.1, size=batch.shape)
    return data.std()


view = train(clean.copy(), lambda data, s: data[s:s + 250])
copy = train(clean.copy(), lambda data, s: data[s:s + 250].copy())
print(f"std of the stored data, noise added to a view: {view:.1f}")
print(f"std of the stored data, noise added to a copy: {copy:.1f}")

rows = np.arange(250)
for name, part in [("clean[0:250]", clean[0:250]), ("clean.T", clean.T),
                   ("clean.reshape(-1)", clean.reshape(-1)),
                   ("clean[rows]", clean[rows]),
                   ("clean[clean == 0]", clean[clean == 0]),
                   ("clean.flatten()", clean.flatten())]:
    kind = "view" if np.shares_memory(part, clean) else "copy"
    print(f"{name:18} {kind}")
