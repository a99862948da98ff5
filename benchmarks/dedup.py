"""Near-deduplication beside datatrove, rensa and datasketch: how fast, what is found, what is lost.

    python benchmarks/dedup.py [--quick] [--documents N] [--functions N] [--rounds N] [--cache DIR]

Speed: N texts of 200 words in JSON lines, a tenth of them earlier ones with one to five words changed. Each side is a
whole command (`dedup_side.py`), from start to the ids that it removes, with a threshold of 0.8, 128 hashes and shingles
of five tokens; a figure is texts per second of processor time of all its processes, the median of its rounds, sides in
turns. Peers are tried at several settings. Ours verifies each pair by exact Jaccard and compares functions' logic,
which no peer does. `the stage` is ours with its files: Parquet in, attributes and selection out.

Found: a planted copy counts when its exact similarity to its original is 0.8 or more; it is found when it is removed.
Real functions of this Python installation: compared with each earlier kept one by brute force (`dedup_texts.py`, whose
shingles share no code with ours), one with similarity 0.8 or more must be removed, or its logic must differ from that
of every such one. Copies of a tenth of them with a comment added must be removed too, where they are so similar.

Look-alikes: real functions and the curriculum's exercises, with mutants of each that differ in one operator, comparison
or number and have a similarity of 0.8 or more. No two compute the same, so each that is removed is lost.

Each peer is installed into an environment of its own below --cache, with uv. The last line is JSON.
"""

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import dedup_texts
from hornbook.records import Document, read_table, write_documents
from hornbook.similarity.logic import same_logic
from hornbook.similarity.twins import Twin, near_twins
from peers import environment

THRESHOLD = 0.8
STAGE = """
import sys
from pathlib import Path
from hornbook.corpus.deduplicate import deduplicate
from hornbook.corpus.settings import DeduplicateSettings
from hornbook.records import Silent
Path(sys.argv[2]).mkdir()
deduplicate(DeduplicateSettings(), {"documents": Path(sys.argv[1])}, Path(sys.argv[2]), Silent())
"""
# A process of its own between: a child's peak begins at its parent's memory, and ours holds all texts.
WATCH = """
import json, os, subprocess, sys, time
started = time.perf_counter()
process = subprocess.Popen(sys.argv[1:], stdout=sys.stderr)
_, status, used = os.wait4(process.pid, 0)
print(json.dumps([used.ru_utime + used.ru_stime, time.perf_counter() - started, used.ru_maxrss / 1000]))
sys.exit(os.waitstatus_to_exitcode(status))
"""
PACKAGES = {
    "rensa": ["rensa"],
    "datasketch": ["datasketch", "numpy"],
    "datatrove": ["datatrove[io,processing]", "xxhash<4", "orjson"],
}
SETTINGS = {
    "rensa": ("rensa", "rensa, 32 bands"),
    "datasketch": ("datasketch",),
    "datatrove": ("datatrove", "datatrove, 9 buckets"),
}


def timed(command: list[str]) -> tuple[float, float, float]:
    """(processor seconds, seconds, peak MB of the largest process) of a command and its processes."""
    done = subprocess.run([sys.executable, "-c", WATCH, *command], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{command[:3]}: {done.stderr[-800:]}")
    used, seconds, peak = json.loads(done.stdout.splitlines()[-1])
    return used, seconds, peak


def write(texts: list[str], place: Path) -> Path:
    """As JSON lines; a text's id is its number."""
    place.parent.mkdir(parents=True)
    with place.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps({"id": str(number), "text": text}) + "\n" for number, text in enumerate(texts))
    return place


def removed(place: Path) -> set[int]:
    """The numbers of the texts that a side removed."""
    return {int(line) for line in place.read_text().split()}


def verified(texts: list[str], twins: list[Twin]) -> bool:
    """Whether each removal names an earlier text that stays and is as similar as it says, 0.8 or more."""
    gone = {twin.row for twin in twins}
    similar = (dedup_texts.jaccard(*(dedup_texts.shingles(texts[n]) for n in (t.row, t.of))) for t in twins)
    return all(
        t.of < t.row and t.of not in gone and t.similarity >= THRESHOLD and abs(s - t.similarity) < 1e-9
        for t, s in zip(twins, similar, strict=True)
    )


def recall(texts: list[str]) -> tuple[float, float, bool]:
    """Recall of near_twins, by text alone and with the veto of logic; whether all its twins are right."""

    def differ(row: int, of: int) -> bool:
        return not same_logic(texts[row], texts[of])

    found, right = [], True
    for veto in (None, differ):
        twins = near_twins(texts, THRESHOLD, same=(lambda a, b: not differ(a, b)) if veto else None)
        due, vetoed, wrong = dedup_texts.missed(texts, {t.row: t.of for t in twins}, THRESHOLD, veto)
        right &= verified(texts, twins)
        found.append(1 - len(wrong) / max(1, due))
        print(
            f"{len(texts):,} functions, {'logic compared' if veto else 'text alone'}: {due:,} have an earlier kept one "
            f"at {THRESHOLD} or more; removed {len(twins):,}, vetoed {vetoed:,}, missed {len(wrong)}"
        )
    return found[0], found[1], right


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="15,000 texts, 600 functions, one round")
    parser.add_argument("--documents", type=int, default=50_000)
    parser.add_argument("--functions", type=int, default=12_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "hornbook-benchmarks")
    given = parser.parse_args()
    documents, count, rounds = (15_000, 600, 1) if given.quick else (given.documents, given.functions, given.rounds)
    work = Path(tempfile.mkdtemp(prefix="dedup-"))
    given.cache.mkdir(parents=True, exist_ok=True)
    pythons = {name: environment(given.cache, f"dedup-{name}", packages) for name, packages in PACKAGES.items()}

    texts, planted = dedup_texts.prose(documents)
    functions = dedup_texts.real_functions(count)
    copies = [(n, dedup_texts.commented(functions[n])) for n in range(0, len(functions), 10)]
    groups = [functions[: count // 2], dedup_texts.exercises(count // 2)]
    of_code, of_exercises = dedup_texts.look_alikes(groups, 2, THRESHOLD)
    alike = of_code + of_exercises
    sets = {
        "prose": write(texts, work / "prose/in.jsonl"),
        "functions": write([*functions, *(text for _, text in copies)], work / "functions/in.jsonl"),
        "alike": write(alike, work / "alike/in.jsonl"),
    }
    sides = {"hornbook": sys.executable}
    for name, python in pythons.items():
        sides |= dict.fromkeys(SETTINGS[name], str(python)) if python else {}
    side = str(Path(__file__).with_name("dedup_side.py"))

    def run(name: str, given: str) -> tuple[float, float, float]:
        return timed([sides[name], side, name, str(sets[given]), str(work / given / f"{name}.out")])

    runs: dict[str, list[tuple[float, float, float]]] = {name: [] for name in sides}
    for _ in range(rounds):
        for name in list(runs):
            try:
                runs[name].append(run(name, "prose"))
            except RuntimeError as error:
                print(f"{name}: {error}", file=sys.stderr)
                del runs[name]
    (work / "stage").mkdir()
    write_documents((Document.make(t, "s", f"{n:09}") for n, t in enumerate(texts)), work / "stage/documents.parquet")
    out = work / "stage/out"
    stage = timed([sys.executable, "-c", STAGE, str(work / "stage"), str(out)])
    dropped = [n for n, row in enumerate(read_table(out / "selection.parquet", ["kept"])) if not row["kept"]]

    shingled = {n: dedup_texts.shingles(texts[n]) for pair in planted for n in pair[:2]}
    due: dict[int, set[int]] = {}
    for original, copy, edits in planted:
        if dedup_texts.jaccard(shingled[original], shingled[copy]) >= THRESHOLD:
            due.setdefault(edits, set()).add(copy)
    every = set().union(*due.values())
    near_copies = {
        len(functions) + n
        for n, (original, text) in enumerate(copies)
        if dedup_texts.jaccard(dedup_texts.shingles(functions[original]), dedup_texts.shingles(text)) >= THRESHOLD
    }
    print(f"{documents:,} texts of 200 words, {len(every):,} planted near-duplicates at {THRESHOLD} or more")
    print(f"{len(near_copies)} functions with a comment added; {len(of_code):,} + {len(of_exercises):,} look-alikes")
    print(f"{'':22} texts/CPU s  texts/s  peak MB  planted found (words changed: 1, 2, ...)  copies  look-alikes lost")
    figures, found, copied, lost = {}, {}, {}, {}
    for name, measured in runs.items():
        run(name, "functions")
        run(name, "alike")
        gone = removed(work / "prose" / f"{name}.out")
        figures[name] = documents / statistics.median(used for used, _, _ in measured)
        found[name] = len(gone & every) / len(every)
        lost[name] = len(removed(work / "alike" / f"{name}.out"))
        copied[name] = len(removed(work / "functions" / f"{name}.out") & near_copies)
        levels = ", ".join(f"{len(gone & rows) / len(rows):.1%}" for _, rows in sorted(due.items()))
        print(
            f"{name:22} {figures[name]:11,.0f}  {documents / statistics.median(s for _, s, _ in measured):7,.0f}  "
            f"{max(peak for _, _, peak in measured):7,.0f}  {found[name]:.2%} ({levels})  {copied[name]}  {lost[name]}"
        )
    print(f"{'the stage':22} {documents / stage[0]:11,.0f}  {documents / stage[1]:7,.0f}  {stage[2]:7,.0f}")
    by_text, by_both, right = recall(functions)
    names = {
        name: max((n for n in SETTINGS[name] if n in figures), key=figures.__getitem__, default=None)
        for name in SETTINGS
    }
    peers = {name: round(figures[best]) for name, best in names.items() if best}
    print(
        json.dumps(
            {
                "bench": "dedup",
                "unit": "texts of 200 words per second of processor time",
                "higher_is_better": True,
                "ours": round(figures["hornbook"]),
                "peers": peers,
                "ratio_to_best_peer": round(figures["hornbook"] / max(peers.values()), 2) if peers else None,
                "checks": {
                    "all_peers_ran": peers.keys() == PACKAGES.keys(),
                    "ten_thousand_a_second": min(figures["hornbook"], documents / stage[0]) >= 10_000,
                    "planted_found": found["hornbook"] >= 0.99,
                    "copies_of_functions_found": copied["hornbook"] >= 0.99 * len(near_copies),
                    "real_functions_found": min(by_text, by_both) >= 0.99,
                    "no_look_alike_lost": lost["hornbook"] == 0,
                    "every_twin_kept_and_as_similar_as_it_says": right,
                    "stage_removes_the_same": set(dropped) == removed(work / "prose/hornbook.out"),
                },
                "machine": f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}",
            }
        )
    )
    shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
