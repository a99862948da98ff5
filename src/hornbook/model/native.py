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
    """The library made of a package's C files. A second for a new processor, compiler or source, or without a cache.

    Raises OSError or SubprocessError where it cannot be made.
    """
    compiler = c_compiler()
    if compiler is None:
        raise FileNotFoundError("no C compiler")
    sources = {
        place.name: place.read_bytes() for place in files(package).iterdir() if place.name.endswith((".c", ".h"))
    }
    told = Path(compiler).resolve().stat()  # an upgrade keeps the name
    parts = [repr((sorted(sources.items()), compiler, told.st_mtime_ns, told.st_size, _FLAGS)).encode(), _processor()]
    name = f"{package.rsplit('.', 1)[1]}-{hashlib.blake2b(b'|'.join(parts), digest_size=12).hexdigest()}.so"
    try:
        folder = platformdirs.user_cache_path("hornbook")
        if not (folder / name).is_file():
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=folder) as place:
                _compile(compiler, sources, Path(place)).replace(folder / name)
        return ctypes.CDLL(str(folder / name))
    except (OSError, RuntimeError):  # no home, or one that cannot be written to or run from
        with tempfile.TemporaryDirectory() as place:
            return ctypes.CDLL(str(_compile(compiler, sources, Path(place))))


def _compile(compiler: str, sources: dict[str, bytes], place: Path) -> Path:
    for name, source in sources.items():
        (place / name).write_bytes(source)
    command = [compiler, *_FLAGS, "-o", "made.so", *(n for n in sorted(sources) if n.endswith(".c")), "-lm"]
    subprocess.run(command, cwd=place, check=True, capture_output=True, timeout=60)
    return place / "made.so"


def has(feature: str) -> bool:
    """Whether Linux says of the processor that it has a feature, as "amx_bf16"."""
    return feature.encode() in b" ".join(_cpuinfo()).split()


def _cpuinfo() -> list[bytes]:
    info = Path("/proc/cpuinfo")
    return info.read_bytes().splitlines() if info.is_file() else []


def _processor() -> bytes:
    """What tells processors apart: a home folder may be shared by machines of several kinds."""
    lines = _cpuinfo()
    told = {
        line for line in lines if line.split(b":")[0].strip() in (b"model name", b"flags", b"Features", b"CPU part")
    }
    return b"\n".join([platform.platform().encode(), platform.machine().encode(), *sorted(told)])
