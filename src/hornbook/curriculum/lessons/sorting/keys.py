"""Keys: what sorted looks at."""

import re
from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, fruits, literal, people, things, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _by_length(rng: Random) -> Example:
    items = words(rng, 5)
    return example(
        """The same words in three orders: by alphabet, by length, and by their last letter. Only the key differs.""",
        """
        def last_letter(word: str) -> str:
            return word[-1]


        words = $items
        print(sorted(words))
        print(sorted(words, key=len))
        print(sorted(words, key=last_letter))
        """,
        """For the second line each word was measured with `len`, and the words were put in the order of these numbers.
        The lengths in the original order are $lengths. In each line all words are still complete.""",
        items=literal(items),
        lengths=", ".join(str(len(w)) for w in items),
    )


def _by_field(rng: Random) -> Example:
    rows = [(name, rng.randint(18, 70), rng.randint(150, 199)) for name in people(rng, 4)]
    return example(
        """Each record has a name, an age and a height. A key picks the field that counts.""",
        '''
        def names_by_age(people: list[tuple[str, int, int]]) -> list[str]:
            """Return the names, the youngest first."""
            ordered = sorted(people, key=lambda person: person[1])
            return [name for name, _age, _height in ordered]


        people = $rows
        print(names_by_age(people))
        print(max(people, key=lambda person: person[2])[0])
        ''',
        """The lambda takes a whole record and gives its age. Sorting moves records, not ages, so each name stays with
        its own data. The last line uses the same idea with `max` to find the tallest.""",
        rows=literal(rows),
    )


def _by_distance(rng: Random) -> Example:
    items, home = distinct(rng, 5, 0, 90), rng.randint(30, 60)
    return example(
        """Shops stand along a road at the given kilometres, and we live at kilometre $home. The key is the distance,
        computed for each shop.""",
        '''
        def nearest_first(shops: list[int], home: int) -> list[int]:
            """Return the shops ordered by their distance from home."""
            return sorted(shops, key=lambda shop: abs(shop - home))


        print(nearest_first($items, $home))
        ''',
        """The distances, in the order of the list, are $distances. They are used for comparing and then forgotten; the
        result holds the shops.""",
        items=items,
        home=home,
        distances=", ".join(str(abs(x - home)) for x in items),
    )


def _case_question(rng: Random) -> Question:
    items = [w.capitalize() if rng.random() < 0.5 else w for w in fruits(rng, 5)]
    return question(
        """A list of words has some capitals at the beginning. Sort it as a dictionary would, without regard to
        capitals.""",
        '''
        def dictionary_order(words: list[str]) -> list[str]:
            """Return the words in alphabetical order, ignoring case."""
            return sorted(words, key=str.lower)


        print(dictionary_order($items))
        print(sorted($items))
        ''',
        """`str.lower` is called for each word, and the results are compared; the words keep their capitals. The last
        line, without a key, puts all capitalised words first.""",
        items=literal(items),
    )


def _by_value_question(rng: Random) -> Question:
    stock = dict(zip(things(rng, 4), distinct(rng, 4, 1, 40), strict=True))
    return question(
        """A dictionary maps things to how many are left. Return the names, those with the fewest pieces first.""",
        '''
        def scarce_first(stock: dict[str, int]) -> list[str]:
            """Return the names in the order of their counts, smallest first."""
            return sorted(stock, key=lambda name: stock[name])


        print(scarce_first($stock))
        ''',
        """Looping over a dictionary gives its names, so names are sorted; the key looks up the count of each. The
        smallest count is $low.""",
        stock="{" + ", ".join(f"{literal(k)}: {v}" for k, v in stock.items()) + "}",
        low=min(stock.values()),
    )


_MEASURES = (
    {"what": "area", "short": "area", "key": "width * height"},
    {"what": "longer side", "short": "longer_side", "key": "max(width, height)"},
    {"what": "shorter side", "short": "shorter_side", "key": "min(width, height)"},
    {"what": "difference between the longer and the shorter side", "short": "unevenness", "key": "abs(width - height)"},
)
_TEXTS = (
    {
        "things": "seats",
        "rank": "row",
        "form": 'A seat is a row number followed by one letter, such as "12C"',
        "key": "int(text[:-1])",
        "ends": "lowest highest",
    },
    {
        "things": "lines",
        "rank": "number",
        "form": 'A line is a capital letter followed by a number, such as "M12"',
        "key": "int(text[1:])",
        "ends": "lowest highest",
    },
    {
        "things": "calls",
        "rank": "time",
        "form": 'A call is a name and a time, such as "Ada 9:05" or "Luis 17:30"',
        "key": 'int(text.split()[1].replace(":", ""))',
        "ends": "earliest latest",
    },
    {
        "things": "tags",
        "rank": "number",
        "form": 'A tag is a word, a hyphen and a number, such as "tea-12"',
        "key": 'int(text.split("-")[1])',
        "ends": "lowest highest",
    },
)


def _inserted(items: list[Any], ranks: list[int], falling: bool) -> list[Any]:
    """Put in order by inserting one after the other, behind those that are equal."""
    found: list[tuple[int, Any]] = []
    for rank, item in zip(ranks, items, strict=True):
        place = len(found)
        while place and (found[place - 1][0] < rank if falling else found[place - 1][0] > rank):
            place -= 1
        found.insert(place, (rank, item))
    return [item for _, item in found]


def _labels_in_order(parcels: list[tuple[str, int, int]], measure: dict[str, str], end: dict[str, str]) -> list[str]:
    sides = [sorted(parcel[1:]) for parcel in parcels]
    ranks = {
        "area": [sum([low] * high) for low, high in sides],
        "longer_side": [high for _, high in sides],
        "shorter_side": [low for low, _ in sides],
        "unevenness": [high - low for low, high in sides],
    }[measure["short"]]
    return _inserted([parcel[0] for parcel in parcels], ranks, end["end"] == "largest")


def _parcels(rng: Random) -> list[tuple[str, int, int]]:
    sides = distinct(rng, 3, 2, 12)
    return [(name, rng.choice(sides), rng.choice(sides)) for name in things(rng, rng.randint(3, 5))]


def _texts_in_order(labels: list[str], kind: dict[str, str]) -> list[str]:
    ranks = []
    for text in labels:
        parts = [int(part) for part in re.findall(r"\d+", text)]
        ranks.append(parts[0] * 60 + parts[1] if kind["things"] == "calls" else parts[0])
    return _inserted(labels, ranks, bool(kind["turned"]))


def _numbered_texts(rng: Random, kind: dict[str, str]) -> list[str]:
    found, pool = [], [3, 9, 10, *distinct(rng, 2, 11, 22)]
    for name, word in zip(people(rng, 6), words(rng, 6), strict=True):
        number, letter, minute = rng.choice(pool), rng.choice("ABCD"), rng.choice((0, 5, 40))
        text = {
            "seats": f"{number}{letter}",
            "lines": f"{letter}{number}",
            "calls": f"{name} {number}:{minute:02}",
            "tags": f"{word}-{number}",
        }[kind["things"]]
        if text not in found:
            found.append(text)
    return found[: rng.randint(3, 5)]


LESSON = Lesson(
    topic="Sorting by a key",
    area="sorting and keys",
    concepts=("sorting", "key_function", "lambda"),
    openings=(
        """Books can be sorted by title, by author or by size. The books are the same; what differs is what one looks
        at. In Python this "what one looks at" is a function, and it is called the key.""",
        """Seldom do we sort bare numbers. We sort people by age, files by date, words by length. A key function tells
        `sorted` what to compare.""",
        """You need not write a new sorting algorithm for a new order. Tell the existing one how to see your items.""",
    ),
    ideas=(
        (
            """`sorted(row, key=f)` calls `f` once for each item, and orders the items by the results. The results are
            used for comparing only; the list contains the items themselves.""",
            """Imagine that every item gets a sticker with the value of the key. The items are arranged by their
            stickers, then the stickers are thrown away.""",
        ),
        (
            """The key is passed without brackets, `key=len`, because it is the function that is handed over and not one
            result of it. Python will call it itself, for every item.""",
            """`key=len` hands over the function. `key=len(row)` would hand over a number, and a number cannot be
            called: Python raises a `TypeError`.""",
        ),
        (
            """For a field of a record, a lambda is handy: `key=lambda person: person[1]`. For dictionaries as records
            it is `key=lambda d: d["age"]`. If the rule takes more than one expression, write a named function.""",
            """Falling order by a numeric key has two forms: `reverse=True`, or a minus sign in the key, `key=lambda
            person: -person[1]`. The second works for numbers only, but can be mixed with other fields.""",
        ),
    ),
    examples=(_by_length, _by_field, _by_distance),
    pitfalls=(
        """Expecting the result to contain the keys. `sorted(words, key=len)` is a list of words. If you want the
        lengths as well, compute them afterwards.""",
        """Sorting a dictionary and expecting pairs. Looping over a dictionary gives its keys. To sort pairs, use
        `sorted(d.items(), key=lambda pair: pair[1])`.""",
    ),
    questions=(_case_question, _by_value_question),
    asks=("What does the key do?", "Why are there no brackets?", "How do I sort by a field?"),
    notes={
        "young": (
            """Children line up by height, or by birthday. Nobody changes. Only the question changes: how tall are you,
            or when is your birthday.""",
        ),
        "engineer": (
            """There is no comparison function as in other languages; a key per item is faster, since it is computed n
            times. `functools.cmp_to_key` adapts an old comparator.""",
        ),
        "teacher": (
            """Let the class sort the same five cards by different keys. It becomes clear that the cards stay and the
            view changes.""",
        ),
    },
    families=(
        Family(
            "parcels_by_measure",
            "parcels|boards|pictures: list[tuple[str, int, int]] -> list[str]",
            names=("labels_by_$short", "${end}_${short}_first", "sort_by_$short", "by_$short"),
            tells=(
                "Each entry of $parcels is a label, a width and a height. Return the labels sorted by the $what, the "
                "$end first.",
                "Sort the (label, width, height) tuples in $parcels by the $what, the $end first, and return a list "
                "of the labels in this order.",
                "The tuples in $parcels hold a label, a width and a height. Return the labels in the order of the "
                "$what, from the $end to the $other.",
            ),
            notes=("Labels that are equal in this stay in the order of the list.",),
            varies={
                "measure": _MEASURES,
                "end": (
                    {"end": "smallest", "other": "largest", "turned": ""},
                    {"end": "largest", "other": "smallest", "turned": ", reverse=True"},
                ),
            },
            solutions=(
                program("""
                    def measure(parcel: tuple[str, int, int]) -> int:
                        _, width, height = parcel
                        return $key

                    return [label for label, _, _ in sorted($parcels, key=measure$turned)]
                """),
                program("""
                    measured = [($key, label) for label, width, height in $parcels]
                    measured.sort(key=lambda pair: pair[0]$turned)
                    return [label for _, label in measured]
                """),
                program("""
                    sizes = [$key for _, width, height in $parcels]
                    places = sorted(range(len(sizes)), key=lambda place: sizes[place]$turned)
                    return [$parcels[place][0] for place in places]
                """),
            ),
            oracle=_labels_in_order,
            draw=lambda rng, measure, end: (_parcels(rng),),
            edges=(([],), ([("kite", 4, 4), ("rug", 2, 8), ("map", 8, 2)],), ([("door", 9, 2)],)),
            about={"parcels": "label, width and height of each parcel", "return": "the labels in the new order"},
            noun="the labels of the (label, width, height) tuples in $parcels, sorted by the $what with the $end first",
            gives="words",
        ),
        Family(
            "texts_by_number_inside",
            "labels|texts|listed: list[str] -> list[str]",
            names=("${things}_by_$short", "${things}_in_order", "sort_$things", "ordered_$things"),
            tells=(
                "Return the $things in $labels sorted by $rank, the $end first. $form.",
                "$form. Sort those in $labels by their $rank, beginning with the $end, and return the new list.",
                "Put the $things in $labels in the order of their ${rank}s, the $end first, and return them as a new "
                "list. $form.",
            ),
            notes=("Those with the same $rank keep their order.",),
            varies={
                "kind": tuple(
                    {**text, "short": text["rank"], "end": text["ends"].split()[number], "turned": turned}
                    for text in _TEXTS
                    for number, turned in enumerate(("", ", reverse=True"))
                )
            },
            solutions=(
                "return sorted($labels, key=lambda text: $key$turned)",
                program("""
                    def rank(text: str) -> int:
                        return $key

                    ordered = list($labels)
                    ordered.sort(key=rank$turned)
                    return ordered
                """),
                program("""
                    ranks = [$key for text in $labels]
                    order = sorted(range(len(ranks)), key=lambda place: ranks[place]$turned)
                    return [$labels[place] for place in order]
                """),
            ),
            oracle=_texts_in_order,
            draw=lambda rng, kind: (_numbered_texts(rng, kind),),
            edges=(([],),),
            about={"labels": "the $things", "return": "the $things in the new order"},
            noun="the $things in $labels sorted by $rank, the $end first",
            gives="words",
        ),
    ),
)
