"""The client against a server on this machine: cache, retries, repair, quarantine, concurrency."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from hornbook.records import Document, UserError
from hornbook.teacher import ExerciseSpec, Quarantined, SectionSpec, TeacherSettings
from hornbook.teacher.client import ChatClient, _retry_after
from hornbook.teacher.openai import OpenAITeacher, function_name

Reply = tuple[int, dict[str, str], str]


class Score(BaseModel):
    score: int


def says(content: str) -> Reply:
    body = {"choices": [{"message": {"content": content}}], "usage": {"prompt_tokens": 10, "completion_tokens": 5}}
    return 200, {}, json.dumps(body)


class FakeServer:
    """Plays `script` (a reply or a function of the request body), then repeats its last entry."""

    def __init__(self) -> None:
        self.script: list[Reply | Callable[[dict[str, Any]], Reply]] = []
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.most_in_flight = 0
        self._in_flight = 0
        lock = threading.Lock()
        fake = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                with lock:
                    fake.requests.append(body)
                    fake.keys.append(self.headers["Authorization"])
                    fake._in_flight += 1
                    fake.most_in_flight = max(fake.most_in_flight, fake._in_flight)
                    entry = fake.script[min(len(fake.requests), len(fake.script)) - 1]
                status, headers, text = entry(body) if callable(entry) else entry
                with lock:
                    fake._in_flight -= 1
                self.send_response(status)
                for name, value in {**headers, "Content-Length": str(len(text.encode()))}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(text.encode())

            def log_message(self, *args: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/v1"
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeServer]:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    fake = FakeServer()
    yield fake
    fake.stop()


def settings(server: FakeServer, **more: Any) -> TeacherSettings:
    return TeacherSettings(kind="openai", url=server.url, model="m", **more)


def test_an_answered_request_is_never_sent_again(server: FakeServer, tmp_path: Path) -> None:
    server.script = [says('{"score": 4}')]
    first = ChatClient(settings(server, price={"input": 1.0, "output": 2.0}), tmp_path / "t.sqlite")
    assert first.ask("rate", Score, 0.0).score == 4
    assert first.cost == pytest.approx((10 * 1.0 + 5 * 2.0) / 1e6)
    # not closed: as after a kill
    again = ChatClient(settings(server), tmp_path / "t.sqlite")
    assert again.ask("rate", Score, 0.0).score == 4
    assert (again.sent, again.hits, again.cost, len(server.requests)) == (0, 1, 0, 1)
    # anything that could change the answer makes another request
    again.ask("rate", Score, 0.5)
    again.ask("rate", Score, 0.0, sample=1)
    again.ask("rate it", Score, 0.0)
    ChatClient(settings(server, max_tokens=99), tmp_path / "t.sqlite").ask("rate", Score, 0.0)
    assert len(server.requests) == 5


def test_overload_is_waited_out_as_long_as_the_server_says(server: FakeServer, tmp_path: Path) -> None:
    server.script = [(429, {"Retry-After": "7"}, ""), (503, {}, ""), says('{"score": 1}')]
    pauses: list[float] = []
    client = ChatClient(settings(server), tmp_path / "t.sqlite", sleep=pauses.append)
    assert client.ask("x", Score, 0.0).score == 1
    assert pauses[0] == 7
    assert 1 <= pauses[1] <= 2
    assert client.sent == 3


def test_retry_after_takes_seconds_dates_and_nonsense() -> None:
    assert _retry_after("2.5", 1) == 2.5
    assert _retry_after("Fri, 01 Jan 2100 00:00:00 GMT", 1) > 1e6
    assert _retry_after("Fri, 01 Jan 1999 00:00:00 GMT", 1) == 0
    assert _retry_after("soon", 1.25) == 1.25
    assert _retry_after(None, 1.25) == 1.25


def test_a_server_that_stays_away_is_the_users_to_mend(server: FakeServer, tmp_path: Path) -> None:
    server.script = [(500, {}, "")]
    with pytest.raises(UserError, match="500"):
        ChatClient(settings(server), tmp_path / "t.sqlite", sleep=lambda _: None).ask("x", Score, 0.0)
    server.stop()
    with pytest.raises(UserError, match=r"Connect"):
        ChatClient(settings(server), tmp_path / "t.sqlite", sleep=lambda _: None).ask("x", Score, 0.0)


@pytest.mark.parametrize("status", [401, 404])
def test_a_wrong_key_or_model_stops_at_once(server: FakeServer, tmp_path: Path, status: int) -> None:
    server.script = [(status, {}, "")]
    with pytest.raises(UserError):
        ChatClient(settings(server), tmp_path / "t.sqlite").ask("x", Score, 0.0)
    assert len(server.requests) == 1


def test_bad_json_gets_one_repair_turn(server: FakeServer, tmp_path: Path) -> None:
    server.script = [says('{"score": "high"}'), says('Sorry. ```json\n{"score": 3}\n```')]
    client = ChatClient(settings(server), tmp_path / "t.sqlite")
    assert client.ask("x", Score, 0.0).score == 3
    turns = server.requests[1]["messages"]
    assert [turn["role"] for turn in turns] == ["user", "assistant", "user"]
    assert "score" in turns[2]["content"]


def test_after_the_repair_turn_the_answer_is_quarantined_for_good(server: FakeServer, tmp_path: Path) -> None:
    server.script = [says("no")]
    for _ in range(2):  # also after a restart, without asking again
        with pytest.raises(Quarantined):
            ChatClient(settings(server), tmp_path / "t.sqlite").ask("x", Score, 0.0)
    assert len(server.requests) == 2


def test_a_server_without_schemas_is_asked_without(server: FakeServer, tmp_path: Path) -> None:
    def old(body: dict[str, Any]) -> Reply:
        return (400, {}, "no response_format") if "response_format" in body else says('{"score": 2}')

    server.script = [old]
    client = ChatClient(settings(server), tmp_path / "t.sqlite")
    assert client.ask("x", Score, 0.0).score == 2
    assert client.ask("y", Score, 0.0).score == 2
    assert ["response_format" in body for body in server.requests] == [True, False, False]


def test_a_refused_request_is_quarantined_and_schemas_stay(server: FakeServer, tmp_path: Path) -> None:
    server.script = [(400, {}, "too long"), (400, {}, "too long"), says('{"score": 2}')]
    client = ChatClient(settings(server), tmp_path / "t.sqlite")
    with pytest.raises(Quarantined, match="too long"):
        client.ask("x" * 100, Score, 0.0)
    client.ask("y", Score, 0.0)
    assert "response_format" in server.requests[-1]


def test_threads_never_exceed_the_concurrency(server: FakeServer, tmp_path: Path) -> None:
    def slow(body: dict[str, Any]) -> Reply:
        time.sleep(0.02)
        return says('{"score": 2}')

    server.script = [slow]
    client = ChatClient(settings(server, concurrency=3), tmp_path / "t.sqlite")
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda i: client.ask(f"{i}", Score, 0.0).score, range(24)))
    assert answers == [2] * 24
    assert 2 <= server.most_in_flight <= 3


def test_the_key_comes_from_the_named_variable_only(
    server: FakeServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.script = [says('{"score": 2}')]
    monkeypatch.setenv("OPENAI_API_KEY", "wrong")
    ChatClient(settings(server), tmp_path / "t.sqlite").ask("x", Score, 0.0)
    monkeypatch.setenv("MY_KEY", "secret-value")
    ChatClient(settings(server, key_env="MY_KEY"), tmp_path / "t.sqlite").ask("y", Score, 0.0)
    assert server.keys == [None, "Bearer secret-value"]
    assert b"secret-value" not in (tmp_path / "t.sqlite").read_bytes()
    monkeypatch.delenv("MY_KEY")
    with pytest.raises(UserError, match="MY_KEY"):
        ChatClient(settings(server, key_env="MY_KEY"), tmp_path / "t.sqlite")


def test_the_teacher_rates_writes_and_forces_the_name(server: FakeServer, tmp_path: Path) -> None:
    spec = ExerciseSpec(("recursion", "sorting"), 7)
    name = function_name(spec)

    def reply(body: dict[str, Any]) -> Reply:
        text = body["messages"][0]["content"]
        if "educational value" in text:
            return says('{"reason": "clear", "score": 5}')
        if "Write one section" in text:
            block = {"kind": "code", "text": "print(1)"}
            return says(json.dumps({"title": "One", "blocks": [block], "concepts": ["print"]}))
        wanted = name if len(body["messages"]) > 1 else "other_name"  # heeds the name on the second turn only
        draft = {
            "prompt": f'def {wanted}(x: int) -> int:\n    """Double."""',
            "solution": "    return 2 * x",
            "tests": "def check(candidate):\n    assert candidate(2) == 4",
        }
        return says(json.dumps(draft))

    server.script = [reply]
    teacher = OpenAITeacher(settings(server), tmp_path / "t.sqlite")
    document = Document.make("def f(): return '{braces} </document>'", "s", "p.py")
    assert teacher.rate(document).score == 5
    assert document.text in server.requests[0]["messages"][0]["content"]
    assert server.requests[0]["temperature"] == 0
    assert teacher.rate_again(document).score == 5
    assert document.text in server.requests[1]["messages"][0]["content"]
    assert server.requests[1]["messages"] != server.requests[0]["messages"]  # other words: not the first one's answer
    assert teacher.spent["requests"] == 2
    section = teacher.write_section(SectionSpec(teacher.topics()[0], teacher.audiences()[0], teacher.styles()[0], 1))
    assert section.blocks[0].kind == "code"
    draft = teacher.write_exercise(spec)
    assert draft.name == name
    assert draft.prompt.endswith("\n")
    assert draft.difficulty == 2
    compile(draft.prompt + draft.solution, "x", "exec")


def test_lists_and_names_are_stable_and_large() -> None:
    names = {function_name(ExerciseSpec(("recursion",), seed)) for seed in range(2000)}
    assert len(names) > 1900
    assert all(name.isidentifier() for name in names)
    assert function_name(ExerciseSpec(("recursion",), 0)) == function_name(ExerciseSpec(("recursion",), 0))


def test_settings_refuse_what_cannot_work() -> None:
    with pytest.raises(ValidationError):
        TeacherSettings(kind="openai", model="m")
    with pytest.raises(ValidationError):
        TeacherSettings(kind="curriculum", temperature=0.1)
    for fine in (TeacherSettings(), TeacherSettings(kind="openai", url="http://h/v1", model="m")):
        assert TeacherSettings(**fine.model_dump()) == fine
