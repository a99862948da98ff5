"""Paths through a maze: marking where one has been, and unmarking on the way back."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, places
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _drawn(rng: Random, rows: int, columns: int, walls: int) -> list[str]:
    """A maze with an open way from the upper left to the lower right corner."""
    while True:
        fields = [["."] * columns for _ in range(rows)]
        for _ in range(walls):
            fields[rng.randrange(rows)][rng.randrange(columns)] = "#"
        fields[0][0] = fields[-1][-1] = "."
        maze = ["".join(row) for row in fields]
        if _walk(maze):
            return maze


def _walk(maze: list[str]) -> list[str]:
    """All paths from corner to corner that visit no field twice, as strings of directions in the order R, D, L, U."""
    steps = {"R": (0, 1), "D": (1, 0), "L": (0, -1), "U": (-1, 0)}
    goal = (len(maze) - 1, len(maze[0]) - 1)
    found: list[str] = []
    waiting: list[tuple[tuple[tuple[int, int], ...], str]] = [(((0, 0),), "")]
    while waiting:
        fields, directions = waiting.pop()
        row, column = fields[-1]
        if fields[-1] == goal:
            found.append(directions)
            continue
        for letter, (down, right) in reversed(steps.items()):
            at = (row + down, column + right)
            inside = 0 <= at[0] <= goal[0] and 0 <= at[1] <= goal[1]
            if inside and maze[at[0]][at[1]] == "." and at not in fields:
                waiting.append(((*fields, at), directions + letter))
    return found


def _find(rng: Random) -> Example:
    maze = _drawn(rng, 4, 6, 8)
    return example(
        """A maze is a list of strings, `#` is a wall. The program looks for a way from the upper left to the lower
        right
        corner and marks it.""",
        '''
        def find_way(maze: list[list[str]], row: int, column: int) -> bool:
            """Mark a way from the field to the lower right corner; return whether there is one."""
            if not (0 <= row < len(maze) and 0 <= column < len(maze[0])) or maze[row][column] != ".":
                return False
            maze[row][column] = "+"
            if (row, column) == (len(maze) - 1, len(maze[0]) - 1):
                return True
            for down, right in ((0, 1), (1, 0), (0, -1), (-1, 0)):
                if find_way(maze, row + down, column + right):
                    return True
            maze[row][column] = " "
            return False


        maze = [list(line) for line in [
        $lines
        ]]
        print(find_way(maze, 0, 0))
        for row in maze:
            print("".join(row))
        ''',
        """A plus marks the way, and a blank would mark a field that was entered and led nowhere. The first test refuses
        walls, marked fields and what lies outside, so the loop need not care where it steps.""",
        lines="\n".join(f'    "{line}",' for line in maze),
    )


def _all_ways(rng: Random) -> Example:
    maze = _drawn(rng, 3, 4, rng.randint(1, 2))
    return example(
        """All ways through a maze are wanted, as strings of directions. A field has to be unmarked after the search
        from it,
        because
        another way may pass through the same field.""",
        '''
        from collections.abc import Iterator

        STEPS = {"R": (0, 1), "D": (1, 0), "L": (0, -1), "U": (-1, 0)}


        def ways(maze: list[str], row: int, column: int, been: set[tuple[int, int]]) -> Iterator[str]:
            """Yield the directions of every way to the lower right corner that enters no field twice."""
            if (row, column) == (len(maze) - 1, len(maze[0]) - 1):
                yield ""
                return
            been.add((row, column))
            for letter, (down, right) in STEPS.items():
                r, c = row + down, column + right
                inside = 0 <= r < len(maze) and 0 <= c < len(maze[0])
                if inside and maze[r][c] == "." and (r, c) not in been:
                    for rest in ways(maze, r, c, been):
                        yield letter + rest
            been.remove((row, column))


        found = list(ways($maze, 0, 0, set()))
        print(len(found), "ways, the shortest has", min(map(len, found)), "steps")
        print(found[0])
        ''',
        """`been` holds the fields of the present way only, since each call removes its own at the end. At the goal the
        rest
        of the way is empty; on the way back each call puts its letter in front.""",
        maze=literal(maze),
    )


def _roads(rng: Random) -> Example:
    a, b, c, d, e = places(rng, 5)
    return example(
        """A maze need not be drawn on squared paper. Here it is a map: for each town the towns that can be reached
        from it.
        Which round trips lead through all towns once and back to the beginning?""",
        '''
        def tours(roads: dict[str, list[str]], way: list[str]) -> list[list[str]]:
            """Return all tours that begin with this way, visit every town once and return to the start."""
            if len(way) == len(roads):
                return [way + way[:1]] if way[0] in roads[way[-1]] else []
            found = []
            for town in roads[way[-1]]:
                if town not in way:
                    found += tours(roads, way + [town])
            return found


        roads = {
            "$a": ["$b", "$c", "$d"],
            "$b": ["$a", "$c", "$e"],
            "$c": ["$a", "$b", "$d", "$e"],
            "$d": ["$a", "$c", "$e"],
            "$e": ["$b", "$c", "$d"],
        }
        all_tours = tours(roads, ["$a"])
        print(len(all_tours), "tours")
        for tour in all_tours[:3]:
            print(" - ".join(tour))
        ''',
        """Here `way` itself tells which towns have been visited. Each tour is found in both directions, since roads
        can be
        used both ways.""",
        a=a,
        b=b,
        c=c,
        d=d,
        e=e,
    )


def _steps_question(rng: Random) -> Question:
    limit = rng.randint(4, 6)
    return question(
        """A beetle sits on field 3 of a strip with seven fields, numbered from 0. In each move it goes one or two
        fields to
        the left or right and never visits a field twice. Write a function that returns all walks of $limit moves that
        end
        on field 0.""",
        '''
        def walks(at: int, moves: int, been: list[int]) -> list[list[int]]:
            """Return all walks with so many moves from here to field 0, with the fields visited before."""
            been = been + [at]
            if moves == 0:
                return [been] if at == 0 else []
            found = []
            for step in (-2, -1, 1, 2):
                if 0 <= at + step <= 6 and at + step not in been:
                    found += walks(at + step, moves - 1, been)
            return found


        found = walks(3, $limit, [])
        print(len(found))
        print(found[:2])
        ''',
        """`been = been + [at]` makes a new list under the same name, so the caller's list stays as it is and nothing
        has to be
        taken back. Only walks of the right length are kept, and only those that end on field 0.""",
        limit=limit,
    )


def _coins_question(rng: Random) -> Question:
    field = [[rng.randint(0, 9) for _ in range(4)] for _ in range(3)]
    return question(
        """On each field of a board lie some coins. A piece goes from the upper left to the lower right corner, only to
        the
        right or down, and collects the coins. Write a function that returns the best collection together with the
        directions.""",
        '''
        def best(coins: list[list[int]], row: int = 0, column: int = 0) -> tuple[int, str]:
            """Return the most coins from this field to the corner, and the way."""
            here = coins[row][column]
            ways = []
            if row + 1 < len(coins):
                total, way = best(coins, row + 1, column)
                ways.append((total, "D" + way))
            if column + 1 < len(coins[0]):
                total, way = best(coins, row, column + 1)
                ways.append((total, "R" + way))
            if not ways:
                return here, ""
            total, way = max(ways)
            return here + total, way


        print(best($field))
        ''',
        """Since the piece never goes back, no marks are needed: it cannot come to a field twice. `max` compares the
        totals
        first and, where they are equal, the ways.""",
        field=field,
    )


def _maze(rng: Random) -> list[str]:
    rows, columns = rng.choice(((2, 3), (3, 3), (2, 4), (3, 4)))
    if rng.random() < 0.2:
        maze = ["".join(rng.choice("..#") for _ in range(columns)) for _ in range(rows)]
        return ["." + maze[0][1:], *maze[1:-1], maze[-1][:-1] + "."]
    return _drawn(rng, rows, columns, rng.randint(1, 3))


def _answer(maze: list[str], answer: dict[str, str]) -> int | str | None:
    found = _walk(maze)
    if answer["word"] == "count":
        return len(found)
    return (found[0] if found else None) if answer["word"] == "first" else max(map(len, found), default=None)


def _routes(roads: dict[str, str], start: str, goal: str, most: int) -> list[str]:
    """In growing length, then in alphabetical order."""
    found, current = [], [start]
    for _ in range(most + 1):
        found += [way for way in current if way[-1] == goal]
        current = [way + town for way in current if way[-1] != goal for town in roads[way[-1]] if town not in way]
    return sorted(found)


def _map(rng: Random) -> tuple[dict[str, str], str, str, int]:
    towns = "ABCDE"[: rng.randint(3, 5)]
    pairs = [(a, b) for a in towns for b in towns if a < b and rng.random() < 0.7]
    roads = {a: "".join(b for b in towns if (a, b) in pairs or (b, a) in pairs) for a in towns}
    start, goal = rng.sample(towns, 2)
    return roads, start, goal, rng.randint(1, 4)


_AROUND = "r, c in ((row, column + 1), (row + 1, column), (row, column - 1), (row - 1, column))"

LESSON = Lesson(
    topic="Paths through a maze: marking and unmarking",
    area="backtracking",
    concepts=("backtracking", "grids", "depth_first", "recursion"),
    openings=(
        """Whoever walks through a maze with a piece of chalk cannot get lost: mark where you have been, go back from a
        dead
        end, take the next corridor. A program needs no more than that.""",
        """In a maze one does not see the way, only the fields next to oneself. A function that stands on one field and
        asks
        its neighbours finds the way nevertheless.""",
        """A path is a list of steps, and each step is a choice among at most four directions. Trying and taking back
        finds a
        path, or all of them, or the certainty that there is none.""",
    ),
    ideas=(
        (
            """Standing on a field, the function asks for each neighbour: is there a way from there? If one of them
            says yes,
            the answer is yes. At the goal the answer is yes without asking.""",
            """The way from here consists of one step and the way from there. So the function calls itself for the
            neighbour
            and needs to know nothing about what lies farther away.""",
        ),
        (
            """Fields have to be marked when they are entered. Without marks the search walks to and fro between two
            neighbours, and the calls do not end.""",
            """A mark, in the maze or in a set, keeps the search from running in circles. It is set before the
            neighbours are
            asked.""",
        ),
        (
            """If one way is enough, the marks may stay: a field from which there was no way need not be tried again.
            If all
            ways are wanted, the mark is removed when the function leaves the field.""",
            """Remove the mark or keep it? For "is there a way" keep it, for "how many ways" remove it. With the wrong
            choice
            the first becomes slow and the second wrong.""",
        ),
        (
            """The four directions belong in a list of pairs, (0, 1), (1, 0), (0, -1), (-1, 0), and the loop goes
            through it.
            Four copied blocks would invite a mistake in one of them.""",
            """Test the new field in one place: inside, no wall, not visited. The test for being inside comes first,
            since `maze[-1]` is not an error but the last row.""",
        ),
        (
            """The path found in this way depends on the order of the directions and is seldom the shortest. For the
            shortest
            path one searches level by level, with a queue.""",
            """Depth first means: as far as possible into one corridor. It finds some path with little memory, but a
            longer
            one may be found before a shorter one.""",
        ),
    ),
    examples=(_find, _all_ways, _roads),
    pitfalls=(
        """Forgetting that Python accepts negative positions. Leaving the maze at the upper edge leads to row -1, which
        is
        the last row, and the path jumps from one side to the other.""",
        """Marking a field only after the recursive calls. By then the search has come back to it many times; the mark
        must
        be there before.""",
        """Keeping the marks when all paths are counted. Every path after the first finds its fields taken, and the
        count is
        too small.""",
    ),
    questions=(_steps_question, _coins_question),
    asks=(
        "How does the search see the way?",
        "Why must fields be marked?",
        "When is a mark removed?",
        "How are the directions written?",
        "Is the path the shortest?",
    ),
    notes={
        "student": (
            """The number of simple paths grows exponentially with the size of an open grid: listing them all is
            feasible for
            a few dozen fields, deciding whether one exists for millions.""",
        ),
        "engineer": (
            """For large mazes replace the recursion by a stack of positions; Python's limit of about a thousand nested
            calls
            is soon reached by a winding path.""",
        ),
        "young": (
            """Draw a maze and walk with your finger. Put a dot on every field. At a dead end go back to the last place
            where
            there was another way.""",
        ),
        "teacher": (
            """A maze of tape on the floor and a ball of wool make the difference plain: the wool is the present path,
            chalk
            marks are the fields visited.""",
        ),
    },
    families=(
        Family(
            "simple_paths_in_maze",
            "maze|grid|field: list[str] -> $hint",
            names=("$stem", "${stem}_in_maze", "maze_$word"),
            tells=(
                'In $maze, a list of equally long strings, "." is free and "#" a wall. A path goes from the upper '
                "left to "
                "the lower right corner in steps to a neighbouring free field in the same row or column and enters no "
                "field twice. Return $what.",
                "Paths lead from the upper left to the lower right field of $maze. A step goes one field right, down, "
                "left "
                'or up; fields with "#" cannot be entered, those with "." can, but only once. Return $what.',
                'The strings in $maze are the rows of a maze with walls "#" and free fields ".". Paths lead from the '
                "first "
                "field of the first row to the last field of the last row, by steps to the right, down, to the left "
                "or up "
                "on free fields, none of which is used twice. Return $what.",
            ),
            notes=("Both corners are free, and the maze has more than one field.",),
            varies={
                "answer": (
                    {
                        "stem": "count_paths",
                        "word": "count",
                        "hint": "int",
                        "what": "the number of different paths",
                        "fun": "count",
                        "goal": "1",
                        "start": "total = 0\n    ",
                        "loop": _AROUND,
                        "add": "total += count(r, c)",
                        "end": "total",
                        "get": "len(found)",
                    },
                    {
                        "stem": "longest_path",
                        "word": "length",
                        "hint": "int | None",
                        "what": "the number of steps of a longest path, or None if there is no path",
                        "fun": "longest",
                        "goal": "0",
                        "start": "best = None\n    ",
                        "loop": _AROUND,
                        "add": "steps = longest(r, c)\n            if steps is not None:\n"
                        "                best = max(best or 0, steps + 1)",
                        "end": "best",
                        "get": "max(map(len, found), default=None)",
                    },
                    {
                        "stem": "first_path",
                        "word": "first",
                        "hint": "str | None",
                        "what": "the path that is found first when the directions are always tried in the order R, D, "
                        "L, U "
                        "(right, down, left, up), as a string of these letters, or None if there is no path",
                        "fun": "path",
                        "goal": '""',
                        "start": "",
                        "loop": 'letter, r, c in (\n        ("R", row, column + 1),\n        ("D", row + 1, column),\n'
                        '        ("L", row, column - 1),\n        ("U", row - 1, column),\n    )',
                        "add": "rest = path(r, c)\n            if rest is not None:\n                return letter + "
                        "rest",
                        "end": "None",
                        "get": "found[0] if found else None",
                    },
                )
            },
            solutions=(
                program("""
                    rows, columns = len($maze), len($maze[0])
                    been = set()

                    def $fun(row, column):
                        if (row, column) == (rows - 1, columns - 1):
                            return $goal
                        been.add((row, column))
                        ${start}for $loop:
                            if 0 <= r < rows and 0 <= c < columns and $maze[r][c] == "." and (r, c) not in been:
                                $add
                        been.remove((row, column))
                        return $end

                    return $fun(0, 0)
                """),
                program("""
                    steps = {"R": (0, 1), "D": (1, 0), "L": (0, -1), "U": (-1, 0)}
                    free = {
                        (r, c) for r, line in enumerate($maze) for c, sign in enumerate(line) if sign == "."
                    }
                    goal = max(free)
                    found = []

                    def walk(at, been, way):
                        if at == goal:
                            found.append(way)
                            return
                        for letter, (down, right) in steps.items():
                            after = (at[0] + down, at[1] + right)
                            if after in free and after not in been:
                                walk(after, been | {after}, way + letter)

                    walk((0, 0), {(0, 0)}, "")
                    return $get
                """),
            ),
            oracle=_answer,
            draw=lambda rng, answer: (_maze(rng),),
            edges=((["..", ".."],), ([".#", "#."],), (["...", ".#.", "..."],), (["...."],)),
            about={"maze": "rows of equal length", "return": "$what"},
        ),
        Family(
            "routes_between_towns",
            "roads|links|paths: dict[str, str], start|origin: str, goal|target: str, limit|longest: int -> list[str]",
            names=("routes_between", "find_routes", "list_routes", "routes_with_limit"),
            tells=(
                "$roads maps each town, a capital letter, to a string of the towns that a road leads to. Return all "
                "routes "
                "from $start to $goal with at most $limit roads on which no town occurs twice, as strings of the towns "
                "passed, in alphabetical order.",
                "Return in alphabetical order all strings that spell a route from $start to $goal in $roads, a "
                "dictionary "
                "from a letter to the letters of its neighbours. A route visits no letter twice and takes no more than "
                "$limit steps.",
                'List the routes from $start to $goal as strings such as "ADC". The neighbours of each town are given '
                "by "
                "$roads as a string; a route passes each town at most once, ends at $goal and has up to $limit steps. "
                "Sort "
                "the list.",
            ),
            notes=("Start and goal are different.",),
            solutions=(
                program("""
                    found = []

                    def extend(route):
                        if route[-1] == $goal:
                            found.append(route)
                        elif len(route) <= $limit:
                            for town in $roads[route[-1]]:
                                if town not in route:
                                    extend(route + town)

                    extend($start)
                    return sorted(found)
                """),
                program("""
                    def routes(town, left, been):
                        if town == $goal:
                            return [town]
                        if left == 0:
                            return []
                        open_towns = [t for t in $roads[town] if t not in been]
                        return [town + rest for t in open_towns for rest in routes(t, left - 1, been | {t})]

                    return sorted(routes($start, $limit, {$start}))
                """),
            ),
            oracle=_routes,
            draw=_map,
            edges=(
                ({"A": "B", "B": "A", "C": ""}, "A", "C", 3),
                ({"A": "BC", "B": "AC", "C": "AB"}, "A", "C", 1),
                ({"A": "BC", "B": "AC", "C": "AB"}, "A", "C", 2),
            ),
            about={
                "roads": "the neighbours of each town as a string",
                "start": "the first town",
                "goal": "the last town",
                "limit": "the largest number of steps, at least 1",
                "return": "the routes, sorted",
            },
        ),
    ),
)
