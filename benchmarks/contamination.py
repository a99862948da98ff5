"""Contamination found and not found: planted copies, honest exercises, and the speed of comparing syntax trees.

    HORNBOOK_BENCHMARKS=DIR python benchmarks/contamination.py [--quick] [--exercises N] [--cache DIR] [--show N]

1. Recall. Every HumanEval and MBPP problem is planted in texts of its own, copied in nine ways (`plants`), and looked
   for by n-grams alone, then with syntax trees at four tau, equal logic, and statements. Found means: the text is
   named with that very problem. Peers are asked less: whether they flag the text at all.
2. False alarms. 100,000 exercises of the built-in curriculum, which was written without these benchmarks, and every
   Python file of this environment and its standard library. `--show 30` prints that many hits, drawn by hash, to read.
3. Speed. HumanEval's 164 problems against N exercises, 880,000 by default, by trees alone (reading and parsing
   included), and by the whole command `hornbook contamination find`; processor time of all processes.

Peers: Cosmopedia's rule, written anew (10-grams, then difflib's matched share of the problem above 0.5; a problem is
its prompt and solution, and any of a text's hits may reach it, where the original looks at one); datatrove's
NGramsDecont at its defaults in an environment below --cache, with query n-grams on, its index made by its own function
for hashes (the step around it wants another harness). Both see n-grams only. The last line is JSON; the aim is 4
core-minutes.
"""

import argparse
import hashlib
import json
import os
import platform
import resource
import shutil
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from contamination_side import Cosmopedia, datatrove, plants
from hornbook.contamination import find
from hornbook.corpus.contamination.hit import Overlap
from hornbook.corpus.contamination.overlap import Index
from hornbook.corpus.contamination.programs import programs
from hornbook.corpus.contamination.shapes import SKELETON, Shapes
from hornbook.corpus.settings import DecontaminateSettings
from hornbook.curriculum.builtin import BuiltinTeacher
from hornbook.engine.workers import map_chunks
from hornbook.problems import mbpp, sets
from hornbook.problems.against import fingerprints_of
from hornbook.records import Exercise, Problem, Silent, content_id, read_table, write_exercises
from hornbook.synthesis.plan import exercise_specs

TAUS = (0.95, 0.9, 0.85, 0.8)
EMBEDDINGS = (0.7, 0.6, 0.5, 0.4)
AIM = 240.0  # seconds of processor time
OF_PEERS = 20_000  # exercises that peers are timed on
CHUNK = 1024


# ---- recall


def ours(name: str, problems: Sequence[Problem], texts: Sequence[str], owners: Sequence[int]) -> dict[str, set[int]]:
    """Way of looking -> texts found with their own problem."""
    found: dict[str, set[int]] = {}
    by_kind: dict[tuple[str, float], set[int]] = defaultdict(set)
    stated: dict[float, set[int]] = defaultdict(set)
    for tau in TAUS:
        settings = DecontaminateSettings(against=(name,), tau=tau, embedding=min(EMBEDDINGS))
        for hit in Index(settings).find(texts):
            if hit.problem == problems[owners[hit.row]].task_id:
                by_kind[hit.kind, tau].add(hit.row)
                for cosine in EMBEDDINGS:
                    if hit.kind == "statement" and hit.similarity >= cosine:
                        stated[cosine].add(hit.row)
    found["13-grams"] = by_kind["ngram", TAUS[0]]
    for way, options in {"by paragraph": {"scope": "paragraph"}, "10-grams": {"n": 10}}.items():
        hits = Index(DecontaminateSettings.model_validate({"against": (name,), **options})).find(texts)
        own = (h for h in hits if h.kind == "ngram" and h.problem == problems[owners[h.row]].task_id)
        found[way] = {hit.row for hit in own}
    for tau in TAUS:
        found[f"+ trees {tau:g}"] = found["13-grams"] | by_kind["tree", tau]
    found["+ trees 0.9, copies"] = found["+ trees 0.9"] | by_kind["copy", 0.9]
    for cosine in EMBEDDINGS:
        found[f"+ statements {cosine:g}"] = found["+ trees 0.9, copies"] | stated[cosine]
    return found


# ---- honest texts


def exercises(count: int) -> Iterator[Exercise]:
    """Distinct exercises of the whole curriculum, as written (not run: the programs matter here, not their tests)."""
    teacher = BuiltinTeacher()
    seen: set[str] = set()
    for spec in exercise_specs(teacher, (0.3, 0.4, 0.3), 0):
        draft = teacher.write_exercise(spec)
        key = content_id(draft.prompt + draft.solution)
        if key not in seen:
            seen.add(key)
            yield Exercise(
                key, draft.name, draft.prompt, draft.solution, "", draft.concepts, draft.difficulty, "", ""
            )  # fmt: skip
        if len(seen) == count:
            return


def exercise_folder(cache: Path, count: int) -> Path:
    """A folder with exercises.parquet, made once."""
    folder = cache / f"exercises-{count}"
    if not folder.is_dir():
        work = cache / f".exercises-{count}"
        work.mkdir(parents=True, exist_ok=True)
        write_exercises(exercises(count), work / "exercises.parquet")
        work.rename(folder)
    return folder


def texts_of(folder: Path, count: int | None = None) -> Iterator[tuple[str, str]]:
    """(name, program) of a folder of exercises."""
    for at, row in enumerate(read_table(folder / "exercises.parquet", ["name", "prompt", "solution"])):
        if at == count:
            return
        yield row["name"], row["prompt"] + row["solution"]


def installed() -> Iterator[tuple[str, str]]:
    """(path, text) of this environment's Python files."""
    from hornbook.corpus.readers import python_installation

    for entry in python_installation.listing():
        try:
            yield f"{entry.source}/{entry.path}", Path(entry.file).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            continue


def alarms(texts: Callable[[], Iterator[tuple[str, str]]], settings: DecontaminateSettings) -> dict[str, Any]:
    """Texts hit by kind, and by anything; and the hits."""
    hits: list[tuple[str, Overlap, str]] = []
    by_kind: dict[str, set[int]] = defaultdict(set)
    begin = 0
    overlaps = map_chunks(
        "hornbook.corpus.decontaminate:find_overlaps", without_places(texts()), shared=Index(settings)
    )
    for found, batch in zip(overlaps, batched(texts()), strict=True):
        for hit in found:
            by_kind[hit.kind].add(begin + hit.row)
            hits.append((batch[hit.row][0], hit, batch[hit.row][1]))
        begin += len(batch)
    counts = {kind: len(rows) for kind, rows in sorted(by_kind.items())}
    return {"texts": begin, "any": len(set().union(*by_kind.values())), **counts, "hits": hits}


def without_places(texts: Iterator[tuple[str, str]]) -> Iterator[list[str]]:
    """The texts without their places, some at a time."""
    return ([text for _, text in batch] for batch in batched(texts))


def batched(texts: Iterator[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    while batch := list(islice(texts, CHUNK)):
        yield batch


def show(hits: Sequence[tuple[str, Any, str]], count: int, solutions: dict[str, str]) -> None:
    """Some hits, drawn by hash, one for each text and problem."""

    def luck(item: tuple[str, Any, str]) -> bytes:
        return hashlib.blake2b(f"{item[0]} {item[1].problem} {item[1].kind}".encode(), digest_size=8).digest()

    for place, hit, text in sorted(hits, key=luck)[:count]:
        print(f"\n=== {hit.kind} {hit.similarity:.2f} {hit.problem}  {place}:{hit.first_line}-{hit.last_line}")
        print("\n".join(text.split("\n")[hit.first_line - 1 : hit.last_line][:25]))
        print(f"--- {hit.problem}\n{solutions.get(hit.problem, '(not shown)')[:900]}")


# ---- speed


def trees_only(settings: DecontaminateSettings, texts: list[str]) -> int:
    """A worker's chunk: how many tree overlaps there are."""
    import gc

    gc.disable()
    shapes = Shapes([fingerprints_of(name) for name in settings.against], settings.tau, settings.minimum_nodes)
    for row, text in enumerate(texts):
        for before, tree in programs(text):
            shapes.add(row, tree, before)
    return len(shapes.take())


def processor() -> float:
    """Seconds of this process and of all its children that have ended."""
    return sum(
        used.ru_utime + used.ru_stime
        for used in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def timed(work: Callable[[], Any]) -> tuple[float, float, Any]:
    """Seconds of the processor, seconds of the clock, result."""
    used, begun = processor(), time.perf_counter()
    result = work()
    return processor() - used, time.perf_counter() - begun, result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="10,000 exercises, every tenth problem, 1,000 files")
    parser.add_argument("--exercises", type=int, default=880_000)
    parser.add_argument("--show", type=int, default=0, help="print so many false alarms of each kind of text")
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "hornbook-benchmarks")
    given = parser.parse_args()
    count = 10_000 if given.quick else given.exercises
    given.cache.mkdir(parents=True, exist_ok=True)
    folder = exercise_folder(given.cache, count)
    honest = [text for _, text in texts_of(folder, min(count, OF_PEERS))]
    checks = {"all_peers_ran": True}

    # 1. recall
    all_problems: dict[str, list[Problem]] = {"humaneval": sets.load("humaneval"), "mbpp": sets.load("mbpp")}
    solutions = {p.task_id: p.prompt + p.canonical_solution for ps in all_problems.values() for p in ps}
    for row in mbpp.rows(None):
        solutions.setdefault(f"mbpp/{row['task_id']}", f"{row['text']}\n{row['code']}")
    recalls: dict[str, dict[str, dict[str, float]]] = {}
    peer_rates: dict[str, float] = {}
    for name, problems in all_problems.items():
        problems = problems[::10] if given.quick else problems
        planted = [(kind, number, text) for number, p in enumerate(problems) for kind, text in plants(p).items()]
        texts, owners = [text for _, _, text in planted], [number for _, number, _ in planted]
        found = ours(name, problems, texts, owners)
        rule = Cosmopedia(all_problems[name])
        found["Cosmopedia's rule"] = {row for row, text in enumerate(texts) if rule.flags(text)}
        used, _, flagged = timed(lambda rule=rule: sum(map(rule.flags, honest)))
        peer_rates[f"cosmopedia {name}"] = used / len(honest) * 1e6
        told = f"of {len(honest)} honest exercises flagged, processor time of each"
        print(f"Cosmopedia's rule, {name}: {flagged} {told} {used / len(honest) * 1e6:.0f} µs")
        theirs = datatrove(given.cache, all_problems[name], texts, honest)
        checks["all_peers_ran"] &= theirs is not None
        if theirs:
            found["datatrove"] = {row for row, hit in enumerate(theirs["plants"][1]) if hit}
            used, hits = theirs["exercises"]
            peer_rates[f"datatrove {name}"] = used / len(honest) * 1e6
            print(f"datatrove, {name}: {sum(hits)} {told} {used / len(honest) * 1e6:.0f} µs")
        kinds = list(dict.fromkeys(kind for kind, _, _ in planted))
        of_kind = {kind: [row for row, (k, _, _) in enumerate(planted) if k == kind] for kind in kinds}
        print(f"\n{name}: problems found of those planted, in %\n| copy | n | {' | '.join(found)} |")
        print(f"|---|---:|{'---:|' * len(found)}")
        for kind, rows in of_kind.items():
            shares = {way: len(hits & set(rows)) / len(rows) for way, hits in found.items()}
            recalls.setdefault(name, {})[kind] = shares
            print(
                f"| {kind} | {len(rows)} | {' | '.join(f'{100 * share:.1f}' for share in shares.values())} |",
                flush=True,
            )

    # 2. false alarms
    both = ("humaneval", "mbpp")
    part = min(count, 100_000)
    some = {"exercises": lambda: texts_of(folder, part), "installed files": installed}
    if given.quick:
        some["installed files"] = lambda: (one for _, one in zip(range(1000), installed(), strict=False))
    rates: dict[str, float] = {}
    for name, texts_again in some.items():
        print(f"\n{name}: texts with an overlap")
        for way, options in {"by paragraph": {"scope": "paragraph"}, "10-grams": {"n": 10}}.items():
            found = alarms(texts_again, DecontaminateSettings.model_validate({"against": both, "tau": 1.0, **options}))
            print(f"  {way}: {found.get('ngram', 0)} with shared n-grams", flush=True)
        for tau in TAUS:
            settings = DecontaminateSettings(against=both, tau=tau, embedding=min(EMBEDDINGS) if tau == 0.9 else None)
            found = alarms(texts_again, settings)
            hits = found.pop("hits")
            print(f"  tau {tau:g}: {found}", flush=True)
            if tau == 0.9:
                for cosine in EMBEDDINGS:
                    said = {
                        hit[0] + hit[2] for hit in hits if hit[1].kind == "statement" and hit[1].similarity >= cosine
                    }
                    print(f"    statements from cosine {cosine:g}: {len(said)} texts")
                certain = [hit for hit in hits if hit[1].kind != "statement"]
                rates[name] = len({hit[2] for hit in certain}) / found["texts"]
                if given.show:
                    show(certain, given.show, solutions)
                    show(
                        [h for h in hits if h[1].kind == "statement" and h[1].similarity >= 0.5], given.show, solutions
                    )

    # 3. speed
    settings = DecontaminateSettings(against=("humaneval",))
    alone, clock, overlaps = timed(
        lambda: sum(map_chunks("contamination:trees_only", without_places(texts_of(folder)), shared=settings))
    )
    print(f"\n{count:,} exercises by trees: {alone:.0f} processor s, {clock:.0f} s by the clock, {overlaps} overlaps")
    out = given.cache / "found"
    shutil.rmtree(out, ignore_errors=True)
    whole, clock, summary = timed(lambda: find(str(folder), out, settings, Silent()))
    print(f"the whole command: {whole:.0f} processor s, {clock:.0f} s by the clock, {summary['overlapping']} texts hit")
    checks["within_4_core_minutes"] = alone <= AIM
    checks["whole_command_within_4_core_minutes"] = whole <= AIM
    print(
        json.dumps(
            {
                "bench": "contamination",
                "unit": f"seconds of the processor for {count} exercises by trees",
                "higher_is_better": False,
                "ours": round(alone, 1),
                "peers": {},  # none compares syntax trees
                "ratio_to_best_peer": None,
                "whole_command": round(whole, 1),
                "peers_ngrams_us": {name: round(rate, 1) for name, rate in peer_rates.items()},
                "recall": {
                    name: {kind: {way: round(s, 3) for way, s in shares.items()} for kind, shares in kinds.items()}
                    for name, kinds in recalls.items()
                },
                "false_alarms": {name: round(rate, 5) for name, rate in rates.items()},
                "skeleton": SKELETON,
                "checks": checks,
                "machine": f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}",
            }
        )
    )


if __name__ == "__main__":
    main()
