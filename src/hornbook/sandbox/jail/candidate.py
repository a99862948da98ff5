"""The candidate's process: load its program, then answer calls with plain data until the line closes.

Everything here runs beside code that nobody trusts, which may patch, read and replace all of it. That is no matter:
this process holds no test, no nonce, and no descriptor but its output and the line to the judge; whatever it does,
the judge sees bytes, and decodes them strictly.

Messages to the judge: ["ready"], ["unfit", status, reason] (the program did not load), then one answer per call:
["value", value], ["error", names, message] with the names of the error's built-in classes, most derived first, or
["unplain", reason]. A call is [args, kwargs].
"""

import contextlib
import os
import sys
from typing import Any

from .child import LINE_IN, LINE_OUT, RESULT, Jail, Post, enter, leave
from .execute import describe, execute
from .wire import LENGTH, MESSAGE_BYTES, NotPlain, decode, encode, read_frame, write_frame

MESSAGE_CHARACTERS = 2000
_NO_MEMORY = encode(["error", ["MemoryError"], ""])
_FRAME = LENGTH.pack(len(_NO_MEMORY)) + _NO_MEMORY


def run(jail: Jail, post: Post) -> None:
    """Serve one candidate in this just forked process; never returns."""
    task = enter(jail, post, sealed=False)
    os.close(RESULT)
    try:
        write_frame(LINE_OUT, _load(task["code"], task["entry_point"]))
        function = sys.modules["__main__"].__dict__.get(task["entry_point"])
        del task
        while True:
            call = read_frame(LINE_IN, MESSAGE_BYTES)
            try:
                data = _answer(function, call)
            except MemoryError:
                os.write(LINE_OUT, _FRAME)
                continue
            with contextlib.suppress(Exception):
                sys.stdout.flush()
            write_frame(LINE_OUT, data)
    finally:
        leave(0)


def _load(code: str, entry_point: str) -> bytes:
    status, reason = execute(code)
    if status == "passed" and entry_point not in sys.modules["__main__"].__dict__:
        status, reason = "failed", f"NameError: name {entry_point!r} is not defined"
    return encode(["ready"] if status == "passed" else ["unfit", status, reason])


def _answer(function: Any, call: bytes) -> bytes:
    args, kwargs = decode(call)
    try:
        value = function(*args, **kwargs)
    except BaseException as error:
        return encode(["error", _names(error), _message(error)])
    try:
        return encode(["value", value])
    except NotPlain as problem:
        return encode(["unplain", str(problem)])
    except Exception as error:  # RecursionError, or a class that fights being read
        return encode(["unplain", describe(error)])


def _names(error: BaseException) -> list[str]:
    return [kind.__name__ for kind in type(error).__mro__ if kind.__module__ == "builtins"]


def _message(error: BaseException) -> str:
    """What the judge's exception is made of: the only argument if it is a string, else the text."""
    try:
        args = error.args
        text = args[0] if len(args) == 1 and type(args[0]) is str else str(error)
        return text[:MESSAGE_CHARACTERS]
    except Exception:
        return "<exception str() failed>"
