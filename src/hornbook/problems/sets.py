"""Problem sets by name."""

import hashlib
import importlib.resources
from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path

from hornbook.problems import humaneval, mbpp, unconventional
from hornbook.problems.files import benchmark_file
from hornbook.problems.fingerprints import SHIPPED
from hornbook.problems.frozen import FROZEN
from hornbook.problems.types import ProblemSet
from hornbook.records import Problem, UserError, row_hash

# The number changes with how we build prompts and tests; the hash that follows it, with the data.
_PROTOCOLS = {"unconventional": 1, "humaneval": 1, "mbpp": 1}
KNOWN_BAD = {"humaneval": humaneval.KNOWN_BAD}
NAMES = tuple(_PROTOCOLS)
_FILES = {"humaneval": humaneval.FILE, "mbpp": mbpp.FILE}
_LOADERS: dict[str, Callable[[Path | None], list[Problem]]] = {
    "unconventional": lambda benchmarks: unconventional.load(),
    "humaneval": humaneval.load,
    "mbpp": mbpp.load,
}


def load(name: str, benchmarks: Path | None = None) -> list[Problem]:
    """The problems of a set in their published order.

    `benchmarks` is the directory of public benchmarks (default: the environment variable HORNBOOK_BENCHMARKS):
    `humaneval/HumanEval.jsonl.gz`, `mbpp/mbpp.jsonl`. Raises UserError for an unknown name or a missing file.
    """
    if name not in _LOADERS:
        raise UserError(f'there is no problem set "{name}"; known are {", ".join(NAMES)}')
    return _LOADERS[name](benchmarks)


def files_hash(names: Iterable[str], benchmarks: Path | None = None) -> str:
    """Hash of the files that these sets are read from; names that are no problem set are passed over.

    A missing file has a hash too: putting it there changes what depends on it.
    """
    digest = hashlib.blake2b(digest_size=16)
    for name in sorted(set(names) & set(NAMES)):
        if name == "unconventional":
            content = repr(sorted(FROZEN.items())).encode()
        else:
            try:
                content = benchmark_file(benchmarks, *_FILES[name]).read_bytes()
            except UserError:
                content = b"missing"
        digest.update(f"{name} {_PROTOCOLS[name]} {hashlib.blake2b(content).hexdigest()}\n".encode())
    return digest.hexdigest()


def fingerprints_hash() -> str:
    """Hash of all fingerprints: the shipped files and our own problems."""
    digest = hashlib.blake2b(repr(sorted(FROZEN.items())).encode(), digest_size=16)
    for name in SHIPPED:
        file = importlib.resources.files("hornbook.problems") / "data" / f"{name}.npz"
        digest.update(hashlib.blake2b(file.read_bytes()).digest())
    return digest.hexdigest()


def load_set(name: str, benchmarks: Path | None = None) -> ProblemSet:
    """The same with the set's version and the ids of problems known to be faulty."""
    problems = load(name, benchmarks)
    data = row_hash((asdict(problem) for problem in problems), key="task_id")[:12]
    return ProblemSet(name, f"{_PROTOCOLS[name]}-{data}", tuple(problems), KNOWN_BAD.get(name, ()))
