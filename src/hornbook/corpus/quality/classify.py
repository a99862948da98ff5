"""Stage: a classifier learns the teacher's ratings and scores every document, as in phi-1's section 2.1.

The ratings are split by a hash of the content into train, validation and test. Validation chooses the one setting of
the learner (`learners.py`) and the cut between good and bad; the learner is then trained on train + validation, and the
test part, which nothing was chosen by, is looked at once. That same model scores all documents. phi-1 published neither
accuracy nor threshold; this stage writes both sides of the bargain into classifier.json: how well the scores agree with
the teacher, beside the other learners', and what each threshold would leave.

The score is the expected rating, calibrated (`calibrate.py`) so that a score of 3 means what the teacher's 3 means. A
document that the model learned from is scored by models that did not see it, so that rated and unrated compare.
"""

import heapq
import json
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from hornbook.corpus.quality.calibrate import Calibration, Scores
from hornbook.corpus.quality.features import crew, text_features
from hornbook.corpus.quality.hashing import Embedding, Floats
from hornbook.corpus.quality.judgement import (
    agreement,
    precision_recall,
    ranks_agree,
    reliability,
    thresholds,
    yields,
)
from hornbook.corpus.quality.layout import NAMES
from hornbook.corpus.quality.learners import LEARNERS, Learner, Ratings, expected, unseen
from hornbook.corpus.quality.scorer import DECIMALS, Chunk, Scorer, score, together
from hornbook.corpus.quality.settings import ClassifySettings
from hornbook.corpus.quality.signals import SIGNALS, signals_of
from hornbook.corpus.view import View
from hornbook.engine.workers import map_chunks
from hornbook.records import Counts, Document, Progress, UserError, blake2b_128, read_table, row_hash, write_table

SCORE_SCHEMA = pa.schema([("id", pa.string()), ("score", pa.float64())])
BATCH = 256  # documents that a worker scores at a time
FITTED = 2000  # documents without a rating that hashed features are fitted on
FEW = 300  # of these, with fewer than which the training part is added
TRIAL_TREES = 100  # of a forest whose leaf size is tried: enough to compare
MINIMUM = 30  # ratings below which a split in three says nothing


@dataclass(frozen=True, slots=True)
class _Rated:
    """The rated documents: all their features, their ratings, and where the parts begin and end."""

    contents: list[str]
    ratings: Ratings
    features: Floats
    train: npt.NDArray[np.intp]
    validation: npt.NDArray[np.intp]
    test: npt.NDArray[np.intp]

    @property
    def fitted(self) -> npt.NDArray[np.intp]:
        return np.concatenate([self.train, self.validation])


@dataclass(frozen=True, slots=True)
class _Learned:
    """A model, how it was chosen, and its calibrated scores: of what it learned from (unseen), and of the test part."""

    model: Any
    calibration: Calibration
    chosen: float
    tried: dict[str, float | None]
    scores: Scores
    test: Scores


def classify(settings: ClassifySettings, inputs: dict[str, Path], out: Path, progress: Progress) -> Counts:
    """Score `inputs["documents"]` (those kept by every `selection:*`) after `inputs["ratings"]`.

    With `settings.signals`, `inputs["signals"]` are features, too. Writes attributes.parquet {id, score 0.0-5.0} for
    every document considered, in order of id, and classifier.json.
    """
    rating_of = {row["id"]: row["rating"] for row in read_table(inputs["ratings"] / "attributes.parquet")}
    found, others = _read(settings, inputs, rating_of)
    ratings = np.array([rating_of[document.id] for document, _ in found], np.int64)
    _check(ratings)
    contents = [document.content_id for document, _ in found]
    train, validation, test = _split(contents, settings)
    if len(set(ratings[train].tolist())) < 2:
        raise UserError(
            f"classify: the {len(train)} ratings of the training part are all alike, or none; rate more documents"
        )
    progress.start("learn the ratings", len(LEARNERS), "classifiers")
    features = text_features(settings)
    chunk = _chunk(settings, found)
    if isinstance(features, Embedding):  # the others have learned what they know
        few = len(others) < FEW
        features.fit([*others, *(chunk.texts[row] for row in train)] if few else others)
    dense = together(features.transform(chunk.texts), chunk)
    rated = _Rated(contents, ratings, dense, train, validation, test)
    learned = {}
    for name, learner in LEARNERS.items():
        with threadpool_limits(1):  # so few rows: threads would wait for each other; and sums keep their order
            learned[name] = _learn(learner, rated, settings)
        progress.advance()
    best = learned[settings.learner]

    scorer = Scorer(features, _serial(best.model), best.calibration)
    # By content: a copy of what was learned from was seen as well.
    known = {rated.contents[row]: one for row, one in zip(rated.fitted, best.scores, strict=True) if not np.isnan(one)}
    rows, sizes = _score_all(scorer, known, settings, inputs, progress)
    write_table(rows, out / "attributes.parquet", SCORE_SCHEMA)
    report = _report(settings, rated, learned, np.array([row["score"] for row in rows]), np.array(sizes))
    (out / "classifier.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    return Counts(rows_in=len(rows), kept=len(rows), row_hash=row_hash(rows), details=report)


def _read(
    settings: ClassifySettings, inputs: dict[str, Path], rating_of: dict[str, int]
) -> tuple[list[tuple[Document, Sequence[float]]], list[str]]:
    """The rated documents with their further features, and the beginnings of some others, drawn by a hash of the id.

    Hashed features are fitted on the others: were it on the rated ones, these would be described better than all the
    rest, and the test part would tell of them alone.
    """
    found = []
    drawn: list[tuple[int, str]] = []  # a heap: the largest hash first, as a negative number
    for document, more in _documents(settings, inputs):
        if document.id in rating_of:
            found.append((document, more))
            continue
        key = -int(blake2b_128(f"{settings.seed} {document.id}".encode()), 16)
        if len(drawn) < FITTED:
            heapq.heappush(drawn, (key, document.text[: settings.characters]))
        elif key > drawn[0][0]:
            heapq.heapreplace(drawn, (key, document.text[: settings.characters]))
    return found, [text for _, text in sorted(drawn, reverse=True)]


def _check(ratings: Ratings) -> None:
    if len(ratings) < MINIMUM:
        raise UserError(
            f"classify: {len(ratings)} ratings are too few to learn from; rate at least {MINIMUM} documents, if there "
            "are as many"
        )
    if len(set(ratings.tolist())) < 2:
        raise UserError(
            f"classify: all {len(ratings)} ratings are {ratings[0]}, from which nothing can be learned; the built-in "
            "rubric rates Python only, a served teacher whatever it is asked about"
        )


def _documents(settings: ClassifySettings, inputs: dict[str, Path]) -> Iterator[tuple[Document, Sequence[float]]]:
    """The documents with their further features, in stored order."""
    documents = View.of(inputs).documents()
    if settings.signals:
        yield from signals_of(inputs["signals"], documents)
    else:
        yield from ((document, ()) for document in documents)


def _chunk(settings: ClassifySettings, found: Sequence[tuple[Document, Sequence[float]]]) -> Chunk:
    texts = [document.text[: settings.characters] for document, _ in found]
    return Chunk(texts, np.array([more for _, more in found], np.float32).reshape(len(found), -1))


def _split(contents: list[str], settings: ClassifySettings) -> tuple[npt.NDArray[np.intp], ...]:
    """Train, validation and test: rows in order of a hash of (seed, content). Exact copies share a part."""
    order = np.array(
        sorted(range(len(contents)), key=lambda row: blake2b_128(f"{settings.seed} {contents[row]}".encode())),
        np.intp,
    )

    def edge(begin: int, fraction: float) -> int:
        """Where a part ends that begins there: after one row at least, and not within copies."""
        end = begin + max(1, round(fraction * len(order)))
        while end < len(order) and contents[order[end]] == contents[order[end - 1]]:
            end += 1
        return end

    test = edge(0, settings.test_fraction)
    validation = edge(test, settings.validation_fraction)
    return order[validation:], order[test:validation], order[:test]


def _learn(learner: Learner, rated: _Rated, settings: ClassifySettings) -> _Learned:
    tried = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a few documents were seen by every tree: they are left out, as NaN
        for choice in learner.choices:
            model = learner.make(choice, settings.seed, min(settings.trees, TRIAL_TREES))
            model.fit(rated.features[rated.train], rated.ratings[rated.train])
            votes = expected(model, rated.features[rated.validation])
            tried[choice] = ranks_agree(votes, rated.ratings[rated.validation])
        chosen = max(learner.choices, key=lambda choice: (tried[choice] or 0.0, choice))
        model = learner.make(chosen, settings.seed, settings.trees)
        model.fit(rated.features[rated.fitted], rated.ratings[rated.fitted])
    ratings = rated.ratings[rated.fitted]
    raw = unseen(model, rated.features[rated.fitted], ratings, [rated.contents[row] for row in rated.fitted])
    calibration = Calibration(raw, ratings)
    test = calibration(expected(model, rated.features[rated.test]))
    scores = np.round(calibration(raw), DECIMALS)
    told = {f"{learner.setting} {choice:g}": agrees for choice, agrees in tried.items()}
    return _Learned(model, calibration, chosen, told, scores, test)


def _serial(model: Any) -> Any:
    """A forest whose trees are asked one after the other: workers are many already, and sums keep their order."""
    if hasattr(model, "n_jobs"):
        model.n_jobs = 1
    return model


def _score_all(
    scorer: Scorer, known: dict[str, float], settings: ClassifySettings, inputs: dict[str, Path], progress: Progress
) -> tuple[list[dict[str, Any]], list[int]]:
    """Rows {id, score} of every document in order of id, and their texts' sizes in bytes in that order."""
    progress.start("score", None, "documents")
    waiting: list[list[tuple[str, str, int]]] = []  # (id, content, size) of chunks handed out, taken off in order

    def chunks() -> Iterator[Chunk]:
        documents = _documents(settings, inputs)
        while batch := list(islice(documents, BATCH)):
            waiting.append([(d.id, d.content_id, len(d.text.encode("utf-8", "surrogatepass"))) for d, _ in batch])
            yield _chunk(settings, batch)

    found: list[tuple[str, float, int]] = []
    function = f"{score.__module__}:{score.__name__}"
    for scores in map_chunks(function, chunks(), shared=scorer, **crew(settings)):
        batch = waiting.pop(0)
        for (id_, content, size), one in zip(batch, scores.tolist(), strict=True):
            found.append((id_, known.get(content, one), size))
        progress.advance(len(batch))
    found.sort()
    return [{"id": id_, "score": one} for id_, one, _ in found], [size for _, _, size in found]


def _report(
    settings: ClassifySettings, rated: _Rated, learned: dict[Any, _Learned], scores: Scores, sizes: npt.NDArray[Any]
) -> dict[str, Any]:
    best = learned[settings.learner]
    test_ratings, validation_ratings = rated.ratings[rated.test], rated.ratings[rated.validation]
    validation = np.arange(len(rated.train), len(rated.fitted))  # their unseen scores, so not seen either
    known = {name: np.flatnonzero(~np.isnan(one.scores[validation])) for name, one in learned.items()}
    figures = {
        name: agreement(
            one.test,
            test_ratings,
            one.scores[validation[known[name]]],
            validation_ratings[known[name]],
            settings.good,
            settings.seed,
        )
        for name, one in learned.items()
    }
    uncalibrated = expected(best.model, rated.features[rated.test])
    return {
        "rated": len(rated.ratings),
        "split": {"train": len(rated.train), "validation": len(rated.validation), "test": len(rated.test)},
        "good": f"rating >= {settings.good}",
        "features": f"{settings.features} {settings.model}".strip(),
        "learner": settings.learner,
        LEARNERS[settings.learner].setting: best.chosen,
        "test": figures[settings.learner],
        "calibration": reliability(best.test, test_ratings),
        "calibration_before": reliability(uncalibrated, test_ratings)["error"],
        "calibration_map": [
            [round(x, 4), round(y, 4)]
            for x, y in zip(best.calibration.votes.tolist(), best.calibration.ratings.tolist(), strict=True)
        ],
        "learners": {name: {**figures[name], "validation": one.tried} for name, one in learned.items()},
        "thresholds": thresholds(scores, sizes, best.test, test_ratings, settings.good),
        "yield": yields(scores, sizes, best.test, test_ratings, settings.good),
        "precision_recall": precision_recall(best.test, test_ratings >= settings.good),
        "importances": _importances(best.model, rated.features.shape[1], settings),
        "histogram": _histogram(scores),
    }


def _importances(model: Any, columns: int, settings: ClassifySettings) -> dict[str, Any]:
    """Of a forest, the mean decrease of impurity: summed over groups, and the twelve features with the most."""
    if not hasattr(model, "feature_importances_"):
        return {}
    values = model.feature_importances_
    more = [*NAMES, *(SIGNALS if settings.signals else ())]
    width = columns - len(more)
    names = [*(f"{settings.features} dimension {i}" for i in range(width)), *more]
    top = np.argsort(-values, kind="stable")[:12]
    groups = {settings.features: (0, width), "layout": (width, width + len(NAMES))}
    if settings.signals:
        groups["signals"] = (width + len(NAMES), columns)
    return {
        **{group: round(float(values[begin:end].sum()), 4) for group, (begin, end) in groups.items()},
        "top": {names[i]: round(float(values[i]), 4) for i in top},
    }


def _histogram(scores: Scores) -> dict[str, int]:
    """How many scores fall into each quarter of a point, by its lower edge."""
    numbers, edges = np.histogram(scores, bins=20, range=(0, 5))
    return {f"{edge:.2f}": int(number) for edge, number in zip(edges[:-1], numbers, strict=True)}
