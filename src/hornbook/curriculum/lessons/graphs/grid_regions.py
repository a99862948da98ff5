"""Grids as graphs: flood fill, regions, and ways through a map of characters."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.graphs._draws import several
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

Cell = tuple[int, int]
FOUR = ((-1, 0), (1, 0), (0, -1), (0, 1))
EIGHT = tuple((r, c) for r in (-1, 0, 1) for c in (-1, 0, 1) if (r, c) != (0, 0))


def _rows(rng: Random, height: int, width: int, letters: str) -> list[str]:
    return ["".join(rng.choice(letters) for _ in range(width)) for _ in range(height)]


def _regions(rows: list[str], moves: tuple[Cell, ...] = FOUR) -> list[set[Cell]]:
    """Patches of equal characters, by giving every cell a number and spreading the smaller numbers."""
    label = {(r, c): (r, c) for r, row in enumerate(rows) for c in range(len(row))}
    changed = True
    while changed:
        changed = False
        for (r, c), own in list(label.items()):
            for dr, dc in moves:
                other = (r + dr, c + dc)
                if other in label and rows[r][c] == rows[other[0]][other[1]] and label[other] < own:
                    label[r, c] = own = label[other]
                    changed = True
    return [{cell for cell, one in label.items() if one == name} for name in sorted(set(label.values()))]


def _listed(rows: list[str]) -> str:
    return "[\n" + "".join(f'    "{row}",\n' for row in rows) + "]"


def _neighbours(rng: Random) -> Example:
    height, width = rng.randint(3, 4), rng.randint(4, 6)
    return example(
        """A cell is a pair of row and column. Its neighbours aren't stored anywhere: they are computed, and those
        outside the grid are left out.""",
        '''
        def neighbours(row: int, column: int, height: int, width: int) -> list[tuple[int, int]]:
            """Return the cells above, below, left and right that lie inside the grid."""
            found = []
            for down, right in [(-1, 0), (1, 0), (0, -1), (0, 1)]:
                r, c = row + down, column + right
                if 0 <= r < height and 0 <= c < width:
                    found.append((r, c))
            return found


        print(neighbours(0, 0, $height, $width))
        print(neighbours(1, 2, $height, $width))
        edges = sum(len(neighbours(r, c, $height, $width)) for r in range($height) for c in range($width))
        print(edges // 2)
        ''',
        """A corner has 2 neighbours and an inner cell has 4. The last line counts the pairs of neighbouring cells
        in the whole grid: every pair was counted from both sides, hence the half.""",
        height=height,
        width=width,
    )


def _fill(rng: Random) -> Example:
    rows = _rows(rng, 4, 6, "..#")
    row, column = rng.randrange(4), rng.randrange(6)
    rows[row] = rows[row][:column] + "." + rows[row][column + 1 :]
    size = next(len(region) for region in _regions(rows) if (row, column) in region)
    return example(
        """Pouring paint into a picture: the clicked cell gets the new colour, then its neighbours of the old colour,
        and so on. A list of cells that are still to be looked at drives the process.""",
        '''
        def fill(rows: list[str], row: int, column: int, new: str) -> list[str]:
            """Return the picture with the patch around the cell in the new colour."""
            grid = [list(line) for line in rows]
            old = grid[row][column]
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                inside = 0 <= r < len(grid) and 0 <= c < len(grid[0])
                if inside and grid[r][c] == old and old != new:
                    grid[r][c] = new
                    waiting += [(r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)]
            return ["".join(line) for line in grid]


        picture = $rows
        for line in fill(picture, $row, $column, "o"):
            print(line)
        ''',
        """No set of seen cells is needed, since a painted cell no longer has the old colour. In this picture the paint
        covers $size. The test `old != new` guards against a fill with the same colour, which would never end.""",
        rows=_listed(rows),
        row=row,
        column=column,
        size=several(size, "cell"),
    )


def _count(rng: Random) -> Example:
    rows = _rows(rng, 4, 7, "..#")
    rows[0] = "#" + rows[0][1:]
    return example(
        """How many separate pieces of wood (`#`) float on the water? Each piece is found at one of its cells, and then
        the whole of it is marked.""",
        '''
        def pieces(rows: list[str], letter: str) -> list[int]:
            """Return the sizes of the patches of the letter, in the order in which they are found."""
            open_cells = {(r, c) for r, line in enumerate(rows) for c, one in enumerate(line) if one == letter}
            sizes = []
            for cell in sorted(open_cells):
                waiting = [cell]
                size = 0
                while waiting:
                    r, c = waiting.pop()
                    if (r, c) in open_cells:
                        open_cells.remove((r, c))
                        size += 1
                        waiting += [(r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)]
                if size:
                    sizes.append(size)
            return sizes


        water = $rows
        print(pieces(water, "#"))
        print(len(pieces(water, "#")), sum(pieces(water, "#")))
        ''',
        """A set of cells makes the test for the border unnecessary: what lies outside the grid isn't in the set. Cells
        are removed as they are visited, so a later start inside the same piece finds nothing.""",
        rows=_listed(rows),
    )


def _maze(rng: Random) -> Example:
    rows = rng.choice(
        (
            ["S.#....", ".##.##.", "....#E.", ".##...."],
            ["S..#...", "##.#.#.", "...#.#.", ".#...#E"],
            ["...S#..", ".##.#.#", ".#....#", "...##.E"],
        )
    )
    return example(
        """A maze drawn with characters, walls as `#`. The fewest steps from S to E come from a breadth-first walk over
        the cells.""",
        '''
        from collections import deque


        def steps(maze: list[str], start: str, goal: str) -> int:
            """Return the fewest steps from the start's cell to the goal's, -1 if there is no way."""
            cells = {(r, c): one for r, line in enumerate(maze) for c, one in enumerate(line) if one != "#"}
            first = next(cell for cell, one in cells.items() if one == start)
            count = {first: 0}
            queue = deque([first])
            while queue:
                r, c = queue.popleft()
                if cells[r, c] == goal:
                    return count[r, c]
                for cell in [(r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)]:
                    if cell in cells and cell not in count:
                        count[cell] = count[r, c] + 1
                        queue.append(cell)
            return -1


        maze = $rows
        print(steps(maze, "S", "E"))
        print(steps(maze, "E", "S"))
        ''',
        """The dictionary of cells leaves the walls out, so a wall and a place outside the maze are treated alike: both
        are missing. The way back is as long as the way there, as it must be.""",
        rows=_listed(rows),
    )


def _border_question(rng: Random) -> Question:
    rows = [".....#.", ".###...", ".#.#.#.", ".###.##"]
    shift = rng.choice((0, 1, 5, 6))
    rows = [row[shift:] + row[:shift] for row in rows]
    enclosed = [
        region
        for region in _regions(rows)
        for r, c in [min(region)]
        if rows[r][c] == "." and all(0 < r < 3 and 0 < c < 6 for r, c in region)
    ]
    return question(
        """Which dots of a map can't be reached from outside? Write a function that counts the dots that no way over
        dots connects with the border.""",
        '''
        def enclosed(rows: list[str]) -> int:
            """Return the number of dots that are cut off from the border."""
            dots = {(r, c) for r, line in enumerate(rows) for c, one in enumerate(line) if one == "."}
            last_row, last_column = len(rows) - 1, len(rows[0]) - 1
            waiting = [(r, c) for r, c in dots if r in (0, last_row) or c in (0, last_column)]
            while waiting:
                r, c = waiting.pop()
                if (r, c) in dots:
                    dots.remove((r, c))
                    waiting += [(r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)]
            return len(dots)


        print(enclosed($rows))
        ''',
        """It is easier to start outside. Everything that the border reaches is taken away, and what is left is
        enclosed: $count here.""",
        rows=_listed(rows),
        count=several(sum(map(len, enclosed)), "dot"),
    )


def _corner_question(rng: Random) -> Question:
    name = people(rng, 1)[0]
    rows = _rows(rng, 3, 5, ".#")
    rows[1] = rows[1][:2] + "#" + rows[1][3:]
    four = next(len(region) for region in _regions(rows) if (1, 2) in region)
    eight = next(len(region) for region in _regions(rows, EIGHT) if (1, 2) in region)
    return question(
        """$name counts cells that touch at a corner as neighbours too. Write a function for the size of a patch to
        which the permitted moves are handed over, so that both views can be tried.""",
        '''
        Moves = list[tuple[int, int]]
        FOUR: Moves = [(-1, 0), (1, 0), (0, -1), (0, 1)]
        EIGHT: Moves = FOUR + [(-1, -1), (-1, 1), (1, -1), (1, 1)]


        def patch_size(rows: list[str], row: int, column: int, moves: Moves) -> int:
            """Return the number of cells in the patch of equal characters around the cell."""
            seen = {(row, column)}
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for down, right in moves:
                    y, x = r + down, c + right
                    inside = 0 <= y < len(rows) and 0 <= x < len(rows[0])
                    if inside and (y, x) not in seen and rows[y][x] == rows[row][column]:
                        seen.add((y, x))
                        waiting.append((y, x))
            return len(seen)


        rows = $rows
        print(patch_size(rows, 1, 2, FOUR), patch_size(rows, 1, 2, EIGHT))
        ''',
        """With four moves the patch has $four, with eight $eight. More moves can only join patches, so the second
        number is never the smaller one.""",
        name=name,
        rows=_listed(rows),
        four=several(four, "cell"),
        eight=eight,
    )


_MOVES: tuple[dict[str, str], ...] = (
    {
        "side": "side by side or one above the other",
        "moves": "[(-1, 0), (1, 0), (0, -1), (0, 1)]",
        "near": "abs(y - r) + abs(x - c) == 1",
    },
    {
        "side": "side by side, one above the other, or at a corner",
        "moves": "[(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)]",
        "near": "max(abs(y - r), abs(x - c)) == 1",
    },
)


def _patch(rows: list[str], row: int, column: int, way: dict[str, str]) -> set[Cell]:
    moves = FOUR if way["near"].startswith("abs") else EIGHT
    return next(region for region in _regions(rows, moves) if (row, column) in region)


def _outline(rows: list[str], row: int, column: int) -> set[Cell]:
    patch = _patch(rows, row, column, _MOVES[0])
    return {(r, c) for r, c in patch if any((r + dr, c + dc) not in patch for dr, dc in FOUR)}


def _spread(rows: list[str], moves: int) -> set[Cell]:
    free = {(r, c) for r, row in enumerate(rows) for c, one in enumerate(row) if one != "#"}
    found = {(r, c) for r, c in free if rows[r][c] == "@"}
    for _ in range(moves):
        found |= {(r + dr, c + dc) for r, c in found for dr, dc in FOUR} & free
    return found


def _with_start(rng: Random) -> list[str]:
    height, width = rng.randint(2, 4), rng.randint(3, 5)
    rows = _rows(rng, height, width, "...#")
    at = rng.randrange(height * width)
    row, column = divmod(at, width)
    rows[row] = rows[row][:column] + "@" + rows[row][column + 1 :]
    return rows


LESSON = Lesson(
    topic="Grids as graphs: flood fill and regions",
    area="graphs",
    concepts=("grid_graph", "flood_fill", "graph_search"),
    openings=(
        """A map, a maze, a photograph: many grids are graphs without looking like one. The cells are the vertices, and
        cells that touch are joined.""",
        """The paint bucket of a drawing program colours everything up to the next line. Behind it is a walk through a
        graph whose edges nobody ever wrote down.""",
        """How large is this field, how many lakes are on the map, is there a way through the maze? For a grid of
        characters these are questions about neighbouring cells.""",
    ),
    ideas=(
        (
            """A cell is named by a pair `(row, column)`. Such a pair can be put into a set and used as a key of a
            dictionary, so all the walks through graphs work on grids as well.""",
            """The vertices are pairs of numbers, and `grid[row][column]` says what lies there. The row comes first,
            although in geometry the horizontal coordinate does.""",
        ),
        (
            """The neighbours of a cell are computed by adding the four steps `(-1, 0)`, `(1, 0)`, `(0, -1)` and `(0,
            1)`. Whether corners touch is a decision. With them there are eight steps.""",
            """Write the steps as a list of pairs and loop over them. That is shorter than four similar lines, and
            diagonals can be allowed by making the list longer.""",
        ),
        (
            """Every step can lead outside. Test `0 <= r < height and 0 <= c < width` before looking at the grid, since
            a negative index would silently read from the other end.""",
            """Collecting the permitted cells in a set first saves the test for the border. Membership then answers two
            questions at once: is it inside, and is it free?""",
        ),
        (
            """Flood fill starts at one cell and spreads to neighbours of the same kind. Marking a cell by changing it,
            or by taking it out of a set of open cells, does the duty of a record of seen vertices.""",
            """A region is a connected component. To find all regions, look at each cell in turn, and where one is still
            unmarked, fill from there and count one more.""",
        ),
        (
            """For the fewest steps use a queue, for sizes and colours a stack is as good. Recursion is short, but in a
            grid of 100 times 100 cells it can go deeper than Python permits.""",
            """The number of cells grows with the square of the side length. A walk that visits each cell once stays
            fast, one that looks for a cell in a long list of seen cells doesn't.""",
        ),
    ),
    examples=(_neighbours, _fill, _count, _maze),
    pitfalls=(
        """Leaving out the test for the border. A row index of -1 is valid in Python and means the last row, so the
        fill leaks out at the top and comes in again at the bottom, without any error.""",
        """Exchanging row and column: `grid[c][r]` works in square grids, where it gives the mirrored cell, and fails in
        others. Name the variables `row` and `column`, or `r` and `c`, and keep the order.""",
        """Filling with the colour that is there already. Painted cells can't be told from unpainted ones then, and the
        walk goes on for ever. Return at once if both colours are equal.""",
    ),
    questions=(_border_question, _corner_question),
    asks=(
        "How is a cell named?",
        "Which cells are neighbours?",
        "What happens at the border?",
        "How does a fill spread?",
        "Queue, stack or recursion?",
    ),
    notes={
        "young": (
            """Put a drop of water on squared paper where you drew thick lines. The water stops at the lines. What is
            wet is one region.""",
        ),
        "student": (
            """Strings can't be changed, so a grid of strings is converted with `[list(row) for row in rows]` before
            it is painted, and joined again afterwards.""",
        ),
        "engineer": (
            """For large images a scanline fill handles whole runs of a row at once and keeps the stack short. The
            principle is the same.""",
        ),
        "hobbyist": (
            """A game of Minesweeper opens whole areas with one click. It is a fill that stops at cells with a
            number.""",
        ),
    },
    families=(
        Family(
            "patch_around_cell",
            "rows|grid|picture: list[str], r0|y0|i: int, c0|x0|j: int -> int",
            names=("patch_size", "region_size", "cells_in_patch", "size_of_patch"),
            tells=(
                "Return the number of cells in the patch that contains the cell in row $r0, column $c0 of $rows. "
                "A patch holds equal characters that are connected, and cells are connected if they lie $side.",
                "From the cell in row $r0 and column $c0, one may go to cells with the same character that lie "
                "$side. Return how many cells of $rows can be reached, the first one included.",
                "Count the cells of $rows that a fill starting in row $r0, column $c0 would paint, if it spreads "
                "to equal characters that lie $side.",
            ),
            notes=("$rows holds strings of the same length; rows and columns count from 0.",),
            varies={"way": _MOVES},
            solutions=(
                "seen = {($r0, $c0)}\nstack = [($r0, $c0)]\nwhile stack:\n    r, c = stack.pop()\n"
                "    for down, right in $moves:\n        y, x = r + down, c + right\n"
                "        if not (0 <= y < len($rows) and 0 <= x < len($rows[0])) or (y, x) in seen:\n"
                "            continue\n        if $rows[y][x] == $rows[r][c]:\n            seen.add((y, x))\n"
                "            stack.append((y, x))\nreturn len(seen)",
                "letter = $rows[$r0][$c0]\nopen_cells = {\n    (y, x) for y, line in enumerate($rows) "
                "for x, one in enumerate(line) if one == letter\n}\n\ndef spread(r, c):\n"
                "    open_cells.remove((r, c))\n    size = 1\n    for y, x in sorted(open_cells):\n"
                "        if (y, x) in open_cells and $near:\n            size += spread(y, x)\n    return size\n\n"
                "return spread($r0, $c0)",
            ),
            oracle=lambda rows, r0, c0, way: len(_patch(rows, r0, c0, way)),
            draw=lambda rng, way: (
                rows := _rows(rng, rng.randint(2, 4), rng.randint(2, 5), rng.choice(("aab", "ab", "abc"))),
                rng.randrange(len(rows)),
                rng.randrange(len(rows[0])),
            ),
            edges=((["x"], 0, 0), (["aba", "bab", "aab"], 2, 0), (["aa", "ba"], 0, 1)),
            about={
                "rows": "the rows of the grid",
                "r0": "the row of the cell",
                "c0": "the column of the cell",
                "return": "the number of cells in its patch",
            },
            noun="the number of cells in the patch around row $r0, column $c0 of $rows",
            gives="nat",
        ),
        Family(
            "paint_patch_or_outline",
            "rows|picture|grid: list[str], r0|y0|i: int, c0|x0|j: int -> list[str]",
            names=("$name", "${name}_at", "with_${name}", "draw_$name"),
            tells=(
                "Return a copy of $rows in which $what the patch around row $r0, column $c0 is replaced by `*`.",
                "A patch consists of equal characters that touch side by side or one above the other. Replace $what "
                "the patch that contains the cell in row $r0, column $c0 by `*` and return the new rows.",
                "Find everything in $rows that is connected with the cell in row $r0, column $c0 and has the same "
                "character. Return the rows with `*` in the place of $what this patch.",
            ),
            notes=("$more Cells that only touch at a corner aren't connected.",),
            varies={
                "what": (
                    {
                        "name": "filled",
                        "what": "every cell of",
                        "more": "The rows are equally long.",
                        "chosen": "patch",
                    },
                    {
                        "name": "outlined",
                        "what": "every outer cell of",
                        "more": "A cell is outer if at least one of the four cells around it is missing or not in the "
                        "patch.",
                        "chosen": "{\n    (y, x) for y, x in patch if not {(y - 1, x), (y + 1, x), (y, x - 1), (y, "
                        "x + 1)}"
                        " <= patch\n}",
                    },
                )
            },
            solutions=(
                "cells = [list(line) for line in $rows]\nletter = cells[$r0][$c0]\npatch = set()\n"
                "stack = [($r0, $c0)]\nwhile stack:\n    y, x = stack.pop()\n"
                "    if (y, x) in patch or not 0 <= y < len(cells):\n        continue\n"
                "    if 0 <= x < len(cells[y]) and cells[y][x] == letter:\n        patch.add((y, x))\n"
                "        stack += [(y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)]\n"
                'for y, x in $chosen:\n    cells[y][x] = "*"\nreturn ["".join(line) for line in cells]',
                "patch = {($r0, $c0)}\nsize = 0\nwhile size < len(patch):\n    size = len(patch)\n"
                "    for y, line in enumerate($rows):\n        for x, one in enumerate(line):\n"
                "            around = {(y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)}\n"
                "            if one == $rows[$r0][$c0] and around & patch:\n"
                "                patch.add((y, x))\nchosen = $chosen\nreturn [\n"
                '    "".join("*" if (y, x) in chosen else one for x, one in enumerate(line))\n'
                "    for y, line in enumerate($rows)\n]",
            ),
            oracle=lambda rows, r0, c0, what: [
                "".join(
                    "*"
                    if (r, c)
                    in (_patch(rows, r0, c0, _MOVES[0]) if what["name"] == "filled" else _outline(rows, r0, c0))
                    else one
                    for c, one in enumerate(line)
                )
                for r, line in enumerate(rows)
            ],
            draw=lambda rng, what: (
                rows := _rows(rng, rng.randint(3, 4), rng.randint(3, 5), rng.choice(("aaab", "aab", "..#"))),
                rng.randrange(len(rows)),
                rng.randrange(len(rows[0])),
            ),
            edges=((["aaa", "aaa", "aab"], 0, 0), (["ab", "ba"], 1, 1)),
            about={
                "rows": "the rows of the picture, equally long",
                "r0": "the row of the cell, counted from 0",
                "c0": "the column of the cell, counted from 0",
                "return": "the rows of the new picture",
            },
            noun="the rows of $rows with $what the patch around row $r0, column $c0 replaced by `*`",
            gives="words",
        ),
        Family(
            "cells_within_moves",
            "rows|board|field: list[str], limit|steps|k: int -> int",
            names=("cells_$name", "count_$name", "robot_$name", "places_$name"),
            tells=(
                "In $rows, `@` marks a robot and `#` are walls. The robot moves one cell up, down, left or right, "
                "never "
                "into a wall or off the map. Return the number of cells to which it gets with $some $limit moves.",
                "A robot stands at `@`, and it can't enter `#`. Each move takes it to the cell above, below, left or "
                "right. For how many cells of $rows is the smallest number of moves to get there $op $limit?",
                "Count the cells of $rows that a robot starting at `@` reaches with $some $limit moves when it goes "
                "the shortest way. It moves up, down, left or right, stays on the map and avoids `#`.",
            ),
            notes=(
                "There is exactly one `@`, which is 0 moves away from itself; the rows are equally long. Cells that "
                "can't be reached never count.",
            ),
            varies={
                "how": (
                    {"name": "in_reach", "some": "at most", "op": "at most", "test": "<="},
                    {"name": "far_off", "some": "no fewer than", "op": "at least", "test": ">="},
                    {"name": "at_distance", "some": "exactly", "op": "exactly", "test": "=="},
                )
            },
            solutions=(
                "from collections import deque\n"
                'free = {(r, c): one for r, row in enumerate($rows) for c, one in enumerate(row) if one != "#"}\n'
                'start = next(cell for cell, one in free.items() if one == "@")\ncount = {start: 0}\n'
                "queue = deque([start])\nwhile queue:\n    r, c = queue.popleft()\n"
                "    for cell in [(r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)]:\n"
                "        if cell in free and cell not in count:\n            count[cell] = count[r, c] + 1\n"
                "            queue.append(cell)\nreturn sum(number $test $limit for number in count.values())",
                'layer = [(r, row.index("@")) for r, row in enumerate($rows) if "@" in row]\nseen = set(layer)\n'
                "number = total = 0\nwhile layer:\n    if number $test $limit:\n        total += len(layer)\n"
                "    following = []\n    for r, c in layer:\n"
                "        for y, x in [(r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)]:\n"
                "            if not (0 <= y < len($rows) and 0 <= x < len($rows[0])) or (y, x) in seen:\n"
                '                continue\n            if $rows[y][x] != "#":\n                seen.add((y, x))\n'
                "                following.append((y, x))\n    layer = following\n    number += 1\nreturn total",
            ),
            oracle=lambda rows, limit, how: (
                len(_spread(rows, limit))
                if how["test"] == "<="
                else len(_spread(rows, limit if how["test"] == "==" else 30))
                - (len(_spread(rows, limit - 1)) if limit else 0)
            ),
            draw=lambda rng, how: (_with_start(rng), rng.randint(0, 4)),
            edges=((["@.#."], 1), (["#@.", "..#"], 2)),
            about={
                "rows": "the rows of the map",
                "limit": "the number of moves",
                "return": "the number of cells",
            },
            noun="the number of cells of $rows that lie $op $limit moves away from `@`",
            gives="nat",
        ),
        Family(
            "patches_by_border",
            "rows|field|area: list[str], letter|mark|kind: str -> int",
            names=("$name", "count_$name", "number_of_$name", "find_$name"),
            tells=(
                "Cells of $rows that hold $letter form patches: two of them belong together if they touch side by side "
                "or one above the other, or if a chain of such cells joins them. Return $what.",
                "Split the cells with $letter into connected patches, where corners don't connect, and return $what.",
                "Look at the connected patches that the character $letter forms in $rows (up, down, left, right). "
                "Return $what.",
            ),
            notes=("The rows are equally long strings.",),
            varies={
                "what": (
                    {
                        "name": "inner_patches",
                        "what": "the number of patches without a cell on the border of the grid",
                        "end": "sum(not touches for size, touches in patches)",
                    },
                    {
                        "name": "outer_patches",
                        "what": "the number of patches with at least one cell on the border of the grid",
                        "end": "sum(touches for size, touches in patches)",
                    },
                    {
                        "name": "single_cells",
                        "what": "the number of patches that consist of one cell",
                        "end": "sum(size == 1 for size, touches in patches)",
                    },
                    {
                        "name": "largest_patch",
                        "what": "the size of the largest patch, 0 if there is none",
                        "end": "max((size for size, touches in patches), default=0)",
                    },
                )
            },
            solutions=(
                "cells = {(r, c) for r, row in enumerate($rows) for c, one in enumerate(row) if one == $letter}\n"
                "patches = []\nwhile cells:\n    stack = [min(cells)]\n    size = 0\n    touches = False\n"
                "    while stack:\n        r, c = stack.pop()\n        if (r, c) in cells:\n"
                "            cells.remove((r, c))\n            size += 1\n"
                "            touches |= r in (0, len($rows) - 1) or c in (0, len($rows[0]) - 1)\n"
                "            stack += [(r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)]\n"
                "    patches.append((size, touches))\nreturn $end",
                "seen = set()\n\ndef patch(r, c):\n"
                "    if not (0 <= r < len($rows) and 0 <= c < len($rows[0])):\n        return 0, True\n"
                "    if (r, c) in seen or $rows[r][c] != $letter:\n        return 0, False\n    seen.add((r, c))\n"
                "    around = [patch(r - 1, c), patch(r + 1, c), patch(r, c - 1), patch(r, c + 1)]\n"
                "    return 1 + sum(size for size, _ in around), any(touches for _, touches in around)\n\n"
                "starts = [(r, c) for r, row in enumerate($rows) for c, one in enumerate(row) if one == $letter]\n"
                "patches = [patch(r, c) for r, c in starts if (r, c) not in seen]\nreturn $end",
            ),
            oracle=lambda rows, letter, what: eval(
                what["end"],
                {
                    "patches": [
                        (
                            len(region),
                            any(r in (0, len(rows) - 1) or c in (0, len(rows[0]) - 1) for r, c in region),
                        )
                        for region in _regions(rows)
                        if rows[min(region)[0]][min(region)[1]] == letter
                    ]
                },
            ),
            draw=lambda rng, what: (
                _rows(rng, rng.randint(3, 5), rng.randint(3, 6), rng.choice(("aab", "ab", "abb"))),
                "a",
            ),
            edges=((["bbb", "bab", "bbb"], "a"), (["aab", "bba"], "a"), (["b"], "a")),
            about={"rows": "the rows of the grid", "letter": "the character to look for", "return": "$what"},
            noun="$what, of the patches of $letter in $rows",
            gives="nat",
        ),
    ),
)
