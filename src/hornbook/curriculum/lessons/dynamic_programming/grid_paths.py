"""Cheapest and richest ways through a grid, and how many there are."""

from itertools import combinations, pairwise, product
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.dynamic_programming._draws import grid, rows
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _table(costs: list[list[int]]) -> list[list[int]]:
    best: list[list[int]] = []
    for r, row in enumerate(costs):
        best.append([])
        for c, cost in enumerate(row):
            before = ([best[r - 1][c]] if r else []) + ([best[r][c - 1]] if c else [])
            best[r].append(cost + min(before, default=0))
    return best


def _cheapest(rng: Random) -> Example:
    costs = grid(rng, 3, 4)
    best = _table(costs)
    return example(
        """A hiker crosses a map from the upper left to the lower right, one field down or to the right at a time. Each
        field costs some effort. The cheapest way to a field is its own cost plus the cheaper of the two ways that lead
        to it.""",
        '''
        def cheapest(costs: list[list[int]]) -> list[list[int]]:
            """Return for each field the least cost of a way to it, both ends included."""
            best: list[list[int]] = []
            for r, row in enumerate(costs):
                line: list[int] = []
                for c, cost in enumerate(row):
                    before = []
                    if r > 0:
                        before.append(best[r - 1][c])
                    if c > 0:
                        before.append(line[c - 1])
                    line.append(cost + min(before, default=0))
                best.append(line)
            return best


        costs = $costs
        for line in cheapest(costs):
            print(line)
        ''',
        """The answer stands in the lower right corner: $answer. In the first row only the field on the left leads to a
        field, in the first column only the one above, and at the very beginning neither does.""",
        costs=rows(costs),
        answer=best[-1][-1],
    )


def _rows_only(rng: Random) -> Example:
    costs = grid(rng, 4, 4)
    return example(
        """Water runs down a slope: from each field straight down or diagonally to either side. Which field of the
        last row is reached by the lightest way, beginning anywhere in the first?""",
        '''
        def lightest_falls(costs: list[list[int]]) -> list[int]:
            """Return for each field of the last row the least cost of a way from the first row."""
            best = costs[0]
            for row in costs[1:]:
                padded = [10**9, *best, 10**9]
                best = [cost + min(padded[c : c + 3]) for c, cost in enumerate(row)]
            return best


        costs = $costs
        ends = lightest_falls(costs)
        print(ends)
        print(ends.index(min(ends)), min(ends))
        ''',
        """Only one row of results is kept. A very large number at both ends stands for fields outside the grid, so the
        slice of three always exists, and such a field is never chosen.""",
        costs=rows(costs),
    )


def _count(rng: Random) -> Example:
    blocked = rng.choice(((1, 1), (1, 2), (2, 1)))
    lines = [["."] * 4 for _ in range(4)]
    lines[blocked[0]][blocked[1]] = "#"
    text = "[\n" + "".join(f'    "{"".join(line)}",\n' for line in lines) + "]"
    return example(
        """How many ways lead across a map, right and down, around an obstacle? A blocked field can be reached in 0
        ways, any other in as many ways as the field above and the field on the left together.""",
        '''
        def ways(rows: list[str]) -> list[list[int]]:
            """Return the number of ways (right and down) to each field; # can't be entered."""
            counts = [[0] * len(rows[0]) for _ in rows]
            for r, row in enumerate(rows):
                for c, field in enumerate(row):
                    if field == "#":
                        continue
                    if r == 0 and c == 0:
                        counts[r][c] = 1
                    else:
                        above = counts[r - 1][c] if r > 0 else 0
                        left = counts[r][c - 1] if c > 0 else 0
                        counts[r][c] = above + left
            return counts


        rows = $lines
        for line in ways(rows):
            print(line)
        ''',
        """Without the obstacle the corner would have 20. Each number in the grid counts the ways that end there, so the
        last one counts those through the whole map.""",
        lines=text,
    )


def _greedy(rng: Random) -> Example:
    a, b = rng.randint(2, 4), rng.randint(20, 40)
    costs = [[1, a, b], [a + 2, a, b], [a, 1, 1]]
    return example(
        """Crossing a grid of costs, why not simply take the cheaper of the next two fields each time? On the second
        of these maps that goes wrong.""",
        '''
        def step_by_step(costs: list[list[int]]) -> int:
            """Return the cost when each step goes to the cheaper neighbour, right before down if equal."""
            r = c = 0
            total = costs[0][0]
            while (r, c) != (len(costs) - 1, len(costs[0]) - 1):
                right = costs[r][c + 1] if c + 1 < len(costs[0]) else 10**9
                down = costs[r + 1][c] if r + 1 < len(costs) else 10**9
                r, c = (r, c + 1) if right <= down else (r + 1, c)
                total += costs[r][c]
            return total


        def best(costs: list[list[int]]) -> int:
            """Return the cost of the cheapest way."""
            line = [0] + [10**9] * (len(costs[0]) - 1)
            for row in costs:
                for c, cost in enumerate(row):
                    line[c] = cost + min(line[c], line[c - 1] if c > 0 else 10**9)
            return line[-1]


        for costs in ($first, $second):
            print(step_by_step(costs), best(costs))
        ''',
        """On the first map both agree. On the second, the cheap field at the beginning leads along the top to fields of
        $b, and the way below, which starts with a dearer field, would have been much better.""",
        first=costs,
        second=[[1, a, b], [a + 2, b, b], [1, 1, 1]],
        b=b,
    )


def _richest_question(rng: Random) -> Question:
    gold = grid(rng, 3, 5)
    return question(
        """A robot crosses a field from the left column to the right one. With each move it goes one column to the
        right and stays in its row or changes to a neighbouring one. Write a function for the most gold it can
        collect.""",
        '''
        def most_gold(gold: list[list[int]]) -> int:
            """Return the largest sum on a way from the left column to the right one."""
            columns = list(zip(*gold))
            best = list(columns[0])
            for column in columns[1:]:
                best = [amount + max(best[max(0, r - 1) : r + 2]) for r, amount in enumerate(column)]
            return max(best)


        gold = $gold
        print(most_gold(gold))
        ''',
        """`zip(*gold)` turns columns into rows, so the work goes line by line. The slice takes the row itself and its
        neighbours. At the lower end a slice stops by itself, and at the upper end `max(0, ...)` prevents a negative
        index.""",
        gold=rows(gold),
    )


def _triangle_question(rng: Random) -> Question:
    size = 4
    table = [[rng.randint(1, 9) for _ in range(r + 1)] for r in range(size)]
    return question(
        """In a triangle of numbers one goes from the top to the base, each time to one of the two numbers below.
        Write a function for the smallest possible sum that works from the base upwards.""",
        '''
        def smallest_sum(triangle: list[list[int]]) -> int:
            """Return the smallest sum of a way from the top to the base."""
            best = triangle[-1]
            for row in reversed(triangle[:-1]):
                best = [number + min(best[i], best[i + 1]) for i, number in enumerate(row)]
            return best[0]


        triangle = $table
        print(smallest_sum(triangle))
        ''',
        """From below, each number has exactly two successors, so there are no special cases at the sides. In the
        end one entry is left, the one at the top.""",
        table=rows(table),
    )


def _monotone(height: int, width: int) -> list[list[tuple[int, int]]]:
    """All ways down and right, by choosing which of the steps go down."""
    found = []
    steps = height + width - 2
    for downs in combinations(range(steps), height - 1):
        r = c = 0
        way = [(0, 0)]
        for step in range(steps):
            r, c = (r + 1, c) if step in downs else (r, c + 1)
            way.append((r, c))
        found.append(way)
    return found


def _way_cost(costs: list[list[int]], way: list[tuple[int, int]], rule: str) -> int:
    total = sum(costs[r][c] for r, c in way)
    downs = sum(b[0] > a[0] for a, b in pairwise(way))
    turns = sum(c[0] - a[0] == 1 and c[1] - a[1] == 1 for a, c in zip(way, way[2:], strict=False))
    return total + {"plain": 0, "down": 3 * downs, "turn": 4 * turns}[rule]


def _columns(costs: list[list[int]], rule: str) -> list[int]:
    """The sums of all ways that take one field of each row."""
    width = len(costs[0])
    return [
        sum(costs[r][c] for r, c in enumerate(chosen))
        for chosen in product(range(width), repeat=len(costs))
        if all(eval(rule, {"a": a, "b": b}) for a, b in pairwise(chosen))
    ]


def _map(rng: Random) -> list[str]:
    height, width = rng.randint(2, 4), rng.randint(2, 4)
    return [
        "".join("." if (r, c) in ((0, 0), (height - 1, width - 1)) else rng.choice("...#") for c in range(width))
        for r in range(height)
    ]


def _open_ways(rows: list[str], moves: str) -> list[int]:
    """Lengths of all ways over dots, by following each of them."""
    goal = (len(rows) - 1, len(rows[0]) - 1)
    found = []
    stack = [(0, 0, 0)]
    while stack:
        r, c, steps = stack.pop()
        if r > goal[0] or c > goal[1] or rows[r][c] == "#":
            continue
        if (r, c) == goal:
            found.append(steps)
        stack += [(r + y, c + x, steps + 1) for y, x in eval(moves)]
    return found


LESSON = Lesson(
    topic="Cheapest ways through a grid",
    area="dynamic_programming",
    concepts=("dynamic_programming", "grid", "minimum_cost_path"),
    openings=(
        """A grid of costs, a start in one corner, a goal in the opposite one: which way is the cheapest? With 20 by 20
        fields there are more than thirty thousand million ways, but only 400 fields to fill in.""",
        """If every step leads down or to the right, a way can never come back. That makes it possible to fill in
        the best cost of each field in one pass over the grid.""",
        """The best way to a field comes from one of its few predecessors. Knowing the best for those, one needs a
        single comparison, and the grid fills up row by row.""",
    ),
    ideas=(
        (
            """Let `best[r][c]` be the least cost of a way to field `(r, c)`. Its last step came from above or from the
            left, so it is the field's own cost plus the smaller of `best[r - 1][c]` and `best[r][c - 1]`.""",
            """An entry is the answer to a smaller question: how cheaply can one get here? The final answer is the
            entry of the goal.""",
        ),
        (
            """The first row and the first column have only one predecessor, and the start has none. Treat them in the
            loop with conditions, or surround the grid with very large numbers.""",
            """Borders are where the mistakes are. A large number outside the grid, such as `10**9` or `float("inf")`,
            makes the minimum ignore it.""",
        ),
        (
            """Row by row and from left to right, everything that an entry needs has been computed. With other moves the
            order changes: what is needed must come first.""",
            """The moves decide the order. Down and right: row by row. From the base of a triangle upwards: last row
            first. If moves could lead back, no order would work, and Dijkstra's algorithm would be needed.""",
        ),
        (
            """One row of results is usually enough, because an entry looks only at the row above and at the entry
            to its left. The memory shrinks from the whole grid to a line.""",
            """If only the cost is wanted, overwrite a single line from left to right. If the way itself is wanted, keep
            the whole table and go back through it.""",
        ),
        (
            """With `max` in place of `min` one finds the richest way, and with `+` in its place, started with 1,
            the number of ways.""",
            """Going to the cheaper neighbour each time isn't enough. A cheap field may lead into an expensive
            region, and only the table sees that.""",
        ),
    ),
    examples=(_cheapest, _rows_only, _count, _greedy),
    pitfalls=(
        """Reading `best[r - 1][c]` in the first row. The index -1 means the last row, which isn't filled yet or belongs
        to something else. Ask whether `r > 0`.""",
        """Creating the table with `[[0] * width] * height`. All rows are the same list, and the values of the last row
        appear everywhere. Use a comprehension.""",
        """Filling borders with 0 when looking for a minimum. The 0 outside the grid is then cheaper than every real
        way, and the result is too small. Outside belongs a very large number.""",
    ),
    questions=(_richest_question, _triangle_question),
    asks=(
        "What does an entry of the table mean?",
        "What happens at the border?",
        "In which order is the table filled?",
        "Does the whole table have to be kept?",
        "What else can be computed this way?",
    ),
    notes={
        "young": (
            """Write on each square the smallest number of coins you need to get there. Look at the square above and the
            square on the left. Take the smaller number and add the coins of your own square.""",
        ),
        "student": (
            """The grid is a directed graph without cycles, and the pass in reading order is a topological order of
            it. So this is a shortest-path computation in linear time.""",
        ),
        "engineer": (
            """Changing the cost grid in place saves memory and surprises the caller. If you do it, say so in the
            docstring.""",
        ),
        "teacher": (
            """Let pupils find the cheapest way through a 4 by 4 grid by eye, compare their sums, and only then fill in
            the table together. Few will have found the best.""",
        ),
    },
    families=(
        Family(
            "corner_to_corner_with_surcharge",
            "costs|grid|prices: list[list[int]] -> int",
            names=("${best}_way", "${best}_total", "${best}_crossing", "find_$best"),
            tells=(
                "One crosses $costs from the upper left to the lower right field, moving right or down. The price "
                "of a way "
                "is the sum of its fields, both ends included, $extra. Return the $best price.",
                "Return the $best price of a way through $costs from the first field of the first row to the last "
                "field "
                "of the last row. Steps go right or down, and the price is the sum of all fields on the way, $extra.",
                "Each step in $costs goes one field to the right or down, from the upper left corner to the lower "
                "right "
                "one. A way costs what its fields cost together, $extra. Compute the $best cost.",
            ),
            notes=("All rows are equally long and there is at least one field.",),
            varies={
                "extra": (
                    {"extra": "plus 3 for every step down", "rule": "down", "right": "0", "down": "3"},
                    {
                        "extra": "plus 4 for every change from right to down or from down to right",
                        "rule": "turn",
                        "right": '4 * (last == "down")',
                        "down": '4 * (last == "right")',
                    },
                ),
                "best": (
                    {"best": "smallest", "pick": "min", "worst": "10**9"},
                    {"best": "largest", "pick": "max", "worst": "-(10**9)"},
                ),
            },
            solutions=(
                "from functools import cache\nheight, width = len($costs), len($costs[0])\n\n@cache\n"
                "def onwards(r, c, last):\n    options = []\n    if c + 1 < width:\n"
                '        options.append($right + onwards(r, c + 1, "right"))\n    if r + 1 < height:\n'
                '        options.append($down + onwards(r + 1, c, "down"))\n'
                '    return $costs[r][c] + $pick(options, default=0)\n\nreturn onwards(0, 0, "")',
                "table = {}\nfor r, row in enumerate($costs):\n    for c, cost in enumerate(row):\n"
                '        if r == c == 0:\n            table[r, c] = {"": cost}\n            continue\n'
                '        ways = table[r, c] = {}\n        if r > 0:\n            ways["down"] = cost + $pick(\n'
                "                total + $down for last, total in table[r - 1, c].items()\n            )\n"
                '        if c > 0:\n            ways["right"] = cost + $pick(\n'
                "                total + $right for last, total in table[r, c - 1].items()\n            )\n"
                "return $pick(table[len($costs) - 1, len($costs[0]) - 1].values())",
            ),
            oracle=lambda costs, extra, best: (min if best["pick"] == "min" else max)(
                _way_cost(costs, way, extra["rule"]) for way in _monotone(len(costs), len(costs[0]))
            ),
            draw=lambda rng, extra, best: (grid(rng, rng.randint(2, 4), rng.randint(2, 4)),),
            edges=(([[5]],), ([[1, 2], [3, 4]],), ([[1, 9, 1], [1, 9, 1], [1, 1, 1]],)),
            about={"costs": "the costs of the fields, row by row", "return": "the $best price"},
            noun="the $best price of a way through $costs, $extra",
            gives="nat",
        ),
        Family(
            "one_field_per_row",
            "costs|grid|table: list[list[int]] -> int",
            names=("${best}_sum", "${best}_descent", "find_${best}_sum", "${best}_choice"),
            tells=(
                "Choose one number from every row of $costs so that $rule. Return the $best possible sum.",
                "From each row of $costs one number is taken, and $rule. Return the $best sum that can be reached.",
                "Return the $best sum of numbers, one from each row of $costs, if $rule.",
            ),
            notes=("All rows are equally long, with at least two numbers.",),
            varies={
                "rule": (
                    {
                        "rule": "two consecutive numbers never come from the same column",
                        "test": "a != b",
                        "near": "[best[a] for a in range(len(best)) if a != b]",
                    },
                    {
                        "rule": "the column changes by exactly 1 from each row to the next",
                        "test": "abs(a - b) == 1",
                        "near": "[best[a] for a in range(len(best)) if abs(a - b) == 1]",
                    },
                    {
                        "rule": "the column stays or moves to the right from each row to the next",
                        "test": "a <= b",
                        "near": "best[: b + 1]",
                    },
                ),
                "best": (
                    {"best": "smallest", "pick": "min", "worst": "10**9"},
                    {"best": "largest", "pick": "max", "worst": "-(10**9)"},
                ),
            },
            solutions=(
                "best = $costs[0]\nfor row in $costs[1:]:\n    following = []\n    for b, number in enumerate(row):\n"
                "        before = $near\n        following.append(number + $pick(before))\n    best = following\n"
                "return $pick(best)",
                "from functools import cache\n@cache\ndef from_here(r, a):\n    if r == len($costs) - 1:\n"
                "        return $costs[r][a]\n"
                "    below = [from_here(r + 1, b) for b in range(len($costs[0])) if $test]\n"
                "    return $costs[r][a] + $pick(below)\n\n"
                "return $pick(from_here(0, a) for a in range(len($costs[0])))",
            ),
            oracle=lambda costs, rule, best: (min if best["pick"] == "min" else max)(_columns(costs, rule["test"])),
            draw=lambda rng, rule, best: (grid(rng, rng.randint(2, 4), rng.randint(2, 4)),),
            edges=(([[5, 7]],), ([[1, 2], [3, 9]],), ([[1, 9, 4], [1, 9, 1], [6, 1, 2]],)),
            about={"costs": "the numbers, row by row", "return": "the $best sum"},
            noun="the $best sum of one number from each row of $costs",
            gives="nat",
        ),
        Family(
            "ways_over_dots",
            "rows|board|lines: list[str] -> int",
            names=("count_ways", "ways_over_dots", "number_of_ways", "ways_across"),
            tells=(
                "In $rows, dots can be entered and `#` can't. Return the number of ways from the upper left to the "
                "lower "
                "right field, if each step goes $moves.",
                "Count the ways from the first field of the first row to the last field of the last row of $rows. A "
                "step "
                "goes $moves, and never to a `#`.",
                "Return how many ways lead over the dots of $rows from the upper left corner to the lower right "
                "one. Each "
                "step goes $moves.",
            ),
            notes=("Both corners are dots, and all rows are equally long.",),
            varies={
                "moves": (
                    {
                        "moves": "one field to the right, down, or diagonally down to the right",
                        "steps": "[(0, 1), (1, 0), (1, 1)]",
                    },
                    {
                        "moves": "one or two fields to the right, or one field down (only the field where a step "
                        "ends must "
                        "be a dot)",
                        "steps": "[(0, 1), (0, 2), (1, 0)]",
                    },
                    {
                        "moves": "one field down or diagonally down to the right, or one field to the right",
                        "steps": "[(1, 0), (1, 1), (0, 1)]",
                    },
                    {
                        "moves": "one field to the right, or down, or two fields down (only the field where a step "
                        "ends must "
                        "be a dot)",
                        "steps": "[(0, 1), (1, 0), (2, 0)]",
                    },
                )
            },
            solutions=(
                "counts = {(0, 0): 1}\nfor r, row in enumerate($rows):\n    for c, field in enumerate(row):\n"
                '        if field == "." and (r, c) != (0, 0):\n'
                "            counts[r, c] = sum(counts.get((r - y, c - x), 0) for y, x in $steps)\n"
                "return counts[len($rows) - 1, len($rows[0]) - 1]",
                "from functools import cache\ngoal = (len($rows) - 1, len($rows[0]) - 1)\n\n@cache\ndef ways(r, c):\n"
                '    if r > goal[0] or c > goal[1] or $rows[r][c] == "#":\n        return 0\n'
                "    if (r, c) == goal:\n        return 1\n    return sum(ways(r + y, c + x) for y, x in $steps)\n\n"
                "return ways(0, 0)",
            ),
            oracle=lambda rows, moves: len(_open_ways(rows, moves["steps"])),
            draw=lambda rng, moves: (_map(rng),),
            edges=(([".#", "#."],), (["...", ".#.", "..."],), (["."],)),
            about={"rows": "the rows of the board", "return": "the number of ways"},
            noun="the number of ways over the dots of $rows",
            gives="nat",
        ),
    ),
)
