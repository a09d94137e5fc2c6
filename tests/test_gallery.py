"""Figures are published as files that suit light and dark pages, and are all listed, with what is said of them."""

import json
import os
import re
import xml.etree.ElementTree as ET

from book import ROOT, assets, figure, gallery, pages

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="300pt" height="150.4pt">\n<path d="M0 0"/>\n</svg>\n'
CSS = "body {\n  --fig-ink: #111;\n}\n.dark {\n  --fig-ink: #eee;\n}\n.dark-too {\n  --fig-ink: #eee;\n}\n"
STYLE = "<style>svg{--fig-ink:#111;fill:var(--fig-ink)}@media(prefers-color-scheme:dark){svg{--fig-ink:#eee;}}</style>"


def write(root, files):
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")


def small_book(root):
    """A book with a figure and a lab with another one."""
    lab = [
        {"cell_type": "code", "metadata": {}, "source": "draw()", "outputs": [
            {"output_type": "display_data", "data": {"image/svg+xml": SVG.replace("M0 0", "M1 1")}}]},
        {"cell_type": "markdown", "metadata": {"figure": "paths", "alt": "Two paths."}, "source": "So."},
    ]  # fmt: skip
    notebook = json.dumps({"cells": lab})
    write(root, {"docs/assets/book.css": CSS, "docs/labs/race.ipynb": notebook, "snippets/part/a.svg": SVG})
    return root


def test_published_figures_have_the_colors_of_both_themes(tmp_path):
    found = gallery.published(small_book(tmp_path))
    assert found["part/a.svg"] == SVG.replace(">", f">{STYLE}", 1)
    assert found["labs/paths.svg"] == SVG.replace("M0 0", "M1 1").strip().replace(">", f">{STYLE}", 1)
    assert len(found) == 2


def test_the_colors_are_those_of_the_pages():
    text = (ROOT / gallery.STYLE).read_text(encoding="utf-8")
    light, dark = (dict(re.findall(r"--fig-([\w-]+):([^;]+);", part)) for part in gallery.style(text).split("@media"))
    assert light.keys() == dark.keys() == {*figure.ROLES.values(), *figure.SERIES}
    assert all(light[role] != dark[role] for role in light)
    assert f"--fig-ink: {light['ink']};" in text.split("@media")[0]
    for svg in gallery.published().values():
        ET.fromstring(svg)


def test_a_broken_lab_is_left_to_its_page(tmp_path):
    root = small_book(tmp_path)
    write(root, {"docs/labs/race.ipynb": json.dumps({"cells": json.loads(
        (root / "docs/labs/race.ipynb").read_text(encoding="utf-8"))["cells"][:1]})})  # fmt: skip
    assert list(gallery.published(root)) == ["part/a.svg"] and pages.labs(root) == []


def test_figures_are_published_and_those_that_are_no_more_are_not(tmp_path):
    root, publish = small_book(tmp_path), assets._publish_figures.__wrapped__
    publish(root)
    file, lab = root / gallery.FOLDER / "part/a.svg", root / gallery.FOLDER / "labs/paths.svg"
    assert file.read_text(encoding="utf-8") == gallery.published(root)["part/a.svg"] and lab.exists()
    os.utime(file, ns=(0, 0))
    publish(root)
    assert file.stat().st_mtime_ns == 0
    write(root, {"snippets/part/a.svg": SVG.replace("M0 0", "M2 2")})
    (root / "docs/labs/race.ipynb").unlink()
    publish(root)
    assert "M2 2" in file.read_text(encoding="utf-8") and not lab.exists()


def test_a_figure_is_listed_with_its_alternative_its_caption_and_a_link(tmp_path):
    root = small_book(tmp_path)
    block = """# T

/// figure | unit-balls
    alt: "A \\"ball\\" of W_1 * x [sic]."

--8<-- "part/a.svg"

It is $x$, as in [Vectors](vectors.md#a).
More.
///

```markdown
/// figure | example
    alt: "An example of a figure."

--8<-- "part/a.svg"

So.
///
```
"""
    titles = {"index.md": ("Book", "Book"), "part/a.md": ("I", "Norms"), "labs/race.ipynb": ("Labs", "Race")}
    made = [pages.Page("docs/part/a.md", block), *pages.labs(root), pages.Page("docs/index.md", "# Book")]
    assert (
        gallery.table(made, titles, root)
        == """## I

<div class="gallery" markdown>

- ![A "ball" of W\\_1 \\* x \\[sic\\].](../assets/figures/part/a.svg){ fetchpriority=high width=400 height=201 }
  [Norms: unit balls](../part/a.md#fig-unit-balls)
  It is $x$, as in Vectors.

</div>

## Labs

<div class="gallery" markdown>

- ![Two paths.](../assets/figures/labs/paths.svg){ loading=lazy width=400 height=201 }
  [Race: paths](../labs/race.ipynb#fig-paths)
  So.

</div>
"""
    )
