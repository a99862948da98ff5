"""The fork server: reads programs, runs each in a child of its own, judges how it ended.

Frames on the job and reply descriptors are 4 bytes of length (big endian) and JSON. A job is {code, cpu, wall,
memory, output}; a reply {status, reason, output, milliseconds}. The first reply, before any job, is {level} or
{error}. The server ends when its job pipe closes, also in the middle of a program, which dies with it.

A child's end is heard through a wake-up descriptor (SIGCHLD), so that a program which closed all its own
descriptors is noticed at once, and no time is lost polling.
"""

import contextlib
import gc
import importlib
import json
import os
import resource
import select
import signal
import site
import struct
import time

from . import kernel, landlock, many, namespaces, program, scratch, seccomp
from .syscalls import architecture, numbers

# What programs commonly import: paid once here instead of once per program.
PRELOADED = """
    abc array base64 bisect calendar cmath collections collections.abc contextlib copy csv dataclasses
    datetime decimal difflib enum fractions functools hashlib heapq inspect io itertools json math
    operator os pathlib queue random re secrets statistics string struct tempfile textwrap threading
    time traceback types typing unicodedata uuid warnings zlib
""".split()  # noqa: SIM905  # forty names read better so

RESULT_BYTES = 1 << 14
LENGTH = struct.Struct(">I")


def prepare(level: int, folder: str) -> program.Jail:
    """Bring this process to the level, or raise OSError. `folder` is the scratch folder of levels 2 and 3."""
    machine = architecture()
    if level == 3 or machine is None:
        if level < 3:
            raise OSError("no table of system calls for this machine")
        return program.Jail(3, folder, {}, None, None)
    calls = numbers(machine)
    if level == 1:
        folder = namespaces.enter(calls)
        kernel.prctl(kernel.PR_SET_DUMPABLE, 0, "dumpable")
        return program.Jail(1, folder, calls, seccomp.build(machine, metadata=False), None)
    rules = landlock.ruleset(calls, folder)
    kernel.prctl(kernel.PR_SET_DUMPABLE, 0, "dumpable")
    return program.Jail(2, folder, calls, seccomp.build(machine, metadata=True), rules)


class Closed(Exception):
    """The other end of the job pipe is gone."""


def read_exactly(descriptor: int, size: int) -> bytes:
    """`size` bytes from a blocking descriptor; raises Closed at its end."""
    parts = []
    while size:
        part = os.read(descriptor, min(size, 1 << 20))
        if not part:
            raise Closed
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


class Server:
    """The loop over jobs."""

    def __init__(self, jail: program.Jail, jobs: int, replies: int) -> None:
        self.jail, self.jobs, self.replies = jail, jobs, replies
        self.wake, wake_write = os.pipe()
        os.set_blocking(self.wake, False)
        os.set_blocking(wake_write, False)
        signal.set_wakeup_fd(wake_write, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        self.child = 0
        signal.signal(signal.SIGTERM, self._end)

    def _end(self, *_: object) -> None:
        """On SIGTERM: end the program in progress, then this process, now."""
        if self.child:
            self._kill(self.child, 0)
        os._exit(0)

    def reply(self, message: dict[str, object]) -> None:
        """Send one frame."""
        data = json.dumps(message).encode()
        view = memoryview(LENGTH.pack(len(data)) + data)
        while view:
            view = view[os.write(self.replies, view) :]

    def loop(self) -> None:
        """Serve until the job pipe closes."""
        while True:
            (size,) = LENGTH.unpack(read_exactly(self.jobs, LENGTH.size))
            self.reply(self.run(json.loads(read_exactly(self.jobs, size))))

    def run(self, job: dict[str, object]) -> dict[str, object]:
        """Run one job to its end and leave nothing of it behind."""
        code, cap = str(job["code"]), int(str(job["output"]))
        cpu, wall, memory = float(str(job["cpu"])), float(str(job["wall"])), int(str(job["memory"]))
        nonce = os.urandom(16)
        output, output_write = os.pipe()
        result, result_write = os.pipe()
        try:
            started = time.monotonic()
            if self.jail.level == 1:
                pid = kernel.fork_into_pid_namespace(self.jail.calls["clone"])
            else:
                pid = os.fork()
            if pid == 0:
                program.run(self.jail, code, cpu, memory, nonce, output_write, result_write)
            self.child = pid
            os.close(output_write)
            os.close(result_write)
            output_write = result_write = -1
            texts = {output: bytearray(), result: bytearray()}
            killed, exit_status, usage = self._watch(pid, texts, {output: cap, result: RESULT_BYTES}, started + wall)
            elapsed = 1000 * (time.monotonic() - started)
        finally:
            for descriptor in (output, output_write, result, result_write):
                if descriptor >= 0:
                    os.close(descriptor)
        scratch.empty(self.jail.scratch)
        if killed == "output":
            status, reason = "failed", f"killed: more than {cap} bytes of output"
        elif killed:
            status, reason = "timeout", f"killed: wall clock limit of {wall:g} s"
        else:
            status, reason = judge(exit_status, usage, bytes(texts[result]), nonce, cpu)
        shown = bytes(texts[output][:cap]).decode("utf-8", "replace")
        return {"status": status, "reason": reason, "output": shown, "milliseconds": elapsed}

    def _watch(
        self, pid: int, texts: dict[int, bytearray], caps: dict[int, int], deadline: float
    ) -> tuple[str, int, resource.struct_rusage]:
        """Collect what the child writes until it is dead: (why it was killed or "", exit status, usage)."""
        poller = select.poll()
        listening = set(texts)
        for descriptor in texts:
            os.set_blocking(descriptor, False)
            poller.register(descriptor, select.POLLIN)
        poller.register(self.wake, select.POLLIN)
        poller.register(self.jobs, 0)  # only its closing
        killed, gone = "", False
        while True:
            events = dict(poller.poll(max(0.0, deadline - time.monotonic()) * 1000 if not killed else None))
            if self.wake in events:
                os.read(self.wake, 4096)
            ended, exit_status, usage = os.wait4(pid, os.WNOHANG)
            for descriptor, text in texts.items():
                due = descriptor in listening and (ended or descriptor in events)
                if due and not drain(descriptor, text, caps[descriptor]):
                    listening.remove(descriptor)
                    poller.unregister(descriptor)
                if len(text) > caps[descriptor] and not killed:
                    killed = "output"
                    self._kill(pid, ended)
            if ended:
                self._kill(pid, ended)
                self.child = 0
                if gone:
                    raise Closed
                return killed, exit_status, usage
            if not killed and (self.jobs in events or time.monotonic() >= deadline):
                gone = self.jobs in events
                killed = "time"
                self._kill(pid, ended)

    def _kill(self, pid: int, ended: int) -> None:
        """End the child, and at level 3 the session it leads. Killing process 1 ends its whole PID namespace."""
        if not ended:
            os.kill(pid, signal.SIGKILL)
        if self.jail.level == 3:
            # Nobody left to kill is no error (macOS says EPERM for a group of zombies).
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(pid, signal.SIGKILL)


def drain(descriptor: int, text: bytearray, cap: int) -> bool:
    """Read what is there, up to one byte beyond `cap`; False when there will be nothing more to read."""
    while len(text) <= cap:
        try:
            part = os.read(descriptor, min(1 << 16, cap + 1 - len(text)))
        except BlockingIOError:
            return True
        if not part:
            return False
        text += part
    return False


def judge(status: int, usage: resource.struct_rusage, result: bytes, nonce: bytes, cpu: float) -> tuple[str, str]:
    """The verdict on a child that ended by itself or by the kernel: (status, reason)."""
    code = os.waitstatus_to_exitcode(status)
    head = program.READY + nonce
    if result.startswith(head) and code == 0:
        outcome, _, reason = result[len(head) :].decode("utf-8", "replace").partition("\n")
        return outcome, reason
    if code == program.SETUP_FAILED and not result.startswith(program.READY):
        return "crashed", result.decode("utf-8", "replace")
    if code >= 0:
        return "failed", f"left with exit status {code} before its last line"
    # The hard limit's SIGKILL may come a little before a whole second is accounted for.
    spent = usage.ru_utime + usage.ru_stime
    if -code == signal.SIGXCPU or (-code == signal.SIGKILL and spent > max(1.0, cpu) - 0.1):
        return "timeout", f"killed: processor time limit of {cpu:g} s"
    return "crashed", f"killed by {signal.Signals(-code).name}"


def preload() -> None:
    """Import what programs use, and keep the garbage collector from touching (thus copying) it in children."""
    for name in PRELOADED:
        importlib.import_module(name)
    site.setquit()  # exit() and quit(), which -S leaves out
    many.remember()
    gc.collect()
    gc.freeze()


def serve(level: int, folder: str) -> None:
    """Entry point of the process: descriptor 0 brings jobs, 1 takes replies; both move out of the way first."""
    import fcntl

    jobs, replies = fcntl.fcntl(0, fcntl.F_DUPFD_CLOEXEC, 8), fcntl.fcntl(1, fcntl.F_DUPFD_CLOEXEC, 8)
    null = os.open("/dev/null", os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    # Keeps descriptor 3 taken, so that no pipe of the server ever lies where a program's result goes.
    os.dup2(null, program.RESULT)
    if null != program.RESULT:
        os.close(null)
    preload()
    try:
        jail = prepare(level, folder)
        server = Server(jail, jobs, replies)
        os.chdir(jail.scratch)
    except OSError as error:
        data = json.dumps({"error": str(error)}).encode()
        os.write(replies, LENGTH.pack(len(data)) + data)
        return
    os.environ.update({"HOME": jail.scratch, "TMPDIR": jail.scratch})
    server.reply({"level": level})
    try:
        server.loop()
    except (Closed, BrokenPipeError):
        pass
    except Exception as error:  # our own mistake: told to the parent, which starts another server
        server.reply({"error": f"the sandbox server failed: {error!r}"})
