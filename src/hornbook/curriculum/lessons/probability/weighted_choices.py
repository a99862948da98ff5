"""Weighted choices by running totals of the weights."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import fruits, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _ruler(rng: Random) -> Example:
    names = fruits(rng, 3)
    weights = [rng.randint(1, 5) for _ in names]
    return example(
        """Three fruits have the weights $weights. Laid end to end, the weights make a ruler, and the running totals are
        the marks at which one fruit ends and the next begins.""",
        """
        from itertools import accumulate

        names = $names
        weights = $weights
        marks = list(accumulate(weights))
        start = 0
        for name, mark in zip(names, marks):
            print(f"{name:<8} tickets {start} to {mark - 1}")
            start = mark
        print(marks)
        """,
        """There are $total tickets, the last of the running totals. Drawing one of them evenly picks each fruit as
        often as its weight says.""",
        names=names,
        weights=weights,
        total=sum(weights),
    )


def _pick(rng: Random) -> Example:
    names = things(rng, 3)
    weights = rng.sample((1, 2, 3, 4, 6), 3)
    return example(
        """To turn a ticket into a choice, look for the first running total that is greater than the ticket. `bisect`
        does so by halving.""",
        '''
        from bisect import bisect_right
        from itertools import accumulate


        def pick(names: list[str], weights: list[int], ticket: int) -> str:
            """Return the name that the ticket, from 0 to the total weight less one, belongs to."""
            return names[bisect_right(list(accumulate(weights)), ticket)]


        names, weights = $names, $weights
        print([pick(names, weights, ticket) for ticket in range(sum(weights))])
        ''',
        """The list shows all tickets in order. "$first" occurs as often as its weight, $count, and so do the others.
        `bisect_right` steps over a mark that equals the ticket, as it should: that ticket belongs to the next name.""",
        names=names,
        weights=weights,
        first=names[0],
        count=weights[0],
    )


def _by_hand_and_library(rng: Random) -> Example:
    one = people(rng, 1)[0]
    seed = rng.randint(1, 99)
    weights = {"sun": rng.randint(4, 6), "rain": rng.randint(2, 3), "snow": 1}
    total = sum(weights.values())
    return example(
        """$one simulates the weather of 1000 days with `choices`, which takes the weights directly, and compares the
        counts with what the weights promise.""",
        """
        from collections import Counter
        from random import Random

        weights = $weights
        rng = Random($seed)
        days = rng.choices(list(weights), weights=list(weights.values()), k=1000)
        counts = Counter(days)
        for name, weight in weights.items():
            print(name, counts[name], round(1000 * weight / sum(weights.values())))
        """,
        """`choices` returns a list, even for one draw. The weights need not add up to 1 or to 100: only their ratios
        matter, and here each is divided by $total.""",
        one=one,
        seed=seed,
        weights=weights,
        total=total,
    )


def _subtracting(rng: Random) -> Example:
    weights = {name: rng.randint(1, 6) for name in fruits(rng, 4)}
    ticket = rng.randrange(sum(weights.values()))
    steps, left = [], ticket
    for weight in weights.values():
        steps.append(left)
        if left < weight:
            break
        left -= weight
    return example(
        """Without running totals it works by subtracting: walk through the weights, and as long as the ticket is not
        smaller than the weight, take the weight off the ticket.""",
        '''
        def pick(weights: dict[str, int], ticket: int) -> str:
            """Return the key that the ticket belongs to."""
            for name, weight in weights.items():
                if ticket < weight:
                    return name
                ticket -= weight
            raise ValueError("the ticket is too high")


        weights = $weights
        print(sum(weights.values()), "tickets")
        print(pick(weights, $ticket))
        ''',
        """Beginning with ticket $ticket, the loop compares $steps with the weights in turn. The exception at the end is
        reached only by a ticket outside of the range.""",
        weights=weights,
        ticket=ticket,
        steps=" and then ".join(map(str, steps)),
    )


def _cheat_question(rng: Random) -> Question:
    seed = rng.randint(1, 99)
    heavy = rng.choice((3, 4, 5))
    return question(
        """A loaded die shows the six $heavy times as often as each other face. Roll it 6000 times and print the count
        of each face. How likely is a 6?""",
        """
        from collections import Counter
        from fractions import Fraction
        from random import Random

        weights = [1, 1, 1, 1, 1, $heavy]
        rolls = Random($seed).choices(range(1, 7), weights=weights, k=6000)
        print(sorted(Counter(rolls).items()))
        print(Fraction($heavy, sum(weights)), round($heavy / sum(weights) * 6000))
        """,
        """The weights add up to $total, so a 6 has the chance $heavy/$total. The last number is the count to expect,
        and the one in the list should be near it.""",
        heavy=heavy,
        seed=seed,
        total=5 + heavy,
    )


def _shares_question(rng: Random) -> Question:
    weights = [rng.randint(1, 9) for _ in range(4)]
    return question(
        """Write a function that turns weights into probabilities, and one that turns those into running totals ending
        at 1. Use fractions, so that the end is exact.""",
        '''
        from fractions import Fraction
        from itertools import accumulate


        def probabilities(weights: list[int]) -> list[Fraction]:
            """Return the share of each weight in their sum."""
            total = sum(weights)
            return [Fraction(weight, total) for weight in weights]


        shares = probabilities($weights)
        print([str(share) for share in shares])
        print([str(mark) for mark in accumulate(shares)])
        ''',
        """With floats the last mark may come out as 0.9999999999999999. A draw just below 1 could then fall through,
        which is why weights are better added up as integers.""",
        weights=weights,
    )


def _names_and_weights(rng: Random) -> tuple[list[str], list[int]]:
    names = rng.sample(("fig", "pear", "plum", "lime", "kiwi", "date", "lemon"), rng.randint(2, 5))
    return names, [rng.randint(0, 6) for _ in names[1:]] + [rng.randint(1, 6)]


def _written_out(names: list[str], weights: list[int]) -> list[str]:
    """One entry for each ticket."""
    return [name for name, weight in zip(names, weights, strict=True) for _ in range(weight)]


def _drawn_keys(weights: dict[str, int], seed: int, count: int) -> list[str]:
    owners = _written_out(list(weights), list(weights.values()))
    rng = Random(seed)
    return [owners[rng.randrange(len(owners))] for _ in range(count)]


LESSON = Lesson(
    topic="Weighted choices and cumulative weights",
    area="probability",
    concepts=("weighted_choice", "cumulative_sums", "bisect"),
    openings=(
        """Rain is to be drawn three times as often as snow. A plain `choice` treats all alike, so the items need
        weights, and the draw has to respect them.""",
        """A wheel of fortune with fields of different widths picks the wide ones more often. A program builds such a
        wheel out of a list of weights and their running totals.""",
        """Not all outcomes are equally likely, and a simulation has to follow suit. The tool is a list of weights, and
        the trick behind it is a running total.""",
    ),
    ideas=(
        (
            """A weight is a whole number of tickets. An item with weight 3 owns three tickets, one with weight 1 owns
            one, and drawing a ticket evenly makes the first three times as likely.""",
            """Only the ratios of the weights matter. Weights 1 and 3 mean the same as 10 and 30 or as 0.25 and
            0.75.""",
        ),
        (
            """The running totals say where each item's tickets end. For the weights 2, 1 and 4 they are 2, 3 and 7:
            tickets 0 and 1, ticket 2, tickets 3 to 6.""",
            """`itertools.accumulate` turns weights into running totals. The last of them is the sum of all weights,
            which is the number of tickets.""",
        ),
        (
            """The item for a ticket is the first one whose running total is greater than the ticket. A loop finds it,
            or `bisect_right` on the list of totals.""",
            """Subtracting does the same without a second list: take each weight off the ticket until the ticket is
            smaller than the next weight.""",
        ),
        (
            """`rng.choices(items, weights=weights, k=n)` draws n items with replacement. It accepts running totals too,
            as `cum_weights`, and saves the adding when there are many calls.""",
            """For one draw write `rng.choices(items, weights=weights)[0]`; the method always returns a list. There is
            no weighted version of `choice`.""",
        ),
        (
            """A weight of 0 makes an item impossible, for it owns no ticket. Negative weights have no meaning, and if
            all weights are 0 there is nothing to draw.""",
            """The list of tickets can also be written out, each item as often as its weight. For small weights that is
            the simplest way, for large ones it wastes memory.""",
        ),
    ),
    examples=(_ruler, _subtracting, _pick, _by_hand_and_library),
    pitfalls=(
        """Comparing with `<=`. Ticket 2 with the running totals 2, 3 and 7 belongs to the second item, as tickets 0 and
        1 belong to the first. `ticket <= 2` would give the first item one ticket too many.""",
        """Drawing with `rng.randint(0, total)`. It includes the total itself, a ticket that nobody owns. Use
        `rng.randrange(total)`, which stops one before.""",
        """Using the weight of each item as a separate chance: "take it with 30 percent, otherwise try the next with 20
        percent". The second item then comes up in 20 percent of the remaining 70, which is 14 percent.""",
    ),
    questions=(_cheat_question, _shares_question),
    asks=(
        "What is a weight?",
        "What are the running totals for?",
        "How is a ticket turned into an item?",
        "Does the library do it for me?",
        "What about weights of 0?",
    ),
    notes={
        "young": (
            """Write "tea" on one slip of paper and "cocoa" on three, and draw a slip. Cocoa has three slips out of four
            in the hat, so it comes more often.""",
        ),
        "engineer": (
            """Load balancers pick servers this way. With many draws from the same weights, keep the running totals and
            search them by bisection, in O(log n) for each draw.""",
        ),
        "analyst": (
            """A weighted sample of customers by turnover is such a draw. State whether it was made with replacement,
            since `choices` does replace.""",
        ),
        "student": (
            """The running totals are the distribution function, and looking up a ticket is its inverse. The same method
            draws from any distribution whose inverse is known.""",
        ),
    },
    families=(
        Family(
            "owner_of_ticket",
            "names|items|owners: list[str], weights|shares: list[int], ticket|pick|drawn: int -> str",
            names=("pick_by_ticket", "owner_of_ticket", "weighted_pick", "ticket_owner"),
            tells=(
                "Each item of $names owns as many tickets as the number at the same place in $weights says. Tickets "
                "are numbered from $first in the order of the list. Return the owner of $ticket.",
                "The first item of $names owns the first tickets, their number being the first entry of $weights, then "
                "follows the second, and so on. Counting tickets from $first, return the item that $ticket belongs to.",
                "Return the item of $names that is chosen by $ticket in a weighted draw: the tickets start with the "
                "number $first and are handed out in order, with as many for an item as its entry in $weights.",
            ),
            notes=("The ticket exists. An item with the weight 0 has no tickets.",),
            varies={
                "first": (
                    {"first": "0", "test": "<", "mark": ">", "find": "bisect_right"},
                    {"first": "1", "test": "<=", "mark": ">=", "find": "bisect_left"},
                )
            },
            solutions=(
                "left = $ticket\nfor name, weight in zip($names, $weights):\n    if left $test weight:\n"
                "        return name\n    left -= weight",
                "from bisect import $find\nfrom itertools import accumulate\nmarks = list(accumulate($weights))\n"
                "return $names[$find(marks, $ticket)]",
                "from itertools import accumulate\nmarks = accumulate($weights)\n"
                "return next(name for name, mark in zip($names, marks) if mark $mark $ticket)",
            ),
            oracle=lambda names, weights, ticket, first: _written_out(names, weights)[ticket - int(first["first"])],
            draw=lambda rng, first: (lambda drawn: (*drawn, rng.randrange(sum(drawn[1])) + int(first["first"])))(
                _names_and_weights(rng)
            ),
            edges=(
                (["fig", "pear"], [2, 2], 2),
                (["lime"], [3], 1),
                (["fig", "plum", "date"], [1, 0, 2], 1),
                (["kiwi", "pear"], [0, 4], 3),
            ),
            about={
                "names": "what can be chosen",
                "weights": "the number of tickets of each",
                "ticket": "the number of the ticket",
                "return": "the owner of the ticket",
            },
            noun="the owner of the ticket numbered $ticket among $names with the weights $weights",
            gives="str",
        ),
        Family(
            "ticket_ranges_of_weights",
            "weights|shares|sizes: list[int] -> list[tuple[int, int]]",
            names=("ticket_ranges", "ranges_of_tickets", "weight_spans", "number_ranges"),
            tells=(
                "Tickets are handed out in order, numbered from $first; the item at each place gets as many as its "
                "weight in $weights. Return for each item a pair (first ticket, last ticket).",
                "Lay the weights in $weights end to end and return the list of number ranges they cover, as pairs of "
                "the first and the last number, both included. Numbers start at $first.",
                "Return a list with a pair (lowest ticket, highest ticket) for every entry of $weights, if numbers "
                "from $first on are given out one weight after another.",
            ),
            notes=("All weights are at least 1.",),
            varies={"first": (0, 1, 100)},
            solutions=(
                "ranges = []\nstart = $first\nfor weight in $weights:\n"
                "    ranges.append((start, start + weight - 1))\n    start += weight\nreturn ranges",
                "from itertools import accumulate\nmarks = list(accumulate($weights, initial=$first))\n"
                "return [(low, high - 1) for low, high in zip(marks, marks[1:])]",
                "return [\n    ($first + sum($weights[:i]), $first - 1 + sum($weights[: i + 1]))\n"
                "    for i in range(len($weights))\n]",
            ),
            oracle=lambda weights, first: [
                (min(tickets), max(tickets))
                for at in range(len(weights))
                for tickets in (
                    [
                        number
                        for number, owner in enumerate(
                            (place for place, weight in enumerate(weights) for _ in range(weight)), first
                        )
                        if owner == at
                    ],
                )
            ],
            draw=lambda rng, first: ([rng.randint(1, 9) for _ in range(rng.randint(1, 5))],),
            edges=(([],), ([1],), ([1, 1, 1],), ([5, 2],)),
            about={"weights": "the weights in order", "return": "the first and last ticket of each"},
            noun="the ranges of tickets, numbered from $first, that the weights $weights cover",
            gives="pairs",
        ),
        Family(
            "seeded_draws_by_weight",
            "weights|chances|tickets: dict[str, int], seed: int, count|draws|n: int -> list[str]",
            names=("seeded_draws", "weighted_draws", "draw_by_weight", "draw_keys"),
            tells=(
                "Draw keys of $weights, which maps each key to its weight, and return them in a list; $count is their "
                "number. For every draw call randrange(total) on one random.Random($seed), where total is the sum of "
                "the weights, and let this ticket, counted from 0 through the keys in order, choose the key.",
                "Make random.Random($seed) once and call its randrange on the sum of all weights $count times. Each "
                "number is a ticket: the first key of $weights owns the tickets from 0 up to its weight less one, the "
                "next key the following ones, and so on. Return the list of the keys chosen.",
                "Return the list of keys that a weighted draw gives. $weights maps keys to numbers of tickets, handed "
                "out in order from 0. The tickets drawn are the results of $count calls of randrange(total) of one "
                "generator random.Random($seed), total being the sum of the weights.",
            ),
            notes=("All weights are positive.",),
            solutions=(
                "from random import Random\nrng = Random($seed)\ntotal = sum($weights.values())\nchosen = []\n"
                "for _ in range($count):\n    ticket = rng.randrange(total)\n"
                "    for key, weight in $weights.items():\n        if ticket < weight:\n"
                "            chosen.append(key)\n            break\n        ticket -= weight\nreturn chosen",
                "from bisect import bisect_right\nfrom itertools import accumulate\nfrom random import Random\n"
                "keys = list($weights)\nmarks = list(accumulate($weights.values()))\nrng = Random($seed)\n"
                "return [keys[bisect_right(marks, rng.randrange(marks[-1]))] for _ in range($count)]",
            ),
            oracle=_drawn_keys,
            draw=lambda rng: (
                {name: rng.randint(1, 6) for name in rng.sample(("sun", "rain", "snow", "fog"), rng.randint(2, 3))},
                rng.randint(0, 999),
                rng.randint(1, 7),
            ),
            edges=(({"sun": 2, "rain": 1}, 1, 0), ({"fog": 3}, 4, 2)),
            about={
                "weights": "the weight of each key",
                "seed": "the seed of the generator",
                "count": "the number of draws",
                "return": "the chosen keys in the order of the draws",
            },
        ),
    ),
)
