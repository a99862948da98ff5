"""Lessons on stacks and queues: last in first out, and first in first out."""

from random import Random

from hornbook.curriculum.lessons.draws import numbers, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

AREA = "stacks and queues"


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
        """In the second log "$a" is closed while "$b" lies on top of the stack. The third log ends with
        something open,
        which is why the last line does not simply return True.""",
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
        """`popleft` takes from the front and `append` adds at the back. After $k turns everyone has slid once,
        so turn
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
        """Calculators of an older kind expect the numbers first and the sign behind them: `2 3 +` means 2 + 3.
        Write a
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


STACKS = Lesson(
    topic="Stacks and queues: in which order things leave",
    area=AREA,
    concepts=("stacks", "queues", "deque"),
    openings=(
        """From a pile of plates you take the one on top. In a queue of people the first one is served. Both are
        lists;
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
            """Last in, first out. Whatever you interrupted last you return to first; so nesting of any kind
            calls for a
            stack.""",
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
        "engineer": (
            """`deque` is a doubly linked list of blocks: constant time at both ends, slow in the
        middle.""",
        ),
        "student": ("""Depth-first search uses a stack, breadth-first search a queue; the rest is the same.""",),
    },
)

LESSONS = (STACKS,)
