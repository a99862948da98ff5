"""Daft behind one small face: MinHash signatures and grouping by bands, on this machine or on Ray (`engine.choice`).

Callers hand over lists and arrays and get arrays back; nothing of Daft shows, since its interface still moves
(0.x) and its telemetry must be off before import (`hornbook/__init__.py` sees to that). Rows keep their order
here because they travel with their number: Daft promises no order after a group-by, nor of batches on Ray.
"""

import contextlib
import functools
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from hornbook.engine.choice import on_ray
from hornbook.records import UserError

_BATCH = 128  # rows
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


def minhash_signatures(
    texts: Sequence[str], *, hashes: int, shingle: int, replace: Sequence[tuple[str, str]] = (), seed: int = 1
) -> Signatures:
    """MinHash signatures of texts over shingles of `shingle` space-separated tokens, shape (texts, hashes).

    `replace` are (regular expression, replacement) pairs applied first, in order. A text with fewer tokens
    than `shingle` has one shingle, itself.
    """
    daft = _daft()
    from daft.functions import minhash

    if not len(texts):
        return np.zeros((0, hashes), dtype=np.uint32)
    column = daft.col("text")
    for pattern, replacement in replace:
        column = column.regexp_replace(pattern, replacement)
    frame = daft.from_pydict({"text": texts, "row": np.arange(len(texts))})
    frame = frame.into_batches(_BATCH)  # one batch would run on one core
    frame = frame.select(
        "row", minhash(column, num_hashes=hashes, ngram_size=shingle, seed=seed, hash_function="xxhash3_64").alias("s")
    )
    signed = frame.to_arrow()
    flat = np.concatenate([chunk.flatten().to_numpy(zero_copy_only=False) for chunk in signed["s"].chunks])
    signatures: Signatures = np.empty((len(texts), hashes), dtype=np.uint32)
    signatures[signed["row"].to_numpy()] = flat.reshape(len(texts), hashes)
    return signatures


def rows_sharing_a_band(signatures: Signatures, bands: int) -> list[npt.NDArray[np.int64]]:
    """Groups of row numbers whose signatures agree in one of `bands` equal parts (locality-sensitive hashing).

    Only groups of two and more, each sorted, without repetition, in the order of their first rows.
    `signatures` has shape (rows, hashes); hashes that do not fill a band are left out.
    """
    daft = _daft()
    rows, hashes = signatures.shape
    width = hashes // bands
    assert width >= 1, f"{hashes} hashes do not make {bands} bands"
    if rows < 2:
        return []
    parts = np.ascontiguousarray(signatures[:, : bands * width].reshape(rows, bands, width))
    keys = np.zeros((rows, bands), dtype=np.uint64)
    with np.errstate(over="ignore"):  # FNV-1a over 32-bit words, modulo 2**64
        keys += np.uint64(0xCBF29CE484222325)
        for place in range(width):
            keys = (keys ^ parts[:, :, place]) * np.uint64(0x100000001B3)
            keys ^= keys >> np.uint64(29)
    frame = daft.from_pydict(
        {
            "band": np.tile(np.arange(bands, dtype=np.int32), rows),
            "key": keys.reshape(-1),
            "row": np.repeat(np.arange(rows, dtype=np.int64), bands),
        }
    )
    groups = (
        frame.groupby("band", "key")
        .agg(daft.col("row").list_agg().alias("rows"), daft.col("row").count().alias("size"))
        .where(daft.col("size") > 1)
        .select("rows")
        .to_arrow()["rows"]
    )
    distinct = {tuple(sorted(group)) for group in groups.to_pylist()}
    return [np.array(group, dtype=np.int64) for group in sorted(distinct)]
