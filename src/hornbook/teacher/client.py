"""A client for any servers that speak OpenAI's completions (vLLM, SGLang, llama.cpp, Ollama, hosted).

`ask` answers a question or raises `Quarantined`; `ask_all` answers many, in order, with as many in flight as the
servers take. On the way: the cache is asked first, and equal questions in flight are one request; the schema goes
along as `response_format` until a server refuses it; what does not validate is sent back once with the errors.
Overload and failures are waited out (`gate`), budgets are kept (`budget`), and an answer is on disk before it is seen
(`cache`).

One event loop in a thread of its own does the sending, so that callers are plain synchronous code and Ctrl-C ends them.
"""

import asyncio
import os
import random
import threading
import time
from collections import deque
from collections.abc import Callable, Coroutine, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import platformdirs

from hornbook.records import UserError
from hornbook.teacher import server as servers
from hornbook.teacher.assets import named
from hornbook.teacher.assets import prompt as template_of
from hornbook.teacher.batch import Batches
from hornbook.teacher.budget import Ledger, money
from hornbook.teacher.cache import Answer, AnswerCache, Typical
from hornbook.teacher.connections import Connections
from hornbook.teacher.gate import Gate, Gates
from hornbook.teacher.quarantine import Quarantined
from hornbook.teacher.question import Messages, Question, format_of, key_of, request_of, tokens_at_most
from hornbook.teacher.settings import TeacherSettings

TRIES = 5  # of a request that fails while others are answered: it is the request then
UNREACHED = 20.0  # seconds after which a server that never answered is taken not to be there
TRIES_ALONE = 8  # of one that fails when nothing else is asked
AHEAD = 16  # answers that wait for their turn, for each place on a server: a slow one holds up the order alone

T = TypeVar("T")


def cache_path() -> Path:
    """The file of answers: HORNBOOK_TEACHER_CACHE, or teacher.sqlite in the user's data folder."""
    named = os.environ.get("HORNBOOK_TEACHER_CACHE", "")
    return Path(named) if named else platformdirs.user_data_path("hornbook") / "teacher.sqlite"


def known_answers(settings: TeacherSettings, prompt: str) -> Typical | None:
    """What this model's answers to a prompt (its name) were like so far; None where none is known."""
    if not cache_path().is_file():
        return None
    cache = AnswerCache(cache_path())
    try:
        return cache.typical(settings.service, settings.model, template_of(named(settings.subject, prompt))[0])
    finally:
        cache.close()


class ChatClient:
    """Asks one model on one server or several. Threads may share it."""

    def __init__(self, settings: TeacherSettings, cache: Path | None = None) -> None:
        """`cache` defaults to `cache_path()`. UserError for a key that is not set, and for a cache that is none."""
        headers = {}
        if settings.key_env:
            key = os.environ.get(settings.key_env, "")
            if not key:
                raise UserError(f"teacher: the environment variable {settings.key_env} is not set; it holds the key")
            headers["Authorization"] = f"Bearer {key}"
        self.settings = settings
        self.cache = AnswerCache(cache or cache_path())
        self.sent = 0  # requests sent, retries included
        self.sent_again = 0  # of these, those that were in flight when a process before died
        self.hits = 0  # requests answered by the cache
        self.input_tokens = 0  # of answers received, not of those from the cache
        self.output_tokens = 0
        self.answered = 0
        self.batches = Batches(settings, self.cache, headers)
        self._left_behind = self.cache.left_behind()
        self._headers = headers
        self._takes_schema = True
        self._begin = time.monotonic()
        self._pending: dict[str, _Pending] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="teacher", daemon=True)
        self._ready = threading.Event()
        self._thread.start()
        self._ready.wait()

    @property
    def cost(self) -> float:
        """Money for the answers received so far, by the settings' price."""
        return money(self.settings, self.input_tokens, self.output_tokens)

    @property
    def status(self) -> str:
        """How the asking goes, in a few words, for a progress line."""
        seconds = max(1e-9, time.monotonic() - self._begin)
        told = [f"{self.answered / seconds:.3g} answers/s", f"{self.output_tokens / seconds:,.0f} tokens/s"]
        flying = sum(gate.in_flight for gate in self.gates.gates)
        told.append(f"{flying} in flight")
        if self.hits:
            told.append(f"{self.hits:,} from the cache")
        if self.cost:
            told.append(f"cost {self.cost:,.2f}")
        for gate in self.gates.gates:
            if gate.is_open:
                told.append(f"waiting for {gate.url} ({gate.trouble})")
        return ", ".join(told)

    @property
    def spent(self) -> dict[str, float]:
        """What was asked so far: requests sent (again, after a death) and answers found in the cache, tokens, money."""
        return {
            "requests": self.sent + self.batches.requests,
            "sent_again": self.sent_again,
            "from_cache": self.hits,
            "input_tokens": self.input_tokens,
            "output_tokens": self.output_tokens,
            "cost": round(self.cost, 6),
        }

    def ask(self, question: Question[T]) -> T:
        """The answer. Raises Quarantined, UserError for a server that cannot be used, Stopped for a spent budget."""
        return self._start(self._ask(question)).result()

    def ask_all(
        self, questions: Iterable[Question[T]], ahead: Callable[[], int] | None = None
    ) -> Iterator[T | Quarantined]:
        """The answers in the order of the questions; of one that is of no use, why. Raises what `ask` raises else.

        Questions are drawn as they are needed; `ahead` says how many more may be of use, where that is known. While one
        takes long, others go on: up to `AHEAD` answers for each place on a server wait for their turn.
        """
        most = self.settings.concurrency * len(self.settings.urls)
        waiting: deque[Future[T | Quarantined]] = deque()
        source = iter(questions)
        changed = threading.Condition()
        unfinished = 0

        def finished(_: object) -> None:
            nonlocal unfinished
            with changed:
                unfinished -= 1
                changed.notify()

        def room() -> int:
            useful = AHEAD * most if ahead is None else max(1, min(AHEAD * most, ahead()))
            return min(useful - len(waiting), 2 * most - unfinished)

        drawn = False  # whether there is none left
        try:
            while True:
                while not drawn and room() > 0:
                    question = next(source, None)
                    if question is None:
                        drawn = True
                        break
                    with changed:
                        unfinished += 1
                    kept: Future[T | Quarantined] = self._start(self._kept(question))  # type: ignore[arg-type]
                    waiting.append(kept)
                    kept.add_done_callback(finished)
                if not waiting:
                    return
                head = waiting[0]
                with changed:
                    changed.wait_for(lambda: head.done() or (not drawn and room() > 0))  # noqa: B023  # called at once
                if head.done():
                    yield waiting.popleft().result()
        finally:
            for one in waiting:
                one.cancel()

    def close(self) -> None:
        """Give up what is in flight, close connections and cache."""
        if self._thread.is_alive():
            asyncio.run_coroutine_threadsafe(self._finish(), self._loop).result()
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()
        self.batches.close()
        self.cache.close()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._connections = Connections(self._headers)
        self.gates = Gates(self.settings.urls, self.settings.concurrency)
        self._ledger = Ledger(self.settings, self.cache)
        self._room = asyncio.Condition()
        self._ready.set()
        self._loop.run_forever()

    async def _finish(self) -> None:
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await self._connections.close()

    def _start(self, coroutine: Coroutine[Any, Any, T]) -> "Future[T]":
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop)

    async def _kept(self, question: Question[T]) -> T | Quarantined:
        try:
            answer: T | Quarantined = await self._ask(question)
        except Quarantined as error:
            answer = error
        return answer

    async def _ask(self, question: Question[T]) -> T:
        text = await self._answer(question, question.messages)
        try:
            return question.understood(text)
        except ValueError as error:
            messages = question.repair(text, str(error))
        text = await self._answer(question, messages)
        try:
            return question.understood(text)
        except ValueError as error:
            raise Quarantined(f"unusable after a repair turn: {error}", text) from error

    async def _answer(self, question: Question[Any], messages: Messages) -> str:
        """The text answered to `messages`: from the cache, or from a server and then in the cache."""
        request = request_of(self.settings, question, messages)
        key = key_of(self.settings, question, request)
        known = self.cache.get(key)
        if known is not None:
            self.hits += 1
            return known.text
        one = self._pending.get(key)
        if one is None:
            one = self._pending[key] = _Pending()
            one.task = self._loop.create_task(self._request(key, question, request, one))
            one.task.add_done_callback(partial(self._forget, key))
        one.waiting += 1
        try:
            return (await asyncio.shield(one.task)).text
        except asyncio.CancelledError:
            if one.waiting == 1 and not one.sent:  # nobody wants it; what was sent is paid for, and kept
                one.task.cancel()
            raise
        finally:
            one.waiting -= 1

    def _forget(self, key: str, task: "asyncio.Task[Answer]") -> None:
        del self._pending[key]
        if not task.cancelled():
            task.exception()  # taken note of, also where nobody waits for it any more

    async def _request(self, key: str, question: Question[Any], request: dict[str, Any], one: "_Pending") -> Answer:
        tokens = tokens_at_most(self.settings, request)
        await self._reserve(*tokens)
        try:
            answer = await self._complete(key, question, request, one, tokens[0])
        except BaseException:
            self.cache.drop(key)
            raise
        finally:
            self._ledger.release(*tokens)
            async with self._room:
                self._room.notify_all()
        self.answered += 1
        self.input_tokens += answer.input_tokens
        self.output_tokens += answer.output_tokens
        return answer

    async def _reserve(self, input_tokens: int, output_tokens: int) -> None:
        """Wait until the budget has room for a request; Stopped when it never will."""
        async with self._room:
            while not self._ledger.reserve(input_tokens, output_tokens):
                if not self._ledger.in_flight:
                    raise self._ledger.exhausted()
                await self._room.wait()

    async def _on_disk(self, key: str, question: Question[Any], answer: Answer, input_tokens: int) -> Answer:
        """The answer, once it is on the disk. `input_tokens`: of a server that does not count."""
        if not answer.input_tokens:
            answer = replace(answer, input_tokens=input_tokens)
        await asyncio.wrap_future(
            self.cache.put(key, self.settings.service, self.settings.model, question.prompt_id, answer)
        )
        return answer

    async def _complete(
        self, key: str, question: Question[Any], request: dict[str, Any], one: "_Pending", input_tokens: int
    ) -> Answer:
        """Send until there is an answer, and it is kept. Failures count while others are answered: else the server is
        waited for.

        A place is held until its answer is on the disk: so what a kill makes to be sent again is at most as many as
        there are places, however slow the disk is.
        """
        begin = time.monotonic()
        tries = alone = 0
        schema_refused = False
        noted = False
        while True:
            gate, epoch = await self.gates.enter()
            if not noted:
                noted = True
                self.cache.ask(key)
                self.sent_again += key in self._left_behind
                self._left_behind.discard(key)
            answered = self.gates.answered
            with_schema = self._takes_schema and not schema_refused
            body = request | ({"response_format": format_of(question)} if with_schema else {})
            try:
                self.sent += 1
                one.sent = True
                async with self._connections.to(gate.url) as http:
                    reply = await servers.send(http, gate.url, self.settings, body)
                if isinstance(reply, Answer):
                    reply = await self._on_disk(key, question, reply, input_tokens)
            except UserError as error:
                gate.abandoned(epoch)
                self.gates.fail(error)
                raise
            except BaseException:
                gate.abandoned(epoch)
                self.gates.left()
                raise
            one.sent = False
            pause = _settle(gate, epoch, reply)
            self.gates.left()
            match reply:
                case Answer():
                    self._takes_schema = self._takes_schema and not schema_refused
                    return reply
                case servers.Refused(status=400 | 422) if with_schema:
                    schema_refused = True
                    continue
                case servers.Refused():
                    raise Quarantined(reply.trouble)
                case servers.Failed():
                    tries += self.gates.answered > answered
                    alone += reply.said
                    if tries >= TRIES or (alone >= TRIES_ALONE and len(self._pending) == 1):
                        raise Quarantined(f"no answer in {max(tries, alone)} tries: {reply.trouble}")
            self._give_up(begin, reply.trouble, isinstance(reply, servers.Busy))
            await asyncio.sleep(pause)

    def _give_up(self, begin: float, trouble: str, busy: bool) -> None:
        """UserError when no server has answered anything for too long."""
        silent = min(gate.silent_for(begin) for gate in self.gates.gates)
        there = busy or self.gates.answered
        if silent > (self.settings.patience if there else min(UNREACHED, self.settings.patience)):
            where = " and ".join(self.settings.urls)
            error = UserError(
                f"teacher at {where} does not answer ({trouble}, for {silent:.0f} seconds); is it running? All "
                "answers so far are kept: run again to go on"
            )
            self.gates.fail(error)
            raise error


class _Pending:
    """A request under way: how many wait for it, and whether it is at a server now."""

    task: "asyncio.Task[Answer]"

    def __init__(self) -> None:
        self.waiting = 0
        self.sent = False


def _settle(gate: Gate, epoch: int, reply: Answer | servers.Busy | servers.Failed | servers.Refused) -> float:
    """Tell the gate what became of a request; the seconds before it may be sent again."""
    jitter = 0.5 + random.random()  # requests shall not return all at once
    match reply:
        case servers.Busy(trouble=trouble, wait=wait):
            gate.too_busy(epoch, trouble, wait)
            return wait + 0.1 * random.random() if wait is not None else jitter
        case servers.Failed(trouble=trouble):
            gate.broke(epoch, trouble)
            return 0.5 * jitter
    gate.succeeded(epoch)
    return 0.0
