"""Every row of every table on reference/shapes: shapes at random sizes, gradients against complex steps, counts."""

import ast
import re

import numpy as np
import pytest

from book import ROOT

PAGE = ROOT / "docs/reference/shapes.md"
SOURCE = PAGE.read_text(encoding="utf-8")
STEP = 1e-30  # of complex-step derivatives: no cancellation
COUNTS = {"": 1, "two ": 2, "four ": 4}


def tables(source):
    """(heading above, heads, [(line, cells)]) of every table."""
    found, heading, rows = [], "", None
    for line, text in enumerate(source.split("\n"), start=1):
        cells = [cell.strip() for cell in text.split("|")[1:-1]]
        if text.startswith("#"):
            heading = text.lstrip("# ")
        if not cells:
            rows = None
        elif rows is None:
            rows = []
            found.append((heading, cells, rows))
        elif set(text) - set("|- "):
            rows.append((line, cells))
    return found


TABLES = tables(SOURCE)
CHAINS = {heading: rows for heading, head, rows in TABLES if head == ["Array", "In programs", "Shape"]}
FORWARD = [row for _, head, rows in TABLES if head == ["NumPy", "In", "Out"] for row in rows]
BACK = [row for _, head, rows in TABLES if head == ["Forward", "By", "Gradient", "Shape"] for row in rows]
MEANS = [row for _, head, rows in TABLES if head == ["Kind", "In", "Mean", "Shape"] for row in rows]
PARAMETERS = [row for _, head, rows in TABLES if head == ["Layer", "Parameters", "Count"] for row in rows]
MISTAKES = [row for _, head, rows in TABLES if head == ["Written", "Gives", "Meant", "See"] for row in rows]
MISTAKEN = [row for _, head, rows in TABLES if head == ["Array", "Shape"] for row in rows]
LETTERS = [row for _, head, rows in TABLES if head == ["Letter", "Size"] for row in rows]


def codes(cell):
    return re.findall("`([^`]+)`", cell)


def code(cell):
    match = re.fullmatch("`([^`]+)`", cell)
    assert match, f"no code: {cell}"
    return match[1]


def formulas(cell):
    """The formulas of a cell as Python: `4d^2` is `4*d**2`, and `H'` is `H_out`."""
    found = []
    for tex in re.findall(r"\$([^$]+)\$", cell):
        assert re.fullmatch(r"(?:[a-zA-Z]'?|\d|[-+,()=^ ])+", tex), f"cannot read {tex}"
        text = re.sub(r"(?<=[\w'])(?=[a-zA-Z])", "*", tex).replace("^", "**").replace("'", "_out")
        found.append(text.replace("=", "=="))
    return found


def formula(cell):
    match = re.fullmatch(r"\$[^$]+\$", cell)
    assert match, f"no formula: {cell}"
    return formulas(cell)[0]


def softmax(Z):
    E = np.exp(Z - Z.real.max(axis=-1, keepdims=True))
    return E / E.sum(axis=-1, keepdims=True)


def draw_sizes(rng):
    """A number for each letter: those that could be confused with each other all differ."""
    names = ["n", "d", "m", "K", "N", "W", "C", "T", "S", "V"]
    head = int(rng.choice([3, 4]))
    sizes = {"H": head, "e": 2, "d": 2 * head, "P": 1, "s": 2, "k": 3}
    others = [name for name in names if name not in sizes]
    sizes |= dict(zip(others, rng.permutation([5, 7, 9, 10, 11, 12, 13, 15, 14]).tolist(), strict=True))
    return sizes | {f"{a}_out": int(np.floor((sizes[a] + 2 - 3) / 2)) + 1 for a in "HW"}


def shape(cell, sizes):
    return eval(cell, {}, dict(sizes))


def given(name, size, rng, sizes):
    """An array for a name that stands alone: numbers, or indices where the name says so."""
    limits = {"y": "K", "ids": "V"}
    if name in limits:
        return rng.integers(0, sizes[limits[name]], size=size)
    return rng.normal(size=size)


def run(text, names):
    """Value of an expression, or of `G = …; …` the last array that was made."""
    scope = dict(names)
    tree = ast.parse(text)
    if isinstance(tree.body[-1], ast.Expr) and len(tree.body) == 1:
        return eval(text, scope)
    exec(text, scope)
    return scope[tree.body[0].targets[0].id]


def scope(sizes):
    return sizes | {"np": np, "softmax": softmax, "eps": 0.1}


def same(found, expected, what):
    assert np.shape(found) == tuple(expected), f"{what}: shape {np.shape(found)}, not {tuple(expected)}"


def close(found, expected, what):
    assert np.allclose(found, expected, rtol=1e-9, atol=1e-11), f"{what}: other numbers"


def agree(gradient, function, point, rng, what):
    """A gradient against complex steps of `function`, a number, along random directions."""
    same(gradient, np.shape(point), what)
    for _ in range(3):
        direction = rng.normal(size=np.shape(point))
        close(np.sum(gradient * direction), function(point + STEP * 1j * direction).imag / STEP, what)


def arguments(text):
    """Names of arrays in the order in which they occur; names in a tuple of sizes are none."""
    sized = set()
    tree = ast.parse(text)
    for call in [node for node in ast.walk(tree) if isinstance(node, ast.Call)]:
        if getattr(call.func, "attr", "") in {"reshape", "eye", "arange"}:
            sized |= {id(node) for argument in call.args for node in ast.walk(argument)}
    found = [
        n for n in ast.walk(tree) if isinstance(n, ast.Name) and n.id not in {"np", "softmax"} and id(n) not in sized
    ]
    return list(dict.fromkeys(node.id for node in sorted(found, key=lambda node: node.col_offset)))


def forward_arrays(cells, rng, sizes):
    names, shapes = arguments(code(cells[0])), formulas(cells[1])
    assert len(names) == len(shapes), f"names {names}, shapes {shapes}"
    return {name: given(name, shape(s, sizes), rng, sizes) for name, s in zip(names, shapes, strict=True)}


def check_forward(cells, seed):
    rng = np.random.default_rng(seed)
    sizes = draw_sizes(rng)
    arrays = forward_arrays(cells, rng, sizes)
    same(run(code(cells[0]), scope(sizes) | arrays), shape(formula(cells[2]), sizes), code(cells[0]))


def check_back(cells, seed, inputs=None):
    rng = np.random.default_rng(seed)
    sizes = draw_sizes(rng)
    forward, by, text = code(cells[0]), code(cells[1]), code(cells[2])
    matching = [row for _, row in FORWARD if code(row[0]) == forward]
    assert len(matching) == 1, f"{forward} is not once among the operations forward"
    arrays = forward_arrays(matching[0], rng, sizes)
    names = scope(sizes) | arrays
    result = run(forward, names)
    Delta = rng.normal(size=np.shape(result))
    gradient = run(text, names | {"Delta": Delta, "P": result})
    same(arrays[by], shape(formula(cells[3]), sizes), "argument")
    agree(gradient, lambda value: np.sum(Delta * run(forward, names | {by: value})), arrays[by], rng, "gradient")


class Chain:
    """A table whose rows are carried out one after the other."""

    def __init__(self, rows, seed):
        self.rng = np.random.default_rng(seed)
        self.sizes = draw_sizes(self.rng)
        self.rows = [(codes(cells[1]), formula(cells[2])) for _, cells in rows]
        self.forward = []  # (name, expression) before the gradients
        self.names = scope(self.sizes)
        self.point = {}
        for texts, size in self.rows:
            for text in texts:
                self.step(text, shape(size, self.sizes))

    def step(self, text, size):
        if text.isidentifier():
            self.names[text] = self.make(text, size)
            if text != "Delta":
                self.point[text] = self.names[text]
            return
        name = re.match(r"(\w+) = ", text)[1]
        statements = "; " in text
        expression = text if statements else text.removeprefix(f"{name} = ")
        value = run(expression, self.names)
        same(value, size, name)
        self.names[name] = value
        variable = self.variable(name)
        if variable is None:
            self.forward.append((name, expression))
            self.point[name] = value
        else:
            agree(value, lambda moved: self.loss(variable, moved), self.point[variable], self.rng, name)

    def variable(self, name):
        if match := re.fullmatch(r"Delta(\d)", name):
            return f"Z{match[1]}"
        return name.removeprefix("grad_") if name.startswith("grad_") else None

    def make(self, name, size):
        if name == "Delta":  # the gradient by the row above
            same(self.names[self.forward[-1][0]], size, name)
        if name == "windows":
            N, H, W, C = self.names["images"].shape
            padded = np.zeros((N, H + 2, W + 2, C))
            padded[:, 1:-1, 1:-1] = self.names["images"]
            value = windows_by_loops(padded, 3, 2)
            same(value, size, name)
            return value
        return given(name, size, self.rng, self.sizes)

    def loss(self, variable, moved):
        names = self.names | {variable: moved}
        for name, expression in self.forward:
            if name != variable:
                names[name] = run(expression, names)
        return names["loss"] if "loss" in names else np.sum(names["Delta"] * names[self.forward[-1][0]])


def windows_by_loops(padded, k, s):
    N, height, width, C = padded.shape
    rows = [r for r in range(0, height, s) if r + k <= height]
    columns = [c for c in range(0, width, s) if c + k <= width]
    found = np.zeros((N, len(rows), len(columns), C, k, k))
    for a, r in enumerate(rows):
        for b, c in enumerate(columns):
            for i in range(k):
                for j in range(k):
                    found[:, a, b, :, i, j] = padded[:, r + i, c + j]
    return found


def places(rows):
    return [pytest.param(line, cells, id=f"line {line}") for line, cells in rows]


def at(line, error):
    pytest.fail(f"docs/reference/shapes.md:{line}: {error}", pytrace=False)


REJECTED = (AssertionError, ValueError, IndexError, TypeError, AttributeError, NameError)  # NumPy's or the test's


def wrong_shapes(text):
    """The shape with its axes reversed, without its first, with one more, and with one more number."""
    axes = [axis.strip() for axis in text.strip("()").split(",") if axis.strip()]
    variants = [axes[::-1], axes[1:], [*axes, "1"], [*axes[:-1], f"{axes[-1]} + 1"] if axes else ["2"]]
    texts = [f"({', '.join(v)}{',' if len(v) == 1 else ''})" for v in variants if v != axes]
    return [text.replace("*", "").replace("_out", "'") for text in texts]


def wrong_codes(text):
    """Plausible slips in a formula: a transpose, a sum or an index left out, another axis, order, sign or factor."""
    start = re.match(r"\w+ = ", text)
    head, body = (start[0], text[start.end() :]) if start and ";" not in text else ("", text)
    found = []
    for pattern, other in [
        (r"\.T\b", ""),
        (r"\.swapaxes\(\d, \d\)", ""),
        (r"\.(sum|mean)\([^()]*\)", ""),
        (r"\.(sum|mean)\([^()]*\([^()]*\)\)", ""),
        (r", keepdims=True", ""),
        (r"axis=0", "axis=1"),
        (r"axis=1", "axis=0"),
        (r"\[:, None\]", ""),
        (r" @ ", " * "),
        (r" / (n|np\.sqrt\(e\)|\(H \* W\)|std)\b", ""),
        (r"0, 2, 3, 1", "0, 3, 1, 2"),
        (r"np\.add\.at\((\w+), ids, Delta\)", r"\1[ids] += Delta"),
        (r"->(\w+)", lambda match: f"->{match[1][::-1]}"),
        (r"\[(:, )?:(\w)\]", r"[\g<1>\2:]"),
        (r"\[0\]", "[1]"),
        (r"\[1\]", "[0]"),
        (r" - ", " + "),
    ]:
        for match in re.finditer(pattern, body):
            new = match.expand(other) if isinstance(other, str) else other(match)
            found.append(body[: match.start()] + new + body[match.end() :])
    if ";" not in body:
        found += [f"-({body})", f"2 * ({body})", f"({body})[None]", f"({body}).mean(axis=0)"]
    return [head + wrong for wrong in dict.fromkeys(found) if wrong != body]


def test_tables_are_found():
    known = [*CHAINS.values(), FORWARD, BACK, MEANS, PARAMETERS, MISTAKES, MISTAKEN, LETTERS]
    assert sum(map(len, known)) == sum(len(rows) for _, _, rows in TABLES)  # no table escapes
    assert len(FORWARD) > 35 and len(BACK) > 50 and len(CHAINS) == 6 and len(MISTAKES) > 12
    letters = {letter for _, cells in LETTERS for letter in formulas(cells[0])}
    assert letters | {"H_out", "W_out"} == set(draw_sizes(np.random.default_rng(0)))


@pytest.mark.parametrize("line, cells", places(FORWARD))
def test_forward(line, cells):
    for seed in range(4):
        try:
            check_forward(cells, seed)
        except REJECTED as error:
            at(line, error)
    for wrong in wrong_shapes(formula(cells[2])):
        with pytest.raises(AssertionError, match="shape"):
            check_forward([cells[0], cells[1], f"${wrong}$"], 0)


@pytest.mark.parametrize("line, cells", places(BACK))
def test_back(line, cells):
    for seed in range(4):
        try:
            check_back(cells, seed)
        except REJECTED as error:
            at(line, f"{cells[0]} by {cells[1]}: {error}")
    for wrong in wrong_codes(code(cells[2])):
        with pytest.raises(REJECTED):
            check_back([*cells[:2], f"`{wrong}`", cells[3]], 0)
            at(line, f"the test does not reject {wrong}")
    for wrong in wrong_shapes(formula(cells[3])):
        with pytest.raises(AssertionError, match="shape"):
            check_back([*cells[:3], f"${wrong}$"], 0)


def test_every_operation_goes_back():
    """All but those of whole numbers, in at least one argument."""
    without = {"Z.argmax(axis=1)", "np.eye(K)[y]"}
    assert {code(cells[0]) for _, cells in FORWARD} - {code(cells[0]) for _, cells in BACK} == without


@pytest.mark.parametrize("name", CHAINS)
def test_layer(name):
    for seed in range(4):
        try:
            Chain(CHAINS[name], seed)
        except REJECTED as error:
            at(CHAINS[name][0][0], error)


@pytest.mark.parametrize("name", CHAINS)
def test_mistakes_in_a_layer_are_found(name):
    rows = CHAINS[name]
    for place, (line, cells) in enumerate(rows):
        texts = codes(cells[1])
        wrong = [] if texts[0].isidentifier() else [(cells[1], f"${w}$") for w in wrong_shapes(formula(cells[2]))]
        if re.match(r"grad_|Delta\d", texts[0]):
            wrong += [(f"`{w}`", cells[2]) for w in wrong_codes(texts[0])]
        for text, size in wrong:
            with pytest.raises(REJECTED):
                Chain([*rows[:place], (line, [cells[0], text, size]), *rows[place + 1 :]], 0)
                at(line, f"the test does not reject {text} {size}")


def test_attention_in_words():
    """What the page says below the table: gradients of the other weights, and of the inputs."""
    chain = Chain(CHAINS["Attention with heads"], 0)
    shares = []
    assert "three shares, `grad_Q.reshape(n, T, d) @ Wq.T` and those by `K` and `V`" in SOURCE
    for letter in "qkv":
        by_weights = f'np.einsum("nti,ntj->ij", X, grad_{letter.upper()}.reshape(n, T, d))'
        agree(
            run(by_weights, chain.names),
            lambda value, name=f"W{letter}": chain.loss(name, value),
            chain.point[f"W{letter}"],
            chain.rng,
            letter,
        )
        shares.append(run(f"grad_{letter.upper()}.reshape(n, T, d) @ W{letter}.T", chain.names))
    agree(sum(shares), lambda value: chain.loss("X", value), chain.point["X"], chain.rng, "X")
    with pytest.raises(AssertionError):
        agree(shares[0], lambda value: chain.loss("X", value), chain.point["X"], chain.rng, "X")


def test_layer_normalization_in_words():
    """The table of batch normalization with the other axis, all but the sums for scale and shift."""
    rows = []
    for line, cells in CHAINS["Normalization"]:
        text = cells[1].replace("mean(axis=0)", "mean(axis=1, keepdims=True)")
        size = "$(n, 1)$" if cells[0] in {"mean", "standard deviation"} else cells[2]
        rows.append((line, [cells[0], text, size]))
    assert str(rows).count("axis=1, keepdims=True") == 4
    for seed in range(4):
        Chain(rows, seed)


@pytest.mark.parametrize("line, cells", places(MEANS))
def test_normalization(line, cells):
    text, goes_in = code(cells[2]), formula(cells[1])
    for seed in range(4):
        rng = np.random.default_rng(seed)
        sizes = draw_sizes(rng)
        X = rng.normal(size=shape(goes_in, sizes))
        mean = run(text, {"X": X})
        same(mean, shape(formula(cells[3]), sizes), text)
        assert X.shape[-1:] in {shape("(d,)", sizes), shape("(C,)", sizes)}  # of scale and shift
        if cells[0] == "layer":  # every example or token by itself
            expected = [sum(row) / len(row) for row in X.reshape(-1, X.shape[-1])]
        else:  # every feature or channel by itself
            expected = [sum(column) / len(column) for column in X.reshape(-1, X.shape[-1]).T]
        close(mean.ravel(), expected, text)
    for wrong in wrong_shapes(formula(cells[3])):
        with pytest.raises(AssertionError, match="shape"):
            same(mean, shape(formula(f"${wrong}$"), sizes), text)


def dense(X, W, b):
    return np.array([[sum(x[j] * W[j, k] for j in range(len(x))) + b[k] for k in range(len(b))] for x in X])


def convolution(images, kernels, b):
    """Stride 1, no padding, by loops."""
    k, _, C, m = kernels.shape
    N, H, W, _ = images.shape
    out = np.zeros((N, H - k + 1, W - k + 1, m))
    for i, r, c, u in np.ndindex(out.shape):
        out[i, r, c, u] = b[u] + np.sum(images[i, r : r + k, c : c + k] * kernels[:, :, :, u])
    return out


def attention(X, *parameters):
    """Two heads by loops over sequences and heads; weights first, then biases."""
    weights, biases = parameters[:4], parameters[4:] or [0] * 4
    out = np.zeros(X.shape)
    e = X.shape[2] // 2
    for i, x in enumerate(X):
        Q, K, V = (x @ w + b for w, b in zip(weights[:3], biases[:3], strict=True))
        heads = [slice(0, e), slice(e, 2 * e)]
        o = np.concatenate([softmax(Q[:, h] @ K[:, h].T / np.sqrt(e)) @ V[:, h] for h in heads], axis=1)
        out[i] = o @ weights[3] + biases[3]
    return out


def normalization(X, scale, shift):
    return scale * (X - X.mean()) / X.std() + shift


LAYERS = {  # a forward pass for each row, shape of its input and of its output
    "dense": (dense, "(n, d)", "(n, m)"),
    "two dense layers, hidden width $4d$": (
        lambda X, W1, b1, W2, b2: dense(np.tanh(dense(X, W1, b1)), W2, b2),
        "(n, d)",
        "(n, d)",
    ),
    "convolution": (convolution, "(N, H + 2, W, C)", "(N, H, W - 2, m)"),
    "embedding": (lambda X, E: np.eye(len(E))[np.zeros(X.shape, int)] @ E, "(n, T)", "(n, T, d)"),
    "attention, no biases": (attention, "(n, T, d)", "(n, T, d)"),
    "attention, with biases": (attention, "(n, T, d)", "(n, T, d)"),
    "batch normalization of images": (normalization, "(N, H, W, C)", "(N, H, W, C)"),
    "layer normalization": (normalization, "(n, T, d)", "(n, T, d)"),
    "recurrent": (
        lambda X, Wx, Wh, b: np.tanh(dense(X, Wx, b) + np.ones((len(X), len(Wh))) @ Wh),
        "(n, d)",
        "(n, m)",
    ),
}


def parameter_shapes(cell):
    many = re.findall(r"(two |four |)(\$[^$]+\$)", cell)
    return [formula(tex) for count, tex in many for _ in range(COUNTS[count])]


@pytest.mark.parametrize("line, cells", places(PARAMETERS))
def test_parameters(line, cells):
    """The shapes fit a forward pass by loops, and their elements are counted."""
    layer, goes_in, comes_out = LAYERS[cells[0]]
    for seed in range(2):
        rng = np.random.default_rng(seed)
        sizes = draw_sizes(rng)
        shapes = parameter_shapes(cells[1])
        arrays = [rng.normal(size=shape(s, sizes)) for s in shapes]
        assert layer(rng.normal(size=shape(goes_in, sizes)), *arrays).shape == shape(comes_out, sizes)
        elements = sum(len(array.ravel()) for array in arrays)
        count = formula(cells[2])
        assert eval(count, {}, sizes) == elements, f"docs/reference/shapes.md:{line}"
        terms = count.split(" + ")
        wrong = [" + ".join(terms[:i] + terms[i + 1 :]) for i in range(len(terms)) if len(terms) > 1]
        wrong += [f"2 * ({count})", count.replace("**2", ""), count.replace("d", "n")]
        assert all(eval(w, {}, sizes) != elements for w in wrong if w != count)


def test_counts_agree_with_the_tables_of_layers():
    """The arrays that a layer is given, beside its inputs, are its parameters."""
    tables_of = {"convolution": "Convolution", "embedding": "Embedding", "attention, no biases": "Attention with heads"}
    tables_of["recurrent"] = "Recurrent step"
    inputs = {"images", "windows", "ids", "X", "h", "Delta"}
    listed = {cells[0]: parameter_shapes(cells[1]) for _, cells in PARAMETERS}
    for layer, table in tables_of.items():
        found = [
            formula(row[2])
            for _, row in CHAINS[table]
            for name in codes(row[1])
            if name.isidentifier() and name not in inputs
        ]
        assert found == listed[layer]


def test_height_and_width_of_a_convolution():
    """The formula of the page against counted places, and its two special cases."""
    assert r"H' &= \left\lfloor \frac{H + 2P - k}{s} \right\rfloor + 1" in SOURCE
    for H in range(1, 12):
        for k in range(1, 6):
            for P in range(3):
                for s in range(1, 5):
                    if k <= H + 2 * P:
                        found = windows_by_loops(np.zeros((1, H + 2 * P, k, 1)), k, s).shape[1]
                        assert found == (H + 2 * P - k) // s + 1
                        if k % 2 and s == 1 and P == (k - 1) // 2:
                            assert found == H
                        if s == k and P == 0:
                            assert found == H // k


def arrays_of_mistakes(sizes, rng):
    found = {}
    for _, cells in MISTAKEN:
        names, shapes = codes(cells[0]), formulas(cells[1])
        shapes = shapes * len(names) if len(shapes) == 1 else shapes
        found |= {name: rng.normal(size=shape(s, sizes)) for name, s in zip(names, shapes, strict=True)}
    found["E"] = np.exp(found["E"])
    return found


def carry_out(text, arrays, sizes):
    """Value of an expression in which `W` may be an array, or in a tuple of sizes a width."""
    return run(text, scope(sizes) | {name: arrays[name] for name in arguments(text)})


def check_mistake(cells, seed):
    written, meant = code(cells[0]), code(cells[2])
    size, *condition = formulas(cells[1])
    rng = np.random.default_rng(seed)
    sizes = draw_sizes(rng)
    if condition:
        carry_out(meant, arrays_of_mistakes(sizes, rng), sizes)  # needs no condition
        equal = condition[0].split(" == ")
        for other in equal:  # each equality is needed: with one size that differs from the rest it raises
            all_but_one = sizes | {name: sizes["d"] + 7 for name in equal if name != other}
            try:
                carry_out(written, arrays_of_mistakes(all_but_one, rng), all_but_one)
            except ValueError:
                continue
            raise AssertionError(f"{other} need not be equal")
        sizes |= {name: sizes["d"] for name in equal}
    arrays = arrays_of_mistakes(sizes, rng)
    if "guess" in written:  # a perfect classifier
        arrays["y"] = np.arange(sizes["n"]) % 3
        arrays["guess"] = arrays["y"][:, None]
    wrong, right = carry_out(written, arrays, sizes), carry_out(meant, arrays, sizes)
    same(wrong, shape(size, sizes), written)
    assert np.shape(wrong) != np.shape(right) or not np.allclose(wrong, right), "this is no mistake"


@pytest.mark.parametrize("line, cells", places(MISTAKES))
def test_mistake(line, cells):
    """It runs, gives the shape, and is wrong; with a condition it raises where all sizes differ."""
    for seed in range(3):
        try:
            check_mistake(cells, seed)
        except REJECTED as error:
            at(line, f"{cells[0]}: {error}")
    size, *condition = formulas(cells[1])
    conditions = f" if ${condition[0].replace('==', '=')}$" if condition else ""
    variants = wrong_shapes(size)[1:] if condition else wrong_shapes(size)  # equal sizes hide the order of the axes
    rows = [[cells[0], f"${wrong}${conditions}", cells[2]] for wrong in variants]
    rows += [[cells[2], cells[1], cells[2]]]  # what is meant, as if it were a mistake
    rows += [[cells[0], re.sub(" if .*", "", cells[1]) if condition else f"{cells[1]} if $n = d = m$", cells[2]]]
    for row in rows:
        with pytest.raises(REJECTED):
            check_mistake(row, 0)
            at(line, f"the test does not reject {row}")


def test_most_mistakes_have_the_right_shape():
    hidden = 0
    for _, cells in MISTAKES:
        rng = np.random.default_rng(0)
        sizes = draw_sizes(rng)
        for name in formulas(cells[1])[1:]:
            sizes |= {part: sizes["d"] for part in name.split(" == ")}
        names = arrays_of_mistakes(sizes, rng)
        hidden += np.shape(carry_out(code(cells[0]), names, sizes)) == np.shape(carry_out(code(cells[2]), names, sizes))
    assert len(MISTAKES) / 2 < hidden < len(MISTAKES)
