"""One side of `dedup.py`, as a program of its own: `python dedup_side.py SIDE IN.jsonl OUT`.

IN has a line {"id", "text"} for each text. OUT gets a line for each text that is removed. Each side is written as its
own documentation has it: shingles of five white-space tokens made in Python where a library takes tokens.
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

THRESHOLD, HASHES, SHINGLE = 0.8, 128, 5


def read(place: str) -> tuple[list[str], list[str]]:
    """Ids and texts."""
    with Path(place).open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [row["id"] for row in rows], [row["text"] for row in rows]


def shingles(text: str) -> list[str]:
    """Five white-space tokens each; all of them where there are fewer."""
    words = text.split()
    return [" ".join(words[n : n + SHINGLE]) for n in range(max(1, len(words) - SHINGLE + 1))]


def hornbook(place: str) -> Iterator[str]:
    """As the stage does it, without its files."""
    from hornbook.similarity.logic import same_logic
    from hornbook.similarity.twins import near_twins

    ids, texts = read(place)
    for twin in near_twins(texts, THRESHOLD, same=lambda row, of: same_logic(texts[row], texts[of])):
        yield ids[twin.row]


def rensa(place: str, bands: int | None) -> Iterator[str]:
    """Its deduplicator; None: as many bands as it chooses itself."""
    from rensa import RMinHashDeduplicator

    ids, texts = read(place)
    found = RMinHashDeduplicator(threshold=THRESHOLD, num_perm=HASHES, use_lsh=True, num_bands=bands)
    kept = found.add_pairs((i, shingles(text)) for i, text in zip(ids, texts, strict=True))
    yield from (i for i, keep in zip(ids, kept, strict=True) if not keep)


def datasketch(place: str) -> Iterator[str]:
    """A text whose query finds an earlier one is removed."""
    from datasketch import MinHash, MinHashLSH

    ids, texts = read(place)
    index = MinHashLSH(threshold=THRESHOLD, num_perm=HASHES)
    made = MinHash.generator(([s.encode() for s in shingles(text)] for text in texts), num_perm=HASHES)
    for i, signature in zip(ids, made, strict=True):
        if index.query(signature):
            yield i
        else:
            index.insert(i, signature)


def datatrove(place: str, buckets: int) -> Iterator[str]:
    """Its four stages, one task and worker each, texts as they are (no lower case, no digits made 0)."""
    import datatrove.pipeline.dedup.minhash as minhash
    from datatrove.executor.local import LocalPipelineExecutor
    from datatrove.pipeline.readers.jsonl import JsonlReader
    from datatrove.pipeline.writers.jsonl import JsonlWriter
    from datatrove.utils.text import TextNormConfig

    class Split:
        def word_tokenize(self, text: str) -> list[str]:
            return text.split()

    minhash.load_word_tokenizer = lambda language: Split()
    plain = TextNormConfig(
        lowercase=False,
        norm_whitespace=False,
        remove_punctuation=False,
        norm_unicode_diacritics=False,
        norm_numbers=False,
    )
    config = minhash.MinhashConfig(
        n_grams=SHINGLE, num_buckets=buckets, hashes_per_bucket=HASHES // buckets, norm_config=plain
    )
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        removed = JsonlWriter(str(work / "removed"), compression=None)

        def reader() -> JsonlReader:
            return JsonlReader(str(Path(place).parent), glob_pattern=Path(place).name)

        stages = [
            ([reader(), minhash.MinhashDedupSignature(str(work / "signatures"), config=config)], 1),
            ([minhash.MinhashDedupBuckets(str(work / "signatures"), str(work / "buckets"), config=config)], buckets),
            ([minhash.MinhashDedupCluster(str(work / "buckets"), str(work / "remove"), config=config)], 1),
            ([reader(), minhash.MinhashDedupFilter(str(work / "remove"), exclusion_writer=removed)], 1),
        ]
        for number, (steps, tasks) in enumerate(stages):
            logs = str(work / f"logs{number}")
            LocalPipelineExecutor(pipeline=steps, tasks=tasks, workers=1, logging_dir=logs).run()
        for file in sorted((work / "removed").rglob("*.jsonl")):
            yield from read(str(file))[0]


SIDES = {
    "hornbook": hornbook,
    "rensa": lambda place: rensa(place, None),
    "rensa, 32 bands": lambda place: rensa(place, 32),
    "datasketch": datasketch,
    "datatrove": lambda place: datatrove(place, 16),
    "datatrove, 9 buckets": lambda place: datatrove(place, 9),
}

if __name__ == "__main__":
    side, given, out = sys.argv[1:]
    Path(out).write_text("".join(f"{i}\n" for i in SIDES[side](given)), encoding="utf-8")
