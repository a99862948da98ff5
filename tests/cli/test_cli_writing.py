"""hornbook write and hornbook teacher, with the built-in teacher and with a server on this machine."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent / "teacher"))

from cli_user import hornbook, refused
from served import FakeServer, Reply, says

from hornbook.records import read_documents, read_exercises


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HORNBOOK_TEACHER_CACHE", str(tmp_path / "answers.sqlite"))
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def server() -> Iterator[FakeServer]:
    """Writes sections, and outlines."""

    def reply(body: dict[str, list[dict[str, str]]]) -> Reply:
        asked = body["messages"][0]["content"]
        if "You plan a library" in asked:
            topic = asked.rpartition('together cover "')[2].partition('"')[0]
            return says(json.dumps({"topics": [f"{kind} {topic}" for kind in ("slow", "quick", "wide", "deep")]}))
        words = " ".join(sorted(set(asked.split()), key=lambda word: hash(word + asked) % 1000))
        number = asked.partition("Variation number: ")[2].split()[0]
        blocks = [{"kind": "prose", "text": words}, {"kind": "code", "text": f"print({number} + 1)"}]
        return says(json.dumps({"title": f"Of {number}", "blocks": blocks, "concepts": ["plus"]}))

    fake = FakeServer()
    fake.script = [reply]
    yield fake
    fake.stop()


def test_extracts_of_a_corpus_go_along(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], server: FakeServer
) -> None:
    Path("corpus").mkdir()
    for number in range(30):
        lines = [f"# note {number}: the lamp of the harbour, line {line}" for line in range(60)]
        Path(f"corpus/{number}.py").write_text("\n".join(lines))
    Path("topics.txt").write_text("The lamp\nCounting sheep\n")
    named = ["--teacher", server.url, "--teacher-model", "m", "--against", "none", "--novelty", "1"]
    wanted = ["write", "textbooks", "--topics", "topics.txt", "--tokens", "2k", "--out", "books"]
    assert hornbook(monkeypatch, *wanted, *named, "--material", "corpus") == 0
    written = list(read_documents(Path("books/documents.parquet")))
    material = {d.meta["topic"]: d.meta.get("material") for d in written}
    assert material.keys() == {"The lamp", "Counting sheep"}
    assert material["The lamp"]
    assert material["Counting sheep"] is None
    asked = [body["messages"][0]["content"] for body in server.requests]
    assert {"the lamp of the harbour" in text for text in asked if "Topic: The lamp" in text} == {True}
    assert {"the lamp of the harbour" in text for text in asked if "Topic: Counting" in text} == {False}
    alone = ["write", "textbooks", "--tokens", "2k", "--out", "b", "--material", "corpus"]
    assert "built-in teacher takes none" in refused(monkeypatch, capsys, *alone)
    assert "--material" in refused(monkeypatch, capsys, "write", "exercises", *alone[2:], *named)


def test_the_built_in_teacher_writes_both(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert hornbook(monkeypatch, "write", "textbooks", "--tokens", "6k", "--out", "books") == 0
    assert hornbook(monkeypatch, "write", "exercises", "--tokens", "4k", "--out", "tasks", "--against", "none") == 0
    told = capsys.readouterr().out
    assert "write_textbooks:" in told
    account = json.loads(Path("books/writing.json").read_text())
    assert account["kept"] == len(list(read_documents(Path("books/documents.parquet")))) > 0
    assert account["stages"]["write_textbooks"]["details"]["diversity"]["topics"]["different"] > 1
    kept = list(read_exercises(Path("tasks/exercises.parquet")))
    assert kept
    assert all(exercise.verified for exercise in kept)
    assert sorted(entry.name for entry in Path.cwd().iterdir()) == ["books", "tasks", "workspace"]


def test_a_served_teacher_grows_topics_and_writes_about_them(
    server: FakeServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("seeds.txt").write_text("rivers\nmountains\n")
    teacher = ("--teacher", server.url, "--teacher-model", "m", "--price", "1,2")
    assert (
        hornbook(monkeypatch, "write", "topics", "--seeds", "seeds.txt", "--count", 8, "--out", "t.jsonl", *teacher)
        == 0
    )
    assert "8 topics in t.jsonl" in capsys.readouterr().out
    topics = [json.loads(line)["topic"] for line in Path("t.jsonl").read_text().splitlines()]
    assert topics[0] == "slow rivers"
    books = ("write", "textbooks", "--tokens", "2k", "--topics", "t.jsonl", *teacher)
    before = len(server.requests)
    assert hornbook(monkeypatch, *books, "--out", "none", "--dry-run") == 0
    assert "assumed" in capsys.readouterr().out
    assert len(server.requests) == before  # nothing is sent
    assert hornbook(monkeypatch, *books, "--out", "one") == 0
    documents = list(read_documents(Path("one/documents.parquet")))
    assert {d.meta["topic"] for d in documents} <= set(topics)
    sent = len(server.requests)
    assert hornbook(monkeypatch, *books, "--out", "two", "--workspace", "another") == 0
    assert len(server.requests) == sent  # all of it was answered before
    assert "answers were there; cost 0.0000" in capsys.readouterr().out
    assert [d.text for d in read_documents(Path("two/documents.parquet"))] == [d.text for d in documents]
    assert hornbook(monkeypatch, *books, "--out", "none", "--dry-run") == 0
    assert "assumed" not in capsys.readouterr().out
    assert hornbook(monkeypatch, "teacher", "spent", "--json") == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["model"], row["requests"]) == ("m", sent)


def test_a_spent_budget_stops_and_goes_on(
    server: FakeServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    teacher = ("--teacher", server.url, "--teacher-model", "m", "--max-tokens", 64)
    books = ("write", "textbooks", "--tokens", "4k", *teacher)
    assert hornbook(monkeypatch, *books, "--out", "one", "--budget", "650t") == 0
    assert "the budget allows no further request" in capsys.readouterr().err
    assert not Path("one").exists()
    assert hornbook(monkeypatch, *books, "--out", "one", "--budget", "1mt") == 0
    assert Path("one/documents.parquet").exists()


def test_caches_are_merged(
    server: FakeServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    books = ("write", "textbooks", "--tokens", "2k", "--teacher", server.url, "--teacher-model", "m")
    for part in ("0/2", "1/2"):
        monkeypatch.setenv("HORNBOOK_TEACHER_CACHE", f"cache{part[0]}.sqlite")
        assert hornbook(monkeypatch, *books, "--part", part, "--out", f"part{part[0]}") == 0
    assert hornbook(monkeypatch, "teacher", "merge", "all.sqlite", "cache0.sqlite", "cache1.sqlite") == 0
    assert "new answers" in capsys.readouterr().out
    sent = len(server.requests)
    monkeypatch.setenv("HORNBOOK_TEACHER_CACHE", "all.sqlite")
    assert hornbook(monkeypatch, *books, "--out", "whole") == 0
    assert len(server.requests) - sent <= 8  # at the edge of what each part had asked


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--teacher", "ftp://x"), "--teacher: kind openai needs url"),
        (("--teacher", "http://h/v1"), "--teacher: kind openai needs url"),
        (("--teacher-model", "m"), "--teacher builtin: has no model"),
        (("--dry-run",), "--dry-run: the built-in teacher costs nothing"),
        (("--part", "2/2"), "--part 2/2"),
        (("--teacher", "http://h/v1", "--teacher-model", "m", "--price", "1"), "--price 1"),
        (("--teacher", "http://h/v1", "--teacher-model", "m", "--budget", "much"), "--budget much"),
        (("--teacher", "http://h/v1", "--teacher-model", "m", "--budget", "5"), "needs the price"),
        (("--topics", "none.txt"), "topics: none.txt cannot be read"),
        (("--tokens", "some"), "--tokens some"),
    ],
)
def test_users_mistakes_are_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    tokens = () if "--tokens" in arguments else ("--tokens", "1k")
    assert said in refused(monkeypatch, capsys, "write", "textbooks", "--out", "o", *tokens, *arguments)


def test_mistakes_with_caches(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert "no cache of answers yet" in refused(monkeypatch, capsys, "teacher", "spent")
    assert "no such cache" in refused(monkeypatch, capsys, "teacher", "merge", "a", "b")
    Path("t").mkdir()
    assert "t: exists" in refused(monkeypatch, capsys, "write", "textbooks", "--tokens", "1k", "--out", "t")
    tasks = ("write", "exercises", "--tokens", "1k", "--out", "e", "--topics", "x")
    assert "--topics, --styles and --material belong to textbooks" in refused(monkeypatch, capsys, *tasks)
    seeds = ("write", "topics", "--seeds", "s", "--out", "o", "--teacher", "builtin")
    assert "has its own topics" in refused(monkeypatch, capsys, *seeds)
