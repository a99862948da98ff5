"""One fork server, seen from the parent: start it, ask it, notice its death, end it.

A worker is used by one thread at a time. Every exchange has a deadline of its own, beyond the program's wall
limit, so that a hung server cannot hang the parent.
"""

import importlib.util
import json
import os
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from hornbook.records.errors import UserError
from hornbook.sandbox.types import Program, Trial, Verdict

# The first line: `threading` asks for a hook that repairs its locks in every forked child, `random` for one that seeds
# it anew. The server has one thread and holds no lock when it forks, so there is nothing to repair, and the hook would
# cost 0.4 ms per child; seeding is done by jail/child.py.
BOOTSTRAP = """\
import os; hook, os.register_at_fork = os.register_at_fork, lambda **_: None
import random, threading; os.register_at_fork = hook
import importlib.util as util, sys
spec = util.spec_from_file_location("hornbook_jail", sys.argv[1] + "/__init__.py",
                                    submodule_search_locations=[sys.argv[1]])
module = sys.modules["hornbook_jail"] = util.module_from_spec(spec)
spec.loader.exec_module(module)
from hornbook_jail.server import serve
serve(int(sys.argv[2]), sys.argv[3], sys.argv[4].split(), sys.argv[5:])
"""

START_SECONDS = 20.0
GRACE_SECONDS = 40.0  # beyond a job's wall limit: its start (see jail/watch.py), killing, cleaning, a busy machine
LENGTH = struct.Struct(">I")
# The hash seed fixes the order of sets, so that a program prints the same each time. `-I` would ignore it:
# -S (no site-packages), -s and -P give the same isolation, the environment holding nothing else.
ENVIRONMENT = {"PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "LANG": "C.UTF-8", "OPENBLAS_NUM_THREADS": "1"}


class ServerDied(Exception):
    """The server ended, hung, or could not reach its level; the message says which."""


def interpreter() -> list[str]:
    """The command that starts a bare interpreter: of a virtual environment, the one it was made from."""
    return [getattr(sys, "_base_executable", None) or sys.executable]


def single_process(trial: Trial) -> str:
    """The one program of a trial in single-process mode; the candidate's own functions win over the support's."""
    texts = (trial.support, trial.candidate, trial.test, f"check({trial.entry_point})\n")
    return "\n\n".join(text for text in texts if text)


def places_of(modules: Sequence[str]) -> list[str]:
    """The folders that modules of this interpreter lie in; raises UserError for one that is not installed."""
    places = []
    for name in modules:
        found = importlib.util.find_spec(name)
        if found is None or found.origin is None:
            raise UserError(f"sandbox: there is no module {name!r} to offer to programs; install it")
        depth = 2 if found.submodule_search_locations else 1
        places.append(str(Path(found.origin).resolve().parents[depth - 1]))
    return list(dict.fromkeys(places))


class Worker:
    """A server process at a fixed level. `command` starts the interpreter; `modules` are offered beside the library."""

    def __init__(self, level: int, command: Sequence[str] | None = None, modules: Sequence[str] = ()) -> None:
        """Start the server; raises ServerDied with the reason when it cannot reach the level."""
        offered = [" ".join(modules), *places_of(modules)]
        self.level = level
        self.scratch: str | None = self._make_scratch() if level > 1 else None
        jail = str(Path(__file__).parent / "jail")
        arguments = ["-S", "-s", "-P", "-c", BOOTSTRAP, jail, str(level), self.scratch or "", *offered]
        try:
            self.process = subprocess.Popen(
                [*(command or interpreter()), *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
                env=ENVIRONMENT,
                cwd="/",
                start_new_session=True,  # Ctrl-C is for the parent to handle
            )
        except OSError as error:
            self._remove_scratch()
            raise ServerDied(f"cannot start {(command or interpreter())[0]}: {error}") from None
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self._jobs, self._replies = self.process.stdin.fileno(), self.process.stdout.fileno()
        os.set_blocking(self._jobs, False)
        os.set_blocking(self._replies, False)
        try:
            self._start()
        except BaseException:
            self.close()
            raise

    def _make_scratch(self) -> str:
        return tempfile.mkdtemp(prefix="hornbook-sandbox-")

    def _start(self) -> None:
        hello = self._read(time.monotonic() + START_SECONDS)
        if "level" not in hello:
            raise ServerDied(str(hello.get("error", "no answer")))
        # A filter or a limit may still be refused in the child: only a program that ran is proof.
        proof = self.run(Program("pass"))
        if proof.status != "passed":
            raise ServerDied(f"{proof.status}: {proof.reason}")

    def run(self, job: Program | Trial) -> Verdict:
        """Run one program or trial; raises ServerDied. The frames are those of jail/server.py."""
        limits = {"cpu": job.cpu_seconds, "memory": job.memory_bytes}
        if isinstance(job, Trial) and job.mode == "two-process":
            kind = "trial"
            judge = {"support": job.support, "test": job.test, "entry_point": job.entry_point}
            tasks = [judge, {"code": job.candidate, "entry_point": job.entry_point}]
        else:
            kind = "program"
            tasks = [{"code": single_process(job) if isinstance(job, Trial) else job.code}]
        header = {"kind": kind, "cpu": job.cpu_seconds, "wall": job.wall_seconds, "output": job.output_bytes}
        frames = [json.dumps(frame).encode() for frame in (header, *(task | limits for task in tasks))]
        deadline = time.monotonic() + job.wall_seconds + GRACE_SECONDS
        self._write(b"".join(LENGTH.pack(len(frame)) + frame for frame in frames), deadline)
        reply = self._read(deadline)
        if "error" in reply:
            raise ServerDied(str(reply["error"]))
        reason, output = (self._read_frame(deadline).decode("utf-8", "replace") for _ in range(2))
        return Verdict(str(reply["status"]), reason, output, float(str(reply["milliseconds"])))

    def _wait(self, descriptor: int, event: int, deadline: float) -> None:
        poller = select.poll()
        poller.register(descriptor, event)
        if not poller.poll(max(0.0, deadline - time.monotonic()) * 1000):
            raise ServerDied("the sandbox server does not answer")

    def _write(self, data: bytes, deadline: float) -> None:
        view = memoryview(data)
        while view:
            try:
                view = view[os.write(self._jobs, view) :]
            except BlockingIOError:
                self._wait(self._jobs, select.POLLOUT, deadline)
            except OSError:
                raise ServerDied("the sandbox server died") from None

    def _read_bytes(self, size: int, deadline: float) -> bytes:
        parts = []
        while size:
            self._wait(self._replies, select.POLLIN, deadline)
            part = os.read(self._replies, size)
            if not part:
                raise ServerDied("the sandbox server died")
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def _read_frame(self, deadline: float) -> bytes:
        (size,) = LENGTH.unpack(self._read_bytes(LENGTH.size, deadline))
        return self._read_bytes(size, deadline)

    def _read(self, deadline: float) -> dict[str, object]:
        reply: dict[str, object] = json.loads(self._read_frame(deadline))
        return reply

    def kill(self) -> None:
        """Tell the server to end now, with the program in progress, whose `run` then raises ServerDied.

        For any thread. The server is not killed outright, so that at level 3 it can kill the program's session.
        """
        self.process.terminate()

    def close(self) -> None:
        """End the server and leave nothing behind: no process, no descriptor, no file."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        try:
            self.process.wait(timeout=2.0)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()
        self._remove_scratch()

    def _remove_scratch(self) -> None:
        if self.scratch is not None:
            shutil.rmtree(self.scratch, ignore_errors=True)
