"""What the contamination commands print: counts, and a text beside the problem it resembles."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from hornbook.contamination import BANDS, Compared, Findings, Pair, banded
from hornbook.corpus.contamination.highlight import grams_in, spans_of
from hornbook.problems.against import fingerprints_of, label
from hornbook.records import UserError

if TYPE_CHECKING:
    from hornbook.problems.fingerprints import Fingerprints

LINES = 40  # of a text or problem; what is cut is said
_WORDS = {
    "ngram": "shared n-grams",
    "tree": "same syntax tree",
    "copy": "copy up to renaming",
    "statement": "reworded statement",
}


def print_found(summary: Mapping[str, Any], out: Path, console: Console) -> None:
    """Counts of a search by problem set and kind, and where it is."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
    kinds = [kind for kind in _WORDS if any(kind in found for found in summary["found"].values())]
    table.add_column("texts with", overflow="fold")
    for name in [*(_WORDS[kind] for kind in kinds), "problems concerned"]:
        table.add_column(name, justify="right")
    for benchmark, found in summary["found"].items():
        table.add_row(Text(benchmark), *(f"{found[kind]:,}" for kind in (*kinds, "problems")))
    console.print(table)
    console.print(
        f"{summary['overlapping']:,} of {summary['texts']:,} texts overlap: {out}", soft_wrap=True, markup=False
    )
    if summary["overlapping"]:
        console.print(f"next: hornbook contamination review {out}", soft_wrap=True, markup=False)


def print_stats(findings: Findings, overlaps: list[dict[str, Any]], console: Console) -> None:
    """Overlaps by problem set, kind and similarity."""
    texts, problems = ({row[key] for row in overlaps} for key in ("id", "problem"))
    table = Table(
        title=Text(
            f"{findings.name}: {len(overlaps):,} overlaps of {len(texts):,} of {len(findings.searched):,} texts with "
            f"{len(problems):,} problems, by similarity"
        ),
        title_justify="left",
        box=box.SIMPLE_HEAD,
        padding=(0, 1, 0, 0),
    )
    table.add_column("problem set", overflow="fold")
    table.add_column("kind")
    for above, edge in zip((None, *BANDS), BANDS, strict=False):
        table.add_column("1" if above is None else f"{edge:g}–{above:g}", justify="right", no_wrap=True)
    for (benchmark, kind), counts in banded(overlaps).items():
        table.add_row(Text(benchmark), kind, *(f"{counts[edge]:,}" if counts[edge] else "" for edge in BANDS))
    console.print(table)


def print_pair(pair: Pair, findings: Findings, benchmarks: Path | None, console: Console) -> None:
    """A text's lines on the left, the problem on the right; the words that make a shared n-gram stand out."""
    row = pair.overlap
    table = Table(
        title=Text(
            f"{row['overlap_kind']} {row['similarity']:.2f}  {row['benchmark']} {row['problem']}  "
            f"{pair.place}:{row['first_line']}-{row['last_line']}  {row['id'][:12]}"
        ),
        title_justify="left",
        box=box.SIMPLE,
        expand=True,
        show_header=False,
        padding=(0, 1, 0, 0),
    )
    table.add_column(ratio=1, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    right = "(its problem's text is not at hand)" if pair.problem is None else pair.problem
    spans: list[list[tuple[int, int]]] = [[], []]
    if row["overlap_kind"] == "ngram" and (prints := _grams(row, findings, benchmarks)):
        shared = grams_in(pair.text, prints, row["problem"])
        spans = [spans_of(text, prints, shared) for text in (pair.text, right)]
    table.add_row(*(_marked(text, at, console) for text, at in zip((pair.text, right), spans, strict=True)))
    console.print(table)


def _grams(row: Mapping[str, Any], findings: Findings, benchmarks: Path | None) -> "Fingerprints | None":
    """The n-grams of a problem set; None where they are made of a file that is not at hand, which `pairs` says."""
    named = next(name for name in findings.against if label(name) == row["benchmark"])
    try:
        return fingerprints_of(named, findings.n, benchmarks or findings.benchmarks)
    except UserError:
        return None


def _marked(text: str, spans: list[tuple[int, int]], console: Console) -> Text:
    """Text with spans of characters that stand out: by style on a terminal, else between « and »."""
    lines = text.rstrip("\n").split("\n")
    cut = len(lines) - LINES
    if not console.is_terminal:
        for begin, end in reversed(spans):
            text = f"{text[:begin]}«{text[begin:end]}»{text[end:]}"
        lines, spans = text.rstrip("\n").split("\n"), []
    shown = Text("\n".join(lines[:LINES]))
    for begin, end in spans:
        shown.stylize("bold reverse", begin, end)
    if cut > 0:
        shown.append(f"\n… {cut} more lines", style="dim")
    return shown


def print_compared(a: str, b: str, both: Compared, console: Console) -> None:
    """Counts of what only one of two searches found."""
    for name, other, missing in ((a, b, both.searched[0]), (b, a, both.searched[1])):
        if missing:
            console.print(
                f"{missing:,} texts were searched by {name} only, not by {other}", soft_wrap=True, markup=False
            )
    table = Table(
        title=Text(f"A: {a}, B: {b}; {both.searched[2]:,} texts searched by both"),
        title_justify="left",
        box=box.SIMPLE_HEAD,
        padding=(0, 1, 0, 0),
    )
    table.add_column("overlaps", overflow="fold")
    for name in ("only A", "only B", "both"):
        table.add_column(name, justify="right", no_wrap=True)
    for (benchmark, kind), counts in both.counts.items():
        table.add_row(Text(f"{benchmark} {kind}"), *(f"{count:,}" for count in counts))
    table.add_section()
    table.add_row("texts", *(f"{count:,}" for count in both.texts))
    console.print(table)
