"""Level 2: Landlock rules, where namespaces are forbidden: read the interpreter, write the scratch folder.

Landlock (Linux 5.13) lets any process give up access to files for good. It does not cover metadata (chmod, stat),
UDP or processes: the seccomp filter, always used together with it, refuses those that matter. What stays weaker
than level 1: the names and sizes of files outside can be asked for (stat), and the scratch folder is an ordinary
folder, limited per file and per program's memory but not in all.
Constants: include/uapi/linux/landlock.h.
"""

import ctypes
import os
from pathlib import Path

from . import kernel
from .namespaces import DEVICES, library_folders

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1, 2, 4, 8
TRUNCATE, IOCTL_DEV = 1 << 14, 1 << 15
_NEWEST_RIGHT_BY_ABI = {1: 12, 2: 13, 3: 14, 4: 14}  # bit numbers; 15 (ioctl) from 5 on
VERSION_FLAG, RULE_PATH_BENEATH = 1, 1


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32))


def ruleset(calls: dict[str, int], scratch: str | None) -> int:
    """A descriptor of the rules, to be entered by each child; raises OSError where Landlock is missing.

    Without `scratch` there is no folder to write in.
    """
    create, add = ctypes.c_long(calls["landlock_create_ruleset"]), ctypes.c_long(calls["landlock_add_rule"])
    none = ctypes.c_void_p(None)
    version = kernel.libc.syscall(create, none, ctypes.c_size_t(0), ctypes.c_uint32(VERSION_FLAG))
    kernel.check(version, "landlock")
    everything = (1 << (_NEWEST_RIGHT_BY_ABI.get(version, 15) + 1)) - 1
    # {files, network, scopes}: TCP bind and connect from version 4; abstract sockets and signals from 6.
    fields = [everything, *([0b11] if version >= 4 else []), *([0b11] if version >= 6 else [])]
    attributes = (ctypes.c_uint64 * len(fields))(*fields)
    size = ctypes.c_size_t(ctypes.sizeof(attributes))
    rules: int = kernel.libc.syscall(create, attributes, size, ctypes.c_uint32(0))
    kernel.check(rules, "landlock rules")

    reading = READ_FILE | READ_DIR
    device = everything & (READ_FILE | WRITE_FILE | TRUNCATE | IOCTL_DEV)
    grants = [(folder, reading) for folder in ["/usr", "/lib", "/lib64", *library_folders()]]
    grants += [(path, device) for path in DEVICES]
    if scratch is not None:
        grants.append((scratch, everything & ~EXECUTE))
    for path, allowed in grants:
        if Path(path).exists():
            folder = os.open(path, os.O_PATH | os.O_CLOEXEC)
            try:
                rule = _PathBeneath(allowed, folder)
                done = kernel.libc.syscall(
                    add, ctypes.c_long(rules), ctypes.c_long(RULE_PATH_BENEATH), ctypes.byref(rule), ctypes.c_long(0)
                )
                kernel.check(done, f"landlock rule for {path}")
            finally:
                os.close(folder)
    return rules


def restrict(calls: dict[str, int], rules: int) -> None:
    """Put this process under the rules, for good; it needs no_new_privs first."""
    number = ctypes.c_long(calls["landlock_restrict_self"])
    kernel.check(kernel.libc.syscall(number, ctypes.c_long(rules), ctypes.c_long(0)), "landlock restrict")
