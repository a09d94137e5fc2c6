"""What must hold of pages and programs beside their results; each rule returns messages that begin with file:line."""

import ast
import functools
import json
import posixpath
import re
import sys
from pathlib import Path
from urllib.parse import unquote

from book import claims, lab
from book.includes import INCLUDE
from book.pages import ALTERNATIVE, FIGURE, FORMULA, OUTPUT, Page, configuration

LANGUAGES = {"python", "text", "bash", "toml", "yaml", "markdown"}  # that a fence may name
PACKAGES = {"numpy", "matplotlib", "mpl_toolkits"}  # that a program may import beside the standard library
UNSTEADY_MODULES = {"random", "secrets", "uuid", "time", "datetime"}  # differ from run to run
UNSTEADY_NAMES = {"urandom", "getrandom", "getpid"}  # of os
SEEDED = {"default_rng", "Generator", "SeedSequence", "PCG64"}  # of numpy.random
FIGURE_LIMIT = 60_000  # bytes
LARGER_FIGURES: dict[str, str] = {}  # path below snippets/ → why it may exceed the limit
PROGRAM_WIDTH = 79


def fences_are_known(page: Page) -> list[str]:
    """Every fence names a language of the book in its one spelling, so that no program escapes the press."""
    found = []
    fences = {fence.line: fence for fence in page.fences}
    inside = {n for fence in page.fences for n in range(fence.line + 1, fence.last_line + 1)}
    lines = page.source.split("\n")
    for number, line in enumerate(lines, start=1):
        opening = re.match(r"^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?:`{3,}(?P<info>[^`]*)|~{3,}.*)$", line)
        if not opening or number in inside:
            continue
        where, info = f"{page.path}:{number}", (opening["info"] or "").strip()
        if number not in fences:
            found.append(f"{where}: this fence is not read as a block; write ```python on a line of its own")
        elif fences[number].last_line > len(lines):
            found.append(f"{where}: this fence is never closed")
        elif info.split(" ")[0] not in LANGUAGES:
            expected = "```python" if re.search(r"py", info, re.I) else f"one of {', '.join(sorted(LANGUAGES))}"
            found.append(f"{where}: unknown fence language {info!r}; write {expected}")
        elif info.startswith("python") and not re.fullmatch(r'python( hl_lines="[\d -]+")?', info):
            found.append(f'{where}: the fence of a program is ```python, with hl_lines="…" at the most, not {info!r}')
        elif info.startswith("text") and info not in {"text", OUTPUT}:
            found.append(f"{where}: the fence of an output is ```{OUTPUT}, not {info!r}")
    for number, line in enumerate(page.with_links.split("\n"), start=1):
        if re.search(r"<(pre|code|script)\b", line):
            found.append(f"{page.path}:{number}: program text in HTML; write a fence, ```python, so that it is run")
    for number, line in enumerate(lines, start=1):
        if re.search(r"<!--[-\s]*pytest", line):
            found.append(f"{page.path}:{number}: marks for pytest-codeblocks hide programs; every program here runs")
    found += [f"{page.path}:{n}: an indented block is shown as code; write a fence" for n in _indented_blocks(page)]
    return found


def _indented_blocks(page: Page) -> list[int]:
    """Lines where Markdown begins a block of code because of the indentation alone."""
    found, after_blank, in_list = [], True, False
    for number, line in enumerate(page.without_fences.split("\n"), start=1):
        if re.match(r" {0,3}\S", line):
            in_list = bool(re.match(r" {0,3}(?:[-*+:]|\d+[.)]|\[\^[^\]]+\]:|===|!!!|\?\?\?\+?)[ \t]", line))
        elif line.strip() and after_blank and not in_list:
            found.append(number)
        after_blank = not line.strip()
    return found


BLOCKS = {"figure", "claim", "details", "note"}


def blocks_are_closed(page: Page) -> list[str]:
    """Every block, `/// name | …`, has a known name and an end of its own, else it would swallow what follows."""
    found, opened = [], {}

    def close(blocks):
        for marks in blocks:
            name, where = opened.pop(marks)
            found.append(f"{where}: the block {name} is never closed; write {marks} on a line of its own at its end")

    for number, line in enumerate(page.without_fences.split("\n"), start=1):
        mark = re.match(r"[ \t]*(?P<marks>/{3,})[ \t]*(?P<name>[^\s|]*)", line)
        if not mark:
            continue
        where, marks, name = f"{page.path}:{number}", mark["marks"], mark["name"]
        if marks in opened:
            inner = list(opened)[list(opened).index(marks) :]
            close(inner if name else inner[1:])
            opened.pop(marks, None)
        elif not name:
            found.append(f"{where}: {marks} ends no block; delete it, or write as many / as where its block begins")
        if name:
            opened[marks] = name, where
        if name and name not in BLOCKS:
            found.append(f"{where}: unknown block {name!r}; write one of {', '.join(sorted(BLOCKS))}")
    close(list(opened))
    return found


def tables_are_whole(page: Page) -> list[str]:
    """Every row of a table has as many cells as its head; Markdown would add and drop cells without a word."""
    found, lines = [], page.without_fences.split("\n")
    width, source = 0, page.with_links.split("\n")
    for number, line in enumerate(lines, start=1):
        if re.fullmatch(r"[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*", line) and "|" in line:
            width = _cells(line)
            if number > 1 and _cells(source[number - 2]) != width:
                found.append(_other_width(page, number - 1, source[number - 2], width))
        elif not line.strip():
            width = 0
        elif width and _cells(source[number - 1]) != width:
            found.append(_other_width(page, number, source[number - 1], width))
    return found


def _cells(row: str) -> int:
    return len(re.findall(r"(?<!\\)\|", row.strip().removeprefix("|").removesuffix("|"))) + 1


def _other_width(page, number, row, width):
    return f"{page.path}:{number}: {_cells(row)} cells in a table of {width}; write \\| for a bar within a cell"


def includes_exist(page: Page, root: Path) -> list[str]:
    """Every include is one whole file below `snippets/`, alone in its fence."""
    found = []
    for number, line in enumerate(page.source.split("\n"), start=1):
        if not re.search(r"(?<![;`-])-+8<-+", line):
            continue
        where = f"{page.path}:{number}"
        match = INCLUDE.fullmatch(line)
        file = match["target"].split(":")[0] if match else ""
        if not match:
            found.append(f'{where}: write an include as --8<-- "part/name.py" on a line of its own')
        elif file != match["target"]:
            found.append(f"{where}: shows a part of {file}; include the whole file: what is shown is what runs")
        elif ".." in file or not (root / "snippets" / file).is_file():
            found.append(f"{where}: includes {file}, which does not exist below snippets/")
    for fence in page.fences:
        if fence.include is None and INCLUDE.search(fence.code) and not fence.info.startswith("markdown"):
            found.append(f"{page.path}:{fence.line}: a fence with an include holds that one line and nothing else")
    return found


def outputs_follow(page: Page, root: Path) -> list[str]:
    """An output or figure stands with the program that made it, and a program shows all that it prints."""
    found = []
    outputs_used = set()
    places = {".py": set(), ".out": set()}  # lines where such a file may be included
    shown = {fence.include for fence, _ in page.programs if fence.include}
    for fence, output in page.programs:
        where = f"{page.path}:{fence.line}"
        places[".py"].update(range(fence.line, fence.last_line))
        if output:
            outputs_used.add(output.line)
        if fence.include is None:
            continue
        if not fence.include.endswith(".py"):
            found.append(f"{where}: a python fence includes {fence.include}, which is no program")
            continue
        out = fence.include.removesuffix(".py") + ".out"
        if output and output.include != out:
            found.append(f"{page.path}:{output.line}: this output is not that of {fence.include}; include {out}")
        elif output is None and (root / "snippets" / out).exists():
            found.append(f'{where}: show what the program prints at once below it: ```{OUTPUT} with --8<-- "{out}"')
    for fence in page.fences:
        if fence.info == OUTPUT:
            places[".out"].update(range(fence.line, fence.last_line))
            if fence.line not in outputs_used:
                where = f"{page.path}:{fence.line}"
                found.append(f"{where}: an output without its program; put it directly below the program's fence")
    for target, line in page.includes:
        suffix = Path(target).suffix
        if suffix in places and line not in places[suffix]:
            expected = "python" if suffix == ".py" else OUTPUT
            found.append(f"{page.path}:{line}: {target} is shown outside its fence; write ```{expected} above it")
        if suffix == ".svg" and target.removesuffix(".svg") + ".py" not in shown:
            found.append(f"{page.path}:{line}: shows {target} without the program that draws it; include that, too")
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
        elif file.suffix == ".md":
            for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), start=1):
                if re.match(r"[ \t>]*(```|~~~)", line):
                    found.append(f"snippets/{path}:{number}: a fence in an included file escapes; write it on the page")
    return found


def _parse(code: str) -> ast.Module:
    """The program; an empty one if it does not parse, which is reported when it runs."""
    try:
        return ast.parse(code)
    except SyntaxError:
        return ast.Module([], [])


def imports_are_few(path: str, code: str, first_line: int = 1) -> list[str]:
    """A program imports NumPy, Matplotlib and the standard library, nothing else."""
    found = []
    for node in ast.walk(_parse(code)):
        where = f"{path}:{getattr(node, 'lineno', 1) + first_line - 1}"
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module] if node.level == 0 else ["a relative module"]
        elif "__import__" == getattr(node, "id", "") or "import_module" == getattr(node, "attr", ""):
            found.append(f"{where}: imports by a function; write an import statement")
        for name in names:
            package = name.split(".")[0]
            if package not in PACKAGES and package not in sys.stdlib_module_names:
                found.append(f"{where}: imports {name}; programs use NumPy and Matplotlib only")
    return found


def randomness_is_seeded(path: str, code: str, first_line: int = 1) -> list[str]:
    """All randomness is `np.random.default_rng(seed)`, and nothing depends on the clock."""
    found = []
    nodes = sorted(ast.walk(_parse(code)), key=lambda node: getattr(node, "lineno", 0))
    arrays = {"np", "numpy"} | {
        alias.asname or alias.name
        for node in nodes if isinstance(node, ast.Import) for alias in node.names if alias.name == "numpy"
    }  # fmt: skip
    followed = {id(node.value) for node in nodes if isinstance(node, ast.Attribute)}  # the a of a.b
    called = {id(node.func) for node in nodes if isinstance(node, ast.Call)}
    makers = SEEDED - {"Generator"}

    def report(node, what):
        found.append(f"{path}:{node.lineno + first_line - 1}: {what}; use rng = np.random.default_rng(seed)")

    def is_random(node):
        return isinstance(node, ast.Attribute) and node.attr == "random" and getattr(node.value, "id", "") in arrays

    for node in nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.split(".")[0] in UNSTEADY_MODULES:
                    report(node, f"imports {alias.name}, which differs from run to run")
                if alias.name == "numpy.random":
                    report(node, "imports numpy.random")
        elif isinstance(node, ast.ImportFrom):
            allowed = SEEDED if node.module == "numpy.random" else set()
            for alias in node.names:
                if node.module in UNSTEADY_MODULES or alias.name in UNSTEADY_NAMES:
                    report(node, f"imports {alias.name} from {node.module}, which differs from run to run")
                elif node.module == "numpy.random" and alias.name not in allowed:
                    report(node, f"imports {alias.name} from numpy.random")
                elif node.module == "numpy" and alias.name in {"random", "*"}:
                    report(node, f"imports {alias.name} from numpy")
        elif is_random(node) and id(node) not in followed:
            report(node, "np.random under another name hides what is drawn")
        elif isinstance(node, ast.Attribute) and is_random(node.value) and node.attr not in SEEDED:
            report(node, f"np.random.{node.attr} has a hidden state")
        elif isinstance(node, ast.Attribute) and node.attr in UNSTEADY_NAMES:
            report(node, f"{node.attr} differs from run to run")
        elif isinstance(node, ast.Attribute | ast.Name) and id(node) not in called:
            if getattr(node, "attr", getattr(node, "id", "")) in makers:
                report(node, "a generator is made by a call with its seed")
        elif isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            values = [*node.args, *(keyword.value for keyword in node.keywords)]
            constants = {value.value for value in values if isinstance(value, ast.Constant)}
            if name in makers and (not values or None in constants):
                report(node, f"{name}() without a seed")
            if name == "datetime64" and constants & {"now", "today"}:
                report(node, "the clock differs from run to run")
    return found


def lines_fit(path: str, code: str, first_line: int = 1) -> list[str]:
    """Lines of programs have at most 79 columns."""
    return [
        f"{path}:{number}: {len(line)} columns; at most {PROGRAM_WIDTH} fit on a page"
        for number, line in enumerate(code.split("\n"), start=first_line)
        if len(line) > PROGRAM_WIDTH
    ]


def drawing_is_shown(path: str, code: str, first_line: int = 1) -> list[str]:
    """A program that draws ends in `plt.show()`: without it a reader who copies it sees nothing."""
    if lab.is_lab(path) or "matplotlib.pyplot" not in code or re.search(r"^\s*plt\.show\(\)", code, re.M):
        return []
    last = first_line + code.rstrip("\n").count("\n")
    return [f"{path}:{last}: draws and does not show it; end with plt.show()"]


def figures_are_described(page: Page, root: Path) -> list[str]:
    """Every picture stands in a figure block with an id, a text alternative and a caption, and is not too heavy."""
    found = []
    described, ids = set(), {}
    for match in FIGURE.finditer(page.source):
        if page.with_links[match.start("marks")] == " ":  # an example in a fence
            continue
        where = f"{page.path}:{page.line_at(match.start('marks'))}"
        body = match["body"]
        pictures = [m["target"] for m in INCLUDE.finditer(body) if m["target"].endswith(".svg")]
        described.update(page.line_at(match.start("body") + m.start("target")) for m in INCLUDE.finditer(body))
        if not re.fullmatch(r" \| [a-z0-9][a-z0-9-]*", match["id"].rstrip()):
            found.append(f"{where}: a figure needs an id: /// figure | what-it-shows")
        elif (first := ids.setdefault(match["id"].rstrip(), where)) != where:
            found.append(f"{where}: the id{match['id'].replace(' |', '').rstrip()} is taken, {first}; choose another")
        alternative = ALTERNATIVE.match(body)
        if not alternative or len(alternative["text"].split()) < 8:
            found.append(f'{where}: a figure needs a text alternative that says what is seen: indent alt: "…" below')
        elif re.search(r"\$|\\[a-zA-Z]", alternative["text"]):
            found.append(f"{where}: a text alternative is read aloud; write it without TeX")
        content = re.sub(r"\A(?:[ \t]{4,}[^\n]*\n)+", "", body).strip()
        caption = INCLUDE.sub("", content).strip()
        if len(pictures) != 1:
            found.append(f'{where}: a figure includes exactly one picture: --8<-- "part/name.svg"')
        elif not caption:
            found.append(f"{where}: a figure needs a caption that says what to conclude")
        elif alternative and not INCLUDE.match(content):
            found.append(f"{where}: in a figure the picture comes first, then its caption")
        for picture in pictures:
            file = root / "snippets" / picture
            size = file.stat().st_size if file.exists() else 0
            if size > FIGURE_LIMIT and picture not in LARGER_FIGURES:
                found.append(f"{where}: {picture} has {size} bytes, more than {FIGURE_LIMIT}; draw less or rasterize")
    for target, line in page.includes:
        if target.endswith(".svg") and line not in described:
            found.append(f"{page.path}:{line}: put the picture into a block /// figure | id, with alt and caption")
    for number, line in enumerate(page.with_links.split("\n"), start=1):
        if re.search(r"!\[|<img\b", line):
            found.append(f"{page.path}:{number}: pictures are drawn by programs; use a figure block")
    return found


_PERCENT = r"(?:\s|\\,|~)*(?:\\?%|percent(?:age)?\b)"
_DECIMAL = re.compile(
    rf"(?<![\w.])(?:\d{{1,3}}(?:,\d{{3}})+|\d+)\.\d+(?![\w.]*\d|(?:em|ex|mu|pt|px|cm)\b)"
    rf"|(?<![\w.,])\d+(?={_PERCENT})"
)
_POWER = re.compile(r"\s*\\(?:times|cdot)\s*10\^\{?(-?\d+)")
_CITED = re.compile(  # the number of a place in another book, or of a paper
    r"(?:\b(?:section|chapter|appendix|theorem|lemma|proposition|corollary|algorithm|equation|example|exercise|table)s?"
    r"|§|\barXiv|\bdoi)(?:\s|~|\(|:)*(?:[\d.]+(?:,|–|\s|and|to)+)*$",
    re.I,
)
_ANY_NUMBER = re.compile(r"(?<![\w.])\d*\.?\d+(?:e[-+]?\d+)?")


def numbers_are_produced(page: Page, root: Path) -> list[str]:
    """Every decimal number and percentage in prose, captions and formulas is in a program or an output of that page.

    A number may be a correct rounding of one that was printed; a percentage may be printed as a fraction. No line ends
    between a number and its percent sign.
    """
    sources = [text for pair in page.programs for text in (fence.code for fence in pair if fence)]
    for target, _ in page.includes:
        file = root / "snippets" / target
        if file.suffix in {".py", ".out", ".md"} and file.exists():
            sources.append(file.read_text(encoding="utf-8"))
    known = {float(number) for text in sources for number in _ANY_NUMBER.findall(text)}
    found = []
    text = page.without_code
    for match in _DECIMAL.finditer(text):
        written = match.group().replace(",", "")
        rest = text[match.end() : match.end() + 40]
        percent, power = re.match(_PERCENT, rest), _POWER.match(rest)
        if percent and percent[0][0].isspace() and percent[0].endswith("%"):
            found.append(f"{page.path}:{page.line_at(match.start())}: write {match.group()}%, without a space")
        scale = 10.0 ** int(power[1]) if power else 1.0
        half = 0.5 * 10.0 ** -len(written.partition(".")[2]) * scale
        values = known | {100 * value for value in known} if percent else known
        if any(abs(value - float(written) * scale) <= half * (1 + 1e-9) for value in values):
            continue
        if not _CITED.search(text[max(0, match.start() - 60) : match.start()]):
            shown = match.group() + ("%" if percent else "")
            found.append(
                f"{page.path}:{page.line_at(match.start())}: the number {shown} is in no program and no output of this "
                "page; print it, or correct it"
            )
    return found


LAYOUT = set(
    r"""frac dfrac tfrac sqrt left right big Big bigl bigr Bigl Bigr bigg Bigg biggl biggr middle begin end quad qquad
    , ; : ! \\ text textbf textit mathrm operatorname mathbf boldsymbol mathsf mathbb mathcal mathit hat bar tilde vec
    dot ddot widehat widetilde underline underbrace overbrace stackrel overset underset limits nolimits
    displaystyle textstyle scriptstyle hline cdots ldots dots vdots ddots phantom vphantom hphantom mid vert lvert rvert
    lVert rVert Vert langle rangle lfloor rfloor lceil rceil lbrace rbrace { } | & % $ # _ substack color prime boxed
    cancel space colon""".split()
)
"""Commands that arrange or enclose and carry no meaning of their own (those that do are on the notation page)."""

_WRAPPED = (
    r"\\(?:hat|bar|tilde|widehat|widetilde|dot|vec|overline|mathbf|boldsymbol|mathsf|mathbb|mathcal|mathrm|mathit)\b\s*"
)


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
    wrapped = re.compile(
        rf"(?P<outer>{_WRAPPED})(?:\{{(?P<inside>[^{{}}]*(?:\{{[^{{}}]*\}}[^{{}}]*)*)\}}|(?P<one>\\[a-zA-Z]+|\w))"
    )

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
    found.update(re.findall(r"[A-Za-z]|[^\x00-\x7f]", tex))
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
            found.append(
                f"{page.path}:{line}: the symbol {symbol} is not on the notation page; "
                f"add it to {NOTATION} or use the book's own"
            )
    return found


def formulas_are_in_dollars(page: Page) -> list[str]:
    """A formula is `$…$` in a line or `$$…$$` as a paragraph of its own: anything else would escape the rules."""
    found = []
    for match in re.finditer(r"\\[(\[]|\\(?:begin|end)\b", page.prose):
        where = f"{page.path}:{page.line_at(match.start())}"
        found.append(f"{where}: {match.group()} outside of a formula; write $…$, or $$…$$ as its own paragraph")
    text = page.without_code
    edge = r"[ \t]*(?:///[^\n]*)?"  # a blank line, or where a block begins or ends
    for match in FORMULA.finditer(text):
        if match.lastgroup != "display":
            continue
        above, below = text[: match.start()].rstrip(" \t"), text[match.end() :].lstrip(" \t")
        alone = re.search(rf"(?:\A|(?:\A|\n){edge}\n)\Z", above) and re.match(rf"\Z|\n{edge}(?:\n|\Z)", below)
        if not alone:
            where = f"{page.path}:{page.line_at(match.start())}"
            found.append(f"{where}: a display formula is a paragraph of its own, between blank lines")
    return found


def formulas_parse(page: Page) -> list[str]:
    """Temml accepts every formula; the site's build would stop at the first that it does not."""
    from book.mathematics import FormulaError, typesetter

    formulas = [(match, match[match.lastgroup].strip()) for match in FORMULA.finditer(page.without_code)]
    pairs = [(tex, match.lastgroup == "display") for match, tex in formulas]
    try:
        typesetter().typeset(pairs)
        return []
    except FormulaError:
        found = []
    for (match, tex), pair in zip(formulas, pairs, strict=True):
        try:
            typesetter().typeset([pair])
        except FormulaError as error:
            reason = error.message.rsplit("\n  ", 1)[-1]
            found.append(f"{page.path}:{page.line_at(match.start())}: the formula does not parse: {tex}\n  {reason}")
    return found


_LINK = re.compile(
    r"\]\(\s*<?(?P<inline>[^()\s<>]+)"
    r"|^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*<?(?P<reference>[^\s>]+)"
    r'|\bhref="(?P<html>[^"]*)"',
    re.M,
)


def links_lead_somewhere(page: Page, root: Path) -> list[str]:
    """Every link within the book leads to a file, and its anchor to a heading or block there."""
    found = []
    text = FORMULA.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), page.with_links)
    for match in _LINK.finditer(text):
        link = match[match.lastgroup]
        file, _, anchor = unquote(link).partition("#")
        if re.match(r"[a-z][a-z0-9+.-]*:|//", link):
            continue
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), file)) if file else page.path
        where = f"{page.path}:{page.line_at(match.start(match.lastgroup))}"
        if not target.startswith("docs/") or not (root / target).is_file():
            found.append(f"{where}: links to {link}, which does not exist; write the file's path from this page")
        elif anchor and anchor not in _ids(target, root, (root / target).stat().st_mtime_ns):
            found.append(f"{where}: links to {link}, but nothing in {target} has the id {anchor}")
    return found


@functools.lru_cache(maxsize=8)
def _extensions(root):
    found = {}
    for entry in configuration(root)["markdown_extensions"]:
        found |= entry if isinstance(entry, dict) else {entry: {}}
    return found


def _included(root, match):
    file = root / "snippets" / match["target"]
    return file.read_text(encoding="utf-8") if file.suffix == ".md" and file.is_file() else ""


@functools.lru_cache(maxsize=1000)
def _ids(path, root, _changed):
    """All ids on a page: those that its headings get, those of figures and claims, and those that are written out."""
    import markdown

    source = (root / path).read_text(encoding="utf-8")
    source = lab.markdown(json.loads(source)) if path.endswith(".ipynb") else source
    page = Page(path, INCLUDE.sub(functools.partial(_included, root), source))
    lines = zip(page.source.split("\n"), page.without_code.split("\n"), strict=True)
    headings = "\n\n".join(line for line, bare in lines if re.match(r"#{1,6}[ \t]", bare))
    settings = dict(_extensions(root))
    if "$" not in headings:
        settings.pop("book.mathematics", None)  # which takes a while to start
    html = markdown.markdown(headings, extensions=list(settings), extension_configs=settings)
    found = set(re.findall(r' id="([^"]+)"', html + page.with_links))
    found.update(re.findall(r"\{:?[^{}\n]*#([\w:.-]+)", page.with_links))
    blocks = re.findall(r"^[ \t]*/{3,} *(figure|claim) *\| *(\S+)", page.with_links, re.M)
    return found | {f"{'fig' if kind == 'figure' else kind}-{name}" for kind, name in blocks}


def contents_agree(pages: list[Page], root: Path) -> list[str]:
    """The contents in `mkdocs.yml` name every page once, and no other."""
    lines = (root / "mkdocs.yml").read_text(encoding="utf-8").split("\n")

    def place(text):
        name = re.compile(rf"(?<![\w/.-]){re.escape(text)}(?![\w/.-])")
        return f"mkdocs.yml:{next((n for n, line in enumerate(lines, start=1) if name.search(line)), 1)}"

    named, found = _leaves(configuration(root).get("nav", [])), []
    notebooks = (file.relative_to(root).as_posix() for file in (root / "docs").rglob("*.ipynb"))
    exist = [path.removeprefix("docs/") for path in (*(page.path for page in pages), *notebooks)]
    for path in dict.fromkeys(named):
        if path not in exist and not re.match(r"[a-z]+:", path):
            found.append(
                f"{place(path)}: docs/{path} does not exist; write it, or correct the path, or delete the line"
            )
        if named.count(path) > 1:
            found.append(f"{place(path)}: names {path} twice; delete one")
    for path in exist:
        if named and path not in named:
            found.append(f"docs/{path}:1: not in the contents; add it to nav in mkdocs.yml, - Title: {path}")
    return found


def _leaves(nav) -> list[str]:
    if isinstance(nav, str):
        return [nav]
    return [path for entry in (nav.values() if isinstance(nav, dict) else nav) for path in _leaves(entry)]


def claims_agree(pages: list[Page], root: Path) -> list[str]:
    """Pages and tests name the same claims, each once."""
    found = []
    tested = {}
    for test in claims.find(root):
        where = f"{test.file}:{test.line}"
        if test.id in tested:
            found.append(f"{where}: the claim {test.id} has a test already, {tested[test.id].file}")
        tested[test.id] = test
        if test.mutants < 2:
            found.append(f"{where}: the claim {test.id} names {test.mutants} mistakes; at least two must be caught")
        if not test.check:
            found.append(f"{where}: say in the docstring's first line what the claim {test.id} is checked against")
    stated = {}
    for page in pages:
        for identifier, line in page.claims:
            where = f"{page.path}:{line}"
            if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", identifier):
                found.append(f"{where}: a claim needs an id: /// claim | what-it-states")
                continue
            if identifier in stated:
                found.append(f"{where}: the claim {identifier} is stated already, {stated[identifier]}")
            stated[identifier] = where
            if identifier not in tested:
                found.append(f"{where}: the claim {identifier} has no test; write one in tests/claims/ with @claim")
    for identifier, test in tested.items():
        if identifier not in stated:
            where = f"{test.file}:{test.line}"
            found.append(f"{where}: no page states the claim {identifier}; write /// claim | {identifier} there")
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
    for start, end in zip(starts, [*starts[1:], len(match["body"])], strict=True):
        solutions = re.findall(r"^/{3,} details \| Solution[ \t]*$", match["body"][start:end], re.M)
        if len(solutions) != 1:
            where = f"{page.path}:{page.line_at(match.start('body') + start)}"
            found.append(f"{where}: {len(solutions)} solutions; each exercise has one: //// details | Solution")
    return found


LEFT = "TODO"  # what a skeleton of `python -m book new` says where its author has to write


def nothing_is_left(path: str, text: str, first_line: int = 1) -> list[str]:
    """No place waits for its author any more."""
    return [
        f"{path}:{number}: {line[line.index(LEFT) :]}"
        for number, line in enumerate(text.split("\n"), start=first_line)
        if f"{LEFT}:" in line
    ]


def pages_are_described(page: Page) -> list[str]:
    """Every page has a description for search engines in its front matter, and one title."""
    found = []
    match = re.match(r"---\n(.*?)\n---\n", page.source, re.S)
    description = re.search(r"^description:\s*(.+)$", match[1], re.M) if match else None
    if not description or not 20 <= len(description[1].strip("\"' ")) <= 160:
        found = [f"{page.path}:1: begin the page with front matter that has a description of 20 to 160 characters"]
    titles = [number for number, line in enumerate(page.with_links.split("\n"), start=1) if line.startswith("# ")]
    if len(titles) != 1:
        found.append(
            f"{page.path}:{(titles or [1])[-1]}: {len(titles)} titles; a page has one, # Title, then ## and ###"
        )
    return found
