"""Amounts of money as whole cents."""

from decimal import Decimal
from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Family
from hornbook.curriculum.lessons.draws import fruits, numbers
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _price(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02}"


def _floats(rng: Random) -> Example:
    return example(
        """Ten times ten cents should make one unit of money. With floats it does not quite, and the comparison says
        so.""",
        """
        total = 0.0
        for _ in range(10):
            total += 0.10
        print(total, total == 1.0)

        cents = 0
        for _ in range(10):
            cents += 10
        print(cents, cents == 100)
        print($a * 100, int($a * 100))
        """,
        """0.10 has no exact form in the binary numbers behind floats, and the small errors add up. The last line
        shows another victim: cutting off the fraction loses a cent.""",
        a=rng.choice(("1.15", "2.3", "4.35", "8.2", "5.1", "19.99")),
    )


def _shop(rng: Random) -> Example:
    names = fruits(rng, 3)
    prices = numbers(rng, 3, 29, 799)
    counts = numbers(rng, 3, 1, 6)
    total = sum(p * c for p, c in zip(prices, counts, strict=True))
    return example(
        """All prices of this receipt are integers, in cents. Only the function that prints an amount knows that 100
        of them make a whole unit.""",
        '''
        def shown(cents: int) -> str:
            """Return an amount such as 12.05."""
            sign = "-" if cents < 0 else ""
            return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02}"


        basket = [("$a", $p, $x), ("$b", $q, $y), ("$c", $r, $z)]
        total = 0
        for name, price, count in basket:
            total += price * count
            print(f"{count} x {name:<9}{shown(price * count):>8}")
        print(f"{'total':<13}{shown(total):>8}")
        print(shown(-5))
        ''',
        """The sum is $total cents, exactly. For negative amounts the sign is taken off first, because `-5 // 100`
        would round down to -1.""",
        a=names[0],
        b=names[1],
        c=names[2],
        p=prices[0],
        q=prices[1],
        r=prices[2],
        x=counts[0],
        y=counts[1],
        z=counts[2],
        total=total,
    )


def _parse(rng: Random) -> Example:
    a, b = rng.randint(100, 9999), rng.randint(1, 99)
    return example(
        """Amounts typed by people come as text. To turn them into cents, the text is cut at the point, and the float
        is never made.""",
        '''
        def to_cents(text: str) -> int:
            """Return the cents of an amount such as 12.5, 12.50 or 12."""
            units, _, fraction = text.partition(".")
            return int(units) * 100 + int(fraction.ljust(2, "0"))


        for text in ("$a", "0.$b", "7.5", "12"):
            print(text, to_cents(text))
        ''',
        """`ljust` fills the part behind the point to two digits, so that "5" means 50 cents and an empty part 0. More
        than two digits would go wrong; a real program has to refuse them.""",
        a=_price(a),
        b=f"{b:02}",
    )


def _decimal(rng: Random) -> Example:
    a, b = (_price(rng.randint(100, 999)) for _ in range(2))
    return example(
        """Where fractions of a cent occur, or where a library expects it, `Decimal` is the other way to be exact. It
        must be made from a string.""",
        """
        from decimal import Decimal

        price = Decimal("$a")
        print(price * 3, price + Decimal("$b"))
        print(Decimal(0.1))
        print(Decimal("0.1") * 10 == 1)
        print(int(price * 100))
        """,
        """The second line shows what the float 0.1 really is. From the string "0.1" the decimal is exactly a tenth,
        and so ten of them are exactly 1.""",
        a=a,
        b=b,
    )


def _budget_question(rng: Random) -> Question:
    prices = numbers(rng, 4, 150, 900)
    budget = sum(prices) - rng.randint(50, 300)
    return question(
        """Write a function that returns how many things from a list can be bought in the given order before the money
        runs out. Prices and money are in cents.""",
        '''
        def affordable(prices: list[int], money: int) -> int:
            """Return how many of the prices, from the first on, the money covers."""
            count = 0
            for price in prices:
                if price > money:
                    break
                money -= price
                count += 1
            return count


        print(affordable($prices, $budget))
        print(affordable([100, 200], 300))
        ''',
        """The second call uses up the money to the last cent. With floats such a comparison can fail by a trillionth;
        with cents it is safe.""",
        prices=prices,
        budget=budget,
    )


def _comma_question(rng: Random) -> Question:
    a, b = rng.randint(1000, 99999), rng.randint(100, 999)
    return question(
        """A price list uses a decimal comma and a point between thousands, as in 1.234,50. Write a function that
        returns the cents.""",
        '''
        def cents_of(text: str) -> int:
            """Return the cents of an amount such as 1.234,50."""
            units, _, fraction = text.replace(".", "").partition(",")
            return int(units) * 100 + int(fraction or 0)


        print(cents_of("$a"))
        print(cents_of("1.234,50"), cents_of("$b"))
        ''',
        """The points are only there for reading and are removed. If the comma is missing, the fraction is empty and
        counts as 0.""",
        a=_price(a).replace(".", ","),
        b=b,
    )


class _Box:
    """By a list of all movements."""

    def __init__(self, cents: int, words: dict[str, str]) -> None:
        self._moves = [cents]

    @property
    def cents(self) -> int:
        return sum(self._moves)

    def put(self, cents: int) -> None:
        if cents <= 0:
            raise ValueError("not positive")
        self._moves.append(cents)

    def take(self, cents: int) -> None:
        if cents <= 0 or cents > self.cents:
            raise ValueError("not possible")
        self._moves.append(-cents)

    def shown(self) -> str:
        return f"{Decimal(self.cents) / 100:.2f}"

    deposit = put
    withdraw = take
    add = put
    remove = take


def _calls(rng: Random, words: dict[str, str]) -> tuple[tuple[Any, ...], list[tuple[Any, ...]]]:
    start = rng.choice((0, rng.randint(1, 2000)))
    put, take = words["put"], words["take"]
    calls: list[tuple[Any, ...]] = [
        (put, rng.randint(1, 900)),
        (take, rng.randint(1, 1500)),
        rng.choice(((put, 0), (take, -3), (take, 0), (put, -1), (take, start + 901))),
        (rng.choice((put, take)), rng.randint(1, 300)),
    ]
    rng.shuffle(calls)
    return (start,), [(".cents",), *calls, (".cents",), ("shown",)]


def _written(rng: Random) -> str:
    cents = rng.choice((rng.randint(0, 99), rng.randint(100, 5000)))
    return rng.choice((_price(cents), _price(cents), _price(cents // 10 * 10)[:-1], str(cents // 100)))


LESSON = Lesson(
    topic="Money in cents: whole numbers instead of floats",
    area="money",
    concepts=("cents", "integers", "exact_arithmetic"),
    openings=(
        """Money is counted, not measured. There are 1999 cents or 2000 cents, and nothing in between, so whole
        numbers are the natural choice.""",
        """The price 19.99 looks like a float, and that is the beginning of many a wrong bill. Floats hold most
        amounts only approximately.""",
        """A shop adds thousands of prices a day. If each of them is off by a tiny fraction, the sum does not agree
        with the drawer in the evening. Cents don't have this problem.""",
        """Choose the smallest unit as your unit. For money that is the cent, and everything that is added, compared
        or stored is an integer.""",
    ),
    ideas=(
        (
            """Store amounts in cents: 19.99 becomes 1999. Sums, differences and products with whole counts then stay
            exact.""",
            """Integers in Python are exact and as large as needed. An amount in cents can be added a million times
            without losing any of them.""",
        ),
        (
            """0.1 cannot be written as a finite binary fraction, just as a third has no end in decimals. So 0.1 + 0.2
            gives 0.30000000000000004.""",
            """Floats are made of halves, quarters, eighths and so on. Tenths and hundredths do not fit, except for
            0.25, 0.5 and 0.75, and are stored rounded.""",
        ),
        (
            """Convert at the borders only: text into cents when it comes in, cents into text when it goes out. In
            between no point appears.""",
            """For printing, `cents // 100` is the part before the point and `cents % 100`, with two digits, the part
            behind it. Nothing else in the program needs to know about the point.""",
        ),
        (
            """`Decimal` from the standard library computes with decimal digits and is exact for sums too. Make it
            from a string, not from a float.""",
            """Where hundredths of a cent matter, as for fuel or exchange rates, use `Decimal`, or choose a smaller
            unit, such as a thousandth of a cent, and stay with integers.""",
        ),
    ),
    examples=(_floats, _shop, _parse, _decimal),
    pitfalls=(
        """`int(price * 100)` for a float price. 19.99 * 100 is a little less than 1999, and `int` cuts it to 1998. If
        a float cannot be avoided, `round(price * 100)` is right.""",
        """Comparing float amounts with `==`. 0.1 + 0.2 == 0.3 is `False`. In cents it is 10 + 20 == 30.""",
        """Printing `cents / 100`. It gives 12.5 where 12.50 is meant. Use `f"{cents / 100:.2f}"`, or `//` and `%`
        with two digits.""",
        """Splitting a negative amount with `//` and `%`. -5 cents give -1 and 95. Handle the sign separately.""",
    ),
    questions=(_budget_question, _comma_question),
    asks=(
        "Why cents?",
        "What is wrong with floats?",
        "Where does the point come from?",
        "Is there another exact type?",
    ),
    notes={
        "young": (
            """Count your money in the smallest coins only. Then there is no point and no comma. At the end, say how
            many big ones it makes.""",
        ),
        "engineer": (
            """Store the currency beside the amount, and don't assume two decimals: the yen has none, the Kuwaiti
            dinar three. The number of the smallest units is called the minor amount.""",
        ),
        "analyst": (
            """If a column of prices was read as floats, convert it with `round(x * 100)` before grouping. Two amounts
            that look equal may otherwise land in different groups.""",
        ),
        "teacher": (
            """Let the class predict `0.1 + 0.2 == 0.3`. The surprise is worth more than the explanation, and the
            explanation then finds open ears.""",
        ),
    },
    families=(
        Family(
            "price_text_in_cents",
            "price|text|amount: str -> int",
            names=("price_to_cents", "cents_of", "parse_price", "amount_in_cents"),
            tells=(
                'Return the number of cents in a price such as "$like" in $price.',
                '$price is an amount of money with up to two digits behind the $said, such as "$like". Return it '
                "in cents.",
                'Convert an amount such as "$like", given in $price, into cents and return the integer.',
            ),
            varies={
                "mark": (
                    {"mark": ".", "said": "point", "like": "12.50", "fix": ""},
                    {"mark": ",", "said": "comma", "like": "12,50", "fix": '.replace(",", ".")'},
                )
            },
            notes=("There may be one digit behind the $said, or no $said at all. No amount is negative.",),
            solutions=(
                'units, _, rest = $price.partition("$mark")\nreturn int(units) * 100 + int(rest.ljust(2, "0"))',
                "from decimal import Decimal\nreturn int(Decimal($price$fix) * 100)",
                "return round(float($price$fix) * 100)",
                'parts = $price.split("$mark")\ncents = int(parts[0]) * 100\nif len(parts) == 2:\n'
                "    cents += int(parts[1]) if len(parts[1]) == 2 else int(parts[1]) * 10\nreturn cents",
            ),
            oracle=lambda price, mark: int(
                "".join((price + mark["mark"] * (mark["mark"] not in price) + "00").split(mark["mark"]))[
                    : (price + mark["mark"]).index(mark["mark"]) + 2
                ]
            ),
            draw=lambda rng, mark: (_written(rng).replace(".", mark["mark"]),),
            edges=(("0",), ("7",)),
            about={"price": 'an amount such as "$like"', "return": "the same in cents"},
            noun="the number of cents in the amount $price",
            gives="nat",
        ),
        Family(
            "cents_as_price",
            "amount|money|total: int -> str",
            names=("cents_to_$name", "show_$name", "${name}_of_cents", "format_$name"),
            tells=(
                'Return the amount of $amount cents as a text such as "$like".',
                'Write $amount cents as a price with two digits behind the $said, like "$like", and return the text.',
                'Turn a whole number of cents, $amount, into a text like "$like".',
            ),
            varies={
                "form": (
                    {"name": "price", "like": "12.05", "said": "point", "mark": ".", "end": "", "fix": "", "tail": ""},
                    {
                        "name": "euros",
                        "like": "12,05 EUR",
                        "said": "comma",
                        "mark": ",",
                        "end": " EUR",
                        "fix": '.replace(".", ",")',
                        "tail": ' + " EUR"',
                    },
                    {
                        "name": "francs",
                        "like": "12.05 Fr.",
                        "said": "point",
                        "mark": ".",
                        "end": " Fr.",
                        "fix": "",
                        "tail": ' + " Fr."',
                    },
                )
            },
            notes=("A negative amount has a minus sign in front.",),
            solutions=(
                'sign = "-" if $amount < 0 else ""\nunits, rest = divmod(abs($amount), 100)\n'
                'return f"{sign}{units}$mark{rest:02}$end"',
                'digits = str(abs($amount)).zfill(3)\ntext = digits[:-2] + "$mark" + digits[-2:]$tail\n'
                'return "-" + text if $amount < 0 else text',
                'return f"{$amount / 100:.2f}"$fix$tail',
            ),
            oracle=lambda cents, form: f"{Decimal(cents).scaleb(-2):.2f}".replace(".", form["mark"]) + form["end"],
            draw=lambda rng, form: (
                rng.choice((1, 1, 1, -1)) * rng.choice((rng.randint(0, 99), rng.randint(100, 99999))),
            ),
            edges=((5,), (-5,), (1200,), (0,), (-130,)),
            about={"amount": "a whole number of cents", "return": 'a text like "$like"'},
            noun='the text (like "$like") of $amount cents',
            gives="str",
        ),
        Family(
            "sum_of_price_texts",
            "prices|amounts|texts: list[str] -> str",
            names=("$name", "get_$name", "${name}_text", "find_$name"),
            tells=(
                'The texts in $prices are amounts with two digits behind the point, such as "3.09". Return $what, '
                "written in the same way.",
                'Return $what in $prices, a list of amounts like "0.75" or "12.00", as a text of this form.',
                'Given amounts such as "4.50" in $prices, each with a point and two more digits, return $what as '
                "such a text.",
            ),
            varies={
                "form": (
                    {"name": "total_price", "what": "the sum of the amounts", "all": "sum(cents)", "step": "+="},
                    {
                        "name": "highest_price",
                        "what": "the largest of the amounts",
                        "all": "max(cents, default=0)",
                        "step": "",
                    },
                )
            },
            notes=('The result must be exact. Without amounts it is "0.00".',),
            solutions=(
                'cents = [int(text.replace(".", "")) for text in $prices]\nresult = $all\n'
                'return f"{result // 100}.{result % 100:02}"',
                'from decimal import Decimal\ncents = [Decimal(text) for text in $prices]\nreturn f"{$all:.2f}"',
                'cents = []\nfor text in $prices:\n    units, rest = text.split(".")\n'
                "    cents.append(100 * int(units) + int(rest))\nunits, rest = divmod($all, 100)\n"
                'return str(units) + "." + str(rest).zfill(2)',
            ),
            oracle=lambda prices, form: _price(
                (sum if form["step"] else lambda found: max(found, default=0))(
                    [round(float(one) * 100) for one in prices]
                )
            ),
            draw=lambda rng, form: (
                [_price(rng.choice((rng.randint(0, 99), rng.randint(100, 4000)))) for _ in range(rng.randint(2, 5))],
            ),
            edges=(([],), (["0.05"],), (["0.10"] * 3,), (["9.99", "10.00"],)),
            about={"prices": "amounts with two decimals", "return": "$what as a text"},
            noun="$what in $prices, as a text",
            gives="str",
        ),
        ClassFamily(
            "cash_box_class",
            names=("CashBox", "Purse", "MoneyBox", "Till"),
            tells=(
                "A $name holds an amount of money in whole cents.",
                "Money in a $name, counted in whole cents and never negative.",
                "Keeps an amount of money. All amounts are integers and mean cents.",
                "A $name for cents: money goes in and comes out, but there is never less than nothing in it.",
            ),
            methods=(
                "$name(cents): begin with so much money; the attribute cents always has the present amount",
                "$put(cents): add so much; ValueError if it is not positive",
                "$take(cents): remove so much; ValueError if it is not positive or more than there is",
                'shown(): return the amount with a point and two digits behind it, such as "12.05"',
            ),
            solutions=(
                "def __init__(self, cents: int) -> None:\n    self.cents = cents\n\n"
                "def $put(self, cents: int) -> None:\n    if cents <= 0:\n"
                '        raise ValueError("the amount must be positive")\n    self.cents += cents\n\n'
                "def $take(self, cents: int) -> None:\n    if cents <= 0:\n"
                '        raise ValueError("the amount must be positive")\n'
                '    if cents > self.cents:\n        raise ValueError("not enough money")\n    self.cents -= cents\n\n'
                'def shown(self) -> str:\n    return f"{self.cents // 100}.{self.cents % 100:02}"',
                "def __init__(self, cents: int) -> None:\n    self._cents = cents\n\n"
                "@property\ndef cents(self) -> int:\n    return self._cents\n\n"
                "def $put(self, cents: int) -> None:\n    self._change(cents, 1)\n\n"
                "def $take(self, cents: int) -> None:\n    self._change(cents, -1)\n\n"
                "def _change(self, cents: int, sign: int) -> None:\n"
                "    if cents <= 0 or self._cents + sign * cents < 0:\n"
                '        raise ValueError(f"impossible amount: {cents}")\n    self._cents += sign * cents\n\n'
                'def shown(self) -> str:\n    units, rest = divmod(self._cents, 100)\n    return f"{units}.{rest:02}"',
            ),
            varies={
                "words": (
                    {"put": "put", "take": "take"},
                    {"put": "deposit", "take": "withdraw"},
                    {"put": "add", "take": "remove"},
                )
            },
            oracle=_Box,
            draw=_calls,
        ),
    ),
)
