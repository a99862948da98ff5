"""Reading what `pack.py` wrote: a stream of token ids mapped into memory, and the documents behind it."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from hornbook.records import UserError

TOKENS_FILE, DOCUMENTS_FILE, PACK_FILE = "tokens.bin", "documents.parquet", "pack.json"
_TYPES = ("uint16", "uint32")


class PackedTokens:
    """A packed stream, mapped into memory.

    Attributes: `ids` [tokens] of uint16 or uint32, read-only; `tokens`, `bytes`, `documents` (how many),
    `eot`, `vocab_size`. Whether ids are below `vocab_size` is checked when they are read (`take`), since looking at
    all of them first would take as long as reading the corpus.
    """

    def __init__(self, folder: Path, described: dict[str, Any]) -> None:
        self.folder = folder
        self.tokens = int(described["tokens"])
        self.bytes = int(described["bytes"])
        self.documents = int(described["documents"])
        self.eot = int(described["eot"])
        self.vocab_size = int(described["vocab_size"])
        if described["dtype"] not in _TYPES:
            raise ValueError(f"dtype {described['dtype']!r} is neither of {', '.join(_TYPES)}")
        dtype = np.dtype(str(described["dtype"])).newbyteorder("<")
        file = folder / TOKENS_FILE
        size = file.stat().st_size
        if size != self.tokens * dtype.itemsize:
            raise UserError(f"{file} has {size:,} bytes, not {self.tokens:,} x {dtype} as {PACK_FILE} says: pack again")
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
            return cls(folder, json.loads((folder / PACK_FILE).read_text()))
        except (OSError, ValueError, KeyError, TypeError) as error:
            what = f"{PACK_FILE} has no {error}" if isinstance(error, KeyError) else str(error)
            raise UserError(f"{folder} is not a packed dataset ({what}): make one with pack") from error

    def take(self, places: npt.NDArray[np.int64]) -> npt.NDArray[Any]:
        """The ids at `places`, any shape. UserError when one is beyond the vocabulary: the shard is damaged."""
        ids: npt.NDArray[Any] = self.ids[places]
        if ids.size and int(ids.max()) >= self.vocab_size:
            place = int(places.flat[int(ids.argmax())])
            raise UserError(
                f"{self.folder / TOKENS_FILE}: the id at token {place:,} is {int(ids.max())}, the vocabulary has "
                f"{self.vocab_size} words: the shard is damaged, pack again"
            )
        return ids

    def document_at(self, position: int) -> str:
        """The id of the document that the token at `position` belongs to (bisection over the starts)."""
        if not 0 <= position < self.tokens:
            raise IndexError(f"position {position} outside of {self.tokens} tokens")
        if self._spans is None:
            file = self.folder / DOCUMENTS_FILE
            try:
                table = pq.read_table(file, columns=["document_id", "start"])
            except (OSError, pa.ArrowException) as error:
                raise UserError(f"{file} cannot be read ({error}): pack again") from error
            self._spans = table["start"].to_numpy(), table["document_id"]
        starts, names = self._spans
        return str(names[int(np.searchsorted(starts, position, side="right")) - 1].as_py())
