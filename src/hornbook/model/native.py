"""Libraries in C, compiled at their first use for the machine's own processor, into the user's cache folder.

They need a C compiler at the user's, as `torch.compile` needs one for C++. Each is an addition: its caller knows
another way, for where there is no compiler or the processor lacks what it is written for.
"""

import ctypes
import hashlib
import os
import platform
import shutil
import subprocess
import tempfile
from importlib.resources import files
from pathlib import Path

import platformdirs

_FLAGS = ("-O3", "-march=native", "-fno-strict-aliasing", "-shared", "-fPIC")
Unavailable = (OSError, subprocess.SubprocessError, AttributeError)  # what `library`, or a name asked of it, may raise


def c_compiler() -> str | None:
    """The C compiler: what $CC names, else cc, gcc or clang; None where there is none."""
    return shutil.which(os.environ.get("CC") or "cc") or shutil.which("gcc") or shutil.which("clang")


def library(package: str) -> ctypes.CDLL:
    """The library made of a package's C files. A second for a new processor, compiler or source.

    Raises OSError or SubprocessError where it cannot be made.
    """
    compiler = c_compiler()
    if compiler is None:
        raise FileNotFoundError("no C compiler")
    sources = {
        place.name: place.read_bytes() for place in files(package).iterdir() if place.name.endswith((".c", ".h"))
    }
    parts = [repr(sorted(sources.items())).encode(), compiler.encode(), " ".join(_FLAGS).encode(), _processor()]
    folder = platformdirs.user_cache_path("hornbook")
    made = folder / f"{package.rsplit('.', 1)[1]}-{hashlib.blake2b(b'|'.join(parts), digest_size=12).hexdigest()}.so"
    if not made.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder) as place:
            for name, source in sources.items():
                (Path(place) / name).write_bytes(source)
            command = [compiler, *_FLAGS, "-o", "made.so", *(n for n in sorted(sources) if n.endswith(".c")), "-lm"]
            subprocess.run(command, cwd=place, check=True, capture_output=True, timeout=60)
            (Path(place) / "made.so").replace(made)
    return ctypes.CDLL(str(made))


def _processor() -> bytes:
    """What tells processors apart: a home folder may be shared by machines of several kinds."""
    info = Path("/proc/cpuinfo")
    lines = info.read_bytes().splitlines() if info.is_file() else []
    told = {
        line for line in lines if line.split(b":")[0].strip() in (b"model name", b"flags", b"Features", b"CPU part")
    }
    return b"\n".join([platform.platform().encode(), platform.machine().encode(), *sorted(told)])
