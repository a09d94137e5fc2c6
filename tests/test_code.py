"""Programs are highlighted with few elements, in the colors that theme and book.css give to the words of Pygments."""

import re
from pathlib import Path

import markdown
import material

from book import ROOT
from book.code import COLORS

EXTENSIONS = {"pymdownx.highlight": {"pygments_lang_class": True}, "pymdownx.superfences": {}}
PROGRAM = """
# from one to three
def double(x, *, sure=True):
    if x is not None and sure:
        return f"{x:.2f} and {2 * x}\\n" + r"$x$" + 'a'
    raise ValueError(len([1, 2.5, 1e-3]))
"""


def colors_of_words() -> dict[str, str]:
    """Class of Pygments → color that it gets from book.css by way of the theme."""
    [theme] = Path(material.__file__).parent.glob("templates/assets/stylesheets/main.*.min.css")
    style = (ROOT / "docs/assets/book.css").read_text(encoding="utf-8")
    given = dict(re.findall(r"(--md-code-hl-\w+-color): (var\(--[\w-]+\));", style))
    found = {}
    for names, variable in re.findall(
        r"((?:\.highlight \.\w+,?)+)\{color:var\((--md-code-hl-\w+-color)\)\}", theme.read_text(encoding="utf-8")
    ):
        found |= dict.fromkeys(re.findall(r"\.highlight \.(\w+)", names), given[variable])
    return found


def test_one_class_stands_for_one_color():
    colors = colors_of_words()
    for color, names in COLORS.items():
        expected = colors[color] if color else "var(--ink)"
        assert {name: colors.get(name, "var(--ink)") for name in names.split()} == dict.fromkeys(
            names.split(), expected
        )
    assert len({colors[color] for color in COLORS if color}) == 4


def test_a_program_keeps_its_text_in_few_elements():
    both = {**EXTENSIONS, "book.code": {}}
    plain = markdown.markdown(f"```python{PROGRAM}```", extensions=list(EXTENSIONS), extension_configs=EXTENSIONS)
    light = markdown.markdown(f"```python{PROGRAM}```", extensions=list(both), extension_configs=both)
    assert re.sub(r"<[^>]+>", "", light) == re.sub(r"<[^>]+>", "", plain)
    assert set(re.findall(r'<span class="(\w+)">', light)) == set("ksmc")
    assert light.count("<span class") == 17 < plain.count("<span class") / 3
    assert 'f<span class="s">"{</span>x<span class="s">:.2f} and {</span><span class="m">2</span> * x' in light
