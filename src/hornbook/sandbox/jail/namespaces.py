"""Level 1: the server's own user, network, mount, IPC and host name namespaces, and a private root folder.

Entered once per server, since it costs milliseconds; each program then only gets a PID namespace of its own. The
private root is a small tmpfs that holds read-only binds of /usr and of the interpreter's library folder, three
harmless devices, and a scratch tmpfs which is the only place a program can write. There is no /proc: the first
version of this design leaked the server's environment through /proc/1/environ. Files are mounted by their old
path, so everything that the interpreter already knows (sys.path, loaded libraries) stays true.
"""

import ctypes
import os
import sys
from pathlib import Path

from . import kernel

MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC = 1, 2, 4, 8
MS_REMOUNT, MS_BIND, MS_REC, MS_PRIVATE = 32, 4096, 16384, 1 << 18
MNT_DETACH = 2
AT_FDCWD, AT_RECURSIVE = -100, 0x8000
MOUNT_ATTR_RDONLY, MOUNT_ATTR_NOSUID, MOUNT_ATTR_NODEV = 1, 2, 4

NOBODY = 65534
SCRATCH = "/scratch"
SCRATCH_BYTES, SCRATCH_INODES = 16 << 20, 1000
DEVICES = ("/dev/null", "/dev/zero", "/dev/urandom", "/dev/random")


def library_folders() -> list[str]:
    """The folders, outside /usr, which the running interpreter needs: its libraries, and the rest of sys.path."""
    library = str(Path(os.__file__).parent.parent)
    folders: list[str] = []
    for folder in [library, *sys.path]:
        if Path(folder).is_dir() and not _within(folder, ["/usr", *folders]):
            folders.append(folder)
    return folders


def _within(path: str, folders: list[str]) -> bool:
    return any(Path(path).is_relative_to(folder) for folder in folders)


def _mount(source: str | None, target: str, kind: str | None, flags: int, data: str | None = None) -> None:
    def text(value: str | None) -> bytes | None:
        return None if value is None else value.encode()

    done = kernel.libc.mount(text(source), text(target), text(kind), ctypes.c_ulong(flags), text(data))
    kernel.check(done, f"mount {source or target}")


def _bind_readonly(source: str, target: str, mount_setattr: int) -> None:
    """Bind a folder with all that is mounted below it, and make the whole tree read-only.

    mount_setattr(2) (Linux 5.12) is the only call that reaches the mounts below too; a kernel without it gets
    level 2.
    """
    Path(target).mkdir(parents=True, exist_ok=True)
    _mount(source, target, None, MS_BIND | MS_REC)
    attributes = (ctypes.c_uint64 * 4)(MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV, 0, 0, 0)
    done = kernel.libc.syscall(
        ctypes.c_long(mount_setattr),
        ctypes.c_long(AT_FDCWD),
        target.encode(),
        ctypes.c_long(AT_RECURSIVE),
        attributes,
        ctypes.c_long(ctypes.sizeof(attributes)),
    )
    kernel.check(done, f"read-only {source}")


def _map_to_nobody(uid: int, gid: int) -> None:
    """The caller becomes user and group 65534 in the namespace (an ordinary user may map only itself)."""
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{NOBODY} {uid} 1")
    Path("/proc/self/gid_map").write_text(f"{NOBODY} {gid} 1")


class _Mapper:
    """For the real root: a helper, outside of the namespace to come, that maps root and the real nobody into it.

    The server makes its mounts as root and then becomes nobody for good, so that the limit on processes binds it and
    root's own files are closed to it. Not possible where root's interpreter is for root alone, or where root lacks
    the capability (a container may): the server then stays root under nobody's name.
    """

    def __init__(self) -> None:
        library = Path(os.__file__)
        public = all(path.stat().st_mode & 0o005 >= 4 for path in (library, library.parent))
        self.pid, self.word = 0, -1
        if os.geteuid() == 0 and public:
            word, self.word = os.pipe()
            target = os.getpid()
            self.pid = os.fork()
            if self.pid == 0:
                try:
                    os.close(self.word)
                    if os.read(word, 1):
                        for kind in ("uid", "gid"):
                            Path(f"/proc/{target}/{kind}_map").write_text(f"0 0 1\n{NOBODY} {NOBODY} 1\n")
                        os._exit(0)
                finally:
                    os._exit(1)
            os.close(word)

    def map(self) -> bool:
        """Once inside: whether root and nobody are mapped now."""
        if not self.pid:
            return False
        os.write(self.word, b"g")
        os.close(self.word)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1]) == 0


def _become_nobody(capset: int) -> None:
    """From root in the namespace to nobody, with the one capability that starting PID namespaces takes."""
    kernel.prctl(kernel.PR_SET_KEEPCAPS, 1, "keep capabilities")
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, NOBODY)
    os.setresuid(NOBODY, NOBODY, NOBODY)
    kernel.set_capabilities(capset, kernel.CAP_SYS_ADMIN)


def enter(calls: dict[str, int]) -> str:
    """Enter the namespaces and the private root; returns the scratch folder. Raises OSError where forbidden.

    `calls` maps the names of system calls to numbers. A process that failed half-way is of no use any more.
    """
    uid, gid = os.geteuid(), os.getegid()
    folders = library_folders()
    places = ("/tmp", "/mnt", "/var/tmp", "/srv", "/run", "/dev/shm")
    usable = [p for p in places if Path(p).is_dir() and not any(_within(f, [p]) for f in folders)]
    if not usable:
        raise OSError("no folder left to build the private root in")
    root = usable[0]
    # A path component that another user cannot read still resolves here: the binds are made by the caller.
    kinds = kernel.CLONE_NEWUSER | kernel.CLONE_NEWNET | kernel.CLONE_NEWNS | kernel.CLONE_NEWIPC | kernel.CLONE_NEWUTS
    os.umask(0o022)
    mapper = _Mapper()
    kernel.check(kernel.libc.unshare(ctypes.c_int(kinds)), "unshare")
    becomes = mapper.map()
    if not becomes:
        _map_to_nobody(uid, gid)
    kernel.check(kernel.libc.sethostname(b"sandbox", ctypes.c_size_t(7)), "sethostname")

    _mount(None, "/", None, MS_REC | MS_PRIVATE)
    _mount("root", root, "tmpfs", MS_NOSUID | MS_NODEV, "size=1m,mode=755")
    for folder in ["/usr", *folders]:
        _bind_readonly(folder, root + folder, calls["mount_setattr"])
    for folder in ("/lib", "/lib64", "/lib32", "/bin", "/sbin"):
        if Path(folder).is_symlink():
            Path(root + folder).symlink_to(Path(folder).readlink())
        elif folder.startswith("/lib") and Path(folder).is_dir() and not Path(root + folder).exists():
            _bind_readonly(folder, root + folder, calls["mount_setattr"])
    Path(root + "/dev").mkdir()
    for device in DEVICES:
        Path(root + device).touch()
        _mount(device, root + device, None, MS_BIND)
    Path(root + SCRATCH).mkdir()
    limits = f"size={SCRATCH_BYTES},nr_inodes={SCRATCH_INODES},mode=700"
    if becomes:
        limits += f",uid={NOBODY},gid={NOBODY}"
    _mount("scratch", root + SCRATCH, "tmpfs", MS_NOSUID | MS_NODEV | MS_NOEXEC, limits)
    for folder in ("/tmp", "/var/tmp"):
        if not Path(root + folder).exists():
            Path(root + folder).parent.mkdir(exist_ok=True)
            Path(root + folder).symlink_to(SCRATCH)

    os.chdir(root)
    # pivot_root(".", ".") stacks the old root on the new one (its manual page); detaching "." then drops it.
    kernel.check(kernel.libc.syscall(ctypes.c_long(calls["pivot_root"]), b".", b"."), "pivot_root")
    kernel.check(kernel.libc.umount2(b".", MNT_DETACH), "umount old root")
    os.chdir("/")
    _mount(None, "/", None, MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | MS_NODEV)
    if becomes:
        _become_nobody(calls["capset"])
    return SCRATCH
