import numpy as np

rng = np.random.default_rng(0)
words = ["dog", "bites", "man"]
vector = {w: rng.normal(size=4) for w in words}
WQ, WK, WV = rng.normal(size=(3, 4, 4))


def attend(X):
    S = X @ WQ @ (X @ WK).T / 2
    E = np.exp(S - S.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True) @ (X @ WV)


places = rng.normal(size=(3, 4))  # one vector for each place
O, O_places = {}, {}
for sentence in (("dog", "bites", "man"), ("man", "bites", "dog")):
    X = np.array([vector[w] for w in sentence])
    O[sentence[0]], O_places[sentence[0]] = attend(X), attend(X + places)
    print(*sentence)
    dog = sentence.index("dog")
    print("   output at dog   ", O[sentence[0]][dog].round(3))
    print("   mean output     ", O[sentence[0]].mean(axis=0).round(3))
    print("   mean with places", O_places[sentence[0]].mean(axis=0).round(3))
assert np.allclose(O["dog"][::-1], O["man"])
assert not np.allclose(O_places["dog"][::-1], O_places["man"])
