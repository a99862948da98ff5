"""The commands that measure: evaluate, compare, grade, probe, benchmarks.

Heavy imports stand inside the command that needs them.
"""

import re
import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from hornbook.cli.options import WORKSPACE, BenchmarksOption, WeakOption, WorkspaceOption
from hornbook.cli.writing import (
    ApiOption,
    BudgetOption,
    ConcurrencyOption,
    KeyOption,
    LongestOption,
    ModelOption,
    PriceOption,
    TeacherOption,
    served_teacher,
)

if TYPE_CHECKING:
    from rich.console import Console

    from hornbook.cli.console import ConsoleProgress
    from hornbook.evaluation.measure import Sampling
    from hornbook.evaluation.task import Task


benchmarks_app = typer.Typer(name="benchmarks", help="The files of public benchmarks.", no_args_is_help=True)


def add_measuring(app: typer.Typer) -> None:
    """Add the commands of this module to the program."""
    app.command()(evaluate)
    app.command()(compare)
    app.command()(grade)
    app.command()(probe)
    app.add_typer(benchmarks_app)


def evaluate(
    model: Annotated[
        str | None,
        typer.Argument(
            help="A recipe that was run, a checkpoint, a Hugging Face folder or name, or a completions URL."
        ),
    ] = None,
    tasks: Annotated[
        str,
        typer.Option(
            "--tasks",
            help="Names, or paths of .jsonl or .yaml files, with commas between (docs/evaluation.md).",
        ),
    ] = "unconventional",
    n: Annotated[int, typer.Option("--n", min=1, help="Samples of each item.")] = 1,
    temperature: Annotated[float, typer.Option("--temperature", min=0, help="0 is greedy.")] = 0.0,
    top_p: Annotated[float, typer.Option("--top-p", min=0, max=1)] = 1.0,
    k: Annotated[str, typer.Option("--k", help="The k of pass@k, with commas between.")] = "1",
    max_new_tokens: Annotated[int | None, typer.Option("--max-new-tokens", min=1, help="The task's own else.")] = None,
    seed: Annotated[int, typer.Option("--seed")] = 0,
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="Only the first items of each task.")] = None,
    out: Annotated[Path | None, typer.Option("--out", help="Folder of the result; the same one goes on.")] = None,
    benchmarks: BenchmarksOption = None,
    workspace: WorkspaceOption = WORKSPACE,
    arm: Annotated[str | None, typer.Option("--arm", help="Which arm of the recipe.")] = None,
    check_references: Annotated[
        bool, typer.Option("--check-references", help="Run the tasks' reference solutions instead of a model.")
    ] = False,
    baselines: Annotated[bool, typer.Option("--baselines", help="Measure the papers' baselines.")] = False,
    models_dir: Annotated[
        Path | None,
        typer.Option("--models-dir", exists=True, file_okay=False, help="Folders of baselines, by name."),
    ] = None,
    served_name: Annotated[str | None, typer.Option("--served-name", help="The model's name on a server.")] = None,
    key_env: Annotated[
        str | None, typer.Option("--key-env", help="Environment variable that holds a server's key.")
    ] = None,
    allow_weak_sandbox: WeakOption = False,
) -> None:
    """Measure a model: on code tasks its completions run in the sandbox; language benchmarks ask the harness' tasks."""
    from hornbook.cli.console import ConsoleProgress
    from hornbook.evaluation.kinds import CODE, by_kind, check, measure_without_code
    from hornbook.evaluation.task import load_task
    from hornbook.lookup import language_model
    from hornbook.records import UserError

    names = [name.strip() for name in tasks.split(",") if name.strip()]
    if not names:
        raise UserError("evaluate: --tasks names no task")
    if len(set(names)) < len(names):
        raise UserError("evaluate: --tasks names a task twice")
    if sum((model is not None, check_references, baselines)) != 1:
        raise UserError("evaluate: give one of MODEL, --check-references and --baselines")
    sampling = _sampling(n, temperature, top_p, max_new_tokens, seed, k)
    kinds = by_kind(names)
    silent = [name for kind, several in kinds.items() if kind != CODE for name in several]
    with ConsoleProgress() as progress:
        sampled = CODE not in kinds and (temperature or n > 1 or max_new_tokens)
        if silent and (check_references or baselines or sampled):
            raise UserError(f"evaluate: {', '.join(silent)}: asked of a MODEL, greedily, in its own protocol")
        if check_references:
            from hornbook.evaluation.references import check_references as run_references
            from hornbook.evaluation.references import told as said_of

            loaded = _distinct([load_task(name, benchmarks, limit=limit) for name in names])
            sound = True
            for checked in run_references(loaded, progress, allow_weak_sandbox):
                sound &= checked.sound
                for line in said_of(checked):
                    typer.echo(line)
            if not sound:
                raise typer.Exit(1)
            return
        from hornbook.cli.measured import print_baselines, print_summary
        from hornbook.evaluation.measure import measure
        from hornbook.lookup import held_out

        if baselines:
            from hornbook.evaluation.baselines import measure_baselines

            loaded = _distinct([load_task(name, benchmarks, limit=limit) for name in names])
            outcomes = measure_baselines(
                loaded,
                sampling,
                out or workspace / "evaluations" / "baselines" / _way(sampling),
                progress,
                lambda name: language_model(name, workspace),
                models_dir,
                allow_weak_sandbox,
                f" --tasks {shlex.quote(tasks)} --n {n} --temperature {temperature:g}",
            )
            print_baselines(outcomes, [task.name for task in loaded], progress.console)
            return
        assert model is not None
        known = held_out(model, workspace)
        loaded = _distinct([load_task(name, benchmarks, known, limit) for name in kinds.pop(CODE, [])])
        check(silent, benchmarks)
        found = language_model(model, workspace, arm, key_env, served_name)
        with _folder(out, workspace, model, arm, _way(sampling), progress) as (folder, label):
            if loaded:
                summary = measure(found, loaded, sampling, folder, progress, allow_weak_sandbox, label)
                print_summary(summary, label, progress.console)
            for kind, several in kinds.items():
                told = measure_without_code(kind, several, found, folder, progress, benchmarks, limit, label)
                _print_without_code(kind, told, label, folder, progress.console)


def _print_without_code(kind: str, told: dict[str, Any], label: str, folder: Path, console: "Console") -> None:
    """The figures of tasks of one of the kinds that run no code."""
    from hornbook.cli.measured import print_false_premise, print_language, print_reading, print_safety
    from hornbook.evaluation.kinds import FALSE_PREMISE, LANGUAGE, SQUAD
    from hornbook.report.safety import write_safety_chart

    if kind == LANGUAGE:
        print_language(told, label, console)
    elif kind == SQUAD:
        print_reading(told[kind], label, console)
    elif kind == FALSE_PREMISE:
        print_false_premise(told[kind], label, console)
    else:
        write_safety_chart({label: told[kind]}, folder / f"{kind}.svg")
        print_safety(told[kind], label, console)


def _label(model: str, arm: str | None) -> str:
    return f"{model}/{arm}" if arm else model


@contextmanager
def _folder(
    out: Path | None, workspace: Path, model: str, arm: str | None, way: str, progress: "ConsoleProgress"
) -> Iterator[tuple[Path, str]]:
    """An evaluation's folder, for this process alone, and what the model is called; tells the folder at the end."""
    from hornbook.workspace.lock import exclusive

    label = _label(model, arm)
    folder = out or workspace / "evaluations" / _slug(label) / way
    folder.mkdir(parents=True, exist_ok=True)
    with exclusive(folder / ".lock", lambda: progress.note(f"waiting: another process evaluates into {folder}")):
        yield folder, label
    progress.console.print(f"samples and summary: {folder}", soft_wrap=True)


def _distinct(tasks: "list[Task]") -> "list[Task]":
    from hornbook.records import UserError

    names = [task.name for task in tasks]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise UserError(f"evaluate: two of the tasks are called '{twice}'; rename one file")
    return tasks


def _sampling(n: int, temperature: float, top_p: float, max_new_tokens: int | None, seed: int, k: str) -> "Sampling":
    from pydantic import ValidationError

    from hornbook.evaluation.measure import Sampling
    from hornbook.records import UserError

    try:
        ks = tuple(int(part) for part in k.split(","))
    except ValueError:
        raise UserError(f"evaluate: --k {k}: whole numbers with commas between") from None
    try:
        return Sampling(n=n, temperature=temperature, top_p=top_p, max_new_tokens=max_new_tokens, seed=seed, ks=ks)
    except ValidationError as error:
        said = error.errors()[0]
        key = ".".join(str(part) for part in said["loc"])
        raise UserError(f"evaluate: {key + ': ' if key else ''}{said['msg'].removeprefix('Value error, ')}") from error


def _slug(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9._+-]+", "-", name).strip("-.") or "model"


def _way(sampling: "Sampling") -> str:
    """A folder's name for a way of sampling, so that greedy and sampled answers do not meet."""
    if sampling.temperature == 0:
        return "greedy"
    return f"temperature-{sampling.temperature:g}" + (f"-top-p-{sampling.top_p:g}" if sampling.top_p < 1 else "")


def compare(
    a: Annotated[str, typer.Argument(help="An evaluation's folder, a folder of several (seeds), or RECIPE/ARM.")],
    b: Annotated[str, typer.Argument(help="The same of another model.")],
    workspace: WorkspaceOption = WORKSPACE,
) -> None:
    """Compare two models on the items both answered: paired tests, and how small a difference could be seen."""
    from rich.console import Console

    from hornbook.cli.measured import print_comparison
    from hornbook.evaluation.compare import compare_seeds
    from hornbook.lookup import evaluations
    from hornbook.records import UserError

    rows = compare_seeds(a, evaluations(a, workspace), b, evaluations(b, workspace))
    if not rows:
        raise UserError(f"compare {a} {b}: they have no task in common")
    print_comparison(rows, Console(highlight=False))


def grade(
    evaluation: Annotated[str, typer.Argument(help="An evaluation's folder, or RECIPE/ARM of a run.")],
    teacher: TeacherOption,
    teacher_model: ModelOption,
    task: Annotated[str, typer.Option("--task", help="Whose answers are graded.")] = "unconventional",
    grades: Annotated[int, typer.Option("--grades", min=1, help="Grades of each answer.")] = 3,
    out: Annotated[Path | None, typer.Option("--out", help="Folder of the grades; the evaluation's own else.")] = None,
    key_env: KeyOption = "",
    price: PriceOption = "",
    budget: BudgetOption = "",
    concurrency: ConcurrencyOption = 64,
    max_tokens: LongestOption = 1024,
    api: ApiOption = "chat",
    workspace: WorkspaceOption = WORKSPACE,
) -> None:
    """Have a strong model grade answers, 0 to 10, as phi-1 section 4 does; beside what the tests say."""
    from hornbook.cli.console import ConsoleProgress
    from hornbook.cli.measured import print_understanding
    from hornbook.evaluation.understanding import grade as execute
    from hornbook.lookup import evaluations

    settings = served_teacher(
        teacher, teacher_model, key_env, price, budget, concurrency, max_tokens, 0.0, api, False, "python"
    )
    folder = evaluations(evaluation, workspace)[0]
    place = out or (folder if Path(evaluation).is_dir() else workspace / "evaluations" / _slug(evaluation) / "grades")
    with ConsoleProgress() as progress:
        told = execute(folder, settings, place, progress, task, grades)
        print_understanding(told, evaluation, progress.console)
        progress.console.print(f"grades: {place}", soft_wrap=True)


def probe(
    model: Annotated[str | None, typer.Argument(help="What `evaluate` takes.")] = None,
    name: Annotated[str, typer.Option("--set", help="safety, or abilities.")] = "safety",
    out: Annotated[Path | None, typer.Option("--out", help="Folder of the page and the sheet.")] = None,
    sheet: Annotated[Path | None, typer.Option("--sheet", help="Count a filled sheet instead.")] = None,
    workspace: WorkspaceOption = WORKSPACE,
    arm: Annotated[str | None, typer.Option("--arm", help="Which arm of the recipe.")] = None,
    served_name: Annotated[str | None, typer.Option("--served-name", help="The model's name on a server.")] = None,
    key_env: Annotated[str | None, typer.Option("--key-env", help="Environment variable that holds a key.")] = None,
) -> None:
    """Complete prompts that are to be read and judged: a page, and a sheet for pass, fail, did not understand."""
    from hornbook.cli.console import ConsoleProgress
    from hornbook.evaluation.probes import PAGE, SHEET, count
    from hornbook.evaluation.probes import probe as execute
    from hornbook.lookup import language_model
    from hornbook.records import UserError

    if (model is None) == (sheet is None):
        raise UserError("probe: give one of MODEL and --sheet")
    if sheet is not None:
        told = count(sheet)
        for verdict, row in told["verdicts"].items():
            share = "" if row["value"] is None else f", {row['value']:.0%} ({row['low']:.0%}–{row['high']:.0%})"
            typer.echo(f"{verdict}: {row['n']} of {told['n']}{share}")
        typer.echo(f"not judged: {told['unjudged']}")
        return
    assert model is not None
    label = _label(model, arm)
    folder = out or workspace / "evaluations" / _slug(label) / f"probes-{name}"
    with ConsoleProgress() as progress:
        number = execute(language_model(model, workspace, arm, key_env, served_name), name, folder, progress, label)
    typer.echo(f"{number} completions to read: {folder / PAGE}; to judge: {folder / SHEET}")


@benchmarks_app.command()
def fetch(
    to: Annotated[Path, typer.Option("--to", file_okay=False, help="The folder to fill, for --benchmarks later.")],
    names: Annotated[list[str] | None, typer.Argument(help="humaneval, mbpp, gsm8k; all without.")] = None,
) -> None:
    """Bring benchmarks' official files, checked by sha256."""
    from hornbook.cli.console import ConsoleProgress
    from hornbook.problems.fetch import fetch as bring

    with ConsoleProgress() as progress:
        for file, how in bring(names or [], to, progress):
            progress.console.print(f"{to / file.path}: {how}", soft_wrap=True)


@benchmarks_app.command("list")
def list_benchmarks() -> None:
    """Print the benchmarks that can be fetched, with their licences."""
    from hornbook.problems.fetch import catalogue

    for name, row in catalogue().items():
        typer.echo(f"{name}: {row['about']}; {row['licence']}; {row['from']}")
