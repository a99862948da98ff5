"""The command pack: a user's own texts to token ids. Heavy imports stand inside."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from hornbook.tokens import Tokenizer
    from hornbook.tokens.texts import Texts

SAMPLE_CHARACTERS = 20_000_000  # that a tokenizer is trained on: the first ones of the texts
PIECE = 20_000  # of one document: no single file shapes the vocabulary


def add_packing(app: typer.Typer) -> None:
    """Add the command of this module to the program."""
    app.command()(pack)


def pack(
    texts: Annotated[
        list[Path],
        typer.Argument(help="Files (JSON lines, also .gz and .zst; Parquet, Arrow) or folders of them."),
    ],
    out: Annotated[Path, typer.Option("--out", help="The folder to write; it must not exist.")],
    tokenizer: Annotated[
        str | None, typer.Option("--tokenizer", help="Its folder, file, or name on the hub (owner/name).")
    ] = None,
    train_tokenizer: Annotated[
        int | None, typer.Option("--train-tokenizer", min=257, help="Train a byte-level BPE of so many ids first.")
    ] = None,
    field: Annotated[str, typer.Option("--field", help="Where a row has its text.")] = "text",
    hold_out: Annotated[
        float, typer.Option("--hold-out", min=0, max=0.5, help="Share of the documents packed into OUT/validation.")
    ] = 0.0,
) -> None:
    """Tokenise your own texts into a stream that `train` and `finetune` read."""
    from hornbook.cli.console import ConsoleProgress
    from hornbook.records import UserError
    from hornbook.tokens import Tokenizer
    from hornbook.tokens.pack import pack_files
    from hornbook.tokens.texts import Texts, read_texts

    if (tokenizer is None) == (train_tokenizer is None):
        raise UserError("pack: give either --tokenizer PLACE or --train-tokenizer N")
    if out.exists():
        raise UserError(f"{out}: exists; give another folder, or remove it")
    files = [file for place in texts for file in read_texts(place, field).files]
    read = Texts(files, field)
    with ConsoleProgress() as progress:
        if train_tokenizer is not None:
            progress.start("training the tokenizer")
            words = _trained(Texts(files, field), train_tokenizer)
        else:
            words = Tokenizer.load(tokenizer or "")
        counts = pack_files(read, words, out, progress, hold_out)
    _print(counts, read, out, progress.console)


def _trained(texts: "Texts", size: int) -> "Tokenizer":
    from hornbook.records import UserError
    from hornbook.tokens import Tokenizer

    sample, left = [], SAMPLE_CHARACTERS
    for _, text in texts:
        sample.append(text[:PIECE])
        left -= len(sample[-1])
        if left <= 0:
            break
    texts.complain_if_nothing(len(sample))
    words = Tokenizer.train(sample, size)
    if words.vocab_size != size:
        raise UserError(f"--train-tokenizer {size}: the texts give only {words.vocab_size} ids; ask for fewer")
    return words


def _print(counts: Any, texts: "Texts", out: Path, console: Any) -> None:
    told = f"{counts.kept:,} of {counts.rows_in:,} documents, {counts.details['tokens']:,} tokens, "
    told += f"{counts.details['bytes']:,} bytes"
    console.print(f"packed {told}: {out}", soft_wrap=True, markup=False)
    for reason, number in counts.dropped.items():
        console.print(f"  dropped {number:,}: {reason}", soft_wrap=True, markup=False)
    if texts.quarantined:
        first = texts.quarantined[0]
        console.print(
            f"  quarantined {len(texts.quarantined):,} rows, the first {first['file']}, row {first['row']}: "
            f"{first['reason']} (all in {out / 'quarantine.parquet'})",
            soft_wrap=True,
            markup=False,
        )
    more = ""
    if held := counts.details.get("validation"):
        console.print(f"  held out {held['documents']:,} documents, {held['tokens']:,} tokens: {out / 'validation'}")
        more = f" --validation {out / 'validation'}"
    console.print(f"next: hornbook train {out}{more} --tokens 10M --out RUN", soft_wrap=True, markup=False)
