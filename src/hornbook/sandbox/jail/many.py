"""Several trusted programs one after the other in one process: see hornbook.sandbox.batch.

Each gets a fresh `__main__` and its own output. What a program can change for the next one, without meaning harm,
is put back: working folder and its files, environment, module search path, built-in names, recursion limit,
decimal context, warning filters, pending alarm. Only "passed" is worth anything from here; the caller runs every
other program again, alone.
"""

import builtins
import decimal
import io
import os
import random
import signal
import sys
import threading
import time
import warnings
from pathlib import Path
from typing import Any

from . import scratch
from .execute import execute, text_output

_kept: dict[str, Any] = {}


def remember() -> None:
    """Note the state to put back between programs; called once by the server after its imports."""
    _kept["builtins"] = dict(vars(builtins))
    _kept["recursion"] = sys.getrecursionlimit()
    _kept["path"] = list(sys.path)
    _kept["warnings"] = list(warnings.filters)


def _restore(environment: dict[str, str], folder: str) -> None:
    names = vars(builtins)
    for name in set(names) - set(_kept["builtins"]):
        del names[name]
    names.update(_kept["builtins"])
    sys.setrecursionlimit(_kept["recursion"])
    sys.path[:] = _kept["path"]
    warnings.filters[:] = _kept["warnings"]  # type: ignore[index]  # a list, whatever typeshed says
    decimal.setcontext(decimal.DefaultContext)  # a copy of it, says its documentation
    signal.alarm(0)
    random.seed()
    os.environ.clear()
    os.environ.update(environment)
    scratch.empty(folder)


def run_many(codes: list[str], output_bytes: int) -> list[dict[str, Any]]:
    """Run `codes` in order; {status, output, milliseconds} of each.

    status is "passed", or "again" for whatever must be asked of a process of its own: any failure, more output
    than `output_bytes`, threads left running.
    """
    environment, folder = dict(os.environ), str(Path.cwd())
    stdout, stderr, main = sys.stdout, sys.stderr, sys.modules["__main__"]
    found = []
    for code in codes:
        raw = io.BytesIO()
        sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = stream = text_output(raw)  # type: ignore[misc]
        started = time.perf_counter()
        status, _ = execute(code)
        try:
            stream.flush()
            written = raw.getvalue()
        except ValueError:  # it closed its output
            status, written = "again", b""
        elapsed = 1000 * (time.perf_counter() - started)
        if len(written) > output_bytes or threading.active_count() > 1:
            status = "again"
        found.append(
            {
                "status": "passed" if status == "passed" else "again",
                "output": written.decode("utf-8", "replace") if status == "passed" else "",
                "milliseconds": elapsed,
            }
        )
        _restore(environment, folder)
    sys.stdout, sys.stderr, sys.modules["__main__"] = stdout, stderr, main
    sys.__stdout__ = sys.__stderr__ = stdout  # type: ignore[misc, assignment]
    return found
