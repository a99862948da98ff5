"""A model behind an OpenAI-compatible completions address (vLLM, SGLang, llama.cpp, `transformers serve`, hosted).

One request is one prompt; as many are in flight as `concurrency` says. Overload (429) and failures of the server or
the line (408, 5xx, transport) are tried again after the time that the server names in Retry-After, or 1, 2, 4, ...
seconds with jitter. Most servers cut a completion before the stop that ended it (`transformers serve` does not). What a
seed means is the server's affair: most promise the same sample for the same request only while nothing else runs on
them.

Servers have settings of their own for what a request leaves out: llama-cpp-python penalises repetition by 1.1 and keeps
40 words, which changes greedy text too. So they are told not to, in their various words; a word that a server refuses
is not sent again.

Bits need a server that echoes the prompt with its log-probabilities (`echo`, `logprobs`; vLLM does); others answer
without, and then there are none. Some answer with numbers that belong to other tokens (llama-cpp-python 0.3 with a
model that has no token for the beginning: those of one place further on). So a server is tried first: of what it writes
greedily each token must be the likeliest at its place.
"""

import math
import os
import random
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from threading import Event, Lock
from typing import Any, Literal, NamedTuple

import httpx

from hornbook.model.language import Completion, OnDone
from hornbook.records import UserError

ATTEMPTS = 7  # about a minute of waiting with the doubling pauses
FIRST_ATTEMPTS = 2  # of the first question: who mistyped an address, or did not start the server, is told at once
LONGEST_PAUSE = 300.0  # seconds; a server that asks for more is as good as down
AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504, 529})
TIMEOUT = httpx.Timeout(600.0, connect=10.0)  # a long answer of a busy server takes minutes
TRIED = 16  # tokens of a greedy completion by which a server's log-probabilities are tried
NEUTRAL = {"repeat_penalty": 1.0, "repetition_penalty": 1.0, "min_p": 0.0, "top_k": 0}  # nothing is held back
FEW_STOPS = 4  # what OpenAI's own service allows


class ServedModel:
    """A `LanguageModel` on a server."""

    heals_boundary = False

    def __init__(
        self,
        url: str,
        served_name: str | None = None,
        key_env: str | None = None,
        concurrency: int = 16,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """url: what stands before `/completions`, as in http://localhost:8000/v1. The key is read from the environment
        variable `key_env` and from nowhere else. Raises UserError when the server cannot be used."""
        headers = {}
        if key_env:
            key = os.environ.get(key_env, "")
            if not key:
                raise UserError(f"MODEL '{url}': the environment variable {key_env} is not set; it holds the key")
            headers["Authorization"] = f"Bearer {key}"
        self.name = url
        self._url = url.rstrip("/").removesuffix("/completions")
        self._http = httpx.Client(headers=headers, timeout=TIMEOUT)
        self._concurrency = concurrency
        self._sleep = sleep
        self._few_stops = False
        self._neutral: dict[str, float] = NEUTRAL
        known = self._models() if served_name is None else {served_name: None}
        if len(known) != 1:
            have = f"it has {', '.join(sorted(known)[:8])}" if known else "it does not list its models"
            raise UserError(f"MODEL '{url}': say which model of the server is meant; {have}")
        ((self._model, self.context),) = known.items()
        self.identity = f"{self._url} {self._model}"

    def complete(
        self,
        prompts: Sequence[str],
        *,
        max_new_tokens: int,
        stops: Sequence[str] = (),
        temperature: float = 0.0,
        top_p: float = 1.0,
        top_k: int = 0,
        seeds: Sequence[int] | None = None,
        on_done: OnDone | None = None,
    ) -> list[Completion | None]:
        """As `LanguageModel.complete`; None where the server says that the prompt does not fit.

        Where prompt and `max_new_tokens` together do not fit, half as many tokens are asked for, and so on.
        """
        results: list[Completion | None] = [None] * len(prompts)
        lock = Lock()

        def one(i: int) -> None:
            request: dict[str, Any] = {"temperature": temperature}
            if temperature:
                request |= {"top_p": top_p, "seed": (i if seeds is None else seeds[i]) & 0x7FFFFFFF}
                request |= {"top_k": top_k} if top_k else {}
            written = self._written(prompts[i], max_new_tokens, request, stops)
            with lock:
                results[i] = written
                if on_done is not None:
                    on_done(i, written)

        self._all(one, len(prompts))
        return results

    @property
    def url(self) -> str:
        """The server's address, without the protocol's last word."""
        return self._url

    @property
    def served_name(self) -> str:
        """The model's name there."""
        return self._model

    def bits(self, pairs: Sequence[tuple[str, str]]) -> list[float] | None:
        """-log2 p(second | first) of each pair; None where the server does not tell."""
        found: list[float | None] = [None] * len(pairs)
        if not pairs:
            return []
        found[0] = self._foreseen(*pairs[0])
        # Where it does not tell one it will not tell the others either: ask once and not 500 times.
        if found[0] is None or not self._tells_truly(pairs[0][0]):
            return None

        def one(i: int) -> None:
            found[i + 1] = self._foreseen(*pairs[i + 1])

        self._all(one, len(pairs) - 1)
        told = [bits for bits in found if bits is not None]
        return told if len(told) == len(pairs) else None

    def surprise(self, texts: Sequence[str]) -> list[tuple[float, int]] | None:
        """As `LanguageModel.surprise`, from echoes; None where the server does not tell."""
        found: list[tuple[float, int] | None] = [None] * len(texts)
        if not texts:
            return []
        found[0] = self._surprise(texts[0])
        if found[0] is None or not self._tells_truly(texts[0]):
            return None

        def one(i: int) -> None:
            found[i + 1] = self._surprise(texts[i + 1])

        self._all(one, len(texts) - 1)
        told = [row for row in found if row is not None]
        return told if len(told) == len(texts) else None

    def _surprise(self, text: str) -> tuple[float, int] | None:
        told = [one for one in self._echo(text) or () if one.begin < len(text)]
        values = [one.logprob for one in told[1:]]
        if not told or None in values:
            return None
        return -sum(value for value in values if value is not None), len(values)

    def embed(self, texts: Sequence[str]) -> None:
        """None: completions show no hidden states."""
        return None

    def _all(self, one: Callable[[int], None], count: int) -> None:
        """Runs `one` for 0 .. count - 1; after the first failure, what was not yet asked is not asked."""
        failed = Event()

        def unless_failed(i: int) -> None:
            if failed.is_set():
                return
            try:
                one(i)
            except BaseException:
                failed.set()
                raise

        with ThreadPoolExecutor(self._concurrency) as pool:
            try:
                for done in [pool.submit(unless_failed, i) for i in range(count)]:
                    done.result()
            except BaseException:  # Ctrl-C too, which is raised here and not in a thread
                failed.set()
                raise

    def _written(self, prompt: str, count: int, request: dict[str, Any], stops: Sequence[str]) -> Completion | None:
        while True:
            asked = list(stops)[:FEW_STOPS] if self._few_stops else list(stops)
            stopping = {"stop": asked} if asked else {}
            neutral = self._neutral
            response = self._send({**neutral, "prompt": prompt, "max_tokens": count, **request, **stopping})
            if response.status_code not in (400, 422):
                break
            said = response.text.lower()
            refused = {name for name in neutral if name in said and name not in request}
            if refused:
                self._neutral = {name: value for name, value in self._neutral.items() if name not in refused}
            elif "stop" in said and len(asked) > FEW_STOPS:
                self._few_stops = True
            elif "context" in said or "max_tokens" in said or "too long" in said:
                if count <= 1:
                    return None
                count //= 2
            else:
                break
        choice = self._choice(response)
        usage = response.json().get("usage") or {}
        text = choice.get("text")
        if not isinstance(text, str):
            raise self._odd(response)
        return Completion(text, int(usage.get("completion_tokens") or 0), _finish(choice))

    def _foreseen(self, first: str, second: str) -> float | None:
        """-log2 p(second | first) from an echo; None where there is none."""
        whole = first + second
        told = self._echo(whole)
        values = [t.logprob for t in told or () if t.end > len(first) and t.begin < len(whole)]
        if not told or None in values:  # of the very first token: nothing is before it
            return None
        return -sum(value for value in values if value is not None) / math.log(2)

    def _tells_truly(self, prompt: str) -> bool:
        """Whether an echo's log-probabilities are those of its tokens, as far as a greedy completion can tell.

        A token that is written twice in a row says nothing: it is the likeliest at the next place, too.
        """
        written = self._written(prompt, TRIED, {"temperature": 0.0}, ())
        text = prompt + (written.text if written else "")
        told = [t for t in self._echo(text) or () if t.begin >= len(prompt)][:TRIED]
        likeliest = [
            t.logprob >= t.best - 0.01
            for t, after in pairwise(told)
            if t.text != after.text and t.logprob is not None and t.best is not None
        ]
        # Text read again may be cut into other tokens than were written, hence not all of them.
        return 2 * sum(likeliest) >= len(likeliest)

    def _echo(self, text: str) -> "list[_Told] | None":
        """A text's tokens as the server sees them, and one that it writes behind them; None where it does not tell."""
        request = {"prompt": text, "max_tokens": 1, "temperature": 0.0, "echo": True, "logprobs": 1}
        response = self._send(request)
        if response.status_code in (400, 422):
            return None
        choice = self._choice(response)
        told = choice.get("logprobs") or {}
        tokens, values, places = (told.get(key) for key in ("tokens", "token_logprobs", "text_offset"))
        if not (tokens and values and places) or not str(choice.get("text", "")).startswith(text):
            return None
        ends = [*places[1:], len(str(choice["text"]))]
        tops = told.get("top_logprobs") or [None] * len(tokens)
        return [
            _Told(token, begin, end, value, max(top.values()) if top else None)
            for token, begin, end, value, top in zip(tokens, places, ends, values, tops, strict=True)
        ]

    def _choice(self, response: httpx.Response) -> dict[str, Any]:
        """The one answer in a response. Raises UserError for every other response."""
        where = f"MODEL '{self.name}'"
        if response.status_code in (401, 403):
            raise UserError(f"{where} refuses the key (status {response.status_code}); check key_env")
        if response.status_code == 404:
            raise UserError(f"{where} knows no model {self._model!r} or no /completions; check address and name")
        if not response.is_success:
            raise UserError(f"{where} answers with status {response.status_code}: {response.text[:200]!r}")
        try:
            choice = response.json()["choices"][0]
        except (ValueError, LookupError, TypeError) as error:
            raise self._odd(response) from error
        if not isinstance(choice, dict):
            raise self._odd(response)
        return choice

    def _odd(self, response: httpx.Response) -> UserError:
        return UserError(f"MODEL '{self.name}' does not answer as completions do: {response.text[:200]!r}")

    def _models(self) -> dict[str, int | None]:
        """The server's models and, where it tells, how many tokens fit."""
        response = self._try(lambda: self._http.get(f"{self._url}/models"), FIRST_ATTEMPTS)
        if response.status_code in (401, 403):
            raise UserError(f"MODEL '{self.name}' refuses the key (status {response.status_code}); check key_env")
        try:
            return {str(entry["id"]): entry.get("max_model_len") for entry in response.json()["data"]}
        except (ValueError, LookupError, TypeError, AttributeError):
            return {}

    def _send(self, request: dict[str, Any]) -> httpx.Response:
        return self._try(lambda: self._http.post(f"{self._url}/completions", json={"model": self._model, **request}))

    def _try(self, send: Callable[[], httpx.Response], attempts: int = ATTEMPTS) -> httpx.Response:
        """One request with retries; the last response, whatever its status."""
        trouble = ""
        for attempt in range(attempts):
            pause = min(2.0**attempt, 60.0) * (0.5 + random.random() / 2)  # jitter: threads shall not return at once
            try:
                response = send()
                if response.status_code not in AGAIN:
                    return response
                trouble = f"status {response.status_code}"
                pause = _seconds(response.headers.get("Retry-After"), pause)
            except httpx.TransportError as error:
                trouble = f"{type(error).__name__}: {error}"
            except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
                raise UserError(f"MODEL '{self.name}' is not an address: {error}") from error
            if attempt + 1 < attempts:
                self._sleep(min(pause, LONGEST_PAUSE))
        raise UserError(f"MODEL '{self.name}' does not answer ({trouble}, {attempts} attempts); is it running?")


class _Told(NamedTuple):
    """A token of an echo: where it stands in the text, its log-probability, and the greatest at its place."""

    text: str
    begin: int
    end: int
    logprob: float | None
    best: float | None


def _finish(choice: dict[str, Any]) -> Literal["stop", "length", "end"]:
    """Why it ended. `stop_reason` (vLLM) tells a stop sequence from the end of the text; without it "stop" is said."""
    if choice.get("finish_reason") == "length":
        return "length"
    return "end" if "stop_reason" in choice and choice["stop_reason"] is None else "stop"


def _seconds(value: str | None, otherwise: float) -> float:
    """Seconds of a Retry-After header; a date is too rare to be read."""
    try:
        return max(0.0, float(value)) if value is not None else otherwise
    except ValueError:
        return otherwise
