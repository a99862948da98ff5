"""Sums of dice: all rolls listed, then counted by sum."""

from fractions import Fraction
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _two_dice(rng: Random) -> Example:
    target = rng.choice((4, 5, 6, 8, 9, 10))
    ways = 6 - abs(target - 7)
    return example(
        """Two dice are thrown. In how many of the rolls do they show $target together? Two nested loops go through all
        rolls, and the ones that fit are kept.""",
        """
        rolls = []
        for first in range(1, 7):
            for second in range(1, 7):
                if first + second == $target:
                    rolls.append((first, second))

        print(rolls)
        print(len(rolls), "of", 6 * 6)
        """,
        """Each pair says what the first die shows and what the second. There are $ways pairs, so the chance of a sum of
        $target is $ways in 36.""",
        target=target,
        ways=ways,
    )


def _table(rng: Random) -> Example:
    sides = rng.choice(((4, 6), (6, 8), (4, 8), (6, 6), (4, 4)))
    low, high = min(sides), max(sides)
    return example(
        """How often does each sum occur? A `Counter` is fed with the sums of all rolls of a die with $a sides and one
        with $b.""",
        """
        from collections import Counter
        from itertools import product

        rolls = product(range(1, $a + 1), range(1, $b + 1))
        ways = Counter(first + second for first, second in rolls)
        for total in sorted(ways):
            print(f"{total:>2} {ways[total]:>2} " + "*" * ways[total])
        print(sum(ways.values()), "rolls")
        """,
        """The numbers of ways rise by one from sum to sum until they reach $low$plateau, then they fall by one. They
        must add up to $a times $b, and the last line confirms it.""",
        a=sides[0],
        b=sides[1],
        low=low,
        plateau="" if low == high else f", stay there for {high - low + 1} sums",
    )


def _growing(rng: Random) -> Example:
    one = people(rng, 1)[0]
    dice = rng.randint(3, 5)
    return example(
        """Listing all rolls of many dice takes long: each die multiplies their number by six. $one adds the dice one at
        a time instead and keeps only a table of the sums so far.""",
        '''
        def ways_of_sums(dice: int, sides: int = 6) -> dict[int, int]:
            """Return in how many rolls of the dice each sum occurs."""
            ways = {0: 1}
            for _ in range(dice):
                longer: dict[int, int] = {}
                for total, count in ways.items():
                    for face in range(1, sides + 1):
                        longer[total + face] = longer.get(total + face, 0) + count
                ways = longer
            return ways


        ways = ways_of_sums($dice)
        likeliest = max(ways, key=ways.get)
        print(len(ways), "different sums, the likeliest is", likeliest)
        print(ways[likeliest], "of", 6**$dice)
        print(len(ways_of_sums(20)), sum(ways_of_sums(20).values()) == 6**20)
        ''',
        """With no die there is one way to make the sum 0; that is the table to begin with. For $dice dice the sums run
        from $dice to $most. The last line does the same for 20 dice, far more rolls than a loop could visit.""",
        one=one,
        dice=dice,
        most=6 * dice,
    )


def _larger_of_two(rng: Random) -> Example:
    face = rng.randint(3, 5)
    return example(
        """Other results than the sum can be counted in the same way. Here it is the larger of two dice: how likely is
        it to be $face exactly?""",
        """
        from collections import Counter
        from fractions import Fraction
        from itertools import product

        largest = Counter(max(roll) for roll in product(range(1, 7), repeat=2))
        print(dict(sorted(largest.items())))
        print(Fraction(largest[$face], 36))
        """,
        """A $face is the larger die in $count rolls: when both show it, and when one does and the other shows less. The
        counts are odd numbers, one after another, and high faces are the likely ones.""",
        face=face,
        count=2 * face - 1,
    )


def _exceeds_question(rng: Random) -> Question:
    low = rng.randint(7, 10)
    return question(
        """A player wins when two dice show at least $low together. Write a function for the chance of reaching a given
        sum or more.""",
        '''
        from fractions import Fraction
        from itertools import product


        def chance_at_least(low: int) -> Fraction:
            """Return the chance that two dice show `low` or more together."""
            rolls = list(product(range(1, 7), repeat=2))
            good = [roll for roll in rolls if sum(roll) >= low]
            return Fraction(len(good), len(rolls))


        print(chance_at_least($low))
        print(chance_at_least(2), chance_at_least(13))
        ''',
        """The lowest sum is 2, so it is always reached, and 13 never is. Both limits are good checks of such a
        function.""",
        low=low,
    )


def _doubles_question(rng: Random) -> Question:
    sides = rng.choice((4, 6, 8, 10, 12))
    return question(
        """How likely is it that two dice with $sides sides each show the same face? Find out by listing, then look for
        a simple formula.""",
        """
        from fractions import Fraction
        from itertools import product

        sides = $sides
        rolls = list(product(range(1, sides + 1), repeat=2))
        doubles = [roll for roll in rolls if roll[0] == roll[1]]
        print(len(doubles), len(rolls))
        print(Fraction(len(doubles), len(rolls)), Fraction(1, sides))
        """,
        """There is one double for each face, $sides in all, and $square rolls. The formula is one over the number of
        sides: whatever the first die shows, the second has to repeat it.""",
        sides=sides,
        square=sides * sides,
    )


def _polynomial(dice: list[int]) -> list[int]:
    """Coefficients of the product of x + x^2 + ... + x^sides: entry n is the number of rolls with the sum n."""
    result = [1]
    for sides in dice:
        grown = [0] * (len(result) + sides)
        for at, count in enumerate(result):
            for face in range(1, sides + 1):
                grown[at + face] += count
        result = grown
    return result


def _dice(rng: Random) -> list[int]:
    return [rng.choice((2, 3, 4, 4, 6, 6, 8)) for _ in range(rng.randint(1, 3))]


LESSON = Lesson(
    topic="Sums of dice: listing every roll",
    area="probability",
    concepts=("enumeration", "dice", "counter"),
    openings=(
        """A sum of 7 comes up more often than a sum of 12, as every player of board games knows. To see by how much,
        list all rolls of two dice and count.""",
        """Three dice have 216 rolls. Nobody wants to write them down, but a program lists them in a moment, and then
        any question about them is a question of counting.""",
        """Two dice, one question: how likely is each sum? The answer needs no theory, only patience, and a loop has
        plenty of it.""",
    ),
    ideas=(
        (
            """An outcome is what each die shows, not the sum. Two dice have 36 outcomes that are equally likely; the 11
            possible sums are not.""",
            """Think of one die as red and the other as blue. Red 2 with blue 5 and red 5 with blue 2 are different
            rolls, although their sum is the same.""",
        ),
        (
            """`itertools.product(range(1, 7), repeat=2)` gives all pairs of faces, as two nested loops would. With
            `repeat=3` it gives triples, and no third loop has to be written.""",
            """For each die write a loop, one inside the other. For a number of dice that is not known in advance, use
            `itertools.product`, which does the nesting for you.""",
        ),
        (
            """The number of rolls is the product of the numbers of sides: 6 times 6 for two dice, 6 to the power of n
            for n of them. A count divided by it is a probability.""",
            """Check the total before you divide. If the counts of all sums do not add up to the number of rolls, a roll
            was forgotten or counted twice.""",
        ),
        (
            """The middle sums are the likely ones because more rolls lead to them: 7 can be made in six ways, 2 and 12
            in one way each.""",
            """With one die all results are equally likely. With two the counts form a triangle, and with more dice they
            come close to the shape of a bell.""",
        ),
    ),
    examples=(_two_dice, _larger_of_two, _table, _growing),
    pitfalls=(
        """Treating the sums as equally likely. There are 11 sums of two dice, but the chance of a 7 is 6/36 and not
        1/11; count rolls, not sums.""",
        """Writing `range(1, 6)` for a die. The end of a range is left out, so that die has five sides and the 6 never
        comes up. Six faces are `range(1, 7)`.""",
        """Using `itertools.combinations_with_replacement` for the rolls. It lists 2 and 5 only once, although that
        result is twice as likely as a double. The list has 21 entries, and they do not weigh the same.""",
    ),
    questions=(_exceeds_question, _doubles_question),
    asks=(
        "What counts as one outcome?",
        "How do I list all rolls?",
        "How many rolls are there?",
        "Why are some sums more likely?",
    ),
    notes={
        "young": (
            """Take two dice of different colours and lay out every way to make a 6. You find five, and the colours show
            you that 2 and 4 can be swapped.""",
        ),
        "student": (
            """The table of sums is the convolution of the tables of the single dice, or the product of the polynomials
            x + x^2 + ... + x^6. Adding dice one at a time computes exactly that.""",
        ),
        "engineer": (
            """`itertools.product` is lazy: it holds one roll at a time. Only `list(...)` puts all of them into memory,
            which matters from about eight dice on.""",
        ),
        "teacher": (
            """Before counting, have the class throw two dice a hundred times and chart the sums. The chart and the
            counted triangle make a good pair on the board.""",
        ),
    },
    families=(
        Family(
            "count_dice_rolls_by_sum",
            "a: int, b: int, target|total|goal: int -> int",
            names=("rolls_$suffix", "count_rolls_$suffix", "ways_$suffix", "dice_ways_$suffix"),
            tells=(
                "One die has the faces 1 to $a, another the faces 1 to $b. Return the number of rolls of both whose "
                "sum is $how $target.",
                "Return how many of the pairs (face of a die with sides 1 to $a, face of a die with sides 1 to $b) add "
                "up to $amount $target.",
                "Two dice, numbered from 1 to $a and from 1 to $b, are thrown together. Count the different rolls in "
                "which they show $amount $target in total.",
            ),
            notes=("The dice can be told apart: 1 and 2 is another roll than 2 and 1.",),
            varies={
                "how": (
                    {"how": "exactly", "amount": "exactly", "suffix": "with_sum", "test": "=="},
                    {"how": "not less than", "amount": "at least", "suffix": "reaching", "test": ">="},
                    {"how": "below", "amount": "less than", "suffix": "below", "test": "<"},
                )
            },
            solutions=(
                "count = 0\nfor x in range(1, $a + 1):\n    for y in range(1, $b + 1):\n"
                "        if x + y $test $target:\n            count += 1\nreturn count",
                "return sum(x + y $test $target for x in range(1, $a + 1) for y in range(1, $b + 1))",
                "from itertools import product\nrolls = product(range(1, $a + 1), range(1, $b + 1))\n"
                "return len([roll for roll in rolls if sum(roll) $test $target])",
            ),
            oracle=lambda a, b, target, how: sum(
                count
                for total, count in enumerate(_polynomial([a, b]))
                if {"==": total == target, ">=": total >= target, "<": total < target}[how["test"]]
            ),
            draw=lambda rng, how: (a := rng.randint(2, 12), b := rng.randint(2, 12), rng.randint(2, a + b)),
            edges=((6, 6, 7), (6, 6, 13), (1, 1, 2), (4, 6, 1)),
            about={
                "a": "the number of sides of one die",
                "b": "the number of sides of the other",
                "target": "the sum to compare with",
                "return": "the number of rolls",
            },
            noun="the number of rolls of two dice with $a and $b sides whose sum is $how $target",
            gives="nat",
        ),
        Family(
            "dice_sum_distribution",
            "dice|sides: list[int] -> dict[int, int]",
            names=("sum_table", "ways_of_sums", "count_sums", "dice_sums", "sum_counts"),
            tells=(
                "$dice holds the number of sides of each die, the faces being numbered from 1. Return a dictionary "
                "that maps each possible sum of all dice to the number of rolls that give it.",
                "For dice whose numbers of sides are listed in $dice, count how many rolls lead to each total. Return "
                "a dictionary from total to count.",
                "Each number n in $dice stands for a die with the faces 1 to n. Return, as a dictionary, in how many "
                "rolls of all of them each sum occurs.",
            ),
            notes=("Sums that cannot occur are left out. Without dice there is one roll, and its sum is 0.",),
            solutions=(
                "ways = {0: 1}\nfor n in $dice:\n    grown = {}\n    for total, count in ways.items():\n"
                "        for face in range(1, n + 1):\n"
                "            grown[total + face] = grown.get(total + face, 0) + count\n"
                "    ways = grown\nreturn ways",
                "from itertools import product\ncounts = {}\n"
                "for roll in product(*(range(1, n + 1) for n in $dice)):\n    total = sum(roll)\n"
                "    counts[total] = counts.get(total, 0) + 1\nreturn counts",
                "from collections import Counter\nfrom itertools import product\n"
                "faces = [range(1, n + 1) for n in $dice]\n"
                "return dict(Counter(sum(roll) for roll in product(*faces)))",
            ),
            oracle=lambda dice: {total: count for total, count in enumerate(_polynomial(dice)) if count},
            draw=lambda rng: ([rng.choice((2, 3, 4, 4, 5, 6)) for _ in range(rng.randint(1, 3))],),
            edges=(([],), ([6],), ([2, 2],)),
            about={"dice": "the number of sides of each die", "return": "the number of rolls for each sum"},
            noun="the number of rolls of the dice $dice for each sum",
            gives="counts",
        ),
        Family(
            "likeliest_sum_of_dice",
            "dice|sides: list[int] -> int",
            names=("$word", "find_$word", "${end}_of_likeliest_sums", "best_guess_of_total"),
            tells=(
                "Return the sum that the dice in $dice, given by their numbers of sides, show most often when every "
                "roll is counted; of several such sums the $end one.",
                "All dice with the numbers of sides in $dice are thrown, their faces numbered from 1. Return the most "
                "likely total, the $end of them if several are equally likely.",
                "Which total of the dice in $dice (a number of sides for each) arises in the most rolls? Return it, "
                "and the $end one where there is a tie.",
            ),
            notes=("There is at least one die.",),
            varies={
                "end": (
                    {"end": "lowest", "pick": "min", "sign": "-", "word": "likeliest_sum"},
                    {"end": "highest", "pick": "max", "sign": "", "word": "most_likely_total"},
                )
            },
            solutions=(
                "from collections import Counter\nfrom itertools import product\n"
                "counts = Counter(map(sum, product(*(range(1, n + 1) for n in $dice))))\n"
                "most = max(counts.values())\nreturn $pick(total for total in counts if counts[total] == most)",
                "ways = {0: 1}\nfor n in $dice:\n    longer = {}\n    for total, count in ways.items():\n"
                "        for face in range(1, n + 1):\n"
                "            longer[total + face] = longer.get(total + face, 0) + count\n    ways = longer\n"
                "return max(ways, key=lambda total: (ways[total], ${sign}total))",
            ),
            oracle=lambda dice, end: (
                lambda counts: {"lowest": min, "highest": max}[end["end"]](
                    at for at, count in enumerate(counts) if count == max(counts)
                )
            )(_polynomial(dice)),
            draw=lambda rng, end: (_dice(rng),),
            edges=(([6],), ([6, 6],), ([4, 8],), ([6, 6, 6],)),
            noun="the $end of the most frequent sums of the dice $dice",
            gives="nat",
        ),
        Family(
            "chance_one_die_beats_other",
            "mine|own: list[int], yours|theirs: list[int] -> Fraction",
            names=("$word", "chance_$suffix", "probability_$suffix"),
            tells=(
                "Two dice have the faces $mine and $yours. Both are thrown once; return, as a Fraction, the "
                "probability that the first $does the second.",
                "Return the exact chance (a Fraction) that a throw of the die with faces $mine $does a throw of the "
                "die with faces $yours.",
                "Compare every face in $mine with every face in $yours and return the share of the pairs, as a "
                "Fraction, in which the former $does the latter.",
            ),
            notes=("Faces may repeat, and each one is equally likely. Neither die is empty.",),
            varies={
                "goal": (
                    {"does": "shows more than", "suffix": "to_beat", "word": "beats", "test": ">"},
                    {"does": "shows the same as", "suffix": "of_tie", "word": "ties", "test": "=="},
                    {"does": "shows no more than", "suffix": "not_to_beat", "word": "fails_to_beat", "test": "<="},
                )
            },
            setup="from fractions import Fraction",
            solutions=(
                "wins = 0\nfor x in $mine:\n    for y in $yours:\n        if x $test y:\n            wins += 1\n"
                "return Fraction(wins, len($mine) * len($yours))",
                "from itertools import product\npairs = list(product($mine, $yours))\n"
                "return Fraction(sum(x $test y for x, y in pairs), len(pairs))",
                "wins = sum(len([y for y in $yours if x $test y]) for x in $mine)\n"
                "return Fraction(wins, len($mine) * len($yours))",
            ),
            oracle=lambda mine, yours, goal: sum(
                (
                    Fraction(mine.count(x) * yours.count(y), len(mine) * len(yours))
                    for x in set(mine)
                    for y in set(yours)
                    if {">": x > y, "==": x == y, "<=": x <= y}[goal["test"]]
                ),
                Fraction(0),
            ),
            draw=lambda rng, goal: (
                sorted(rng.randint(1, 9) for _ in range(rng.choice((4, 6)))),
                sorted(rng.randint(1, 9) for _ in range(rng.choice((4, 6)))),
            ),
            edges=(([1, 1], [1]), ([2, 2, 9], [1, 5, 9]), ([3], [4, 5])),
        ),
    ),
)
