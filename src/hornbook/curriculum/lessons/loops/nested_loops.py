"""Nested loops: all combinations and all pairs."""

from itertools import combinations
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _rectangle(rng: Random) -> Example:
    rows, columns = rng.randint(2, 3), rng.randint(3, 5)
    return example(
        """A small multiplication table has $rows rows and $columns columns. The outer loop chooses the row, and
        for each row the inner loop runs through all columns.""",
        """
        rows, columns = $rows, $columns
        for row in range(1, rows + 1):
            line = ""
            for column in range(1, columns + 1):
                line += f"{row * column:4}"
            print(line)
        """,
        """The inner body ran `$rows * $columns` times, $cells in all. `line` starts empty in each round of the
        outer loop, because each row of the table is a new line.""",
        rows=rows,
        columns=columns,
        cells=rows * columns,
    )


def _pairs_of_people(rng: Random) -> Example:
    items = people(rng, rng.randint(3, 4))
    n = len(items)
    return example(
        """Everybody at a table shakes hands with everybody else, once. To get each pair only once, the second
        person is always taken from behind the first.""",
        '''
        def handshakes(guests: list[str]) -> list[str]:
            """Return one text per pair of guests."""
            pairs = []
            for i in range(len(guests)):
                for j in range(i + 1, len(guests)):
                    pairs.append(f"{guests[i]} and {guests[j]}")
            return pairs


        result = handshakes($items)
        print(result)
        print(len(result))
        ''',
        """With `j` starting at `i + 1` nobody is paired with himself, and no pair comes twice. For $n people
        the inner loop runs $rounds times, and the sum is $total.""",
        items=literal(items),
        n=n,
        rounds=" + ".join(str(n - 1 - i) for i in range(n)),
        total=n * (n - 1) // 2,
    )


def _matching_offers(rng: Random) -> Example:
    budget = rng.randint(40, 60)
    hotels, trains = sorted(distinct(rng, 3, 15, 50)), sorted(distinct(rng, 3, 5, 30))
    return example(
        """A trip needs one hotel and one train. Which combinations cost at most $budget? Every hotel has to be
        tried with every train.""",
        '''
        def affordable(hotels: list[int], trains: list[int], budget: int) -> list[tuple[int, int]]:
            """Return all (hotel, train) price pairs that fit the budget."""
            fitting = []
            for hotel in hotels:
                for train in trains:
                    if hotel + train <= budget:
                        fitting.append((hotel, train))
            return fitting


        print(affordable($hotels, $trains, $budget))
        ''',
        """For the hotel at $h the inner loop tries the trains at $t one after another; only then does the outer
        loop move to the next hotel. With three of each there are 9 combinations to test.""",
        hotels=hotels,
        trains=trains,
        budget=budget,
        h=hotels[0],
        t=", ".join(map(str, trains)),
    )


def _triangle_question(rng: Random) -> Question:
    n, mark = rng.randint(3, 5), rng.choice("*#o+")
    return question(
        """Print a staircase of n lines: one sign in the first line, two in the second, and so on. Use two
        loops.""",
        '''
        def staircase(height: int, sign: str) -> list[str]:
            """Return the lines of a staircase."""
            lines = []
            for row in range(1, height + 1):
                line = ""
                for _ in range(row):
                    line += sign
                lines.append(line)
            return lines


        for line in staircase($n, $mark):
            print(line)
        ''',
        """The inner loop's length depends on the outer variable: in row 1 it runs once, in row $n it runs $n
        times. (The expression `sign * row` would do the inner loop's work.)""",
        n=n,
        mark=literal(mark),
    )


def _close_pairs_question(rng: Random) -> Question:
    items, gap = distinct(rng, 5, 0, 40), rng.randint(4, 9)
    return question(
        """Trees stand along a road at the given metres. Count the pairs of trees that are less than $gap metres
        apart.""",
        '''
        def crowded_pairs(positions: list[int], gap: int) -> int:
            """Count the pairs of positions whose distance is below the gap."""
            count = 0
            for i in range(len(positions)):
                for j in range(i + 1, len(positions)):
                    if abs(positions[i] - positions[j]) < gap:
                        count += 1
            return count


        print(crowded_pairs($items, $gap))
        ''',
        """`abs` makes the order of the two positions irrelevant. Five trees form 10 pairs, and each of them is
        tested exactly once.""",
        items=items,
        gap=gap,
    )


_COLOURS = ("red", "blue", "grey", "green", "white")


def _outfits(
    shirts: list[tuple[str, int]], ties: list[tuple[str, int]], budget: int, rule: dict[str, str]
) -> list[str]:
    """By numbering all combinations."""
    found = []
    for number in range(len(shirts) * len(ties)):
        (shirt, cost), (tie, more) = shirts[number // len(ties)], ties[number % len(ties)]
        if len({shirt, tie}) == int(rule["colours"]) and budget - cost - more in range(budget + 1):
            found.append(f"{shirt} + {tie}")
    return found


def _clothes(rng: Random) -> tuple[list[tuple[str, int]], list[tuple[str, int]], int]:
    shirts = [(colour, rng.randint(15, 30)) for colour in rng.sample(_COLOURS[:4], rng.randint(2, 3))]
    ties = [(colour, rng.randint(5, 20)) for colour in rng.sample(_COLOURS[:4], rng.randint(2, 3))]
    return shirts, ties, rng.choice(shirts)[1] + rng.choice(ties)[1] + rng.choice((-1, 0, 0, 5))


def _across(players: list[tuple[str, int]], rule: dict[str, str]) -> list[str]:
    return [f"{one}-{other}" for (one, a), (other, b) in combinations(players, 2) if str(a == b) == rule["same"]]


def _labels(rows: str, seats: int, n: int, rule: dict[str, str], form: dict[str, str]) -> list[str]:
    """By sorting what is left of all seats."""
    gone = {n} if "!=" in rule["op"] else set(range(n, seats + 1, n))
    kept = sorted((place, seat) for seat in set(range(1, seats + 1)) - gone for place in range(len(rows)))
    return [f"{rows[place]}{seat}" if form["first"] == "letter" else f"{seat}{rows[place]}" for place, seat in kept]


LESSON = Lesson(
    topic="A loop inside a loop: all combinations and all pairs",
    area="loops and accumulators",
    concepts=("nested_loops", "pairs"),
    openings=(
        """Every shirt with every pair of trousers, every team against every other team, every cell of a table:
        when two things vary independently, one loop stands inside the other.""",
        """A clock is a nested loop. For each hour the minute hand runs through all sixty minutes, and only then
        does the hour hand move on. Loops in a program behave just so.""",
        """Comparing all items of a list with each other takes two loops. The difficulty is not the syntax but
        the ranges: which pairs do you want, and how often?""",
    ),
    ideas=(
        (
            """For each single round of the outer loop, the inner loop runs from its beginning to its end. With
            4 outer and 3 inner rounds the inner body runs 12 times.""",
            """The inner loop is an ordinary statement in the body of the outer one. It is started afresh for
            each outer item. So the number of steps is the product of the two lengths.""",
        ),
        (
            """Where a variable is reset decides what it means. A counter set to 0 above both loops counts
            everything. Set between the two `for` lines, it counts anew for every outer item.""",
            """There are three places for a line: above both loops (once), between them (once per outer item),
            inside both (once per combination). Most mistakes with nested loops are a line in the wrong one of
            these places.""",
        ),
        (
            """For unordered pairs of different items let the inner loop start at `i + 1`. Then each pair
            appears once. For `n` items there are `n * (n - 1) // 2` pairs, since each of the `n` items meets `n
            - 1` others and every meeting was counted twice.""",
            """Starting the inner loop at 0 yields each pair twice and each item with itself. Starting it at `i
            + 1` avoids both: the second position always lies behind the first.""",
        ),
        (
            """The cost grows fast. For a thousand items two nested loops make a million steps, for ten thousand
            a hundred million. If it is too slow, think of sorting or of a dictionary.""",
            """Doubling the input makes a doubly nested loop four times slower. That is fine for hundreds of
            items, and a reason to look for another way with hundreds of thousands.""",
        ),
    ),
    examples=(_rectangle, _pairs_of_people, _matching_offers),
    pitfalls=(
        """Using the same variable in both loops, such as `i` twice. The inner loop overwrites the outer value.
        Python's `for` still continues with its own next item, but any line that uses `i` after the inner loop
        sees the wrong number.""",
        """Comparing an item with itself. With both loops over `range(len(row))`, the pair `i == j` is included,
        and "is there an equal item?" is always answered with yes. Start the inner loop at `i + 1`.""",
    ),
    questions=(_triangle_question, _close_pairs_question),
    asks=(
        "In which order do the rounds happen?",
        "Where do I reset a variable?",
        "How do I get each pair once?",
        "Are nested loops slow?",
    ),
    notes={
        "young": (
            """Think of brushing teeth: for each tooth you make three strokes. The teeth are the outer loop. The
            strokes are the inner loop, and they start again with every tooth.""",
        ),
        "engineer": (
            """`itertools.product` and `itertools.combinations` express both patterns without indices: the first
            gives all combinations, the second each unordered pair once.""",
        ),
        "analyst": (
            """Two nested loops over two tables are a join by brute force. A dictionary keyed by the join column
            does the same work in one pass over each table.""",
        ),
    },
    families=(
        Family(
            "outfits_in_budget",
            "shirts: list[tuple[str, int]], ties: list[tuple[str, int]], budget|limit: int -> list[str]",
            names=("outfits", "affordable_outfits", "find_outfits", "shirts_with_ties"),
            tells=(
                "Both $shirts and $ties hold pairs (colour, price). Combine every shirt with every tie, and return a "
                'text such as "$one + $other", the colour of the shirt first, for each combination of $rule '
                "that costs at most $budget in all.",
                "Return all combinations of one of $shirts and one of $ties that are of $rule and do not cost more "
                "than $budget together. Shirts and ties are pairs (colour, price); a combination is written as "
                '"$one + $other", with the shirt in front.',
                "Which outfits of a shirt and a tie of $rule can be bought for at most $budget? The lists $shirts and "
                '$ties hold pairs of a colour and a price. Return texts like "$one + $other", where the first '
                "colour is that of the shirt.",
            ),
            notes=("The texts are in the order of $shirts, and those with the same shirt in the order of $ties.",),
            varies={
                "rule": (
                    {"rule": "different colours", "op": "!=", "one": "red", "other": "blue", "colours": "2"},
                    {"rule": "the same colour", "op": "==", "one": "red", "other": "red", "colours": "1"},
                )
            },
            solutions=(
                "outfits = []\nfor shirt, cost in $shirts:\n    for tie, price in $ties:\n"
                "        if shirt $op tie and cost + price <= $budget:\n"
                '            outfits.append(f"{shirt} + {tie}")\nreturn outfits',
                "from itertools import product\nreturn [\n"
                '    f"{shirt} + {tie}"\n    for (shirt, cost), (tie, price) in product($shirts, $ties)\n'
                "    if shirt $op tie and cost + price <= $budget\n]",
                "outfits = []\nfor shirt, cost in $shirts:\n    left = $budget - cost\n"
                '    outfits += [f"{shirt} + {tie}" for tie, price in $ties if tie $op shirt and price <= left]\n'
                "return outfits",
            ),
            oracle=_outfits,
            draw=lambda rng, rule: _clothes(rng),
            edges=(([], [("red", 5)], 20), ([("red", 15)], [("blue", 5), ("red", 5), ("grey", 6)], 20)),
            about={
                "shirts": "colours and prices of the shirts",
                "ties": "colours and prices of the ties",
                "budget": "the most that an outfit may cost",
                "return": "the outfits, as texts",
            },
            noun="the list of the outfits of $shirts and $ties in $rule for at most $budget",
            gives="words",
        ),
        Family(
            "pairs_across_teams",
            "players|children|members: list[tuple[str, int]] -> list[str]",
            names=("pairs_$stem", "pair_up_$stem", "games_$stem", "all_pairs_$stem"),
            tells=(
                "The entries of $players are (name, number of a team). Return every pair of people from $rule, each "
                'pair once, as a text such as "Ada-Omar".',
                "Everybody plays once against everybody from $who. Return the games as texts of the form "
                '"Ada-Omar"; $players holds a pair (name, team number) for each person.',
                'Return a list of texts "A-B" with the names of any two people from $rule. Each entry of $players '
                "is a pair of a name and a team number, and no two people are put together twice.",
            ),
            notes=(
                "Whoever stands earlier in $players is named first, and the pairs are ordered by the place of their "
                "first person, then of their second.",
            ),
            varies={
                "rule": (
                    {
                        "rule": "different teams",
                        "who": "another team",
                        "op": "!=",
                        "stem": "across_teams",
                        "same": "False",
                    },
                    {
                        "rule": "the same team",
                        "who": "the same team except themselves",
                        "op": "==",
                        "stem": "within_teams",
                        "same": "True",
                    },
                )
            },
            solutions=(
                "pairs = []\nfor i in range(len($players)):\n    for j in range(i + 1, len($players)):\n"
                "        if $players[i][1] $op $players[j][1]:\n"
                '            pairs.append(f"{$players[i][0]}-{$players[j][0]}")\nreturn pairs',
                "pairs = []\nfor i, (name, team) in enumerate($players):\n"
                "    for other, other_team in $players[i + 1 :]:\n        if team $op other_team:\n"
                '            pairs.append(f"{name}-{other}")\nreturn pairs',
            ),
            oracle=_across,
            draw=lambda rng, rule: ([(name, rng.randint(1, 2)) for name in people(rng, rng.randint(2, 5))],),
            edges=(([],), ([("Ada", 1)],), ([("Ada", 2), ("Omar", 2), ("Zoe", 1)],)),
            about={"players": "names and team numbers", "return": "the pairs, as texts"},
            noun="the list of the pairs of people from $rule in $players",
            gives="words",
        ),
        Family(
            "seat_labels_with_gaps",
            "rows: str, seats|last|count: int, n|k: int -> list[str]",
            names=("seat_labels", "labels_of_seats", "make_labels", "all_seats"),
            tells=(
                'Return the labels of all seats, such as "$example". Each letter of $rows is a row, and in every row '
                "the seats are numbered from 1 to $seats, but there is none whose number $is $n.",
                "Each row is a letter of $rows and has the seats 1 to $seats, without those whose number $is "
                '$n. A seat is labelled with $words, for example "$example". Return all labels.',
                'Write labels for the seats of a small theatre: $words, as in "$example". There is a row for each '
                "letter of $rows, with the numbers from 1 to $seats except where the number $is $n. "
                "Return them in a list.",
            ),
            notes=("All seats of the first row come first, in ascending order. $n is at least 1.",),
            varies={
                "rule": ({"is": "is", "op": "!= ", "end": ""}, {"is": "is a multiple of", "op": "% ", "end": " != 0"}),
                "form": (
                    {
                        "first": "letter",
                        "words": "the letter and then the number",
                        "example": "B3",
                        "label": "{row}{seat}",
                    },
                    {
                        "first": "number",
                        "words": "the number and then the letter",
                        "example": "3B",
                        "label": "{seat}{row}",
                    },
                ),
            },
            solutions=(
                "labels = []\nfor row in $rows:\n    for seat in range(1, $seats + 1):\n"
                '        if seat $op$n$end:\n            labels.append(f"$label")\nreturn labels',
                "numbers = [seat for seat in range(1, $seats + 1) if seat $op$n$end]\n"
                'return [f"$label" for row in $rows for seat in numbers]',
            ),
            oracle=_labels,
            draw=lambda rng, rule, form: (
                "".join(sorted(rng.sample("ABCDE", rng.randint(1, 3)))),
                rng.randint(2, 6),
                rng.randint(1, 5) if "!=" in rule["op"] else rng.randint(2, 4),
            ),
            edges=(("", 4, 2), ("AB", 2, 2), ("C", 3, 4), ("AC", 0, 1)),
            about={
                "rows": "one letter for each row",
                "seats": "the highest number of a seat",
                "n": "the number that decides which seats are missing",
                "return": "the labels",
            },
            noun="the list of the labels of the seats 1 to $seats in $rows without those whose number $is $n",
            gives="words",
        ),
    ),
)
