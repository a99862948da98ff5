"""Queues of limited size: the last k items, and lines with no more room."""

from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Family
from hornbook.curriculum.lessons.draws import numbers, people, places, quantity
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _last_ones(rng: Random) -> Example:
    towns, size = places(rng, 6), rng.randint(2, 4)
    return example(
        """A navigator remembers the last $size places. A deque with `maxlen` drops the oldest by itself when a new one
        comes.""",
        """
        from collections import deque

        visited: deque[str] = deque(maxlen=$size)
        for town in $towns:
            visited.append(town)
            print(list(visited))
        """,
        """Up to the line with $size places nothing is lost. From then on each `append` at the right pushes one out
        at the left, and the length stays at $size.""",
        size=size,
        towns=towns,
    )


def _moving_sum(rng: Random) -> Example:
    q, items, size = quantity(rng), numbers(rng, 7, 10, 60), rng.randint(2, 3)
    return example(
        """A mean over the last $size values smooths a series. The list holds $what. The sum is kept up to date: what
        leaves the window is subtracted, what enters is added.""",
        '''
        from collections import deque


        def moving_means($many: list[int], size: int) -> list[float]:
            """Return the mean of each $one and those before it, at most so many of them."""
            window: deque[int] = deque()
            total = 0
            means = []
            for $one in $many:
                window.append($one)
                total += $one
                if len(window) > size:
                    total -= window.popleft()
                means.append(round(total / len(window), 2))
            return means


        print(moving_means($items, $size))
        ''',
        """The window is never added up anew, however large it is: each step costs one addition and at most one
        subtraction. At the beginning the mean is taken over fewer values, which `len(window)` takes into account.""",
        items=items,
        size=size,
        **q.names,
    )


def _full(rng: Random) -> Example:
    names, size = people(rng, 5), 3
    return example(
        """A waiting room has $size chairs. Whoever finds no free chair goes away. Here nothing may be pushed out,
        so the length is tested before somebody is let in.""",
        '''
        from collections import deque


        def turned_away(events: list[str], chairs: int) -> list[str]:
            """Return who found the room full; "next" calls the one who has waited longest."""
            room: deque[str] = deque()
            gone = []
            for event in events:
                if event == "next":
                    if room:
                        room.popleft()
                elif len(room) < chairs:
                    room.append(event)
                else:
                    gone.append(event)
            return gone


        a, b, c, d, e = $names
        print(turned_away([a, b, c, d, "next", e], $size))
        print(turned_away([a, b, c, d, "next", e], $more))
        ''',
        """With $size chairs the fourth person is turned away, while the fifth finds the chair that the call of "next"
        made free. A deque with `maxlen=$size` would have sent away the person who was there first.""",
        names=names,
        size=size,
        more=size + 1,
    )


def _repeat_question(rng: Random) -> Question:
    towns = places(rng, 4)
    wishes = [towns[0], towns[1], towns[0], towns[2], towns[3], towns[1], towns[1]]
    return question(
        """A radio does not play a song again if it is among the last two that were played. Write a function that takes
        a list of wishes and returns the wishes that are played.""",
        '''
        from collections import deque


        def played(wishes: list[str], distance: int) -> list[str]:
            """Drop each wish that is among the last so many played ones."""
            recent: deque[str] = deque(maxlen=distance)
            result = []
            for wish in wishes:
                if wish not in recent:
                    recent.append(wish)
                    result.append(wish)
            return result


        wishes = $wishes
        print(played(wishes, 2))
        print(played(wishes, 0) == wishes)
        ''',
        """Only what is played goes into `recent`; a refused wish leaves no trace there. With a distance of 0 the
        deque is always empty, so everything is played.""",
        wishes=wishes,
    )


def _tail_question(rng: Random) -> Question:
    count, size = rng.randint(20, 60), rng.randint(2, 4)
    return question(
        """A program writes a long log, and only the last few lines are of interest. The log comes from a generator, so
        it has no length and no positions. Write a function that returns its last lines.""",
        '''
        from collections import deque
        from collections.abc import Iterable, Iterator


        def log(lines: int) -> Iterator[str]:
            """Yield the lines of a log one by one."""
            for number in range(1, lines + 1):
                yield f"line {number}"


        def tail(lines: Iterable[str], count: int) -> list[str]:
            """Return the last so many lines, in order."""
            return list(deque(lines, maxlen=count))


        print(tail(log($count), $size))
        print(tail(log(1), $size))
        ''',
        """The constructor takes all lines and keeps the last $size. At no time are more of them in memory, however long
        the log is.""",
        count=count,
        size=size,
    )


def _recent(values: list[int], size: int, rule: dict[str, str]) -> list[int]:
    combine = {"max": lambda part: max(part) - min(part), "sum": sum, "set": lambda part: len(set(part))}[rule["key"]]
    return [combine(values[max(0, end - size) : end]) for end in range(1, len(values) + 1)]


def _visits(rng: Random) -> tuple[list[str], int]:
    names = people(rng, 6)
    waiting = iter(names)
    events = []
    for _ in range(rng.randint(3, 8)):
        events.append("next" if rng.random() < 0.3 else next(waiting, "next"))
    return events, rng.randint(1, 3)


def _chairs(events: list[str], chairs: int, answer: dict[str, str]) -> list[str] | int:
    inside: list[str] = []
    gone: list[str] = []
    for event in events:
        if event == "next":
            inside = inside[1:]
        else:
            (inside if len(inside) != chairs else gone).append(event)
    return len(gone) if answer["key"] == "count" else inside if answer["key"] == "inside" else gone


class _Recent:
    def __init__(self, size: int) -> None:
        self.all: list[str] = []
        self.size = size

    def open(self, name: str) -> None:
        self.all.append(name)

    def names(self) -> list[str]:
        return list(dict.fromkeys(reversed(self.all)))[: self.size]

    def latest(self) -> str | None:
        return self.all[-1] if self.all else None


def _opened(rng: Random, word: dict[str, str]) -> tuple[tuple[Any, ...], list[tuple[Any, ...]]]:
    names = places(rng, 5)
    calls: list[tuple[Any, ...]] = [("latest",)] if rng.random() < 0.5 else [("names",)]
    for _ in range(rng.randint(4, 7)):
        calls.append((word["add"], rng.choice(names)))
        if rng.random() < 0.4:
            calls.append(rng.choice((("names",), ("latest",))))
    return (rng.randint(2, 3),), [*calls, ("names",)]


def _oracle(size: int, word: dict[str, str]) -> _Recent:
    recent = _Recent(size)
    setattr(recent, word["add"], recent.open)
    return recent


LESSON = Lesson(
    topic="Queues of limited size and the last k items",
    area="queues",
    concepts=("deque", "maxlen", "sliding_window"),
    openings=(
        """Often only the recent past counts: the last ten searches, the last minute of measurements, the last three
        songs. A queue of limited size remembers them and forgets the rest.""",
        """What happens when a full queue gets one more element? There are two answers. The newcomer is turned away, or
        the oldest has to go, and a program has to choose between them.""",
        """A memory for the last k things needs no more room than k things, however long it is in use. In Python it is
        one argument of `deque`.""",
    ),
    ideas=(
        (
            """`deque(maxlen=k)` makes a deque that holds at most k elements. An `append` to a full one drops the
            element at the other end without an error.""",
            """With `maxlen` the forgetting is automatic. New elements come in at the right, and when there are more
            than k, the one at the left, the oldest, falls out.""",
        ),
        (
            """`deque(iterable, maxlen=k)` goes through everything and keeps the last k. It works for generators and
            files too, which have no slices.""",
            """The last k elements of a list are `items[-k:]`, for k of at least 1. For something that can be run
            through only once, a deque with `maxlen` does the same.""",
        ),
        (
            """If nothing may get lost, compare the length with the limit before adding, and decide what happens to the
            newcomer: refuse it, wait, or raise an exception.""",
            """A waiting room is not a memory. There the oldest has a right to stay, so the test `len(room) < limit`
            stands in front of `append`, and `maxlen` is the wrong tool.""",
        ),
        (
            """Keep a running result next to the window. When one element enters and one leaves, a sum changes by their
            difference; adding up the window again is not necessary.""",
            """To know what falls out, take it out yourself: `popleft` returns the element, and it can be subtracted
            from a sum. A deque with `maxlen` throws it away without telling.""",
        ),
    ),
    examples=(_last_ones, _moving_sum, _full),
    pitfalls=(
        """Using `maxlen` for a line of customers. The deque does not refuse the newcomer; it drops the one who has
        waited longest, and no error says so.""",
        """Dividing by k at the beginning. As long as fewer than k values have come, the mean must be divided by their
        number, `len(window)`.""",
        """Writing `items[-k:]` when k may be 0. The slice `items[-0:]` is the whole list, since -0 is 0; a deque with
        `maxlen=0` stays empty as it should.""",
    ),
    questions=(_repeat_question, _tail_question),
    asks=(
        "How do I limit the size?",
        "How do I keep the last k of a long stream?",
        "What if nothing may be dropped?",
        "How can I follow a sum?",
    ),
    notes={
        "engineer": (
            """A queue of limited size is a ring buffer. For communication between threads `queue.Queue(maxsize=k)`
            makes the producer wait instead, which is usually what one wants there.""",
        ),
        "analyst": (
            """A rolling mean over k rows has fewer values in its first k - 1 rows. Decide whether to show them, leave
            them empty, or divide by fewer, and say so in the caption.""",
        ),
        "young": ("""You can hold three toys. When you pick up a fourth, the one you have held longest falls down.""",),
        "hobbyist": (
            """`deque(open("diary.txt"), maxlen=5)` gives the last five lines of a file, in one line of code.""",
        ),
    },
    families=(
        Family(
            "recent_window_figures",
            "values|readings|levels: list[int], size|width|k: int -> list[int]",
            names=("recent_${word}", "${word}_of_last", "rolling_$word", "trailing_$word"),
            tells=(
                "For every element of $values compute $what of the last $size elements up to and including it, "
                "and return "
                "the results in order.",
                "Return a list as long as $values. Each entry is $what of the element at that position and those "
                "before "
                "it, at most $size of them in all.",
                "Move a window of $size elements along $values so that it ends at each position in turn, and return "
                "for "
                "each position $what of the elements in the window.",
            ),
            notes=("At the beginning, where fewer elements have come, the window is shorter.",),
            varies={
                "rule": (
                    {
                        "word": "spread",
                        "key": "max",
                        "what": "the difference between the largest and the smallest",
                        "get": "max(window) - min(window)",
                    },
                    {"word": "totals", "key": "sum", "what": "the sum", "get": "sum(window)"},
                    {
                        "word": "variety",
                        "key": "set",
                        "what": "the number of different values",
                        "get": "len(set(window))",
                    },
                )
            },
            solutions=(
                "from collections import deque\n\nwindow = deque(maxlen=$size)\nresults = []\nfor value in $values:\n"
                "    window.append(value)\n    results.append($get)\nreturn results",
                "results = []\nfor end in range(1, len($values) + 1):\n"
                "    window = $values[max(0, end - $size) : end]\n"
                "    results.append($get)\nreturn results",
                "window = []\nresults = []\nfor value in $values:\n    window.append(value)\n"
                "    if len(window) > $size:\n        window.pop(0)\n    results.append($get)\nreturn results",
            ),
            oracle=_recent,
            draw=lambda rng, rule: (numbers(rng, rng.randint(3, 8), 0, 12), rng.randint(2, 4)),
            edges=(([], 3), ([5], 2), ([4, 4, 9], 1), ([7, 1, 7, 3], 9)),
            about={
                "values": "whole numbers",
                "size": "the length of the window, at least 1",
                "return": "one number for each element",
            },
            noun=("the list that holds, for each position of $values, $what of the last $size elements up to there"),
            gives="nats",
        ),
        Family(
            "waiting_room_with_chairs",
            "events|entries|log: list[str], n|limit|capacity: int -> $hint",
            names=("$stem", "${stem}_with_limit", "waiting_room_$word"),
            tells=(
                'A waiting room has $n chairs. $events are names of people who come in and the word "next", which '
                "calls the one who has waited longest. Whoever finds no free chair leaves. Return $what.",
                "Follow $events: a name means that somebody arrives and stays if fewer than $n people are "
                "waiting, "
                '"next" means that the first of them is called in. Return $what.',
                "People come to a room with $n seats and go away at once when all are taken. In $events each name "
                'is an arrival, and "next" lets the one who has waited longest leave the room. Return $what.',
            ),
            notes=('In an empty room "next" has no effect.',),
            varies={
                "answer": (
                    {
                        "stem": "turned_away",
                        "word": "refused",
                        "hint": "list[str]",
                        "key": "gone",
                        "get": "gone",
                        "what": "the names of those who found the room full, in order",
                        "begin": "gone = []\n",
                        "other": "\n    else:\n        gone.append(event)",
                    },
                    {
                        "stem": "still_seated",
                        "word": "rest",
                        "hint": "list[str]",
                        "key": "inside",
                        "begin": "",
                        "what": "the names of those still waiting at the end, in order",
                        "get": "list(room)",
                        "other": "",
                    },
                    {
                        "stem": "count_lost",
                        "word": "lost",
                        "hint": "int",
                        "key": "count",
                        "get": "gone",
                        "what": "how many people found the room full",
                        "begin": "gone = 0\n",
                        "other": "\n    else:\n        gone += 1",
                    },
                )
            },
            solutions=(
                "from collections import deque\n\nroom = deque()\n${begin}for event in $events:\n"
                '    if event == "next":\n        if room:\n            room.popleft()\n'
                "    elif len(room) < $n:\n        room.append(event)${other}\nreturn $get",
                '${begin}room = []\nfor event in $events:\n    if event == "next":\n        room = room[1:]\n'
                "    elif len(room) < $n:\n        room = [*room, event]${other}\nreturn $get",
            ),
            oracle=_chairs,
            draw=lambda rng, answer: _visits(rng),
            edges=(([], 2), (["next", "Ada", "Omar"], 1), (["Zoe", "Emil", "next", "Lena"], 1), (["Ada", "Emil"], 2)),
            about={
                "events": 'names and the word "next"',
                "n": "the number of chairs, at least 1",
                "return": "$what",
            },
        ),
        ClassFamily(
            "recent_names_class",
            names=("RecentNames", "RecentFiles", "History", "RecentList", "LastUsed", "ShortMemory"),
            tells=(
                "Remembers the last different names that were used, at most `size` of them.",
                "A $name keeps up to `size` names, the most recently used ones, without repetition.",
                "A short list of names such as the recently opened files of an editor. It holds no name twice and at "
                "most `size` names; `size` is given to the constructor.",
                "The constructor takes a `size`. A $name stores that many names at most and forgets the one that was "
                "not used for the longest time when there would be more.",
            ),
            methods=(
                "$add(name): note that a name is used; one that is stored already becomes the newest",
                "names(): the stored names, newest first",
                "latest(): the name used last, None at the beginning",
            ),
            varies={"word": ({"add": "use"}, {"add": "visit"}, {"add": "touch"}, {"add": "note"})},
            solutions=(
                program("""
                    def __init__(self, size: int) -> None:
                        self._names: deque[str] = deque(maxlen=size)

                    def $add(self, name: str) -> None:
                        if name in self._names:
                            self._names.remove(name)
                        self._names.appendleft(name)

                    def names(self) -> list[str]:
                        return list(self._names)

                    def latest(self) -> str | None:
                        return self._names[0] if self._names else None
                """),
                program("""
                    def __init__(self, size):
                        self.size = size
                        self.recent = deque()

                    def $add(self, name):
                        if name in self.recent:
                            self.recent.remove(name)
                        self.recent.append(name)
                        if len(self.recent) > self.size:
                            self.recent.popleft()

                    def names(self):
                        return list(reversed(self.recent))

                    def latest(self):
                        if not self.recent:
                            return None
                        return self.recent[-1]
                """),
            ),
            oracle=_oracle,
            draw=_opened,
            setup="from collections import deque",
        ),
    ),
)
