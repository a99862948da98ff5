"""The stage that has textbooks written (phi-1 section 2.2): sections by topic x audience x style.

Each worked example is run, and what it printed is put behind it; a section whose code fails is dropped with the
reason. Exact repetitions are dropped. Writing goes on until the text has the bytes that were asked for.
"""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from hornbook.curriculum.choose import teacher_of
from hornbook.records import Counts, Document, Progress, Silent, content_id, write_documents
from hornbook.sandbox import Sandbox
from hornbook.synthesis.ask import answers
from hornbook.synthesis.plan import section_specs
from hornbook.synthesis.render import as_module, as_page
from hornbook.synthesis.settings import WriteSettings
from hornbook.synthesis.verify import verdicts
from hornbook.teacher.types import Section, SectionSpec, Teacher

ROUND = 256  # sections planned at a time, at most
TYPICAL_BYTES = 2000  # of one section: rounds are cut to what is still needed; the result does not depend on it
BARREN_ROUNDS = 20  # rounds without one new section after which the teacher is taken to be exhausted


def write_textbooks(settings: WriteSettings, inputs: dict[str, Path], out: Path, progress: Progress) -> Counts:
    """Write `documents.parquet`: sections with their topic, audience, style and concepts in `meta`."""
    counts = Counts()
    teacher = teacher_of(settings.teacher)
    trusted = settings.teacher.kind == "curriculum"
    progress.start("writing textbooks", settings.target_bytes / 1e6, "MB")
    with Sandbox(trusted=trusted, allow_weak=settings.allow_weak) as box:
        documents = list(_documents(settings, teacher, box, trusted, counts, progress))
        counts.details["sandbox_level"] = box.level
    write_documents(documents, out / "documents.parquet")
    counts.details |= {
        "bytes": sum(len(d.text.encode()) for d in documents),
        "topics": len({d.meta["topic"] for d in documents}),
        "audiences": len(teacher.audiences()),
        "styles": len(teacher.styles()),
    }
    return counts


def _documents(
    settings: WriteSettings, teacher: Teacher, box: Sandbox, trusted: bool, counts: Counts, progress: Progress
) -> Iterator[Document]:
    specs = section_specs(teacher, settings.seed)
    seen: set[str] = set()
    written = barren = 0
    while written < settings.target_bytes and barren < BARREN_ROUNDS:
        barren += 1
        wanted = min(ROUND, 8 + (settings.target_bytes - written) // TYPICAL_BYTES)
        sections = list(answers(teacher, teacher.write_section, islice(specs, wanted), counts))
        codes = [b.text for _, s in sections for b in s.blocks if b.kind == "code"]
        results = iter(verdicts(box, codes, trusted, Silent()))
        for spec, section in sections:
            ran = [next(results) for b in section.blocks if b.kind == "code"]
            if written >= settings.target_bytes:
                continue  # planned but not needed: not counted as written
            counts.rows_in += 1
            failed = next((v for v in ran if v.status != "passed"), None)
            if failed:
                counts.drop(f"example {failed.status}")
                continue
            text = _text(section, spec, [v.output for v in ran])
            key = content_id(text)
            if key in seen:
                counts.drop("exact repetition")
                continue
            seen.add(key)
            barren = 0
            counts.kept += 1
            size = len(text.encode())
            written += size
            progress.advance(size / 1e6)
            yield _document(text, spec, section, teacher.name, counts.kept - 1)


def _text(section: Section, spec: SectionSpec, outputs: list[str]) -> str:
    return (as_page if int(content_id(repr(spec)), 16) % 2 else as_module)(section, outputs)


def _document(text: str, spec: SectionSpec, section: Section, teacher: str, row: int) -> Document:
    meta: dict[str, Any] = {
        "topic": spec.topic,
        "audience": spec.audience,
        "style": spec.style,
        "seed": spec.seed,
        "concepts": list(section.concepts),
        "teacher": teacher,
        "title": section.title,
    }
    return Document.make(text, f"teacher:{teacher}", "textbooks", row, "Apache-2.0", **meta)
