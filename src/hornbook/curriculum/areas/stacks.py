# ruff: noqa: E501  (code templates are kept on one line)
"""Stacks and queues: problems whose natural solution pushes and pops."""

from hornbook.curriculum.concept import COUNT, Param, Step, step

CAPACITY = Param("{k}", ("capacity", "size", "k"), "pos", (2, 3, 4))


def _depth(text: str) -> int:
    return max((text[:i].count("(") - text[:i].count(")") for i in range(len(text) + 1)), default=0)


def _cancel(text: str) -> str:
    for i in range(len(text) - 1):
        if text[i] == text[i + 1]:
            return _cancel(text[:i] + text[i + 2 :])
    return text


def _strip(text: str) -> str:
    while "()" in text:
        text = text.replace("()", "")
    return text


def _play(values: list[int]) -> list[int]:
    stack: list[int] = []
    for value in values:
        stack = [*stack, value] if value > 0 else stack[:-1]
    return stack


def _survivors(count: int, hop: int) -> list[int]:
    circle, gone, at = list(range(1, count + 1)), [], 0
    while circle:
        at = (at + hop - 1) % len(circle)
        gone.append(circle.pop(at))
    return gone


STEPS: tuple[Step, ...] = (
    step(
        "balanced",
        "stacks",
        "parens -> bool",
        lambda a: not _strip(a),
        ("whether the parentheses in {X} are balanced",),
        "is_balanced balanced",
        (),
        returns=(
            'depth = 0\nfor c in {x}:\n    if c == "(":\n        depth += 1\n    else:\n        depth -= 1\n    if depth < 0:\n        return False\nreturn depth == 0',
            'stack = []\nfor c in {x}:\n    if c == "(":\n        stack.append(c)\n    elif not stack:\n        return False\n    else:\n        stack.pop()\nreturn not stack',
        ),
        verbs=("check whether every parenthesis in {x} is matched",),
        note="Each closing one needs an earlier opening one.",
        out="ok",
    ),
    step(
        "max_depth",
        "stacks",
        "parens -> small",
        _depth,
        ("the largest number of parentheses open at the same time in {x}",),
        "max_depth nesting_depth",
        (),
        '{y} = 0\ndepth = 0\nfor c in {x}:\n    if c == "(":\n        depth += 1\n        {y} = max({y}, depth)\n    else:\n        depth -= 1',
        note="The text is read from the left; a closing one lowers the number, even below zero.",
        out="deepest",
    ),
    step(
        "unmatched",
        "stacks",
        "parens -> small",
        lambda a: len(_strip(a)),
        ("the number of parentheses in {x} that have no partner",),
        "unmatched count_unmatched",
        (),
        '{y} = 0\ndepth = 0\nfor c in {x}:\n    if c == "(":\n        depth += 1\n    elif depth > 0:\n        depth -= 1\n    else:\n        {y} += 1\n{y} += depth',
        out="lonely",
    ),
    step(
        "cancel_pairs",
        "stacks",
        "str -> str",
        _cancel,
        ("what is left of {X} after repeatedly deleting two equal neighbouring characters",),
        "cancel_pairs remove_adjacent",
        (),
        (
            'stack = []\nfor c in {x}:\n    if stack and stack[-1] == c:\n        stack.pop()\n    else:\n        stack.append(c)\n{y} = "".join(stack)',
        ),
        verbs=("delete two equal neighbouring characters of {x} again and again until none are left",),
        out="left_over",
    ),
    step(
        "next_greater",
        "stacks",
        "ints -> ints",
        lambda a: [next((c for c in a[i:] if c > b), -1) for i, b in enumerate(a)],
        ("the list of the next greater {items} of {x}: for each {item}, the first later one that is greater",),
        "next_greater greater_to_right",
        ("[next((c for c in {x}[i + 1 :] if c > b), -1) for i, b in enumerate({x})]",),
        (
            "{y} = [-1] * len({x})\nstack = []\nfor i, b in enumerate({x}):\n    while stack and {x}[stack[-1]] < b:\n        {y}[stack.pop()] = b\n    stack.append(i)",
            "{y} = []\nfor i in range(len({x})):\n    bigger = -1\n    for j in range(i + 1, len({x})):\n        if {x}[j] > {x}[i]:\n            bigger = {x}[j]\n            break\n    {y}.append(bigger)",
        ),
        verbs=("replace each {item} of {x} by the first later one that is greater",),
        note="Where there is none, use -1.",
        out="greater",
    ),
    step(
        "visible",
        "stacks",
        "ints -> ints",
        lambda a: [b for i, b in enumerate(a) if all(c < b for c in a[i + 1 :])],
        ("the {items} of {x} that are greater than every later one",),
        "leaders visible_from_right",
        "[b for i, b in enumerate({x}) if all(b > c for c in {x}[i + 1 :])]",
        "{y} = []\nfor b in {x}:\n    while {y} and {y}[-1] <= b:\n        {y}.pop()\n    {y}.append(b)",
        note="The last one always counts.",
        out="visible",
    ),
    step(
        "recent",
        "queues",
        "list -> same",
        lambda a, b: a[max(0, len(a) - b) :],
        (
            "what a queue that holds only the {k} newest entries contains after all {items} of {x} went in, oldest first",
        ),
        "recent bounded_queue",
        ("list(deque({x}, maxlen={k}))",),
        "queue = deque()\nfor {v} in {x}:\n    queue.append({v})\n    if len(queue) > {k}:\n        queue.popleft()\n{y} = list(queue)",
        params=(CAPACITY,),
        out="newest",
    ),
    step(
        "josephus",
        "queues",
        "small -> nats",
        _survivors,
        ("the order in which the numbers from 1 to {x}, standing in a circle, leave when every {k}-th one is removed",),
        "josephus_order leaving_order",
        (),
        "queue = deque(range(1, {x} + 1))\n{y} = []\nwhile queue:\n    queue.rotate(1 - {k})\n    {y}.append(queue.popleft())",
        params=(Param("{k}", ("k", "hop"), "pos", (2, 3, 4)),),
        note="Counting starts at 1.",
        out="order",
    ),
    step(
        "stack_top_after",
        "stacks",
        "ints -> ints",
        _play,
        ("the stack, bottom first, after each positive {item} of {x} was pushed and each other one popped the top",),
        "play_stack push_pop",
        (),
        "{y} = []\nfor {v} in {x}:\n    if {v} > 0:\n        {y}.append({v})\n    elif {y}:\n        {y}.pop()",
        verbs=("go through {x} with a stack: push each positive {item}, and pop the top for any other",),
        note="Popping an empty stack does nothing.",
        out="stack",
    ),
    step(
        "serve_rounds",
        "queues",
        "nats -> nat",
        lambda a, b: sum(-(-i // b) for i in a),
        ("the number of turns that a queue of jobs with {X} units of work needs at {k} units per turn",),
        "serve_rounds round_robin_turns",
        "sum((a + {k} - 1) // {k} for a in {x})",
        "queue = deque(a for a in {x} if a > 0)\n{y} = 0\nwhile queue:\n    left = queue.popleft() - {k}\n    {y} += 1\n    if left > 0:\n        queue.append(left)",
        params=(COUNT,),
        note="An unfinished job goes to the back; a job of 0 needs no turn.",
        out="turns",
    ),
)
