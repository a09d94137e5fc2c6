"""`python -m book`: the commands of the press."""

import argparse
from pathlib import Path

import click

from book import ROOT


def main():
    parser = argparse.ArgumentParser(prog="python -m book", description="The press of Mathematics for Deep Learning")
    commands = parser.add_subparsers(dest="command", required=True)
    bench = commands.add_parser("bench", help="measure running, building, serving and loading, and print ratios")
    bench.add_argument("--pages", type=int, default=1, metavar="N", help="on a synthetic book N times larger")
    lighthouse = commands.add_parser("lighthouse", help="what Lighthouse says of the built site")
    lighthouse.add_argument("site", type=Path, nargs="?", default=ROOT / "site", help="its folder")
    arguments = parser.parse_args()
    if arguments.command == "bench":
        from book.bench import bench as run

        run(arguments.pages)
    else:
        from book.lighthouse import lighthouse as run

        try:
            run(arguments.site)
        except click.ClickException as error:
            parser.exit(1, f"{error.message}\n")


if __name__ == "__main__":
    main()
