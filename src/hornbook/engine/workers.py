"""A function over many chunks, in processes of its own, results in order.

Python's syntax trees are built under the interpreter lock, so threads do not help. `multiprocessing` would
either fork a process that already runs the engine's threads (which may deadlock) or import the user's
`__main__` again (which fails in a script without a guard). So workers are plain subprocesses of this
interpreter that speak length-prefixed pickles over their own pipes. The trade: the function is named by
"module:name" and must be importable. Workers end when their parent does: their input closes.

Where a Ray cluster is in use (`engine.choice`), workers are actors there (`engine.cluster`).
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
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import IO, Any

from hornbook.engine.choice import on_ray

_HEAD = struct.Struct("<Q")
AHEAD = 2  # chunks per worker that may be under way or waiting to be taken


def processors() -> int:
    """How many processor cores this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def gpus() -> list[str]:
    """The GPUs that this process may use, by the names that CUDA_VISIBLE_DEVICES takes."""
    import torch

    count = torch.cuda.device_count()
    named = os.environ.get("CUDA_VISIBLE_DEVICES")
    return named.split(",")[:count] if named else [str(number) for number in range(count)]


def map_chunks(
    function: str,
    chunks: Iterable[Any],
    processes: int | None = None,
    *,
    shared: Any = None,
    gpu: bool = False,
    here: bool = False,
) -> Iterator[Any]:
    """Yield `function(chunk)` for every chunk, in order, computed by `processes` workers (default: cores).

    `function` is "package.module:name"; it depends on its arguments alone, for a cluster may call it again. Chunks and
    results are pickled. With `shared`, it is called as `function(shared, chunk)`: each worker gets that once, a fitted
    model say, and keeps it. With `gpu`, each worker has a GPU of its own, and there are no more workers than GPUs,
    where there are any. With `here`, workers are on this machine even if a cluster is in use: for functions that read
    its files. A single chunk runs in this process. An exception of the function is raised here, with the worker's
    traceback as its note; a worker that dies is a RuntimeError (on a cluster, where another one dies at it too).
    """
    chunks = iter(chunks)
    first = list(itertools.islice(chunks, 2))
    if processes == 1 or len(first) < 2:
        call = bound(function, shared)
        yield from map(call, itertools.chain(first, chunks))
        return
    chunks = itertools.chain(first, chunks)
    if on_ray() and not here:
        from hornbook.engine import cluster

        crew: _Crew | cluster.Crew = cluster.Crew(function, chunks, processes, shared, gpu)
    else:
        devices = gpus() if gpu else []
        count = min(processes or len(devices), len(devices)) if devices else processes or processors()
        crew = _Crew(function, chunks, count, shared, devices)
    try:
        yield from crew.results()
    finally:
        crew.stop()


class _Crew:
    """Worker processes, each driven by a thread that takes the next chunk and stores its result.

    Where `devices` are named, each process sees one of them.
    """

    def __init__(
        self, function: str, chunks: Iterator[Any], processes: int, shared: Any, devices: Sequence[str] = ()
    ) -> None:
        self._chunks = chunks
        self._shared = pickle.dumps(shared, protocol=pickle.HIGHEST_PROTOCOL)  # once, for all of them
        self._taken = 0
        self._end: int | None = None  # how many results there will be, once known
        self._done: dict[int, tuple[bool, Any]] = {}
        self._taking = threading.Lock()
        self._changed = threading.Condition()
        self._room = threading.Semaphore(AHEAD * processes)
        self._stopped = False
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
        command = [sys.executable, "-m", "hornbook.engine.workers", function]
        self._processes = [
            subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=environment | ({"CUDA_VISIBLE_DEVICES": devices[number]} if devices else {}),
            )
            for number in range(processes)
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
                except (OSError, EOFError) as error:
                    self._store(index, (False, RuntimeError(f"a worker process ended early: {error!r}")))
                    return
                except Exception as error:  # the chunk cannot be pickled
                    self._store(index, (False, error))
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


def bound(function: str, shared: Any) -> Callable[[Any], Any]:
    """The function "module:name" of a chunk, with what is shared as its first argument if that is anything."""
    call = _find(function)
    return call if shared is None else functools.partial(call, shared)


def answer(call: Callable[[Any], Any], chunk: Any) -> bytes:
    """Pickled (True, result of the chunk) or (False, the exception, which has the traceback as its note)."""
    try:
        return pickle.dumps((True, call(chunk)), protocol=pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        note = "in a worker process:\n" + traceback.format_exc()
        error.add_note(note)
        try:
            told = pickle.dumps((False, error), protocol=pickle.HIGHEST_PROTOCOL)
            pickle.loads(told)  # an exception with a signature of its own may go in and not come out
        except Exception:
            stand_in = RuntimeError(f"{type(error).__name__}: {error}")
            stand_in.add_note(note)
            return pickle.dumps((False, stand_in), protocol=pickle.HIGHEST_PROTOCOL)
        return told


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
        call = bound(function, _receive(sys.stdin.buffer))
    except EOFError:
        return
    while True:
        try:
            chunk = _receive(sys.stdin.buffer)
        except EOFError:
            return
        _send_bytes(answers, answer(call, chunk))


if __name__ == "__main__":
    _serve(sys.argv[1])
