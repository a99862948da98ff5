"""Tuples: small records that cannot change, as keys and in comparisons."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, people, places
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _record(rng: Random) -> Example:
    town, (east, north) = rng.choice(places(rng, 3)), distinct(rng, 2, 1, 60)
    return example(
        """A town on a map is a name and two coordinates. Three variables would have to be passed around
        together; one tuple keeps them together by itself.""",
        '''
        def describe(town: tuple[str, int, int]) -> str:
            """Return a line of text for a (name, east, north) record."""
            name, east, north = town
            return f"{name}: {east} km east, {north} km north"


        town = ($town, $east, $north)
        print(describe(town))
        print(town[0], len(town))
        ''',
        """The line `name, east, north = town` gives each part a name. After it the formula reads like a sentence;
        with `town[1]` and `town[2]` the reader would have to remember which number is which.""",
        town=literal(town),
        east=east,
        north=north,
    )


def _as_key(rng: Random) -> Example:
    a, b, c = places(rng, 3)
    km = distinct(rng, 2, 100, 900)
    return example(
        """How far is it from $a to $b? The answer belongs to a pair of towns, so the pair is the key of the
        dictionary.""",
        '''
        def distance(table: dict[tuple[str, str], int], start: str, end: str) -> int | None:
            """Return the distance in either direction, or None if the pair is unknown."""
            if (start, end) in table:
                return table[(start, end)]
            return table.get((end, start))


        table = {("$a", "$b"): $km1, ("$b", "$c"): $km2}
        print(distance(table, "$a", "$b"))
        print(distance(table, "$c", "$b"))
        print(distance(table, "$a", "$c"))
        ''',
        """The second call asks for the pair the other way round. `("$c", "$b")` is not in the table, so the
        function tries `("$b", "$c")` and finds $km2. The order of the parts matters: the two tuples are not equal.""",
        a=a,
        b=b,
        c=c,
        km1=km[0],
        km2=km[1],
    )


def _compare(rng: Random) -> Example:
    year = rng.randint(1990, 2015)
    m1, m2 = sorted(distinct(rng, 2, 1, 12))
    day1, day2 = rng.randint(15, 28), rng.randint(1, 14)
    return example(
        """Dates as tuples `(year, month, day)` can be compared and sorted without further work.""",
        '''
        def earlier(a: tuple[int, int, int], b: tuple[int, int, int]) -> tuple[int, int, int]:
            """Return the earlier of two dates given as (year, month, day)."""
            return a if a <= b else b


        print(earlier(($year, $m2, $day2), ($year, $m1, $day1)))
        print(sorted([($year, $m2, $day2), ($year, $m1, $day1), ($before, 12, 31)]))
        ''',
        """Tuples are compared part by part from the left. The years are both $year, so the months decide: $m1 is
        smaller than $m2, and the days are never looked at. This works because the most important part comes first.""",
        year=year,
        before=year - 1,
        m1=m1,
        m2=m2,
        day1=day1,
        day2=day2,
    )


def _moved_question(rng: Random) -> Question:
    x, y, dx, dy = numbers(rng, 4, 1, 20)
    return question(
        """A point is a tuple `(x, y)`. Write a function that returns the point moved by a step `(dx, dy)`.""",
        '''
        def moved(point: tuple[int, int], step: tuple[int, int]) -> tuple[int, int]:
            """Return the point moved by the step."""
            x, y = point
            dx, dy = step
            return (x + dx, y + dy)


        print(moved(($x, $y), ($dx, -$dy)))
        ''',
        """The function builds a new tuple, since a tuple cannot be changed. Writing `point + step` would not add
        the numbers: `+` joins tuples, so it would give a tuple of four.""",
        x=x,
        y=y,
        dx=dx,
        dy=dy,
    )


def _older_question(rng: Random) -> Question:
    rows = list(zip(people(rng, 3), distinct(rng, 3, 18, 80), strict=True))
    return question(
        """People are tuples `(name, age)`. Write a function that returns the name of the oldest.""",
        '''
        def oldest(people: list[tuple[str, int]]) -> str:
            """Return the name of the person with the largest age."""
            best_name, best_age = people[0]
            for name, age in people[1:]:
                if age > best_age:
                    best_name, best_age = name, age
            return best_name


        print(oldest($rows))
        ''',
        """Name and age of the best so far are replaced together in one line, so they can never come from two
        different people.""",
        rows=rows,
    )


_DAYS = ((2024, 1, 31), (2024, 2, 9), (2024, 2, 10), (2023, 12, 31), (2024, 12, 1), (2025, 1, 1), (2023, 2, 10))


def _near_dates(rng: Random) -> tuple[list[tuple[int, int, int]], tuple[int, int, int]]:
    dates = rng.sample(_DAYS, rng.randint(2, 4))
    return dates, rng.choice((*dates, rng.choice(_DAYS)))


def _date_number(date: tuple[int, int, int]) -> int:
    return int("{:04}{:02}{:02}".format(*date))


def _nearest(dates: list[tuple[int, int, int]], day: tuple[int, int, int], which: dict[str, str]) -> Any:
    here = _date_number(day)
    first, last = {
        "before": (0, here - 1), "not after": (0, here), "after": (here + 1, 99999999), "not before": (here, 99999999)
    }[which["rel"]]  # fmt: skip
    fitting = {_date_number(date): date for date in dates if first <= _date_number(date) <= last}
    ordered = sorted(fitting, reverse=which["best"] == "latest")
    return fitting[ordered[0]] if ordered else None


def _route(rng: Random) -> tuple[dict[tuple[str, str], int], list[str]]:
    stops = rng.sample("ABCDE", 4)
    legs = [(stops[0], stops[1]), (stops[2], stops[1]), (stops[2], stops[3]), (stops[0], stops[3])]
    fares = {leg: rng.randint(2, 30) for leg in rng.sample(legs, rng.randint(2, 4))}
    return fares, [*stops[rng.randint(0, 2) :], *stops[: rng.randint(0, 2)]]


def _fare(fares: dict[tuple[str, str], int], stops: list[str], extra: int) -> int:
    either = {frozenset(leg): fare for leg, fare in fares.items()}
    return sum(either.get(frozenset(stops[i : i + 2]), extra) for i in range(len(stops) - 1))


def _parcel(rng: Random, words: dict[str, str], grams: dict[str, int], cm: dict[str, int]) -> tuple[tuple[int, int]]:
    weight = rng.choice((grams["light"], grams["heavy"])) + rng.choice((0, 1))
    length = rng.choice((cm["short"], cm["long"])) + rng.choice((0, 1))
    small = rng.randint(50, grams["light"]), rng.randint(10, cm["short"])
    return (rng.choice(((weight, length), (weight, small[1]), (small[0], length))),)


def _class(parcel: tuple[int, int], words: dict[str, str], grams: dict[str, int], cm: dict[str, int]) -> str:
    too_heavy = sum(parcel[0] > limit for limit in grams.values())
    too_long = sum(parcel[1] > limit for limit in cm.values())
    return [words["low"], words["middle"], words["high"]][max(too_heavy, too_long)]


LESSON = Lesson(
    topic="Tuples: a few values that belong together",
    area="tuples and unpacking",
    concepts=("tuples", "tuple_unpacking", "records"),
    openings=(
        """Some values make no sense alone. Half a coordinate finds no place, and a price without a currency buys
        nothing. A tuple holds such values together.""",
        """A list is for many things of one kind. A tuple is for a few things of different kinds, each with its own
        fixed place: first the name, then the age.""",
        """Write two values with a comma between them and you have made a tuple. It is the smallest container that
        Python offers, and one that cannot change.""",
    ),
    ideas=(
        (
            """The comma makes the tuple, and the parentheses group it: `("Oslo", 59)` is a pair. A tuple of one
            part needs its comma too, `("Oslo",)`, because `("Oslo")` is just a string in parentheses.""",
            """Parts are read by position, counted from 0, just as in a list: `point[0]` is the first. `len` and
            `in` and `for` work as well.""",
        ),
        (
            """A tuple cannot be changed after it has been made. To get a different one, build a new one:
            `(x + 1, y)`. Nobody who shares the old tuple is surprised.""",
            """`point[0] = 5` raises a `TypeError`. What sounds like a limit is a promise: a value handed to a
            function comes back as it was.""",
        ),
        (
            """Because it cannot change, a tuple of numbers or strings may be a key of a dictionary or a member of a
            set. A list may not: its hash would have to change whenever its items do.""",
            """Positions on a board, pairs of towns, a year with a month: such keys have two parts, and a tuple
            expresses that directly.""",
        ),
        (
            """Two tuples are compared from left to right, and the first difference decides. So put what matters
            most in front, and sorting comes out right.""",
            """`(2, 9) < (3, 1)` is true: 2 is less than 3, and then nothing else counts. Only if the first parts are
            equal do the second parts get a say.""",
        ),
    ),
    examples=(_record, _as_key, _compare),
    pitfalls=(
        """A comma too many at the end of a line, as in `price = 5,`. This makes a tuple with one part, and the error
        appears much later, where somebody tries to add it to a number.""",
        """Reading parts by number all over the program. When a part is added in the middle, every `row[2]` silently
        means something else. Unpack once, at the top, and use names.""",
        """Thinking that nothing inside a tuple can change. In `pair = ([], 0)` the list can still grow. Only the
        places of the tuple are fixed, and such a tuple cannot be a key.""",
    ),
    questions=(_moved_question, _older_question),
    asks=(
        "How do I write a tuple?",
        "Can I change a tuple?",
        "What can a tuple do that a list cannot?",
        "Which is smaller?",
    ),
    notes={
        "young": (
            """Think of a label on a parcel: name, street, town. Each line has its place. If something is wrong,
            you write a new label.""",
        ),
        "engineer": (
            """A tuple is immutable, and it is hashable if all its parts are. For records with many fields use a
            dataclass or `typing.NamedTuple`; for two or three, a plain tuple is customary.""",
        ),
        "analyst": ("""A row of a table is a tuple by nature: a fixed number of fields, each with its own type.""",),
    },
    families=(
        Family(
            "nearest_date_tuple",
            "dates|days: list[tuple[int, int, int]], day|today: tuple[int, int, int] -> tuple[int, int, int] | None",
            names=("${best}_date_$short", "${best}_$short", "find_${best}_$short", "nearest_date_$short"),
            tells=(
                "Dates are tuples (year, month, day). Return the $best of $dates that is $rel $day, or None if "
                "there is none.",
                "All dates are given as (year, month, day). Find the $best one in the list $dates that is $rel "
                "$day, and return it. Return None if no date fits.",
                "Return from $dates the $best date $rel $day; each date is a tuple of year, month and day. The "
                "result is None where there is no such date.",
            ),
            notes=("The list is in no particular order.",),
            varies={
                "which": (
                    {
                        "short": "before",
                        "best": "latest",
                        "rel": "before",
                        "op": "<",
                        "more": ">",
                        "pick": "max",
                        "turn": ", reverse=True",
                    },
                    {
                        "short": "until",
                        "best": "latest",
                        "rel": "not after",
                        "op": "<=",
                        "more": ">",
                        "pick": "max",
                        "turn": ", reverse=True",
                    },
                    {
                        "short": "after",
                        "best": "earliest",
                        "rel": "after",
                        "op": ">",
                        "more": "<",
                        "pick": "min",
                        "turn": "",
                    },
                    {
                        "short": "from",
                        "best": "earliest",
                        "rel": "not before",
                        "op": ">=",
                        "more": "<",
                        "pick": "min",
                        "turn": "",
                    },
                )
            },
            solutions=(
                "best = None\n"
                "for date in $dates:\n"
                "    if date $op $day and (best is None or date $more best):\n"
                "        best = date\n"
                "return best",
                "fitting = [date for date in $dates if date $op $day]\nreturn $pick(fitting) if fitting else None",
                "for date in sorted($dates$turn):\n    if date $op $day:\n        return date\nreturn None",
            ),
            oracle=_nearest,
            draw=lambda rng, which: _near_dates(rng),
            edges=(([], (2024, 5, 1)), ([(2024, 5, 1), (2024, 4, 30), (2024, 5, 2)], (2024, 5, 1))),
            about={
                "dates": "dates as (year, month, day)",
                "day": "the date to compare with",
                "return": "the $best date $rel that one, or None",
            },
        ),
        Family(
            "fare_of_route_in_table",
            "fares|table: dict[tuple[str, str], int], stops|route: list[str] -> int",
            names=("route_fare", "fare_of_route", "total_fare", "price_of_route"),
            tells=(
                "A key of $fares is a pair of stops that follow each other, and its value is the fare between them "
                "in either direction. Return the fare of a journey along $stops; a leg that the dictionary lacks "
                "costs $extra.",
                "Add up the fares of a journey that calls at $stops in this order. For each leg, $fares is asked "
                "for the pair of its two stops, in this or the other order; if neither is a key, the leg costs "
                "$extra. Return the sum.",
                "$fares maps pairs of stops to fares, which hold both ways. Return what it costs to travel through "
                "$stops from the first to the last, with $extra for each leg between two stops that are not a pair "
                "in $fares.",
            ),
            notes=("No pair is in the dictionary in both orders. With fewer than two stops the fare is 0.",),
            varies={"extra": (5, 8, 12, 20)},
            solutions=(
                "total = 0\n"
                "for start, end in zip($stops, $stops[1:]):\n"
                "    if (start, end) in $fares:\n"
                "        total += $fares[(start, end)]\n"
                "    elif (end, start) in $fares:\n"
                "        total += $fares[(end, start)]\n"
                "    else:\n"
                "        total += $extra\n"
                "return total",
                "both_ways = dict($fares)\n"
                "for (start, end), fare in $fares.items():\n"
                "    both_ways[(end, start)] = fare\n"
                "legs = zip($stops, $stops[1:])\n"
                "return sum(both_ways.get(leg, $extra) for leg in legs)",
            ),
            oracle=_fare,
            draw=lambda rng, extra: _route(rng),
            edges=(({("A", "B"): 9}, ["A"]), ({("A", "B"): 9, ("C", "B"): 4}, ["A", "B", "C", "A"])),
            about={
                "fares": "the fare for each pair of stops",
                "stops": "the stops of the journey, in order",
                "return": "the whole fare",
            },
            noun="the whole fare along $stops by the pairs in $fares, with $extra for a leg that is missing there",
            gives="nat",
        ),
        Family(
            "size_class_of_record",
            "parcel|packet|item: tuple[int, int] -> str",
            names=("size_class", "class_of_parcel", "parcel_class", "postage_class"),
            tells=(
                '$parcel is a pair of a weight in grams and a length in centimetres. Return "$low" if it weighs at '
                'most $light grams and is at most $short cm long. If not, return "$middle" if it weighs at most '
                '$heavy grams and is at most $long cm long, and "$high" otherwise.',
                'Up to $light grams and up to $short cm a thing is sent as "$low"; up to $heavy grams and up to '
                '$long cm as "$middle"; whatever is heavier or longer as "$high". Return the first of these that '
                "suits $parcel, a tuple (grams, centimetres).",
                "Return the class of $parcel, which is a tuple of its weight in grams and its length in "
                'centimetres. The class "$low" allows $light grams and $short cm at most, the class "$middle" '
                '$heavy grams and $long cm at most, and the class "$high" allows everything. The first class that '
                "allows both the weight and the length is the right one.",
            ),
            varies={
                "words": (
                    {"low": "letter", "middle": "parcel", "high": "freight"},
                    {"low": "small", "middle": "medium", "high": "large"},
                    {"low": "A", "middle": "B", "high": "C"},
                ),
                "grams": ({"light": 500, "heavy": 2000}, {"light": 1000, "heavy": 5000}),
                "cm": ({"short": 35, "long": 60}, {"short": 30, "long": 120}),
            },
            solutions=(
                "grams, length = $parcel\n"
                "if grams <= $light and length <= $short:\n"
                '    return "$low"\n'
                "if grams <= $heavy and length <= $long:\n"
                '    return "$middle"\n'
                'return "$high"',
                "grams, length = $parcel\n"
                'found = "$high"\n'
                'for name, heaviest, longest in [("$middle", $heavy, $long), ("$low", $light, $short)]:\n'
                "    if grams <= heaviest and length <= longest:\n"
                "        found = name\n"
                "return found",
                "grams, length = $parcel\n"
                "if grams > $heavy or length > $long:\n"
                '    return "$high"\n'
                "if grams > $light or length > $short:\n"
                '    return "$middle"\n'
                'return "$low"',
            ),
            oracle=_class,
            draw=_parcel,
            about={"parcel": "weight in grams and length in centimetres", "return": "the name of the class"},
        ),
    ),
)
