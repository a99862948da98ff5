"""The corpus that every machine with Python has: its standard library and the packages installed beside it.

Only public packages are read: those that an installer recorded (RECORD, INSTALLER) and that did not come from
a folder, a repository or another direct address (direct_url.json). hornbook itself is left out. A package's
files are those of its RECORD, nothing else that lies around.
"""

import importlib.metadata
import os
import platform
import sysconfig
from collections.abc import Iterator
from importlib.metadata import Distribution
from pathlib import Path, PurePosixPath

from hornbook.corpus.readers.listed import Listed

_NOT_THE_LIBRARY = frozenset({"site-packages", "dist-packages", "__pycache__"})
_LICENCE_LENGTH = 100  # characters; longer "License" fields are whole licence texts


def listing() -> list[Listed]:
    """Every .py file of the standard library and the installed distributions, sorted by (source, path)."""
    found = {(entry.source, entry.path): entry for entry in (*_standard_library(), *_distributions())}
    return [found[key] for key in sorted(found)]


def _standard_library() -> Iterator[Listed]:
    root = Path(sysconfig.get_path("stdlib"))
    source = f"python-{platform.python_version()}"
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if name not in _NOT_THE_LIBRARY]
        for name in files:
            entry = _entry(source, Path(folder, name), Path(folder, name).relative_to(root), "PSF-2.0")
            if entry:
                yield entry


def _distributions() -> Iterator[Listed]:
    folders = {sysconfig.get_path("purelib"): None, sysconfig.get_path("platlib"): None}
    for distribution in importlib.metadata.distributions(path=list(folders)):
        if not is_public(distribution):
            continue
        name, version = distribution.metadata["Name"], distribution.version
        licence = licence_of(distribution)
        for path in distribution.files or ():
            inside = PurePosixPath(path)
            if ".." in inside.parts or inside.is_absolute():
                continue  # scripts and data outside the packages' folder
            entry = _entry(f"{name}-{version}", Path(str(distribution.locate_file(path))), inside, licence)
            if entry:
                yield entry


def is_public(distribution: Distribution) -> bool:
    """Whether an installer recorded it, from an index, and it is not hornbook."""
    name = str(distribution.metadata["Name"] or "")
    return (
        bool(name)
        and name.lower() != "hornbook"
        and distribution.read_text("RECORD") is not None
        and distribution.read_text("INSTALLER") is not None
        and distribution.read_text("direct_url.json") is None
    )


def licence_of(distribution: Distribution) -> str:
    """License-Expression, else a short License field, else the licence classifiers, else ""."""
    metadata = distribution.metadata.json
    expression = str(metadata.get("license_expression") or "").strip()
    if expression:
        return expression
    stated = str(metadata.get("license") or "").strip()
    if stated and stated.upper() != "UNKNOWN" and "\n" not in stated and len(stated) <= _LICENCE_LENGTH:
        return stated
    classifiers = [str(c) for c in metadata.get("classifier") or [] if str(c).startswith("License ::")]
    return " AND ".join(sorted({c.rsplit("::", 1)[1].strip() for c in classifiers}))


def _entry(source: str, file: Path, path: PurePosixPath | Path, licence: str) -> Listed | None:
    if file.suffix != ".py" or not file.is_file():
        return None
    return Listed(source, path.as_posix(), file, file.stat().st_size, licence)
