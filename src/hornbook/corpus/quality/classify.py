"""Stage: a random forest learns the teacher's ratings and scores every document, as in phi-1's section 2.1.

The ratings are split by a hash of the content into train, validation and test. Validation chooses the leaf
size and the cut between good and bad; the forest is then trained on train + validation, and the test part,
which nothing was chosen by, is looked at once. That same forest scores all documents. phi-1 published neither
accuracy nor threshold; this stage writes both sides of the bargain into classifier.json: how well the scores
agree with the teacher, and how many tokens each threshold would leave.

The score is the expected rating, sum of p(rating) x rating, over the forest's votes. A document that the forest
was trained on gets its out-of-bag votes (those of the trees that did not see it), so that rated and unrated
documents compare. Votes shrink towards the middle; a straight line fitted to out-of-bag votes against ratings
undoes that without changing the order, so a score of 3 means what the teacher's 3 means.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from hornbook.corpus.quality.features import Embedding, layouts
from hornbook.corpus.quality.judgement import agreement, calibration, ranks_agree, thresholds
from hornbook.corpus.quality.layout import NAMES
from hornbook.corpus.quality.settings import ClassifySettings
from hornbook.corpus.view import View
from hornbook.records import Counts, Progress, UserError, blake2b_128, read_table, row_hash, write_table

SCORE_SCHEMA = pa.schema([("id", pa.string()), ("score", pa.float64())])
LEAVES = (1, 3, 8)  # leaf sizes to choose from
BATCH = 512  # documents whose n-gram counts are in memory at once
MINIMUM = 30  # ratings below which a split in three says nothing

Floats = npt.NDArray[np.float32]
Scores = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Split:
    """Row numbers of the rated documents in each part."""

    train: npt.NDArray[np.intp]
    validation: npt.NDArray[np.intp]
    test: npt.NDArray[np.intp]

    @property
    def fitted(self) -> npt.NDArray[np.intp]:
        return np.concatenate([self.train, self.validation])


def classify(settings: ClassifySettings, inputs: dict[str, Path], out: Path, progress: Progress) -> Counts:
    """Score `inputs["documents"]` (those kept by every `selection:*`) after `inputs["ratings"]`.

    Writes attributes.parquet {id, score 0.0-5.0} for every document considered, and classifier.json.
    """
    rating_of = {row["id"]: row["rating"] for row in read_table(inputs["ratings"] / "attributes.parquet")}
    ids, texts, contents = [], [], []
    for document in View.of(inputs).documents():
        if document.id in rating_of:
            ids.append(document.id)
            texts.append(document.text[: settings.characters])
            contents.append(document.content_id)
    ratings = np.array([rating_of[id_] for id_ in ids])
    if len(ids) < MINIMUM or len(set(ratings)) < 2:
        if len(ids) < MINIMUM:
            why = (
                f"{len(ids)} ratings are too few to learn from; rate at least {MINIMUM} documents, if there are as many"
            )
        else:
            why = f"all {len(ids)} ratings are {ratings[0]}, from which nothing can be learned"
            why += "; the built-in rubric rates Python only, a served teacher whatever it is asked about"
        raise UserError(f"classify: {why}")
    progress.start("learn the ratings", 1, "classifier")
    embedding = Embedding(settings.components, settings.seed)
    dense = np.hstack([embedding.fit(texts), layouts(texts)])
    split = _split(contents, settings)
    leaf, shares = _choose_leaf(dense, ratings, split, settings)
    forest = _forest(settings, leaf, oob=True).fit(dense[split.fitted], ratings[split.fitted])
    unseen = _out_of_bag(forest)
    line = _line(unseen, ratings[split.fitted])
    progress.advance()

    out_of_bag = {ids[row]: score for row, score in zip(split.fitted, unseen, strict=True)}
    rows, sizes = _score_all(forest, line, embedding, out_of_bag, settings, inputs, progress)
    write_table(rows, out / "attributes.parquet", SCORE_SCHEMA)

    validation_rows = np.arange(len(split.train), len(split.fitted))  # out-of-bag, so not seen either
    validation_scores = _straighten(np.nan_to_num(unseen[validation_rows]), line)
    test_scores = _straighten(_expected(forest, dense[split.test]), line)
    test_ratings = ratings[split.test]
    scores = np.array([row["score"] for row in rows])
    report = {
        "rated": len(ids),
        "split": {"train": len(split.train), "validation": len(split.validation), "test": len(split.test)},
        "good": f"rating >= {settings.good}",
        "leaf": leaf,
        "line": {"slope": round(line[0], 4), "intercept": round(line[1], 4)},
        "test": agreement(
            test_scores, test_ratings, validation_scores, ratings[split.validation], settings.good, settings.seed
        ),
        "calibration": calibration(test_scores, test_ratings),
        "thresholds": thresholds(scores, np.array(sizes), test_scores, test_ratings, settings.good),
        "validation_spearman": shares,
        "importances": _importances(forest, dense.shape[1] - len(NAMES)),
        "histogram": _histogram(scores),
    }
    (out / "classifier.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    return Counts(rows_in=len(rows), kept=len(rows), row_hash=row_hash(rows), details=report)


def _split(contents: list[str], settings: ClassifySettings) -> _Split:
    """Rows in order of a hash of (seed, content): exact copies stand together, so they share a part."""
    order = np.array(
        sorted(range(len(contents)), key=lambda row: blake2b_128(f"{settings.seed} {contents[row]}".encode())),
        np.intp,
    )
    test = round(settings.test_fraction * len(order))
    validation = round(settings.validation_fraction * len(order))
    return _Split(order[test + validation :], order[test : test + validation], order[:test])


def _forest(settings: ClassifySettings, leaf: int, oob: bool = False) -> Any:
    from sklearn.ensemble import RandomForestClassifier

    return RandomForestClassifier(
        settings.trees, min_samples_leaf=leaf, n_jobs=2, random_state=settings.seed, oob_score=oob
    )


def _choose_leaf(
    dense: Floats, ratings: npt.NDArray[Any], split: _Split, settings: ClassifySettings
) -> tuple[int, dict[str, float | None]]:
    """The leaf size with the best Spearman correlation on validation, and what each group of features brings."""

    def validate(features: Floats, leaf: int) -> float | None:
        forest = _forest(settings, leaf).fit(features[split.train], ratings[split.train])
        return ranks_agree(_expected(forest, features[split.validation]), ratings[split.validation])

    tried = {leaf: validate(dense, leaf) for leaf in LEAVES}
    best = max(LEAVES, key=lambda leaf: (tried[leaf] or 0.0, leaf))
    columns = dense.shape[1] - len(NAMES)
    shares = {
        "n-grams and layout": tried[best],
        "n-grams alone": validate(dense[:, :columns], best),
        "layout alone": validate(dense[:, columns:], best),
    }
    return best, shares


def _expected(forest: Any, dense: Floats) -> Scores:
    return np.asarray(forest.predict_proba(dense) @ forest.classes_, np.float64)


def _out_of_bag(forest: Any) -> Scores:
    """Expected ratings by the trees that did not see each row; NaN where every tree did."""
    with np.errstate(invalid="ignore"):
        return np.asarray(forest.oob_decision_function_ @ forest.classes_, np.float64)


def _line(votes: Scores, ratings: npt.NDArray[Any]) -> tuple[float, float]:
    """Slope and intercept of ratings over votes by least squares; (1, 0) where the votes do not rise with them."""
    known = ~np.isnan(votes)
    if np.ptp(votes[known]) == 0:
        return 1.0, 0.0
    slope, intercept = np.polyfit(votes[known], ratings[known], 1)
    return (float(slope), float(intercept)) if slope > 0 else (1.0, 0.0)


def _straighten(votes: Scores, line: tuple[float, float]) -> Scores:
    return np.clip(votes * line[0] + line[1], 0.0, 5.0)


def _score_all(
    forest: Any,
    line: tuple[float, float],
    embedding: Embedding,
    out_of_bag: dict[str, float],
    settings: ClassifySettings,
    inputs: dict[str, Path],
    progress: Progress,
) -> tuple[list[dict[str, Any]], list[int]]:
    """Rows {id, score} of every document in order of id, and their texts' sizes in bytes in that order."""
    progress.start("score", None, "documents")
    found: list[tuple[str, float, int]] = []
    documents = (
        (d.id, len(d.text.encode("utf-8", "surrogatepass")), d.text[: settings.characters])
        for d in View.of(inputs).documents()
    )
    for batch in _batches(documents):
        texts = [text for _, _, text in batch]
        votes = _expected(forest, np.hstack([embedding.transform(texts), layouts(texts)]))
        for row, (id_, _, _) in enumerate(batch):
            unseen = out_of_bag.get(id_, float("nan"))
            votes[row] = votes[row] if np.isnan(unseen) else unseen
        scores = np.round(_straighten(votes, line), 6).tolist()
        found.extend((id_, score, size) for (id_, size, _), score in zip(batch, scores, strict=True))
        progress.advance(len(batch))
    found.sort()
    return [{"id": id_, "score": score} for id_, score, _ in found], [size for _, _, size in found]


def _batches(items: Iterator[tuple[str, int, str]]) -> Iterator[list[tuple[str, int, str]]]:
    while batch := list(islice(items, BATCH)):
        yield batch


def _importances(forest: Any, columns: int) -> dict[str, Any]:
    """Mean decrease of impurity: summed over both groups, and the twelve features with the most."""
    values = forest.feature_importances_
    names = [*(f"n-gram dimension {i}" for i in range(columns)), *NAMES]
    top = np.argsort(-values, kind="stable")[:12]
    return {
        "n-grams": round(float(values[:columns].sum()), 4),
        "layout": round(float(values[columns:].sum()), 4),
        "top": {names[i]: round(float(values[i]), 4) for i in top},
    }


def _histogram(scores: Scores) -> dict[str, int]:
    """How many scores fall into each quarter of a point, by its lower edge."""
    numbers, edges = np.histogram(scores, bins=20, range=(0, 5))
    return {f"{edge:.2f}": int(number) for edge, number in zip(edges[:-1], numbers, strict=True)}
