"""Comparing groups: one summary for each."""

from fractions import Fraction
from itertools import groupby
from random import Random
from statistics import median

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people, places, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _by_town(rng: Random) -> Example:
    a, b, c = places(rng, 3)
    rows = [(rng.choice((a, b, c)), value) for value in numbers(rng, 6, 5, 40)] + [(a, rng.randint(5, 40))]
    return example(
        """Each row names a town and an amount of rain. To compare the towns, the amounts are first collected by town
        and then averaged.""",
        """
        rows = $rows
        by_town: dict[str, list[int]] = {}
        for town, rain in rows:
            by_town.setdefault(town, []).append(rain)

        for town in sorted(by_town):
            amounts = by_town[town]
            print(f"{town:<7} {len(amounts)} {sum(amounts) / len(amounts):.1f}")
        """,
        """`setdefault` supplies an empty list the first time a town appears. The number of rows is printed beside the
        mean, because a mean of one value deserves less trust than a mean of four.""",
        rows=rows,
    )


def _several_numbers(rng: Random) -> Example:
    one = people(rng, 1)[0]
    groups = {name: numbers(rng, rng.randint(3, 5), 10, 60) for name in ("early", "late")}
    return example(
        """$one measures how long the way to work takes, on early and on late days. One function makes the summary of a
        group, and it is called for each.""",
        '''
        from statistics import mean, median


        def summary(values: list[int]) -> dict[str, float]:
            """Return number, mean, median and range of a group."""
            return {
                "n": len(values),
                "mean": round(mean(values), 1),
                "median": median(values),
                "range": max(values) - min(values),
            }


        groups = $groups
        for name, values in groups.items():
            print(name, summary(values))
        ''',
        """Because both groups pass through the same function, their numbers can be compared. A later change, such as a
        further measure, is made in one place.""",
        one=one,
        groups=groups,
    )


def _without_lists(rng: Random) -> Example:
    names = things(rng, 2)
    sales = [(rng.choice(names), rng.randint(1, 9)) for _ in range(4)] + [(names[1], 2), (names[0], 3)]
    return example(
        """For sums, counts and means the values themselves need not be kept. Two dictionaries of running totals are
        enough, however long the data are.""",
        """
        from collections import Counter

        sales = $sales
        totals: Counter[str] = Counter()
        numbers: Counter[str] = Counter()
        for thing, amount in sales:
            totals[thing] += amount
            numbers[thing] += 1
        for thing in sorted(totals):
            print(thing, totals[thing], numbers[thing], round(totals[thing] / numbers[thing], 2))
        """,
        """A `Counter` starts every key at 0, so nothing has to be prepared. A median cannot be computed this way,
        since it needs all values of its group.""",
        sales=sales,
    )


def _paradox(rng: Random) -> Example:
    scale = rng.randint(1, 5)
    return example(
        """Two ferries are compared by how often they were on time, in calm and in rough weather. The totals seem to say
        one thing, the groups another.""",
        """
        # (on time, trips) in calm and in rough weather
        north = {"calm": ($a, $b), "rough": ($c, $d)}
        south = {"calm": ($e, $f), "rough": ($g, $h)}

        for name, ferry in (("north", north), ("south", south)):
            shares = {weather: round(good / trips, 2) for weather, (good, trips) in ferry.items()}
            good = sum(pair[0] for pair in ferry.values())
            trips = sum(pair[1] for pair in ferry.values())
            print(name, shares, "altogether", round(good / trips, 2))
        """,
        """The north ferry is better in each kind of weather and worse altogether, because it sailed mostly in rough
        weather. This is known as Simpson's paradox: groups of unequal size can turn a comparison around.""",
        a=19 * scale,
        b=20 * scale,
        c=56 * scale,
        d=80 * scale,
        e=72 * scale,
        f=80 * scale,
        g=12 * scale,
        h=20 * scale,
    )


def _best_question(rng: Random) -> Question:
    teams = people(rng, 3)
    rows = [(rng.choice(teams), value) for value in numbers(rng, 3, 1, 20)] + [(name, 10) for name in teams]
    return question(
        """Rows of (player, points) are given. Write a function that returns the players, ordered by their mean from the
        highest to the lowest; equal means are ordered by name.""",
        '''
        from statistics import fmean


        def ranking(rows: list[tuple[str, int]]) -> list[str]:
            """Return the players by descending mean, then by name."""
            points: dict[str, list[int]] = {}
            for player, score in rows:
                points.setdefault(player, []).append(score)
            return sorted(points, key=lambda player: (-fmean(points[player]), player))


        rows = $rows
        print(ranking(rows))
        ''',
        """The key is a tuple: the negative mean puts high means first, and the name decides between equal ones. Sorting
        the dictionary sorts its keys.""",
        rows=rows,
    )


def _share_question(rng: Random) -> Question:
    rows = [(rng.choice(("bus", "bike", "foot")), rng.choice((True, False))) for _ in range(6)]
    return question(
        """Rows of (way to school, arrived late) are given. Write a function for the share of late arrivals in each
        group.""",
        '''
        def late_shares(rows: list[tuple[str, bool]]) -> dict[str, float]:
            """Return the share of late arrivals for each way to school."""
            late: dict[str, list[bool]] = {}
            for way, was_late in rows:
                late.setdefault(way, []).append(was_late)
            return {way: round(sum(marks) / len(marks), 2) for way, marks in sorted(late.items())}


        rows = $rows
        print(late_shares(rows))
        ''',
        """`True` counts as 1 and `False` as 0, so the mean of the marks is a share. Every group in the dictionary has
        at least one row, and no division by zero can happen.""",
        rows=rows,
    )


def _rows(rng: Random) -> list[tuple[str, int]]:
    names = rng.sample("ABCD", rng.randint(2, 3))
    return [(rng.choice(names), 2 * rng.randint(0, 12)) for _ in range(rng.randint(2, 7))]


def _grouped(rows: list[tuple[str, int]]) -> dict[str, list[int]]:
    """By sorting and cutting the sorted rows."""
    ordered = sorted(rows)
    return {name: [value for _, value in some] for name, some in groupby(ordered, key=lambda row: row[0])}


def _group_numbers(rows: list[tuple[str, int]], wanted: str) -> dict[str, int]:
    found = {}
    for name in dict.fromkeys(name for name, _ in rows):
        values = [value for group, value in rows if group == name]
        if wanted == "range":
            found[name] = sorted(values)[-1] - sorted(values)[0]
        else:
            found[name] = len(dict.fromkeys(values)) if wanted == "variety" else sum(values[-1:]) - sum(values[:1])
    return found


def _best(rows: list[tuple[str, int]], end: dict[str, str]) -> str:
    means = {name: Fraction(sum(values), len(values)) for name, values in _grouped(rows).items()}
    wanted = max(means.values()) if end["pick"] == "max" else min(means.values())
    return min(name for name, mean in means.items() if mean == wanted)


LESSON = Lesson(
    topic="Comparing groups with one summary for each",
    area="statistics",
    concepts=("grouping", "dictionaries", "summaries"),
    openings=(
        """One mean for all customers hides that the young buy little and the old a lot. Questions about groups need a
        summary for each group.""",
        """A table has one column that names a group and one that holds a value. Split it by the first and summarise the
        second: few analyses consist of anything else.""",
        """Which line of buses is the most punctual, which shop sells most, which class reads most? Each time rows are
        sorted into groups and every group is reduced to a number.""",
    ),
    ideas=(
        (
            """Two steps: collect the values by group, then compute a summary of each collection. A dictionary from
            group to list holds what the first step found.""",
            """Split, apply, combine: split the rows by group, apply a function to every part, and combine the results
            in a dictionary or a table.""",
        ),
        (
            """`groups.setdefault(key, []).append(value)` makes the list on first use. With
            `collections.defaultdict(list)` the plain `groups[key].append(value)` does the same.""",
            """The loop must not assume which groups exist. The keys come from the data, and a new group appears with
            its first row.""",
        ),
        (
            """Give the summary as a function, such as `max`, `len` or `median`. Then one piece of grouping code serves
            for all of them.""",
            """Sums, counts and extremes can be updated row by row. A median needs the whole list of its group.""",
        ),
        (
            """Print groups in a fixed order, by name or by value. The order in a dictionary is that of the first
            appearance, which nobody wants to read.""",
            """Always show how many rows a group has. A mean of two rows and a mean of two thousand look alike and do
            not weigh the same.""",
        ),
        (
            """The mean of the group means is not the mean of all rows, unless the groups are equally large.""",
            """A difference between groups may have another cause than the group. If one group has more beginners, more
            rain, or older members, compare within such classes.""",
        ),
    ),
    examples=(_by_town, _several_numbers, _without_lists, _paradox),
    pitfalls=(
        """Using `itertools.groupby` on unsorted rows. It joins only neighbours, so a group that appears twice comes
        out as two; sort by the same key first, or use a dictionary.""",
        """Writing `dict.fromkeys(names, [])`. All keys share a single list, and every group then holds all values. A
        comprehension `{name: [] for name in names}` makes a list for each.""",
        """Forgetting that a group can be missing. `means["rain"]` raises a `KeyError` if no row had rain; use `get` or
        test with `in`.""",
    ),
    questions=(_best_question, _share_question),
    asks=(
        "What are the steps?",
        "How are the rows collected?",
        "Can it be done for any summary?",
        "How should the result be shown?",
        "What must I not conclude?",
    ),
    notes={
        "analyst": (
            """One summary for each group is `GROUP BY` in SQL and a pivot table in a spreadsheet. Writing it once by
            hand shows what happens to missing groups and to empty values.""",
        ),
        "engineer": (
            """For more than a few million rows use a library or a database. For anything that fits into memory a
            dictionary of lists is fast enough and easy to test.""",
        ),
        "young": (
            """Put your cards into heaps, one for each colour. Then count every heap. Heaps first, counting second,
            that is all.""",
        ),
        "student": (
            """An analysis of variance compares the spread between the group means with the spread within the groups.
            Both can be computed from the summaries n, mean and variance.""",
        ),
    },
    families=(
        Family(
            "summary_number_by_group",
            "rows|records|entries: list[tuple[str, int]] -> dict[str, int]",
            names=("${word}_by_group", "group_$word", "${word}_per_group", "summarise_$word"),
            tells=(
                "$rows holds tuples (group, value). Return a dictionary from each group to $what of its values.",
                "Sort the tuples in $rows, a group's name and a number, by group, and return for every group $what of "
                "its numbers as a dictionary.",
                "For each name that occurs in $rows, compute $what of the numbers that stand beside it. Return a "
                "dictionary.",
            ),
            notes=("No rows give an empty dictionary.",),
            varies={
                "what": (
                    {"what": "the largest minus the smallest", "word": "range", "fold": "max(values) - min(values)"},
                    {"what": "the last minus the first", "word": "change", "fold": "values[-1] - values[0]"},
                    {
                        "what": "the number of different ones",
                        "word": "variety",
                        "fold": "len(set(values))",
                    },
                )
            },
            solutions=(
                "groups = {}\nfor name, value in $rows:\n    groups.setdefault(name, []).append(value)\n"
                "return {name: $fold for name, values in groups.items()}",
                "from collections import defaultdict\ngroups = defaultdict(list)\nfor name, value in $rows:\n"
                "    groups[name].append(value)\nresult = {}\nfor name, values in groups.items():\n"
                "    result[name] = $fold\nreturn result",
                "result = {}\nfor name in dict.fromkeys(name for name, _ in $rows):\n"
                "    values = [value for other, value in $rows if other == name]\n    result[name] = $fold\n"
                "return result",
            ),
            oracle=lambda rows, what: _group_numbers(rows, what["word"]),
            draw=lambda rng, what: (_rows(rng),),
            edges=(([],), ([("A", 4)],), ([("B", 2), ("A", 7), ("B", 9)],), ([("C", 3), ("C", 3), ("C", 1)],)),
            about={"rows": "groups and values", "return": "$what of the values of each group"},
            noun="for each group in $rows, $what of its values",
            gives="tally",
        ),
        Family(
            "group_with_extreme_mean",
            "rows|results|sales: list[tuple[str, int]] -> str",
            names=("$word", "find_$word", "group_with_${end}_mean", "${word}_by_mean"),
            tells=(
                "$rows holds tuples (group, value). Return the name of the group whose values have the $end mean.",
                "Average the numbers in $rows separately for each name that stands before them, and return the name "
                "with the $end average.",
                "Which group in $rows, a list of (name, number), has the $end mean? Return its name.",
            ),
            notes=(
                "Of several such groups return the one that comes first in the alphabet. There is at least one row.",
            ),
            varies={
                "end": (
                    {"end": "highest", "word": "best_group", "pick": "max", "sign": ">"},
                    {"end": "lowest", "word": "weakest_group", "pick": "min", "sign": "<"},
                )
            },
            solutions=(
                "from statistics import mean\ngroups = {}\nfor name, value in $rows:\n"
                "    groups.setdefault(name, []).append(value)\n"
                "return $pick(sorted(groups), key=lambda name: mean(groups[name]))",
                "totals, counts = {}, {}\nfor name, value in $rows:\n    totals[name] = totals.get(name, 0) + value\n"
                '    counts[name] = counts.get(name, 0) + 1\nbest = ""\nfor name in sorted(totals):\n'
                "    if not best or totals[name] * counts[best] $sign totals[best] * counts[name]:\n"
                "        best = name\nreturn best",
            ),
            oracle=_best,
            draw=lambda rng, end: (_rows(rng),),
            edges=(
                ([("B", 5), ("A", 5)],),
                ([("C", 1)],),
                ([("A", 1), ("B", 9), ("A", 9), ("B", 2)],),
                ([("B", 3), ("A", 2), ("A", 4)],),
            ),
            about={"rows": "names and values", "return": "the name of the group"},
            noun="the group in $rows with the $end mean",
            gives="str",
        ),
        Family(
            "groups_ordered_by_median",
            "groups|classes|teams: dict[str, list[int]] -> list[str]",
            names=("order_by_median", "groups_by_median", "median_ranking", "rank_groups"),
            tells=(
                "Return the names in $groups, a dictionary from name to a list of values, ordered by the median of the "
                "values from $way.",
                "Sort the keys of $groups by the medians of their lists, from $way, and return them.",
                "Rank the groups in $groups (name to values) by median, from $way. Return the list of names.",
            ),
            notes=(
                "Names with equal medians are ordered alphabetically. No list is empty; the median of an even number "
                "of values is the mean of the two middle ones.",
            ),
            varies={
                "way": (
                    {"way": "low to high", "sign": "", "turn": "1"},
                    {"way": "high to low", "sign": "-", "turn": "-1"},
                )
            },
            solutions=(
                "from statistics import median\n"
                "return sorted($groups, key=lambda name: (${sign}median($groups[name]), name))",
                "def middle(values):\n    ordered = sorted(values)\n    n = len(ordered)\n"
                "    return (ordered[(n - 1) // 2] + ordered[n // 2]) / 2\n\n"
                "pairs = [(${sign}middle(values), name) for name, values in $groups.items()]\n"
                "return [name for _, name in sorted(pairs)]",
            ),
            oracle=lambda groups, way: [
                name for _, name in sorted((int(way["turn"]) * median(values), name) for name, values in groups.items())
            ],
            draw=lambda rng, way: (
                {
                    name: [rng.randint(1, 9) for _ in range(rng.randint(1, 4))]
                    for name in rng.sample("ABCDE", rng.randint(2, 4))
                },
            ),
            edges=(({},), ({"B": [3], "A": [3, 3]},), ({"A": [1, 9, 2], "B": [3]},), ({"C": [1, 4], "A": [2, 3]},)),
            about={"groups": "the values of each group", "return": "the names in order"},
            noun="the names in $groups ordered by median from $way",
            gives="words",
        ),
    ),
)
