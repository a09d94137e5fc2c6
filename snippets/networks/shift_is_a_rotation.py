import numpy as np

omega = np.array([np.pi / 6, 0.1])  # two frequencies, four features


def turn(t):  # a block for each frequency, in the diagonal
    R = np.zeros((4, 4))
    for j, w in enumerate(omega):
        c, s = np.cos(w * t), np.sin(w * t)
        R[2*j:2*j+2, 2*j:2*j+2] = [[c, -s], [s, c]]
    return R


def place(t):
    return np.array([f(w * t) for w in omega for f in (np.cos, np.sin)])


print("place 0", place(0).round(4))
print("place 1", place(1).round(4))
print("place 3", place(3).round(4))
print("place 1 turned by 2 steps", (turn(2) @ place(1)).round(4))
q, k = np.array([1.0, 2, 0.5, -1]), np.array([0.3, -1, 2, 0.5])
for i, j in ((2, 5), (102, 105), (5, 2)):
    score = (turn(i) @ q) @ (turn(j) @ k)
    added = (q + place(i)) @ (k + place(j))
    print(f"places {i:3d}, {j:3d}  rotary {score:7.4f}  added {added:7.4f}"
          f"  places alone {place(i) @ place(j):7.4f}")
assert np.allclose(turn(2) @ place(1), place(3))
assert np.allclose(turn(2).T @ turn(5), turn(3))
