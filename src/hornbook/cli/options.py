"""Options that several commands share."""

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from hornbook.engine.settings import EngineSettings
    from hornbook.training.runtime import Runtime

WORKSPACE = Path("workspace")
WorkspaceOption = Annotated[Path, typer.Option("--workspace", help="Where artifacts live.")]
BenchmarksOption = Annotated[
    Path | None,
    typer.Option(
        "--benchmarks",
        envvar="HORNBOOK_BENCHMARKS",
        exists=True,
        file_okay=False,
        help="Folder of benchmark files (humaneval/, mbpp/); `hornbook benchmarks fetch` brings them.",
    ),
]
WeakOption = Annotated[
    bool,
    typer.Option(
        "--allow-weak-sandbox", help="Run models' code even where the host offers no isolation (shown in the report)."
    ),
]
DeviceOption = Annotated[str, typer.Option("--device", help="auto, cpu, cuda or mps.")]
ProcessesOption = Annotated[
    int | None, typer.Option("--processes", min=1, help="Training processes on this machine; one per GPU else.")
]
ShardOption = Annotated[
    str, typer.Option("--shard", help="What processes share out: none (DDP), gradients (ZeRO-2) or parameters (FSDP).")
]
ReplicasOption = Annotated[
    int, typer.Option("--replicas", min=1, help="Shard within so many groups of processes, replicate across (HSDP).")
]
RecomputeOption = Annotated[
    bool, typer.Option("--recompute", help="Recompute activations instead of keeping them: less memory, slower.")
]
AsyncOption = Annotated[bool, typer.Option("--async-checkpoints", help="Write checkpoints while the next steps run.")]
LoggerOption = Annotated[
    list[str] | None, typer.Option("--logger", help="Also log to tensorboard or wandb; may be given twice.")
]
RayOption = Annotated[
    str | None,
    typer.Option(
        "--ray",
        help="Have data computed on a Ray cluster: its address (host:port, ray://host:port, auto), or local to start "
        "one on this machine (docs/engine.md).",
    ),
]


OutOption = Annotated[Path, typer.Option("--out", help="The folder to write; it must not exist.")]
PLACES = (
    "A folder of .py or data files, a data file (JSON lines, Parquet, Arrow), a URL of them, a StackExchange "
    "Posts.xml, python-installation, or a public corpus by name (docs/reading.md)"
)
AGAINST = "unconventional,humaneval,mbpp"  # corpus.settings.CODE_SETS, which takes pydantic to import


def parts_of(text: str | None) -> tuple[str, ...]:
    """What stands between the commas of an option."""
    return tuple(part.strip() for part in (text or "").split(",") if part.strip())


_SIZES = {"": 1.0, "k": 1e3, "m": 1e6, "b": 1e9, "g": 1e9, "t": 1e12}


def count_of(text: str, option: str, example: str) -> int:
    """2_000_000, 10M, 1.5B (or G), as an option has them. UserError when it is none of these."""
    from hornbook.records import UserError

    match = re.fullmatch(r"([\d_]+(?:\.\d+)?)([kmbgt]?)", text, re.IGNORECASE)
    number = round(float(match[1].replace("_", "")) * _SIZES[match[2].lower()]) if match else 0
    if number < 1:
        raise UserError(f"{option} {text}: not {example}")
    return number


def runtime_of(
    device: str,
    processes: int | None,
    shard: str,
    replicas: int,
    recompute: bool,
    asynchronous: bool,
    logger: list[str] | None,
) -> "Runtime":
    """The options above as one value. UserError for a choice that is none."""
    from pydantic import ValidationError

    from hornbook.records import UserError
    from hornbook.training.runtime import Runtime

    try:
        return Runtime.model_validate(
            {
                "device": device,
                "processes": processes,
                "shard": shard,
                "replicas": replicas,
                "recompute": recompute,
                "asynchronous": asynchronous,
                "loggers": tuple(logger or ()),
            }
        )
    except ValidationError as error:
        first = error.errors()[0]
        key = str(first["loc"][0]).replace("loggers", "logger")
        raise UserError(f"--{key} {first['input']}: {first['msg'].lower()}") from error


def engine_of(ray: str) -> "EngineSettings":
    """The engine that `--ray ADDRESS` asks for. UserError for an empty address."""
    from hornbook.engine.settings import EngineSettings
    from hornbook.records import UserError

    if not ray:
        raise UserError("--ray: give an address, or local to start a Ray on this machine")
    return EngineSettings(runner="ray", address=ray)


def as_ranks(runtime: "Runtime") -> None:
    """Where several processes are wanted: start this very command as each of them, wait, and exit as they do."""
    from hornbook.training.launch import ranks_wanted, start_ranks

    count = ranks_wanted(runtime)
    if count > 1:
        sys.exit(start_ranks(count, [sys.executable, "-m", "hornbook", *sys.argv[1:]]))
