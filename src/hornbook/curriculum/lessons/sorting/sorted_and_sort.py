"""sorted and sort: a new list or the same list, and what order makes easy."""

from itertools import groupby
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, quantity, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _two_ways(rng: Random) -> Example:
    q, items = quantity(rng), distinct(rng, 5, 1, 60)
    return example(
        """The program sorts the same values in both ways. Watch what happens to the original list, which holds
        $what.""",
        """
        $many = $items

        ordered = sorted($many)
        print(ordered)
        print($many)

        $many.sort(reverse=True)
        print($many)
        """,
        """`sorted` returned a new list and the second line shows that the old one is as it was. `sort` changed the list
        itself; with `reverse=True` the largest item, $high, comes first.""",
        items=items,
        high=max(items),
        **q.names,
    )


def _usual_range(rng: Random) -> Example:
    items = numbers(rng, 8, 1, 60)
    s = sorted(items)
    return example(
        """How long does the way to work usually take? The fastest and the slowest days are exceptions, so we put the
        minutes in order, leave a quarter out at each end, and report the range of the rest.""",
        '''
        def usual_range(minutes: list[int]) -> tuple[int, int]:
            """Return the smallest and largest value of the middle half; at least four values."""
            ordered = sorted(minutes)
            quarter = len(ordered) // 4
            middle = ordered[quarter : len(ordered) - quarter]
            return middle[0], middle[-1]


        minutes = $items
        print(usual_range(minutes))
        print(minutes[0])
        ''',
        """In order the values are `$ordered`, and a quarter of eight values is two. What is left begins with $low and
        ends with $high. Because the function sorts a copy, the caller's list still begins with $first.""",
        items=items,
        ordered=s,
        low=s[2],
        high=s[5],
        first=items[0],
    )


def _same_things(rng: Random) -> Example:
    packed = things(rng, 4)
    listed = rng.sample(packed, 4)
    return example(
        """Sorting brings different arrangements of the same things into one standard form. A suitcase was packed
        according to a list, but in another order. Is it complete, with nothing too much?""",
        '''
        def packed_right(packed: list[str], listed: list[str]) -> bool:
            """Return True if both lists hold the same things equally often, in any order."""
            return sorted(packed) == sorted(listed)


        print(packed_right($packed, $listed))
        print(packed_right(["shirt", "sock", "sock"], ["shirt", "shirt", "sock"]))
        ''',
        """Comparing two lists with `==` goes item by item, and after sorting equal things stand at equal positions. The
        second call shows why a set would not do: it would forget that one sock is missing.""",
        packed=literal(packed),
        listed=literal(listed),
    )


def _rank_question(rng: Random) -> Question:
    items = distinct(rng, 5, 10, 99)
    mine = rng.choice(items)
    return question(
        """Write a function that returns which place a score takes in a list of different scores; the highest is on
        place 1.""",
        '''
        def place(scores: list[int], mine: int) -> int:
            """Return the rank of `mine`, which is one of the scores."""
            return sorted(scores, reverse=True).index(mine) + 1


        print(place($items, $mine))
        ''',
        """In the order from high to low, $mine stands at position $at. Places count from 1, positions from 0, hence the
        `+ 1`.""",
        items=items,
        mine=mine,
        at=sorted(items, reverse=True).index(mine),
    )


def _gap_question(rng: Random) -> Question:
    items = distinct(rng, 5, 1, 60)
    return question(
        """Buses leave at the given minutes, listed in no particular order. Write a function that returns the longest
        wait between two consecutive buses.""",
        '''
        def longest_wait(minutes: list[int]) -> int:
            """Return the largest gap between neighbouring times; at least two are given."""
            ordered = sorted(minutes)
            return max(later - earlier for earlier, later in zip(ordered, ordered[1:]))


        print(longest_wait($items))
        ''',
        """Only after sorting are neighbours in the list also neighbours in time. The order is `$ordered`.""",
        items=items,
        ordered=sorted(items),
    )


def _settled(values: list[int], rule: dict[str, str]) -> list[int]:
    """By counting what is smaller: a number may stand where its equals belong."""
    found = []
    for position, value in enumerate(values):
        before = sum(other < value if rule["how"] == "rising" else other > value for other in values)
        found.append(before <= position < before + values.count(value))
    return [position for position, settled in enumerate(found) if settled is (rule["test"] == "==")]


def _row(rng: Random) -> list[int]:
    row = sorted(numbers(rng, rng.randint(4, 7), 1, rng.choice((6, 30))), reverse=rng.random() < 0.5)
    for _ in range(rng.randint(0, 2)):
        i, j = rng.sample(range(len(row)), 2)
        row[i], row[j] = row[j], row[i]
    return row


def _merged_away(packed: list[str], listed: list[str], side: dict[str, str]) -> list[str]:
    """By going along both lists in alphabetical order at once."""
    want, have = (sorted(listed), sorted(packed)) if side["left"] == "listed" else (sorted(packed), sorted(listed))
    found = []
    while want:
        if have and have[0] < want[0]:
            have.pop(0)
        elif have and have[0] == want[0]:
            have.pop(0)
            want.pop(0)
        else:
            found.append(want.pop(0))
    return found


def _case(rng: Random) -> tuple[list[str], list[str]]:
    pool = things(rng, 4)
    return rng.choices(pool, k=rng.randint(1, 5)), rng.choices(pool, k=rng.randint(1, 5))


def _grouped_places(scores: list[int], rule: dict[str, str]) -> list[int]:
    """By going through groups of equal scores, the best first."""
    sign = -1 if rule["end"] == "largest" else 1
    place, found = 1, dict[int, int]()
    for score, group in groupby(sorted(sign * score for score in scores)):
        found[sign * score] = place
        place += 1 if rule["set"] else len(list(group))
    return [found[score] for score in scores]


LESSON = Lesson(
    topic="sorted and sort: a new list or the same list",
    area="sorting and keys",
    concepts=("sorting", "mutation"),
    openings=(
        """In an ordered list many questions become easy: the smallest stands first, the median in the middle, equal
        items side by side. Python can sort in two ways, and choosing the wrong one is a classic mistake.""",
        """There is a function `sorted` and a method `sort`. One gives you a sorted copy, the other rearranges the list
        that you have. Their names differ by two letters, their effects by a lot.""",
        """Before you write a loop that compares everything with everything, ask whether the list could be sorted first.
        What belongs together is then close together.""",
    ),
    ideas=(
        (
            """`sorted(row)` leaves `row` alone and returns a new list. `row.sort()` rearranges `row` and returns
            `None`. Use the first when the old order still matters, the second when it does not.""",
            """A function gives back a result, a method here changes its object. So you write `ordered = sorted(row)`,
            but `row.sort()` on a line of its own.""",
        ),
        (
            """Numbers are ordered by size, strings by their characters from the left. All capital letters come before
            all small ones, so `"Zoo"` is less than `"apple"`. Numbers and strings cannot be mixed; comparing them is a
            `TypeError`.""",
            """Sorting needs only one thing: that any two items can be compared with `<`. For strings that is dictionary
            order with a quirk, as capitals precede small letters. Text that looks like numbers is still text: `"10"`
            comes before `"9"`.""",
        ),
        (
            """`reverse=True` sorts from large to small. It is an argument of the sorting, not a step afterwards:
            `sorted(row, reverse=True)`.""",
            """For falling order pass `reverse=True` to either form. That is different from `row.reverse()`, which only
            turns the list round and sorts nothing.""",
        ),
    ),
    examples=(_two_ways, _usual_range, _same_things),
    pitfalls=(
        """`row = row.sort()` makes `row` equal to `None`, because the method returns nothing. Either `row.sort()` alone
        or `row = sorted(row)`.""",
        """Sorting an argument in place. A function that only wants to look at the middle value, but calls
        `numbers.sort()`, leaves the caller's list in another order. Sort a copy.""",
        """Sorting numbers that were read as text. `["10", "9", "100"]` in order is `["10", "100", "9"]`. Convert them
        with `int` first.""",
    ),
    questions=(_rank_question, _gap_question),
    asks=(
        "What is the difference between the two?",
        "What order does Python use?",
        "How do I sort from large to small?",
    ),
    notes={
        "young": ("""`sorted` takes a photo of your books in a neat row. `sort` really moves your books.""",),
        "student": (
            """`sorted` and `sort` use the same algorithm, Timsort, with O(n log n) comparisons at worst and about n
            when the list is already in order.""",
        ),
        "analyst": (
            """Sorting for a report should not rearrange the data that another report uses. `sorted` is the safe
            default.""",
        ),
    },
    families=(
        Family(
            "positions_settled_by_sorting",
            "values|heights|row: list[int] -> list[int]",
            names=("positions_that_$differ", "where_orders_$differ", "places_that_$word", "${word}_when_sorted"),
            tells=(
                "Compare $values with the same numbers in $how order, position by position. Return the positions at "
                "which the two lists $differ.",
                "Return the positions at which a copy of $values that is sorted in $how order has $same number as "
                "$values itself.",
                "Imagine that $values is sorted in $how order. Return the positions at which the number $stays, in "
                "ascending order.",
            ),
            notes=("$values itself must not be changed, and positions count from 0.",),
            varies={
                "rule": tuple(
                    {"how": how, "turned": turned, "own": own, **rest}
                    for how, turned, own in (("rising", "", ""), ("falling", ", reverse=True", "reverse=True"))
                    for rest in (
                        {
                            "test": "==",
                            "differ": "agree",
                            "same": "the same",
                            "stays": "stays the same",
                            "word": "stay",
                        },
                        {
                            "test": "!=",
                            "differ": "differ",
                            "same": "not the same",
                            "stays": "changes",
                            "word": "change",
                        },
                    )
                )
            },
            solutions=(
                program("""
                    ordered = sorted($values$turned)
                    return [place for place, value in enumerate($values) if value $test ordered[place]]
                """),
                program("""
                    ordered = list($values)
                    ordered.sort($own)
                    found = []
                    for place in range(len(ordered)):
                        if ordered[place] $test $values[place]:
                            found.append(place)
                    return found
                """),
            ),
            oracle=_settled,
            draw=lambda rng, rule: (_row(rng),),
            edges=(([],), ([3, 1, 2],), ([2, 2, 5],), ([9, 4, 4, 1],)),
            about={"values": "the numbers, in any order", "return": "positions, ascending"},
            noun="the positions at which $values and the same numbers in $how order $differ",
            gives="nats",
        ),
        Family(
            "suitcase_against_list",
            "packed: list[str], listed: list[str] -> list[str]",
            names=("things_to_$verb", "still_to_$verb", "${verb}_list", "what_to_$verb"),
            tells=(
                "$packed tells what is in a suitcase and $listed what should be in it, both in any order. Return the "
                "things that have to be $done, in alphabetical order.",
                "A suitcase holds the things in $packed, but it should hold those in $listed, each as often as it "
                "occurs there. Return the sorted list of the things that have to be $done for that.",
                "Return in alphabetical order the things of which $packed has $more than $listed, each as often as the "
                "two numbers differ.",
            ),
            notes=("A thing may be there several times. The two lists themselves must not be changed.",),
            varies={
                "side": (
                    {"verb": "add", "done": "put in", "more": "fewer", "left": "listed", "gone": "packed"},
                    {"verb": "take_out", "done": "taken out", "more": "more", "left": "packed", "gone": "listed"},
                )
            },
            solutions=(
                program("""
                    left = sorted($left)
                    for thing in $gone:
                        if thing in left:
                            left.remove(thing)
                    return left
                """),
                program("""
                    from collections import Counter

                    return sorted((Counter($left) - Counter($gone)).elements())
                """),
                program("""
                    found = []
                    for thing in sorted(set($left)):
                        times = $left.count(thing) - $gone.count(thing)
                        found.extend([thing] * max(times, 0))
                    return found
                """),
            ),
            oracle=_merged_away,
            draw=lambda rng, side: _case(rng),
            edges=(
                ([], ["rope", "lamp"]),
                (["kite", "kite", "drum"], ["kite", "rope", "rope"]),
                (["lamp", "stamp"], ["stamp", "lamp"]),
            ),
            about={
                "packed": "what is in the suitcase",
                "listed": "what should be in it",
                "return": "the things to be $done, sorted",
            },
            noun="the sorted list of the things that have to be $done so that $packed holds the same as $listed",
            gives="words",
        ),
        Family(
            "places_with_ties",
            "scores|results|marks: list[int] -> list[int]",
            names=("$names", "${names}_of_scores", "give_$names", "${names}_by_${end}"),
            tells=(
                "Return the place of each number in $scores, in the order of the list. The $end number is on place 1, "
                "and equal numbers share a place.",
                "Whoever has the $end number in $scores comes first. Return the list of everybody's places in the same "
                "order; equal numbers have the same place.",
                "Replace every number in $scores by its place, where place 1 is for the $end and equal numbers get "
                "the same place. Return the places as a new list.",
            ),
            notes=("$rule: after two numbers on place 1 comes place $next.",),
            varies={
                "rule": tuple(
                    {"end": end, "op": op, "turned": turned, **rest}
                    for end, op, turned in (("largest", ">", ", reverse=True"), ("smallest", "<", ""))
                    for rest in (
                        {
                            "names": "places",
                            "rule": "As in sports, places are left out after a shared one",
                            "next": "3",
                            "set": "",
                            "end_set": "",
                        },
                        {
                            "names": "dense_places",
                            "rule": "No place is left out",
                            "next": "2",
                            "set": "set(",
                            "end_set": ")",
                        },
                    )
                )
            },
            solutions=(
                program("""
                    ordered = sorted(${set}$scores$end_set$turned)
                    return [ordered.index(score) + 1 for score in $scores]
                """),
                program("""
                    place = {}
                    for number, score in enumerate(sorted(${set}$scores$end_set$turned), start=1):
                        if score not in place:
                            place[score] = number
                    return [place[score] for score in $scores]
                """),
                program("""
                    found = []
                    for score in $scores:
                        better = sum(other $op score for other in ${set}$scores$end_set)
                        found.append(better + 1)
                    return found
                """),
            ),
            oracle=_grouped_places,
            draw=lambda rng, rule: (numbers(rng, rng.randint(3, 7), 1, rng.choice((5, 40))),),
            edges=(([],), ([7, 7],), ([5, 8, 8, 3],), ([4],)),
            about={"scores": "the numbers to rank", "return": "a place for each of them"},
            noun="the places of the numbers in $scores, where the $end is on place 1 and equal numbers share a place",
            gives="nats",
        ),
    ),
)
