"""Lessons on nested lists: tables with rows and columns."""

from random import Random

from hornbook.curriculum.lessons.draws import literal, numbers, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

AREA = "nested lists"


def _grid(rng: Random, rows: int, columns: int) -> list[list[int]]:
    return [numbers(rng, columns, 0, 9) for _ in range(rows)]


def _sums(rng: Random) -> Example:
    grid = _grid(rng, 3, 4)
    return example(
        """A cinema counts its tickets: a row for each hall, a column for each day. We want the sum of every row
        and of
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
        """Four steps are written as pairs, and one loop tries them all. For the corner, the steps up and left
        lead to -1.
        Without the test, `grid[-1]` would be the last row, a wrong value without any error.""",
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
        """The outer loop chooses a row, the inner loop goes through it. `return` leaves both at once; `break`
        would only
        leave the inner one.""",
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
        """The outer part runs over columns, the inner one collects a column from all rows. Doing it twice leads
        back to
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
        """The comprehension makes a new list in each round. `[["."] * 3] * 2` would hold the same row twice, and
        the X
        would appear in both.""",
        r=r,
        c=c,
    )


GRID = Lesson(
    topic="Tables as lists of lists",
    area=AREA,
    concepts=("nested_lists", "nested_loops", "grids"),
    openings=(
        """A chess board, a picture, a seating plan: things with rows and columns are kept as a list of rows, each of
        which is a list.""",
        """One index finds an item in a list. In a table it takes two: first the row, then the column.""",
        """A list can hold lists. That sounds abstract until you write them below each other, and there is a
        table.""",
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
            """Make a table with a comprehension, `[[0] * columns for _ in range(rows)]`, so that each row is a
            list of
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
)

LESSONS = (GRID,)
