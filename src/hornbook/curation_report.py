"""From a curation's artifacts to what its report shows, and the report's two files."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hornbook.corpus.view import View
from hornbook.records import blake2b_128, read_table
from hornbook.report.curation.markdown import markdown
from hornbook.report.curation.page import page
from hornbook.report.curation.view import Band, CurationView, Disagreement, Example

if TYPE_CHECKING:
    from hornbook.curation import Curated
    from hornbook.run import Done

EDGES = (0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0)  # of the score's bands
EXAMPLES, LINES, COLUMNS = 4, 24, 120  # of each band; of each example; of each line
DISAGREEMENTS = 12


def write_curation_report(place: str, found: "Curated", steps: dict[str, "Done"], view: View, out: Path) -> None:
    """Write report.html and report.md into the existing folder `out`."""
    shown = gather(place, found, steps, view)
    for name, text in (("report.html", page(shown)), ("report.md", markdown(shown))):
        (out / name).write_text(text, encoding="utf-8", errors="replace")


def gather(place: str, found: "Curated", steps: dict[str, "Done"], view: View) -> CurationView:
    """What the report of a curation shows; `steps` are its stages by name."""
    made = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    base: dict[str, Any] = {
        "place": place,
        "made": made,
        "rows_in": found.rows_in,
        "kept": found.kept,
        "kept_bytes": found.kept_bytes,
        "stages": found.stages,
    }
    if found.classifier is None:
        return CurationView(**base)
    scores = {row["id"]: row["score"] for row in read_table(steps["classify"].artifact.path / "attributes.parquet")}
    second = list(read_table(steps["rate"].artifact.path / "second.parquet"))
    apart = sorted(
        (row for row in second if row["rating"] != row["second"]),
        key=lambda row: (-abs(row["rating"] - row["second"]), row["id"]),
    )[:DISAGREEMENTS]
    bands = {key: _band(score) for key, score in scores.items()}
    chosen = _drawn(bands)
    texts = _texts(view, {*chosen, *(row["id"] for row in apart)})
    sizes: Counter[int] = Counter()
    for key, size in View(view.root).sizes():
        if key in bands:
            sizes[bands[key]] += size
    numbers = Counter(bands.values())
    return CurationView(
        **base,
        threshold=steps["select"].artifact.manifest.details["threshold"],
        ratings=steps["rate"].artifact.manifest.details,
        classifier=found.classifier,
        bands=tuple(
            Band(
                EDGES[i],
                EDGES[i + 1],
                numbers[i],
                sizes[i],
                tuple(Example(texts[key][0], scores[key], texts[key][1]) for key in chosen if bands[key] == i),
            )
            for i in range(len(EDGES) - 2, -1, -1)
        ),
        disagreements=tuple(
            Disagreement(
                texts[row["id"]][0],
                row["by"],
                row["rating"],
                row["second"],
                row["reason"],
                row["second_reason"],
                texts[row["id"]][1],
            )
            for row in apart
        ),
    )


def _band(score: float) -> int:
    """The number of the band that a score lies in; the best score belongs to the highest."""
    return min(sum(score >= edge for edge in EDGES[1:]), len(EDGES) - 2)


def _drawn(bands: dict[str, int]) -> list[str]:
    """Ids of some documents of each band, by a hash of the id."""
    taken: Counter[int] = Counter()
    chosen = []
    for key in sorted(bands, key=lambda key: blake2b_128(f"example {key}".encode())):
        if taken[bands[key]] < EXAMPLES:
            taken[bands[key]] += 1
            chosen.append(key)
    return chosen


def _texts(view: View, ids: set[str]) -> dict[str, tuple[str, str]]:
    """(place, excerpt from the middle) of these documents."""
    found = {}
    for row in read_table(view.root / "documents.parquet", ["id", "source", "path", "text"]):
        if row["id"] in ids:
            lines = row["text"].rstrip("\n").split("\n")
            begin = max(0, (len(lines) - LINES) // 2)
            excerpt = "\n".join(line[:COLUMNS] for line in lines[begin : begin + LINES])
            found[row["id"]] = (f"{row['source']}/{row['path']}", excerpt)
    return found
