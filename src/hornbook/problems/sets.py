"""Problem sets by name: those of benchmarks' files, and our own."""

import hashlib
import importlib.resources
from collections.abc import Callable
from pathlib import Path

from hornbook.problems import gsm8k, humaneval, mbpp, unconventional
from hornbook.problems.files import benchmark_file
from hornbook.problems.fingerprints import LANGUAGE, SHIPPED
from hornbook.problems.frozen import FROZEN
from hornbook.problems.language.benchmarks import files
from hornbook.records import Problem, UserError

_FILES = {
    "humaneval": humaneval.FILE,
    "mbpp": mbpp.FILE,
    "mbpp-sanitized": mbpp.SANITIZED_FILE,
    "gsm8k": gsm8k.FILE,
}
_LOADERS: dict[str, Callable[[Path | None], list[Problem]]] = {
    "unconventional": lambda benchmarks: unconventional.load(),
    "humaneval": humaneval.load,
    "mbpp": mbpp.load,
    "mbpp-sanitized": mbpp.load_sanitized,
    "gsm8k": gsm8k.load,
}
NAMES = tuple(_LOADERS)


def load(name: str, benchmarks: Path | None = None) -> list[Problem]:
    """The problems of a set in their published order.

    `benchmarks` is the directory of public benchmarks (default: the environment variable HORNBOOK_BENCHMARKS):
    `humaneval/HumanEval.jsonl.gz`, `mbpp/mbpp.jsonl` and so on. Raises UserError for an unknown name or a missing file.
    """
    if name not in _LOADERS:
        raise UserError(f'there is no problem set "{name}"; known are {", ".join(NAMES)}')
    return _LOADERS[name](benchmarks)


def needs_file(name: str) -> bool:
    """Whether a set is read from a file that the user brings."""
    return name in _FILES


def file_hash(name: str, benchmarks: Path | None = None) -> str:
    """Hash of the files that a set is read from; our own sets have the hash of their frozen files.

    A missing file has a hash too: putting it there changes what depends on it.
    """
    if name not in _FILES and name not in LANGUAGE:
        return hashlib.blake2b(repr(sorted(FROZEN.items())).encode(), digest_size=16).hexdigest()
    digest = hashlib.blake2b(digest_size=16)
    for file in files(name) if name in LANGUAGE else ["/".join(_FILES[name])]:
        try:
            content = benchmark_file(benchmarks, file).read_bytes()
        except UserError:
            content = b"missing"
        digest.update(hashlib.blake2b(content).digest())
    return digest.hexdigest()


def fingerprints_hash() -> str:
    """Hash of all fingerprints: the shipped files and our own problems."""
    digest = hashlib.blake2b(repr(sorted(FROZEN.items())).encode(), digest_size=16)
    for name in SHIPPED:
        file = importlib.resources.files("hornbook.problems") / "data" / f"{name}.npz"
        digest.update(hashlib.blake2b(file.read_bytes()).digest())
    return digest.hexdigest()
