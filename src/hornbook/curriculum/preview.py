"""For authors: check the lessons of an area and print what they would teach.

    python -m hornbook.curriculum.preview AREA [--lesson WORDS] [--pages 3] [--exercises 6] [--seed 0] [--unchecked]

Prints every complaint (`proof`), then random pages with the output of their code, then random exercises with solution
and tests, as Markdown. AREA is one, or `all`: then exercises are those that the built-in teacher would write, of steps,
families and both. Exit code 1 where there are complaints.
"""

import argparse
import sys
from collections.abc import Iterator
from random import Random

from hornbook.curriculum import lessons
from hornbook.curriculum.builtin import BuiltinTeacher
from hornbook.curriculum.family_write import write
from hornbook.curriculum.lessons.areas import AREAS
from hornbook.curriculum.lessons.lesson import Lesson
from hornbook.curriculum.lessons.pages import write as write_page
from hornbook.curriculum.proof import complaints, run
from hornbook.teacher.types import ExerciseDraft, ExerciseSpec, SectionSpec


def main() -> int:
    """Returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("area", choices=[*AREAS, "all"], metavar="AREA")
    parser.add_argument("--lesson", default="", help="only lessons whose topic contains this")
    parser.add_argument("--pages", type=int, default=3)
    parser.add_argument("--exercises", type=int, default=6)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--unchecked", action="store_true", help="print without checking")
    options = parser.parse_args()
    several = list(lessons.lessons().values()) if options.area == "all" else lessons.area_lessons(options.area)
    chosen = [one for one in several if options.lesson.lower() in one.topic.lower()]
    wrong = 0 if options.unchecked else sum(_check(lesson) for lesson in chosen)
    rng = Random(options.seed)
    for _ in range(options.pages):
        _print_page(rng.choice(chosen), rng)
    drafts = _any(rng) if options.area == "all" and not options.lesson else _of(chosen, rng)
    for draft, _ in zip(drafts, range(options.exercises), strict=False):
        print(f"### {' + '.join(draft.concepts)}\n\n```python\n{draft.prompt}{draft.solution}\n\n{draft.tests}```\n")
    return int(wrong > 0)


def _check(lesson: Lesson) -> int:
    found = complaints(lesson)
    print(f"{'NOT SOUND' if found else 'sound'}: {lesson.topic} ({len(lesson.families)} families)")
    print("".join(f"  - {line}\n" for line in found), end="")
    return len(found)


def _print_page(lesson: Lesson, rng: Random) -> None:
    spec = SectionSpec(lesson.topic, rng.choice(lessons.audiences()), rng.choice(lessons.styles()), rng.randrange(1000))
    section = write_page(lesson, spec)
    print(f"## {section.title}\n\n*For {spec.audience}; {spec.style}.*\n")
    for block in section.blocks:
        print(block.text.strip() if block.kind == "prose" else f"```python\n{block.text.strip()}\n```")
        if block.kind == "code":
            print(f"\nOutput:\n\n```\n{run(block.text).rstrip()}\n```")
        print()


def _of(chosen: list[Lesson], rng: Random) -> Iterator[ExerciseDraft]:
    families = [family for lesson in chosen for family in lesson.families]
    while families:
        yield write(rng.choice(families), rng.randrange(1000))


def _any(rng: Random) -> Iterator[ExerciseDraft]:
    teacher = BuiltinTeacher()
    pools = [teacher.compositions(size) for size in (1, 1, 2, 3)]
    while True:
        yield teacher.write_exercise(ExerciseSpec(rng.choice(rng.choice(pools)), rng.randrange(1000)))


if __name__ == "__main__":
    sys.exit(main())
