"""Placing pieces without conflict."""

from itertools import combinations, pairwise, permutations
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _stalls(rng: Random) -> Example:
    size = rng.randint(5, 6)
    return example(
        """In each row of a garden with $size by $size beds one cabbage is planted. No column may hold two, and
        cabbages in
        neighbouring rows must be at least two columns apart, so that they do not shade each other.""",
        '''
        from collections.abc import Iterator


        def plantings(size: int, columns: list[int]) -> Iterator[list[int]]:
            """Yield all plantings as a list with the column for each row."""
            if len(columns) == size:
                yield list(columns)
                return
            for column in range(size):
                if column in columns or (columns and abs(column - columns[-1]) < 2):
                    continue
                columns.append(column)
                yield from plantings(size, columns)
                columns.pop()


        solutions = list(plantings($size, []))
        print(len(solutions), "ways")
        for column in solutions[0]:
            print("." * column + "C" + "." * ($size - 1 - column))
        ''',
        """The list holds one column for each row, so two cabbages in one row cannot even be written down. Only the
        other two
        rules have to be tested, and only for the newcomer.""",
        size=size,
    )


def _chairs(rng: Random) -> Example:
    chairs, names = rng.randint(6, 7), people(rng, 3)
    return example(
        """Three people choose among $chairs chairs in a row, and between two of them at least one chair stays free. A
        placement is a list of chair numbers in ascending order.""",
        '''
        def seatings(chairs: int, people: int, first: int = 0) -> list[list[int]]:
            """Return all choices of chairs from `first` on, no two of them next to each other."""
            if people == 0:
                return [[]]
            found = []
            for chair in range(first, chairs):
                for rest in seatings(chairs, people - 1, chair + 2):
                    found.append([chair, *rest])
            return found


        all_ways = seatings($chairs, 3)
        print(len(all_ways), "ways")
        for chair, name in zip(all_ways[0], $names):
            print(chair, name)
        ''',
        """The next person starts looking at `chair + 2`, and this one number replaces every test for conflicts. If too
        few
        chairs are left, the loop finds none and the list of ways is empty.""",
        chairs=chairs,
        names=names,
    )


def _conflict_test(rng: Random) -> Example:
    first = rng.randint(0, 4)
    return example(
        """A queen on a chessboard attacks along rows, columns and diagonals. Before any search is written, the test
        for a
        conflict deserves a function of its own, tried on cases that can be checked by hand.""",
        '''
        def attacks(row: int, column: int, other_row: int, other_column: int) -> bool:
            """Return whether queens on these two fields attack each other."""
            return (
                row == other_row
                or column == other_column
                or abs(row - other_row) == abs(column - other_column)
            )


        print(attacks(0, $first, 3, $first))
        print(attacks(0, $first, 3, $diagonal))
        print(attacks(0, $first, 2, $knight))
        ''',
        """Two fields lie on a diagonal if they are as many rows apart as columns. The last pair is a knight's move,
        two rows
        and one column, which a queen cannot make.""",
        first=first,
        diagonal=first + 3,
        knight=first + 1,
    )


def _queens(rng: Random) -> Example:
    size = rng.randint(5, 6)
    return example(
        """Queens attack along columns and diagonals. The program searches for $size queens, one in each row, that
        leave each
        other in peace, and returns the first solution that it finds.""",
        '''
        def place(size: int, columns: list[int]) -> list[int] | None:
            """Complete the columns of the queens to a solution, or return None."""
            row = len(columns)
            if row == size:
                return columns
            for column in range(size):
                safe = all(column != c and abs(column - c) != row - r for r, c in enumerate(columns))
                if safe:
                    solution = place(size, columns + [column])
                    if solution is not None:
                        return solution
            return None


        print(place($size, []))
        print(place(3, []))
        ''',
        """`None` means that this beginning cannot be completed, and the loop goes on with the next column. For a board
        of
        3 by 3 every beginning fails, so the outermost call returns `None` as well.""",
        size=size,
    )


def _tents_question(rng: Random) -> Question:
    trees = rng.sample(range(0, 8), 2)
    return question(
        """On a strip of eight fields stand trees on the fields $trees. Two tents are to be put up on free fields that
        are
        not next to each other. Write a function that returns all pairs of fields.""",
        '''
        def tents(fields: int, trees: list[int]) -> list[tuple[int, int]]:
            """Return all pairs of free fields with at least one field between them."""
            free = [field for field in range(fields) if field not in trees]
            return [(one, two) for one in free for two in free if two >= one + 2]


        pairs = tents(8, $list)
        print(len(pairs))
        print(pairs[:4])
        ''',
        """For a fixed number of two, nested loops do as well as recursion. With `two >= one + 2` each pair is found
        once, the
        left field first.""",
        trees=f"{min(trees)} and {max(trees)}",
        list=sorted(trees),
    )


def _check_question(rng: Random) -> Question:
    size = rng.randint(4, 5)
    return question(
        """Bishops attack along diagonals only. Write a function that tells whether bishops, one in each row, are safe
        from
        each other, and count the safe placements on a board with $size rows.""",
        '''
        from itertools import product


        def safe(columns: tuple[int, ...]) -> bool:
            """Return whether no two bishops stand on a common diagonal."""
            rows = range(len(columns))
            return all(abs(columns[a] - columns[b]) != b - a for a in rows for b in rows if a < b)


        print(safe((0, 0, 0)), safe((0, 1, 0)))
        print(sum(safe(columns) for columns in product(range($size), repeat=$size)))
        ''',
        """Bishops may share a column, so all combinations have to be considered and not only the permutations. Here
        they are
        tried without pruning, $all of them, which is still quick.""",
        size=size,
        all=f"{size**size:,}",
    )


def _towers(size: int, gap: int) -> list[list[int]]:
    return [list(p) for p in permutations(range(size)) if all(abs(a - b) >= gap for a, b in pairwise(p))]


def _tower_answer(size: int, gap: int, answer: dict[str, str]) -> int | list[int] | None:
    found = _towers(size, gap)
    return len(found) if answer["word"] == "count" else next(iter(found), None)


def _seats(chairs: int, people: int, gap: int) -> list[list[int]]:
    return [list(some) for some in combinations(range(chairs), people) if all(b - a > gap for a, b in pairwise(some))]


def _attacked(columns: list[int], piece: dict[str, str]) -> list[tuple[int, int]]:
    on = []
    for row, column in enumerate(columns):
        diagonals = {("down", row - column), ("up", row + column)} if piece["many"] != "rooks" else set()
        on.append(diagonals | ({("column", column)} if piece["many"] != "bishops" else set()))
    return [(a, b) for a, b in combinations(range(len(columns)), 2) if on[a] & on[b]]


LESSON = Lesson(
    topic="Placing pieces so that none is in conflict with another",
    area="backtracking",
    concepts=("backtracking", "constraints", "pruning", "generators"),
    openings=(
        """Guests who must not sit together, trees that need light, queens that attack each other: pieces are to be
        placed,
        and each new one must get along with all that stand already.""",
        """A board with eight rows has over sixteen million ways of putting one piece into each row. Most of them go
        wrong
        in the second or third row, and a good search does not look at the rest of those.""",
        """To place many pieces, place one and let the function place the others. Only the question whether the newcomer
        disturbs anyone has to be answered.""",
    ),
    ideas=(
        (
            """Choose a representation in which some conflicts cannot occur. If a list gives the column for each row,
            there
            is exactly one piece in each row, and no test for that is needed.""",
            """The state should be as small as possible. For one piece in each row a list of columns is enough; a whole
            board
            with zeros and ones would have to be searched for the pieces.""",
        ),
        (
            """Test only the new piece, against those that are there. The old ones have been tested against each other
            when
            they were placed.""",
            """When a piece is added, the placement was free of conflicts before. So it stays free exactly if the
            newcomer is
            in conflict with none of the others.""",
        ),
        (
            """If the newcomer fits, the search goes on one row deeper; afterwards the piece is taken away and the next
            place
            is tried. If no place fits, the fault lies with an earlier piece.""",
            """A row in which nothing fits ends the attempt. The call returns without a solution, and the caller moves
            its own
            piece, which is what going back means.""",
        ),
        (
            """Two fields share a diagonal if their distance in rows equals their distance in columns:
            `abs(row - r) == abs(column - c)`.""",
            """On one kind of diagonal the difference of row and column is constant, on the other kind the sum. Sets of
            these
            numbers tell quickly which diagonals are taken.""",
        ),
    ),
    examples=(_chairs, _conflict_test, _stalls, _queens),
    pitfalls=(
        """Testing the newcomer against the last piece only, when all earlier ones matter. For queens that is not
        enough; for
        a rule about neighbouring rows it is.""",
        """Returning the result of the first recursive call in any case. `return place(...)` inside the loop gives up
        after
        one attempt; return only if the attempt succeeded.""",
        """Mixing up rows and columns in the test. If all pieces in the solution stand in one line, look at which of
        the two
        the list stores.""",
    ),
    questions=(_tents_question, _check_question),
    asks=(
        "How is a placement stored?",
        "What has to be tested?",
        "What happens if nothing fits?",
        "How are diagonals recognised?",
    ),
    notes={
        "student": (
            """Problems of this kind are called constraint satisfaction problems. Placing first where there are the
            fewest
            possibilities is a simple rule that often shortens the search a lot.""",
        ),
        "engineer": (
            """For large instances use a solver for constraints or satisfiability. A backtracking search of twenty
            lines is
            right for small boards and for checking that the rules are written down correctly.""",
        ),
        "young": (
            """Put coins on a chessboard, one in each row. A new coin must not be in the same column as another. If
            there is
            no place, move the coin before it.""",
        ),
        "hobbyist": (
            """Sudoku is the same kind of search: the next empty field is the next piece, and a digit is in conflict if
            it
            occurs in the row, the column or the box.""",
        ),
    },
    families=(
        Family(
            "columns_far_apart",
            "size|n|side: int, gap|distance|least: int -> $hint",
            names=("$stem", "${stem}_apart", "spaced_$word"),
            tells=(
                "On a board of $size by $size fields one tower stands in each row, no two in the same column, and "
                "towers in "
                "neighbouring rows are at least $gap columns apart. Return $what.",
                "One tree is planted in every row of a square garden with $size rows and as many columns. All columns "
                "are "
                "different, and the columns of two neighbouring rows differ by $gap or more. Return $what.",
                "The numbers from 0 to $size - 1, taken as columns for the rows of a board, are arranged so that "
                "neighbours "
                "differ by at least $gap. Return $what.",
            ),
            varies={
                "answer": (
                    {
                        "stem": "count_placements",
                        "word": "count",
                        "hint": "int",
                        "what": "the number of ways",
                        "one": "1",
                        "other": "total += complete(columns + [column])",
                        "start": "total = 0\n    ",
                        "end": "total",
                        "result": "len(found)",
                    },
                    {
                        "stem": "first_placement",
                        "word": "first",
                        "hint": "list[int] | None",
                        "what": "the smallest such list of columns (compared element by element), or None without one",
                        "one": "columns",
                        "start": "",
                        "other": "found = complete(columns + [column])\n            if found is not None:\n"
                        "                return found",
                        "end": "None",
                        "result": "found[0] if found else None",
                    },
                )
            },
            solutions=(
                program("""
                    def complete(columns):
                        if len(columns) == $size:
                            return $one
                        ${start}for column in range($size):
                            if column not in columns and all(abs(column - last) >= $gap for last in columns[-1:]):
                                $other
                        return $end

                    return complete([])
                """),
                program("""
                    from itertools import permutations

                    found = []
                    for columns in permutations(range($size)):
                        if all(abs(a - b) >= $gap for a, b in zip(columns, columns[1:])):
                            found.append(list(columns))
                    return $result
                """),
            ),
            oracle=_tower_answer,
            draw=lambda rng, answer: (rng.randint(1, 6), rng.randint(1, 3)),
            edges=((1, 3), (3, 2), (4, 2), (5, 2), (3, 1)),
            about={
                "size": "the number of rows and columns, at least 1",
                "gap": "the least difference of neighbouring columns, at least 1",
                "return": "$what",
            },
        ),
        Family(
            "seats_with_gap",
            "n|length|size: int, k|number|count: int, gap|free|distance: int -> $hint",
            names=("$stem", "${stem}_with_gap", "spaced_$word"),
            tells=(
                "A row has $n chairs, numbered from 0. $k people take chairs such that at least $gap chairs "
                "stay "
                "free between any two of them. Return $what.",
                "Choose $k of the numbers 0 to $n - 1 so that between two chosen ones there are always $gap "
                "or "
                "more that are not chosen. Return $what.",
                "In a row of $n seats, numbered from 0, $k guests sit down and leave no fewer than $gap "
                "seats "
                "empty between neighbours. It does not matter who sits where. Return $what.",
            ),
            varies={
                "answer": (
                    {
                        "stem": "seatings",
                        "word": "lists",
                        "hint": "list[list[int]]",
                        "one": "[[]]",
                        "none": "[]",
                        "what": "all possible choices as ascending lists, in ascending order",
                        "add": "[[chair, *others] for others in rest]",
                        "get": "found",
                    },
                    {
                        "stem": "count_seatings",
                        "word": "seats",
                        "hint": "int",
                        "one": "1",
                        "none": "0",
                        "what": "the number of possible choices",
                        "add": "rest",
                        "get": "len(found)",
                    },
                )
            },
            solutions=(
                program("""
                    def seat(first, left):
                        if left == 0:
                            return $one
                        ways = $none
                        for chair in range(first, $n):
                            rest = seat(chair + $gap + 1, left - 1)
                            ways += $add
                        return ways

                    return seat(0, $k)
                """),
                program("""
                    found = []
                    taken = []

                    def choose(first):
                        if len(taken) == $k:
                            found.append(list(taken))
                            return
                        for chair in range(first, $n):
                            taken.append(chair)
                            choose(chair + $gap + 1)
                            taken.pop()

                    choose(0)
                    return $get
                """),
            ),
            oracle=lambda chairs, people, gap, answer: (
                _seats(chairs, people, gap) if answer["word"] == "lists" else len(_seats(chairs, people, gap))
            ),
            draw=lambda rng, answer: (rng.randint(1, 7), rng.randint(1, 3), rng.randint(0, 2)),
            edges=((5, 0, 1), (3, 2, 1), (4, 3, 1), (6, 2, 3)),
            about={
                "n": "the number of chairs",
                "k": "how many sit down, not negative",
                "gap": "the least number of free chairs between two people",
                "return": "$what",
            },
        ),
        Family(
            "pairs_in_conflict",
            "columns|places|positions: list[int] -> list[tuple[int, int]]",
            names=("conflicting_$many", "attacking_$many", "${many}_in_conflict", "hostile_$many"),
            tells=(
                "$columns gives for each row of a board, from row 0 on, the column of its $one. Return the pairs of "
                "rows "
                "(lower number first) whose $many attack each other: $rule.",
                "One $one stands in each row of a board; $columns lists the columns. Two $many attack each other when "
                "they "
                "stand $where. Return all pairs of rows in which that is the case, as (smaller, larger).",
                "Return the list of all pairs of rows (a, b) with a < b in which the $many attack each other. The "
                "$one of "
                "row i stands in the column at position i of $columns, and $many attack $along.",
            ),
            notes=("The pairs are in ascending order, and other pieces between the two do not matter.",),
            varies={
                "piece": (
                    {
                        "one": "rook",
                        "many": "rooks",
                        "rule": "they stand in the same column",
                        "where": "in the same column",
                        "along": "along columns",
                        "test": "c == d",
                    },
                    {
                        "one": "bishop",
                        "many": "bishops",
                        "rule": "they stand on the same diagonal",
                        "where": "on the same diagonal",
                        "along": "along diagonals",
                        "test": "abs(c - d) == b - a",
                    },
                    {
                        "one": "queen",
                        "many": "queens",
                        "rule": "they stand in the same column or on the same diagonal",
                        "where": "in the same column or on the same diagonal",
                        "along": "along columns and diagonals",
                        "test": "abs(c - d) in (0, b - a)",
                    },
                )
            },
            solutions=(
                program("""
                    pairs = []
                    for a, c in enumerate($columns):
                        for b, d in enumerate($columns):
                            if a < b and $test:
                                pairs.append((a, b))
                    return pairs
                """),
                program("""
                    from itertools import combinations

                    pairs = combinations(enumerate($columns), 2)
                    return [(a, b) for (a, c), (b, d) in pairs if $test]
                """),
            ),
            oracle=_attacked,
            draw=lambda rng, piece: ([rng.randint(0, 5) for _ in range(rng.randint(2, 6))],),
            edges=(([],), ([3],), ([0, 1],), ([2, 0, 2],), ([1, 3, 0, 2],)),
            about={"columns": "the column in each row", "return": "the pairs of rows in conflict"},
            noun=(
                "the pairs of rows, the smaller first, whose $many stand $where, when $columns lists the "
                "column of the $one in each row"
            ),
            gives="pairs",
        ),
    ),
)
