"""The pool: levels, order, laziness, restarts, and that nothing is left behind."""

import itertools
import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from hornbook.records import UserError
from hornbook.sandbox import Program, Sandbox, Trial
from hornbook.sandbox.worker import ServerDied, Worker


def descriptors() -> set[str]:
    folder = next((Path(p) for p in ("/proc/self/fd", "/dev/fd") if Path(p).is_dir()), None)
    if folder is None:
        pytest.skip("no folder of descriptors here")
    return {path.name for path in folder.iterdir()}


def jailed() -> dict[int, int]:
    """Every sandbox process that is ours to see, and its parent."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if b"hornbook_jail" in (folder / "cmdline").read_bytes():
                found[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    return found


def servers() -> set[int]:
    """Process ids of the servers that this process started, and of their programs; not those of tests beside it."""
    parents = jailed()

    def is_ours(pid: int) -> bool:
        while pid in parents:
            pid = parents[pid]
        return pid == os.getpid()

    return {pid for pid in parents if is_ours(pid)}


def gone(processes: set[int], seconds: float = 5.0) -> bool:
    """Whether they all end, wherever they hang by then."""
    deadline = time.monotonic() + seconds
    while processes & jailed().keys() and time.monotonic() < deadline:
        time.sleep(0.02)
    return not processes & jailed().keys()


@pytest.mark.parametrize("level", ["1", "2", "3"])
def test_nothing_is_left_after_200_programs(level: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HORNBOOK_SANDBOX_LEVEL", level)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    before, open_before, threads = servers(), descriptors(), threading.active_count()
    codes = ["print({0})", "open('f', 'w')", "assert {0} < 0", "import ctypes; ctypes.string_at(0)"]
    with Sandbox(workers=2, trusted=True) as box:
        programs = (Program(codes[i % 4].format(i)) for i in range(200))
        statuses = [verdict.status for verdict in box.map(programs)]
        assert statuses == ["passed", "passed", "failed", "crashed"] * 50
        started = servers() - before
        assert len(started) >= 2
    assert gone(started)
    assert descriptors() == open_before
    assert threading.active_count() == threads
    assert list(tmp_path.iterdir()) == []


def test_map_is_in_order_and_uses_all_workers() -> None:
    code = "import time\nstart = time.monotonic()\ntime.sleep({pause})\nprint({i}, start, time.monotonic())"
    with Sandbox(workers=2, trusted=True) as box:
        list(box.map([Program("pass")] * 4))  # both servers are up
        programs = [Program(code.format(i=i, pause=0.5 if i < 2 else 0)) for i in range(8)]
        lines = [verdict.output.split() for verdict in box.map(programs)]
    assert [int(line[0]) for line in lines] == list(range(8))
    assert float(lines[1][1]) < float(lines[0][2]), "the second sleeper waited for the first"


def test_map_takes_no_more_than_it_needs(box: Sandbox) -> None:
    taken = 0

    def programs() -> Iterator[Program]:
        nonlocal taken
        for _ in itertools.count():
            taken += 1
            yield Program("import time\ntime.sleep(0.01)")

    verdicts = box.map(programs())
    assert next(verdicts).status == "passed"
    assert taken <= 256
    verdicts.close()  # type: ignore[attr-defined]
    assert box.run(Program("pass")).status == "passed"


def test_run_from_many_threads(box: Sandbox) -> None:
    outputs: dict[int, str] = {}
    threads = [
        threading.Thread(target=lambda i=i: outputs.update({i: box.run(Program(f"print({i})")).output}))
        for i in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outputs == {i: f"{i}\n" for i in range(8)}


def test_a_killed_server_is_replaced_and_its_program_retried(any_box: Sandbox) -> None:
    [worker] = any_box._alive
    first = worker.process.pid
    threading.Timer(0.3, os.kill, (first, signal.SIGKILL)).start()
    verdict = any_box.run(Program("import time\ntime.sleep(0.6)\nprint('done')"))
    assert (verdict.status, verdict.output) == ("passed", "done\n")
    [worker] = any_box._alive
    assert worker.process.pid != first
    assert gone({first})


def test_a_trial_whose_server_is_killed_is_retried(any_box: Sandbox) -> None:
    [worker] = any_box._alive
    first = worker.process.pid
    threading.Timer(0.3, os.kill, (first, signal.SIGKILL)).start()
    test = "def check(candidate):\n    assert candidate(1) == 1"
    verdict = any_box.judge(Trial("import time\ndef f(x):\n    time.sleep(0.6)\n    return x", test, "f"))
    assert verdict.status == "passed", verdict
    [worker] = any_box._alive
    assert worker.process.pid != first
    assert gone({first})


def test_spare_children_die_with_their_server(any_box: Sandbox) -> None:
    before = servers()
    worker = Worker(any_box.level)
    if worker.process.pid not in servers():
        worker.close()
        pytest.skip("processes are not ours to see")
    worker.run(Trial("def f(): pass", "def check(candidate): candidate()", "f"))
    started = servers() - before
    assert len(started) >= 4, "the server, a spare program, a spare judge with its candidate"
    os.kill(worker.process.pid, signal.SIGKILL)
    assert gone(started)
    worker.close()


def test_a_program_dies_with_its_server(any_box: Sandbox) -> None:
    """Also when the server is killed outright; the program, asleep, would live on for ten seconds."""
    worker = Worker(any_box.level)
    before = servers()
    if worker.process.pid not in before:
        pytest.skip("processes are not ours to see")
    died: list[BaseException] = []

    def run() -> None:
        try:
            worker.run(Program("import time\ntime.sleep(10)", wall_seconds=20))
        except ServerDied as error:
            died.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    deadline = time.monotonic() + 5
    while not (child := servers() - before) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert child
    time.sleep(0.1)  # it has been cloned; now it has asked to die with its parent
    os.kill(worker.process.pid, signal.SIGKILL)
    assert gone(child)
    thread.join()
    worker.close()
    assert died


def test_twice_dead_is_crashed(box: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    def die(self: Worker, program: Program) -> None:
        raise ServerDied("it died")

    with monkeypatch.context() as patch:
        patch.setattr(Worker, "run", die)
        verdict = box.run(Program("pass"))
    assert verdict.status == "crashed"
    assert box.run(Program("pass")).status == "passed"


def test_close_ends_what_runs(any_box: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HORNBOOK_SANDBOX_LEVEL", str(any_box.level))
    box = Sandbox(workers=1, trusted=True)
    before = servers()
    verdicts = []
    thread = threading.Thread(
        target=lambda: verdicts.append(box.run(Program("import time\ntime.sleep(60)", wall_seconds=60)))
    )
    thread.start()
    time.sleep(0.3)
    running = servers() - before
    started = time.monotonic()
    box.close()
    thread.join()
    assert time.monotonic() - started < 10
    assert [verdict.status for verdict in verdicts] == ["crashed"]
    assert gone(running)
    box.close()  # a second time is nothing


def test_weak_level_needs_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HORNBOOK_SANDBOX_LEVEL", "3")
    before = descriptors()
    with pytest.raises(UserError) as caught:
        Sandbox()
    assert "\n" not in str(caught.value)
    assert descriptors() == before
    for permission in ({"trusted": True}, {"allow_weak": True}):
        with Sandbox(workers=1, **permission) as box:
            assert box.level == 3


def test_unknown_level_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HORNBOOK_SANDBOX_LEVEL", "high")
    with pytest.raises(UserError, match="HORNBOOK_SANDBOX_LEVEL"):
        Sandbox()


def test_a_level_out_of_reach_falls_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    real = Worker.__init__

    def refuse(self: Worker, level: int, command: object = None, modules: object = ()) -> None:
        if level < 3:
            raise ServerDied("unshare: Operation not permitted")
        real(self, level)

    monkeypatch.setattr(Worker, "__init__", refuse)
    with Sandbox(workers=1, trusted=True) as box:
        assert box.level == 3
        assert len(box.refused) == 2
    with pytest.raises(UserError, match="unshare"):
        Sandbox(workers=1)


def test_a_command_that_is_no_interpreter(tmp_path: Path) -> None:
    before = descriptors()
    for command in (["/nonexistent"], ["/bin/true"]):
        with pytest.raises(ServerDied):
            Worker(1, command)
    assert descriptors() == before


@pytest.mark.parametrize("level", ["1", "2"])
def test_modules_are_offered_on_demand(level: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HORNBOOK_SANDBOX_LEVEL", level)
    code = "import numpy as np\nprint(int(np.arange(4).sum()), float(np.linalg.det(np.eye(2))), np.random.rand() < 1)"
    with Sandbox(workers=1, trusted=True, modules=["numpy"]) as box:
        verdict = box.run(Program(code))
        assert (verdict.status, verdict.output) == ("passed", "6 1.0 True\n"), verdict
        trial = Trial("import numpy\ndef f(x): return numpy.sqrt(x).tolist()", "def check(c): assert c(4) == 2", "f")
        assert box.judge(trial).status == "passed"
        assert box.run(Program("open('/etc/passwd')")).status == "failed"


def test_a_module_that_is_not_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    before = descriptors()
    with pytest.raises(UserError, match="no_such_module"):
        Sandbox(workers=1, modules=["no_such_module"])
    assert descriptors() == before
    assert list(tmp_path.iterdir()) == []
