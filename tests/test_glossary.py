"""The glossary has every term of the book, in order, and each entry leads to where the term stands.

A term is what a section prints in bold inside a sentence. Bold at the beginning of a line may be a heading of its
paragraph: an entry may lead there, but it need not have an entry.
"""

import functools
import posixpath
import re
import unicodedata

import pytest
from markdown.extensions.toc import slugify

from book import pages

GLOSSARY = "docs/reference/glossary.md"
PAGES = {page.path: page for page in pages.load()}
BOLD = re.compile(r"\*\*([^*\n]+?)\*\*")
ENTRY = re.compile(r"- \*\*(?P<term>[^*]+)\*\*\{ #(?P<id>[a-z0-9-]+) \}: (?P<text>.+)")
LINK = re.compile(r"\[[^\]]+\]\((?P<file>[^()#\s]*)#?(?P<anchor>[^()\s]*)\)")

FORMS = {
    "MAP": "MAP estimate",
    "Monte Carlo": "Monte Carlo estimate",
    "convex": "convex function",
    "covers": "covering",
    "critical": "critical point",
    "explode": "exploding gradient",
    "explodes": "exploding gradient",
    "frequencies": "frequency (in an encoding)",
    "gradient vanishes": "vanishing gradient",
    "invariant under rotation": "rotationally symmetric",
    "linear": "linear convergence",
    "maxima": "maximum",
    "preconditioned": "preconditioning",
    "saturates": "saturated",
    "seeks": "mode seeking",
    "stationary": "stationary point",
    "strictly": "proper score",
    "vanish": "vanishing gradient",
    "∞-norm.": "infinity norm",
}
"""Bold words of a section → the entry that explains them, where the two differ by more than a plural."""

_TABLE = "in the first column of a table"
_FORMULA = "at the left of a formula"
_SENTENCE = "in a sentence"
NOT_BOLD = {
    "AUC": _SENTENCE,
    "Bernoulli distribution": _TABLE,
    "GELU": _FORMULA,
    "Hessian–vector product": "in a heading, in other words",
    "Laplace distribution": _TABLE,
    "Poisson distribution": _TABLE,
    "ReLU": _SENTENCE,
    "SiLU": _FORMULA,
    "accuracy": _TABLE,
    "balanced accuracy": _TABLE,
    "bias (of a layer)": _FORMULA,
    "binomial distribution": _TABLE,
    "categorical distribution": _TABLE,
    "chain rule": "as a claim",
    "dense layer": _SENTENCE,
    "exponential distribution": _TABLE,
    "key": _SENTENCE,
    "logsumexp": _FORMULA,
    "noise (of a target)": _SENTENCE,
    "pre-activation": _SENTENCE,
    "precision (of a classifier)": _TABLE,
    "query": _SENTENCE,
    "recall": _TABLE,
    "softmax": _FORMULA,
    "specificity": _TABLE,
    "squared error (as a loss)": _SENTENCE,
    "uniform distribution": _TABLE,
    "unit (of a layer)": _SENTENCE,
    "weights": _SENTENCE,
}
"""Entry → how its section defines it without printing it in bold."""

_RESULT = "a result, in bold so that it is not overlooked"
_VALUE = "the largest number of a table's column"
_WORD = "a word with its everyday meaning"
EXCEPTIONS = {
    "1": _VALUE,
    "12": _VALUE,
    "addition is not associative": _RESULT,
    "all elements are free": "a convention of one section",
    "change of sign when two columns are swapped": _RESULT,
    "combination of the columns": "a reading of the product, from words that have entries",
    "digits lost ≈ $\\log_{10} \\kappa$": _RESULT,
    "dimension three": "an example of a dimension",
    "dot product of row $i$": "a reading of the product, from words that have entries",
    "if the partial derivatives exist near $\\mathbf{x}$ and are continuous at $\\mathbf{x}$, "
    "then $f$ is differentiable at $\\mathbf{x}$.": _RESULT,
    "is negative": "the head of a row",
    "is positive": "the head of a row",
    "multiple": _WORD,
    "one axis": "an example of an axis",
    "right": _WORD,
    "sum": _WORD,
    "tent": "the name of one function of one section",
    "the difference of two units, $W_{jk} - W_{jl}$, never changes": _RESULT,
    "the elementwise product is its diagonal": _RESULT,
    "the gradient has the shape of its parameter": "a convention of the book",
    "the slope per length of $\\mathbf{s} \\ne \\mathbf{0}$ is "
    "$\\mathbf{g}^\\top \\mathbf{s} / \\lVert \\mathbf{s} \\rVert$": _RESULT,
    "weights with large gradients are hardly decayed": _RESULT,
}
"""Bold words that are no terms → why they are bold."""


def report(messages):
    if messages:
        pytest.fail("\n".join(messages), pytrace=False)


def words(text):
    """The words of a term: without accents, case, qualifier in parentheses and plural."""
    text = re.sub(r"\s*\([^)]*\)", "", text).casefold().translate({ord("ł"): "l", ord("–"): " ", ord("-"): " "})
    text = unicodedata.normalize("NFKD", text)
    found = re.sub(r"['’.,:;?]", "", text).split()
    return tuple(re.sub(r"(?<=[^su])s$", "", word) for word in found)


def key(term):
    """What the order goes by: letters and digits, a hyphen counts as a space."""
    text = term.casefold().translate({ord("ł"): "l", ord("–"): " ", ord("-"): " "})
    text = re.sub(r"[^a-z0-9 ]", "", unicodedata.normalize("NFKD", text))
    return " ".join(text.split())


@functools.cache
def entries():
    """(line, term, id, text) of every entry."""
    found = []
    for number, line in enumerate(PAGES[GLOSSARY].source.split("\n"), start=1):
        if line.startswith("- "):
            match = ENTRY.fullmatch(line)
            if match is None:
                report(
                    [f"{GLOSSARY}:{number}: write an entry as - **term**{{ #id }}: sentence [Section](page#heading)"]
                )
            found.append((number, match["term"], match["id"], match["text"]))
    return found


@functools.cache
def headings(path):
    """(line, id, text) of the headings of a page, the title with the empty id."""
    page, found = PAGES[path], []
    lines = zip(page.source.split("\n"), page.without_code.split("\n"), strict=True)
    for number, (line, bare) in enumerate(lines, start=1):
        if match := re.match(r"#{1,6} ", bare):
            text = line[match.end() :].strip()
            anchor = slugify(re.sub(r"[`$]", "", text), "-")
            found.append((number, anchor if match.end() > 2 else "", text))
    return found


@functools.cache
def bold(path):
    """(line, id of the heading above it, words, whether it begins the line) of everything in bold on a page."""
    page, found, above = PAGES[path], [], {line: anchor for line, anchor, _ in headings(path)}
    current = ""
    lines = zip(page.source.split("\n"), page.without_code.split("\n"), strict=True)
    for number, (line, bare) in enumerate(lines, start=1):
        current = above.get(number, current)
        if "**" in bare:
            for match in BOLD.finditer(bare):
                first = re.fullmatch(r"[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?", line[: match.start()]) is not None
                found.append((number, current, match[1], first))
    return found


def target(link):
    """(path, anchor) of a link on the glossary page."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(GLOSSARY), link["file"])), link["anchor"]


def definition(text):
    """The last link of an entry to a section, or None in an entry that says see."""
    links = [link for link in LINK.finditer(text) if link["file"]]
    return links[-1] if links else None


def test_the_order_is_alphabetical():
    messages, last, letter = [], "", ""
    for number, line in enumerate(PAGES[GLOSSARY].source.split("\n"), start=1):
        where = f"{GLOSSARY}:{number}"
        if line.startswith("## "):
            letter = line.removeprefix("## ")
        elif match := ENTRY.fullmatch(line):
            term = key(match["term"])
            if term <= last:
                messages.append(f"{where}: {match['term']!r} stands after {last!r}; move it up")
            if letter != ("Digits" if term[0].isdigit() else term[0].upper()):
                messages.append(f"{where}: {match['term']!r} stands under {letter!r}; move it to its own letter")
            if match["id"] != term.replace(" ", "-"):
                messages.append(
                    f"{where}: the id of {match['term']!r} is {match['id']}; write {term.replace(' ', '-')}"
                )
            last = term
    report(messages)


def test_an_entry_leads_to_where_its_term_stands():
    messages, ids = [], {identifier for _, _, identifier, _ in entries()}
    for number, term, _, text in entries():
        where, link = f"{GLOSSARY}:{number}", definition(text)
        for inside in LINK.finditer(text):
            if not inside["file"] and inside["anchor"] not in ids:
                messages.append(f"{where}: {term!r} refers to #{inside['anchor']}, which is no entry; add that entry")
        if link is None:
            if not text.startswith("See [") or not text.endswith(")."):
                messages.append(f"{where}: {term!r} has no link to a section; add [Section](page#heading), or See …")
            continue
        path, anchor = target(link)
        if path not in PAGES:
            messages.append(f"{where}: {term!r} links to {path}, which does not exist; write the path from this page")
        elif anchor not in {known for _, known, _ in headings(path)}:
            messages.append(f"{where}: {term!r} links to {path}#{anchor}; no heading there has this id")
        elif term not in NOT_BOLD and not stands(term, path, anchor):
            messages.append(
                f"{where}: {term!r} is neither in bold nor a heading below {path}#{anchor}; link to where it is, "
                "or add it to FORMS or NOT_BOLD in tests/test_glossary.py"
            )
    report(messages)


def test_see_entries_lead_to_entries_with_a_sentence():
    by_id = {identifier: (number, text) for number, _, identifier, text in entries()}
    messages = []
    for number, term, _, text in entries():
        if text.startswith("See "):
            for link in LINK.finditer(text):
                there = by_id.get(link["anchor"])
                if link["file"] or there is None or there[1].startswith("See "):
                    messages.append(f"{GLOSSARY}:{number}: {term!r} leads to no entry with a sentence; mend the link")
    report(messages)


def stands(term, path, anchor):
    """Whether a term is in bold, or in a heading, below a heading of a page."""
    wanted = set(words(term))
    for _, above, text, _ in bold(path):
        if above == anchor and (FORMS.get(text) == term or related(wanted, set(words(text)))):
            return True
    return any(known == anchor and wanted <= set(words(text)) for _, known, text in headings(path))


def related(one, other):
    """Whether two terms are the same but for words that the one has in addition."""
    return bool(one and other) and (one <= other or other <= one)


def test_every_term_has_an_entry():
    have = {words(term) for _, term, _, _ in entries()}
    names = {term for _, term, _, _ in entries()}
    places = {}
    for _, term, _, text in entries():
        if link := definition(text):
            places.setdefault(target(link), []).append(set(words(term)))
    messages = []
    for path, page in PAGES.items():
        if not (page.is_section or path.startswith("docs/start/")):
            continue
        for number, anchor, text, first in bold(path):
            term = set(words(text))
            if first or text in EXCEPTIONS or FORMS.get(text) in names or words(text) in have:
                continue
            if any(related(term, other) for other in places.get((path, anchor), [])):
                continue
            messages.append(
                f"{path}:{number}: {text!r} is not in the glossary; add it to {GLOSSARY}, or, if it is no term, "
                "to EXCEPTIONS in tests/test_glossary.py"
            )
    report(messages)


def test_the_lists_of_this_test_are_used():
    names = {term for _, term, _, _ in entries()}
    printed = {text for path in PAGES if path != GLOSSARY for _, _, text, _ in bold(path)}
    messages = [f"FORMS: {text!r} is in bold nowhere; delete it" for text in FORMS if text not in printed]
    messages += [f"FORMS: {term!r} is no entry; delete it" for term in FORMS.values() if term not in names]
    messages += [f"EXCEPTIONS: {text!r} is in bold nowhere; delete it" for text in EXCEPTIONS if text not in printed]
    messages += [f"NOT_BOLD: {term!r} is no entry; delete it" for term in NOT_BOLD if term not in names]
    for _, term, _, text in entries():
        if term in NOT_BOLD and (link := definition(text)) and stands(term, *target(link)):
            messages.append(f"NOT_BOLD: {term!r} is in bold or a heading where its entry leads; delete it")
    report([f"tests/test_glossary.py:1: {message}" for message in messages])
