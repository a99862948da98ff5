import numpy as np

from hornbook.engine.tables import minhash_signatures, rows_sharing_a_band


def test_signatures_depend_on_the_text_alone():
    texts = [f"a b c d e f {n}" for n in range(300)]
    together = minhash_signatures(texts, hashes=16, shingle=5)
    assert together.shape == (300, 16)
    assert together.dtype == np.uint32
    assert np.array_equal(together[150:], minhash_signatures(texts[150:], hashes=16, shingle=5))


def test_agreement_of_signatures_estimates_jaccard():
    # 1-token shingles: 60 shared of 100 distinct.
    left = " ".join(f"w{n}" for n in range(80))
    right = " ".join(f"w{n}" for n in range(20, 100))
    a, b = minhash_signatures([left, right], hashes=512, shingle=1)
    assert abs(float(np.mean(a == b)) - 0.6) < 0.1


def test_replacements_come_before_shingling():
    a, b = minhash_signatures(["x+1", "x + 1"], hashes=8, shingle=2, replace=((r"([^\w\s])", " $1 "), (r"\s+", " ")))
    assert np.array_equal(a, b)


def test_bands_group_rows_that_agree_in_one_whole_part():
    signatures = np.arange(24, dtype=np.uint32).reshape(4, 6)
    signatures[2, 2:4] = signatures[0, 2:4]  # the second of three bands
    signatures[3, 1:3] = signatures[0, 1:3]  # across a border: no band
    assert [group.tolist() for group in rows_sharing_a_band(signatures, 3)] == [[0, 2]]


def test_nothing_in_nothing_out():
    empty = minhash_signatures([], hashes=4, shingle=5)
    assert empty.shape == (0, 4)
    assert rows_sharing_a_band(empty, 2) == []
