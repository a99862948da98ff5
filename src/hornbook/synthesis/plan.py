"""What to ask for next: endless, evenly spread, deterministic streams of specs.

Diversity is forced from outside, as in phi-1 section 2.2: by topic x audience x style for textbooks, by concepts
(from which names follow) for exercises. Each stream walks through a shuffled list of all combinations before any
combination comes again with another seed, so no topic starves however short the stream is cut.
"""

import random
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TypeVar

from hornbook.records import UserError, blake2b_128
from hornbook.teacher.types import ExerciseSpec, SectionSpec, Teacher

T = TypeVar("T")


def seeded(*parts: object) -> random.Random:
    """A generator seeded by the parts' text: the same on every machine and Python."""
    return random.Random(int(blake2b_128("\x1f".join(map(str, parts)).encode()), 16))


def part_of(specs: Iterator[T], part: tuple[int, int]) -> Iterator[T]:
    """Every `part[1]`-th of the specs, from number `part[0]` on."""
    return islice(specs, part[0], None, part[1])


def section_specs(
    teacher: Teacher, seed: int, topics: Sequence[str] | None = None, styles: Sequence[str] | None = None
) -> Iterator[SectionSpec]:
    """All topics x audiences x styles in shuffled order, again and again with new seeds.

    `topics`: others than the teacher's own. They alternate: every topic comes once before any comes twice. `styles`:
    only these of the teacher's. Raises UserError for one that it has not.
    """
    topics = list(topics or teacher.topics())
    for style in styles or ():
        if style not in teacher.styles():
            raise UserError(f"styles: the teacher has no '{style}'; it has: {'; '.join(teacher.styles())}")
    forms = [(a, s) for a in teacher.audiences() for s in styles or teacher.styles()]
    order = {}
    for topic in topics:
        order[topic] = list(forms)
        seeded("forms", seed, topic).shuffle(order[topic])
    turn = 0
    while True:
        shuffled = list(topics)
        seeded("topics", seed, turn).shuffle(shuffled)
        for topic in shuffled:
            audience, style = order[topic][turn % len(forms)]
            yield SectionSpec(topic, audience, style, seed=seed * 1_000_003 + turn)
        turn += 1


def exercise_specs(teacher: Teacher, mix: tuple[float, float, float], seed: int) -> Iterator[ExerciseSpec]:
    """Specs with one, two and three concepts in the shares of `mix`, each size walking its own shuffled list."""
    sizes = [size for size, share in enumerate(mix, 1) if share > 0]
    weights = [mix[size - 1] for size in sizes]
    walks = {size: _walk(teacher.compositions(size), size, seed) for size in sizes}
    pick = seeded("sizes", seed)
    while True:
        yield next(walks[pick.choices(sizes, weights)[0]])


def _walk(tuples: list[tuple[str, ...]], size: int, seed: int) -> Iterator[ExerciseSpec]:
    assert tuples, f"the teacher composes no {size} concepts"
    turn = 0
    while True:
        shuffled = list(tuples)
        seeded("concepts", size, seed, turn).shuffle(shuffled)
        for concepts in shuffled:
            yield ExerciseSpec(concepts, seed=seed * 1_000_003 + turn)
        turn += 1
