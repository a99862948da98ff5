"""Training on a user's own files, without a recipe: what `hornbook train` and `hornbook finetune` do.

DATA is packed folders (`hornbook pack`) or texts (JSONL, Parquet, folders of them), which are packed first, into the
run's own folder. That folder then holds everything: `data/`, `validation/`, the checkpoints, `model/`, `log.jsonl`. The
same command on the same folder goes on where it stopped.
"""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from hornbook.export.lineage import FILE_NAME as LINEAGE
from hornbook.lineage import of_training
from hornbook.model.settings import PRESETS, PhiConfig, preset
from hornbook.recipe.nearest import hint
from hornbook.records import Progress, UserError
from hornbook.training.runtime import Runtime
from hornbook.training.settings import TrainSettings
from hornbook.workspace import write_atomic

if TYPE_CHECKING:
    from hornbook.tokens import PackedTokens, Tokenizer
    from hornbook.training.loop import TrainResult, Windows

VALIDATION = "validation"  # beside `data/`, whose folders bear names that the user gives
VALIDATION_WINDOWS = 256  # at most: enough for a standard error of a hundredth, few enough to be measured often
PADDED = 0.95  # a tokenizer with at least this share of a preset's rows keeps them: CodeGen's 50,295 of 51,200
MULTIPLE = 64  # rows of an embedding for another tokenizer are rounded up to it: products like round sides


@dataclass(frozen=True)
class Job:
    """What to train on what. `model` is a preset's name (from fresh weights, with `block`) or a folder (fine-tuning).

    data: (name, place, weight). validation: a packed folder or texts. held_out: JSON lines of exercises, for `select`
    "bits_per_byte" and "pass_at_1"; "validation_loss" needs validation, "last" nothing.
    """

    model: str
    data: tuple[tuple[str, Path, float], ...]
    out: Path
    tokens: int
    settings: TrainSettings
    runtime: Runtime
    tokenizer: str | None = None
    field: str = "text"
    validation: Path | None = None
    held_out: Path | None = None
    select: str = "last"
    seed: int = 0
    allow_weak_sandbox: bool = False
    block: str = "parallel"


def train_job(job: Job, progress: Progress) -> "TrainResult":
    """Do it; see `Job`. UserError for whatever the user can mend."""
    from hornbook.evaluation.score import pass_at_1_score, validation_score
    from hornbook.tokens import Mixture
    from hornbook.tokens.tokenizer import FILE_NAME
    from hornbook.training.loop import Trainer
    from hornbook.training.place import find_place, leave

    place = find_place(job.runtime)
    start = None if job.model in PRESETS else _model_folder(job.model)
    tokenizer = _tokenizer(job, start)
    if place.leads:
        job.out.mkdir(parents=True, exist_ok=True)
        for name, source, _ in job.data:
            _pack(source, job.out / "data" / name, tokenizer, job, progress)
        if job.validation:
            _pack(job.validation, job.out / VALIDATION, tokenizer, job, progress)
        tokenizer.save(job.out)
    place.agree(None)  # the others wait until the data are there
    sources = [(name, _open(source, job.out / "data" / name, tokenizer), weight) for name, source, weight in job.data]
    mixture = Mixture(sources, job.settings.context, job.seed)
    config = _config(job, start, tokenizer)
    validation = None
    if job.validation:
        packed = _open(job.validation, job.out / VALIDATION, tokenizer)
        validation = _windows(packed, job.settings.context, job.validation)
    score = None
    if job.held_out and job.select == "pass_at_1":
        score = pass_at_1_score(tokenizer, job.held_out, job.allow_weak_sandbox)
    elif job.held_out:
        score = validation_score(tokenizer, job.held_out)
    trainer = Trainer(config, job.settings, tokenizer.eot, job.runtime, (job.out / FILE_NAME,))
    result = trainer.run(
        mixture,
        job.tokens,
        job.out,
        progress,
        start=start,
        seed=job.seed,
        score=score,
        validation=validation,
        take_best=job.select != "last",
    )
    if place.leads:
        packs = {name: (packed.folder, weight) for name, packed, weight in sources}
        settings = job.settings.model_dump(mode="json")
        known = of_training(job.out.name, start, packs, settings, job.seed, asdict(result), job.select)
        write_atomic(job.out / LINEAGE, known.model_dump_json(indent=1) + "\n")
    leave()
    return result


def _model_folder(model: str) -> Path:
    from hornbook.model.resolve import resolve_folder

    if not Path(model).is_dir():
        raise UserError(f"--model {model}: neither a preset nor a folder{hint(model, PRESETS)}")
    return resolve_folder(model)


def _tokenizer(job: Job, start: Path | None) -> "Tokenizer":
    """As named; else the one beside the model, or beside the first packed data."""
    from hornbook.tokens import Tokenizer
    from hornbook.tokens.tokenizer import FILE_NAME

    places: list[Path | str] = [job.tokenizer] if job.tokenizer else []
    if not places:
        beside = [*([start] if start else []), *(source for _, source, _ in job.data)]
        places = [folder for folder in beside if folder.is_dir() and (folder / FILE_NAME).is_file()]
    if not places:
        raise UserError("--tokenizer: give a tokenizer's folder or file, or data packed with one (`hornbook pack`)")
    return Tokenizer.load(places[0])


def _is_packed(place: Path) -> bool:
    from hornbook.tokens.packed import PACK_FILE

    return (place / PACK_FILE).is_file()


def _pack(source: Path, out: Path, tokenizer: "Tokenizer", job: Job, progress: Progress) -> None:
    """Pack texts into `out`, unless they are packed already there or where they are."""
    if _is_packed(source) or _is_packed(out):
        return
    from hornbook.tokens.pack import pack_files
    from hornbook.tokens.texts import read_texts

    counts = pack_files(read_texts(source, job.field), tokenizer, out, progress)
    dropped = "".join(f", {number:,} {reason}" for reason, number in counts.dropped.items())
    progress.note(f"packed {source}: {counts.kept:,} documents{dropped}, {counts.details['tokens']:,} tokens")


def _open(source: Path, out: Path, tokenizer: "Tokenizer") -> "PackedTokens":
    from hornbook.tokens import PackedTokens

    packed = PackedTokens.open(source if _is_packed(source) else out)
    if (packed.vocab_size, packed.eot) != (tokenizer.vocab_size, tokenizer.eot):
        raise UserError(
            f"{packed.folder}: packed with a tokenizer of {packed.vocab_size} words that ends documents with "
            f"{packed.eot}; this one has {tokenizer.vocab_size} and {tokenizer.eot}: pack again, or name the other"
        )
    return packed


def _config(job: Job, start: Path | None, tokenizer: "Tokenizer") -> PhiConfig:
    if start is not None:
        from hornbook.model.huggingface import read_config

        return read_config(start / "config.json")
    config = preset(job.model).model_copy(update={"block": job.block})
    words = tokenizer.vocab_size
    if PADDED * config.vocab_size <= words <= config.vocab_size:
        return config
    return config.model_copy(update={"vocab_size": -(-words // MULTIPLE) * MULTIPLE})


def _windows(packed: "PackedTokens", context: int, place: Path) -> "Windows":
    """Windows spread over a validation stream, at most `VALIDATION_WINDOWS`."""
    count = (packed.tokens - 1) // context
    if count < 1:
        raise UserError(f"{place}: {packed.tokens} tokens of validation, one window needs {context + 1}: give more")
    chosen = np.unique(np.linspace(0, count - 1, min(count, VALIDATION_WINDOWS)).astype(np.int64))
    return np.stack([np.asarray(packed.ids[i * context : (i + 1) * context + 1], dtype=np.int64) for i in chosen])
