"""Settings of reading, deduplication and decontamination. Imports nothing heavy."""

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

PYTHON_INSTALLATION = "python-installation"

CODE_SETS = ("unconventional", "humaneval", "mbpp")  # what is asked of a model that writes code
LANGUAGE = "language"  # stands for all language benchmarks: problems.fingerprints.LANGUAGE, which takes numpy to import
LANGUAGE_SETS = (
    "winogrande", "arc_easy", "arc_challenge", "boolq", "social_iqa", "piqa", "hellaswag", "openbookqa", "mmlu",
    "gsm8k", "squad", "toxigen",
)  # fmt: skip
FINGERPRINTED = (*CODE_SETS, *LANGUAGE_SETS)  # problem sets that are searched for without their files
GRAM = 13  # words of an n-gram: phi-1 section 5, and those that fingerprints ship of
PROBLEM_SETS = (*FINGERPRINTED, LANGUAGE, "mbpp-sanitized")


class _Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ReadSettings(_Settings):
    """What to read, and what of it.

    `place`: "python-installation"; the name of a public corpus (`corpus.readers.known`); a folder of .py files, or of
    data files; a data file (JSON lines, plain or .gz or .zst; Parquet; Arrow); a StackExchange dump's Posts.xml; or a
    URL of data files for fsspec, in which `*` stands for names.
    """

    place: str = Field(default=PYTHON_INSTALLATION, min_length=1)
    text_column: str = "text"  # of data files, as are all columns; several by commas are joined (prompt,solution)
    licence_column: str = "licence"  # "license" is tried too; a list of licences applies as a whole
    path_column: str = ""  # what a row says of where it comes from; by default its file
    source_column: str = ""  # by default the file's or folder's name
    meta_columns: tuple[str, ...] = ()  # kept with each document
    text_at: str = ""  # where texts lie apart: a URL with columns in braces, gzip, encoding in the column src_encoding
    licence: str = ""  # of files in a folder and of rows that state none
    licences: tuple[str, ...] | None = None  # allowed ones (SPDX); "permissive" stands for a list; None: all
    opt_out: str = ""  # a file of sources and paths that are not to be read
    scrub: tuple[Literal["emails", "secrets"], ...] = ()  # taken out of the texts
    maximum_bytes: int = Field(default=1 << 20, gt=0)  # larger files are data, not prose
    check_syntax: bool = True  # of .py files; the signals of a dataset tell it too, for a second parse saved
    limit: int | None = Field(default=None, gt=0)  # at most so many: files drawn by the hash of their place; first rows
    tags: tuple[str, ...] = ()  # of StackExchange: questions with one of them
    minimum_score: int = 3  # of StackExchange: of an answer that the asker did not accept

    @property
    def text_columns(self) -> tuple[str, ...]:
        """The columns whose texts, joined, are a row's."""
        return tuple(name.strip() for name in self.text_column.split(","))


class DeduplicateSettings(_Settings):
    """`minhash` is the Jaccard similarity over 5-token shingles from which a text is a near-duplicate."""

    minhash: float = Field(default=0.8, gt=0, le=1)


class SearchSettings(_Settings):
    """What to search for, and from when on a text counts as an overlap (docs/contamination.md).

    `against`: names of problem sets ("language": all language benchmarks), or files of problems. `n`: words of an
    n-gram; `scope`: of the whole text, or within paragraphs. `tau`: from which syntax-tree similarity a function counts
    as a solution's copy; `minimum_nodes`: smaller trees are not compared by shape. `embedding`: from which cosine two
    statements count as the same; by default they are not compared.
    """

    against: tuple[str, ...] = Field(default=CODE_SETS, min_length=1)
    n: int = Field(default=GRAM, ge=5, le=50)
    scope: Literal["document", "paragraph"] = "document"
    tau: float = Field(default=0.9, ge=0.5, le=1)
    minimum_nodes: int = Field(default=20, ge=10)
    embedding: float | None = Field(default=None, gt=0, le=1)

    @field_validator("against", mode="after")
    @classmethod
    def _named(cls, against: tuple[str, ...]) -> tuple[str, ...]:
        """Every set by its own name, once."""
        each = (LANGUAGE_SETS if name == LANGUAGE else (name,) for name in against)
        return tuple(dict.fromkeys(name for several in each for name in several))

    @property
    def needs_texts(self) -> bool:
        """Whether the problems' own words are needed."""
        return self.embedding is not None

    @property
    def needs_files(self) -> bool:
        """Whether a benchmark's file is: for its words, or where fingerprints of it, or of this n, do not ship."""
        named = [name for name in self.against if name in PROBLEM_SETS and name != "unconventional"]
        return bool(named) and (self.needs_texts or self.n != GRAM or any(name not in FINGERPRINTED for name in named))


class DecontaminateSettings(SearchSettings):
    """The search, and the folder of benchmarks' files for what fingerprints do not hold."""

    benchmarks: str | None = None

    @property
    def folder(self) -> Path | None:
        """The folder of benchmarks' files; None where none was given."""
        return Path(self.benchmarks) if self.benchmarks else None
