"""Problem sets: what evaluation asks and decontamination searches for."""

from hornbook.problems.sets import KNOWN_BAD, NAMES, files_hash, fingerprints_hash, load, load_set
from hornbook.problems.types import ProblemSet

__all__ = ["KNOWN_BAD", "NAMES", "ProblemSet", "files_hash", "fingerprints_hash", "load", "load_set"]
