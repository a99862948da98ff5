"""The commands write and teacher: data to order, and the answers that were paid for. Heavy imports stand inside."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from hornbook.cli.options import AGAINST, WORKSPACE, OutOption, WorkspaceOption, count_of, parts_of

if TYPE_CHECKING:
    from hornbook.teacher.settings import TeacherSettings
    from hornbook.writing import Estimate, What

writing = typer.Typer(name="write", help="Textbooks and exercises, written by a teacher and verified.")
teaching = typer.Typer(name="teacher", help="The answers of served teachers that were paid for.")

TeacherOption = Annotated[
    str, typer.Option("--teacher", help="URL of an OpenAI-compatible server (several by commas), or builtin.")
]
ModelOption = Annotated[str, typer.Option("--teacher-model", help="The model's name there.")]
KeyOption = Annotated[str, typer.Option("--key-env", help="The environment variable that holds its key.")]
TokensOption = Annotated[str, typer.Option("--tokens", help="About so many tokens of text: 500k, 2M, 1B.")]
PriceOption = Annotated[str, typer.Option("--price", help="Money for a million tokens, input and output: 0.15,0.60.")]
BudgetOption = Annotated[
    str, typer.Option("--budget", help="What this model may have cost altogether: 25 (money), or 10M tokens (10Mt).")
]
ConcurrencyOption = Annotated[
    int, typer.Option("--concurrency", min=1, max=4096, help="Requests in flight at most, on each server.")
]
LongestOption = Annotated[int, typer.Option("--max-tokens", min=16, help="Longest answer, in tokens.")]
SubjectOption = Annotated[
    str, typer.Option("--subject", help="What is taught: python, or everyday (common sense and general knowledge).")
]
TemperatureOption = Annotated[float, typer.Option("--temperature", min=0, max=2, help="Of writing.")]
BatchOption = Annotated[bool, typer.Option("--batch", help="Use the server's batch endpoint: slower, cheaper.")]
ApiOption = Annotated[str, typer.Option("--api", help="chat, or completions for models without a chat format.")]
DryOption = Annotated[
    bool, typer.Option("--dry-run", help="Only tell how many calls, tokens, money and time it would take.")
]
NoveltyOption = Annotated[
    float | None,
    typer.Option("--novelty", min=0.01, max=1, help="Similarity from which a text repeats an accepted one."),
]
PartOption = Annotated[
    str, typer.Option("--part", help="Only part 3/8 of what is planned, from 0/8: each machine takes another.")
]
AgainstOption = Annotated[
    str, typer.Option("--against", help="Problem sets that nothing kept may overlap, by commas; none: none.")
]


def add_writing(app: typer.Typer) -> None:
    """Add the commands of this module to the program."""
    app.add_typer(writing)
    app.add_typer(teaching)


def _writer(what: "What", said: str) -> Callable[..., None]:
    """The command that writes textbooks, or exercises."""

    def command(
        out: OutOption,
        tokens: TokensOption,
        teacher: TeacherOption = "builtin",
        subject: SubjectOption = "python",
        topics: Annotated[
            str, typer.Option("--topics", help="Of textbooks: a file of topics (one a line, or of `write topics`).")
        ] = "",
        styles: Annotated[
            str, typer.Option("--styles", help="Of textbooks: only these forms, by semicolons, such as: a story.")
        ] = "",
        material: Annotated[
            str,
            typer.Option(
                "--material", help="Of textbooks: a place to read; extracts of its documents go along, for variety."
            ),
        ] = "",
        teacher_model: ModelOption = "",
        key_env: KeyOption = "",
        price: PriceOption = "",
        budget: BudgetOption = "",
        concurrency: ConcurrencyOption = 64,
        max_tokens: LongestOption = 2048,
        temperature: TemperatureOption = 0.7,
        api: ApiOption = "chat",
        batch: BatchOption = False,
        novelty: NoveltyOption = None,
        part: PartOption = "",
        against: AgainstOption = AGAINST,
        dry_run: DryOption = False,
        workspace: WorkspaceOption = WORKSPACE,
    ) -> None:
        from hornbook.records import UserError

        if (topics or material or styles) and what != "textbooks":
            raise UserError("--topics, --styles and --material belong to textbooks; exercises draw concepts and names")
        settings = served_teacher(
            teacher, teacher_model, key_env, price, budget, concurrency, max_tokens, temperature, api, batch, subject
        )
        _write(what, settings, tokens, out, topics, styles, material, novelty, part, against, dry_run, workspace)

    command.__doc__ = said
    return command


writing.command("textbooks")(
    _writer("textbooks", "Write textbook sections: topics x audiences x styles, their code run, repetitions dropped.")
)
writing.command("exercises")(
    _writer("exercises", "Write exercises: a function to complete, its solution and tests; only what holds is kept.")
)


@writing.command()
def topics(
    seeds: Annotated[str, typer.Option("--seeds", help="A file with a subject on each line.")],
    out: Annotated[Path, typer.Option("--out", help="The file of topics to write; it must not exist.")],
    teacher: TeacherOption,
    count: Annotated[int, typer.Option("--count", min=1, help="How many topics.")] = 2000,
    teacher_model: ModelOption = "",
    key_env: KeyOption = "",
    price: PriceOption = "",
    budget: BudgetOption = "",
    concurrency: ConcurrencyOption = 64,
    max_tokens: LongestOption = 2048,
    temperature: TemperatureOption = 0.7,
    api: ApiOption = "chat",
    embedder: Annotated[
        str, typer.Option("--embedder", help="What tells topics apart: words, model2vec or sentence-transformers.")
    ] = "words",
    embedder_model: Annotated[str, typer.Option("--embedder-model", help="Its model: a folder, or a name.")] = "",
) -> None:
    """Grow a tree of topics from seeds: chapters, sections, as deep as it takes; what says the same is dropped."""
    from hornbook.cli.console import ConsoleProgress
    from hornbook.records import UserError
    from hornbook.synthesis.topics import ALIKE
    from hornbook.writing import write_topic_tree

    if embedder not in ALIKE:
        raise UserError(f"--embedder {embedder}: one of {', '.join(ALIKE)}")
    settings = served_teacher(
        teacher, teacher_model, key_env, price, budget, concurrency, max_tokens, temperature, api, False, "python"
    )
    with ConsoleProgress() as progress:
        told = write_topic_tree(settings, seeds, count, out, progress, embedder, embedder_model)
    dropped = ", ".join(f"{number:,} {reason}" for reason, number in told["dropped"].items() if number)
    typer.echo(f"{told['topics']:,} topics in {out}" + (f" (dropped: {dropped})" if dropped else ""))
    typer.echo(f"next: hornbook write textbooks --topics {out} --teacher {teacher} --tokens 1M --out TEXTBOOKS")


@teaching.command()
def merge(
    into: Annotated[Path, typer.Argument(help="The cache that gets all answers; it may be new.")],
    others: Annotated[list[Path], typer.Argument(help="Caches (teacher.sqlite) of other machines.")],
) -> None:
    """Join the answers of several machines' caches into one."""
    from hornbook.teacher.cache import merge as execute

    for other, number in execute(into, others).items():
        typer.echo(f"{other}: {number:,} new answers")


@teaching.command()
def spent(
    cache: Annotated[Path | None, typer.Option("--cache", help="A cache; by default the one that is used.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """What was answered so far, by service and model: the requests and tokens that budgets count."""
    from hornbook.records import UserError
    from hornbook.teacher.cache import AnswerCache
    from hornbook.teacher.client import cache_path

    place = cache or cache_path()
    if not place.is_file():
        raise UserError(f"{place}: there is no cache of answers yet")
    opened = AnswerCache(place)
    rows = opened.all_spent()
    opened.close()
    if as_json:
        typer.echo(json.dumps([{"service": s, "model": m, **n._asdict()} for s, m, n in rows], indent=1))
        return
    typer.echo(f"{place}")
    for service, model, number in rows:
        tokens = f"{number.input_tokens:,} tokens in, {number.output_tokens:,} out"
        typer.echo(f"  {model} at {service or 'an unnamed service'}: {number.requests:,} answers, {tokens}")


def _write(
    what: "What",
    settings: "TeacherSettings",
    tokens: str,
    out: Path,
    topics: str,
    styles: str,
    material: str,
    novelty: float | None,
    part: str,
    against: str,
    dry_run: bool,
    workspace: Path,
) -> None:
    from hornbook.cli.console import ConsoleProgress
    from hornbook.records import UserError
    from hornbook.writing import Writing, estimate
    from hornbook.writing import write as execute

    job = Writing(
        what,
        settings,
        count_of(tokens, "--tokens", "a number of tokens such as 500k or 2M"),
        out,
        topics or None,
        novelty,
        () if against == "none" else parts_of(against),
        _part(part),
        material or None,
        tuple(part.strip() for part in styles.split(";") if part.strip()) or None,
    )
    if dry_run:
        if settings.kind == "curriculum":
            raise UserError("--dry-run: the built-in teacher costs nothing and sends nothing")
        _print_estimate(estimate(job))
        return
    with ConsoleProgress() as progress:
        found = execute(job, workspace, progress)
    for stage, account in found.account["stages"].items():
        dropped = ", ".join(f"{number:,} {reason}" for reason, number in sorted(account["dropped"].items()))
        told = f"{stage}: {account['kept']:,} of {account['in']:,} kept"
        told += f", {account['quarantined']:,} quarantined" if account["quarantined"] else ""
        typer.echo(told + (f" ({dropped})" if dropped else ""))
        if bill := account["details"].get("spent"):
            there = f"{bill['from_cache']:,} answers were there"
            typer.echo(f"  asked {bill['requests']:,} times, {there}; cost {bill['cost']:,.4f}")
    typer.echo(f"in {out}; its account is writing.json")


def _print_estimate(told: "Estimate") -> None:
    assumed = " (assumed: no answer of this model is known yet)" if told.assumed else ""
    typer.echo(f"calls    {told.calls:,}, of which {told.cached:,} are answered already")
    typer.echo(f"tokens   {told.input_tokens:,} in, {told.output_tokens:,} out{assumed}")
    typer.echo(f"money    {told.money:,.2f}" if told.money else "money    nothing, by the price that was given")
    typer.echo(
        "time     unknown until some are answered"
        if told.seconds is None
        else f"time     {told.seconds / 60:,.1f} minutes"
    )


def _part(text: str) -> tuple[int, int] | None:
    from hornbook.records import UserError

    if not text:
        return None
    number, slash, of = text.partition("/")
    if not slash or not number.isdigit() or not of.isdigit() or not int(number) < int(of):
        raise UserError(f"--part {text}: not a part such as 0/8, 1/8, ... 7/8")
    return int(number), int(of)


def served_teacher(
    url: str,
    model: str,
    key_env: str,
    price: str,
    budget: str,
    concurrency: int,
    max_tokens: int,
    temperature: float,
    api: str,
    batch: bool,
    subject: str,
) -> "TeacherSettings":
    """The teacher that the options describe. UserError, in a line, for one that cannot be."""
    from pydantic import ValidationError

    from hornbook.records import UserError
    from hornbook.teacher.settings import TeacherSettings

    options: dict[str, Any] = {"subject": subject}
    if url != "builtin":
        urls = parts_of(url)
        options |= {
            "kind": "openai",
            "url": urls[0] if len(urls) == 1 else urls,
            "model": model,
            "key_env": key_env,
            "price": _price(price),
            "budget": _budget(budget),
            "concurrency": concurrency,
            "max_tokens": max_tokens,
            "temperature": temperature,
            "api": api,
            "batch": batch,
        }
    elif model or key_env or price or budget or batch:
        raise UserError("--teacher builtin: has no model, key, price, budget or batches")
    try:
        return TeacherSettings.model_validate(options)
    except ValidationError as error:
        first = error.errors()[0]
        key = f"--{str(first['loc'][0]).replace('_', '-')}" if first["loc"] else "--teacher"
        raise UserError(f"{key}: {first['msg'].removeprefix('Value error, ')}") from error


def _price(text: str) -> dict[str, float]:
    from hornbook.records import UserError

    if not text:
        return {}
    try:
        first, second = (float(part) for part in text.split(","))
    except ValueError as error:
        raise UserError(f"--price {text}: not two numbers such as 0.15,0.60") from error
    return {"input": first, "output": second}


def _budget(text: str) -> dict[str, Any]:
    from hornbook.records import UserError

    if not text:
        return {}
    if text.lower().endswith("t"):
        return {"tokens": count_of(text[:-1], "--budget", "money such as 25, or tokens such as 10Mt")}
    try:
        return {"money": float(text)}
    except ValueError as error:
        raise UserError(f"--budget {text}: not money such as 25, nor tokens such as 10Mt") from error
