"""Every row of every table of identities on reference/layouts: its formulas and its NumPy against complex steps."""

import re

import numpy as np
import pytest

from book import ROOT

PAGE = ROOT / "docs/reference/layouts.md"
STEP = 1e-30  # of complex-step derivatives: no cancellation
TOKEN = re.compile(
    r"\s*(?:\\,\s*|\\bigl|\\bigr)*(?:"
    r"\\mathbf\{(?P<bold>\w)\}|\\boldsymbol\{\\(?P<greek>\w+)\}|\\operatorname\{(?P<function>\w+)\}"
    r"|(?P<number>\d)|(?P<sign>\^\\top|\^\{-1\}|_F\^2|_2\^2|_F|_2|\\[a-zA-Z]+'?|[-+/()]))"
)
SHAPES = {"a": "d", "x": "d", "b": "m", "y": "m", "z": "m", "c": "n", "A": "dd", "S": "dd"}
SHAPES |= {"X": "nd", "M": "nd", "W": "dm", "V": "dm", "B": "md", "U": "nm", "Y": "nm"}


def phi(x):
    return np.tanh(x) + x**2  # analytic, its derivative neither even nor odd


def dphi(x):
    return 1 - np.tanh(x) ** 2 + 2 * x


def softmax(z):
    return np.exp(z) / np.exp(z).sum()


def multiply(a, b):
    """The matrix product; a number, that is 1 × 1, multiplies anything."""
    return a * b if a.shape == (1, 1) or b.shape == (1, 1) else a @ b


def same(a, b):
    assert a.shape == b.shape, f"shapes {a.shape} and {b.shape} in a sum or an elementwise product"
    return a, b


def number(value):
    return np.reshape(value, (1, 1))


FUNCTIONS = {
    "tr": lambda a: number(np.trace(a)),
    "diag": lambda a: np.diag(a[:, 0]),
    "softmax": softmax,
    "logsumexp": lambda a: number(np.log(np.exp(a).sum())),
    r"\varphi": phi,
    r"\varphi'": dphi,
}


class Formula:
    """Value of a formula of the tables; `names` has a matrix for each letter, columns for vectors."""

    def __init__(self, tex, names):
        self.names, self.tokens, place = names, [], 0
        while place < len(tex):
            match = TOKEN.match(tex, place)
            assert match, f"cannot read {tex[place:]!r}"
            self.tokens.append((match.lastgroup, match[match.lastgroup]))
            place = match.end()
        self.at = 0
        self.value = self.sum()
        assert self.at == len(self.tokens), f"cannot read {tex!r} after token {self.at}"

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else (None, None)

    def take(self, *expected):
        kind, text = self.peek()
        if text in expected and kind == "sign":
            self.at += 1
            return text
        return None

    def need(self, text):
        assert self.take(text), f"expected {text} at {self.tokens[self.at :]}"

    def sum(self):
        value = -self.term() if self.take("-") else self.term()
        while sign := self.take("+", "-"):
            a, b = same(value, self.term())
            value = a + b if sign == "+" else a - b
        return value

    def term(self):
        value = self.factors()
        while sign := self.take(r"\odot", r"\otimes", "/"):
            other = self.factors()
            if sign == "/":
                assert other.shape == (1, 1)
                value = value / other
            else:
                value = np.kron(value, other) if sign == r"\otimes" else np.multiply(*same(value, other))
        return value

    def factors(self):
        value = self.power()
        while self.peek()[0] and not (self.peek()[0] == "sign" and self.peek()[1] in self.ENDS):
            value = multiply(value, self.power())
        return value

    ENDS = {"+", "-", "/", ")", r"\odot", r"\otimes", r"\rvert", r"\rVert"}

    def power(self):
        value = self.atom()
        while sign := self.take(r"^\top", "^{-1}"):
            value = value.T if sign == r"^\top" else np.linalg.inv(value)
        return value

    def atom(self):
        kind, text = self.peek()
        self.at += 1
        if kind in {"bold", "greek"}:
            if text in "1I":  # sizes that no letter of the row gives: ones for each row of X, the identity for x
                return np.ones((len(self.names["X"]), 1)) if text == "1" else np.eye(len(self.names["x"]))
            return self.names[text]
        if kind == "number":
            return number(float(text))
        if kind == "function" or text in FUNCTIONS:
            self.need("(")
            value = FUNCTIONS[text](self.sum())
            self.need(")")
        elif text == "(":
            value = self.sum()
            self.need(")")
        elif text == r"\det":
            value = number(np.linalg.det(self.power()))
        elif text == r"\ln":
            value = np.log(self.power())
        elif text == r"\lvert":
            value = self.sum()
            self.need(r"\rvert")
            value = np.sqrt(value**2)  # the absolute value, analytic on both sides of 0
        elif text == r"\lVert":
            squares = np.sum(self.sum() ** 2)
            self.need(r"\rVert")
            kind = self.take("_F^2", "_2^2", "_F", "_2")
            assert kind
            value = number(squares if kind.endswith("^2") else np.sqrt(squares))
        else:
            raise AssertionError(f"cannot read {text!r}")
        return value


def identities(source):
    """(line, cells by the names in the head) of every row of the tables that have a column “here”."""
    head = None
    for line, text in enumerate(source.split("\n"), start=1):
        cells = [cell.strip() for cell in text.split("|")[1:-1]]
        if not cells:
            head = None
        elif head is None:
            head = cells
        elif "here" in head and set(text) - set("|- "):
            yield line, {"of": head[0], "f": cells[0]} | dict(zip(head[1:], cells[1:], strict=True))


def tex(cell):
    """The formula of a cell; an assumption may follow it after a comma."""
    match = re.fullmatch(r"\$([^$]+)\$(?:, \$[^$]+\$)?", cell)
    assert match, f"no formula: {cell}"
    return match[1]


def check(row, seed):
    """Compare the three columns of one row with complex steps, at random numbers of random sizes that all differ."""
    rng = np.random.default_rng(seed)
    sizes = dict(zip("ndm", rng.permutation([2, 3, 4, 5])[:3].tolist(), strict=True))
    arrays = {name: rng.normal(size=[sizes[s] for s in shape]) for name, shape in SHAPES.items()}
    columns = {name: value.reshape(len(value), -1) for name, value in arrays.items()}
    letter = re.fullmatch(r"\$\\mathbf\{(\w)\}\$", row["by"])[1]
    f = tex(row["f"])
    start = Formula(f, columns).value
    weights = rng.normal(size=start.shape)

    def loss(Z):
        return np.sum(weights * Z + np.sin(Z)) + np.prod(np.cos(Z))

    def slopes(function, point):
        """Derivatives of each output (first axes) by each element of `point` (last axes)."""
        outputs = []
        for index in np.ndindex(point.shape):
            moved = point.astype(complex)
            moved[index] += STEP * 1j
            outputs.append(function(moved).imag / STEP)
        return np.moveaxis(np.array(outputs), 0, -1).reshape(*np.shape(outputs[0]), *point.shape)

    def along(value):
        return Formula(f, columns | {letter: value}).value

    given = {"p": softmax(arrays["z"])}
    order = "F" if row.get("order") == "columns" else "C"
    if row["of"] == "$f$":
        assert start.shape == (1, 1)
        here = slopes(along, columns[letter])[0, 0]
    elif row["of"] == r"$\mathbf{Z}$":
        given["Delta"] = slopes(loss, start)
        here = slopes(lambda value: loss(along(value)), columns[letter])
    else:
        here = slopes(lambda value: along(value).ravel(order), columns[letter])
        here = np.stack([block.ravel(order) for block in here])  # outputs × inputs
    result = here.reshape(arrays[letter].shape) if row["of"] != r"$\mathbf{f}$" else here
    named = columns | {name: value.reshape(len(value), -1) for name, value in given.items()}
    if "Delta" in given and given["Delta"].shape[1] == 1:
        given["Delta"] = given["Delta"][:, 0]  # a vector has one axis in NumPy
    other = row["other layout"]
    code = re.fullmatch("`([^`]+)`", row["NumPy"])[1]
    computed = eval(code, arrays | given | {"np": np, "phi": phi, "dphi": dphi, "inv": np.linalg.inv})
    found = {
        "here": (Formula(tex(row["here"]), named).value, here),
        "other layout": (Formula(tex(row["here"] if other == "the same" else other), named).value, here.T),
        "NumPy": (computed, result),
    }
    for column, (value, expected) in found.items():
        assert value.shape == expected.shape, f"{column}: shape {value.shape}, not {expected.shape}"
        assert np.allclose(value, expected, rtol=1e-9, atol=1e-10), f"{column}: other numbers"


ROWS = list(identities(PAGE.read_text(encoding="utf-8")))


def test_tables_are_found():
    assert len(ROWS) > 45 and {row["of"] for _, row in ROWS} == {"$f$", r"$\mathbf{Z}$", r"$\mathbf{f}$"}


@pytest.mark.parametrize("line, row", ROWS, ids=[f"line {line}" for line, _ in ROWS])
def test_identity(line, row):
    for seed in range(4):
        try:
            check(row, seed)
        except AssertionError as error:
            pytest.fail(f"docs/reference/layouts.md:{line}: {row['f']} by {row['by']}, {error}", pytrace=False)


@pytest.mark.parametrize("line, row", ROWS, ids=[f"line {line}" for line, _ in ROWS])
def test_mistakes_are_found(line, row):
    """Layouts exchanged, a factor, a sign, a transposed program: none passes."""
    wrong = [
        row | {"here": f"$2({tex(row['here'])})$"},
        row | {"NumPy": f"`-({row['NumPy'][1:-1]})`"},
    ]
    letter = re.fullmatch(r"\$\\mathbf\{(\w)\}\$", row["by"])[1]
    is_matrix = len(SHAPES[letter]) == 2 or row["of"] == r"$\mathbf{f}$"
    if is_matrix and row["other layout"] != "the same":  # not a vector, not symmetric
        wrong.append(row | {"NumPy": f"`({row['NumPy'][1:-1]}).T`"})
    if row["other layout"] != "the same":
        wrong.append(row | {"here": row["other layout"], "other layout": row["here"]})
    for mistake in wrong:
        with pytest.raises(AssertionError, match="other numbers|shape"):
            check(mistake, 0)


def test_rows_that_cannot_be_read_are_reported():
    row = ROWS[0][1]
    for formula in [r"$\mathbf{a}\mathbf{q}$", r"$\alpha$", r"$(\mathbf{a}$", "a"]:
        with pytest.raises((AssertionError, KeyError)):
            check(row | {"here": formula}, 0)
