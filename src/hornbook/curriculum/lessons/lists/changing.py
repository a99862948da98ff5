"""Changing a list: growing it, taking items out, and writing over them where they stand."""

from itertools import accumulate
from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, numbers, people, quantity, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _append_and_pop(rng: Random) -> Example:
    items, new = things(rng, 3), things(rng, 1)[0]
    return example(
        """The program starts with three items and changes the same list step by step. After each step it prints
        the whole list, so that you can see what moved.""",
        """
        bag = $items

        bag.append($new)
        print("append:", bag)

        bag.insert(1, "key")
        print("insert:", bag)

        taken = bag.pop()
        print("pop gave", taken, "and left", bag)

        bag[0] = "book"
        print("assign:", bag)
        """,
        """`append` put the new item at the end. `insert(1, ...)` made room at position 1, so what stood there
        moved one place to the right. `pop` took the last item out and handed it back. The assignment replaced
        an item and left the length alone.""",
        items=literal(items),
        new=literal(new),
    )


def _undo(rng: Random) -> Example:
    actions = rng.sample(["draw line", "draw circle", "fill red", "erase dot", "add text", "crop", "rotate"], 4)
    steps = rng.randint(1, 3)
    return example(
        """A drawing program remembers what you did in a list. Undoing means taking the newest action off the
        end, as many times as the user asks, but never more often than there are actions.""",
        '''
        def undo(actions: list[str], times: int) -> list[str]:
            """Remove up to `times` actions from the end and return them, newest first."""
            undone = []
            for _ in range(times):
                if not actions:
                    break
                undone.append(actions.pop())
            return undone


        history = $actions
        print(undo(history, $steps))
        print(history)
        print(undo(history, 10))
        print(history)
        ''',
        """Each `pop` shortens `history` by one, and its result goes to `undone`. After the first call, `4 -
        $steps` actions remain, that is $left. The second call asks for ten, takes what there is, and stops when
        the list is empty.""",
        actions=literal(actions),
        steps=steps,
        left=4 - steps,
    )


def _raise_all(rng: Random) -> Example:
    q, items, step = quantity(rng), numbers(rng, 4, 5, 40), rng.randint(2, 9)
    return example(
        """To change every item where it stands, loop over the positions and assign. Say `$many` holds $what, and each
        value should grow by $step.""",
        '''
        def raise_all($many: list[int], by: int) -> None:
            """Add `by` to every item of the list itself; nothing is returned."""
            for i in range(len($many)):
                $many[i] = $many[i] + by


        $many = $items
        raise_all($many, $step)
        print($many)
        ''',
        """The first round reads $a at position 0 and writes $b back to the same place. The function returns
        nothing because the caller's list is the very list it changed; printing it afterwards shows the new
        values.""",
        items=items,
        step=step,
        a=items[0],
        b=items[0] + step,
        **q.names,
    )


def _replace_question(rng: Random) -> Question:
    items = numbers(rng, 6, -9, 20)
    items[rng.randrange(6)] = -rng.randint(1, 9)
    return question(
        """A faulty sensor sometimes reports a negative number. Write a function that replaces each negative
        item of a list by 0, in the list itself, and returns how many it replaced.""",
        '''
        def clear_negatives(readings: list[int]) -> int:
            """Set negative items to 0 and return how many there were."""
            replaced = 0
            for i in range(len(readings)):
                if readings[i] < 0:
                    readings[i] = 0
                    replaced += 1
            return replaced


        data = $items
        print(clear_negatives(data))
        print(data)
        ''',
        """The loop goes over positions, since an assignment needs one. The function returns the number of negative
        items, $count. After the call there are zeros in their places, while the length is still 6.""",
        items=items,
        count=sum(v < 0 for v in items),
    )


def _move_question(rng: Random) -> Question:
    items = people(rng, 4)
    return question(
        """Write a function that moves the first person of a queue to its end. An empty queue stays as it is.""",
        '''
        def send_to_back(queue: list[str]) -> None:
            """Move the first item of the list to its end."""
            if queue:
                queue.append(queue.pop(0))


        line = $items
        send_to_back(line)
        print(line)
        ''',
        """`pop(0)` takes the first item out and returns it; the others move up one place. `append` then puts it
        at the end. So $first is last now and $second is first.""",
        items=literal(items),
        first=items[0],
        second=items[1],
    )


_GOODS = ("tea", "rice", "soap", "milk", "salt", "figs")


def _list_and_notes(rng: Random, **_: Any) -> tuple[list[str], list[str]]:
    goods = rng.sample(_GOODS, 4)
    notes = [rng.choice("++-!!") + rng.choice(goods) for _ in range(rng.randint(2, 5))]
    return rng.sample(goods, rng.randint(1, 4)), notes


def _after_notes(items: list[str], notes: list[str], form: dict[str, str]) -> list[str]:
    """By a rank for each item, smaller than all others or larger."""
    ranks = {item: rank for rank, item in enumerate(items)}
    for turn, note in enumerate(notes, start=len(items)):
        item = note[1:]
        if note[0] == "-":
            ranks.pop(item, None)
        elif note[0] == "!":
            ranks[item] = -turn if form["place"] == "front" else turn
        else:
            ranks.setdefault(item, turn)
    return sorted(ranks, key=lambda item: ranks[item])


def _spoilt(rng: Random, side: dict[str, str]) -> tuple[list[int], int, int]:
    low = rng.randint(5, 20)
    high = low + rng.randint(0, 10)
    values = [low - 1, low, high, high + 1, (low + high) // 2, low - 9, high + 30]
    return rng.choices(values, k=rng.randint(3, 7)), low, high


def _mended(readings: list[int], low: int, high: int, side: dict[str, str]) -> list[int]:
    way = 1 if side["side"] == "before" else -1
    carried = accumulate(
        readings[::way], lambda good, value: value if value in range(low, high + 1) else good, initial=low
    )
    return list(carried)[1:][::way]


LESSON = Lesson(
    topic="Changing a list: append, insert, pop and assignment",
    area="lists and indexing",
    concepts=("list_methods", "mutation"),
    openings=(
        """A list is not fixed once it is written down. Items can be added, taken out and replaced, and the list
        stays the same list while its content changes. Four operations do most of the work.""",
        """Think of a to-do list on paper: you add a line at the bottom, cross one out, or write over an entry.
        A Python list allows the same, and each operation has its own name and its own cost.""",
        """Strings and numbers never change; a list can. That is convenient, because a program can collect
        results as they come. It also means that you have to know which operations change the list and which
        leave it alone.""",
    ),
    ideas=(
        (
            """`row.append(x)` adds one item at the end. It is the cheapest way to grow a list, and the usual
            one: start with an empty list, append inside a loop, and the results are in the order in which they
            were found.""",
            """To grow a list, use `append`. It does not return a new list; it returns `None` and changes the
            list in place. So write `row.append(5)` on a line of its own, and not `row = row.append(5)`.""",
        ),
        (
            """`row.pop()` removes the last item and gives it back. `row.pop(i)` does that for position `i`, and
            `row.remove(x)` deletes the first item equal to `x`. Everything behind the removed item moves one
            place to the left.""",
            """Taking something out has two forms. If you know the place, `pop(i)` returns the item and closes
            the gap. If you know the value, `remove(x)` deletes its first occurrence and raises a `ValueError`
            if there is none.""",
        ),
        (
            """`row[i] = x` replaces the item at position `i`. The length stays the same, and the position must
            exist already: on an empty list `row[0] = 5` is an `IndexError`, because there is nothing to
            replace.""",
            """Assigning to a position overwrites what was there. That is different from `insert(i, x)`, which
            moves the item at `i` and all later ones to the right to make room. After an assignment the list has
            the same length, after an insert it is one longer.""",
        ),
    ),
    examples=(_append_and_pop, _undo, _raise_all),
    pitfalls=(
        """`row = row.append(4)` throws the list away. `append` returns `None`, and the assignment makes `row`
        that `None`. The next line that uses `row` fails. Just write `row.append(4)`.""",
        """Removing items from a list while a `for` loop walks over it. After a removal the rest moves left, but
        the loop's hidden position moves right, so one item is skipped. Build a new list with the items to keep
        instead.""",
        """Using `insert(0, x)` in a long loop. Each call moves every item one place, so a thousand calls move
        half a million items. Append at the end and reverse once, or use `collections.deque`.""",
    ),
    questions=(_replace_question, _move_question),
    asks=("How does a list grow?", "How do I take an item out?", "How do I replace an item?"),
    notes={
        "young": (
            """A list is like a train. `append` couples one more wagon to the end. `pop` uncouples the last one.
            Writing to `train[0]` changes the load of the first wagon.""",
        ),
        "engineer": (
            """Appending is amortised O(1); inserting or popping at the front is O(n), because the references
            behind it move. `collections.deque` gives O(1) at both ends.""",
        ),
        "analyst": (
            """Changing a list in place loses the old values. If you will want to compare before and after, make
            a copy first with `row.copy()`.""",
        ),
    },
    families=(
        Family(
            "shopping_list_after_notes",
            "items|shopping|wanted: list[str], notes|changes|orders: list[str] -> list[str]",
            names=("after_notes", "update_list", "shopping_list_after", "carry_out_notes"),
            tells=(
                'Carry out $notes on the list $items and return it: "+tea" puts tea at the end unless it is in the '
                'list already, "-tea" takes it out if it is there, and "!tea" moves it to the $place, or puts it there '
                "if it is new.",
                "Return the list $items as it is after all of $notes, from the first to the last. A note is a sign "
                'and an item: "+" adds the item at the end if it is missing, "-" removes it if it is there, "!" makes '
                "it the $end item of the list, whether it was there or not.",
                'Change the list $items by each of $notes and return it. The note "-soap" deletes soap if the list has '
                'it; "+soap" appends it if the list lacks it; "!soap" puts it at the $place and takes it away from '
                "where it was, if it was in the list.",
            ),
            notes=("No item occurs twice in $items.",),
            varies={
                "form": (
                    {"place": "front", "end": "first", "put": "insert(0, item)", "joined": "[item, *others]"},
                    {"place": "end", "end": "last", "put": "append(item)", "joined": "[*others, item]"},
                )
            },
            solutions=(
                "for note in $notes:\n    sign, item = note[0], note[1:]\n"
                '    if sign != "+" and item in $items:\n        $items.remove(item)\n'
                '    if sign == "!":\n        $items.$put\n    elif sign == "+" and item not in $items:\n'
                "        $items.append(item)\nreturn $items",
                "row = $items.copy()\nfor note in $notes:\n    sign, item = note[0], note[1:]\n"
                "    others = [one for one in row if one != item]\n"
                '    if sign == "-":\n        row = others\n    elif sign == "!":\n        row = $joined\n'
                "    elif item not in row:\n        row.append(item)\nreturn row",
            ),
            oracle=_after_notes,
            draw=_list_and_notes,
            edges=(
                (["tea", "rice"], ["-soap", "+tea"]),
                (["tea", "rice", "soap"], ["!rice", "+milk", "-tea"]),
                ([], ["!figs", "+salt", "!salt"]),
            ),
            about={
                "items": "the items on the list",
                "notes": "the changes, each a sign and an item",
                "return": "the list after all changes",
            },
            noun='the list $items after all of $notes ("+" adds an item at the end if it is missing, "-" removes it if '
            'it is there, "!" makes it the $end one)',
            gives="words",
        ),
        Family(
            "spoilt_readings_mended",
            "readings|values|data: list[int], low|least|smallest: int, high|most|largest: int -> list[int]",
            names=("mend_readings", "without_spoilt", "fill_from_$side", "repair_readings"),
            tells=(
                "A value in $readings is spoilt if it is less than $low or greater than $high. Return the list with "
                "each spoilt value replaced by the nearest good one $side it.",
                "Replace each value of $readings that is not from $low to $high, both included, by the closest value "
                "$side it that is, and return the list.",
                "Return $readings with the values from $low to $high as they are, these limits included, and in "
                "place of any other value the nearest one in these limits that stands $side it in the list.",
            ),
            notes=("Where no such value stands $side it, the replacement is $low.",),
            varies={
                "side": (
                    {"side": "before", "walk": "range(len(row))", "span": ": i + 1", "pick": "-1"},
                    {"side": "after", "walk": "reversed(range(len(row)))", "span": "i:", "pick": "0"},
                )
            },
            solutions=(
                "row = $readings.copy()\ngood = $low\nfor i in $walk:\n    if row[i] < $low or row[i] > $high:\n"
                "        row[i] = good\n    else:\n        good = row[i]\nreturn row",
                "result = []\nfor i in range(len($readings)):\n"
                "    good = [value for value in $readings[$span] if $low <= value <= $high]\n"
                "    result.append(good[$pick] if good else $low)\nreturn result",
            ),
            oracle=_mended,
            draw=_spoilt,
            edges=(([], 1, 5), ([9, 3, 0, 8, 4], 3, 8), ([7, 7], 8, 9), ([4, 0, 5, 6, 1], 4, 5)),
            about={
                "readings": "the values, some of them spoilt",
                "low": "the smallest good value",
                "high": "the largest good value",
                "return": "the list without spoilt values",
            },
            noun="$readings with each value below $low or above $high replaced by the nearest other one $side it",
            gives="ints",
        ),
    ),
)
