"""Reading a user's own files, and packing them: every row counted, nothing half-written, memory that does not grow."""

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from hornbook.records import UserError
from hornbook.tokens import PackedTokens, Tokenizer
from hornbook.tokens.pack import pack, pack_files
from hornbook.tokens.texts import read_texts

TEXT = "def add(a, b):\n    return a + b\n"


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return Tokenizer.train([TEXT * 3, "some words, and others"] * 4, 290)


def lines(rows: list[Any]) -> str:
    return "".join(row + "\n" if isinstance(row, str) else json.dumps(row) + "\n" for row in rows)


def test_every_kind_of_file_gives_the_same_texts(tmp_path: Path) -> None:
    rows = [{"id": f"d{i}", "text": TEXT * i} for i in range(1, 5)]
    expected = [(row["id"], row["text"]) for row in rows]
    (tmp_path / "a.jsonl").write_text(lines(rows).replace("\n", "\n\n", 1))  # an empty line is no row
    with gzip.open(tmp_path / "b.jsonl.gz", "wt") as file:
        file.write(lines(rows))
    with pa.CompressedOutputStream(str(tmp_path / "c.jsonl.zst"), "zstd") as stream:
        stream.write(lines(rows).encode().rstrip())  # the last line without its end
    pq.write_table(pa.Table.from_pylist([{**row, "more": 1} for row in rows]), tmp_path / "d.parquet")
    for name in ("a.jsonl", "b.jsonl.gz", "c.jsonl.zst", "d.parquet"):
        assert list(read_texts(tmp_path / name)) == expected, name
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/e.jsonl").write_text(lines(rows))
    (tmp_path / "notes.txt").write_text("no rows")
    assert list(read_texts(tmp_path)) == expected * 5


def test_rows_without_an_id_get_one_of_their_place(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        lines([{"text": "x"}, {"text": "x"}, {"id": 7, "text": "x"}, {"id": "", "text": "x"}])
    )
    ids = [key for key, _ in read_texts(tmp_path / "a.jsonl")]
    assert len(set(ids)) == 4
    assert ids == [key for key, _ in read_texts(tmp_path / "a.jsonl")]


def test_every_row_is_counted(tmp_path: Path, tokenizer: Tokenizer) -> None:
    rows = [
        {"text": TEXT},
        {"text": ""},
        {"text": 3},
        {"body": "x"},
        "{not json",
        "[1]",
        "[" * 100_000,
        {"text": "\ud800"},
        {"text": TEXT},
    ]
    (tmp_path / "a.jsonl").write_text(lines(rows))
    counts = pack_files(read_texts(tmp_path / "a.jsonl"), tokenizer, tmp_path / "out")
    assert (counts.rows_in, counts.kept, counts.quarantined) == (9, 2, 3)
    assert counts.dropped == {"empty": 1, "surrogate": 1, "no text": 1, "text is not text": 1}
    kept_apart = pq.read_table(tmp_path / "out/quarantine.parquet").to_pylist()
    assert [(row["row"], row["reason"]) for row in kept_apart] == [
        (5, "not JSON"),
        (6, "not an object"),
        (7, "not JSON"),
    ]
    packed = PackedTokens.open(tmp_path / "out")
    assert (packed.documents, packed.tokens) == (2, 2 * (len(tokenizer.encode(TEXT)) + 1))
    assert Tokenizer.load(tmp_path / "out").vocab_size == tokenizer.vocab_size


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        (
            "a.jsonl",
            lines([{"body": "x", "title": "y"}] * 3),
            "no row has a text in 'text' but body, title; try --field ",
        ),
        ("a.jsonl", lines([{"txt": "x"}] * 5000), "try --field txt"),
        ("a.jsonl", "", "no document is left"),
        ("a.jsonl", lines([{"text": ""}]), "no document is left"),
        ("a.txt", "x", "not one of .jsonl"),
        ("a.jsonl.gz", "this is not gzip", "cannot be read"),
        ("a.parquet", "this is not Parquet", "cannot be read as Parquet"),
    ],
)
def test_files_that_give_nothing_are_refused_in_a_line(
    tmp_path: Path, tokenizer: Tokenizer, name: str, content: str, expected: str
) -> None:
    (tmp_path / name).write_text(content)
    with pytest.raises(UserError) as error:
        pack_files(read_texts(tmp_path / name), tokenizer, tmp_path / "out")
    assert expected in str(error.value)
    assert "\n" not in str(error.value)
    assert [path.name for path in tmp_path.iterdir()] == [name]  # nothing of a try is left


def test_parquet_without_the_field_and_places_that_are_not_there(tmp_path: Path) -> None:
    pq.write_table(pa.Table.from_pylist([{"content": "x"}]), tmp_path / "a.parquet")
    with pytest.raises(UserError, match="try --field content"):
        list(read_texts(tmp_path / "a.parquet"))
    for place in ("nowhere.jsonl", "nowhere"):
        with pytest.raises(UserError, match="no such file"):
            read_texts(tmp_path / place)
    (tmp_path / "empty").mkdir()
    with pytest.raises(UserError, match="holds no"):
        read_texts(tmp_path / "empty")


def test_held_out_documents_are_apart_and_always_the_same(tmp_path: Path, tokenizer: Tokenizer) -> None:
    texts = [(f"document {i}", f"{TEXT}# {i}\n") for i in range(400)]
    found = []
    for name, order in (("one", texts), ("other", texts[::-1])):
        out = tmp_path / name
        out.mkdir()
        counts = pack(order, tokenizer, out, hold_out=0.1)
        streams = [PackedTokens.open(place) for place in (out, out / "validation")]
        held = {streams[1].document_at(i) for i in range(streams[1].tokens)}
        kept = {streams[0].document_at(i) for i in range(streams[0].tokens)}
        assert not held & kept
        assert held | kept == {key for key, _ in texts}
        assert counts.details["validation"] == {"documents": len(held), "tokens": streams[1].tokens}
        found.append(held)
    assert found[0] == found[1]
    assert 20 <= len(found[0]) <= 60


@pytest.mark.parametrize("threads", [1, 3])
def test_threads_write_in_order(
    tmp_path: Path, tokenizer: Tokenizer, monkeypatch: pytest.MonkeyPatch, threads: int
) -> None:
    monkeypatch.setattr(sys.modules["hornbook.tokens.pack"], "BATCH_CHARACTERS", 100)
    texts = [(str(i), f"x = {i}\n" * (1 + i % 7)) for i in range(200)]
    pack(texts, tokenizer, tmp_path, threads=threads)
    packed = PackedTokens.open(tmp_path)
    expected = [token for _, text in texts for token in (*tokenizer.encode(text), tokenizer.eot)]
    assert packed.ids.tolist() == expected
    spans = pq.read_table(tmp_path / "documents.parquet").to_pylist()
    assert [span["document_id"] for span in spans] == [key for key, _ in texts]
    assert [span["end"] for span in spans[:-1]] == [span["start"] for span in spans[1:]]
    assert spans[-1]["end"] == packed.tokens


PACKING = """
import sys, resource
from pathlib import Path
from hornbook.tokens import Tokenizer
from hornbook.tokens.pack import pack
megabytes, words, out = int(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
tokenizer = Tokenizer.load(words)
def texts():
    for number in range(megabytes * 100):
        yield str(number), "".join(f"value_{number * 7 + i} = {i}\\n" for i in range(500))
out.mkdir()
pack(texts(), tokenizer, out)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.slow
def test_memory_does_not_grow_with_the_corpus(tmp_path: Path, tokenizer: Tokenizer) -> None:
    tokenizer.save(tmp_path / "words")
    peaks = []
    for size in (10, 60):
        command = [sys.executable, "-c", PACKING, str(size), str(tmp_path / "words"), str(tmp_path / f"out{size}")]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        peaks.append(int(done.stdout) * 1024)
    assert peaks[1] < peaks[0] + (48 << 20)  # the caches may fill; the 50 MB of text may not stay


@pytest.mark.slow
def test_killed_while_packing_leaves_nothing_that_looks_finished(tmp_path: Path) -> None:
    rows = [{"text": "".join(f"name_{i}_{j} = {j}\n" for j in range(300))} for i in range(6000)]
    (tmp_path / "a.jsonl").write_text(lines(rows))
    command = [sys.executable, "-m", "hornbook", "pack", str(tmp_path / "a.jsonl"), "--train-tokenizer", "260"]
    command += ["--out", str(tmp_path / "out")]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    partial = tmp_path / ".out.partial/tokens.bin"
    while process.poll() is None and not (partial.exists() and partial.stat().st_size):
        time.sleep(0.005)
    os.kill(process.pid, signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    assert not (tmp_path / "out").exists()
    assert subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode == 0
    assert PackedTokens.open(tmp_path / "out").documents == 6000
    assert not (tmp_path / ".out.partial").exists()
