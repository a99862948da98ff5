"""How many requests a server gets, by a clock that the test moves."""

import asyncio

import pytest

from hornbook.teacher.gate import BREAKS, LONGEST, START, Gate, Gates


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def gate(most: int = 64) -> tuple[Gate, Clock]:
    clock = Clock()
    return Gate("http://h", most, clock), clock


def test_it_doubles_in_each_round_until_it_is_refused_and_then_creeps() -> None:
    one, _ = gate(1000)
    assert one.limit == START
    one.limit = 8.0
    for _ in range(3):
        for epoch in [one.enter() for _ in range(int(one.limit))]:
            one.succeeded(epoch)
    assert one.limit == 64
    epochs = [one.enter() for _ in range(64)]
    for epoch in epochs[:24]:  # it takes 40
        one.too_busy(epoch, "429", None)
    assert one.limit == 40
    assert one.limit >= 32  # at least half
    for epoch in epochs[24:]:
        one.succeeded(epoch)
    assert 40 < one.limit <= 41.1


def test_refusals_of_one_round_count_once() -> None:
    one, _ = gate(100)
    one.limit = 100.0
    epochs = [one.enter() for _ in range(100)]
    one.too_busy(epochs[0], "429", None)
    assert one.limit == 95.0
    for epoch in epochs[1:4]:
        one.too_busy(epoch, "429", None)
    assert one.limit == 95.0  # they left before the first came back
    again = one.enter()
    one.too_busy(again, "429", None)
    assert one.limit < 95.0


def test_a_server_that_names_a_time_is_left_alone_when_it_has_nothing_in_work() -> None:
    one, clock = gate()
    first, second = one.enter(), one.enter()
    one.too_busy(first, "429", 30.0)
    assert one.again_at(clock.now) == float("inf")  # it has the second in work
    one.too_busy(second, "429", 30.0)
    assert one.free(clock.now) == 0
    assert one.again_at(clock.now) == clock.now + 30
    clock.now += 30.1
    assert one.free(clock.now) > 0


def test_a_server_that_refuses_everything_is_asked_less_and_less() -> None:
    one, clock = gate()
    pauses = []
    for _ in range(12):
        one.too_busy(one.enter(), "503", None)
        pauses.append(one.again_at(clock.now) - clock.now)
        clock.now += pauses[-1]
    assert pauses == sorted(pauses)
    assert pauses[0] < 1 < pauses[6]
    assert pauses[-1] == LONGEST
    one.succeeded(one.enter())
    one.too_busy(one.enter(), "503", None)
    assert one.again_at(clock.now) - clock.now < 1


def test_the_breaker_opens_probes_and_closes() -> None:
    one, clock = gate()
    for epoch in [one.enter() for _ in range(BREAKS + 3)]:
        one.broke(epoch, "reset")
    assert one.is_open
    assert one.free(clock.now) == 0
    pauses = []
    for _ in range(9):
        begin = clock.now
        clock.now = one.again_at(clock.now)
        pauses.append(clock.now - begin)
        assert one.free(clock.now) > 0
        probe = one.enter()
        assert one.free(clock.now) == 0  # one at a time
        one.broke(probe, "reset")
    assert pauses[0] < pauses[2] < pauses[4]
    assert max(pauses) <= 1.25 * LONGEST
    clock.now = one.again_at(clock.now)
    one.succeeded(one.enter())
    assert not one.is_open
    assert one.free(clock.now) > 0


def test_failures_of_requests_sent_before_it_opened_do_not_lengthen_the_pause() -> None:
    one, clock = gate()
    epochs = [one.enter() for _ in range(40)]
    for epoch in epochs:
        one.broke(epoch, "reset")
    assert one.again_at(clock.now) - clock.now <= 1.25


def test_waiting_requests_are_woken_by_time_and_by_failure() -> None:
    async def play() -> None:
        gates = Gates(["http://h"], 1)
        first, epoch = await gates.enter()
        waiting = [asyncio.create_task(gates.enter()) for _ in range(2)]
        await asyncio.sleep(0)
        first.too_busy(epoch, "429", 0.05)
        gates.left()
        entered, _ = await asyncio.wait(waiting, timeout=5, return_when=asyncio.FIRST_COMPLETED)
        assert len(entered) == 1  # nobody else left: time alone
        gates.fail(RuntimeError("no more"))
        (rest,) = [task for task in waiting if task not in entered]
        with pytest.raises(RuntimeError):
            await asyncio.wait_for(rest, 5)

    asyncio.run(play())


def test_the_server_with_most_room_comes_first() -> None:
    async def play() -> None:
        gates = Gates(["http://a", "http://b"], 4)
        order = [(await gates.enter())[0].url for _ in range(8)]
        assert order.count("http://a") == order.count("http://b") == 4
        later = asyncio.create_task(gates.enter())
        await asyncio.sleep(0.01)
        assert not later.done()
        gates.gates[1].succeeded(0)
        gates.left()
        assert (await asyncio.wait_for(later, 5))[0].url == "http://b"

    asyncio.run(play())
