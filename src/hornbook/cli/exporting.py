"""The command that hands a model to other programs: export."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from hornbook.cli.options import WORKSPACE, WorkspaceOption


class Format(StrEnum):
    """What can be written."""

    HF = "hf"
    GGUF = "gguf"


class Dtype(StrEnum):
    """The types of stored weights."""

    FLOAT32 = "float32"
    BFLOAT16 = "bfloat16"
    FLOAT16 = "float16"


def add_exporting(app: typer.Typer) -> None:
    """Add the commands of this module to the program."""
    app.command()(export)


def export(
    model: Annotated[
        str, typer.Argument(help="A recipe that was run, a checkpoint, a training's folder, or a Hugging Face folder.")
    ],
    out: Annotated[Path, typer.Argument(help="The folder to write; with --to gguf the file, NAME.gguf.")],
    to: Annotated[Format, typer.Option("--to", help="hf: for transformers and vLLM; gguf: for llama.cpp.")] = Format.HF,
    dtype: Annotated[Dtype, typer.Option("--dtype", help="The type of the stored weights.")] = Dtype.FLOAT32,
    arm: Annotated[str | None, typer.Option("--arm", help="Which arm of the recipe.")] = None,
    ema: Annotated[bool, typer.Option("--ema", help="The average of the weights that training kept.")] = False,
    tokenizer: Annotated[
        Path | None,
        typer.Option("--tokenizer", exists=True, help="Folder of the tokenizer, where it lies apart."),
    ] = None,
    workspace: WorkspaceOption = WORKSPACE,
) -> None:
    """Write a model as other programs read it, with a model card that tells where it came from."""
    from hornbook.lookup import export_model

    typer.echo(f"written: {export_model(model, out, workspace, arm, to.value, dtype.value, ema, tokenizer)}")
