"""What a model has answered to the harness so far, so that a killed evaluation goes on where it was.

One line a request, appended as soon as it is answered. Keys are hashes of the request. The file belongs to one model:
its identity is the first line.
"""

import json
from pathlib import Path
from typing import Any

from hornbook.evaluation.results import mend, read_rows
from hornbook.records import UserError, blake2b_128

FILE = "answers.jsonl"


class Answers:
    """Answers in a folder. Raises UserError for one that holds another model's."""

    def __init__(self, folder: Path, identity: str) -> None:
        self._path = folder / FILE
        self._scores: dict[str, tuple[float, bool]] = {}
        self._texts: dict[str, str] = {}
        mend(self._path)
        self._read(read_rows(self._path), identity)
        self._file = self._path.open("a", encoding="utf-8")
        if self._file.tell() == 0:
            self._append({"identity": identity})

    def _read(self, rows: list[dict[str, Any]], identity: str) -> None:
        if rows and rows[0].get("identity") != identity:
            raise UserError(f"{self._path.parent}: holds answers of another model; give another --out")
        for row in rows[1:]:
            if "text" in row:
                self._texts[row["key"]] = row["text"]
            else:
                self._scores[row["key"]] = (row["logprob"], row["greedy"])

    def score(self, request: tuple[Any, ...]) -> tuple[float, bool] | None:
        """What was answered to (context, continuation), if it was."""
        return self._scores.get(_key(request))

    def keep_score(self, request: tuple[Any, ...], logprob: float, greedy: bool) -> None:
        """Keep an answer."""
        self._append({"key": _key(request), "logprob": logprob, "greedy": greedy})

    def text(self, request: tuple[Any, ...]) -> str | None:
        """What was written to (context, how to write), if it was."""
        return self._texts.get(_key(request))

    def keep_text(self, request: tuple[Any, ...], text: str) -> None:
        """Keep a completion."""
        self._append({"key": _key(request), "text": text})

    def close(self, finished: bool) -> None:
        """Close the file; after a finished evaluation it goes, since the samples have all of it."""
        self._file.close()
        if finished:
            self._path.unlink()

    def _append(self, row: dict[str, Any]) -> None:
        self._file.write(json.dumps(row) + "\n")
        self._file.flush()


def _key(request: tuple[Any, ...]) -> str:
    return blake2b_128(json.dumps(request, sort_keys=True).encode())
