"""Problem sets: what evaluation asks and decontamination searches for."""

from hornbook.problems.sets import NAMES, file_hash, fingerprints_hash, load, needs_file

__all__ = ["NAMES", "file_hash", "fingerprints_hash", "load", "needs_file"]
