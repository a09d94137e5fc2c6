"""Formulas are typeset on every place of a page, and look the same in Chromium and Firefox.

One page of boxes is made as the book makes its pages: the same extensions, styles and fonts. In each box stands one
formula, in red; where its ink begins and ends and how much there is of it is measured in both browsers and compared.
Boxes with a deliberately broken rendering show that the comparison would notice.
"""

import functools
import re
import shutil
import subprocess
from pathlib import Path

import markdown
import pytest
from bs4 import BeautifulSoup
from matplotlib.image import imread
from mkdocs.config import load_config

from book import ROOT, mathematics

SCREENSHOTS = ROOT / ".cache" / "screenshots"
COLUMN, ROW, COLUMNS = 620, 170, 2  # pixels of a box; boxes in a row
# What browsers may differ in: they space operators and lines a little differently (a letter is some 10 pixels wide, a
# line 30 high), and round the thickness of fraction bars.
SIDES = 12  # pixels by which the ink may begin or end elsewhere
AMOUNT = 0.15  # part of the ink that one may have more than the other

FORMULAS = {
    "inline": r"A vector $\mathbf{x} \in \mathbb{R}^d$ in a line of text.",
    "display": "$$\nE = mc^2\n$$",
    "aligned": r"""
$$
\begin{aligned} \mathbf{z} &= \mathbf{W}^\top \mathbf{x} + \mathbf{b} \\ \mathbf{a} &= \varphi(\mathbf{z}) \end{aligned}
$$""",
    "cases": r"""
$$
\operatorname{ReLU}(z) = \begin{cases} z & \text{if } z > 0 \\ 0 & \text{otherwise} \end{cases}
$$""",
    "bmatrix": r"$$\begin{bmatrix} 1 & 2 \\ 3 & 4 \\ 5 & 6 \end{bmatrix} \begin{bmatrix} x_1 \\ x_2 \end{bmatrix}$$",
    "boldsymbol": r"$$\boldsymbol{\delta} = \frac{\partial L}{\partial \mathbf{z}}, \quad \boldsymbol{\Delta}$$",
    "operatorname": r"$$\operatorname{Var}(X) = \operatorname{Cov}(X, X)$$",
    "underbrace": r"$$\underbrace{x_1 + x_2 + \dots + x_n}_{n \text{ terms}}$$",
    "blackboard": r"$$\mathbb{R} \quad \mathbb{E}[X] \quad \mathbb{N} \quad \mathbb{Z}$$",
    "calligraphic": r"$$\mathcal{N}(\boldsymbol{\mu}, \boldsymbol{\Sigma}) \quad \mathcal{L} \quad \mathcal{D}$$",
    "bold": r"$$\mathbf{A}\mathbf{B} \neq \mathbf{B}\mathbf{A}, \quad \mathbf{0}, \mathbf{1}, \mathbf{I}$$",
    "sans": r"$$\mathsf{T}_{ijk}, \quad \mathsf{X}$$",
    "sum with limits": r"$$\sum_{i=1}^{n} (x_i - \bar{x})^2$$",
    "product and integral": r"$$\prod_{i=1}^{n} p(x_i) \quad \int_0^\infty e^{-x}\,dx$$",
    "nested fraction": r"$$\frac{1}{1 + \frac{1}{1 + \frac{1}{x}}}$$",
    "root": r"$$\sqrt{1 + \sqrt[3]{x^2 + y^2}}$$",
    "wide hat": r"$$\widehat{abc} \quad \hat{\mathbf{y}} \quad \widetilde{xy} \quad \vec{v} \quad \bar{z}$$",
    "Hadamard product": r"$$a \odot b \odot c \odot d$$",
    "tall parentheses": r"$$\left( \frac{\displaystyle\sum_i a_i}{\sqrt{\frac{b}{c}}} \right)^{\!2}$$",
    "norms": r"$$\left\lVert \frac{\mathbf{x}}{2} \right\rVert_2 \, \lvert x \rvert \, \langle u, v \rangle$$",
    "big": r"$$\Bigl( \bigl[ x \bigr] \Bigr) \quad \Biggl\{ \frac{1}{2} \Biggr\}$$",
    "limits of text": r"$$\lim_{h \to 0} \frac{f(x+h) - f(x)}{h}, \max_{\mathbf{x}}, \operatorname*{argmin}_{\theta}$$",
    "relations": r"$$a \le b \approx c \ll d \sim e \propto f \iff g \mapsto h \perp i \times j$$",
    "over and under": r"$$\overset{!}{=} \, \underset{x}{y} \, \stackrel{\text{def}}{=} \, x' \, \dot{x} \, \ddot{x}$$",
    "note": "/// note | Title\nWith $\\frac{a}{b}$ in it.\n///",
    "table": "| symbol | meaning |\n| --- | --- |\n| $\\mathbf{x}^\\top \\mathbf{y}$ | dot product |",
    "tab": '=== "One"\n\n    In a tab, $\\sum_i x_i$.\n\n=== "Two"\n\n    Nothing.',
    "caption": r"""
/// figure | a
    alt: "Nothing at all is drawn here, it is a trial."

<svg width="9pt" height="9pt" viewBox="0 0 9 9"></svg>

Ball of $\ell_1$, $\lVert x \rVert_1 \le 1$.
///""",
    "heading": "## The norm $\\lVert \\mathbf{x} \\rVert_2$",
    "list": "- one\n- $x^2 + y_1$\n    1. $\\sqrt{2}$",
    "details": "//// details | Solution\n    type: solution\n    open: true\n\n$$\na = \\frac{1}{2}\n$$\n\n////",
    "claim": "/// claim | no-such-claim\nFor all $x$, $x^2 \\ge 0$.\n///",
}

# What a browser that does not know a construct would show: bar, sign, stacking or stretching are missing.
BROKEN = {
    "bmatrix": ("mtable", "text"),
    "aligned": ("mtable", "text"),
    "cases": ("mtable", "text"),
    "nested fraction": ("mfrac", "mrow"),
    "root": ("msqrt", "mrow"),
    "underbrace": ("munder", "mrow"),
    "sum with limits": ("munderover", "msubsup"),
    "tall parentheses": ("mo", "does not stretch"),
}


def damage(content, kind, effect):
    """The HTML of a box in which all elements of a kind are shown as by a browser that does not know them."""
    tree = BeautifulSoup(content, "html.parser")
    for element in tree.find_all(kind):
        if effect == "text":
            text = element.get_text(" ")
            element.clear()
            element.name, element.attrs, element.string = "mtext", {}, text
        elif effect == "does not stretch":
            element["stretchy"] = "false"
        else:
            element.name = effect
    return str(tree)


@functools.cache
def converter():
    """Python-Markdown as mkdocs.yml sets it up."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    return markdown.Markdown(extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"])


def render(source):
    """The HTML of a box."""
    return converter().reset().convert(source)


def page_of(boxes):
    """A page with one box for each piece of HTML."""
    placed = "\n".join(
        f'<div class="box" style="left: {n % COLUMNS * COLUMN}px; top: {n // COLUMNS * ROW}px">{content}</div>'
        for n, content in enumerate(boxes)
    )
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Formulas</title>
<link rel="stylesheet" href="main.css">
<link rel="stylesheet" href="assets/mathematics.css">
<link rel="stylesheet" href="assets/book.css">
<style>
  .box {{ position: absolute; box-sizing: border-box; width: {COLUMN}px; height: {ROW}px; padding: 8px 20px }}
  .math, .arithmatex {{ color: rgb(200, 0, 0) }}
</style></head>
<body data-md-color-scheme="default"><main class="md-content"><article class="md-content__inner md-typeset">
{placed}
</article></main></body></html>"""


def ink(image, number):
    """(left, top, right, bottom) of what is red in a box, in pixels from its corner, and its amount in full pixels.

    image : height × width × channels, values from 0 to 1. The result is None if nothing is red.
    """
    left, top = number % COLUMNS * COLUMN, number // COLUMNS * ROW
    box = image[top : top + ROW, left : left + COLUMN]
    redness = (box[:, :, 0] - box[:, :, 1]) / (200 / 255)
    rows, columns = ((redness > 0.3).any(axis=axis).nonzero()[0] for axis in (1, 0))
    if not rows.size:
        return None
    place = int(columns[0]), int(rows[0]), int(columns[-1]), int(rows[-1])
    return place, round(float(redness[redness > 0].sum()))


def agree(one, other):
    """Whether the same box shows the same in two browsers."""
    if one is None or other is None:
        return False
    (place, amount), (other_place, other_amount) = one, other
    near = all(abs(a - b) <= SIDES for a, b in zip(place, other_place, strict=True))
    return near and abs(amount - other_amount) <= AMOUNT * max(amount, other_amount)


@pytest.fixture(scope="module")
def boxes():
    """Name → HTML of every box, first those that the book makes, then the broken ones."""
    made = {name: render(source) for name, source in FORMULAS.items()}
    return made | {f"{name}, broken": damage(made[name], *how) for name, how in BROKEN.items()}


@pytest.fixture(scope="module")
def screenshots(boxes, serve, find_program, tmp_path_factory):
    """The page of boxes in both browsers, as arrays; the pictures are kept in .cache/screenshots."""
    import material

    folder = tmp_path_factory.mktemp("formulas")
    (folder / "index.html").write_text(page_of(boxes.values()), encoding="utf-8")
    shutil.copytree(ROOT / "docs/assets", folder / "assets")
    [style] = Path(material.__file__).parent.glob("templates/assets/stylesheets/main.*.min.css")
    shutil.copy(style, folder / "main.css")
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    size = COLUMNS * COLUMN, -(-len(boxes) // COLUMNS) * ROW
    with serve(folder) as (url, _):
        files = [
            in_chromium(find_program("chromium", "chromium-browser", "google-chrome"), url, size),
            in_firefox(find_program("firefox-esr", "firefox"), url, size, folder / "profile"),
        ]
    return [imread(file)[:, :, :3] for file in files]


def in_chromium(program, url, size):
    from playwright.sync_api import sync_playwright

    file = SCREENSHOTS / "formulas-chromium.png"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        tab = chromium.new_page(viewport={"width": size[0], "height": size[1]})
        tab.goto(url)
        tab.evaluate("document.fonts.ready.then(() => 0)")
        tab.screenshot(path=file)
        chromium.close()
    return file


def in_firefox(program, url, size, profile):
    file = SCREENSHOTS / "formulas-firefox.png"
    file.unlink(missing_ok=True)
    profile.mkdir()
    command = [program, "--headless", "--no-remote", "--profile", str(profile), f"--screenshot={file}"]
    run = subprocess.run(
        [*command, f"--window-size={size[0]},{size[1]}", url], capture_output=True, text=True, timeout=180
    )
    if not file.exists():
        pytest.fail(f"Firefox made no screenshot:\n{run.stdout}{run.stderr}", pytrace=False)
    return file


# ------------------------------------------------------- without a browser


def test_every_formula_becomes_mathml():
    left_over = {}
    for name, source in FORMULAS.items():
        tree = BeautifulSoup(render(source), "html.parser")
        formulas = len(re.findall(r"\$\$(?:.|\n)*?\$\$|\$[^$]+\$", source))
        if len(tree.find_all("math")) != formulas:
            left_over[name] = f"{len(tree.find_all('math'))} of {formulas} formulas are MathML"
        for annotation in tree.find_all("annotation"):
            annotation.decompose()
        if found := re.findall(r"\$|\\[a-zA-Z]+", tree.get_text()):
            left_over[name] = f"TeX on the page: {found}"
    assert not left_over


def test_tex_can_be_copied_from_the_page():
    tree = BeautifulSoup(render(FORMULAS["inline"]), "html.parser")
    assert tree.find("annotation", encoding="application/x-tex").get_text() == r"\mathbf{x} \in \mathbb{R}^d"


def test_a_heading_with_a_formula_is_plain_in_the_table_of_contents():
    render(FORMULAS["heading"])
    entry = converter().toc_tokens[0]
    assert entry["name"] == "The norm ‖𝐱‖2"
    assert re.fullmatch(r"[a-z0-9-]+", entry["id"]), "the anchor of a heading is one that people can type"


@pytest.mark.parametrize("tex", [r"\frac{1}", r"\nosuchcommand", r"\begin{bmatrix} 1", r"\left( x", r"x_1_2", "a $ b"])
def test_a_formula_that_does_not_parse_is_named_with_its_place(tex, tmp_path):
    """The press is given a book of one page."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "page.md").write_text(f"# Title\n\nText, then ${tex}$.\n", encoding="utf-8")
    (tmp_path / "book").symlink_to(ROOT / "book")
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    typesetter = mathematics.Typesetter(tmp_path)
    try:
        with pytest.raises(mathematics.FormulaError) as caught:
            typesetter.typeset([("x", False), (tex, False)])
    finally:
        typesetter.close()
    assert caught.value.message.startswith(f"docs/page.md:3: the formula does not parse: {tex}\n")


# ------------------------------------------------------- in the browsers


@pytest.mark.browser
def test_formulas_look_the_same_in_both_browsers(boxes, screenshots, report):
    chromium, firefox = screenshots
    messages = []
    for number, name in enumerate(boxes):
        one, other = ink(chromium, number), ink(firefox, number)
        if name in FORMULAS and not agree(one, other):
            messages.append(f"{name}: ink ((left, top, right, bottom), amount) in Chromium {one}, in Firefox {other}")
    if messages:
        messages.append(f"look at {SCREENSHOTS.relative_to(ROOT)}/formulas-chromium.png and -firefox.png")
    report(messages)


@pytest.mark.browser
@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_rendering_would_be_noticed(name, boxes, screenshots):
    """The same comparison fails between a sound box in one browser and a broken one in the other, both ways."""
    names = list(boxes)
    sound, broken = names.index(name), names.index(f"{name}, broken")
    for one, other in (screenshots, screenshots[::-1]):
        sound_ink, broken_ink = ink(one, sound), ink(other, broken)
        assert not agree(sound_ink, broken_ink), f"sound {sound_ink} and broken {broken_ink} pass for the same"
