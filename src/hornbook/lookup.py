"""Finding things in a workspace by the names a person knows: a recipe, an arm, a document's id."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow.compute as pc
import pyarrow.parquet as pq

from hornbook.recipe.nearest import hint
from hornbook.records import UserError, table_columns
from hornbook.workspace import Workspace, read_manifest

if TYPE_CHECKING:
    from hornbook.model import LanguageModel

MINIMUM_ID = 4  # characters of an id: fewer would match by chance


def completion(
    model: str, prompt: str, workspace: Path, arm: str | None, max_new_tokens: int, temperature: float
) -> str:
    """The prompt completed by the model of a recipe's arm, or of a checkpoint or Hugging Face folder."""
    from hornbook.evaluation.completion import complete_one
    from hornbook.model import resolve_model

    folder, tokenizer = find_model(model, workspace, arm)
    return complete_one(resolve_model(folder, tokenizer=tokenizer), prompt, max_new_tokens, temperature)


def language_model(
    model: str, workspace: Path, arm: str | None = None, key_env: str | None = None, served_name: str | None = None
) -> "LanguageModel":
    """The model that MODEL means, to be evaluated.

    MODEL is a recipe that was run, a checkpoint, a Hugging Face folder or name, or a completions endpoint's URL.
    """
    from hornbook.model import resolve_model

    if not _was_run(model, workspace):
        return resolve_model(model, key_env=key_env, served_name=served_name)
    folder, tokenizer = find_model(model, workspace, arm)
    return resolve_model(folder, tokenizer=tokenizer)


def held_out(model: str, workspace: Path) -> Path | None:
    """The hold-out of a recipe that was run; None where MODEL is something else, or holds nothing out."""
    if not _was_run(model, workspace):
        return None
    return next((path for label, path in _index(workspace, model).items() if label.endswith("/hold_out")), None)


def _was_run(model: str, workspace: Path) -> bool:
    return not Path(model).is_dir() and (workspace / "runs" / model / "run.json").is_file()


def evaluations(model: str, workspace: Path) -> list[Path]:
    """Folders of finished evaluations: a folder, a folder of several (seeds), or an arm of a run, as RECIPE/ARM.

    Raises UserError when there is none.
    """
    path = Path(model)
    if (path / "samples.jsonl").is_file():
        return [path]
    below = sorted(p.parent for p in path.glob("*/samples.jsonl")) if path.is_dir() else []
    if below:
        return below
    recipe, _, arm = model.partition("/")
    if not _was_run(recipe, workspace):
        raise UserError(
            f"{model}: holds no samples.jsonl and is no RECIPE/ARM of a run in {workspace}; "
            "give the --out folder of `hornbook evaluate`"
        )
    index = _index(workspace, recipe)
    found: dict[str, list[Path]] = {}
    for label, folder in index.items():
        if "/evaluate/" in label:
            found.setdefault(label.split("/evaluate/")[0], []).append(folder)
    if arm not in found:
        raise UserError(f"{model}: not among the evaluated arms of {recipe}{hint(arm, found)}")
    return found[arm]


def decontaminations(name: str, workspace: Path) -> dict[str, Path]:
    """What decontamination found in a run: RECIPE (every dataset's) or RECIPE/DATASET -> artifact folder.

    Raises UserError when nothing there was decontaminated.
    """
    recipe, _, dataset = name.partition("/")
    if not _was_run(recipe, workspace):
        raise UserError(
            f"{name}: neither a folder nor a recipe that was run in {workspace}; "
            "give the --out folder of `hornbook contamination find`, a recipe, or RECIPE/DATASET"
        )
    stage = "/decontaminate"
    found = {k.removesuffix(stage): path for k, path in _index(workspace, recipe).items() if k.endswith(stage)}
    if not found:
        raise UserError(f"{recipe}: none of its datasets was decontaminated")
    if dataset and dataset not in found:
        raise UserError(f"{name}: not among the decontaminated datasets of {recipe}{hint(dataset, found)}")
    return {f"{recipe}/{one}": path for one, path in found.items() if dataset in ("", one)}


def dataset_inputs(name: str, workspace: Path) -> dict[str, Path] | None:
    """RECIPE/DATASET of a run as a stage's inputs (`corpus.view`); None where it is no run's.

    Raises UserError when the run has no such dataset.
    """
    recipe, _, dataset = name.partition("/")
    if Path(name).exists() or not dataset or not _was_run(recipe, workspace):
        return None
    index = _index(workspace, recipe)
    own = {label.rpartition("/")[2]: path for label, path in index.items() if label.rpartition("/")[0] == dataset}
    texts = [own[stage] for stage in ("read", "write") if stage in own]
    selected = [path for path in own.values() if (path / "selection.parquet").is_file()]
    manifest = read_manifest(selected[-1]) if selected else None
    if manifest is not None:
        inputs = {k: workspace / ref.stage / ref.fingerprint for k, ref in manifest.inputs.items()}
        before = {k: path for k, path in inputs.items() if k == "documents" or k.startswith("selection:")}
        return before | {f"selection:{len(before) - 1}": selected[-1]}
    if texts:
        return {"documents": texts[0]}
    known = dict.fromkeys(
        label.partition("/")[0] for label in index if label.endswith(("/read", "/write", "/decontaminate"))
    )
    raise UserError(f"{name}: no such dataset in the run of {recipe}{hint(dataset, known)}")


def export_model(
    model: str,
    out: Path,
    workspace: Path,
    arm: str | None,
    to: str = "hf",
    dtype: str = "float32",
    ema: bool = False,
    tokenizer: Path | None = None,
) -> Path:
    """Write the model as a Hugging Face folder (`to` "hf") or a GGUF file ("gguf"), with its lineage; returns `out`.

    MODEL is a recipe that was run, a checkpoint, the folder of a training, or a Hugging Face folder. Raises UserError
    when `out` exists, or MODEL cannot be exported.
    """
    from hornbook.export import gguf, huggingface
    from hornbook.export.lineage import of_folder
    from hornbook.export.source import open_source
    from hornbook.lineage import gather

    (huggingface if to == "hf" else gguf).check_out(out)
    if Path(model).is_dir():
        source = open_source(Path(model), tokenizer, ema)
        lineage = of_folder(source.folder)
    else:
        index, trained = _trained(model, workspace, arm)
        source = open_source(index[trained], tokenizer or index["tokenizer"], ema)
        lineage = gather(index, trained, model, _not_measured(workspace, model))
    if to == "hf":
        huggingface.export_huggingface(source, out, dtype, lineage)
    else:
        gguf.export_gguf(source, out, dtype, lineage)
    return out


def _not_measured(workspace: Path, recipe: str) -> list[str]:
    """Tasks that a run's report says were left out."""
    try:
        report = json.loads((workspace / "runs" / recipe / "report" / "summary.json").read_text(encoding="utf-8"))
        return [f"{row['what']} ({row['why']})" for row in report["not_measured"]]
    except (OSError, ValueError, KeyError):
        return []


def find_model(model: str, workspace: Path, arm: str | None) -> tuple[Path, Path]:
    """(model folder, tokenizer folder) of a recipe that was run, or of a folder that holds both."""
    if Path(model).is_dir():
        return Path(model), Path(model)
    index, trained = _trained(model, workspace, arm)
    return index[trained] / "model", index["tokenizer"]


def _trained(model: str, workspace: Path, arm: str | None) -> tuple[dict[str, Path], str]:
    """A run's labels and their folders, and the label of the training that is meant."""
    index = _index(workspace, model)
    trained = {label.split("/train/")[0]: label for label in index if "/train/" in label}
    if not trained:
        raise UserError(f"{model}: its run in {workspace} has no trained model yet; run `hornbook run {model}`")
    if arm is None:
        arm = next((name for name in trained if name.endswith("+exercises")), [*trained][-1])
    if arm not in trained:
        raise UserError(f"--arm {arm}: not among the trained arms of {model}{hint(arm, trained)}")
    return index, trained[arm]


def _index(workspace: Path, recipe: str) -> dict[str, Path]:
    """Labels of a recipe's last run and where their artifacts are."""
    known = sorted(p.parent.name for p in (workspace / "runs").glob("*/run.json"))
    file = workspace / "runs" / recipe / "run.json"
    if not file.is_file():
        raise UserError(f"{recipe}: neither a folder nor a recipe that was run in {workspace}{hint(recipe, known)}")
    Workspace(workspace)  # refuses another version
    return {label: workspace / entry["path"] for label, entry in json.loads(file.read_text()).items()}


def story(wanted: str, workspace: Path) -> Iterator[str]:
    """Lines that tell what every stage of the runs in a workspace said of a document or exercise."""
    if len(wanted) < MINIMUM_ID:
        raise UserError(f"why {wanted}: give at least {MINIMUM_ID} characters of an id")
    runs = sorted((workspace / "runs").glob("*/run.json"))
    if not runs:
        raise UserError(f"{workspace}: no run here; run a recipe first")
    found: dict[str, list[str]] = {}
    for run in runs:
        for label, folder in _index(workspace, run.parent.name).items():
            for key, line in _rows(wanted, folder):
                entry = f"{label}: {line}"
                if entry not in found.setdefault(key, []):
                    found[key].append(entry)
    if not found:
        raise UserError(f"why {wanted}: no document or exercise of that id in {workspace}")
    if len(found) > 1:
        raise UserError(f"why {wanted}: {len(found)} ids begin so: {', '.join(sorted(found)[:5])}")
    (key, lines), *_ = found.items()
    yield key
    yield from (f"  {line}" for line in lines)


def _rows(wanted: str, folder: Path) -> Iterator[tuple[str, str]]:
    """(id, one line) for every table row of an artifact whose id begins with `wanted`."""
    manifest = read_manifest(folder)
    if manifest is None:
        return
    for file in sorted(folder.glob("*.parquet")):
        names = table_columns(file)
        key = "id" if "id" in names else "document_id" if "document_id" in names else None
        if key is None:
            continue
        table = pq.read_table(file, filters=pc.starts_with(pc.field(key), wanted))
        for row in table.to_pylist():
            yield row[key], _told(file.stem, row, manifest.details)


def _told(table: str, row: dict[str, Any], details: dict[str, Any]) -> str:
    """A row in words."""
    if table == "documents" and "text" in row:
        text, meta = row["text"], json.loads(row["meta"] or "{}")
        more = "".join(f", {k} {v}" for k, v in meta.items() if isinstance(v, str | int | float) and v != "")
        return (
            f"from {row['source']} {row['path']} (row {row['row']}, licence {row['licence'] or 'unknown'}), "
            f"{len(text):,} characters{more}"
        )
    if table == "documents":
        return f"tokens {row['start']:,} to {row['end']:,} of this dataset"
    if "verified" in row:  # of exercises; readers have a table of rejected files too
        verdict = "verified" if row["verified"] else f"rejected: {row['reason']}"
        return f"exercise {row['name']} on {', '.join(row['concepts'])}, by {row['teacher']}: {verdict}"
    if table == "selection":
        return "kept" if row["kept"] else f"not kept: {row['reason']}"
    return ", ".join(
        f"{k} {v:.4g}" if isinstance(v, float) else f"{k} {v}"
        for k, v in row.items()
        if k != "id" and v not in ("", None)
    )
