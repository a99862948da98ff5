"""Choosing items of which no two are neighbours."""

import itertools
from collections.abc import Callable
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people
from hornbook.curriculum.lessons.dynamic_programming._draws import choices
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _apart(gap: int) -> Callable[[tuple[int, ...]], bool]:
    return lambda chosen: all(b - a > gap for a, b in itertools.pairwise(chosen))


def _best(values: list[int], allowed: Callable[[tuple[int, ...]], bool]) -> int:
    return max(sum(values[i] for i in chosen) for chosen in choices(len(values)) if allowed(chosen))


def _two_variables(rng: Random) -> Example:
    values = numbers(rng, 7, 1, 20)
    best = _best(values, _apart(1))
    return example(
        """Plots of land lie in a row, and two adjacent ones must not both be built on. Which choice brings the
        most? At each plot there are two cases: it is used, and then the one before isn't; or it is left free.""",
        '''
        def most_profit(profits: list[int]) -> int:
            """Return the largest sum of profits of which no two are neighbours."""
            used, free = 0, 0
            for profit in profits:
                used, free = free + profit, max(used, free)
                print(profit, used, free)
            return max(used, free)


        print(most_profit($values))
        ''',
        """The two variables hold the best sum when the current plot is used, and when it is free. Both are computed
        from the old values at once, so no temporary variable is needed. The result is $best.""",
        values=values,
        best=best,
    )


def _table(rng: Random) -> Example:
    values = numbers(rng, 7, 1, 20)
    return example(
        """Of plots of land in a row no two adjacent ones may be used. Entry `i` of the table is the best for the
        first `i` plots: either the one for `i - 1`, or plot number `i` together with the best for `i - 2`.""",
        '''
        def table_of(profits: list[int]) -> list[int]:
            """Return the best sums for the first 0, 1, 2, ... plots."""
            table = [0]
            for i, profit in enumerate(profits, start=1):
                taken = profit + (table[i - 2] if i >= 2 else 0)
                table.append(max(table[i - 1], taken))
            return table


        profits = $values
        table = table_of(profits)
        print(table)
        print(sum(profits[::2]), sum(profits[1::2]), table[-1])
        ''',
        """The last line compares three numbers: every second plot from the first, every second from the second, and
        the best choice. The best may skip two plots in a row, so it can be above both of the others, and it is
        never below.""",
        values=values,
    )


def _gap(rng: Random) -> Example:
    values = numbers(rng, 8, 1, 20)
    name = people(rng, 1)[0]
    gap = rng.randint(2, 3)
    return example(
        """After a day of hard training $name needs $gap days of rest. In the table of best totals, a day of
        training is therefore added not to yesterday's entry but to one that lies so many days farther back.""",
        '''
        def best_training(effects: list[int], rest: int) -> int:
            """Return the largest total effect with at least so many days of rest between two trainings."""
            table = [0]
            for i, effect in enumerate(effects, start=1):
                before = table[max(0, i - 1 - rest)]
                table.append(max(table[i - 1], before + effect))
            return table[-1]


        effects = $values
        print(best_training(effects, $gap))
        print(best_training(effects, 0) == sum(effects))
        ''',
        """`max(0, ...)` leads to the entry for no days at all when there is nothing farther back. Without any rest
        every day can be used, as the last line confirms.""",
        name=name,
        gap=gap,
        values=values,
    )


def _ring(rng: Random) -> Example:
    values = numbers(rng, 6, 1, 20)
    values[0] = values[-1] = 18
    return example(
        """At a round table the first and the last seat are neighbours too. One of the two stays empty in any case,
        so the question is asked twice for a row: without the first seat and without the last.""",
        '''
        def best_in_row(values: list[int]) -> int:
            """Return the largest sum without neighbours in a row."""
            used, free = 0, 0
            for value in values:
                used, free = free + value, max(used, free)
            return max(used, free)


        def best_in_ring(values: list[int]) -> int:
            """Return the largest sum without neighbours in a ring of at least two."""
            return max(best_in_row(values[1:]), best_in_row(values[:-1]))


        values = $values
        print(best_in_row(values), best_in_ring(values))
        ''',
        """A ring allows no more than a row, so the second number can't be the larger one. Cutting the ring at the
        critical place turned the new problem into two old ones.""",
        values=values,
    )


def _count_question(rng: Random) -> Question:
    seats = rng.randint(6, 10)
    return question(
        """In how many ways can some of $seats seats in a row be taken so that nobody sits next to anybody? An empty
        row counts. Write a function.""",
        '''
        def seatings(seats: int) -> int:
            """Return the number of ways to take seats without neighbours."""
            taken, free = 0, 1
            for _ in range(seats):
                taken, free = free, taken + free
            return taken + free


        print([seatings(seats) for seats in range(7)])
        print(seatings($seats))
        ''',
        """The two variables count the ways in which the last seat is taken and those in which it is free. Before
        the first seat there is one way, in which nothing is taken.""",
        seats=seats,
    )


def _negative_question(rng: Random) -> Question:
    values = [rng.choice((-1, 1, 1)) * rng.randint(1, 15) for _ in range(7)]
    best = max(sum(values[i] for i in chosen) for chosen in choices(7) if chosen and _apart(1)(chosen))
    return question(
        """Some of the numbers may be negative, and at least one number must be chosen. Write a function for the
        best sum without neighbours.""",
        '''
        def best_choice(values: list[int]) -> int:
            """Return the largest sum of at least one value, no two of them neighbours."""
            with_last = values[0]
            without_last = None
            for value in values[1:]:
                candidates = [value] if without_last is None else [value, value + without_last]
                earlier = with_last if without_last is None else max(with_last, without_last)
                with_last, without_last = max(candidates), earlier
            return with_last if without_last is None else max(with_last, without_last)


        print(best_choice($values))
        print(best_choice([-3, -1, -2]))
        ''',
        """`None` says that no choice exists yet in which the last value is left out. If all values are negative,
        the largest of them alone is the best, as in the last line. For the first list the best is $best.""",
        values=values,
        best=best,
    )


LESSON = Lesson(
    topic="Choosing without neighbours",
    area="dynamic_programming",
    concepts=("dynamic_programming", "independent_set", "state"),
    openings=(
        """A row of numbers is given, and some are to be chosen so that their sum is large, but never two that stand
        next to each other. Taking every second one is a choice, though seldom the best.""",
        """Some decisions forbid the next one: a day of training is followed by a day of rest, a plot that is built
        on blocks the plots beside it. A table that remembers the last decision finds the best plan.""",
        """With ten items in a row there are 144 choices without neighbours, with fifty more than thirty thousand
        million. The best of them takes one pass.""",
    ),
    ideas=(
        (
            """For each item there are two cases. If it is taken, the one before must be free, and the best for
            everything before that is added. If it is left out, the best for the row without it stays.""",
            """Let `table[i]` be the best sum for the first `i` items. Then `table[i]` is the larger of `table[i -
            1]` and `table[i - 2]` plus item number `i`.""",
        ),
        (
            """Instead of a table two variables will do: the best with the last item taken, and the best with it
            free. Each new item turns the pair into a new pair.""",
            """The state is a single bit, whether the last item was taken. Whatever happened earlier has no
            influence on what is allowed next.""",
        ),
        (
            """If a wider distance is required, look farther back: with two free places between, it is `table[i -
            3]` that the item is added to. Near the beginning use the entry for nothing.""",
            """The rule is in the index. `i - 2` means that neighbours are forbidden, `i - 3` that two places stay
            free between choices.""",
        ),
        (
            """In a ring the ends are neighbours. Either the first item is left out or the last; solve the row for
            both cases and take the better.""",
            """A ring is cut open by a decision about one item. After that only a row is left, which is known
            already.""",
        ),
        (
            """A table of this kind also counts choices, when `max` becomes `+` and the start becomes 1. And it can
            be made to choose a given number of items by a further index.""",
            """Nothing need be chosen unless the task says so. With negative numbers this makes a difference, for
            the empty choice has the sum 0.""",
        ),
    ),
    examples=(_two_variables, _table, _gap, _ring),
    pitfalls=(
        """Comparing only the sums of every second item. In 9, 1, 1, 9 the best choice takes both ends and skips two
        in the middle, which neither pattern does.""",
        """Always taking the largest number that is still allowed. In 6, 7, 6 that gives 7, while the two outer ones
        make 12.""",
        """Updating the two variables one after the other: `used = free + value` and then `free = max(used, free)`.
        The second line reads the new `used`. Assign both at once.""",
    ),
    questions=(_count_question, _negative_question),
    asks=(
        "Which cases are there for an item?",
        "Is a table necessary?",
        "What if more places must stay free?",
        "What changes in a ring?",
        "What else can the table do?",
    ),
    notes={
        "young": (
            """Pick flowers along a path. If you pick one, you must leave the next. Each flower has points. How many
            points can you get?""",
        ),
        "student": (
            """In terms of graphs this is the heaviest independent set of a path. For general graphs no fast method
            is known; for paths and trees a table does it.""",
        ),
        "engineer": (
            """Write the transition as one tuple assignment. It documents that both new values come from the old
            state, and it avoids a whole class of errors.""",
        ),
        "hobbyist": (
            """Plan a week of exercise this way: give each day a number for how much you would like to train on it,
            and let the program keep a day of rest in between.""",
        ),
    },
    families=(
        Family(
            "best_sum_with_distance",
            "values|points|profits: list[int], gap|rest|pause: int -> int",
            names=("best_sum", "most_points", "best_plan", "largest_total"),
            tells=(
                "Choose numbers from $values so that at least $gap positions lie between any two chosen ones. Return "
                "the largest possible sum.",
                "Return the largest sum of a selection from $values in which between two chosen positions at least "
                "$gap "
                "others stay free.",
                "After a chosen item of $values the next $gap items can't be chosen. Return the largest sum that "
                "can be "
                "reached.",
            ),
            notes=("All numbers are positive; for an empty list the sum is 0.",),
            solutions=(
                "table = [0]\nfor i, value in enumerate($values):\n    before = table[max(0, i - $gap)]\n"
                "    table.append(max(table[i], before + value))\nreturn table[-1]",
                "from functools import cache\n@cache\ndef best(i):\n    if i >= len($values):\n        return 0\n"
                "    return max(best(i + 1), $values[i] + best(i + 1 + $gap))\n\nreturn best(0)",
            ),
            oracle=lambda values, gap: _best(values, _apart(gap)),
            draw=lambda rng: (numbers(rng, rng.randint(2, 8), 1, 20), rng.randint(1, 3)),
            edges=(([], 1), ([6, 7, 6], 1), ([9, 1, 1, 9, 2], 2)),
            about={
                "values": "the numbers to choose from",
                "gap": "how many positions stay free between two choices",
                "return": "the largest sum",
            },
            noun="the largest sum of numbers from $values with at least $gap positions between any two",
            gives="nat",
        ),
        Family(
            "exact_count_without_neighbours",
            "values|points|weights: list[int], count|number|amount: int -> int | None",
            names=("$name", "${name}_of_choice", "find_$name", "choose_$name"),
            tells=(
                "Choose exactly $count numbers from $values so that $rule. Return the $best possible sum, or None "
                "if that "
                "can't be done.",
                "Return the $best sum of exactly $count numbers of $values of which $such, and None if there is no "
                "such "
                "choice.",
                "From $values, $count numbers are taken in such a way that $rule. Return the $best sum that they "
                "can have, "
                "or None if so many can't be taken.",
            ),
            notes=("For $count equal to 0 the sum is 0. The list isn't empty.",),
            varies={
                "best": (
                    {"best": "largest", "name": "largest_sum", "pick": "max"},
                    {"best": "smallest", "name": "smallest_sum", "pick": "min"},
                ),
                "near": (
                    {
                        "rule": "no two of them are neighbours",
                        "such": "no two are neighbours",
                        "step": "2",
                        "reach": "1",
                    },
                    {
                        "rule": "at least two others lie between any two of them",
                        "such": "any two have at least two others between them",
                        "step": "3",
                        "reach": "2",
                    },
                ),
            },
            solutions=(
                "from functools import cache\n@cache\ndef best(i, left):\n    if left == 0:\n        return 0\n"
                "    if i >= len($values):\n        return None\n    found = [best(i + 1, left)]\n"
                "    rest = best(i + $step, left - 1)\n    if rest is not None:\n"
                "        found.append($values[i] + rest)\n"
                "    return $pick((total for total in found if total is not None), default=None)\n\n"
                "return best(0, $count)",
                "from itertools import combinations\nsums = []\n"
                "for chosen in combinations(range(len($values)), $count):\n"
                "    if all(b - a >= $step for a, b in zip(chosen, chosen[1:])):\n"
                "        sums.append(sum($values[i] for i in chosen))\nreturn $pick(sums, default=None)",
                "sums = [{0: 0}]\nfor i, value in enumerate($values):\n    current = dict(sums[i])\n"
                "    for size, total in sums[max(0, i + 1 - $step)].items():\n        new = total + value\n"
                "        current[size + 1] = $pick(current.get(size + 1, new), new)\n    sums.append(current)\n"
                "return sums[-1].get($count)",
            ),
            oracle=lambda values, count, best, near: (max if best["pick"] == "max" else min)(
                (
                    sum(values[i] for i in chosen)
                    for chosen in choices(len(values))
                    if len(chosen) == count and _apart(int(near["reach"]))(chosen)
                ),
                default=None,
            ),
            draw=lambda rng, best, near: (numbers(rng, rng.randint(3, 8), -5, 15), rng.randint(1, 3)),
            edges=(([6, 7, 6], 2), ([4, 1], 2), ([5, 3, 8, 2, 9], 0)),
            about={
                "values": "the numbers to choose from",
                "count": "how many are chosen",
                "return": "the $best sum, or None",
            },
        ),
        Family(
            "seatings_with_space",
            "n|length|size: int, guests|wanted|taken: int -> int",
            names=("seatings", "count_seatings", "ways_to_sit", "number_of_seatings"),
            tells=(
                "Return in how many ways $guests of $n seats in a row can be chosen so that $rule.",
                "A row has $n seats. Count the sets of $guests seats in which $rule.",
                "How many choices of $guests seats out of a row of $n are there, if $rule?",
            ),
            notes=("Only which seats are taken matters, not by whom.",),
            varies={
                "rule": (
                    {"rule": "no two of them are next to each other", "gap": "1"},
                    {"rule": "at least two seats stay free between any two of them", "gap": "2"},
                    {"rule": "at least three seats stay free between any two of them", "gap": "3"},
                )
            },
            solutions=(
                "from functools import cache\n@cache\ndef ways(left, people):\n    if people == 0:\n        return 1\n"
                "    if left <= 0:\n        return 0\n"
                "    return ways(left - 1, people) + ways(left - 1 - $gap, people - 1)\n\nreturn ways($n, $guests)",
                "from math import comb\nplaces = $n - $gap * max(0, $guests - 1)\n"
                "return comb(places, $guests) if places >= 0 else 0",
                "table = [[1] + [0] * $guests]\nfor i in range(1, $n + 1):\n    row = list(table[i - 1])\n"
                "    before = table[max(0, i - 1 - $gap)]\n    for k in range(1, $guests + 1):\n"
                "        row[k] += before[k - 1]\n    table.append(row)\nreturn table[$n][$guests]",
            ),
            oracle=lambda n, guests, rule: sum(
                len(chosen) == guests and _apart(int(rule["gap"]))(chosen) for chosen in choices(n)
            ),
            draw=lambda rng, rule: (rng.randint(1, 10), rng.randint(1, 4)),
            edges=((5, 0), (4, 2), (8, 3)),
            about={
                "n": "the number of seats",
                "guests": "the number of seats that are taken",
                "return": "the number of ways",
            },
            noun="the number of ways to choose $guests of $n seats so that $rule",
            gives="nat",
        ),
    ),
)
