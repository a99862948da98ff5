"""The stage that has exercises written (phi-1's CodeExercises), verified by running them.

Rounds of drafts are written, run and judged until the kept ones have the bytes that were asked for. Rejected
drafts are kept apart (`rejected.parquet`) with their reason: a reader can see what was thrown away, and why.
"""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from hornbook.curriculum.choose import teacher_of
from hornbook.records import Counts, Exercise, Progress, Silent, content_id, write_exercises
from hornbook.sandbox import Sandbox
from hornbook.synthesis.ask import answers
from hornbook.synthesis.plan import exercise_specs
from hornbook.synthesis.settings import WriteExercisesSettings
from hornbook.synthesis.verify import judge, program, verdicts
from hornbook.teacher.types import ExerciseDraft

ROUND = 2048  # drafts per round at most
TYPICAL_BYTES = 400  # of one exercise: rounds are cut to what is still needed; the result does not depend on it
BARREN_ROUNDS = 20  # rounds without one new exercise after which the teacher is taken to be exhausted


def write_exercises_stage(
    settings: WriteExercisesSettings, inputs: dict[str, Path], out: Path, progress: Progress
) -> Counts:
    """Write `exercises.parquet` (verified) and `rejected.parquet` (with reasons)."""
    counts = Counts()
    rejected: list[Exercise] = []
    kept = list(_verified(settings, counts, rejected, progress))
    write_exercises(kept, out / "exercises.parquet")
    write_exercises(rejected, out / "rejected.parquet")
    counts.details |= {
        "bytes": sum(len(e.prompt.encode()) + len(e.solution.encode()) for e in kept),
        "names": len({e.name for e in kept}),
        "concepts": len({c for e in kept for c in e.concepts}),
        "by_difficulty": {str(d): sum(e.difficulty == d for e in kept) for d in (1, 2, 3)},
    }
    return counts


def _verified(
    settings: WriteExercisesSettings, counts: Counts, rejected: list[Exercise], progress: Progress
) -> Iterator[Exercise]:
    teacher = teacher_of(settings.teacher)
    trusted = settings.teacher.kind == "curriculum"
    specs = exercise_specs(teacher, settings.mix, settings.seed)
    seen: set[str] = set()
    written = barren = 0
    progress.start("writing and verifying exercises", settings.target_bytes / 1e6, "MB")
    with Sandbox(trusted=trusted, allow_weak=settings.allow_weak) as box:
        counts.details["sandbox_level"] = box.level
        while written < settings.target_bytes and barren < BARREN_ROUNDS:
            barren += 1
            wanted = min(ROUND, 32 + (settings.target_bytes - written) // TYPICAL_BYTES)
            drafts = [d for _, d in answers(teacher, teacher.write_exercise, islice(specs, wanted), counts)]
            judged = verdicts(box, [program(draft) for draft in drafts], trusted, Silent())
            for draft, verdict in zip(drafts, judged, strict=True):
                if written >= settings.target_bytes:
                    break  # written but not needed: not counted
                counts.rows_in += 1
                key = content_id(draft.prompt + draft.solution)
                reason = "exact repetition" if key in seen else judge(verdict)
                seen.add(key)
                exercise = _exercise(draft, teacher.name, key, reason)
                if reason:
                    counts.drop(reason)
                    rejected.append(exercise)
                    continue
                barren = 0
                counts.kept += 1
                size = len(draft.prompt.encode()) + len(draft.solution.encode())
                written += size
                progress.advance(size / 1e6)
                yield exercise


def _exercise(draft: ExerciseDraft, teacher: str, key: str, reason: str) -> Exercise:
    return Exercise(
        id=key,
        name=draft.name,
        prompt=draft.prompt,
        solution=draft.solution,
        tests=draft.tests,
        concepts=draft.concepts,
        difficulty=draft.difficulty,
        teacher=teacher,
        prompt_id=draft.prompt_id,
        verified=not reason,
        reason=reason,
    )
