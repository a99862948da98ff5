"""The same as `engine.workers` on a Ray cluster: joining one, and a crew of actors that answers chunks.

Each worker is an actor with a core of its own (or a GPU), which finds the function and takes what is shared with it
once and keeps both. Two chunks are under way at a worker, so that it never waits for the next. When a worker dies,
with its machine perhaps, another takes its place, and its chunks are sent out once more, which is right because a
function depends on its arguments alone; a chunk at which two workers died is an error. (Ray's own restarts would do
the same, but cannot promise what is shared to a worker that they start again.)

What workers run is the hornbook that is installed there. It must be this one, file by file: another version would
write other rows under the same fingerprint.
"""

import hashlib
import itertools
import os
import pickle
import socket
import sys
from collections import deque
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import hornbook
from hornbook.engine import workers
from hornbook.engine.settings import HERE

_Numbered = tuple[int, Any]  # a chunk and its number
_TOKENS = ("RAY_AUTH_TOKEN", "RAY_AUTH_TOKEN_PATH", "~/.ray/auth_token")  # two variables, and Ray's own place
NOTHING_YET = "nothing yet"  # what a stream of chunks yields where the next one is still to come
_joined = ""


def join(address: str) -> None:
    """Join the Ray cluster at `address`; with "local", start one on this machine with all its cores.

    A process joins one cluster. Raises UserError when Ray is not installed, when there is no cluster at the address,
    and when another one was joined before.
    """
    global _joined
    if "ray" not in sys.modules:  # it reads its variables when it is imported
        _prepare(address)
    ray = _ray()
    if _joined and ray.is_initialized():
        if address != _joined:
            raise _mistake(f"this process works with the Ray at '{_joined}' already; start another for '{address}'")
        return
    # Workers of a cluster that runs already have its environment, not ours: telemetry is switched off there as well.
    options: dict[str, Any] = {
        "runtime_env": {"env_vars": {name: os.environ[name] for name in hornbook.TELEMETRY_OFF}},
        "log_to_driver": False,  # what workers print is in Ray's logs; here it would run through the progress bar
        "logging_level": "ERROR",
    }
    if address == HERE:
        options |= {"num_cpus": workers.processors(), "include_dashboard": False}
    try:
        _reach(address)
        ray.init(address=address, **options)
    except (OSError, RuntimeError, ValueError, ImportError) as error:
        what = "cannot start Ray" if address == HERE else f"no Ray cluster can be joined at '{address}'"
        raise _mistake(f"{what}: {_first_line(error)}") from error
    _joined = address


class Worker:
    """What one actor does."""

    def __init__(self, function: str, shared: bytes) -> None:
        self._call = workers.bound(function, pickle.loads(shared))

    def package(self) -> str:
        """The hash of the package that runs here."""
        return package_hash()

    def answer(self, chunk: Any) -> bytes:
        """As `workers.answer`."""
        return workers.answer(self._call, chunk)


class Crew:
    """Actors that answer chunks, in order; one more is started for each chunk that comes, up to the cluster's cores.

    With `gpu` each has a GPU, and there are as many as GPUs, where the cluster has any. A stream that yields
    NOTHING_YET is looked at again when the next result is wanted, so that workers stay between one round and another.
    """

    def __init__(self, function: str, chunks: Iterator[Any], most: int | None, shared: Any, gpu: bool) -> None:
        self._ray = _ray()
        resources = self._ray.cluster_resources()
        gpus = int(resources.get("GPU", 0)) if gpu else 0
        # A cluster that grows by need may have no core yet: one worker is asked for, and it grows.
        cores = max(1, int(resources.get("CPU", 0)))
        self._most = min(gpus or cores, most or cores)
        self._kind = self._ray.remote(num_cpus=1, num_gpus=int(gpus > 0))(Worker)
        self._arguments = (function, self._ray.put(pickle.dumps(shared, protocol=pickle.HIGHEST_PROTOCOL)))
        self._chunks = chunks
        self._taken = 0
        self._end: int | None = None  # how many results there will be, once known
        self._waiting: deque[_Numbered] = deque()
        self._starting: dict[Any, Any] = {}  # the promise of a worker's package -> the worker
        self._load: dict[Any, int] = {}  # workers that have started -> chunks under way there
        self._flying: dict[Any, tuple[_Numbered, Any]] = {}  # the promise of an answer -> the chunk, the worker
        self._sent_again: set[int] = set()
        self._done: dict[int, tuple[bool, Any]] = {}

    def results(self) -> Iterator[Any]:
        """The results in order; an exception of the function, or of whoever makes the chunks, in its place."""
        for index in itertools.count():
            self._hand_out()
            while index not in self._done and index != self._end:
                self._listen()
                self._hand_out()
            if index not in self._done:
                return
            good, value = self._done.pop(index)
            if not good:
                raise value
            yield value

    def stop(self) -> None:
        """End the workers, at once, whatever they are doing."""
        for worker in [*self._starting.values(), *self._load]:
            self._ray.kill(worker)

    def _hand_out(self) -> None:
        while len(self._waiting) + len(self._flying) + len(self._done) < workers.AHEAD * self._most and self._draw():
            if len(self._starting) + len(self._load) < self._most:
                self._start()
        while self._waiting and self._load:
            worker = min(self._load, key=self._load.__getitem__)
            if self._load[worker] == workers.AHEAD:
                return
            numbered = self._waiting.popleft()
            self._flying[worker.answer.remote(numbered[1])] = numbered, worker
            self._load[worker] += 1

    def _start(self) -> None:
        worker = self._kind.remote(*self._arguments)
        self._starting[worker.package.remote()] = worker

    def _draw(self) -> bool:
        """Take the next chunk. False when there are no more."""
        if self._end is not None:
            return False
        try:
            chunk = next(self._chunks)
            if chunk is NOTHING_YET:
                return False
            self._waiting.append((self._taken, chunk))
        except StopIteration:
            self._end = self._taken
            return False
        except Exception as error:  # whoever makes the chunks failed: that is the next result
            self._done[self._taken] = (False, error)
            self._end = self._taken + 1
            return False
        self._taken += 1
        return True

    def _listen(self) -> None:
        """Wait until a worker has started or has answered."""
        (promise, *_), _ = self._ray.wait([*self._starting, *self._flying], num_returns=1)
        if promise in self._starting:
            self._load[self._meet(promise)] = 0
            return
        (index, chunk), worker = self._flying.pop(promise)
        try:
            self._done[index] = pickle.loads(self._ray.get(promise))
            if worker in self._load:  # else it died over another chunk, after this answer was out
                self._load[worker] -= 1
        except self._ray.exceptions.RayError as error:
            if self._load.pop(worker, None) is not None:  # else its other chunk has told so already
                self._ray.kill(worker)  # if it is only out of reach, its work is not wanted any more
                self._start()
            if index in self._sent_again:
                self._done[index] = (False, RuntimeError(f"a worker process ended early, twice: {error}"))
            else:
                self._sent_again.add(index)
                self._waiting.appendleft((index, chunk))

    def _meet(self, promise: Any) -> Any:
        worker = self._starting.pop(promise)
        try:
            there = self._ray.get(promise)
        except self._ray.exceptions.RayError as error:
            raise RuntimeError(
                "a worker of the Ray cluster could not start (it needs this hornbook installed, with what it depends "
                f"on): {error}"
            ) from error
        if there != package_hash():
            self._ray.kill(worker)
            raise _mistake(
                f"the workers of the Ray cluster have another hornbook than this one ({hornbook.__version__}); "
                "install the same there"
            )
        return worker


@cache
def package_hash() -> str:
    """BLAKE2b-128 of the package's files, names and contents, in hex."""
    root = Path(hornbook.__file__).parent
    digest = hashlib.blake2b(digest_size=16)
    for file in sorted(root.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            digest.update(f"{file.relative_to(root)}\0{file.stat().st_size}\0".encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _prepare(address: str) -> None:
    """Set the variables that Ray needs before it is imported, as far as the user has not."""
    if address == HERE:
        # Made for systems on which Ray has no clusters: it listens on the loopback instead of every network card.
        os.environ.setdefault("RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER", "0")
    elif any(os.environ.get(name) for name in _TOKENS[:2]) or Path(_TOKENS[2]).expanduser().is_file():
        # `ray start` asks for a token where there is one; who joins sends none unless told so.
        os.environ.setdefault("RAY_AUTH_MODE", "token")


def _reach(address: str) -> None:
    """OSError when nothing listens there: Ray itself waits for it for minutes."""
    host, _, port = address.removeprefix("ray://").rpartition(":")
    if host and port.isdecimal():
        socket.create_connection((host.strip("[]"), int(port)), timeout=10).close()


def _ray() -> Any:
    try:
        import ray
        import ray.exceptions  # any folder named ray can be imported, this only Ray has
    except ImportError as error:
        raise _mistake('Ray is not installed: pip install "hornbook[cluster]"') from error
    return ray


def _mistake(message: str) -> Exception:
    from hornbook.records.errors import UserError  # brings Arrow with it

    return UserError(f"engine: {message}")


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]
