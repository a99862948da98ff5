"""For authors: check worlds and print what pages would be made of them.

    python -m hornbook.curriculum.worlds.preview DOMAIN [--pages 5] [--style story] [--seed 0] [--unchecked]

DOMAIN is a module of `domains`, or `all`. Prints every complaint (`proof`), then random pages. Exit code 1 where there
are complaints.
"""

import argparse
import sys
from random import Random

from hornbook.curriculum import worlds
from hornbook.curriculum.worlds.pages import write
from hornbook.curriculum.worlds.proof import complaints
from hornbook.teacher.types import SectionSpec


def main() -> int:
    """Returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("domain", choices=[*worlds.DOMAINS, "all"], metavar="DOMAIN")
    parser.add_argument("--pages", type=int, default=5)
    parser.add_argument("--style", choices=worlds.styles(), default=None)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--unchecked", action="store_true", help="print without checking")
    options = parser.parse_args()
    chosen = [worlds.load(name) for name in (worlds.DOMAINS if options.domain == "all" else [options.domain])]
    wrong = 0
    for world in chosen if not options.unchecked else []:
        found = complaints(world)
        wrong += bool(found)
        print(f"{world.topic}: {'sound' if not found else f'{len(found)} complaints'}")
        for line in found[:40]:
            print(f"  - {line}")
    rng = Random(options.seed)
    for number in range(options.pages):
        world = rng.choice(chosen)
        style = options.style or worlds.styles()[number % len(worlds.styles())]
        spec = SectionSpec(world.topic, rng.choice(worlds.audiences()), style, rng.randrange(10**6))
        section = write(world, spec)
        print(f"\n----- {spec.audience}, {spec.style}\n# {section.title}\n")
        print("\n\n".join(block.text for block in section.blocks))
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
