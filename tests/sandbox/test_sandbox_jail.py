"""The server's parts, checked without starting one: the filter as a program, the tables, the scratch folder."""

import errno
import os
import resource
import signal
import sys
from pathlib import Path

import pytest

from hornbook.sandbox.jail import scratch, seccomp, syscalls
from hornbook.sandbox.jail.execute import describe
from hornbook.sandbox.jail.judge import GONE
from hornbook.sandbox.jail.verdict import of_program, of_trial
from hornbook.sandbox.jail.watch import Child

ALLOW, EPERM, ENOSYS, KILL = 0x7FFF0000, 0x50000 | errno.EPERM, 0x50000 | errno.ENOSYS, 0x80000000
MACHINES = list(syscalls.ARCHITECTURES)


def run_filter(program: list[seccomp.Instruction], data: dict[int, int]) -> int:
    """A classic BPF machine, as far as the filter uses it; `data` maps offsets to 32-bit words."""
    place = accumulator = 0
    while True:
        code, yes, no, constant = program[place]
        place += 1
        if code == seccomp.RETURN:
            return constant
        if code == seccomp.LOAD:
            accumulator = data.get(constant, 0)
            continue
        true = {
            seccomp.JUMP_EQUAL: accumulator == constant,
            seccomp.JUMP_AT_LEAST: accumulator >= constant,
            seccomp.JUMP_ANY_BIT: bool(accumulator & constant),
        }[code]
        place += yes if true else no


def ask(machine: str, number: int, *arguments: int, metadata: bool = False) -> int:
    data = {0: number, 4: syscalls.AUDIT_ARCH[machine]}
    data |= {16 + 8 * i: value for i, value in enumerate(arguments)}
    return run_filter(seccomp.instructions(machine, metadata), data)


@pytest.mark.parametrize("machine", MACHINES)
def test_filter_decides_every_number(machine: str) -> None:
    call = syscalls.numbers(machine)
    looked_into = ("clone", "clone3", "socketpair", "sendto", "recvfrom", "prlimit64", "fcntl", "ioctl")
    special = {call[name] for name in looked_into}
    for metadata in (False, True):
        refused = set(syscalls.refused(machine, metadata).values())
        assert len(refused) == len(syscalls.refused(machine, metadata)), "a number appears twice"
        assert not refused & special
        for number in set(range(syscalls.NEWEST + 1)) - special:
            expected = EPERM if number in refused else ALLOW
            assert ask(machine, number, metadata=metadata) == expected, number


@pytest.mark.parametrize("machine", MACHINES)
def test_filter_reads_arguments(machine: str) -> None:
    call = syscalls.numbers(machine)
    thread = 0x3D0F00  # what pthread_create passes
    assert ask(machine, call["clone"], thread) == ALLOW
    assert ask(machine, call["clone"], 17) == EPERM  # fork
    assert ask(machine, call["clone"], thread | 0x10000000) == EPERM  # with a new user namespace
    assert ask(machine, call["clone3"]) == ENOSYS
    assert ask(machine, call["socketpair"], 1) == ALLOW
    assert ask(machine, call["socketpair"], 2) == EPERM
    assert ask(machine, call["sendto"], 5, 0, 0, 0) == ALLOW
    assert ask(machine, call["sendto"], 5, 0, 0, 0x40) == EPERM  # MSG_DONTWAIT
    assert ask(machine, call["sendto"], 5, 0, 0, 0, 1) == EPERM  # with an address
    data = {0: call["sendto"], 4: syscalls.AUDIT_ARCH[machine], 52: 1}  # one whose low half is zero
    assert run_filter(seccomp.instructions(machine, metadata=False), data) == EPERM
    assert ask(machine, call["recvfrom"], 5, 0, 0, 1) == EPERM  # MSG_OOB
    for command in (8, 10, 15, 1024, 1026):  # F_SETOWN, F_SETSIG, F_SETOWN_EX, F_SETLEASE, F_NOTIFY
        assert ask(machine, call["fcntl"], 3, command) == EPERM, command
    for command in (1, 2, 3, 4, 1030, 1031):
        assert ask(machine, call["fcntl"], 3, command) == ALLOW, command
    for command, verdict in ((0x5401, ALLOW), (0x8901, EPERM), (0x8902, EPERM), (0x5412, EPERM)):
        assert ask(machine, call["ioctl"], 3, command) == verdict, command
    assert ask(machine, call["prlimit64"], 0, 7, 0) == ALLOW
    assert ask(machine, call["prlimit64"], 1, 7, 0) == EPERM
    assert ask(machine, call["prlimit64"], 0, 7, 1) == EPERM
    data = {0: call["prlimit64"], 4: syscalls.AUDIT_ARCH[machine], 36: 1}  # a pointer whose low half is zero
    assert run_filter(seccomp.instructions(machine, metadata=False), data) == EPERM


@pytest.mark.parametrize("machine", MACHINES)
def test_filter_refuses_foreign_calls(machine: str) -> None:
    program = seccomp.instructions(machine, metadata=False)
    assert run_filter(program, {0: 0, 4: 0x40000003}) == KILL  # i386 by int 0x80
    assert ask(machine, 0x40000000 | 1) == ENOSYS  # x32
    assert ask(machine, syscalls.NEWEST + 1) == ENOSYS


def test_tables_agree_with_this_machines_headers() -> None:
    header = Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h")
    if not header.exists():
        pytest.skip("no kernel headers")
    known = {}
    for line in header.read_text().splitlines():
        parts = line.split()
        if len(parts) == 3 and parts[1].startswith("__NR_"):
            known[parts[1][5:]] = int(parts[2])
    for name, number in syscalls.numbers("x86_64").items():
        assert known.get(name, number) == number, name


def test_scratch_is_emptied_whatever_it_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    folder, outside = tmp_path / "scratch", tmp_path / "outside"
    outside.mkdir()
    (outside / "kept").touch()
    folder.mkdir()
    (folder / "link").symlink_to(outside)
    for wide in range(20):
        (folder / f"wide{wide}").mkdir()
        (folder / f"wide{wide}" / "file").touch()
    os.chdir(folder)
    for _ in range(50):  # a path longer than PATH_MAX
        os.mkdir("deep" * 40)  # noqa: PTH102
        os.chdir("deep" * 40)
    os.chdir(folder)
    scratch.empty(str(folder))
    assert list(folder.iterdir()) == []
    assert (outside / "kept").exists()
    assert Path.cwd() == folder


NONCE = bytes(range(16))
PASSED = b"R" + NONCE + b"passed\n\n"


def dead(exit_status: int, written: bytes, nonce: bytes = NONCE, killed: bool = False) -> Child:
    """A child that has ended."""
    one = Child(1, -1, -1, -1, nonce, exit_status=exit_status, killed=killed)
    one.usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    one.written.buffer[: len(written)] = written
    one.written.length = len(written)
    return one


def test_a_pass_needs_the_nonce_and_a_clean_exit() -> None:
    assert of_program(dead(0, PASSED), 1e9)[0] == "passed"
    assert of_program(dead(0, b"R" + bytes(16) + b"passed\n\n"), 1e9)[0] == "failed"
    assert of_program(dead(0, PASSED[1:]), 1e9)[0] == "failed"
    assert of_program(dead(0, PASSED[:-1]), 1e9)[0] == "failed"
    assert of_program(dead(1 << 8, PASSED), 1e9)[0] == "failed"
    assert of_program(dead(int(signal.SIGSEGV), PASSED), 1e9) == ("crashed", b"killed by SIGSEGV")
    assert of_program(dead(int(signal.SIGXCPU), b"R"), 1.0)[0] == "timeout"


def test_a_trial_is_decided_by_the_judge_and_blamed_on_who_died() -> None:
    gone = b"R" + NONCE + GONE.encode() + b"\n\n"
    segfault, well = dead(int(signal.SIGSEGV), b"R", b""), dead(0, b"R", b"")
    assert of_trial(dead(0, PASSED), segfault, 1e9)[0] == "passed"
    assert of_trial(dead(0, gone), segfault, 1e9)[0] == "crashed"
    assert of_trial(dead(0, gone), well, 1e9)[0] == "failed"
    assert of_trial(dead(0, gone), dead(int(signal.SIGKILL), b"R", b"", killed=True), 1e9)[0] == "failed"
    assert of_trial(dead(int(signal.SIGSEGV), b"R"), well, 1e9)[0] == "crashed"
    assert of_trial(dead(0, b"R"), dead(0, PASSED), 1e9)[0] == "failed", "a candidate's report is nothing"


def test_describe_is_the_last_line_of_the_traceback() -> None:
    assert describe(ValueError("a")) == "ValueError: a"
    assert describe(ValueError()) == "ValueError"
    assert describe(ValueError("a\nb")) == "ValueError: a"
    assert len(describe(ValueError("a" * 9999))) == 500


def test_the_jail_imports_only_the_standard_library() -> None:
    folder = Path(seccomp.__file__).parent
    for path in folder.glob("*.py"):
        for line in path.read_text().splitlines():
            words = line.split()
            if len(words) > 1 and words[0] in ("import", "from") and not words[1].startswith("."):
                assert words[1].split(".")[0].rstrip(",") in sys.stdlib_module_names, (path.name, line)
