"""Ties: several criteria in a tuple, and the stability of sorting."""

from collections.abc import Callable
from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, people, places, things, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _points_then_name(rng: Random) -> Example:
    names, points = people(rng, 4), [rng.randint(5, 9) for _ in range(2)]
    rows = [(n, rng.choice(points)) for n in names]
    return example(
        """In a results list the highest points come first, and people with equal points are listed by name. Two
        criteria make a key with two parts.""",
        '''
        def results_list(rows: list[tuple[str, int]]) -> list[tuple[str, int]]:
            """Order by points from high to low, then by name."""
            return sorted(rows, key=lambda row: (-row[1], row[0]))


        for name, points in results_list($rows):
            print(points, name)
        ''',
        """The key of `$first` is `$key`. Tuples are compared from the left: first the points with a minus sign, so that
        more points make a smaller number, and only if those are equal the name.""",
        rows=literal(rows),
        first=literal(rows[0]),
        key=literal((-rows[0][1], rows[0][0])),
    )


def _stable(rng: Random) -> Example:
    rows = [(rng.choice(["red", "blue"]), n) for n in distinct(rng, 5, 1, 30)]
    return example(
        """Cards are in some order and are now sorted by colour only. In which order are the cards of one colour
        afterwards?""",
        """
        cards = $rows
        for card in sorted(cards, key=lambda card: card[0]):
            print(card)
        """,
        """Within a colour the numbers appear in the same order as in the original list. The key did not look at them,
        and Python never swaps items whose keys are equal.""",
        rows=literal(rows),
    )


def _two_passes(rng: Random) -> Example:
    rows = [(place, rng.randint(1, 3)) for place in places(rng, 4)]
    return example(
        """Names cannot get a minus sign. For "level rising, name falling" we therefore sort twice: first by the less
        important criterion, then by the more important one.""",
        '''
        def level_up_name_down(rows: list[tuple[str, int]]) -> list[tuple[str, int]]:
            """Order by level from low to high, equal levels by name from Z to A."""
            by_name = sorted(rows, key=lambda row: row[0], reverse=True)
            return sorted(by_name, key=lambda row: row[1])


        print(level_up_name_down($rows))
        ''',
        """The second sort groups the rows by level. Because it is stable, rows of equal level keep the order that the
        first sort gave them.""",
        rows=literal(rows),
    )


def _rhyme_order(rng: Random) -> Question:
    items = words(rng, 6)
    return question(
        """A rhyming dictionary puts words with the same last letter together. Sort words by their last letter, and
        words with the same last letter from long to short.""",
        '''
        def rhyme_order(words: list[str]) -> list[str]:
            """Order by last letter, then by falling length."""
            return sorted(words, key=lambda word: (word[-1], -len(word)))


        print(rhyme_order($items))
        ''',
        """The key of a word is a pair. For `$first` it is `$key`. The second part decides only between words with the
        same last letter, and its minus sign lets the longer one come first.""",
        items=literal(items),
        first=items[0],
        key=literal((items[0][-1], -len(items[0]))),
    )


def _urgent_question(rng: Random) -> Question:
    verbs = rng.sample(["buy", "mend", "sell", "paint", "return"], 3)
    marks = rng.choice([[False, True, False], [False, False, True], [False, True, True], [True, False, True]])
    tasks = [(f"{v} {t}", mark) for v, t, mark in zip(verbs, things(rng, 3), marks, strict=True)]
    return question(
        """Tasks are pairs of a text and a mark that is `True` for urgent ones. Put the urgent tasks first and keep the
        order otherwise.""",
        '''
        def urgent_first(tasks: list[tuple[str, bool]]) -> list[str]:
            """Return the texts, urgent tasks first, otherwise in the given order."""
            return [text for text, _urgent in sorted(tasks, key=lambda task: not task[1])]


        print(urgent_first($tasks))
        ''',
        """`False` sorts before `True`, as 0 comes before 1. The key `not urgent` is `False` for urgent tasks, so these
        come first, and stability preserves the order within both groups.""",
        tasks=literal(tasks),
    )


_CRITERIA = (
    {"one": "points", "other": "faults", "first": "most", "then": "fewest"},
    {"one": "wins", "other": "points", "first": "most", "then": "most"},
    {"one": "strokes", "other": "minutes", "first": "fewest", "then": "fewest"},
    {"one": "faults", "other": "points", "first": "fewest", "then": "most"},
)


def _taken_in_turn(items: list[Any], before: Callable[[Any, Any], bool]) -> list[Any]:
    """Ordered by taking out the first item, again and again, that no other has to precede."""
    left, found = list(items), []
    while left:
        best = 0
        for place in range(1, len(left)):
            if before(left[place], left[best]):
                best = place
        found.append(left.pop(best))
    return found


def _table(results: list[tuple[str, int, int]], rule: dict[str, str]) -> list[str]:
    def before(row: tuple[str, int, int], other: tuple[str, int, int]) -> bool:
        if row[1] != other[1]:
            return (row[1] > other[1]) == (rule["first"] == "most")
        if row[2] != other[2]:
            return (row[2] > other[2]) == (rule["then"] == "most")
        return row[0] < other[0]

    return [row[0] for row in _taken_in_turn(results, before)]


def _close_results(rng: Random) -> list[tuple[str, int, int]]:
    one, other = distinct(rng, 2, 1, 30), distinct(rng, 2, 1, 15)
    return [(name, rng.choice(one), rng.choice(other)) for name in people(rng, rng.randint(3, 5))]


def _rows_ordered(rows: list[tuple[int, ...]], columns: list[int], end: dict[str, str]) -> list[tuple[int, ...]]:
    def before(row: tuple[int, ...], other: tuple[int, ...]) -> bool:
        differing = [column for column in columns if row[column] != other[column]]
        return bool(differing) and (row[differing[0]] < other[differing[0]]) == (end["end"] == "smallest")

    return _taken_in_turn(rows, before)


def _rows_and_columns(rng: Random) -> tuple[list[tuple[int, ...]], list[int]]:
    width = rng.randint(2, 3)
    rows = [tuple(numbers(rng, width, 1, 3)) for _ in range(rng.randint(3, 6))]
    return rows, rng.sample(range(width), rng.randint(1, width))


def _members(names: list[str], rule: dict[str, str]) -> list[str]:
    """By sorting texts that begin with what counts most."""
    parts = [name.split(" ", 1) for name in names]
    if rule["main"] == "surname":
        ordered = [text.split("\0")[::-1] for text in sorted(f"{last}\0{first}" for first, last in parts)]
    else:
        ordered = [text.split("\0") for text in sorted(f"{first}\0{last}" for first, last in parts)]
    return [f"{last}, {first}" if rule["form"] else f"{first} {last}" for first, last in ordered]


def _full_names(rng: Random) -> list[str]:
    firsts, lasts = people(rng, 3), rng.sample(_SURNAMES, 3)
    return list(dict.fromkeys(f"{rng.choice(firsts)} {rng.choice(lasts)}" for _ in range(rng.randint(3, 5))))


_SURNAMES = ("Berg", "Berger", "Costa", "De Vries", "Lind", "Moreau", "Novak", "Novak Lee", "Okoro", "Sato", "Van Dam")


LESSON = Lesson(
    topic="Breaking ties: sorting by several criteria",
    area="sorting and keys",
    concepts=("sorting", "key_function", "stable_sort", "tuples"),
    openings=(
        """Two runners have the same time. Who is listed first? If you do not say, the result depends on the order in
        which they happened to be entered. A second criterion settles it.""",
        """A telephone book is sorted by surname, and among equal surnames by first name. Orders with a second and a
        third criterion are the rule, not the exception.""",
        """What does Python do with items whose keys are equal? It leaves them in their old order, always. This promise
        is called stability, and it is more useful than it sounds.""",
    ),
    ideas=(
        (
            """A key may be a tuple. Tuples are compared part by part from the left, and a later part matters only if
            all earlier parts are equal. So `key=lambda p: (p.surname, p.first)` is a telephone book.""",
            """List the criteria in order of importance, and put them into a tuple. That is the whole trick: the
            comparison of tuples already works like a dictionary with several columns.""",
        ),
        (
            """To let a number fall while the rest rises, give it a minus sign: `(-points, name)`. More points make a
            smaller number, and thus come first.""",
            """`reverse=True` turns the whole order round, all criteria at once. If only one criterion should fall and
            it is a number, negate it.""",
        ),
        (
            """Python's sort is stable: items with equal keys keep their relative order. Therefore you can sort by the
            least important criterion first and by the most important one last.""",
            """Because equal items are never swapped, an earlier order survives as a tie-breaker. Sorting a list of
            mails by date, and then by sender, leaves each sender's mails in the order of their dates.""",
        ),
    ),
    examples=(_points_then_name, _stable, _two_passes),
    pitfalls=(
        """Sorting in several passes in the wrong order. The last pass wins, so the most important criterion must come
        last. In a tuple it is the other way round: the most important comes first.""",
        """Negating a string. `-name` is a `TypeError`. For falling text use a separate pass with `reverse=True`.""",
    ),
    questions=(_rhyme_order, _urgent_question),
    asks=("How do I sort by two things?", "One rising and one falling?", "What does stable mean?"),
    notes={
        "young": (
            """First sort your cards by number. Then sort them by colour, and do not mix up cards of one colour. Now
            each colour is in order.""",
        ),
        "analyst": (
            """Sorting by a tuple is ORDER BY with two columns. The tuple plays the role of the column list, the minus
            sign that of DESC.""",
        ),
        "engineer": (
            """Stability is guaranteed by the language, for `sorted` as well as for `list.sort`, also with
            `reverse=True`.""",
        ),
    },
    families=(
        Family(
            "results_by_two_counts",
            "results|entries|table: list[tuple[str, int, int]] -> list[str]",
            names=(
                "names_by_${one}_and_$other",
                "${first}_${one}_then_${other}",
                "rank_by_$one",
                "final_order_by_$one",
            ),
            tells=(
                "Each entry of $results is a name, a number of $one and a number of $other. Return the names with the "
                "$first $one first; of those with equally many, the one with the $then $other comes first.",
                "Sort the (name, $one, $other) tuples in $results and return the list of names: the $first $one "
                "come first, and a tie in $one is decided by the $then $other.",
                "Return the names in the (name, $one, $other) tuples of $results, the best first. Better is who has "
                "$more_one $one, or equally many $one and $more_other $other.",
            ),
            notes=("Whoever is equal in both is listed by name, in alphabetical order.",),
            varies={
                "rule": tuple(
                    {
                        **rule,
                        "more_one": {"most": "more", "fewest": "fewer"}[rule["first"]],
                        "more_other": {"most": "more", "fewest": "fewer"}[rule["then"]],
                        "sign": {"most": "-", "fewest": ""}[rule["first"]],
                        "sign_two": {"most": "-", "fewest": ""}[rule["then"]],
                        "turned": {"most": ", reverse=True", "fewest": ""}[rule["first"]],
                        "turned_two": {"most": ", reverse=True", "fewest": ""}[rule["then"]],
                    }
                    for rule in _CRITERIA
                )
            },
            solutions=(
                program("""
                    ordered = sorted($results, key=lambda row: (${sign}row[1], ${sign_two}row[2], row[0]))
                    return [row[0] for row in ordered]
                """),
                program("""
                    ordered = sorted($results)
                    ordered.sort(key=lambda row: row[2]$turned_two)
                    ordered.sort(key=lambda row: row[1]$turned)
                    return [name for name, _, _ in ordered]
                """),
                program("""
                    keys = sorted((${sign}$one, ${sign_two}$other, name) for name, $one, $other in $results)
                    return [name for _, _, name in keys]
                """),
            ),
            oracle=_table,
            draw=lambda rng, rule: (_close_results(rng),),
            edges=(
                ([],),
                ([("Petra", 5, 2), ("Bruno", 5, 2), ("Zoe", 5, 3)],),
                ([("Esra", 4, 9), ("Ada", 6, 1), ("Luis", 4, 8)],),
            ),
            about={"results": "name, $one and $other of each", "return": "the names in order"},
            noun=(
                "the names in the (name, $one, $other) tuples of $results, with the $first $one first and then the "
                "$then $other"
            ),
            gives="words",
        ),
        Family(
            "rows_by_listed_columns",
            "rows|table|records: list[tuple[int, ...]], columns|order|criteria: list[int] -> list[tuple[int, ...]]",
            names=("rows_by_columns", "sort_by_columns", "sort_rows_$word", "ordered_by_columns"),
            tells=(
                "Return the rows of $rows sorted by the columns whose positions are in $columns, the most important "
                "first: rows that agree in it are sorted by the next, and so on. In each column the $end number comes "
                "first.",
                "$columns lists positions of columns, from the most important to the least. Sort $rows by these "
                "columns, in each of them from the $end number on, and return the new list.",
                "Return a list with the same rows as $rows. Of two rows the one comes first that has the $less number "
                "in the first column of $columns in which they differ.",
            ),
            notes=("Columns count from 0. Rows that agree in all the given columns keep their order.",),
            varies={
                "end": (
                    {"end": "smallest", "less": "smaller", "word": "up", "turned": "", "sign": ""},
                    {"end": "largest", "less": "larger", "word": "down", "turned": ", reverse=True", "sign": "-"},
                )
            },
            solutions=(
                "return sorted($rows, key=lambda row: [${sign}row[column] for column in $columns])",
                program("""
                    ordered = list($rows)
                    for column in reversed($columns):
                        ordered.sort(key=lambda row: row[column]$turned)
                    return ordered
                """),
                program("""
                    def key(row: tuple[int, ...]) -> tuple[int, ...]:
                        return tuple(row[column] for column in $columns)

                    return sorted($rows, key=key$turned)
                """),
            ),
            oracle=_rows_ordered,
            draw=lambda rng, end: _rows_and_columns(rng),
            edges=(
                ([], [0]),
                ([(2, 1), (1, 3), (1, 2)], [0, 1]),
                ([(2, 1), (1, 3), (2, 3)], [1]),
                ([(3, 1, 2), (1, 2, 2), (1, 1, 2)], [2, 1]),
                ([(2, 9), (1, 9)], []),
            ),
            about={
                "rows": "rows of equal length",
                "columns": "positions of columns, the most important first",
                "return": "the rows in order",
            },
        ),
        Family(
            "members_by_surname",
            "names|members|people: list[str] -> list[str]",
            names=("members_by_$short", "by_$short", "$title", "sort_by_$short"),
            tells=(
                "Return the names in $names sorted by $main, and those with the same $main by $other$form.",
                '$names holds full names such as "Hana De Vries". Sort them by $main first and by $other second, and '
                "return them$form.",
                "Return an alphabetical list of the people in $names, in which the $main counts most and the $other "
                "decides between people with the same $main$form.",
            ),
            notes=("The first name ends at the first space; everything behind it is the surname.",),
            varies={
                "rule": tuple(
                    {"main": main, "other": other, "short": short, **order, **form}
                    for main, other, short, order in (
                        ("surname", "first name", "surname", {"pair": "last, first"}),
                        ("first name", "surname", "first_name", {"pair": "first, last"}),
                    )
                    for form in (
                        {"form": "", "title": "name_list", "text": 'f"{first} {last}"', "said": "ordered"},
                        {
                            "form": ', each written like "De Vries, Hana"',
                            "title": "register_of_names",
                            "text": 'f"{last}, {first}"',
                            "said": '[", ".join(name.split(" ", 1)[::-1]) for name in ordered]',
                        },
                    )
                )
            },
            solutions=(
                program("""
                    pairs = []
                    for name in $names:
                        first, _, last = name.partition(" ")
                        pairs.append(($pair))
                    return [$text for $pair in sorted(pairs)]
                """),
                program("""
                    def key(name: str) -> tuple[str, str]:
                        first, last = name.split(" ", 1)
                        return $pair

                    ordered = sorted($names, key=key)
                    return $said
                """),
            ),
            oracle=_members,
            draw=lambda rng, rule: (_full_names(rng),),
            edges=(([],), (["Zoe Novak", "Ada Novak Lee", "Ada Novak", "Luis Berg"],)),
            about={"names": "full names", "return": "the names in order"},
            noun="the names in $names sorted by $main and then by $other$form",
            gives="words",
        ),
    ),
)
