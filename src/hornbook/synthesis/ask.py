"""Asking a teacher for many things at once: a served one by as many threads as it allows, the built-in one directly."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from hornbook.records import Counts
from hornbook.teacher import Quarantined
from hornbook.teacher.types import Teacher

Spec = TypeVar("Spec")
Answer = TypeVar("Answer")


def answers(
    teacher: Teacher, write: Callable[[Spec], Answer], specs: Iterable[Spec], counts: Counts
) -> Iterator[tuple[Spec, Answer]]:
    """(spec, answer) in the specs' order; an answer that is of no use is quarantined and counted."""

    def one(spec: Spec) -> Answer | None:
        try:
            return write(spec)
        except Quarantined:
            return None

    asked = list(specs)
    threads = int(getattr(teacher, "concurrency", 1))
    if threads > 1:
        with ThreadPoolExecutor(threads) as pool:
            found = list(pool.map(one, asked))
    else:
        found = [one(spec) for spec in asked]
    for spec, answer in zip(asked, found, strict=True):
        if answer is None:
            counts.rows_in += 1
            counts.quarantined += 1
        else:
            yield spec, answer
