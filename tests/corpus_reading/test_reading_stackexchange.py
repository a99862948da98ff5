"""A StackExchange dump as a corpus."""

import html
import sys
from pathlib import Path

import pytest

from hornbook.corpus.readers.stackexchange import as_text
from hornbook.corpus.settings import ReadSettings
from hornbook.records import UserError

sys.path.insert(0, str(Path(__file__).parent))
from reading_stage import run


def post(**attributes):
    return (
        "  <row "
        + " ".join(
            f'{name}="{html.escape(str(value)).replace(chr(10), "&#xA;")}"' for name, value in attributes.items()
        )
        + " />\n"
    )


POSTS = [
    post(Id=4, PostTypeId=1, AcceptedAnswerId=7, Score=12, Tags="<python><list>", Title="How &lt; works",
         Body="<p>Why is <code>a &lt; b</code>?</p>\n<pre><code>x = [1,\n     2]\n</code></pre>",
         ContentLicense="CC BY-SA 4.0"),
    post(Id=5, PostTypeId=1, Score=1, Tags="|java|", Title="Other", Body="<p>other</p>"),
    post(Id=6, PostTypeId=2, ParentId=4, Score=90, Body="<p>popular</p>"),
    post(Id=7, PostTypeId=2, ParentId=4, Score=2, Body="<p>accepted</p><ul><li>one</li><li>two</li></ul>"),
    post(Id=8, PostTypeId=1, Score=3, Tags="|python|", Title="Unanswered", Body="<p>?</p>"),
    post(Id=9, PostTypeId=1, Score=3, Tags="|python|", Title="Voted", Body="<p>which?</p>"),
    post(Id=10, PostTypeId=2, ParentId=9, Score=3, Body="<p>second</p>"),
    post(Id=11, PostTypeId=2, ParentId=9, Score=5, Body="<p>first</p>"),
    post(Id=12, PostTypeId=2, ParentId=5, Score=50, Body="<p>java</p>"),
    post(Id=13, PostTypeId=1, Score=3, Tags="|python|", Title="Weak", Body="<p>hm</p>"),
    post(Id=14, PostTypeId=2, ParentId=13, Score=2, Body="<p>guess</p>"),
    post(Id=15, PostTypeId=5, Body="a tag's text"),
    post(Id=3, PostTypeId=2, ParentId=9, Score=4, Body="<p>older than the question it was merged into</p>"),
]  # fmt: skip


@pytest.fixture
def dump(tmp_path):
    file = tmp_path / "stackoverflow.com" / "Posts.xml"
    file.parent.mkdir()
    text = "<?xml version='1.0' encoding='utf-8'?>\n<posts>\n" + "".join(POSTS) + "</posts>\n"
    file.write_text("\ufeff" + text, encoding="utf-8")
    return file


def test_a_question_stands_with_its_best_answer(dump, tmp_path):
    counts, documents, rejected = run(ReadSettings(place=str(dump), tags=("Python",)), tmp_path)
    first, second = documents
    assert first.text == (
        "How < works\n\nWhy is `a < b`?\n\n```\nx = [1,\n     2]\n```\n\nAnswer:\n\naccepted\n\n- one\n- two\n"
    )
    assert (first.source, first.path, first.licence) == ("stackoverflow.com", "questions/4", "CC-BY-SA-4.0")
    assert first.meta == {"score": 12, "tags": ["python", "list"], "answer": 7, "answer_score": 2, "accepted": True}
    assert second.text == "Voted\n\nwhich?\n\nAnswer:\n\nfirst\n"
    assert (second.meta["answer"], second.meta["accepted"], second.licence) == (11, False, "CC-BY-SA")
    assert {row["path"]: row["reason"] for row in rejected} == {
        "questions/8": "no answer",
        "questions/13": "no good answer",
    }
    assert counts.rows_in == 4


def test_all_tags_another_score_and_a_limit(dump, tmp_path):
    _, documents, _ = run(ReadSettings(place=str(dump), minimum_score=2), tmp_path, "all")
    assert [d.path for d in documents] == ["questions/4", "questions/5", "questions/9", "questions/13"]
    _, documents, _ = run(ReadSettings(place=str(dump), limit=2), tmp_path, "two")
    assert [d.path for d in documents] == ["questions/4", "questions/5"]


def test_a_dump_that_is_not_whole_says_where(dump, tmp_path):
    dump.write_bytes(dump.read_bytes()[:-200])
    with pytest.raises(UserError, match=r"Posts\.xml cannot be read after \d+ posts"):
        run(ReadSettings(place=str(dump)), tmp_path)


def test_html_becomes_text():
    assert as_text("<p>a&nbsp;&amp;b</p><p>c<br>d</p>") == "a &b\n\nc\nd"
    assert (
        as_text("<h2>Title</h2>text <em>here</em><blockquote><p>said</p></blockquote>") == "Title\n\ntext here\n\nsaid"
    )
    assert as_text("<pre class='x'><code>if a:\n    b\n\n\n\nc</code></pre>") == "```\nif a:\n    b\n\n\n\nc\n```"
    assert as_text("unclosed <b>bold") == "unclosed bold"


def test_a_folder_that_holds_a_dump(dump, tmp_path):
    by_file = run(ReadSettings(place=str(dump)), tmp_path, "a")[1]
    by_folder = run(ReadSettings(place=str(dump.parent)), tmp_path, "b")[1]
    assert by_file == by_folder
