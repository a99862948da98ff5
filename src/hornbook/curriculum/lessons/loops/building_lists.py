"""Building a list: an empty one, a loop, and an append."""

from itertools import repeat
from operator import mul
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, people, quantity, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _squares_list(rng: Random) -> Example:
    side = rng.randint(4, 7)
    return example(
        """How does the area of a square grow with its side? The loop computes one area per side and collects
        them.""",
        '''
        def square_areas(largest: int) -> list[int]:
            """Return the areas of the squares with side 1, 2, ..., largest."""
            areas = []
            for side in range(1, largest + 1):
                areas.append(side * side)
            return areas


        print(square_areas($side))
        ''',
        """`range(1, largest + 1)` runs from 1 to $side, since a range leaves its stop out. The list starts
        empty and gets one item per round, so it ends with $side of them.""",
        side=side,
    )


def _keep_some(rng: Random) -> Example:
    q, items = quantity(rng), numbers(rng, 6, 1, 50)
    limit = rng.randint(15, 30)
    return example(
        """Keeping only some of the items is the same pattern with an `if`. The list holds $what; those up to $limit
        should be kept, in their order.""",
        '''
        def small_ones($many: list[int], limit: int) -> list[int]:
            """Return the items that are at most the limit."""
            kept = []
            for $one in $many:
                if $one <= limit:
                    kept.append($one)
            return kept


        $many = $items
        print(small_ones($many, $limit))
        print($many)
        ''',
        """Nothing is removed from the original, as the last line shows. A new list is built, and an item that
        fails the test is just never added to it.""",
        items=items,
        limit=limit,
        **q.names,
    )


def _running_balance(rng: Random) -> Example:
    start, moves = rng.randint(50, 100), [rng.choice([-1, 1]) * rng.randint(3, 20) for _ in range(4)]
    return example(
        """Two accumulators may work together: one number that changes, and a list that records it after each
        change. This is how a bank statement shows a balance on every line.""",
        '''
        def balances(start: int, movements: list[int]) -> list[int]:
            """Return the balance after each movement."""
            balance = start
            history = []
            for movement in movements:
                balance += movement
                history.append(balance)
            return history


        print(balances($start, $moves))
        ''',
        """The first movement is $m, so the first recorded balance is $first. Since the number is appended after
        the update, the list has as many entries as there are movements, and the last one is the final balance,
        $end.""",
        start=start,
        moves=moves,
        m=moves[0],
        first=start + moves[0],
        end=start + sum(moves),
    )


def _differences_question(rng: Random) -> Question:
    items = sorted(distinct(rng, 5, 100, 300))
    return question(
        """A car's mileage is written down every evening. Write a function that returns how far it went each
        day, that is, the difference between each entry and the one before.""",
        '''
        def daily_distances(mileage: list[int]) -> list[int]:
            """Return the differences between neighbouring entries."""
            distances = []
            for i in range(1, len(mileage)):
                distances.append(mileage[i] - mileage[i - 1])
            return distances


        print(daily_distances($items))
        ''',
        """Five entries have four gaps, so the result is one shorter than the input. Its first item is `$b -
        $a`.""",
        items=items,
        a=items[0],
        b=items[1],
    )


def _labels_question(rng: Random) -> Question:
    items = people(rng, 3)
    return question(
        """Name tags should read "Hello, I am ..." for each guest. Write a function that returns the list of texts.""",
        '''
        def name_tags(guests: list[str]) -> list[str]:
            """Return one greeting per guest."""
            tags = []
            for guest in guests:
                tags.append(f"Hello, I am {guest}")
            return tags


        for tag in name_tags($items):
            print(tag)
        ''',
        """One item in, one item out: the result has the length of the input, and the order is kept because the
        loop goes from the first guest to the last.""",
        items=literal(items),
    )


def _bill(order: list[tuple[str, int, int]], sign: str, word: str) -> list[str]:
    """Column by column."""
    kept = [entry for entry in order if entry[1] in range(1, 1000)]
    costs = list(map(mul, (count for _, count, _ in kept), (price for *_, price in kept)))
    lines = map("{} {} {}: {}".format, (c for _, c, _ in kept), repeat(sign), (name for name, *_ in kept), costs)
    return [*lines, f"{word}: {sum(costs)}"]


def _aboard(stops: list[tuple[int, int]], seats: int, answer: dict[str, str]) -> list[int]:
    """Passenger by passenger: each one takes a free seat, or stays behind."""
    free = [True] * seats
    found = []
    for off, waiting in stops:
        for _ in range(off):
            free[free.index(False)] = True
        for _ in range(min(waiting, free.count(True))):
            waiting -= 1
            free[free.index(True)] = False
        found.append(waiting if answer["item"] != "aboard" else free.count(False))
    return found


def _stops(rng: Random) -> tuple[list[tuple[int, int]], int]:
    seats = rng.randint(4, 12)
    aboard, stops = 0, []
    for _ in range(rng.randint(2, 5)):
        off = rng.randint(0, aboard)
        room = seats - aboard + off
        waiting = rng.choice((max(0, room - 1), room, room + 1, room + rng.randint(2, 4), rng.randint(0, 3)))
        aboard = min(seats, aboard - off + waiting)
        stops.append((off, waiting))
    return stops, seats


def _ferry(rng: Random) -> tuple[int, int, int, tuple[int, int]]:
    first, gap = rng.randint(0, 30), rng.choice((5, 10, 12, 15, 20))
    count = rng.randint(4, 9)
    last = first + count * gap + rng.choice((0, 0, 1, -1))
    start = first + gap * rng.randint(0, count - 2) + rng.choice((0, 0, 1))
    end = start + gap * rng.randint(1, 2) + rng.choice((0, 0, 1))
    return first, last, gap, (start, end)


LESSON = Lesson(
    topic="Building a new list item by item",
    area="loops and accumulators",
    concepts=("for_loop", "accumulator", "list_methods"),
    openings=(
        """The result of a loop is often not one number but a whole list: the converted values, the entries that
        passed, the balance after every payment. Start with an empty list and append.""",
        """Instead of changing a list while you read it, build a second one. It is easier to get right, and the original
        stays available.""",
        """An empty list, a loop, an `append`: these three lines turn one list into another. What you append,
        and when, makes the difference.""",
    ),
    ideas=(
        (
            """The list `result = []` is created once, before the loop. Each round may append to it. After the
            loop the function returns it. It is a running total in which `append` takes the place of `+`.""",
            """A list can be an accumulator, too. Its starting value is the empty list, its update is `append`,
            and after each round it holds the answer for the items seen so far.""",
        ),
        (
            """If every round appends exactly once, the result is as long as the input: a transformation. If an
            `if` stands before the append, the result may be shorter: a selection. Ask which of the two you are
            writing, and check the length.""",
            """Transform or select? A transformation appends something computed from each item. A selection
            appends the item itself, but only if it passes a test. Many functions do both: test first, then
            append a computed value.""",
        ),
        (
            """The order of the result is the order of the appends. As the loop goes from left to right, so does
            the new list. To get the opposite order, append as usual and reverse once at the end.""",
            """Appending keeps the order of the input. This is one reason to prefer it to inserting at the
            front, which would turn the order round and also be slow for long lists.""",
        ),
    ),
    examples=(_squares_list, _keep_some, _running_balance),
    pitfalls=(
        """Creating the empty list inside the loop. Each round then starts with a fresh list, and in the end
        only the last item is there.""",
        """Writing `result.append` without brackets. That only names the method and does not call it; the line
        is legal, so no error appears, and the list stays empty.""",
        """Appending the same list object in each round, as in `rows.append(row)` with one `row` that the loop
        keeps changing. All entries are then the same list. Make a new `row` in every round.""",
    ),
    questions=(_differences_question, _labels_question),
    asks=("What is the pattern?", "How long will the new list be?", "In which order are the items?"),
    notes={
        "young": (
            """You walk along a shelf with an empty basket. You put some things into the basket, one after
            another. The shelf stays as it is.""",
        ),
        "engineer": (
            """`append` is amortised O(1), so this is linear. If the result is only iterated once, a generator
            with `yield` avoids storing it.""",
        ),
        "analyst": (
            """A selection is a filter on rows, a transformation is a computed column. Keep them apart in your
            functions and each is easy to test.""",
        ),
    },
    families=(
        Family(
            "lines_of_a_bill",
            "order|purchases|items: list[tuple[str, int, int]] -> list[str]",
            names=("bill_lines", "lines_of_bill", "make_bill", "write_bill"),
            tells=(
                "The entries of $order are (name, count, price). Return the lines of a bill: for each entry with a "
                'count above 0 a text such as "3 $sign lamp: 36", made of the count, the name and count times '
                'price, and as the last line "$word: 36" with the sum of all.',
                "Write a bill as a list of texts. Each (name, count, price) in $order with at least one piece gives a "
                'line of the form "2 $sign rope: 18", where 18 is 2 times the price; the last line is "$word: ", '
                "followed by the sum of these amounts.",
                'Return one line for each entry (name, count, price) of $order whose count is not 0, like "4 $sign '
                'cup: 20" for 4 cups at 5 each, and after them the line "$word: N", where N is the sum of all the '
                "amounts.",
            ),
            notes=("Counts are never negative. With nothing bought the last line is the only one, with 0.",),
            varies={
                "sign": tuple({"sign": sign} for sign in ("x", "*")),
                "word": tuple({"word": word} for word in ("total", "sum", "to pay")),
            },
            solutions=(
                "lines = []\ntotal = 0\nfor name, count, price in $order:\n    if count > 0:\n"
                "        cost = count * price\n        total += cost\n"
                '        lines.append(f"{count} $sign {name}: {cost}")\nlines.append(f"$word: {total}")\nreturn lines',
                "bought = [(name, count, count * price) for name, count, price in $order if count > 0]\n"
                'lines = [f"{count} $sign {name}: {cost}" for name, count, cost in bought]\n'
                'return [*lines, f"$word: {sum(cost for _, _, cost in bought)}"]',
            ),
            oracle=lambda order, sign, word: _bill(order, sign["sign"], word["word"]),
            draw=lambda rng, sign, word: (
                [(name, rng.randint(0, 4), rng.randint(2, 30)) for name in things(rng, rng.randint(1, 3))],
            ),
            edges=(([],), ([("rope", 0, 8)],), ([("cup", 1, 5), ("lid", 2, 3)],)),
            about={"order": "entries of a name, a count and a price", "return": "the lines of the bill"},
            noun="the list of the lines of the bill for $order",
            gives="words",
        ),
        Family(
            "bus_with_few_seats",
            "stops|halts: list[tuple[int, int]], seats|places|capacity: int -> list[int]",
            names=("$stem", "${stem}_per_stop", "${stem}_at_each_stop", "count_$stem"),
            tells=(
                "A bus with $seats seats starts empty. At each stop, a pair (off, waiting) in $stops, first so many "
                "people get off, then those who wait get on until no seat is free. Return a list that holds $what.",
                "Each pair in $stops says how many people leave a bus and how many then want to get on. Nobody has to "
                "stand: when all $seats seats are taken, the others stay behind. The bus is empty at first. Return "
                "a list that holds $what.",
                "Follow a bus that is empty before its first stop. Every pair of $stops holds the number of people "
                "who get off and then the number who want to get on; there is room for $seats people. Return a list "
                "with $what.",
            ),
            notes=("No more people get off than are on the bus.",),
            varies={
                "answer": (
                    {
                        "stem": "passengers",
                        "what": "the number of people on the bus after each stop",
                        "item": "aboard",
                        "after": "aboard",
                    },
                    {
                        "stem": "left_behind",
                        "what": "the number of people left behind at each stop",
                        "item": "waiting - boarding",
                        "after": "waiting",
                    },
                )
            },
            solutions=(
                "aboard = 0\nfound = []\nfor off, waiting in $stops:\n    aboard -= off\n"
                "    boarding = min(waiting, $seats - aboard)\n    aboard += boarding\n    found.append($item)\n"
                "return found",
                "aboard = 0\nfound = []\nfor off, waiting in $stops:\n    aboard -= off\n"
                "    while waiting > 0 and aboard < $seats:\n        aboard += 1\n        waiting -= 1\n"
                "    found.append($after)\nreturn found",
            ),
            oracle=_aboard,
            draw=lambda rng, answer: _stops(rng),
            edges=(([], 5), ([(0, 5), (2, 3), (0, 1)], 5), ([(0, 4), (1, 1)], 5)),
            about={
                "stops": "pairs of how many get off and how many want to get on",
                "seats": "the number of seats",
                "return": "one number for each stop",
            },
            noun="the list that holds $what for $stops and a bus with $seats seats",
            gives="nats",
        ),
        Family(
            "departures_outside_a_break",
            "first|start: int, last|latest: int, gap|step: int, pause|rest: tuple[int, int] -> list[int]",
            names=("departures", "departure_times", "timetable", "ferry_times"),
            tells=(
                "A ferry leaves at minute $first and then every $gap minutes, never later than minute $last. During a "
                "break $pause, given as (begin, end), it does not leave. Return the minutes of the departures.",
                "Return the departures of a ferry as a list of minutes: $first, then every $gap minutes up to and "
                "including $last, but none in the break $pause, a pair (begin, end).",
                "List the minutes from $first to $last, the last one included, in steps of $gap, and leave out those "
                "that fall into the break $pause, which is (begin, end).",
            ),
            notes=("The minute at which the break begins is part of it, the minute at which it ends $is.",),
            varies={"end": ({"is": "is not", "op": ">=", "more": ""}, {"is": "is too", "op": ">", "more": " + 1"})},
            solutions=(
                "begin, end = $pause\ntimes = []\nfor minute in range($first, $last + 1, $gap):\n"
                "    if minute < begin or minute $op end:\n        times.append(minute)\nreturn times",
                "begin, end = $pause\nclosed = range(begin, end$more)\n"
                "return [minute for minute in range($first, $last + 1, $gap) if minute not in closed]",
                "times = []\nminute = $first\nwhile minute <= $last:\n"
                "    if minute < $pause[0] or minute $op $pause[1]:\n        times.append(minute)\n"
                "    minute += $gap\nreturn times",
            ),
            oracle=lambda first, last, gap, pause, end: sorted(
                {minute for minute in range(first, last + 1) if (minute - first) % gap == 0}.difference(
                    range(pause[0], pause[1] + (end["op"] == ">"))
                )
            ),
            draw=lambda rng, end: _ferry(rng),
            edges=((0, 60, 20, (20, 40)), (10, 9, 5, (0, 5)), (5, 35, 10, (0, 60)), (0, 30, 15, (15, 30))),
            about={
                "first": "the minute of the first departure",
                "last": "the latest minute for a departure",
                "gap": "the minutes between two departures",
                "pause": "begin and end of the break",
                "return": "the minutes of the departures, in order",
            },
            noun="the list of the departures from minute $first to $last, every $gap minutes, outside the break $pause",
            gives="sorted",
        ),
    ),
)
