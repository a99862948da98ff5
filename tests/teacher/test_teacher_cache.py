"""Answers on disk: kept, summed, merged, brought up to date."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from hornbook.records import UserError
from hornbook.teacher.cache import Answer, AnswerCache, Spent, Typical, merge


def keep(cache: AnswerCache, key: str, tokens: int = 5, service: str = "s", prompt: str = "p/v1") -> None:
    cache.put(key, service, "m", prompt, Answer(f"text of {key}", 10, tokens, 0.5)).result()


def test_the_first_answer_stays_and_is_summed_once(tmp_path: Path) -> None:
    cache = AnswerCache(tmp_path / "deep" / "t.sqlite")
    keep(cache, "a")
    cache.put("a", "s", "m", "p/v1", Answer("another", 1, 1)).result()
    keep(cache, "b", 7)
    keep(cache, "c", service="other")
    assert cache.get("a") == Answer("text of a", 10, 5, 0.5)
    assert cache.get("z") is None
    assert cache.spent("s", "m") == Spent(2, 20, 12)
    assert cache.spent("s", "none") == Spent()
    assert cache.typical("s", "m", "p/v1") == Typical(2, 10, 6, 0.5)
    assert cache.typical("s", "m", "q/v1") is None
    assert [line[:2] for line in cache.all_spent()] == [("other", "m"), ("s", "m")]
    cache.close()
    assert AnswerCache(tmp_path / "deep" / "t.sqlite").spent("s", "m") == Spent(2, 20, 12)


def test_requests_in_flight_of_a_dead_process_are_left_behind(tmp_path: Path) -> None:
    program = (
        "import os, sys, time\nfrom pathlib import Path\nfrom hornbook.teacher.cache import Answer, AnswerCache\n"
        "cache = AnswerCache(Path(sys.argv[1]))\n"
        "for key in ('a', 'b', 'c'):\n    cache.ask(key)\n"
        "cache.drop('c')\ncache.put('a', 's', 'm', 'p', Answer('x', 1, 1)).result()\nos._exit(9)\n"
    )
    subprocess.run([sys.executable, "-c", program, str(tmp_path / "t.sqlite")], check=False)
    cache = AnswerCache(tmp_path / "t.sqlite")
    cache.ask("mine")
    keep(cache, "x")
    assert cache.left_behind() == {"b"}
    cache.close()


def test_caches_of_several_machines_are_merged(tmp_path: Path) -> None:
    for name, keys in (("one", "ab"), ("two", "bcd"), ("three", "")):
        cache = AnswerCache(tmp_path / name)
        for key in keys:
            keep(cache, key)
        cache.close()
    assert list(merge(tmp_path / "one", [tmp_path / "two", tmp_path / "three"]).values()) == [2, 0]
    cache = AnswerCache(tmp_path / "one")
    assert cache.spent("s", "m") == Spent(4, 40, 20)
    assert all(cache.get(key) for key in "abcd")
    cache.close()
    with pytest.raises(UserError, match="no such cache"):
        merge(tmp_path / "one", [tmp_path / "none"])
    (tmp_path / "text").write_text("this is a text and no database, whatever its name may say of it" * 3)
    with pytest.raises(UserError, match="cannot be used"):
        merge(tmp_path / "one", [tmp_path / "text"])


def test_a_cache_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    database = sqlite3.connect(tmp_path / "t.sqlite")
    database.execute(
        "CREATE TABLE answers (key TEXT PRIMARY KEY, model TEXT NOT NULL, text TEXT NOT NULL,"
        " input_tokens INTEGER NOT NULL, output_tokens INTEGER NOT NULL,"
        " created TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP) WITHOUT ROWID"
    )
    database.execute(
        "INSERT INTO answers (key, model, text, input_tokens, output_tokens) VALUES ('k', 'm', 'old', 3, 4)"
    )
    database.commit()
    database.close()
    cache = AnswerCache(tmp_path / "t.sqlite")
    assert cache.get("k") == Answer("old", 3, 4)
    assert cache.spent("", "m") == Spent(1, 3, 4)
    keep(cache, "new")
    cache.close()
    AnswerCache(tmp_path / "t.sqlite").close()
    database = sqlite3.connect(tmp_path / "t.sqlite")
    database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(UserError, match="newer hornbook"):
        AnswerCache(tmp_path / "t.sqlite")


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UserError, match="cannot be used"):
        AnswerCache(tmp_path / "t.sqlite")


def test_batches_are_remembered_until_they_are_fetched(tmp_path: Path) -> None:
    cache = AnswerCache(tmp_path / "t.sqlite")
    cache.keep_batch("batch_1", "s", "m", '{"0": "key"}')
    assert AnswerCache(tmp_path / "t.sqlite").batches("s", "m") == {"batch_1": '{"0": "key"}'}
    assert cache.batches("s", "other") == {}
    cache.drop_batch("batch_1")
    assert cache.batches("s", "m") == {}
