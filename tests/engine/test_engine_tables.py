import subprocess
import sys

import numpy as np
import pyarrow as pa
import pytest

from hornbook.engine.tables import map_texts


def lengths(texts: list[str]) -> np.ndarray:
    return np.array([[len(text), len(text) + 1] for text in texts], dtype=np.uint32)


def fails(texts: list[str]) -> np.ndarray:
    raise ValueError("no")


def test_a_row_for_each_text_in_order():
    texts = ["x" * (n * 7 % 311) for n in range(3000)]
    expected = lengths(texts)
    assert np.array_equal(map_texts(lengths, texts, 2), expected)
    blocks = pa.chunked_array([texts[:5], texts[5:1999], texts[1999:]], pa.large_string())
    assert np.array_equal(map_texts(lengths, blocks, 2), expected)


def test_nothing_in_nothing_out():
    assert map_texts(lengths, [], 2).shape == (0, 2)


def test_an_error_of_the_function_is_heard_of():
    with pytest.raises(Exception, match="no"):
        map_texts(fails, ["a"], 2)


@pytest.mark.slow
def test_a_process_that_used_daft_ends_in_peace() -> None:
    """Without a moment at exit one in fifteen dies of a signal: thirty tell with seven chances of eight."""
    program = "from hornbook.engine.tables import map_texts\nfrom hornbook.similarity.minhash import HASHES, sign\n"
    program += "map_texts(sign, ['a b c', 'd'], HASHES)"
    codes = [subprocess.run([sys.executable, "-c", program]).returncode for _ in range(30)]
    assert codes == [0] * 30
