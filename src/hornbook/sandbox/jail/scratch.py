"""Emptying the scratch folder between programs, whatever a program left there."""

# ruff: noqa: PTH101, PTH106, PTH108, PTH208  # plain names in the working folder: a Path has nothing to add
import contextlib
import os


def empty(folder: str) -> None:
    """Delete everything inside `folder` and make it the working folder.

    Walks by chdir: no recursion, one path component at a time, so that neither a thousand nested folders nor
    paths beyond PATH_MAX nor folders without permissions stop it. Links are deleted, never followed.
    """
    with contextlib.suppress(PermissionError):  # called by a program (see many.py): not allowed, nor needed
        os.chmod(folder, 0o700)
    os.chdir(folder)
    below: list[str] = []
    while True:
        inner = None
        for name in os.listdir("."):
            try:
                os.unlink(name)
            except OSError:  # a folder (EISDIR; EPERM on macOS)
                with contextlib.suppress(OSError):
                    os.rmdir(name)
                    continue
                inner = name
                break
        if inner is not None:
            os.chmod(inner, 0o700)
            os.chdir(inner)
            below.append(inner)
        elif below:
            os.chdir("..")
            os.rmdir(below.pop())
        else:
            return
