"""The built-in curriculum at size: how fast it writes, how much of it repeats, what overlaps a benchmark.

    python benchmarks/curriculum.py [--tokens 10M] [--share 0.5] [--out DIR] [--quick]

Textbooks and exercises are written by the stages of a recipe (every program in them is run, every exercise verified),
deduplicated (Jaccard 0.8 over tokens, verified) and decontaminated; `--share` is the textbooks' part of the tokens.
Tokens are bytes / 3.5. Speed is tokens per second of processor time of all processes, writing and verification
together. Near-duplicates left are counted anew over all kept texts, by pairs of MinHash candidates whose exact
Jaccard similarity is 0.8 or more, code compared as text: what a reader would call a repetition, also where the logic
differs. Diversity: distinct words and compression of all of the first 1,000, 10,000, ... texts; what compares texts
with each other, of a sample of at most 1,000 of them. The last line is JSON.
"""

import argparse
import json
import os
import platform
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hornbook.cli.options import count_of
from hornbook.corpus.decontaminate import decontaminate
from hornbook.corpus.deduplicate import deduplicate
from hornbook.corpus.settings import DecontaminateSettings, DeduplicateSettings
from hornbook.corpus.view import View
from hornbook.records import Counts, Silent
from hornbook.similarity.twins import near_twins
from hornbook.synthesis.diversity import diversity, evenly, wording
from hornbook.synthesis.exercises import write_exercises_stage
from hornbook.synthesis.settings import BYTES_PER_TOKEN, WriteExercisesSettings, WriteTextbooksSettings
from hornbook.synthesis.textbooks import write_textbooks
from hornbook.teacher import TeacherSettings

BUILTIN = TeacherSettings()
NEAR = 0.8


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tokens", default="10M")
    parser.add_argument("--share", type=float, default=0.5)
    parser.add_argument("--out", type=Path, default=None)
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    tokens = 400_000 if options.quick else count_of(options.tokens, "--tokens", "a number such as 10M")
    with tempfile.TemporaryDirectory() as place:
        out = options.out or Path(place)
        books = WriteTextbooksSettings(teacher=BUILTIN, tokens=round(tokens * options.share))
        tasks = WriteExercisesSettings(teacher=BUILTIN, tokens=round(tokens * (1 - options.share)))
        found = {
            "textbooks": measure("textbooks", lambda to: write_textbooks(books, {}, to, Silent()), out),
            "exercises": measure("exercises", lambda to: write_exercises_stage(tasks, {}, to, Silent()), out),
        }
    slowest = min(one["tokens_per_cpu_second"] for one in found.values())
    print(
        json.dumps(
            {
                "bench": "curriculum",
                "unit": "tokens per CPU second, the slower of textbooks and exercises",
                "higher_is_better": True,
                "ours": slowest,
                "peers": {},
                "ratio_to_best_peer": None,
                "found": found,
                "checks": {
                    "speed_20k": slowest >= 20_000,
                    "near_duplicates_left_below_1_percent": all(one["near_left"] < 0.01 for one in found.values()),
                },
                "machine": f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores",
            }
        )
    )


def measure(name: str, write: Callable[[Path], Counts], place: Path) -> dict[str, Any]:
    """Write, deduplicate, decontaminate, and count; prints as it goes."""
    folders = {part: place / f"{name}-{part}" for part in ("written", "deduplicated", "clean")}
    for folder in folders.values():
        folder.mkdir(parents=True)
    cpu, wall = _cpu(), time.perf_counter()
    counts = write(folders["written"])
    cpu, wall = _cpu() - cpu, time.perf_counter() - wall
    tokens = counts.details["bytes"] / BYTES_PER_TOKEN
    print(f"{name}: {counts.kept:,} texts, {tokens / 1e6:.2f}M tokens in {wall:.0f} s, {cpu:.0f} CPU s")
    inputs = {"documents": folders["written"]}
    twins = deduplicate(DeduplicateSettings(), inputs, folders["deduplicated"], Silent())
    inputs |= {"selection:0": folders["deduplicated"]}
    clean = decontaminate(DecontaminateSettings(), inputs, folders["clean"], Silent())
    view = View(folders["written"], (folders["deduplicated"], folders["clean"]))
    texts = [text for _, text in view.texts()]
    left = len(near_twins(texts, NEAR))
    kept_bytes = sum(len(text.encode()) for text in texts)
    sizes = [size for size in (1_000, 10_000, 100_000, 1_000_000) if size < len(texts)] + [len(texts)]
    # Words of all texts, which their number matters to; what compares texts with each other, of a sample.
    curve = {size: diversity(evenly(texts[:size], size), size) | wording(texts[:size]) for size in sizes}
    print(
        f"  dropped: {twins.dropped} by deduplication, {clean.dropped} by decontamination; {left} near-duplicates left"
    )
    for size, told in curve.items():
        figures = {key: told[key] for key in ("distinct_1", "distinct_2", "distinct_3", "compression", "nearest")}
        print(f"  first {size:,}: {figures}, near-duplicates {told['near_duplicates']}, openings {told['openings']}")
    return {
        "texts": counts.kept,
        "tokens": round(tokens),
        "seconds": round(wall, 1),
        "cpu_seconds": round(cpu, 1),
        "tokens_per_cpu_second": round(tokens / cpu),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000),
        "dropped_written": counts.dropped,
        "dropped_duplicates": twins.dropped,
        "dropped_overlaps": clean.dropped,
        "kept_tokens": round(kept_bytes / BYTES_PER_TOKEN),
        "near_left": round(left / max(1, len(texts)), 5),
        "curve": {str(size): {k: v for k, v in told.items() if k != "curve"} for size, told in curve.items()},
    }


def _cpu() -> float:
    """Processor seconds of this process and its ended children."""
    mine, theirs = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return mine.ru_utime + mine.ru_stime + theirs.ru_utime + theirs.ru_stime


if __name__ == "__main__":
    main()
