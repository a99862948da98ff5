"""Expected value: the mean of what may come, weighted by its chances."""

from fractions import Fraction
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _one_die(rng: Random) -> Example:
    sides = rng.choice((4, 6, 8, 10, 12))
    return example(
        """What does a die with $sides sides show on average? Each face has the same chance, so each is multiplied by
        1/$sides and the products are added.""",
        """
        from fractions import Fraction

        sides = $sides
        expected = sum(face * Fraction(1, sides) for face in range(1, sides + 1))
        print(expected, float(expected))
        print((1 + sides) / 2)
        """,
        """No face shows $mean; the expected value need not be a possible result. For a die it is halfway between the
        lowest and the highest face, as the last line confirms.""",
        sides=sides,
        mean=(1 + sides) / 2,
    )


def _wheel(rng: Random) -> Example:
    prizes = {0: rng.randint(5, 7), rng.randint(2, 4): rng.randint(2, 3), rng.randint(8, 15): 1}
    fields = sum(prizes.values())
    total = sum(prize * count for prize, count in prizes.items())
    return example(
        """A wheel of fortune has $fields fields. The dictionary says how many fields bear each prize. What is one turn
        worth on average?""",
        '''
        def expected_prize(fields: dict[int, int]) -> float:
            """Return the mean prize of a turn; the keys are prizes, the values numbers of fields."""
            total = sum(prize * count for prize, count in fields.items())
            return total / sum(fields.values())


        wheel = $prizes
        worth = expected_prize(wheel)
        print(round(worth, 3))
        for stake in (1, 2, 3):
            print(stake, "gain" if worth > stake else "loss" if worth < stake else "even")
        ''',
        """All fields together hold $total, and one of $fields of them is hit, which makes $total/$fields. A stake
        below that amount pays in the long run, a stake above it does not.""",
        prizes=prizes,
        fields=fields,
        total=total,
    )


def _insurance(rng: Random) -> Example:
    one = people(rng, 1)[0]
    damage, chance = rng.choice((400, 600, 900)), rng.choice((0.02, 0.03, 0.05))
    fee = round(damage * chance) + rng.randint(4, 12)
    return example(
        """$one can insure a bicycle for $fee a year. Without insurance a theft, with a chance of $chance, costs
        $damage. The possible costs of each choice are listed with their chances.""",
        '''
        def expectation(outcomes: list[tuple[float, float]]) -> float:
            """Return the expected value of (value, chance) pairs."""
            assert abs(sum(chance for _, chance in outcomes) - 1) < 1e-9
            return sum(value * chance for value, chance in outcomes)


        without = [($damage, $chance), (0, 1 - $chance)]
        insured = [($fee, 1.0)]
        print(round(expectation(without), 2))
        print(round(expectation(insured), 2))
        ''',
        """On average the insurance costs more than it saves: the company has to live on the difference. People pay
        it to avoid the rare year that costs $damage, which an average does not show. The `assert` catches a list with a
        forgotten outcome.""",
        one=one,
        fee=fee,
        damage=damage,
        chance=chance,
    )


def _second_throw(rng: Random) -> Example:
    sides = rng.choice((6, 8, 10, 20))
    return example(
        """You throw a die with $sides sides and may throw once more if you do not like the face; then the second face
        counts. When should you go on? Try every rule of the form "throw again below this bar".""",
        '''
        from fractions import Fraction


        def value_of_rule(sides: int, bar: int) -> Fraction:
            """Return the expected result when faces below the bar are thrown again."""
            again = Fraction(sides + 1, 2)
            results = [again if face < bar else Fraction(face) for face in range(1, sides + 1)]
            return sum(results) / sides


        sides = $sides
        best = max(range(1, sides + 2), key=lambda bar: value_of_rule(sides, bar))
        print("bar", best, "gives", float(value_of_rule(sides, best)))
        print("never again:", float(value_of_rule(sides, 1)))
        ''',
        """A second throw is worth $mean on average, so every face below that should be thrown again. The lowest face
        worth keeping is $keep, and the search over all bars finds it.""",
        sides=sides,
        mean=(sides + 1) / 2,
        keep=sides // 2 + 1,
    )


def _stand_question(rng: Random) -> Question:
    stake = rng.randint(2, 4)
    return question(
        """A stall at a fair charges $stake for a throw with two dice and pays 10 for a double. Write a function for the
        player's expected gain with any stake and prize.""",
        '''
        from fractions import Fraction


        def expected_gain(stake: int, prize: int) -> Fraction:
            """Return what a player wins on average when a double pays the prize."""
            double = Fraction(6, 36)
            return double * prize - stake


        print(expected_gain($stake, 10), round(float(expected_gain($stake, 10)), 2))
        print(expected_gain(2, 12))
        ''',
        """The prize comes in one of six throws, the stake is lost in all of them. With a stake of 2 and a prize of 12
        the game is fair: on average nobody gains.""",
        stake=stake,
    )


def _sum_question(rng: Random) -> Question:
    dice = rng.randint(2, 4)
    return question(
        """Show with a list of all rolls that the expected sum of $dice dice is $dice times the expected value of
        one.""",
        """
        from fractions import Fraction
        from itertools import product

        rolls = list(product(range(1, 7), repeat=$dice))
        print(Fraction(sum(sum(roll) for roll in rolls), len(rolls)))
        print($dice * Fraction(7, 2))
        """,
        """Expected values may be added, and that is true for any random numbers, independent or not. So the long list
        was not needed to know the answer.""",
        dice=dice,
    )


def _tickets(rng: Random) -> dict[int, int]:
    return {prize: rng.randint(1, 9) for prize in rng.sample(range(21), rng.randint(2, 4))}


def _bets(rng: Random) -> dict[str, tuple[int, int]]:
    return {
        name: (rng.choice((5, 10, 20, 25, 50, 75)), rng.choice((4, 6, 8, 10, 20, 40)))
        for name in rng.sample(("wheel", "cards", "dice", "cups", "rings", "darts"), rng.randint(2, 4))
    }


LESSON = Lesson(
    topic="Expected value: what chance brings on average",
    area="probability",
    concepts=("expected_value", "weighted_sum", "dictionaries"),
    openings=(
        """A lottery ticket costs 2 and may win 1000. Is it worth it? The expected value answers in one number: each
        prize times its chance, all added up.""",
        """Nobody can tell what the next throw brings. What a thousand throws bring on average can be told quite well,
        and it is a simple sum.""",
        """Two offers: 10 for certain, or 100 with a chance of 15 percent. To compare them, weigh each outcome by its
        chance: the second is worth 15 on average.""",
    ),
    ideas=(
        (
            """Multiply each value by its chance and add the products. Large values with small chances and small values
            with large chances are put on the same scale that way.""",
            """The expected value is a weighted mean with the chances as weights. As the chances add up to 1, no
            division is needed at the end.""",
        ),
        (
            """With counts instead of chances, add value times count and divide by the number of all cases. Five blanks
            and one prize of 12 make 12/6, so a ticket is worth 2.""",
            """A dictionary suits this well: prizes as keys, counts as values. One `sum` over `items()` gives the
            numerator, one over `values()` the denominator.""",
        ),
        (
            """The expected value is not a prediction for a single try. A die is expected to show 3.5, which it never
            does; the mean of many throws comes close to it.""",
            """Over many repetitions the mean settles near the expected value. Over a few it can be far off, and the
            expected value does not say how far.""",
        ),
        (
            """A game is fair if the expected gain, prizes minus stake, is 0. If it is negative, the player loses in the
            long run, however good a single evening was.""",
            """To compare choices, compute the expected value of each and take the best. `max` with a key does so in one
            line.""",
        ),
        (
            """Expected values can be added. Two dice show 7 on average, ten dice 35, and no list of rolls is needed to
            know it.""",
            """For a sum of random numbers take the sum of their expected values. This holds even when the numbers
            depend on one another.""",
        ),
    ),
    examples=(_one_die, _wheel, _insurance, _second_throw),
    pitfalls=(
        """Averaging the different prizes without their chances. Prizes of 0 and 100 have the mean 50, but if 0 comes
        nine times out of ten, a ticket is worth only 10.""",
        """Forgetting the outcome without a prize. Its value is 0 and adds nothing to the sum, but when counts are
        divided, its cases belong in the denominator.""",
        """Forgetting the stake, or subtracting it only when the player loses. Who pays 2 to win 10 gains 8, so either
        count every result without the stake and subtract it once, or subtract it from every result.""",
    ),
    questions=(_stand_question, _sum_question),
    asks=(
        "How is it computed?",
        "What if I only have counts?",
        "Does it tell me the next result?",
        "What is it good for?",
        "And with several dice?",
    ),
    notes={
        "young": (
            """A bag holds five empty nuts and one with six sweets. If six children share all the nuts fairly, each gets
            one sweet. That is what one nut is worth on average.""",
        ),
        "student": (
            """Linearity of expectation needs no independence, which is why it solves so many counting problems. The
            variance is less obliging.""",
        ),
        "analyst": (
            """Sales forecasts use the same sum: the value of each open offer times the chance of closing it. The total
            is useful; the line for one customer is not a forecast.""",
        ),
        "hobbyist": (
            """Before you play, write down all outcomes, their chances, and what is left after paying. If the sum is
            negative, the evening has a price, like any other entertainment.""",
        ),
    },
    families=(
        Family(
            "expected_prize_of_tickets",
            "tickets|counts|lots: dict[int, int], price|stake|cost: int -> Fraction",
            names=("expected_gain", "mean_gain", "gain_per_ticket", "average_gain"),
            tells=(
                "$tickets maps each prize to the number of tickets that win it. Return, as a Fraction, the expected "
                "gain of buying one ticket at random for $price, which is the expected prize minus the price.",
                "A ticket costs $price. The dictionary $tickets says how many tickets there are for each prize. "
                "Compute the exact expected gain of a buyer, a Fraction: mean prize less the cost of the ticket.",
                "Return how much a buyer of one ticket gains on average, as a Fraction, if the numbers of tickets by "
                "prize are given in $tickets and a ticket costs $price. A negative result is an expected loss.",
            ),
            notes=("There is at least one ticket, and every ticket is equally likely.",),
            setup="from fractions import Fraction",
            solutions=(
                "total = sum(prize * count for prize, count in $tickets.items())\n"
                "return Fraction(total, sum($tickets.values())) - $price",
                "size = sum($tickets.values())\nexpected = Fraction(0)\nfor prize, count in $tickets.items():\n"
                "    expected += prize * Fraction(count, size)\nreturn expected - $price",
                "gains = [prize - $price for prize, count in $tickets.items() for _ in range(count)]\n"
                "return Fraction(sum(gains), len(gains))",
            ),
            oracle=lambda tickets, price: sum(
                (
                    (prize - price) * Fraction(count, sum(tickets.values()))
                    for prize, count in sorted(tickets.items(), reverse=True)
                ),
                Fraction(0),
            ),
            draw=lambda rng: (_tickets(rng), rng.randint(0, 9)),
            edges=(({0: 9, 10: 1}, 1), ({5: 3}, 5), ({0: 4}, 2)),
            about={
                "tickets": "the number of tickets for each prize",
                "price": "what a ticket costs",
                "return": "the expected gain as a Fraction",
            },
        ),
        Family(
            "expected_with_second_throw",
            "faces|die: list[int], bar|limit|keep: int -> Fraction",
            names=("value_of_rule", "expected_result", "second_chance_value", "expected_with_$word"),
            tells=(
                "A die has the faces in $faces, each equally likely. A first throw $when $bar is thrown again, once, "
                "and then the second face counts. Return the expected result as a Fraction.",
                "Return the expected value (a Fraction) of this game: throw a die with the faces $faces; if the face "
                "is $when $bar, throw once more and take the new face whatever it is, otherwise keep the first.",
                "Compute exactly, as a Fraction, the mean result of a throw from the list $faces that is repeated one "
                "time when it comes out $when $bar.",
            ),
            notes=("The die has at least one face.",),
            varies={
                "rule": (
                    {"when": "below", "test": "<", "word": "retry"},
                    {"when": "above", "test": ">", "word": "second_throw"},
                )
            },
            setup="from fractions import Fraction",
            solutions=(
                "mean = Fraction(sum($faces), len($faces))\n"
                "results = [mean if face $test $bar else Fraction(face) for face in $faces]\n"
                "return sum(results) / len(results)",
                "size = len($faces)\ntotal = Fraction(0)\nfor first in $faces:\n    if first $test $bar:\n"
                "        for second in $faces:\n            total += Fraction(second, size * size)\n    else:\n"
                "        total += Fraction(first, size)\nreturn total",
                "kept = [face for face in $faces if not face $test $bar]\nsize = len($faces)\n"
                "again = Fraction(size - len(kept), size)\n"
                "return Fraction(sum(kept), size) + again * Fraction(sum($faces), size)",
            ),
            oracle=lambda faces, bar, rule: Fraction(
                sum(
                    second if (first < bar if rule["test"] == "<" else first > bar) else first
                    for first in faces
                    for second in faces
                ),
                len(faces) ** 2,
            ),
            draw=lambda rng, rule: (
                sorted(rng.randint(0, 12) for _ in range(rng.randint(3, 6))),
                rng.randint(1, 10),
            ),
            edges=(([1, 2, 3, 4, 5, 6], 4), ([5], 5), ([2, 2, 8], 2), ([1, 9], 20)),
            about={
                "faces": "the faces of the die",
                "bar": "where a second throw begins",
                "return": "the expected result as a Fraction",
            },
        ),
        Family(
            "best_game_by_expected_prize",
            "games|offers|bets: dict[str, tuple[int, int]] -> str",
            names=("$word", "pick_$word", "${word}_by_value", "choose_$word"),
            tells=(
                "$games maps a name to a pair (chance of winning in percent, prize). Return the name of the game with "
                "the $end expected prize.",
                "For each name in $games there is a tuple: the percentage of wins and the prize of a win. Return the "
                "name whose expected prize is $end.",
                "Return which of $games, a dictionary from names to pairs of a percentage and a prize, pays the $most "
                "on average.",
            ),
            notes=("Of games with equal expected prizes take the one that comes first in $games. It is not empty.",),
            varies={
                "end": (
                    {"end": "highest", "most": "most", "word": "best_game", "pick": "max", "sign": ">"},
                    {"end": "lowest", "most": "least", "word": "worst_game", "pick": "min", "sign": "<"},
                )
            },
            solutions=(
                "return $pick($games, key=lambda name: $games[name][0] * $games[name][1])",
                'chosen, value = "", None\nfor name, (percent, prize) in $games.items():\n'
                "    expected = percent * prize\n    if value is None or expected $sign value:\n"
                "        chosen, value = name, expected\nreturn chosen",
                "expected = {name: percent * prize for name, (percent, prize) in $games.items()}\n"
                "target = $pick(expected.values())\n"
                "return [name for name in expected if expected[name] == target][0]",
            ),
            oracle=lambda games, end: sorted(
                games, key=lambda name: games[name][0] * games[name][1], reverse=end["end"] == "highest"
            )[0],
            draw=lambda rng, end: (_bets(rng),),
            edges=(
                ({"wheel": (50, 10), "cards": (25, 20)},),
                ({"dice": (0, 90)},),
                ({"cups": (10, 40), "darts": (75, 6), "rings": (5, 90)},),
            ),
            noun="the name in $games with the $end expected prize",
            gives="str",
        ),
    ),
)
