import gzip
import importlib.metadata
import json
import sys
from pathlib import Path

import pytest

from hornbook.corpus.readers import listing, listing_hash
from hornbook.corpus.readers.python_files import Unreadable, decode
from hornbook.corpus.readers.python_installation import is_public, licence_of
from hornbook.corpus.settings import ReadSettings
from hornbook.records import UserError

sys.path.insert(0, str(Path(__file__).parent))
from reading_stage import run


@pytest.fixture
def folder(tmp_path):
    root = tmp_path / "project"
    (root / "inner" / "__pycache__").mkdir(parents=True)
    (root / ".git").mkdir()
    (root / "b.py").write_bytes(b"x = 1\r\ny = 2\r")
    (root / "inner" / "a.py").write_text("def f():\n    return 'é'\n", encoding="utf-8")
    (root / "latin.py").write_bytes("# -*- coding: latin-1 -*-\ns = 'é'\n".encode("latin-1"))
    (root / "bom.py").write_bytes(b"\xef\xbb\xbfx = 1\n")
    (root / "empty.py").write_bytes(b" \n")
    (root / "two.py").write_text("print 'two'\n")
    (root / "bad.py").write_bytes(b"s = '\xff'\n")
    (root / "unknown.py").write_bytes(b"# coding: nothing-known\n")
    (root / "null.py").write_bytes(b"x = 1\0\n")
    (root / "deep.py").write_text("(" * 3000 + ")" * 3000)
    (root / "large.py").write_text("x = 1\n" * 200_000)
    (root / "notes.txt").write_text("not read")
    (root / ".git" / "hook.py").write_text("x = 1\n")
    (root / "inner" / "__pycache__" / "a.py").write_text("x = 1\n")
    (tmp_path / "outside.py").write_text("secret = 1\n")
    (root / "link.py").symlink_to(tmp_path / "outside.py")
    return root


def test_a_folder_is_read_with_reasons_for_what_is_not(folder, tmp_path):
    counts, documents, rejected = run(ReadSettings(place=str(folder), licence="MIT"), tmp_path)
    texts = {document.path: document.text for document in documents}
    assert texts == {
        "b.py": "x = 1\ny = 2\n",
        "bom.py": "x = 1\n",
        "inner/a.py": "def f():\n    return 'é'\n",
        "latin.py": "# -*- coding: latin-1 -*-\ns = 'é'\n",
    }
    assert [d.path for d in documents] == sorted(texts)
    assert {(d.source, d.licence) for d in documents} == {("project", "MIT")}
    assert {row["path"]: row["reason"] for row in rejected} == {
        "empty.py": "empty",
        "two.py": "not Python",
        "deep.py": "not Python",
        "bad.py": "undecodable",
        "unknown.py": "undecodable",
        "null.py": "null bytes",
        "large.py": "too large",
    }
    assert counts.dropped["not Python"] == 2


def test_reading_again_gives_the_same_rows(folder, tmp_path):
    settings = ReadSettings(place=str(folder))
    first, second = run(settings, tmp_path, "one"), run(settings, tmp_path, "two")
    assert first[1] == second[1]
    assert first[0].row_hash == second[0].row_hash


def test_the_listing_hash_follows_contents_not_places(folder, tmp_path):
    settings = ReadSettings(place=str(folder))
    before = listing_hash(settings)
    moved = tmp_path / "elsewhere" / "project"
    moved.parent.mkdir()
    folder.rename(moved)
    settings = ReadSettings(place=str(moved))
    assert listing_hash(settings) == before
    (moved / "b.py").write_bytes(b"x = 2\r\ny = 2\r")
    assert listing_hash(settings) != before


def test_a_limit_draws_the_same_files_and_more_files_contain_fewer(folder, tmp_path):
    drawn = {}
    for limit in (3, 5):
        _, documents, rejected = run(ReadSettings(place=str(folder), limit=limit), tmp_path, f"out{limit}")
        drawn[limit] = {d.path for d in documents} | {row["path"] for row in rejected}
        assert len(drawn[limit]) == limit
    assert drawn[3] < drawn[5]


@pytest.mark.parametrize("zipped", [False, True])
def test_json_lines(tmp_path, zipped):
    rows = [
        json.dumps({"body": "prose,\r\nnot code", "licence": "CC-BY-4.0"}),
        "{broken",
        "",
        json.dumps([1]),
        json.dumps({"other": 1}),
        json.dumps({"body": 5}),
        json.dumps({"body": "\ud800"}),
        json.dumps({"body": "x\0y"}),
        json.dumps({"body": "last", "license": "MIT"}),
    ]
    data = "\n".join(rows).encode()
    file = tmp_path / ("web.jsonl.gz" if zipped else "web.jsonl")
    file.write_bytes(gzip.compress(data) if zipped else data)
    counts, documents, _ = run(ReadSettings(place=str(file), text_column="body"), tmp_path)
    assert [(d.row, d.text, d.licence, d.source) for d in documents] == [
        (0, "prose,\nnot code", "CC-BY-4.0", "web"),
        (8, "last", "MIT", "web"),
    ]
    assert counts.dropped == {"no text": 2, "undecodable": 1, "null bytes": 1}
    assert counts.quarantined == 2
    assert len(listing_hash(ReadSettings(place=str(file)))) == 32


def test_users_mistakes(tmp_path):
    (tmp_path / "nothing").mkdir()
    (tmp_path / "empty.jsonl").write_text("")
    (tmp_path / "other.jsonl").write_text('{"content": "x"}\n')
    (tmp_path / "cut.jsonl.gz").write_bytes(gzip.compress(b'{"text": "x"}\n' * 1000)[:-20])
    (tmp_path / "blank.jsonl").write_text('{"text": " "}\n')
    (tmp_path / "table.csv").write_text("a,b\n")
    for number, name in enumerate(
        ("missing", "nothing", "empty.jsonl", "other.jsonl", "cut.jsonl.gz", "blank.jsonl", "table.csv")
    ):
        with pytest.raises(UserError, match=name.split(".")[0]):
            run(ReadSettings(place=str(tmp_path / name)), tmp_path, f"out{number}")


@pytest.mark.parametrize("data", [b"", b"\n", b"\0", b"\xff", b"# coding: rot13\nx=1\n", b"def f(:\n", b"x = '\\ud800"])
def test_hostile_bytes_are_turned_away(data):
    with pytest.raises(Unreadable):
        decode(data)


def test_the_installation_is_listed_without_private_code():
    found = listing(ReadSettings())
    assert len(found) > 1000
    assert [(e.source, e.path) for e in found] == sorted({(e.source, e.path) for e in found})
    sources = {entry.source.rsplit("-", 1)[0].lower() for entry in found}
    assert {"python", "pydantic", "pytest"} <= sources
    assert "hornbook" not in sources
    assert not any("site-packages" in e.path or "__pycache__" in e.path or ".." in e.path for e in found)
    assert all(entry.file.suffix == ".py" and not entry.path.startswith("/") for entry in found)


def distribution(tmp_path, metadata="", **files):
    folder = tmp_path / "thing-1.dist-info"
    folder.mkdir(exist_ok=True)
    (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: thing\nVersion: 1\n{metadata}\n")
    for name in ("RECORD", "INSTALLER", "direct_url.json"):
        (folder / name).unlink(missing_ok=True)
    for name, text in files.items():
        (folder / name.replace("direct_url", "direct_url.json")).write_text(text)
    return importlib.metadata.PathDistribution(folder)


def test_only_recorded_installs_from_an_index_are_public(tmp_path):
    assert is_public(distribution(tmp_path, RECORD="", INSTALLER="pip"))
    assert not is_public(distribution(tmp_path, INSTALLER="pip"))
    assert not is_public(distribution(tmp_path, RECORD=""))
    url = '{"url": "file:///home/me/thing", "dir_info": {"editable": true}}'
    assert not is_public(distribution(tmp_path, RECORD="", INSTALLER="pip", direct_url=url))


@pytest.mark.parametrize(
    ("metadata", "licence"),
    [
        ("License-Expression: MIT OR Apache-2.0\nLicense: other", "MIT OR Apache-2.0"),
        ("License: BSD", "BSD"),
        ("License: UNKNOWN\nClassifier: License :: OSI Approved :: MIT License", "MIT License"),
        ("License: " + "long " * 40 + "\nClassifier: License :: OSI Approved :: ISC License", "ISC License"),
        ("", ""),
    ],
)
def test_licences(tmp_path, metadata, licence):
    assert licence_of(distribution(tmp_path, metadata)) == licence
