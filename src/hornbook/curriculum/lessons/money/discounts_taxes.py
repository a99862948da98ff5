"""Discounts and taxes: percentages of amounts in cents."""

from fractions import Fraction
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _discount(rng: Random) -> Example:
    price = rng.choice((1999, 2495, 4990, 7450, 12900))
    percent = rng.choice((5, 10, 15, 20, 30))
    return example(
        """A price of $price cents is reduced by $percent per cent. What remains is $rest per cent of it, so one
        multiplication and one division do.""",
        '''
        def reduced(cents: int, percent: int) -> int:
            """Return the price less the discount, rounded half up to a cent."""
            return (cents * (100 - percent) + 50) // 100


        print(reduced($price, $percent))
        print(reduced($price, 0), reduced($price, 100))
        print($price - $price * $percent / 100)
        ''',
        """The two extreme cases are a cheap test: no discount leaves the price, 100 per cent leaves nothing. The last
        line shows the exact value before rounding.""",
        price=price,
        percent=percent,
        rest=100 - percent,
    )


def _tax_included(rng: Random) -> Example:
    rate = rng.choice((5, 7, 8, 10, 19, 20, 21, 25))
    net = rng.choice((1000, 2500, 4990, 12000))
    gross = (net * (100 + rate) + 50) // 100
    return example(
        """A price of $gross cents includes $rate per cent of tax. The tax was computed from the price without it, so
        the whole is $whole per cent, and not 100.""",
        '''
        def net_price(gross: int, rate: int) -> int:
            """Return the price without the tax that is included, rounded half up."""
            return (2 * gross * 100 + 100 + rate) // (2 * (100 + rate))


        gross = $gross
        net = net_price(gross, $rate)
        print("net:", net, "tax:", gross - net)
        print("wrong:", gross - gross * $rate // 100)
        ''',
        """Taking $rate per cent off the gross price, as in the last line, removes too much. The tax is what remains
        when the net price is subtracted, so that the two always add up to the gross price.""",
        gross=gross,
        rate=rate,
        whole=100 + rate,
    )


def _order_of_steps(rng: Random) -> Example:
    price = rng.randint(1000, 9999)
    first, second = rng.choice(((10, 20), (20, 30), (15, 10), (50, 20)))
    return example(
        """A shop gives $first per cent off and at the till $second per cent more. Together these are not $sum per
        cent, because the second discount is taken from the reduced price.""",
        '''
        from fractions import Fraction


        def after_discounts(cents: int, *percents: int) -> Fraction:
            """Return the exact price after one discount and then the next."""
            price = Fraction(cents)
            for percent in percents:
                price *= Fraction(100 - percent, 100)
            return price


        print(float(after_discounts($price, $first, $second)))
        print(float(after_discounts($price, $second, $first)))
        print(float(after_discounts($price, $sum)))
        print("in one:", float(100 - 100 * after_discounts(1, $first, $second)), "per cent")
        ''',
        """The first two lines agree: factors may change places. The fourth says how large a single discount would
        have to be. Only rounding in between could make a difference.""",
        price=price,
        first=first,
        second=second,
        sum=first + second,
    )


def _bill(rng: Random) -> Example:
    a, b, c = things(rng, 3)
    p, q, r = numbers(rng, 3, 150, 3999)
    return example(
        """Different goods are taxed at different rates. The bill adds up the gross prices for each rate and computes
        the tax once for each sum.""",
        '''
        def taxes(items: list[tuple[str, int, int]]) -> dict[int, int]:
            """Return for each rate the tax included in the gross prices, rounded half up."""
            gross = {}
            for _, cents, rate in items:
                gross[rate] = gross.get(rate, 0) + cents
            return {
                rate: total - (200 * total + 100 + rate) // (2 * (100 + rate))
                for rate, total in gross.items()
            }


        items = [("$a", $p, 20), ("$b", $q, 5), ("$c", $r, 20)]
        for rate, tax in taxes(items).items():
            print(f"{rate} %: {tax} cents")
        ''',
        """Computing the tax for every single item would round each time. Rounding once for each rate is what tax
        offices usually expect.""",
        a=a,
        b=b,
        c=c,
        p=p,
        q=q,
        r=r,
    )


def _percent_question(rng: Random) -> Question:
    old = rng.choice((2000, 2500, 4000, 8000))
    off = rng.choice((5, 12, 25, 30, 45))
    return question(
        """A label shows the old and the new price. Write a function that returns the discount in per cent, rounded
        down, for the advertisement.""",
        '''
        def discount_percent(old: int, new: int) -> int:
            """Return by how many per cent the price was reduced, rounded down."""
            return (old - new) * 100 // old


        print(discount_percent($old, $new))
        print(discount_percent(999, 666), discount_percent(500, 500))
        ''',
        """The reference is the old price, since it was 100 per cent. Multiplying before dividing keeps the integer
        division from throwing everything away.""",
        old=old,
        new=old * (100 - off) // 100,
    )


def _tier_question(rng: Random) -> Question:
    price = rng.randint(40, 900)
    count = rng.choice((9, 10, 25, 60))
    return question(
        """From 10 pieces on a shop gives 5 per cent on the whole order, from 50 pieces on 12 per cent. Write a
        function for the total in cents, rounded half up.""",
        '''
        def order_total(price: int, count: int) -> int:
            """Return the price of the order after the discount for its size."""
            percent = 12 if count >= 50 else 5 if count >= 10 else 0
            return (price * count * (100 - percent) + 50) // 100


        print(order_total($price, $count))
        print(order_total(100, 9), order_total(100, 10))
        ''',
        """The larger limit is asked first. The second line shows the step: ten pieces for 100 cents cost 950, so the
        tenth costs only half.""",
        price=price,
        count=count,
    )


def _exact(value: Fraction) -> int:
    """Rounded half up."""
    low = value.numerator // value.denominator
    return low + (value - low >= Fraction(1, 2))


def _tier(count: int, limits: tuple[tuple[int, int], ...]) -> int:
    return max((percent for limit, percent in limits if count >= limit), default=0)


def _tiers(first: int, one: int, second: int, two: int, style: str) -> dict[str, str]:
    return {
        "first": str(first),
        "one": str(one),
        "second": str(second),
        "two": str(two),
        "style": style,
        "said": f"{one} per cent from {first} pieces on and {two} per cent from {second} pieces on",
        "table": f"(({second}, {two}), ({first}, {one}))",
    }


LESSON = Lesson(
    topic="Discounts and taxes in cents",
    area="money",
    concepts=("percentages", "discount", "tax"),
    openings=(
        """Twenty per cent off, plus nineteen per cent tax, and another three for paying early: prices are changed by
        percentages all the time. Each is one multiplication, and each can be taken from the wrong base.""",
        """Per cent means "of a hundred". The word hides the most important question: a hundredth of what?""",
        """Taking a tax off is not the reverse of putting it on, at least not with the same percentage. Many bills are
        a few cents wrong for this reason.""",
        """A discount is a factor. Once it is seen that way, several of them in a row hold no secrets.""",
    ),
    ideas=(
        (
            """A discount of p per cent leaves (100 - p) per cent. With integers: multiply by `100 - p` first, divide
            by 100 at the end, and round once.""",
            """Reducing by 15 per cent is the same as taking 85 per cent. `cents * 85` is exact; only the division by
            100 needs a rule for rounding.""",
        ),
        (
            """Adding a tax of r per cent multiplies by (100 + r) and divides by 100. To take it out again, multiply
            by 100 and divide by (100 + r).""",
            """A gross price is 100 + r hundredths of the net price. So the net price is found by a division by 100 +
            r, not by subtracting r per cent of the gross.""",
        ),
        (
            """Percentages in a row multiply. 20 per cent off and then 10 per cent off leave 0.8 times 0.9, that is 72
            per cent, a discount of 28.""",
            """Two discounts never add up to their sum, because the second one has less to work on. The order does not
            matter as long as nothing is rounded in between.""",
        ),
        (
            """With `//` after multiplication, (n + 50) // 100 rounds half up to a cent. For other divisors d use `(2
            * n + d) // (2 * d)`.""",
            """Multiply before you divide. `cents // 100 * 15` throws the odd cents away before the percentage is
            taken; `cents * 15 // 100` does not.""",
        ),
        (
            """Compute one of two parts and get the other by subtraction: tax = gross - net. If both are rounded
            separately, they may not add up.""",
            """Whatever is split in two should be split by one rounding and one subtraction. Then the parts make up
            the whole to the cent.""",
        ),
    ),
    examples=(_discount, _tax_included, _order_of_steps, _bill),
    pitfalls=(
        """Removing an included tax with the same percentage: `gross * (100 - rate) / 100`. For 20 per cent, 120
        becomes 96 and not 100. Divide by 100 + rate instead.""",
        """Adding discounts. "30 plus 20 per cent" leaves 56 per cent of the price and not 50.""",
        """Taking the percentage of the wrong amount. A price that rises by 10 per cent and then falls by 10 per cent
        ends at 99 per cent, as the second step starts from a higher price.""",
        """Computing with `price * 0.15` as floats and cutting with `int`. Some results end up a cent too low.
        Multiply integers by 15 and divide by 100.""",
    ),
    questions=(_percent_question, _tier_question),
    asks=(
        "How is a discount computed?",
        "How do I take a tax out of a price?",
        "May I add two discounts?",
        "Where do I round?",
        "Why do net and tax not add up?",
    ),
    notes={
        "young": (
            """Cut a chocolate bar into 100 tiny pieces. Per cent says how many of the pieces you take. For the next
            per cent you cut what is left into 100 new pieces.""",
        ),
        "engineer": (
            """Keep rates as integers in hundredths of a per cent (basis points) where halves occur, such as 5.5 per
            cent. The formulas stay the same with 10000 instead of 100.""",
        ),
        "analyst": (
            """A change from 4 to 5 per cent is one percentage point, and a rise of 25 per cent. Reports should say
            which of the two they mean.""",
        ),
        "hobbyist": (
            """Check a bill backwards: net plus tax must give gross to the cent, and the tax divided by the net must
            be close to the rate.""",
        ),
    },
    families=(
        Family(
            "price_after_percent",
            "price|amount|old_price: int, percent|rate: int -> int",
            names=("$name", "price_$name", "apply_$verb", "${verb}_price"),
            tells=(
                "Return the price of $price cents after $what of $percent per cent, rounded half up to a cent.",
                "A price of $price cents is $changed by $percent per cent. Return the new price in cents, rounded "
                "half up.",
                "Compute in cents what a price of $price cents becomes when it is $changed by $percent per cent. "
                "Half a cent is rounded up.",
            ),
            varies={
                "way": (
                    {
                        "name": "after_discount",
                        "verb": "discount",
                        "what": "a discount",
                        "changed": "reduced",
                        "sign": "-",
                    },
                    {
                        "name": "after_increase",
                        "verb": "increase",
                        "what": "an increase",
                        "changed": "raised",
                        "sign": "+",
                    },
                )
            },
            notes=("$percent is a whole number from 0 to 100.",),
            solutions=(
                "return ($price * (100 $sign $percent) + 50) // 100",
                "from decimal import Decimal, ROUND_HALF_UP\n"
                "exact = Decimal($price * (100 $sign $percent)) / 100\n"
                "return int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))",
                "whole, rest = divmod($price * (100 $sign $percent), 100)\nreturn whole + 1 if rest >= 50 else whole",
            ),
            oracle=lambda price, percent, way: _exact(
                price + Fraction(price * percent, -100 if way["sign"] == "-" else 100)
            ),
            draw=lambda rng, way: (rng.randint(1, 9999), rng.choice((5, 10, 15, 19, 25, 33, 50, rng.randint(1, 99)))),
            edges=((1999, 0), (50, 1), (150, 25), (1, 50), (10, 5), (3, 100)),
            about={"price": "a price in cents", "percent": "the percentage", "return": "the new price in cents"},
            noun="the price of $price cents, $changed by $percent per cent and rounded half up,",
            gives="nat",
        ),
        Family(
            "net_and_tax",
            "gross|total: int, rate: int -> $kind",
            names=("$name", "get_$name", "compute_$name", "${name}_of_gross"),
            tells=(
                "The price $gross (in cents) includes a tax of $rate per cent of the price without it. Return $what.",
                "A gross price of $gross cents consists of a net price and a tax of $rate per cent of that net "
                "price. Return $what.",
                "Take the tax of $rate per cent, which was added to a net price, out of the gross price $gross (in "
                "cents). Return $what.",
            ),
            varies={
                "form": (
                    {
                        "name": "net_price",
                        "kind": "int",
                        "what": "the price without the tax in cents, rounded half up",
                        "all": "net",
                    },
                    {
                        "name": "net_and_tax",
                        "kind": "tuple[int, int]",
                        "what": "the pair of the net price, rounded half up to a cent, and the tax, which is the rest",
                        "all": "net, total - net",
                    },
                    {
                        "name": "included_tax",
                        "kind": "int",
                        "what": "the tax in cents, which is the gross price less the net price rounded half up",
                        "all": "total - net",
                    },
                )
            },
            solutions=(
                "total = $gross\nnet = (200 * total + 100 + $rate) // (2 * (100 + $rate))\nreturn $all",
                "from decimal import Decimal, ROUND_HALF_UP\n"
                "total = $gross\nexact = Decimal(100 * total) / (100 + $rate)\n"
                "net = int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))\nreturn $all",
                "total = $gross\nnet, rest = divmod(100 * total, 100 + $rate)\nif 2 * rest >= 100 + $rate:\n    net "
                "+= 1\n"
                "return $all",
            ),
            oracle=lambda gross, rate, form: {
                "net": (net := _exact(Fraction(gross) / (1 + Fraction(rate, 100)))),
                "net, total - net": (net, gross - net),
                "total - net": gross - net,
            }[form["all"]],
            draw=lambda rng, form: (rng.randint(1, 9999), rng.choice((5, 7, 8, 10, 19, 20, 21, 25))),
            edges=((120, 20), (0, 10), (119, 19), (1, 100), (105, 10), (3, 100)),
            about={
                "gross": "the price with the tax",
                "rate": "the tax in per cent of the net price",
                "return": "$what",
            },
        ),
        Family(
            "order_with_tiers",
            "price|unit_price: int, count|n: int -> int",
            names=("order_total", "total_with_discount", "price_of_order", "bulk_price"),
            tells=(
                "One piece costs $price cents. Return the price of $count pieces in cents, rounded half up, with a "
                "discount on the whole order: $said.",
                "For orders there is a discount on everything: $said. Return what $count pieces at $price cents "
                "each cost, in cents, rounded half up.",
                "Compute the total of an order of $count pieces for $price cents each. The whole order gets $said. "
                "Round half up to a cent.",
            ),
            varies={
                "tiers": (
                    _tiers(10, 5, 50, 12, "a"),
                    _tiers(5, 3, 20, 10, "b"),
                    _tiers(12, 4, 100, 15, "c"),
                    _tiers(3, 2, 10, 5, "d"),
                )
            },
            notes=("Smaller orders get no discount.",),
            solutions=(
                "percent = 0\nif $count >= $second:\n    percent = $two\nelif $count >= $first:\n    percent = $one\n"
                "return ($price * $count * (100 - percent) + 50) // 100",
                "for limit, percent in $table:\n    if $count >= limit:\n        break\nelse:\n    percent = 0\n"
                "hundredths = $price * $count * (100 - percent)\nreturn (hundredths + 50) // 100",
                "percent = max([p for limit, p in $table if $count >= limit], default=0)\n"
                "return ($price * $count * (100 - percent) + 50) // 100",
            ),
            oracle=lambda price, count, tiers: _exact(
                price
                * count
                * (
                    1
                    - Fraction(
                        _tier(
                            count, ((int(tiers["first"]), int(tiers["one"])), (int(tiers["second"]), int(tiers["two"])))
                        ),
                        100,
                    )
                )
            ),
            draw=lambda rng, tiers: (
                rng.randint(100, 999),
                rng.choice([int(tiers[name]) + step for name in ("first", "second") for step in (-1, 0)]),
            ),
            edges=((99, 0),),
            about={
                "price": "the price of one piece in cents",
                "count": "the number of pieces",
                "return": "the total in cents",
            },
            noun="the total for $count pieces at $price cents, with $said,",
            gives="nat",
        ),
    ),
)
