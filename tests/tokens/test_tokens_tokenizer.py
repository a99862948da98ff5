"""The tokenizer: nothing is lost, digits stay single, completions start where training would."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hornbook.records import UserError
from hornbook.tokens import END_OF_TEXT, Tokenizer, is_encodable

TEXTS = [f"def add_{i}(a, b):\n    if a > {i}:\n        return a + b\n    return {i * 37}\n\n\n" for i in range(50)]
TOKENIZER = Tokenizer.train(TEXTS, 320)


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_unicode_text_comes_back(text: str) -> None:
    assert TOKENIZER.decode(TOKENIZER.encode(text)) == text


@given(st.text(st.characters(codec=None, categories=["Cs", "L"]), min_size=1, max_size=20))
def test_a_lone_surrogate_is_refused_by_its_name(text: str) -> None:
    if is_encodable(text):
        assert TOKENIZER.encode(text)
    else:
        with pytest.raises(UnicodeEncodeError):
            TOKENIZER.encode(text)


@given(st.text(st.sampled_from("ab \n\t1234567890()"), max_size=60))
@settings(deadline=None)
def test_prompt_is_split_and_joined_without_loss(text: str) -> None:
    prompt = TOKENIZER.encode_prompt(text)
    assert prompt.text + prompt.suffix == text
    assert prompt.text == text.rstrip()
    assert TOKENIZER.decode(prompt.ids) == (prompt.text or END_OF_TEXT)
    assert prompt.join(prompt.suffix + "x") == text + "x"


def test_the_healed_prompt_is_a_prefix_of_the_whole_program() -> None:
    prompt, body = "def add_1(a, b):\n    ", "return a + b\n"
    whole = TOKENIZER.encode(prompt + body)
    healed = TOKENIZER.encode_prompt(prompt).ids
    assert whole[: len(healed)] == healed
    naive = TOKENIZER.encode(prompt)
    assert whole[: len(naive)] != naive  # what healing is for


def test_every_digit_is_one_token() -> None:
    ids = TOKENIZER.encode("x = 90210")
    assert [TOKENIZER.decode([i]) for i in ids][-5:] == list("90210")


def test_written_end_of_text_is_not_the_special_token() -> None:
    ids = TOKENIZER.encode(f"print('{END_OF_TEXT}')")
    assert TOKENIZER.eot not in ids


def test_training_does_not_depend_on_the_order_of_texts(tmp_path: Path) -> None:
    TOKENIZER.save(tmp_path / "a")
    Tokenizer.train(list(reversed(TEXTS)), 320).save(tmp_path / "b")
    assert (tmp_path / "a/tokenizer.json").read_bytes() == (tmp_path / "b/tokenizer.json").read_bytes()


def test_saved_and_loaded_agree_also_in_transformers(tmp_path: Path) -> None:
    TOKENIZER.save(tmp_path)
    loaded = Tokenizer.load(tmp_path)
    assert (loaded.eot, loaded.vocab_size) == (TOKENIZER.eot, TOKENIZER.vocab_size)
    assert all(loaded.encode(text) == TOKENIZER.encode(text) for text in TEXTS)
    saved = json.loads((tmp_path / "tokenizer.json").read_text())
    assert [part["type"] for part in saved["pre_tokenizer"]["pretokenizers"]] == ["Digits", "ByteLevel"]


@pytest.mark.slow
def test_transformers_reads_the_file(tmp_path: Path) -> None:
    transformers = pytest.importorskip("transformers")
    TOKENIZER.save(tmp_path)
    fast = transformers.PreTrainedTokenizerFast(tokenizer_file=str(tmp_path / "tokenizer.json"))
    assert all(fast.encode(text) == TOKENIZER.encode(text) for text in TEXTS)


def test_users_mistakes(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        Tokenizer.load(tmp_path)
    (tmp_path / "tokenizer.json").write_text("{}")
    with pytest.raises(UserError):
        Tokenizer.load(tmp_path)
    with pytest.raises(UserError):
        Tokenizer.train(TEXTS, 100)
