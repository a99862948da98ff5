"""Refuses this Python process every connection, datagram and name look-up beyond the machine's loopback.

`tests/conftest.py` loads it in the process of the tests and puts its folder at the head of PYTHONPATH, so that Python
imports it when any child process starts. What was refused is an OSError there and a line in the file that LOG names:
a library that swallows the error is found all the same.

It sees what Python's `socket` does (audit events), not what compiled code does by itself; a child that is started
without the environment (`python -I`) has no guard. Imports nothing: it runs at the start of every child.
"""

import errno
import os
import sys

LOG = "HORNBOOK_TESTS_NETWORK_LOG"
_ADDRESSED = ("socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind")
_LOOKED_UP = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")


def is_loopback(host: object) -> bool:
    """Whether a host, as `socket` takes it, is this machine and cannot be reached from another."""
    import ipaddress

    name = host.decode() if isinstance(host, bytes) else str(host)
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name.partition("%")[0]).is_loopback
    except ValueError:
        return False


def _hosts(event: str, arguments: tuple[object, ...]) -> list[object]:
    """The hosts of IPv4 and IPv6 that an audit event is about."""
    if event in _LOOKED_UP:
        return [arguments[0]] if arguments[0] not in (None, "", b"") else []  # without one: addresses to bind to
    if event in _ADDRESSED:
        import socket

        opened, address = arguments[0], arguments[1]
        if isinstance(address, tuple) and opened.family in (socket.AF_INET, socket.AF_INET6):  # type: ignore[attr-defined]
            return [address[0]]
    return []


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if not event.startswith("socket."):
        return
    for host in _hosts(event, arguments):
        if not is_loopback(host):
            said = f"{event} {host!r} by {sys.argv[:3]}"
            if os.environ.get(LOG):
                with open(os.environ[LOG], "a", encoding="utf-8") as log:  # noqa: PTH123
                    log.write(said + "\n")
            raise PermissionError(errno.EACCES, f"tests stay on this machine: {said}")


sys.addaudithook(_refuse)
