"""Stacks and queues: which item leaves first."""

from collections import deque
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _undo(rng: Random) -> Example:
    a, b, c = things(rng, 3)
    return example(
        """A list of wishes is edited by commands. "undo" takes back the wish that was added last.""",
        '''
        def edit(commands: list[str]) -> list[str]:
            """Return the wishes left after all commands; "undo" removes the newest."""
            wishes = []
            for command in commands:
                if command != "undo":
                    wishes.append(command)
                elif wishes:
                    wishes.pop()
            return wishes


        print(edit(["$a", "$b", "undo", "$c"]))
        print(edit(["undo", "$a"]))
        ''',
        """`pop` without an argument takes the last item, which is the newest one: "$b". In the second call there is
        nothing to take back, and the `elif` protects `pop` from the empty list.""",
        a=a,
        b=b,
        c=c,
    )


def _tags(rng: Random) -> Example:
    a, b = rng.sample(["box", "bag", "tin", "jar"], 2)
    return example(
        """A log tells which container was opened and closed: "+bag" and "-bag". What is opened last has to be closed
        first. Is a log in order?""",
        '''
        def in_order(log: list[str]) -> bool:
            """Return True if every container is closed, the newest open one first."""
            opened = []
            for entry in log:
                name = entry[1:]
                if entry[0] == "+":
                    opened.append(name)
                elif not opened or opened.pop() != name:
                    return False
            return not opened


        print(in_order(["+$a", "+$b", "-$b", "-$a"]))
        print(in_order(["+$a", "+$b", "-$a", "-$b"]))
        print(in_order(["+$a"]))
        ''',
        """In the second log "$a" is closed while "$b" lies on top of the stack. The third log ends with something
        open, which is why the last line does not simply return True.""",
        a=a,
        b=b,
    )


def _queue(rng: Random) -> Example:
    names = people(rng, 3)
    rounds = rng.randint(4, 5)
    return example(
        """At a slide, the child at the front goes down and queues up again at the back. Who slides in the first $n
        turns?""",
        '''
        from collections import deque


        def turns(children: list[str], count: int) -> list[str]:
            """Return who slides in each of the first turns; children must not be empty."""
            queue = deque(children)
            order = []
            for _ in range(count):
                child = queue.popleft()
                order.append(child)
                queue.append(child)
            return order


        print(turns($names, $n))
        ''',
        """`popleft` takes from the front and `append` adds at the back. After $k turns everyone has slid once, so turn
        number $m belongs to $first again.""",
        names=names,
        n=rounds,
        k=len(names),
        m=len(names) + 1,
        first=names[0],
    )


def _reverse_question(rng: Random) -> Question:
    items = numbers(rng, 4, 1, 9)
    return question(
        """Calculators of an older kind expect the numbers first and the sign behind them: `2 3 +` means 2 + 3. Write a
        function that evaluates such a line with plus and times.""",
        '''
        def evaluate(line: str) -> int:
            """Return the value of a line such as "2 3 + 4 *"."""
            stack = []
            for part in line.split():
                if part in ("+", "*"):
                    right, left = stack.pop(), stack.pop()
                    stack.append(left + right if part == "+" else left * right)
                else:
                    stack.append(int(part))
            return stack.pop()


        print(evaluate("$a $b +"))
        print(evaluate("$a $b + $c $d + *"))
        ''',
        """A number is put on the stack, and a sign takes two numbers off and puts their result back. The second line
        means ($a + $b) * ($c + $d) = $r.""",
        a=items[0],
        b=items[1],
        c=items[2],
        d=items[3],
        r=(items[0] + items[1]) * (items[2] + items[3]),
    )


def _serve_question(rng: Random) -> Question:
    names = people(rng, 3)
    return question(
        """Write a function that plays a doctor's waiting room: "name" means that somebody comes, "next" calls the one
        who has waited longest. Return the names in the order they were called.""",
        '''
        from collections import deque


        def called(events: list[str]) -> list[str]:
            """Return who was called, in order; "next" with nobody waiting is ignored."""
            waiting: deque[str] = deque()
            result = []
            for event in events:
                if event != "next":
                    waiting.append(event)
                elif waiting:
                    result.append(waiting.popleft())
            return result


        print(called(["$a", "$b", "next", "$c", "next", "next", "next"]))
        ''',
        """$a came first and is called first. At the last "next" the room is empty, and `popleft` would raise an
        `IndexError`, so the length is tested first.""",
        a=names[0],
        b=names[1],
        c=names[2],
    )


def _box(commands: list[int], end: dict[str, str], answer: dict[str, str]) -> list[int]:
    """By marking, in a table of everything that ever came in, what has left."""
    inside: dict[int, int] = {}
    out = []
    for at, command in enumerate(commands):
        if command != 0:
            inside[at] = command
        elif inside:
            out.append(inside.pop((min if end["end"] == "oldest" else max)(inside)))
    return out if answer["get"] == "taken" else [inside[at] for at in sorted(inside)]


def _commands(rng: Random) -> tuple[list[int]]:
    return ([rng.choice((0, 0, 1, rng.randint(1, 30), rng.randint(2, 9))) for _ in range(rng.randint(4, 9))],)


_PAGES = ("home", "news", "maps", "mail", "shop", "cats")


def _shown(start: str, clicks: list[str], words: dict[str, str]) -> str:
    """By a recursion that never changes anything: the pages up to the one shown, those ahead, what is to come."""

    def after(before: tuple[str, ...], following: tuple[str, ...], rest: tuple[str, ...]) -> str:
        if not rest:
            return before[-1]
        if rest[0] == words["back"]:
            keep = max(1, len(before) - 1)
            return after(before[:keep], before[keep:] + following, rest[1:])
        if rest[0] == words["forward"]:
            return after(before + following[:1], following[1:], rest[1:])
        return after((*before, rest[0]), (), rest[1:])

    return after((start,), (), tuple(clicks))


def _clicks(rng: Random, words: dict[str, str]) -> tuple[str, list[str]]:
    """Pages first, then a walk to and fro, and perhaps another page in the middle of it."""
    back, forward = words["back"], words["forward"]
    clicks = rng.sample(_PAGES[1:], rng.randint(1, 3)) + [back] * rng.randint(1, 3)
    clicks += [rng.choice((forward, forward, back, rng.choice(_PAGES[1:]))) for _ in range(rng.randint(1, 3))]
    return "home", clicks if rng.random() < 0.8 else clicks[::-1]


def _possible(wanted: list[int], places: int) -> bool:
    """By trying, breadth first, everything that can be done with the siding."""
    count = len(wanted)
    states: set[tuple[int, tuple[int, ...]]] = {(0, ())}
    left = deque(states)
    while left:
        came, siding = left.popleft()
        gone = came - len(siding)
        following: list[tuple[int, tuple[int, ...]]] = []
        if came < count and len(siding) < places:
            following.append((came + 1, (*siding, came + 1)))
        if siding and siding[-1] == wanted[gone]:
            following.append((came, siding[:-1]))
        for state in following:
            if state not in states:
                states.add(state)
                left.append(state)
    return (count, ()) in states


def _wagons(rng: Random) -> tuple[list[int], int]:
    """An order that a siding gave, now and then with two wagons exchanged."""
    count, places = rng.randint(2, 6), rng.randint(1, 4)
    siding: list[int] = []
    order: list[int] = []
    came = 0
    while len(order) < count:
        if came < count and (not siding or (len(siding) < places + rng.randint(0, 1) and rng.random() < 0.6)):
            came += 1
            siding.append(came)
        else:
            order.append(siding.pop())
    if rng.random() < 0.3:
        i, j = rng.sample(range(count), 2)
        order[i], order[j] = order[j], order[i]
    return order, places


LESSON = Lesson(
    topic="Stacks and queues: in which order things leave",
    area="stacks and queues",
    concepts=("stacks", "queues", "deque"),
    openings=(
        """From a pile of plates you take the one on top. In a queue of people the first one is served. Both are lists;
        the difference is the end where things leave.""",
        """Work piles up, and something must decide what comes next: the newest or the oldest? The newest makes a
        stack, the oldest a queue.""",
        """The undo key of an editor and the waiting line of a printer look unrelated. They differ in one method
        call.""",
    ),
    ideas=(
        (
            """A stack is a list that you only touch at its end: `append` puts on top, `pop()` takes from the top, and
            `stack[-1]` looks at the top.""",
            """Last in, first out. Whatever you interrupted last you return to first; so nesting of any kind calls for
            a stack.""",
        ),
        (
            """A queue adds at the back and takes from the front. Use `deque` from `collections`, with `append` and
            `popleft`.""",
            """`row.pop(0)` also takes from the front of a list, but every other item then has to move up by one. A
            `deque` is made for both ends.""",
        ),
        (
            """Before taking something out, ask whether anything is there. `if stack` is true for a stack that is not
            empty.""",
            """`pop` from an empty list and `popleft` from an empty deque both raise an `IndexError`. What should the
            program do then? Decide it.""",
        ),
    ),
    examples=(_undo, _tags, _queue),
    pitfalls=(
        """Forgetting to look at what is left. A stack that is not empty at the end often means that something was
        opened and never closed.""",
        """Mixing up the ends: `append` with `pop()` is a stack, `append` with `popleft()` a queue.""",
    ),
    questions=(_reverse_question, _serve_question),
    asks=("What is a stack?", "What is a queue?", "What if it is empty?"),
    notes={
        "young": ("""Pile up three books. The one you laid down last is the first you can pick up.""",),
        "engineer": ("""`deque` is a doubly linked list of blocks: constant time at both ends, slow in the middle.""",),
        "student": ("""Depth-first search uses a stack, breadth-first search a queue; the rest is the same.""",),
    },
    families=(
        Family(
            "box_with_numbers",
            "commands|steps|moves: list[int] -> list[int]",
            names=("$stem", "what_is_$stem", "follow_commands", "numbers_$stem"),
            tells=(
                "A positive number in $commands is put into a box, and a 0 takes out the $end of the numbers that are "
                "in it. Return $what.",
                "Follow $commands one after another: every number except 0 is stored, every 0 removes the number that "
                "has been stored for the $time time. Return $what.",
                "Numbers come and go. In $commands a 0 means that the $end number still there goes, any other number "
                "is one that comes. Return $what.",
            ),
            notes=("A 0 does nothing when no number is there. No number is negative.",),
            varies={
                "end": (
                    {"end": "newest", "time": "shortest", "pop": "pop()", "left": "pop()"},
                    {"end": "oldest", "time": "longest", "pop": "pop(0)", "left": "popleft()"},
                ),
                "answer": (
                    {
                        "stem": "taken_out",
                        "what": "the list of the numbers taken out, in the order in which they leave",
                        "get": "taken",
                        "also": "taken",
                        "start": "taken = []\n",
                        "keep": "taken.append(",
                        "end_keep": ")",
                    },
                    {
                        "stem": "left_over",
                        "what": "the list of the numbers that are left at the end, the oldest first",
                        "get": "stored",
                        "also": "list(stored)",
                        "start": "",
                        "keep": "",
                        "end_keep": "",
                    },
                ),
            },
            solutions=(
                "stored = []\n${start}for command in $commands:\n    if command > 0:\n        stored.append(command)\n"
                "    elif stored:\n        ${keep}stored.$pop$end_keep\nreturn $get",
                "from collections import deque\nstored = deque()\n${start}for command in $commands:\n"
                "    if command != 0:\n        stored.append(command)\n        continue\n    if len(stored) > 0:\n"
                "        ${keep}stored.$left$end_keep\nreturn $also",
            ),
            oracle=_box,
            draw=lambda rng, end, answer: _commands(rng),
            edges=(([],), ([0, 4, 7, 0],), ([5, 6, 7, 0, 0],), ([3, 0, 0, 8],)),
            about={"commands": "numbers to store, and 0 to take one out", "return": "$what"},
            noun="$what, when $commands are followed and a 0 takes out the $end number",
            gives="nats",
        ),
        Family(
            "page_after_back_and_forward",
            "start|first|home: str, clicks|commands|actions: list[str] -> str",
            names=("page_at_end", "shown_page", "last_page_shown", "browse"),
            tells=(
                'A browser shows $start. Then come $clicks: "$back" returns to the page before, "$forward" undoes the '
                'last "$back" that is not yet undone, anything else is the name of a page to open. Return the page '
                "that is shown at the end.",
                'Return which page a browser shows after $clicks, beginning with the page $start. "$back" and '
                '"$forward" move one page along the pages seen so far; every other word opens the page of this name '
                "behind the present one, and the pages that could be reached by going forward are forgotten.",
                "Follow $clicks in a browser that begins with the page $start, and return the name of the page on the "
                'screen after the last of them. "$back" goes to the page before, "$forward" to the one that "$back" '
                "left, and any other text opens a page.",
            ),
            notes=(
                'Opening a page makes "$forward" do nothing until "$back" is used again. "$back" does nothing when '
                "there is no page before.",
            ),
            varies={
                "words": (
                    {"back": "back", "forward": "forward"},
                    {"back": "<", "forward": ">"},
                    {"back": "previous", "forward": "next"},
                )
            },
            solutions=(
                "behind = []\nahead = []\npage = $start\nfor click in $clicks:\n"
                '    if click == "$back":\n        if behind:\n            ahead.append(page)\n'
                '            page = behind.pop()\n    elif click == "$forward":\n        if ahead:\n'
                "            behind.append(page)\n            page = ahead.pop()\n    else:\n"
                "        behind.append(page)\n        page = click\n        ahead.clear()\nreturn page",
                "pages = [$start]\nat = 0\nfor click in $clicks:\n"
                '    if click == "$back":\n        at = max(0, at - 1)\n    elif click == "$forward":\n'
                "        at = min(len(pages) - 1, at + 1)\n    else:\n        pages = [*pages[: at + 1], click]\n"
                "        at += 1\nreturn pages[at]",
            ),
            oracle=_shown,
            draw=_clicks,
            edges=(("home", []), ("home", ["news"])),
            about={
                "start": "the first page",
                "clicks": 'pages to open, "$back" and "$forward"',
                "return": "the page shown at the end",
            },
        ),
        Family(
            "order_from_a_siding",
            "wanted|order|target: list[int], places|room|n: int -> bool",
            names=("siding_can_give", "is_possible_order", "order_is_possible", "can_shunt"),
            tells=(
                "Wagons 1, 2, 3, ... arrive in this order. Each is pushed into a siding, where there is room for "
                "$places wagons, and later pulled out again; only the one that went in last can be pulled out. "
                "Return whether they can leave in the order $wanted.",
                "Return True if a siding can turn the order 1, 2, 3, ... of some wagons into $wanted, otherwise "
                "False. The wagons go in one by one, come out in the reverse order of going in, and may do so "
                "before all have gone in; no more than $places of them fit in at a time.",
                "A dead-end track holds at most $places wagons. The wagons come as 1, 2, 3, ...; each enters the track "
                "once and leaves it once by the same end. Decide whether $wanted can be the order in which they "
                "leave.",
            ),
            notes=("$wanted holds the numbers from 1 to the number of wagons, each once. $places is at least 1.",),
            solutions=(
                "siding = []\nnext_wagon = 1\nfor wagon in $wanted:\n    while next_wagon <= wagon:\n"
                "        siding.append(next_wagon)\n        next_wagon += 1\n        if len(siding) > $places:\n"
                "            return False\n    if siding.pop() != wagon:\n        return False\nreturn True",
                "siding = []\nout = 0\nfor number in range(1, len($wanted) + 1):\n    siding.append(number)\n"
                "    if len(siding) > $places:\n        return False\n"
                "    while siding and siding[-1] == $wanted[out]:\n        siding.pop()\n        out += 1\n"
                "return not siding",
            ),
            oracle=_possible,
            draw=_wagons,
            edges=(([], 2), ([3, 2, 1], 3), ([3, 2, 1], 2), ([3, 1, 2], 3), ([2, 1, 4, 3], 2)),
            about={
                "wanted": "the order in which they are to leave",
                "places": "how many wagons fit into the siding",
                "return": "whether this order is possible",
            },
        ),
    ),
)
