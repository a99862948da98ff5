"""For authors: check the lessons of an area and print what they would teach.

    python -m hornbook.curriculum.preview AREA [--lesson WORDS] [--pages 3] [--exercises 6] [--seed 0]

Prints every complaint (`proof`), then random pages with the output of their code, then random exercises with solution
and tests. Exit code 1 where there are complaints.
"""

import argparse
import sys
from random import Random

from hornbook.curriculum import lessons
from hornbook.curriculum.family_write import write
from hornbook.curriculum.lessons.areas import AREAS
from hornbook.curriculum.lessons.pages import write as write_page
from hornbook.curriculum.proof import complaints, run
from hornbook.teacher.types import SectionSpec


def main() -> int:
    """Returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("area", choices=AREAS)
    parser.add_argument("--lesson", default="", help="only lessons whose topic contains this")
    parser.add_argument("--pages", type=int, default=3)
    parser.add_argument("--exercises", type=int, default=6)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    chosen = [one for one in lessons.area_lessons(options.area) if options.lesson.lower() in one.topic.lower()]
    rng = Random(options.seed)
    wrong = 0
    for lesson in chosen:
        found = complaints(lesson)
        wrong += len(found)
        print(f"{'NOT SOUND' if found else 'sound'}: {lesson.topic} ({len(lesson.families)} families)")
        print("".join(f"  - {line}\n" for line in found), end="")
    for _ in range(options.pages):
        lesson = rng.choice(chosen)
        spec = SectionSpec(
            lesson.topic, rng.choice(lessons.audiences()), rng.choice(lessons.styles()), rng.randrange(1000)
        )
        section = write_page(lesson, spec)
        print(f"\n{'=' * 100}\n# {section.title}   [{spec.audience}; {spec.style}]\n")
        for block in section.blocks:
            print(block.text if block.kind == "prose" else f"```python\n{block.text}```\nOutput:\n{run(block.text)}")
            print()
    families = [family for lesson in chosen for family in lesson.families]
    for _ in range(options.exercises if families else 0):
        draft = write(rng.choice(families), rng.randrange(1000))
        print(f"\n{'-' * 100}\n{draft.prompt}{draft.solution}\n{draft.tests}")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
