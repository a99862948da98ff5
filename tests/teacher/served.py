"""A server of chat completions on this machine, in threads, that plays a script of answers and faults."""

import contextlib
import json
import socket
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from pydantic import BaseModel

from hornbook.teacher import TeacherSettings
from hornbook.teacher.question import Question

Reply = tuple[int, dict[str, str], str]
CUT = -1  # a status: the answer is cut off in the middle
GONE = -2  # the connection is closed without an answer


class Score(BaseModel):
    score: int


def score(prompt: str, temperature: float = 0.0, sample: int = 0) -> Question[int]:
    """A question whose answer is a number."""
    return Question("score/v1", prompt, Score, lambda answer: answer.score, temperature, sample)


def says(content: str) -> Reply:
    body = {"choices": [{"message": {"content": content}}], "usage": {"prompt_tokens": 10, "completion_tokens": 5}}
    return 200, {}, json.dumps(body)


def settings(server: "FakeServer", **more: Any) -> TeacherSettings:
    return TeacherSettings(kind="openai", url=server.url, model="m", **more)


class FakeServer:
    """Plays `script` (a reply or a function of the request body), then repeats its last entry."""

    def __init__(self, port: int = 0) -> None:
        self.script: list[Reply | Callable[[dict[str, Any]], Reply]] = []
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.paths: list[str] = []
        self.most_in_flight = 0
        self.in_flight = 0
        self._connections: list[socket.socket] = []
        lock = threading.Lock()
        fake = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                with lock:
                    fake.requests.append(body)
                    fake.keys.append(self.headers["Authorization"])
                    fake.paths.append(self.path)
                    fake.in_flight += 1
                    fake.most_in_flight = max(fake.most_in_flight, fake.in_flight)
                    entry = fake.script[min(len(fake.requests), len(fake.script)) - 1]
                status, headers, text = entry(body) if callable(entry) else entry
                with lock:
                    fake.in_flight -= 1
                self.close_connection = status < 0
                if status == GONE:
                    return
                raw = text.encode()
                self.send_response(200 if status == CUT else status)
                for name, value in {**headers, "Content-Length": str(len(raw))}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(raw[: len(raw) // 2] if status == CUT else raw)

            def log_message(self, *args: Any) -> None:
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 256

            def process_request(self, request: Any, client_address: Any) -> None:
                fake._connections.append(request)
                super().process_request(request, client_address)

            def handle_error(self, request: Any, client_address: Any) -> None:
                pass  # a client that went away

        self._server = Server(("127.0.0.1", port), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/v1"
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        for connection in self._connections:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
