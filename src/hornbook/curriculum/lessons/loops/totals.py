"""Running totals: one variable that grows with every item."""

from random import Random
from statistics import mean
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, numbers, quantity, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _traced_total(rng: Random) -> Example:
    q, items = quantity(rng), numbers(rng, 4, 2, 30)
    return example(
        """Let us watch a running total grow. The list holds $what, and the loop prints the total after each
        item.""",
        """
        $many = $items
        total = 0
        for $one in $many:
            total = total + $one
            print("saw", $one, "total is now", total)
        print("sum:", total)
        """,
        """The loop saw $a first, so the total became 0 + $a = $a. Then it saw $b, and the total became $a + $b
        = $ab. After each round, `total` is the sum of all items seen so far; after the last round that is all
        of them.""",
        items=items,
        a=items[0],
        b=items[1],
        ab=items[0] + items[1],
        **q.names,
    )


def _bill(rng: Random) -> Example:
    order = [(name, rng.randint(1, 4), rng.randint(2, 30)) for name in things(rng, 3)]
    name, count, price = order[0]
    return example(
        """What is added need not be the item itself. On this order each line has a name, a quantity and a
        price, and its share of the bill is quantity times price.""",
        '''
        def bill(order: list[tuple[str, int, int]]) -> int:
            """Return what an order of (name, quantity, price) lines costs in all."""
            total = 0
            for _name, quantity, price in order:
                total += quantity * price
            return total


        order = $order
        print(bill(order))
        print(bill([]))
        ''',
        """The first line is $count times $name at $price each, so the total starts with $first. An order
        without lines costs 0: the loop body never runs, and the starting value is the answer.""",
        order=literal(order),
        name=name,
        count=count,
        price=price,
        first=count * price,
    )


def _average(rng: Random) -> Example:
    q, items = quantity(rng), numbers(rng, rng.randint(4, 6), 5, 40)
    return example(
        """An average needs two running values: how much so far, and how many so far. Both can be kept in one
        loop. Here `$many` holds $what.""",
        '''
        def average($many: list[int]) -> float:
            """Return the mean of the items, or 0.0 for an empty list."""
            total = 0
            count = 0
            for $one in $many:
                total += $one
                count += 1
            if count == 0:
                return 0.0
            return total / count


        print(average($items))
        print(average([]))
        ''',
        """The total is $total and the count is $count. For an empty list the count stays 0, and dividing by it
        would raise a `ZeroDivisionError`; the test in front of the division prevents that.""",
        items=items,
        total=sum(items),
        count=len(items),
        **q.names,
    )


def _product_question(rng: Random) -> Question:
    items = numbers(rng, rng.randint(3, 4), 2, 6)
    return question(
        """A menu offers several starters, several main dishes and several desserts; the list gives how many of
        each kind. Write a function that computes how many different meals there are.""",
        '''
        def possible_meals(choices: list[int]) -> int:
            """Multiply the numbers of choices."""
            meals = 1
            for choice in choices:
                meals *= choice
            return meals


        print(possible_meals($items))
        ''',
        """Each choice can be combined with every other, so the numbers are multiplied. A product must start at
        1: starting at 0 would make every result 0. For this list the steps are $steps.""",
        items=items,
        steps=" * ".join(map(str, items)),
    )


def _balance_question(rng: Random) -> Question:
    items = [rng.choice([-1, 1]) * rng.randint(5, 40) for _ in range(5)]
    return question(
        """Money comes in (positive) and goes out (negative). Write a function that returns how much came in and
        how much went out, both as positive numbers.""",
        '''
        def in_and_out(movements: list[int]) -> tuple[int, int]:
            """Return (sum of what came in, sum of what went out)."""
            came, went = 0, 0
            for amount in movements:
                if amount > 0:
                    came += amount
                else:
                    went -= amount
            return came, went


        print(in_and_out($items))
        ''',
        """There are two totals, and each item goes to one of them. Subtracting a negative amount makes `went`
        grow. The difference of the two results is the sum of the whole list, $total.""",
        items=items,
        total=sum(items),
    )


def _free_items(order: list[tuple[int, int]], n: int, answer: dict[str, str]) -> int:
    """Block by block: each full block of n items has one that is free."""
    blocks = [(*divmod(count, n), price) for count, price in order]
    if answer["key"] == "saved":
        return sum(full * price for full, _, price in blocks)
    return sum(full * (n - 1) * price + rest * price for full, rest, price in blocks)


def _order(rng: Random) -> tuple[list[tuple[int, int]], int]:
    n = rng.randint(2, 5)
    counts = [rng.choice((0, 1, n - 1, n, n + 1, 2 * n - 1, 2 * n)) for _ in range(rng.randint(1, 4))]
    return [(count, rng.randint(2, 30)) for count in counts], n


def _stays(rng: Random, free: int, unit: dict[str, Any]) -> tuple[list[int], int]:
    length = int(unit["minutes"])
    usual = (free, free + 1, length, length + 1, 2 * length, 2 * length + 1, rng.randint(0, free), rng.randint(31, 200))
    return [rng.choice(usual) for _ in range(rng.randint(1, 5))], rng.randint(1, 6)


LESSON = Lesson(
    topic="Keeping a running total in a loop",
    area="loops and accumulators",
    concepts=("for_loop", "accumulator"),
    openings=(
        """Adding up a column of figures by hand, you keep one number in your head and change it with every
        line. A program does the same: a variable that starts at zero and a loop that adds to it.""",
        """Most loops answer one question about many items: how much in all? The pattern has three parts, a
        start, an update and a result, and once you see it you will find it everywhere.""",
        """Why does a total need a loop at all, when Python has `sum`? Because the same three lines also compute
        bills, averages, balances and scores, where what is added is not just the item.""",
    ),
    ideas=(
        (
            """Before the loop the total gets its starting value, in the loop it is updated once per item, after
            the loop it is the answer. The start belongs before the loop: inside, it would wipe out the total in
            every round.""",
            """The pattern has a place for everything. `total = 0` stands above the loop, because nothing has
            been added yet. `total += item` stands inside, because it happens for each item. `return total`
            stands below, because only then is the total complete.""",
        ),
        (
            """The starting value is the answer for an empty list. The sum of nothing is 0, so sums start at 0.
            The product of nothing is 1, since multiplying by 1 changes nothing, so products start at 1.""",
            """Choose a start that does not disturb the first step. `0 + x` is `x`, so a sum starts at 0. `1 *
            x` is `x`, so a product starts at 1. Joining text starts with the empty string for the same reason.""",
        ),
        (
            """There is a sentence that holds after every round: "the total is the sum of the items seen so
            far". At the start no item has been seen and the total is 0, which fits. Each round keeps it true.
            At the end all items have been seen, so the total is the sum of all.""",
            """How do we know that the result is right? Check the sentence "total = sum of what we have seen".
            It is true before the first round, and every round sees one more item and adds exactly that item. So
            it is true at the end.""",
        ),
    ),
    examples=(_traced_total, _bill, _average),
    pitfalls=(
        """Setting the total to zero inside the loop. Every round then forgets what came before, and the result
        is just the last item. If your sum is suspiciously small, look at where `total = 0` stands.""",
        """Indenting `return total` one level too far. Inside the loop it ends the function in the first round,
        and the answer is the first item alone.""",
        """Calling the variable `sum`. That hides Python's built-in function `sum` in this part of the program,
        and a later `sum(row)` fails. `total` is a better name.""",
    ),
    questions=(_product_question, _balance_question),
    asks=("Where does each line belong?", "Why does the total start at zero?", "How can I be sure that it is right?"),
    notes={
        "young": (
            """A running total is like a money box. It starts empty. Each day you put something in. At the end you know
            how much there is without remembering each day.""",
        ),
        "engineer": (
            """A running total is a left fold. `functools.reduce` exists, but the explicit loop is what Python
            programmers expect to read, and `sum(expression for item in items)` covers most cases.""",
        ),
        "analyst": (
            """A running total that is written down after every row is a cumulative column;
            `itertools.accumulate` produces it directly.""",
        ),
    },
    families=(
        Family(
            "every_nth_item_free",
            "order|lines|purchases: list[tuple[int, int]], n|k: int -> int",
            names=("$stem", "${stem}_with_free_items", "${stem}_for_order", "compute_$stem"),
            tells=(
                "Each pair in $order is (number of items, price of one item). In a pair, one of every full $n items is "
                "free. Return $what.",
                "A shop gives away one item for every $n of the same kind: whoever takes $n of them pays for one less. "
                "The pairs in $order hold how many items of a kind are bought and the price of one. Return $what.",
                "Return $what. The pairs (count, price) in $order are its lines, and in each line one item out of "
                "every full $n is free.",
            ),
            notes=("Items of different pairs are not put together, and $n is at least 2.",),
            varies={
                "answer": (
                    {
                        "key": "pay",
                        "stem": "price_to_pay",
                        "what": "what the whole order costs",
                        "items": "(count - count // ",
                        "close": ")",
                        "test": "!=",
                        "amount": "price",
                    },
                    {
                        "key": "saved",
                        "stem": "amount_saved",
                        "what": "how much the free items of the whole order save",
                        "items": "count // ",
                        "close": "",
                        "test": "==",
                        "amount": "saving",
                    },
                )
            },
            solutions=(
                "total = 0\nfor count, price in $order:\n    total += $items$n$close * price\nreturn total",
                "total = 0\nfor count, price in $order:\n    for item in range(1, count + 1):\n"
                "        if item % $n $test 0:\n            total += price\nreturn total",
                "return sum($items$n$close * price for count, price in $order)",
            ),
            oracle=_free_items,
            draw=lambda rng, answer: _order(rng),
            edges=(([], 3), ([(2, 10)], 3), ([(3, 10), (4, 7)], 3), ([(1, 5), (1, 5)], 2)),
            about={
                "order": "pairs of a count and the price of one item",
                "n": "one item in so many is free",
                "return": "$what",
            },
            noun="the total $amount of $order with one item in every full $n of a line free",
            gives="nat",
        ),
        Family(
            "parking_fees_in_all",
            "stays|minutes|durations: list[int], price|fee: int -> int",
            names=("parking_fees", "total_parking_fee", "parking_income", "fees_in_all"),
            tells=(
                "The cars on a car park stay for the minutes in $stays. A stay of at most $free minutes is free; any "
                "other costs $price for each $unit, and $begun counts in full. Return the sum of all fees.",
                "Return how much a car park takes in. $stays holds how many minutes each car was there. Up to and "
                "including $free minutes nothing is paid, above that $price for every $unit, where $begun counts as a "
                "whole one.",
                "For each number of minutes in $stays there is a fee: none for $free minutes or less, otherwise $price "
                "times the number of ${unit}s, rounded up. Compute the total of the fees.",
            ),
            notes=("The free minutes are not taken off a longer stay.",),
            varies={
                "free": (10, 15, 20),
                "unit": (
                    {"unit": "hour", "begun": "an hour that has begun", "minutes": "60", "less": "59"},
                    {"unit": "half hour", "begun": "a half hour that has begun", "minutes": "30", "less": "29"},
                ),
            },
            solutions=(
                "total = 0\nfor stay in $stays:\n    if stay > $free:\n"
                "        total += (stay + $less) // $minutes * $price\nreturn total",
                "import math\nreturn sum(math.ceil(stay / $minutes) * $price for stay in $stays if stay > $free)",
                "total = 0\nfor stay in $stays:\n    if stay <= $free:\n        continue\n"
                "    units, rest = divmod(stay, $minutes)\n    if rest > 0:\n        units += 1\n"
                "    total += units * $price\nreturn total",
            ),
            oracle=lambda stays, price, free, unit: sum(
                price for stay in stays if stay not in range(free + 1) for _ in range(0, stay, int(unit["minutes"]))
            ),
            draw=_stays,
            edges=(([], 3), ([20, 60, 61], 2), ([10, 11, 120], 4), ([15, 16, 30], 1)),
            about={"stays": "minutes, 0 or more", "price": "the price of one $unit", "return": "the sum of the fees"},
            noun="the total of the parking fees for $stays",
            gives="nat",
        ),
        Family(
            "mean_rating_if_enough",
            "ratings|stars|marks: list[int], needed|minimum: int -> float | None",
            names=("mean_rating", "average_of_given", "mean_if_enough", "rating_or_none"),
            tells=(
                "A $blank in $ratings means that somebody gave no rating. Return the mean of the ratings that were "
                "given, or None if fewer than $needed were given.",
                "Return the average of $ratings without the entries that are $blank, which stand for a missing rating. "
                "If there are fewer than $needed other entries, return None.",
                "Compute the mean of those numbers in $ratings that are not $blank. If there "
                "are fewer than $needed of them, return None.",
            ),
            notes=("$needed is a positive number.",),
            varies={"blank": (0, -1, 9)},
            solutions=(
                "total = 0\ncount = 0\nfor rating in $ratings:\n    if rating != $blank:\n        total += rating\n"
                "        count += 1\nif count < $needed:\n    return None\nreturn total / count",
                "given = [rating for rating in $ratings if rating != $blank]\n"
                "return sum(given) / len(given) if len(given) >= $needed else None",
            ),
            oracle=lambda ratings, needed, blank: (
                float(mean(filter(blank.__ne__, ratings))) if len(ratings) - ratings.count(blank) >= needed else None
            ),
            draw=lambda rng, blank: (
                [rng.choice((1, 2, 3, 4, 5, 5, blank)) for _ in range(rng.randint(2, 6))],
                rng.randint(1, 5),
            ),
            edges=(([], 1), ([4], 2), ([3, 5], 2)),
            about={
                "ratings": "the ratings, $blank for a missing one",
                "needed": "how many ratings there must be",
                "return": "the mean, or None",
            },
        ),
    ),
)
