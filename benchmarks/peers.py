"""Throwaway environments: each peer has one of its own, since their pins conflict."""

import subprocess
import sys
from pathlib import Path


def environment(cache: Path, name: str, packages: list[str]) -> Path | None:
    """The python of the environment `cache`/`name` with a peer; None when it cannot be installed.

    Made once. By uv, since pip does not resolve the pins of some.
    """
    python = cache / name / "bin/python"
    if (cache / name / ".ready").exists():
        return python
    uv = cache / "uv/bin/uv"
    try:
        if not uv.exists():
            subprocess.run([sys.executable, "-m", "venv", str(cache / "uv")], check=True)
            subprocess.run([str(cache / "uv/bin/python"), "-m", "pip", "install", "-q", "uv"], check=True)
        subprocess.run([str(uv), "venv", "-q", "--python", sys.executable, str(cache / name)], check=True)
        subprocess.run([str(uv), "pip", "install", "-q", "--python", str(python), *packages], check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"{name} could not be installed: {error}", file=sys.stderr)
        return None
    (cache / name / ".ready").touch()
    return python
