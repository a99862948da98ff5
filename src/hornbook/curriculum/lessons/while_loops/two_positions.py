"""Two positions in one loop: from both ends towards each other, and side by side."""

from itertools import combinations
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _meet(rng: Random) -> Example:
    items = sorted(distinct(rng, 6, 1, 40))
    target = items[rng.randint(0, 2)] + items[rng.randint(3, 5)]
    return example(
        """Parcels are ordered by weight, and two of them should weigh $target kilograms together. One finger points to
        the lightest, the other to the heaviest. Each comparison moves one of the fingers.""",
        '''
        def two_that_weigh(weights: list[int], total: int) -> tuple[int, int] | None:
            """Return two items of a rising list with the given sum, or None."""
            left, right = 0, len(weights) - 1
            while left < right:
                together = weights[left] + weights[right]
                if together == total:
                    return weights[left], weights[right]
                if together < total:
                    left += 1
                else:
                    right -= 1
            return None


        print(two_that_weigh($items, $target))
        print(two_that_weigh($items, 1000))
        ''',
        """The first pair is $a and $b, together $sum. If a sum is too small, even the heaviest partner was not enough
        for the left parcel, so it can be ruled out; if it is too large, the right one can. In each round one parcel is
        dismissed.""",
        items=items,
        target=target,
        a=items[0],
        b=items[-1],
        sum=items[0] + items[-1],
    )


def _reverse_in_place(rng: Random) -> Example:
    items = things(rng, rng.choice([4, 5]))
    return example(
        """To turn a list round without a second list, exchange the first item with the last, then the second with the
        last but one, and so on until the two positions meet.""",
        '''
        def turn_round(items: list[str]) -> None:
            """Reverse the list itself."""
            left = 0
            right = len(items) - 1
            while left < right:
                items[left], items[right] = items[right], items[left]
                left += 1
                right -= 1


        row = $items
        turn_round(row)
        print(row)
        ''',
        """The exchange relies on the right side being evaluated completely before anything is assigned. With $n items
        there are `$n // 2` exchanges; an item in the very middle stays where it is.""",
        items=literal(items),
        n=len(items),
    )


def _merge(rng: Random) -> Example:
    a, b = sorted(distinct(rng, 3, 1, 30)), sorted(distinct(rng, 4, 1, 30))
    return example(
        """Two queues, each ordered by ticket number, are to become one. At each step only the two front people have to
        be compared, and the smaller number goes first.""",
        '''
        def merged(first: list[int], second: list[int]) -> list[int]:
            """Join two rising lists into one rising list."""
            i = j = 0
            result = []
            while i < len(first) and j < len(second):
                if first[i] <= second[j]:
                    result.append(first[i])
                    i += 1
                else:
                    result.append(second[j])
                    j += 1
            return result + first[i:] + second[j:]


        print(merged($a, $b))
        print(merged([], [3, 4]))
        ''',
        """The fronts are $x and $y at first, so $small is taken. When one list is used up, the loop ends, and the rest
        of the other is appended as it is. One of the two slices at the end is always empty.""",
        a=a,
        b=b,
        x=a[0],
        y=b[0],
        small=min(a[0], b[0]),
    )


def _trim_question(rng: Random) -> Question:
    middle = numbers(rng, 3, 1, 9)
    items = [*rng.choice([[0], [0, 0]]), *middle, *rng.choice([[0], [0, 0]])]
    return question(
        """A recording has silence (zeros) at its beginning and its end. Write a function that returns it without them;
        zeros in the middle stay.""",
        '''
        def trimmed(samples: list[int]) -> list[int]:
            """Return the samples without zeros at both ends."""
            start, stop = 0, len(samples)
            while start < stop and samples[start] == 0:
                start += 1
            while stop > start and samples[stop - 1] == 0:
                stop -= 1
            return samples[start:stop]


        print(trimmed($items))
        print(trimmed([0, 0]))
        ''',
        """The first part of each condition protects the second: with nothing but zeros, `start` reaches `stop`, and the
        list is not read any further. The slice is then empty.""",
        items=items,
    )


def _seats_question(rng: Random) -> Question:
    items = sorted(numbers(rng, 6, 20, 70))
    return question(
        """A boat carries one or two people and at most 100 kilograms. The weights are sorted and none is over 100.
        Write a function that counts how many trips are needed when the heaviest person always takes the lightest along,
        if that is allowed.""",
        '''
        def trips(weights: list[int]) -> int:
            """Count the trips for a rising list of weights."""
            light, heavy = 0, len(weights) - 1
            count = 0
            while light <= heavy:
                if light < heavy and weights[light] + weights[heavy] <= 100:
                    light += 1
                heavy -= 1
                count += 1
            return count


        print(trips($items))
        print(trips([50]))
        ''',
        """In each round the heaviest person leaves, sometimes with the lightest. With `light == heavy` one person is
        left and needs a trip too, hence the `<=` in the loop.""",
        items=items,
    )


_FENCES = tuple(
    {**tie, **ask}
    for tie in ({"first": "left", "op": "<="}, {"first": "right", "op": "<"})
    for ask in (
        {
            "stem": "sections",
            "hint": "tuple[int, int]",
            "result": "how many sections the left and the right painter paint, as a pair",
            "get": "(left, len(minutes) - left)",
        },
        {
            "stem": "finish",
            "hint": "int",
            "result": "after how many minutes the fence is finished",
            "get": "max(sum(minutes[:left]), sum(minutes[left:]))",
        },
    )
)


def _painted(minutes: list[int], row: dict[str, str]) -> tuple[int, int] | int:
    """By the clock, minute by minute; a painter's counter says until when the painter is busy."""
    waiting, done, busy, clock = list(minutes), [0, 0], [0, 0], 0
    while waiting:
        for side in (0, 1) if row["first"] == "left" else (1, 0):
            if waiting and busy[side] == clock:
                busy[side] += waiting.pop(0 if side == 0 else -1)
                done[side] += 1
        clock += 1
    return (done[0], done[1]) if row["stem"] == "sections" else max(busy)


_RIDES = tuple(
    {**ride, **ask}
    for ride in (
        {"what": "bus", "stop": "stop"},
        {"what": "boat", "stop": "pier"},
        {"what": "train", "stop": "station"},
    )
    for ask in (
        {"stem": "reached", "hint": "int", "get": "reached", "result": "how many of the wanted ones are reached"},
        {
            "stem": "missed",
            "hint": "list[str]",
            "get": "wanted[reached:]",
            "result": "the list of the wanted ones that are not reached, in their order",
        },
    )
)
_STOPS = ("Mill", "Park", "Lake", "Zoo", "Fort", "Quay")


def _reached(route: list[str], wanted: list[str], row: dict[str, str]) -> int | list[str]:
    """By trying all ways to get off at some stops."""
    most = max(k for k in range(len(wanted) + 1) if tuple(wanted[:k]) in set(combinations(route, k)))
    return most if row["stem"] == "reached" else wanted[most:]


def _ride(rng: Random) -> tuple[list[str], list[str]]:
    route = [rng.choice(_STOPS) for _ in range(rng.randint(3, 6))]
    wanted = [stop for stop in route if rng.random() < 0.5][:3]
    return route, wanted + rng.choice(([], [], [rng.choice(_STOPS)], [rng.choice(_STOPS), rng.choice(_STOPS)]))


_ENDS = tuple(
    dict(zip(("size", "tie", "op", "other", "gone"), row, strict=True))
    for row in (
        ("lighter", "left", "<=", ">", "lightest"),
        ("lighter", "right", "<", ">=", "lightest"),
        ("heavier", "left", ">=", "<", "heaviest"),
        ("heavier", "right", ">", "<=", "heaviest"),
    )
)


def _kept(weights: list[int], limit: int, row: dict[str, str]) -> list[int]:
    """By recursion on what is left."""
    if sum(weights) <= limit:
        return weights
    ends = [weights[0], weights[-1]] if row["tie"] == "left" else [weights[-1], weights[0]]
    out = (min if row["size"] == "lighter" else max)(ends)
    from_left = weights[0] == out and (weights[-1] != out or row["tie"] == "left")
    return _kept(weights[1:] if from_left else weights[:-1], limit, row)


def _stack(rng: Random) -> tuple[list[int], int]:
    pool = numbers(rng, 4, 1, 20)
    weights = [rng.choice(pool) for _ in range(rng.randint(3, 8))]
    first = rng.randint(0, len(weights) - 1)
    return weights, max(0, sum(weights[first:]) - rng.choice((0, 0, 1, weights[-1])))


LESSON = Lesson(
    topic="Two positions in one loop: from both ends and side by side",
    area="while loops",
    concepts=("while_loop", "two_pointers", "list_indexing"),
    openings=(
        """A `for` loop has one position that moves steadily to the right. Some tasks need two: one at each end, or one
        in each of two lists. They move at different times, and `while` lets us decide when.""",
        """Put one finger on the first item and another on the last. Move them towards each other, by a rule, until they
        meet. Several elegant algorithms are no more than that.""",
        """Two nested loops look at every pair of items. If the list is in order, two positions that walk through it
        once can often do the same.""",
    ),
    ideas=(
        (
            """Positions from both ends start at `left = 0` and `right = len(row) - 1`. The loop runs while `left <
            right`. In each round at least one of them moves inwards, so they must meet.""",
            """The distance `right - left` gets smaller in every round. That is why the loop ends, and why it needs at
            most as many rounds as there are items.""",
        ),
        (
            """`left < right` or `left <= right`? With `<` the loop stops when both are on the same item, so a single
            item is not treated. With `<=` it is. Ask what should happen to the middle one.""",
            """Check a list with one item by hand: there `left` and `right` are both 0. If the body should run for it,
            use `<=`, if there is nothing to do with a single item, use `<`.""",
        ),
        (
            """With two lists, each has its own position. In each round one of them moves on, and the loop ends when
            either list is used up. What is left of the other has to be treated afterwards.""",
            """Side by side, the positions `i` and `j` move independently. The condition `i < len(a) and j < len(b)`
            protects both accesses. After the loop one list may still have items: do not forget them.""",
        ),
    ),
    examples=(_meet, _reverse_in_place, _merge),
    pitfalls=(
        """A round in which neither position moves. If one branch of the `if` forgets its `+= 1` or `-= 1`, the loop
        hangs. Check each branch separately.""",
        """Reading before testing. In `while row[i] == 0 and i < len(row)` the item is read first, and at the end of the
        list that is an `IndexError`. The test for the position comes first: `and` then skips the rest.""",
    ),
    questions=(_trim_question, _seats_question),
    asks=("How do the positions move?", "When exactly does the loop stop?", "What about two lists?"),
    notes={
        "young": (
            """Two children walk towards each other on a wall, from its two ends. At every step one of them moves. They
            are sure to meet.""",
        ),
        "engineer": (
            """Moving two positions is known as the two-pointer technique: O(n) time and O(1) extra space where the
            naive version is quadratic. It usually relies on sorted input.""",
        ),
        "teacher": (
            """Act it out with numbered cards on a table and two markers. Have the class say after each move which items
            can no longer be part of an answer.""",
        ),
    },
    families=(
        Family(
            "fence_painted_from_both_ends",
            "minutes: list[int] -> $hint",
            names=("paint_$stem", "fence_$stem", "${stem}_of_painters", "painting_$stem"),
            tells=(
                "Two painters begin at the two ends of a fence at the same time and work towards each other. $minutes "
                "lists the time that each section takes, from left to right. A painter who is free takes the next "
                "section on that side. If both become free at once, the $first one chooses first. Return $result.",
                "A fence has sections that take so many $minutes each. One painter starts from the left end and one "
                "from the right, and each takes the next section as soon as the one before is done, until none is "
                "left. When both are ready at the same moment, the $first painter takes a section first. Return "
                "$result.",
                "The $minutes for the sections of a fence are given from left to right. A painter comes from each "
                "end; they start together, and whoever has finished a section begins the next one on the same side, "
                "as long as there is one. If both could begin at the same time, the $first painter is first. Return "
                "$result.",
            ),
            notes=("Each section takes at least one minute and is painted by one of them alone.",),
            varies={"row": _FENCES},
            solutions=(
                program("""
                    left, right = 0, len(minutes) - 1
                    left_time = right_time = 0
                    while left <= right:
                        if left_time $op right_time:
                            left_time += minutes[left]
                            left += 1
                        else:
                            right_time += minutes[right]
                            right -= 1
                    return $get
                """),
                program("""
                    left = 0
                    while left < len(minutes) and sum(minutes[:left]) $op sum(minutes[left + 1 :]):
                        left += 1
                    return $get
                """),
                program("""
                    left_starts = [sum(minutes[:i]) for i in range(len(minutes))]
                    right_starts = [sum(minutes[i + 1 :]) for i in range(len(minutes))]
                    left = sum(a $op b for a, b in zip(left_starts, right_starts))
                    return $get
                """),
            ),
            oracle=_painted,
            draw=lambda rng, row: (numbers(rng, rng.randint(2, 7), 1, 9),),
            edges=(([],), ([4],), ([3, 1, 3],), ([5, 5],), ([2, 2, 5, 4],), ([9, 1, 1, 1],)),
            about={"minutes": "the time for each section", "return": "$result"},
        ),
        Family(
            "wanted_stops_in_order",
            "route: list[str], wanted: list[str] -> $hint",
            names=("${stop}s_$stem", "${what}_ride_$stem", "ride_$stem", "wanted_${stop}s_$stem"),
            tells=(
                "A $what calls at the ${stop}s in $route, in this order, once. Somebody wants to visit the ${stop}s "
                "in $wanted, also in the given order, and gives up at the first that can no longer be reached. Return "
                "$result.",
                "Go through the list $route once and look for the ${stop}s of $wanted one after the other: each must "
                "come behind the one found before. The first one that is not found ends the search. Return $result.",
                "A $what goes along $route. A passenger gets off at the ${stop}s listed in $wanted in exactly that "
                "order, as far as the $what still gets there, and stays on board when the next one does not come any "
                "more. Return $result.",
            ),
            notes=("A name may stand in a list several times; then it has to be visited as often.",),
            varies={"row": _RIDES},
            solutions=(
                program("""
                    at = reached = 0
                    while at < len(route) and reached < len(wanted):
                        if route[at] == wanted[reached]:
                            reached += 1
                        at += 1
                    return $get
                """),
                program("""
                    at = 0
                    reached = 0
                    for name in wanted:
                        if name not in route[at:]:
                            break
                        at = route.index(name, at) + 1
                        reached += 1
                    return $get
                """),
                program("""
                    reached = 0
                    for name in route:
                        if reached < len(wanted) and name == wanted[reached]:
                            reached += 1
                    return $get
                """),
            ),
            oracle=_reached,
            draw=lambda rng, row: _ride(rng),
            edges=(
                (["Mill", "Park", "Zoo"], []),
                ([], ["Zoo"]),
                (["Mill", "Park", "Zoo"], ["Park", "Mill", "Zoo"]),
                (["Mill", "Park"], ["Park", "Park"]),
                (["Zoo", "Park", "Zoo"], ["Zoo", "Zoo"]),
            ),
            about={"route": "the ${stop}s in order", "wanted": "the ${stop}s to visit", "return": "$result"},
        ),
        Family(
            "kept_after_taking_from_ends",
            "weights|loads: list[int], limit|most: int -> list[int]",
            names=("kept_weights", "take_from_ends", "shorten_row", "without_${gone}_ends"),
            tells=(
                "As long as the sum of $weights is above $limit, take away the $size of the two outer ones, and the "
                "$tie one if they are equal. Return the list of the weights that remain.",
                "Return what is left of $weights when the $size of the first and the last one is removed again and "
                "again, until the total is at most $limit. If both are equal, the $tie one goes.",
                "A row of $weights is too heavy if their sum is above $limit. While it is, remove from its two ends "
                "the $size weight, or the $tie one of two equal weights. Return the rest as a list.",
            ),
            notes=("All weights are positive, and $limit is not negative. The given list is not changed.",),
            varies={"row": _ENDS},
            solutions=(
                program("""
                    left, right = 0, len($weights)
                    total = sum($weights)
                    while total > $limit:
                        if $weights[left] $op $weights[right - 1]:
                            total -= $weights[left]
                            left += 1
                        else:
                            right -= 1
                            total -= $weights[right]
                    return $weights[left:right]
                """),
                program("""
                    kept = list($weights)
                    while sum(kept) > $limit:
                        if kept[0] $op kept[-1]:
                            kept.pop(0)
                        else:
                            kept.pop()
                    return kept
                """),
            ),
            oracle=_kept,
            draw=lambda rng, row: _stack(rng),
            edges=(([], 0), ([4, 7, 4], 11), ([4, 7, 4], 15), ([4, 7, 4], 0), ([2, 9, 5], 9)),
            about={
                "weights": "positive numbers",
                "limit": "the largest total allowed",
                "return": "the weights that remain",
            },
            noun=(
                "the list that is left of $weights when the $size of its two outer numbers, or the $tie one of equal "
                "ones, is removed as long as the total is above $limit"
            ),
            gives="nats",
        ),
    ),
)
