"""Tokenizers of others: CodeGen's two forms of folder, a name on the hub, damaged files."""

import sys
import types
from pathlib import Path
from typing import Any

import pytest

from hornbook.records import UserError
from hornbook.tokens import Tokenizer

sys.path.insert(0, str(Path(__file__).parent))
from tokens_codegen import TEXTS, codegen, write_pair

SPELLED = "say <|endoftext|> or not\n"


def test_both_forms_of_a_folder_give_the_same_ids(tmp_path: Path) -> None:
    backend = codegen()
    (tmp_path / "new").mkdir()
    backend.save(str(tmp_path / "new/tokenizer.json"))
    write_pair(backend, tmp_path / "old")
    new, old = Tokenizer.load(tmp_path / "new"), Tokenizer.load(tmp_path / "old")
    assert new.vocab_size == old.vocab_size == backend.get_vocab_size()
    assert new.eot == old.eot
    for text in (*TEXTS[:5], SPELLED, " " * 40 + "x", "\t\tx"):
        assert new.encode(text) == old.encode(text)
        assert new.decode(new.encode(text)) == text
        assert new.eot not in new.encode(text)  # data cannot end a document
        assert max(new.encode(text)) < new.vocab_size
    old.save(tmp_path / "saved")
    assert Tokenizer.load(tmp_path / "saved").encode(TEXTS[0]) == new.encode(TEXTS[0])


def test_a_pair_whose_parts_do_not_belong_together_is_refused(tmp_path: Path) -> None:
    write_pair(codegen(), tmp_path / "old")
    file = tmp_path / "old/added_tokens.json"
    file.write_text(file.read_text().replace(": 4", ": 5"))
    with pytest.raises(UserError, match="copy the files again"):
        Tokenizer.load(tmp_path / "old")
    (tmp_path / "old/merges.txt").write_text("#version: 0.2\nno such pair\n")
    with pytest.raises(UserError, match="cannot be read"):
        Tokenizer.load(tmp_path / "old")


def test_a_name_on_the_hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    codegen().save(str(tmp_path / "tokenizer.json"))
    asked: list[dict[str, Any]] = []

    def download(**options: Any) -> str:
        asked.append(options)
        if options["repo_id"] == "nobody/nothing":
            raise OSError("404\nnot found")
        return str(tmp_path / "tokenizer.json")

    monkeypatch.setitem(sys.modules, "huggingface_hub", types.SimpleNamespace(hf_hub_download=download))
    assert Tokenizer.load("Salesforce/codegen-350M-mono").vocab_size == codegen().get_vocab_size()
    assert asked == [{"repo_id": "Salesforce/codegen-350M-mono", "filename": "tokenizer.json"}]
    with pytest.raises(UserError, match="the hub gave none") as error:
        Tokenizer.load("nobody/nothing")
    assert "\n" not in str(error.value)
    monkeypatch.setitem(sys.modules, "huggingface_hub", None)
    with pytest.raises(UserError, match=r"pip install 'hornbook\[hf\]'"):
        Tokenizer.load("Salesforce/codegen-350M-mono")


@pytest.mark.parametrize("content", ["", "{}", "no json"])
def test_damaged_files_are_refused_in_a_line(tmp_path: Path, content: str) -> None:
    (tmp_path / "tokenizer.json").write_text(content)
    with pytest.raises(UserError, match="is not a tokenizer") as error:
        Tokenizer.load(tmp_path)
    assert "\n" not in str(error.value)
