"""What a model has answered so far, so that a killed evaluation goes on where it was.

One line a request, appended as soon as it is answered. Keys are hashes of the request. The file belongs to one model:
its identity is the first line. What finished tasks of the folder have in their samples is known as well, so that a kill
in one task, more items or the same command again pay for nothing twice. The file goes with `finish`, once the samples
are written; answers that this call did not ask for, of another task that was killed, stay.
"""

import json
from pathlib import Path
from typing import Any

from hornbook.evaluation.results import SAMPLES, Row, json_lines, mend, read_rows
from hornbook.records import UserError, blake2b_128
from hornbook.workspace import write_atomic

FILE = "answers.jsonl"


class Answers:
    """Answers in a folder. Raises UserError for one that holds another model's."""

    def __init__(self, folder: Path, identity: str) -> None:
        self._path = folder / FILE
        self._identity = identity
        self._scores: dict[str, tuple[float, bool]] = {}
        self._texts: dict[str, str] = {}
        self._unasked: set[str] = set()
        for row in read_rows(folder / SAMPLES):
            self._take_sample(row)
        mend(self._path)
        self._read(read_rows(self._path))
        self._file = self._path.open("a", encoding="utf-8")
        if self._file.tell() == 0:
            self._append({"identity": identity})

    def _read(self, rows: list[Row]) -> None:
        if rows and rows[0].get("identity") != self._identity:
            raise UserError(f"{self._path.parent}: holds answers of another model; give another --out")
        for row in rows[1:]:
            self._unasked.add(row["key"])
            if "text" in row:
                self._texts[row["key"]] = row["text"]
            else:
                self._scores[row["key"]] = (row["logprob"], row["greedy"])

    def _take_sample(self, row: Row) -> None:
        if "choices" in row:
            contexts = row["contexts"] or [row["prompt"]] * len(row["choices"])
            for pair in zip(contexts, row["choices"], row["logprobs"], row["greedy"], strict=True):
                self._scores[_key(pair[:2])] = pair[2:]
        elif "way" in row and not row.get("too_long"):
            self._texts[_key((row["prompt"], row["way"]))] = row["completion"]

    def score(self, request: tuple[Any, ...]) -> tuple[float, bool] | None:
        """What was answered to (context, continuation), if it was."""
        return self._scores.get(self._asked(request))

    def keep_score(self, request: tuple[Any, ...], logprob: float, greedy: bool) -> None:
        """Keep an answer."""
        self._append({"key": _key(request), "logprob": logprob, "greedy": greedy})

    def text(self, request: tuple[Any, ...]) -> str | None:
        """What was written to (context, how to write), if it was."""
        return self._texts.get(self._asked(request))

    def keep_text(self, request: tuple[Any, ...], text: str) -> None:
        """Keep a completion."""
        self._append({"key": _key(request), "text": text})

    def close(self) -> None:
        """Close the file; the next call goes on from it."""
        self._file.close()

    def finish(self) -> None:
        """The samples are written and have all that was asked: what is left is of other tasks, if anything."""
        self.close()
        kept = [row for row in read_rows(self._path)[1:] if row["key"] in self._unasked]
        if kept:
            write_atomic(self._path, json_lines([{"identity": self._identity}, *kept]))
        else:
            self._path.unlink()

    def _asked(self, request: tuple[Any, ...]) -> str:
        key = _key(request)
        self._unasked.discard(key)
        return key

    def _append(self, row: Row) -> None:
        self._file.write(json.dumps(row) + "\n")
        self._file.flush()


def _key(request: tuple[Any, ...]) -> str:
    return blake2b_128(json.dumps(request, sort_keys=True).encode())
