"""What must hold of pages and programs beside their results. Each rule returns messages that begin with file and line."""

import ast
import re
import sys
from pathlib import Path

from book import claims
from book.pages import INCLUDE, OUTPUT, Page

LANGUAGES = {"python", "text", "bash", "toml", "yaml", "markdown"}  # that a fence may name
PACKAGES = {"numpy", "matplotlib", "mpl_toolkits"}  # that a program may import beside the standard library
UNSTEADY_MODULES = {"random", "secrets", "uuid", "time", "datetime"}  # differ from run to run
SEEDED = {"default_rng", "Generator", "SeedSequence", "PCG64"}  # of numpy.random
FIGURE_LIMIT = 60_000  # bytes
LARGER_FIGURES: dict[str, str] = {}  # path below snippets/ → why it may exceed the limit
PROGRAM_WIDTH = 79


def fences_are_known(page: Page) -> list[str]:
    """Every fence names a language of the book in its one spelling, so that no program escapes the press."""
    found = []
    parsed = {fence.line for fence in page.fences}
    inside = {n for fence in page.fences for n in range(fence.line + 1, fence.last_line + 1)}
    for number, line in enumerate(page.source.split("\n"), start=1):
        opening = re.match(r"^[ \t>]*(?P<marks>`{3,}|~{3,})(?P<info>.*)$", line)
        where = f"{page.path}:{number}"
        if not opening or number in inside:
            if number not in inside and re.match(r"^\s*<(pre|code|script)\b", line):
                found.append(f"{where}: program text in HTML; write a fence, ```python, so that it is run")
            continue
        info = opening["info"].strip()
        if number not in parsed:
            found.append(f"{where}: this fence is not read as a block; write ```python on a line of its own")
        elif info.split(" ")[0] not in LANGUAGES:
            expected = "```python" if re.search(r"py", info, re.I) else f"one of {', '.join(sorted(LANGUAGES))}"
            found.append(f"{where}: unknown fence language {info!r}; write {expected}")
        elif info.startswith("python") and not re.fullmatch(r'python( hl_lines="[\d -]+")?', info):
            found.append(f"{where}: a program's fence is ```python, with hl_lines=\"…\" at the most, not {info!r}")
    for number, line in enumerate(page.source.split("\n"), start=1):
        if "pytest-codeblocks:" in line or "<!--pytest.mark" in line:
            found.append(f"{page.path}:{number}: marks for pytest-codeblocks hide programs; every block of the book runs")
    return found


def includes_exist(page: Page, root: Path) -> list[str]:
    """Every include is one whole file below `snippets/`."""
    found = []
    for number, line in enumerate(page.source.split("\n"), start=1):
        if "--8<--" not in line or line.lstrip().startswith(";"):
            continue
        where = f"{page.path}:{number}"
        match = INCLUDE.fullmatch(line)
        if not match:
            found.append(f'{where}: write an include as --8<-- "part/name.py" on a line of its own')
        elif ":" in match["target"]:
            found.append(f"{where}: shows a part of {match['target'].split(':')[0]}; include the whole file: what is shown is what runs")
        elif not (root / "snippets" / match["target"]).is_file():
            found.append(f"{where}: includes {match['target']}, which does not exist below snippets/")
    return found


def outputs_follow(page: Page, root: Path) -> list[str]:
    """An output or figure stands with the program that made it, and a program shows all that it prints."""
    found = []
    outputs_used = set()
    shown = {fence.include for fence, _ in page.programs if fence.include}
    for fence, output in page.programs:
        where = f"{page.path}:{fence.line}"
        if output:
            outputs_used.add(output.line)
        if fence.include is None:
            continue
        if not fence.include.endswith(".py"):
            found.append(f"{where}: a python fence includes {fence.include}, which is no program")
            continue
        expected = fence.include.removesuffix(".py") + ".out"
        if (root / "snippets" / expected).exists() and (output is None or output.include != expected):
            found.append(f'{where}: show what the program prints at once below it: ```text title="Output" with --8<-- "{expected}"')
        if output and output.include != expected:
            found.append(f"{page.path}:{output.line}: this output is not that of {fence.include}; include {expected}")
    for fence in page.fences:
        if fence.info == OUTPUT and fence.line not in outputs_used:
            found.append(f"{page.path}:{fence.line}: an output without its program; put it directly below the program's fence")
    for target, line in page.includes:
        if target.endswith(".svg") and target.removesuffix(".svg") + ".py" not in shown:
            found.append(f"{page.path}:{line}: shows {target} without the program that draws it; include the program on this page")
    return found


def results_are_shown(pages: list[Page], root: Path) -> list[str]:
    """Every file below `snippets/` is on some page, and every result has its program."""
    included = {target for page in pages for target, _ in page.includes}
    found = []
    for file in sorted((root / "snippets").rglob("*")):
        path = file.relative_to(root / "snippets").as_posix()
        if file.is_dir() or path == "book.mplstyle" or path.startswith("labs/"):
            continue
        if file.suffix in {".out", ".svg"} and not file.with_suffix(".py").exists():
            found.append(f"snippets/{path}:1: a result without a program; delete it")
        elif path not in included:
            found.append(f'snippets/{path}:1: on no page; include it with --8<-- "{path}" or delete it')
    return found


def imports_are_few(path: str, code: str, first_line: int = 1) -> list[str]:
    """A program imports NumPy, Matplotlib and the standard library, nothing else."""
    found = []
    for node in ast.walk(ast.parse(code)):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""] if node.level == 0 else ["."]
        elif isinstance(node, ast.Name) and node.id == "__import__" or isinstance(node, ast.Attribute) and node.attr == "import_module":
            found.append(f"{path}:{node.lineno + first_line - 1}: imports by a function; write an import statement")
        for name in names:
            package = name.split(".")[0]
            if package not in PACKAGES and package not in sys.stdlib_module_names:
                found.append(f"{path}:{node.lineno + first_line - 1}: imports {name or 'a relative module'}; programs use NumPy and Matplotlib only")
    return found


def randomness_is_seeded(path: str, code: str, first_line: int = 1) -> list[str]:
    """All randomness is `np.random.default_rng(seed)`, and nothing depends on the clock."""
    found = []

    def report(node, what):
        found.append(f"{path}:{node.lineno + first_line - 1}: {what}; use rng = np.random.default_rng(seed)")

    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.split(".")[0] in UNSTEADY_MODULES:
                    report(node, f"imports {alias.name}, which differs from run to run")
                if alias.name == "numpy.random":
                    report(node, "imports numpy.random")
        elif isinstance(node, ast.ImportFrom) and node.module in UNSTEADY_MODULES:
            report(node, f"imports {node.module}, which differs from run to run")
        elif isinstance(node, ast.ImportFrom) and node.module in {"numpy", "numpy.random"}:
            for alias in node.names:
                if alias.name == "random" or node.module == "numpy.random" and alias.name not in SEEDED:
                    report(node, f"imports {alias.name} from {node.module}")
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute) and node.value.attr == "random":
            if node.attr not in SEEDED:
                report(node, f"np.random.{node.attr} has a hidden state")
        elif isinstance(node, ast.Attribute) and node.attr == "urandom":
            report(node, "os.urandom differs from run to run")
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            unseeded = not node.args and not node.keywords or any(
                isinstance(value, ast.Constant) and value.value is None for value in [*node.args, *(k.value for k in node.keywords)]
            )
            if name in SEEDED - {"Generator"} and unseeded:
                report(node, f"{name}() without a seed")
    return found


def lines_fit(path: str, code: str, first_line: int = 1) -> list[str]:
    """Lines of programs have at most 79 columns."""
    return [
        f"{path}:{number}: {len(line)} columns; at most {PROGRAM_WIDTH} fit on a page"
        for number, line in enumerate(code.split("\n"), start=first_line)
        if len(line) > PROGRAM_WIDTH
    ]


def figures_are_described(page: Page, root: Path) -> list[str]:
    """Every picture stands in a figure block with an id, a text alternative and a caption, and is not too heavy."""
    found = []
    lines = page.source.split("\n")
    described = set()
    pattern = re.compile(r"^(?P<marks>/{3,}) figure(?P<id>[^\n]*)\n(?P<body>.*?)^(?P=marks)[ \t]*$", re.M | re.S)
    for match in pattern.finditer(page.source):
        line = page.line_at(match.start())
        where = f"{page.path}:{line}"
        body = match["body"]
        pictures = [m["target"] for m in INCLUDE.finditer(body) if m["target"].endswith(".svg")]
        described.update(page.line_at(match.start("body") + m.start("target")) for m in INCLUDE.finditer(body))
        if not re.fullmatch(r" \| [a-z0-9][a-z0-9-]*", match["id"].rstrip()):
            found.append(f"{where}: a figure needs an id: /// figure | what-it-shows")
        if len(pictures) != 1:
            found.append(f'{where}: a figure includes exactly one picture: --8<-- "part/name.svg"')
        alternative = re.match(r'[ \t]{4,}alt:[ \t]*(?P<text>"(?:\\.|[^"\\])*"|[^\n]*)', body)
        words = alternative["text"].strip("\"' ").split() if alternative else []
        if len(words) < 8:
            found.append(f'{where}: a figure needs a text alternative that states what is seen: indent alt: "…" below its first line')
        elif "$" in alternative["text"]:
            found.append(f"{where}: a text alternative is read aloud; write it without TeX")
        caption = re.sub(r"^[ \t]{4,}[^\n]*\n", "", body)
        if not INCLUDE.sub("", caption).strip():
            found.append(f"{where}: a figure needs a caption that says what to conclude")
        for picture in pictures:
            file = root / "snippets" / picture
            if file.exists() and file.stat().st_size > FIGURE_LIMIT and picture not in LARGER_FIGURES:
                found.append(f"{where}: {picture} has {file.stat().st_size} bytes; at most {FIGURE_LIMIT}: draw fewer points or rasterize")
    for target, line in page.includes:
        if target.endswith(".svg") and line not in described:
            found.append(f"{page.path}:{line}: put the picture into a block /// figure | id, with alt and caption")
    for number, line in enumerate(page.without_code.split("\n"), start=1):
        if "![" in line or "<img" in lines[number - 1] and number - 1 not in described:
            found.append(f"{page.path}:{number}: pictures are drawn by programs; use a figure block")
    return found


_DECIMAL = re.compile(r"(?<![\w.,])\d+\.\d+(?![\w.]*\d)|(?<![\w.,])\d+(?:\.\d+)?(?=(?:\s|\\,|~)*(?:\\?%|percent\b))")
_ANY_NUMBER = re.compile(r"(?<![\w.])\d*\.?\d+(?:e[-+]?\d+)?")


def numbers_are_produced(page: Page, root: Path) -> list[str]:
    """Every decimal number and percentage in prose, captions and formulas is in a program or an output of that page.

    A number may be a correct rounding of one that was printed; a percentage may be printed as a fraction.
    """
    sources = [fence.code for fence in page.fences if fence.include is None]
    for target, _ in page.includes:
        file = root / "snippets" / target
        if file.suffix in {".py", ".out", ".md"} and file.exists():
            sources.append(file.read_text(encoding="utf-8"))
    known = {float(number) for text in sources for number in _ANY_NUMBER.findall(text)}
    found = []
    for match in _DECIMAL.finditer(page.without_code):
        written = match.group()
        rest = page.without_code[match.end() : match.end() + 12]
        percent = re.match(r"(?:\s|\\,|~)*(?:\\?%|percent\b)", rest)
        half = 0.5 * 10.0 ** -len(written.partition(".")[2])
        values = known | {100 * value for value in known} if percent else known
        if not any(abs(value - float(written)) <= half * (1 + 1e-9) for value in values):
            line = page.line_at(match.start())
            text = written + (" %" if percent else "")
            found.append(f"{page.path}:{line}: the number {text} is in no program and no output of this page; print it, or correct it")
    return found


LAYOUT = set(
    r"""frac dfrac tfrac sqrt left right big Big bigl bigr Bigl Bigr bigg Bigg biggl biggr middle begin end quad qquad , ; : ! \\ text textbf textit mathrm
    operatorname mathbf boldsymbol mathsf mathbb mathcal mathit hat bar tilde vec dot ddot widehat widetilde overline underline
    underbrace overbrace stackrel overset underset limits nolimits displaystyle textstyle scriptstyle hline cdots ldots dots vdots ddots
    phantom vphantom hphantom mid vert lvert rvert lVert rVert Vert langle rangle lfloor rfloor lceil rceil lbrace rbrace { } | & % $ # _
    substack color prime boxed cancel space colon""".split()
)
"""Commands that arrange or enclose and carry no meaning of their own (those that do are on the notation page)."""

_WRAPPED = r"\\(?:hat|bar|tilde|widehat|widetilde|dot|vec|overline|mathbf|boldsymbol|mathsf|mathbb|mathcal|mathrm|mathit)\b\s*"


def symbols(tex: str) -> set[str]:
    """The symbols of a formula: letters, letters in an alphabet (`\\mathbf{W}`), accented letters, commands.

    Digits, relations written with one character, and everything in `LAYOUT` are no symbols.
    """
    found = set()
    tex = re.sub(r"\\(?:text|textbf|textit|begin|end|color)\s*\{[^{}]*\}(?:\{[lcr|]+\})?", " ", tex)
    tex = re.sub(r"\\\\(\[[^\]]*\])?", " ", tex)
    for name in re.findall(r"\\operatorname\*?\s*\{([^{}]*)\}", tex):
        found.add(rf"\operatorname{{{name}}}")
    tex = re.sub(r"\\operatorname\*?\s*\{[^{}]*\}", " ", tex)
    wrapped = re.compile(rf"(?P<outer>{_WRAPPED})(?P<body>\{{(?P<inside>[^{{}}]*(?:\{{[^{{}}]*\}}[^{{}}]*)*)\}}|(?P<one>\\[a-zA-Z]+|\w))")

    def take(match):
        command = match["outer"].strip()
        inside = match["inside"] if match["inside"] is not None else match["one"]
        inner = wrapped.search(inside)
        if command in {r"\overline"} and len(inside.strip()) > 1 and not inner:
            return f" {inside} "
        parts = [inside.strip()] if inner else re.findall(r"\\[a-zA-Z]+|[A-Za-z0-9]", inside)
        for part in parts:
            if part.isdigit() and command != r"\mathbf":
                continue
            found.add(f"{command}{{{part}}}")
        return " "

    tex = wrapped.sub(take, tex)
    for command in re.findall(r"\\([a-zA-Z]+)", tex):
        if command not in LAYOUT:
            found.add(f"\\{command}")
    tex = re.sub(r"\\[a-zA-Z]+|\\.", " ", tex)
    found.update(re.findall(r"[A-Za-z]", tex))
    return found


NOTATION = "docs/reference/notation.md"


def known_symbols(pages: list[Page]) -> set[str]:
    """The symbols that the first columns of the tables on the notation page explain."""
    known = set()
    for page in pages:
        if page.path == NOTATION:
            for line in page.source.split("\n"):
                cells = re.split(r"(?<!\\)\|", line)
                if len(cells) > 2 and not cells[0].strip():
                    for tex in re.findall(r"\$([^$]+)\$", cells[1]):
                        known |= symbols(tex)
    return known


def symbols_are_known(page: Page, known: set[str]) -> list[str]:
    """Every symbol in the formulas of a page is explained on the notation page."""
    found = []
    for tex, line in page.formulas:
        for symbol in sorted(symbols(tex) - known):
            found.append(f"{page.path}:{line}: the symbol {symbol} is not on the notation page; add it to {NOTATION} or use the book's own")
    return found


def claims_agree(pages: list[Page], root: Path) -> list[str]:
    """Pages and tests name the same claims, each once."""
    found = []
    tested = {}
    for test in claims.find(root):
        if test.id in tested:
            found.append(f"{test.file}:{test.line}: the claim {test.id} has a test already, {tested[test.id].file}")
        tested[test.id] = test
        if test.mutants < 2:
            found.append(f"{test.file}:{test.line}: the claim {test.id} names {test.mutants} mistakes; at least two must be caught")
        if not test.check:
            found.append(f"{test.file}:{test.line}: say in the docstring's first line what the claim {test.id} is checked against")
    stated = {}
    for page in pages:
        for identifier, line in page.claims:
            if identifier in stated:
                found.append(f"{page.path}:{line}: the claim {identifier} is stated already, {stated[identifier]}")
            stated[identifier] = f"{page.path}:{line}"
            if identifier not in tested:
                found.append(f"{page.path}:{line}: the claim {identifier} has no test; write one with @claim({identifier!r}, …) in tests/claims/")
    for identifier, test in tested.items():
        if identifier not in stated:
            found.append(f"{test.file}:{test.line}: no page states the claim {identifier}; write /// claim | {identifier} or delete the test")
    return found


def exercises_are_solved(page: Page) -> list[str]:
    """A section ends in at least three exercises, each with one solution."""
    if not page.is_section:
        return []
    match = re.search(r"^## Exercises[ \t]*$(?P<body>.*?)(?=^## |\Z)", page.without_code, re.M | re.S)
    if not match:
        return [f"{page.path}:1: a section needs ## Exercises with at least three exercises (### …)"]
    found = []
    starts = [m.start() for m in re.finditer(r"^### ", match["body"], re.M)]
    line = page.line_at(match.start())
    if len(starts) < 3:
        found.append(f"{page.path}:{line}: {len(starts)} exercises; a section has at least three (### …)")
    for start, end in zip(starts, [*starts[1:], len(match["body"])]):
        solutions = re.findall(r"^/{3,} details \| Solution[ \t]*$", match["body"][start:end], re.M)
        if len(solutions) != 1:
            where = page.line_at(match.start("body") + start)
            found.append(f"{page.path}:{where}: {len(solutions)} solutions; each exercise has one: //// details | Solution")
    return found


def pages_are_described(page: Page) -> list[str]:
    """Every page has a description for search engines in its front matter."""
    match = re.match(r"---\n(.*?)\n---\n", page.source, re.S)
    description = re.search(r"^description:\s*(.+)$", match[1], re.M) if match else None
    if not description or not 20 <= len(description[1].strip("\"' ")) <= 160:
        return [f"{page.path}:1: begin the page with front matter that has a description of 20 to 160 characters"]
    return []
