"""The stage `read`, run into a folder of a test's own."""

from pathlib import Path
from typing import Any

from hornbook.corpus.readers import read
from hornbook.corpus.settings import ReadSettings
from hornbook.records import Counts, Document, Silent, read_documents, read_table


def run(
    settings: ReadSettings, tmp_path: Path, name: str = "out"
) -> tuple[Counts, list[Document], list[dict[str, Any]]]:
    """Its counts, the documents, and what was turned away."""
    out = tmp_path / name
    out.mkdir()
    counts = read(settings, {}, out, Silent())
    counts.check()
    return counts, list(read_documents(out / "documents.parquet")), list(read_table(out / "rejected.parquet"))
