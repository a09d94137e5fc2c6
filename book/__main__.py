"""`python -m book bench`: measure the press."""

import argparse


def main():
    parser = argparse.ArgumentParser(prog="python -m book", description="The press of Mathematics for Deep Learning")
    commands = parser.add_subparsers(dest="command", required=True)
    bench = commands.add_parser("bench", help="measure running, building, serving and loading, and print ratios")
    bench.add_argument("--pages", type=int, default=1, metavar="N", help="on a synthetic book N times larger")
    arguments = parser.parse_args()
    from book.bench import bench as run

    run(arguments.pages)


if __name__ == "__main__":
    main()
