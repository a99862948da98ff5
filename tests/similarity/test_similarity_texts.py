import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from hornbook.similarity.jaccard import jaccard
from hornbook.similarity.minhash import bands_for
from hornbook.similarity.ngrams import hash_grams, hash_tokens, text_grams, words
from hornbook.similarity.shingles import shingles
from hornbook.similarity.twins import near_twins

TEXTS = st.lists(st.sampled_from("abcdefgh"), max_size=40)


@given(TEXTS, st.integers(1, 13))
def test_grams_are_equal_exactly_where_their_words_are(letters, n):
    hashes = hash_grams(hash_tokens(letters), range(1, 14))[n].tolist()
    windows = [tuple(letters[i : i + n]) for i in range(len(letters) - n + 1)]
    assert len(hashes) == len(windows)
    assert len(set(zip(hashes, windows, strict=True))) == len(set(hashes)) == len(set(windows))


def test_gram_hashes_never_change():
    # Golden: shipped fingerprints hold these.
    assert text_grams("one Two three_four", 3).tolist() == text_grams("ONE, two (three_four)", 3).tolist()
    assert text_grams("one two three_four", 3).tolist() == [2181572958857831581]


def test_order_of_words_matters():
    assert text_grams("a b c", 3) != text_grams("c b a", 3)


def test_shingles_keep_what_makes_code_different():
    left, right = "[x + 1 for x in xs if x > k][:10]", "[x - 7 for x in xs if x < k][:3]"
    assert jaccard(shingles(left), shingles(right)) < 0.2
    assert jaccard(shingles("a  =\n b+c*d - e"), shingles("a = b + c * d-e")) == 1.0


@given(st.sets(st.integers(0, 50)), st.sets(st.integers(0, 50)))
def test_jaccard_is_that_of_the_sets(left, right):
    arrays = [np.array(sorted(s), dtype=np.uint64) for s in (left, right)]
    expected = len(left & right) / len(left | right) if left | right else 0.0
    assert jaccard(*arrays) == expected


def test_bands_find_pairs_at_the_threshold():
    for threshold in (0.5, 0.7, 0.8, 0.9, 0.95):
        bands = bands_for(threshold)
        assert (1 - threshold ** (128 // bands)) ** bands <= 1e-3


def test_a_chain_of_small_changes_is_not_eaten():
    text = [f"t{n}" for n in range(100)]
    chain = [" ".join(text)]
    for step in range(8):
        text = list(text)
        text[step * 10 : step * 10 + 6] = [f"new{step}_{n}" for n in range(6)]
        chain.append(" ".join(text))
    twins = near_twins(chain, 0.8)
    removed = {twin.row for twin in twins}
    assert twins
    assert all(twin.of not in removed and twin.similarity >= 0.8 for twin in twins)
    assert len(chain) - len(removed) >= 3


def test_a_veto_keeps_a_pair():
    texts = ["a b c d e f g h", "a b c d e f g h"]
    assert [(twin.row, twin.of) for twin in near_twins(texts, 0.8)] == [(1, 0)]
    assert near_twins(texts, 0.8, same=lambda row, of: False) == []


def test_words_survive_hostile_text():
    assert words("") == []
    assert len(text_grams("\ud800 lone \U0001f600 surrogate", 2)) == 1
    assert len(shingles("\ud800 + \udfff")) == 1
