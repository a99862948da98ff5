"""Looking words up gives the library's ids, on any text, for any tokenizer, whatever the caches hold."""

import itertools
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import AddedToken, normalizers, pre_tokenizers

sys.path.insert(0, str(Path(__file__).parent))
from tokens_codegen import TEXTS, codegen

from hornbook.tokens import Tokenizer
from hornbook.tokens.encoder import Encoder

OURS = Tokenizer.train(["value = value + 1, don't 'say' it's\n" * 20, *TEXTS], 320)
CODEGEN = Tokenizer(codegen())
ENCODERS = [Encoder(OURS), Encoder(CODEGEN), Encoder(OURS, table_bits=4, most_words=9)]
HARD = "a'stdmrevl \t\n\r\x0b\x0c\x1c\x1f09_,(<|\x00\x7f\x85\xa0é中٣ⅷ\u2028\u3000🙂\ufeff"


def expected(tokenizer: Tokenizer, texts: list[str]) -> list[int]:
    return [token for ids in tokenizer.encode_batch(texts) for token in (*ids, tokenizer.eot)]


def check(encoder: Encoder, texts: list[str]) -> None:
    tokenizer = encoder._tokenizer
    ids, ends = encoder.encode(texts)
    assert ids.tolist() == expected(tokenizer, texts)
    assert ends.tolist() == list(itertools.accumulate(len(one) + 1 for one in tokenizer.encode_batch(texts)))
    assert ids.dtype == np.dtype("<u2")


@pytest.mark.parametrize("encoder", ENCODERS)
@given(
    texts=st.lists(
        st.one_of(
            st.text(st.sampled_from(HARD), max_size=60),
            st.text(st.sampled_from("a1' \t\n"), max_size=60),
            st.lists(st.sampled_from([" ", "\t", "\n", "x", "é", " " * 31, "\t" * 9, "'ll", "9"]), max_size=12).map(
                "".join
            ),
            st.text(max_size=40),
        ),
        max_size=5,
    )
)
@settings(max_examples=150, deadline=None)
def test_ids_are_the_librarys(encoder: Encoder, texts: list[str]) -> None:
    check(encoder, texts)


@pytest.mark.parametrize("encoder", ENCODERS)
def test_every_pair_of_ascii_characters_between_others(encoder: Encoder) -> None:
    characters = [chr(code) for code in range(128)]
    check(encoder, [f"a{x}{y}b {x}{y}  {x}{y}" for x in characters for y in characters])


@pytest.mark.parametrize("encoder", ENCODERS)
def test_every_short_text_of_the_kinds_of_characters(encoder: Encoder) -> None:
    check(encoder, ["".join(text) for text in itertools.product("as'1, \té", repeat=4)])


@pytest.mark.parametrize("encoder", ENCODERS)
def test_runs_of_spaces_and_tabs_of_every_length(encoder: Encoder) -> None:
    around = [
        ("", ""),
        ("x", "y"),
        ("\n", "y"),
        ("x", "\n"),
        ("\t", "\t"),
        (" ", " "),
        ("é", "é"),
        ("'", "'s"),
        ("1", "2"),
    ]
    check(encoder, [left + run * n + right for left, right in around for run in " \t" for n in range(70)])


def test_both_kinds_are_looked_up_and_others_are_not() -> None:
    assert OURS.cutter is not None
    assert CODEGEN.cutter is not None
    assert CODEGEN.cutter.runs == {32: 31, 9: 9}
    for change in ("normalizer", "pre_tokenizer", "added", "prefix"):
        backend = codegen()
        if change == "normalizer":
            backend.normalizer = normalizers.NFC()
        elif change == "pre_tokenizer":
            backend.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Whitespace(), pre_tokenizers.ByteLevel()])
        elif change == "added":
            backend.add_tokens([AddedToken("def")])
        else:
            backend.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=True)
        other = Tokenizer(backend)
        assert other.cutter is None
        check(Encoder(other), ["def f():\n    return 'é'", "", "x"])


def test_caches_are_bounded() -> None:
    encoder = Encoder(OURS, table_bits=6, most_words=100)
    for start in range(0, 5000, 50):
        check(encoder, [f"name{chr(97 + n % 26) * (n % 20)}_{n}" for n in range(start, start + 50)])
        assert len(encoder._known) < 300


def test_a_lone_surrogate_is_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        ENCODERS[0].encode(["x\ud800"])
