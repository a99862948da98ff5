"""Build the shipped fingerprints of public benchmarks.

`python -m hornbook.problems.build_fingerprints --benchmarks DIR`
"""

import argparse
from pathlib import Path

from hornbook.problems.against import made
from hornbook.problems.fingerprints import SHIPPED, save


def main(arguments: list[str] | None = None) -> None:
    """Write a file for each of `SHIPPED` beside this module (or into --out)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--benchmarks", type=Path, help="directory of the benchmarks' files")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "data")
    options = parser.parse_args(arguments)
    for name in SHIPPED:
        prints = made(name, benchmarks=options.benchmarks, sketched=True)
        path = options.out / f"{name}.npz"
        save(prints, path)
        print(f"{path.name}: {len(prints.tasks)} problems, {len(prints.gram_hash)} grams, {len(prints.trees)} trees")


if __name__ == "__main__":
    main()
