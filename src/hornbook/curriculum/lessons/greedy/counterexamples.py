"""When greedy fails: counterexamples, and how to look for them."""

from functools import cache
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _stamps(rng: Random) -> Example:
    big = rng.choice((7, 9, 11, 13))
    middle = big // 2 + rng.randint(2, 3)
    return example(
        """In a small country there are stamps of $big, $middle and 1 cents. The largest first is the obvious way to
        stick $double cents on a letter. The second function tries all ways and knows better.""",
        '''
        from functools import cache

        STAMPS = ($big, $middle, 1)


        def greedy(amount: int) -> int:
            """Count the stamps when the largest one that fits is always taken."""
            count = 0
            for stamp in STAMPS:
                count += amount // stamp
                amount %= stamp
            return count


        @cache
        def fewest(amount: int) -> int:
            """Return the smallest number of stamps for the amount."""
            if amount == 0:
                return 0
            return 1 + min(fewest(amount - stamp) for stamp in STAMPS if stamp <= amount)


        print("greedy:", greedy($double))
        print("best:  ", fewest($double))
        ''',
        """Two stamps of $middle make $double. Greedy takes a $big first, after which only $rest cents are missing, and
        these have to be made up of ones. The step that looked best closed the better way.""",
        big=big,
        middle=middle,
        double=2 * middle,
        rest=2 * middle - big,
    )


def _search(rng: Random) -> Example:
    middle = rng.choice((6, 7, 8))
    return example(
        """Instead of staring at a rule, let the machine try all small cases. The program pays every amount with coins
        of 10, $middle and 1, once with the largest first and once with as few coins as possible, and stops at the
        first amount where that makes a difference.""",
        '''
        COINS = (10, $middle, 1)


        def greedy(amount: int) -> int:
            """Count the coins of the greedy payment."""
            count = 0
            for coin in COINS:
                count += amount // coin
                amount %= coin
            return count


        def table_of_fewest(limit: int) -> list[int]:
            """Return the fewest coins for every amount from 0 to the limit."""
            best = [0]
            for amount in range(1, limit + 1):
                best.append(1 + min(best[amount - coin] for coin in COINS if coin <= amount))
            return best


        for amount, fewest in enumerate(table_of_fewest(100)):
            if greedy(amount) != fewest:
                print("amount", amount, "greedy", greedy(amount), "best", fewest)
                break
        ''',
        """The table is filled from small to large: the fewest coins for an amount are one more than for the amount
        without its last coin. It knows nothing of "largest first", which makes it a fair judge.""",
        middle=middle,
    )


def _half_full(rng: Random) -> Example:
    limit = rng.randint(9, 12)
    big = limit // 2 + 2
    weights = [big, limit - limit // 2, limit // 2]
    return example(
        """A bag carries $limit kg. Heaviest first leaves it half empty here, although two lighter things fill it to the
        last kilogram.""",
        '''
        from itertools import combinations


        def greedy_load(weights: list[int], limit: int) -> int:
            """Return the load when the heaviest thing that fits is always taken."""
            load = 0
            for weight in sorted(weights, reverse=True):
                if load + weight <= limit:
                    load += weight
            return load


        def best_load(weights: list[int], limit: int) -> int:
            """Return the largest load within the limit, found by trying every selection."""
            sizes = range(len(weights) + 1)
            loads = [sum(some) for size in sizes for some in combinations(weights, size)]
            return max(load for load in loads if load <= limit)


        weights = $weights
        print("greedy:", greedy_load(weights, $limit))
        print("best:  ", best_load(weights, $limit))
        ''',
        """After the $big nothing else fits, for the lightest thing weighs $small and only $rest kg are free. Without
        the $big the other two make exactly $limit.""",
        limit=limit,
        big=big,
        weights=weights,
        small=limit // 2,
        rest=limit - big,
    )


def _random_question(rng: Random) -> Question:
    seed, limit = rng.randint(1, 50), rng.randint(12, 18)
    return question(
        """Three people want to share a job so that the longest work day is as short as possible. The rule "give the
        next task to whoever has least to do" is to be tested. Write a program that tries random lists of five tasks
        until it finds one where the rule is not the best.""",
        '''
        from itertools import product
        from random import Random


        def by_rule(tasks: list[int]) -> int:
            """Return the longest day when each task goes to the person with least to do."""
            days = [0, 0, 0]
            for task in tasks:
                days[days.index(min(days))] += task
            return max(days)


        def best(tasks: list[int]) -> int:
            """Return the shortest possible longest day, found by trying all assignments."""
            longest = []
            for who in product(range(3), repeat=len(tasks)):
                longest.append(max(sum(t for t, w in zip(tasks, who) if w == day) for day in range(3)))
            return min(longest)


        rng = Random($seed)
        tasks = [1] * 5
        while by_rule(tasks) == best(tasks):
            tasks = [rng.randint(1, $limit) for _ in range(5)]
        print(tasks, by_rule(tasks), best(tasks))
        ''',
        """The list it finds is the counterexample: the rule's longest day is longer than necessary. With three people
        and five tasks there are 243 assignments, few enough to try them all.""",
        seed=seed,
        limit=limit,
    )


def _bridge_question(rng: Random) -> Question:
    steep = rng.randint(5, 7)
    field = [[1, 2, steep], [9, 9, steep], [3, 1, 1]]
    return question(
        """A walker crosses three rows of numbers from top to bottom and pays one number per row, stepping straight
        down or one column to the side. Compare the walker who always takes the cheapest next field with the cheapest
        way of all.""",
        '''
        def greedy_cost(rows: list[list[int]]) -> int:
            """Start at the cheapest field of the first row, then always take the cheapest field in reach."""
            column = rows[0].index(min(rows[0]))
            cost = rows[0][column]
            for row in rows[1:]:
                reach = range(max(column - 1, 0), min(column + 2, len(row)))
                column = min(reach, key=lambda c: row[c])
                cost += row[column]
            return cost


        def best_cost(rows: list[list[int]]) -> int:
            """Return the cost of the cheapest way, from the bottom row upwards."""
            below = rows[-1]
            for row in reversed(rows[:-1]):
                below = [cost + min(below[max(c - 1, 0) : c + 2]) for c, cost in enumerate(row)]
            return min(below)


        rows = $field
        print(greedy_cost(rows), best_cost(rows))
        ''',
        """Beginning with the 1 looks cheap and leads into the nines. A start with the 2 reaches the $steep in the
        second row. Only a look at what comes later tells the two apart.""",
        field=field,
        steep=steep,
    )


def _fewest(amount: int, coins: tuple[int, ...]) -> int:
    """In widening circles: what can be paid with 1 coin, with 2 coins, ..."""
    reached, count = {0}, 0
    while amount not in reached:
        reached = {had + coin for had in reached for coin in coins if had + coin <= amount}
        count += 1
    return count


def _greedy(amount: int, coins: tuple[int, ...]) -> int:
    count = 0
    while amount:
        amount -= max(coin for coin in coins if coin <= amount)
        count += 1
    return count


def _wasted(weights: list[int], limit: int) -> int:
    @cache
    def best(at: int, room: int) -> int:
        if at == len(weights):
            return 0
        with_it = weights[at] + best(at + 1, room - weights[at]) if weights[at] <= room else 0
        return max(best(at + 1, room), with_it)

    load = 0
    for weight in sorted(weights)[::-1]:
        load += weight if load + weight <= limit else 0
    return best(0, limit) - load


def _coins(rng: Random) -> list[int]:
    return [1, *sorted(rng.sample(range(3, 16), 2))]


def _first(coins: list[int], limit: int) -> int | None:
    amounts = range(1, limit + 1)
    return next((a for a in amounts if _greedy(a, tuple(coins)) > _fewest(a, tuple(coins))), None)


def _near_failure(rng: Random) -> tuple[list[int], int]:
    coins = _coins(rng)
    first = _first(coins, 60) or 30
    return coins, first - rng.randint(0, 1) if rng.random() < 0.7 else first + rng.randint(1, 9)


def _bait(rng: Random) -> tuple[list[int], int]:
    """Often two weights that fill the cart, and a heavier one that greed prefers."""
    if rng.random() < 0.3:
        return numbers(rng, rng.randint(3, 6), 3, 14), rng.randint(10, 26)
    one, two = rng.randint(4, 9), rng.randint(4, 9)
    weights = [one, two, rng.randint(max(one, two) + 1, one + two - 1), *numbers(rng, rng.randint(0, 2), 3, 9)]
    return rng.sample(weights, len(weights)), one + two


LESSON = Lesson(
    topic="When greedy fails: finding a counterexample",
    area="greedy",
    concepts=("greedy", "counterexample", "brute_force", "testing"),
    openings=(
        """Taking what looks best now is a fine rule until it costs more later. A single input on which the rule does
        worse than possible is enough to refute it, and such an input is often tiny.""",
        """Does the rule always give the best answer? Two hundred examples in which it does prove nothing; one example
        in which it does not settles the matter.""",
        """Greedy programs are short and fast, so one would like them to be right. Before trusting one, let it compete
        with a slow program that tries everything.""",
    ),
    ideas=(
        (
            """A counterexample is an input together with a better answer than the rule's. It needs no theory: whoever
            sees it can check it.""",
            """To refute "always", one case is enough. Write down the input, what the rule gives and what is possible,
            and the discussion is over.""",
        ),
        (
            """Look for small cases. Two or three items, values below ten: if a rule fails at all, it usually fails on
            something that fits on one line, and a small case shows why.""",
            """Begin the search with the smallest inputs, not with the realistic ones. In a case of three numbers you
            can see which early step did the damage.""",
        ),
        (
            """The judge is a program that tries all possibilities. It may be slow, for the inputs are small, and it
            should be so simple that nobody doubts it.""",
            """Brute force makes a good referee: all selections with `combinations`, all assignments with `product`, all
            orders with `permutations`, and then the best of them.""",
        ),
        (
            """Build the trap by hand: make the first choice tempting and what it leaves behind awkward. Something just
            above half of the limit is a good bait, as it shuts out two halves.""",
            """Ask what the rule does not see. It sees the next step; so put the punishment two steps later.""",
        ),
        (
            """If no counterexample turns up among thousands of small cases, that is a reason to look for a proof, not a
            proof. Say so in a comment rather than calling the rule optimal.""",
            """A search without result makes a rule likely, no more. The reason why it holds, such as an exchange of
            the first choice, has to be found separately.""",
        ),
    ),
    examples=(_stamps, _half_full, _search),
    pitfalls=(
        """Testing a rule only on data made to fit it, such as the coins of one's own country. For 1, 2, 5, 10, 20 and
        50 the largest first is right; for 1, 3 and 4 it is not: 6 is 3 + 3, while greedy uses 4 + 1 + 1.""",
        """Writing the referee with the same idea as the rule. If both take the largest first, both are wrong together
        and agree on everything.""",
        """Comparing the solutions instead of their values. Two different selections can be equally good, so compare
        the counts or the sums; otherwise every tie looks like an error.""",
    ),
    questions=(_random_question, _bridge_question),
    asks=(
        "What counts as a refutation?",
        "Where should I search?",
        "How do I know the best answer?",
        "Can I construct one by hand?",
        "What if I find none?",
    ),
    notes={
        "student": (
            """Systems of coins for which greedy is optimal are called canonical. For three coins 1 < b < c there are
            simple tests; in general one compares all amounts below the sum of the two largest coins.""",
        ),
        "engineer": (
            """The search for a counterexample is differential testing: two implementations, random small inputs, stop
            at the first difference. Keep the seed, so that the failing case can be repeated.""",
        ),
        "teacher": (
            """Hand out the rule as a claim and award a point for each counterexample; the class will find the smallest
            one quickly.""",
        ),
        "analyst": (
            """When a heuristic is used for planning, report its distance from the optimum on small samples. "Within
            five percent on a thousand cases" is honest; "optimal" is not.""",
        ),
    },
    families=(
        Family(
            "greedy_payment_is_best",
            "coins|stamps|values: list[int], amount|total|sum_due: int -> $hint",
            names=("$stem", "${stem}_for", "check_$word"),
            tells=(
                "$coins holds different values in ascending order, the first being 1, each available as often as "
                "needed. Compare paying $amount greedily, the largest value that fits first, with paying it in as few "
                "pieces as possible, and return $what.",
                "Pay $amount with the values in $coins (ascending, beginning with 1, any number of each), once by "
                "always taking the largest that fits and once with as few pieces as possible; return $what.",
                "The ascending values in $coins, the first of them 1, can be used any number of times. $amount is "
                "paid greedily, always with the largest value not above the rest, and also with as few pieces as "
                "possible. Return $what.",
            ),
            varies={
                "answer": (
                    {
                        "stem": "greedy_is_best",
                        "word": "greedy",
                        "hint": "bool",
                        "op": "==",
                        "what": "whether both need the same number of pieces",
                    },
                    {
                        "stem": "greedy_excess",
                        "word": "excess",
                        "hint": "int",
                        "op": "-",
                        "what": "how many more pieces greedy payment uses than the fewest possible",
                    },
                )
            },
            solutions=(
                program("""
                    best = [0] + [$amount] * $amount
                    for value in range(1, $amount + 1):
                        best[value] = 1 + min(best[value - coin] for coin in $coins if coin <= value)
                    greedy, rest = 0, $amount
                    for coin in reversed($coins):
                        greedy += rest // coin
                        rest %= coin
                    return greedy $op best[$amount]
                """),
                program("""
                    from functools import cache

                    @cache
                    def fewest(rest):
                        if rest == 0:
                            return 0
                        return 1 + min(fewest(rest - coin) for coin in $coins if coin <= rest)

                    def greedy(rest):
                        if rest == 0:
                            return 0
                        return 1 + greedy(rest - max(coin for coin in $coins if coin <= rest))

                    return greedy($amount) $op fewest($amount)
                """),
            ),
            oracle=lambda coins, amount, answer: (
                _greedy(amount, tuple(coins)) == _fewest(amount, tuple(coins))
                if answer["op"] == "=="
                else _greedy(amount, tuple(coins)) - _fewest(amount, tuple(coins))
            ),
            draw=lambda rng, answer: (
                coins := _coins(rng),
                rng.choice((2 * coins[1], 3 * coins[1], rng.randint(1, 40))),
            ),
            edges=(([1, 3, 4], 6), ([1], 5), ([1, 5, 10], 0), ([1, 7, 10], 28)),
            about={"coins": "the values, 1 among them", "amount": "what is paid, not negative", "return": "$what"},
        ),
        Family(
            "first_amount_where_greedy_fails",
            "coins|stamps|denominations: list[int], limit|last|highest: int -> int | None",
            names=("first_greedy_failure", "smallest_bad_amount", "greedy_counterexample"),
            tells=(
                "Return the smallest amount from 1 to $limit for which paying with $coins by the largest first takes "
                "more coins than necessary, or None if there is no such amount.",
                "Look for a counterexample: the first amount up to and including $limit that can be paid from "
                "$coins in "
                "fewer coins than by always taking the largest one that fits. Return None if there is none.",
                "Pay each amount from 1 to $limit from $coins both greedily and with as few coins as possible, and "
                "return the first amount for which the numbers of coins differ, or None.",
            ),
            notes=("$coins is in ascending order, begins with 1, and each coin may be used any number of times.",),
            solutions=(
                program("""
                    for amount in range(1, $limit + 1):
                        rest, greedy = amount, 0
                        while rest > 0:
                            rest -= max(coin for coin in $coins if coin <= rest)
                            greedy += 1
                        payable = {0}
                        for _ in range(greedy - 1):
                            payable |= {paid + coin for paid in payable for coin in $coins}
                        if amount in payable:
                            return amount
                    return None
                """),
                program("""
                    def greedy(amount):
                        count = 0
                        for coin in reversed($coins):
                            count += amount // coin
                            amount %= coin
                        return count

                    best = [0]
                    for amount in range(1, $limit + 1):
                        best.append(1 + min(best[amount - coin] for coin in $coins if coin <= amount))
                        if greedy(amount) != best[amount]:
                            return amount
                    return None
                """),
            ),
            oracle=_first,
            draw=_near_failure,
            edges=(([1, 3, 4], 6), ([1, 3, 4], 5), ([1, 5, 10], 30), ([1], 9), ([1, 6, 10], 12)),
            about={
                "coins": "the values of the coins, ascending, the first of them 1",
                "limit": "the largest amount to try",
                "return": "the smallest amount where greedy payment is not best, or None",
            },
        ),
        Family(
            "load_lost_by_greed",
            "weights|loads|parcels: list[int], limit|capacity: int -> int",
            names=("lost_by_greed", "greedy_loss", "room_wasted_by_greed"),
            tells=(
                "Return how much more than by the greedy rule can be loaded: the largest sum of some of $weights that "
                "is at most $limit, minus the load when the heaviest weight that still fits is always taken.",
                "A cart carries $limit. Compare the greedy load, trying $weights from heavy to light and keeping each "
                "that fits, with the best possible load of a selection, and return the difference.",
                "By how much does heaviest-first loading from $weights fall short of the best load within $limit? "
                "Return the best possible sum minus the greedy one.",
            ),
            notes=("Each weight can be loaded once.",),
            solutions=(
                program("""
                    greedy = 0
                    for weight in sorted($weights, reverse=True):
                        if greedy + weight <= $limit:
                            greedy += weight
                    sums = {0}
                    for weight in $weights:
                        sums |= {total + weight for total in sums if total + weight <= $limit}
                    return max(sums) - greedy
                """),
                program("""
                    def best(weights, room):
                        if not weights:
                            return 0
                        first, *others = weights
                        without = best(others, room)
                        return without if first > room else max(without, first + best(others, room - first))

                    room = $limit
                    for weight in sorted($weights, reverse=True):
                        if weight <= room:
                            room -= weight
                    return best($weights, $limit) - ($limit - room)
                """),
            ),
            oracle=_wasted,
            draw=_bait,
            edges=(([], 7), ([6, 5, 5], 10), ([4, 4], 3), ([9, 8, 7], 15)),
            about={
                "weights": "positive weights",
                "limit": "the largest allowed load",
                "return": "the best load minus the greedy load, 0 or more",
            },
            noun=(
                "the largest sum of some of $weights within $limit minus the load of always taking the "
                "heaviest weight that still fits"
            ),
            gives="nat",
        ),
    ),
)
