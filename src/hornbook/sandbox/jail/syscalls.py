"""System call numbers and the groups that a program is refused.

Numbers are those of Linux's arch/x86/entry/syscalls/syscall_64.tbl and include/uapi/asm-generic/unistd.h (the
table of aarch64); "-" marks a call that the architecture never had. A list of what is refused, rather than of
what is allowed, is the trade-off taken: the standard library of Python may call anything harmless, on every
version of libc, and calls newer than the newest in this table do not exist for a program (ENOSYS).
"""

import platform
import sys

ARCHITECTURES = {"x86_64": 0, "aarch64": 1}
AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}  # linux/audit.h
NEWEST = 469  # file_setattr, Linux 6.17

# name:x86_64:aarch64. Refused with EPERM at levels 1 and 2.
_REFUSED = """
# processes
fork:57:-  vfork:58:-  execve:59:221  execveat:322:281  kill:62:129  tkill:200:130  tgkill:234:131
rt_sigqueueinfo:129:138  rt_tgsigqueueinfo:297:240  pidfd_send_signal:424:424  pidfd_open:434:434
pidfd_getfd:438:438  process_madvise:440:440  process_mrelease:448:448  ptrace:101:117
process_vm_readv:310:270  process_vm_writev:311:271  kcmp:312:272  prctl:157:167  seccomp:317:277
personality:135:92
# network
socket:41:198  connect:42:203  accept:43:202  accept4:288:242  sendmsg:46:211  recvmsg:47:212
sendmmsg:307:269  recvmmsg:299:243  shutdown:48:210  bind:49:200  listen:50:201  getsockname:51:204
getpeername:52:205  setsockopt:54:208  getsockopt:55:209
# mounts and namespaces
mount:165:40  umount2:166:39  open_tree:428:428  move_mount:429:429  fsopen:430:430  fsconfig:431:431
fsmount:432:432  fspick:433:433  mount_setattr:442:442  statmount:457:457  listmount:458:458
open_tree_attr:467:467  pivot_root:155:41  chroot:161:51  unshare:272:97  setns:308:268
name_to_handle_at:303:264  open_by_handle_at:304:265  fanotify_init:300:262  fanotify_mark:301:263
inotify_init:253:-  inotify_init1:294:26  inotify_add_watch:254:27  sync:162:81  syncfs:306:267
mknod:133:-  mknodat:259:33  quotactl:179:60  quotactl_fd:443:443
# kernel
bpf:321:280  perf_event_open:298:241  add_key:248:217  request_key:249:218  keyctl:250:219
io_uring_setup:425:425  io_uring_enter:426:426  io_uring_register:427:427  userfaultfd:323:282
create_module:174:-  init_module:175:105  delete_module:176:106  finit_module:313:273  kexec_load:246:104
kexec_file_load:320:294  reboot:169:142  swapon:167:224  swapoff:168:225  syslog:103:116  acct:163:89
settimeofday:164:170  clock_settime:227:112  adjtimex:159:171  clock_adjtime:305:266  sethostname:170:161
setdomainname:171:162  iopl:172:-  ioperm:173:-  modify_ldt:154:-  uselib:134:-  vhangup:153:58
lookup_dcookie:212:18  nfsservctl:180:42  memfd_create:319:279  memfd_secret:447:447  mbind:237:235
set_mempolicy:238:237  migrate_pages:256:238  move_pages:279:239
# identity and limits
setuid:105:146  setgid:106:144  setreuid:113:145  setregid:114:143  setresuid:117:147  setresgid:119:149
setgroups:116:159  setfsuid:122:151  setfsgid:123:152  capset:126:91  setrlimit:160:164
sched_setaffinity:203:122  sched_setscheduler:144:119  sched_setattr:314:274  sched_setparam:142:118
setpriority:141:140  ioprio_set:251:30
# extended attributes
setxattr:188:5  lsetxattr:189:6  fsetxattr:190:7  setxattrat:463:463  removexattr:197:14
lremovexattr:198:15  fremovexattr:199:16  removexattrat:466:466
# System V and POSIX messages
shmget:29:194  shmat:30:196  shmctl:31:195  shmdt:67:197  semget:64:190  semop:65:193  semctl:66:191
semtimedop:220:192  msgget:68:186  msgsnd:69:189  msgrcv:70:188  msgctl:71:187  mq_open:240:180
mq_unlink:241:181  mq_timedsend:242:182  mq_timedreceive:243:183  mq_notify:244:184
mq_getsetattr:245:185
"""

# Landlock (level 2) does not cover changes of metadata; at level 1 only the scratch folder can be changed.
_REFUSED_METADATA = """
# metadata
chmod:90:-  fchmod:91:52  fchmodat:268:53  fchmodat2:452:452  chown:92:-  fchown:93:55  lchown:94:-
fchownat:260:54  utime:132:-  utimes:235:-  utimensat:280:88  futimesat:261:-  truncate:76:45
"""

# Looked at argument by argument, or called by the server itself.
_OTHER = """
# other
clone:56:220  clone3:435:435  socketpair:53:199  sendto:44:206  recvfrom:45:207  prlimit64:302:261
fcntl:72:25  ioctl:16:29
landlock_create_ruleset:444:444  landlock_add_rule:445:445  landlock_restrict_self:446:446
"""


def architecture() -> str | None:
    """The architecture whose table applies, or None (not Linux, 32 bits, or an architecture without a table)."""
    machine = platform.machine()
    wide = sys.maxsize > 1 << 32
    return machine if sys.platform == "linux" and wide and machine in ARCHITECTURES else None


def _parse(text: str, column: int) -> dict[str, int]:
    found = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            for item in line.split():
                name, *numbers = item.split(":")
                if numbers[column] != "-":
                    found[name] = int(numbers[column])
    return found


def refused(machine: str, metadata: bool) -> dict[str, int]:
    """Name -> number of the calls refused outright; `metadata` adds chmod, chown, utime and truncate."""
    column = ARCHITECTURES[machine]
    return _parse(_REFUSED, column) | (_parse(_REFUSED_METADATA, column) if metadata else {})


def numbers(machine: str) -> dict[str, int]:
    """Name -> number of every call in the tables."""
    column = ARCHITECTURES[machine]
    return refused(machine, metadata=True) | _parse(_OTHER, column)
