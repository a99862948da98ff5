"""Objects in order: sorting by an attribute, and `__lt__` for classes that have an order of their own."""

from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Family
from hornbook.curriculum.lessons.classes._draws import Asked, body, several
from hornbook.curriculum.lessons.draws import distinct, fruits, people, places
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _by_key(rng: Random) -> Example:
    names = places(rng, 3)
    one, two, three = distinct(rng, 3, 4, 30)
    return example(
        """Towns have no order of their own: they can be sorted by name or by temperature. A key function says which,
        each time anew.""",
        '''
        class Town:
            """A town and the temperature there."""

            def __init__(self, name: str, degrees: int) -> None:
                self.name = name
                self.degrees = degrees


        towns = [Town("$a", $one), Town("$b", $two), Town("$c", $three)]
        by_name = sorted(towns, key=lambda town: town.name)
        warmest_first = sorted(towns, key=lambda town: town.degrees, reverse=True)
        print([town.name for town in by_name])
        print([(town.name, town.degrees) for town in warmest_first])
        ''',
        """`sorted` calls the key function once for each town and compares the results, never the towns themselves. So
        the class needs no method for it.""",
        a=names[0],
        b=names[1],
        c=names[2],
        one=one,
        two=two,
        three=three,
    )


def _version(rng: Random) -> Example:
    major, minor = rng.randint(1, 4), rng.randint(2, 9)
    return example(
        """Versions of a program do have an order of their own: first the major number decides, then the minor one. One
        method, `__lt__`, tells Python.""",
        '''
        class Version:
            """A version such as 3.11."""

            def __init__(self, major: int, minor: int) -> None:
                self.major = major
                self.minor = minor

            def __lt__(self, other: "Version") -> bool:
                return (self.major, self.minor) < (other.major, other.minor)

            def __repr__(self) -> str:
                return f"{self.major}.{self.minor}"


        versions = [Version($major, 10), Version($next, 0), Version($major, $minor)]
        print(sorted(versions))
        print(min(versions), max(versions))
        print(Version($major, $minor) < Version($major, 10))
        ''',
        """Tuples compare item by item, which is the rule that was wanted. As texts, "$major.10" would have come before
        "$major.$minor". `sorted`, `min` and `max` need nothing but `<`.""",
        major=major,
        minor=minor,
        next=major + 1,
    )


def _two_keys(rng: Random) -> Example:
    a, b, c, d = people(rng, 4)
    high, low = distinct(rng, 2, 5, 30)
    high, low = max(high, low), min(high, low)
    return example(
        """A table of results: more points come first, and among equal points the name decides. The two parts of the
        rule run in opposite directions.""",
        '''
        class Result:
            """What a player reached."""

            def __init__(self, player: str, points: int) -> None:
                self.player = player
                self.points = points

            def __lt__(self, other: "Result") -> bool:
                if self.points != other.points:
                    return self.points > other.points
                return self.player < other.player


        results = [Result("$a", $low), Result("$b", $high), Result("$c", $low), Result("$d", $high)]
        for place, result in enumerate(sorted(results), start=1):
            print(place, result.player, result.points)
        ''',
        """"Less than" means here: stands higher in the table. That is why `__lt__` compares the points with `>`. Each
        question is asked only if the one before it left the matter open.""",
        a=a,
        b=b,
        c=c,
        d=d,
        high=high,
        low=low,
    )


def _cheapest_question(rng: Random) -> Question:
    one, two, three = fruits(rng, 3)
    prices = distinct(rng, 3, 50, 400)
    return question(
        """Offers have a fruit and a price in cents. Write the class, then print the fruit of the cheapest offer and all
        fruits from the dearest to the cheapest. The class gets no special method.""",
        '''
        class Offer:
            """A fruit at a price."""

            def __init__(self, fruit: str, cents: int) -> None:
                self.fruit = fruit
                self.cents = cents


        offers = [Offer("$one", $a), Offer("$two", $b), Offer("$three", $c)]
        print(min(offers, key=lambda offer: offer.cents).fruit)
        offers.sort(key=lambda offer: offer.cents, reverse=True)
        print([offer.fruit for offer in offers])
        ''',
        """`min` takes a key as well and returns the offer, not the price; hence the `.fruit` behind the call. The
        method `sort` rearranges the list itself.""",
        one=one,
        two=two,
        three=three,
        a=prices[0],
        b=prices[1],
        c=prices[2],
    )


def _heavier_question(rng: Random) -> Question:
    small, big = sorted(distinct(rng, 2, 1, 40))
    return question(
        """Write a class for a parcel that is compared by weight. Both `<` and `<=` should work. How little code is
        enough?""",
        '''
        from functools import total_ordering


        @total_ordering
        class Parcel:
            """A parcel, compared by its weight in kilograms."""

            def __init__(self, weight: int) -> None:
                self.weight = weight

            def __eq__(self, other: object) -> bool:
                return isinstance(other, Parcel) and self.weight == other.weight

            def __lt__(self, other: "Parcel") -> bool:
                return self.weight < other.weight


        light, heavy = Parcel($small), Parcel($big)
        print(light < heavy, light <= heavy, light > heavy, light >= Parcel($small))
        ''',
        """`total_ordering` makes the missing comparisons from `__eq__` and `__lt__`. Without it, `light <= heavy` would
        be a `TypeError`, while `light > heavy` would work: Python turns it into `heavy < light`.""",
        small=small,
        big=big,
    )


_RULES = tuple(
    dict(zip(("rule", "first", "second"), row, strict=True))
    for row in (
        ("it has more points or, with equal points, the name that comes first in the alphabet", ">", "<"),
        ("it has fewer points or, with equal points, the name that comes first in the alphabet", "<", "<"),
        ("it has more points or, with equal points, the name that comes last in the alphabet", ">", ">"),
    )
)


class _Ranked(Asked):
    def __init__(self, name: str, points: int, rule: dict[str, str]) -> None:
        self.given = {"rule": rule}
        letters = [ord(c) for c in name] + [0]
        sign = {"<": 1, ">": -1}
        self.key = [sign[rule["first"]] * points, *(sign[rule["second"]] * code for code in letters)]

    def __lt__(self, other: "_Ranked") -> bool:
        return self.key < other.key


def _ranked(rng: Random, rule: Any) -> tuple[tuple[str, int], list[tuple[Any, ...]]]:
    name, points = rng.choice(("Dora", "Max", "Ole")), rng.randint(2, 9)
    others = [("Cem", points), ("Zoe", points), ("Cem", points - 1), ("Zoe", points + 1), (name, points)]
    return (name, points), [(f'.__lt__(candidate("{a}", {b}))',) for a, b in rng.sample(others, 5)]


_LISTED = tuple(
    dict(zip(("Thing", "things", "text", "number"), row.split(), strict=True))
    for row in (
        "Boat boats name length",
        "Film films title minutes",
        "Song songs title seconds",
        "Hill hills name height",
    )
)
_NAMES = ("Ada", "Bea", "Fox", "Ida", "Jan", "Lux", "Mia", "Ole", "Pax", "Sol", "Uma", "Zoe")


def _listed(rng: Random, most: int = 4) -> list[tuple[str, int]]:
    return [(name, rng.randint(1, 5)) for name in rng.sample(_NAMES, rng.choice((1, most - 1, most, most)))]


def _rising(rng: Random) -> list[tuple[str, int]]:
    return sorted(_listed(rng), key=lambda row: (row[1], row[0]))


def _inserted(rows: list[tuple[str, int]], rising: bool) -> list[str]:
    """By insertion, so that ties keep their order."""
    done: list[tuple[str, int]] = []
    for row in rows:
        place = sum(other[1] <= row[1] if rising else other[1] >= row[1] for other in done)
        done.insert(place, row)
    return [name for name, _ in done]


LESSON = Lesson(
    topic="Objects in order: sorting by attribute and __lt__",
    area="classes",
    concepts=("sorting", "comparison", "special_methods", "key_functions"),
    openings=(
        """Numbers are sorted by size and words by the alphabet. A list of towns, films or players must be told what to
        sort by, and there are two places to tell it.""",
        """`sorted` on a list of objects of your own stops with a `TypeError`: "'<' not supported between instances".
        Python does not know which of two objects comes first, and it does not guess.""",
        """Whether one object is smaller than another may depend on today's question, or it may belong to the nature of
        the thing. The first calls for a key function, the second for a method of the class.""",
    ),
    ideas=(
        (
            """A key function takes an object and returns what to compare: `sorted(films, key=lambda film:
            film.minutes)`. It is the right choice when the same objects are sorted now by this, now by that.""",
            """With `key=`, the class stays as it is. `operator.attrgetter("minutes")` makes the same function as
            `lambda film: film.minutes`.""",
        ),
        (
            """A method `__lt__(self, other)` answers `self < other`. Then `sorted`, `sort`, `min` and `max` work
            without a key, because they ask no other question.""",
            """Define `__lt__` when a class has one natural order, as versions, dates or amounts of money have.
            Everybody who sorts such objects then gets the same result.""",
        ),
        (
            """When several attributes count, compare tuples: `(self.year, self.month) < (other.year, other.month)`. The
            second item matters only where the first ones are equal.""",
            """For a second criterion a key may return a tuple: `key=lambda r: (-r.points, r.name)`. The minus sign
            turns the order of a number round.""",
        ),
        (
            """Sorting is stable: objects with equal keys keep the order they had. So one can sort by the less important
            attribute first and by the more important one after that.""",
            """`__lt__` gives `<` and, with the sides exchanged, `>`. For `<=` and `>=` there are methods of their own,
            or the decorator `functools.total_ordering`.""",
        ),
    ),
    examples=(_by_key, _version, _two_keys),
    pitfalls=(
        """Sorting by texts that hold numbers. As text, "10" comes before "9", because its first character is smaller.
        Keep numbers as numbers and compare those.""",
        """Writing `__lt__` with `<=`. Then an object is smaller than an equal one, and the sorting algorithm may
        produce an order that depends on how the list was arranged before.""",
        """Taking the result of `films.sort(...)`. The method returns `None`; it sorts the list in place. `sorted(films,
        ...)` is the function that returns a list.""",
    ),
    questions=(_cheapest_question, _heavier_question),
    asks=(
        "How do I sort by an attribute?",
        "What does `__lt__` do?",
        "What if two attributes count?",
        "What happens with ties and with other comparisons?",
    ),
    notes={
        "engineer": (
            """A key function replaces the comparator of other languages and is called once for each item. Where only a
            comparator exists, `functools.cmp_to_key` wraps it.""",
        ),
        "student": (
            """`<` should be a strict weak order: nothing is less than itself, and if a is less than b and b less than
            c, then a is less than c.""",
        ),
        "analyst": (
            """State the tie rule of a ranking before you publish it. Without one, two runs over differently arranged
            data give different tables.""",
        ),
        "hobbyist": (
            """Most of the time a key function is all one needs. Keep `__lt__` for classes whose order nobody would
            argue about.""",
        ),
    },
    families=(
        ClassFamily(
            "table_entry_with_order",
            names=("Result", "Score", "Standing", "TableRow", "Finish"),
            tells=(
                "A $name has the attributes name and points, given in this order, and can be compared by <: one comes "
                "before another if $rule.",
                "Keeps name and points. One $name is less than another if $rule.",
                "$name(name, points) stands in a table of results. It belongs before another one if $rule; __lt__ "
                "tells.",
                "Stores a name and a number of points as attributes, and sorts by this rule: an object is less than "
                "another if $rule.",
                "One line of a table, made from name and points. By < it comes before another line if $rule.",
                "Objects with a name and points that can be sorted. One comes before the other if $rule.",
                "Represents how somebody did: a name and a number of points. Less than another means that $rule.",
            ),
            methods=("__lt__(other): whether this one comes before the other",),
            varies={"rule": _RULES},
            solutions=(
                body("""
                    def __init__(self, name, points):
                        self.name = name
                        self.points = points

                    def __lt__(self, other):
                        if self.points != other.points:
                            return self.points $first other.points
                        return self.name $second other.name
                    """),
                body("""
                    def __init__(self, name, points):
                        self.name = name
                        self.points = points

                    def __lt__(self, other):
                        if self.points == other.points:
                            return self.name $second other.name
                        return self.points $first other.points
                    """),
                body("""
                    def __init__(self, name, points):
                        self.name, self.points = name, points

                    def __lt__(self, other):
                        return self.points $first other.points or (
                            self.points == other.points and self.name $second other.name
                        )
                    """),
            ),
            oracle=_Ranked,
            draw=_ranked,
        ),
        Family(
            "texts_sorted_by_number_attribute",
            "items|$things: list[$Thing] -> list[str]",
            names=("${text}s_by_$number", "${things}_by_$number", "${text}s_in_order", "sort_$things"),
            tells=(
                "Return the ${text}s of the $Thing objects in $items, sorted by $number, $how first.",
                "Sort $items by the attribute $number, beginning with the $how, and return a list of the ${text}s.",
                "Given a list $items of $Thing objects, return their ${text}s in the order of their $number, the $how "
                "first.",
            ),
            notes=("Where the $number is equal, the order in the list is kept.",),
            setup="""
                class $Thing:
                    def __init__(self, $text, $number):
                        self.$text = $text
                        self.$number = $number
                """,
            varies={
                "given": _LISTED,
                "end": (
                    {"how": "smallest", "more": "", "sign": ""},
                    {"how": "largest", "more": ", reverse=True", "sign": "-"},
                ),
            },
            solutions=(
                "ordered = sorted($items, key=lambda item: item.$number$more)\nreturn [item.$text for item in ordered]",
                "from operator import attrgetter\n"
                'return [item.$text for item in sorted($items, key=attrgetter("$number")$more)]',
                "rows = [(${sign}item.$number, place) for place, item in enumerate($items)]\nrows.sort()\n"
                "return [$items[place].$text for _, place in rows]",
            ),
            oracle=lambda items, given, end: _inserted(items, end["how"] == "smallest"),
            draw=lambda rng, given, end: (several(given["Thing"], _listed(rng, 3)),),
            about={"items": "the objects", "return": "the ${text}s, sorted"},
            noun="the ${text}s of $items, sorted by $number with the $how first",
            gives="words",
        ),
        Family(
            "objects_already_in_order",
            "items|$things: list[$Thing] -> $kind",
            names=("$short", "${short}_$things", "${short}_by_less", "${short}_of_objects"),
            tells=(
                "Return $what; $Thing objects are compared with <.",
                "Compare the $Thing objects in $items by < only, and return $what.",
                "The class $Thing defines <. Given a list of its objects, $items, return $what.",
            ),
            setup="""
                class $Thing:
                    def __init__(self, $text, $number):
                        self.$text = $text
                        self.$number = $number

                    def __lt__(self, other):
                        return (self.$number, self.$text) < (other.$number, other.$text)
                """,
            varies={
                "given": _LISTED,
                "ask": (
                    {
                        "kind": "bool",
                        "short": "in_order",
                        "what": "whether no object in the list is less than the one before it",
                        "loop": "if later < earlier:\n        return False",
                        "begin": "",
                        "end": "True",
                        "call": "all(not b < a for a, b in neighbours)",
                    },
                    {
                        "kind": "int",
                        "short": "count_drops",
                        "what": "how many objects in the list are less than the one before them",
                        "loop": "if later < earlier:\n        drops += 1",
                        "begin": "drops = 0\n",
                        "end": "drops",
                        "call": "sum(b < a for a, b in neighbours)",
                    },
                ),
            },
            solutions=(
                "${begin}for earlier, later in zip($items, $items[1:]):\n    $loop\nreturn $end",
                "neighbours = zip($items, $items[1:])\nreturn $call",
            ),
            oracle=lambda items, given, ask: (
                [row[::-1] for row in items] == sorted(row[::-1] for row in items)
                if ask["kind"] == "bool"
                else len([i for i in range(1, len(items)) if items[i][::-1] < items[i - 1][::-1]])
            ),
            draw=lambda rng, given, ask: (
                several(given["Thing"], _rising(rng) if rng.random() < 0.3 else _listed(rng)),
            ),
            about={"items": "the objects", "return": "$what"},
        ),
    ),
)
