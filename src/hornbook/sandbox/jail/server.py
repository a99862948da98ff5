"""The fork server: takes jobs, runs each in one or two children of its own, says how they ended.

The job pipe carries frames (wire.py): a header, then one task per child, which that child reads itself, so that the
server's memory, which every later child inherits, never holds a program or a test. A header is JSON {kind, cpu, wall,
output}; kind "program" has one task {code, cpu, memory}; kind "trial" has two, first the judge's {support, test,
entry_point, cpu, memory}, then the candidate's {code, entry_point, cpu, memory}. A reply is {status, milliseconds}, a
frame with the reason and a frame with the output; the first, before any job, {level}; when the server cannot go on,
{error}. The server ends when its job pipe closes, also in the middle of a job, which dies with it.

While a job runs the next one's children are already forked and locked up: they wait for the word to go.
"""

import contextlib
import gc
import importlib
import json
import os
import signal
import site
import sys
import time

from . import candidate, child, judge, kernel, landlock, many, namespaces, scratch, seccomp
from .child import FIRST_FREE, Jail, Post
from .judge import GONE
from .syscalls import architecture, numbers
from .verdict import of_program, of_trial
from .watch import Child, Text, Watch
from .wire import Closed, read_frame, write_frame

# What programs commonly import: paid once here instead of once per program.
PRELOADED = """
    abc array base64 bisect calendar cmath collections collections.abc contextlib copy csv dataclasses
    datetime decimal difflib enum fractions functools hashlib heapq inspect io itertools json math
    operator os pathlib queue random re secrets statistics string struct tempfile textwrap threading
    time traceback types typing unicodedata uuid warnings zlib
""".split()  # noqa: SIM905  # forty names read better so

HEADER_BYTES = 1 << 16
DYING_SECONDS = 1.0  # between a candidate's line going dead and its death


def prepare(level: int, folder: str) -> Jail:
    """Bring this process to the level, or raise OSError. `folder` is the scratch folder of levels 2 and 3."""
    machine = architecture()
    if level == 3 or machine is None:
        if level < 3:
            raise OSError("no table of system calls for this machine")
        kernel.not_dumpable()
        return Jail(3, folder, {}, None, None, None)
    calls = numbers(machine)
    if level == 1:
        folder = namespaces.enter(calls)
        kernel.not_dumpable()
        return Jail(1, folder, calls, seccomp.build(machine, metadata=False), None, None)
    rules, sealed = landlock.ruleset(calls, folder), landlock.ruleset(calls, None)
    kernel.not_dumpable()
    return Jail(2, folder, calls, seccomp.build(machine, metadata=True), rules, sealed)


class Server:
    """The loop over jobs."""

    def __init__(self, jail: Jail, jobs: int, replies: int) -> None:
        self.jail, self.jobs, self.replies = jail, jobs, replies
        self.watch = Watch(jobs, session=jail.level == 3)
        self.output = Text(0)
        self.spare: dict[str, list[Child]] = {}
        signal.signal(signal.SIGTERM, self._end)

    def _end(self, *_: object) -> None:
        """On SIGTERM: end all children, then this process, now."""
        self.watch.kill_all()
        os._exit(0)

    def reply(self, message: dict[str, object], *texts: bytes | memoryview) -> None:
        """Send a JSON frame, and a frame for each text."""
        write_frame(self.replies, json.dumps(message).encode())
        for text in texts:
            write_frame(self.replies, text)

    def loop(self) -> None:
        """Serve until the job pipe closes."""
        while True:
            job = json.loads(read_frame(self.jobs, HEADER_BYTES))
            children = self._take(job["kind"])
            self.run(job, children)
            # The answer is out: bury and clean up while the parent prepares the next job.
            for one in children:
                self.watch.bury(one)
            scratch.empty(self.jail.scratch)

    def run(self, job: dict[str, object], children: list[Child]) -> None:
        """Run one job to its end and answer it; the children may still have to be buried."""
        kind, cap = str(job["kind"]), int(str(job["output"]))
        cpu, wall = float(str(job["cpu"])), float(str(job["wall"]))
        if len(self.output.buffer) != cap + 1:
            self.output = Text(cap)
        started = time.monotonic()
        children[0].go()
        self.spare[kind] = self._begin(kind)
        killed = self.watch.until_over(children, self.output, wall)
        if not all(one.ready for one in children):
            # Whether the tasks are still on the job pipe is unknown: only a new server can go on.
            said = [bytes(one.written.view()).decode("utf-8", "replace") for one in children if not one.ready]
            raise RuntimeError("; ".join(said) or "out of time before a program began")
        reason: bytes | memoryview
        if killed == "output":
            status, reason = "failed", b"killed: more than %d bytes of output" % cap
        elif killed:
            status, reason = "timeout", f"killed: wall clock limit of {wall:g} s".encode()
        elif kind == "program":
            status, reason = of_program(children[0], cpu)
        else:
            first, second = children
            if first.outcome is not None and first.outcome[0] == GONE:
                self.watch.ended_within(second, DYING_SECONDS)
            status, reason = of_trial(first, second, cpu)
        milliseconds = 1000 * (time.monotonic() - started)
        self.reply({"status": status, "milliseconds": milliseconds}, reason, self.output.view()[:cap])
        self.output.wipe()

    def _take(self, kind: str) -> list[Child]:
        return self.spare.pop(kind, None) or self._begin(kind)

    def _begin(self, kind: str) -> list[Child]:
        """Fork the children of a job: [program], or [judge, candidate]."""
        if kind == "program":
            return [self._fork(kind)]
        # The candidate first: nothing of the judge's, not even its nonce, is in the memory that it inherits.
        call, call_write = os.pipe()
        answer, answer_write = os.pipe()
        second = self._fork("candidate", call, answer_write)
        first = self._fork("judge", answer, call_write)
        for descriptor in (call, call_write, answer, answer_write):
            os.close(descriptor)
        return [first, second]

    def _fork(self, kind: str, line_in: int | None = None, line_out: int | None = None) -> Child:
        output, output_write = os.pipe()
        result, result_write = os.pipe()
        # A candidate goes on the judge's word, which comes by their line.
        go, go_write = os.pipe() if kind != "candidate" else (-1, -1)
        nonce = os.urandom(16) if kind != "candidate" else b""
        if self.jail.level == 1:
            pid = kernel.fork_into_pid_namespace(self.jail.calls["clone"])
        else:
            pid = os.fork()
        if pid == 0:
            if go_write >= 0:
                os.close(go_write)
            word = go if line_in is None or go >= 0 else line_in
            post = Post(self.jobs, word, output_write, result_write, line_in, line_out)
            if kind == "candidate":
                candidate.run(self.jail, post)
            elif kind == "judge":
                judge.run(self.jail, post, nonce)
            else:
                child.run(self.jail, post, nonce)
        for descriptor in (output_write, result_write, go):
            if descriptor >= 0:
                os.close(descriptor)
        return self.watch.add(Child(pid, output, result, go_write, nonce))


def preload(modules: list[str]) -> None:
    """Import what programs use, and keep the garbage collector from touching (thus copying) it in children."""
    for name in [*PRELOADED, *modules]:
        importlib.import_module(name)
    child.open_streams()
    site.setquit()  # exit() and quit(), which -S leaves out
    many.remember()
    gc.collect()
    gc.freeze()


def serve(level: int, folder: str, modules: list[str], places: list[str]) -> None:
    """Entry point of the process: descriptor 0 brings jobs, 1 takes replies; both move out of the way first.

    `modules` are imported beside the standard library's, from `places`, which programs can read then.
    """
    import fcntl

    jobs, replies = (fcntl.fcntl(place, fcntl.F_DUPFD_CLOEXEC, FIRST_FREE + 2) for place in (0, 1))
    null = os.open("/dev/null", os.O_RDWR)
    # All that children use stays taken, so that no descriptor of the server lies where one of theirs goes.
    for descriptor in range(FIRST_FREE):
        os.dup2(null, descriptor)
    if null >= FIRST_FREE:
        os.close(null)
    sys.path += places
    try:
        preload(modules)
        jail = prepare(level, folder)
        child.lower_limits()
        server = Server(jail, jobs, replies)
        os.chdir(jail.scratch)
    except (OSError, ImportError) as error:
        write_frame(replies, json.dumps({"error": str(error)}).encode())
        return
    os.environ.update({"HOME": jail.scratch, "TMPDIR": jail.scratch})
    server.reply({"level": level})
    try:
        server.loop()
    except (Closed, BrokenPipeError):
        pass
    except Exception as error:  # our own mistake: told to the parent, which starts another server
        with contextlib.suppress(OSError):
            server.reply({"error": f"the sandbox server failed: {error}"})
    server.watch.kill_all()
