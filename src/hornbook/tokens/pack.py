"""Packing: documents become one flat array of token ids with `<|endoftext|>` after each.

That is phi's layout (phi-1, section 2.3): documents are concatenated with a separator and training cuts
windows out of the stream wherever they fall. `tokens.bin` is nothing but the ids, little-endian, uint16 when
the vocabulary fits and uint32 when not; `documents.parquet` {document_id, start, end} traces every token
back to its document (the separator belongs to the document before it); `pack.json` describes both.

Texts are tokenised in batches of about a megabyte on all cores and written at once: memory does not grow
with the corpus, and neither does reading, which maps the file.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from hornbook.records import Counts, Progress, Silent, UserError
from hornbook.tokens.tokenizer import Tokenizer, is_encodable

TOKENS_FILE, DOCUMENTS_FILE, PACK_FILE = "tokens.bin", "documents.parquet", "pack.json"
BATCH_CHARACTERS = 1 << 20  # tokenised at once: enough to keep the cores busy, small beside any memory
SPANS_SCHEMA = pa.schema([("document_id", pa.string()), ("start", pa.int64()), ("end", pa.int64())])


def pack(texts: Iterable[tuple[str, str]], tokenizer: Tokenizer, out: Path, progress: Progress | None = None) -> Counts:
    """Tokenise (document_id, text) pairs in order into `out`, an existing folder.

    Dropped, with their reasons counted: empty texts ("empty") and texts with a lone surrogate ("surrogate").
    `details` holds tokens and bytes (UTF-8 bytes of the texts kept).
    """
    progress = progress or Silent()
    progress.start("pack", unit="tokens")
    dtype = np.dtype("<u2") if tokenizer.vocab_size <= 1 << 16 else np.dtype("<u4")
    counts = Counts()
    position = size_bytes = 0
    with (
        (out / TOKENS_FILE).open("wb") as tokens,
        pq.ParquetWriter(out / DOCUMENTS_FILE, SPANS_SCHEMA, compression="zstd") as spans,
    ):
        for batch in _batches(_acceptable(texts, counts)):
            starts: list[int] = []
            ends: list[int] = []
            flat: list[int] = []
            for ids in tokenizer.encode_batch([text for _, text in batch]):
                starts.append(position + len(flat))
                flat.extend(ids)
                flat.append(tokenizer.eot)
                ends.append(position + len(flat))
            np.asarray(flat, dtype).tofile(tokens)
            spans.write_table(pa.table([[key for key, _ in batch], starts, ends], schema=SPANS_SCHEMA))
            position += len(flat)
            size_bytes += sum(len(text.encode()) for _, text in batch)
            counts.kept += len(batch)
            progress.advance(len(flat))
    described = {
        "dtype": dtype.name,
        "tokens": position,
        "bytes": size_bytes,
        "documents": counts.kept,
        "eot": tokenizer.eot,
        "vocab_size": tokenizer.vocab_size,
    }
    (out / PACK_FILE).write_text(json.dumps(described, indent=1) + "\n")
    counts.details = {"tokens": position, "bytes": size_bytes}
    counts.check()
    return counts


def _acceptable(texts: Iterable[tuple[str, str]], counts: Counts) -> Iterator[tuple[str, str]]:
    for key, text in texts:
        counts.rows_in += 1
        if not text:
            counts.drop("empty")
        elif not is_encodable(text):
            counts.drop("surrogate")
        else:
            yield key, text


def _batches(texts: Iterable[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    batch: list[tuple[str, str]] = []
    size = 0
    for item in texts:
        batch.append(item)
        size += len(item[1])
        if size >= BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


class PackedTokens:
    """A packed stream, mapped into memory.

    Attributes: `ids` [tokens] of uint16 or uint32, read-only; `tokens`, `bytes`, `documents` (how many),
    `eot`, `vocab_size`.
    """

    def __init__(self, folder: Path, described: dict[str, Any]) -> None:
        self.folder = folder
        self.tokens = int(described["tokens"])
        self.bytes = int(described["bytes"])
        self.documents = int(described["documents"])
        self.eot = int(described["eot"])
        self.vocab_size = int(described["vocab_size"])
        dtype = np.dtype(str(described["dtype"])).newbyteorder("<")
        file = folder / TOKENS_FILE
        if file.stat().st_size != self.tokens * dtype.itemsize:
            raise UserError(f"{file} is not {self.tokens} x {dtype} as {PACK_FILE} says: pack again")
        self.ids: npt.NDArray[Any]
        if self.tokens:
            self.ids = np.memmap(file, dtype, mode="r")
        else:  # an empty file cannot be mapped
            self.ids = np.empty(0, dtype)
        self._spans: tuple[npt.NDArray[np.int64], pa.ChunkedArray] | None = None

    @classmethod
    def open(cls, folder: Path) -> "PackedTokens":
        """Map the folder that `pack` wrote; UserError when it is none or does not fit its description."""
        try:
            described = json.loads((folder / PACK_FILE).read_text())
        except (OSError, ValueError) as error:
            raise UserError(f"{folder} is not a packed dataset ({error}): make one with pack") from error
        return cls(folder, described)

    def document_at(self, position: int) -> str:
        """The id of the document that the token at `position` belongs to (bisection over the starts)."""
        if not 0 <= position < self.tokens:
            raise IndexError(f"position {position} outside of {self.tokens} tokens")
        if self._spans is None:
            table = pq.read_table(self.folder / DOCUMENTS_FILE, columns=["document_id", "start"])
            self._spans = table["start"].to_numpy(), table["document_id"]
        starts, names = self._spans
        return str(names[int(np.searchsorted(starts, position, side="right")) - 1].as_py())
