"""Many small trusted programs at once: several share one process, so that a fork is paid per batch.

For our own code only: programs of a batch could read and change each other. Verdicts are those of one at a time:
a batch can only ever pass a program; whatever does not plainly pass in it (and every program of a batch that did
not come back whole: killed, crashed, stray output) is run again alone.
"""

import json
from collections.abc import Sequence

from hornbook.sandbox.pool import Sandbox
from hornbook.sandbox.types import Program, Verdict

_CALL = """\
import json
from hornbook_jail.many import run_many
print(json.dumps(run_many(json.loads({codes!r}), {cap})))
"""


def run_batches(box: Sandbox, codes: Sequence[str], size: int = 16) -> list[Verdict]:
    """The verdict on each program of `codes`, in order, with the limits of a default Program.

    `size` programs share a process and one program's limits. Milliseconds are the program's own.
    """
    assert size >= 1
    starts = range(0, len(codes), size)
    verdicts: list[Verdict | None] = [None] * len(codes)
    for start, whole in zip(starts, box.map(_joined(codes[s : s + size]) for s in starts), strict=True):
        for offset, verdict in enumerate(_split(whole, len(codes[start : start + size]))):
            verdicts[start + offset] = verdict
    again = [index for index, verdict in enumerate(verdicts) if verdict is None]
    for index, verdict in zip(again, box.map(Program(codes[i]) for i in again), strict=True):
        verdicts[index] = verdict
    found = [verdict for verdict in verdicts if verdict is not None]
    assert len(found) == len(codes)
    return found


def _joined(codes: Sequence[str]) -> Program:
    cap = Program("").output_bytes
    call = _CALL.format(codes=json.dumps(list(codes)), cap=cap)
    # JSON writes a byte as six characters at worst.
    return Program(call, output_bytes=len(codes) * (6 * cap + 4096))


def _split(whole: Verdict, count: int) -> list[Verdict | None]:
    """The batch's passes; None for what has to run alone."""
    nothing: list[Verdict | None] = [None] * count
    if whole.status != "passed":
        return nothing
    try:
        items = json.loads(whole.output)
    except ValueError:  # somebody wrote to the descriptor itself
        return nothing
    if not isinstance(items, list) or len(items) != count:
        return nothing
    return [
        Verdict("passed", "", str(item["output"]), float(item["milliseconds"])) if item["status"] == "passed" else None
        for item in items
    ]
