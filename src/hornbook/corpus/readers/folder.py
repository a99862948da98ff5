"""A folder of .py files as a corpus: every one below it, hidden folders and caches left out."""

import os
from pathlib import Path

from hornbook.corpus.readers.listed import Listed


def listing(folder: Path, licence: str = "") -> list[Listed]:
    """The .py files below `folder`, sorted by path; the source is the folder's name.

    Links are followed only as far as they stay inside the folder.
    """
    root = folder.resolve()
    found: list[Listed] = []
    for place, folders, files in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".") and name != "__pycache__"]
        for name in files:
            file = Path(place, name)
            if file.suffix == ".py" and file.is_file() and file.resolve().is_relative_to(root):
                path = file.relative_to(root).as_posix()
                found.append(Listed(root.name, path, file, file.stat().st_size, licence))
    return sorted(found)
