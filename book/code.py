"""A Markdown extension that makes highlighted programs light: one element for a run of one color, none for plain text.

Pygments marks some thirty kinds of words, in four colors here; with all its elements a page with programs is a third
heavier.
"""

import re

from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

COLORS = {  # class on the page → the classes of Pygments that have its color in the theme and in book.css
    "k": "k kd kn kp kr kt nd ni nl nt cp se sh sr sx",  # keywords
    "s": "s s1 s2 sb sc si ss l cpf",  # strings
    "m": "m mb mf mh mi mo il bp nb no",  # numbers and what is built in
    "c": "c c1 ch cm cs sd",  # comments
    "": "n o p w ow kc na nc ne nf nn nv sa vc vg vi",  # as the text
}
_COLOR = {name: color for color, names in COLORS.items() for name in names.split()}
_WORD = re.compile(rf'<span class="({"|".join(_COLOR)})">([^<]*)</span>')
_RUN = re.compile(r'(<span class="([ksmc])">)([^<]*(?:</span>\1[^<]*)+)')


class LightTokens(Postprocessor):
    """Works on the finished page."""

    def run(self, text):
        text = _WORD.sub(self._colored, text)
        return _RUN.sub(lambda run: run[1] + run[3].replace(f"</span>{run[1]}", ""), text)

    @staticmethod
    def _colored(word):
        color = _COLOR[word[1]]
        return f'<span class="{color}">{word[2]}</span>' if color else word[2]


class CodeExtension(Extension):
    """Lighter programs."""

    def extendMarkdown(self, md):
        md.postprocessors.register(LightTokens(md), "light_tokens", 1)  # the last: programs are stashed until 30


def makeExtension(**kwargs):
    """Entry point of Python-Markdown."""
    return CodeExtension(**kwargs)
