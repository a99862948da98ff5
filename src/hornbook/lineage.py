"""A trained model's lineage: what its model card tells.

Of a recipe's arm it is gathered from the manifests of a workspace. A training's manifest names its inputs by
fingerprint, theirs name their own, and so on: the chain is followed from the weights backwards, so that only what went
into these weights is told, whatever else the workspace holds. Scores are taken where the measured model is this very
training, or the same arm's in another seed.

A training on a user's own files writes its own, behind that of the model it began with.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from hornbook.export.lineage import Dataset, Judge, Lineage, Overlap, Part, Score, Step, of_folder, packed_dataset
from hornbook.records import UserError, read_batches
from hornbook.workspace.manifest import InputRef, Manifest, environment, read_manifest

# Words for what a selection did; the manifest has its settings.
_SELECTIONS = {
    "deduplicate": "without duplicates (equal texts, and near ones by MinHash)",
    "semantic": "without texts that say what another one says, by their embeddings",
    "filter": "only what meets conditions on a program's form",
    "decontaminate": "without documents that hold a benchmark's problem",
    "select": "the best by a score of quality",
    "hold_out": "without exercises held out for validation and test, and all that share a name or pair of concepts",
    "keep_apart": "without exercises that share a name, a solution or a pair of concepts with held-out ones",
}
_TEACHERS = {"curriculum": "hornbook's built-in curriculum (a program, no language model)"}
# What a checkpoint may be chosen by, in words; the last one is not chosen.
_CHOSEN_BY = {
    "last": "",
    "validation_loss": "the loss on validation data",
    "bits_per_byte": "bits per byte of exercises held out for that",
    "pass_at_1": "pass@1 on exercises held out for that",
}
FRESH, ABOVE = "fresh weights", "the weights of the training above"
# Of a training's settings, those that say what was learned; the others say how the work was laid out or watched.
_NOT_TOLD = ("compile", "checkpoint_every", "eval_every", "micro_batch", "keep_last", "keep_every")
_OF_FP16 = ("loss_scale", "loss_scale_window")


class _Artifacts:
    """The artifacts of a run, by label and by (stage, fingerprint)."""

    def __init__(self, places: Mapping[str, Path]) -> None:
        self.manifests: dict[str, Manifest] = {}
        self.places = places
        self._labels: dict[tuple[str, str], str] = {}
        for label, place in places.items():
            manifest = read_manifest(place)
            if manifest is not None:
                self.manifests[label] = manifest
                self._labels[manifest.stage, manifest.fingerprint] = label

    def label(self, reference: InputRef) -> str:
        """The label of an input; the run that used it has it."""
        try:
            return self._labels[reference.stage, reference.fingerprint]
        except KeyError:
            raise UserError(
                f"the artifact {reference.stage}/{reference.fingerprint} is not in the workspace any more; "
                "run the recipe again, or export the model's folder (its card will not tell the lineage)"
            ) from None

    def inputs(self, label: str, prefix: str) -> list[tuple[str, str]]:
        """(name behind the prefix, label) of the inputs so called, in the manifest's order."""
        found = self.manifests[label].inputs.items()
        return [(name.removeprefix(prefix), self.label(ref)) for name, ref in found if name.startswith(prefix)]


def gather(places: Mapping[str, Path], trained: str, recipe: str, not_measured: Sequence[str] = ()) -> Lineage:
    """The lineage of the training labelled `trained`. places: a run's labels and their artifacts' folders.

    not_measured: tasks that the recipe names and the run left out. Raises UserError when the training, or something it
    was made from, is not whole.
    """
    artifacts = _Artifacts(places)
    if trained not in artifacts.manifests:
        raise UserError(
            f"{recipe}: the training {trained} is not finished; run the recipe again, it goes on from there"
        )
    chain = [trained]
    while begun := artifacts.inputs(chain[0], "start"):
        chain.insert(0, begun[0][1])
    packs = {name: pack for label in chain for name, pack in artifacts.inputs(label, "pack:")}
    parts = [_part(artifacts, label) for label in chain]
    datasets = [_dataset(artifacts, name, pack) for name, pack in packs.items()]
    told = [*dict.fromkeys(step for pack in packs.values() for step in _steps(artifacts, pack))]
    labels = [*told, *packs.values(), *(label for _, label in artifacts.inputs(trained, "tokenizer")), *chain]
    return Lineage(
        recipe=recipe,
        arm=parts[-1].arm,
        seed=parts[-1].seed,
        tokenizer=_tokenizer(artifacts, trained),
        datasets=datasets,
        parts=parts,
        scores=_scores(artifacts, trained),
        not_measured=list(not_measured),
        artifacts={label: artifacts.manifests[label].fingerprint for label in labels},
    )


def _steps(artifacts: _Artifacts, pack: str) -> list[str]:
    """Labels of a dataset's root and its selections, in order."""
    chosen = sorted((int(place), label) for place, label in artifacts.inputs(pack, "selection:"))
    return [label for _, label in artifacts.inputs(pack, "documents")] + [label for _, label in chosen]


def _dataset(artifacts: _Artifacts, name: str, pack: str) -> Dataset:
    root, *selections = _steps(artifacts, pack)
    source, packed = artifacts.manifests[root], artifacts.manifests[pack]
    written = "teacher" in source.settings
    steps, overlaps = [], []
    judge = None
    for label in selections:
        manifest = artifacts.manifests[label]
        steps.append(
            Step(
                name=manifest.stage,
                how=_SELECTIONS.get(manifest.stage, manifest.stage),
                rows_in=manifest.rows_in,
                kept=manifest.kept,
                dropped=manifest.dropped,
            )
        )
        if manifest.stage == "decontaminate":
            overlaps += [
                Overlap(
                    benchmark=b,
                    ngram=f["ngram"],
                    tree=f["tree"],
                    copied=f["copy"],
                    statement=f.get("statement"),
                    problems=f["problems"],
                )
                for b, f in manifest.details.items()
            ]
        if manifest.stage == "select":
            judge = _judge(artifacts, label)
    return Dataset(
        name=name,
        origin="" if written else _origin(str(source.settings.get("read", ""))),
        written_by=_teacher(source.settings["teacher"]) if written else None,
        rows_in=source.rows_in,
        kept=steps[-1].kept if steps else source.kept,
        packed=packed.kept,
        tokens=packed.details["tokens"],
        licences={} if written else _licences(artifacts.places[root], artifacts.places[pack]),
        steps=steps,
        judge=judge,
        overlaps=overlaps,
    )


def _origin(read: str) -> str:
    """A reader's name, or the last part of a path: the rest is the maker's own affair."""
    if "/" in read or "\\" in read or Path(read).suffix:
        return f"own files (`{Path(read).name}`)"
    return f"`{read}`"


def _teacher(settings: Mapping[str, Any] | None) -> str:
    """Who taught; a server's address is not told. None: ratings came from a file."""
    if settings is None:
        return "a file of ratings"
    kind = str(settings.get("kind", ""))
    model, temperature = settings.get("model"), settings.get("temperature")
    return _TEACHERS.get(kind) or f"the language model `{model}` (writing at temperature {temperature})"


def _licences(root: Path, pack: Path) -> dict[str, int]:
    """Documents that were packed, by licence."""
    packed = pq.read_table(pack / "documents.parquet", columns=["document_id"])["document_id"]
    counts: Counter[str] = Counter()
    for batch in read_batches(root / "documents.parquet", ["id", "licence"]):
        rows = pa.Table.from_batches([batch]).filter(pc.is_in(batch["id"], value_set=packed.combine_chunks()))
        counts.update(licence or "" for licence in rows["licence"].to_pylist())
    return dict(counts.most_common())


def _judge(artifacts: _Artifacts, select: str) -> Judge:
    ((_, classify),) = artifacts.inputs(select, "scores")
    ((_, rate),) = artifacts.inputs(classify, "ratings")
    found, test = artifacts.manifests[classify].details, artifacts.manifests[classify].details.get("test", {})
    return Judge(
        teacher=_teacher(artifacts.manifests[rate].settings["teacher"]),
        rated=found.get("rated", 0),
        good=found.get("good", ""),
        test_n=test.get("n", 0),
        spearman=test.get("spearman"),
        spearman_95=test.get("spearman_95") or [],
        precision=test.get("precision"),
        recall=test.get("recall"),
        threshold=artifacts.manifests[select].details.get("threshold"),
        share=artifacts.manifests[select].settings.get("fraction"),
    )


def _part(artifacts: _Artifacts, label: str) -> Part:
    manifest = artifacts.manifests[label]
    settings, details = manifest.settings, manifest.details
    return Part(
        arm=label.split("/train/")[0],
        begins=ABOVE if "start" in manifest.inputs else FRESH,
        seed=settings["seed"],
        tokens=details["tokens"],
        steps=details["steps"],
        skipped=details.get("skipped", 0) + details.get("spikes", 0),
        mixture=settings["mixture"],
        epochs=details.get("epochs", {}),
        settings=_told(settings["training"]),
        chosen_step=details.get("best_step"),
        chosen_by=_CHOSEN_BY[settings["select"]] if details.get("best_value") is not None else "",
        seconds=manifest.seconds,
        environment=manifest.environment,
    )


def _told(settings: Mapping[str, Any]) -> dict[str, Any]:
    hidden = _NOT_TOLD if settings.get("precision") == "fp16" else (*_NOT_TOLD, *_OF_FP16)
    return {key: value for key, value in settings.items() if key not in hidden and value is not None}


def of_training(
    name: str,
    start: Path | None,
    mixture: Mapping[str, tuple[Path, float]],
    settings: Mapping[str, Any],
    seed: int,
    result: Mapping[str, Any],
    select: str,
) -> Lineage:
    """The lineage of a training on a user's own files.

    start: the folder of the model it began with. mixture: packed folders and weights. settings and result: those of
    `hornbook.training`, as plain values. select: what the checkpoint was chosen by, as `hornbook.jobs.Job` says it.
    """
    before = of_folder(start) if start else Lineage()
    unknown = f"the weights in `{start.name}`, whose training is not known" if start else FRESH
    part = Part(
        arm=name,
        begins=ABOVE if before.parts else unknown,
        seed=seed,
        tokens=result["tokens"],
        steps=result["steps"],
        skipped=result["skipped"] + result["spikes"],
        mixture={key: weight for key, (_, weight) in mixture.items()},
        epochs=result["epochs"],
        settings=_told(settings),
        chosen_step=result["best_step"],
        chosen_by=_CHOSEN_BY[select] if result["metric"] else "",
        seconds=result["seconds"],
        environment=environment(),
    )
    own = [packed_dataset(key, pack) for key, (pack, _) in mixture.items()]
    known = {"datasets": [*before.datasets, *own], "parts": [*before.parts, part], "scores": [], "checkpoint": {}}
    return before.model_copy(update=known)


def _tokenizer(artifacts: _Artifacts, trained: str) -> str:
    found = [artifacts.manifests[label] for _, label in artifacts.inputs(trained, "tokenizer")]
    if not found or "vocab_size" not in found[0].settings:
        return ""
    names = ", ".join(f"`{name}`" for name in found[0].details)
    return f"byte-level BPE of {found[0].settings['vocab_size']:,} words, trained on {names}"


def _scores(artifacts: _Artifacts, trained: str) -> list[Score]:
    """What was measured of the arm, in every seed."""
    arm = trained.split("/train/")[0]
    scores = []
    for label, manifest in artifacts.manifests.items():
        if not label.startswith(f"{arm}/evaluate/"):
            continue
        ((_, model),) = artifacts.inputs(label, "model")
        seed = artifacts.manifests[model].settings["seed"]
        if manifest.stage != "evaluate" or (seed == artifacts.manifests[trained].settings["seed"] and model != trained):
            continue
        summary = json.loads((artifacts.places[label] / "summary.json").read_text(encoding="utf-8"))
        for task, row in summary.items():
            scores.append(
                Score(
                    task=task,
                    seed=seed,
                    n=row["n"],
                    pass_at_1=row.get("pass_at_1"),
                    low=row.get("low"),
                    high=row.get("high"),
                    bits_per_byte=row.get("bits_per_byte"),
                    bits_low=row.get("bits_low"),
                    bits_high=row.get("bits_high"),
                    protocol={k: v for k, v in row.get("protocol", {}).items() if k != "stops"},
                    sandbox_level=row.get("sandbox_level", 0),
                )
            )
    return scores
