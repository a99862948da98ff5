"""The judge's process: the tests, and in the candidate's place a proxy that asks the candidate's process.

Tests see plain data and exceptions of built-in types, nothing else of the candidate. What breaks the rules (an
answer that is no plain data, broken bytes, a line that went dead) ends this process at once with that verdict: no
`except` of a test can take it for an answer.
"""

import builtins
import contextlib
import os
import sys
import threading
from collections.abc import Callable
from typing import Any, NoReturn

from .child import GO, LINE_IN, LINE_OUT, RESULT, Jail, Post, enter, leave, report
from .execute import MEMORY, REASON_CHARACTERS, execute, fresh_main
from .wire import MESSAGE_BYTES, Broken, Closed, NotPlain, decode, encode, read_frame, write_frame

GONE = "gone"  # the outcome that lets the server say how the candidate ended
_UNFIT = ("failed", "memory")
_ERRORS = {
    name: kind for name, kind in vars(builtins).items() if isinstance(kind, type) and issubclass(kind, BaseException)
}


def run(jail: Jail, post: Post, nonce: bytes) -> None:
    """Judge one candidate in this just forked process; never returns."""
    task = enter(jail, post, sealed=True)
    stream = sys.stdout

    def finish(status: str, reason: str) -> NoReturn:
        with contextlib.suppress(Exception):
            stream.flush()
        os.write(RESULT, report(nonce, status, reason[:REASON_CHARACTERS]))
        leave(0)

    try:
        os.write(LINE_OUT, GO)  # this process has read its task: the candidate's is next on the job pipe
        proxy = _proxy(task["entry_point"], finish)
        finish(*_test(task, proxy, finish))
    except MemoryError:
        finish(*MEMORY)
    finally:
        leave(0)


def _test(task: dict[str, Any], proxy: Callable[..., Any], finish: Callable[[str, str], NoReturn]) -> tuple[str, str]:
    """Run support, test and check(candidate) in one namespace; (status, reason)."""
    greeting = _receive(finish)
    match greeting:
        case ["ready"]:
            pass
        case ["unfit", str(status), str(reason)] if status in _UNFIT:
            finish(status, reason)
        case _:
            finish("failed", "the candidate broke the protocol")
    names = fresh_main()
    for text, name in ((task["support"], "<support>"), (task["test"], "<test>")):
        names[task["entry_point"]] = proxy
        if text:
            status, reason = execute(text, names, name)
            if status != "passed":
                return status, reason
    names.setdefault("check", None)
    names["__candidate__"] = proxy
    return execute("check(__candidate__)", names, "<check>")


def _proxy(name: str, finish: Callable[[str, str], NoReturn]) -> Callable[..., Any]:
    turn = threading.Lock()  # a test may call from several threads

    def candidate(*args: Any, **kwargs: Any) -> Any:
        try:
            call = encode([list(args), kwargs])
        except NotPlain as problem:
            finish("failed", f"the test passes {problem}: this problem needs the single-process mode")
        with turn:
            try:
                write_frame(LINE_OUT, call)
            except OSError:
                finish(GONE, "")
            answer = _receive(finish)
        match answer:
            case ["value", value]:
                return value
            case ["error", list(names), str(message)] if all(type(name) is str for name in names):
                raise _error(names, message)
            case ["unplain", str(reason)]:
                finish("failed", f"the candidate returned {reason}")
        finish("failed", "the candidate broke the protocol")

    candidate.__name__ = candidate.__qualname__ = name
    return candidate


def _receive(finish: Callable[[str, str], NoReturn]) -> Any:
    try:
        return decode(read_frame(LINE_IN, MESSAGE_BYTES))
    except (Closed, OSError):
        finish(GONE, "")
    except Broken as problem:
        finish("failed", f"the candidate sent no plain data: {problem}")


def _error(names: list[str], message: str) -> BaseException:
    """The nearest of the error's built-in classes that can be made of a message."""
    for name in names:
        try:
            return _ERRORS[name](message)
        except (KeyError, TypeError):
            continue
    return Exception(message)
