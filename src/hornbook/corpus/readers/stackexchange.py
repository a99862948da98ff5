"""A StackExchange dump (`Posts.xml`, as archive.org has them) as a corpus: a question with its best answer, a document.

The file is read once, in its order. Bodies wait in a database beside the output and not in memory (of a post that
stands in the file twice the later one counts); a question without an answer that is accepted or scored well enough is
turned away. HTML becomes plain text, code in fences. Score, tags, the answer's score and whether it was accepted are
kept as the document's meta, the question's own licence as its licence.
"""

import html
import json
import re
import sqlite3
import tempfile
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree

from hornbook.corpus.readers.listed import Found, Listed
from hornbook.corpus.readers.tables import clean
from hornbook.corpus.settings import ReadSettings
from hornbook.records import UserError

FILE_NAME = "Posts.xml"
_TAGS = re.compile(r"<([^<>]+)>|([^|<>]+)")  # "<a><b>", or "|a|b|" in dumps since 2024
_BLOCKS = frozenset({"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "hr", "table", "tr"})

_TABLES = """
CREATE TABLE questions (id INTEGER PRIMARY KEY, row INTEGER, accepted INTEGER, score INTEGER, title TEXT, tags TEXT,
                        body TEXT, licence TEXT);
CREATE TABLE answers (id INTEGER PRIMARY KEY, question INTEGER, score INTEGER, body TEXT);
CREATE INDEX answers_of ON answers (question);
"""


def list_dump(file: Path, licence: str = "") -> list[Listed]:
    """The one file; its source is the name of its folder, which is the site's in an unpacked dump."""
    return [Listed(file.resolve().parent.name, file.name, file, file.stat().st_size, licence or "CC-BY-SA")]


def read_dump(entry: Listed, settings: ReadSettings, out: Path) -> Iterator[Found]:
    """Questions with their answer, in the order of the questions. UserError where the file is not whole.

    The database stands in `out` meanwhile, and takes about as much room as the posts that are wanted.
    """
    with tempfile.TemporaryDirectory(dir=out) as folder:
        database = sqlite3.connect(str(Path(folder) / "posts.db"), isolation_level=None)
        try:
            database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _TABLES)
            database.execute("BEGIN")
            _fill(database, entry, settings)
            yield from _pairs(database, entry, settings)
        except sqlite3.Error as error:
            raise UserError(f"read: {entry.file}: the posts' database in {out} cannot be kept ({error})") from error
        finally:
            database.close()


def _fill(database: sqlite3.Connection, entry: Listed, settings: ReadSettings) -> None:
    wanted, row = {tag.lower() for tag in settings.tags}, 0
    try:
        events = ElementTree.iterparse(str(entry.file), events=("start", "end"))
        _, root = next(events)
        for event, element in events:
            if event == "start" or element.tag != "row":
                continue
            post = dict(element.attrib)
            root.clear()  # it would hold on to every row it has had
            if post.get("PostTypeId") == "1":
                tags = [(a or b).lower() for a, b in _TAGS.findall(post.get("Tags", ""))]
                if not wanted or wanted.intersection(tags):
                    values = (int(post["Id"]), row, int(post.get("AcceptedAnswerId", 0)), int(post.get("Score", 0)))
                    texts = (post.get("Title", ""), json.dumps(tags), post.get("Body", ""))
                    licence = post.get("ContentLicense", "").replace("CC BY-SA", "CC-BY-SA").replace(" ", "-")
                    database.execute(
                        "INSERT OR REPLACE INTO questions VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*values, *texts, licence)
                    )
            elif post.get("PostTypeId") == "2" and "ParentId" in post:
                answer = (int(post["Id"]), int(post["ParentId"]), int(post.get("Score", 0)))
                database.execute(
                    "INSERT OR REPLACE INTO answers SELECT ?, ?, ?, ? WHERE ? < ? OR EXISTS "
                    "(SELECT 1 FROM questions WHERE id = ?)",  # merged questions have answers older than they are
                    (*answer, post.get("Body", ""), answer[0], answer[1], answer[1]),
                )
            row += 1
    except (ElementTree.ParseError, KeyError, ValueError, StopIteration) as error:
        raise UserError(
            f"read: {entry.file} cannot be read after {row} posts ({error}); is it a whole {FILE_NAME}?"
        ) from error


def _pairs(database: sqlite3.Connection, entry: Listed, settings: ReadSettings) -> Iterator[Found]:
    for number, question in enumerate(database.execute("SELECT * FROM questions ORDER BY id")):
        if settings.limit is not None and number >= settings.limit:
            return
        key, row, accepted, score, title, tags, body, licence = question
        best = database.execute(
            "SELECT id, score, body FROM answers WHERE question = ? ORDER BY id = ? DESC, score DESC, id LIMIT 1",
            (key, accepted),
        ).fetchone()
        place = (entry.source, f"questions/{key}", row)
        if best is None or (best[0] != accepted and best[1] < settings.minimum_score):
            yield Found(*place, "", reason="no answer" if best is None else "no good answer")
            continue
        text = f"{html.unescape(title)}\n\n{as_text(body)}\n\nAnswer:\n\n{as_text(best[2])}\n"
        meta = {"score": score, "tags": json.loads(tags), "answer": best[0], "answer_score": best[1]}
        text, reason = clean(text, settings.maximum_bytes)
        yield Found(*place, text, licence or entry.licence, {**meta, "accepted": best[0] == accepted}, reason)


def as_text(body: str) -> str:
    """A post's HTML as plain text: paragraphs apart, code in fences or backticks, list items with a dash."""
    reader = _Reader()
    reader.feed(body)
    reader.close()
    text = ""
    for verbatim, run in groupby(reader.parts, lambda part: part[1]):
        joined = "".join(part for part, _ in run)
        text += joined if verbatim else re.sub(r"\n{3,}", "\n\n", re.sub(r" *\n *", "\n", joined))
    return text.strip()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[tuple[str, bool]] = []  # (text, whether it is to stay as it is)
        self._verbatim = False

    def _add(self, text: str) -> None:
        self.parts.append((text, False))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "pre":
            self._add("\n\n```\n")
            self._verbatim = True
        elif tag == "code" and not self._verbatim:
            self._add("`")
        elif tag == "li":
            self._add("\n- ")
        elif tag == "br":
            self._add("\n")
        elif tag in _BLOCKS:
            self._add("\n\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "pre":
            closing = "```\n\n" if self.parts and self.parts[-1][0].endswith("\n") else "\n```\n\n"
            self._add(closing)
            self._verbatim = False
        elif tag == "code" and not self._verbatim:
            self._add("`")
        elif tag in _BLOCKS:
            self._add("\n\n")

    def handle_data(self, data: str) -> None:
        self.parts.append((data, True) if self._verbatim else (re.sub(r"\s+", " ", data), False))
