"""Attack probes: what hostile programs try, what they get, and that the honest program beside them is unharmed.

A probe prints "LEAK" or passes when the attack works. `level` is the weakest level that must stop it.
"""

import os

import pytest

from hornbook.sandbox import Program, Sandbox

HONEST = Program("import json\nassert json.loads('[1, 2]') == [1, 2]\nprint('fine')")
SYSCALL = "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\n"
HOME = os.path.expanduser("~")  # noqa: PTH111

# name, weakest level that must stop it, code, accepted statuses
PROBES = [
    ("fork", 2, "import os\nos.fork()\nprint('LEAK')", {"failed"}),
    ("fork bomb", 2, "import os\nwhile True:\n try: os.fork(); print('LEAK')\n except OSError: pass", {"timeout"}),
    ("vfork by subprocess", 2, "import subprocess\nsubprocess.run(['/bin/true'])\nprint('LEAK')", {"failed"}),
    ("execve", 2, "import os\nos.execv('/usr/bin/true', ['true'])", {"failed"}),
    ("system", 2, "import os\nassert os.system('true') == 0\nprint('LEAK')", {"failed"}),
    ("clone3", 2, SYSCALL + "r = libc.syscall(435, 0, 0)\nassert r >= 0 or ctypes.get_errno() != 38", {"failed"}),
    ("newer call", 2, SYSCALL + "r = libc.syscall(500)\nassert ctypes.get_errno() != 38", {"failed"}),
    (
        "thread bomb",
        2,
        "import threading, time\nwhile True: threading.Thread(target=time.sleep, args=(60,)).start()",
        {"failed", "timeout", "memory", "crashed"},
    ),
    ("memory", 3, "x = []\nwhile True: x.append(bytearray(1 << 20))", {"memory", "timeout"}),
    ("mmap", 3, "import mmap\nx = [mmap.mmap(-1, 1 << 26) for _ in range(99)]", {"failed", "memory"}),
    ("file size", 3, "open('big', 'wb').write(bytes(1 << 24))", {"failed"}),
    ("disk", 1, "for i in range(99): open(str(i), 'wb').write(bytes(1 << 20))", {"failed"}),
    ("inodes", 1, "for i in range(9999): open(str(i), 'wb')", {"failed"}),
    ("descriptors", 3, "x = [open('/dev/null') for _ in range(99)]", {"failed"}),
    ("output flood", 3, "while True: print('x' * 1000)", {"failed"}),
    ("raw output flood", 3, "import os\nwhile True: os.write(2, b'x' * 1000)", {"failed"}),
    ("swallowing loop", 3, "while True:\n try: 1 / 0\n except BaseException: pass", {"timeout"}),
    ("loop in C", 3, "10 ** 10 ** 10", {"timeout", "memory"}),
    ("regex", 3, "import re\nre.match('(a+)+$', 'a' * 64 + 'b')", {"timeout"}),
    (
        "ignored signals",
        3,
        "import signal\nfor s in (14, 15, 24):\n signal.signal(s, 1)\nwhile True: pass",
        {"timeout"},
    ),
    (
        "closed descriptors, then sleep",
        3,
        "import os, time\nfor d in range(9):\n try: os.close(d)\n except OSError: pass\ntime.sleep(60)",
        {"timeout"},
    ),
    (
        "deep recursion",
        3,
        "import sys\nsys.setrecursionlimit(10**9)\ndef f(): return repr(f())\nf()",
        {"crashed", "memory", "timeout"},
    ),
    ("stdin", 3, "import sys\nassert sys.stdin.read() or sys.stdin.buffer.read(), 'empty'", {"failed"}),
    ("tcp socket", 2, "import socket\nsocket.socket()", {"failed"}),
    ("udp socket", 2, "import socket\nsocket.socket(socket.AF_INET, socket.SOCK_DGRAM)", {"failed"}),
    ("unix socket", 2, "import socket\nsocket.socket(socket.AF_UNIX)", {"failed"}),
    ("name look-up", 2, "import urllib.request\nurllib.request.urlopen('http://localhost')", {"failed"}),
    ("passwords", 2, "print('LEAK', open('/etc/passwd').read())", {"failed"}),
    ("home", 2, f"import os\nassert os.listdir({HOME!r}) != ['.pyenv']\nprint('LEAK')", {"failed"}),
    ("home by stat", 1, f"import os\nos.stat({HOME!r} + '/.bashrc')\nprint('LEAK')", {"failed"}),
    ("this file", 2, f"print('LEAK', open({__file__!r}).read())", {"failed"}),
    ("environment of init", 2, "print('LEAK', open('/proc/1/environ').read())", {"failed"}),
    ("own maps", 2, "print('LEAK', open('/proc/self/maps').read())", {"failed"}),
    ("write to /usr", 1, "open('/usr/lib/x', 'w')\nprint('LEAK')", {"failed"}),
    ("write to /", 1, "import os\nos.mkdir('/x')\nprint('LEAK')", {"failed"}),
    ("write to the library", 2, "import os\nopen(os.__file__, 'a')\nprint('LEAK')", {"failed"}),
    ("chmod the library", 2, "import os\nos.chmod(os.__file__, 0o644)\nprint('LEAK')", {"failed"}),
    ("unlink the library", 2, "import os\nos.unlink(os.path.dirname(os.__file__) + '/LICENSE.txt')", {"failed"}),
    ("kill parent", 2, "import os\nos.kill(os.getppid(), 9)\nprint('LEAK')", {"failed"}),
    ("kill all", 2, "import os\nos.kill(-1, 9)\nprint('LEAK')", {"failed"}),
    ("ptrace", 2, SYSCALL + "assert libc.ptrace(16, 1, 0, 0) == 0\nprint('LEAK')", {"failed"}),
    ("unshare", 2, SYSCALL + "assert libc.unshare(0x10000000) == 0\nprint('LEAK')", {"failed"}),
    ("mount", 2, SYSCALL + "assert libc.mount(b'x', b'/', b'tmpfs', 0, 0) == 0\nprint('LEAK')", {"failed"}),
    ("chroot", 2, "import os\nos.chroot('.')\nprint('LEAK')", {"failed"}),
    ("setuid", 2, "import os\nos.setuid(0)\nprint('LEAK')", {"failed"}),
    (
        "raise limits",
        2,
        "import resource\nresource.setrlimit(resource.RLIMIT_CPU, (99, 99))\nprint('LEAK')",
        {"failed"},
    ),
    ("raise limits, weak", 3, "import resource\nresource.setrlimit(resource.RLIMIT_CPU, (99, 99))", {"failed"}),
    ("prctl", 2, SYSCALL + "assert libc.prctl(1, 0, 0, 0, 0) == 0\nprint('LEAK')", {"failed"}),
    ("keyring", 2, SYSCALL + "assert libc.syscall(250, 0, -3, 1) >= 0 and not ctypes.get_errno()", {"failed"}),
    ("abort", 3, "import os\nos.abort()", {"crashed"}),
    ("sys.exit(0)", 3, "import sys\nsys.exit(0)", {"failed"}),
    ("os._exit(0)", 3, "import os\nos._exit(0)", {"failed"}),
    ("exit in atexit", 3, "import atexit, os\natexit.register(os._exit, 0)\nraise ValueError", {"failed"}),
    ("guessed result", 3, "import os\nos.write(3, bytes(16) + b'passed\\n')\nos._exit(0)", {"failed"}),
    ("copied result", 3, "import os\nos.write(3, b'R' + bytes(16) + b'passed\\n')\nos._exit(0)", {"failed"}),
    ("segfault", 3, "import ctypes\nctypes.memset(0, 0, 1)", {"crashed"}),
]


@pytest.mark.parametrize(
    ("any_box", "probe"),
    [
        pytest.param(level, probe, id=f"{level}-{probe[0].replace(' ', '-')}")
        for level in (1, 2, 3)
        for probe in PROBES
        if level <= probe[1]  # a weaker level does not claim to stop it
    ],
    indirect=["any_box"],
)
def test_attack_fails_and_the_next_program_is_unharmed(any_box: Sandbox, probe: tuple[str, int, str, set[str]]) -> None:
    _, _, code, accepted = probe
    slow = "timeout" in accepted
    verdict = any_box.run(Program(code, cpu_seconds=1, wall_seconds=0.15 if slow else 8))
    assert verdict.status in accepted, verdict
    assert "LEAK" not in verdict.output, verdict
    beside = any_box.run(HONEST)
    assert (beside.status, beside.output) == ("passed", "fine\n"), beside


LEFTOVERS = [
    "open('left', 'w').write('x')",
    "import os\nfor i in range(300):\n os.mkdir('d'); os.chdir('d')",
    "import os\nos.mkdir('a'); os.mkdir('a/b'); open('a/b/c', 'w').close()\n"
    "try: os.chmod('a/b', 0); os.chmod('a', 0)\nexcept OSError: pass",
    "import os\nos.symlink('/usr', 'link'); os.symlink('nowhere', 'broken')",
    "import os\ntry: os.chmod('.', 0)\nexcept OSError: pass",
    "open('\\udcff\\n *', 'w').close()",
]


@pytest.mark.parametrize("code", LEFTOVERS)
def test_nothing_is_left_for_the_next_program(any_box: Sandbox, code: str) -> None:
    first = any_box.run(Program(code))
    assert first.status == "passed", first
    second = any_box.run(Program("import os\nassert os.listdir('.') == [], os.listdir('.')\nopen('f', 'w').close()"))
    assert second.status == "passed", second


def test_inside_of_level_1(box: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """No process but its own, no user but nobody, no host name, no capability, no secret of the environment."""
    code = """
import ctypes, os
assert os.getpid() == 1 and os.getppid() == 0 and os.getuid() == os.getgid() == 65534
assert os.uname().nodename == "sandbox"
assert not os.path.exists("/proc") and not os.path.exists("/etc") and not os.path.exists("/sys")
assert "SECRET" not in os.environ and len(os.environ) <= 6
assert sorted(os.listdir("/dev")) == ["null", "random", "urandom", "zero"]
header, data = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
assert ctypes.CDLL(None).capget(header, data) == 0 and not any(data)
assert os.sysconf("SC_OPEN_MAX") == 32
open_ones = []
for d in range(64):
    try: os.fstat(d); open_ones.append(d)
    except OSError: pass
assert open_ones == [0, 1, 2, 3], open_ones
"""
    monkeypatch.setenv("SECRET", "1")
    with Sandbox(workers=1) as fresh:
        verdict = fresh.run(Program(code))
    assert verdict.status == "passed", verdict


def test_the_server_is_not_reachable_by_its_environment(box: Sandbox) -> None:
    """At no level does the server's environment hold anything of ours (the leak of the first design)."""
    [worker] = box._alive
    path = f"/proc/{worker.process.pid}/environ"
    if not os.access(path, os.R_OK):
        pytest.skip("no /proc, or not ours to read")
    with open(path, "rb") as file:  # noqa: PTH123
        names = {item.split(b"=")[0] for item in file.read().split(b"\0") if item}
    assert names <= {b"PYTHONHASHSEED", b"PYTHONUTF8", b"LANG", b"OPENBLAS_NUM_THREADS"}
