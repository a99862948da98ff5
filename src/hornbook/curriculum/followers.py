"""Writes followers.json anew: `python -m hornbook.curriculum.followers`, after families or steps have changed."""

import json
from pathlib import Path

from hornbook.curriculum.areas import STEPS
from hornbook.curriculum.builtin import families
from hornbook.curriculum.family_compose import FILE, followers, key_of


def present() -> dict[str, list[str]]:
    """The steps that may follow each family, by the curriculum as it is."""
    return {name: [key_of(step) for step in followers(family, STEPS)] for name, family in sorted(families().items())}


if __name__ == "__main__":
    lines = [f" {json.dumps(name)}: {json.dumps(steps)}" for name, steps in present().items()]
    Path(__file__).with_name(FILE).write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
