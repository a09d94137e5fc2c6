"""A MkDocs plugin that shows labs: mkdocs-jupyter, with the Markdown of the book instead of JupyterLab's HTML.

mkdocs-jupyter chooses the notebooks, makes pages of them and publishes them beside their pages. What it converts by
nbconvert comes with 600 kB of styles and scripts; here a notebook becomes Markdown (`book.lab`) and takes the way of
every page: the same typesetter, blocks, links and table of contents. Nothing is executed: `pytest` has done that.
"""

import importlib
import json
import posixpath
import re
import sys
import types
from pathlib import Path

from mkdocs.exceptions import PluginError

from book import lab
from book.notebooks import beside_page, with_absolute_links


class _Later(types.ModuleType):
    """Stands for a module that is imported when something in it is asked for."""

    def __getattr__(self, name):
        return getattr(importlib.import_module(self.__name__), name)


# importing these takes half a second at every build, and the book needs no conversion of theirs
_PUT_OFF = [name for name in ("jupytext", "mkdocs_jupyter.convert") if name not in sys.modules]
sys.modules |= {name: _Later(name) for name in _PUT_OFF}
from mkdocs_jupyter.plugin import NotebookFile, Plugin  # noqa: E402

for _name in _PUT_OFF:
    del sys.modules[_name]

DOWNLOAD = '<p class="notebook"><a href="{name}" download>Download this lab as a notebook</a> to run it yourself.</p>'


class Labs(Plugin):
    """mkdocs-jupyter with the book's own pages; its settings are those of mkdocs-jupyter."""

    def on_config(self, config):
        """Labs are run by `pytest`, where an error is a failure."""
        if self.config["execute"] or self.config["allow_errors"]:
            raise PluginError("mkdocs.yml: book.labs: pytest runs the labs; set execute and allow_errors to false")

    def should_include(self, file):
        """Labs are notebooks; mkdocs-jupyter would read every Markdown page, too, to see whether it is one."""
        return file.src_uri.endswith(".ipynb") and super().should_include(file)

    def on_files(self, files, config):
        """Have a lab's page lead to the program that is edited, not to the notebook made from it."""
        found = super().on_files(files, config)
        for file in found:
            if isinstance(file, NotebookFile):
                file.edit_uri = f"../{lab.program_path(file.src_uri)}"
        return found

    def on_pre_page(self, page, config, files):
        """Note where the notebook is published; the page renders itself."""
        if self.should_include(page.file):
            self._set_nb_url(page)
        return page

    def on_page_read_source(self, page, config):
        """The notebook as Markdown."""
        if not self.should_include(page.file):
            return None
        try:
            text = lab.markdown(_read(page.file.abs_src_path))
        except lab.BrokenCell as error:
            root = Path(config["config_file_path"]).parent
            program = lab.program_path(page.file.src_uri)
            [where] = lab.places(root / program, root, [(error.cell, 0)])
            name = program.removeprefix("snippets/").removesuffix(".py")
            raise PluginError(f"{where}: {error}; mend it, then: pytest --update -k {name}") from error
        if not self.config["include_source"]:
            return text
        here = posixpath.dirname(page.file.dest_uri)
        download = DOWNLOAD.format(name=posixpath.relpath(beside_page(page.file.src_uri), here))
        return re.sub(r"(?m)^# .*$", lambda title: f"{title.group()}\n\n{download}", text, count=1)

    def on_post_page(self, output, page, config):
        """Publish the notebook beside its page, and drop the indentation that the theme leaves around the text."""
        if not self.should_include(page.file):
            return output
        if self.config["include_source"]:
            self._publish(page, config)
        before, article, rest = re.split(r"(<article.*</article>)", output, maxsplit=1, flags=re.S)
        return re.sub(r"\n\s+", "\n", before) + article + re.sub(r"\n\s+", "\n", rest)

    def _publish(self, page, config):
        """Write the notebook, with links that work wherever it is opened."""
        content = _read(page.file.abs_src_path)
        for cell in content["cells"]:
            if cell["cell_type"] == "markdown":
                text = with_absolute_links("".join(cell["source"]), page.file.src_uri, config["site_url"])
                cell["source"] = text.splitlines(keepends=True)
        target = Path(config["site_dir"], beside_page(page.file.src_uri))
        target.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(content, indent=1, ensure_ascii=False) + "\n"
        target.write_text(text, encoding="utf-8", newline="\n")


def _read(path):
    return json.loads(Path(path).read_text(encoding="utf-8"))
