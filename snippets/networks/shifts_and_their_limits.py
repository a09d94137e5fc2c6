import numpy as np

x = np.array([0, 0, 3, 1, 2, 0, 0, 5])
w = np.array([1, -1, 2])


def slide(x, s=1, mode="wrap"):        # size 3, padding 1
    padded = np.pad(x, 1, mode=mode)
    return np.correlate(padded, w, "valid")[::s]


for name, s, mode in [("circular", 1, "wrap"), ("zeros", 1, "constant"),
                      ("circular, stride 2", 2, "wrap")]:
    print(name)
    before = slide(x, s, mode)
    for a in (1, 2):
        after = slide(np.roll(x, a), s, mode)
        moved = np.roll(before, a // s)
        print(f"  shift {a}: {after}, {np.sum(after != moved)} of "
              f"{len(after)} differ from the moved output")
