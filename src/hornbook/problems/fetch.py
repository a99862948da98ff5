"""Bringing the official files of benchmarks: `hornbook benchmarks fetch`.

What is official is a hash, not an address: a file is written beside its place, compared with the sha256 that the
package holds, and only then given its name. A file that lies there already with that hash is left alone; one with
another is not touched, for it is the user's.
"""

import hashlib
import importlib.resources
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from hornbook.records import Progress, UserError

CATALOGUE = "benchmark_files.yaml"
SECONDS = 30.0  # without a byte
SLACK = 1 << 16  # bytes over the announced size before a download is given up


@dataclass(frozen=True)
class BenchmarkFile:
    """One file: of which benchmark, its place below the folder, where it is, and what it must be."""

    benchmark: str
    path: str
    url: str
    sha256: str
    size: int


def catalogue() -> dict[str, dict[str, Any]]:
    """Benchmarks by name: {about, licence, from, files: [{path, url, sha256, bytes}]}."""
    text = (importlib.resources.files("hornbook.problems") / CATALOGUE).read_text(encoding="utf-8")
    loaded: dict[str, dict[str, Any]] = yaml.safe_load(text)
    return loaded


def fetch(
    names: Sequence[str], to: Path, progress: Progress, known: dict[str, dict[str, Any]] | None = None
) -> list[tuple[BenchmarkFile, str]]:
    """Bring the files of benchmarks (all of them without names) below `to`; (file, "fetched" or "there already").

    Raises UserError for an unknown name, no network, a refused request, a file that is not the official one, or a
    different file in the way.
    """
    wanted = list(_files(names, catalogue() if known is None else known))
    progress.start("fetching", sum(file.size for file in wanted), "bytes")
    found = []
    for file in wanted:
        path = to / file.path
        if path.is_file():
            if _sha256(path) != file.sha256:
                raise UserError(f"{path}: is there, and is not the official file; move it away, or give another --to")
            found.append((file, "there already"))
            progress.advance(file.size)
        else:
            _bring(file, path, progress)
            found.append((file, "fetched"))
    return found


def _files(names: Sequence[str], known: dict[str, dict[str, Any]]) -> Iterator[BenchmarkFile]:
    for name in names or known:
        if name not in known:
            raise UserError(f"benchmarks fetch {name}: not known; there are {', '.join(known)}")
        for row in known[name]["files"]:
            yield BenchmarkFile(name, row["path"], row["url"], row["sha256"], row["bytes"])


def _bring(file: BenchmarkFile, path: Path, progress: Progress) -> None:
    import httpx  # a third of a second, which only this needs

    partial = path.with_name(f".{path.name}.partial")
    digest, size = hashlib.sha256(), 0
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with (
            httpx.stream("GET", file.url, follow_redirects=True, timeout=SECONDS) as answer,
            partial.open("wb") as out,
        ):
            if answer.status_code != 200:
                raise UserError(f"{file.url}: the server answered {answer.status_code}; nothing was written")
            for block in answer.iter_bytes():
                size += len(block)
                if size > file.size + SLACK:
                    break  # no need to know how long it goes on: the hash cannot be right
                digest.update(block)
                out.write(block)
                progress.advance(len(block))
        if digest.hexdigest() != file.sha256:
            raise UserError(
                f"{file.url}: {size} bytes with sha256 {digest.hexdigest()[:12]}..., not the official file's "
                f"{file.size} with {file.sha256[:12]}...; nothing was kept"
            )
        partial.replace(path)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise UserError(
            f"{file.url}: cannot be reached ({type(error).__name__}); put {file.path} below --to by hand"
        ) from error
    except OSError as error:
        raise UserError(f"{path}: cannot be written ({error.strerror})") from error
    finally:
        if partial.is_file():
            partial.unlink()


def _sha256(path: Path) -> str:
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
