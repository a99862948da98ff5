"""Answers that were paid for, kept in one SQLite file outside any workspace.

A request is keyed by everything that could change its answer: server, model, messages, parameters, schema and
sample number. An answer is committed before anyone sees it, so a process that is killed never asks again for
what was answered. Keys of accounts are never stored.
"""

import sqlite3
import threading
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said, and the tokens it counted (0 where it did not say)."""

    text: str
    input_tokens: int
    output_tokens: int


class AnswerCache:
    """A table key -> Answer; safe for many threads and, by SQLite's locks, for many processes."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._lock = threading.Lock()
        self._database = sqlite3.connect(path, timeout=30, check_same_thread=False, isolation_level=None)
        self._database.execute("PRAGMA journal_mode=WAL")
        self._database.execute(
            "CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, model TEXT NOT NULL, text TEXT NOT NULL,"
            " input_tokens INTEGER NOT NULL, output_tokens INTEGER NOT NULL,"
            " created TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP) WITHOUT ROWID"
        )

    def get(self, key: str) -> Answer | None:
        """The answer to a request, or None where it was never answered."""
        with self._lock:
            row = self._database.execute(
                "SELECT text, input_tokens, output_tokens FROM answers WHERE key = ?", (key,)
            ).fetchone()
        return None if row is None else Answer(*row)

    def put(self, key: str, model: str, answer: Answer) -> None:
        """Keep an answer; the first one to a request stays."""
        with self._lock:
            self._database.execute(
                "INSERT OR IGNORE INTO answers (key, model, text, input_tokens, output_tokens) VALUES (?, ?, ?, ?, ?)",
                (key, model, answer.text, answer.input_tokens, answer.output_tokens),
            )

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._database.close()
