"""The batch endpoint of OpenAI's API as another way to send the same requests: slower, at about half the price.

`fill` sends every question that the cache does not answer as one file, waits until the server is done with it, and
puts the answers into the cache; whoever asks afterwards finds them there. What the batch did not answer, and repair
turns, are then asked one by one. A batch is noted in the cache as soon as the server has it, so that a process that
dies finds it again and does not send it twice.
"""

import io
import json
import time
from collections.abc import Callable, Sequence
from typing import Any

import httpx

from hornbook.records import UserError
from hornbook.teacher.budget import Ledger
from hornbook.teacher.cache import AnswerCache
from hornbook.teacher.question import Question, format_of, key_of, request_of, tokens_at_most
from hornbook.teacher.server import read_answer
from hornbook.teacher.settings import TeacherSettings

LARGEST = 50_000  # requests in a batch, as OpenAI has it
POLL = 30.0  # seconds between two looks at a batch
_ENDED = frozenset({"completed", "failed", "expired", "cancelled"})


class Batches:
    """The batches of one model on one server."""

    def __init__(
        self,
        settings: TeacherSettings,
        cache: AnswerCache,
        headers: dict[str, str],
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.requests = 0  # sent
        self._settings = settings
        self._cache = cache
        self._http = httpx.Client(headers=headers, timeout=httpx.Timeout(300.0, connect=10.0))
        self._sleep = sleep

    def fill(self, questions: Sequence[Question[Any]]) -> None:
        """Have the questions answered that the cache does not answer. UserError for a server without batches; Stopped
        where they could pass the budget."""
        self._fetch_all()
        wanted: dict[str, tuple[str, dict[str, Any]]] = {}
        for question in questions:
            request = request_of(self._settings, question, question.messages)
            key = key_of(self._settings, question, request)
            if key not in wanted and self._cache.get(key) is None:
                wanted[key] = (question.prompt_id, request | {"response_format": format_of(question)})
        if not wanted:
            return
        ledger = Ledger(self._settings, self._cache)
        for _, request in wanted.values():
            if not ledger.reserve(*tokens_at_most(self._settings, request)):
                raise ledger.exhausted()
        self._send(wanted)
        self._fetch_all()

    def close(self) -> None:
        """Close connections."""
        self._http.close()

    def _send(self, wanted: dict[str, tuple[str, dict[str, Any]]]) -> None:
        lines = [
            json.dumps({"custom_id": key, "method": "POST", "url": "/v1/chat/completions", "body": request})
            for key, (_, request) in wanted.items()
        ]
        file = io.BytesIO(("\n".join(lines) + "\n").encode())
        sent = self._call("POST", "/files", files={"file": ("requests.jsonl", file)}, data={"purpose": "batch"}).json()
        made = self._call(
            "POST",
            "/batches",
            json={
                "input_file_id": sent["id"],
                "endpoint": "/v1/chat/completions",
                "completion_window": "24h",
            },
        ).json()
        prompts = {key: prompt_id for key, (prompt_id, _) in wanted.items()}
        self._cache.keep_batch(made["id"], self._settings.service, self._settings.model, json.dumps(prompts))
        self.requests += len(wanted)

    def _fetch_all(self) -> None:
        """Wait for every batch that was sent, and keep its answers."""
        for id_, prompts in self._cache.batches(self._settings.service, self._settings.model).items():
            while True:
                state = self._call("GET", f"/batches/{id_}").json()
                if state["status"] in _ENDED:
                    break
                self._sleep(POLL)
            if state.get("output_file_id"):
                self._keep(self._call("GET", f"/files/{state['output_file_id']}/content").text, json.loads(prompts))
            elif state["status"] == "failed":
                self._cache.drop_batch(id_)
                raise UserError(f"teacher at {self._settings.urls[0]}: the batch {id_} failed ({state.get('errors')})")
            self._cache.drop_batch(id_)

    def _keep(self, output: str, prompts: dict[str, str]) -> None:
        kept = []
        for line in output.splitlines():
            row = json.loads(line)
            response = row.get("response") or {}
            if response.get("status_code") != 200 or row["custom_id"] not in prompts:
                continue
            try:
                answer = read_answer(response["body"], "chat", 0.0)
            except (ValueError, LookupError, TypeError, AttributeError):
                continue
            service, model = self._settings.service, self._settings.model
            kept.append(self._cache.put(row["custom_id"], service, model, prompts[row["custom_id"]], answer))
        for one in kept:
            one.result()

    def _call(self, method: str, path: str, **more: Any) -> httpx.Response:
        url = self._settings.urls[0] + path
        trouble = ""
        for attempt in range(6):
            try:
                response = self._http.request(method, url, **more)
            except httpx.TransportError as error:
                trouble = f"{type(error).__name__}: {error}"
            else:
                if response.is_success:
                    return response
                trouble = f"status {response.status_code}: {response.text[:200]}"
                if response.status_code == 404:
                    raise UserError(f"teacher at {url}: the server has no batches ({trouble}); leave batch out")
                if response.status_code < 500 and response.status_code != 429:
                    break
            self._sleep(2.0**attempt)
        raise UserError(f"teacher at {url}: {trouble}; a batch that the server has is found again by the next run")
