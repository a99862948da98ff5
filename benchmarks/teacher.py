"""A teacher's client beside bespokelabs-curator, distilabel, datatrove and data-designer: what a kill costs, what is
lost to faults, how much of a server's capacity is used.

    python benchmarks/teacher.py [--quick] [--faults] [--busy] [--requests N] [--sides NAME ...] [--cache DIR]

The work: N short prompts, each for a JSON object (a title and a number), from a server of ours on this machine
(`teacher_server.py`): 64 places, a service time of 0.4 s in the mean (lognormal, sigma 0.5), the same for every client.
Each side is a process (`teacher_side.py`) with at most 64 requests at once and every cache that it has. All figures are
counted from the server's log, on one clock; none is a client's own word.

The kill: when half of the prompts are answered, the side and all its processes get SIGKILL; then the same command is
started again and runs to its end. `answered again` are prompts whose whole answer the server had sent before the kill,
and that are asked again. Those whose answer left within the last 0.1 s before the kill stand apart (`just then`): they
may not have reached the client. `in flight again` are those that were being served. All of them are paid for twice.

Capacity: the service times of one answer for each prompt, over 64 places times the time from the first request to the
last answer. The gap from the kill to the first request of the restarted command is left out (it is mostly the starting
of Python); the share with the gap stands beside it. `possible` is what a client gets that is never killed, loses no
time, and asks in the order of the prompts: the last answers leave places empty. `full after` are the seconds after the
two starts, together, until all places were taken.

`--faults`: a quarter of the prompts, no kill, while 5 % of requests are answered with 500, 2 % of connections are
dropped and 2 % of bodies cut. `held` are the prompts with the right answer in the side's own output at its end.

`--busy`: a quarter of the prompts, no kill, and 48 places for clients that think they have 64: the others are answered
429 with `Retry-After: 1`.

Peers are tried at several settings; the best of each counts. Each is installed into an environment of its own below
--cache, with uv. Telemetry is off and no side reaches a network. The last line is JSON.
"""

import argparse
import contextlib
import heapq
import json
import os
import platform
import resource
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections import Counter
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from peers import environment
from teacher_server import Settings, key_of, number_of, service_time

CONCURRENCY = 64
STILL = 60.0  # seconds without any request, while prompts are unanswered, after which a side is stopped
LATE = 0.1  # seconds before the kill in which an answer may not have arrived
PACKAGES = {
    "bespokelabs-curator": ["bespokelabs-curator"],
    "distilabel": ["distilabel[openai]", "requests"],
    "datatrove": ["datatrove[io,inference]", "xxhash<4"],
    "data-designer": ["data-designer"],
}
SETTINGS = {
    "bespokelabs-curator": ("bespokelabs-curator",),
    "distilabel": ("distilabel, 8 replicas", "distilabel, 8, no cache"),
    "datatrove": ("datatrove", "datatrove, OpenAI's client"),
    "data-designer": ("data-designer", "data-designer, groups of 25"),
}
QUIET = {
    "HF_HUB_OFFLINE": "1",
    "HF_DATASETS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_DATASETS_DISABLE_PROGRESS_BARS": "1",
    "DO_NOT_TRACK": "1",
    "TELEMETRY_ENABLED": "false",
    "NEMO_TELEMETRY_ENABLED": "false",
    "DISTILABEL_LOG_LEVEL": "WARNING",
    "CURATOR_DISABLE_RICH_DISPLAY": "1",
    "LITELLM_LOCAL_MODEL_COST_MAP": "True",
    "NO_PROXY": "127.0.0.1,127.1,localhost",
}


@dataclass
class Result:
    """What a side did, by the server's log."""

    seconds: float  # from the first request to the last answer
    gap: float
    share: float  # of the capacity, in %, without the gap
    share_with_gap: float
    full_after: float  # seconds after its starts until all places were taken, together
    again: int  # answered prompts that were sent again after the kill
    just_then: int
    flying_again: int
    tokens_wasted: int
    refused: int  # 429s
    failed: int  # 500s, dropped, cut
    others: int  # requests for something else than the prompts
    unanswered: int
    held: int  # right answers in the side's own output
    peak: float  # MB
    cpu: float = 0.0  # processor's seconds of the side, both starts
    load: float = 0.0  # processes that wanted a core in the last minute, the side's and others'
    troubles: list[str] = field(default_factory=list)


class Server:
    """The server in a process of its own."""

    def __init__(self) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        command = [sys.executable, str(Path(__file__).with_name("teacher_server.py")), str(port)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout
        if self.process.stdout.readline() != "ready\n":
            raise RuntimeError("the server did not start")

    def call(self, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        data = None if body is None else json.dumps(body).encode()
        with urllib.request.urlopen(urllib.request.Request(self.url + path, data), timeout=60) as answer:
            found: dict[str, Any] = json.load(answer)
        return found


def session(leader: int) -> list[int]:
    """The processes of a session."""
    found = []
    for place in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            if int(place.read_text().rpartition(")")[2].split()[3]) == leader:
                found.append(int(place.parent.name))
    return found


class Side:
    """A side's command, with an eye on the memory of its processes."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self.peak = 0.0
        home = folder / "home"
        home.mkdir(exist_ok=True)
        environ = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")} | QUIET | {"HOME": str(home)}
        with (folder / "log.txt").open("ab") as log:
            self.process = subprocess.Popen(
                command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, env=environ, start_new_session=True
            )
        threading.Thread(target=self._watch, daemon=True).start()

    def kill(self) -> None:
        """SIGKILL to all of it, where it runs."""
        group = session(self.process.pid)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        for pid in group:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.process.wait()

    def _watch(self) -> None:
        page = os.sysconf("SC_PAGE_SIZE") / 1e6
        while self.process.poll() is None:
            used = 0.0
            for pid in session(self.process.pid):
                with contextlib.suppress(OSError):
                    used += int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * page
            self.peak = max(self.peak, used)
            time.sleep(0.5)


def used() -> float:
    """Processor's seconds of the processes that ended so far."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


def possible(settings: Settings, keys: list[str]) -> float:
    """The share of the capacity, in %, of a client that is never late and asks in this order."""
    ends = [0.0] * settings.slots
    times = [service_time(settings, key) for key in keys]
    for seconds in times:
        heapq.heapreplace(ends, ends[0] + seconds)
    return 100 * sum(times) / (settings.slots * max(ends))


def measure(
    server: Server, settings: Settings, command: list[str], prompts: list[str], folder: Path, killed: bool, limit: float
) -> Result:
    """Run a side; kill it in the middle, where told."""
    folder.mkdir(parents=True)
    (folder / "prompts.json").write_text(json.dumps(prompts))
    command = [*command, server.url, str(folder / "prompts.json"), str(folder), str(CONCURRENCY)]
    server.call("/reset", asdict(settings))
    cpu, deadline = used(), time.monotonic() + limit
    lives = [Side(command, folder)]
    when, troubles = (0.0, 0.0), []
    try:
        if killed and half_answered(server, lives[0], len(prompts), deadline):
            kill = time.monotonic()
            lives[0].kill()
            while server.call("/count")["taken"]:
                time.sleep(0.005)
            when = kill, time.monotonic()
            lives.append(Side(command, folder))
        trouble = await_end(server, lives[-1], len(prompts), deadline)
    finally:
        lives[-1].kill()
    troubles += [trouble] if trouble else []
    side = lives[-1]
    if side.process.returncode > 0:
        last = [line for line in (folder / "log.txt").read_text(errors="replace").splitlines() if line.strip()]
        troubles.append(f"ended with {side.process.returncode}: {last[-1].strip()[:300] if last else ''}")
    if killed and not any(when):
        troubles.append("ended before it could be killed")
    result = read(server.call("/stats")["log"], settings, [key_of(prompt) for prompt in prompts], when)
    result.held = held(folder, prompts)
    return replace(
        result, peak=max(life.peak for life in lives), cpu=used() - cpu, load=os.getloadavg()[0], troubles=troubles
    )


def half_answered(server: Server, side: Side, count: int, deadline: float) -> bool:
    """Wait until the server has answered half of the prompts; False when the side ends before."""
    while side.process.poll() is None and time.monotonic() < deadline:
        if server.call("/count")["answered"] >= count / 2:
            return True
        time.sleep(0.02)
    return False


def await_end(server: Server, side: Side, count: int, deadline: float) -> str:
    """Wait until a side ends; why it did not by itself."""
    moved, seen = time.monotonic(), 0
    while side.process.poll() is None:
        state, now = server.call("/count"), time.monotonic()
        if state["requests"] > seen or state["taken"] or state["answered"] == count:
            moved, seen = now, state["requests"]
        if now > deadline:
            return "not done in the time that it has"
        if now - moved > STILL:
            return f"no request for {STILL:.0f} s"
        time.sleep(0.1)
    return ""


def held(folder: Path, prompts: list[str]) -> int:
    """How many right answers a side has in the end."""
    file = folder / "answers.json"
    answers = json.loads(file.read_text()) if file.exists() else []
    return sum(answer == number_of(key_of(p)) for p, answer in zip(prompts, answers, strict=False))


def full_after(rows: list[list[Any]], slots: int) -> float:
    """Seconds from the first request until all places were taken; until the last one where that never was."""
    changes = [(row[1], 1) for row in rows if row[3] != "429"] + [(row[2], -1) for row in rows if row[3] != "429"]
    taken = 0
    for when, change in sorted(changes):
        taken += change
        if taken == slots:
            return when - changes[0][0]
    return max(when for when, _ in changes) - changes[0][0] if changes else 0.0


def read(log: list[list[Any]], settings: Settings, keys: list[str], when: tuple[float, float]) -> Result:
    """What the server's log says; `when`: the times of the kill and of the second start, or zeros."""
    kill, start = when
    asked = set(keys)
    rows = [row for row in log if row[0] in asked]
    full = [row for row in rows if row[3] == "answered"]
    answered = {row[0] for row in full}
    again = just_then = flying_again = 0
    gap = 0.0
    if start:
        after = {row[0] for row in rows if row[1] > start}
        before = {row[0]: row[2] for row in reversed(full) if row[2] <= start}
        just_then = sum(before[key] > kill - LATE for key in after & before.keys())
        again = len(after & before.keys()) - just_then
        flying = {row[0] for row in rows if row[1] <= start and row[3] == "client gone"} - before.keys()
        flying_again = len(flying & after)
        gap = min((row[1] for row in rows if row[1] > start), default=kill) - kill
    seconds = max(row[2] for row in full) - min(row[1] for row in rows) if full else 0.0
    lives = [[row for row in rows if row[1] <= start], [row for row in rows if row[1] > start]]
    useful = sum(service_time(settings, key) for key in answered)
    outcomes = Counter(row[3] for row in rows)
    # What was answered twice, or served in part or in vain, is paid for.
    wasted = sum(row[5] for row in full) - sum({row[0]: row[5] for row in full}.values())
    wasted += sum(row[5] for row in rows if row[3] in ("client gone", "cut", "dropped"))
    return Result(
        seconds=seconds,
        gap=gap,
        share=100 * useful / max(1e-9, settings.slots * (seconds - gap)),
        share_with_gap=100 * useful / max(1e-9, settings.slots * seconds),
        full_after=sum(full_after(life, settings.slots) for life in lives),
        again=again,
        just_then=just_then,
        flying_again=flying_again,
        tokens_wasted=wasted,
        refused=outcomes["429"],
        failed=outcomes["500"] + outcomes["dropped"] + outcomes["cut"],
        others=len(log) - len(rows),
        unanswered=len(asked) - len(answered),
        held=0,
        peak=0.0,
    )


def table(title: str, results: dict[str, Result], count: int, best: float) -> None:
    print(f"\n{title}; possible: {best:.1f} %")
    heads = ("capacity", "with gap", "seconds", "gap", "full after", "answered again", "just then", "in flight again")
    heads += ("tokens wasted", "429", "faults", "others", "unanswered", "held", "peak MB", "CPU s", "load")
    print("  ".join([f"{'':28}", *heads]))
    for name, r in results.items():
        figures = [f"{r.share:.1f} %", f"{r.share_with_gap:.1f} %", f"{r.seconds:.1f}", f"{r.gap:.1f}"]
        figures += [f"{r.full_after:.1f}", f"{r.again:,}", f"{r.just_then:,}", f"{r.flying_again:,}"]
        figures += [f"{n:,}" for n in (r.tokens_wasted, r.refused, r.failed, r.others, r.unanswered, r.held)]
        figures += [f"{r.peak:,.0f}", f"{r.cpu:.1f}", f"{r.load:.1f}"]
        print("  ".join([f"{name:28}", *(f"{said:>{len(head)}}" for head, said in zip(heads, figures, strict=True))]))
        for trouble in r.troubles:
            print(f"{'':28} {trouble}")
    sys.stdout.flush()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="400 prompts")
    parser.add_argument("--requests", type=int, default=10_000)
    parser.add_argument("--faults", action="store_true", help="also under 500s, dropped connections and cut bodies")
    parser.add_argument("--busy", action="store_true", help="also with fewer places than the clients think")
    parser.add_argument("--sides", nargs="+", help="settings of these names alone")
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "hornbook-benchmarks")
    parser.add_argument("--keep", action="store_true", help="keep the sides' folders, with their logs")
    given = parser.parse_args()
    count = 400 if given.quick else given.requests
    given.cache.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix="teacher-"))
    sides = {"hornbook": sys.executable}
    for name, packages in PACKAGES.items():
        if not given.sides or set(SETTINGS[name]) & set(given.sides):
            python = environment(given.cache, f"teacher-{name}", packages)
            sides |= dict.fromkeys(SETTINGS[name], str(python)) if python else {}
    if given.sides:
        sides = {name: python for name, python in sides.items() if name in given.sides}
    prompts = [f"Item {n:06d} of the catalogue.\nGive it a short title and a number." for n in range(count)]
    scenes = {"kill": (Settings(), prompts, True)}
    part = prompts[: max(200, count // 4)]
    if given.faults:
        scenes["faults"] = (Settings(failed=0.05, dropped=0.02, cut=0.02), part, False)
    if given.busy:
        scenes["busy"] = (Settings(slots=48), part, False)
    server = Server()
    found: dict[str, dict[str, Result]] = {}
    side = str(Path(__file__).with_name("teacher_side.py"))
    try:
        for scene, (settings, asked, killed) in scenes.items():
            found[scene] = {}
            ideal = sum(service_time(settings, key_of(prompt)) for prompt in asked) / settings.slots
            for number, (name, python) in enumerate(sides.items()):
                command, folder = [python, side, name], work / scene / str(number)
                found[scene][name] = measure(server, settings, command, asked, folder, killed, 90 + 8 * ideal)
                print(f"{scene}: {name}: {found[scene][name]}", file=sys.stderr, flush=True)
    finally:
        server.process.kill()
        if given.keep:
            print(f"kept: {work}", file=sys.stderr)
        else:
            shutil.rmtree(work, ignore_errors=True)
    for scene, results in found.items():
        settings, asked, _ = scenes[scene]
        best = possible(settings, [key_of(prompt) for prompt in asked])
        table(f"{scene}: {len(asked):,} prompts, {settings}", results, len(asked), best)
    report(found, {scene: len(asked) for scene, (_, asked, _) in scenes.items()})


def report(found: dict[str, dict[str, Result]], counts: dict[str, int]) -> None:
    """The JSON line."""
    kill = found["kill"]
    ours = kill.get("hornbook")
    ran = {name: r for name, r in kill.items() if r.held == counts["kill"] and not r.troubles}
    names = {
        peer: max((n for n in SETTINGS[peer] if n in ran), key=lambda n: ran[n].share, default=None)
        for peer in SETTINGS
    }
    peers = {peer: round(ran[name].share, 1) for peer, name in names.items() if name}
    best = max(peers.values(), default=0.0)
    checks = {"all_peers_ran": peers.keys() == PACKAGES.keys()}
    if ours:
        checks |= {
            "no_answered_sent_again": ours.again == 0,
            "in_flight_at_most_concurrency": ours.flying_again <= CONCURRENCY and not ours.refused,
            "all_answered": all(
                r["hornbook"].unanswered == 0 and r["hornbook"].held == counts[scene] for scene, r in found.items()
            ),
            "capacity_95": ours.share >= 95,
            "never_worse_than_a_peer": all(
                (mine.share >= other.share or other.held < mine.held)
                and (mine.again, -mine.held) <= (other.again, -other.held)
                for results in found.values()
                if (mine := results["hornbook"])
                for other in results.values()
            ),
        }
    line = {
        "bench": "teacher",
        "unit": "% of the server's capacity, kill included",
        "higher_is_better": True,
        "ours": round(ours.share, 1) if ours else None,
        "peers": peers,
        "ratio_to_best_peer": round(ours.share / best, 2) if ours and best else None,
        "checks": checks,
        "answered_sent_again": {name: r.again for name, r in kill.items()},
        "machine": f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}",
    }
    print(json.dumps(line))


if __name__ == "__main__":
    main()
