"""Numbering items with enumerate: positions, counts from one, and when a range is better."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import fruits, literal, numbers, people, quantity, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _numbered(rng: Random) -> Example:
    items = things(rng, 3)
    return example(
        """A packing list should be numbered for people, who count from one. `enumerate` supplies the numbers.""",
        '''
        def numbered(items: list[str]) -> list[str]:
            """Return one line per item, numbered from 1."""
            lines = []
            for number, item in enumerate(items, start=1):
                lines.append(f"{number}. {item}")
            return lines


        for line in numbered($items):
            print(line)
        ''',
        """In each round `enumerate` hands over a pair, and the two names before `in` receive its parts. The
        first pair was `(1, $first)`; without `start=1` it would have been `(0, $first)`.""",
        items=literal(items),
        first=literal(items[0]),
    )


def _positions_where(rng: Random) -> Example:
    q, items, limit = quantity(rng), numbers(rng, 6, 1, 40), rng.randint(12, 28)
    return example(
        """Which entries are over $limit? Their values are easy to collect; here we collect the positions, so
        that the entries can be found again. The list holds $what.""",
        '''
        def positions_over($many: list[int], limit: int) -> list[int]:
            """Return the positions of all items larger than the limit."""
            found = []
            for position, $one in enumerate($many):
                if $one > limit:
                    found.append(position)
            return found


        print(positions_over($items, $limit))
        ''',
        """The item decides, the position is stored. At position 0 stands $a, which is $verdict.""",
        items=items,
        limit=limit,
        a=items[0],
        verdict="over the limit, so 0 is in the result" if items[0] > limit else "not over the limit, so 0 is missing",
        **q.names,
    )


def _weighted(rng: Random) -> Example:
    items = numbers(rng, 4, 1, 9)
    total = sum((i + 1) * x for i, x in enumerate(items))
    return example(
        """A check number often gives each digit a weight that depends on its place: the first counts once, the
        second twice, and so on. Position and item are both needed.""",
        '''
        def weighted_sum(digits: list[int]) -> int:
            """Return 1 * first + 2 * second + 3 * third + ..."""
            total = 0
            for weight, digit in enumerate(digits, start=1):
                total += weight * digit
            return total


        print(weighted_sum($items))
        print(weighted_sum($swapped))
        ''',
        """For the first list the terms are $terms, together $total. In the second call the first two digits
        have changed places. A plain sum could not tell the difference; this one can, unless the two digits are
        equal.""",
        items=items,
        swapped=[items[1], items[0], *items[2:]],
        terms=", ".join(str((i + 1) * x) for i, x in enumerate(items)),
        total=total,
    )


def _seat_question(rng: Random) -> Question:
    items = people(rng, 4)
    return question(
        """Seats are numbered from 1 in the order of a guest list. Write a function that returns a dictionary
        from guest to seat number.""",
        '''
        def seat_plan(guests: list[str]) -> dict[str, int]:
            """Return each guest's seat number, counted from 1."""
            plan = {}
            for seat, guest in enumerate(guests, start=1):
                plan[guest] = seat
            return plan


        print(seat_plan($items))
        ''',
        """`enumerate` yields the number first and the item second, while the dictionary wants the guest as the
        key. The body of the loop turns the pair round.""",
        items=literal(items),
    )


def _every_nth_question(rng: Random) -> Question:
    items = fruits(rng, 6)
    n = rng.randint(2, 3)
    return question(
        """In a queue every $nth customer wins a prize (the customers at the positions $n, $twice, and so on,
        counted from 1). Write a function that returns the winners, using `enumerate`.""",
        '''
        def winners(customers: list[str], n: int) -> list[str]:
            """Return every n-th customer, counting from 1."""
            return [customer for i, customer in enumerate(customers, start=1) if i % n == 0]


        print(winners($items, $n))
        ''',
        """Counting from 1, the winners are those whose number is a multiple of $n, that is, whose remainder is
        0. With positions from 0 the very first customer would win, since `0 % $n` is 0.""",
        items=literal(items),
        n=n,
        nth={2: "second", 3: "third"}[n],
        twice=2 * n,
    )


_STEPS = ("wash", "peel", "chop", "fry", "stir", "bake", "cool", "serve", "knead")


def _checklist(rng: Random) -> tuple[list[str], int]:
    steps = rng.sample(_STEPS, rng.randint(2, 4))
    return steps, rng.randint(0, len(steps) + 1)


def _marked(steps: list[str], done: int, mark: dict[str, str]) -> list[str]:
    before = [f"{i}. {mark['yes']} {step}" for i, step in zip(range(1, done + 1), steps[:done], strict=False)]
    return before + [f"{i}. {mark['no']} {step}" for i, step in zip(range(done + 1, 99), steps[done:], strict=False)]


def _bill(prices: list[int], every: int, rule: dict[str, str]) -> int:
    if len(prices) < every:
        return sum(prices)
    last = {"free": 0, "half": prices[every - 1] // 2, "cent": 1}[rule["short"]]
    return sum(prices[: every - 1]) + last + _bill(prices[every:], every, rule)


def _gauge(rng: Random) -> tuple[list[int], int, int]:
    limit = rng.randint(8, 40)
    return [limit + rng.choice((-2, -1, 0, 0, 1, 1, 3)) for _ in range(rng.randint(3, 8))], limit, rng.randint(1, 3)


def _alarm(readings: list[int], limit: int, days: int, rule: dict[str, str]) -> int:
    low, high = {">": (limit + 1, 999), ">=": (limit, 999), "<": (-999, limit - 1), "<=": (-999, limit)}[rule["op"]]
    pattern = "".join("y" if low <= reading <= high else "n" for reading in readings)
    place = pattern.find("y" * days)
    return place + days if place >= 0 else 0


LESSON = Lesson(
    topic="Numbering items with enumerate",
    area="enumerate and zip",
    concepts=("enumerate", "for_loop", "tuple_unpacking"),
    openings=(
        """A `for` loop gives you the items. A loop over `range(len(row))` gives you the positions. When you
        need both, `enumerate` gives you both, and the code says what it means.""",
        """Line numbers, ranks, seat numbers: wherever items are numbered, a loop must know how far it has come.
        `enumerate` does the counting, so that you cannot forget to.""",
        """You could keep a counter of your own and add 1 at the end of each round. Many bugs come from a
        `continue` that skips this line. `enumerate` has no such line to skip.""",
    ),
    ideas=(
        (
            """`enumerate(row)` yields pairs: `(0, first)`, `(1, second)`, and so on. The loop line takes each
            pair apart: `for i, item in enumerate(row)`. The number comes first.""",
            """Write two names before `in`, separated by a comma. The first receives the position, the second
            the item. They belong together: at every moment `row[i]` is `item`.""",
        ),
        (
            """The counting begins at 0, like positions do. `enumerate(row, start=1)` begins at 1, which suits
            texts that people read. Then the number is no longer the index, so do not use it in `row[number]`.""",
            """People count from one, lists from zero. Use `start=1` for what you print and the default for what
            you use as an index. A name such as `number` or `rank` reminds you which of the two it is.""",
        ),
        (
            """The loop `for i in range(len(row))` is right when you only need positions, or when you want to
            assign to `row[i]`. If the body begins with `item = row[i]`, `enumerate` is the better choice.""",
            """`enumerate` works with anything that can be looped over: a string, a file, a dictionary's items.
            An index would not even exist for some of these.""",
        ),
    ),
    examples=(_numbered, _positions_where, _weighted),
    pitfalls=(
        """Forgetting the second name. In `for item in enumerate(row)` each `item` is a pair such as `(0,
        "pen")`, and comparing it with a string is always false. No error appears.""",
        """Swapping the names. `for item, i in enumerate(row)` puts the position into `item`. The order is
        always number, then item.""",
        """Using a number that began at 1 as an index. `row[number]` is then the next item, and the last round
        fails with an `IndexError`.""",
    ),
    questions=(_seat_question, _every_nth_question),
    asks=("What does enumerate give me?", "Can the count start at 1?", "When is range the better choice?"),
    notes={
        "young": (
            """Imagine a helper who walks beside you and says a number for each thing that you touch: "zero,
            one, two". You look at the thing, the helper keeps count.""",
        ),
        "engineer": (
            """`enumerate` is a lazy iterator over pairs, like Rust's method of the same name or Go's two-value
            `range`.""",
        ),
        "analyst": (
            """Number the rows of a file with `start=2` if line 1 is a header: then the number in an error
            message is the line that the reader sees in an editor.""",
        ),
    },
    families=(
        Family(
            "checklist_with_steps_done",
            "steps|tasks|jobs: list[str], n_done|completed|count: int -> list[str]",
            names=("checklist", "marked_steps", "numbered_checklist", "checklist_lines"),
            tells=(
                "Return one line for each of $steps, numbered from 1: the number and a full stop, a mark and the "
                'step, as in "1. $yes sweep". The mark is "$yes" for the first $n_done of them and "$no" for the '
                "others.",
                'Make a numbered checklist of $steps. Its lines look like "1. $yes sweep" or "2. $no rinse" and are '
                'counted from 1. The first $n_done are marked "$yes", all later ones "$no". Return the list of '
                "lines.",
                "The first $n_done of $steps have been carried out, in this order. Return all of them as lines that "
                'are numbered from 1, such as "1. $yes sweep", with "$no" in place of "$yes" where the work is '
                "still to be done.",
            ),
            notes=('$n_done is not negative. If it is larger than the number of lines, all are marked "$yes".',),
            varies={
                "mark": (
                    {"yes": "[x]", "no": "[ ]"},
                    {"yes": "+", "no": "-"},
                    {"yes": "done:", "no": "open:"},
                    {"yes": "ok", "no": ".."},
                )
            },
            solutions=(
                "lines = []\n"
                "for number, step in enumerate($steps, start=1):\n"
                '    mark = "$yes" if number <= $n_done else "$no"\n'
                '    lines.append(f"{number}. {mark} {step}")\n'
                "return lines",
                'marks = ["$yes"] * $n_done + ["$no"] * len($steps)\n'
                'return [f"{i + 1}. {marks[i]} {$steps[i]}" for i in range(len($steps))]',
            ),
            oracle=_marked,
            draw=lambda rng, mark: _checklist(rng),
            edges=((["peel", "fry"], 2), (["wash", "chop"], 1), ([], 1)),
            about={
                "steps": "what is to be done, in order",
                "n_done": "how many of them have been carried out",
                "return": "the numbered lines",
            },
            noun='the numbered lines of $steps, with "$yes" before the first $n_done and "$no" before the others',
            gives="words",
        ),
        Family(
            "bill_with_every_nth_cheaper",
            "prices|amounts: list[int], every|n: int -> int",
            names=("bill_with_offer", "${short}_offer_bill", "total_with_offer", "bill_${short}_every_nth"),
            tells=(
                "The items on a bill cost $prices, in cents, and are numbered from 1. An item whose number is a "
                "multiple of $every $how. Return what there is to pay.",
                "The items scanned at a till have $prices in cents and are counted from 1 in this order. Each item "
                "whose count is divisible by $every $how; the others cost their price. Return the sum to pay.",
                "A shop has an offer: the items, in the order of $prices, form groups of $every, and the last one "
                "of each group $how. An incomplete group at the end is paid in full. Return the total in cents.",
            ),
            notes=("$every is at least 1. An empty list costs nothing.",),
            varies={
                "rule": (
                    {"short": "free", "how": "is free", "pays": "0", "there": "0"},
                    {
                        "short": "half",
                        "how": "costs half its price, rounded down",
                        "pays": "price // 2",
                        "there": "to_pay[place] // 2",
                    },
                    {"short": "cent", "how": "costs one cent", "pays": "1", "there": "1"},
                )
            },
            solutions=(
                "total = 0\n"
                "for number, price in enumerate($prices, start=1):\n"
                "    if number % $every == 0:\n"
                "        price = $pays\n"
                "    total += price\n"
                "return total",
                "to_pay = list($prices)\n"
                "for place in range($every - 1, len(to_pay), $every):\n"
                "    to_pay[place] = $there\n"
                "return sum(to_pay)",
                "return sum($pays if number % $every == 0 else price for number, price in enumerate($prices, start=1))",
            ),
            oracle=_bill,
            draw=lambda rng, rule: (numbers(rng, rng.randint(1, 6), 5, 400), rng.randint(1, 4)),
            edges=(([], 2), ([250, 99], 2), ([45, 80], 1)),
            about={
                "prices": "the prices in cents, in order",
                "every": "the size of a group",
                "return": "what there is to pay, in cents",
            },
            noun=(
                "the sum to pay for items that cost $prices if each one whose number, counted from 1, is a multiple "
                "of $every $how"
            ),
            gives="nat",
        ),
        Family(
            "alarm_day_after_run",
            "readings|levels|values: list[int], limit|mark|bound: int, needed|in_a_row|length: int -> int",
            names=("alarm_day", "day_of_alarm", "first_alarm_day", "find_alarm_day"),
            tells=(
                "There is one of $readings for each day, and the days are numbered from 1. An alarm goes off on the "
                "first day that completes $needed days in a row with a value $words $limit. Return the number of "
                "that day, or 0 if the alarm never goes off.",
                "Return the number of the first day, counted from 1, on which the value in $readings has been "
                "$words $limit for $needed days in a row, that day included. Return 0 if there is no such day.",
                "Number $readings from 1. Return the number of the last reading in the earliest run of $needed "
                "neighbouring readings that are all $words $limit, or 0 if there is no such run.",
            ),
            notes=("$needed is at least 1.",),
            varies={
                "rule": (
                    {"words": "above", "op": ">"},
                    {"words": "below", "op": "<"},
                    {"words": "at or above", "op": ">="},
                    {"words": "at or below", "op": "<="},
                )
            },
            solutions=(
                "run = 0\n"
                "for day, reading in enumerate($readings, start=1):\n"
                "    run = run + 1 if reading $op $limit else 0\n"
                "    if run == $needed:\n"
                "        return day\n"
                "return 0",
                "for day in range($needed, len($readings) + 1):\n"
                "    if all(reading $op $limit for reading in $readings[day - $needed : day]):\n"
                "        return day\n"
                "return 0",
                "calm = 0\n"
                "for day, reading in enumerate($readings, start=1):\n"
                "    if not reading $op $limit:\n"
                "        calm = day\n"
                "    elif day - calm == $needed:\n"
                "        return day\n"
                "return 0",
            ),
            oracle=_alarm,
            draw=lambda rng, rule: _gauge(rng),
            edges=(([], 5, 1), ([12, 12, 12], 12, 2)),
            about={
                "readings": "one value a day",
                "limit": "the limit",
                "needed": "how many days in a row it takes",
                "return": "the number of the day, or 0",
            },
        ),
    ),
)
