"""Language benchmarks found in texts: planted items, by the shipped sketch and by all 13-grams; false alarms.

    HORNBOOK_BENCHMARKS=DIR python benchmarks/contamination_language.py [--quick] [--show N]

1. Recall. Up to 500 items of each benchmark, drawn by seed, each planted in the middle of an honest page of its own, in
   five ways (`WAYS`); found means that the page is named with an item of that benchmark (twins share sentences). What
   cannot be found, items of fewer than 8 words, counts as missed. The sketch is what ships (`problems.fingerprints`);
   "all" are the fingerprints made of the benchmark's own file.
2. False alarms. 20,000 pages of the everyday curriculum, written without these benchmarks, and every text file
   of this machine's documentation and of this environment's packages.
3. Speed of searching those pages, processor time.

There is no peer: what lm-evaluation-harness and datatrove search for must be made by their users of files at hand. The
last line is JSON; the aim is that the sketch finds 99 % of what all grams find of whole items.
"""

import argparse
import json
import os
import platform
import re
import site
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from random import Random

from hornbook.corpus.contamination.grams import Grams
from hornbook.corpus.contamination.overlap import Index
from hornbook.corpus.settings import DecontaminateSettings
from hornbook.curriculum.builtin import BuiltinTeacher
from hornbook.problems.against import fingerprints_of, sources
from hornbook.problems.fingerprints import LANGUAGE
from hornbook.synthesis.plan import section_specs
from hornbook.synthesis.render import as_page

ITEMS = 500
PAGES = 20_000
SHARE = 0.1  # of words that are exchanged
AIM = 0.99


def half(text: str, pick: Random) -> str:
    """The first half of its words."""
    words = text.split()
    return " ".join(words[: -(-len(words) // 2)])


def laid_out(text: str, pick: Random) -> str:
    """Upper case, a word or four a line, stars between."""
    words = re.findall(r"\w+", text)
    return "\n".join(" * ".join(words[i : i + 4]).upper() for i in range(0, len(words), 4))


def exchanged(text: str, pick: Random) -> str:
    """One word in ten is another one."""
    return " ".join("other" if pick.random() < SHARE else word for word in text.split())


WAYS: dict[str, Callable[[str, Random], str]] = {
    "verbatim": lambda text, pick: text,
    "laid out anew": laid_out,
    "first half": half,
    "a word in ten exchanged": exchanged,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--show", type=int, default=0, help="false alarms to print")
    options = parser.parse_args()
    items, count = (50, 1000) if options.quick else (ITEMS, PAGES)
    pages = everyday(count)
    index = Index(DecontaminateSettings(against=("language",)))
    recalls: dict[str, dict[str, tuple[int, float, float]]] = {}
    for name in LANGUAGE:
        whole = fingerprints_of(name, from_texts=True)
        unseen = int((whole.grams_of_task == 0).sum())
        recalls[name] = recall(name, items, pages)
        told = "; ".join(f"{way} {a:.1%} (all grams {b:.1%})" for way, (_, a, b) in recalls[name].items())
        print(f"{name}: {len(whole.tasks)} items, {unseen} too short or common; {told}", flush=True)
    alarms = {}
    for kind, texts in (("everyday pages", pages), ("documentation", [text for _, text in documentation()])):
        begun = time.process_time()
        hits = [hit for place in range(0, len(texts), 256) for hit in shown(index, texts, place)]
        seconds = time.process_time() - begun
        size = sum(len(text.encode()) for text in texts) / 1e6
        alarms[kind] = {
            "texts": len(texts),
            "megabytes": round(size, 1),
            "hit": len({hit[0] for hit in hits}),
            "megabytes_a_second": round(size / seconds, 1),
        }
        print(f"{kind}: {alarms[kind]}", flush=True)
        for row, benchmark, problem, line in hits[: options.show]:
            print(f"--- {benchmark} {problem}\n{texts[row].splitlines()[line - 1][:300]}")
    verbatim = {name: ways["verbatim"] for name, ways in recalls.items()}
    print(
        json.dumps(
            {
                "bench": "contamination_language",
                "unit": "share of whole planted items that the shipped sketch finds; the worst benchmark",
                "higher_is_better": True,
                "ours": min(a / b for _, a, b in verbatim.values()),
                "peers": {},
                "ratio_to_best_peer": None,
                "recall": recalls,
                "false_alarms": alarms,
                "checks": {
                    "sketch_finds_whole_items": all(a >= AIM * b for _, a, b in verbatim.values()),
                    "all_peers_ran": True,
                },
                "machine": f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}",
            }
        )
    )


def recall(name: str, most: int, pages: list[str]) -> dict[str, tuple[int, float, float]]:
    """way -> (planted, found by the sketch, found by all grams)"""
    pick = Random(name)
    told = [max(source.statements, key=len) for source in sources(name)]
    chosen = pick.sample(told, min(most, len(told)))
    ways_of_looking = [Grams([fingerprints_of(name, from_texts=whole)]) for whole in (False, True)]
    found = {}
    for way, change in WAYS.items():
        texts = [
            "\n\n".join((*page[: len(page) // 2], change(text, pick), *page[len(page) // 2 :]))
            for text, page in zip(chosen, (page.split("\n\n") for page in pages), strict=False)
        ]
        hit = [len({hit.row for hit in grams.find(texts)}) / len(texts) for grams in ways_of_looking]
        found[way] = (len(texts), hit[0], hit[1])
    return found


def shown(index: Index, texts: list[str], place: int) -> list[tuple[int, str, str, int]]:
    """(text, benchmark, item, line) of the overlaps in some texts."""
    found = index.find(texts[place : place + 256])
    return [(place + hit.row, hit.benchmark, hit.problem, hit.first_line) for hit in found]


def everyday(count: int) -> list[str]:
    """Pages of the everyday curriculum."""
    teacher = BuiltinTeacher(subject="everyday")
    return [as_page(teacher.write_section(spec), []) for spec in islice(section_specs(teacher, 0), count)]


def documentation() -> list[tuple[Path, str]]:
    """English text files: /usr/share/doc and common-licenses, and what packages say of themselves."""
    folders = [Path("/usr/share/doc"), Path("/usr/share/common-licenses"), *map(Path, site.getsitepackages())]
    found = []
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in ("", ".txt", ".md", ".rst", ".html") and path.is_file() and path.stat().st_size < 1 << 20:
                try:
                    found.append((path, path.read_text(encoding="utf-8")))
                except (OSError, UnicodeDecodeError):
                    continue
    return found


if __name__ == "__main__":
    main()
