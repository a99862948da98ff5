"""Bubble sort, and counting exchanges of neighbours."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _one_pass(rng: Random) -> Example:
    items = distinct(rng, 6, 1, 50)
    return example(
        """One pass goes along the list and exchanges neighbours that stand in the wrong order. The program prints
        the list after each exchange.""",
        '''
        def one_pass(items: list[int]) -> int:
            """Exchange neighbours in the wrong order from left to right; return how many were exchanged."""
            exchanged = 0
            for i in range(len(items) - 1):
                if items[i] > items[i + 1]:
                    items[i], items[i + 1] = items[i + 1], items[i]
                    exchanged += 1
                    print(items)
            return exchanged


        items = $items
        print(one_pass(items), "exchanges, largest at the end:", items[-1] == max(items))
        ''',
        """Whatever the list looks like, after one pass the largest element, $largest, stands at the end: once the pass
        meets it, it is carried along to the right.""",
        items=items,
        largest=max(items),
    )


def _until_quiet(rng: Random) -> Example:
    items = distinct(rng, 6, 1, 60)
    return example(
        """Bubble sort repeats its passes until one of them finds nothing to exchange. Then all neighbours are in
        order, and so
        is the list.""",
        '''
        def bubble_sort(items: list[int]) -> list[int]:
            """Sort in place; return the number of exchanges of each pass."""
            exchanges = []
            while not exchanges or exchanges[-1] > 0:
                exchanges.append(0)
                for i in range(len(items) - len(exchanges)):
                    if items[i] > items[i + 1]:
                        items[i], items[i + 1] = items[i + 1], items[i]
                        exchanges[-1] += 1
            return exchanges


        items = $items
        print(bubble_sort(items), items)
        print(bubble_sort(items), "for the sorted list")
        ''',
        """The last number of the first line is 0: that pass only confirmed that everything is in order. Each pass
        may stop one place earlier, as the largest elements stand at the end already.""",
        items=items,
    )


def _turtle(rng: Random) -> Example:
    n = rng.randint(6, 8)
    behind = [*range(2, n + 1), 1]
    front = [n, *range(1, n)]
    return example(
        """For bubble sort a single element in the wrong place can be harmless or dear, depending on where it stands.
        One list has the
        largest at the front, the other the smallest at the end.""",
        '''
        def passes(items: list[int]) -> int:
            """Return how many passes find something to exchange."""
            items = list(items)
            count = 0
            while items != sorted(items):
                for i in range(len(items) - 1):
                    if items[i] > items[i + 1]:
                        items[i], items[i + 1] = items[i + 1], items[i]
                count += 1
            return count


        print($front, passes($front))
        print($behind, passes($behind))
        ''',
        """The large element travels the whole way in one pass. The small one moves a single place to the left in each
        pass, so it needs $m of them.""",
        front=front,
        behind=behind,
        m=n - 1,
    )


def _distance_question(rng: Random) -> Question:
    names = people(rng, 4)
    now = rng.sample(names, 4)
    return question(
        """In a queue only two people next to each other can change places at a time. Write a function that returns how
        many such exchanges are needed to get from one order to another.""",
        '''
        def exchanges(now: list[str], wanted: list[str]) -> int:
            """Return the smallest number of exchanges of neighbours; both lists hold the same names."""
            places = [wanted.index(name) for name in now]
            return sum(places[i] > places[j] for j in range(len(places)) for i in range(j))


        print(exchanges($now, $wanted))
        print(exchanges($wanted, $wanted))
        ''',
        """Each name is replaced by its place in the wanted order, so the task is to sort these numbers. An exchange of
        neighbours puts right one wrong pair at most, and bubble sort puts right one with each; so the number of wrong
        pairs is the answer.""",
        now=literal(now),
        wanted=literal(names),
    )


def _cocktail_question(rng: Random) -> Question:
    items = distinct(rng, 7, 1, 70)
    return question(
        """Write a variant that goes through the list from left to right and then back from right to left, until
        nothing is exchanged any more. Return the number of such double passes.""",
        '''
        def shaker_sort(items: list[int]) -> int:
            """Sort in place with passes in both directions; return how many double passes were made."""
            count = 0
            order = list(range(len(items) - 1))
            busy = True
            while busy:
                busy = False
                for i in order + order[::-1]:
                    if items[i] > items[i + 1]:
                        items[i], items[i + 1] = items[i + 1], items[i]
                        busy = True
                count += 1
            return count


        items = $items
        print(shaker_sort(items), items)
        print(shaker_sort([2, 3, 4, 5, 6, 1]))
        ''',
        """On the way back small elements travel far, as large ones do on the way there. In the second call the 1
        reaches the front in the first double pass; the second one only finds that all is in order.""",
        items=items,
    )


def _passed(values: list[int], passes: int, rule: dict[str, str]) -> list[int]:
    """Each pass carries the best so far along and drops it in front of a better one."""
    sign = 1 if rule["gt"] == ">" else -1
    for _ in range(passes):
        if not values:
            break
        carried, done = values[0], []
        for value in values[1:]:
            low, high = sorted((carried, value), key=lambda v: sign * v)
            done.append(low)
            carried = high
        values = [*done, carried]
    return list(values)


def _exchanges_per_pass(values: list[int], answer: dict[str, str]) -> list[int] | int:
    """From the places: in a pass each element with a larger one before it is exchanged once."""
    wrong = [sum(before > value for before in values[:i]) for i, value in enumerate(values)]
    per_pass = [sum(count > done for count in wrong) for done in range(max(wrong, default=0))]
    return per_pass if answer["word"] == "list" else len(per_pass) if answer["word"] == "passes" else sum(wrong)


def _orders(rng: Random) -> tuple[list[str], list[str]]:
    names = rng.sample("ABCDEF", rng.randint(1, 5))
    return rng.sample(names, len(names)), names


LESSON = Lesson(
    topic="Bubble sort and counting exchanges of neighbours",
    area="sorting_algorithms",
    concepts=("bubble_sort", "sorting", "inversions", "swap"),
    openings=(
        """If all neighbours are in order, the whole list is. This remark is a sorting method: exchange neighbours
        that are not in order, until there are none.""",
        """Bubble sort is the worst of the simple methods and the best known. What makes it worth a look is the
        number of its exchanges, which measures how far a list is from being sorted.""",
        """Large values rise to the end of the list like bubbles in a glass, one in each pass. That is where the
        name comes from.""",
    ),
    ideas=(
        (
            """A pass compares each element with its right neighbour and exchanges the two if the left one is
            larger. Passes are made until one of them exchanges nothing.""",
            """The test for the end comes for free: if a whole pass found all neighbours in order, nothing remains to be
            done. A variable that counts the exchanges of a pass is enough.""",
        ),
        (
            """After the first pass the largest element stands at the end, after the second the two largest, and so
            on. So pass number k can leave out the last k - 1 places.""",
            """The sorted part grows from the right. What has reached it never moves again, and each pass may be one
            place shorter.""",
        ),
        (
            """The loop over neighbours ends one before the last position: `range(len(items) - 1)`. At the last element
            there is no right neighbour.""",
            """With n elements there are n - 1 pairs of neighbours. Running to the end raises an `IndexError` at
            `items[i + 1]`.""",
        ),
        (
            """An exchange of two neighbours changes the order of this pair and of no other. So the number of exchanges
            equals the number of pairs in the wrong order, whatever the passes look like.""",
            """Pairs in which the larger element stands first are called inversions. Bubble sort removes exactly one
            with each exchange; no method that exchanges neighbours can do with fewer.""",
        ),
    ),
    examples=(_one_pass, _until_quiet, _turtle),
    pitfalls=(
        """Making a single pass. It brings the largest to the end, but the others may still be in disorder; passes
        have to be repeated.""",
        """Setting the flag `busy = False` before the outer loop only. It has to be set anew before each pass, otherwise
        the loop ends too early or never.""",
        """Exchanging when the elements are equal, with `>=`. Then a list with two equal neighbours never comes to rest,
        and the loop runs for ever.""",
    ),
    questions=(_distance_question, _cocktail_question),
    asks=(
        "What is a pass?",
        "What is certain after each pass?",
        "Where does the loop end?",
        "What does the number of exchanges tell?",
    ),
    notes={
        "student": (
            """Worst case n(n - 1)/2 exchanges, best case one pass. The method is stable, since equal neighbours are
            never exchanged.""",
        ),
        "analyst": (
            """The number of inversions between two rankings is Kendall's tau distance: how many pairs the two
            rankings put in different order.""",
        ),
        "young": (
            """Stand in a row. Each child looks at the next one. If the next one is smaller, you two change places.
            Do it again and again until nobody has to move.""",
        ),
        "engineer": (
            """Bubble sort has no place in production code. On hardware that can only compare neighbours, its cousin
            odd-even transposition sort does, because all pairs of a pass can be compared at the same time.""",
        ),
    },
    families=(
        Family(
            "bubble_sort_state",
            "values|items|numbers: list[int], k|count|n: int -> list[int]",
            names=("after_passes", "bubble_passes", "bubbled_$word", "partly_bubbled"),
            tells=(
                "Return the list that arises from $values by $k passes of bubble sort. A pass goes from left to "
                "right and exchanges two neighbours whenever the left one is $word.",
                "Go through a copy of $values $k times, from left to right each time, exchanging neighbours of "
                "which the first is $word than the second. Return the copy.",
                "In a pass every element is compared with its right neighbour, in order from the left, and the two are "
                "exchanged if the left one is $word. Return what becomes of $values in $k passes.",
            ),
            notes=("The argument itself stays unchanged.",),
            varies={"rule": ({"word": "larger", "gt": ">", "lt": "<"}, {"word": "smaller", "gt": "<", "lt": ">"})},
            solutions=(
                program("""
                    items = list($values)
                    for _ in range($k):
                        for i in range(len(items) - 1):
                            if items[i] $gt items[i + 1]:
                                items[i], items[i + 1] = items[i + 1], items[i]
                    return items
                """),
                program("""
                    items = $values[:]
                    for _ in range($k):
                        for right in range(1, len(items)):
                            left = right - 1
                            if items[right] $lt items[left]:
                                items[left], items[right] = items[right], items[left]
                    return items
                """),
            ),
            oracle=_passed,
            draw=lambda rng, rule: (numbers(rng, rng.randint(3, 8), -9, 20), rng.randint(1, 3)),
            edges=(([], 2), ([5, 3], 0), ([4, 3, 2, 1], 2), ([2, 2, 1], 1)),
            about={
                "values": "the list",
                "k": "how many passes are made, not negative",
                "return": "the list after these passes",
            },
            noun=(
                "the list that arises from $values by $k passes from left to right, in which "
                "neighbours are exchanged whenever the left one is $word"
            ),
            gives="ints",
        ),
        Family(
            "bubble_sort_exchanges",
            "values|items|numbers: list[int] -> $hint",
            names=("$stem", "${stem}_in_bubble_sort", "bubble_$word"),
            tells=(
                "Bubble sort goes through $values from left to right again and again, exchanging neighbours of "
                "which the "
                "left one is larger, until they are sorted. Return $what.",
                "A copy of $values is sorted by bubble sort, that is, by passes from left to right in which each two "
                "neighbours in the wrong order are exchanged, until none are left. Return $what.",
                "Sort a copy of $values in passes that exchange a left neighbour with a smaller right one, and return "
                "$what.",
            ),
            varies={
                "answer": (
                    {
                        "stem": "exchanges_per_pass",
                        "word": "list",
                        "hint": "list[int]",
                        "begin": "[]",
                        "what": "the list of the numbers of exchanges, one for each pass that exchanges something",
                        "add": "result.append(exchanged)",
                    },
                    {
                        "stem": "passes_needed",
                        "word": "passes",
                        "hint": "int",
                        "begin": "0",
                        "add": "result += 1",
                        "what": "the number of passes in which something is exchanged",
                    },
                    {
                        "stem": "total_exchanges",
                        "word": "total",
                        "hint": "int",
                        "begin": "0",
                        "what": "the number of exchanges in total",
                        "add": "result += exchanged",
                    },
                )
            },
            solutions=(
                program("""
                    items = list($values)
                    result = $begin
                    while True:
                        exchanged = 0
                        for i in range(len(items) - 1):
                            if items[i] > items[i + 1]:
                                items[i], items[i + 1] = items[i + 1], items[i]
                                exchanged += 1
                        if exchanged == 0:
                            return result
                        $add
                """),
                program("""
                    items = list($values)
                    result = $begin
                    end = len(items) - 1
                    while end > 0:
                        exchanged = 0
                        for i in range(end):
                            left, right = items[i : i + 2]
                            if left > right:
                                items[i : i + 2] = [right, left]
                                exchanged += 1
                        end -= 1
                        if exchanged:
                            $add
                    return result
                """),
            ),
            oracle=_exchanges_per_pass,
            draw=lambda rng, answer: (numbers(rng, rng.randint(2, 7), 0, rng.choice((5, 20))),),
            edges=(([],), ([1, 2, 3],), ([3, 2, 1],), ([2, 3, 4, 1],), ([2, 2],)),
            about={"values": "the list, which stays as it is", "return": "$what"},
        ),
        Family(
            "neighbour_swaps_between_orders",
            "now|current|first: list[str], wanted|goal|second: list[str] -> int",
            names=("swaps_between", "neighbour_swaps", "order_distance", "exchanges_needed"),
            tells=(
                "$now and $wanted hold the same different strings in two orders. Return how many exchanges of "
                "neighbours "
                "are needed at least to turn the first order into the second.",
                "Return the smallest number of exchanges of two neighbours that turn the list $now into $wanted, which "
                "contains the same strings, all different.",
                "How many times, at least, do two neighbours in the row $now have to change places until the row is "
                "$wanted? Both contain the same strings, each once.",
            ),
            solutions=(
                program("""
                    count = 0
                    for i, one in enumerate($now):
                        for other in $now[i + 1 :]:
                            if $wanted.index(one) > $wanted.index(other):
                                count += 1
                    return count
                """),
                program("""
                    row = list($now)
                    count = 0
                    for place, name in enumerate($wanted):
                        at = row.index(name)
                        count += at - place
                        row.insert(place, row.pop(at))
                    return count
                """),
                program("""
                    places = [$wanted.index(name) for name in $now]
                    count = 0
                    for _ in places:
                        for i in range(len(places) - 1):
                            if places[i] > places[i + 1]:
                                places[i], places[i + 1] = places[i + 1], places[i]
                                count += 1
                    return count
                """),
            ),
            oracle=lambda now, wanted: sum(
                now.index(one) > now.index(two) for i, one in enumerate(wanted) for two in wanted[i:]
            ),
            draw=_orders,
            edges=(([], []), (["A"], ["A"]), (["A", "B", "C"], ["C", "B", "A"]), (["B", "A", "C"], ["A", "B", "C"])),
            about={
                "now": "strings, all different",
                "wanted": "the same strings in the wanted order",
                "return": "the smallest number of exchanges",
            },
            noun=(
                "the smallest number of exchanges of neighbours that turn $now into $wanted, another "
                "order of the same strings"
            ),
            gives="nat",
        ),
    ),
)
