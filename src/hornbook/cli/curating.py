"""The command curate: a user's own texts, the best of them. Heavy imports stand inside."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from hornbook.cli.options import (
    AGAINST,
    PLACES,
    WORKSPACE,
    OutOption,
    RayOption,
    WorkspaceOption,
    count_of,
    engine_of,
    parts_of,
)

if TYPE_CHECKING:
    from hornbook.curation import Curated


def add_curating(app: typer.Typer) -> None:
    """Add the command of this module to the program."""
    app.command()(curate)


def curate(
    place: Annotated[
        str,
        typer.Argument(help=f"{PLACES}."),
    ],
    out: OutOption,
    keep: Annotated[
        float | None, typer.Option("--keep", min=0.0001, max=1, help="The best share of the bytes; 0.2 by default.")
    ] = None,
    threshold: Annotated[float | None, typer.Option("--threshold", help="All from this score upwards instead.")] = None,
    budget: Annotated[str | None, typer.Option("--bytes", help="The best up to so many bytes (10G) instead.")] = None,
    no_rating: Annotated[bool, typer.Option("--no-rating", help="Only read, deduplicate and decontaminate.")] = False,
    sample: Annotated[int, typer.Option("--sample", min=30, help="Documents that the teacher rates.")] = 1500,
    teacher: Annotated[
        str | None,
        typer.Option("--teacher", help="URL of an OpenAI-compatible server, or builtin: the rubric, the default."),
    ] = None,
    teacher_model: Annotated[str, typer.Option("--teacher-model", help="The model's name there.")] = "",
    key_env: Annotated[str, typer.Option("--key-env", help="The environment variable that holds its key.")] = "",
    twice: Annotated[
        float, typer.Option("--twice", min=0, max=1, help="Share of the sample that a served teacher rates twice.")
    ] = 0.1,
    labels: Annotated[
        str,
        typer.Option("--labels", help="A file of ratings (hornbook label): instead of a teacher, or beside --teacher."),
    ] = "",
    learner: Annotated[
        str, typer.Option("--learner", help="forest (as in the paper), logistic or boosting.")
    ] = "forest",
    features: Annotated[
        str, typer.Option("--features", help="hashing, causal, model2vec or sentence-transformers.")
    ] = "hashing",
    embedder: Annotated[
        str, typer.Option("--embedder", help="The model of these features: a folder, or a name on the hub.")
    ] = "",
    signals: Annotated[
        bool, typer.Option("--signals", help="Let the classifier see the signals of the syntax tree, too.")
    ] = False,
    only: Annotated[
        str,
        typer.Option("--only", help="Conditions by commas: parses, not test, complexity<=10, comment_share>=0.05."),
    ] = "",
    minhash: Annotated[
        float, typer.Option("--minhash", min=0, max=1, help="Similarity of near-duplicates; 0: deduplicate nothing.")
    ] = 0.8,
    semantic: Annotated[
        float,
        typer.Option("--semantic", min=0, max=1, help="Cosine of semantic duplicates' embeddings (0.95); 0: none."),
    ] = 0.0,
    against: Annotated[
        str,
        typer.Option(
            "--against", help="Problem sets, or files of problems, to decontaminate against, by commas; none: none."
        ),
    ] = AGAINST,
    text_column: Annotated[str, typer.Option("--text-column", help="Where a row has its text.")] = "text",
    path_column: Annotated[str, typer.Option("--path-column", help="Where a row says where it is from.")] = "",
    licences: Annotated[
        str | None, typer.Option("--licences", help="Allowed ones, by commas (SPDX); permissive stands for a list.")
    ] = None,
    opt_out: Annotated[str, typer.Option("--opt-out", help="A file of sources and paths not to be read.")] = "",
    scrub: Annotated[str, typer.Option("--scrub", help="Take out: emails, secrets, or both by a comma.")] = "",
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="At most so many documents.")] = None,
    workspace: WorkspaceOption = WORKSPACE,
    ray: RayOption = None,
) -> None:
    """Keep the best of your own texts: read, deduplicate, decontaminate, rate a sample, classify, select."""
    from hornbook.cli.console import ConsoleProgress
    from hornbook.curation import Curation
    from hornbook.curation import curate as execute
    from hornbook.records import UserError

    size = count_of(budget, "--bytes", "a number of bytes such as 500M or 10G") if budget else None
    rated = {
        "--keep": keep,
        "--threshold": threshold,
        "--bytes": budget,
        "--teacher": teacher,
        "--labels": labels or None,
        "--learner": None if learner == "forest" else learner,
        "--signals": signals or None,
        "--embedder": embedder or None,
    }
    if semantic:  # which embeds, too
        rated["--embedder"] = None
    given = [name for name, value in rated.items() if value is not None]
    if no_rating and given:
        raise UserError(f"curate: {given[0]} needs the rating that --no-rating leaves out")
    if teacher_model and teacher in (None, "builtin"):
        raise UserError("curate: --teacher-model goes with --teacher URL, the server that has it")
    read = {"text_column": text_column, "path_column": path_column, "opt_out": opt_out, "limit": limit}
    options = {
        "read": {"place": place, **_said(read | {"licences": parts_of(licences), "scrub": parts_of(scrub)})},
        "teacher": _said({"url": teacher, "model": teacher_model, "key_env": key_env}) if teacher != "builtin" else {},
        "keep": _said({"fraction": keep, "threshold": threshold, "bytes": size}) or {"fraction": 0.2},
    }
    if options["teacher"]:
        options["teacher"]["kind"] = "openai"
    embedding = {"features": features, "model": embedder}
    classify = {**embedding, "learner": learner, "signals": signals}
    job = Curation(
        _checked("ReadSettings", options["read"]),
        out,
        _checked("Deduplicate", {"minhash": minhash}).minhash if minhash else None,
        None if against == "none" else parts_of(against),
        _checked("SemanticSettings", embedding | {"similarity": semantic}) if semantic else None,
        _checked("FilterSettings", conditions(only)) if only else None,
        None if labels and not teacher else _checked("TeacherSettings", options["teacher"]),
        sample,
        twice,
        labels,
        _checked("ClassifySettings", classify),
        None if no_rating else _checked("SelectSettings", options["keep"]),
        **({} if ray is None else {"engine": engine_of(ray)}),
    )
    with ConsoleProgress() as progress:
        found = execute(job, workspace, progress)
    _print(found, out, progress.console)


def _said(options: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in options.items() if value not in (None, "", ())}


def conditions(text: str) -> dict[str, Any]:
    """`parses, not test, complexity<=10` as filter settings. UserError for what is no condition."""
    from hornbook.records import UserError

    found: dict[str, Any] = {}
    for part in parts_of(text):
        match = re.fullmatch(r"(not\s+)?([a-z_]+)|([a-z_]+)\s*(<=|>=)\s*([\d.]+)", part)
        if not match or (match[5] and not re.fullmatch(r"\d+(\.\d+)?|\.\d+", match[5])):
            raise UserError(f"--only {part}: no condition; write name, not name, name<=number or name>=number")
        if match[2]:
            found[match[2]] = not match[1]
            continue
        low, high = found.get(match[3], (None, None))
        found[match[3]] = (float(match[5]), high) if match[4] == ">=" else (low, float(match[5]))
    return found


def _checked(kind: str, options: dict[str, Any]) -> Any:
    """The options as a settings object. UserError, in a line, for one that is none."""
    from pydantic import ValidationError

    from hornbook.corpus.quality.settings import ClassifySettings, FilterSettings, SelectSettings, SemanticSettings
    from hornbook.corpus.settings import ReadSettings
    from hornbook.recipe.nearest import hint
    from hornbook.recipe.schema import Deduplicate
    from hornbook.records import UserError
    from hornbook.teacher.settings import TeacherSettings

    names = {"fraction": "keep", "url": "teacher"}
    names["model"] = "teacher-model" if kind == "TeacherSettings" else "embedder"
    kinds = {
        one.__name__: one
        for one in (
            *(ReadSettings, TeacherSettings, Deduplicate, SelectSettings, FilterSettings),
            *(ClassifySettings, SemanticSettings),
        )
    }
    try:
        return kinds[kind](**options)
    except ValidationError as error:
        first = error.errors()[0]
        said = first["msg"].removeprefix("Value error, ")
        if not first["loc"]:
            for name, option in (("fraction", "--keep"), ("bytes", "--bytes"), ("threshold", "--threshold")):
                said = said.replace(name, option)
            raise UserError(f"curate: {said}") from error
        key = str(first["loc"][0])
        if kind == "FilterSettings":
            if first["type"] == "extra_forbidden":
                said = f"no such signal{hint(key, kinds[kind].model_fields)}"
            raise UserError(f"--only {key}: {said}") from error
        raise UserError(f"--{names.get(key, key).replace('_', '-')} {first['input']}: {said}") from error


def _print(found: "Curated", out: Path, console: Any) -> None:
    told = [f"kept {found.kept:,} of {found.rows_in:,} documents, {found.kept_bytes / 1e6:,.1f} MB: {out}"]
    if found.classifier:
        told.append(f"look at {out / 'report.html'} before you settle on the threshold")
    told.append(f"next: hornbook pack {out / 'documents.parquet'} --train-tokenizer 4096 --out PACKED")
    for line in told:
        console.print(line, markup=False, soft_wrap=True)
