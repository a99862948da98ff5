"""What texts are searched for: problem sets by name, and files of a user's own problems.

Of the public benchmarks the package ships hashed 13-grams and syntax trees, so that nobody needs their files to keep
them out of training. Whatever needs words (another n, distance between statements, showing a problem) needs the file.
"""

import functools
from collections.abc import Sequence
from pathlib import Path

from hornbook.problems import sets
from hornbook.problems.fingerprints import (
    COMMON,
    GRAM,
    LANGUAGE,
    SHIPPED,
    SKETCH,
    Fingerprints,
    Source,
    build,
    fingerprints,
)
from hornbook.problems.language import benchmarks as language
from hornbook.problems.sources import file_sources, humaneval_sources, mbpp_sources, problem_sources
from hornbook.records import UserError, blake2b_128
from hornbook.records.rows import SUFFIXES


def is_file(name: str) -> bool:
    """Whether it is a file of problems rather than the name of a set: files have a suffix."""
    return bool(Path(name).suffix)


def label(name: str) -> str:
    """What a set is called in results: its name, or its file's."""
    return Path(name).name if is_file(name) else name


def sources(name: str, benchmarks: Path | None = None) -> tuple[Source, ...]:
    """The statements and programs of a set's problems. Raises UserError where there is no such set, or not its file."""
    return _sources(name, benchmarks, _state(name))


def _state(name: str) -> tuple[int, int]:
    """What changes when a user's file does: what was made of it is kept as long as it does not."""
    if not is_file(name):
        return 0, 0
    try:
        found = Path(name).expanduser().stat()
    except OSError as error:
        raise UserError(f"{name}: there is no such file of problems") from error
    return found.st_mtime_ns, found.st_size


@functools.cache
def _sources(name: str, benchmarks: Path | None, state: tuple[int, int]) -> tuple[Source, ...]:
    if is_file(name):
        path = Path(name).expanduser()
        if not path.name.endswith(SUFFIXES):
            raise UserError(f"{name}: not one of {', '.join(SUFFIXES)}")
        return tuple(file_sources(path))
    if name == "humaneval":
        return tuple(humaneval_sources(benchmarks))
    if name == "mbpp":
        return tuple(mbpp_sources(benchmarks))
    if name in LANGUAGE:
        return tuple(language.sources(name, benchmarks))
    return tuple(problem_sources(sets.load(name, benchmarks)))


def fingerprints_of(name: str, n: int = GRAM, benchmarks: Path | None = None, from_texts: bool = False) -> Fingerprints:
    """The fingerprints of a set or a file of problems. Raises UserError where that needs a file that is not there.

    `from_texts`: made of the problems' own file even where they ship: those of `sources`, in its order.
    """
    if name in SHIPPED and n == GRAM and not from_texts:
        return fingerprints(name)
    try:
        return made(name, n, benchmarks)
    except UserError as error:
        if name in SHIPPED and n != GRAM:
            raise UserError(
                f"{name}: only its {GRAM}-grams are in the package; n: {n} needs its file ({error})"
            ) from error
        raise


def made(name: str, n: int = GRAM, benchmarks: Path | None = None, sketched: bool = False) -> Fingerprints:
    """Fingerprints from a set's own file; `sketched`: what ships of a language benchmark, which is not all."""
    return _made(name, n, benchmarks, _state(name), SKETCH if sketched and name in LANGUAGE else None)


@functools.cache
def _made(name: str, n: int, benchmarks: Path | None, state: tuple[int, int], sketch: int | None) -> Fingerprints:
    common = COMMON if name in LANGUAGE else None
    return build(label(name), _sources(name, benchmarks, state), n, sketch, common)


def check(against: Sequence[str], n: int, texts: bool, benchmarks: Path | None = None) -> None:
    """Raise UserError unless every set can be searched for; `texts`: the problems' words are needed too."""
    labels = [label(name) for name in against]
    twice = next((one for one in labels if labels.count(one) > 1), None)
    if twice:
        raise UserError(f"two problem sets are called {twice}; name each once, or rename a file")
    for name in against:
        fingerprints_of(name, n, benchmarks, texts)


def against_hash(against: Sequence[str], n: int, texts: bool, benchmarks: Path | None = None) -> str:
    """Hash of everything that a search for these sets reads: an outside input of decontamination."""
    parts = [sets.fingerprints_hash()]
    for name in against:
        if is_file(name):
            check((name,), n, texts)
            parts.append(blake2b_128(Path(name).expanduser().read_bytes()))
        elif texts or n != GRAM or name not in SHIPPED:
            parts.append(sets.file_hash(name, benchmarks))
    return parts[0] if len(parts) == 1 else blake2b_128(" ".join(parts).encode())
