import numpy as np


def unbroadcast(G, shape):
    """Sum G over all axes along which an array of `shape` was stretched."""
    G = G.sum(axis=tuple(range(G.ndim - len(shape))))
    stretched = tuple(k for k, size in enumerate(shape) if size == 1)
    return G.sum(axis=stretched, keepdims=True)


class Node:
    """An array that knows from which arrays it was computed, and how."""

    __array_ufunc__ = None    # `array + node` asks the node, not NumPy

    def __init__(self, value, *parents):
        self.value = np.asarray(value, dtype=float)
        self.parents = parents      # pairs: (node, rule for its share)

    def backward(self):
        """The derivative of this node, a number, by every node behind it."""
        assert self.value.size == 1, "not a number"
        order, seen, stack = [], set(), [(self, False)]
        while stack:                # depth first, without recursion
            node, complete = stack.pop()
            if complete:
                order.append(node)  # stands after all its parents
            elif node not in seen:
                seen.add(node)
                stack.append((node, True))
                stack += [(parent, False) for parent, _ in node.parents]
        bar = {node: np.zeros(node.value.shape) for node in order}
        bar[self] += 1
        for node in reversed(order):
            for parent, share in node.parents:
                bar[parent] += unbroadcast(share(bar[node]),
                                           parent.value.shape)
        return bar

    def __add__(self, other):
        other = as_node(other)
        return Node(self.value + other.value,
                    (self, lambda G: G), (other, lambda G: G))

    def __mul__(self, other):
        other = as_node(other)
        a, b = self.value, other.value
        return Node(a * b, (self, lambda G: G * b), (other, lambda G: G * a))

    def __pow__(self, p):           # p: a number, not a node
        a = self.value
        return Node(a**p, (self, lambda G: G * p * a**(p - 1)))

    def __matmul__(self, other):    # of matrices, or of stacks of them
        other = as_node(other)
        A, B = self.value, other.value
        assert min(A.ndim, B.ndim) >= 2, "@ of matrices only"
        return Node(A @ B, (self, lambda G: G @ B.swapaxes(-1, -2)),
                    (other, lambda G: A.swapaxes(-1, -2) @ G))

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -as_node(other)

    def __truediv__(self, other):
        return self * as_node(other)**-1

    __radd__, __rmul__ = __add__, __mul__   # `1 + node`, `array * node`

    def __rsub__(self, other):
        return as_node(other) - self

    def __rtruediv__(self, other):
        return as_node(other) / self

    def __rmatmul__(self, other):
        return as_node(other) @ self

    def exp(self):
        y = np.exp(self.value)
        return Node(y, (self, lambda G: G * y))

    def log(self):
        a = self.value
        return Node(np.log(a), (self, lambda G: G / a))

    def tanh(self):
        y = np.tanh(self.value)
        return Node(y, (self, lambda G: G * (1 - y**2)))

    def relu(self):                 # slope 0 at 0
        a = self.value
        return Node(np.maximum(a, 0), (self, lambda G: G * (a > 0)))

    def sum(self, axis=None, keepdims=False):
        a = self.value
        kept = a.sum(axis=axis, keepdims=True).shape
        return Node(a.sum(axis=axis, keepdims=keepdims), (self, lambda G:
                    np.broadcast_to(G.reshape(kept), a.shape)))

    def mean(self, axis=None, keepdims=False):
        total = self.sum(axis, keepdims)
        return total * (total.value.size / self.value.size)

    def swapaxes(self, i, j):
        return Node(self.value.swapaxes(i, j),
                    (self, lambda G: G.swapaxes(i, j)))

    @property
    def T(self):
        return Node(self.value.T, (self, lambda G: G.T))

    def reshape(self, *shape):
        a = self.value
        return Node(a.reshape(*shape), (self, lambda G: G.reshape(a.shape)))

    def __getitem__(self, index):
        def scatter(G):
            full = np.zeros(self.value.shape)
            np.add.at(full, index, G)
            return full
        return Node(self.value[index], (self, scatter))


def as_node(x):
    return x if isinstance(x, Node) else Node(x)


X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])                     # class of each row
theta = {"W1": np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]]),
         "b1": np.array([0.1, 0.0, -0.2]),
         "W2": np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]]),
         "b2": np.array([0.1, -0.1])}


def network(W1, b1, W2, b2):
    E = ((X @ W1 + b1).tanh() @ W2 + b2).exp()
    P = E / E.sum(axis=1, keepdims=True)       # examples × classes
    return -P[np.arange(4), y].log().mean()


nodes = {name: Node(value) for name, value in theta.items()}
loss = network(**nodes)
bar = loss.backward()                          # one sweep
print(f"loss {loss.value:.4f}, nodes in the graph: {len(bar)}")
h, largest, count = 1e-5, 0.0, 0
for name, M in theta.items():
    print("gradient of", name)
    print(np.round(bar[nodes[name]], 4) + 0.0)
    for index in np.ndindex(M.shape):          # central differences
        ends = []
        for step in (h, -h):
            moved = M.copy()
            moved[index] += step
            ends.append(network(**nodes | {name: Node(moved)}).value)
        slope = (ends[0] - ends[1]) / (2 * h)
        largest = max(largest, abs(slope - bar[nodes[name]][index]))
        count += 1
print(f"{count} derivatives checked by differences")
assert largest < 1e-9
