"""The commands that train on a user's own files: train, finetune. Heavy imports stand inside."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from hornbook.cli.options import (
    AsyncOption,
    DeviceOption,
    LoggerOption,
    ProcessesOption,
    RecomputeOption,
    ReplicasOption,
    ShardOption,
    WeakOption,
    as_ranks,
    count_of,
    runtime_of,
)

if TYPE_CHECKING:
    from hornbook.jobs import Job
    from hornbook.training.settings import TrainSettings

DataArgument = Annotated[
    list[str],
    typer.Argument(
        help="Packed folders or texts (.jsonl, .parquet, a folder of them), as PATH, NAME=PATH or NAME=PATH@WEIGHT."
    ),
]
OutOption = Annotated[Path, typer.Option("--out", help="The run's folder; the same one goes on.")]
TokensOption = Annotated[str, typer.Option("--tokens", help="How long to train, for example 2_000_000, 10M or 1.5B.")]
SetOption = Annotated[
    list[str] | None, typer.Option("--set", help="A setting of the training, as KEY=VALUE; may be given often.")
]
TokenizerOption = Annotated[
    str | None, typer.Option("--tokenizer", help="Its folder, file or hub name; that beside model or data else.")
]
FieldOption = Annotated[str, typer.Option("--field", help="Where a JSONL or Parquet row has its text.")]
ValidationOption = Annotated[
    Path | None, typer.Option("--validation", exists=True, help="Packed folder or texts to measure the loss on.")
]
HeldOutOption = Annotated[
    Path | None,
    typer.Option(
        "--held-out", exists=True, dir_okay=False, help="Exercises (.jsonl, HumanEval's schema) to choose by."
    ),
]
SelectOption = Annotated[
    str | None,
    typer.Option("--select", help="Which checkpoint results: last, validation_loss, bits_per_byte or pass_at_1."),
]
SeedOption = Annotated[int, typer.Option("--seed")]

SELECTIONS = ("last", "validation_loss", "bits_per_byte", "pass_at_1")
EVALUATIONS = 10  # in a run, where something is there to evaluate on


def add_training(app: typer.Typer) -> None:
    """Add the commands of this module to the program."""
    app.command()(train)
    app.command()(finetune)


def train(
    data: DataArgument,
    out: OutOption,
    tokens: TokensOption,
    model: Annotated[str, typer.Option("--model", help="A preset: phi-micro, phi-10m, ... phi-1.")] = "phi-micro",
    block: Annotated[str, typer.Option("--block", help="parallel as phi, or sequential as GPT-2.")] = "parallel",
    preset: Annotated[str, typer.Option("--preset", help="Settings: pretrain, phi-1 or phi-1.5.")] = "pretrain",
    settings: SetOption = None,
    tokenizer: TokenizerOption = None,
    field: FieldOption = "text",
    validation: ValidationOption = None,
    held_out: HeldOutOption = None,
    select: SelectOption = None,
    seed: SeedOption = 0,
    device: DeviceOption = "auto",
    processes: ProcessesOption = None,
    shard: ShardOption = "gradients",
    replicas: ReplicasOption = 1,
    recompute: RecomputeOption = False,
    asynchronous: AsyncOption = False,
    logger: LoggerOption = None,
    allow_weak_sandbox: WeakOption = False,
) -> None:
    """Train a model from fresh weights on your own texts, without a recipe."""
    from hornbook.model.settings import preset as model_preset
    from hornbook.records import UserError
    from hornbook.training.settings import train_preset

    model_preset(model)
    if block not in ("parallel", "sequential"):
        raise UserError(f"--block {block}: choose parallel or sequential")
    chosen = train_preset(preset)
    runtime = runtime_of(device, processes, shard, replicas, recompute, asynchronous, logger)
    _do(
        model, data, out, tokens, chosen, settings, tokenizer, field, validation, held_out, select, seed, runtime,
        allow_weak_sandbox, block,
    )  # fmt: skip


def finetune(
    model: Annotated[str, typer.Argument(help="A folder of `train`, a checkpoint, or a Hugging Face folder.")],
    data: DataArgument,
    out: OutOption,
    tokens: TokensOption,
    preset: Annotated[str, typer.Option("--preset", help="Settings: finetune or phi-1-finetune.")] = "finetune",
    settings: SetOption = None,
    tokenizer: TokenizerOption = None,
    field: FieldOption = "text",
    validation: ValidationOption = None,
    held_out: HeldOutOption = None,
    select: SelectOption = None,
    seed: SeedOption = 0,
    device: DeviceOption = "auto",
    processes: ProcessesOption = None,
    shard: ShardOption = "gradients",
    replicas: ReplicasOption = 1,
    recompute: RecomputeOption = False,
    asynchronous: AsyncOption = False,
    logger: LoggerOption = None,
    allow_weak_sandbox: WeakOption = False,
) -> None:
    """Train a finished model further on your own texts, and take its best checkpoint."""
    from hornbook.records import UserError
    from hornbook.training.settings import train_preset

    if not Path(model).is_dir():
        raise UserError(f"finetune {model}: there is no such folder; give a model's folder, or use `hornbook train`")
    chosen = train_preset(preset)
    runtime = runtime_of(device, processes, shard, replicas, recompute, asynchronous, logger)
    _do(
        model, data, out, tokens, chosen, settings, tokenizer, field, validation, held_out, select, seed, runtime,
        allow_weak_sandbox,
    )  # fmt: skip


def _do(
    model: str,
    data: list[str],
    out: Path,
    tokens: str,
    preset: "TrainSettings",
    changes: list[str] | None,
    tokenizer: str | None,
    field: str,
    validation: Path | None,
    held_out: Path | None,
    select: str | None,
    seed: int,
    runtime: Any,
    allow_weak_sandbox: bool,
    block: str = "parallel",
) -> None:
    from hornbook.cli.console import ConsoleProgress
    from hornbook.jobs import Job, train_job
    from hornbook.records import UserError
    from hornbook.training.launch import follows

    budget = count_of(tokens, "--tokens", "a number of tokens such as 2_000_000, 10M or 1.5B")
    chosen = changed(preset, changes or [])
    default = "validation_loss" if validation else "bits_per_byte" if held_out else "last"
    select = select or default
    if select not in SELECTIONS:
        raise UserError(f"--select {select}: choose one of {', '.join(SELECTIONS)}")
    if select == "validation_loss" and not validation:
        raise UserError("--select validation_loss: needs --validation")
    if select in ("bits_per_byte", "pass_at_1") and not held_out:
        raise UserError(f"--select {select}: needs --held-out")
    if (validation or held_out) and not chosen.eval_every:
        chosen = chosen.model_copy(update={"eval_every": max(1, chosen.steps(budget) // EVALUATIONS)})
    job = Job(
        model=model,
        data=parse_data(data),
        out=out,
        tokens=budget,
        settings=chosen,
        runtime=runtime,
        tokenizer=tokenizer,
        field=field,
        validation=validation,
        held_out=held_out if select in ("bits_per_byte", "pass_at_1") else None,
        select=select,
        seed=seed,
        allow_weak_sandbox=allow_weak_sandbox,
        block=block,
    )
    as_ranks(runtime)
    if follows():
        from hornbook.records import Silent

        train_job(job, Silent())
        return
    with ConsoleProgress() as progress:
        result = train_job(job, progress)
    _print(job, result, progress.console)


def _print(job: "Job", result: Any, console: Any) -> None:
    told = [f"{result.steps:,} steps, {result.tokens:,} tokens, {result.tokens_per_second:,.0f} tokens/s"]
    told.append(f"loss {result.loss:.4f}")
    if result.validation_loss is not None:
        told.append(f"validation loss {result.validation_loss:.4f}")
    if result.metric:
        told.append(f"best by {job.select}: step {result.best_step}")
    if result.skipped or result.spikes:
        told.append(f"skipped {result.skipped} not finite, {result.spikes} spikes")
    console.print("; ".join(told), soft_wrap=True, markup=False)
    console.print(f"the model: {job.out / 'model'}; its log: {job.out / 'log.jsonl'}", soft_wrap=True, markup=False)
    console.print(f'try it: hornbook complete {job.out / "model"} "def add(a, b):"', soft_wrap=True, markup=False)


def parse_data(items: list[str]) -> tuple[tuple[str, Path, float], ...]:
    """(name, path, weight) of each PATH, NAME=PATH or NAME=PATH@WEIGHT; a path's own stem names it else."""
    from hornbook.records import UserError

    found = []
    for item in items:
        name, equals, rest = item.partition("=")
        if not equals or "/" in name:
            name, rest = "", item
        place, weight = rest, 1.0
        if (match := re.fullmatch(r"(.+)@(\d+(?:\.\d+)?)", rest)) and not Path(rest).exists():
            place, weight = match[1], float(match[2])
        path = Path(place)
        if not path.exists():
            raise UserError(f"{item}: there is no file or folder {place}")
        if not weight:
            raise UserError(f"{item}: a weight of 0 reads nothing; leave it out")
        found.append((name or path.name.split(".")[0] or path.resolve().name, path, weight))
    names = [name for name, _, _ in found]
    if len(set(names)) < len(names):
        raise UserError(f"two data have one name among {', '.join(names)}: give them names, as NAME=PATH")
    return tuple(found)


def changed(preset: "TrainSettings", changes: list[str]) -> "TrainSettings":
    """A preset with KEY=VALUE changes (values are YAML). UserError for unknown keys and values that do not fit."""
    import yaml
    from pydantic import ValidationError

    from hornbook.recipe.nearest import hint
    from hornbook.records import UserError

    values = {}
    for change in changes:
        key, equals, text = change.partition("=")
        if not equals:
            raise UserError(f"--set {change}: write KEY=VALUE")
        if key not in type(preset).model_fields:
            raise UserError(f"--set {key}: there is no such setting{hint(key, type(preset).model_fields)}")
        try:
            values[key] = yaml.safe_load(text)
        except yaml.YAMLError as error:
            raise UserError(f"--set {change}: {text} is not a value") from error
    try:
        return type(preset).model_validate(preset.model_dump() | values)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "--set"
        raise UserError(f"--set {where}: {first['msg'].removeprefix('Value error, ')}") from error
