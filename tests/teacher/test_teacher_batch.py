"""Batches: one file for many requests, found again after a death, what they leave out asked one by one."""

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from hornbook.records import Document, Stopped, UserError
from hornbook.teacher import TeacherSettings
from hornbook.teacher.openai import OpenAITeacher


class BatchServer:
    """Files and batches in memory. A batch ends after `looks` looks; every tenth request fails in it."""

    def __init__(self) -> None:
        self.files: dict[str, str] = {}
        self.batches: dict[str, dict[str, Any]] = {}
        self.single: list[dict[str, Any]] = []
        self.looks = 2
        self.serves_batches = True
        fake = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def answer(self, status: int, body: Any) -> None:
                raw = body.encode() if isinstance(body, str) else json.dumps(body).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(raw)))
                self.end_headers()
                self.wfile.write(raw)

            def do_POST(self) -> None:
                raw = self.rfile.read(int(self.headers["Content-Length"])).decode()
                if self.path == "/v1/files" and fake.serves_batches:
                    name = f"file-{len(fake.files)}"
                    fake.files[name] = "\n".join(line for line in raw.splitlines() if line.startswith('{"custom_id"'))
                    self.answer(200, {"id": name})
                elif self.path == "/v1/batches":
                    name = f"batch-{len(fake.batches)}"
                    fake.batches[name] = {"input": json.loads(raw)["input_file_id"], "looks": 0}
                    self.answer(200, {"id": name})
                elif self.path == "/v1/chat/completions":
                    fake.single.append(json.loads(raw))
                    self.answer(200, completion())
                else:
                    self.answer(404, "no such thing")

            def do_GET(self) -> None:
                kind, name = self.path.split("/")[2:4]
                if kind == "files":
                    self.answer(200, fake.files[name])
                    return
                batch = fake.batches[name]
                batch["looks"] += 1
                if batch["looks"] < fake.looks:
                    self.answer(200, {"status": "in_progress"})
                    return
                fake.files[f"out-{name}"] = fake.output(batch["input"])
                self.answer(200, {"status": "completed", "output_file_id": f"out-{name}"})

            def log_message(self, *args: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/v1"
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def output(self, file: str) -> str:
        lines = []
        for number, line in enumerate(self.files[file].splitlines()):
            response = (
                {"status_code": 500, "body": {}} if number % 10 == 9 else {"status_code": 200, "body": completion()}
            )
            lines.append(json.dumps({"custom_id": json.loads(line)["custom_id"], "response": response}))
        return "\n".join(reversed(lines))  # in any order

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def completion() -> dict[str, Any]:
    message = {"content": '{"reason": "fine", "score": 4}'}
    return {"choices": [{"message": message}], "usage": {"prompt_tokens": 100, "completion_tokens": 10}}


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[BatchServer]:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    fake = BatchServer()
    yield fake
    fake.stop()


@pytest.fixture
def teacher(server: BatchServer, tmp_path: Path) -> Iterator[Callable[..., OpenAITeacher]]:
    made: list[OpenAITeacher] = []

    def make(**more: Any) -> OpenAITeacher:
        settings = TeacherSettings(kind="openai", url=server.url, model="m", batch=True, **more)
        made.append(OpenAITeacher(settings, tmp_path / "t.sqlite"))
        made[-1].client.batches._sleep = lambda seconds: None
        return made[-1]

    yield make
    for one in made:
        one.client.close()


DOCUMENTS = [Document.make(f"def f{n}(): return {n}", "s", f"{n}.py") for n in range(30)]


def test_a_batch_answers_and_the_rest_is_asked_one_by_one(
    server: BatchServer, teacher: Callable[..., OpenAITeacher]
) -> None:
    first = teacher()
    assert [rating.score for rating in first.many("rate", DOCUMENTS)] == [4] * 30
    assert len(server.batches) == 1
    assert len(server.single) == 3  # that failed in the batch
    assert first.spent["requests"] == 33
    assert [rating.score for rating in teacher().many("rate", DOCUMENTS)] == [4] * 30
    assert len(server.batches) == 1
    line = json.loads(server.files["file-0"].splitlines()[0])
    assert line["url"] == "/v1/chat/completions"
    assert line["body"]["model"] == "m"
    assert "response_format" in line["body"]


def test_a_batch_that_was_sent_is_found_again_after_a_death(
    server: BatchServer, teacher: Callable[..., OpenAITeacher]
) -> None:
    class Killed(BaseException):
        pass

    def die(seconds: float) -> None:
        raise Killed

    first = teacher()
    first.client.batches._sleep = die
    with pytest.raises(Killed):
        list(first.many("rate", DOCUMENTS))
    assert len(server.batches) == 1
    assert len(list(teacher().many("rate", DOCUMENTS))) == 30
    assert len(server.batches) == 2
    assert len(server.files["file-2"].splitlines()) == 3  # that failed in the first


def test_budgets_and_servers_without_batches(server: BatchServer, teacher: Callable[..., OpenAITeacher]) -> None:
    with pytest.raises(Stopped):
        list(teacher(budget={"tokens": 5000}).many("rate", DOCUMENTS))
    assert not server.batches
    server.serves_batches = False
    with pytest.raises(UserError, match="no batches"):
        list(teacher().many("rate", DOCUMENTS))
