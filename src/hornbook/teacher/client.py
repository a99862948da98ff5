"""A thin client for any server that speaks OpenAI's chat completions (vLLM, SGLang, llama.cpp, Ollama, hosted).

`ask` returns an answer of a given pydantic schema or raises `Quarantined`. On the way: the cache is asked first;
the schema goes along as `response_format` until a server refuses it; what does not validate is sent back once
with the errors. Overload (429) and failures of the server or the line (408, 5xx, transport) are tried again
after the time that the server names in Retry-After, or 1, 2, 4, ... seconds with jitter. At most `concurrency`
requests are in flight, however many threads ask; a waiting retry gives its place to others.
"""

import email.utils
import os
import random
import re
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import httpx
import platformdirs
from pydantic import BaseModel, ValidationError

from hornbook.records import UserError, blake2b_128, canonical_json
from hornbook.teacher.cache import Answer, AnswerCache
from hornbook.teacher.quarantine import Quarantined
from hornbook.teacher.settings import TeacherSettings

ATTEMPTS = 7  # about a minute of waiting with the doubling pauses
LONGEST_PAUSE = 300.0  # seconds; a server that asks for more is as good as down
AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504, 529})
TIMEOUT = httpx.Timeout(600.0, connect=10.0)  # a long answer of a busy server takes minutes

Messages = list[dict[str, str]]
T = TypeVar("T", bound=BaseModel)


class ChatClient:
    """Asks one model on one server. Threads may share it."""

    def __init__(
        self, settings: TeacherSettings, cache: Path | None = None, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        """`cache` defaults to teacher.sqlite in the user's data folder. UserError for a key that is not set."""
        headers = {}
        if settings.key_env:
            key = os.environ.get(settings.key_env, "")
            if not key:
                raise UserError(f"teacher: the environment variable {settings.key_env} is not set; it holds the key")
            headers["Authorization"] = f"Bearer {key}"
        self.settings = settings
        self.url = settings.url.rstrip("/")
        self.cache = AnswerCache(cache or platformdirs.user_data_path("hornbook") / "teacher.sqlite")
        self.sent = 0  # requests sent, retries included
        self.hits = 0  # requests answered by the cache
        self.input_tokens = 0  # of answers received, not of those from the cache
        self.output_tokens = 0
        self._sleep = sleep
        self._http = httpx.Client(headers=headers, timeout=TIMEOUT)
        self._places = threading.BoundedSemaphore(settings.concurrency)
        self._lock = threading.Lock()
        self._takes_schema = True

    @property
    def cost(self) -> float:
        """Money for the answers received so far, by the settings' price."""
        price = self.settings.price
        return (self.input_tokens * price.input + self.output_tokens * price.output) / 1e6

    def ask(
        self, prompt: str, schema: type[T], temperature: float, sample: int = 0, context: dict[str, Any] | None = None
    ) -> T:
        """The model's answer to `prompt`, validated. `context` is what the schema's validators may look at;
        `sample` tells several answers to one prompt apart. Raises Quarantined, or UserError for a server that
        cannot be used."""
        messages = [{"role": "user", "content": prompt}]
        text = self._answer(messages, schema, temperature, sample)
        try:
            return _validate(text, schema, context)
        except ValueError as error:  # pydantic's ValidationError is one
            complaint = _complaint(error)
        messages += [
            {"role": "assistant", "content": text},
            {
                "role": "user",
                "content": f"That cannot be used: {complaint}\nAnswer again, with the JSON object alone.",
            },
        ]
        text = self._answer(messages, schema, temperature, sample)
        try:
            return _validate(text, schema, context)
        except ValueError as error:
            raise Quarantined(f"unusable after a repair turn: {_complaint(error)}") from error

    def close(self) -> None:
        """Close connections and cache."""
        self._http.close()
        self.cache.close()

    def _answer(self, messages: Messages, schema: type[BaseModel], temperature: float, sample: int) -> str:
        """The text answered to `messages`: from the cache, or from the server and then in the cache."""
        parameters: dict[str, Any] = {"temperature": temperature, "max_tokens": self.settings.max_tokens}
        request = {"model": self.settings.model, "messages": messages, **parameters}
        shape = schema.model_json_schema()
        key = blake2b_128(canonical_json({"server": self.url, "schema": shape, "sample": sample, **request}).encode())
        known = self.cache.get(key)
        if known is not None:
            with self._lock:
                self.hits += 1
            return known.text
        answer = self._complete(request, {"name": schema.__name__, "schema": shape, "strict": True})
        self.cache.put(key, self.settings.model, answer)
        with self._lock:
            self.input_tokens += answer.input_tokens
            self.output_tokens += answer.output_tokens
        return answer.text

    def _complete(self, request: dict[str, Any], schema: dict[str, Any]) -> Answer:
        """Send a request, with the schema while the server takes it."""
        with_schema = {**request, "response_format": {"type": "json_schema", "json_schema": schema}}
        takes_schema = self._takes_schema
        response = self._send(with_schema if takes_schema else request)
        if takes_schema and response.status_code in (400, 422):
            response = self._send(request)
            if response.is_success:
                self._takes_schema = False  # it was the schema that it refused
        where = f"teacher at {self.url}"
        if response.status_code in (401, 403):
            raise UserError(f"{where} refuses the key (status {response.status_code}); check key_env")
        if response.status_code == 404:
            raise UserError(
                f"{where} knows no model {self.settings.model!r} or no /chat/completions; check url and model"
            )
        if not response.is_success:
            raise Quarantined(f"status {response.status_code}: {response.text[:200]}")
        try:
            body = response.json()
            usage = body.get("usage") or {}
            return Answer(
                str(body["choices"][0]["message"]["content"] or ""),
                int(usage.get("prompt_tokens") or 0),
                int(usage.get("completion_tokens") or 0),
            )
        except (ValueError, LookupError, TypeError, AttributeError) as error:
            raise UserError(f"{where} does not answer as chat completions do: {response.text[:200]!r}") from error

    def _send(self, request: dict[str, Any]) -> httpx.Response:
        """One request with retries; the last response, whatever its status."""
        trouble = ""
        for attempt in range(ATTEMPTS):
            pause = min(2.0**attempt, 60.0) * (0.5 + random.random() / 2)  # jitter: threads shall not return at once
            try:
                with self._places:
                    with self._lock:
                        self.sent += 1
                    response = self._http.post(f"{self.url}/chat/completions", json=request)
                if response.status_code not in AGAIN:
                    return response
                trouble = f"status {response.status_code}"
                pause = _retry_after(response.headers.get("Retry-After"), pause)
            except httpx.TransportError as error:
                trouble = f"{type(error).__name__}: {error}"
            if attempt + 1 < ATTEMPTS:
                self._sleep(min(pause, LONGEST_PAUSE))
        raise UserError(f"teacher at {self.url} does not answer ({trouble}, {ATTEMPTS} attempts); is it running?")


def _retry_after(value: str | None, otherwise: float) -> float:
    """Seconds to wait after a Retry-After header: a number of seconds or a date (RFC 9110, 10.2.3)."""
    if value is None:
        return otherwise
    try:
        return max(0.0, float(value))
    except ValueError:
        pass
    try:
        return max(0.0, (email.utils.parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return otherwise


def _validate(text: str, schema: type[T], context: dict[str, Any] | None) -> T:
    """The JSON object in an answer, also when it stands in a fence or after a model's thinking."""
    text = re.sub(r"<think>.*?</think>", "", text, flags=re.DOTALL)
    start, end = text.find("{"), text.rfind("}")
    if start < 0 or end < start:
        raise ValueError("there is no JSON object in it")
    return schema.model_validate_json(text[start : end + 1], context=context)


def _complaint(error: ValueError) -> str:
    """What was wrong, in one short line per error, without the answer itself."""
    if not isinstance(error, ValidationError):
        return str(error)
    return "; ".join(f"{'.'.join(map(str, e['loc'])) or 'JSON'}: {e['msg']}" for e in error.errors()[:5])
