"""The stage that has exercises written (phi-1's CodeExercises), verified by running them.

Drafts come in a stream, are run and judged some at a time, until the kept ones have the bytes that were asked for. A
draft is kept if it is new (no exact repetition, and by a setting no near-duplicate of one that was kept), holds
(`verify`), and overlaps no problem of the evaluation that the settings name. Rejected drafts are kept apart
(`rejected.parquet`) with their reason, answers that were none in `quarantined.parquet`: a reader can see what was
thrown away, and why.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from hornbook.corpus.contamination.overlap import Index
from hornbook.corpus.settings import CODE_SETS, DecontaminateSettings
from hornbook.curriculum.choose import teacher_of
from hornbook.records import (
    Counts,
    Exercise,
    Progress,
    content_id,
    read_exercises,
    write_exercises,
    write_table,
)
from hornbook.similarity.novelty import Novelty
from hornbook.synthesis.ask import QUARANTINED_SCHEMA, answers
from hornbook.synthesis.diversity import Watch, diversity, evenly
from hornbook.synthesis.plan import exercise_specs, part_of
from hornbook.synthesis.running import Runner
from hornbook.synthesis.settings import WriteExercisesSettings
from hornbook.synthesis.verify import reasons
from hornbook.teacher import closing
from hornbook.teacher.types import ExerciseDraft

ROUND = {True: 2048, False: 64}  # drafts judged at a time, by whether the teacher is the built-in one
TYPICAL_BYTES = 400  # of one exercise: what is still needed is estimated by it; the result does not depend on it
BARREN = {True: 40_000, False: 500}  # drafts without one new exercise after which the teacher is exhausted
NOVELTY = 0.8  # of a served teacher, unless the settings say otherwise


def write_exercises_stage(
    settings: WriteExercisesSettings, inputs: dict[str, Path], out: Path, progress: Progress
) -> Counts:
    """Write `exercises.parquet` (verified), `rejected.parquet` (with reasons) and `quarantined.parquet`."""
    counts = Counts()
    rejected: list[Exercise] = []
    quarantined: list[dict[str, str]] = []
    told = _Told()
    write_exercises(
        told.through(_verified(settings, counts, rejected, quarantined, progress)), out / "exercises.parquet"
    )
    write_exercises(rejected, out / "rejected.parquet")
    write_table(quarantined, out / "quarantined.parquet", QUARANTINED_SCHEMA)
    counts.details |= {
        "bytes": told.bytes,
        "names": len(told.names),
        "concepts": len(told.concepts),
        "by_difficulty": {str(d): told.difficulties[d] for d in (1, 2, 3)},
        "diversity": diversity(
            [e.prompt + e.solution for e in evenly(read_exercises(out / "exercises.parquet"), counts.kept)],
            counts.kept,
            told.names,
            {"concepts": told.concepts},
        ),
    }
    return counts


class _Told:
    """What is counted of the kept exercises as they pass."""

    def __init__(self) -> None:
        self.bytes = 0
        self.names: Counter[str] = Counter()
        self.concepts: Counter[str] = Counter()
        self.difficulties: Counter[int] = Counter()

    def through(self, exercises: Iterator[Exercise]) -> Iterator[Exercise]:
        """The same, counted."""
        for e in exercises:
            self.bytes += len(e.prompt.encode()) + len(e.solution.encode())
            self.names[e.name] += 1
            self.concepts.update(e.concepts)
            self.difficulties[e.difficulty] += 1
            yield e


def _verified(
    settings: WriteExercisesSettings,
    counts: Counts,
    rejected: list[Exercise],
    quarantined: list[dict[str, str]],
    progress: Progress,
) -> Iterator[Exercise]:
    teacher = teacher_of(settings.teacher)
    trusted = settings.teacher.kind == "curriculum"
    novelty = settings.novelty or (None if trusted else NOVELTY)
    against = (() if trusted else CODE_SETS) if settings.against is None else settings.against
    judges = _Judges(novelty, against)
    written = fruitless = 0
    progress.start("writing and verifying exercises", settings.target_bytes / 1e6, "MB")

    def needed() -> int:
        return 32 + max(0, settings.target_bytes - written) // TYPICAL_BYTES

    specs = part_of(exercise_specs(teacher, settings.mix, settings.seed), settings.part)
    stream = answers(teacher, "write_exercise", specs, counts, quarantined, progress, needed)
    watch = Watch(progress)
    with closing(teacher), Runner(trusted, settings.allow_weak) as runner:
        while written < settings.target_bytes and fruitless < BARREN[trusted]:
            drafts = [draft for _, draft in islice(stream, min(ROUND[trusted], needed()))]
            fruitless += len(drafts)
            for draft, key, reason in judges.judge(drafts, reasons(runner, drafts, trusted)):
                if written >= settings.target_bytes:
                    break  # written but not needed: not counted
                counts.rows_in += 1
                exercise = _exercise(draft, teacher.name, key, reason)
                if reason:
                    counts.drop(reason)
                    rejected.append(exercise)
                    continue
                fruitless = 0
                counts.kept += 1
                size = len(draft.prompt.encode()) + len(draft.solution.encode())
                written += size
                progress.advance(size / 1e6)
                watch.saw(draft.prompt.partition("def ")[2])
                yield exercise
        counts.details["sandbox_level"] = runner.level
    if spent := getattr(teacher, "spent", None):
        counts.details["spent"] = spent
    counts.details["alarms"] = watch.alarms


class _Judges:
    """What is judged beside running: repetitions, near-duplicates, overlaps with problems."""

    def __init__(self, novelty: float | None, against: Sequence[str]) -> None:
        self._seen: set[str] = set()
        self._novelty = Novelty(novelty) if novelty else None
        self._index = Index(DecontaminateSettings(against=tuple(against))) if against else None

    def judge(self, drafts: list[ExerciseDraft], ran: list[str]) -> Iterator[tuple[ExerciseDraft, str, str]]:
        """(draft, its content id, why it is rejected or ""), in order. What is drawn and not rejected is accepted."""
        texts = [draft.prompt + draft.solution for draft in drafts]
        overlaps = {hit.row: hit for hit in self._index.find(texts)} if self._index else {}
        candidates = self._novelty.judge(texts) if self._novelty is not None else [None] * len(texts)
        for row, (draft, reason, candidate) in enumerate(zip(drafts, ran, candidates, strict=True)):
            key = content_id(texts[row])
            if key in self._seen:
                reason = "exact repetition"
            self._seen.add(key)
            if not reason and row in overlaps:
                reason = f"{overlaps[row].kind} {overlaps[row].benchmark}"
            if not reason and candidate and candidate.twin() is not None:
                reason = "near duplicate"
            if not reason and candidate:
                candidate.accept()
            yield draft, key, reason


def _exercise(draft: ExerciseDraft, teacher: str, key: str, reason: str) -> Exercise:
    made = Exercise(
        id=key,
        name=draft.name,
        prompt=draft.prompt,
        solution=draft.solution,
        tests=draft.tests,
        concepts=draft.concepts,
        difficulty=draft.difficulty,
        teacher=teacher,
        prompt_id=draft.prompt_id,
        verified=True,
        reason="",
    )
    return replace(made, verified=False, reason=reason) if reason else made
