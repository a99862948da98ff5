"""Putting tasks into an order that respects what needs what."""

from itertools import permutations
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.graphs._draws import numbered_arrows, table
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

_RECIPES = (
    # Each needs the next one and the last needs nothing, but the fifth comes in beside them.
    ("bake", "shape loaf", "let rise", "knead", "heat oven", "read recipe"),
    ("hang door", "paint", "prime", "sand", "clean hinges", "unscrew door"),
    ("serve", "season", "cook soup", "chop onions", "slice bread", "sharpen knife"),
    ("bind", "fold sheets", "print", "typeset", "cut cover", "choose format"),
)


def _needs(rng: Random) -> tuple[dict[str, list[str]], tuple[str, ...]]:
    """Tasks with what each needs, in random order; the last two need nothing."""
    names = rng.choice(_RECIPES)
    a, b, c, d, e, f = names
    needs = {a: [b, e], b: [c], c: [d], d: [f], e: [f] if rng.random() < 0.5 else [], f: []}
    keys = rng.sample(sorted(needs), 6)
    return {key: needs[key] for key in keys}, names


def _counting(rng: Random) -> Example:
    needs, _ = _needs(rng)
    free = sorted(task for task, others in needs.items() if not others)
    return example(
        """A plan names for each task what has to be finished before. The program keeps a count of unfinished
        requirements for every task, and does whatever has the count 0.""",
        '''
        from collections import deque


        def plan(needs: dict[str, list[str]]) -> list[str]:
            """Return the tasks in an order in which nothing comes before what it needs."""
            missing = {task: len(others) for task, others in needs.items()}
            ready = deque(task for task, count in missing.items() if count == 0)
            order = []
            while ready:
                task = ready.popleft()
                order.append(task)
                for later, others in needs.items():
                    if task in others:
                        missing[later] -= 1
                        if missing[later] == 0:
                            ready.append(later)
            return order


        needs = $needs
        print(plan(needs))
        ''',
        """At the beginning the free tasks ($free) are ready. Each finished task lowers the counts of those that waited
        for it, and the last requirement to be met sets a task free.""",
        needs=table(needs),
        free=", ".join(free),
    )


def _depth_first(rng: Random) -> Example:
    needs, names = _needs(rng)
    return example(
        """Tasks can be ordered depth first: before a task is written down, the function sees to everything it
        needs. The task itself goes to the end of the list on the way back.""",
        '''
        def schedule(needs: dict[str, list[str]]) -> list[str]:
            """Return the tasks so that each comes behind all it needs; the needs have no circle."""
            order: list[str] = []

            def add(task: str) -> None:
                if task not in order:
                    for other in needs[task]:
                        add(other)
                    order.append(task)

            for task in needs:
                add(task)
            return order


        needs = $needs
        print(schedule(needs))
        ''',
        """The first call of `add` may already write down several tasks. "$last" stands at the end, because it needs all
        the others, directly or not.""",
        needs=table(needs),
        last=names[0],
    )


def _graphlib(rng: Random) -> Example:
    needs, _names = _needs(rng)
    return example(
        """The standard library orders tasks with the module `graphlib`. It takes a dictionary from each task to
        what it needs, and it can hand out the tasks in rounds, in each of which all tasks could be done side by
        side.""",
        """
        from graphlib import TopologicalSorter

        needs = $needs
        sorter = TopologicalSorter(needs)
        sorter.prepare()
        rounds = 0
        while sorter.is_active():
            ready = sorted(sorter.get_ready())
            rounds += 1
            print(rounds, ready)
            sorter.done(*ready)
        """,
        """`get_ready` returns the tasks whose requirements are met, and `done` reports them as finished. With enough
        helpers the whole plan takes as many rounds as its longest chain has tasks.""",
        needs=table(needs),
    )


def _circle(rng: Random) -> Example:
    a, b, c, d = people(rng, 4)
    return example(
        """Not every set of requirements can be met. $a waits for $b, who waits for $c, who waits for $a, and the loop
        runs dry before everybody had a turn.""",
        '''
        def order_or_stuck(waits_for: dict[str, list[str]]) -> tuple[list[str], list[str]]:
            """Return those who get a turn, in order, and those who never do."""
            order: list[str] = []
            progress = True
            while progress:
                progress = False
                for name, others in waits_for.items():
                    if name not in order and all(other in order for other in others):
                        order.append(name)
                        progress = True
            return order, [name for name in waits_for if name not in order]


        print(order_or_stuck({"$a": ["$b"], "$b": ["$c"], "$c": ["$a"], "$d": []}))
        print(order_or_stuck({"$a": ["$b"], "$b": ["$c"], "$c": [], "$d": []}))
        ''',
        """In the first call only $d gets a turn. Removing a single requirement, as in the second call, is enough here.
        The comparison of the two lengths, of the order and of the whole, is the usual test for a circle.""",
        a=a,
        b=b,
        c=c,
        d=d,
    )


def _check_question(rng: Random) -> Question:
    needs, names = _needs(rng)
    a, b, c, d, e, f = names
    good = [f, e, d, c, b, a]
    bad = [f, e, c, d, b, a]
    return question(
        """Somebody proposes an order for the tasks of a plan. Write a function that lists what is wrong with it, as
        pairs of a task and a requirement that comes too late.""",
        '''
        def violations(order: list[str], needs: dict[str, list[str]]) -> list[tuple[str, str]]:
            """Return (task, requirement) for each requirement that doesn't come before its task."""
            place = {task: number for number, task in enumerate(order)}
            return [(task, other) for task in order for other in needs[task] if place[other] > place[task]]


        needs = $needs
        print(violations($good, needs))
        print(violations($bad, needs))
        ''',
        """Positions in a dictionary make each comparison a matter of two look-ups. The second order has "$c" before
        "$d", which "$c" needs.""",
        needs=table(needs),
        good=good,
        bad=bad,
        c=c,
        d=d,
    )


def _chain_question(rng: Random) -> Question:
    needs, names = _needs(rng)
    return question(
        """How many tasks does the longest chain of requirements have? Write a recursive function for the chain that
        ends with a given task.""",
        '''
        def chain(needs: dict[str, list[str]], task: str) -> int:
            """Return the number of tasks in the longest chain that ends with this task."""
            return 1 + max((chain(needs, other) for other in needs[task]), default=0)


        needs = $needs
        for task in sorted(needs):
            print(chain(needs, task), task)
        ''',
        """A task without requirements is a chain of 1. Otherwise the longest chain of a requirement is made longer by
        the task itself. "$last" has the largest number, 5, so nobody can finish in fewer rounds.""",
        needs=table(needs),
        last=names[0],
    )


def _longest(needs: list[list[int]]) -> list[int]:
    """For each task the length of the longest chain that ends with it, by raising numbers until all fit."""
    depth = [1] * len(needs)
    for _ in needs:
        depth = [max([1, *(depth[other] + 1 for other in others)]) for others in needs]
    return depth


def _finish(needs: list[list[int]], hours: list[int]) -> list[int]:
    """By raising finishing times until nothing changes any more."""
    done = list(hours)
    for _ in needs:
        done = [hours[task] + max((done[other] for other in others), default=0) for task, others in enumerate(needs)]
    return done


def _fits(order: tuple[int, ...] | list[int], needs: list[list[int]]) -> int:
    return sum(order.index(other) > order.index(task) for task, others in enumerate(needs) for other in others)


def _orders(needs: list[list[int]], pick: str) -> list[int]:
    fitting = [list(order) for order in permutations(range(len(needs))) if not _fits(order, needs)]
    return (min(fitting) if pick == "min" else max(fitting)) if fitting else []


def _proposal(rng: Random) -> tuple[list[int], list[list[int]]]:
    """An order of tasks, sometimes a valid one, and their requirements."""
    needs = numbered_arrows(rng, 3, 5, 0.6, acyclic=True)
    return (rng.sample(range(len(needs)), len(needs)) if rng.random() < 0.6 else _orders(needs, "min")), needs


_ENTRY = "Entry i of $needs lists the tasks that must be finished before task i begins"

LESSON = Lesson(
    topic="Topological order: first what others need",
    area="graphs",
    concepts=("topological_sort", "prerequisites", "directed_acyclic_graph"),
    openings=(
        """Socks before shoes, flour before dough, the basic course before the advanced one. Where some things must
        come before others, the task is to find an order that respects every "before".""",
        """A plan of tasks is a graph: an arrow from one task to another says that the first has to be finished before
        the second can begin. Laying all the tasks in a row so that every arrow points forwards is called a topological
        sort.""",
        """Programs that install packages, compute spreadsheets or build other programs share a question: in which
        order can it be done, when so much depends on something else?""",
    ),
    ideas=(
        (
            """In a valid order each task stands behind everything it needs. There are usually several valid orders,
            since tasks that have nothing to do with each other may come either way round.""",
            """The order need not be unique. If a test expects one particular order, the task must say which, for
            example the one that takes the alphabetically first task whenever there is a choice.""",
        ),
        (
            """Some task has no open requirement, or nothing could ever begin. Do it, cross it out wherever it is
            required, and look again.""",
            """Count for every task how many of its requirements are still missing. A task with the count 0 is ready,
            and finishing it lowers the counts of those that wait for it.""",
        ),
        (
            """A depth-first walk finds an order, too. Before a task is added to the order, everything it needs is
            added, by the same function. So requirements come first automatically.""",
            """A recursive function appends a task after the loop over its requirements, on the way back. The order of
            leaving is the wanted order.""",
        ),
        (
            """If there is a circle, no order exists. Whoever keeps doing tasks that are ready notices it: none is ready
            any more before all have been done.""",
            """A circle of requirements makes the plan impossible. Compare the length of the order with the number of
            tasks, and report an error if they differ.""",
        ),
        (
            """Tasks that are ready together may be done in parallel. The number of such rounds is the length of the
            longest chain, and no number of helpers can make it smaller.""",
            """With durations, a task can begin when the last of its requirements ends. Working through the tasks in
            topological order, each starting time is known as soon as it is asked for.""",
        ),
    ),
    examples=(_counting, _depth_first, _graphlib, _circle),
    pitfalls=(
        """Mixing up the two directions. In one dictionary the list holds what a task needs, in another what it makes
        possible. Read an arrow aloud once, "a before b", and name the variable after it.""",
        """Sorting by the number of requirements. A task with one requirement may still have to wait for a long chain,
        while another with three can begin early.""",
        """Forgetting tasks that occur only as a requirement. They have no key of their own, so the look-up fails, or
        the task is missing from the order. Give every task an entry, an empty list if need be.""",
    ),
    questions=(_check_question, _chain_question),
    asks=(
        "Is there only one right order?",
        "How is an order found?",
        "Can recursion do it too?",
        "What happens with a circle?",
        "What can be done at the same time?",
    ),
    notes={
        "young": (
            """You can't put on shoes before socks. Write each piece of clothing on a card, and lay the cards in a row
            so that it works.""",
        ),
        "student": (
            """A directed graph has a topological order exactly when it has no cycle. One direction is plain, and the
            other follows from the method: without a cycle some vertex always has no incoming arrow.""",
        ),
        "engineer": (
            """`graphlib.TopologicalSorter(needs).static_order()` gives one valid order and raises `CycleError` if
            there is none. It has been in the standard library since Python 3.9.""",
        ),
        "teacher": (
            """Let the class sort the steps of a recipe, each step on a sheet with its requirements. Different groups
            will find different valid orders, which is worth discussing.""",
        ),
    },
    families=(
        Family(
            "rounds_of_tasks",
            "needs|before|required: list[list[int]] -> $kind",
            names=("$name", "find_$name", "${name}_of_plan", "compute_$name"),
            tells=(
                _ENTRY + ". In every round all tasks whose requirements were finished in earlier rounds are done. "
                "Return $what.",
                "With enough helpers, every task is done as soon as all that $needs names for it is done, and a task "
                "takes one round. Return $what. Entry i of $needs lists what task i requires.",
                "Task i requires the tasks in entry i of $needs, and it is done in the first round in which all of "
                "them have been done before. Return $what.",
            ),
            notes=("The requirements contain no circle.",),
            varies={
                "what": (
                    {
                        "kind": "int",
                        "name": "round_count",
                        "what": "the number of rounds until everything is done",
                        "end": "max(at, default=0)",
                    },
                    {
                        "kind": "list[int]",
                        "name": "round_numbers",
                        "what": "for each task the number of its round, counted from 1",
                        "end": "at",
                    },
                    {
                        "kind": "int",
                        "name": "busiest_round",
                        "what": "the largest number of tasks done in one round",
                        "end": "max((at.count(n) for n in at), default=0)",
                    },
                )
            },
            solutions=(
                "at = [0] * len($needs)\nnumber = 0\nwhile 0 in at:\n    number += 1\n    ready = [\n"
                "        task\n        for task, others in enumerate($needs)\n"
                "        if at[task] == 0 and all(at[other] > 0 for other in others)\n    ]\n    for task in ready:\n"
                "        at[task] = number\nreturn $end",
                "def round_of(task):\n    return 1 + max((round_of(other) for other in $needs[task]), default=0)\n\n"
                "at = [round_of(task) for task in range(len($needs))]\nreturn $end",
            ),
            oracle=lambda needs, what: eval(what["end"], {"at": _longest(needs)}),
            draw=lambda rng, what: (numbered_arrows(rng, 3, 6, 0.6, acyclic=True),),
            edges=(([],), ([[1], [2], []],), ([[], [], [0, 1]],)),
            about={"needs": "for each task the tasks it requires", "return": "$what"},
        ),
        Family(
            "earliest_finish_of_tasks",
            "needs|before|required: list[list[int]], hours|days|times: list[int] -> $kind",
            names=("$name", "find_$name", "${name}_of_tasks", "compute_$name"),
            tells=(
                _ENTRY + ", and entry i of $hours says how long task i takes. Every task begins as early as possible, "
                "and any number of tasks may run at once. Return $what.",
                "Task i takes as long as entry i of $hours says and begins as soon as all the tasks in entry i of "
                "$needs are finished, at time 0 if there are none. Return $what.",
                "All tasks are started as early as their requirements permit, the first ones at time 0. $needs lists "
                "for each task what it requires, $hours how long each takes. Return $what.",
            ),
            notes=("The requirements contain no circle.",),
            varies={
                "what": (
                    {
                        "kind": "int",
                        "name": "total_time",
                        "what": "the time when the last task is finished",
                        "end": "max(done)",
                    },
                    {
                        "kind": "list[int]",
                        "name": "finish_times",
                        "what": "the finishing times of all tasks",
                        "end": "done",
                    },
                    {
                        "kind": "int",
                        "name": "last_task",
                        "what": "the number of the task that is finished last, the smallest one if there are several",
                        "end": "done.index(max(done))",
                    },
                )
            },
            solutions=(
                "finished = {}\n\ndef finish(task):\n    if task not in finished:\n"
                "        begin = max((finish(other) for other in $needs[task]), default=0)\n"
                "        finished[task] = begin + $hours[task]\n    return finished[task]\n\n"
                "done = [finish(task) for task in range(len($needs))]\nreturn $end",
                "done = [None] * len($needs)\nwhile None in done:\n"
                "    for task, others in enumerate($needs):\n        ends = [done[other] for other in others]\n"
                "        if done[task] is None and None not in ends:\n"
                "            done[task] = max(ends, default=0) + $hours[task]\nreturn $end",
            ),
            oracle=lambda needs, hours, what: eval(what["end"], {"done": _finish(needs, hours)}),
            draw=lambda rng, what: (
                needs := numbered_arrows(rng, 3, 5, 0.6, acyclic=True),
                [rng.randint(1, 9) for _ in needs],
            ),
            edges=(([[]], [4]), ([[1], [2], []], [2, 3, 5]), ([[], [], [0, 1]], [3, 7, 1])),
            about={
                "needs": "for each task the tasks it requires",
                "hours": "how long each task takes",
                "return": "$what",
            },
        ),
        Family(
            "order_against_requirements",
            "order|plan|sequence: list[int], needs|before|required: list[list[int]] -> $kind",
            names=("$name", "check_$name", "${name}_of_order", "find_$name"),
            tells=(
                "$order lists all the tasks in the order in which they are to be done. Entry i of $needs lists the "
                "tasks that must come before task i. Return $what.",
                "The tasks are done as $order says. Task i requires, before it, the tasks in entry i of $needs. "
                "Return $what.",
                "Check $order, a proposed sequence of the tasks, against $needs, whose entry i lists what must "
                "precede task i, and "
                "return $what.",
            ),
            notes=("Every task occurs once in $order.",),
            varies={
                "what": (
                    {
                        "kind": "bool",
                        "name": "validity",
                        "what": "whether every requirement comes before its task",
                        "begin": "0",
                        "each": "wrong += 1",
                        "end": "wrong == 0",
                        "sum": "not late",
                    },
                    {
                        "kind": "int",
                        "name": "violations",
                        "what": "the number of requirements that come after the task that needs them",
                        "begin": "0",
                        "each": "wrong += 1",
                        "end": "wrong",
                        "sum": "len(late)",
                    },
                    {
                        "kind": "list[int]",
                        "name": "too_early",
                        "what": "the sorted tasks that come before something they require",
                        "begin": "[]",
                        "each": "wrong.append(task)",
                        "end": "sorted(set(wrong))",
                        "sum": "sorted({task for task, other in late})",
                    },
                )
            },
            solutions=(
                "late = [\n    (task, other)\n    for at, task in enumerate($order)\n    for other in $needs[task]\n"
                "    if other in $order[at:]\n]\nreturn $sum",
                "done = set()\nwrong = $begin\nfor task in $order:\n    for other in $needs[task]:\n"
                "        if other not in done:\n            $each\n    done.add(task)\nreturn $end",
            ),
            oracle=lambda order, needs, what: {
                "bool": _fits(order, needs) == 0,
                "int": _fits(order, needs),
                "list[int]": [
                    task for task, others in enumerate(needs) if set(others) - set(order[: order.index(task)])
                ],
            }[what["kind"]],
            draw=lambda rng, what: _proposal(rng),
            edges=(([2, 1, 0], [[1], [2], []]), ([0, 1, 2], [[], [2], [0]])),
            about={
                "order": "the tasks in the proposed order",
                "needs": "for each task the tasks it requires",
                "return": "$what",
            },
        ),
        Family(
            "order_with_first_choice",
            "needs|before|required: list[list[int]] -> list[int]",
            names=("work_order", "topological_order", "task_order", "schedule"),
            tells=(
                _ENTRY + ". Return the order in which all tasks are done if the $size task that is ready always "
                "comes next.",
                "Put the tasks 0, 1, 2, ... into an order in which each stands behind everything that its entry in "
                "$needs names. Wherever several tasks could come next, take the $size number.",
                "Return the tasks in topological order: entry i of $needs holds the requirements of task i, and the "
                "$size of the tasks whose requirements are done is always the next.",
            ),
            notes=("Return an empty list if the requirements contain a cycle.",),
            varies={
                "size": (
                    {"size": "smallest", "pick": "min", "sign": ""},
                    {"size": "largest", "pick": "max", "sign": "-"},
                )
            },
            solutions=(
                "order = []\nwhile len(order) < len($needs):\n    ready = [\n        task\n"
                "        for task, others in enumerate($needs)\n"
                "        if task not in order and all(other in order for other in others)\n    ]\n"
                "    if not ready:\n        return []\n    order.append($pick(ready))\nreturn order",
                "import heapq\nmissing = [len(others) for others in $needs]\n"
                "ready = [${sign}task for task, count in enumerate(missing) if count == 0]\nheapq.heapify(ready)\n"
                "order = []\nwhile ready:\n    done = ${sign}heapq.heappop(ready)\n    order.append(done)\n"
                "    for task, others in enumerate($needs):\n        if done in others:\n"
                "            missing[task] -= 1\n            if missing[task] == 0:\n"
                "                heapq.heappush(ready, ${sign}task)\n"
                "return order if len(order) == len(missing) else []",
            ),
            oracle=lambda needs, size: _orders(needs, size["pick"]),
            draw=lambda rng, size: (
                numbered_arrows(rng, 3, 6, 0.6, acyclic=True)
                if rng.random() < 0.85
                else numbered_arrows(rng, 3, 5, 0.4),
            ),
            edges=(([[1], [0]],), ([[2], [], [1]],), ([[], [], []],)),
            about={"needs": "for each task the tasks it requires", "return": "the tasks in order, or []"},
            noun="the topological order of the tasks in $needs, the $size that is ready always next",
            gives="ints",
        ),
    ),
)
