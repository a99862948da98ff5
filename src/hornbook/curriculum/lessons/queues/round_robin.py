"""Round robin: taking turns until everybody is done."""

from itertools import zip_longest
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, numbers, people, things, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _turns(rng: Random) -> Example:
    rows = list(zip(people(rng, 3), numbers(rng, 3, 2, 4), strict=True))
    return example(
        """Three children share a swing. Each wants a certain number of goes, and nobody gets two goes in a row while
        others are waiting.""",
        '''
        from collections import deque


        def swing_order(wishes: list[tuple[str, int]]) -> list[str]:
            """Return who is on the swing, go by go."""
            queue = deque(wishes)
            order = []
            while queue:
                name, left = queue.popleft()
                order.append(name)
                if left > 1:
                    queue.append((name, left - 1))
            return order


        order = swing_order($rows)
        print(order)
        print(len(order), "goes")
        ''',
        """The pair that goes to the back carries a smaller number than the one that came from the front. Whoever has
        had the last go is simply not put back.""",
        rows=literal(rows),
    )


def _slices(rng: Random) -> Example:
    rows = list(zip(words(rng, 4), numbers(rng, 4, 10, 90), strict=True))
    part = rng.choice((20, 25, 30))
    return example(
        """A processor works on several programs by turns, at most $part milliseconds on one of them at a time. When is
        each of them finished?""",
        '''
        from collections import deque


        def finish_times(programs: list[tuple[str, int]], part: int) -> dict[str, int]:
            """Return for each program the millisecond at which it ends."""
            queue = deque(programs)
            now = 0
            finished = {}
            while queue:
                name, left = queue.popleft()
                now += min(part, left)
                if left > part:
                    queue.append((name, left - part))
                else:
                    finished[name] = now
            return finished


        for name, time in finish_times($rows, $part).items():
            print(f"{name:10} ends after {time:3} ms")
        ''',
        """A program that needs less than $part ms gives the rest of its turn back; `min` sees to that. The dictionary
        keeps the order in which the programs end, and short ones end early even if they joined late.""",
        rows=literal(rows),
        part=part,
    )


def _dealing(rng: Random) -> Example:
    names, count = people(rng, 3), rng.randint(7, 11)
    return example(
        """Cards are dealt one at a time around the table. Without a queue the same can be said with `cycle`, which
        repeats the players for ever, or with a slice with a step.""",
        """
        from itertools import cycle

        players = $names
        cards = list(range(1, $count + 1))

        hands: dict[str, list[int]] = {name: [] for name in players}
        for card, name in zip(cards, cycle(players)):
            hands[name].append(card)
        print(hands)

        print([cards[seat :: len(players)] for seat in range(len(players))])
        """,
        """`zip` stops when the cards are used up, so the endless `cycle` does no harm. The slice takes every third card
        from the player's seat on, and both ways give the same hands.""",
        names=names,
        count=count,
    )


def _fair_question(rng: Random) -> Question:
    a, b, c = people(rng, 3)
    things_a, things_b, things_c = things(rng, 6)[:3], things(rng, 1), things(rng, 2)
    return question(
        """Three people have a list of wishes each. They are granted by turns: the first wish of everyone, then the
        second of everyone who has a second, and so on. Write a function that returns the wishes in the order in which
        they are granted.""",
        '''
        from collections import deque


        def by_turns(wishes: list[list[str]]) -> list[str]:
            """Take one wish from each list in turn until all lists are used up."""
            queue = deque(deque(own) for own in wishes if own)
            granted = []
            while queue:
                own = queue.popleft()
                granted.append(own.popleft())
                if own:
                    queue.append(own)
            return granted


        print(by_turns([$first, $second, $third]))
        print(by_turns([]))
        ''',
        """The queue holds queues. A person whose wishes are used up is not put back, so the others come round sooner.
        Empty lists are left out at the beginning, because nothing could be taken from them.""",
        a=a,
        b=b,
        c=c,
        first=things_a,
        second=things_b,
        third=things_c,
    )


def _tables_question(rng: Random) -> Question:
    names = people(rng, 7)
    return question(
        """Guests go to three tables in turn, but the direction changes at each end: table 1, 2, 3, then 3, 2, 1,
        then 1, 2, 3 again. Write a function that returns who sits at each table.""",
        '''
        def seat(guests: list[str], tables: int) -> list[list[str]]:
            """Return the guests of each table, seated there and back again."""
            there = list(range(tables))
            pattern = there + there[::-1]
            seated: list[list[str]] = [[] for _ in there]
            for i, guest in enumerate(guests):
                seated[pattern[i % len(pattern)]].append(guest)
            return seated


        for table in seat($names, 3):
            print(table)
        ''',
        """There and back makes a pattern of six tables, and the remainder `i % 6` finds the place of a guest in it. In
        this order no table is always served last.""",
        names=names,
    )


def _finish(tasks: list[tuple[str, int]], part: int, answer: dict[str, str]) -> list[str] | dict[str, int]:
    """By rounds: in each round everybody who is not done gets a part."""
    left, now, ends = dict(tasks), 0, {}
    while left:
        for name in list(left):
            for _ in range(part):
                if left[name] > 0:
                    left[name] -= 1
                    now += 1
            if left[name] == 0:
                ends[name] = now
                del left[name]
    return ends if answer["start"] == "{}" else list(ends)


def _jobs(rng: Random) -> tuple[list[tuple[str, int]], int]:
    names = rng.sample("ABCDEFG", rng.randint(1, 4))
    return [(name, rng.randint(1, 9)) for name in names], rng.randint(1, 4)


def _snake(items: list[int], players: int, rule: dict[str, str]) -> list[list[int]]:
    hands: list[list[int]] = [[] for _ in range(players)]
    for start in range(0, len(items), players):
        part = items[start : start + players]
        back = rule["turn"] == "snake" and start // players % 2 == 1
        for hand, item in zip(hands[::-1] if back else hands, part, strict=False):
            hand.append(item)
    return hands


def _players(rng: Random) -> tuple[list[tuple[str, int]]]:
    return ([(name, rng.randint(0, 4)) for name in rng.sample("ABCDEFG", rng.randint(1, 4))],)


LESSON = Lesson(
    topic="Taking turns: round robin with a queue",
    area="queues",
    concepts=("queues", "round_robin", "deque"),
    openings=(
        """One swing and four children: everyone gets one go, then it is the next one's turn, and whoever wants another
        go queues up again. This is called round robin.""",
        """A computer with one processor seems to run twenty programs at once. In truth it works a little on each of
        them in turn, so fast that nobody notices.""",
        """Dealing cards, sharing a machine, answering several people at the same time: in all of them nobody has to
        wait until somebody else is completely done.""",
    ),
    ideas=(
        (
            """Take the first out of the queue, let it do one part of its work, and put it at the back if it is not
            done. The loop ends when the queue is empty.""",
            """Front out, work a little, back in: that is the whole method. Each round of the loop is one turn of one
            participant.""",
        ),
        (
            """What goes back into the queue is not what came out. The number that says how much is left has become
            smaller, and this is why the loop ends.""",
            """Keep with each participant how much is still to do, as a pair of name and number. A tuple cannot be
            changed, so a new pair with the smaller number is appended.""",
        ),
        (
            """Turns of a fixed length are fair in waiting, not in speed: a short job is done after a few turns even if
            a very long one came before it.""",
            """Compare this with serving in order. There a job of an hour makes all others wait for an hour; by turns,
            small jobs slip through while the long one goes on.""",
        ),
        (
            """If everyone gets the same number of turns, no queue is needed. The participant of turn i has the number
            `i % n`, and a slice `items[k::n]` collects what number k gets.""",
            """For dealing out a list, remainders or `itertools.cycle` are enough. The queue earns its place when
            participants leave at different times.""",
        ),
    ),
    examples=(_turns, _slices, _dealing),
    pitfalls=(
        """Putting the same pair back unchanged. Then the amount that is left never shrinks, and the loop runs for
        ever.""",
        """Looping over a list and removing those who are done. The removal shifts the rest, and the loop skips a
        participant without a word. Take out of a queue instead.""",
        """Subtracting a full turn from a job that needs less. The remainder becomes negative, and the clock is ahead by
        the part that was not used.""",
    ),
    questions=(_fair_question, _tables_question),
    asks=(
        "How does one turn work?",
        "Why does the loop end?",
        "Is round robin fair?",
        "Does it always take a queue?",
    ),
    notes={
        "engineer": (
            """The length of a turn is a trade-off. Short turns answer quickly but spend more time on switching, long
            ones turn round robin into first come, first served.""",
        ),
        "young": (
            """In a board game you have one move, then you wait until all others have moved. The dice go round and
            round. Whoever reaches the goal leaves the circle.""",
        ),
        "teacher": (
            """Play it with cards on the table: each card carries a number, goes to the back with the number lowered by
            one, and is put aside at 0.""",
        ),
    },
    families=(
        Family(
            "round_robin_finish",
            "tasks|jobs|programs: list[tuple[str, int]], part|quantum|turn: int -> $hint",
            names=("$stem", "${stem}_in_turns", "round_robin_$word"),
            tells=(
                "$tasks are pairs (name, units). They are worked on by turns in the given order, at most $part "
                "units at "
                "a time, and an unfinished task goes to the end of the line. Return $what.",
                "A machine handles $tasks, pairs of a name and the units of work, in turns: the first in line gets up "
                "to $part units and queues up again if it needs more. Return $what.",
                "Give each of $tasks (name, units of work) in turn up to $part units until all are finished; whoever "
                "is not finished waits behind the others. Return $what.",
            ),
            notes=("All units are positive and the names differ.",),
            varies={
                "answer": (
                    {
                        "stem": "finish_order",
                        "word": "order",
                        "hint": "list[str]",
                        "start": "[]",
                        "what": "the names in the order in which they finish",
                        "add": "done.append(name)",
                        "clock": "",
                        "tick": "",
                        "late": "",
                    },
                    {
                        "stem": "finish_times",
                        "word": "times",
                        "hint": "dict[str, int]",
                        "start": "{}",
                        "what": "a dictionary from each name to the units of work done in total when it finishes",
                        "add": "done[name] = now",
                        "clock": "now = 0\n",
                        "tick": "now += step\n    ",
                        "late": "now += step\n        ",
                    },
                )
            },
            solutions=(
                "from collections import deque\n\nqueue = deque($tasks)\ndone = $start\n${clock}while queue:\n"
                "    name, left = queue.popleft()\n    step = min(left, $part)\n    ${tick}if left > step:\n"
                "        queue.append((name, left - step))\n    else:\n        $add\nreturn done",
                "open_work = dict($tasks)\ndone = $start\n${clock}while open_work:\n"
                "    for name, left in list(open_work.items()):\n        step = min(left, $part)\n"
                "        ${late}open_work[name] = left - step\n        if open_work[name] == 0:\n"
                "            del open_work[name]\n            $add\nreturn done",
            ),
            oracle=_finish,
            draw=lambda rng, answer: _jobs(rng),
            edges=(([], 2), ([("A", 3)], 3), ([("A", 5), ("B", 2), ("C", 4)], 2), ([("B", 1), ("A", 1)], 4)),
            about={
                "tasks": "pairs of a name and units of work",
                "part": "the most units of one turn, at least 1",
                "return": "$what",
            },
        ),
        Family(
            "deal_into_hands",
            "items|cards|sweets: list[int], players|count|seats: int -> list[list[int]]",
            names=("deal_$turn", "hand_out_$turn", "share_$turn", "${turn}_deal"),
            tells=(
                "Deal $items one by one to $players people$how. Return a list with the items of each player.",
                "Hand out $items in order to $players people, one item at a time$how. Return the list of what each of "
                "them gets.",
                "Return the lists that $players people get when $items are dealt singly$how.",
            ),
            notes=("Somebody may get nothing.",),
            varies={
                "rule": (
                    {
                        "turn": "round",
                        "how": ", round and round, beginning with the first",
                        "place": "seat = i % n",
                        "order": "order = hands",
                    },
                    {
                        "turn": "snake",
                        "how": ", from the first to the last, then from the last back to the first, and "
                        "so on (the one at the end gets two in a row)",
                        "place": "turn, seat = divmod(i, n)\n    if turn % 2 == 1:\n        seat = n - 1 - seat",
                        "order": "order = hands + hands[::-1]",
                    },
                )
            },
            solutions=(
                "n = $players\nhands = [[] for _ in range(n)]\nfor i, item in enumerate($items):\n"
                "    $place\n    hands[seat].append(item)\nreturn hands",
                "from itertools import cycle\n\nhands = [[] for _ in range($players)]\n$order\n"
                "for hand, item in zip(cycle(order), $items):\n    hand.append(item)\nreturn hands",
            ),
            oracle=_snake,
            draw=lambda rng, rule: (numbers(rng, rng.randint(2, 10), 1, 30), rng.randint(1, 4)),
            edges=(([], 2), ([7], 3), ([1, 2, 3, 4, 5, 6, 7], 3), ([4, 5], 1)),
            about={
                "items": "what is dealt, in order",
                "players": "how many get something, at least 1",
                "return": "one list for each player",
            },
            noun="the lists that $players people get when $items are dealt singly$how",
            gives="lists",
        ),
        Family(
            "moves_until_out_of_chips",
            "players|stakes: list[tuple[str, int]] -> list[str]",
            names=("order_of_moves", "turn_sequence", "who_moves_when", "moves_in_order"),
            tells=(
                "$players are pairs (name, chips) around a table. In turn, everyone who has a chip left pays one and "
                "makes a move. Return the names in the order of the moves, until all chips are gone.",
                "Everybody in $players, pairs of a name and a number of chips, pays one chip for each move; they move "
                "in the given order, round after round, and those without chips are skipped. No two names are "
                "equal. Return who makes the "
                "first move, the second and so on.",
                "Return the sequence of names in which moves are made if the people in $players (name, number of "
                "chips) "
                "move by turns, each move costs a chip, and people drop out when they have none.",
            ),
            solutions=(
                "from collections import deque\n\nqueue = deque($players)\nmoves = []\nwhile queue:\n"
                "    name, left = queue.popleft()\n    if left > 0:\n        moves.append(name)\n"
                "        queue.append((name, left - 1))\nreturn moves",
                "chips = dict($players)\nmoves = []\nwhile any(chips.values()):\n    for name in chips:\n"
                "        if chips[name]:\n            chips[name] -= 1\n            moves.append(name)\nreturn moves",
                "moves = []\nround_number = 1\nwhile True:\n"
                "    moving = [name for name, count in $players if count >= round_number]\n    if not moving:\n"
                "        return moves\n    moves.extend(moving)\n    round_number += 1",
            ),
            notes=("The names differ.",),
            oracle=lambda players: [
                name for turn in zip_longest(*([n] * c for n, c in players)) for name in turn if name is not None
            ],
            draw=_players,
            edges=(([],), ([("A", 0), ("Z", 2)],), ([("O", 1), ("L", 3), ("E", 2)],)),
            about={"players": "pairs of a name and a number of chips", "return": "the names, one for each move"},
            noun=(
                "the names in the order of the moves when the people in $players (name, chips) move by "
                "turns, pay a chip for each move and drop out when they have none"
            ),
            gives="words",
        ),
    ),
)
