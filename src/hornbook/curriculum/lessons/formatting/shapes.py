"""Shapes: pictures made of characters, row by row."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.formatting._solutions import body
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _staircase(rng: Random) -> Example:
    n, c = rng.randint(3, 6), rng.choice("#*@x")
    return example(
        """A staircase of height $n has one "$c" in its first row, two in its second, and so on. Each row is a
        character times a number.""",
        '''
        def staircase(height: int) -> str:
            """Return a staircase, one row per line, each one longer."""
            rows = []
            for step in range(1, height + 1):
                rows.append("$c" * step)
            return "\\n".join(rows)


        print(staircase($n))
        ''',
        """The range runs from 1 to $n, so that the first row is not empty and the last has $n characters. The
        function returns text and prints nothing itself; the caller can print it, save it or compare it.""",
        n=n,
        c=c,
    )


def _pyramid(rng: Random) -> Example:
    n = rng.randint(3, 5)
    return example(
        """In a pyramid of height $n the rows are centred. Before drawing, write down the numbers: row i needs
        `height - i` spaces and `2 * i - 1` stars.""",
        '''
        def pyramid(height: int) -> list[str]:
            """Return the rows of a centred pyramid of stars."""
            rows = []
            for i in range(1, height + 1):
                rows.append(" " * (height - i) + "*" * (2 * i - 1))
            return rows


        for row in pyramid($n):
            print(row)
        ''',
        """The number of spaces falls by one and the number of stars grows by two from row to row, which keeps
        the middle in place. In the last row there are no spaces and $last stars.""",
        n=n,
        last=2 * n - 1,
    )


def _frame(rng: Random) -> Example:
    w, h = rng.randint(4, 9), rng.randint(3, 5)
    return example(
        """A frame, $w wide and $h high, has two kinds of rows: full ones at the top and the bottom, and
        hollow ones between.""",
        '''
        def frame(width: int, height: int) -> list[str]:
            """Return the rows of a hollow rectangle; both sides are at least 2."""
            full = "#" * width
            hollow = "#" + " " * (width - 2) + "#"
            return [full] + [hollow] * (height - 2) + [full]


        for row in frame($w, $h):
            print(row)
        print(all(len(row) == $w for row in frame($w, $h)))
        ''',
        """The two corners of a hollow row take two places, which leaves $inner for spaces. The last line
        checks that all rows are equally long, a property that is easy to state and catches most slips.""",
        w=w,
        h=h,
        inner=w - 2,
    )


def _checker(rng: Random) -> Example:
    n = rng.randint(3, 6)
    a, b = rng.choice((("#", "."), ("X", "O"), ("1", "0")))
    return example(
        """On a chessboard the colour of a square depends on whether row plus column is even. Two nested loops
        visit all squares of a board of size $n.""",
        '''
        def board(size: int) -> list[str]:
            """Return the rows of a checkered board."""
            rows = []
            for row in range(size):
                text = ""
                for column in range(size):
                    text += "$a" if (row + column) % 2 == 0 else "$b"
                rows.append(text)
            return rows


        print("\\n".join(board($n)))
        ''',
        """Moving one square to the right or down changes the sum by 1 and so its parity; neighbours always
        differ. `text` starts empty in each row, which is why that line stands inside the outer loop.""",
        n=n,
        a=a,
        b=b,
    )


def _q_down(rng: Random) -> Question:
    n = rng.randint(3, 6)
    return question(
        """Write `countdown_rows(n)`: rows with the numbers n down to 1, then n - 1 down to 1, and so on,
        ending with a single 1.""",
        '''
        def countdown_rows(n: int) -> list[str]:
            """Return rows that count down from n, n - 1, ..., 1."""
            rows = []
            for start in range(n, 0, -1):
                rows.append(" ".join(str(k) for k in range(start, 0, -1)))
            return rows


        for row in countdown_rows($n):
            print(row)
        ''',
        """Both ranges count down and stop before 0. The outer one chooses where a row begins, the inner one
        fills the row.""",
        n=n,
    )


def _q_diagonal(rng: Random) -> Question:
    n = rng.randint(3, 6)
    return question(
        """Write `diagonal(size)`, a square of dots with a star wherever the row number equals the column
        number.""",
        '''
        def diagonal(size: int) -> list[str]:
            """Return a square of dots with stars on the diagonal."""
            rows = []
            for i in range(size):
                rows.append("." * i + "*" + "." * (size - i - 1))
            return rows


        for row in diagonal($n):
            print(row)
        ''',
        """In row i there are i dots before the star. The row has `size` places, one of which is the star, so
        `size - i - 1` dots follow.""",
        n=n,
    )


_LADDERS = (
    {"rung": "|---|", "plain": "|...|"},
    {"rung": "H===H", "plain": "H:::H"},
    {"rung": "#____#", "plain": "#....#"},
    {"rung": "(oooo)", "plain": "(....)"},
)


def _ladder(rungs: int, gap: int, look: dict[str, str]) -> list[str]:
    """As one text, of which the rungs are the separators."""
    if rungs + gap == 0:
        return []
    stretch = (look["plain"] + "\n") * gap
    return ((look["rung"] + "\n").join([stretch] * (rungs + 1))).splitlines()


_BANDS = (
    {"from": "the top left to the bottom right corner", "turn": "", "distance": "row - column"},
    {"from": "the top right to the bottom left corner", "turn": "[::-1]", "distance": "row + column - last"},
)


def _band(size: int, k: int, marks: dict[str, str], corner: dict[str, str]) -> list[str]:
    """By painting the diagonals one after another."""
    board = [[marks["off"]] * size for _ in range(size)]
    for shift in range(-k, k + 1):
        for row in range(size):
            column = row + shift
            if column in range(size):
                board[row][column if not corner["turn"] else size - 1 - column] = marks["on"]
    return ["".join(row) for row in board]


_PANES = (
    {"corner": "+", "bar": "-", "post": "|", "glass": "."},
    {"corner": "o", "bar": "=", "post": "I", "glass": "."},
    {"corner": "@", "bar": "=", "post": "!", "glass": ":"},
    {"corner": "*", "bar": "~", "post": "H", "glass": "_"},
)


def _window(rows: int, columns: int, width: int, look: dict[str, str]) -> list[str]:
    """Character by character, from its place."""
    lines = []
    for y in range(2 * rows + 1):
        names = ("corner", "bar") if y % 2 == 0 else ("post", "glass")
        lines.append("".join(look[names[x % (width + 1) != 0]] for x in range(columns * (width + 1) + 1)))
    return lines


LESSON = Lesson(
    topic="Drawing shapes with characters",
    area="string building and formatting",
    concepts=("string_repetition", "nested_loops", "patterns"),
    openings=(
        """Triangles of stars have no practical use, and they are excellent practice. You can see at once
        whether the formula for a row is right.""",
        """A picture made of characters is a list of rows, and each row is a text. The task is to find out how
        a row depends on its number.""",
        """Repeating a text is multiplication: `"ab" * 3` is "ababab". With this and one loop you can draw
        stairs, pyramids and frames.""",
    ),
    ideas=(
        (
            """Before coding, make a small table: row number, how many spaces, how many stars. The formula for
            each column is usually visible after three rows.""",
            """Describe one row in words, as in "two spaces fewer and one star more than the row above". The
            description becomes the expression.""",
        ),
        (
            """`"*" * k` is a text of k stars. For k equal to 0 or negative it is the empty text, so the
            extreme rows rarely need a special case.""",
            """Multiplying a text by a number repeats it. Adding texts puts them side by side, so `" " * 3 +
            "*"` is a star moved to the right.""",
        ),
        (
            """Return the rows and leave the printing to the caller. A function that returns a list can be
            tested; one that only prints must be watched.""",
            """Join the rows with `"\\n"` to get one text. Unlike printing row by row, this leaves no line
            break behind the last row.""",
        ),
    ),
    asks=(
        "How do I find the formula for a row?",
        "How do I repeat a character?",
        "Should the function print?",
    ),
    examples=(_staircase, _pyramid, _frame, _checker),
    pitfalls=(
        """`range(height)` begins at 0, so the first row may come out empty. Decide whether rows are counted
        from 0 or from 1, and use the same count in the formula.""",
        """Forgetting to reset the row's text inside the outer loop glues all the rows together, each longer
        than the one before.""",
        """Spaces at the end of a row cannot be seen on the screen but make a comparison fail. Print
        `repr(row)` when two rows look equal and are not.""",
    ),
    questions=(_q_down, _q_diagonal),
    notes={
        "teacher": (
            """Start with squared paper. Students who have filled in four rows by hand find the formula
            themselves, and the code is then a translation.""",
        ),
        "young": (
            """Draw the first three rows on squared paper. Count the empty boxes and the stars in each row.
            Those two numbers are all Python needs.""",
        ),
        "engineer": (
            """`str.center`, `str.ljust` and `str.rjust` pad to a width, and they never cut text that is too
            long.""",
        ),
    },
    families=(
        Family(
            "rows_of_a_ladder",
            "n|count|number: int, gap|k|space: int -> list[str]",
            names=("ladder_rows", "draw_ladder", "ladder", "ladder_lines"),
            tells=(
                'Return the rows of a ladder with $n rungs as a list of texts. A rung is the row "$rung", and above '
                'each rung, as well as below the last, there are $gap rows "$plain".',
                'Return a list of rows, from top to bottom, that show a ladder: "$rung" for each of $n rungs, with '
                '$gap rows "$plain" between each two of them, above the first and below the last.',
                'Draw a ladder as a list of rows: first $gap rows "$plain", then, for each of $n rungs, a row '
                '"$rung" and again $gap rows "$plain". Return the list.',
            ),
            notes=('Without rungs there are only the $gap rows "$plain".',),
            varies={"look": _LADDERS},
            solutions=(
                body(
                    """
                    rows = ["$plain"] * $gap
                    for _ in range($n):
                        rows.append("$rung")
                        rows += ["$plain"] * $gap
                    return rows
                    """
                ),
                body(
                    """
                    height = $n * ($gap + 1) + $gap
                    return ["$rung" if row % ($gap + 1) == $gap else "$plain" for row in range(height)]
                    """
                ),
                body(
                    """
                    part = ["$plain"] * $gap + ["$rung"]
                    return part * $n + part[:-1]
                    """
                ),
            ),
            oracle=_ladder,
            draw=lambda rng, look: (rng.randint(0, 4), rng.randint(0, 3)),
            edges=((1, 1), (0, 2), (2, 0), (3, 1)),
            about={
                "n": "how many rungs",
                "gap": "how many rows without a rung there are in between",
                "return": "the rows",
            },
            noun="the list of the rows of a ladder with $n rungs and gaps of $gap rows",
            gives="words",
        ),
        Family(
            "band_along_diagonal",
            "size|side|n: int, k|m|d: int -> list[str]",
            names=("diagonal_band", "band_rows", "draw_band", "flag_with_band"),
            tells=(
                'Return the rows of a square flag, $size characters wide and high, of "$off" with a band of "$on" '
                "from $from: it covers the diagonal and, in each row, the $k places on either side of it.",
                'Return a list of $size rows of $size characters. "$on" stands on the diagonal from $from and at up '
                'to $k places to the left and right of it, "$off" everywhere else.',
                'Draw a square of "$off", $size by $size, and on it a band of "$on" along the diagonal from $from, '
                "so that in each row it extends $k places to both sides of the diagonal. Return its rows.",
            ),
            notes=("What would lie outside the square is left out.",),
            varies={
                "marks": ({"on": "#", "off": "."}, {"on": "x", "off": "-"}, {"on": "1", "off": "0"}),
                "corner": _BANDS,
            },
            solutions=(
                body(
                    """
                    last = $size - 1
                    rows = []
                    for row in range(last + 1):
                        line = ""
                        for column in range(last + 1):
                            line += "$on" if abs($distance) <= $k else "$off"
                        rows.append(line)
                    return rows
                    """
                ),
                body(
                    """
                    rows = []
                    for row in range($size):
                        start = max(0, row - $k)
                        end = min($size, row + $k + 1)
                        line = "$off" * start + "$on" * (end - start) + "$off" * ($size - end)
                        rows.append(line$turn)
                    return rows
                    """
                ),
            ),
            oracle=_band,
            draw=lambda rng, marks, corner: (rng.randint(1, 6), rng.randint(0, 3)),
            edges=((4, 1), (5, 0), (3, 2), (2, 1), (4, 3)),
            about={"size": "the length of a side", "k": "how far the band reaches to each side", "return": "the rows"},
            noun="the list of the rows of the flag with a band, $size characters wide,",
            gives="words",
        ),
        Family(
            "window_with_panes",
            "rows|high|levels: int, columns|n|across: int, width|size|k: int -> list[str]",
            names=("window_rows", "draw_window", "window_lines", "pane_grid"),
            tells=(
                "Return the lines that draw a window of $rows rows with $columns panes each. A pane is one line high "
                'and consists of $width characters "$glass"; left and right of each pane is "$post", above and below '
                'each of its characters "$bar", and at its corners "$corner". Neighbouring panes share what lies '
                "between them.",
                'Draw a window as a list of lines. A bar is "$corner" and then, $columns times, $width characters '
                '"$bar" and "$corner"; a row of panes is "$post" and then, $columns times, $width characters '
                '"$glass" and "$post". Return a bar, and below it $rows times a row of panes and a bar.',
                'Return the lines of a window: first a line of $columns stretches, each of $width characters "$bar", '
                'with "$corner" before, between and after them; then, $rows times, a line built in the same way of '
                '"$glass" and "$post", followed by the first line once more.',
            ),
            notes=("If $rows is 0, the first line is the only one. $columns and $width are at least 1.",),
            varies={"look": _PANES},
            solutions=(
                body(
                    """
                    bar = "$corner" + ("$bar" * $width + "$corner") * $columns
                    panes = "$post" + ("$glass" * $width + "$post") * $columns
                    lines = [bar]
                    for _ in range($rows):
                        lines += [panes, bar]
                    return lines
                    """
                ),
                body(
                    """
                    bar = "$corner".join(["", *["$bar" * $width] * $columns, ""])
                    panes = "$post".join(["", *["$glass" * $width] * $columns, ""])
                    return [panes if line % 2 else bar for line in range(2 * $rows + 1)]
                    """
                ),
                body(
                    """
                    lines = []
                    for line in range(2 * $rows + 1):
                        post, filling = ("$post", "$glass") if line % 2 else ("$corner", "$bar")
                        text = post
                        for _ in range($columns):
                            text += filling * $width + post
                        lines.append(text)
                    return lines
                    """
                ),
            ),
            oracle=_window,
            draw=lambda rng, look: (rng.randint(0, 3), rng.randint(1, 4), rng.randint(1, 4)),
            edges=((0, 2, 2), (1, 1, 1), (1, 3, 2), (2, 1, 3)),
            about={
                "rows": "how many rows of panes there are",
                "columns": "how many panes there are in a row",
                "width": "how many characters wide a pane is",
                "return": "the lines, from top to bottom",
            },
            noun="the list of the lines of a window with $rows rows of $columns panes",
            gives="words",
        ),
    ),
)
