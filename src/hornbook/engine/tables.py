"""Daft behind one small face: a function over a column of texts, on this machine or on Ray (`engine.choice`).

Callers hand over texts and get an array back; nothing of Daft shows, since its interface still moves (0.x) and its
telemetry must be off before import (`hornbook/__init__.py` sees to that). Rows keep their order here because they
travel with their number, whatever runner computes them.
"""

import atexit
import contextlib
import functools
import time
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from hornbook.engine.choice import on_ray
from hornbook.records import UserError

_BATCH = 512  # texts that go to one of a cluster's workers at a time
_LAST_WORDS = 0.1  # seconds at exit, once Daft was used
Signatures = npt.NDArray[np.uint32]


def _daft() -> Any:
    """Daft, with the runner that is in use. UserError when it works with the other one: a process has only one."""
    import daft  # hornbook/__init__ has switched its telemetry off by now
    from daft.runners import get_or_infer_runner_type

    runner = "ray" if on_ray() else "native"
    _settle(runner)
    if (settled := get_or_infer_runner_type()) != runner:
        raise UserError(f"engine: Daft's runner is '{settled}' in this process; start another one for '{runner}'")
    return daft


@functools.cache
def _settle(runner: str) -> None:
    """Have Daft use a runner, unless it has one already."""
    import daft

    with contextlib.suppress(daft.exceptions.DaftCoreException):  # "cannot set runner more than once"
        (daft.set_runner_ray if runner == "ray" else daft.set_runner_native)()
    # A thread of Daft's gives back a Python object after a query is answered. If the interpreter is ending by then, the
    # thread is ended instead, in the middle of it, and takes the process with it (one exit in fifteen on busy cores).
    atexit.register(time.sleep, _LAST_WORDS)


def map_texts(
    function: Callable[[list[str]], Signatures], texts: Sequence[str] | pa.ChunkedArray, width: int
) -> Signatures:
    """What `function` makes of texts, shape (texts, width): it gets some texts at a time and gives a row for each.

    A row must depend on its text alone. The function must be importable where it runs.
    """
    daft = _daft()
    if not len(texts):
        return np.zeros((0, width), dtype=np.uint32)

    @daft.func.batch(return_dtype=daft.DataType.fixed_size_binary(4 * width))  # type: ignore[untyped-decorator]
    def call(column: Any) -> Any:
        return daft.Series.from_arrow(_as_bytes(function(column.to_arrow().to_pylist())))

    column = texts if isinstance(texts, pa.ChunkedArray) else pa.array(texts, pa.large_string())
    frame = daft.from_arrow(pa.table({"text": column, "row": np.arange(len(texts))}))
    if on_ray():  # threads here would wait for the interpreter's one lock
        frame = frame.into_batches(_BATCH)
    computed = frame.select("row", call(daft.col("text")).alias("made")).to_arrow()
    made: Signatures = np.empty((len(texts), width), dtype=np.uint32)
    made[computed["row"].to_numpy()] = _as_rows(computed["made"].combine_chunks(), width)
    return made


def _as_bytes(rows: Signatures) -> pa.Array:
    """Rows as binary values of one size."""
    rows = np.ascontiguousarray(rows, dtype=np.uint32)
    return pa.FixedSizeBinaryArray.from_buffers(pa.binary(4 * rows.shape[1]), len(rows), [None, pa.py_buffer(rows)])


def _as_rows(binary: pa.Array, width: int) -> Signatures:
    flat: Signatures = np.frombuffer(binary.buffers()[1], dtype=np.uint32)
    return flat[binary.offset * width : (binary.offset + len(binary)) * width].reshape(-1, width)
