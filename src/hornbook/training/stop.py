"""SIGTERM, the scheduler's "your time is up": the step under way is finished, a checkpoint written, and exit is 0."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Request:
    """`made` becomes true when the process is asked to end."""

    made = False


@contextmanager
def on_request() -> Iterator[Request]:
    """Catch SIGTERM while the block runs; in other threads than the main one nothing can be caught."""
    request = Request()
    if threading.current_thread() is not threading.main_thread():
        yield request
        return

    def ask(number: int, frame: FrameType | None) -> None:
        request.made = True

    before = signal.signal(signal.SIGTERM, ask)
    try:
        yield request
    finally:
        signal.signal(signal.SIGTERM, before)
