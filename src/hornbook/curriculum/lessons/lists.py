"""Lessons on lists: positions, the far end, changing a list, and two names for one list."""

from random import Random

from hornbook.curriculum.lessons.draws import distinct, fruits, literal, numbers, people, places, quantity, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

AREA = "lists and indexing"


def _read_positions(rng: Random) -> Example:
    items = things(rng, 4)
    return example(
        """A list is written in square brackets with commas between the items. This one has four, and the
        program asks for three of them by position.""",
        """
        $name = $items

        print($name[0])
        print($name[1])
        print($name[3])
        print("how many:", len($name))
        """,
        """Position 0 gave `$first`, because the count starts at zero. The last of the four stands at position
        3, which is `len($name) - 1`.""",
        name=rng.choice(["shelf", "box", "stall", "cupboard"]),
        items=literal(items),
        first=items[0],
    )


def _item_or_fallback(rng: Random) -> Example:
    items, inside, beyond = people(rng, 4), rng.randint(0, 3), rng.randint(4, 9)
    return example(
        """Asking for a position that does not exist stops the program with an `IndexError`. When a missing item
        is normal, a function can look at the length first and answer with something else.""",
        """
        def guest_at(seats: list[str], position: int) -> str:
            \"\"\"Return who sits at a position, or "nobody" if there is no such seat.\"\"\"
            if 0 <= position < len(seats):
                return seats[position]
            return "nobody"


        table = $items
        print(guest_at(table, $inside))
        print(guest_at(table, $beyond))
        """,
        """The test `0 <= position < len(seats)` says exactly which positions exist: from zero up to, but not
        including, the length. Position $inside passes it and $beyond does not, so the second call never touches
        the list.""",
        items=literal(items),
        inside=inside,
        beyond=beyond,
    )


def _middle(rng: Random) -> Example:
    q, items = quantity(rng), numbers(rng, rng.choice([5, 7, 9]), 1, 60)
    return example(
        """A position can be computed. In a list with an odd number of items, the middle one has as many
        neighbours on its left as on its right, and whole-number division finds where it is. Here the list holds
        $what.""",
        """
        def middle_$one($many: list[int]) -> int:
            \"\"\"Return the item in the middle of a list of odd length.\"\"\"
            middle = len($many) // 2
            return $many[middle]


        print(middle_$one($items))
        print(middle_$one([8]))
        """,
        """The length is $count, and `$count // 2` is $half: there are $half items before position $half and
        $half after it. With a single item the division gives 0, which is the only position there is.""",
        items=items,
        count=len(items),
        half=len(items) // 2,
        **q.names,
    )


def _edges_question(rng: Random) -> Question:
    items = places(rng, rng.randint(3, 5))
    return question(
        """Write a function that takes a list of stops and returns a sentence with the first and the last one. A
        list with one stop is allowed.""",
        """
        def describe_route(stops: list[str]) -> str:
            \"\"\"Say where a route starts and where it ends.\"\"\"
            first = stops[0]
            last = stops[len(stops) - 1]
            return f"from {first} to {last}"


        print(describe_route($items))
        print(describe_route($one))
        """,
        """The last position is one less than the length. With a single stop both positions are 0, so the route
        starts and ends at the same place, which is what we want.""",
        items=literal(items),
        one=literal(items[:1]),
    )


def _swap_ends_question(rng: Random) -> Question:
    items = distinct(rng, rng.randint(3, 5), 1, 99)
    return question(
        """Write a function that says whether the first item of a list is larger than the last one. An empty list has
        neither, and the answer should be `False`.""",
        """
        def starts_larger(numbers: list[int]) -> bool:
            \"\"\"Return True if the first number is larger than the last.\"\"\"
            if len(numbers) == 0:
                return False
            return numbers[0] > numbers[len(numbers) - 1]


        print(starts_larger($items))
        print(starts_larger([5, 8, 3]))
        print(starts_larger([]))
        """,
        """The first item is $a and the last is $b, and `$a > $b` is $result. The check for an empty list has to
        come first: `numbers[0]` of an empty list would raise an `IndexError`.""",
        items=items,
        a=items[0],
        b=items[-1],
        result=items[0] > items[-1],
    )


POSITIONS = Lesson(
    topic="Reading list items by position",
    area=AREA,
    concepts=("list_indexing", "list_length"),
    openings=(
        """Programs rarely deal with one value. They deal with twelve monthly bills, thirty pupils, four corners
        of a room. A list keeps such values together, in order, under one name, and lets us pick any of them by
        its place.""",
        """If you had seven temperatures, you could keep them in seven variables. But then "the hottest" or "the
        third day" would need seven lines of code each. Put the temperatures in one list, and the day becomes a
        number that the program can compute with.""",
        """A list is an ordered row of values. Two things make it useful: it remembers the order you gave it,
        and it hands back the item at any position at once, whether the list has five items or five million.""",
    ),
    ideas=(
        (
            """Positions are counted from zero. The number in the brackets says how many items to step over
            before taking one: `row[0]` steps over none and takes the first, `row[2]` steps over two and takes
            the third.""",
            """Think of the index as a distance from the start. The first item is at distance 0, the next at
            distance 1. That is why the first item of `row` is `row[0]`, and why the item that people call "the
            third" is `row[2]`.""",
        ),
        (
            """`len(row)` is the number of items. Since counting starts at zero, the positions run from 0 to
            `len(row) - 1`. A list of four items has the positions 0, 1, 2 and 3, and there is no position 4.""",
            """How far can the index go? One less than the length. A list of ten items ends at position 9;
            asking for position 10 raises an `IndexError`, which is Python's way of saying that there is nothing
            there.""",
        ),
        (
            """The index does not have to be a number that you typed. Any expression with a whole-number value
            will do: `row[i]`, `row[i + 1]`, `row[len(row) // 2]`. This is the real gain over separate
            variables, because a program can compute where to look.""",
            """Between the brackets stands an expression. Python first works out its value, then fetches the
            item. In `row[2 * i]` with `i` equal to 3, the value is 6, so the item at position 6 is fetched. The
            index must be an integer: `row[2.0]` is a `TypeError`, even though 2.0 equals 2.""",
        ),
    ),
    examples=(_read_positions, _item_or_fallback, _middle),
    pitfalls=(
        """Writing `row[len(row)]` for the last item. The length counts the items starting with one, the
        positions start with zero, so this asks for an item one step past the end and raises an `IndexError`.
        The last position is `len(row) - 1`.""",
        """Reading from an empty list. `row[0]` looks harmless, but if `row` is `[]` there is no first item
        either. When a list may be empty, test for it before you index, and decide what the answer should be.""",
        """Mixing up the item and its position. In `row = [40, 10, 30]` the item 10 is at position 1. `row[1]`
        is 10, but `row[10]` is an error. Names help: call a position `i` or `position`, and an item by what it
        is.""",
    ),
    questions=(_edges_question, _swap_ends_question),
    asks=(
        "Why does the first item have the number zero?",
        "Which positions exist in a list?",
        "Can the position be computed?",
    ),
    notes={
        "young": (
            """Picture houses in a street. The number says how many houses you walk past before you stop. To
            stop at the first house you walk past none, so its number is 0.""",
        ),
        "engineer": (
            """A Python list is a dynamic array of references: indexing is O(1), items may have different types,
            and an index out of range raises instead of reading stray memory.""",
        ),
        "analyst": (
            """In a spreadsheet the first row is row 1. In Python the first item is item 0. When you translate a
            formula, subtract one from each row number.""",
        ),
        "teacher": (
            """Students who learned to count from one often write `row[1]` for the first item. Let them draw the
            list as boxes with the positions written below, and keep the drawing on the board.""",
        ),
    },
)


def _last_items(rng: Random) -> Example:
    items = fruits(rng, 5)
    return example(
        """Each item of a list has two addresses, one counted from the front and one counted from the back. The
        program prints the same three items under both.""",
        """
        crates = $items
        size = len(crates)

        print(crates[-1], crates[size - 1])
        print(crates[-2], crates[size - 2])
        print(crates[-5], crates[0])
        """,
        """On every line the two words are equal. A negative index `-k` means `len(crates) - k`: with five
        items, `-1` means position 4 and `-5` means position 0.""",
        items=literal(items),
    )


def _change_since_yesterday(rng: Random) -> Example:
    q, items = quantity(rng), numbers(rng, rng.randint(4, 6), 10, 50)
    return example(
        """New values are usually added at the end of a list, so the latest value is the last item and the one
        before it is the last but one. Suppose that `$many` holds $what.""",
        """
        def latest_change($many: list[int]) -> int:
            \"\"\"Return the last value minus the one before; 0 if there are fewer than two.\"\"\"
            if len($many) < 2:
                return 0
            return $many[-1] - $many[-2]


        print(latest_change($items))
        print(latest_change([$single]))
        """,
        """The first call computes `$newest - $older`, which is $change. The second list has no item at `-2`,
        and the test on its first line keeps the function from asking for it.""",
        items=items,
        newest=items[-1],
        older=items[-2],
        change=items[-1] - items[-2],
        single=rng.randint(5, 40),
        **q.names,
    )


def _mirror(rng: Random) -> Example:
    items = distinct(rng, rng.choice([4, 6]), 1, 30)
    return example(
        """The first item has the last as its partner, the second has the last but one. Going in from both ends
        at once needs an index for each side: `i` from the front and `-1 - i` from the back.""",
        """
        def partner_sums(numbers: list[int]) -> list[int]:
            \"\"\"Add each item of the first half to its partner from the other end.\"\"\"
            sums = []
            for i in range(len(numbers) // 2):
                sums.append(numbers[i] + numbers[-1 - i])
            return sums


        print(partner_sums($items))
        """,
        """For `i = 0` the partner index is `-1`, the last item, so the first sum is `$a + $b`. For `i = 1` it
        is `-2`, and so on. The loop stops at half of the length because after that each pair would come again.""",
        items=items,
        a=items[0],
        b=items[-1],
    )


def _last_name_question(rng: Random) -> Question:
    items = people(rng, rng.randint(3, 5))
    return question(
        """A queue of people is kept in a list, the newest at the end. Write a function that returns the newest
        person, or an empty string when nobody waits.""",
        """
        def newest(queue: list[str]) -> str:
            \"\"\"Return the last person of the queue, or "" for an empty queue.\"\"\"
            return queue[-1] if queue else ""


        print(newest($items))
        print(newest([]) == "")
        """,
        """An empty list counts as false in a condition, so `if queue` asks whether anybody is there. Without
        it, `queue[-1]` on an empty list would raise an `IndexError`: even `-1` needs at least one item.""",
        items=literal(items),
    )


def _same_ends_question(rng: Random) -> Question:
    items = numbers(rng, rng.randint(3, 6), 1, 9)
    if rng.random() < 0.5:
        items[-1] = items[0]
    return question(
        """A walk is recorded as a list of street numbers. Write a function that says whether the walk came back
        to where it began.""",
        """
        def is_round_trip(streets: list[int]) -> bool:
            \"\"\"Return True if the walk ends where it started.\"\"\"
            return len(streets) > 0 and streets[0] == streets[-1]


        print(is_round_trip($items))
        print(is_round_trip([4, 7, 4]))
        print(is_round_trip([]))
        """,
        """The walk begins at $a and ends at $b, so the first answer is $result. The part before `and` is
        checked first; for an empty list it is false, and Python does not look at the rest.""",
        items=items,
        a=items[0],
        b=items[-1],
        result=items[0] == items[-1],
    )


FROM_THE_END = Lesson(
    topic="Counting list positions from the end",
    area=AREA,
    concepts=("negative_index", "list_indexing"),
    openings=(
        """Often the interesting item is the last one: the newest message, the final score, the end of a route.
        Python lets you count from the end with negative positions, so you need not know how long the list is.""",
        """`row[len(row) - 1]` is a clumsy way to say "the last item". Negative positions say it better:
        `row[-1]` is the last item of any list that has one.""",
        """There are two ways to point at someone in a queue: "the third from the front" and "the second from
        the back". List positions offer both. Positive numbers count from the front, negative ones from the
        back.""",
    ),
    ideas=(
        (
            """`row[-1]` is the last item, `row[-2]` the one before it, and so on back to `row[-len(row)]`,
            which is the first. There is no `-0`: minus zero is just zero, and `row[0]` is the first item.""",
            """Why does the end begin at -1 while the front begins at 0? Because Python adds the length to a
            negative index. With a length of 6, index -1 becomes 5, the last position. If the end began at -0,
            it would be 0, and that is already the front.""",
        ),
        (
            """Counting from the front and from the back reaches the same item. In a list of five, position 3 and
            position -2 are one place, since 5 - 2 = 3. Choose the one that says what you mean: `row[-1]` for "the
            latest", `row[0]` for "the earliest".""",
            """The difference between a position from the front and the same place from the back is always the
            length. So position `i` is also position `i - len(row)`. In a list of four, position 1 is also
            position -3.""",
        ),
        (
            """Negative positions have a limit as well. A list of three items has -1, -2 and -3. Asking for -4
            raises an `IndexError`, just as asking for 3 does. An empty list has no valid index at all.""",
            """Counting back too far is an error too: in a list of two items, `row[-3]` raises an `IndexError`.
            Python does not go round the list twice; it adds the length once and then looks.""",
        ),
    ),
    examples=(_last_items, _change_since_yesterday, _mirror),
    pitfalls=(
        """A computed index that becomes negative by accident. `row[i - 1]` with `i` equal to 0 is `row[-1]`,
        the last item. No error appears, only a wrong answer. When you look at the previous item, start the loop
        at 1.""",
        """Expecting `row[-0]` to be the last item. Minus zero is zero, so you get the first item. A formula
        such as `row[-k]` works for `k` from 1 upwards and silently does something else for `k = 0`.""",
        """Using `row[-1]` on a list that may be empty. There is no last item then, and an `IndexError` follows.
        Test `if row:` before you ask for it.""",
    ),
    questions=(_last_name_question, _same_ends_question),
    asks=("What does -1 mean?", "Does a negative index give a different item?", "How far back can I go?"),
    notes={
        "young": (
            """Think of a line of children. "The last one" is -1, the child in front of that one is -2. You can
            point to the end of the line without counting everybody.""",
        ),
        "engineer": (
            """In C a negative index reads memory before the array, in JavaScript it yields `undefined`. Here it
            is defined: the length is added once, then the bounds are checked.""",
        ),
        "hobbyist": (
            """If you remember one thing from this page, let it be `row[-1]`. It turns up in almost every
            program that reads data in the order in which it arrived.""",
        ),
    },
)


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
        """
        def undo(actions: list[str], times: int) -> list[str]:
            \"\"\"Remove up to `times` actions from the end and return them, newest first.\"\"\"
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
        """,
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
        """
        def raise_all($many: list[int], by: int) -> None:
            \"\"\"Add `by` to every item of the list itself; nothing is returned.\"\"\"
            for i in range(len($many)):
                $many[i] = $many[i] + by


        $many = $items
        raise_all($many, $step)
        print($many)
        """,
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
        """
        def clear_negatives(readings: list[int]) -> int:
            \"\"\"Set negative items to 0 and return how many there were.\"\"\"
            replaced = 0
            for i in range(len(readings)):
                if readings[i] < 0:
                    readings[i] = 0
                    replaced += 1
            return replaced


        data = $items
        print(clear_negatives(data))
        print(data)
        """,
        """The loop goes over positions, since an assignment needs one. The function returns the number of negative
        items, $count. After the call there are zeros in their places, while the length is still 6.""",
        items=items,
        count=sum(v < 0 for v in items),
    )


def _move_question(rng: Random) -> Question:
    items = people(rng, 4)
    return question(
        """Write a function that moves the first person of a queue to its end. An empty queue stays as it is.""",
        """
        def send_to_back(queue: list[str]) -> None:
            \"\"\"Move the first item of the list to its end.\"\"\"
            if queue:
                queue.append(queue.pop(0))


        line = $items
        send_to_back(line)
        print(line)
        """,
        """`pop(0)` takes the first item out and returns it; the others move up one place. `append` then puts it
        at the end. So $first is last now and $second is first.""",
        items=literal(items),
        first=items[0],
        second=items[1],
    )


CHANGING = Lesson(
    topic="Changing a list: append, insert, pop and assignment",
    area=AREA,
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
)


def _two_names(rng: Random) -> Example:
    items, extra = numbers(rng, 3, 1, 20), rng.randint(21, 40)
    return example(
        """Here are two variables and one list. The program changes the list through one name and looks at it
        through the other.""",
        """
        first = $items
        second = first
        second.append($extra)

        print(first)
        print(second)
        print(first is second)
        """,
        """The assignment `second = first` did not copy anything: it made a second name for the same list. So
        the append shows under both names. The operator `is` asks whether two names stand for one and the same
        object, and the answer is `True`.""",
        items=items,
        extra=extra,
    )


def _copy_first(rng: Random) -> Example:
    q, items = quantity(rng), distinct(rng, 4, 1, 60)
    return example(
        """A function that has to change a list, but should leave the caller's alone, works on a copy. The list
        here holds $what.""",
        """
        def without_last($many: list[int]) -> list[int]:
            \"\"\"Return a new list that lacks the last item; the argument is not changed.\"\"\"
            shorter = $many.copy()
            if shorter:
                shorter.pop()
            return shorter


        original = $items
        print(without_last(original))
        print(original)
        """,
        """The `pop` happens to `shorter`, which is a list of its own. The second line of output proves that the
        caller still has all four items. Had we called `$many.pop()`, the caller would have lost $last.""",
        items=items,
        last=items[-1],
        **q.names,
    )


def _fresh_rows(rng: Random) -> Example:
    rows, columns = rng.randint(2, 3), rng.randint(2, 4)
    return example(
        """Multiplying a list repeats its items, and if the item is itself a list, every repetition is the same
        inner list. A loop that builds each row anew avoids this.""",
        """
        def empty_board(rows: int, columns: int) -> list[list[int]]:
            \"\"\"Return a grid of zeros whose rows are independent lists.\"\"\"
            board = []
            for _ in range(rows):
                board.append([0] * columns)
            return board


        shared = [[0] * $columns] * $rows
        shared[0][0] = 7
        print("shared:     ", shared)

        board = empty_board($rows, $columns)
        board[0][0] = 7
        print("independent:", board)
        """,
        """In `shared` the 7 appears in each of the $rows rows, because there is only one row and it is listed $rows
        times. In the second board the expression `[0] * columns` was evaluated once per round, so each row is a new
        list and only the first one changed.""",
        rows=rows,
        columns=columns,
    )


def _alias_question(rng: Random) -> Question:
    items = distinct(rng, 3, 1, 9)
    return question(
        """Write a function that returns a list with one more item at the end and leaves the original list as it
        was. Do not use `append`.""",
        """
        def with_item(numbers: list[int], item: int) -> list[int]:
            \"\"\"Return a new list: all of `numbers`, then `item`.\"\"\"
            return numbers + [item]


        before = $items
        after = with_item(before, 0)
        print(before, after)
        """,
        """The operator `+` between two lists makes a third one and leaves both alone. That is why `before`
        still has three items while `after` has four.""",
        items=items,
    )


def _equal_or_same_question(rng: Random) -> Question:
    items = fruits(rng, 2)
    return question(
        """What is the difference between equal lists and the same list? Write a program that shows two lists
        that are equal without being the same, and then a pair of names for one list.""",
        """
        a = $items
        b = $items
        c = a

        print(a == b, a is b)
        print(a == c, a is c)
        """,
        """`==` compares the items one by one, so `a == b` is true. `is` asks whether there is only one list.
        Writing the brackets twice makes two lists; the assignment `c = a` makes none.""",
        items=literal(items),
    )


ALIASES = Lesson(
    topic="Two names for one list, and how to copy it",
    area=AREA,
    concepts=("aliasing", "copying", "mutation"),
    openings=(
        """Sooner or later every programmer changes a list in one place and is surprised to see it change in
        another. The reason is simple once you see it: there was only ever one list, and it had two names.""",
        """What does `b = a` do when `a` is a list? It does not make a second list. It makes a second name.
        Nearly every puzzling bug with lists comes from forgetting this.""",
        """A variable is a label tied to an object, not a box that contains it. Several labels may be tied to
        one list, and whoever changes the list through one label changes it for all the others.""",
    ),
    ideas=(
        (
            """An assignment binds a name. After `b = a`, both names lead to one list in memory. `b.append(1)`
            follows the name to the list and changes the list; afterwards `a` leads to the longer list, since it
            is the same one.""",
            """Distinguish changing a list from rebinding a name. `b.append(1)` changes the list that `b` refers
            to. `b = [1]` makes `b` refer to another list and leaves the old one as it was. Only the first is
            seen through other names.""",
        ),
        (
            """A copy is made only when you ask for one: `a.copy()`, `list(a)` and the slice `a[:]` all build a
            new list with the same items. From then on, adding to one does not affect the other.""",
            """There are three common ways to copy a list: `a.copy()`, `list(a)` and `a[:]`. They do the same.
            The first says most plainly what it is for.""",
        ),
        (
            """Arguments work the same way. When you pass a list to a function, the parameter becomes one more
            name for the caller's list. If the function appends to it, the caller sees that. A careful function
            either says so in its docstring or works on a copy.""",
            """Calling `f(row)` does not copy `row`. Inside the function the parameter is another name for the
            same list, so `parameter.append(x)` reaches the caller. This is useful when changing the list is the
            purpose of the function, and a trap when it is not.""",
        ),
        (
            """Copies of a list are shallow. The new list has its own row of places, but the items in the places are
            shared. With numbers and strings this does not matter, as they cannot change. With lists inside lists it
            does, and `copy.deepcopy` copies those too.""",
            """A copied list of lists shares its inner lists with the original: the outer row is new, the inner
            rows are not. Either copy each inner list, `[row.copy() for row in grid]`, or use
            `copy.deepcopy(grid)`.""",
        ),
    ),
    examples=(_two_names, _copy_first, _fresh_rows),
    pitfalls=(
        """A default argument such as `def add(x, row=[])`. The empty list is made once, when the function is
        defined, and every call without a second argument shares it. Use `row=None` and make a new list inside.""",
        """Building a grid with `[[0] * 3] * 3`. The outer multiplication repeats one inner list three times.
        Setting `grid[0][0]` then appears to change every row. Build the rows in a loop or a comprehension.""",
        """Saving a list for later with `backup = row`. When `row` changes, so does `backup`, because it is the
        same list. A backup needs `row.copy()`.""",
    ),
    questions=(_alias_question, _equal_or_same_question),
    asks=(
        "What does an assignment really do?",
        "How do I get a real copy?",
        "What happens when I pass a list to a function?",
        "Does the copy contain copies?",
    ),
    notes={
        "young": (
            """A dog can have two names: "Rex" and "our dog". If Rex gets wet, our dog is wet. There is only one
            dog. It is the same with one list and two names.""",
        ),
        "engineer": (
            """Python passes references by value: a parameter is a new local name for the caller's object.
            Rebinding it is invisible outside, mutating the object is not.""",
        ),
        "student": (
            """A drawing with arrows from names to objects settles almost every question here. Draw the names on
            the left, the lists on the right, and move an arrow only at an assignment to a bare name.""",
        ),
    },
)


LESSONS = (POSITIONS, FROM_THE_END, CHANGING, ALIASES)
