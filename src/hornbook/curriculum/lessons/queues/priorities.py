"""Priority queues, and what happens when two things are equally urgent."""

from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Family
from hornbook.curriculum.lessons.draws import literal, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _ward(rng: Random) -> Example:
    rows = [(name, rng.randint(1, 3)) for name in people(rng, 5)]
    return example(
        """In a casualty ward level 1 is more urgent than level 3, and among patients of one level whoever came first is
        seen first. A counter numbers the arrivals and settles the ties.""",
        '''
        from heapq import heappop, heappush
        from itertools import count


        def order_of_treatment(patients: list[tuple[str, int]]) -> list[str]:
            """Return the names by level, and by arrival within a level."""
            number = count()
            heap: list[tuple[int, int, str]] = []
            for name, level in patients:
                heappush(heap, (level, next(number), name))
            order = []
            while heap:
                _level, _number, name = heappop(heap)
                order.append(name)
            return order


        print(order_of_treatment($rows))
        ''',
        """Each entry is a triple. With equal levels the number decides, and no two numbers are equal, so the names are
        never compared. Without the number, patients of one level would be treated in alphabetical order.""",
        rows=literal(rows),
    )


def _uncomparable(rng: Random) -> Example:
    a, b = things(rng, 2)
    return example(
        """Entries that cannot be compared show why the counter is needed. Two tasks, dictionaries, have the same
        priority.""",
        """
        from heapq import heappop, heappush

        first = {"task": "repair", "thing": "$a"}
        second = {"task": "paint", "thing": "$b"}

        heap: list = []
        heappush(heap, (1, first))
        try:
            heappush(heap, (1, second))
        except TypeError as error:
            print("TypeError:", error)

        numbered: list = []
        for number, task in enumerate([first, second]):
            heappush(numbered, (1, number, task))
        print(heappop(numbered)[2])
        """,
        """With equal priorities the comparison of the tuples goes on to the dictionaries, and `<` is not defined
        for them. The number between them is always different, so the comparison stops there.""",
        a=a,
        b=b,
    )


def _updates(rng: Random) -> Example:
    a, b, c = people(rng, 3)
    return example(
        """A priority changes while the entry is waiting. Searching for it in the heap would be slow; instead a new
        entry is pushed, and the old one is skipped when it comes out.""",
        '''
        from heapq import heappop, heappush


        class Waitlist:
            """People with priorities that may change; the smallest number is next."""

            def __init__(self) -> None:
                self.heap: list[tuple[int, str]] = []
                self.current: dict[str, int] = {}

            def put(self, name: str, priority: int) -> None:
                """Add somebody, or give somebody another priority."""
                self.current[name] = priority
                heappush(self.heap, (priority, name))

            def take(self) -> str | None:
                """Remove and return the next person, None if nobody waits."""
                while self.heap:
                    priority, name = heappop(self.heap)
                    if self.current.get(name) == priority:
                        del self.current[name]
                        return name
                return None


        waitlist = Waitlist()
        for name, priority in [("$a", 4), ("$b", 2), ("$c", 3), ("$a", 1), ("$b", 5)]:
            waitlist.put(name, priority)
        print([waitlist.take() for _ in range(4)])
        ''',
        """The dictionary says which entry of a name is valid. The entries `(4, "$a")` and `(2, "$b")` are still in the
        heap when they have become wrong; they are recognised and passed over.""",
        a=a,
        b=b,
        c=c,
    )


def _events_question(rng: Random) -> Question:
    names = people(rng, 4)
    p = [rng.randint(1, 5) for _ in names]
    return question(
        """Boarding starts while passengers are still arriving. An event is a pair of name and group (the smaller group
        boards first, within a group the first to come) or `None`, when one passenger is let in. Write a function that
        returns who is let in, in order.""",
        '''
        from heapq import heappop, heappush


        def boarded(events: list[tuple[str, int] | None]) -> list[str]:
            """Return the names in the order in which they are let in."""
            heap: list[tuple[int, int, str]] = []
            order = []
            for number, event in enumerate(events):
                if event is not None:
                    name, group = event
                    heappush(heap, (group, number, name))
                elif heap:
                    order.append(heappop(heap)[2])
            return order


        a, b, c, d = $rows
        print(boarded([a, b, None, c, None, d, None, None, None]))
        ''',
        """The position of the event serves as the number of the arrival, so no counter is needed. Somebody who comes
        late with a small group can overtake, but only those who are still waiting.""",
        rows=literal(list(zip(names, p, strict=True))),
    )


def _largest_question(rng: Random) -> Question:
    rows = [(thing, rng.randint(1, 4)) for thing in things(rng, 4)]
    return question(
        """Wishes come with a number of votes. Write a function that returns the wishes with the most votes first, and
        with equal votes the older wish first, using a heap.""",
        '''
        from heapq import heapify, heappop


        def by_votes(wishes: list[tuple[str, int]]) -> list[str]:
            """Return the wishes, the most votes first, ties in the given order."""
            heap = [(-votes, number, wish) for number, (wish, votes) in enumerate(wishes)]
            heapify(heap)
            return [heappop(heap)[2] for _ in wishes]


        print(by_votes($rows))
        ''',
        """Only the votes are negated. Negating the number as well, or turning round the finished list, would also turn
        round the order of the ties.""",
        rows=literal(rows),
    )


def _served(events: list[tuple[str, int] | None], rule: dict[str, str]) -> list[str]:
    waiting: list[tuple[str, int]] = []
    order = []
    for event in events:
        if event is None:
            if waiting:
                pick = min if rule["minus"] == "" else max
                chosen = pick(waiting, key=lambda one: one[1])  # both take the first of equal ones
                waiting.remove(chosen)
                order.append(chosen[0])
        else:
            waiting.append(event)
    return order


def _arrivals(rng: Random) -> tuple[list[tuple[str, int] | None]]:
    names = iter(rng.sample("ABCDEFGHK", 6))
    events: list[tuple[str, int] | None] = []
    for _ in range(rng.randint(4, 8)):
        name = next(names, None) if rng.random() < 0.6 else None
        events.append((name, rng.randint(1, 3)) if name else None)
    return ([*events, None, None],)


def _final(entries: list[tuple[str, int]]) -> list[str]:
    latest: dict[str, tuple[int, int]] = {}
    for number, (name, priority) in enumerate(entries):
        latest[name] = (priority, number)
    return sorted(latest, key=lambda name: latest[name])


class _Tasks:
    def __init__(self, word: dict[str, str]) -> None:
        self.tasks: list[tuple[str, int]] = []
        self.pick = max if word["minus"] else min
        setattr(self, word["put"], self._put)
        setattr(self, word["get"], self._get)

    def _put(self, task: str, priority: int) -> None:
        self.tasks.append((task, priority))

    def _get(self) -> str | None:
        if not self.tasks:
            return None
        found = self.pick(self.tasks, key=lambda task: task[1])
        self.tasks.remove(found)
        return found[0]

    def count(self) -> int:
        return len(self.tasks)


def _calls(rng: Random, word: dict[str, str]) -> tuple[tuple[Any, ...], list[tuple[Any, ...]]]:
    waiting = iter(things(rng, 6))
    calls: list[tuple[Any, ...]] = [(word["put"], next(waiting), 2), (word["put"], next(waiting), rng.randint(1, 3))]
    for _ in range(rng.randint(3, 6)):
        task = next(waiting, None) if rng.random() < 0.5 else None
        calls.append((word["put"], task, rng.randint(1, 3)) if task else (word["get"],))
    return (), [*calls, ("count",), (word["get"],), (word["get"],)]


LESSON = Lesson(
    topic="Priority queues and what to do with ties",
    area="queues",
    concepts=("priority_queue", "heapq", "stability", "tuples"),
    openings=(
        """In an ordinary queue the first to come is the first to go. In a priority queue the most urgent goes first,
        whenever it came; and if two are equally urgent, a rule is needed once more.""",
        """Urgent mail, normal mail, advertising: three classes and one postman. Within a class the order of arrival
        should hold, and that is where a plain heap goes wrong.""",
        """A heap of pairs works until two priorities are equal. Then Python compares the second parts, which may
        give an order that nobody wanted, or an error.""",
    ),
    ideas=(
        (
            """Put triples into the heap: the priority, a running number, the thing itself. The number rises with every
            push, so of two equal priorities the older entry comes out first.""",
            """The running number does two jobs. It keeps the order of arrival among equals, and it prevents the things
            themselves from being compared.""",
        ),
        (
            """Whether 1 or 10 is the most urgent is a convention. `heapq` takes the smallest first; if large
            numbers are urgent, push the negative priority and leave the running number as it is.""",
            """Say in the docstring which end is urgent. For "large is urgent" the entry is `(-priority, number,
            thing)`: only the first part gets a minus sign.""",
        ),
        (
            """A queue that treats equals in the order of arrival is called stable. Sorting in Python is stable of
            itself, a heap is not.""",
            """Heaps move elements along the branches of a tree, and equal ones may overtake each other. Only what
            is part of the entry, such as a number, can keep them in order.""",
        ),
        (
            """To change a priority, push a new entry and remember in a dictionary which one is valid. Outdated entries
            are thrown away when they come to the front.""",
            """Removing something from the middle of a heap is slow and awkward. It is easier to leave it there,
            marked as invalid, until it comes out by itself.""",
        ),
    ),
    examples=(_ward, _uncomparable, _updates),
    pitfalls=(
        """Pushing pairs `(priority, name)` and being surprised that equals come out in alphabetical order. The
        names are part of the tuple and take part in the comparison.""",
        """Using the length of the heap as running number. After some pops the length has become smaller, and a newcomer
        gets a number that an older entry has, or a smaller one.""",
        """Turning a finished order round to get "large first". Equal ones are turned round too, so the last to come is
        then the first to go. Negate the priority instead.""",
    ),
    questions=(_events_question, _largest_question),
    asks=(
        "What goes into the heap?",
        "What if large numbers are urgent?",
        "Why not rely on the heap for ties?",
        "How can a priority change?",
    ),
    notes={
        "engineer": (
            """`queue.PriorityQueue` is a thread-safe wrapper around `heapq` and has the same problem with ties. A
            dataclass with `order=True` and `field(compare=False)` for the payload is another way out.""",
        ),
        "student": (
            """Entries that are skipped when they surface are called lazily deleted. The heap may grow beyond the number
            of valid entries, but every push is popped at most once.""",
        ),
        "teacher": (
            """Give the class a ward with four patients of the same level. Who expects alphabetical order? The printed
            result of a heap of pairs makes a good riddle.""",
        ),
        "young": (
            """Two children want the swing and both say it is urgent. The one who came first goes first. So write down
            who came when.""",
        ),
    },
    families=(
        Family(
            "served_by_priority_events",
            "events|arrivals|log: list[tuple[str, int] | None] -> list[str]",
            names=("served_order", "called_in_order", "serve_by_priority", "who_is_called"),
            tells=(
                "$events contains pairs (name, level) for arrivals and None whenever somebody is called. The one with "
                "the $word level among those waiting is called, of equal ones the first to come. Return the names in "
                "the order of the calls.",
                "People arrive with a level, given in $events as (name, level); None means that one of the waiting is "
                "called: whoever has the $word level, and has waited longest among those. Return who is called, in "
                "order.",
                "Follow $events and return the names that are called. A pair (name, level) joins those who wait, None "
                "calls one of them, the $word level first and within a level in the order of arrival.",
            ),
            notes=("A call while nobody waits is ignored.",),
            varies={"rule": ({"word": "lowest", "minus": ""}, {"word": "highest", "minus": "-"})},
            solutions=(
                program("""
                    from heapq import heappop, heappush

                    heap = []
                    called = []
                    for number, event in enumerate($events):
                        if event:
                            name, level = event
                            heappush(heap, (${minus}level, number, name))
                        elif heap:
                            called.append(heappop(heap)[2])
                    return called
                """),
                program("""
                    waiting = []
                    called = []
                    for event in $events:
                        if event is not None:
                            waiting.append(event)
                        elif waiting:
                            chosen = min(waiting, key=lambda person: ${minus}person[1])
                            waiting.remove(chosen)
                            called.append(chosen[0])
                    return called
                """),
                program("""
                    from collections import deque

                    lines = {}
                    called = []
                    for event in $events:
                        if event is None:
                            filled = [level for level in lines if lines[level]]
                            if filled:
                                level = min(filled, key=lambda level: ${minus}level)
                                called.append(lines[level].popleft())
                        else:
                            lines.setdefault(event[1], deque()).append(event[0])
                    return called
                """),
            ),
            oracle=_served,
            draw=lambda rng, rule: _arrivals(rng),
            edges=(
                ([],),
                ([None, ("A", 1), None],),
                ([("B", 2), ("A", 2), None, None],),
                ([("A", 1), ("B", 2), None],),
            ),
            about={"events": "pairs of name and level, and None for each call", "return": "the names in order"},
            noun=(
                "the names called in $events, where a pair (name, level) joins those who wait and None "
                "calls the one with the $word level, of equal ones the first to come"
            ),
            gives="words",
        ),
        Family(
            "order_after_changes",
            "entries|changes|requests: list[tuple[str, int]] -> list[str]",
            names=("final_order", "order_after_changes", "queue_with_updates", "latest_order"),
            tells=(
                "$entries are pairs (name, priority); a name that occurs again gets the new priority and counts as "
                "newly "
                "arrived. Return each name once, the smallest priority first, equal ones in the order of their last "
                "entry.",
                "Process $entries (name, priority): each adds a person to a queue or moves one who is in it already to "
                "another priority. Return the order in which the queue is emptied, smallest priority first and ties by "
                "the time of the latest entry.",
                "Return the names of $entries, pairs of name and priority, sorted by the last priority of each "
                "name; for "
                "equal priorities the name whose last pair comes earlier goes first.",
            ),
            solutions=(
                program("""
                    from heapq import heappop, heappush

                    heap = []
                    valid = {}
                    for number, (name, priority) in enumerate($entries):
                        valid[name] = number
                        heappush(heap, (priority, number, name))
                    order = []
                    while heap:
                        _, number, name = heappop(heap)
                        if valid[name] == number:
                            order.append(name)
                    return order
                """),
                program("""
                    current = {}
                    for name, priority in $entries:
                        current.pop(name, None)
                        current[name] = priority
                    return sorted(current, key=current.get)
                """),
            ),
            oracle=_final,
            draw=lambda rng: ([(rng.choice("ABCDE"), rng.randint(1, 4)) for _ in range(rng.randint(2, 8))],),
            edges=(([],), ([("A", 2), ("B", 2), ("A", 2)],), ([("A", 1), ("B", 3), ("A", 5)],)),
            about={"entries": "pairs of a name and a priority", "return": "each name once, in order"},
            noun=(
                "the names of $entries, pairs (name, priority), ordered by their last priority, the "
                "smallest first, and for ties by the place of their last pair"
            ),
            gives="words",
        ),
        ClassFamily(
            "fair_priority_class",
            names=("TaskQueue", "PriorityList", "Agenda", "UrgentFirst", "Dispatcher", "JobBoard"),
            tells=(
                "Tasks with priorities, where a $low number is more urgent; tasks of equal priority are handed out in "
                "the order in which they were added.",
                "A priority queue of tasks. The $least priority comes first, and among equal priorities the task that "
                "was "
                "added first.",
                "A $name stores tasks, each with a whole number as priority. Of all stored tasks the one with the "
                "$least "
                "priority is next, the oldest one where several have it.",
                "Keeps tasks until they are taken. The number that comes with a task says how urgent it is: the "
                "$low one "
                "is taken first, equal ones in the order of adding.",
            ),
            methods=(
                "$put(task, priority): add a task",
                "$get(): remove and return the next task, or return None if there is none",
                "count(): how many tasks are stored",
            ),
            varies={
                "word": (
                    {"low": "lower", "least": "lowest", "minus": "", "put": "add", "get": "next_task"},
                    {"low": "higher", "least": "highest", "minus": "-", "put": "add", "get": "take"},
                    {"low": "lower", "least": "lowest", "minus": "", "put": "push", "get": "pop"},
                    {"low": "higher", "least": "highest", "minus": "-", "put": "submit", "get": "fetch"},
                )
            },
            solutions=(
                program("""
                    import heapq

                    def __init__(self) -> None:
                        self._heap: list[tuple[int, int, str]] = []
                        self._added = 0

                    def $put(self, task: str, priority: int) -> None:
                        heapq.heappush(self._heap, (${minus}priority, self._added, task))
                        self._added += 1

                    def $get(self) -> str | None:
                        return heapq.heappop(self._heap)[2] if self._heap else None

                    def count(self) -> int:
                        return len(self._heap)
                """),
                program("""
                    import heapq
                    import itertools

                    def __init__(self):
                        self.heap = []
                        self.numbers = itertools.count()

                    def $put(self, task, priority):
                        entry = (${minus}priority, next(self.numbers), task)
                        heapq.heappush(self.heap, entry)

                    def $get(self):
                        if not self.heap:
                            return None
                        _, _, task = heapq.heappop(self.heap)
                        return task

                    def count(self):
                        return len(self.heap)
                """),
            ),
            oracle=_Tasks,
            draw=_calls,
        ),
    ),
)
