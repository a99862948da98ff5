"""Two names for one list: what an assignment does, what a function may change, and how to copy."""

from collections import Counter
from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, fruits, literal, numbers, quantity
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


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
        '''
        def without_last($many: list[int]) -> list[int]:
            """Return a new list that lacks the last item; the argument is not changed."""
            shorter = $many.copy()
            if shorter:
                shorter.pop()
            return shorter


        original = $items
        print(without_last(original))
        print(original)
        ''',
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
        '''
        def empty_board(rows: int, columns: int) -> list[list[int]]:
            """Return a grid of zeros whose rows are independent lists."""
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
        ''',
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
        '''
        def with_item(numbers: list[int], item: int) -> list[int]:
            """Return a new list: all of `numbers`, then `item`."""
            return numbers + [item]


        before = $items
        after = with_item(before, 0)
        print(before, after)
        ''',
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


def _cards_and_swaps(rng: Random, **_: Any) -> tuple[list[int], list[tuple[int, int]]]:
    cards = distinct(rng, rng.randint(2, 4), 1, 9)
    return cards, [(rng.randrange(len(cards)), rng.randrange(len(cards))) for _ in range(rng.randint(1, 4))]


def _states(cards: list[int], swaps: list[tuple[int, int]], form: dict[str, str]) -> list[list[int]]:
    """By where each place of the list takes its value from."""
    states = [cards]
    for one, other in swaps:
        origin = {one: other, other: one}
        states.append([states[-1][origin.get(at, at)] for at in range(len(cards))])
    return states if form["short"] == "all" else states[1:]


def _plan_and_places(rng: Random, mark: dict[str, str]) -> tuple[int, int, list[tuple[int, int]]]:
    rows, columns = rng.randint(1, 4), rng.randint(1, 4)
    taken = [(rng.randint(-1, rows), rng.randint(-1, columns)) for _ in range(rng.randint(1, 5))]
    inside = [(rng.randrange(rows), rng.randrange(columns)) for _ in range(rng.randint(1, 3))]
    return rows, columns, rng.sample([*taken, *inside, inside[0]], rng.randint(1, 3))


def _plan(height: int, width: int, taken: list[tuple[int, int]], mark: dict[str, str]) -> list[list[int]]:
    """By one long row that is cut at the end."""
    counts = Counter(row * width + column for row, column in taken if 0 <= column < width)
    most = 1 if mark["short"] == "marks" else len(taken)
    flat = [min(most, counts[place]) for place in range(height * width)]
    return [flat[place : place + width] for place in range(0, height * width, width)]


def _lines_and_name(rng: Random, form: dict[str, str]) -> tuple[list[str], str]:
    names = rng.sample("abcdexy", 4)
    lines = [f"{names[0]} = []"]
    for number in range(1, rng.randint(3, 6)):
        name = names[number] if number < 4 and rng.random() < 0.8 else rng.choice(names[: min(number, 4)])
        known = sorted({line[0] for line in lines})
        source = rng.choice(known)
        lines.append(f"{name} = {rng.choice((source, source, source, source + '.copy()', '[]'))}")
    return lines, rng.choice(sorted({line[0] for line in lines}))


def _names_by_running(lines: list[str], name: str, form: dict[str, str]) -> list[str]:
    """By running the lines and comparing the lists themselves."""
    space: dict[str, Any] = {}
    exec("\n".join(lines), {"__builtins__": {}}, space)
    same = form["short"] == "same_list"
    return sorted(other for other, value in space.items() if (id(value) == id(space[name])) == same)


LESSON = Lesson(
    topic="Two names for one list, and how to copy it",
    area="lists and indexing",
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
    families=(
        Family(
            "states_of_a_row_of_cards",
            "cards|row|tiles: list[int], swaps|moves|pairs: list[tuple[int, int]] -> list[list[int]]",
            names=("states_after_swaps", "all_states", "record_swaps", "snapshots"),
            tells=(
                "Exchange the items of $cards at the two positions of each pair in $swaps, one pair after another, "
                "and return a list of copies that show $cards $when.",
                "Each pair in $swaps holds two positions in $cards whose items change places. Carry the exchanges "
                "out in order, and return what $cards looks like $when, as a list of lists.",
                "Return a list of the states of $cards $when, where each pair of positions in $swaps means that the "
                "items there are exchanged.",
            ),
            notes=(
                "The lists in the result are independent of one another, and the positions in a pair may be equal.",
            ),
            varies={
                "form": (
                    {
                        "short": "all",
                        "when": "at the start and after each exchange",
                        "begin": "[row.copy()]",
                        "cut": "",
                    },
                    {"short": "later", "when": "after each exchange", "begin": "[]", "cut": "[1:]"},
                )
            },
            solutions=(
                "row = $cards.copy()\nstates = $begin\nfor i, j in $swaps:\n    row[i], row[j] = row[j], row[i]\n"
                "    states.append(row.copy())\nreturn states",
                "states = [list($cards)]\nfor i, j in $swaps:\n    before = states[-1]\n    after = before[:]\n"
                "    after[i] = before[j]\n    after[j] = before[i]\n    states.append(after)\nreturn states$cut",
            ),
            oracle=_states,
            draw=_cards_and_swaps,
            edges=(([4, 7], []), ([1, 2, 3], [(0, 2), (2, 1)]), ([5, 6], [(1, 1), (0, 1), (1, 0)])),
            about={
                "cards": "the items in their first order",
                "swaps": "pairs of positions",
                "return": "the states of the list, each a list of its own",
            },
        ),
        Family(
            "plan_of_independent_rows",
            "height|depth: int, width|breadth: int, taken|places: list[tuple[int, int]] -> list[list[int]]",
            names=("seat_plan", "plan_with_$short", "board_of_$short", "make_plan"),
            tells=(
                "Return a plan of $height rows with $width numbers each: every place (row, column) that occurs in "
                "$taken holds $mark, and all others hold 0.",
                "Return a list of $height independent lists of $width numbers. A place whose row and column "
                "are a pair in $taken holds $mark, and any other place holds 0.",
                "Each pair in $taken is the row and the column of a seat. Return a plan, a list of $height rows of "
                "$width numbers, in which each of these seats holds $mark and any other seat 0.",
            ),
            notes=(
                "Rows and columns count from 0. Pairs that lie outside the plan, such as negative ones, are ignored; a "
                "pair may occur several times.",
            ),
            varies={
                "mark": (
                    {"short": "marks", "mark": "the number 1", "become": "=", "open": "min(1, ", "close": ")"},
                    {
                        "short": "counts",
                        "mark": "the number of times it occurs there",
                        "become": "+=",
                        "open": "",
                        "close": "",
                    },
                )
            },
            solutions=(
                "plan = []\nfor _ in range($height):\n    plan.append([0] * $width)\nfor row, column in $taken:\n"
                "    if 0 <= row < $height and 0 <= column < $width:\n        plan[row][column] $become 1\n"
                "return plan",
                "return [\n    [${open}$taken.count((row, column))$close for column in range($width)]\n"
                "    for row in range($height)\n]",
            ),
            oracle=_plan,
            draw=_plan_and_places,
            edges=((2, 3, [(1, 2), (1, 3), (-1, 0)]), (3, 1, []), (2, 2, [(0, 1), (0, 1), (2, 0)])),
            about={
                "height": "the number of rows",
                "width": "the number of columns",
                "taken": "pairs of a row and a column",
                "return": "the rows of the plan",
            },
            noun="the plan of $height rows and $width columns that has $mark at each place (row, column) in $taken and "
            "0 elsewhere",
            gives="grid",
        ),
        Family(
            "names_for_one_list",
            "lines|statements: list[str], name|label: str -> list[str]",
            names=("names_of_$short", "${short}_names", "find_${short}_names"),
            tells=(
                'Each of $lines is one assignment: "x = []" makes a new list, "x = y" makes x a name of the list that '
                'y stands for, and "x = y.copy()" makes a new list with the same items. Return, sorted, the names '
                "that $what $name after the last line.",
                'The assignments in $lines have three forms, "x = []", "x = y" and "x = y.copy()", with names of one '
                "letter. Return the names that $what $name when they have run, in alphabetical order.",
                'Follow the assignments in $lines, which give a name an empty list ("x = []"), the list of another '
                'name ("x = y") or a copy of that list ("x = y.copy()"). Return a sorted list of all names that in '
                "the end $what $name.",
            ),
            notes=("A name may be assigned again. $note, and every name is assigned before it is used.",),
            varies={
                "form": (
                    {
                        "short": "same_list",
                        "what": "stand for the very same list as",
                        "note": "The given name itself is in the result",
                        "is": "is",
                        "equals": "==",
                    },
                    {
                        "short": "other_lists",
                        "what": "do not stand for the same list as",
                        "note": "Two lists with equal items are not the same list",
                        "is": "is not",
                        "equals": "!=",
                    },
                )
            },
            solutions=(
                'lists = {}\nfor line in $lines:\n    left, right = line.split(" = ")\n    if right == "[]":\n'
                '        lists[left] = []\n    elif right.endswith(".copy()"):\n'
                '        source = right.removesuffix(".copy()")\n'
                "        lists[left] = lists[source].copy()\n    else:\n        lists[left] = lists[right]\n"
                "return sorted(other for other in lists if lists[other] $is lists[$name])",
                'numbers = {}\nfor number, line in enumerate($lines):\n    left, right = line.split(" = ")\n'
                "    numbers[left] = numbers.get(right, number)\n"
                "return sorted(other for other in numbers if numbers[other] $equals numbers[$name])",
            ),
            oracle=_names_by_running,
            draw=_lines_and_name,
            edges=(
                (["a = []", "b = a", "c = b.copy()", "d = c", "a = d"], "a"),
                (["x = []", "y = x", "x = []"], "y"),
                (["e = []"], "e"),
            ),
            about={
                "lines": "the assignments in order",
                "name": "one of the names",
                "return": "names in alphabetical order",
            },
            noun="the sorted names that $what $name after the assignments in $lines",
            gives="words",
        ),
    ),
)
