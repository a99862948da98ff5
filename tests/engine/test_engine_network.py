"""Nothing leaves the machine: the guard of the tests bites, telemetry is off, and the engine opens no such socket.

Python's own sockets are seen by the guard. Daft is compiled code, which it does not see, so the kernel judges that:
a child under a seccomp filter that ends a process which asks for an IPv4 or IPv6 socket does its queries and lives.
(Connections through io_uring would pass that filter.)
"""

import platform
import signal
import socket
import subprocess
import sys
from collections.abc import Callable

import pytest

from hornbook.engine.workers import map_chunks
from hornbook.sandbox.jail.syscalls import ARCHITECTURES

Refused = Callable[[], list[str]]
OUTSIDE = "198.51.100.1"  # RFC 5737: an address of nobody

QUERY = """
from hornbook.engine.tables import map_texts
from hornbook.similarity.minhash import HASHES, sign
texts = ["a b c d e f", "a b c d e f", "g"]
assert (map_texts(sign, texts, HASHES) == sign(texts)).all()
"""
WITHOUT_SOCKETS = """
import platform
from hornbook.sandbox.jail import kernel, seccomp, syscalls
from hornbook.sandbox.jail.seccomp import ALLOW, ARCHITECTURE, JUMP_EQUAL, KILL_PROCESS, LOAD, NUMBER, RETURN
machine, AF_INET, AF_INET6 = platform.machine(), 2, 10
program = [
    (LOAD, 0, 0, ARCHITECTURE),
    (JUMP_EQUAL, 1, 0, syscalls.AUDIT_ARCH[machine]),
    (RETURN, 0, 0, KILL_PROCESS),
    (LOAD, 0, 0, NUMBER),
    (JUMP_EQUAL, 0, 4, syscalls.numbers(machine)["socket"]),
    (LOAD, 0, 0, 16),  # the first argument, the family
    (JUMP_EQUAL, 1, 0, AF_INET),
    (JUMP_EQUAL, 0, 1, AF_INET6),
    (RETURN, 0, 0, KILL_PROCESS),
    (RETURN, 0, 0, ALLOW),
]
packed = b"".join(
    code.to_bytes(2, "little") + bytes((yes, no)) + constant.to_bytes(4, "little")
    for code, yes, no, constant in program
)
kernel.no_new_privileges()
seccomp.install(seccomp.Filter(len(program), packed))
"""
judged_by_kernel = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in ARCHITECTURES, reason="seccomp filters are Linux's"
)


def child(program: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)


def test_connections_datagrams_and_names_beyond_the_machine_are_refused(refused_connections: Refused) -> None:
    with socket.socket() as stream, pytest.raises(PermissionError):
        stream.connect((OUTSIDE, 80))
    with socket.socket(type=socket.SOCK_DGRAM) as datagrams, pytest.raises(PermissionError):
        datagrams.sendto(b"x", (OUTSIDE, 53))
    with socket.socket(socket.AF_INET6) as stream, pytest.raises(PermissionError):
        stream.connect(("2001:db8::1", 80))
    with pytest.raises(PermissionError):
        socket.getaddrinfo("example.com", 443)
    with socket.socket() as server, pytest.raises(PermissionError):
        server.bind(("0.0.0.0", 0))
    assert len(refused_connections()) == 5


def test_the_machine_itself_is_within_reach() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        pass
    assert socket.getaddrinfo("localhost", 80)


@pytest.mark.parametrize("how", ["child", "worker"])
def test_children_are_guarded_and_what_they_swallow_is_told(how: str, refused_connections: Refused) -> None:
    program = f"import socket\ntry: socket.create_connection(('{OUTSIDE}', 80))\nexcept OSError: pass"
    if how == "child":
        assert child(program).returncode == 0
    else:
        list(map_chunks("builtins:exec", [program, ""], processes=2))
    assert [line.startswith("socket.") for line in refused_connections()] == [True]


def test_daft_sends_nothing_though_it_would(refused_connections: Refused) -> None:
    """With telemetry off there is no attempt; turned on again, the guard sees one, so it would have seen it."""
    assert child(QUERY).returncode == 0
    assert refused_connections() == []
    on = "import os\nimport hornbook\nfor name in hornbook.TELEMETRY_OFF: del os.environ[name]\n"
    threads = "import threading\nfor thread in threading.enumerate():\n    if thread.daemon: thread.join(5)\n"
    child(on + QUERY + threads)
    assert any("scarf" in line for line in refused_connections())


def test_daft_is_opted_out_here_and_in_workers() -> None:
    asked = "__import__('hornbook') and __import__('daft.scarf_telemetry', fromlist=['opted_out']).opted_out()"
    assert child(f"assert {asked}").returncode == 0
    assert list(map_chunks("builtins:eval", [asked, asked], processes=2)) == [True, True]


@judged_by_kernel
def test_daft_asks_the_kernel_for_no_internet_socket() -> None:
    ended = child(WITHOUT_SOCKETS + QUERY)
    assert ended.returncode == 0, ended.stderr


@judged_by_kernel
@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_who_asks_for_one_is_ended(family: str) -> None:
    program = f"import socket\nsocket.socket(socket.AF_UNIX).close()\nprint('so far')\nsocket.socket(socket.{family})"
    ended = child(WITHOUT_SOCKETS + program.replace("print('so far')", "print('so far', flush=True)"))
    assert (ended.stdout, ended.returncode) == ("so far\n", -signal.SIGSYS)
