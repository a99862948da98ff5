"""The stages that sit between rooms: one tokenizer for all datasets, packing a dataset, training an arm.

Each is a plain function `(settings, inputs, out, progress) -> Counts` like the rooms' own; they live here because they
join rooms that may not know each other (tokens and corpus, training and evaluation).
"""

from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from hornbook.corpus.view import View, views
from hornbook.model.settings import PhiConfig
from hornbook.recipe.plan import PackSettings, RateStageSettings, TokenizerSettings, TrainStageSettings
from hornbook.records import Counts, Progress, Silent, UserError, blake2b_128
from hornbook.training.launch import is_rank
from hornbook.training.runtime import Runtime
from hornbook.training.settings import TrainSettings

if TYPE_CHECKING:
    from hornbook.training.loop import Trainer

PIECE = 20_000  # characters of one document that the tokenizer learns from: no single file shapes the vocabulary


def _place(seed: int, key: str) -> float:
    """A number in [0, 1) that a document always draws: sampling by it is the same for any order of reading."""
    return int(blake2b_128(f"{seed}\x1f{key}".encode())[:15], 16) / 16**15


def train_tokenizer(settings: TokenizerSettings, inputs: dict[str, Path], out: Path, progress: Progress) -> Counts:
    """Train the BPE on the same number of characters of every dataset, drawn by hash; writes `tokenizer.json`.

    Where the settings name one that exists, it is only copied.
    """
    from hornbook.tokens import Tokenizer

    counts = Counts()
    if settings.load:
        Tokenizer.load(settings.load).save(out)
        return counts
    progress.start("training the tokenizer")
    sampled: list[str] = []
    for name, view in views(inputs).items():
        sizes = {key: min(len(text), PIECE) for key, text in view.texts()}
        if not sizes:
            raise UserError(f"dataset '{name}' is empty: nothing is left after its selections; loosen them")
        share = settings.characters_per_dataset / max(sum(sizes.values()), 1)
        chosen = {key for key in sizes if _place(settings.seed, key) < share}
        counts.rows_in += len(sizes)
        counts.kept += len(chosen)
        counts.drop("not in the sample", len(sizes) - len(chosen))
        sampled += [text[:PIECE] for key, text in view.texts() if key in chosen]
        counts.details[name] = {"documents": len(chosen), "characters": sum(sizes[key] for key in chosen)}
    tokenizer = Tokenizer.train(sampled, settings.vocab_size)
    if tokenizer.vocab_size != settings.vocab_size:
        raise UserError(
            f"tokenizer: the data give only {tokenizer.vocab_size} of {settings.vocab_size} tokens; "
            "ask for fewer (tokenizer.train) or give more data"
        )
    tokenizer.save(out)
    return counts


def pack_dataset(settings: PackSettings, inputs: dict[str, Path], out: Path, progress: Progress) -> Counts:
    """Pack a dataset's texts. With `settings.tokens`, documents are drawn by hash until there are enough."""
    from hornbook.tokens import Tokenizer
    from hornbook.tokens.pack import pack

    tokenizer = Tokenizer.load(inputs["tokenizer"])
    view = View.of(inputs)
    if settings.tokens is None:
        counts = pack(view.texts(), tokenizer, out, progress)
    else:
        chosen, left = _enough(view, settings.tokens, settings.seed)
        counts = pack(((k, t) for k, t in view.texts() if k in chosen), tokenizer, out, progress)
        counts.rows_in += left
        if left:
            counts.drop("not needed: beyond the tokens that any arm reads", left)
    if not counts.kept:
        raise UserError("pack: no document is left; look at what the steps before dropped")
    return counts


def _enough(view: View, tokens: int, seed: int) -> tuple[set[str], int]:
    """Ids of documents, in the order of their hash, with at least 4 bytes for each token; and how many are left."""
    sizes = [(_place(seed, key), key, size) for key, size in view.sizes()]
    chosen: set[str] = set()
    total = 0
    for _, key, size in sorted(sizes):
        if total >= tokens * 4:
            break
        chosen.add(key)
        total += size
    return chosen, len(sizes) - len(chosen)


def rate_sample(settings: RateStageSettings, inputs: dict[str, Path], out: Path, progress: Progress) -> Counts:
    """Have the settings' teacher rate a sample of the documents, or take the ratings of a file."""
    from hornbook.corpus.quality.rate import rate
    from hornbook.curriculum.choose import teacher_of
    from hornbook.teacher import closing

    if settings.teacher is None:
        return rate(settings, inputs, out, progress, None)
    teacher = teacher_of(settings.teacher)
    with closing(teacher):
        return rate(settings, inputs, out, progress, teacher)


@cache
def _trainer(config: PhiConfig, settings: TrainSettings, eot: int, tokenizer: Path, runtime: Runtime) -> "Trainer":
    """One trainer, hence one compilation, for all arms of the same shape in this process."""
    from hornbook.training.loop import Trainer

    return Trainer(config, settings, eot, runtime, (tokenizer,))


def train_arm(
    settings: TrainStageSettings,
    inputs: dict[str, Path],
    out: Path,
    progress: Progress,
    runtime: Runtime | None = None,
) -> Counts:
    """Train one arm on its mixture; resumable: `out` may hold an earlier try's checkpoints.

    Where exercises are held out, the score is that of the validation split (`settings.select`: minus bits per byte, or
    pass@1). It chooses the checkpoint; with "last" bits per byte are only logged, and the last is the result.

    With several ranks this is called on rank 0, and the others, waiting in `follow`, are told to do the same.
    """
    runtime = runtime or Runtime()
    if is_rank():
        from hornbook.training.place import find_place

        find_place(runtime).agree((settings, inputs, out))
    return _train(settings, inputs, out, progress, runtime)


def follow(runtime: Runtime) -> None:
    """What ranks other than 0 do during a run: train whatever rank 0 trains, until it says that all is done."""
    from hornbook.training.place import find_place, leave

    place = find_place(runtime)
    while task := place.agree(None):
        settings, inputs, out = task
        _train(settings, inputs, out, Silent(), runtime)
    leave()


def dismiss(runtime: Runtime) -> None:
    """Tell the ranks that follow that there is nothing more to do."""
    if is_rank():
        from hornbook.training.place import find_place, leave

        find_place(runtime).agree(None)
        leave()


def _train(
    settings: TrainStageSettings, inputs: dict[str, Path], out: Path, progress: Progress, runtime: Runtime
) -> Counts:
    from hornbook.evaluation.score import pass_at_1_score, validation_score
    from hornbook.tokens import Mixture, PackedTokens, Tokenizer
    from hornbook.tokens.tokenizer import FILE_NAME
    from hornbook.training.loop import SHAPE

    tokenizer = Tokenizer.load(inputs["tokenizer"])
    sources = [(name, PackedTokens.open(inputs[f"pack:{name}"]), weight) for name, weight in settings.mixture.items()]
    mixture = Mixture(sources, settings.training.context, settings.seed)
    shape = TrainSettings(**{key: getattr(settings.training, key) for key in (*SHAPE, "batch_tokens")})
    trainer = _trainer(settings.model, shape, tokenizer.eot, inputs["tokenizer"] / FILE_NAME, runtime)
    score = None
    if "validation" in inputs:
        file = inputs["validation"] / "validation.jsonl"
        by = pass_at_1_score if settings.select == "pass_at_1" else validation_score
        score = by(tokenizer, file)
    result = trainer.run(
        mixture,
        settings.tokens,
        out,
        progress,
        start=inputs["start"] / "model" if "start" in inputs else None,
        seed=settings.seed,
        score=score,
        settings=settings.training,
        take_best=settings.select != "last",
    )
    counts = Counts(rows_in=result.steps, kept=result.steps - result.skipped - result.spikes)
    if result.skipped:
        counts.drop("step with a non-finite loss or gradient", result.skipped)
    if result.spikes:
        counts.drop("step refused as a spike", result.spikes)
    counts.details = asdict(result) | {"parameters": settings.model.parameter_count()}
    return counts
