"""Answers that were paid for, kept in one SQLite file outside any workspace.

A request is keyed by everything that could change its answer: service, model and revision, messages, parameters,
schema and sample number. An answer is on disk before anyone sees it, so that a process that is killed, or a machine
that loses power, never asks again for what was answered. Keys of accounts are never stored.

All writing is done by one thread, in groups: what arrives while the disk is busy is committed together, with one sync.
The table `asked` holds requests that are in flight; those that a dead process left there are the ones that may be paid
for twice. The table `spent` sums the answers by service and model, so that a budget is looked up and not added up.
"""

import atexit
import os
import queue
import socket
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from hornbook.records import UserError

VERSION = 2  # of the tables
_TABLES = """
CREATE TABLE IF NOT EXISTS answers (
    key TEXT PRIMARY KEY, model TEXT NOT NULL, text TEXT NOT NULL, input_tokens INTEGER NOT NULL,
    output_tokens INTEGER NOT NULL, created TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    service TEXT NOT NULL DEFAULT '', prompt_id TEXT NOT NULL DEFAULT '', seconds REAL NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS asked (key TEXT PRIMARY KEY, host TEXT NOT NULL, pid INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS spent (
    service TEXT NOT NULL, model TEXT NOT NULL, requests INTEGER NOT NULL, input_tokens INTEGER NOT NULL,
    output_tokens INTEGER NOT NULL, PRIMARY KEY (service, model)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS typical (
    service TEXT NOT NULL, model TEXT NOT NULL, prompt_id TEXT NOT NULL, answers INTEGER NOT NULL,
    input_tokens INTEGER NOT NULL, output_tokens INTEGER NOT NULL, seconds REAL NOT NULL,
    PRIMARY KEY (service, model, prompt_id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS batches (
    id TEXT PRIMARY KEY, service TEXT NOT NULL, model TEXT NOT NULL, keys TEXT NOT NULL
) WITHOUT ROWID;
"""
_SUM_SPENT = """
INSERT INTO spent SELECT service, model, count(*), sum(input_tokens), sum(output_tokens)
    FROM answers GROUP BY service, model;
INSERT INTO typical SELECT service, model, prompt_id, count(*), sum(input_tokens), sum(output_tokens), sum(seconds)
    FROM answers GROUP BY service, model, prompt_id;
"""
_STOP = object()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said, the tokens it counted, and the seconds it took."""

    text: str
    input_tokens: int
    output_tokens: int
    seconds: float = 0.0


class Spent(NamedTuple):
    """Answers and their tokens."""

    requests: int = 0
    input_tokens: int = 0
    output_tokens: int = 0


class Typical(NamedTuple):
    """The mean of the answers to a prompt so far."""

    answers: int
    input_tokens: float
    output_tokens: float
    seconds: float


class AnswerCache:
    """Safe for many threads, and by SQLite's locks for many processes. UserError for a file that is none, or full."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with _users(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._reader = _open(path)
            self._writer = _open(path)
        self._lock = threading.Lock()
        self._queue: queue.SimpleQueue[object] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._write, name="teacher-cache", daemon=True)
        self._thread.start()
        atexit.register(self.close)  # what waits to be written at the end of the process is written

    def get(self, key: str) -> Answer | None:
        """The answer to a request, or None where it was never answered."""
        with self._lock:
            row = self._reader.execute(
                "SELECT text, input_tokens, output_tokens, seconds FROM answers WHERE key = ?", (key,)
            ).fetchone()
        return None if row is None else Answer(*row)

    def ask(self, key: str) -> None:
        """Note that a request goes out. It is written soon, not now."""
        self._queue.put(
            _Note("INSERT OR REPLACE INTO asked VALUES (?, ?, ?)", (key, socket.gethostname(), os.getpid()))
        )

    def drop(self, key: str) -> None:
        """Note that a request ended without an answer."""
        self._queue.put(_Note("DELETE FROM asked WHERE key = ?", (key,)))

    def put(self, key: str, service: str, model: str, prompt_id: str, answer: Answer) -> "Future[None]":
        """Keep an answer; the first one to a request stays. The future is done when it is on disk."""
        done: Future[None] = Future()
        self._queue.put(_Kept(key, service, model, prompt_id, answer, done))
        return done

    def spent(self, service: str, model: str) -> Spent:
        """All answers of a service's model."""
        with self._lock:
            row = self._reader.execute(
                "SELECT requests, input_tokens, output_tokens FROM spent WHERE service = ? AND model = ?",
                (service, model),
            ).fetchone()
        return Spent(*row) if row else Spent()

    def typical(self, service: str, model: str, prompt_id: str) -> Typical | None:
        """What answers to a prompt were like; None where there are none."""
        with self._lock:
            row = self._reader.execute(
                "SELECT answers, input_tokens, output_tokens, seconds FROM typical"
                " WHERE service = ? AND model = ? AND prompt_id = ?",
                (service, model, prompt_id),
            ).fetchone()
        if not row or not row[0]:
            return None
        return Typical(row[0], row[1] / row[0], row[2] / row[0], row[3] / row[0])

    def all_spent(self) -> list[tuple[str, str, Spent]]:
        """(service, model, what was spent), sorted."""
        with self._lock:
            rows = self._reader.execute("SELECT * FROM spent ORDER BY service, model").fetchall()
        return [(service, model, Spent(*rest)) for service, model, *rest in rows]

    def left_behind(self) -> set[str]:
        """Requests that were in flight when their process died, on this machine."""
        host = socket.gethostname()
        with self._lock:
            rows = self._reader.execute("SELECT key, pid FROM asked WHERE host = ?", (host,)).fetchall()
        return {key for key, pid in rows if pid != os.getpid() and not _alive(pid)}

    def keep_batch(self, id_: str, service: str, model: str, keys: str) -> None:
        """Note a batch that was sent, with its requests' keys: at once, since it is paid for."""
        with self._lock:
            self._reader.execute("INSERT OR REPLACE INTO batches VALUES (?, ?, ?, ?)", (id_, service, model, keys))

    def batches(self, service: str, model: str) -> dict[str, str]:
        """The batches that were sent and not yet fetched: id -> keys."""
        with self._lock:
            return dict(
                self._reader.execute("SELECT id, keys FROM batches WHERE service = ? AND model = ?", (service, model))
            )

    def drop_batch(self, id_: str) -> None:
        """A batch was fetched."""
        with self._lock:
            self._reader.execute("DELETE FROM batches WHERE id = ?", (id_,))

    def close(self) -> None:
        """Write what waits, and close the file. Again: nothing."""
        atexit.unregister(self.close)
        if self._thread.is_alive():
            self._queue.put(_STOP)
            self._thread.join()
        with self._lock:
            self._reader.close()
        self._writer.close()

    def _write(self) -> None:
        """The writing thread: everything that waits in one transaction."""
        while True:
            group = [self._queue.get()]
            while not self._queue.empty():
                group.append(self._queue.get())
            stop = _STOP in group
            items = [item for item in group if item is not _STOP]
            try:
                with _users(self.path):
                    self._commit(items)
            except UserError as error:
                _settle(items, error)
            else:
                _settle(items, None)
            if stop:
                return

    def _commit(self, items: list[object]) -> None:
        if not items:
            return
        database = self._writer
        database.execute("BEGIN IMMEDIATE")
        try:
            for item in items:
                if isinstance(item, _Kept):
                    _insert(database, item)
                elif isinstance(item, _Note):
                    database.execute(item.statement, item.values)
            database.execute("COMMIT")
        except BaseException:
            database.execute("ROLLBACK")
            raise


class _Note(NamedTuple):
    statement: str
    values: tuple[object, ...]


class _Kept(NamedTuple):
    key: str
    service: str
    model: str
    prompt_id: str
    answer: Answer
    done: "Future[None]"


def _settle(items: Iterable[object], error: UserError | None) -> None:
    for item in items:
        if isinstance(item, _Kept):
            if error:
                item.done.set_exception(error)
            else:
                item.done.set_result(None)


def _insert(database: sqlite3.Connection, item: _Kept) -> None:
    answer = item.answer
    done = database.execute(
        "INSERT OR IGNORE INTO answers (key, model, text, input_tokens, output_tokens, service, prompt_id, seconds)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (item.key, item.model, answer.text, answer.input_tokens, answer.output_tokens, item.service, item.prompt_id,
         answer.seconds),
    )  # fmt: skip
    if done.rowcount:
        tokens = (answer.input_tokens, answer.output_tokens)
        database.execute(
            "INSERT INTO spent VALUES (?, ?, 1, ?, ?) ON CONFLICT DO UPDATE SET requests = requests + 1,"
            " input_tokens = input_tokens + excluded.input_tokens,"
            " output_tokens = output_tokens + excluded.output_tokens",
            (item.service, item.model, *tokens),
        )
        database.execute(
            "INSERT INTO typical VALUES (?, ?, ?, 1, ?, ?, ?) ON CONFLICT DO UPDATE SET answers = answers + 1,"
            " input_tokens = input_tokens + excluded.input_tokens,"
            " output_tokens = output_tokens + excluded.output_tokens, seconds = seconds + excluded.seconds",
            (item.service, item.model, item.prompt_id, *tokens, answer.seconds),
        )
    database.execute("DELETE FROM asked WHERE key = ?", (item.key,))


def merge(into: Path, others: Iterable[Path]) -> dict[Path, int]:
    """Join the answers of other caches into one; how many new ones each gave. Answers that are there stay.

    UserError for a file that is no cache.
    """
    found = {}
    with _users(into):
        into.parent.mkdir(parents=True, exist_ok=True)
        database = _open(into)
        try:
            for other in others:
                found[other] = _merge(database, other)
        finally:
            database.close()
    return found


def _merge(database: sqlite3.Connection, other: Path) -> int:
    if not other.is_file():
        raise UserError(f"{other}: there is no such cache of answers")
    with _users(other):
        _open(other).close()  # brought to this version
        database.execute("ATTACH DATABASE ? AS other", (str(other),))
    try:
        database.execute("BEGIN IMMEDIATE")
        done = database.execute("INSERT OR IGNORE INTO answers SELECT * FROM other.answers")
        database.execute("DELETE FROM spent")
        database.execute("DELETE FROM typical")
        for statement in _SUM_SPENT.split(";"):
            database.execute(statement)
        database.execute("COMMIT")
        return done.rowcount
    finally:
        database.execute("DETACH DATABASE other")


def _open(path: Path) -> sqlite3.Connection:
    """A connection to the file, with its tables as they are now."""
    database = sqlite3.connect(path, timeout=60, check_same_thread=False, isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise UserError(f"{path}: was written by a newer hornbook; use that one")
    if version < VERSION:
        _upgrade(database)
    return database


def _upgrade(database: sqlite3.Connection) -> None:
    """Make the tables, or bring those of an older version to this one. Several processes may try at once."""
    database.execute("BEGIN IMMEDIATE")
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version < VERSION:
        old = {row[1] for row in database.execute("PRAGMA table_info(answers)")}
        for column, kind in (("service", "TEXT NOT NULL DEFAULT ''"), ("prompt_id", "TEXT NOT NULL DEFAULT ''"),
                             ("seconds", "REAL NOT NULL DEFAULT 0")):  # fmt: skip
            if old and column not in old:
                database.execute(f"ALTER TABLE answers ADD COLUMN {column} {kind}")
        for statement in _TABLES.split(";"):
            database.execute(statement)
        for statement in _SUM_SPENT.split(";"):
            database.execute(statement)
        database.execute(f"PRAGMA user_version = {VERSION}")
    database.execute("COMMIT")


@contextmanager
def _users(path: Path) -> Iterator[None]:
    """What goes wrong with the file is the user's to mend."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise UserError(f"{path}: the cache of teachers' answers cannot be used ({error})") from error


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
