"""The manifest: the last file written into an artifact, and the proof that it is whole."""

import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

MANIFEST = "manifest.json"


class InputRef(BaseModel):
    """An input artifact, by stage and fingerprint."""

    model_config = ConfigDict(frozen=True)

    stage: str
    fingerprint: str


class Manifest(BaseModel):
    """What a stage did: settings, inputs, counts, row hashes, seconds, environment, and every file's size."""

    stage: str
    version: int
    fingerprint: str
    settings: dict[str, Any]
    inputs: dict[str, InputRef]
    outside: str = ""
    rows_in: int = 0
    kept: int = 0
    dropped: dict[str, int] = {}
    quarantined: int = 0
    row_hashes: dict[str, str] = {}
    details: dict[str, Any] = {}
    seconds: float = 0.0
    cost: float = 0.0
    environment: dict[str, str] = {}
    files: dict[str, int] = {}


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of a finished artifact whose files are all there with their sizes; None otherwise."""
    try:
        manifest = Manifest.model_validate_json((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValidationError, UnicodeDecodeError):
        return None
    for name, size in manifest.files.items():
        file = folder / name
        if not file.is_file() or file.stat().st_size != size:
            return None
    return manifest


def environment() -> dict[str, str]:
    """The versions and the machine that made an artifact."""
    found = {
        "python": platform.python_version(),
        "platform": platform.platform(),
        "machine": platform.machine(),
        "implementation": sys.implementation.name,
    }
    for name in ("hornbook", "torch", "daft", "scikit-learn", "tokenizers", "numpy", "pyarrow"):
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "absent"
    return found
