"""Change in coins and notes: taking apart, counting, paying."""

from itertools import product
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _greedy(rng: Random) -> Example:
    amount = rng.randint(120, 999)
    return example(
        """A till gives $amount cents of change. The largest coin comes first, as often as it fits; what is left goes
        on to the next.""",
        '''
        COINS = [200, 100, 50, 20, 10, 5, 2, 1]


        def change(amount: int) -> dict[int, int]:
            """Return how many of each coin are needed, from the largest coin down."""
            counts = {}
            for coin in COINS:
                count, amount = divmod(amount, coin)
                if count:
                    counts[coin] = count
            return counts


        for coin, count in change($amount).items():
            print(f"{count} x {coin}")
        print(sum(change($amount).values()), "coins")
        ''',
        """After each step less than one of the coin is left, so the amount shrinks quickly. The coin of 1 cent makes
        sure that it reaches 0.""",
        amount=amount,
    )


def _purse(rng: Random) -> Example:
    name = people(rng, 1)[0]
    counts = [rng.randint(0, 6) for _ in range(5)]
    return example(
        """$name empties a purse and sorts the coins. A dictionary from the value of a coin to its number describes
        the heap completely.""",
        '''
        def value(purse: dict[int, int]) -> int:
            """Return what the coins are worth together."""
            return sum(coin * count for coin, count in purse.items())


        purse = {200: $a, 50: $b, 20: $c, 5: $d, 1: $e}
        print(value(purse), "cents in", sum(purse.values()), "coins")
        purse[20] += 3
        print(value(purse))
        print(value({}))
        ''',
        """Three coins of 20 raise the value by 60. The empty purse needs no special case, because the sum of nothing
        is 0.""",
        name=name,
        a=counts[0],
        b=counts[1],
        c=counts[2],
        d=counts[3],
        e=counts[4],
    )


def _limited(rng: Random) -> Example:
    amount = rng.randint(60, 260)
    return example(
        """A machine cannot give coins that it does not have. It takes as many as fit, but no more than there are, and
        may fail in the end.""",
        '''
        def give(till: dict[int, int], amount: int) -> dict[int, int] | None:
            """Return the coins to hand out, or None if the amount cannot be made this way."""
            given = {}
            for coin in sorted(till, reverse=True):
                count = min(amount // coin, till[coin])
                if count:
                    given[coin] = count
                    amount -= coin * count
            return given if amount == 0 else None


        till = {100: 1, 50: 1, 10: 8, 5: 1, 1: 4}
        print(give(till, $amount))
        print(give(till, 299))
        print(give({50: 1, 20: 3}, 60))
        ''',
        """`min` joins the two limits, what fits and what is there. The last line shows the weakness of the method:
        three coins of 20 would do, but the coin of 50 was taken first.""",
        amount=amount,
    )


def _odd_coins(rng: Random) -> Example:
    small, large = rng.choice(((3, 4), (7, 10), (8, 12), (9, 12)))
    amount = 2 * small
    return example(
        """Taking the largest coin first is not always best. With coins of 1, $small and $large cents, $amount cents
        could be paid with two coins.""",
        '''
        def greedy(coins: list[int], amount: int) -> list[int]:
            """Return coins for the amount, always the largest that fits."""
            used = []
            for coin in sorted(coins, reverse=True):
                while coin <= amount:
                    used.append(coin)
                    amount -= coin
            return used


        print(greedy([1, $small, $large], $amount))
        print(greedy([1, 2, 5, 10], $amount))
        print([$small, $small])
        ''',
        """The systems of coins in use are made so that the simple method needs the fewest coins. For any others a
        search over all amounts up to the wanted one is necessary.""",
        small=small,
        large=large,
        amount=amount,
    )


def _notes_question(rng: Random) -> Question:
    amount = rng.randint(10, 99) * 10
    return question(
        """A cash machine has notes of 50, 20 and 10. Write a function that returns the numbers of the three for a
        multiple of 10, with as few notes as possible, or None for other amounts.""",
        '''
        def notes(amount: int) -> tuple[int, int, int] | None:
            """Return the numbers of notes of 50, 20 and 10."""
            if amount % 10:
                return None
            fifties, rest = divmod(amount, 50)
            twenties, rest = divmod(rest, 20)
            return fifties, twenties, rest // 10


        print(notes($amount))
        print(notes(45), notes(0))
        ''',
        """The test comes first, so that nothing is handed out for an amount that cannot be paid. Zero is a multiple
        of 10 and gives three zeros.""",
        amount=amount,
    )


def _exact_question(rng: Random) -> Question:
    coins = sorted(rng.choices([1, 2, 5, 10, 20, 50], k=5))
    price = sum(coins) - rng.choice(coins)
    return question(
        """You have a few coins and a price. Write a recursive function that tells whether the price can be paid
        exactly with some of the coins.""",
        '''
        def can_pay(coins: list[int], price: int) -> bool:
            """Return whether some of the coins add up to the price."""
            if price == 0:
                return True
            if price < 0 or not coins:
                return False
            return can_pay(coins[1:], price - coins[0]) or can_pay(coins[1:], price)


        print(can_pay($coins, $price))
        print(can_pay([2, 2, 5], 3), can_pay([], 0))
        ''',
        """The first coin is either used or not, and both cases ask the same question about the other coins. A price
        of 0 can always be paid, by giving nothing.""",
        coins=coins,
        price=price,
    )


_EUROS = (200, 100, 50, 20, 10, 5, 2, 1)
_DOLLARS = (100, 25, 10, 5, 1)
_FRANCS = (500, 200, 100, 50, 20, 10, 5)
_NOTES = (100, 50, 20, 10, 5)


def _system(name: str, coins: tuple[int, ...], what: str, step: int) -> dict[str, str]:
    return {
        "name": name,
        "coins": ", ".join(map(str, coins)),
        "said": ", ".join(map(str, coins[:-1])) + f" and {coins[-1]}",
        "what": what,
        "unit": str(step),
        "limits": "not negative" if step == 1 else f"not negative and a multiple of {step}",
    }


def _fewest(amount: int, coins: tuple[int, ...]) -> list[int]:
    """The best way to every amount up to the wanted one; larger coins are tried first."""
    best: list[list[int]] = [[]]
    for part in range(1, amount + 1):
        ways = [[coin, *best[part - coin]] for coin in coins if coin <= part and (part == coin or best[part - coin])]
        best.append(min(ways, key=len, default=[]))
    return sorted(best[amount], reverse=True)


def _till(rng: Random) -> tuple[dict[int, int], int]:
    till = {coin: rng.randint(0, 3) for coin in sorted(rng.sample((50, 10, 5, 1), 3), reverse=True)}
    worth = sum(coin * count for coin, count in till.items())
    return till, max(1, rng.choice((rng.randint(1, worth + 5), sum(c * rng.randint(0, n) for c, n in till.items()))))


def _givable(till: dict[int, int], amount: int) -> dict[int, int] | None:
    """Of all ways to give the amount, the one with the most large coins."""
    coins = sorted(till, reverse=True)
    ways = [
        counts
        for counts in product(*(range(till[coin] + 1) for coin in coins))
        if sum(coin * count for coin, count in zip(coins, counts, strict=True)) == amount
    ]
    return {coin: count for coin, count in zip(coins, max(ways), strict=True) if count} if ways else None


def _given(pieces: list[int], form: str) -> object:
    counts = {piece: sum(1 for one in pieces if one == piece) for piece in pieces}
    return {"pieces": pieces, "counts": counts, "number": len(pieces)}[form]


def _handed(till: dict[int, int], amount: int, name: str) -> object:
    used = _givable(till, amount)
    if name == "missing_change":  # as much as can be given at all, from the largest coin down
        return amount - max(part for part in range(amount + 1) if _givable(till, part) is not None)
    return used if name == "give_change" else -1 if used is None else sum(used.values())


LESSON = Lesson(
    topic="Change in coins and notes",
    area="money",
    concepts=("greedy_change", "divmod", "dictionaries"),
    openings=(
        """A cashier gives change without thinking: the largest note first, then the next. This habit is an algorithm,
        and it is written down in five lines.""",
        """An amount of money is a number, a handful of coins is not. Between the two there are two directions: adding
        up, which is easy, and taking apart, which needs a plan.""",
        """Vending machines, tills, cash machines: all of them turn a number into pieces of metal and paper. They
        should use few pieces, and only such as they have.""",
    ),
    ideas=(
        (
            """Go through the coins from the largest to the smallest. `divmod(amount, coin)` tells how often the coin
            fits and what remains.""",
            """For each coin, take as many as fit and continue with the rest. The order is essential: with the
            smallest first, everything would be paid in cents.""",
        ),
        (
            """A heap of coins is best described by how many there are of each: a dictionary from value to number. Its
            worth is the sum of value times number.""",
            """Lists of single coins get long. Counting them, `{50: 2, 10: 1}`, keeps the data small and makes the sum
            a single line.""",
        ),
        (
            """With a limited supply take `min(amount // coin, available)`. In the end the rest may be larger than 0;
            then the change cannot be given in this way.""",
            """A till can run out of a coin. The loop stays the same, with one more limit, and its result has to say
            whether it worked.""",
        ),
        (
            """Taking the largest first gives the fewest coins for the systems in use, such as 1, 2, 5, 10, 20, 50. It
            is not a law of nature: with coins of 1, 3 and 4, six needs 4 + 1 + 1 instead of 3 + 3.""",
            """The method is called greedy, since each step takes the most without looking ahead. Whether that is
            optimal depends on the coins.""",
        ),
    ),
    examples=(_greedy, _purse, _limited, _odd_coins),
    pitfalls=(
        """Forgetting to go on with the rest. If each coin is divided into the original amount, 88 cents become one
        coin of 50, four of 20 and eight of 10 at once.""",
        """Computing with floats: `0.30 // 0.10` is 2.0, since 0.30 is a little less than three times 0.10. In cents
        30 // 10 is 3.""",
        """Relying on a list of coins being sorted. If the caller's list is not, the method still ends with the right
        sum and far too many coins. Sort inside the function.""",
    ),
    questions=(_notes_question, _exact_question),
    asks=(
        "In which order are the coins taken?",
        "How do I describe a heap of coins?",
        "What if coins are missing?",
        "Are these really the fewest coins?",
    ),
    notes={
        "young": (
            """Pay 88 cents with play money. Start with the biggest coin that fits. Look at what is missing. Do the
            same again until nothing is missing.""",
        ),
        "engineer": (
            """Finding the fewest coins for arbitrary systems is dynamic programming over all amounts. With limited
            coins it is a bounded knapsack problem.""",
        ),
        "student": (
            """If each coin divides the next larger one, the greedy method is optimal: a solution with fewer large
            coins could always exchange small ones for a large one.""",
        ),
        "teacher": (
            """Let the class invent a system of three coins for which the cashier's method fails. Someone will find 1,
            3, 4.""",
        ),
    },
    families=(
        Family(
            "change_by_coins",
            "amount|change|due: int -> $kind",
            names=("${short}_of_$name", "${short}_for_amount", "${name}_$short", "give_${name}_$short"),
            tells=(
                "Pay $amount $what with as few pieces as possible out of $said. Return $result.",
                "The pieces of a currency are worth $said $what. Return $result for paying $amount with as few of "
                "them as possible.",
                "Take $amount ($what) apart into pieces worth $said, always as many as possible of the largest. "
                "Return $result.",
            ),
            varies={
                "system": (
                    _system("euro_cents", _EUROS, "cents", 1),
                    _system("us_cents", _DOLLARS, "cents", 1),
                    _system("rappen", _FRANCS, "rappen", 5),
                    _system("notes", _NOTES, "euros", 5),
                ),
                "form": (
                    {
                        "short": "pieces",
                        "kind": "list[int]",
                        "result": "the list of the pieces, largest first",
                        "begin": "[]",
                        "step": "result += [coin] * count",
                        "all": "pieces",
                    },
                    {
                        "short": "counts",
                        "kind": "dict[int, int]",
                        "result": "a dictionary from pieces to their numbers, without those that are not used",
                        "begin": "{}",
                        "step": "if count:\n        result[coin] = count",
                        "all": "{coin: pieces.count(coin) for coin in pieces}",
                    },
                    {
                        "short": "number",
                        "kind": "int",
                        "result": "the number of pieces",
                        "begin": "0",
                        "step": "result += count",
                        "all": "len(pieces)",
                    },
                ),
            },
            notes=("$amount is $limits.",),
            solutions=(
                "result = $begin\nrest = $amount\nfor coin in ($coins):\n    count, rest = divmod(rest, coin)\n"
                "    $step\nreturn result",
                "pieces = []\nrest = $amount\nfor coin in ($coins):\n    while coin <= rest:\n"
                "        pieces.append(coin)\n        rest -= coin\nreturn $all",
                "rest = $amount\npieces = []\nwhile rest > 0:\n"
                "    coin = max(coin for coin in ($coins) if coin <= rest)\n"
                "    pieces.append(coin)\n    rest -= coin\nreturn $all",
            ),
            oracle=lambda amount, system, form: _given(
                _fewest(amount, tuple(map(int, system["coins"].split(", ")))), form["short"]
            ),
            draw=lambda rng, system, form: (
                int(system["unit"]) * rng.randint(1, 60) if system["unit"] == "5" else rng.randint(1, 260),
            ),
            edges=((0,), (100,), (40,), (15,)),
            about={"amount": "what is to be paid", "return": "$result"},
        ),
        Family(
            "till_gives_change",
            "till|supply: dict[int, int], amount|change: int -> $kind",
            names=("$name", "${name}_from_till", "${name}_of_machine", "${name}_with_supply"),
            tells=(
                "$till maps coins to how many there are. Take $amount together, from the largest coin to the "
                "smallest, of each as many as fit and are there. Return $what.",
                "Go through the coins in $till (value to number) from the largest down and use each as often as it "
                "fits into what is left of $amount and as it is available. Return $what.",
                "A machine has the coins $till, a dictionary from value to number. It gives $amount by using as "
                "many as possible of the largest coin, then of the next. Return $what.",
            ),
            varies={
                "form": (
                    {
                        "name": "give_change",
                        "kind": "dict[int, int] | None",
                        "what": "a dictionary of the coins used, or None if something is left over",
                        "all": "used if left == 0 else None",
                    },
                    {
                        "name": "count_change",
                        "kind": "int",
                        "what": "how many coins are used, or -1 if something is left over",
                        "all": "sum(used.values()) if left == 0 else -1",
                    },
                    {"name": "missing_change", "kind": "int", "what": "the amount that is left over", "all": "left"},
                )
            },
            notes=("Coins are worth 50, 10, 5 or 1.",),
            solutions=(
                "left = $amount\nused = {}\nfor coin in sorted($till, reverse=True):\n"
                "    count = min(left // coin, $till[coin])\n    if count:\n        used[coin] = count\n"
                "        left -= coin * count\nreturn $all",
                "left = $amount\nused = {}\nfor coin, supply in sorted($till.items(), reverse=True):\n"
                "    while supply > 0 and coin <= left:\n        used[coin] = used.get(coin, 0) + 1\n"
                "        supply -= 1\n        left -= coin\nreturn $all",
            ),
            oracle=lambda till, amount, form: _handed(till, amount, form["name"]),
            draw=lambda rng, form: _till(rng),
            edges=(({50: 1, 10: 2}, 70), ({10: 1, 1: 3}, 15), ({}, 5), ({5: 2, 1: 4}, 9), ({1: 4, 50: 1}, 53)),
            about={"till": "how many there are of each coin", "amount": "what is to be given", "return": "$what"},
        ),
        Family(
            "worth_of_coin_heap",
            "purse|heap: dict[int, int] -> int",
            names=("$name", "${name}_in_purse", "get_$name", "find_$name"),
            tells=(
                "$purse maps the value of each kind of coin to how many there are. Return $what.",
                "A purse is given as a dictionary $purse from values of coins to their numbers. Return $what.",
                "How many coins there are of each value stands in the dictionary $purse. Return $what.",
            ),
            varies={
                "form": (
                    {
                        "name": "worth",
                        "what": "what all coins are worth together",
                        "step": "result += coin * number",
                        "all": "sum(worths)",
                    },
                    {
                        "name": "best_kind",
                        "what": "the largest worth that all coins of one kind have together, or 0 without coins",
                        "step": "result = max(result, coin * number)",
                        "all": "max(worths, default=0)",
                    },
                )
            },
            solutions=(
                "worths = [coin * number for coin, number in $purse.items()]\nreturn $all",
                "result = 0\nfor coin, number in $purse.items():\n    $step\nreturn result",
                "from operator import mul\nworths = list(map(mul, $purse.keys(), $purse.values()))\nreturn $all",
            ),
            oracle=lambda purse, form: (max if form["name"] == "best_kind" else sum)(
                [0, *(sum(coin for _ in range(number)) for coin, number in purse.items())]
            ),
            draw=lambda rng, form: (
                {coin: rng.randint(0, 6) for coin in sorted(rng.sample(_EUROS, rng.randint(1, 4)), reverse=True)},
            ),
            edges=(({},), ({5: 3},), ({50: 1, 20: 4, 1: 9},)),
            about={"purse": "for each value the number of such coins", "return": "$what"},
            noun="$what, from the numbers of coins in $purse",
            gives="nat",
        ),
    ),
)
