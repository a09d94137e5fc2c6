"""Colors that stand in two places agree: a style sheet cannot say a thing once for both."""

import re

import matplotlib.style
import pytest

from book import ROOT, figure

CSS = (ROOT / "docs/assets/book.css").read_text(encoding="utf-8")
BLOCK = re.compile(r"(?P<selector>body[^{}]*)\{(?P<body>[^{}]*--paper:[^{}]*)\}")
BLOCKS = {match["selector"].strip(): match["body"] for match in BLOCK.finditer(CSS)}


def colors(selector):
    return dict(re.findall(r"(--[\w-]+):\s*(#[0-9a-f]{6})", BLOCKS[selector]))


def test_figures_on_their_own_look_as_on_a_light_page():
    """The series of `snippets/book.mplstyle` are those that `book.css` has for light pages."""
    with matplotlib.style.context(ROOT / "snippets/book.mplstyle"):
        roles = figure.roles()
    series = {f"--fig-{role}": color for color, role in roles.items() if role in figure.SERIES}
    light = colors("body")
    assert len(series) == len(figure.SERIES)
    assert {name: light[name] for name in series} == series


def test_the_two_dark_blocks_are_one():
    """Dark by the switch and dark by the system without a script."""
    dark = [colors(selector) for selector in BLOCKS if selector != "body"]
    assert len(dark) == 2 and dark[0] == dark[1]


@pytest.mark.parametrize("role", sorted({*figure.ROLES.values(), *figure.SERIES}))
def test_every_role_has_a_color_in_both_themes(role):
    assert all(f"--fig-{role}" in colors(selector) for selector in BLOCKS)
