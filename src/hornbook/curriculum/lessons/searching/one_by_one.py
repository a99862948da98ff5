"""Searching one by one: found inside the loop, not found after it."""

from bisect import bisect_left, bisect_right
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, fruits, literal, numbers, people, quantity, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _find_position(rng: Random) -> Example:
    items = things(rng, 5)
    target = rng.choice(items)
    return example(
        """Where on the shelf is the $target? We look at one place after another and stop at the first hit.""",
        '''
        def find_place(shelf: list[str], wanted: str) -> int:
            """Return the first position of the wanted thing, or -1 if it is not there."""
            for position, thing in enumerate(shelf):
                if thing == wanted:
                    return position
            return -1


        shelf = $items
        print(find_place(shelf, "$target"))
        print(find_place(shelf, "elephant"))
        ''',
        """The first call stopped at position $at and did not look further. The second had to look at all 5 things
        before it could say that there is no elephant.""",
        items=literal(items),
        target=target,
        at=items.index(target),
    )


def _find_record(rng: Random) -> Example:
    rows = [(name, rng.randint(100, 999)) for name in people(rng, 4)]
    who = rng.choice(rows)
    return example(
        """A phone list has pairs of a name and a number. Searching for the name, we want the number that stands next to
        it.""",
        '''
        def extension(phone_list: list[tuple[str, int]], name: str) -> int | None:
            """Return the number of the first entry with that name, or None."""
            for entry_name, number in phone_list:
                if entry_name == name:
                    return number
            return None


        phones = $rows
        print(extension(phones, $name))
        print(extension(phones, "Nobody"))
        ''',
        """What is compared and what is returned are two different things: the name decides, the number is the answer.
        `None` cannot be mistaken for a number, which is why it is a good sign for "not found".""",
        rows=literal(rows),
        name=literal(who[0]),
    )


def _all_positions(rng: Random) -> Example:
    q, items = quantity(rng), numbers(rng, 8, 1, 5)
    target = rng.choice(items)
    return example(
        """Sometimes one hit is not enough. The list holds $what; we collect every position of $target, so the loop must
        not stop at the first.""",
        '''
        def all_places($many: list[int], wanted: int) -> list[int]:
            """Return every position at which the wanted item stands."""
            places = []
            for position, $one in enumerate($many):
                if $one == wanted:
                    places.append(position)
            return places


        print(all_places($items, $target))
        print(all_places($items, 77))
        ''',
        """The length of the result, $count, also says how often $target occurs. An item that is not there gives an
        empty list, so the caller needs no special sign for "not found".""",
        items=items,
        target=target,
        count=items.count(target),
        **q.names,
    )


def _last_place_question(rng: Random) -> Question:
    items = numbers(rng, 6, 1, 4)
    target = items[-2]
    return question(
        """Write a function that returns the last position of an item, or -1. Look from the end, so that you can stop
        early.""",
        '''
        def last_place(numbers: list[int], wanted: int) -> int:
            """Return the last position of the wanted number, or -1."""
            for position in range(len(numbers) - 1, -1, -1):
                if numbers[position] == wanted:
                    return position
            return -1


        print(last_place($items, $target))
        print(last_place([], 3))
        ''',
        """`range(5, -1, -1)` runs from the last position, 5, down to 0. The first hit on the way back is the last
        occurrence.""",
        items=items,
        target=target,
    )


def _first_free_question(rng: Random) -> Question:
    taken = sorted(distinct(rng, 4, 1, 7))
    return question(
        """Lockers are numbered from 1. Given the list of numbers that are taken, find the smallest free one.""",
        '''
        def first_free(taken: list[int]) -> int:
            """Return the smallest number from 1 on that is not in the list."""
            number = 1
            while number in taken:
                number += 1
            return number


        print(first_free($taken))
        print(first_free([]))
        ''',
        """`number in taken` is a search in itself: it looks through the list. The loop ends at the latest at the number
        after the largest one that is taken. For very long lists, turn `taken` into a set first.""",
        taken=taken,
    )


def _row_by_gaps(rows: list[str], people: int, marks: dict[str, str], end: dict[str, str]) -> int:
    """By cutting every row at the taken seats."""
    fitting = [place for place, row in enumerate(rows) if max(map(len, row.split(marks["taken"])), default=0) >= people]
    return (min if end["which"] == "first" else max)(fitting, default=-1)


def _hall(rng: Random, marks: dict[str, str]) -> tuple[list[str], int]:
    people = rng.randint(1, 4)
    rows = []
    for _ in range(rng.randint(2, 5)):
        gaps = [marks["free"] * rng.choice((0, 1, people - 1, people, people + 1)) for _ in range(rng.randint(1, 3))]
        rows.append(marks["taken"].join(gaps) or marks["taken"])
    return rows, people


def _met_first(stalls: list[str], wanted: str, at: int, way: dict[str, str]) -> int:
    """By laying out the whole round as a list."""
    places = list(enumerate(stalls))
    if way["way"] == "forwards":
        walk = places[at + 1 :] + places[: at + 1]
    else:
        walk = (places[at:] + places[:at])[::-1]
    return next((place for place, stall in walk if stall == wanted), -1)


def _round(rng: Random) -> tuple[list[str], str, int]:
    pool = fruits(rng, 4)
    stalls = rng.choices(pool[:3], k=rng.randint(4, 7))
    return stalls, rng.choice((*stalls, pool[3])), rng.randrange(len(stalls))


def _looks(cards: list[int], wanted: int, end: dict[str, str]) -> int:
    """By the position at which the number would belong."""
    if end["end"] == "front":
        return min(bisect_left(cards, wanted) + 1, len(cards))
    return min(len(cards) - bisect_right(cards, wanted) + 1, len(cards))


def _cards(rng: Random) -> tuple[list[int], int]:
    cards = sorted(distinct(rng, rng.randint(3, 8), 1, 40))
    return cards, rng.choice((rng.choice(cards), rng.randint(1, 42)))


LESSON = Lesson(
    topic="Searching one item after another",
    area="searching and binary search",
    concepts=("linear_search", "early_return", "for_loop"),
    openings=(
        """The simplest way to find something is to look everywhere, one place after the other, until it turns up. It
        needs no preparation and it always works.""",
        """Is there a free seat, and where? Which customer has this number? As long as the data is in no particular
        order, nothing is better than looking at each item in turn.""",
        """A search has two endings: found, or not found. Beginners tend to write the first one carefully and to forget
        the second. Here both get a place in the code.""",
    ),
    ideas=(
        (
            """Go through the list with a `for` loop, compare, and return at the first hit. If the loop ends without a
            return, the item is not there, and the line below the loop says so.""",
            """Success is decided inside the loop, failure after it. One item is enough for "yes", but "no" needs the
            whole list.""",
        ),
        (
            """What should be returned for "not found"? -1 is common for positions, `None` for values. An exception is
            right when not finding it means that something is wrong. Decide, and write it in the docstring.""",
            """The sign for failure must not be a possible answer. A position is never negative, so -1 is unmistakable,
            until somebody uses it as an index: `row[-1]` is the last item. `None` is safer in that respect.""",
        ),
        (
            """Python's own forms: `x in row` says whether it is there, `row.index(x)` where, with a `ValueError` if it
            is not. Both compare from the left with `==`. For conditions other than equality you need a loop or
            `next`.""",
            """Before you write a loop, check whether `in`, `index` or `count` already does it. They search in the same
            manner, one item after another, only without code of yours.""",
        ),
        (
            """The cost depends on luck: one comparison if the item stands first, n if it stands last or is missing. On
            average, for an item that is there and equally likely to be anywhere, it is about half the list.""",
            """Looking at every item is a fair price for one search in a list. For a million searches in the same list
            it is not; then prepare a set or a dictionary once.""",
        ),
    ),
    examples=(_find_position, _find_record, _all_positions),
    pitfalls=(
        """An `else: return -1` inside the loop. The function then gives up after the first item. The negative answer
        stands below the loop, at the level of `for`.""",
        """Testing the result for truth. `if find_place(shelf, "lamp"):` is false for position 0, which is a hit, and
        true for -1, which is none. Compare with -1.""",
    ),
    questions=(_last_place_question, _first_free_question),
    asks=(
        "How does the search work?",
        "What if it is not there?",
        "Has Python something ready?",
        "How long does it take?",
    ),
    notes={
        "young": (
            """You look for a red sock in a drawer. Take out one sock after another. When it is red, stop. When the
            drawer is empty, there is no red sock.""",
        ),
        "engineer": (
            """`in` on a list is O(n), on a `set` or `dict` it is O(1) on average. The code looks the same, so mind the
            type.""",
        ),
        "analyst": (
            """Searching a list is a lookup without an index. If you look up thousands of keys, build a dictionary from
            key to row first.""",
        ),
    },
    families=(
        Family(
            "row_with_seats_together",
            "rows|hall|plan: list[str], size|count|number: int -> int",
            names=("${which}_row_for_group", "${which}_row_that_fits", "find_${which}_row", "row_with_seats_together"),
            tells=(
                'Each text in $rows is a row of seats, "$free" for a free one and "$taken" for a taken one. Return the '
                "position of the $which row with at least $size free seats side by side.",
                "A group of $size people wants to sit side by side. Return the position of the $which row in $rows "
                'where this is possible; in a row, "$free" is a free seat and "$taken" a taken one.',
                'Return the position of the $which text in $rows in which "$free" stands $size or more times without '
                'a break. The texts are rows of seats, "$free" is a free seat and "$taken" a taken one.',
            ),
            notes=("Positions count from 0, and the result is -1 if there is no such row.",),
            varies={
                "marks": ({"free": ".", "taken": "x"}, {"free": "o", "taken": "#"}, {"free": "-", "taken": "T"}),
                "end": ({"which": "first", "turned": "", "at": "0"}, {"which": "last", "turned": "[::-1]", "at": "-1"}),
            },
            solutions=(
                program("""
                    wanted = "$free" * $size
                    for place in range(len($rows))$turned:
                        if wanted in $rows[place]:
                            return place
                    return -1
                """),
                program("""
                    for place in range(len($rows))$turned:
                        run = 0
                        for seat in $rows[place]:
                            run = run + 1 if seat == "$free" else 0
                            if run == $size:
                                return place
                    return -1
                """),
                program("""
                    found = [place for place, row in enumerate($rows) if "$free" * $size in row]
                    return found[$at] if found else -1
                """),
            ),
            oracle=_row_by_gaps,
            draw=lambda rng, marks, end: _hall(rng, marks),
            edges=(([], 2),),
            about={
                "rows": "the rows of seats",
                "size": "how many seats are needed, at least 1",
                "return": "the position of the row, or -1",
            },
            noun="the position of the $which row in $rows that has $size free seats side by side",
            gives="int",
        ),
        Family(
            "next_one_going_round",
            "stalls|ring|market: list[str], wanted|goods|name: str, at|start|here: int -> int",
            names=("next_going_$way", "find_going_$way", "next_stall_$way", "search_round_$way"),
            tells=(
                "The entries of $stalls stand in a circle, the last next to the first. Go $way from position $at and "
                "return the position of the first entry on the way that is equal to $wanted.",
                "Search the circular list $stalls for $wanted: begin with the position $beside $at and go $way, where "
                "$round. Return the position of the first hit.",
                "Somebody at position $at walks $way round a square with the stalls $stalls, and $round. Return the "
                "position of the first stall on this walk that is equal to $wanted.",
            ),
            notes=("The position $at itself comes last. If $wanted is not in the list, the result is -1.",),
            varies={
                "way": (
                    {
                        "way": "forwards",
                        "beside": "after",
                        "round": "the last position is followed by 0",
                        "op": "+",
                        "sign": "",
                        "back": "-",
                    },
                    {
                        "way": "backwards",
                        "beside": "before",
                        "round": "0 is followed by the last position",
                        "op": "-",
                        "sign": "-",
                        "back": "+",
                    },
                )
            },
            solutions=(
                program("""
                    for steps in range(1, len($stalls) + 1):
                        place = ($at $op steps) % len($stalls)
                        if $stalls[place] == $wanted:
                            return place
                    return -1
                """),
                program("""
                    def steps(place: int) -> int:
                        return (${sign}place $back $at - 1) % len($stalls)

                    places = [place for place, stall in enumerate($stalls) if stall == $wanted]
                    return min(places, key=steps, default=-1)
                """),
            ),
            oracle=_met_first,
            draw=lambda rng, way: _round(rng),
            edges=(
                (["pear", "plum", "fig", "plum"], "plum", 1),
                (["pear", "plum", "fig"], "pear", 0),
                (["fig", "lime"], "kiwi", 1),
                (["kiwi", "pear", "plum", "kiwi", "pear"], "kiwi", 3),
            ),
            about={
                "stalls": "the stalls in order, at least one",
                "wanted": "what is looked for",
                "at": "the position where the search begins",
                "return": "a position, or -1",
            },
            noun="the position of the first $wanted that is met $way from position $at in the circular list $stalls",
            gives="int",
        ),
        Family(
            "looks_in_ordered_cards",
            "cards|pages|files: list[int], wanted|sought|target: int -> int",
            names=("count_looks", "looks_from_$end", "looks_needed_from_$end", "cards_looked_at"),
            tells=(
                "The numbers in $cards rise from the front to the back. They are looked at one by one from the $end, "
                "until $wanted turns up or a $larger number shows that it is missing. Return how many are looked at.",
                "Look for $wanted in the rising list $cards, beginning at the $end, and stop as soon as it is found or "
                "a $larger number is met. Return how many numbers have been looked at.",
                "A search goes through $cards, which is in rising order, from the $end. It stops at the first number "
                "that is $wanted or is $larger than that. Return the number of looks.",
            ),
            notes=("The number at which the search stops is counted. If nothing stops it, all numbers are.",),
            varies={
                "end": (
                    {"end": "front", "larger": "larger", "turned": "", "stops": ">=", "passes": "<"},
                    {"end": "back", "larger": "smaller", "turned": "[::-1]", "stops": "<=", "passes": ">"},
                )
            },
            solutions=(
                program("""
                    looks = 0
                    for card in $cards$turned:
                        looks += 1
                        if card $stops $wanted:
                            break
                    return looks
                """),
                program("""
                    for looks, card in enumerate($cards$turned, start=1):
                        if card $stops $wanted:
                            return looks
                    return len($cards)
                """),
                program("""
                    passed = [card for card in $cards if card $passes $wanted]
                    return min(len(passed) + 1, len($cards))
                """),
            ),
            oracle=_looks,
            draw=lambda rng, end: _cards(rng),
            edges=(([], 5), ([4, 9, 12], 9), ([4, 9, 12], 10), ([4, 9, 12], 20), ([4, 9, 12], 1)),
            about={
                "cards": "numbers in rising order",
                "wanted": "the number that is looked for",
                "return": "how many numbers are looked at",
            },
            noun="the number of looks that a search for $wanted in $cards takes from the $end",
            gives="nat",
        ),
    ),
)
