import numpy as np

bar_Z = np.array([[1, 2], [3, 4], [5, 6]])
bar_b = bar_Z.sum(axis=0)                    # b of shape (2,)
bar_c = bar_Z.sum(axis=1, keepdims=True)     # c of shape (3, 1)
index, bar_z = np.array([0, 2, 2]), np.array([1, 10, 100])
bar_x = np.zeros(3, dtype=int)
np.add.at(bar_x, index, bar_z)               # z = x[index]
wrong = np.zeros(3, dtype=int)
wrong[index] += bar_z                        # keeps one share per place
print("b (2,) to (3, 2):", bar_b)
print("c (3, 1) to (3, 2):", bar_c.tolist())
print("x[[0, 2, 2]], added:", bar_x)
print("x[[0, 2, 2]], wrong[index] +=:", wrong)


def matrix_of(f, shape):
    """The matrix of a linear f, column by column."""
    places = list(np.ndindex(shape))
    columns = []
    for place in places:
        unit = np.zeros(shape, dtype=int)
        unit[place] = 1
        columns.append(f(unit).ravel())
    return np.array(columns).T               # outputs × inputs


for f, bar_out, bar_in in [
        (lambda b: np.broadcast_to(b, (3, 2)), bar_Z, bar_b),
        (lambda c: np.broadcast_to(c, (3, 2)), bar_Z, bar_c),
        (lambda x: x[index], bar_z, bar_x),
        (lambda A: A.T, bar_Z.T, bar_Z),
        (lambda A: A.sum(axis=0), bar_b, np.tile(bar_b, (3, 1)))]:
    M = matrix_of(f, bar_in.shape)
    assert (M.T @ bar_out.ravel() == bar_in.ravel()).all()
