"""What an evaluation has done so far: a file that is only ever appended to, so that a kill loses nothing.

Each line is one finished thing: a completion as soon as its row ends, a verdict as soon as its program ends, the bits
of a reference. It is in the system's hands (not in ours) before the next thing is begun, so after `kill -9` only what
was under way is done again. A last line without its end was being written then; it is taken off.

Things are recognised by (task, item's print, sample), so a later call may ask for more samples, items or tasks and pays
for those alone. What decides an answer beside the item (the model, the task's version, how it samples) stands in
`settings.json`; another value there is refused, for its answers would mix with these.

At the end `samples.jsonl` is written from all of it, and the journal goes.
"""

import json
import threading
from pathlib import Path
from typing import IO, Any

from hornbook.evaluation.kinds import LANGUAGE_TASKS, NATIVE
from hornbook.evaluation.results import SAMPLES, mend, read_rows, write_results
from hornbook.records import UserError
from hornbook.workspace import write_atomic

JOURNAL, SETTINGS = "journal.jsonl", "settings.json"
WITHOUT_CODE = frozenset((*LANGUAGE_TASKS, *NATIVE))  # whose rows may stand beside those of this journal
Key = tuple[str, str, int]  # task, item's print, sample


class Journal:
    """The finished part of an evaluation in the folder `out`. Safe to append to from several threads."""

    def __init__(self, out: Path) -> None:
        """Read what is there. Raises UserError for a file that was not written by an evaluation."""
        self._out = out
        self._lock = threading.Lock()
        self._file: IO[str] | None = None
        self.completions: dict[Key, dict[str, Any]] = {}
        self.verdicts: dict[Key, dict[str, Any]] = {}
        self.bits: dict[tuple[str, str], float] = {}
        self.rows: list[dict[str, Any]] = read_rows(out / SAMPLES)
        for row in self.rows:
            if not (isinstance(row, dict) and row.get("task") in WITHOUT_CODE):
                self._take_row(row)
        mend(out / JOURNAL)
        for number, entry in enumerate(read_rows(out / JOURNAL), 1):
            self._take(entry, f"{out / JOURNAL}, line {number}")

    def check_settings(self, task: str, wanted: dict[str, Any]) -> None:
        """Refuse to go on under other settings than the task was begun with; remember them if it was not."""
        path = self._out / SETTINGS
        known: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
        before, now = known.get(task), json.loads(json.dumps(wanted))
        if before is None:
            write_atomic(path, json.dumps(known | {task: now}, indent=1, sort_keys=True) + "\n")
        elif before != now:
            differing = sorted(key for key in before.keys() | now.keys() if before.get(key) != now.get(key))
            raise UserError(
                f"{self._out}: holds answers to '{task}' with other {', '.join(differing)} "
                f"({before.get(differing[0])!r}, now {now.get(differing[0])!r}); give another --out"
            )

    def completion(self, key: Key, entry: dict[str, Any]) -> None:
        """A completion is finished: {text, tokens, finish}, text None where the prompt fills the context."""
        self._append({"kind": "completion", "key": key, "value": entry})
        self.completions[key] = entry

    def verdict(self, key: Key, entry: dict[str, Any]) -> None:
        """A program has ended."""
        self._append({"kind": "verdict", "key": key, "value": entry})
        self.verdicts[key] = entry

    def foreseen(self, task: str, item: str, bits: float) -> None:
        """The bits of an item's reference are counted."""
        self._append({"kind": "bits", "key": (task, item), "value": bits})
        self.bits[task, item] = bits

    def finish(self, rows: list[dict[str, Any]], summary: dict[str, Any]) -> None:
        """Write the samples and the summary, each whole or not at all, and give up the journal."""
        self.close()
        kept = {(row["task"], row["item"], row["sample"]) for row in rows}
        others = [row for row in self.rows if (row["task"], row.get("item"), row.get("sample")) not in kept]
        write_results(self._out, [*rows, *others], summary)
        (self._out / JOURNAL).unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            if self._file:
                self._file.close()
                self._file = None

    def _append(self, entry: dict[str, Any]) -> None:
        line = json.dumps(entry) + "\n"
        with self._lock:
            if self._file is None:
                self._file = (self._out / JOURNAL).open("a", encoding="utf-8")
            self._file.write(line)
            self._file.flush()

    def _take(self, entry: Any, where: str) -> None:
        try:
            kind, key, value = entry["kind"], tuple(entry["key"]), entry["value"]
            if kind == "bits":
                self.bits[key[0], key[1]] = float(value)
            else:
                {"completion": self.completions, "verdict": self.verdicts}[kind][key[0], key[1], key[2]] = value
        except (KeyError, IndexError, TypeError, ValueError) as error:
            raise UserError(f"{where}: no line of an evaluation's journal; give another --out") from error

    def _take_row(self, row: dict[str, Any]) -> None:
        """An answer of an earlier, finished call."""
        try:
            key = (row["task"], row["item"], row["sample"])
            self.completions[key] = {name: row[name] for name in ("tokens", "finish")} | {"text": row["raw"]}
            self.verdicts[key] = {name: row[name] for name in VERDICT if name in row}
            if row["bits"] is not None:
                self.bits[key[:2]] = row["bits"]
        except (KeyError, TypeError) as error:
            raise UserError(
                f"{self._out / SAMPLES}: lacks {error}; it is of another version: give another --out"
            ) from (error)


# What of a row is told of its program's run.
VERDICT = (
    *("completion", "passed", "status", "reason", "milliseconds", "sandbox_level", "judge_mode", "cpu_seconds"),
    *("plus_passed", "plus_status", "plus_reason", "plus_milliseconds"),
)
