"""Packing: every kept text is in the stream once, traceable, and what was dropped is counted."""

import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hornbook.records import UserError
from hornbook.tokens import PackedTokens, Tokenizer, pack

TOKENIZER = Tokenizer.train(["value = value + 1\n" * 20], 300)


@given(texts=st.lists(st.text(st.characters(codec=None), max_size=30), max_size=12))
@settings(max_examples=40, deadline=None)
def test_stream_holds_the_texts_in_order(texts: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    out = tmp_path_factory.mktemp("pack")
    counts = pack(((str(i), text) for i, text in enumerate(texts)), TOKENIZER, out)
    kept = [(str(i), t) for i, t in enumerate(texts) if t and not any(0xD800 <= ord(c) < 0xE000 for c in t)]
    packed = PackedTokens.open(out)
    assert counts.rows_in == len(texts)
    assert counts.kept == packed.documents == len(kept)
    expected = [token for _, text in kept for token in (*TOKENIZER.encode(text), TOKENIZER.eot)]
    assert packed.ids.tolist() == expected
    assert packed.tokens == len(expected)
    assert packed.bytes == sum(len(text.encode()) for _, text in kept)
    owners = [key for key, text in kept for _ in range(len(TOKENIZER.encode(text)) + 1)]
    assert [packed.document_at(i) for i in range(packed.tokens)] == owners


def test_dropped_texts_are_counted_by_reason(tmp_path: Path) -> None:
    counts = pack([("a", ""), ("b", "x\ud800"), ("c", "x")], TOKENIZER, tmp_path)
    assert counts.dropped == {"empty": 1, "surrogate": 1}
    assert counts.kept == 1


def test_memory_does_not_grow_with_the_corpus(tmp_path: Path) -> None:
    line = "value = value + 1\n" * 3000

    def peak(documents: int) -> int:
        def texts() -> Iterator[tuple[str, str]]:
            for number in range(documents):
                yield str(number), line

        tracemalloc.start()
        pack(texts(), TOKENIZER, tmp_path)
        _, high = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return high

    assert peak(160) < 1.3 * peak(40)


def test_a_damaged_pack_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        PackedTokens.open(tmp_path)
    pack([("a", "some text")], TOKENIZER, tmp_path)
    with (tmp_path / "tokens.bin").open("ab") as file:
        file.write(b"x")
    with pytest.raises(UserError):
        PackedTokens.open(tmp_path)


def test_tokens_are_little_endian_uint16(tmp_path: Path) -> None:
    pack([("a", "value")], TOKENIZER, tmp_path)
    raw = np.frombuffer((tmp_path / "tokens.bin").read_bytes(), "<u2")
    assert raw.tolist() == [*TOKENIZER.encode("value"), TOKENIZER.eot]
