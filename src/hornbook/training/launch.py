"""Starting the ranks of one machine: the same command once per rank, with the environment torchrun would give.

`torchrun` itself starts them on many machines; a process that finds its variables is a rank already and starts nobody.
Signals are handed on. When a rank fails the others are ended, since they would wait for it forever.
"""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Sequence
from types import FrameType

from hornbook.training.runtime import Runtime

GRACE = 5.0  # seconds that the others have after one rank failed: long enough to say why they fail as well


def is_rank() -> bool:
    """Whether this process was started as one of several ranks."""
    return int(os.environ.get("WORLD_SIZE", "1")) > 1


def follows() -> bool:
    """Whether this process is a rank that rank 0 tells what to do."""
    return is_rank() and os.environ.get("RANK", "0") != "0"


def ranks_wanted(runtime: Runtime) -> int:
    """Ranks to start here: as asked for, else one per GPU; 1 where this is one of several already."""
    if is_rank():
        return 1
    if runtime.processes is not None:
        return runtime.processes
    if runtime.device in ("cpu", "mps"):
        return 1
    import torch

    return max(1, torch.cuda.device_count())


def start_ranks(count: int, command: Sequence[str]) -> int:
    """Run a command as `count` ranks and wait; returns the exit code: the first that is not 0."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    shared = {"WORLD_SIZE": str(count), "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port)}
    # Without this each rank would use all cores, and they would stand in each other's way.
    shared["OMP_NUM_THREADS"] = os.environ.get("OMP_NUM_THREADS") or str(max(1, (os.cpu_count() or 1) // count))
    ranks = [
        subprocess.Popen(command, env=os.environ | shared | {"RANK": str(rank), "LOCAL_RANK": str(rank)})
        for rank in range(count)
    ]

    def hand_on(number: int, frame: FrameType | None) -> None:
        for rank in ranks:
            rank.send_signal(number)

    before = {number: signal.signal(number, hand_on) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        return _wait(ranks)
    finally:
        for rank in ranks:
            rank.kill()
            rank.wait()
        for number, handler in before.items():
            signal.signal(number, handler)


def _wait(ranks: list[subprocess.Popen[bytes]]) -> int:
    until: float | None = None
    while True:
        codes = [rank.poll() for rank in ranks]
        failed = next((code for code in codes if code), None)
        if all(code is not None for code in codes):
            return 1 if failed is not None and failed < 0 else failed or 0
        if failed is not None and until is None:
            until = time.monotonic() + GRACE
            for rank in ranks:
                if rank.poll() is None:
                    rank.terminate()
        if until is not None and time.monotonic() > until:
            return 1 if failed is None or failed < 0 else failed
        time.sleep(0.05)
