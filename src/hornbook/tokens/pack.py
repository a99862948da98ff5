"""Packing: documents become one flat array of token ids with `<|endoftext|>` after each.

That is phi's layout (phi-1, section 2.3): documents are concatenated with a separator and training cuts
windows out of the stream wherever they fall. `tokens.bin` is nothing but the ids, little-endian, uint16 when
the vocabulary fits and uint32 when not; `documents.parquet` {document_id, start, end} traces every token
back to its document (the separator belongs to the document before it); `pack.json` describes both, and
`tokenizer.json` is the tokenizer they are from.

Texts are tokenised in batches of half a megabyte by threads with word caches of their own (`encoder.py`) and written
in order at once: memory does not grow with the corpus, and neither does reading, which maps the file (`packed.py`).
"""

import json
import os
import shutil
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from hornbook.records import Counts, Progress, Silent, UserError, blake2b_128
from hornbook.tokens.encoder import Encoder, token_dtype
from hornbook.tokens.packed import DOCUMENTS_FILE, PACK_FILE, TOKENS_FILE
from hornbook.tokens.texts import QUARANTINE, Texts
from hornbook.tokens.tokenizer import Tokenizer, is_encodable
from hornbook.workspace.commit import publish

BATCH_CHARACTERS = 1 << 19  # tokenised at once: arrays stay in the cache; 2 MiB at once costs a fifth
SPANS_SCHEMA = pa.schema([("document_id", pa.string()), ("start", pa.int64()), ("end", pa.int64())])
VALIDATION = "validation"

Batch = list[tuple[str, str]]


class _Shard:
    """A packed stream being written."""

    def __init__(self, out: Path, tokenizer: Tokenizer) -> None:
        out.mkdir(exist_ok=True)
        self._out = out
        self._tokenizer = tokenizer
        self._tokens = (out / TOKENS_FILE).open("wb")
        self._spans = pq.ParquetWriter(out / DOCUMENTS_FILE, SPANS_SCHEMA, compression="zstd")
        self.tokens = self.bytes = self.documents = 0

    def close(self) -> None:
        """End both files."""
        self._tokens.close()
        self._spans.close()

    def write(self, keys: list[str], ids: npt.NDArray[Any], ends: npt.NDArray[np.int64], size: int) -> None:
        """Append documents: their ids in one array, where each ends in it, and their UTF-8 bytes in all."""
        ids.tofile(self._tokens)
        behind = ends + self.tokens
        starts = np.concatenate([[self.tokens], behind[:-1]])
        self._spans.write_table(pa.table([keys, starts, behind], schema=SPANS_SCHEMA))
        self.tokens += ids.size
        self.bytes += size
        self.documents += len(keys)

    def describe(self) -> None:
        """Write what the stream is, last."""
        described = {
            "dtype": token_dtype(self._tokenizer.vocab_size).name,
            "tokens": self.tokens,
            "bytes": self.bytes,
            "documents": self.documents,
            "eot": self._tokenizer.eot,
            "vocab_size": self._tokenizer.vocab_size,
        }
        self._tokenizer.save(self._out)
        (self._out / PACK_FILE).write_text(json.dumps(described, indent=1) + "\n")


def pack(
    texts: Iterable[tuple[str, str]],
    tokenizer: Tokenizer,
    out: Path,
    progress: Progress | None = None,
    hold_out: float = 0.0,
    threads: int | None = None,
) -> Counts:
    """Tokenise (document_id, text) pairs in order into `out`, an existing folder.

    hold_out: share of the documents, drawn by a hash of their ids, that is packed into `out`/validation instead.
    threads: as many as there are cores when not given. Dropped, with their reasons counted: empty texts ("empty") and
    texts with a lone surrogate ("surrogate"). `details` holds tokens and bytes (UTF-8 bytes of the texts kept) of both.
    """
    progress = progress or Silent()
    progress.start("pack", unit="tokens")
    counts = Counts()
    places = [out, out / VALIDATION] if hold_out else [out]
    shards = [_Shard(place, tokenizer) for place in places]
    chosen = (lambda key: int(_drawn(key) < hold_out)) if hold_out else (lambda key: 0)
    try:
        batches = _batches(_acceptable(texts, counts), chosen)
        for which, keys, ids, ends, size in _encoded(batches, tokenizer, threads or os.cpu_count() or 1):
            shards[which].write(keys, ids, ends, size)
            counts.kept += len(keys)
            progress.advance(ids.size)
    finally:
        for shard in shards:
            shard.close()
    for shard in shards:
        shard.describe()
    counts.details = {"tokens": sum(s.tokens for s in shards), "bytes": sum(s.bytes for s in shards)}
    if hold_out:
        counts.details[VALIDATION] = {"documents": shards[1].documents, "tokens": shards[1].tokens}
    counts.check()
    return counts


def pack_files(
    texts: Texts,
    tokenizer: Tokenizer,
    out: Path,
    progress: Progress | None = None,
    hold_out: float = 0.0,
) -> Counts:
    """Pack a user's files into the new folder `out`, which is there whole or not at all.

    Rows that cannot be read are quarantined in `quarantine.parquet` {file, row, reason}. UserError when `out` exists,
    or no document is left.
    """
    if out.exists():
        raise UserError(f"{out}: exists; give another folder, or remove it")
    work = out.with_name(f".{out.name}.partial")
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    try:
        counts = pack(texts, tokenizer, work, progress, hold_out)
        for reason, number in texts.dropped.items():
            counts.rows_in += number
            counts.drop(reason, number)
        counts.rows_in += len(texts.quarantined)
        counts.quarantined += len(texts.quarantined)
        counts.check()
        texts.complain_if_nothing(counts.kept)
        if texts.quarantined:
            pq.write_table(pa.Table.from_pylist(texts.quarantined), work / QUARANTINE)
        publish(work, out)
    except BaseException:
        shutil.rmtree(work, ignore_errors=True)
        raise
    return counts


def _drawn(key: str) -> float:
    """A number in [0, 1) that a document always draws."""
    return int(blake2b_128(f"hold out\x1f{key}".encode())[:15], 16) / 16**15


def _acceptable(texts: Iterable[tuple[str, str]], counts: Counts) -> Iterator[tuple[str, str]]:
    for key, text in texts:
        counts.rows_in += 1
        if not text:
            counts.drop("empty")
        elif not is_encodable(text):
            counts.drop("surrogate")
        else:
            yield key, text


def _batches(texts: Iterable[tuple[str, str]], chosen: Callable[[str], int]) -> Iterator[tuple[int, Batch]]:
    """Batches, each of one shard, in the order in which they are full."""
    waiting: dict[int, Batch] = {}
    sizes: dict[int, int] = {}
    for item in texts:
        which = chosen(item[0])
        waiting.setdefault(which, []).append(item)
        sizes[which] = sizes.get(which, 0) + len(item[1])
        if sizes[which] >= BATCH_CHARACTERS:
            yield which, waiting.pop(which)
            sizes[which] = 0
    yield from sorted(waiting.items())


def _encoded(
    batches: Iterable[tuple[int, Batch]], tokenizer: Tokenizer, threads: int
) -> Iterator[tuple[int, list[str], npt.NDArray[Any], npt.NDArray[np.int64], int]]:
    """(shard, ids of documents, tokens, ends, bytes) of each batch, in order; a few batches are ahead in threads."""
    own = threading.local()

    def encode(batch: Batch) -> tuple[npt.NDArray[Any], npt.NDArray[np.int64], int]:
        if not hasattr(own, "encoder"):
            own.encoder = Encoder(tokenizer)
        ids, ends = own.encoder.encode([text for _, text in batch])
        return ids, ends, sum(len(text) if text.isascii() else len(text.encode()) for _, text in batch)

    ahead: deque[tuple[int, Batch, Future[tuple[npt.NDArray[Any], npt.NDArray[np.int64], int]]]] = deque()
    with ThreadPoolExecutor(threads, "pack") as pool:
        for which, batch in batches:
            ahead.append((which, batch, pool.submit(encode, batch)))
            if len(ahead) > 2 * threads:
                which, batch, future = ahead.popleft()
                yield which, [key for key, _ in batch], *future.result()
        while ahead:
            which, batch, future = ahead.popleft()
            yield which, [key for key, _ in batch], *future.result()
