"""A tree of topics, grown by a teacher from seeds: subject, chapters, sections, as deep as it takes.

Level by level, every topic is divided into smaller ones until enough leaves are found. A leaf that says what another
one says is dropped before anything is written about it, since a page costs hundreds of times what its title does:
topics are compared by their words' stems, weighted by how rare they are among all topics (cosine), or by a pretrained
embedder.

A file of topics is JSON lines {"topic", "path": [from the root], "seed"}, or plain text with one topic a line.
"""

import json
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from hornbook.corpus.quality.hashing import Floats
from hornbook.records import Progress, UserError
from hornbook.teacher import OutlineSpec, Quarantined
from hornbook.teacher.types import Teacher

BREADTH = 12  # smaller topics that are asked for at once
DEEPEST = 5  # levels below a seed
ALIKE = {"words": 0.8, "model2vec": 0.9, "sentence-transformers": 0.9}  # cosine from which two topics are one
_BLOCK = 2048
_ENDINGS = re.compile(r"(ies|ing|ed|es|s)$")
_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset(
    "a an and as at by for from how in into is its of on or the their to using what when with why".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic and the way to it: its seed, chapters, and last the topic itself."""

    topic: str
    path: tuple[str, ...]


@dataclass(frozen=True)
class Grown:
    """The leaves, in the order of the tree, and what was left out: {reason: number}."""

    topics: list[Topic]
    dropped: dict[str, int]


def grow(
    teacher: Teacher,
    seeds: Sequence[str],
    count: int,
    progress: Progress,
    embedder: str = "words",
    model: str = "",
) -> Grown:
    """At least `count` different topics, or as many as `DEEPEST` levels give; cut to `count`, evenly over the seeds.

    Raises UserError for no seeds, and for a teacher that divides nothing.
    """
    if not seeds:
        raise UserError("topics: no seed is given; name a file with a subject on each line")
    dropped: Counter[str] = Counter()
    level = [Topic(seed, (seed,)) for seed in dict.fromkeys(seeds)]
    progress.start("growing topics", count, "topics")
    done = 0
    for _ in range(DEEPEST):
        if len(level) >= count:
            break
        breadth = max(3, min(BREADTH, math.ceil(1.3 * count / len(level))))
        specs = [OutlineSpec(topic.topic, topic.path, breadth) for topic in level]
        found: list[Topic] = []
        for topic, answer in zip(level, teacher.many("outline", specs), strict=True):
            progress.status(getattr(teacher, "status", ""))
            if isinstance(answer, Quarantined):
                dropped["not divided: no usable answer"] += 1
                found.append(topic)
                continue
            found += [Topic(part, (*topic.path, part)) for part in answer]
        kept = different([topic.topic for topic in found], embedder, model)
        dropped["like another topic"] += len(found) - len(kept)
        grown = [found[row] for row in kept]
        if len(grown) <= len(level):
            raise UserError(
                f"topics: the teacher {teacher.name} found {len(grown)} different topics where there were "
                f"{len(level)}; give more seeds, or another teacher"
            )
        progress.advance(len(grown) - done)
        level, done = grown, len(grown)
    return Grown(_evenly(level, count), dict(dropped))


def _evenly(topics: list[Topic], count: int) -> list[Topic]:
    """`count` of the topics, in their order: of each seed the same share."""
    if len(topics) <= count:
        return topics
    return [topics[i * len(topics) // count] for i in range(count)]


def different(topics: Sequence[str], embedder: str = "words", model: str = "") -> list[int]:
    """The rows of topics that no earlier kept one says already."""
    vectors = _vectors(topics, embedder, model)
    threshold = ALIKE[embedder]
    kept: list[int] = []
    for begin in range(0, len(topics), _BLOCK):
        block = vectors[begin : begin + _BLOCK]
        earlier = (block @ vectors[kept].T).max(axis=1, initial=0.0) if kept else np.zeros(len(block), dtype=np.float32)
        inside = block @ block.T
        fresh: list[int] = []
        for row in range(len(block)):
            if earlier[row] < threshold and (not fresh or inside[row, fresh].max() < threshold):
                fresh.append(row)
        kept += [begin + row for row in fresh]
    return kept


def _vectors(topics: Sequence[str], embedder: str, model: str) -> Floats:
    """Unit vectors, (topics, width)."""
    if embedder != "words":
        from hornbook.corpus.quality.embedders import embedder as pretrained

        found = pretrained(embedder, model).transform(topics)  # type: ignore[arg-type]
    else:
        found = _stems(topics)
    norms = np.linalg.norm(found, axis=1, keepdims=True)
    unit: Floats = (found / np.maximum(norms, 1e-12)).astype(np.float32)
    return unit


def _stems(topics: Sequence[str], width: int = 512) -> Floats:
    """Each topic's words as one vector: every stem has a fixed random direction, rare ones weigh more."""
    words = [stems(topic) for topic in topics]
    documents = Counter(stem for several in words for stem in set(several))
    directions = {
        stem: np.random.default_rng(list(stem.encode())).standard_normal(width).astype(np.float32) for stem in documents
    }
    table = np.zeros((len(topics), width), dtype=np.float32)
    for row, several in enumerate(words):
        for stem in set(several):
            rarity = math.log(1 + len(topics) / documents[stem]) / math.log(1 + len(topics))
            table[row] += (0.5 + rarity) * directions[stem]  # damped: a shared rare word alone makes no topics equal
    return table


def stems(text: str) -> list[str]:
    """The stems of a text's words, in order, without those that say nothing."""
    return [_stem(word) for word in _WORD.findall(text.lower()) if word not in _EMPTY]


def _stem(word: str) -> str:
    return _ENDINGS.sub("", word) if len(word) > 4 else word


def write_topics(topics: Sequence[Topic], file: Path) -> None:
    """Write a file of topics, whole or not at all."""
    partial = file.with_name(f".{file.name}.partial")
    partial.write_text(
        "".join(
            json.dumps({"topic": t.topic, "path": list(t.path), "seed": t.path[0]}, ensure_ascii=False) + "\n"
            for t in topics
        ),
        encoding="utf-8",
    )
    partial.replace(file)


def read_topics(file: str) -> list[str]:
    """The topics of a file, each once. UserError for a file that is none."""
    path = Path(file).expanduser()
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"topics: {path} cannot be read ({error})") from error
    found = list(dict.fromkeys(_topics(path, lines)))
    if not found:
        raise UserError(f"topics: {path} holds no topic")
    return found


def _topics(path: Path, lines: Sequence[str]) -> Iterator[str]:
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        if not text.startswith("{"):
            yield text
            continue
        try:
            row: Any = json.loads(text)
            yield str(row["topic"]).strip()
        except (ValueError, KeyError) as error:
            raise UserError(f"topics: {path}, line {number}: not a JSON object with a topic") from error
