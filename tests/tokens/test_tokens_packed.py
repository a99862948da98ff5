"""Shards that are not what they should be are refused in a line, and never trained on."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from hornbook.records import UserError
from hornbook.tokens import Mixture, PackedTokens


def shard(folder: Path, ids: list[int], **described: Any) -> Path:
    folder.mkdir(exist_ok=True)
    np.array(ids, "<u2").tofile(folder / "tokens.bin")
    whole = {"dtype": "uint16", "tokens": len(ids), "bytes": 4 * len(ids), "documents": 1, "eot": 0, "vocab_size": 100}
    (folder / "pack.json").write_text(json.dumps(whole | described))
    return folder


@pytest.mark.parametrize(
    ("described", "expected"),
    [
        ({"tokens": 41}, "has 80 bytes, not 41 x uint16"),
        ({"dtype": "uint32"}, "has 80 bytes, not 40 x uint32"),
        ({"dtype": "float16"}, "is neither of uint16, uint32"),
        ({"dtype": None}, "is neither of uint16, uint32"),
        ({"tokens": "many"}, "invalid literal"),
        ({"eot": None}, "is not a packed dataset"),
    ],
)
def test_descriptions_that_do_not_fit(tmp_path: Path, described: dict[str, Any], expected: str) -> None:
    shard(tmp_path, list(range(40)), **described)
    with pytest.raises(UserError) as error:
        PackedTokens.open(tmp_path)
    assert expected in str(error.value)
    assert "\n" not in str(error.value)


def test_damaged_files(tmp_path: Path) -> None:
    shard(tmp_path, list(range(40)))
    with (tmp_path / "tokens.bin").open("r+b") as file:
        file.truncate(79)
    with pytest.raises(UserError, match="has 79 bytes"):
        PackedTokens.open(tmp_path)
    (tmp_path / "tokens.bin").unlink()
    with pytest.raises(UserError, match="not a packed dataset"):
        PackedTokens.open(tmp_path)
    for content in ("", "{", "[]", "{}"):
        (tmp_path / "pack.json").write_text(content)
        with pytest.raises(UserError, match="not a packed dataset"):
            PackedTokens.open(tmp_path)


def test_documents_that_cannot_be_read(tmp_path: Path) -> None:
    packed = PackedTokens.open(shard(tmp_path, list(range(40))))
    with pytest.raises(UserError, match=r"documents.parquet cannot be read"):
        packed.document_at(3)
    (tmp_path / "documents.parquet").write_bytes(b"PAR1 no more PAR1")
    with pytest.raises(UserError, match=r"documents.parquet cannot be read"):
        packed.document_at(3)


def test_ids_beyond_the_vocabulary_are_never_trained_on(tmp_path: Path) -> None:
    ids = [number % 100 for number in range(400)]
    ids[123] = 100
    mixture = Mixture([("a", PackedTokens.open(shard(tmp_path, ids)), 1.0)], 10, seed=0)
    bad = [p for p in range(39) if mixture.locate(p)[1] <= 123 <= mixture.locate(p)[1] + 10]
    assert bad
    for position in range(39):
        if position in bad:
            with pytest.raises(UserError, match="the id at token 123 is 100, the vocabulary has 100 words"):
                mixture.windows(position, 1)
        else:
            mixture.windows(position, 1)


def test_an_empty_source_is_named(tmp_path: Path) -> None:
    full = PackedTokens.open(shard(tmp_path / "full", list(range(40))))
    empty = PackedTokens.open(shard(tmp_path / "empty", []))
    with pytest.raises(UserError, match="dataset 'nothing' has 0 tokens"):
        Mixture([("all", full, 0.8), ("nothing", empty, 0.2)], 10, seed=0)
