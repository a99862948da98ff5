"""Attack probes: what hostile programs try, what they get, and that the honest program beside them is unharmed.

A probe prints "LEAK" or passes when the attack works. `level` is the weakest level that must stop it.
"""

import ast
import os
from concurrent.futures import ThreadPoolExecutor

import pytest

from hornbook.sandbox import Program, Sandbox, Trial

from .conftest import USERS, Neighbours

HONEST = Program("import json\nassert json.loads('[1, 2]') == [1, 2]\nprint('fine')", wall_seconds=60)
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
    # signals around kill(2): the owner of a descriptor gets one of the owner's choice
    (
        "signal by owner",
        2,
        "import fcntl, os\nr, w = os.pipe()\nfcntl.fcntl(r, fcntl.F_SETOWN, os.getppid() or 1)\nprint('LEAK')",
        {"failed"},
    ),
    ("signal of choice", 2, "import fcntl, os\nr, w = os.pipe()\nfcntl.fcntl(r, 10, 9)\nprint('LEAK')", {"failed"}),
    (
        "signal by ioctl",
        2,
        "import fcntl, os, struct\nr, w = os.pipe()\nfcntl.ioctl(r, 0x8901, struct.pack('i', 1))\nprint('LEAK')",
        {"failed"},
    ),
    ("input to a terminal", 2, "import fcntl\nfcntl.ioctl(0, 0x5412, b'x')\nprint('LEAK')", {"failed"}),
    ("the terminal", 2, "open('/dev/tty')\nprint('LEAK')", {"failed"}),
    ("watching files", 2, SYSCALL + "assert libc.inotify_init() >= 0\nprint('LEAK')", {"failed"}),
    ("memfd", 2, "import os\nos.memfd_create('x')\nprint('LEAK')", {"failed"}),
    ("queues of messages", 2, SYSCALL + "assert libc.msgget(1, 0o1600) >= 0\nprint('LEAK')", {"failed"}),
    ("shared memory", 2, SYSCALL + "assert libc.shmget(1, 4096, 0o1600) >= 0\nprint('LEAK')", {"failed"}),
    (
        "named shared memory",
        2,
        "from multiprocessing import shared_memory\nshared_memory.SharedMemory('x', True, 99)\nprint('LEAK')",
        {"failed"},
    ),
    ("abstract socket", 2, "import socket\ns = socket.socket(1)\ns.bind('\\0x')\nprint('LEAK')", {"failed"}),
    ("netlink socket", 2, "import socket\nsocket.socket(16, 3, 0)\nprint('LEAK')", {"failed"}),
    ("raw socket", 2, "import socket\nsocket.socket(2, 3, 1)\nprint('LEAK')", {"failed"}),
    (
        "passing descriptors",
        2,
        "import socket\na, b = socket.socketpair()\nsocket.send_fds(a, [b'x'], [0])\nprint('LEAK')",
        {"failed"},
    ),
    (
        "datagrams to a named socket",
        2,
        "import socket\na, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)\n"
        "for name in ('/dev/log', '/run/systemd/notify', '\\0x'):\n"
        " try: a.sendto(b'x', name)\n except PermissionError: continue\n print('LEAK', name)\n1 / 0",
        {"failed"},
    ),
    ("affinity of others", 2, "import os\nos.sched_setaffinity(os.getppid() or 1, {0})\nprint('LEAK')", {"failed"}),
    ("lease on a file", 2, "import fcntl, os\nfcntl.fcntl(open(os.__file__), 1024, 0)\nprint('LEAK')", {"failed"}),
    (
        "notes of a folder",
        2,
        "import fcntl, os\nd = os.open('/usr', 0)\nfcntl.fcntl(d, 1026, 2)\nprint('LEAK')",
        {"failed"},
    ),
    ("device file", 2, "import os\nos.mknod('d', 0o20666, os.makedev(1, 1))\nprint('LEAK')", {"failed"}),
    ("kernel memory", 2, "open('/dev/mem', 'rb')\nprint('LEAK')", {"failed"}),
    ("kernel log", 2, SYSCALL + "assert libc.klogctl(3, b' ' * 99, 99) >= 0\nprint('LEAK')", {"failed"}),
    ("processes by proc", 2, "import os\nprint('LEAK', os.listdir('/proc'))", {"failed"}),
    ("settings of the kernel", 2, "import os\nprint('LEAK', os.listdir('/sys'))", {"failed"}),
    ("mounts", 2, SYSCALL + "assert libc.umount2(b'/scratch', 2) == 0\nprint('LEAK')", {"failed"}),
    ("file handles", 2, SYSCALL + "assert libc.open_by_handle_at(-100, b' ' * 99, 0) >= 0", {"failed"}),
    (
        "a link to a secret",
        2,
        "import os\nos.symlink('/etc/passwd', 'l')\nprint('LEAK', open('l').read())",
        {"failed"},
    ),
    ("a hard link to a file", 2, "import os\nos.link(os.__file__, 'l')\nprint('LEAK')", {"failed"}),
    ("moving a file out", 2, "import os\nopen('f', 'w').close()\nos.rename('f', '/usr/f')\nprint('LEAK')", {"failed"}),
    (
        "the folders of other workers",
        2,
        "import os\nfor n in os.listdir('/tmp'):\n if 'hornbook' in n: print('LEAK', os.listdir('/tmp/' + n))\n1 / 0",
        {"failed"},
    ),
    ("the clock", 2, "import time\ntime.clock_settime(0, 0)\nprint('LEAK')", {"failed"}),
    ("priority", 2, "import os\nos.setpriority(0, 0, 19)\nprint('LEAK')", {"failed"}),
    ("writing all disks", 2, SYSCALL + "assert libc.syncfs(0) == 0\nprint('LEAK')", {"failed"}),
    (
        "limits of the parent",
        2,
        "import os, resource\nresource.prlimit(os.getppid() or 1, resource.RLIMIT_CPU, (1, 1))\nprint('LEAK')",
        {"failed"},
    ),
    ("a raw prlimit", 2, SYSCALL + "assert libc.syscall(302, 0, 0, (ctypes.c_long * 2)(99, 99), 0) == 0", {"failed"}),
    ("x32 calls", 2, SYSCALL + "assert libc.syscall(0x40000000 | 57) >= 0\nprint('LEAK')", {"failed"}),
    (
        "32-bit calls",  # mov eax, 2 (fork of i386); int 0x80; ret
        2,
        "import ctypes, mmap\nm = mmap.mmap(-1, 4096, prot=7)\nm.write(b'\\xb8\\2\\0\\0\\0\\xcd\\x80\\xc3')\n"
        "f = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(m)))\nf()\nprint('LEAK')",
        {"crashed"},
    ),
    *(
        (name, 2, SYSCALL + f"assert libc.syscall({number}, 0, 0, 0, 0, 0) != -1\nprint('LEAK')", {"failed"})
        for name, number in (
            ("io_uring", 425),
            ("userfaultfd", 323),
            ("bpf", 321),
            ("perf events", 298),
            ("reading others' memory", 310),
            ("process descriptors", 434),
            ("others' descriptors", 438),
            ("comparing processes", 312),
            ("entering namespaces", 308),
            ("new mount calls", 428),
            ("a second filter", 317),
            ("loading modules", 313),
            ("restart", 169),
        )
    ),
    ("flood of the result", 3, "import os\nwhile True: os.write(3, b'x' * 1000)", {"failed"}),
    ("closed result", 3, "import os\nos.close(3)", {"failed"}),
    (
        "compressed bomb",
        3,
        "import zlib\nx = zlib.compress(bytes(1 << 28))\ny = zlib.decompress(x * 4)",
        {"memory", "timeout"},
    ),
    (
        "small stacks",
        1,
        "import threading, time\nthreading.stack_size(1 << 15)\n"
        "for _ in range(3000): threading.Thread(target=time.sleep, args=(9,)).start()\nprint('LEAK')",
        {"failed", "timeout"},
    ),
    (
        "timers",
        3,
        "import signal\nsignal.setitimer(signal.ITIMER_REAL, 1e-6, 1e-6)\nwhile True: pass",
        {"crashed", "timeout"},
    ),
    ("segfault", 3, "import ctypes\nctypes.memset(0, 0, 1)", {"crashed"}),
]


NOISE = """
import os, time
with open("mine", "w") as file: file.write("honest")
deadline = time.monotonic() + 0.02
while time.monotonic() < deadline:
    assert sum(range(100)) == 4950
    assert os.listdir(".") == ["mine"] and open("mine").read() == "honest"
print("fine")
"""


@pytest.mark.parametrize(
    ("neighbours", "probe"),
    [
        pytest.param((user, level), probe, id=f"{user}-{level}-{probe[0].replace(' ', '-')}")
        for user in USERS
        for level in ((1, 2, 3) if user == "self" else (1, 2))
        for probe in PROBES
        if level <= probe[1]  # a weaker level does not claim to stop it
    ],
    indirect=["neighbours"],
)
def test_attack_fails_and_its_neighbours_are_unharmed(
    neighbours: Neighbours, probe: tuple[str, int, str, set[str]]
) -> None:
    """The neighbour beside it, on another server, and the one after it, on its own."""
    _, _, code, accepted = probe
    slow = "timeout" in accepted
    with ThreadPoolExecutor(1) as pool:
        beside = pool.submit(neighbours.run, 1, Program(NOISE, wall_seconds=60))
        verdict = neighbours.run(0, Program(code, cpu_seconds=1, wall_seconds=0.15 if slow else 60))
        after = neighbours.run(0, HONEST)
    assert verdict.status in accepted, verdict
    assert "LEAK" not in verdict.output, verdict
    for honest in (after, beside.result()):
        assert (honest.status, honest.output) == ("passed", "fine\n"), honest


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


# Looks through all of its own memory that lies near any Python object, page by page: a page that is not there is
# an error of write(2) and no crash. It looks for the needle with its bits flipped, in memory with its bits flipped,
# so that it does not find itself.
SEARCH = """
import ctypes, gc, os
flip = bytes(range(255, -1, -1))
def search(flipped):
    pages, end = set(), ctypes.CDLL(None).sbrk
    end.restype = ctypes.c_void_p
    for item in gc.get_objects():
        pages.add(id(item) >> 20)
    top = end(0) >> 12
    near = {page for mb in pages for page in range((mb - 1) << 8, (mb + 2) << 8)} | set(range(top - 8192, top))
    read, write = os.pipe()
    libc, found, seen, before = ctypes.CDLL(None), 0, 0, b""
    for page in sorted(near):
        if libc.write(write, ctypes.c_void_p(page << 12), 4096) == 4096:
            data = os.read(read, 4096)
            found += (before[-99:] + data).translate(flip).count(flipped)
            before, seen = data, seen + 1
        else:
            before = b""
    os.close(read); os.close(write)
    return found, seen
"""


def flipped(kind: str) -> bytes:
    return bytes(255 - byte for byte in f"hidden-{kind}-needle".encode())


def test_memory_holds_nothing_of_other_jobs(any_box: Sandbox) -> None:
    """Neither what ran before, nor what will judge it, nor what earlier tests printed."""
    noise = "print('hidden-' + 'printed-needle')\nassert candidate(1) == 1, 'hidden-' + 'reason-needle'"
    for answer in (1, 2):
        earlier = Trial(
            f"def f(x):\n    'hidden-candidate-needle'\n    return {answer}",
            f"def check(candidate):\n    'hidden-test-needle'\n    {noise.replace(chr(10), chr(10) + '    ')}",
            "f",
            support="'hidden-support-needle'",
        )
        assert any_box.judge(earlier).status == ("passed" if answer == 1 else "failed")
    any_box.run(Program("x = 'hidden-program-needle'"))
    kinds = ["candidate", "test", "support", "program", "printed", "reason", "own"]
    needles = {kind: flipped(kind) for kind in kinds}
    look = f"mine = {flipped('own')}.translate(flip)\nfound = {{k: search(v) for k, v in {needles}.items()}}\n"
    in_program = any_box.run(Program(SEARCH + look + "print(found)", cpu_seconds=20, wall_seconds=60))
    assert in_program.status == "passed", in_program
    call = SEARCH + "def f():\n    " + look.replace("\n", "\n    ") + "return found"
    test = f"def check(candidate):\n    'hidden-test-needle'\n    print(candidate())\n    {noise.splitlines()[0]}"
    in_trial = any_box.judge(Trial(call, test, "f", cpu_seconds=20, wall_seconds=60))
    assert in_trial.status == "passed", in_trial
    for verdict in (in_program, in_trial):
        found = ast.literal_eval(verdict.output.splitlines()[0])
        assert found.pop("own")[0] >= 1, "the search finds what is there"
        assert all(seen > 1000 for _, seen in found.values())
        assert {kind: count for kind, (count, _) in found.items() if count} == {}


def test_flags_of_descriptors_are_not_left_for_the_next_program(any_box: Sandbox) -> None:
    code = "import fcntl, os\nfor d in (0, 1, 2, 3): fcntl.fcntl(d, fcntl.F_SETFL, os.O_NONBLOCK | os.O_APPEND)"
    assert any_box.run(Program(code)).status == "passed"
    look = "import fcntl, os\nassert not any(fcntl.fcntl(d, fcntl.F_GETFL) & os.O_NONBLOCK for d in (0, 1, 2, 3))"
    assert any_box.run(Program(look)).status == "passed"
