"""The two blocks that pages are written with besides those of pymdownx: a figure and a claim.

/// figure | unit-balls                      /// claim | cauchy-schwarz
    alt: "What is seen, with its numbers."   For all vectors …
                                             ///
--8<-- "linear-algebra/unit_balls.svg"

The caption says what to conclude.
///
"""

import re
import xml.etree.ElementTree as ET

from markdown.util import HTML_PLACEHOLDER_RE
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block, type_string

from book import ROOT, claims

_SVG = re.compile(r'<svg\b[^>]*? width="([\d.]+pt)"[^>]*? viewBox="0 0 ([\d.]+) ([\d.]+)"')


class Figure(Block):
    """A picture with its text alternative and caption; how large it is to be is known before it is drawn.

    Argument: the id of the figure. Option `alt`: the text alternative.
    Content: first the picture, then the caption.
    """

    NAME = "figure"
    ARGUMENT = True
    OPTIONS = {"alt": ("", type_string)}

    def on_create(self, parent):
        return ET.SubElement(parent, "figure", {"class": "figure", "id": f"fig-{self.argument}"})

    def on_end(self, block):
        content = list(block)
        for child in content:
            block.remove(child)
        picture = ET.SubElement(
            block,
            "div",
            {"class": "picture", "role": "img", "aria-label": self.options["alt"], "data-search-exclude": ""},
        )
        picture.extend(content[:1])
        stashed = HTML_PLACEHOLDER_RE.search("".join(picture.itertext()))
        if svg := stashed and _SVG.match(self.md.htmlStash.rawHtmlBlocks[int(stashed[1])]):
            picture.set("style", "--width:{};--ratio:{}/{}".format(*svg.groups()))
        ET.SubElement(block, "figcaption").extend(content[1:])


class Claim(Block):
    """A checkable sentence of mathematics with the id that its test has, and a link to that test."""

    NAME = "claim"
    ARGUMENT = True

    def on_create(self, parent):
        block = ET.SubElement(parent, "div", {"class": "claim", "id": f"claim-{self.argument}"})
        title = ET.SubElement(block, "p", {"class": "claim-title"})
        title.text = "Claim"
        test = next((found for found in claims.find(ROOT) if found.id == self.argument), None)
        if test:
            title.text = "Claim, "
            link = ET.SubElement(title, "a", {"href": f"{self.config['source']}/{test.file}#L{test.line}"})
            link.text = f"tested, and {test.mutants} wrong versions caught"
        return block


class BookBlocksExtension(BlocksExtension):
    """Figures and claims."""

    def __init__(self, *args, **kwargs):
        self.config = {"source": ["", "Address of the sources at the branch that is published"]}
        super().__init__(*args, **kwargs)

    def extendMarkdownBlocks(self, md, block_mgr):
        md.block_level_elements.append("svg")
        block_mgr.register(Figure, self.getConfigs())
        block_mgr.register(Claim, self.getConfigs())


def makeExtension(*args, **kwargs):
    """Entry point of Python-Markdown."""
    return BookBlocksExtension(*args, **kwargs)
