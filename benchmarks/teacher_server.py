"""A server of chat completions for benchmarks/teacher.py: it has places, takes its time, fails as told, and remembers.

    python benchmarks/teacher_server.py PORT

It has `slots` places. A request holds one for a service time that is drawn (lognormal) from the number in the prompt
("Item 000123"), so that it is the same for every client and for every try. When all places are taken it answers 429
with `Retry-After: 1`; with `queue` requests wait for a place instead, first come, first served. A client that hangs up
frees its place. Faults are drawn from the prompt and the number of its try: a 500 after a tenth of the service time, a
connection dropped after half of it, a body cut in the middle after all of it.

An answer is a JSON object for the schema of the request's `response_format`; without one, a title and a number in a
Markdown fence, as models like to write. Everything is in memory: `POST /reset` takes settings (JSON, by the names of
`Settings`) and forgets, `GET /count` says how many prompts were answered, `GET /stats` gives every request as [hash of
the prompt, time begun, time ended, what became of it, service time, tokens]. Times are those of `time.monotonic`, which
all processes of a machine share.
"""

import asyncio
import json
import math
import re
import sys
import time
from collections import Counter, deque
from dataclasses import asdict, dataclass, field
from hashlib import blake2b
from typing import Any

_ITEM = re.compile(r"Item \d+")
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_REASONS = {200: "OK", 400: "Bad Request", 404: "Not Found", 429: "Too Many Requests", 500: "Internal Server Error"}
DEFAULT = {"title": {"type": "string"}, "number": {"type": "integer"}}


@dataclass(frozen=True)
class Settings:
    """How the server is."""

    slots: int = 64
    mean: float = 0.4  # seconds of service
    sigma: float = 0.5  # of its logarithm
    queue: bool = False
    failed: float = 0.0  # share of requests that are answered with 500
    dropped: float = 0.0  # of those whose connection is closed without an answer
    cut: float = 0.0  # of those whose body ends in the middle


def key_of(prompt: str) -> str:
    """The hash of what a prompt asks for, whatever a client writes around it."""
    found = _ITEM.search(prompt)
    return blake2b((found[0] if found else prompt).encode(), digest_size=8).hexdigest()


def drawn(*parts: object) -> float:
    """A number from 0 to 1 that depends on nothing but `parts`."""
    return int.from_bytes(blake2b(repr(parts).encode(), digest_size=7).digest(), "big") / (1 << 56)


def service_time(settings: Settings, key: str) -> float:
    """Seconds, lognormal with the settings' mean (Box and Muller, 1958)."""
    radius = math.sqrt(-2 * math.log(1 - drawn(key, "radius")))
    normal = radius * math.cos(2 * math.pi * drawn(key, "angle"))
    return settings.mean * math.exp(settings.sigma * normal - settings.sigma**2 / 2)


def number_of(key: str) -> int:
    """The number that is the right answer to a prompt."""
    return int(key[:6], 16)


def value(schema: dict[str, Any], key: str) -> Any:
    """Something that fits a JSON schema."""
    match schema.get("type"):
        case "object":
            return {name: value(one, key) for name, one in schema.get("properties", {}).items()}
        case "integer" | "number":
            return number_of(key)
        case "array":
            return [value(schema.get("items", {}), key)]
        case "boolean":
            return True
    return f"Title {key}"


@dataclass
class State:
    """What happened since the last reset."""

    settings: Settings = field(default_factory=Settings)
    log: list[list[Any]] = field(default_factory=list)
    tries: Counter[str] = field(default_factory=Counter)
    answered: set[str] = field(default_factory=set)
    waiting: "deque[Request]" = field(default_factory=deque)
    taken: int = 0
    most: int = 0

    def leave(self) -> None:
        """A place is free: whoever waits longest gets it."""
        self.taken -= 1
        while self.waiting and self.taken < self.settings.slots:
            self.waiting.popleft().serve()


class Request:
    """One request to the model, from its arrival to what becomes of it."""

    def __init__(self, state: State, connection: "Connection", body: dict[str, Any]) -> None:
        prompt = "\n".join(str(message.get("content")) for message in body.get("messages", []))
        self.state, self.connection, self.body = state, connection, body
        self.key = key_of(prompt)
        self.seconds = service_time(state.settings, self.key)
        self.tokens = (len(prompt) // 4, 24)
        self.entry: list[Any] = [self.key, time.monotonic(), None, "in flight", self.seconds, sum(self.tokens)]
        self.timer: asyncio.TimerHandle | None = None
        state.log.append(self.entry)
        state.tries[self.key] += 1
        self.fate = self._fate(state.tries[self.key])
        if state.taken < state.settings.slots:
            self.serve()
        elif state.settings.queue:
            state.waiting.append(self)
        else:
            self._end("429")
            connection.reply(429, {"error": {"message": "rate limit: all places are taken"}}, "Retry-After: 1\r\n")

    def serve(self) -> None:
        """It has a place now."""
        self.state.taken += 1
        self.state.most = max(self.state.most, self.state.taken)
        part = {"500": 0.1, "dropped": 0.5}.get(self.fate, 1.0)
        self.timer = asyncio.get_running_loop().call_later(part * self.seconds, self._done)

    def hung_up(self) -> None:
        """The client is gone."""
        self._end("client gone")
        if self.timer is None:
            self.state.waiting.remove(self)
        else:
            self.timer.cancel()
            self.state.leave()

    def _fate(self, attempt: int) -> str:
        settings, draw = self.state.settings, drawn(self.key, attempt, "fate")
        for fate, share in (("500", settings.failed), ("dropped", settings.dropped), ("cut", settings.cut)):
            if draw < share:
                return fate
            draw -= share
        return "answered"

    def _done(self) -> None:
        connection = self.connection
        match self.fate:
            case "500":
                connection.reply(500, {"error": {"message": "something broke"}})
            case "dropped":
                connection.drop()
            case "cut":
                connection.reply(200, self._answer(), cut=True)
            case "answered":
                connection.reply(200, self._answer())
                self.state.answered.add(self.key)
        self._end(self.fate)
        self.state.leave()

    def _end(self, outcome: str) -> None:
        self.connection.request = None
        self.entry[2:4] = time.monotonic(), outcome

    def _answer(self) -> dict[str, Any]:
        shape = (self.body.get("response_format") or {}).get("json_schema", {}).get("schema")
        said = json.dumps(value(shape or {"type": "object", "properties": DEFAULT}, self.key))
        message = {"role": "assistant", "content": said if shape else f"```json\n{said}\n```"}
        given, made = self.tokens
        return {
            "id": f"chatcmpl-{self.key}",
            "object": "chat.completion",
            "created": 1_700_000_000,
            "model": self.body.get("model", ""),
            "choices": [{"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}],
            "usage": {"prompt_tokens": given, "completion_tokens": made, "total_tokens": given + made},
        }


class Connection(asyncio.Protocol):
    """HTTP/1.1 with kept-alive connections and bodies of a stated length; one request at a time."""

    state = State()

    def __init__(self) -> None:
        self.buffer = b""
        self.request: Request | None = None
        self.close = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        if self.request:
            self.request.hung_up()

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        head, found, rest = self.buffer.partition(b"\r\n\r\n")
        if not found or self.request:
            return
        length = _LENGTH.search(head)
        size = int(length[1]) if length else 0
        if len(rest) < size:
            return
        self.buffer = rest[size:]
        self.close = b"connection: close" in head.lower()
        method, path, _ = head.split(b"\r\n", 1)[0].decode().split(" ", 2)
        try:
            body = json.loads(rest[:size] or b"{}")
        except ValueError:
            self.reply(400, {"error": {"message": "no JSON"}})
            return
        self._route(method, path, body)

    def _route(self, method: str, path: str, body: dict[str, Any]) -> None:
        state = Connection.state
        if method == "POST" and path.endswith("/chat/completions"):
            if body.get("messages"):
                self.request = Request(state, self, body)
                if self.request.entry[2] is not None:  # refused
                    self.request = None
            else:
                self.reply(400, {"error": {"message": "no messages"}})
        elif path.endswith("/models"):
            self.reply(200, {"object": "list", "data": [{"id": "model", "object": "model"}]})
        elif path == "/reset":
            Connection.state = State(Settings(**body))
            self.reply(200, asdict(Connection.state.settings))
        elif path == "/count":
            self.reply(200, {"answered": len(state.answered), "taken": state.taken, "requests": len(state.log)})
        elif path == "/stats":
            self.reply(200, {"log": state.log, "most": state.most})
        else:
            self.reply(404, {"error": {"message": f"no {path}"}})

    def reply(self, status: int, body: dict[str, Any], more: str = "", cut: bool = False) -> None:
        """Answer the request; `cut`: with half of the body that the head announces."""
        raw = json.dumps(body).encode()
        self.close = self.close or cut
        head = (
            f"HTTP/1.1 {status} {_REASONS[status]}\r\nContent-Type: application/json\r\nContent-Length: {len(raw)}\r\n"
            f"{more}Connection: {'close' if self.close else 'keep-alive'}\r\n\r\n"
        )
        self.transport.write(head.encode() + (raw[: len(raw) // 2] if cut else raw))
        if self.close:
            self.transport.close()

    def drop(self) -> None:
        """Close the connection without a word."""
        self.transport.abort()


async def serve(port: int) -> None:
    server = await asyncio.get_running_loop().create_server(Connection, "127.0.0.1", port, backlog=1024)
    print("ready", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1])))
