"""Links to sections that the contents name and nobody has written yet: shown as plain text until they exist.

The sections stand in `mkdocs.yml` under `book.planned`; deleting a line there turns every link to that section on.
"""

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor


def planned(href: str, sections: list[str]) -> bool:
    """Whether a relative link leads to one of the sections.

    Parameters
    ----------
    href : as written on a page, `../networks/softmax.md#stable` or `softmax.md`.
    sections : `folder/name` of each section that is not written.
    """
    target = href.split("#")[0].removesuffix(".md")
    while target.startswith(("../", "./")):
        target = target.split("/", 1)[1]
    if "/" in target:
        return target in sections
    return target != "index" and target in {section.split("/")[1] for section in sections}


class PlannedLinks(Treeprocessor):
    """Turns such links into `<span class="planned">`."""

    def __init__(self, md, sections):
        super().__init__(md)
        self.sections = sections

    def run(self, root):
        for element in root.iter("a"):
            href = element.get("href", "")
            if ".md" in href and "://" not in href and planned(href, self.sections):
                element.tag = "span"
                element.attrib.clear()
                element.attrib.update({"class": "planned", "title": "not written yet"})


class PlannedExtension(Extension):
    """Plain text instead of links to sections that do not exist yet."""

    def __init__(self, **kwargs):
        self.config = {"sections": [[], "folder/name of every section that is in the contents and not written"]}
        super().__init__(**kwargs)

    def extendMarkdown(self, md):
        # before the renderer resolves links (MkDocs does so at 0)
        md.treeprocessors.register(PlannedLinks(md, self.getConfig("sections")), "planned", 6)


def makeExtension(**kwargs):
    """Entry point of Python-Markdown."""
    return PlannedExtension(**kwargs)
