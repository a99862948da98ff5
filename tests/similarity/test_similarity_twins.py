import random
import re
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hornbook.engine.tables import map_texts
from hornbook.similarity.candidates import candidates
from hornbook.similarity.jaccard import jaccard
from hornbook.similarity.minhash import HASHES, Sketches, bands_for, sign, sketches
from hornbook.similarity.normal import normal
from hornbook.similarity.shingles import shingle_sets, shingled, shingles
from hornbook.similarity.twins import near_twins

# Letters and marks of one, two, three and four bytes, spaces of all kinds, controls, a lone surrogate, long tokens.
PIECES = ["a", "b", "_", "9", "é", "ж", "漢", "𝒳", "→", "…", "\u0301", "\ud800", "\0", "\x7f", ".", "(", "=", "¬", "🙂"]
SPACES = [" ", "\n", "\t", "\r\n", "\f", "\v", "\x1c", "\x85", "\xa0", "\u2003", "\u2028"]
TEXT = st.lists(st.sampled_from([*PIECES, *SPACES, "word", "name" * 3, "x" * 63, "x" * 64, "x" * 65, "x" * 66])).map(
    "".join
)


def tuples(text: str) -> frozenset[tuple[str, ...]]:
    """The definition: five tokens in a row, or all where there are fewer."""
    tokens = re.findall(r"\w+|[^\w\s]", text)
    size = min(5, len(tokens))
    return frozenset(zip(*(tokens[n:] for n in range(size)), strict=False)) if tokens else frozenset()


@settings(max_examples=300)
@given(st.lists(TEXT, max_size=5))
def test_shingles_are_those_of_the_definition(texts):
    sets = shingle_sets(texts)
    wanted = [tuples(text) for text in texts]
    assert [len(found) for found in sets] == [len(found) for found in wanted]
    for mine, definition in zip(sets, wanted, strict=True):
        assert np.array_equal(mine, np.unique(mine))
        for other, its_definition in zip(sets, wanted, strict=True):
            union = len(definition | its_definition)
            assert jaccard(mine, other) == (len(definition & its_definition) / union if union else 0.0)


@given(st.lists(TEXT, max_size=5))
def test_a_text_is_the_same_in_any_company(texts):
    assert [found.tolist() for found in shingle_sets(texts)] == [shingles(text).tolist() for text in texts]
    hashes, counts = shingled(texts)
    assert counts.sum() == len(hashes)
    together = sign(texts)
    assert together.shape == (len(texts), HASHES)
    for text, row in zip(texts, together, strict=True):
        assert np.array_equal(sign([text])[0], row)


@pytest.mark.parametrize("length", [7, 8, 9, 15, 16, 17, 63, 64, 65, 200])
def test_tokens_differ_wherever_one_letter_does(length):
    token = "a" * length
    tokens = {token, token + "a", *(token[:n] + "b" + token[n + 1 :] for n in range(length))}
    assert len({int(shingles(token)[0]) for token in tokens}) == length + 2


def test_signing_through_the_engine_changes_nothing():
    texts = [f"def f{n}(x):\n    return x + {n}\n" for n in range(700)]
    assert np.array_equal(map_texts(sign, texts, HASHES), sign(texts))


@pytest.mark.parametrize("shared", [20, 60, 90])
def test_agreement_of_signatures_estimates_jaccard(shared):
    agreeing = []
    for seed in range(40):
        draw = random.Random(seed)
        common = [str(draw.random()) for _ in range(shared)]
        own = [[str(draw.random()) for _ in range(100 - shared)] for _ in range(2)]
        left, right = sign(["\n".join(common + some) for some in own])
        agreeing.append(float(np.mean(left == right)))
    exact = jaccard(*shingle_sets(["\n".join(common + some) for some in own]))
    assert abs(np.mean(agreeing) - exact) < 0.03


def test_signatures_never_change():
    # Golden: what is a duplicate should not depend on the version by chance.
    assert sign(["one two three four five six"])[0, :3].tolist() == [941468055, 1978615242, 2274003545]


@given(st.lists(st.lists(st.integers(0, 3), min_size=3, max_size=3), max_size=12), st.data())
def test_candidates_are_the_rows_that_share_a_band(values, data):
    bands = np.array(values, dtype=np.uint32).reshape(-1, 3)
    filled = np.array(data.draw(st.lists(st.booleans(), min_size=len(bands), max_size=len(bands))), dtype=bool)
    found = candidates(Sketches(bands, np.zeros((len(bands), HASHES), dtype=np.uint8), filled))
    groups: dict[tuple[int, int], list[int]] = {}
    for row in np.flatnonzero(filled).tolist():
        for band in range(3):
            groups.setdefault((band, int(bands[row, band])), []).append(row)
    expected = sorted(tuple(rows) for rows in groups.values() if len(rows) > 1)
    by_bucket: dict[int, list[int]] = {}
    for row, begin, end in zip(found.rows, [0, *found.ends], found.ends, strict=False):
        for bucket in found.buckets[begin:end].tolist():
            by_bucket.setdefault(bucket, []).append(int(row))
    assert sorted(map(tuple, by_bucket.values())) == expected
    assert all(bucket < found.number for bucket in by_bucket)
    assert found.last.tolist() == [max(max(rows) for rows in expected if row in rows) for row in found.rows]


def family(seed: int, count: int) -> list[str]:
    """Texts of 60 tokens, half of them edits of earlier ones."""
    draw = random.Random(seed)
    texts: list[list[str]] = []
    for _ in range(count):
        if texts and draw.random() < 0.5:
            text = list(draw.choice(texts))
            for _ in range(draw.randrange(4)):
                text[draw.randrange(60)] = f"n{draw.randrange(500)}"
        else:
            text = [f"n{draw.randrange(500)}" for _ in range(60)]
        texts.append(text)
    return [" ".join(text) for text in texts]


def greedy(texts: list[str], threshold: float) -> dict[int, int]:
    """The twins by comparing everything."""
    sets = [tuples(text) for text in texts]
    kept: list[int] = []
    twins = {}
    for row, mine in enumerate(sets):
        similar = (of for of in kept if len(mine & sets[of]) >= threshold * len(mine | sets[of]) > 0)
        if (of := next(similar, None)) is None:
            kept.append(row)
        else:
            twins[row] = of
    return twins


@pytest.mark.parametrize("threshold", [0.6, 0.8, 0.95, 1.0])
def test_near_twins_equal_those_of_brute_force(threshold):
    texts = family(3, 500)
    expected = greedy(texts, threshold)
    found = {twin.row: twin.of for twin in near_twins(texts, threshold)}
    assert len(expected) > 20
    assert len(set(expected.items()) ^ set(found.items())) <= 0.01 * len(expected)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from([0.5, 0.8, 0.9]))
def test_every_removal_is_verified_against_a_kept_earlier_text(seed, threshold):
    texts = family(seed, 60)
    twins = near_twins(texts, threshold)
    removed = {twin.row for twin in twins}
    assert len(removed) == len(twins)
    for twin in twins:
        assert twin.of < twin.row
        assert twin.of not in removed
        left, right = tuples(texts[twin.row]), tuples(texts[twin.of])
        assert twin.similarity == len(left & right) / len(left | right) >= threshold
    assert near_twins(texts, threshold) == twins


def test_more_texts_than_are_looked_at_together():
    texts = family(5, 3000)
    expected, found = greedy(texts, 0.8), {twin.row: twin.of for twin in near_twins(texts, 0.8)}
    assert len(set(expected.items()) ^ set(found.items())) <= 0.01 * len(expected)


def test_a_family_of_thousands_takes_no_square():
    texts = [f"{'the same words over and over again, ' * 20} and number {n}" for n in range(4000)]
    started = time.process_time()
    twins = near_twins(texts, 0.8)
    assert [(twin.row, twin.of) for twin in twins] == [(n, 0) for n in range(1, 4000)]
    assert time.process_time() - started < 10


def test_what_is_kept_of_signatures_is_in_their_order():
    signatures = sign(family(1, 30))
    whole = sketches([signatures], 30, bands_for(0.8))
    parts = sketches([signatures[:7], signatures[7:]], 30, bands_for(0.8))
    order = np.random.default_rng(0).permutation(30)
    for name in ("bands", "numbers", "filled"):
        assert np.array_equal(getattr(whole, name), getattr(parts, name))
        assert np.array_equal(getattr(whole.take(order), name), getattr(whole, name)[order])


LINES = st.lists(st.sampled_from(["", "x = 1", "    y", "\tz", "  ", "a  b", "é", "\f"]), max_size=8)


@given(LINES, st.data())
def test_a_text_is_the_same_whatever_no_reader_sees(lines, data):
    end = data.draw(st.sampled_from(["\n", "\r\n", "\r"]))  # one for all: "\r" before "\n" is one ending, not two
    ends = st.just(end)
    blanks = st.sampled_from(["", " ", "\t", " \f "])
    text = "".join(line + data.draw(blanks) + data.draw(ends) for line in lines)
    text = "".join(data.draw(st.lists(ends, max_size=3))) + text + "".join(data.draw(st.lists(ends, max_size=3)))
    assert normal(text) == normal("\n".join(lines)) == normal(normal(text))


def test_what_a_reader_sees_makes_texts_differ():
    text = "def f(x):\n    y = x\n\n    return y\n"
    for other in (
        text.replace("    return", "  return"),  # indentation
        text.replace("\n\n", "\n"),  # a blank line inside
        text.replace("y = x", "y  = x"),
        text.replace("x", "X"),
        "    " + text,
        text.replace("y = x", "y = x\xa0"),
    ):
        assert normal(other) != normal(text)
    assert normal("\n \n    x\n") == "    x"
