"""The stages that keep exercises from training: names, concept pairs and solutions the model never sees.

A share of all concept pairs, and a share of all function names, is chosen by keyed hash. An exercise is *held*
when it composes a held pair, or when it has one concept and a held name. From the held ones a validation and a test
set are drawn, with the shares of one, two and three concepts that the settings name; everything else held is
dropped. Then every training exercise is dropped that shares its name or one of its concept pairs with an exercise of
the two sets (three concepts make three pairs, of which maybe only one was held), or the solution of a composed one.
What is asked of one concept alone has a new name and new words; its operation is trained, and its code may be too.
Validation chooses the checkpoint; only test is reported. What other datasets of exercises share with the two sets is
dropped there, too (`keep_apart`).
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Self

import pyarrow as pa

from hornbook.corpus.view import View
from hornbook.records import (
    Counts,
    Exercise,
    Progress,
    UserError,
    blake2b_128,
    write_table,
)
from hornbook.synthesis.plan import seeded
from hornbook.synthesis.settings import HoldOutSettings, KeepApartSettings

SCHEMA = pa.schema([("id", pa.string()), ("kept", pa.bool_()), ("reason", pa.string()), ("split", pa.string())])


def hold_out(settings: HoldOutSettings, inputs: dict[str, Path], out: Path, progress: Progress) -> Counts:
    """Write `selection.parquet` {id, kept (= trained on), reason, split}, `validation.jsonl`, `test.jsonl`.

    The inputs make up a view of exercises (`corpus.view`): what an earlier stage, such as decontamination, did not
    keep is neither asked nor trained on. Raises UserError when too few exercises can be held.
    """
    progress.start("holding out names and concept pairs")
    candidates = list(View.of(inputs).exercises())
    held = [e for e in candidates if _held(e, settings)]
    validation, test = _draw(held, settings)
    chosen = {e.id: "validation" for e in validation} | {e.id: "test" for e in test}
    asked = _Asked.of((e.name, e.concepts, e.solution) for e in validation + test)
    held_ids = {e.id for e in held}
    counts = Counts(rows_in=len(candidates))
    rows = []
    for e in candidates:
        if e.id in chosen:
            reason, split = f"held out for {chosen[e.id]}", chosen[e.id]
        elif e.id in held_ids:
            reason, split = "holds a held-out name or pair", "dropped"
        else:
            reason = asked.shared(e)
            split = "dropped" if reason else "train"
        rows.append({"id": e.id, "kept": not reason, "reason": reason, "split": split})
        if reason:
            counts.drop(reason)
        else:
            counts.kept += 1
    write_table(rows, out / "selection.parquet", SCHEMA)
    _write(validation, out / "validation.jsonl")
    _write(test, out / "test.jsonl")
    counts.details = {
        "validation": len(validation),
        "test": len(test),
        "test_by_difficulty": {str(d): sum(e.difficulty == d for e in test) for d in (1, 2, 3)},
    }
    return counts


def keep_apart(settings: KeepApartSettings, inputs: dict[str, Path], out: Path, progress: Progress) -> Counts:
    """Write `selection.parquet` {id, kept, reason, split}: the exercises of a view that share nothing with what another
    dataset holds out, whose folder is `inputs["held-out"]`.
    """
    progress.start("keeping what is held out apart")
    asked = _Asked.of(
        (row["entry_point"], row["meta"]["concepts"], row["canonical_solution"])
        for name in ("validation", "test")
        for row in map(json.loads, (inputs["held-out"] / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())
    )
    counts = Counts()
    rows = []
    for e in View.of(inputs).exercises():
        counts.rows_in += 1
        reason = asked.shared(e)
        rows.append({"id": e.id, "kept": not reason, "reason": reason, "split": "dropped" if reason else "train"})
        if reason:
            counts.drop(reason)
        else:
            counts.kept += 1
    write_table(rows, out / "selection.parquet", SCHEMA)
    return counts


@dataclass(frozen=True, slots=True)
class _Asked:
    """What no training exercise may share with those that are asked."""

    names: frozenset[str]
    solutions: frozenset[str]
    pairs: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, asked: Iterable[tuple[str, Sequence[str], str]]) -> Self:
        """Of (name, concepts, solution) of each."""
        known = list(asked)
        return cls(
            frozenset(name for name, _, _ in known),
            # Of one concept alone the operation itself must be trained, so its code may stand there under another name.
            frozenset(solution for _, concepts, solution in known if len(concepts) > 1),
            frozenset(pair for _, concepts, _ in known for pair in combinations(concepts, 2)),
        )

    def shared(self, exercise: Exercise) -> str:
        """What it shares with them, as a reason; "" for nothing."""
        if exercise.name in self.names:
            return "shares its name with a held-out exercise"
        if exercise.solution in self.solutions:
            return "shares its solution with a held-out exercise"
        if not self.pairs.isdisjoint(_pairs(exercise)):
            return "shares a concept pair with a held-out exercise"
        return ""


def _chosen(kind: str, key: str, settings: HoldOutSettings) -> bool:
    digest = int(blake2b_128(f"{kind}\x1f{settings.seed}\x1f{key}".encode()), 16)
    return digest % 1_000_000 < settings.fraction * 1_000_000


def _held(exercise: Exercise, settings: HoldOutSettings) -> bool:
    if len(exercise.concepts) == 1:
        return _chosen("name", exercise.name, settings)
    return any(_chosen("pair", "+".join(pair), settings) for pair in _pairs(exercise))


def _pairs(exercise: Exercise) -> list[tuple[str, str]]:
    """The pairs among its concepts, which are sorted."""
    return list(combinations(exercise.concepts, 2))


def _draw(held: list[Exercise], settings: HoldOutSettings) -> tuple[list[Exercise], list[Exercise]]:
    """Validation and test sets with the shares of `mix`; one exercise per name."""
    order = sorted(held, key=lambda e: e.id)
    seeded("hold-out", settings.seed).shuffle(order)
    by_difficulty: dict[int, list[Exercise]] = {1: [], 2: [], 3: []}
    names: set[str] = set()
    for e in order:
        if e.name not in names:
            names.add(e.name)
            by_difficulty[e.difficulty].append(e)
    parts: list[list[Exercise]] = []
    for size in (settings.validation, settings.test):
        part: list[Exercise] = []
        for difficulty in (1, 2, 3):
            share = round(size * settings.mix[difficulty - 1])
            if difficulty == 3:
                share = size - len(part)
            available = by_difficulty[difficulty]
            if len(available) < share:
                raise UserError(
                    f"hold_out: {len(available)} exercises of difficulty {difficulty} can be held out, {share} are "
                    "needed; raise hold_out, or the tokens of the exercises"
                )
            part += available[:share]
            del available[:share]
        parts.append(part)
    return parts[0], parts[1]


def _write(exercises: list[Exercise], path: Path) -> None:
    with path.open("w", encoding="utf-8") as file:
        for e in exercises:
            row = {
                "task_id": f"held-out/{e.id[:12]}",
                "prompt": e.prompt,
                "entry_point": e.name,
                "canonical_solution": e.solution,
                "test": e.tests,
                "meta": {"difficulty": e.difficulty, "concepts": list(e.concepts)},
            }
            file.write(json.dumps(row, sort_keys=True) + "\n")
