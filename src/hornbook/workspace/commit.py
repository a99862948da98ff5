"""Atomic commits: files are synced to disk, the folder gets its final name last."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hornbook.records import UserError


def sync_file(path: Path) -> None:
    """Force a file's content, or a folder's entries, to the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_tree(folder: Path) -> None:
    """Sync every file and folder below `folder`, itself included."""
    for path in sorted(folder.rglob("*")):
        if not path.is_symlink():
            sync_file(path)
    sync_file(folder)


def write_atomic(path: Path, text: str) -> None:
    """Replace a small text file so that a reader sees the old or the new content, never a part."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    with temporary.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
    sync_file(path.parent)


def publish(partial: Path, final: Path) -> None:
    """Give a complete, manifest-bearing folder its final name: after a crash it is there whole or not at all."""
    sync_tree(partial)
    partial.rename(final)
    sync_file(final.parent)


@contextmanager
def new_folder(out: Path) -> Iterator[Path]:
    """A folder to fill, which is `out` at the end of the block, whole or not at all.

    Two that make the same one at a time do so apart; the first stays. UserError where `out` exists or can't be written.
    """
    try:
        _refuse(out, "exists")
        out.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=f".{out.name}.", dir=out.parent))
    except OSError as error:
        raise UserError(f"{out}: cannot be written ({error.strerror or error})") from error
    try:
        yield work
        _refuse(out, "exists by now")
        work.chmod(0o755)
        publish(work, out)
    except OSError as error:
        raise UserError(f"{out}: cannot be written ({error.strerror or error})") from error
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _refuse(out: Path, found: str) -> None:
    if out.exists():
        raise UserError(f"{out}: {found}; give another folder, or remove it")
