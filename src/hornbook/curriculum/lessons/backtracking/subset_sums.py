"""Subsets that reach a sum: take it or leave it."""

from itertools import combinations, pairwise, product
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.backtracking._draws import listed
from hornbook.curriculum.lessons.draws import distinct, numbers, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _vouchers(rng: Random) -> Example:
    values = distinct(rng, 6, 2, 15)
    target = sum(rng.sample(values, 3))
    return example(
        """Somebody wants to spend exactly $target in vouchers of $listed. Which vouchers make this sum? Each is
        taken or left, and both are tried.""",
        '''
        def selections(values: list[int], target: int) -> list[list[int]]:
            """Return all selections with exactly this sum, in the order of the list."""
            found: list[list[int]] = []
            taken: list[int] = []

            def decide(at: int, missing: int) -> None:
                if at == len(values):
                    if missing == 0:
                        found.append(list(taken))
                    return
                if values[at] <= missing:
                    taken.append(values[at])
                    decide(at + 1, missing - values[at])
                    taken.pop()
                decide(at + 1, missing)

            decide(0, target)
            return found


        for selection in selections($values, $target):
            print(selection)
        ''',
        """`decide` looks at one voucher. If it is not too much, the rest is tried with it; then, in any case,
        without it. Only when all have been decided is it known whether the sum fits.""",
        values=values,
        listed=listed(values),
        target=target,
    )


def _possible(rng: Random) -> Example:
    items = numbers(rng, 6, 3, 12)
    total = sum(items)
    return example(
        """Can the pieces of furniture be loaded on to two lorries so that both carry the same weight? A yes or no
        is asked, so the search stops at the first success.""",
        '''
        def reachable(weights: list[int], target: int) -> bool:
            """Return whether some of the weights add up to the target."""
            if target == 0:
                return True
            if target < 0 or not weights:
                return False
            first, *rest = weights
            return reachable(rest, target - first) or reachable(rest, target)


        weights = $items
        total = sum(weights)
        print("total:", total)
        print(total % 2 == 0 and reachable(weights, total // 2))
        ''',
        """`or` does not ask its right side if the left one is true, and so the search ends by itself when a
        selection has been found. $odd""",
        items=items,
        odd="The total is odd, so no search is needed at all."
        if total % 2
        else f"Each lorry would have to carry {total // 2}.",
    )


def _nearest(rng: Random) -> Example:
    names = things(rng, 5)
    prices = distinct(rng, 5, 4, 19)
    budget = sum(prices) // 2 - 1
    return example(
        """What can be bought for at most $budget so that as little as possible is left? The best selection so far is
        remembered while the search goes on.""",
        '''
        def best_purchase(prices: dict[str, int], budget: int) -> tuple[int, list[str]]:
            """Return the largest total within the budget and the things that make it up."""
            names = list(prices)
            best: tuple[int, list[str]] = (0, [])

            def decide(at: int, spent: int, bought: list[str]) -> None:
                nonlocal best
                if spent > best[0]:
                    best = (spent, bought)
                if at < len(names):
                    price = prices[names[at]]
                    if spent + price <= budget:
                        decide(at + 1, spent + price, bought + [names[at]])
                    decide(at + 1, spent, bought)

            decide(0, 0, [])
            return best


        print(best_purchase($prices, $budget))
        ''',
        """Each selection within the budget is a candidate, not only the complete ones, so the comparison stands at the
        beginning of each call. `bought + [...]` makes a new list, and nothing has to be taken back.""",
        budget=budget,
        prices="{" + ", ".join(f'"{name}": {price}' for name, price in zip(names, prices, strict=True)) + "}",
    )


def _pruned_question(rng: Random) -> Question:
    values = sorted(distinct(rng, 8, 5, 40), reverse=True)
    target = sum(values[1::3]) + 1
    return question(
        """A search for a sum can also give up when everything that is left together is too little. Write a function
        that counts the calls with and without this test.""",
        '''
        def calls(values: list[int], missing: int, prune: bool) -> int:
            """Return how many calls the search for all selections makes, this one included."""
            if not values or missing == 0:
                return 1
            if prune and (sum(values) < missing or min(values) > missing):
                return 1
            first, *rest = values
            count = 1 + calls(rest, missing, prune)
            if first <= missing:
                count += calls(rest, missing - first, prune)
            return count


        values = $values
        print("without:", calls(values, $target, prune=False))
        print("with:   ", calls(values, $target, prune=True))
        ''',
        """If the sum of all remaining values is less than what is missing, no selection of them can help; if even the
        smallest is too large, neither. Both tests are cheap compared with the calls that they save.""",
        values=values,
        target=target,
    )


def _darts_question(rng: Random) -> Question:
    values, target = rng.choice((([1, 5, 10], 16), ([2, 3, 7], 12), ([1, 4, 9], 18), ([2, 5, 8], 15)))
    return question(
        """A throw at a target scores $listed or nothing. Write a function that returns
        in which ways at most three hits can reach a given score; the order of the hits does not matter.""",
        '''
        def scores(values: list[int], throws: int, target: int) -> list[list[int]]:
            """Return all lists of at most so many hits with this sum, each in ascending order."""
            if target == 0:
                return [[]]
            if throws == 0:
                return []
            found = []
            for at, value in enumerate(values):
                if value <= target:
                    found += [[value, *rest] for rest in scores(values[at:], throws - 1, target - value)]
            return found


        print(scores($values, 3, $target))
        print(scores($values, 3, $least))
        ''',
        """A value may be used again, so the rest of the search gets `values[at:]`, this value included, and none
        that stands before it. That keeps each list in ascending order, and no selection appears twice.""",
        values=values,
        listed=", ".join(map(str, values)),
        target=target,
        least=2 * values[0],
    )


def _exact(values: list[int], target: int, rule: dict[str, str]) -> list[list[int]]:
    """By a mask for each selection, from "all taken" down, so that early items are taken first."""
    found = []
    for mask in product((True, False), repeat=len(values)):
        chosen = [v for v, take in zip(values, mask, strict=True) if take]
        apart = rule["word"] != "apart" or not any(a and b for a, b in pairwise(mask))
        if sum(chosen) == target and apart:
            found.append(chosen)
    return found


def _values_and_target(rng: Random) -> tuple[list[int], int]:
    values = numbers(rng, rng.randint(2, 6), 1, 9)
    some = rng.sample(values, rng.randint(1, min(3, len(values))))
    return values, sum(some) + rng.choice((0, 0, 0, 1))


def _shares(values: list[int]) -> int:
    sums = {sum(some) for size in range(len(values) + 1) for some in combinations(values, size)}
    return min(abs(sum(values) - 2 * part) for part in sums)


def _uses(values: list[int], target: int, most: dict[str, str]) -> bool:
    counts = range(int(most["most"]) + 1)
    return any(
        sum(n * v for n, v in zip(times, values, strict=True)) == target
        for times in product(counts, repeat=len(values))
    )


def _usable(rng: Random) -> tuple[list[int], int]:
    values = distinct(rng, rng.randint(1, 4), 2, 12)
    return values, rng.choice((rng.randint(0, 40), sum(v * rng.randint(0, 3) for v in values)))


LESSON = Lesson(
    topic="Subsets that reach a sum: take it or leave it",
    area="backtracking",
    concepts=("backtracking", "subsets", "recursion", "pruning"),
    openings=(
        """Which of these receipts add up to exactly fifty? No formula answers that. One has to try, and a program
        can try in such a way that nothing is forgotten and nothing is tried twice.""",
        """For each thing there are two possibilities: it comes along, or it stays. With twenty things that makes
        about a million selections, and a search that asks a good question early looks at far fewer.""",
        """Adding up is easy, finding the numbers that give a sum is not. The usual way is to decide about one
        number at a time and to let the function itself care for the rest.""",
    ),
    ideas=(
        (
            """Take the first number or leave it. If it is taken, the others have to make up the difference; if it
            is left, they have to make up the whole sum. Both are smaller problems of the same kind.""",
            """The state of the search consists of two things: which number is decided next, and how much is still
            missing. Each call changes both, or only the first.""",
        ),
        (
            """If nothing is missing, a selection has been found. If numbers have run out and something is missing, this
            branch has failed.""",
            """Two ends are possible. Success is a missing amount of 0; failure is an empty rest, or an amount below
            0 when all numbers are positive.""",
        ),
        (
            """With positive numbers a branch can be given up as soon as the number is larger than what is missing. With
            negative numbers it cannot, as a later one might bring the sum down again.""",
            """Pruning needs a reason. "Too much already" is a reason only if no later number can reduce the sum.""",
        ),
        (
            """Whether all selections are wanted, their number, or a yes or no, decides what a call returns: a list,
            a count or a truth value. The two branches are joined by `+` or by `or`.""",
            """For a yes or no write `with_it or without_it`: the second branch is only tried if the first one
            failed. For a count add the two results.""",
        ),
        (
            """Equal numbers at different positions are different things. If `[3, 3, 5]` is asked for 8, there are two
            selections that look alike; decide whether both count.""",
            """Choosing positions and choosing values are not the same when values repeat. Say in the docstring
            which one is meant.""",
        ),
    ),
    examples=(_vouchers, _possible, _nearest),
    pitfalls=(
        """Stopping at a missing amount of 0 although later numbers can be 0 themselves: selections that contain
        them are lost. With positive numbers it is right, so say in the docstring that they are positive.""",
        """Taking the largest first and never looking back. For `[7, 5, 5]` and the sum 10 this takes the 7 and
        fails, though the two fives would do.""",
        """Changing the list of numbers in the loop that goes through it. Pass the position of the next number
        instead of removing those that are used.""",
    ),
    questions=(_pruned_question, _darts_question),
    asks=(
        "What is decided in each step?",
        "When does the search end?",
        "When can it give up early?",
        "What does a call return?",
        "What about equal numbers?",
    ),
    notes={
        "student": (
            """The subset-sum problem is NP-complete. For small whole numbers a table of reachable sums is faster than
            backtracking: it grows with the sum and not with the number of selections.""",
        ),
        "analyst": (
            """The question comes up in bookkeeping: which open invoices does this payment cover? With many invoices
            there are many answers, so treat a match as a hint and not as a proof.""",
        ),
        "young": (
            """You have coins in your hand. For each coin ask: in or out? Try in first. If it does not work, try
            out.""",
        ),
        "engineer": (
            """Passing an index and the missing amount makes the function easy to memoise with `functools.cache`, as
            long as only a count or a truth value is wanted.""",
        ),
    },
    families=(
        Family(
            "selections_with_sum",
            "values|prices|weights: list[int], target|total|amount: int -> $hint",
            names=("$stem", "${stem}_for", "subset_$word"),
            tells=(
                "Return $what of elements of $values with the sum $target$rule.",
                "Each element of $values can be taken once or left${rule}. Return $what that add up to $target.",
                "Go through $values and decide for each element whether it is taken${rule}. Return $what with the sum "
                "$target.",
            ),
            notes=("All values are positive, and equal elements at different positions count as different$sorting.",),
            varies={
                "rule": (
                    {
                        "stem": "selections_with_sum",
                        "word": "lists",
                        "hint": "list[list[int]]",
                        "rule": "",
                        "sorting": "; each selection keeps the order of the list, and of two selections the one "
                        "with the earlier element where they first differ comes first",
                        "what": "all selections as lists",
                        "empty": "[[]]",
                        "none": "[]",
                        "step": "1",
                        "with": "[[first, *more] for more in select(at + 1, missing - first)]",
                        "result": "found",
                    },
                    {
                        "stem": "count_selections",
                        "word": "count",
                        "hint": "int",
                        "rule": "",
                        "sorting": "",
                        "empty": "1",
                        "none": "0",
                        "what": "the number of selections",
                        "step": "1",
                        "with": "select(at + 1, missing - first)",
                        "result": "len(found)",
                    },
                    {
                        "stem": "count_spread_selections",
                        "word": "apart",
                        "hint": "int",
                        "empty": "1",
                        "none": "0",
                        "sorting": "",
                        "rule": ", where no two neighbours in the list may both be taken",
                        "step": "2",
                        "what": "the number of selections",
                        "with": "select(at + 2, missing - first)",
                        "result": "len(found)",
                    },
                )
            },
            solutions=(
                program("""
                    def select(at, missing):
                        if missing == 0:
                            return $empty
                        if at >= len($values):
                            return $none
                        first = $values[at]
                        without = select(at + 1, missing)
                        if first > missing:
                            return without
                        return $with + without

                    return select(0, $target)
                """),
                program("""
                    found = []
                    taken = []

                    def decide(at, missing):
                        if missing == 0:
                            found.append(list(taken))
                            return
                        for i in range(at, len($values)):
                            if $values[i] <= missing:
                                taken.append($values[i])
                                decide(i + $step, missing - $values[i])
                                taken.pop()

                    decide(0, $target)
                    return $result
                """),
            ),
            oracle=lambda values, target, rule: (
                _exact(values, target, rule) if rule["word"] == "lists" else len(_exact(values, target, rule))
            ),
            draw=lambda rng, rule: _values_and_target(rng),
            edges=(([], 3), ([4], 4), ([3, 3, 5], 8), ([1, 2, 3], 6), ([2, 2, 2], 4)),
            about={"values": "positive numbers", "target": "the wanted sum, at least 1", "return": "$what"},
        ),
        Family(
            "fairest_two_shares",
            "values|gifts|weights: list[int] -> int",
            names=("smallest_difference", "fairest_split", "fair_shares", "split_difference"),
            tells=(
                "Divide the elements of $values between two people as fairly as possible and return the difference "
                "between the two sums.",
                "Every element of $values goes to one of two groups. Return the smallest possible difference of the "
                "sums "
                "of the groups.",
                "Two people share $values, each element going to one of them. By how much do their totals differ at "
                "least? Return that number.",
            ),
            notes=("A group may be empty, and without elements the difference is 0.",),
            solutions=(
                program("""
                    def least(at, difference):
                        if at == len($values):
                            return abs(difference)
                        value = $values[at]
                        return min(least(at + 1, difference + value), least(at + 1, difference - value))

                    return least(0, 0)
                """),
                program("""
                    sums = {0}
                    for value in $values:
                        sums |= {total + value for total in sums}
                    return min(abs(sum($values) - 2 * total) for total in sums)
                """),
                program("""
                    from itertools import product

                    best = sum($values)
                    for signs in product((1, -1), repeat=len($values)):
                        best = min(best, abs(sum(s * v for s, v in zip(signs, $values))))
                    return best
                """),
            ),
            oracle=_shares,
            draw=lambda rng: (numbers(rng, rng.randint(2, 6), 1, 20),),
            edges=(([],), ([7],), ([3, 3],), ([8, 5, 4, 1],), ([9, 7, 6, 5, 5],)),
            about={"values": "positive numbers", "return": "the smallest difference of the two sums"},
            noun=("the smallest possible difference between the sums of two groups into which $values are divided"),
            gives="nat",
        ),
        Family(
            "reachable_with_limited_use",
            "values|stamps|steps: list[int], target|total|height: int -> bool",
            names=("is_reachable_$word", "can_reach_$word", "reachable_$word", "sum_possible_$word"),
            tells=(
                "Return whether $target is a sum of numbers from $values, each of which may be used $most_text.",
                "Each number of $values may be taken $most_text. Return True if the numbers taken can add up to "
                "exactly "
                "$target, else False.",
                "Can the sum $target be made from $values if every value is used $most_text? Return the answer as a "
                "truth value.",
            ),
            notes=("The sum 0 is reached by taking nothing.",),
            varies={
                "most": (
                    {"word": "with_two", "most": "2", "most_text": "at most twice"},
                    {"word": "with_three", "most": "3", "most_text": "at most three times"},
                )
            },
            solutions=(
                program("""
                    def reach(at, missing):
                        if missing == 0:
                            return True
                        if missing < 0 or at == len($values):
                            return False
                        return any(reach(at + 1, missing - times * $values[at]) for times in range($most + 1))

                    return reach(0, $target)
                """),
                program("""
                    sums = {0}
                    for value in $values:
                        sums = {had + times * value for had in sums for times in range($most + 1)}
                    return $target in sums
                """),
            ),
            oracle=_uses,
            draw=lambda rng, most: _usable(rng),
            edges=(([], 0), ([], 3), ([5], 10), ([5], 15), ([5], 20), ([4, 7], 18)),
            about={
                "values": "different positive numbers",
                "target": "the wanted sum, not negative",
                "return": "whether the sum can be made",
            },
        ),
    ),
)
