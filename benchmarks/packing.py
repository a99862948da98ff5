"""Texts to token ids on the disk, beside datatrove's DocumentTokenizer and dolma's `dolma tokens`.

    python benchmarks/packing.py [--quick] [--megabytes N] [--cache DIR] [--rounds N]

The corpus is every distinct Python file of this environment and its standard library, up to N megabytes of text, in
four .jsonl.gz files; the tokenizer a byte-level BPE of 4,096 ids trained on part of it, the same file for all (dolma's
older library wants merges written as strings: only that is changed for it). Each side is a whole command, from start to
shards on the disk, timed by the clock and by the processor; sides take turns, and a side's figure is the median of its
rounds. Peers are tried at several settings first and keep their best. Their ids must be ours, document by document,
except where a text spells a special token, which ours never takes for one; dolma strips texts first, so it is held to
the stripped ones.

Each peer is installed into an environment of its own below --cache, with uv (pip does not resolve dolma's pins). The
last line is JSON.
"""

import argparse
import gzip
import hashlib
import json
import os
import platform
import random
import resource
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from hornbook.tokens import END_OF_TEXT, PackedTokens, Tokenizer
from peers import environment

OURS = """
import sys
from pathlib import Path
from hornbook.tokens import Tokenizer
from hornbook.tokens.pack import pack_files
from hornbook.tokens.texts import read_texts
pack_files(read_texts(Path(sys.argv[1])), Tokenizer.load(sys.argv[2]), Path(sys.argv[3]))
"""
DATATROVE = """
import sys
from datatrove.executor.local import LocalPipelineExecutor
from datatrove.pipeline.readers.jsonl import JsonlReader
from datatrove.pipeline.tokens import DocumentTokenizer
if __name__ == "__main__":
    docs, words, out, workers, batch = *sys.argv[1:4], *map(int, sys.argv[4:6])
    steps = [JsonlReader(docs, glob_pattern="*.jsonl.gz"),
             DocumentTokenizer(out, tokenizer_name_or_path=words, eos_token="<|endoftext|>", shuffle_documents=False,
                               batch_size=batch)]
    LocalPipelineExecutor(pipeline=steps, tasks=4, workers=workers, logging_dir=out + "/logs").run()
"""
Side = tuple[str, list[str]]


def corpus(folder: Path, size: int) -> int:
    """Write the texts; returns their bytes."""
    folder.mkdir(parents=True)
    roots = [Path(sysconfig.get_path(name)) for name in ("purelib", "stdlib")]
    files = sorted({file for root in roots for file in root.rglob("*.py")})
    random.Random(0).shuffle(files)
    seen: set[bytes] = set()
    kept: list[tuple[str, str]] = []
    total = 0
    for file in files:
        try:
            text = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        key = hashlib.blake2b(text.encode()).digest()
        if not text.strip() or key in seen:
            continue
        seen.add(key)
        kept.append((file.name, text))
        total += len(text.encode())
        if total >= size:
            break
    for part in range(4):
        with gzip.open(folder / f"{part}.jsonl.gz", "wt", encoding="utf-8", compresslevel=1) as out:
            for number, (_, text) in enumerate(kept[part::4]):
                out.write(json.dumps({"id": f"{part}/{number}", "text": text, "source": "python"}) + "\n")
    return total


def tokenizers(work: Path) -> tuple[Path, Path]:
    """The tokenizer's file, and the same in the older form."""
    texts = []
    with gzip.open(work / "docs/0.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for _, line in zip(range(800), lines, strict=False)]
    Tokenizer.train(texts, 4096).save(work / "words")
    described = json.loads((work / "words/tokenizer.json").read_text())
    merges = described["model"]["merges"]
    described["model"]["merges"] = [" ".join(m) if isinstance(m, list) else m for m in merges]
    old = work / "old.json"
    old.write_text(json.dumps(described, ensure_ascii=False))
    return work / "words/tokenizer.json", old


def timed(command: list[str], out: Path) -> tuple[float, float]:
    """Seconds by the clock and by the processor of a command that writes `out`."""
    shutil.rmtree(out, ignore_errors=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise RuntimeError(f"{command[:3]}: {done.stderr[-800:]}")
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def documents(ids: np.ndarray[Any, Any], eot: int) -> set[bytes]:
    """Hashes of the documents of a stream."""
    ends = np.flatnonzero(ids == eot)
    starts = np.concatenate([[0], ends[:-1] + 1])
    return {hashlib.blake2b(ids[a:b].astype("<u2").tobytes()).digest() for a, b in zip(starts, ends, strict=True)}


def read_peer(out: Path, pattern: str) -> np.ndarray[Any, Any]:
    """All ids that a peer wrote."""
    return np.concatenate([np.fromfile(file, "<u2") for file in sorted(out.rglob(pattern))])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="8 MB, one round")
    parser.add_argument("--megabytes", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "hornbook-benchmarks")
    given = parser.parse_args()
    megabytes, rounds = (8, 1) if given.quick else (given.megabytes, given.rounds)
    work = Path(tempfile.mkdtemp(prefix="packing-"))
    size = corpus(work / "docs", megabytes * 1_000_000)
    words, old = tokenizers(work)
    cores = os.cpu_count() or 1
    out = {name: work / name for name in ("ours", "datatrove", "dolma")}
    sides: dict[str, list[Side]] = {
        "ours": [("as it is", [sys.executable, "-c", OURS, str(work / "docs"), str(words), str(out["ours"])])]
    }
    given.cache.mkdir(parents=True, exist_ok=True)
    if python := environment(given.cache, "datatrove", ["datatrove[io,processing]", "tokenizers", "orjson"]):
        program = work / "run_datatrove.py"
        program.write_text(DATATROVE)
        sides["datatrove"] = [
            (
                f"{w} workers, batch {b}",
                [str(python), str(program), str(work / "docs"), str(words), str(out["datatrove"]), str(w), str(b)],
            )
            for w in dict.fromkeys((1, cores))
            for b in (100, 1000, 10_000)
        ]
    if python := environment(given.cache, "dolma", ["dolma"]):
        sides["dolma"] = [
            (
                f"{w} processes, batch {b}",
                [
                    str(python.with_name("dolma")), "tokens", "--documents", str(work / "docs/*.jsonl.gz"),
                    "--destination", str(out["dolma"]), "--tokenizer.name_or_path", str(old),
                    "--tokenizer.eos_token_id", "0", "--tokenizer.pad_token_id", "0", "--dtype", "uint16",
                    "--processes", str(w), "--batch_size", str(b),
                ],
            )
            for w in dict.fromkeys((1, cores))
            for b in (1000, 10_000)
        ]  # fmt: skip
    best: dict[str, Side] = {}
    for name, settings in sides.items():
        tried = []
        for setting in settings:
            try:
                tried.append((timed(setting[1], out[name])[0], setting))
            except RuntimeError as error:
                print(f"{name}, {setting[0]}: {error}", file=sys.stderr)
                continue
            print(f"{name}, {setting[0]}: {size / 1e6 / tried[-1][0]:.1f} MB/s", flush=True)
        if tried:
            best[name] = min(tried, key=lambda item: item[0])[1]
    seconds: dict[str, list[tuple[float, float]]] = {name: [] for name in best}
    for _ in range(rounds):
        for name, (_, command) in best.items():
            seconds[name].append(timed(command, out[name]))
    figures = {name: size / 1e6 / statistics.median(wall for wall, _ in runs) for name, runs in seconds.items()}
    print(f"\n{size / 1e6:.0f} MB of text; load {os.getloadavg()[0]:.1f}")
    for name, runs in seconds.items():
        cpu = size / 1e6 / statistics.median(used for _, used in runs)
        print(f"{name:10} {figures[name]:7.1f} MB/s   {cpu:7.1f} MB a CPU second   ({best[name][0]})")
    packed = PackedTokens.open(out["ours"])
    texts = []
    for file in (work / "docs").iterdir():
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            texts += [json.loads(line)["text"] for line in lines]
    tokenizer = Tokenizer.load(words)
    stripped = [[*ids, packed.eot] for ids in tokenizer.encode_batch([text.strip() for text in texts])]
    wanted = {
        "datatrove": documents(np.asarray(packed.ids), packed.eot),
        "dolma": documents(np.concatenate(stripped), packed.eot),
    }
    spelled = sum(END_OF_TEXT in text for text in texts)
    checks = {"all_peers_ran": {"datatrove", "dolma"} <= best.keys()}
    for name, pattern in (("datatrove", "*.ds"), ("dolma", "*.npy")):
        if name in best:
            theirs = documents(read_peer(out[name], pattern), packed.eot)
            differing = len(wanted[name] - theirs)
            print(f"documents whose ids are not {name}'s: {differing} (texts that spell {END_OF_TEXT}: {spelled})")
            checks[f"ids_are_{name}s"] = differing <= spelled
    peers = {name: figure for name, figure in figures.items() if name != "ours"}
    print(
        json.dumps(
            {
                "bench": "packing",
                "unit": "MB of text per second",
                "higher_is_better": True,
                "ours": round(figures["ours"], 2),
                "peers": {name: round(figure, 2) for name, figure in peers.items()},
                "ratio_to_best_peer": round(figures["ours"] / max(peers.values()), 2) if peers else None,
                "checks": checks,
                "machine": f"{cores} cores, {platform.machine()}, {platform.system()}",
            }
        )
    )
    shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
