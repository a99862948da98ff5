"""Tables as lists of lists: rows, columns, neighbours and the edge."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, numbers, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _grid(rng: Random, rows: int, columns: int) -> list[list[int]]:
    return [numbers(rng, columns, 0, 9) for _ in range(rows)]


def _sums(rng: Random) -> Example:
    grid = _grid(rng, 3, 4)
    return example(
        """A cinema counts its tickets: a row for each hall, a column for each day. We want the sum of every row and of
        every column.""",
        '''
        def column_sums(grid: list[list[int]]) -> list[int]:
            """Return the sum of each column; all rows are equally long."""
            sums = [0] * len(grid[0])
            for row in grid:
                for column, value in enumerate(row):
                    sums[column] += value
            return sums


        grid = $grid
        print([sum(row) for row in grid])
        print(column_sums(grid))
        ''',
        """A row is a list, so `sum` does it. A column is spread over all rows; the loop keeps one total for each. The
        first column is $terms, which makes $s.""",
        grid=grid,
        terms=" + ".join(str(row[0]) for row in grid),
        s=sum(row[0] for row in grid),
    )


def _neighbours(rng: Random) -> Example:
    grid = _grid(rng, 3, 3)
    return example(
        """In a grid most cells have four neighbours, but cells at the edge have fewer. Which values surround a
        cell?""",
        '''
        def around(grid: list[list[int]], row: int, column: int) -> list[int]:
            """Return the values above, below, left and right, as far as they exist."""
            values = []
            for down, right in [(-1, 0), (1, 0), (0, -1), (0, 1)]:
                r, c = row + down, column + right
                if 0 <= r < len(grid) and 0 <= c < len(grid[0]):
                    values.append(grid[r][c])
            return values


        grid = $grid
        print(around(grid, 1, 1))
        print(around(grid, 0, 0))
        ''',
        """Four steps are written as pairs, and one loop tries them all. For the corner, the steps up and left lead to
        -1. Without the test, `grid[-1]` would be the last row, a wrong value without any error.""",
        grid=grid,
    )


def _find(rng: Random) -> Example:
    a, b, c, d = things(rng, 4)
    return example(
        """A shelf has compartments in rows. Where is the $c? The answer is a pair of row and column.""",
        '''
        def find(shelf: list[list[str]], thing: str) -> tuple[int, int] | None:
            """Return (row, column) of the thing, or None."""
            for r, row in enumerate(shelf):
                for c, item in enumerate(row):
                    if item == thing:
                        return r, c
            return None


        shelf = $shelf
        print(find(shelf, "$c"))
        print(find(shelf, "elephant"))
        ''',
        """The outer loop chooses a row, the inner loop goes through it. `return` leaves both at once; `break` would
        only leave the inner one.""",
        c=c,
        shelf=literal([[a, b], [c, d]]),
    )


def _transpose_question(rng: Random) -> Question:
    grid = _grid(rng, 2, 3)
    return question(
        """Write a function that exchanges rows and columns of a table.""",
        '''
        def turned(grid: list[list[int]]) -> list[list[int]]:
            """Return the table whose rows are the columns of the grid."""
            return [[row[c] for row in grid] for c in range(len(grid[0]))]


        grid = $grid
        print(turned(grid))
        print(turned(turned(grid)) == grid)
        ''',
        """The outer part runs over columns, the inner one collects a column from all rows. Doing it twice leads back to
        the beginning.""",
        grid=grid,
    )


def _board_question(rng: Random) -> Question:
    r, c = rng.randint(0, 1), rng.randint(0, 2)
    return question(
        """Write a function that makes an empty board of dots, and show that setting one cell changes only this
        cell.""",
        '''
        def board(rows: int, columns: int) -> list[list[str]]:
            """Return a board in which every cell is a dot."""
            return [["."] * columns for _ in range(rows)]


        game = board(2, 3)
        game[$r][$c] = "X"
        for row in game:
            print("".join(row))
        ''',
        """The comprehension makes a new list in each round. `[["."] * 3] * 2` would hold the same row twice, and the X
        would appear in both.""",
        r=r,
        c=c,
    )


_PLANS = tuple(
    {**place, **base}
    for place in (
        {"what": "seats in a hall", "one": "seat", "free": ".", "taken": "x"},
        {"what": "parking spaces", "one": "space", "free": "_", "taken": "#"},
        {"what": "beds in a garden", "one": "bed", "free": "o", "taken": "*"},
    )
    for base in ({"from": "0", "plus": "", "less": 1, "add": 0}, {"from": "1", "plus": " + 1", "less": 2, "add": 1})
)


def _room(plan: list[str], count: int, row: dict[str, Any]) -> tuple[int, int] | None:
    """By the smallest of all places where such a run begins."""
    starts = {
        (r + row["add"], c + row["add"])
        for r, line in enumerate(plan)
        for c in range(len(line) - count + 1)
        if set(line[c : c + count]) == {row["free"]}
    }
    return min(starts) if starts else None


def _plan(rng: Random, row: dict[str, Any]) -> tuple[list[str], int]:
    width = rng.randint(4, 7)
    plan = ["".join(rng.choice(row["free"] + row["taken"]) for _ in range(width)) for _ in range(rng.randint(2, 4))]
    return plan, rng.choice((1, 2, 2, 3, 3, 4))


_FOUR = "(-1, 0), (1, 0), (0, -1), (0, 1)"
_EIGHT = "(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)"
_HILLS = tuple(
    {**side, **round_}
    for side in (
        {"what": "higher than", "stem": "hills", "op": ">", "bad": "<="},
        {"what": "lower than", "stem": "hollows", "op": "<", "bad": ">="},
    )
    for round_ in (
        {"near": "above, below, left and right of it", "steps": _FOUR},
        {"near": "around it, the diagonal ones included", "steps": _EIGHT},
    )
)


def _outstanding(heights: list[list[int]], row: dict[str, str]) -> list[tuple[int, int]]:
    """By cutting out the square around each cell."""
    found = []
    for r, line in enumerate(heights):
        for c, own in enumerate(line):
            everywhere = {(y, x): height for y, one in enumerate(heights) for x, height in enumerate(one)}
            square = {cell: h for cell, h in everywhere.items() if max(abs(cell[0] - r), abs(cell[1] - c)) == 1}
            if row["steps"] == _FOUR:
                square = {cell: h for cell, h in square.items() if cell[0] == r or cell[1] == c}
            ranked = sorted([own, *square.values()], reverse=row["op"] == ">")
            if ranked[0] == own and ranked.count(own) == 1:
                found.append((r, c))
    return found


_CARDS = (
    {
        "which": "rows and columns",
        "stem": "lines",
        "lines": "card + [list(column) for column in zip(*card)]",
        "loop": "rows + columns",
    },
    {"which": "rows", "stem": "rows", "lines": "card", "loop": "rows"},
    {"which": "columns", "stem": "columns", "lines": "zip(*card)", "loop": "columns"},
)


def _full(card: list[list[int]], called: list[int], row: dict[str, str]) -> int:
    """By taking the lines away in which a number is missing."""
    rows, columns = set(range(len(card))), set(range(len(card[0])))
    for r, line in enumerate(card):
        for c, number in enumerate(line):
            if number not in called:
                rows.discard(r)
                columns.discard(c)
    return {"rows": len(rows), "columns": len(columns), "lines": len(rows) + len(columns)}[row["stem"]]


def _card(rng: Random) -> tuple[list[list[int]], list[int]]:
    height, width = rng.choice(((2, 3), (3, 3), (3, 2), (2, 2), (3, 4)))
    pool = rng.sample(range(1, 31), height * width)
    card = [pool[width * r : width * (r + 1)] for r in range(height)]
    called = [*rng.choice(card), *(line[rng.randrange(width)] for line in card), *(line[0] for line in card)]
    called = [number for number in called if rng.random() < 0.9] + rng.sample(range(1, 31), 2)
    return card, rng.sample(called, len(called))


LESSON = Lesson(
    topic="Tables as lists of lists",
    area="nested lists",
    concepts=("nested_lists", "nested_loops", "grids"),
    openings=(
        """A chess board, a picture, a seating plan: things with rows and columns are kept as a list of rows, each of
        which is a list.""",
        """One index finds an item in a list. In a table it takes two: first the row, then the column.""",
        """A list can hold lists. That sounds abstract until you write them below each other, and there is a table.""",
    ),
    ideas=(
        (
            """`grid[r][c]` is read from the left: `grid[r]` is a row, and `[c]` picks from this row. The row comes
            first.""",
            """`len(grid)` is the number of rows, `len(grid[0])` the number of columns, if all rows are equally
            long.""",
        ),
        (
            """Two loops visit every cell: the outer one takes the rows, the inner one the values of a row. The inner
            loop runs completely for each row.""",
            """If you only read the values, `for row in grid` and `for value in row` are enough. If you need to know
            where you are, add `enumerate`.""",
        ),
        (
            """Make a table with a comprehension, `[[0] * columns for _ in range(rows)]`, so that each row is a list of
            its own.""",
            """Rows can be shared by accident. `[row] * 3` is three times the same list, not three lists.""",
        ),
    ),
    examples=(_sums, _neighbours, _find),
    pitfalls=(
        """`[[0] * 3] * 3` looks like nine cells and is three. A change in one row shows in all.""",
        """Exchanging row and column. In a square table nothing fails, and the result is mirrored. Name the variables
        `row` and `column`, never `i` and `j` at random.""",
    ),
    questions=(_transpose_question, _board_question),
    notes={
        "young": ("""Find your seat in the cinema: first the row, then the seat in the row.""",),
        "engineer": ("""The rows are lists of references, not a contiguous block; rows may differ in length.""",),
        "analyst": ("""`zip(*grid)` yields the columns as tuples: short, and good to know.""",),
    },
    families=(
        Family(
            "free_places_side_by_side",
            "plan|rows: list[str], count|needed: int -> tuple[int, int] | None",
            names=("find_free_${one}s", "first_free_${one}s", "${one}s_together", "free_${one}s_in_row"),
            tells=(
                'The strings in $plan are rows of $what, "$free" for a free ${one} and "$taken" for a taken one. Find '
                "the first place where $count free ones lie side by side in one row, looking through the rows in "
                "order and through each from the left. Return the row and the ${one} where they begin as a pair, or "
                "None if there is no such place.",
                "Return (row, ${one}) for the beginning of the first $count free ${one}s next to each other in a row "
                'of $plan, or None if there are none. Each string of $plan is a row of $what: "$free" is free, '
                '"$taken" is taken. Earlier rows come first, and in a row the left comes first.',
                'Somebody needs $count ${one}s side by side. In $plan, a list of rows of $what, "$free" marks a free '
                'one and "$taken" one that is taken. Go through the rows from the first to the last, each from left '
                "to right, and return the pair (row, ${one}) at which the first such group begins; None if no row has "
                "one.",
            ),
            notes=("Rows and ${one}s are counted from $from, and $count is at least 1.",),
            varies={"row": _PLANS},
            solutions=(
                program("""
                    for r, line in enumerate($plan):
                        at = line.find("$free" * $count)
                        if at >= 0:
                            return r$plus, at$plus
                    return None
                """),
                program("""
                    for r, line in enumerate($plan):
                        run = 0
                        for c, one in enumerate(line):
                            run = run + 1 if one == "$free" else 0
                            if run == $count:
                                return r$plus, c - $count + $less
                    return None
                """),
                program("""
                    for r in range(len($plan)):
                        for c in range(len($plan[r]) - $count + 1):
                            if all($plan[r][c + i] == "$free" for i in range($count)):
                                return (r$plus, c$plus)
                    return None
                """),
            ),
            oracle=_room,
            draw=_plan,
            about={
                "plan": "the rows, as strings of equal length",
                "count": "how many free places are needed",
                "return": "a pair of numbers, or None",
            },
        ),
        Family(
            "cells_that_stand_out",
            "heights|levels: list[list[int]] -> list[tuple[int, int]]",
            names=("find_$stem", "$stem", "${stem}_of_map", "places_of_$stem"),
            tells=(
                "$heights is a map, given as a list of equally long rows of numbers. Return a list with the place "
                "(row, column) of every cell that is $what all cells $near.",
                "Return the list of the pairs (row, column) for each cell in the table $heights, whose rows have "
                "equal lengths, that is $what every cell $near.",
                "In the table $heights, find each cell whose number is $what the numbers of all cells $near, and "
                "return the list of the places as pairs (row, column). All rows have the same length.",
            ),
            notes=(
                "Cells at the edge have fewer neighbours; only those that exist count. Places are counted from 0 and "
                "listed row by row, from left to right.",
            ),
            varies={"row": _HILLS},
            solutions=(
                program("""
                    found = []
                    for r, line in enumerate($heights):
                        for c, own in enumerate(line):
                            stands_out = True
                            for down, right in [$steps]:
                                y, x = r + down, c + right
                                if 0 <= y < len($heights) and 0 <= x < len(line) and own $bad $heights[y][x]:
                                    stands_out = False
                            if stands_out:
                                found.append((r, c))
                    return found
                """),
                program("""
                    cells = {(r, c): own for r, line in enumerate($heights) for c, own in enumerate(line)}
                    steps = [$steps]
                    found = []
                    for (r, c), own in cells.items():
                        around = [cells[r + y, c + x] for y, x in steps if (r + y, c + x) in cells]
                        if all(own $op other for other in around):
                            found.append((r, c))
                    return found
                """),
            ),
            oracle=_outstanding,
            draw=lambda rng, row: ([numbers(rng, width, 1, 9) for width in [rng.randint(2, 4)] * rng.randint(2, 4)],),
            edges=(([[5]],), ([[3, 3]],), ([[1, 2, 3]],), ([[9, 1], [1, 8]],), ([],)),
            about={"heights": "a table of numbers", "return": "the places of the cells"},
            noun=(
                "the list of the places (row, column) of each cell in the table $heights that is $what all cells $near"
            ),
            gives="pairs",
        ),
        Family(
            "full_lines_of_a_card",
            "card: list[list[int]], called: list[int] -> int",
            names=("full_$stem", "count_full_$stem", "complete_$stem", "finished_$stem"),
            tells=(
                "A card for a game is a table of different numbers, given as a list of equally long rows. Return how "
                "many of the $which of $card are full, which means that all of their numbers are in the list $called.",
                "Return the number of $which of the table $card in which every number has been called; $called lists "
                "the numbers called so far. All rows of the card have the same length.",
                "The numbers in $called are crossed out on $card, a list of rows of equal length. Count the $which in "
                "which all numbers are crossed out and return this count.",
            ),
            notes=("The card has at least one number. Called numbers that are not on it do not matter.",),
            varies={"row": _CARDS},
            solutions=(
                program("""
                    full = 0
                    for line in $lines:
                        if all(number in called for number in line):
                            full += 1
                    return full
                """),
                program("""
                    wanted = set(called)
                    rows = [set(line) <= wanted for line in card]
                    columns = [{line[c] for line in card} <= wanted for c in range(len(card[0]))]
                    return sum($loop)
                """),
            ),
            oracle=_full,
            draw=lambda rng, row: _card(rng),
            edges=(([[4]], [4]), ([[4]], []), ([[1, 2], [3, 4]], [2, 1, 4]), ([[1, 2], [3, 4]], [4, 3, 2, 1])),
            about={
                "card": "the rows of the card",
                "called": "the numbers called so far",
                "return": "the number of full $which",
            },
            noun="the number of $which of the table $card in which all numbers are in $called",
            gives="nat",
        ),
    ),
)
