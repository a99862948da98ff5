"""The command label: a person rates documents in the terminal. Heavy imports stand inside."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from hornbook.cli.options import WORKSPACE, WorkspaceOption

if TYPE_CHECKING:
    from hornbook.records import Document

LINES = 60  # of a document that are shown at first

RUBRIC = """\
How much would this teach someone who learns basic coding? Start from 0, add a point for each that holds:
  1  it bears on programming, and is not only configuration, data, licence, generated code or imports
  2  it does something meaningful: functions that compute, or an explanation of how something works
  3  it is self-contained: understood without the rest of its project
  4  it is clear: small functions, good names, comments that say what is not obvious
  5  it is instructive and balanced, as a page of a good textbook for beginners
0-5 rates; text behind the number is noted. m: more of the document, b: back, s: skip, ?: this, q: quit"""


def add_labelling(app: typer.Typer) -> None:
    """Add the command of this module to the program."""
    app.command()(label)


def label(
    place: Annotated[str, typer.Argument(help="What to rate: a place as hornbook curate reads it.")],
    out: Annotated[Path, typer.Option("--out", help="The file of labels (.jsonl); an existing one is gone on with.")],
    sample: Annotated[int, typer.Option("--sample", min=1, help="Documents to rate.")] = 100,
    seed: Annotated[int, typer.Option("--seed", help="Another seed draws another sample.")] = 0,
    text_column: Annotated[str, typer.Option("--text-column", help="Where a row has its text.")] = "text",
    path_column: Annotated[str, typer.Option("--path-column", help="Where a row says where it is from.")] = "",
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="At most so many documents.")] = None,
    workspace: WorkspaceOption = WORKSPACE,
) -> None:
    """Rate documents yourself, 0 to 5: what a classifier learns from, or a teacher is measured by."""
    from hornbook.cli.console import ConsoleProgress
    from hornbook.corpus.settings import ReadSettings
    from hornbook.labelling import Label, add_label, labelled, take_back, to_label
    from hornbook.records import UserError

    if out.suffix != ".jsonl":
        raise UserError(f"--out {out}: a file of labels ends in .jsonl")
    read = ReadSettings(place=place, text_column=text_column, path_column=path_column, limit=limit)
    with ConsoleProgress() as progress:
        documents = to_label(read, sample, seed, out, workspace, progress)
        console = progress.console
    console.print(RUBRIC, markup=False, highlight=False)
    at = 0
    given: list[int] = []  # which of `documents` have been rated now, in order
    while at < len(documents):
        _show(documents[at], f"{at + 1} of {len(documents)}", console)
        word, note = _asked(documents[at], console)
        if word == "q":
            break
        if word == "b":
            if given:
                at = given.pop()
                take_back(out)
            continue
        if word != "s":
            add_label(out, Label(documents[at], int(word), note))
            given.append(at)
        at += 1
    total = sum(1 for _ in labelled(out))
    console.print(f"{len(given)} rated now, {total} in {out}", markup=False, soft_wrap=True)
    given_too = {"--text-column": text_column if text_column != "text" else "", "--path-column": path_column}
    given_too["--limit"] = str(limit or "")
    options = "".join(f" {name} {value}" for name, value in given_too.items() if value)
    console.print(f"next: hornbook curate {place}{options} --labels {out} --out OUT", markup=False, soft_wrap=True)


def _show(document: "Document", place: str, console: Any, lines: int | None = LINES) -> None:
    from rich.syntax import Syntax
    from rich.text import Text

    from hornbook.report.highlight import visible

    text = visible(document.text).expandtabs(4).split("\n")
    left = len(text) - lines if lines else 0
    console.rule(Text(visible(f"{place}: {document.source}/{document.path}")))
    shown = "\n".join(text[:lines])
    console.print(Syntax(shown, "python", theme="ansi_light", background_color="default", word_wrap=True))
    if left > 0:
        console.print(f"... {left} lines more (m)", markup=False)


def _asked(document: "Document", console: Any) -> tuple[str, str]:
    """What was answered: a digit with a note, or b, s, q; the end of the input quits."""
    while True:
        try:
            word, _, note = input("0-5 > ").strip().partition(" ")
        except EOFError:
            return "q", ""
        if word in ("0", "1", "2", "3", "4", "5", "b", "s", "q"):
            return word, note.strip()
        if word == "m":
            _show(document, "all of", console, None)
        else:
            console.print(RUBRIC, markup=False, highlight=False)
