"""Data files as a corpus: columns, licences, who opted out, secrets, texts that lie apart."""

import datetime
import gzip
import json
import sys
from pathlib import Path

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from hornbook.corpus.readers import listing, listing_hash, resolved
from hornbook.corpus.readers.known import KNOWN
from hornbook.corpus.readers.permission import Licences, OptOuts
from hornbook.corpus.readers.scrub import Scrubber
from hornbook.corpus.settings import ReadSettings
from hornbook.records import UserError

sys.path.insert(0, str(Path(__file__).parent))
from reading_stage import run

STACK = [
    {"content": "def f():\n    return 1\n", "repo": "a/b", "path": "f.py", "licences": ["MIT"], "stars": 3},
    {
        "content": "def g():\r\n    return 2\n",
        "repo": "a/b",
        "path": "g.py",
        "licences": ["MIT", "GPL-3.0"],
        "stars": 3,
    },
    {"content": "key = 'AKIAABCDEFGHIJKLMNOP'  # me@home.net", "repo": "c/d", "path": "k.py", "licences": ["MIT"]},
    {"content": "x = 1\n", "repo": "c/d", "path": "f.py", "licences": []},
    {"content": None, "repo": "c/d", "path": "n.py", "licences": ["MIT"]},
    {"content": "y = 2\n", "repo": "out/ed", "path": "y.py", "licences": ["MIT"]},
]
COLUMNS = {
    "text_column": "content",
    "source_column": "repo",
    "path_column": "path",
    "licence_column": "licences",
    "meta_columns": ("stars",),
}


@pytest.fixture
def shards(tmp_path):
    folder = tmp_path / "stack"
    (folder / ".cache").mkdir(parents=True)
    pq.write_table(pa.Table.from_pylist(STACK[:3]), folder / "b.parquet")
    pq.write_table(pa.Table.from_pylist(STACK[3:]), folder / "a.parquet")
    pq.write_table(pa.Table.from_pylist(STACK), folder / ".cache" / "c.parquet")
    (folder / "README.md").write_text("not data")
    return folder


def test_columns_say_where_a_row_comes_from(shards, tmp_path):
    counts, documents, rejected = run(ReadSettings(place=str(shards), **COLUMNS), tmp_path)
    assert [(d.source, d.path, d.row, d.licence) for d in documents] == [
        ("c/d", "f.py", 0, ""),
        ("out/ed", "y.py", 2, "MIT"),
        ("a/b", "f.py", 3, "MIT"),
        ("a/b", "g.py", 4, "MIT AND GPL-3.0"),
        ("c/d", "k.py", 5, "MIT"),
    ]
    assert documents[3].text == "def g():\n    return 2\n"
    assert [d.meta for d in documents[2:4]] == [{"stars": 3}, {"stars": 3}]
    assert counts.dropped == {"no text": 1}
    assert [row["path"] for row in rejected] == ["n.py"]
    assert len({d.id for d in documents}) == 5


def test_licences_opting_out_and_scrubbing(shards, tmp_path):
    leave = tmp_path / "leave.txt"
    leave.write_text("# who wrote to us\nout/ed\nc/d/f.py\n")
    settings = ReadSettings(
        place=str(shards), **COLUMNS, licences=("permissive",), opt_out=str(leave), scrub=("emails", "secrets")
    )
    counts, documents, rejected = run(settings, tmp_path)
    assert [(d.source, d.path) for d in documents] == [("a/b", "f.py"), ("c/d", "k.py")]
    assert documents[1].text == "key = '<AWS KEY>'  # <EMAIL>"
    assert documents[1].meta == {"scrubbed": {"aws key": 1, "email": 1}}
    assert counts.details["scrubbed"] == {"aws key": 1, "email": 1}
    assert counts.dropped == {"no text": 1, "opted out": 2, "licence not allowed": 1}
    assert {row["path"]: row["reason"] for row in rejected}["g.py"] == "licence not allowed"
    with pytest.raises(UserError, match="opt-out"):
        run(settings.model_copy(update={"opt_out": str(tmp_path / "none.txt")}), tmp_path, "again")


def test_who_opts_out_later_is_not_found_in_the_workspace(shards, tmp_path):
    leave = tmp_path / "leave.txt"
    leave.write_text("\ufeffout/ed\n", encoding="utf-8")
    settings = ReadSettings(place=str(shards), **COLUMNS, opt_out=str(leave))
    assert run(settings, tmp_path)[0].dropped["opted out"] == 1
    before = listing_hash(settings)
    leave.write_text("out/ed\n# a remark\n")
    assert listing_hash(settings) == before
    leave.write_text("out/ed\na/b\n")
    assert listing_hash(settings) != before


def test_hostile_tables(tmp_path):
    """Texts that are bytes, or no UTF-8; columns named as fields; lists of licences with a choice; nothing to read."""
    texts = pa.array([b"good", b"\xff bad", b"last"], pa.binary())
    table = pa.table({"text": pa.Array.from_buffers(pa.string(), 3, texts.buffers()), "source": ["a", "b", "c"]})
    pq.write_table(table, tmp_path / "bad.parquet")
    counts, documents, _ = run(ReadSettings(place=str(tmp_path / "bad.parquet"), meta_columns=("source",)), tmp_path)
    assert [(d.text, d.meta) for d in documents] == [("good", {"source": "a"}), ("last", {"source": "c"})]
    assert counts.quarantined == 1
    pq.write_table(pa.table({"text": texts}), tmp_path / "bytes.parquet")
    counts, documents, _ = run(ReadSettings(place=str(tmp_path / "bytes.parquet")), tmp_path, "bytes")
    assert [d.text for d in documents] == ["good", "last"]
    assert counts.dropped == {"undecodable": 1}
    rows = [
        {"text": "x", "licence": ["MIT OR GPL-3.0", "GPL-3.0"]},
        {"text": "y", "licence": ["MIT OR GPL-3.0", "MIT"]},
    ]
    (tmp_path / "lists.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    settings = ReadSettings(place=str(tmp_path / "lists.jsonl"), licences=("MIT",))
    assert [d.text for d in run(settings, tmp_path, "lists")[1]] == ["y"]
    (tmp_path / "pretty.jsonl").write_text("[\n1,\n2\n]\n")
    with pytest.raises(UserError, match="not JSON: 3, not an object: 1"):
        run(ReadSettings(place=str(tmp_path / "pretty.jsonl")), tmp_path, "pretty")
    (tmp_path / "keys.jsonl").write_text('{"body": "a", "n": null}\n{"body": {"b": 1}}\n')
    with pytest.raises(UserError, match="columns seen: body, n"):
        run(ReadSettings(place=str(tmp_path / "keys.jsonl"), limit=2), tmp_path, "keys")


def test_a_folder_of_both_kinds_asks_which_and_results_are_no_corpus(shards, tmp_path):
    (shards / "loader.py").write_text("x = 1\n")
    with pytest.raises(UserError, match=r"both \.py files \(loader\.py\) and data files \(a\.parquet\)"):
        listing(ReadSettings(place=str(shards)))
    (shards / "loader.py").unlink()
    before = listing(ReadSettings(place=str(shards)))
    (shards / "curated").mkdir()
    (shards / "curated" / "curation.json").write_text("{}")
    pq.write_table(pa.Table.from_pylist(STACK), shards / "curated" / "documents.parquet")
    assert listing(ReadSettings(place=str(shards))) == before


def test_broken_rows_are_quarantined_and_counted(tmp_path):
    file = tmp_path / "rows.jsonl"
    file.write_bytes(b'{"text": "good"}\n{broken\n[1]\n{"text": ""}\n"\xff"\n{"text": "last"}\n')
    counts, documents, rejected = run(ReadSettings(place=str(file)), tmp_path)
    assert [d.row for d in documents] == [0, 5]
    assert (counts.rows_in, counts.kept, counts.quarantined, counts.dropped) == (6, 2, 3, {"empty": 1})
    assert [row["reason"] for row in rejected] == ["not JSON", "not an object", "empty", "not UTF-8"]


def test_a_limit_counts_over_all_files(shards, tmp_path):
    _, documents, rejected = run(ReadSettings(place=str(shards), **COLUMNS, limit=4), tmp_path)
    assert len(documents) + len(rejected) == 4


def test_a_url_reads_what_its_files_read(shards, tmp_path):
    for file in sorted(shards.glob("*.parquet")):
        with fsspec.open(f"memory://bucket/stack/{file.name}", "wb") as copy:
            copy.write(file.read_bytes())
    alone = {"text_column": "content"}  # source and path are then the files'
    _, here, _ = run(ReadSettings(place=str(shards), **alone), tmp_path, "here")
    for number, url in enumerate(("memory://bucket/stack/*.parquet", "memory://bucket/stack")):
        settings = ReadSettings(place=url, **alone)
        _, there, _ = run(settings, tmp_path, f"there{number}")
        assert there == here
        assert listing_hash(settings) == listing_hash(settings)
    one = ReadSettings(place="memory://bucket/stack/a.parquet", **COLUMNS)
    before = listing_hash(one)
    with fsspec.open("memory://bucket/stack/a.parquet", "wb") as copy:
        copy.write((shards / "b.parquet").read_bytes())
    assert listing_hash(one) != before
    for wrong in ("memory://bucket/none/*.parquet", "nowhere://a/*.parquet"):
        with pytest.raises(UserError, match=wrong.split(":")[0]):
            listing(ReadSettings(place=wrong))


def test_a_saved_dataset_is_read_by_its_train_split(tmp_path):
    table = pa.Table.from_pylist([{"text": "one"}, {"text": "two"}])
    for split in ("train", "test"):
        (tmp_path / "saved" / split).mkdir(parents=True)
        place = str(tmp_path / "saved" / split / "data-00000-of-00001.arrow")
        with pa.OSFile(place, "wb") as file, pa.ipc.new_stream(file, table.schema) as writer:
            writer.write_table(table)
    (tmp_path / "saved" / "dataset_dict.json").write_text('{"splits": ["train", "test"]}')
    _, documents, _ = run(ReadSettings(place=str(tmp_path / "saved")), tmp_path)
    assert [(d.text, d.path) for d in documents] == [
        ("one", "train/data-00000-of-00001.arrow"),
        ("two", "train/data-00000-of-00001.arrow"),
    ]


def test_texts_that_lie_apart_are_fetched(tmp_path):
    for name, text in (("1", "données"), ("2", "plain")):
        with fsspec.open(f"memory://content/{name}", "wb") as file:
            file.write(gzip.compress(text.encode("latin-1")))
    rows = [{"blob": n, "src_encoding": "latin-1", "when": datetime.date(2024, 1, 2)} for n in ("1", "3", "2")]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "v2.parquet")
    settings = ReadSettings(
        place=str(tmp_path / "v2.parquet"),
        text_column="blob",
        text_at="memory://content/{blob}",
        meta_columns=("src_encoding", "when"),
    )
    counts, documents, rejected = run(settings, tmp_path)
    assert [d.text for d in documents] == ["données", "plain"]
    assert documents[0].meta == {"src_encoding": "latin-1", "when": "2024-01-02"}
    assert counts.quarantined == 1
    assert rejected[0]["reason"] == "not fetched"


def test_a_column_that_is_not_there_is_a_users_mistake(shards, tmp_path):
    with pytest.raises(UserError, match="content"):
        run(ReadSettings(place=str(shards), text_column="contents"), tmp_path)
    for text_at, why in (
        ("memory://x/{", "text_at"),
        ("memory://x/{blob}", "no column blob"),
        ("nowhere://{repo}", "nowhere"),
    ):
        with pytest.raises(UserError, match=why):
            run(ReadSettings(place=str(shards), text_at=text_at), tmp_path, why.replace(" ", ""))
    with pytest.raises(UserError, match="no text can be fetched"):
        run(ReadSettings(place=str(shards), text_at="memory://none/{repo}"), tmp_path, "unfetched")
    lines = tmp_path / "many.jsonl"
    lines.write_text("".join(json.dumps({"body": str(n)}) + "\n" for n in range(5000)))
    with pytest.raises(UserError, match="perhaps to body"):
        run(ReadSettings(place=str(lines)), tmp_path, "lines")


def test_public_corpora_have_settings_that_can_be_said_otherwise():
    for name, known in KNOWN.items():
        settings = resolved(ReadSettings(place=name))
        assert settings.place == known.settings["read"]
        assert settings == resolved(settings)
    mine = resolved(ReadSettings(place="fineweb-edu", limit=5, meta_columns=("dump",)))
    assert (mine.limit, mine.meta_columns, mine.path_column) == (5, ("dump",), "url")


@pytest.mark.parametrize(
    ("licence", "allowed"),
    [
        ("MIT", True),
        ("mit", True),
        ("MIT License", True),
        ("GPL-3.0", False),
        ("", False),
        ("MIT OR GPL-3.0", True),
        ("(MIT OR GPL-3.0) AND Apache-2.0", True),
        ("MIT AND GPL-3.0", False),
        ("GPL-3.0 AND (MIT OR Apache-2.0)", False),
        ("GPL-3.0 OR MIT AND Apache-2.0", True),
        ("(GPL-3.0 OR (MIT))", True),
        ("MIT OR", False),
        ("(MIT", False),
        ("Apache-2.0 WITH LLVM-exception AND GPL-3.0-only", False),
        ("Apache-2.0 with Commons Clause", False),
        ("MIT AND Apache-2.0", True),
        ("Apache-2.0 WITH LLVM-exception", True),
        ("mit, bsd-3-clause", True),
        ("Commercial or not", False),
    ],
)
def test_what_a_licence_expression_allows(licence, allowed):
    assert Licences(("MIT", "Apache-2.0", "BSD-3-Clause")).allows(licence) is allowed
    assert Licences(None).allows(licence)


def test_opt_outs_by_source_path_and_beginning(tmp_path):
    file = tmp_path / "list"
    file.write_text("a/b\nc/d/x.py\nhttps://site.org/*\nlib/\n")
    out = OptOuts(str(file))
    assert out.has("a/b", "any.py")
    assert out.has("c/d", "x.py")
    assert not out.has("c/d", "y.py")
    assert out.has("web", "https://site.org/page")
    assert out.has("lib/one", "z.py")
    assert not out.has("a/bc", "z.py")
    assert not OptOuts("").has("a", "b")


def test_scrubbing_takes_what_has_a_shape_and_leaves_the_rest():
    scrub = Scrubber(("emails", "secrets"))
    key = "-----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc\n-----END RSA PRIVATE KEY-----"
    text, found = scrub(f"a@b.co, x@example.com, @decorator\n{key}\nghp_{'a' * 36} sk-{'b' * 48} hf_{'C' * 34}")
    assert text == "<EMAIL>, x@example.com, @decorator\n<PRIVATE KEY>\n<GITHUB TOKEN> <OPENAI KEY> <HUGGING FACE TOKEN>"
    assert found == {"email": 1, "private key": 1, "github token": 1, "openai key": 1, "hugging face token": 1}
    assert scrub("write to me@home.net.")[0] == "write to <EMAIL>."
    honest = "y = q@k.transpose(0, 1) + x@self.weight.T\ngit clone git@github.com:a/b\nz = a@b.to[0]\n"
    assert scrub(honest) == (honest, {})
    honest = "matrix = a @ b\ntask-list = sk - 1\nhash = 'd41d8cd98f00b204e9800998ecf8427e'\nuser@localhost\n"
    assert scrub(honest) == (honest, {})


def test_a_licence_mistyped_and_others_words():
    with pytest.raises(UserError, match="did you mean 'MIT'"):
        Licences(["MTI"])
    with pytest.raises(UserError, match=r"did you mean 'Apache-2\.0'"):
        Licences(["permissive", "Apache2.0"])
    assert Licences(["public domain"]).allows("Public Domain")
    assert Licences(["BSD-4-Clause"]).allows("BSD-4-Clause")
    assert Licences(["bsd license", "mit"]).allows("BSD-3-Clause OR GPL-2.0")


def test_caches_are_no_data_and_numbers_are_paths(tmp_path):
    folder = tmp_path / "saved"
    folder.mkdir()
    table = pa.table({"text": ["one", "two"], "key": [7, 0]})
    for name in ("data-00000-of-00001.arrow", "cache-0123.arrow"):
        with pa.OSFile(str(folder / name), "wb") as sink, pa.ipc.new_stream(sink, table.schema) as writer:
            writer.write_table(table)
    _, documents, _ = run(ReadSettings(place=str(folder), path_column="key"), tmp_path)
    assert [(d.text, d.path) for d in documents] == [("one", "7"), ("two", "0")]


def test_several_columns_are_joined(tmp_path):
    file = tmp_path / "e.jsonl"
    rows = [
        {"prompt": "def f():\n", "solution": "    return 1\n"},
        {"prompt": "x", "solution": None},
        {"prompt": "y = 1", "solution": ""},
    ]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    _, documents, rejected = run(ReadSettings(place=str(file), text_column="prompt, solution"), tmp_path)
    assert [d.text for d in documents] == ["def f():\n    return 1\n", "y = 1"]
    assert [row["reason"] for row in rejected] == ["no text"]
