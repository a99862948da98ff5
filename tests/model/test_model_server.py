"""A server of completions as it misbehaves: scripted answers over real HTTP."""

import json
import math
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from hornbook.model import resolve_model
from hornbook.model.server import ATTEMPTS, NEUTRAL, ServedModel
from hornbook.records import UserError

Answer = tuple[int, Any]


class Scripted:
    """Answers POSTs with what `script` says of (the request, how often a request with this prompt has come)."""

    def __init__(self) -> None:
        self.script: Callable[[dict[str, Any], int], Answer] = lambda request, count: (200, _said("ok"))
        self.models: Answer = (200, {"data": [{"id": "tiny", "max_model_len": 64}]})
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self._answer(*outer.models)

            def do_POST(self) -> None:
                request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                outer.keys.append(self.headers.get("Authorization"))
                outer.requests.append(request)
                count = sum(r["prompt"] == request["prompt"] for r in outer.requests)
                self._answer(*(outer.script(request, count) if self.path == "/v1/completions" else (404, {})))

            def _answer(self, status: int, body: Any) -> None:
                if status == 0:  # hang up
                    self.connection.close()
                    return
                data = body if isinstance(body, bytes) else json.dumps(body).encode()
                self.send_response(status)
                if status == 429:
                    self.send_header("Retry-After", "7")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *args: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/v1"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


def _said(text: str, finish: str = "stop", **more: Any) -> dict[str, Any]:
    return {"choices": [{"text": text, "finish_reason": finish, **more}], "usage": {"completion_tokens": 3}}


@pytest.fixture
def served() -> Iterator[Scripted]:
    found = Scripted()
    yield found
    found.server.shutdown()
    found.server.server_close()


@pytest.fixture
def pauses() -> list[float]:
    return []


@pytest.fixture
def model(served: Scripted, pauses: list[float]) -> ServedModel:
    return ServedModel(served.url, sleep=pauses.append)


def test_requests_and_answers(served: Scripted, model: ServedModel) -> None:
    finishes = {"a": "length", "b": "stop", "c": "stop"}
    reasons: dict[str, dict[str, Any]] = {"a": {}, "b": {"stop_reason": None}, "c": {"stop_reason": "\ndef"}}
    served.script = lambda r, n: (200, _said(r["prompt"].upper(), finishes[r["prompt"]], **reasons[r["prompt"]]))
    told: dict[int, Any] = {}
    found = model.complete(
        ["a", "b", "c"],
        max_new_tokens=9,
        stops=["\ndef"],
        temperature=0.5,
        top_p=0.9,
        top_k=3,
        seeds=[5, 6, 1 << 40],
        on_done=told.__setitem__,
    )
    assert [c and (c.text, c.tokens, c.finish) for c in found] == [
        ("A", 3, "length"),
        ("B", 3, "end"),
        ("C", 3, "stop"),
    ]
    assert told == dict(enumerate(found))
    by_prompt = {r["prompt"]: r for r in served.requests}
    expected = NEUTRAL | {
        "model": "tiny",
        "prompt": "a",
        "max_tokens": 9,
        "temperature": 0.5,
        "top_p": 0.9,
        "top_k": 3,
        "seed": 5,
    }
    assert by_prompt["a"] == expected | {"stop": ["\ndef"]}
    assert 0 <= by_prompt["c"]["seed"] < 1 << 31
    assert model.context == 64
    assert served.url in model.identity
    assert "tiny" in model.identity


def test_a_greedy_request_has_no_seed(served: Scripted, model: ServedModel) -> None:
    model.complete(["a"], max_new_tokens=4)
    assert served.requests == [NEUTRAL | {"model": "tiny", "prompt": "a", "max_tokens": 4, "temperature": 0.0}]


def test_words_that_a_server_refuses_are_not_sent_again(served: Scripted, model: ServedModel) -> None:
    def strict(request: dict[str, Any], count: int) -> Answer:
        if "min_p" in request or request.get("top_k") == 0:
            return 422, {"detail": f"Unexpected fields in the request: {{'min_p', 'top_k'}} for {request['prompt']}"}
        return 200, _said("x")

    served.script = strict
    model.complete(["a"], max_new_tokens=4)
    model.complete(["b"], max_new_tokens=4)
    model.complete(["c"], max_new_tokens=4, temperature=1.0, top_k=5)
    assert [(r["prompt"], "min_p" in r, r.get("top_k")) for r in served.requests] == [
        ("a", True, 0),
        ("a", False, None),
        ("b", False, None),
        ("c", False, 5),
    ]
    assert all(r["repeat_penalty"] == 1.0 for r in served.requests)


def test_overload_failures_and_broken_lines_are_tried_again(
    served: Scripted, model: ServedModel, pauses: list[float]
) -> None:
    served.script = lambda r, n: [(429, {}), (503, b"<html>"), (0, {}), (200, _said("at last"))][n - 1]
    (found,) = model.complete(["a"], max_new_tokens=4)
    assert found is not None
    assert found.text == "at last"
    assert pauses[0] == 7.0
    assert len(pauses) == 3


def test_a_server_that_stays_down(served: Scripted, model: ServedModel, pauses: list[float]) -> None:
    served.script = lambda r, n: (500, {})
    with pytest.raises(UserError, match="500"):
        model.complete(["a"], max_new_tokens=4)
    assert len(served.requests) == ATTEMPTS
    assert len(pauses) == ATTEMPTS - 1


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ((401, {}), "key"),
        ((403, {}), "key"),
        ((404, {"error": "no such model"}), "tiny"),
        ((418, {}), "418"),
        ((200, b"<html>hello"), "hello"),
        ((200, {"choices": []}), "choices"),
        ((200, {"choices": [{"message": "chat"}]}), "chat"),
        ((200, {"choices": ["text"]}), "text"),
    ],
)
def test_answers_that_cannot_be_used(served: Scripted, model: ServedModel, answer: Answer, names: str) -> None:
    served.script = lambda r, n: answer
    with pytest.raises(UserError, match=names) as caught:
        model.complete(["a"] * 200, max_new_tokens=4)
    assert "\n" not in str(caught.value)
    assert len(served.requests) < 200  # the others are not sent any more


def test_many_at_once_stay_in_order(served: Scripted, model: ServedModel) -> None:
    here, most = [0], [0]
    barrier = threading.Barrier(4)

    def slow(request: dict[str, Any], count: int) -> Answer:
        here[0] += 1
        most[0] = max(most[0], here[0])
        barrier.wait(10)  # passes only when four requests are here together
        here[0] -= 1
        return 200, _said(request["prompt"] * 2)

    served.script = slow
    found = model.complete([str(i) for i in range(40)], max_new_tokens=4)
    assert [c and c.text for c in found] == [str(i) * 2 for i in range(40)]
    assert most[0] >= 4


def test_prompts_that_do_not_fit(served: Scripted, model: ServedModel) -> None:
    room = {"short": 5, "full": 0}

    def strict(request: dict[str, Any], count: int) -> Answer:
        if request["max_tokens"] > room[request["prompt"]]:
            return 400, {"error": {"message": "This model's maximum context length is 64 tokens. However, ..."}}
        return 200, _said("x", "length")

    served.script = strict
    short, full = model.complete(["short", "full"], max_new_tokens=16)
    assert short is not None
    assert full is None
    assert max(r["max_tokens"] for r in served.requests if r["prompt"] == "short") == 16


def test_a_server_that_takes_few_stops(served: Scripted, model: ServedModel) -> None:
    stops = [f"\n{word}" for word in ("a", "b", "c", "d", "e", "f")]
    served.script = lambda r, n: (400, {"error": "'stop' too long"}) if len(r["stop"]) > 4 else (200, _said("x"))
    model.complete(["p"], max_new_tokens=4, stops=stops)
    model.complete(["q"], max_new_tokens=4, stops=stops)
    assert [len(r["stop"]) for r in served.requests] == [6, 4, 4]


def _echo(request: dict[str, Any], count: int) -> Answer:
    """One token a character, each of probability 1/2, and one more that was generated."""
    text = request["prompt"] + "!"
    told = {
        "tokens": list(text),
        "token_logprobs": [None, *[-math.log(2)] * (len(text) - 1)],
        "text_offset": list(range(len(text))),
    }
    return 200, _said(text, "length", logprobs=told)


def test_bits_from_an_echo(served: Scripted, model: ServedModel) -> None:
    served.script = _echo
    assert model.bits([("ab", "cde"), ("a", "é\n")]) == pytest.approx([3.0, 2.0])
    assert model.bits([("ab", "cdefg")] * 3) == pytest.approx([5.0] * 3)
    assert model.bits([]) == []
    assert model.bits([("", "ab")]) is None


@pytest.mark.parametrize("shift", [0, 1])
def test_log_probabilities_of_other_tokens_are_no_bits(served: Scripted, model: ServedModel, shift: int) -> None:
    """A model that counts 0 1 2 ... 9 0 1 ...; some servers tell a place's figures one place too early."""

    def counts(request: dict[str, Any], count: int) -> Answer:
        text = request["prompt"]
        begin = len(text)
        while len(text) < begin + request["max_tokens"]:
            text += str((int(text[-1]) + 1) % 10)
        if not request.get("echo"):
            return 200, _said(text[begin:], "length")
        right = [None, *(str((int(c) + 1) % 10) for c in text)]  # what follows at each place
        read = range(begin) if shift else range(len(text))  # the last token was written and never read
        best = [right[i + shift] for i in read]
        values = [None if b is None else -0.1 if b == text[i] else -5.0 for i, b in zip(read, best, strict=True)]
        told = {
            "tokens": [text[i] for i in read],
            "token_logprobs": [None, *values[1:]],
            "text_offset": list(read),
            "top_logprobs": [None, *({text[i]: values[i], best[i]: -0.1} for i in read[1:])],
        }
        return 200, _said(text, "length", logprobs=told)

    served.script = counts
    assert model.bits([("12", "34"), ("5", "7")]) == (
        None if shift else pytest.approx([0.2 / math.log(2), 5.0 / math.log(2)])
    )


@pytest.mark.parametrize(
    "answer", [(200, _said("cde")), (400, {"error": "echo"}), (200, _said("abcde", logprobs=None))]
)
def test_no_bits_where_the_server_does_not_tell(served: Scripted, model: ServedModel, answer: Answer) -> None:
    served.script = lambda r, n: answer
    assert model.bits([("ab", "cde")] * 20) is None
    assert len(served.requests) == 1


def test_the_key_comes_from_the_environment_alone(served: Scripted, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOME_KEY", "secret")
    monkeypatch.setenv("OPENAI_API_KEY", "another")
    resolve_model(served.url, key_env="SOME_KEY").complete(["a"], max_new_tokens=1)
    resolve_model(served.url).complete(["a"], max_new_tokens=1)
    assert served.keys == ["Bearer secret", None]
    with pytest.raises(UserError, match="NO_KEY"):
        resolve_model(served.url, key_env="NO_KEY")


def test_which_model_of_the_server(served: Scripted, pauses: list[float]) -> None:
    served.models = (200, {"data": [{"id": "one"}, {"id": "two"}]})
    with pytest.raises(UserError, match="one, two"):
        resolve_model(served.url)
    resolve_model(served.url, served_name="two").complete(["a"], max_new_tokens=1)
    assert served.requests[0]["model"] == "two"
    for broken in ((404, {}), (200, b"no"), (200, {"data": []}), (200, [])):
        served.models = broken
        with pytest.raises(UserError):
            resolve_model(served.url)
    with pytest.raises(UserError, match="running"):
        ServedModel("http://127.0.0.1:9/v1", sleep=pauses.append)
