"""The stage that has textbooks written (phi-1 section 2.2): sections by topic x audience x style.

Each worked example is run, and what it printed is put behind it, so that no printed result is wrong. A section whose
code fails is dropped with the reason; a served teacher writes it again, at most twice. Repetitions are dropped: exact
ones, and by a setting near-duplicates. Writing goes on until the text has the bytes that were asked for.
"""

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from hornbook.corpus.view import View
from hornbook.curriculum.choose import teacher_of
from hornbook.records import (
    Counts,
    Document,
    Progress,
    content_id,
    read_documents,
    write_documents,
    write_table,
)
from hornbook.sandbox import Verdict
from hornbook.similarity.novelty import Novelty
from hornbook.synthesis.ask import QUARANTINED_SCHEMA, answers
from hornbook.synthesis.diversity import Watch, by_group, diversity, evenly
from hornbook.synthesis.material import Material, copies
from hornbook.synthesis.plan import part_of, section_specs
from hornbook.synthesis.render import as_module, as_page
from hornbook.synthesis.running import Runner
from hornbook.synthesis.settings import WriteTextbooksSettings
from hornbook.synthesis.topics import read_topics
from hornbook.teacher import closing
from hornbook.teacher.types import Section, SectionSpec

ROUND = {True: 256, False: 32}  # sections judged at a time, by whether the teacher is the built-in one
TYPICAL_BYTES = 2000  # of one section: what is still needed is estimated by it; the result does not depend on it
BARREN = {True: 5000, False: 200}  # sections without a new one after which the teacher is taken to be exhausted
NOVELTY = 0.8  # of a served teacher, unless the settings say otherwise
REWRITES = 2  # of a section whose code fails


def write_textbooks(settings: WriteTextbooksSettings, inputs: dict[str, Path], out: Path, progress: Progress) -> Counts:
    """Write `documents.parquet`: sections with their topic, audience, style and concepts in `meta`; and
    `quarantined.parquet`, the answers that were no sections.

    The inputs may make up a view of documents under the prefix `material/`: extracts of them go with the requests.
    """
    counts = Counts()
    quarantined: list[dict[str, str]] = []
    progress.start("writing textbooks", settings.target_bytes / 1e6, "MB")
    labels: dict[str, Counter[str]] = {name: Counter() for name in ("topics", "audiences", "styles", "concepts")}
    size = 0

    def counted(documents: Iterator[Document]) -> Iterator[Document]:
        nonlocal size
        for d in documents:
            size += len(d.text.encode())
            for name, values in labels.items():
                values.update(d.meta["concepts"] if name == "concepts" else [d.meta[name.removesuffix("s")]])
            yield d

    write_documents(counted(_documents(settings, inputs, counts, quarantined, progress)), out / "documents.parquet")
    write_table(quarantined, out / "quarantined.parquet", QUARANTINED_SCHEMA)
    sample = evenly(read_documents(out / "documents.parquet"), counts.kept)
    texts = [d.text for d in sample]
    counts.details |= {
        "bytes": size,
        "diversity": diversity(texts, counts.kept, labels=labels),
        "diversity_by_audience": by_group(texts, [d.meta["audience"] for d in sample]),
    }
    return counts


def _documents(
    settings: WriteTextbooksSettings,
    inputs: dict[str, Path],
    counts: Counts,
    quarantined: list[dict[str, str]],
    progress: Progress,
) -> Iterator[Document]:
    teacher = teacher_of(settings.teacher)
    trusted = settings.teacher.kind == "curriculum"
    novelty = settings.novelty or (None if trusted else NOVELTY)
    accepted = Novelty(novelty) if novelty else None
    seen: set[str] = set()
    again: deque[SectionSpec] = deque()
    written = fruitless = 0

    def needed() -> int:
        return 8 + max(0, settings.target_bytes - written) // TYPICAL_BYTES

    def specs() -> Iterator[SectionSpec]:
        topics = read_topics(settings.topics) if settings.topics else teacher.topics()
        material = (
            Material(View.of(inputs, "material/").documents(), topics) if "material/documents" in inputs else None
        )
        for number, spec in enumerate(
            part_of(section_specs(teacher, settings.seed, topics, settings.styles), settings.part)
        ):
            while again:
                yield again.popleft()
            yield spec if material is None else replace(spec, material=material.of(spec.topic, number // len(topics)))

    stream = answers(teacher, "write_section", specs(), counts, quarantined, progress, needed)
    watch = Watch(progress)
    with closing(teacher), Runner(trusted, settings.allow_weak) as runner:
        while written < settings.target_bytes and fruitless < BARREN[trusted]:
            sections = list(islice(stream, min(ROUND[trusted], needed())))
            fruitless += len(sections)
            codes = [b.text for _, s in sections for b in s.blocks if b.kind == "code"]
            results = iter(runner.verdicts(codes))
            for spec, section in sections:
                ran = [next(results) for b in section.blocks if b.kind == "code"]
                if written >= settings.target_bytes:
                    continue  # planned but not needed: not counted as written
                counts.rows_in += 1
                text = _text(section, spec, [v.output for v in ran])
                reason = _fault(ran, text, spec, seen, accepted)
                if reason.startswith("example") and not trusted and spec.attempt < REWRITES:
                    again.append(replace(spec, attempt=spec.attempt + 1))
                    reason += ", written again"
                if reason:
                    counts.drop(reason)
                    continue
                fruitless = 0
                counts.kept += 1
                size = len(text.encode())
                written += size
                progress.advance(size / 1e6)
                watch.saw(text.partition("\n\n")[2])
                yield _document(text, spec, section, teacher.name, settings.part, counts.kept - 1)
        counts.details["sandbox_level"] = runner.level
    if spent := getattr(teacher, "spent", None):
        counts.details["spent"] = spent
    counts.details["alarms"] = watch.alarms


def _fault(ran: list[Verdict], text: str, spec: SectionSpec, seen: set[str], accepted: Novelty | None) -> str:
    """Why a section is not kept, or "": then it counts as accepted."""
    failed = next((v for v in ran if v.status != "passed"), None)
    if failed:
        return f"example {failed.status}"
    if spec.material and copies(text, spec.material.text):
        return "copies its material"
    key = content_id(text)
    if key in seen:
        return "exact repetition"
    seen.add(key)
    if accepted is not None:
        (candidate,) = accepted.judge([text])
        if candidate.twin() is not None:
            return "near duplicate"
        candidate.accept()
    return ""


def _text(section: Section, spec: SectionSpec, outputs: list[str]) -> str:
    """As a page, or as a Python module: half of the sections that have code."""
    if not any(block.kind == "code" for block in section.blocks):
        return as_page(section, outputs)
    return (as_page if int(content_id(repr(spec)), 16) % 2 else as_module)(section, outputs)


def _document(
    text: str, spec: SectionSpec, section: Section, teacher: str, part: tuple[int, int], row: int
) -> Document:
    meta: dict[str, Any] = {
        "topic": spec.topic,
        "audience": spec.audience,
        "style": spec.style,
        "seed": spec.seed,
        "concepts": list(section.concepts),
        "teacher": teacher,
        "title": section.title,
    }
    if spec.material:
        meta["material"] = spec.material.id
    place = "textbooks" if part[1] == 1 else f"textbooks/{part[0]}-of-{part[1]}"  # ids of parts that are joined differ
    return Document.make(text, f"teacher:{teacher}", place, row, "Apache-2.0", **meta)
