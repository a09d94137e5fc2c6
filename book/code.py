"""A Markdown extension that drops the elements around names, operators and punctuation in highlighted programs.

They have the color of the text; without them a page with programs is a third lighter.
"""

import re

from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

PLAIN = re.compile(r'<span class="(?:n|o|p|w)">([^<]*)</span>')


class PlainTokens(Postprocessor):
    """Works on the finished page."""

    def run(self, text):
        return PLAIN.sub(r"\1", text)


class CodeExtension(Extension):
    """Lighter programs."""

    def extendMarkdown(self, md):
        md.postprocessors.register(PlainTokens(md), "plain_tokens", 1)  # the last: programs are stashed until 30


def makeExtension(**kwargs):
    """Entry point of Python-Markdown."""
    return CodeExtension(**kwargs)
