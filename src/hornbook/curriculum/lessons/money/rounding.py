"""Rounding rules: half up, half even, to five cents, and what they do to sums."""

from fractions import Fraction
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _python_round(rng: Random) -> Example:
    a, b = sorted(rng.sample(range(0, 9), 2))
    return example(
        """Python's `round` sends a half to the even neighbour. The `Decimal` class can be told to do what shops do
        instead, and round a half up.""",
        '''
        from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal


        def rounded(text: str, rule: str) -> Decimal:
            """Return the amount rounded to two places by the rule."""
            return Decimal(text).quantize(Decimal("0.01"), rounding=rule)


        print(round(0.5), round(1.5), round(2.5), round(3.5))
        for text in ("1.0${a}5", "1.0${b}5", "2.675"):
            print(text, rounded(text, ROUND_HALF_UP), rounded(text, ROUND_HALF_EVEN))
        print(round(2.675, 2))
        ''',
        """`quantize` brings a decimal to the places of its argument. The last line has nothing to do with the rule:
        the float 2.675 is a little less than it looks, so there is no half to decide about.""",
        a=a,
        b=b,
    )


def _integers(rng: Random) -> Example:
    cents = rng.choice((1999, 2475, 1250, 3330, 845))
    percent = rng.choice((5, 7, 15, 19, 21))
    return example(
        """$percent per cent of $cents cents is not a whole number of cents. With integers, rounding half up means
        adding half of the divisor before dividing.""",
        '''
        def divided(number: int, divisor: int) -> int:
            """Return number / divisor, rounded half up; the number is not negative."""
            return (2 * number + divisor) // (2 * divisor)


        part = $cents * $percent
        print(part / 100)
        print(part // 100, divided(part, 100))
        print([divided(n, 10) for n in (14, 15, 16, 25)])
        ''',
        """`//` alone always rounds down. Doubling both numbers avoids the half: (2n + d) // 2d is n/d plus a half,
        rounded down.""",
        cents=cents,
        percent=percent,
    )


def _five_cents(rng: Random) -> Example:
    amounts = numbers(rng, 3, 101, 999)
    return example(
        """Where the smallest coin is worth five cents, the total of a purchase paid in cash is rounded to a multiple
        of five.""",
        '''
        def to_five_cents(cents: int) -> int:
            """Return the nearest multiple of 5."""
            return (cents + 2) // 5 * 5


        print([to_five_cents(cents) for cents in range(10, 16)])
        amounts = $amounts
        print([to_five_cents(cents) for cents in amounts])
        print(sum(amounts), to_five_cents(sum(amounts)), sum(map(to_five_cents, amounts)))
        ''',
        """Adding 2 moves the endings 3 and 4 over the next multiple, and 1 and 2 not. The last line compares rounding
        the total once with rounding every amount; only the first is fair to the customer.""",
        amounts=amounts,
    )


def _drift(rng: Random) -> Example:
    count = rng.choice((100, 200, 400))
    return example(
        """Does it matter which rule is used? Here $count amounts that all end in half a cent are rounded and added
        up.""",
        '''
        def half_up(tenths: int) -> int:
            """Return the cents for tenths of a cent, a half rounded up."""
            return (tenths + 5) // 10


        def half_even(tenths: int) -> int:
            """Return the cents for tenths of a cent, a half rounded to the even neighbour."""
            cents, rest = divmod(tenths, 10)
            return cents + (rest > 5 or (rest == 5 and cents % 2 == 1))


        amounts = [10 * n + 5 for n in range($count)]
        print("exact:    ", sum(amounts) / 10)
        print("half up:  ", sum(map(half_up, amounts)))
        print("half even:", sum(map(half_even, amounts)))
        ''',
        """Rounding up every time adds half a cent to each amount, $half cents in all. Rounding to the even neighbour
        goes up and down equally often, and the errors cancel out.""",
        count=count,
        half=count // 2,
    )


def _up_question(rng: Random) -> Question:
    cents = rng.choice((1234, 871, 2205, 1999, 3451))
    return question(
        """A cash machine hands out notes of 10 units only. Write a function that rounds an amount in cents up to the
        next multiple of 10 units; multiples stay as they are.""",
        '''
        def next_tens(cents: int) -> int:
            """Return the smallest multiple of 1000 cents that is not below the amount."""
            return -(-cents // 1000) * 1000


        print(next_tens($cents))
        print(next_tens(2000), next_tens(2001), next_tens(0))
        ''',
        """`//` rounds down. Of the negative amount it rounds away from zero, and the second minus sign brings the
        result back to the positive side, rounded up.""",
        cents=cents,
    )


def _total_question(rng: Random) -> Question:
    prices = [rng.randint(10, 99) * 10 + rng.choice((4, 5, 6)) for _ in range(3)]
    return question(
        """Petrol prices are given in tenths of a cent. Write a function that tells by how many cents the sum of the
        rounded prices differs from the rounded sum.""",
        '''
        def rounding_gap(tenths: list[int]) -> int:
            """Return the sum of the rounded amounts minus the rounded sum, in cents (half up)."""
            rounded = [(amount + 5) // 10 for amount in tenths]
            return sum(rounded) - (sum(tenths) + 5) // 10


        print(rounding_gap($prices))
        print(rounding_gap([5, 5, 5, 5]))
        ''',
        """Four times half a cent makes 2 cents, but each half is rounded up to 1, and 4 comes out. This is why bills
        are summed first and rounded at the end.""",
        prices=prices,
    )


def _by_fraction(tenths: int, rule: str) -> int:
    """By the distances to both neighbours."""
    exact = Fraction(tenths, 10)
    low = exact.numerator // exact.denominator
    below, above = exact - low, low + 1 - exact
    if below == 0 or rule == "down":
        return low
    if rule == "up" or above < below:
        return low + 1
    if below < above:
        return low
    return low + 1 if rule == "half_up" else low + low % 2


def _tenths(rng: Random) -> int:
    return rng.choice((10 * rng.randint(0, 300) + 5, rng.randint(0, 3000), 10 * rng.randint(0, 99)))


def _stepped(step: int, rule: str) -> dict[str, str]:
    tie = "" if step % 2 else " (the larger one of two equally near)"
    said = {"nearest": f"to the nearest multiple of {step}{tie}"}.get(rule, f"{rule} to a multiple of {step}")
    return {
        "step": str(step),
        "rule": rule,
        "said": said,
        "plus": {"nearest": f" + {step // 2}", "down": "", "up": f" + {step - 1}"}[rule],
        "count": {
            "nearest": f"(steps + (2 * rest >= {step})) * {step}",
            "down": f"steps * {step}",
            "up": f"(steps + (rest > 0)) * {step}",
        }[rule],
        "pick": {
            "nearest": f"low + {step} if 2 * rest >= {step} else low",
            "down": "low",
            "up": f"low + {step} if rest else low",
        }[rule],
    }


LESSON = Lesson(
    topic="Rounding money: half up, half even, five cents",
    area="money",
    concepts=("rounding_rules", "integer_division", "decimal"),
    openings=(
        """A third of a bill, seven per cent of a price, a rate in tenths of a cent: computing with money produces
        fractions of cents. Someone has to decide what happens to them.""",
        """Everybody rounds 2.4 to 2 and 2.6 to 3. The rules differ in the one case in the middle, and with money the
        middle comes up every day.""",
        """The tills of some countries round to five cents, banks round halves to the even side, and Python's `round`
        does that too. It pays to know which rule is running.""",
        """Rounding one amount is harmless. Rounding a thousand amounts and adding them up can be off by several units
        of money.""",
    ),
    ideas=(
        (
            """Half up is the rule of most shops: 0.5 becomes 1, 1.5 becomes 2, 2.5 becomes 3. With integers it is
            "add half of the divisor, then divide with `//`".""",
            """To round n/d half up with integers, compute `(2 * n + d) // (2 * d)`. For a divisor of 100 that is the
            same as `(n + 50) // 100`.""",
        ),
        (
            """Half even, also called banker's rounding, sends a half to the neighbour that is even: 0.5 to 0, 1.5 to
            2, 2.5 to 2. On average it neither adds nor takes anything.""",
            """Always rounding a half in the same direction makes sums drift. Choosing the even neighbour goes up half
            of the time and down the other half.""",
        ),
        (
            """Python's `round` uses half even, but on floats the half is often not exactly there. `round(2.675, 2)`
            gives 2.67 because the float is slightly smaller.""",
            """With floats no rounding rule can be relied on, since 1.005 is stored as a bit less. Integers or
            `Decimal` show the half as it is.""",
        ),
        (
            """To round to a multiple of 5, divide by 5 with rounding and multiply by 5 again: `(cents + 2) // 5 * 5`.
            For a step of 10 it is `(cents + 5) // 10 * 10`.""",
            """Rounding to steps is rounding a quotient: how many steps fit, rounded, times the step. It works for 5
            cents as for quarters of an hour.""",
        ),
        (
            """Round as late as possible and only once. Sums of rounded amounts differ from the rounded sum.""",
            """A bill is added exactly and rounded at the end. Where each line must be rounded, say which total
            counts, and don't mix the two.""",
        ),
    ),
    examples=(_python_round, _integers, _five_cents, _drift),
    pitfalls=(
        """Trusting `round` for shop rounding. `round(0.5)` is 0 and `round(2.5)` is 2. For half up use integers, or
        `Decimal` with `ROUND_HALF_UP`.""",
        """`int(x + 0.5)` for floats. It is half up for positive numbers, wrong for negative ones, and for values just
        below a half the sum may round up by itself.""",
        """Rounding twice, first to tenths of a cent and then to cents: 2.46 becomes 2.5 and then 3, although it is
        nearer to 2. Go from the exact value to the end in one step.""",
    ),
    questions=(_up_question, _total_question),
    asks=(
        "How do shops round?",
        "Why would anyone round to the even side?",
        "What does Python's `round` do?",
        "How do I round to five cents?",
        "When should I round?",
    ),
    notes={
        "young": (
            """Stand on a ladder between two steps. If you are nearer to one, go there. In the very middle you need a
            rule, or you argue for ever.""",
        ),
        "engineer": (
            """IEEE 754 rounds half to even by default, JavaScript's `Math.round` rounds half up (towards plus
            infinity), SQL mostly half away from zero. Write the rule into the interface.""",
        ),
        "analyst": (
            """Percentages rounded one by one rarely add up to 100. Show one more place, or give the difference to the
            largest part, and say so.""",
        ),
        "student": (
            """For the divisor 10 five endings are rounded up and four down under half up, since a 0 is not rounded at
            all. That is the source of the drift, half a unit for each tie.""",
        ),
    },
    families=(
        Family(
            "tenths_to_cents",
            "amount|value|price: int -> int",
            names=("to_cents_$rule", "round_$rule", "cents_rounded_$rule", "tenths_$rule"),
            tells=(
                "A price is given in tenths of a cent, $amount. Return it in whole cents, $said.",
                "Return how many cents $amount tenths of a cent are, $said.",
                "Convert $amount, a number of tenths of a cent, into cents and return the result, $said.",
            ),
            varies={
                "form": (
                    {
                        "rule": "half_up",
                        "said": "rounded to the nearest number, a half upwards",
                        "test": "rest >= 5",
                        "mode": "ROUND_HALF_UP",
                        "need": "import math\n",
                        "exact": "math.floor(exact + Fraction(1, 2))",
                    },
                    {
                        "rule": "half_even",
                        "said": "rounded to the nearest number, a half to the even one",
                        "test": "rest > 5 or (rest == 5 and cents % 2 == 1)",
                        "mode": "ROUND_HALF_EVEN",
                        "need": "",
                        "exact": "round(exact)",
                    },
                    {
                        "rule": "up",
                        "said": "rounded up unless it is whole",
                        "test": "rest > 0",
                        "mode": "ROUND_CEILING",
                        "need": "import math\n",
                        "exact": "math.ceil(exact)",
                    },
                )
            },
            notes=("$amount is not negative.",),
            solutions=(
                "cents, rest = divmod($amount, 10)\nif $test:\n    cents += 1\nreturn cents",
                "from decimal import Decimal, $mode\n"
                'exact = Decimal($amount) / 10\nreturn int(exact.quantize(Decimal("1"), rounding=$mode))',
                "from fractions import Fraction\n${need}exact = Fraction($amount, 10)\nreturn $exact",
            ),
            oracle=lambda tenths, form: _by_fraction(tenths, form["rule"]),
            draw=lambda rng, form: (_tenths(rng),),
            edges=((0,), (5,), (15,), (25,), (14,), (16,), (30,)),
            about={"amount": "an amount in tenths of a cent", "return": "the cents, $said"},
            noun="the amount of $amount tenths of a cent in cents, $said",
            gives="nat",
        ),
        Family(
            "rounded_to_step",
            "cents|price|total: int -> int",
            names=(
                "to_${step}_cents_$rule",
                "round_${rule}_to_$step",
                "${rule}_multiple_of_$step",
                "cash_${rule}_$step",
            ),
            tells=(
                "An amount is given in $cents as a whole number of cents. Return it rounded $said.",
                "Round $cents, a number of cents, $said and return the result.",
                "Return $cents rounded $said, as it is done for payments in cash.",
            ),
            varies={
                "form": tuple(_stepped(step, rule) for step in (5, 10, 20, 50) for rule in ("nearest", "down", "up"))
            },
            notes=("$cents is not negative.",),
            solutions=(
                "amount = $cents$plus\nreturn amount // $step * $step",
                "rest = $cents % $step\nlow = $cents - rest\nreturn $pick",
                "steps, rest = divmod($cents, $step)\nreturn $count",
            ),
            oracle=lambda cents, form: next(
                multiple
                for distance in range(100)
                for multiple in {"nearest": (cents + distance, cents - distance), "down": (cents - distance,)}.get(
                    form["rule"], (cents + distance,)
                )
                if multiple % int(form["step"]) == 0
            ),
            draw=lambda rng, form: (
                int(form["step"]) * rng.randint(0, 40) + rng.choice((0, 1, int(form["step"]) // 2, rng.randint(0, 9))),
            ),
            edges=((0,), (1,), (100,), (149,), (75,), (125,)),
            about={"cents": "an amount in cents", "return": "the amount rounded $said"},
            noun="the amount $cents rounded $said",
            gives="nat",
        ),
        Family(
            "gap_of_rounding",
            "tenths|amounts|prices: list[int] -> int",
            names=("$name", "find_$name", "get_$name", "compute_$name"),
            tells=(
                "The amounts in $tenths are tenths of a cent. Return $what, where rounding means to the nearest "
                "cent, a half $rule.",
                "Given amounts in tenths of a cent, $tenths, return $what. Amounts are rounded to the nearest "
                "cent, a half $rule.",
                "Round tenths of a cent to the nearest cent, a half $rule. For the amounts in $tenths, return $what.",
            ),
            varies={
                "rule": (
                    {
                        "name_of": "half_up",
                        "rule": "upwards",
                        "one": "(amount + 5) // 10",
                        "needs": "",
                        "mode": "ROUND_HALF_UP",
                    },
                    {
                        "name_of": "half_even",
                        "rule": "to the even one",
                        "one": "round(Fraction(amount, 10))",
                        "needs": "from fractions import Fraction\n",
                        "mode": "ROUND_HALF_EVEN",
                    },
                ),
                "form": (
                    {
                        "name": "rounded_sum",
                        "what": "the sum of the rounded amounts in cents",
                        "result": "total",
                        "late": "total",
                    },
                    {
                        "name": "rounding_gap",
                        "what": "the sum of the rounded amounts minus the rounded sum, in cents",
                        "result": "total - rounded(sum(amounts))",
                        "late": "total - rounded(exact)",
                    },
                ),
            },
            notes=("No amount is negative.",),
            solutions=(
                "${needs}def rounded(amount: int) -> int:\n    return $one\n\n"
                "amounts = list($tenths)\ntotal = sum(map(rounded, amounts))\nreturn $result",
                "from decimal import Decimal, $mode\n"
                "def rounded(amount: int) -> int:\n"
                "    return int((Decimal(amount) / 10).quantize(Decimal(1), rounding=$mode))\n\n"
                "total = exact = 0\nfor amount in $tenths:\n    total += rounded(amount)\n    exact += amount\n"
                "return $late",
            ),
            oracle=lambda tenths, rule, form: (
                sum(_by_fraction(one, rule["name_of"]) for one in tenths)
                - (_by_fraction(sum(tenths), rule["name_of"]) if form["late"] != "total" else 0)
            ),
            draw=lambda rng, rule, form: ([_tenths(rng) for _ in range(rng.randint(1, 5))],),
            edges=(([],), ([5, 5],), ([15, 25, 35],), ([4, 4, 4],)),
            about={"tenths": "amounts in tenths of a cent", "return": "$what"},
        ),
    ),
)
