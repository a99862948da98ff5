"""Rate, classify, select: on a corpus whose good documents are known."""

import json
import pickle
import random
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from hornbook.corpus.chosen import SELECTION_SCHEMA
from hornbook.corpus.quality.classify import classify
from hornbook.corpus.quality.hashing import Embedding, TokenHashes, counts
from hornbook.corpus.quality.judgement import area, ranks_agree, reliability
from hornbook.corpus.quality.layout import NAMES, layout
from hornbook.corpus.quality.rate import RATING_SCHEMA, Place, rate, sample
from hornbook.corpus.quality.select import _by_bytes, select
from hornbook.corpus.quality.settings import ClassifySettings, RateSettings, SelectSettings
from hornbook.corpus.view import View
from hornbook.records import Counts, Document, Silent, UserError, read_table, write_documents, write_table
from hornbook.teacher import Quarantined, Rating, one_by_one

WORDS = ["total", "count", "value", "index", "level", "price", "score", "point", "limit", "result"]


def good(draw: random.Random) -> str:
    a, b = draw.sample(WORDS, 2)
    lines = [f"def add_{a}({a}, {b}):", "total = 0", f"for item in {a}:", f"    total += item * {b}", "return total"]
    return ("\n    ".join(lines) + "\n") * 3


def bad(draw: random.Random) -> str:
    return "".join(f"self.option_{draw.choice(WORDS)} = config.get({draw.randrange(99)})\n" for _ in range(12))


class KnowingTeacher:
    """Rates by the word `return`, with a little noise; refuses documents that say `refuse`."""

    name = "knowing"
    many = one_by_one

    def rate(self, document: Document) -> Rating:
        if "refuse" in document.text:
            raise Quarantined("no")
        noise = int(document.id[:2], 16) % 2
        return Rating((4 if "return" in document.text else 0) + noise, "so")

    def rate_again(self, document: Document) -> Rating | None:
        return None


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    draw = random.Random(0)
    texts = [good(draw) if i % 3 == 0 else bad(draw) for i in range(240)]
    folder = tmp_path / "documents"
    folder.mkdir()
    documents = [Document.make(text, f"source{i % 2}", f"{i}.py") for i, text in enumerate(texts)]
    write_documents(documents, folder / "documents.parquet")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[str], Path]:
    def make(name: str) -> Path:
        path = tmp_path / name
        path.mkdir()
        return path

    return make


SMALL = ClassifySettings(components=8, trees=20)


def run(corpus: Path, folder: Callable[[str], Path], tag: str = "") -> tuple[Path, Path, Path, list[Counts]]:
    rated, scored, chosen = (folder(name + tag) for name in ("rated", "scored", "chosen"))
    teacher = KnowingTeacher()
    done = [rate(RateSettings(sample=120), {"documents": corpus}, rated, Silent(), teacher)]  # type: ignore[arg-type]
    done.append(classify(SMALL, {"documents": corpus, "ratings": rated}, scored, Silent()))
    done.append(select(SelectSettings(fraction=0.3), {"documents": corpus, "scores": scored}, chosen, Silent()))
    for counts_ in done:
        counts_.check()
    return rated, scored, chosen, done


def test_the_good_third_is_found_and_twice_the_same(corpus: Path, folder: Callable[[str], Path]) -> None:
    _, scored, chosen, done = run(corpus, folder)
    kept = list(View(corpus, (chosen,)).documents())
    assert sum("return" in d.text for d in kept) >= 0.95 * len(kept)
    report = json.loads((scored / "classifier.json").read_text())
    assert report["test"]["n"] == 24
    assert report["test"]["auc"] > 0.95
    assert report["test"]["auc_95"][0] <= report["test"]["auc"] <= report["test"]["auc_95"][1]
    assert sum(report["split"].values()) == report["rated"] == 120
    assert sum(report["histogram"].values()) == 240
    assert all(0 <= row["score"] <= 5 for row in read_table(scored / "attributes.parquet"))
    again = run(corpus, folder, "again")[3]
    assert [c.row_hash for c in done] == [c.row_hash for c in again]


def test_selections_narrow_what_every_stage_sees(corpus: Path, folder: Callable[[str], Path]) -> None:
    rated, scored, chosen, _ = run(corpus, folder)
    first = folder("first")
    ids = sorted(d.id for d in View(corpus).documents())
    write_table(
        ({"id": i, "kept": i < ids[100], "reason": ""} for i in ids), first / "selection.parquet", SELECTION_SCHEMA
    )
    inputs = {"documents": corpus, "selection:0": first}
    teacher = KnowingTeacher()
    counts_ = rate(RateSettings(sample=500), inputs, folder("r"), Silent(), teacher)  # type: ignore[arg-type]
    assert (counts_.rows_in, counts_.kept) == (100, 100)
    counts_ = classify(SMALL, {**inputs, "ratings": rated}, folder("c"), Silent())
    assert counts_.rows_in == 100
    counts_ = select(SelectSettings(fraction=1), {**inputs, "scores": scored}, folder("s"), Silent())
    assert counts_.kept == 100
    both = {d.id for d in View(corpus, (first, chosen)).documents()}
    assert both == {d.id for d in View(corpus, (first,)).documents()} & {
        d.id for d in View(corpus, (chosen,)).documents()
    }


def test_every_document_has_a_reason_or_is_kept(corpus: Path, folder: Callable[[str], Path]) -> None:
    _, scored, chosen, done = run(corpus, folder)
    rows = list(read_table(chosen / "selection.parquet"))
    assert len(rows) == 240
    assert all(bool(row["reason"]) != row["kept"] for row in rows)
    report = json.loads((chosen / "selection.json").read_text())
    assert report["bytes_kept"] / report["bytes_in"] == pytest.approx(0.3, abs=0.01)
    threshold = report["threshold"]
    scores = {row["id"]: row["score"] for row in read_table(scored / "attributes.parquet")}
    assert all(scores[row["id"]] >= threshold for row in rows if row["kept"])
    assert all(scores[row["id"]] <= threshold for row in rows if not row["kept"])
    inputs = {"documents": corpus, "scores": scored}
    by_threshold = select(SelectSettings(threshold=threshold), inputs, folder("t"), Silent())
    assert by_threshold.kept >= done[2].kept
    with pytest.raises(UserError):
        select(SelectSettings(threshold=9.0), inputs, folder("none"), Silent())


def test_quarantine_and_too_few_ratings(folder: Callable[[str], Path]) -> None:
    documents = folder("few")
    texts = ["refuse", "return 1", "nothing", "return 2"]
    write_documents([Document.make(t, "s", str(i)) for i, t in enumerate(texts)], documents / "documents.parquet")
    rated = folder("rated")
    counts_ = rate(RateSettings(), {"documents": documents}, rated, Silent(), KnowingTeacher())  # type: ignore[arg-type]
    counts_.check()
    assert (counts_.kept, counts_.quarantined) == (3, 1)
    with pytest.raises(UserError, match="too few"):
        classify(SMALL, {"documents": documents, "ratings": rated}, folder("scored"), Silent())


def test_threads_rate_the_same(corpus: Path, folder: Callable[[str], Path]) -> None:
    class Parallel(KnowingTeacher):
        concurrency = 4

    one, four = folder("one"), folder("four")
    first = rate(RateSettings(sample=90), {"documents": corpus}, one, Silent(), KnowingTeacher())  # type: ignore[arg-type]
    second = rate(RateSettings(sample=90), {"documents": corpus}, four, Silent(), Parallel())  # type: ignore[arg-type]
    assert first.row_hash == second.row_hash


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 99)), min_size=1, max_size=80), st.integers(1, 90))
def test_a_sample_has_its_size_and_a_fair_share_of_each_source(rows: list[tuple[str, int]], size: int) -> None:
    strata = [Place(source, length, f"{source}{i}", "") for i, (source, length) in enumerate(rows)]
    chosen = sample(strata, size, 3)
    assert len(chosen) == min(size, len(strata))
    assert chosen == sample(strata[::-1], size, 3)
    expected = len(chosen) * sum(s == "a" for s, _ in rows) / len(rows)
    assert abs(sum(i.startswith("a") for i in chosen) - expected) <= 1


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=50), st.floats(0.01, 1))
def test_the_bytes_kept_are_as_near_as_they_come(sizes: list[int], fraction: float) -> None:
    taken = _by_bytes(sizes, fraction)
    budget = fraction * sum(sizes)
    off = [abs(sum(sizes[:n]) - budget) for n in range(1, len(sizes) + 1)]
    assert off[taken - 1] == pytest.approx(min(off))


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_features(text: str) -> None:
    columns, weights = counts(text, TokenHashes())
    assert len(columns) == len(weights)
    assert (np.diff(columns) > 0).all()
    assert layout(text).shape == (len(NAMES),)
    assert np.isfinite(layout(text)).all()


def test_tokens_ignore_case_and_the_digits_of_numbers() -> None:
    hashes = TokenHashes()
    same = [counts(text, hashes)[0].tolist() for text in ("maxValue = 12", "max_value = 97", "MAX VALUE = 12")]
    assert same[0] == same[2]
    assert set(same[0]) <= set(same[1])
    assert counts("x = 123", hashes)[0].tolist() != counts("x = 1", hashes)[0].tolist()


def test_embeddings_of_a_fitted_text_are_the_transformed_ones() -> None:
    texts = [f"{word} = {word} + 1\nprint({word})\n" * 3 for word in WORDS] * 2
    embedding = Embedding(4, seed=0)
    embedding.fit(texts)
    sent = pickle.loads(pickle.dumps(embedding))  # to a worker
    assert embedding.transform(texts).shape == (20, 4)
    assert np.array_equal(embedding.transform(texts), sent.transform(texts))


def test_figures_against_sklearn() -> None:
    from scipy.stats import spearmanr
    from sklearn.metrics import roc_auc_score

    generator = np.random.default_rng(0)
    ratings = generator.integers(0, 6, 200)
    scores = np.round(ratings + generator.normal(0, 2, 200), 1)
    assert ranks_agree(scores, ratings) == pytest.approx(spearmanr(scores, ratings)[0], abs=1e-4)
    assert area(scores, ratings >= 3) == pytest.approx(roc_auc_score(ratings >= 3, scores), abs=1e-4)
    assert ranks_agree(np.ones(5), ratings[:5]) is None
    assert area(scores, ratings >= 9) is None
    table = reliability(ratings.astype(float), ratings)
    assert table["error"] == 0
    assert sum(row["n"] for row in table["bins"]) == 200


def test_settings_take_fraction_or_threshold() -> None:
    with pytest.raises(ValidationError):
        SelectSettings(fraction=0.2, threshold=3.0)
    with pytest.raises(ValidationError):
        SelectSettings(fraction=None)
    assert SelectSettings().fraction == 0.2
    for fine in (SelectSettings(), SelectSettings(threshold=3.0), SelectSettings(fraction=0.5)):
        assert SelectSettings(**fine.model_dump()) == fine


def rated_by(ratings: list[int], corpus: Path, folder: Callable[[str], Path], tag: str) -> Path:
    """Ratings of the first documents of a corpus, as a teacher's artifact."""
    rated = folder(f"rated{tag}")
    documents = sorted(View(corpus).documents(), key=lambda d: int(d.path.removesuffix(".py")))
    rows = [{"id": d.id, "rating": rating, "reason": ""} for d, rating in zip(documents, ratings, strict=False)]
    write_table(rows, rated / "attributes.parquet", RATING_SCHEMA)
    return rated


def test_ratings_that_say_little_are_learned_from_or_refused(corpus: Path, folder: Callable[[str], Path]) -> None:
    seen, refused = 0, list[str]()
    for place in range(0, 40, 8):
        ratings = [3 if i == place else 0 for i in range(40)]
        inputs = {"documents": corpus, "ratings": rated_by(ratings, corpus, folder, str(place))}
        try:
            classify(SMALL, inputs, folder(f"scored{place}"), Silent()).check()
            seen += 1
        except UserError as error:
            refused.append(str(error))
    assert seen
    assert all("training part" in one for one in refused)
    inputs["ratings"] = rated_by([i % 2 for i in range(40)], corpus, folder, "even")
    small = ClassifySettings(components=8, trees=20, test_fraction=0.01, validation_fraction=0.01)
    counts_ = classify(small, inputs, folder("small"), Silent())
    assert counts_.details["split"] == {"train": 38, "validation": 1, "test": 1}


def test_what_features_are_fitted_on_is_not_what_they_are_tested_on(
    corpus: Path, folder: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    fitted: list[list[str]] = []
    fit = Embedding.fit

    def watched(self: Embedding, texts: list[str]) -> None:
        fitted.append(list(texts))
        fit(self, texts)

    monkeypatch.setattr(Embedding, "fit", watched)
    rated, _, _, _ = run(corpus, folder)
    ids = {row["id"] for row in read_table(rated / "attributes.parquet")}
    texts = {d.text: d.id in ids for d in View(corpus).documents()}
    (some,) = fitted
    unrated = [d.text for d in View(corpus).documents() if d.id not in ids]
    assert set(unrated) <= set(some)  # fewer than FEW: the training part, 78 of 120, is added
    assert len(some) == len(unrated) + 78
    assert any(texts[text] for text in some)


def test_copies_share_a_part() -> None:
    from hornbook.corpus.quality.classify import _split

    contents = [f"content {i % 40}" for i in range(200)]
    parts = _split(contents, ClassifySettings())
    held = [{contents[row] for row in part} for part in parts]
    assert sum(map(len, parts)) == 200
    assert not held[0] & held[1]
    assert not held[0] & held[2]
    assert not held[1] & held[2]
