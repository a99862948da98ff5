"""A queue with collections.deque."""

from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Family
from hornbook.curriculum.lessons.draws import literal, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _both_ends(rng: Random) -> Example:
    names = people(rng, 4)
    return example(
        """A deque is open at both ends. The program shows the four methods that take and give at the ends, and what
        the queue looks like after each.""",
        """
        from collections import deque

        queue = deque(["$a", "$b"])
        queue.append("$c")
        print(list(queue))
        print(queue.popleft(), "is served")
        queue.appendleft("$d")
        print(list(queue))
        print(queue.pop(), "gives up")
        print(list(queue), len(queue))
        """,
        """`append` and `popleft` are the ordinary use: join at the back, leave at the front. `appendleft` lets $d jump
        the queue, and `pop` takes $c away from the back.""",
        **dict(zip("abcd", names, strict=True)),
    )


def _printer(rng: Random) -> Example:
    jobs = [(thing, rng.randint(1, 9)) for thing in things(rng, 4)]
    return example(
        """Print jobs are queued as pairs of a name and a number of pages. The loop runs as long as there is something
        in the queue, and of a job that is too long the rest goes to
        the back.""",
        '''
        from collections import deque


        def printed(jobs: list[tuple[str, int]], most: int) -> list[str]:
            """Print at most so many pages of a job at a time; the rest goes to the back of the queue."""
            queue = deque(jobs)
            lines = []
            while queue:
                name, pages = queue.popleft()
                lines.append(f"{name}: {min(pages, most)}")
                if pages > most:
                    queue.append((name, pages - most))
            return lines


        for line in printed($jobs, 5):
            print(line)
        ''',
        """The list of jobs stays as it is, because `deque(jobs)` makes a queue of its own from it. The loop ends
        although
        jobs come back, as each comes back shorter.""",
        jobs=literal(jobs),
    )


def _rotate(rng: Random) -> Example:
    names, steps = people(rng, 5), rng.randint(2, 4)
    return example(
        """Whose turn is it to cook? Five people sit in a circle, and `rotate` turns the circle without taking anybody
        out of it.""",
        """
        from collections import deque

        circle = deque($names)
        circle.rotate(-1)
        print("after one day: ", circle[0])
        circle.rotate(-$steps)
        print("$steps days later:   ", circle[0])
        circle.rotate($total)
        print("back to the start:", list(circle))
        """,
        """A negative number turns to the left, so that the second one comes to the front. Turning to the right by
        $total takes back both turns. The front of a deque can be read with `circle[0]` without removing it.""",
        names=names,
        steps=steps,
        total=steps + 1,
    )


def _tasks_question(rng: Random) -> Question:
    a, b, c = things(rng, 3)
    return question(
        """A list of orders contains things to make. "again" means that the thing made last has to be made once more
        after all that are already waiting. Write a function that returns the order in which things are made.""",
        '''
        from collections import deque


        def made(orders: list[str]) -> list[str]:
            """Return the things in the order in which they are made."""
            queue = deque(orders)
            done: list[str] = []
            while queue:
                order = queue.popleft()
                if order != "again":
                    done.append(order)
                elif done:
                    queue.append(done[-1])
            return done


        print(made(["$a", "again", "$b", "$c"]))
        print(made(["again", "$a"]))
        ''',
        """When "again" comes to the front, the last thing made is appended at the back. An "again" before anything has
        been made is dropped, because there is nothing it could mean.""",
        a=a,
        b=b,
        c=c,
    )


def _halves_question(rng: Random) -> Question:
    names = people(rng, 6)
    return question(
        """People queue at one door when a second one is opened. Beginning with the last person, every other one goes
        over to the new door, so the last becomes the first there. Write a function that returns both queues.""",
        '''
        from collections import deque


        def open_second(names: list[str]) -> tuple[list[str], list[str]]:
            """Return the old queue and the new one, the front person first."""
            waiting = deque(names)
            stay: deque[str] = deque()
            move = []
            while waiting:
                move.append(waiting.pop())
                if waiting:
                    stay.appendleft(waiting.pop())
            return list(stay), move


        names = $names
        print(open_second(names))
        print(open_second(names[:3]))
        ''',
        """Both loops work from the back with `pop`. Those who stay are put in at the left, so that their order is kept;
        those who move are appended, so that their order is turned round.""",
        names=names,
    )


def _dealt(cards: list[int], rule: dict[str, str]) -> list[int]:
    """With positions in a list: the one at 0 is dealt, the ones behind it go to the end."""
    left, dealt = list(cards), []
    tuck = int(rule["tuck"])
    if rule["first"] == "tuck" and left:
        left = left[tuck % len(left) :] + left[: tuck % len(left)]
    while left:
        dealt.append(left.pop(0))
        if left:
            left = left[tuck % len(left) :] + left[: tuck % len(left)]
    return dealt


def _log(rng: Random) -> tuple[list[str]]:
    names = iter(people(rng, 8))
    entries = []
    for _ in range(rng.randint(3, 8)):
        kind = rng.random()
        entries.append(f"+{next(names)}" if kind < 0.6 else "-" if kind < 0.8 else "back")
    return (entries,)


def _run(log: list[str], answer: dict[str, str]) -> list[str]:
    queue: list[str] = []
    served: list[str] = []
    for entry in log:
        if entry[0] == "+":
            queue = [*queue, entry[1:]]
        elif entry == "-":
            served, queue = served + queue[:1], queue[1:]
        else:
            queue = queue[1:] + queue[:1]
    return queue if answer["get"] == "queue" else served


class _Line:
    def __init__(self, word: dict[str, str]) -> None:
        self.names: list[str] = []
        setattr(self, word["serve"], self._serve)
        setattr(self, word["swap"], self._swap)

    def join(self, name: str) -> int:
        self.names = [*self.names, name]
        return len(self.names)

    def leave(self, name: str) -> bool:
        found = name in self.names
        if found:
            at = self.names.index(name)
            self.names = self.names[:at] + self.names[at + 1 :]
        return found

    def _serve(self) -> str | None:
        first, self.names = self.names[:1], self.names[1:]
        return first[0] if first else None

    def _swap(self) -> None:
        self.names[:2] = self.names[:2][::-1]


def _calls(rng: Random, word: dict[str, str]) -> tuple[tuple[Any, ...], list[tuple[Any, ...]]]:
    names = people(rng, 4)
    calls: list[tuple[Any, ...]] = [("join", names[0]), ("join", names[1])]
    waiting = names[2:]
    for _ in range(rng.randint(3, 5)):
        kind = rng.randrange(5)
        if kind == 0 and waiting:
            calls.append(("join", waiting.pop()))
        elif kind == 1:
            calls.append(("leave", rng.choice(names)))
        elif kind == 2:
            calls.append((word["swap"],))
        else:
            calls.append((word["serve"],))
    return (), [*calls, (word["serve"],), (word["serve"],)]


LESSON = Lesson(
    topic="A queue with collections.deque",
    area="queues",
    concepts=("deque", "queues", "fifo"),
    openings=(
        """Whoever comes first is served first. For such a line Python has a type that adds at one end and takes away at
        the other, both in an instant: the deque, spoken "deck", from the module `collections`.""",
        """A list can play the part of a queue, but it plays it badly: when its first element is removed, all others
        move up by one place. A deque was made for the job.""",
        """Jobs for a printer, messages for a program, people at a counter: things wait, and they leave in the order in
        which they came. The data structure for that has two ends and works at both.""",
    ),
    ideas=(
        (
            """`append` joins at the right end and `popleft` takes from the left end. Used together, the element that
            has
            been in the deque longest always comes out.""",
            """A queue needs two operations, join and serve. With a deque they are called `append` and `popleft`; the
            left end is the front of the line.""",
        ),
        (
            """`while queue:` runs as long as something is waiting, since an empty deque counts as false. Inside the
            loop
            the front element is taken out, and new ones may be appended meanwhile.""",
            """The typical loop takes one element, deals with it and perhaps puts something at the back. A `for` loop
            would not do: Python refuses to go through a deque that changes its size.""",
        ),
        (
            """To look at the front without removing it, use `queue[0]`; the back is `queue[-1]`. Positions in the
            middle
            can be read too, but slowly, and slices do not work.""",
            """`len`, `in` and indexing at the ends work as for lists. What a deque cannot do is slicing: `queue[1:3]`
            is a `TypeError`. Make a list of it first.""",
        ),
        (
            """`rotate(1)` takes the last element to the front, `rotate(-1)` the first to the back. It is the shortest
            way of sending somebody to the end of the line.""",
            """There are two ways to send the front person to the back: `queue.append(queue.popleft())` or
            `queue.rotate(-1)`. On an empty deque the first fails and the second does nothing.""",
        ),
    ),
    examples=(_both_ends, _rotate, _printer),
    pitfalls=(
        """Calling `popleft` on an empty deque raises an `IndexError`. Test `if queue:` first, or let the loop condition
        do it.""",
        """Looping with `for item in queue` and appending inside the loop ends with "deque mutated during iteration".
        Use `while queue:` and take the items out.""",
        """Writing `deque("Ada")` for a queue with one person. A string is a sequence of characters, so this makes a
        queue of three letters; `deque(["Ada"])` has one element.""",
    ),
    questions=(_tasks_question, _halves_question),
    asks=(
        "How do I join and serve?",
        "What does the usual loop look like?",
        "Can I look without taking?",
        "What does rotate do?",
    ),
    notes={
        "engineer": (
            """`deque` operations at the ends are atomic in CPython, but a queue between threads should be
            `queue.Queue`, which can also wait for an element.""",
        ),
        "student": (
            """`list.pop(0)` costs O(n), `deque.popleft()` O(1). Emptying a queue of a hundred thousand elements shows
            the difference between seconds and milliseconds.""",
        ),
        "young": (
            """Think of a tube with marbles. You push a marble in on one side. On the other side the marble comes out
            that went in first.""",
        ),
        "hobbyist": (
            """A playlist is a queue: the next song comes from the front, a new wish goes to the back, and a song on
            repeat goes from the front to the back.""",
        ),
    },
    families=(
        Family(
            "deal_and_tuck_under",
            "cards|deck|stack: list[int] -> list[int]",
            names=("deal_and_tuck", "deal_order", "dealt_cards", "alternate_deal"),
            tells=(
                "The first of $cards lies on top. $how, until no card is left. Return the cards in the order in which "
                "they are dealt.",
                "Work through the pile $cards, whose first element is on top: $low, and so on until the pile is "
                "used up. Return the list of dealt cards.",
                "Return the order in which $cards are dealt. The top of the pile is the first element, and the dealer "
                "goes on like this until nothing is left: $low.",
            ),
            notes=("A single card that is left is dealt, and $cards stays unchanged.",),
            varies={
                "rule": (
                    {
                        "how": "Deal the top card, then put the next one under the pile",
                        "first": "deal",
                        "tuck": "1",
                        "turn": "if pile:\n        pile.append(pile.popleft())",
                        "low": "deal the top card, put the next one under the pile",
                        "begin": "",
                    },
                    {
                        "how": "Put the top card under the pile, then deal the next one",
                        "first": "tuck",
                        "tuck": "1",
                        "turn": "if pile:\n        pile.append(pile.popleft())",
                        "low": "put the top card under the pile, deal the next one",
                        "begin": "pile.rotate(-1)\n",
                    },
                    {
                        "how": "Deal the top card, then put the next two one by one under the pile",
                        "first": "deal",
                        "tuck": "2",
                        "turn": "for _ in range(2):\n        if pile:\n            pile.append(pile.popleft())",
                        "low": "deal the top card, put the next two one by one under the pile",
                        "begin": "",
                    },
                )
            },
            solutions=(
                "from collections import deque\n\npile = deque($cards)\ndealt = []\n${begin}while pile:\n"
                "    dealt.append(pile.popleft())\n    pile.rotate(-$tuck)\nreturn dealt",
                "from collections import deque\n\npile = deque($cards)\ndealt = []\n${begin}while pile:\n"
                "    dealt.append(pile.popleft())\n    $turn\n"
                "return dealt",
            ),
            oracle=lambda cards, rule: _dealt(cards, rule),
            draw=lambda rng, rule: ([rng.randint(1, 20) for _ in range(rng.randint(2, 8))],),
            edges=(([],), ([5],), ([1, 2],), ([1, 2, 3, 4, 5, 6],)),
            about={"cards": "the cards from top to bottom", "return": "the cards in the order of dealing"},
            noun=(
                "the cards in the order in which they are dealt from the pile $cards, its top first, if "
                "one goes on like this until none is left: $low"
            ),
            gives="ints",
        ),
        Family(
            "door_log_queue",
            "log|entries|events: list[str] -> list[str]",
            names=("$stem", "${stem}_from_log", "queue_$word"),
            tells=(
                'Follow the $log of a waiting line: "+Name" means that Name joins at the end, "-" that the first in '
                'line is served, "back" that the first goes to the end. Return $what.',
                'A line of people is described by $log. An entry "+Ada" lets Ada join, "-" serves the person in front, '
                'and "back" sends the person in front to the end of the line. Return $what.',
                'Each entry of $log is "+" with a name behind it (somebody joins the line at the end), "-" (the front '
                'person is served and leaves) or "back" (the front person goes to the end). Return $what.',
            ),
            notes=('With nobody in line, "-" and "back" do nothing.',),
            varies={
                "answer": (
                    {
                        "stem": "still_waiting",
                        "word": "rest",
                        "get": "queue",
                        "end": "list(queue)",
                        "start": "",
                        "what": "the names still in line, front first",
                        "serve": "queue.popleft()",
                        "list": "queue.pop(0)",
                    },
                    {
                        "stem": "served_names",
                        "word": "served",
                        "get": "served",
                        "end": "served",
                        "what": "the names of those served, in order",
                        "start": "served = []\n",
                        "serve": "served.append(queue.popleft())",
                        "list": "served.append(queue.pop(0))",
                    },
                )
            },
            solutions=(
                program("""
                    from collections import deque

                    queue = deque()
                    ${start}for entry in $log:
                        if entry.startswith("+"):
                            queue.append(entry[1:])
                        elif queue and entry == "-":
                            $serve
                        elif queue:
                            queue.rotate(-1)
                    return $end
                """),
                program("""
                    queue = []
                    ${start}for entry in $log:
                        if entry[0] == "+":
                            queue.append(entry[1:])
                        elif not queue:
                            continue
                        elif entry == "-":
                            $list
                        else:
                            queue.append(queue.pop(0))
                    return $end
                """),
            ),
            oracle=_run,
            draw=lambda rng, answer: _log(rng),
            edges=(([],), (["-", "back", "+Zoe"],), (["+Ada", "+Emil", "back", "-"],), (["+Ada", "-", "-", "+Zoe"],)),
            about={"log": 'entries "+Name", "-" and "back"', "return": "$what"},
            noun=(
                '$what after all entries of $log, where "+Name" joins the line at its end, "-" serves the '
                'first in line and "back" sends the first to the end'
            ),
            gives="words",
        ),
        ClassFamily(
            "polite_line_class",
            names=("WaitingLine", "TicketLine", "PoliteQueue", "CounterQueue", "BakeryLine", "Line"),
            tells=(
                "A $name of people, each with a different name, which is empty at first.",
                "Represents people waiting in a line; no two of them have the same name, and nobody waits at first.",
                "A line in front of a counter. It begins empty, and all names in it are different.",
                "Keeps the names of people who wait, in the order in which they will be served. At first nobody waits; "
                "a name is never in the line twice.",
            ),
            methods=(
                "join(name): put a person at the end and return how many are in the line now",
                "leave(name): take a person out of the line and return True, or return False if the person is not in "
                "it",
                "$serve(): take the first person out and return the name, or None if nobody waits",
                "$swap(): the first person lets the second one go ahead; nothing happens if fewer than two wait",
            ),
            solutions=(
                program("""
                    def __init__(self) -> None:
                        self._line = deque()

                    def join(self, name: str) -> int:
                        self._line.append(name)
                        return len(self._line)

                    def leave(self, name: str) -> bool:
                        if name not in self._line:
                            return False
                        self._line.remove(name)
                        return True

                    def $serve(self) -> str | None:
                        return self._line.popleft() if self._line else None

                    def $swap(self) -> None:
                        if len(self._line) > 1:
                            first = self._line.popleft()
                            self._line.insert(1, first)
                """),
                program("""
                    def __init__(self) -> None:
                        self.people: deque[str] = deque()

                    def join(self, name: str) -> int:
                        self.people.append(name)
                        return len(self.people)

                    def leave(self, name: str) -> bool:
                        try:
                            self.people.remove(name)
                        except ValueError:
                            return False
                        return True

                    def $serve(self) -> str | None:
                        if not self.people:
                            return None
                        return self.people.popleft()

                    def $swap(self) -> None:
                        if len(self.people) >= 2:
                            self.people[0], self.people[1] = self.people[1], self.people[0]
                """),
            ),
            varies={
                "word": (
                    {"serve": "serve", "swap": "let_pass"},
                    {"serve": "call_next", "swap": "swap_front"},
                    {"serve": "next_person", "swap": "after_you"},
                )
            },
            oracle=_Line,
            draw=_calls,
            setup="from collections import deque",
        ),
    ),
)
