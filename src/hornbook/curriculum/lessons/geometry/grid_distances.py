"""Distances on grids and boards: along the streets, and as the king moves."""

from collections import deque
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.geometry._draws import Point, apart, points
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _three_distances(rng: Random) -> Example:
    dx, dy = rng.sample(range(2, 9), 2)
    return example(
        """From (0, 0) to ($dx, $dy) there are three distances: along the streets, with moves of a chess king, and in a
        straight line.""",
        '''
        from math import dist


        def manhattan(a: tuple[int, int], b: tuple[int, int]) -> int:
            """Return the number of steps up, down, left or right."""
            return abs(a[0] - b[0]) + abs(a[1] - b[1])


        def king(a: tuple[int, int], b: tuple[int, int]) -> int:
            """Return the number of steps when diagonal ones are allowed."""
            return max(abs(a[0] - b[0]), abs(a[1] - b[1]))


        a, b = (0, 0), ($dx, $dy)
        print(manhattan(a, b), king(a, b), round(dist(a, b), 2))
        ''',
        """Along the streets both differences have to be walked, hence the sum. The king covers the smaller difference
        on the way, hence the maximum. The straight line lies between the two.""",
        dx=dx,
        dy=dy,
    )


def _rings(rng: Random) -> Example:
    size = rng.choice((5, 7))
    return example(
        """A small board of $size by $size squares shows in each square how far it is from the middle, first in steps
        along rows and columns, then in moves of a king.""",
        """
        size = $size
        middle = size // 2
        for row in range(size):
            steps = [abs(row - middle) + abs(column - middle) for column in range(size)]
            moves = [max(abs(row - middle), abs(column - middle)) for column in range(size)]
            print(*steps, "  ", *moves)
        """,
        """Squares with the same number form a diamond on the left and a square frame on the right. The corners are
        $far steps away, but only $near moves.""",
        size=size,
        far=2 * (size // 2),
        near=size // 2,
    )


def _names(rng: Random) -> Example:
    one = people(rng, 1)[0]
    a, b = rng.sample([c + r for c in "abcdefgh" for r in "12345678"], 2)
    return example(
        """On a chess board squares have names such as $a: a letter for the column, a digit for the row. $one
        translates them into numbers before computing.""",
        '''
        def position(square: str) -> tuple[int, int]:
            """Return column and row of a square, both counted from 0."""
            return "abcdefgh".index(square[0]), int(square[1]) - 1


        def name(column: int, row: int) -> str:
            """Return the name of the square."""
            return "abcdefgh"[column] + str(row + 1)


        print(position("$a"), position("$b"))
        print(name(*position("$a")), name(0, 0), name(7, 7))
        (x, y), (u, v) = position("$a"), position("$b")
        print("king moves:", max(abs(x - u), abs(y - v)))
        ''',
        """The two functions undo each other, which the second line shows. Inside the program there are only numbers;
        names appear at its border.""",
        one=one,
        a=a,
        b=b,
    )


def _nearest_taxi(rng: Random) -> Example:
    spots = apart(rng, 3, 0, 9)
    return example(
        """In a town with a grid of streets the nearest taxi is the one with the shortest way along the streets, not
        the one that is nearest as the crow flies.""",
        """
        from math import dist

        home = (4, 4)
        taxis = $spots
        for x, y in taxis:
            print((x, y), abs(x - 4) + abs(y - 4), round(dist(home, (x, y)), 2))
        print("streets:", min(taxis, key=lambda spot: abs(spot[0] - 4) + abs(spot[1] - 4)))
        print("crow:   ", min(taxis, key=lambda spot: dist(home, spot)))
        """,
        """The two rules may choose differently: a spot straight ahead has equal distances, while one in a diagonal
        direction has a longer way along the streets. With equal values `min` takes the first.""",
        spots=spots,
    )


def _walk_question(rng: Random) -> Question:
    stops = apart(rng, 4, 0, 9)
    return question(
        """A postman walks along the streets through the points $stops in this order. Write a function for the number
        of blocks he walks.""",
        '''
        def blocks(stops: list[tuple[int, int]]) -> int:
            """Return the length of the way along the streets."""
            return sum(abs(x - u) + abs(y - v) for (x, y), (u, v) in zip(stops, stops[1:]))


        stops = $stops
        print(blocks(stops))
        print(blocks(stops[::-1]) == blocks(stops), blocks([(3, 3)]))
        ''',
        """Each leg is unpacked in the loop into two points, and these into coordinates. The way back is as long, and a
        single stop needs no walking.""",
        stops=stops,
    )


def _colour_question(rng: Random) -> Question:
    square = rng.choice("abcdefgh") + rng.choice("12345678")
    return question(
        """The square a1 of a chess board is dark, and colours alternate. Write a function that tells whether a square
        is dark, and check how many are.""",
        '''
        def is_dark(square: str) -> bool:
            """Return whether the square of a chess board is dark."""
            column, row = "abcdefgh".index(square[0]), int(square[1]) - 1
            return (column + row) % 2 == 0


        print(is_dark("a1"), is_dark("$square"))
        print(sum(is_dark(letter + digit) for letter in "abcdefgh" for digit in "12345678"))
        ''',
        """A step along a row or a column changes the sum of the coordinates by 1, and with it the colour. Half of the
        64 squares are dark.""",
        square=square,
    )


def _by_search(start: Point, goals: list[Point], diagonal: bool) -> int:
    """The steps to all goals in turn, by breadth-first search."""
    total, at = 0, start
    for goal in goals:
        seen, waiting = {at: 0}, deque([at])
        while goal not in seen:
            x, y = waiting.popleft()
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    there = (x + dx, y + dy)
                    if there not in seen and (diagonal or not (dx and dy)):
                        seen[there] = seen[x, y] + 1
                        waiting.append(there)
        total, at = total + seen[goal], goal
    return total


def _named(rng: Random) -> str:
    return rng.choice("abcdefgh") + rng.choice("12345678")


def _board_distance(a: str, b: str, piece: dict[str, str]) -> int:
    """By spreading out over the board; a rook's move goes along a whole row or column."""
    seen, edge, moves = {a}, {a}, 0
    while b not in seen:
        moves += 1
        edge = {
            c + r
            for c in "abcdefgh"
            for r in "12345678"
            for e in edge
            if c + r not in seen
            and (
                (abs(ord(c) - ord(e[0])) <= 1 and abs(ord(r) - ord(e[1])) <= 1)
                if piece["word"] == "king"
                else (c == e[0] or r == e[1])
            )
        }
        seen |= edge
    return moves


def _count_near(width: int, height: int, start: Point, steps: int, form: dict[str, str]) -> int:
    """By spreading out step by step."""
    edge = {start}
    seen = {start}
    for _ in range(steps):
        edge = {
            (x, y)
            for x in range(width)
            for y in range(height)
            for u, v in edge
            if (x, y) not in seen
            and (max(abs(x - u), abs(y - v)) == 1 if form["word"] == "moves" else abs(x - u) + abs(y - v) == 1)
        }
        seen |= edge
    return len(seen)


def _best_total(houses: list[Point]) -> int:
    """By trying every crossing."""
    span = range(-10, 21)
    return min(sum(abs(x - u) + abs(y - v) for u, v in houses) for x in span for y in span)


LESSON = Lesson(
    topic="Grid distances and coordinates on a board",
    area="geometry",
    concepts=("manhattan_distance", "king_distance", "board_coordinates"),
    openings=(
        """In a town with straight streets nobody walks as the crow flies. The way is so many blocks to the east and so
        many to the north, and both have to be walked.""",
        """How many moves does a king need from one corner of the board to the other? Seven, not fourteen, because
        every diagonal move counts once and does two things.""",
        """What "near" means depends on the steps that are allowed. On a grid there are two usual answers, and each
        takes one line of Python.""",
    ),
    ideas=(
        (
            """With steps up, down, left and right the distance is the sum of both differences, `abs(x - u) + abs(y -
            v)`. It is called the Manhattan or taxicab distance.""",
            """Along the streets a detour cannot be avoided and cannot be shortened: every way that never turns back
            has the same length, the sum of the differences.""",
        ),
        (
            """If diagonal steps are allowed, the distance is the larger of the two differences. A diagonal step works
            on both at once, and the rest is walked straight.""",
            """A king goes diagonally until it stands in the right row or column, then straight. So the maximum of the
            differences is enough, and fewer moves cannot do it.""",
        ),
        (
            """A square of a board is a pair of numbers. Decide whether the row or the column comes first, and whether
            counting starts at 0 or at 1, and stay with it.""",
            """Names such as "c4" are for people. Turn them into numbers at once, compute with the numbers, and turn
            the result into a name at the very end.""",
        ),
        (
            """All squares at the same Manhattan distance form a diamond; those at the same king distance form the
            frame of a square.""",
            """The straight distance is never longer than the one along the streets and never shorter than the king's.
            All three agree when both points are in one row or column.""",
        ),
        (
            """To meet with as little walking as possible along streets, take the median of the x coordinates and the
            median of the y coordinates. The two axes do not influence one another.""",
            """Obstacles spoil the formulas. With walls in the way the number of steps has to be searched, for instance
            by a breadth-first search.""",
        ),
    ),
    examples=(_three_distances, _rings, _names, _nearest_taxi),
    pitfalls=(
        """Forgetting `abs`. Without it a way to the left and a way up can cancel out, and (0, 0) seems to be at no
        distance from (-3, 3).""",
        """Exchanging row and column. `grid[y][x]` is the square in column x, since the row comes first in a list of
        rows; a point (x, y) names the column first.""",
        """Subtracting letters. `"c" - "a"` raises a `TypeError`; use `ord("c") - ord("a")` or the index in
        "abcdefgh".""",
    ),
    questions=(_walk_question, _colour_question),
    asks=(
        "How far is it along the streets?",
        "What if diagonal steps are allowed?",
        "How do I name a square?",
        "How do the distances compare?",
        "What else can be said about grids?",
    ),
    notes={
        "young": (
            """Lay a coin on a chess board and move it like a king. Count the moves to a corner. Then allow only moves
            along rows and columns and count again.""",
        ),
        "engineer": (
            """For path search on a grid these distances are the usual heuristics: Manhattan for four directions, the
            king's for eight. Both never overestimate.""",
        ),
        "student": (
            """The distances along the streets and of the king belong to the norms with the index 1 and infinity; the
            straight one has the index 2. All three fulfil the triangle inequality.""",
        ),
        "hobbyist": (
            """Many board games count distances in one of the two ways. If the rule book says "adjacent", look whether
            diagonals count.""",
        ),
    },
    families=(
        Family(
            "steps_along_goals",
            "start|home: tuple[int, int], goals|stops: list[tuple[int, int]] -> int",
            names=("$word", "count_$word", "total_$word", "tour_$word"),
            tells=(
                "A figure stands on the square $start of an unbounded board and visits the squares in $goals in "
                "order. Return the least number of steps if each step goes to one of the $n neighbouring squares, "
                "$how.",
                "Return how many steps are needed at the least to get from $start to each of the squares (x, y) in "
                "$goals in turn. A step changes $what by 1.",
                "Add up the distances on a grid from $start to the first square of $goals, from there to the second, "
                "and so on. They are measured in steps $how to one of $n neighbours.",
            ),
            notes=("Without goals the result is 0.",),
            varies={
                "form": (
                    {
                        "word": "steps",
                        "n": "four",
                        "how": "without diagonals",
                        "what": "either x or y",
                        "open": "",
                        "sep": " + ",
                        "close": "",
                    },
                    {
                        "word": "moves",
                        "n": "eight",
                        "how": "diagonals included",
                        "what": "x, y, or both",
                        "open": "max(",
                        "sep": ", ",
                        "close": ")",
                    },
                )
            },
            solutions=(
                "total = 0\nx, y = $start\nfor u, v in $goals:\n    total += ${open}abs(u - x)${sep}abs(v - y)$close\n"
                "    x, y = u, v\nreturn total",
                "way = [$start, *$goals]\n"
                "return sum(${open}abs(x - u)${sep}abs(y - v)$close for (x, y), (u, v) in zip(way, way[1:]))",
            ),
            oracle=lambda start, goals, form: _by_search(start, goals, form["word"] == "moves"),
            draw=lambda rng, form: (points(rng, 1, -4, 5)[0], points(rng, rng.randint(1, 3), -4, 5)),
            edges=(((2, 2), []), ((0, 0), [(3, 4)]), ((1, 5), [(1, 5), (1, 1)]), ((0, 0), [(-2, 3), (0, 0)])),
            about={"start": "the first square", "goals": "the squares to visit", "return": "the number of steps"},
            noun="the number of $word from $start through the squares $goals",
            gives="nat",
        ),
        Family(
            "moves_between_named_squares",
            "a|start: str, b|goal: str -> int",
            names=("${word}_moves", "moves_of_$word", "${word}_distance", "count_${word}_moves"),
            tells=(
                'The squares $a and $b of a chess board are named like "c4". Return the least number of moves with '
                "which a $word gets from one to the other on the empty board.",
                "How many moves does a $word need, at the least, from the square $a to the square $b of an empty "
                'chess board? Squares have names from "a1" to "h8".',
                "Return the number of moves in the shortest way of a $word from $a to $b, two squares of an empty "
                "chess board "
                'with names such as "e2".',
            ),
            notes=("$rule.",),
            varies={
                "piece": (
                    {
                        "word": "king",
                        "rule": "A king moves one square in any of the eight directions",
                        "fold": "max(columns, rows)",
                    },
                    {
                        "word": "rook",
                        "rule": "A rook moves any number of squares along a row or a column",
                        "fold": "(columns > 0) + (rows > 0)",
                    },
                )
            },
            solutions=(
                'columns = abs("abcdefgh".index($a[0]) - "abcdefgh".index($b[0]))\n'
                "rows = abs(int($a[1]) - int($b[1]))\nreturn $fold",
                "columns, rows = (abs(ord(x) - ord(y)) for x, y in zip($a, $b))\nreturn $fold",
            ),
            oracle=_board_distance,
            draw=lambda rng, piece: (first := _named(rng), rng.choice((_named(rng), first[0] + rng.choice("18")))),
            edges=(("a1", "h8"), ("c4", "c4"), ("a1", "b3"), ("h2", "a2"), ("d5", "e4")),
            about={"a": "the first square", "b": "the last square", "return": "the number of moves"},
            noun="the number of moves of a $word from $a to $b",
            gives="nat",
        ),
        Family(
            "squares_in_reach_on_board",
            "width|columns: int, height|rows: int, square|start: tuple[int, int], steps|reach: int -> int",
            names=("squares_within_$word", "count_within_$word", "reachable_in_$word", "squares_in_reach"),
            tells=(
                "A board has as many columns as $width says and as many rows as $height says, both counted from 0. "
                "Return the number of squares that a figure on $square (column, row) can reach with at most $steps "
                "$what.",
                "Count the squares of a board with $width columns and $height rows that are no more than $steps $what "
                "away from $square, that square included. It is given as (column, row) from 0.",
                "On a board of $width by $height squares a figure stands on $square, a tuple of column and row, "
                "counted from 0. How many squares, its own included, can it reach in $steps or fewer $what?",
            ),
            notes=("Nothing stands in the way, and the figure stays on the board.",),
            varies={
                "form": (
                    {
                        "word": "steps",
                        "what": "steps up, down, left or right",
                        "open": "",
                        "sep": " + ",
                        "close": "",
                    },
                    {
                        "word": "moves",
                        "what": "moves to one of the eight neighbours",
                        "open": "max(",
                        "sep": ", ",
                        "close": ")",
                    },
                )
            },
            solutions=(
                "x, y = $square\ncount = 0\nfor u in range($width):\n    for v in range($height):\n"
                "        if ${open}abs(u - x)${sep}abs(v - y)$close <= $steps:\n            count += 1\nreturn count",
                "x, y = $square\nboard = [(u, v) for u in range($width) for v in range($height)]\n"
                "return len([1 for u, v in board if ${open}abs(u - x)${sep}abs(v - y)$close <= $steps])",
            ),
            oracle=_count_near,
            draw=lambda rng, form: (
                w := rng.randint(2, 8),
                h := rng.randint(2, 8),
                (rng.randrange(w), rng.randrange(h)),
                rng.randint(1, 4),
            ),
            edges=((1, 1, (0, 0), 3), (5, 5, (2, 2), 1), (8, 8, (0, 7), 2), (4, 3, (1, 1), 0)),
            noun="the number of squares within $steps $what of $square on a board of $width by $height",
            gives="nat",
        ),
        Family(
            "least_walking_to_meet",
            "houses|people|homes: list[tuple[int, int]] -> int",
            names=("least_walking", "meeting_cost", "shortest_total_way", "blocks_to_meet"),
            tells=(
                "People live at the crossings (x, y) in $houses of a town with a grid of streets. They want to meet "
                "at a crossing. Return the smallest possible sum of the numbers of blocks that all of them walk.",
                "Choose a point with whole coordinates so that the sum of its Manhattan distances to the points in "
                "$houses is as small as possible, and return that sum.",
                "Return the least total way along the streets, |x - u| + |y - v| for each point, from all points (x, "
                "y) of $houses to one common point (u, v).",
            ),
            notes=("For nobody it is 0.",),
            solutions=(
                "total = 0\nfor axis in (0, 1):\n    values = sorted(house[axis] for house in $houses)\n"
                "    middle = values[len(values) // 2] if values else 0\n"
                "    total += sum(abs(value - middle) for value in values)\nreturn total",
                "xs = sorted(x for x, _ in $houses)\nys = sorted(y for _, y in $houses)\ntotal = 0\n"
                "for i in range(len(xs) // 2):\n    total += xs[-1 - i] - xs[i] + ys[-1 - i] - ys[i]\nreturn total",
                "columns = [x for x, _ in $houses]\nrows = [y for _, y in $houses]\n"
                "across = min((sum(abs(x - u) for x in columns) for u in columns), default=0)\n"
                "up = min((sum(abs(y - v) for y in rows) for v in rows), default=0)\nreturn across + up",
            ),
            oracle=_best_total,
            draw=lambda rng: (points(rng, rng.choice((3, 4, 5, 5)), -2, 9),),
            edges=(([],), ([(4, 4)],), ([(0, 0), (3, 5)],), ([(1, 1), (1, 1), (9, 0)],)),
            about={"houses": "the crossings where people live", "return": "the least sum of blocks"},
            noun="the least total way of the people in $houses to a common crossing",
            gives="nat",
        ),
    ),
)
