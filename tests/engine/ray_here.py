"""A Ray for tests: on the loopback, with its files in a folder that goes, and nothing left in the home folder."""

import importlib.util
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

import hornbook

needs_ray = pytest.mark.skipif(importlib.util.find_spec("ray") is None, reason='needs "hornbook[cluster]"')


# With usage statistics switched off, the head of a Ray (2.59) still looks for the cloud that it runs in, and where it
# was started by `ray start`, it reports that they are off. In tests all of that is refused.
ASKED_BY_RAY = ("169.254.169.254", "metadata.google.internal", "usage-stats.ray.io")


@contextmanager
def surroundings() -> Iterator[str]:
    """Variables for a Ray that keeps to itself; afterwards none of its processes may be left.

    What the guard refuses meanwhile, in whatever process, must be one of the head's own questions.
    """
    folder = tempfile.mkdtemp(prefix="ray-", dir="/tmp")  # sockets lie in it: a path of 107 bytes is the longest
    refused = Path(folder) / "refused.log"
    refused.touch()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HORNBOOK_TESTS_NETWORK_LOG", str(refused))
        patch.setenv("RAY_TMPDIR", folder)
        patch.setenv("RAY_AUTH_TOKEN", "0123456789abcdef" * 4)  # else it writes one into the home folder
        patch.setenv("RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER", "0")  # the loopback instead of every network card
        try:
            yield folder
        finally:
            left = _gone(folder)
            beyond = [line for line in refused.read_text().splitlines() if not _by_head(line)]
            shutil.rmtree(folder, ignore_errors=True)
    assert not left, f"Ray is still there: {left}"
    assert not beyond, f"something tried to leave this machine: {beyond}"


def _by_head(line: str) -> bool:
    return "ray/dashboard/dashboard.py" in line and any(repr(host) in line for host in ASKED_BY_RAY)


@contextmanager
def started_ray(cores: int, gpus: int) -> Iterator[str]:
    """A Ray of its own, as on the head of a cluster; yields its address. GPUs are only counted.

    Nobody has switched Daft's telemetry off there: that is left to who joins.
    """
    with surroundings():
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            address = f"127.0.0.1:{free.getsockname()[1]}"
        port = address.rpartition(":")[2]
        command = ["--head", "--block", "--port", port, "--num-cpus", str(cores), "--num-gpus", str(gpus)]
        program = [sys.executable, "-m", "ray.scripts.scripts", "start", *command, "--include-dashboard", "false"]
        ours = hornbook.TELEMETRY_OFF.keys() - {"RAY_USAGE_STATS_ENABLED"}
        environment = {name: value for name, value in os.environ.items() if name not in ours}
        head = subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
        try:
            _wait_for(address, head)
            yield address
        finally:
            head.terminate()
            head.wait(60)


def _wait_for(address: str, head: "subprocess.Popen[bytes]") -> None:
    host, _, port = address.rpartition(":")
    for _ in range(600):
        assert head.poll() is None, "ray start has ended"
        try:
            return socket.create_connection((host, int(port)), timeout=1).close()
        except OSError:
            time.sleep(0.1)
    raise AssertionError("ray start does not listen")


def _gone(folder: str) -> list[str]:
    """Processes of the Ray of that folder which are there after half a minute."""
    for _ in range(60):
        left = [
            f"{process.pid} {' '.join(process.info['cmdline'])[:80]}"
            for process in psutil.process_iter(["cmdline"])
            if process.pid != os.getpid() and folder in " ".join(process.info["cmdline"] or [])
        ]
        if not left:
            return []
        time.sleep(0.5)
    return left
