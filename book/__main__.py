"""`python -m book`: the commands of the press."""

import argparse
from pathlib import Path

import click

from book import NAME, ROOT


def main():
    parser = argparse.ArgumentParser(prog="python -m book", description="The press of Mathematics for Deep Learning")
    commands = parser.add_subparsers(dest="command", required=True)

    new = commands.add_parser("new", help="write the skeleton of a section, a figure or a claim")
    new.add_argument("kind", choices=["section", "figure", "claim"])
    new.add_argument("place", metavar="part/name", help="of the section or figure; of a claim, its section")
    new.add_argument("id", nargs="?", default="", help="of a claim")
    new.set_defaults(run=begin)

    bench = commands.add_parser("bench", help="measure running, building, serving and loading, and print ratios")
    bench.add_argument(
        "parts", nargs="*", metavar="PART", help="programs, memory, building, serving, growth or reading"
    )
    bench.add_argument("--pages", type=int, default=1, metavar="N", help="on a synthetic book N times larger")
    bench.set_defaults(run=measure)

    lighthouse = commands.add_parser("lighthouse", help="what Lighthouse says of the built site")
    lighthouse.add_argument("site", type=Path, nargs="?", default=ROOT / "site", help="its folder")
    lighthouse.set_defaults(run=look)

    changes = commands.add_parser("changes", help="what changes for readers since a commit: pages, outputs, figures")
    changes.add_argument("base", help="the commit, branch or tag to compare with, as `main`")
    changes.add_argument("--out", type=Path, metavar="FOLDER", help="write a page with figures before and after there")
    changes.set_defaults(run=compare)

    links = commands.add_parser("links", help="list all links that leave the book")
    links.add_argument("--check", action="store_true", help="try each of them; exit code 1 if one is dead")
    links.set_defaults(run=follow)

    offline = commands.add_parser("offline", help="make a zip file of the site, to be read without a network")
    offline.add_argument("--to", type=Path, default=ROOT / "site" / f"{NAME}.zip", metavar="FILE")
    offline.set_defaults(run=pack)

    edition = commands.add_parser("edition", help="write the PDF and the EPUB of the whole book into the built site")
    edition.set_defaults(run=typeset)

    arguments = parser.parse_args()
    try:
        arguments.run(arguments)
    except click.ClickException as error:
        parser.exit(1, f"{error.message}\n")


def begin(arguments):
    """Write a skeleton and say what to do next."""
    from book.new import Refused, new

    try:
        steps = new(arguments.kind, arguments.place, arguments.id)
    except Refused as error:
        raise SystemExit(f"python -m book new: {error}") from None
    print("\nNext:\n" + "\n".join(f"{number}. {step}" for number, step in enumerate(steps, start=1)))


def measure(arguments):
    from book.bench import PARTS, bench

    if unknown := set(arguments.parts) - set(PARTS):
        raise click.ClickException(f"nothing to measure is called {unknown.pop()}; there are {', '.join(PARTS)}")
    bench(arguments.pages, arguments.parts or PARTS)


def look(arguments):
    from book.lighthouse import lighthouse

    lighthouse(arguments.site)


def compare(arguments):
    from book.changes import changes

    changes(arguments.base, arguments.out)


def follow(arguments):
    from book.links import links

    raise SystemExit(links(arguments.check))


def pack(arguments):
    from book.offline import offline

    print(f"{arguments.to}: {offline(arguments.to)} files, {arguments.to.stat().st_size / 1e6:.1f} MB")


def typeset(arguments):
    from book.edition import make

    for file in make():
        print(f"{file.relative_to(ROOT)}: {file.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
