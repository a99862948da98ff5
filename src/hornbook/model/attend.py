"""The kernel of attend.c: a decoding step's attention in one call for a layer, compiled at its first use.

Torch has no operator for one query against a cache that lies in memory: two batched products read it at a third of the
speed (docs/model.md), and some twenty small calls stand around them. The kernel needs a C compiler at the user's, as
`torch.compile` would. It is compiled for the machine's own processor, within a second, into the user's cache folder;
where there is no compiler, or where what it made does not compute what it should, there is None and the decoder goes on
with torch's operators. A call does not hold the interpreter's lock.
"""

import ctypes
import hashlib
import os
import platform
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from pathlib import Path

import platformdirs
import torch
from torch import Tensor

WIDTH = 16  # floats of a vector in attend.c: a cache's columns are a multiple of it
Attend = Callable[[Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, int, Tensor], None]
_FLAGS = ("-O3", "-march=native", "-shared", "-fPIC")
_NEAR = 1e-5


def space_for(columns: int, head_size: int) -> Tensor:
    """What a call needs to write in, one for each thread."""
    return torch.empty(columns + 2 * head_size)


@cache
def attend_kernel() -> Attend | None:
    """`attend(h_BX, y_BC, key_SHDT, value_SHDT, cos_PR, sin_PR, starts_B, column, space)`; None where there is none.

    All fp32 on the CPU but `starts_B` (int64, each row's first column); T is a multiple of 16, `cos_PR`, `sin_PR` of
    half the rotated size, and the first 3C columns of `h_BX` are q (scaled), k and v. Writes k and v into `column` of
    the first B rows of the cache and the attention's outcome into `y_BC`; h, y, keys and values may be views whose last
    dimension is contiguous (of keys and values, all but the first).
    """
    try:
        function = ctypes.CDLL(str(_compiled())).attend
    except (OSError, subprocess.SubprocessError, AttributeError):
        return None
    pointer, number = ctypes.c_void_p, ctypes.c_int64
    function.argtypes = [pointer, number, pointer, number, *[pointer] * 5, *[number] * 6, pointer]
    function.restype = None

    def attend(
        h_BX: Tensor,
        y_BC: Tensor,
        key_SHDT: Tensor,
        value_SHDT: Tensor,
        cos_PR: Tensor,
        sin_PR: Tensor,
        starts_B: Tensor,
        column: int,
        space: Tensor,
    ) -> None:
        _, heads, size, columns = key_SHDT.shape
        function(
            h_BX.data_ptr(),
            h_BX.stride(0),
            y_BC.data_ptr(),
            y_BC.stride(0),
            key_SHDT.data_ptr(),
            value_SHDT.data_ptr(),
            cos_PR.data_ptr(),
            sin_PR.data_ptr(),
            starts_B.data_ptr(),
            len(starts_B),
            heads,
            size,
            cos_PR.shape[1],
            columns,
            column,
            space.data_ptr(),
        )

    return attend if _is_right(attend) else None


def _compiled() -> Path:
    """The library for this source, compiler and processor. Raises OSError or SubprocessError where there is none."""
    compiler = shutil.which(os.environ.get("CC") or "cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        raise FileNotFoundError("no C compiler")
    source = files("hornbook.model").joinpath("attend.c").read_bytes()
    parts = [source, compiler.encode(), " ".join(_FLAGS).encode(), _processor()]
    folder = platformdirs.user_cache_path("hornbook")
    library = folder / f"attend-{hashlib.blake2b(b'|'.join(parts), digest_size=12).hexdigest()}.so"
    if not library.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder) as place:
            (Path(place) / "attend.c").write_bytes(source)
            command = [compiler, *_FLAGS, "-o", "attend.so", "attend.c"]
            subprocess.run(command, cwd=place, check=True, capture_output=True, timeout=60)
            (Path(place) / "attend.so").replace(library)
    return library


def _processor() -> bytes:
    """What tells processors apart: a home folder may be shared by machines of several kinds."""
    info = Path("/proc/cpuinfo")
    lines = info.read_bytes().splitlines() if info.is_file() else []
    told = {
        line for line in lines if line.split(b":")[0].strip() in (b"model name", b"flags", b"Features", b"CPU part")
    }
    return b"\n".join([platform.platform().encode(), platform.machine().encode(), *sorted(told)])


def _is_right(attend: Attend) -> bool:
    """Whether a small attention comes out as by its formula, in fp64."""
    rows, heads, size, columns, column, half = 3, 2, 6, 48, 33, 2
    drawn = torch.Generator().manual_seed(0)

    def random(*shape: int) -> Tensor:
        return torch.randn(shape, generator=drawn)

    width = heads * size
    h_BX, key_SHDT, value_SHDT = random(rows, 3 * width + 5), *(random(rows, heads, size, columns) for _ in "kv")
    cos_PR, sin_PR = random(columns, half), random(columns, half)
    starts, y_BC = [0, 17, 33], torch.empty(rows, width)
    attend(h_BX, y_BC, key_SHDT, value_SHDT, cos_PR, sin_PR, torch.tensor(starts), column, space_for(columns, size))
    for row, start in enumerate(starts):
        q_HD, k_HD, v_HD = h_BX[row, : 3 * width].double().view(3, heads, size)
        cos_R, sin_R = cos_PR[column - start].double(), sin_PR[column - start].double()
        turned = [
            torch.cat((x[:, :half] * cos_R - x[:, half : 2 * half] * sin_R,
                       x[:, half : 2 * half] * cos_R + x[:, :half] * sin_R, x[:, 2 * half :]), 1)
            for x in (q_HD, k_HD)
        ]  # fmt: skip
        window = slice(start, column + 1)
        weights_H1T = (turned[0][:, None] @ key_SHDT[row, ..., window].double()).softmax(-1)
        found_HD = (value_SHDT[row, ..., window].double() @ weights_H1T.transpose(1, 2))[..., 0]
        for mine, right in (
            (key_SHDT[row, ..., column], turned[1]),
            (value_SHDT[row, ..., column], v_HD),
            (y_BC[row], found_HD.flatten()),
        ):
            if not torch.allclose(mine.double(), right, rtol=_NEAR, atol=_NEAR):
                return False
    return True
