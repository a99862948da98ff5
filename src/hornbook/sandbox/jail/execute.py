"""Run one program's text in this process, as `python program.py` would, and say how it ended."""

import io
import sys
import types
from typing import Any

REASON_CHARACTERS = 500
MEMORY = ("memory", "MemoryError")


def describe(error: BaseException) -> str:
    """The last line of the error's traceback; of a message of several lines, the first."""
    kind = type(error)
    module = kind.__module__
    name = kind.__qualname__ if module in ("builtins", "__main__") else f"{module}.{kind.__qualname__}"
    try:
        lines = str(error).splitlines()
    except Exception:
        lines = ["<exception str() failed>"]
    text = f"{name}: {lines[0]}" if lines and lines[0] else name
    return text[:REASON_CHARACTERS]


def fresh_main() -> dict[str, Any]:
    """The names of a fresh `__main__`."""
    main = sys.modules["__main__"] = types.ModuleType("__main__")
    return main.__dict__


def execute(code: str, names: dict[str, Any] | None = None, title: str = "<program>") -> tuple[str, str]:
    """Run `code` in `names` (default: a fresh `__main__`); returns (status, reason): passed, failed or memory.

    "passed" means only that the last line was reached: leaving by `sys.exit(0)` is an exception like any other.
    """
    try:
        exec(compile(code, title, "exec", dont_inherit=True), fresh_main() if names is None else names)
    except MemoryError:
        return MEMORY
    except BaseException as error:
        try:
            return "failed", describe(error)
        except MemoryError:
            return MEMORY
    return "passed", ""


def text_output(raw: io.BufferedIOBase) -> io.TextIOWrapper:
    """The one stream that a program has as both stdout and stderr, so that their order is kept.

    Every line is handed on as it ends: what was printed before a crash is not lost.
    """
    buffer: io.BufferedIOBase = raw
    return io.TextIOWrapper(
        buffer,  # type: ignore[arg-type]  # any buffered stream will do; typeshed asks for a typed one
        encoding="utf-8",
        errors="backslashreplace",
        newline="\n",
        line_buffering=True,
    )
