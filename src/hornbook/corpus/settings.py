"""Settings of reading, deduplication and decontamination. Imports nothing heavy."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

PYTHON_INSTALLATION = "python-installation"

ProblemSetName = Literal["unconventional", "humaneval", "mbpp"]


class _Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ReadSettings(_Settings):
    """What to read: `python-installation`, a folder of .py files, or a .jsonl or .jsonl.gz file."""

    read: str = PYTHON_INSTALLATION
    text_column: str = "text"  # of JSON lines
    licence_column: str = "licence"  # of JSON lines; "license" is tried too
    licence: str = ""  # of files in a folder and of lines that state none
    maximum_bytes: int = Field(default=1 << 20, gt=0)  # larger files are data, not prose
    limit: int | None = Field(
        default=None, gt=0
    )  # at most so many: files drawn by the hash of their place, or first lines


class DeduplicateSettings(_Settings):
    """`minhash` is the Jaccard similarity over 5-token shingles from which a text is a near-duplicate."""

    minhash: float = Field(default=0.8, gt=0, le=1)


class DecontaminateSettings(_Settings):
    """Which problem sets to search for, and from which syntax-tree similarity a function counts as a copy."""

    against: tuple[ProblemSetName, ...] = ("unconventional", "humaneval", "mbpp")
    tau: float = Field(default=0.9, ge=0.5, le=1)
    minimum_nodes: int = Field(default=25, ge=10)  # smaller trees say too little to be compared
