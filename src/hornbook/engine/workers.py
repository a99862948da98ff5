"""A function over many chunks, in processes of its own, results in order.

Python's syntax trees are built under the interpreter lock, so threads do not help. `multiprocessing` would
either fork a process that already runs the engine's threads (which may deadlock) or import the user's
`__main__` again (which fails in a script without a guard). So workers are plain subprocesses of this
interpreter that speak length-prefixed pickles over their own pipes. The trade: the function is named by
"module:name" and must be importable. Workers end when their parent does: their input closes.
"""

import functools
import importlib
import itertools
import os
import pickle
import signal
import struct
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator
from typing import IO, Any

_HEAD = struct.Struct("<Q")
_AHEAD = 2  # chunks per worker that may be under way or waiting to be taken


def processors() -> int:
    """How many processor cores this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def map_chunks(
    function: str, chunks: Iterable[Any], processes: int | None = None, *, shared: Any = None
) -> Iterator[Any]:
    """Yield `function(chunk)` for every chunk, in order, computed by `processes` subprocesses (default: cores).

    `function` is "package.module:name"; chunks and results are pickled. With `shared`, it is called as
    `function(shared, chunk)`: each worker gets that once, a fitted model say, and keeps it. A single chunk runs in
    this process. An exception of the function is raised here, with the worker's traceback as its note.
    """
    chunks = iter(chunks)
    first = list(itertools.islice(chunks, 2))
    if len(first) < 2 or processes == 1:
        call = _bound(function, shared)
        yield from map(call, itertools.chain(first, chunks))
        return
    crew = _Crew(function, itertools.chain(first, chunks), processes or processors(), shared)
    try:
        yield from crew.results()
    finally:
        crew.stop()


class _Crew:
    """Worker processes, each driven by a thread that takes the next chunk and stores its result."""

    def __init__(self, function: str, chunks: Iterator[Any], processes: int, shared: Any) -> None:
        self._chunks = chunks
        self._shared = pickle.dumps(shared, protocol=pickle.HIGHEST_PROTOCOL)  # once, for all of them
        self._taken = 0
        self._end: int | None = None  # how many results there will be, once known
        self._done: dict[int, tuple[bool, Any]] = {}
        self._taking = threading.Lock()
        self._changed = threading.Condition()
        self._room = threading.Semaphore(_AHEAD * processes)
        self._stopped = False
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
        command = [sys.executable, "-m", "hornbook.engine.workers", function]
        self._processes = [
            subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)
            for _ in range(processes)
        ]
        for process in self._processes:
            threading.Thread(target=self._drive, args=(process,), daemon=True).start()

    def results(self) -> Iterator[Any]:
        for index in itertools.count():
            with self._changed:
                while index not in self._done and index != self._end:
                    self._changed.wait()
                if index not in self._done:
                    return
                good, value = self._done.pop(index)
            self._room.release()
            if not good:
                raise value
            yield value

    def stop(self) -> None:
        self._stopped = True
        self._room.release(len(self._processes))
        for process in self._processes:
            process.kill()
            process.wait()

    def _drive(self, process: "subprocess.Popen[bytes]") -> None:
        assert process.stdin
        assert process.stdout
        met = False
        with process.stdin as to_worker, process.stdout as from_worker:
            while not self._stopped:
                self._room.acquire()
                item = self._take()
                if item is None:
                    return
                index, chunk = item
                try:
                    if not met:
                        _send_bytes(to_worker, self._shared)
                        met = True
                    _send(to_worker, chunk)
                    result = _receive(from_worker)
                except (OSError, EOFError, pickle.PickleError) as error:
                    self._store(index, (False, RuntimeError(f"a worker process ended early: {error!r}")))
                    return
                self._store(index, result)

    def _take(self) -> tuple[int, Any] | None:
        """The next chunk and its number; None when there are no more."""
        with self._taking:
            if self._end is not None or self._stopped:
                return None
            index = self._taken
            try:
                chunk = next(self._chunks)
            except StopIteration:
                self._finish(index)
                return None
            except BaseException as error:  # whoever makes the chunks failed: that is the next result
                self._store(index, (False, error))
                self._finish(index + 1)
                return None
            self._taken += 1
            return index, chunk

    def _store(self, index: int, result: tuple[bool, Any]) -> None:
        with self._changed:
            self._done[index] = result
            self._changed.notify_all()

    def _finish(self, end: int) -> None:
        with self._changed:
            self._end = end
            self._changed.notify_all()


def _find(function: str) -> Callable[[Any], Any]:
    module, _, name = function.partition(":")
    call: Callable[[Any], Any] = getattr(importlib.import_module(module), name)
    return call


def _bound(function: str, shared: Any) -> Callable[[Any], Any]:
    call = _find(function)
    return call if shared is None else functools.partial(call, shared)


def _send(pipe: IO[bytes], value: Any) -> None:
    _send_bytes(pipe, pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL))


def _send_bytes(pipe: IO[bytes], data: bytes) -> None:
    pipe.write(_HEAD.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def _receive(pipe: IO[bytes]) -> Any:
    head = pipe.read(_HEAD.size)
    if len(head) < _HEAD.size:
        raise EOFError("the pipe was closed")
    return pickle.loads(pipe.read(_HEAD.unpack(head)[0]))


def _serve(function: str) -> None:
    """A worker's life: what is shared, then chunks, each answered by (True, result) or (False, exception)."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle; it ends us by closing
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever is printed meanwhile must not mix with the answers
    try:
        call = _bound(function, _receive(sys.stdin.buffer))
    except EOFError:
        return
    while True:
        try:
            chunk = _receive(sys.stdin.buffer)
        except EOFError:
            return
        try:
            answer: tuple[bool, Any] = (True, call(chunk))
        except Exception as error:
            error.add_note("in a worker process:\n" + traceback.format_exc())
            answer = (False, error)
        _send(answers, answer)


if __name__ == "__main__":
    _serve(sys.argv[1])
