"""Splitting amounts so that no cent is lost: equal shares, shares by weight, who owes whom."""

from fractions import Fraction
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _lost_cents(rng: Random) -> Example:
    count = rng.choice((3, 4, 6, 7))
    total = count * rng.randint(300, 1200) + rng.randint(1, count - 1)
    return example(
        """$count friends share a bill of $total cents. Dividing and cutting off loses cents, rounding may ask for
        more than the bill.""",
        '''
        def equal_shares(total: int, people: int) -> list[int]:
            """Return shares that add up to the total and differ by at most a cent."""
            share, extra = divmod(total, people)
            return [share + 1] * extra + [share] * (people - extra)


        print($total // $count * $count, "by cutting off")
        print(round($total / $count) * $count, "by rounding")
        shares = equal_shares($total, $count)
        print(shares, sum(shares))
        ''',
        """`divmod` gives the share and the number of cents that are left over, $extra here. The same number of people
        pay one cent more, so that the sum is right.""",
        count=count,
        total=total,
        extra=total % count,
    )


def _by_weight(rng: Random) -> Example:
    weights = rng.sample(range(1, 8), 3)
    total = rng.randint(1000, 9000)
    return example(
        """Rent is split by the size of the rooms, here $weights. Each share is rounded down first; the cents left
        over go to those who lost the largest fractions.""",
        '''
        def shares_by_weight(total: int, weights: list[int]) -> list[int]:
            """Return shares in proportion to the weights that add up to the total."""
            whole = sum(weights)
            shares = [total * weight // whole for weight in weights]
            fractions = [total * weight % whole for weight in weights]
            order = sorted(range(len(weights)), key=lambda place: -fractions[place])
            for place in order[: total - sum(shares)]:
                shares[place] += 1
            return shares


        shares = shares_by_weight($total, $weights)
        print(shares, sum(shares))
        print([round($total * weight / $whole, 3) for weight in $weights])
        ''',
        """The second line shows the exact shares for comparison. `sorted` keeps the order of equal fractions, so a
        tie goes to the earlier person.""",
        weights=weights,
        total=total,
        whole=sum(weights),
    )


def _settling(rng: Random) -> Example:
    names = people(rng, 3)
    each = rng.randint(20, 60) * 100
    first, second = rng.randint(0, each - 100), rng.randint(each, 2 * each)
    paid = [first, second, 3 * each - first - second]
    return example(
        """During a trip everyone has paid something. The difference between what somebody paid and the fair share
        says who gets money back.""",
        '''
        def balances(paid: dict[str, int]) -> dict[str, int]:
            """Return what each gets back (positive) or still has to pay (negative), in cents."""
            share = sum(paid.values()) // len(paid)
            return {name: amount - share for name, amount in paid.items()}


        paid = {"$a": $x, "$b": $y, "$c": $z}
        for name, balance in balances(paid).items():
            print(f"{name} {balance:+}")
        print(sum(balances(paid).values()))
        ''',
        """The total can be divided by the number of people here, so the balances add up to 0. The format `+` shows
        the sign of positive numbers too.""",
        a=names[0],
        b=names[1],
        c=names[2],
        x=paid[0],
        y=paid[1],
        z=paid[2],
    )


def _transfers(rng: Random) -> Example:
    names = people(rng, 4)
    a, b = numbers(rng, 2, 5, 40)
    c = rng.randint(1, a + b - 1)
    return example(
        """From the balances a short list of payments can be made: as long as someone owes, whoever owes most pays
        whoever gets most.""",
        '''
        def payments(balances: dict[str, int]) -> list[tuple[str, str, int]]:
            """Return (payer, receiver, amount) until every balance is 0."""
            left = dict(balances)
            found = []
            while any(left.values()):
                payer = min(left, key=lambda name: left[name])
                receiver = max(left, key=lambda name: left[name])
                amount = min(-left[payer], left[receiver])
                found.append((payer, receiver, amount))
                left[payer] += amount
                left[receiver] -= amount
            return found


        for row in payments({"$w": $a, "$x": $b, "$y": -$c, "$z": -$d}):
            print(*row)
        ''',
        """Each payment brings at least one balance to 0, so four people need at most three payments. The copy `left`
        keeps the caller's dictionary as it is.""",
        w=names[0],
        x=names[1],
        y=names[2],
        z=names[3],
        a=a,
        b=b,
        c=c,
        d=a + b - c,
    )


def _rounds_question(rng: Random) -> Question:
    total = rng.randint(1000, 5000)
    parts = rng.choice((3, 4, 6))
    return question(
        """A price of $total cents is paid in $parts instalments. Write a function that makes all of them equal,
        except for the last, which takes up the difference.""",
        '''
        def instalments(total: int, count: int) -> list[int]:
            """Return instalments; all but the last are equal and rounded down."""
            part = total // count
            return [part] * (count - 1) + [total - part * (count - 1)]


        print(instalments($total, $parts))
        print(instalments(100, 3), instalments(90, 3), instalments(5, 1))
        ''',
        """The last instalment is computed as a difference and therefore always makes the sum right. With one
        instalment the list `[part] * 0` is empty.""",
        total=total,
        parts=parts,
    )


def _tip_question(rng: Random) -> Question:
    a, b, c = numbers(rng, 3, 900, 2500)
    percent = rng.choice((5, 8, 10, 12))
    return question(
        """Three people ate for different amounts and add $percent per cent tip to the whole bill. Write a function
        that returns what each pays, where the last one pays whatever is missing.""",
        '''
        def with_tip(meals: list[int], percent: int) -> list[int]:
            """Return what each pays; the whole is the bill plus the tip, rounded up to a cent."""
            whole = -(-sum(meals) * (100 + percent) // 100)
            parts = [meal * (100 + percent) // 100 for meal in meals[:-1]]
            return [*parts, whole - sum(parts)]


        print(with_tip([$a, $b, $c], $percent))
        print(sum(with_tip([$a, $b, $c], $percent)))
        ''',
        """All but the last are rounded down, so the last pays at most a few cents more than the exact share. The sum
        is the rounded whole by construction.""",
        a=a,
        b=b,
        c=c,
        percent=percent,
    )


def _dealt(total: int, count: int, last: bool) -> list[int]:
    """Cent by cent, like cards."""
    shares = [0] * count
    for cent in range(total):
        shares[-1 - cent % count if last else cent % count] += 1
    return shares


def _weighted(total: int, weights: list[int]) -> list[int]:
    """By giving out the left cents one at a time, always to whoever lacks most."""
    exact = [Fraction(total * weight, sum(weights)) for weight in weights]
    shares = [int(one) for one in exact]
    while sum(shares) < total:
        lacks = [one - share for one, share in zip(exact, shares, strict=True)]
        shares[lacks.index(max(lacks))] += 1
    return shares


def _paid(rng: Random) -> dict[str, int]:
    names = people(rng, rng.randint(2, 3))
    each = rng.randint(5, 40)
    amounts = [rng.randint(0, each) for _ in names[1:]]
    return dict(zip(names, [*amounts, each * len(names) - sum(amounts)], strict=True))


def _balanced(paid: dict[str, int], name: str) -> object:
    """Everybody pays everybody else an equal part of what they laid out."""
    balance = dict.fromkeys(paid, 0)
    for payer, amount in paid.items():
        for other in paid:
            balance[other] -= amount
            balance[payer] += amount
    result = {one: value // len(paid) for one, value in balance.items()}
    return {
        "balances": result,
        "debtors": sorted(one for one, value in balance.items() if value < 0),
        "largest_claim": sorted(result.values())[-1],
    }[name]


LESSON = Lesson(
    topic="Splitting a bill fairly, to the last cent",
    area="money",
    concepts=("fair_shares", "divmod", "largest_remainder"),
    openings=(
        """A bill of 100 cents for three people: 33 each makes 99, and somebody has to pay the last cent. Programs
        that forget it produce bills that don't add up.""",
        """Sharing money is dividing, and dividing has remainders. A fair split decides in advance who gets them.""",
        """After a holiday nobody remembers who paid for what, but a list of amounts exists. From it follows who owes
        how much to whom.""",
        """Whether it is a dinner, a rent or an inheritance: the shares must be as equal as possible, and together
        exactly the whole.""",
    ),
    ideas=(
        (
            """`share, extra = divmod(total, people)`: everybody pays `share`, and `extra` of them a cent more. The
            remainder is smaller than the number of people, so nobody pays two.""",
            """The quotient is what each pays at least, the remainder the number of those who pay one cent more.
            Together they make the whole, by the definition of division.""",
        ),
        (
            """Who pays the extra cents must be a rule: the first ones, the last ones, a different one each time. Any
            rule is better than none, as it makes the result repeatable.""",
            """Equal shares differ by at most one cent. Which of the people has the larger one is a matter of taste,
            but write it into the docstring.""",
        ),
        (
            """For unequal shares multiply first: `total * weight // sum(weights)`. Rounded down, the shares are too
            small by a few cents in all, never by as many as there are people.""",
            """Shares by weight are rounded down first. Then the missing cents are handed out one by one, to those
            with the largest fractions.""",
        ),
        (
            """A balance is paid minus share. Positive balances get money, negative ones owe it, and the sum of all is
            0. This sum is the check of the whole computation.""",
            """For settling debts only the balances matter, not who paid for what. Their sum must be 0, or a cent was
            lost on the way.""",
        ),
    ),
    examples=(_lost_cents, _by_weight, _settling, _transfers),
    pitfalls=(
        """`round(total / people)` for each person. Three times 33 is 99 and four times 17 is 68 for a bill of 67. The
        sum of rounded shares has to be compared with the total, and usually it differs.""",
        """Giving all left cents to one person. With seven people it may be six cents, and the shares are no longer as
        equal as possible.""",
        """Using floats for shares. 10.00 / 3 has no end, and 3.33 * 3 is not 10. In cents, with a remainder, the
        question of the lost cent is visible and can be answered.""",
    ),
    questions=(_rounds_question, _tip_question),
    asks=(
        "How do I split equally?",
        "Who pays the extra cents?",
        "What if the shares are not equal?",
        "How do we settle afterwards?",
    ),
    notes={
        "young": (
            """Deal the coins like cards, one to each, round after round. When the coins run out, some have one more.
            It is never more than one.""",
        ),
        "engineer": (
            """Splitting by cumulative sums, `total * (i + 1) // n - total * i // n`, spreads the extra cents evenly
            over the list. It needs no second pass and generalises to weights.""",
        ),
        "analyst": (
            """The method of largest remainders is the same that allots seats to parties and makes rounded percentages
            add up to 100.""",
        ),
        "student": (
            """Rounding down loses less than one cent for each share, so fewer than n cents are missing. That is why
            one extra cent each is always enough.""",
        ),
    },
    families=(
        Family(
            "equal_cent_shares",
            "total|bill|amount: int, n|count: int -> list[int]",
            names=("equal_shares", "split_bill", "fair_shares", "divide_bill"),
            tells=(
                "Split $total cents among $n people so that the shares differ by at most a cent and add up to "
                "$total. Return the list of shares, the $order ones first.",
                "Return $n shares in whole cents whose sum is $total and of which no two differ by more than 1. "
                "The $order shares come first.",
                "$n people share a bill of $total cents as equally as possible in whole cents. Return what each "
                "pays, with the $order amounts at the beginning.",
            ),
            varies={
                "order": (
                    {
                        "order": "larger",
                        "expr": "[share + 1] * extra + [share] * (number - extra)",
                        "test": "place < extra",
                        "round": "-(-left // number)",
                    },
                    {
                        "order": "smaller",
                        "expr": "[share] * (number - extra) + [share + 1] * extra",
                        "test": "place >= number - extra",
                        "round": "left // number",
                    },
                )
            },
            notes=("There is at least one person.",),
            solutions=(
                "number = $n\nshare, extra = divmod($total, number)\nreturn $expr",
                "number = $n\nshare, extra = divmod($total, number)\n"
                "return [share + ($test) for place in range(number)]",
                "shares = []\nleft = $total\nfor number in range($n, 0, -1):\n    share = $round\n"
                "    shares.append(share)\n    left -= share\nreturn shares",
            ),
            oracle=lambda total, people, order: _dealt(total, people, order["order"] == "smaller"),
            draw=lambda rng, order: (rng.randint(0, 900), rng.randint(1, 7)),
            edges=((100, 3), (90, 3), (2, 5), (7, 1)),
            about={"total": "the amount in cents", "n": "the number of people", "return": "the shares"},
            noun="the list of shares of $total cents for $n people, the $order ones first",
            gives="nats",
        ),
        Family(
            "shares_by_weights",
            "total|rent|amount: int, weights|sizes: list[int] -> list[int]",
            names=("shares_by_weight", "split_by_weight", "proportional_shares", "weighted_shares"),
            tells=(
                "Split $total cents in proportion to $weights. Round every share down to a cent and give the cents "
                "that are left one each to the shares with the largest fractions. Return the list of shares.",
                "Return shares of $total cents in proportion to the numbers in $weights, in whole cents. They are "
                "rounded down, and the missing cents go, one each, to those that lost the largest fractions.",
                "Divide $total cents by $weights: first whole cents, rounded down, then one more cent each for "
                "those with the largest remaining fractions, until the sum is $total. Return the shares.",
            ),
            notes=("Of equal fractions the earlier one comes first. All numbers in $weights are positive.",),
            solutions=(
                "whole = sum($weights)\nshares = [$total * weight // whole for weight in $weights]\n"
                "rests = [$total * weight % whole for weight in $weights]\n"
                "order = sorted(range(len($weights)), key=lambda place: (-rests[place], place))\n"
                "for place in order[: $total - sum(shares)]:\n    shares[place] += 1\nreturn shares",
                "whole = sum($weights)\npairs = [divmod($total * weight, whole) for weight in $weights]\n"
                "shares = [share for share, _ in pairs]\nrests = [rest for _, rest in pairs]\n"
                "while sum(shares) < $total:\n    place = rests.index(max(rests))\n    shares[place] += 1\n"
                "    rests[place] = -1\nreturn shares",
            ),
            oracle=_weighted,
            draw=lambda rng: (rng.randint(1, 999), [rng.randint(1, 9) for _ in range(rng.randint(2, 4))]),
            edges=((100, [1, 1, 1]), (10, [1, 2, 3]), (7, [5]), (5, [2, 2, 2, 2])),
            about={"total": "the amount in cents", "weights": "positive numbers", "return": "a share for each weight"},
            noun="the list of shares of $total cents in proportion to $weights",
            gives="nats",
        ),
        Family(
            "balances_after_trip",
            "paid|expenses: dict[str, int] -> $kind",
            names=("$name", "find_$name", "get_$name", "${name}_after_trip"),
            tells=(
                "$paid maps each person to what the person paid for all, in cents. Everybody is to bear an equal "
                "part. Return $what.",
                "The persons in $paid spent the given amounts (in cents) for the group and want to share them "
                "equally. Return $what.",
                "From the amounts that each person laid out for everybody ($paid, in cents), to be borne in equal "
                "parts, compute $what and return the result.",
            ),
            varies={
                "form": (
                    {
                        "name": "balances",
                        "kind": "dict[str, int]",
                        "what": "a dictionary of what each gets back, negative for those who still have to pay",
                        "all": "result",
                    },
                    {
                        "name": "debtors",
                        "kind": "list[str]",
                        "what": "the sorted list of those who still have to pay",
                        "all": "sorted(name for name in result if result[name] < 0)",
                    },
                    {
                        "name": "largest_claim",
                        "kind": "int",
                        "what": "the largest amount that one person gets back",
                        "all": "max(result.values())",
                    },
                )
            },
            notes=("The sum can be divided by the number of persons, of whom there is at least one.",),
            solutions=(
                "share = sum($paid.values()) // len($paid)\n"
                "result = {name: amount - share for name, amount in $paid.items()}\nreturn $all",
                "share = 0\nfor amount in $paid.values():\n    share += amount\nshare //= len($paid)\n"
                "result = {}\nfor name in $paid:\n    result[name] = $paid[name] - share\nreturn $all",
            ),
            oracle=lambda paid, form: _balanced(paid, form["name"]),
            draw=lambda rng, form: (_paid(rng),),
            edges=(({"Ada": 7},), ({"Omar": 0, "Lena": 10},), ({"Rosa": 4, "Emil": 4},)),
            about={"paid": "for each person the amount paid in cents", "return": "$what"},
        ),
    ),
)
