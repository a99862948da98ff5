"""The client against a server on this machine: cache, faults, repair, quarantine, concurrency, budgets."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from served import CUT, GONE, FakeServer, Reply, says, score, settings

from hornbook.records import Stopped, UserError
from hornbook.teacher import Quarantined, TeacherSettings
from hornbook.teacher.client import ChatClient
from hornbook.teacher.server import retry_after

Make = Callable[[TeacherSettings], ChatClient]


def test_an_answered_request_is_never_sent_again(server: FakeServer, client: Make, tmp_path: Path) -> None:
    server.script = [says('{"score": 4}')]
    first = client(settings(server, price={"input": 1.0, "output": 2.0}))
    assert first.ask(score("rate")) == 4
    assert first.cost == pytest.approx((10 * 1.0 + 5 * 2.0) / 1e6)
    # not closed: as after a kill
    again = client(settings(server))
    assert again.ask(score("rate")) == 4
    assert (again.sent, again.hits, again.cost, len(server.requests)) == (0, 1, 0, 1)
    # anything that could change the answer makes another request
    again.ask(score("rate", 0.5))
    again.ask(score("rate", sample=1))
    again.ask(score("rate it"))
    client(settings(server, max_tokens=99)).ask(score("rate"))
    client(settings(server, revision="two")).ask(score("rate"))
    assert len(server.requests) == 6
    # what could not, does not: how many at once, what it costs, the address of a service with a name
    named = client(settings(server, name="mine"))
    named.ask(score("rate"))
    elsewhere = TeacherSettings(kind="openai", url="http://127.0.0.1:9/v1", model="m", name="mine", concurrency=3)
    assert client(elsewhere).ask(score("rate")) == 4
    assert len(server.requests) == 7


def test_overload_is_waited_out_as_long_as_the_server_says(server: FakeServer, client: Make) -> None:
    times: list[float] = []

    def timed(reply: Reply) -> Callable[[dict[str, Any]], Reply]:
        def play(body: dict[str, Any]) -> Reply:
            times.append(time.monotonic())
            return reply

        return play

    server.script = [timed((429, {"Retry-After": "0.6"}, "")), timed(says('{"score": 1}'))]
    one = client(settings(server))
    assert one.ask(score("x")) == 1
    assert 0.6 <= times[1] - times[0] < 3
    assert one.sent == 2


def test_retry_after_takes_seconds_dates_and_nonsense() -> None:
    assert retry_after("2.5") == 2.5
    assert (retry_after("Fri, 01 Jan 2100 00:00:00 GMT") or 0) > 1e6
    assert retry_after("Fri, 01 Jan 1999 00:00:00 GMT") == 0
    assert retry_after("soon") is None
    assert retry_after(None) is None


def test_a_server_that_stays_away_is_the_users_to_mend(server: FakeServer, client: Make) -> None:
    server.script = [(500, {}, "")]
    with pytest.raises(UserError, match="500"):
        client(settings(server, patience=0.3)).ask(score("x"))
    server.stop()
    with pytest.raises(UserError, match=r"Connect"):
        list(client(settings(server, patience=0.3)).ask_all(score(f"{i}") for i in range(9)))


@pytest.mark.parametrize("status", [401, 404])
def test_a_wrong_key_or_model_stops_at_once(server: FakeServer, client: Make, status: int) -> None:
    server.script = [(status, {}, "")]
    one = client(settings(server))
    with pytest.raises(UserError):
        one.ask(score("x"))
    with pytest.raises(UserError):
        one.ask(score("y"))
    assert len(server.requests) == 1


@pytest.mark.parametrize("fault", [(CUT, {}, "{" * 50), (GONE, {}, ""), (200, {}, "no JSON"), (502, {}, "bad gateway")])
def test_a_fault_is_tried_again(server: FakeServer, client: Make, fault: Reply) -> None:
    server.script = [fault, fault, says('{"score": 3}')]
    assert client(settings(server)).ask(score("x")) == 3


def test_an_answer_that_never_comes_is_given_up(server: FakeServer, client: Make) -> None:
    held = threading.Event()

    def slow(body: dict[str, Any]) -> Reply:
        if len(server.requests) == 1:
            held.wait(10)
        return says('{"score": 3}')

    server.script = [slow]
    assert client(settings(server, timeout=0.3)).ask(score("x")) == 3
    held.set()


def test_a_poisonous_request_is_quarantined_while_others_are_answered(server: FakeServer, client: Make) -> None:
    def reply(body: dict[str, Any]) -> Reply:
        time.sleep(0.15)
        return (500, {}, "crash") if "poison" in body["messages"][0]["content"] else says('{"score": 1}')

    server.script = [reply]
    asked = [score("poison" if i == 3 else f"{i}") for i in range(160)]
    found = list(client(settings(server, concurrency=10)).ask_all(asked))
    assert isinstance(found[3], Quarantined)
    assert found[:3] + found[4:] == [1] * 159


def test_a_server_that_comes_back_is_waited_for(server: FakeServer, client: Make) -> None:
    server.script = [says('{"score": 1}')]
    one = client(settings(server, concurrency=8))
    assert one.ask(score("first")) == 1
    port = int(server.url.split(":")[2].partition("/")[0])
    server.stop()
    answers: list[Any] = []
    thread = threading.Thread(target=lambda: answers.extend(one.ask_all(score(f"{i}") for i in range(40))))
    thread.start()
    time.sleep(1.5)
    sent = one.sent
    assert sent < 30  # not every request, again and again
    assert not answers
    back = FakeServer(port)
    back.script = [says('{"score": 2}')]
    thread.join(30)
    back.stop()
    assert answers == [2] * 40


def test_bad_json_gets_one_repair_turn(server: FakeServer, client: Make) -> None:
    server.script = [says('{"score": "high"}'), says('Sorry. ```json\n{"score": 3}\n```')]
    assert client(settings(server)).ask(score("x")) == 3
    turns = server.requests[1]["messages"]
    assert [turn["role"] for turn in turns] == ["user", "assistant", "user"]
    assert "score" in turns[2]["content"]


def test_after_the_repair_turn_the_answer_is_quarantined_for_good(server: FakeServer, client: Make) -> None:
    server.script = [says("no")]
    for _ in range(2):  # also after a restart, without asking again
        with pytest.raises(Quarantined) as caught:
            client(settings(server)).ask(score("x"))
        assert caught.value.raw == "no"
    assert len(server.requests) == 2


def test_a_server_without_schemas_is_asked_without(server: FakeServer, client: Make) -> None:
    def old(body: dict[str, Any]) -> Reply:
        return (400, {}, "no response_format") if "response_format" in body else says('{"score": 2}')

    server.script = [old]
    one = client(settings(server))
    assert one.ask(score("x")) == 2
    assert one.ask(score("y")) == 2
    assert ["response_format" in body for body in server.requests] == [True, False, False]


def test_a_refused_request_is_quarantined_and_schemas_stay(server: FakeServer, client: Make) -> None:
    server.script = [(400, {}, "too long"), (400, {}, "too long"), says('{"score": 2}')]
    one = client(settings(server))
    with pytest.raises(Quarantined, match="too long"):
        one.ask(score("x" * 100))
    one.ask(score("y"))
    assert "response_format" in server.requests[-1]


def test_completions_are_asked_with_a_prompt(server: FakeServer, client: Make) -> None:
    body = {"choices": [{"text": '{"score": 5}'}], "usage": {}}
    server.script = [(200, {}, json.dumps(body))]
    one = client(settings(server, api="completions"))
    assert one.ask(score("how many")) == 5
    spent = one.cache.spent(server.url, "m")
    assert min(spent.input_tokens, spent.output_tokens) > 0  # counted here where the server does not
    assert server.paths == ["/v1/completions"]
    assert server.requests[0]["prompt"] == "how many"


def test_answers_come_in_order_and_equal_questions_are_one_request(server: FakeServer, client: Make) -> None:
    def reply(body: dict[str, Any]) -> Reply:
        number = int(body["messages"][0]["content"])
        time.sleep(0.001 * (number * 7 % 13))
        return says(json.dumps({"score": number}))

    server.script = [reply]
    one = client(settings(server))
    assert list(one.ask_all(score(str(i)) for i in range(150))) == list(range(150))
    assert list(one.ask_all(score("777") for _ in range(50))) == [777] * 50
    assert len(server.requests) == 151


def test_only_what_may_be_needed_is_asked(server: FakeServer, client: Make) -> None:
    server.script = [says('{"score": 2}')]
    one = client(settings(server))
    stream = one.ask_all((score(str(i)) for i in range(10_000)), ahead=lambda: 5)
    assert [next(stream) for _ in range(7)] == [2] * 7
    stream.close()
    time.sleep(0.2)
    assert len(server.requests) <= 11


def test_threads_never_exceed_the_concurrency(server: FakeServer, client: Make) -> None:
    def slow(body: dict[str, Any]) -> Reply:
        time.sleep(0.02)
        return says('{"score": 2}')

    server.script = [slow]
    one = client(settings(server, concurrency=3))
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda i: one.ask(score(f"{i}")), range(24)))
    assert answers == [2] * 24
    assert 2 <= server.most_in_flight <= 3


def test_concurrency_finds_what_the_server_takes(server: FakeServer, client: Make) -> None:
    refused = 0

    def reply(body: dict[str, Any]) -> Reply:
        nonlocal refused
        if server.in_flight > 12:
            refused += 1
            return 429, {"Retry-After": "0.05"}, ""
        time.sleep(0.05)
        return says('{"score": 2}')

    server.script = [reply]
    one = client(settings(server, concurrency=200))
    assert list(one.ask_all(score(f"{i}") for i in range(400))) == [2] * 400
    assert refused < 100
    assert one.gates.gates[0].limit < 24
    assert one.gates.gates[0].limit >= 6


def test_several_servers_share_the_work(server: FakeServer, client: Make) -> None:
    other = FakeServer()

    def slow(body: dict[str, Any]) -> Reply:
        time.sleep(0.02)
        return says('{"score": 2}')

    server.script = other.script = [slow]
    both = TeacherSettings(kind="openai", url=(server.url, other.url), model="m", concurrency=4)
    assert list(client(both).ask_all(score(f"{i}") for i in range(60))) == [2] * 60
    assert min(len(server.requests), len(other.requests)) > 15
    other.stop()
    assert list(client(both).ask_all(score(f"more {i}") for i in range(30))) == [2] * 30


def test_a_budget_is_never_passed_and_can_be_raised(server: FakeServer, client: Make) -> None:
    server.script = [says('{"score": 2}')]
    asked = [score(f"{i}") for i in range(100)]
    price = {"input": 0.0, "output": 1.0}
    poor = client(settings(server, max_tokens=16, budget={"money": 100e-6}, price=price))
    with pytest.raises(Stopped, match="budget allows no further request"):
        list(poor.ask_all(asked))
    spent = poor.cache.spent(server.url, "m")
    assert 70 <= spent.output_tokens <= 100  # a request reserves 16 and takes 5
    sent = len(server.requests)
    rich = client(settings(server, max_tokens=16, budget={"money": 1.0, "tokens": 10_000}, price=price))
    assert list(rich.ask_all(asked)) == [2] * 100
    assert len(server.requests) == 100
    assert sent < 25
    tight = client(settings(server, max_tokens=16, budget={"tokens": 1500}))
    assert list(tight.ask_all(asked)) == [2] * 100  # all of them are there
    with pytest.raises(Stopped, match="1,500 of 1,500 tokens"):
        tight.ask(score("one more"))


def test_killed_in_the_middle_only_what_was_in_flight_is_sent_again(server: FakeServer, tmp_path: Path) -> None:
    def reply(body: dict[str, Any]) -> Reply:
        time.sleep(0.01)
        return says('{"score": 2}')

    server.script = [reply]
    program = f"""
import sys
sys.path.insert(0, {str(Path(__file__).parent)!r})
from pathlib import Path
from served import score
from hornbook.teacher import TeacherSettings
from hornbook.teacher.client import ChatClient
mine = TeacherSettings(kind="openai", url={server.url!r}, model="m", concurrency=16)
client = ChatClient(mine, Path({str(tmp_path)!r}) / "t.sqlite")
for number, answer in enumerate(client.ask_all(score(str(i)) for i in range(400))):
    print(number, flush=True)
print(client.sent_again, client.sent)
client.close()
"""
    environment = {k: v for k, v in os.environ.items() if "proxy" not in k.lower()}
    first = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, env=environment)
    assert first.stdout is not None
    seen = 0
    for line in first.stdout:
        seen = int(line) + 1
        if seen == 200:
            break
    first.send_signal(signal.SIGKILL)
    first.wait()
    first.stdout.close()
    time.sleep(0.3)
    before = len(server.requests)
    second = subprocess.run(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, env=environment, check=True
    )
    told = second.stdout.splitlines()
    assert told[399] == "399"
    asked = [body["messages"][0]["content"] for body in server.requests]
    twice = {text for text in asked if asked.count(text) > 1}
    assert len(set(asked)) == 400
    assert len(asked) == 400 + len(twice)  # none a third time
    again, sent = map(int, told[400].split())
    assert len(twice) <= again <= 16
    assert sent == len(asked) - before


def test_the_key_comes_from_the_named_variable_only(
    server: FakeServer, client: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.script = [says('{"score": 2}')]
    monkeypatch.setenv("OPENAI_API_KEY", "wrong")
    client(settings(server)).ask(score("x"))
    monkeypatch.setenv("MY_KEY", "secret-value")
    client(settings(server, key_env="MY_KEY")).ask(score("y"))
    assert server.keys == [None, "Bearer secret-value"]
    for file in tmp_path.iterdir():
        assert b"secret-value" not in file.read_bytes()
    monkeypatch.delenv("MY_KEY")
    with pytest.raises(UserError, match="MY_KEY"):
        client(settings(server, key_env="MY_KEY"))


def test_a_cache_that_cannot_be_used_is_said(server: FakeServer, tmp_path: Path) -> None:
    (tmp_path / "t.sqlite").write_text("no database at all, but long enough to look like one of the other kind")
    with pytest.raises(UserError, match=r"t\.sqlite: the cache of teachers' answers cannot be used"):
        ChatClient(settings(server), tmp_path / "t.sqlite")
