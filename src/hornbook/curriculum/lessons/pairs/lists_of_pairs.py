"""Lists of pairs: naming their parts, columns out of rows, and back again."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, people, places, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _unzip(rng: Random) -> Example:
    pairs = [(place, rng.randint(-5, 30)) for place in places(rng, 4)]
    return example(
        """Weather data comes as (town, temperature) pairs. For a table heading we need the towns alone, for the
        average the temperatures alone.""",
        """
        pairs = $pairs

        towns = [town for town, _degrees in pairs]
        temperatures = [degrees for _town, degrees in pairs]
        print(towns)
        print(sum(temperatures) / len(temperatures))

        also_towns, also_temperatures = zip(*pairs)
        print(also_towns)
        """,
        """Two comprehensions give two lists. The form with the star gives tuples and needs at least one pair:
        with an empty list there would be nothing to assign to the two names. A leading underscore marks a part
        that is not used.""",
        pairs=literal(pairs),
    )


def _sort_together(rng: Random) -> Example:
    names, points = people(rng, 4), distinct(rng, 4, 10, 99)
    return example(
        """Two parallel lists have to be sorted by the second one. If each were sorted alone, names and points
        would no longer fit together. So they are zipped, sorted as pairs and taken apart.""",
        '''
        def ranking(names: list[str], points: list[int]) -> list[str]:
            """Return the names, ordered by their points from high to low."""
            pairs = list(zip(points, names, strict=True))
            pairs.sort(reverse=True)
            return [name for _points, name in pairs]


        print(ranking($names, $points))
        ''',
        """The points come first in each pair, because tuples are compared from the left. The highest number of
        points is $high, and $winner has it.""",
        names=literal(names),
        points=points,
        high=max(points),
        winner=names[points.index(max(points))],
    )


def _first_difference(rng: Random) -> Example:
    old = things(rng, 4)
    new = old.copy()
    at = rng.randint(1, 3)
    new[at] = "box"
    return example(
        """Two versions of a list should be equal, but are not. At which position do they differ for the first
        time? `enumerate` and `zip` together give the position and both items.""",
        '''
        def first_difference(old: list[str], new: list[str]) -> int:
            """Return the first position at which the lists differ, or -1 if there is none."""
            for position, (before, after) in enumerate(zip(old, new)):
                if before != after:
                    return position
            if len(old) != len(new):
                return min(len(old), len(new))
            return -1


        print(first_difference($old, $new))
        print(first_difference(["a"], ["a", "b"]))
        ''',
        """The inner pair needs brackets: `position, (before, after)`. After the loop all common positions are
        equal, and the lists can only differ in length; the first extra item then stands at the length of the
        shorter one.""",
        old=literal(old),
        new=literal(new),
    )


def _column_question(rng: Random) -> Question:
    a, b = numbers(rng, 3, 1, 9), numbers(rng, 3, 1, 9)
    return question(
        """The goals of a home team and its guests are kept as a list of pairs. Write a function that returns
        how many goals each side scored in all.""",
        '''
        def goals(games: list[tuple[int, int]]) -> tuple[int, int]:
            """Return (goals of the home team, goals of the guests)."""
            home = sum(h for h, _g in games)
            guests = sum(g for _h, g in games)
            return home, guests


        print(goals($games))
        print(goals([]))
        ''',
        """Each sum takes one part of every pair and ignores the other. For no games at all, both sums are 0.""",
        games=literal(list(zip(a, b, strict=True))),
    )


def _better_days_question(rng: Random) -> Question:
    a, b = numbers(rng, 5, 1, 20), numbers(rng, 5, 1, 20)
    return question(
        """Two shops report their sales for the same five days. Write a function that returns the numbers of the
        days (counted from 1) on which the first shop sold more.""",
        '''
        def better_days(ours: list[int], theirs: list[int]) -> list[int]:
            """Return the days on which `ours` is larger, counted from 1."""
            days = []
            for day, (we, they) in enumerate(zip(ours, theirs, strict=True), start=1):
                if we > they:
                    days.append(day)
            return days


        print(better_days($a, $b))
        ''',
        """`zip` makes the pairs, `enumerate` numbers them. On day 1 the numbers are $first and $second.""",
        a=a,
        b=b,
        first=a[0],
        second=b[0],
    )


_TITLES = ("Rain", "Dust", "Oak", "Tides", "Ember", "Snow")


def _programme(rng: Random) -> tuple[list[tuple[str, int]], int]:
    songs = [(title, rng.randint(120, 320)) for title in rng.sample(_TITLES, rng.randint(2, 4))]
    ends = [sum(length for _, length in songs[: n + 1]) for n in range(len(songs))]
    return songs, rng.choice((rng.choice(ends), rng.choice(ends) - 1, rng.randint(100, ends[-1])))


def _playing(songs: list[tuple[str, int]], seconds: int, rule: dict[str, str]) -> list[str]:
    if rule["goes"] == "break":
        fitting = [n for n in range(len(songs) + 1) if sum(length for _, length in songs[:n]) <= seconds]
        return [title for title, _ in songs[: max(fitting, default=0)]]
    if not songs:
        return []
    (title, length), *rest = songs
    left = seconds - length
    return [title, *_playing(rest, left, rule)] if left >= 0 else _playing(rest, seconds, rule)


def _games(rng: Random) -> tuple[list[tuple[int, int]], int]:
    return [(rng.randint(0, 4), rng.randint(0, 4)) for _ in range(rng.randint(1, 6))], rng.randint(2, 4)


def _table_points(games: list[tuple[int, int]], goals: int, side: dict[str, str], win: int) -> int:
    mine = 0 if side["own"] == "home" else 1
    total = 0
    for game in games:
        ahead = game[mine] - game[1 - mine]
        total += {True: win, False: int(ahead == 0)}[ahead > 0] + int(not game[mine] < goals)
    return total


def _two_rounds(rng: Random) -> tuple[list[str], list[int], list[int]]:
    names = rng.sample(("Ada", "Bo", "Cleo", "Dan", "Eva", "Finn"), rng.randint(2, 4))
    return names, numbers(rng, len(names), 1, 9), numbers(rng, len(names), 1, 9)


def _standings(names: list[str], first: list[int], second: list[int], rule: dict[str, str]) -> list[tuple[str, int]]:
    rows = []
    for i in range(len(names)):
        one, two = first[i], second[i]
        value = {"sum": one + two, "best": sorted((one, two))[1], "gain": two - one}[rule["short"]]
        rows.append((names[i], value))
    values = sorted({value for _, value in rows})
    return [row for value in values[::-1] for row in rows if row[1] == value]


LESSON = Lesson(
    topic="Lists of pairs: taking them apart and putting them together",
    area="enumerate and zip",
    concepts=("zip", "enumerate", "tuple_unpacking"),
    openings=(
        """A list of pairs and a pair of lists contain the same data in two shapes. Some tasks are easy in one
        and awkward in the other, so it pays to be able to change between them.""",
        """Rows or columns? A table can be stored as a list of rows, each a tuple, or as one list per column.
        Sorting wants rows, adding up wants columns.""",
        """Once two values are kept together as a pair, they cannot get out of step. And a list of such pairs is easy to
        build, to loop over, and to take apart again.""",
    ),
    ideas=(
        (
            """In a loop over pairs, name both parts at once: `for town, degrees in pairs`. That is clearer than
            `pair[0]` and `pair[1]`, whose meaning the reader has to remember.""",
            """Unpacking gives the parts names. `for name, price in goods` works because each item is a tuple
            with two parts; with a tuple of three, Python raises a `ValueError` about too many values.""",
        ),
        (
            """To get one column, use a comprehension that keeps one part: `[price for _name, price in goods]`.
            To get all columns at once, `zip(*goods)`.""",
            """From pairs to lists: one comprehension per part. From lists to pairs: `list(zip(first, second))`.
            The two steps undo each other.""",
        ),
        (
            """Pairs are compared part by part, from the left. `(3, "b")` is smaller than `(4, "a")` because 3
            is smaller than 4; only if the first parts are equal do the second parts matter. So put what you
            want to sort by in front.""",
            """Since tuples are ordered by their first part, a list of `(value, name)` pairs can be sorted
            without a key. A list of `(name, value)` pairs needs `key=lambda pair: pair[1]`.""",
        ),
    ),
    examples=(_unzip, _sort_together, _first_difference),
    pitfalls=(
        """Forgetting the inner brackets when `enumerate` and `zip` are combined. `for i, a, b in
        enumerate(zip(x, y))` fails, because each item has two parts: a number and a pair. Write `for i, (a, b)
        in ...`.""",
        """Unpacking `zip(*pairs)` for an empty list. `a, b = zip(*[])` raises a `ValueError`, as there are no
        columns. Comprehensions simply give two empty lists.""",
    ),
    questions=(_column_question, _better_days_question),
    asks=("How do I name the parts?", "How do I get a single column?", "How are pairs compared?"),
    notes={
        "young": (
            """Socks can lie in pairs in a drawer, or all left socks in one box and all right socks in another.
            They are the same socks. For wearing them, pairs are better.""",
        ),
        "engineer": (
            """For more than two or three fields prefer a `dataclass` or a `NamedTuple`: the parts then have
            names everywhere.""",
        ),
        "teacher": (
            """Draw the table on the board, then read it once by rows and once by columns. `zip(*rows)` is
            turning the table on its side.""",
        ),
    },
    families=(
        Family(
            "songs_that_fit",
            "songs|tracks: list[tuple[str, int]], limit|budget: int -> list[str]",
            names=("songs_that_fit", "playlist", "songs_played", "${short}_playlist"),
            tells=(
                "Each pair in $songs is a title and a length in seconds, in the order of playing. Together they may "
                "last $limit seconds at most. $Rule. Return the titles that are played, in order.",
                "A radio show lasts $limit seconds and plays whole songs only, from a list $songs of pairs (title, "
                "length in seconds). $Rule. Return the list of the titles in the show.",
                "Take the pairs (title, length) of $songs one after the other while there is time. There is time "
                "for $limit seconds of music. $Rule. Return the titles of the songs taken.",
            ),
            notes=("A song may end exactly when the time is over.",),
            varies={
                "rule": (
                    {
                        "short": "strict",
                        "Rule": "As soon as a song would not end in time, the music stops for good",
                        "goes": "break",
                        "then": "[]",
                    },
                    {
                        "short": "patient",
                        "Rule": "A song that would not end in time is left out, and the next one is tried",
                        "goes": "continue",
                        "then": "play(place + 1, left)",
                    },
                )
            },
            solutions=(
                "titles = []\n"
                "used = 0\n"
                "for title, length in $songs:\n"
                "    if used + length > $limit:\n"
                "        $goes\n"
                "    used += length\n"
                "    titles.append(title)\n"
                "return titles",
                "def play(place, left):\n"
                "    if place == len($songs):\n"
                "        return []\n"
                "    title, length = $songs[place]\n"
                "    if length <= left:\n"
                "        return [title] + play(place + 1, left - length)\n"
                "    return $then\n"
                "\n"
                "return play(0, $limit)",
            ),
            oracle=_playing,
            draw=lambda rng, rule: _programme(rng),
            edges=(
                ([], 300),
                ([("Rain", 200), ("Snow", 100)], 300),
                ([("Oak", 250), ("Dust", 180), ("Rain", 120)], 370),
            ),
            about={
                "songs": "pairs of a title and a length in seconds",
                "limit": "the time that there is, in seconds",
                "return": "the titles that are played",
            },
        ),
        Family(
            "points_from_match_results",
            "games|matches|results: list[tuple[int, int]], target|needed|enough: int -> int",
            names=("table_points", "points_of_$who", "${who}_points", "league_points"),
            tells=(
                "Each pair in $games holds the goals of the home team and those of the guests. Return the points of "
                "the $side in all games: $win for a win, 1 for a draw, and 1 more for each game, won or not, in "
                "which the $side scored at least $target goals.",
                "Count the points of the $side over $games, a list of pairs (goals of the home team, goals of the "
                "guests). A win brings $win points, a draw 1 and a defeat none. $target or more goals in a game "
                "bring one extra point. Return the total.",
                "From pairs (home goals, guest goals) in $games, compute how many points the $side got: $win for "
                "each game that it won and 1 for each draw; besides, 1 for each game in which it scored $target "
                "goals or more.",
            ),
            varies={
                "side": (
                    {"side": "home team", "who": "home_team", "own": "home", "other": "guests"},
                    {"side": "guest team", "who": "guest_team", "own": "guests", "other": "home"},
                ),
                "win": (2, 3),
            },
            solutions=(
                "points = 0\n"
                "for home, guests in $games:\n"
                "    if $own > $other:\n"
                "        points += $win\n"
                "    elif $own == $other:\n"
                "        points += 1\n"
                "    if $own >= $target:\n"
                "        points += 1\n"
                "return points",
                "wins = sum($own > $other for home, guests in $games)\n"
                "draws = sum(home == guests for home, guests in $games)\n"
                "extra = sum($own >= $target for home, guests in $games)\n"
                "return $win * wins + draws + extra",
            ),
            oracle=_table_points,
            draw=lambda rng, side, win: _games(rng),
            edges=(([], 3), ([(3, 3), (2, 0), (0, 2)], 3)),
            about={
                "games": "pairs of the goals of the home team and of the guests",
                "target": "how many goals in a game bring an extra point",
                "return": "the points of the $side",
            },
            noun=(
                "the number of points of the $side in $games, with $win for a win, 1 for a draw and 1 more for at "
                "least $target goals"
            ),
            gives="nat",
        ),
        Family(
            "standings_from_two_rounds",
            "names|players|teams: list[str], first|one|before: list[int], second|two|after: list[int] "
            "-> list[tuple[str, int]]",
            names=("standings", "ranked_by_$short", "${short}_ranking", "standings_by_$short"),
            tells=(
                "$names, $first and $second belong together place by place: a name and what it reached in two "
                "rounds. Return pairs (name, $what), the largest number first.",
                "For each of $names, $first and $second hold the results of two rounds at the same place. Make a "
                "list of pairs of the name and $what, sorted by the number from high to low, and return it.",
                "Turn the three lists $names, $first and $second into one list of pairs (name, number), where the "
                "number is $what; the two results of a name stand at its place in $first and $second. Return the "
                "pairs with the highest number in front.",
            ),
            notes=("Names with equal numbers keep their order. All three lists have the same length.",),
            varies={
                "rule": (
                    {"short": "sum", "what": "the sum of both results", "value": "a + b"},
                    {"short": "best", "what": "the better of the two results", "value": "max(a, b)"},
                    {"short": "gain", "what": "the second result minus the first", "value": "b - a"},
                )
            },
            solutions=(
                "rows = [(name, $value) for name, a, b in zip($names, $first, $second)]\n"
                "return sorted(rows, key=lambda row: row[1], reverse=True)",
                "rows = []\n"
                "for place, (a, b) in enumerate(zip($first, $second)):\n"
                "    number = $value\n"
                "    rows.append((-number, place))\n"
                "rows.sort()\n"
                "return [($names[place], -minus) for minus, place in rows]",
                "rows = []\n"
                "for name, a, b in zip($names, $first, $second):\n"
                "    number = $value\n"
                "    place = len(rows)\n"
                "    while place > 0 and rows[place - 1][1] < number:\n"
                "        place -= 1\n"
                "    rows.insert(place, (name, number))\n"
                "return rows",
            ),
            oracle=_standings,
            draw=lambda rng, rule: _two_rounds(rng),
            edges=(([], [], []), (["Eva", "Bo"], [4, 4], [3, 3])),
            about={
                "names": "the names",
                "first": "the results of the first round",
                "second": "the results of the second round",
                "return": "pairs of a name and a number, the largest first",
            },
        ),
    ),
)
