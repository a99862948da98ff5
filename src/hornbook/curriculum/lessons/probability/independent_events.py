"""Independent events: the chances are multiplied."""

from fractions import Fraction
from itertools import product
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _coin_and_die(rng: Random) -> Example:
    above = rng.randint(1, 4)
    return example(
        """A coin is flipped and a die is thrown. The chance of heads together with a face above $above is a product,
        and listing all pairs gives the same.""",
        """
        from fractions import Fraction
        from itertools import product

        by_rule = Fraction(1, 2) * Fraction($favourable, 6)
        pairs = list(product("HT", range(1, 7)))
        good = [pair for pair in pairs if pair[0] == "H" and pair[1] > $above]
        print(by_rule, Fraction(len(good), len(pairs)))
        print(good)
        """,
        """The coin does not know what the die does. Of the 6 faces $favourable are good, and each of them pairs with
        heads once and with tails once, which leaves $favourable pairs of 12.""",
        above=above,
        favourable=6 - above,
    )


def _machine(rng: Random) -> Example:
    parts = things(rng, 3)
    chances = [rng.choice((0.9, 0.95, 0.8, 0.99, 0.85)) for _ in range(3)]
    return example(
        """An order is complete when all its things are in stock: $listed. Each has its own chance to be there, and
        they do not influence one another.""",
        '''
        from math import prod


        def chance_of_all(chances: list[float]) -> float:
            """Return the chance that all independent events happen."""
            return prod(chances)


        chances = $chances
        print(round(chance_of_all(chances), 4))
        print(round(chance_of_all(chances * 2), 4))
        print(chance_of_all([]))
        ''',
        """Three good chances multiply to a smaller one, since each factor is below 1. The second line is an order of
        twice as many things. An order of nothing is always complete: the empty product is 1.""",
        listed=f"a {parts[0]}, a {parts[1]} and a {parts[2]}".replace("a a", "an a").replace("a u", "an u"),
        chances=chances,
    )


def _exactly_one(rng: Random) -> Example:
    one, other = people(rng, 2)
    p, q = rng.sample((2, 3, 4, 5, 6), 2)
    return example(
        """$one solves a riddle with a chance of 1/$p, $other independently with a chance of 1/$q. How likely is it that
        both do, that neither does, that exactly one does?""",
        """
        from fractions import Fraction

        p, q = Fraction(1, $p), Fraction(1, $q)
        both = p * q
        neither = (1 - p) * (1 - q)
        one = p * (1 - q) + (1 - p) * q
        print("both:", both)
        print("neither:", neither)
        print("exactly one:", one)
        print("together:", both + neither + one)
        """,
        """Exactly one has two cases, $one alone and $other alone. Each case is a product, and because they exclude each
        other the products are added. All cases together must give 1.""",
        one=one,
        other=other,
        p=p,
        q=q,
    )


def _from_counts(rng: Random) -> Example:
    both, tea, jam, none = (12, 18, 8, 12) if rng.random() < 0.5 else (20, 10, 10, 20)
    total = both + tea + jam + none
    return example(
        """Out of $total guests $both took tea and jam, $tea only tea, $jam only jam and $none neither. Are the two
        choices independent in this group? The product rule is the test.""",
        """
        from fractions import Fraction

        both, only_tea, only_jam, neither = $both, $tea, $jam, $none
        total = both + only_tea + only_jam + neither
        tea = Fraction(both + only_tea, total)
        jam = Fraction(both + only_jam, total)
        print(tea, jam)
        print("expected for both:", tea * jam)
        print("observed for both:", Fraction(both, total))
        """,
        """If the two fractions for both agree, knowing that a guest took tea says nothing about the jam. Here they
        $verdict.""",
        both=both,
        tea=tea,
        jam=jam,
        none=none,
        total=total,
        verdict="agree" if both * total == (both + tea) * (both + jam) else "differ: tea drinkers like jam more",
    )


def _streak_question(rng: Random) -> Question:
    percent, length = rng.choice((60, 70, 80, 90)), rng.randint(3, 6)
    return question(
        """A player hits $percent of 100 throws. Assuming independent throws, write a function for the chance of a given
        number of hits in a row.""",
        '''
        def chance_of_streak(chance: float, length: int) -> float:
            """Return the chance that the next `length` throws all hit."""
            return chance**length


        print(round(chance_of_streak($p, $length), 4))
        print(chance_of_streak($p, 0), round(chance_of_streak($p, 1), 4))
        ''',
        """The same factor $length times is a power. No throw at all is a streak of length 0, and its chance is 1; one
        throw has the chance of a single hit.""",
        percent=percent,
        p=percent / 100,
        length=length,
    )


def _birth_question(rng: Random) -> Question:
    faces = rng.sample(range(1, 7), 3)
    return question(
        """A die is thrown three times. How likely is exactly the sequence $faces, and how likely are these three faces
        in any order?""",
        """
        from fractions import Fraction
        from itertools import product

        wanted = $faces
        print(Fraction(1, 6) ** 3)
        rolls = list(product(range(1, 7), repeat=3))
        any_order = [roll for roll in rolls if sorted(roll) == sorted(wanted)]
        print(len(any_order), Fraction(len(any_order), len(rolls)))
        """,
        """Every sequence of three faces has the chance 1/216. Six of them hold these faces in some order, and the six
        chances are added, because only one of the sequences can happen.""",
        faces=faces,
    )


def _flips(rng: Random) -> str:
    return "".join(rng.choice("HT") for _ in range(rng.randint(1, 7)))


def _two_by_two(rng: Random) -> tuple[int, int, int, int]:
    if rng.random() < 0.5:
        a, b, c, d = (rng.randint(1, 5) for _ in range(4))
        return a * c, a * d, b * c, b * d
    return rng.randint(0, 20), rng.randint(0, 20), rng.randint(0, 20), rng.randint(1, 20)


def _all_of(chances: list[float], side: dict[str, str]) -> float:
    product_of = Fraction(1)
    for chance in reversed(chances):
        product_of *= Fraction(chance) if side["miss"] == "chance" else 1 - Fraction(chance)
    return float(product_of)


def _number_of_successes(percents: list[int], goal: dict[str, str]) -> Fraction:
    """By listing every pattern of success and failure."""
    total = Fraction(0)
    for pattern in product((True, False), repeat=len(percents)):
        if sum(pattern) == int(goal["count"]):
            weight = Fraction(1)
            for happens, percent in zip(pattern, percents, strict=True):
                weight *= Fraction(percent if happens else 100 - percent, 100)
            total += weight
    return total


LESSON = Lesson(
    topic="Independent events: multiplying chances",
    area="probability",
    concepts=("independent_events", "product", "probability"),
    openings=(
        """A coin that has shown heads five times is not tired of it. What it shows next does not depend on what came
        before, and for such events there is a simple rule: multiply.""",
        """A train is on time, the bus behind it is on time, and the lift works. Each is likely, but all three at once
        are less so. By how much, a product tells.""",
        """Two events are independent if knowing about one tells nothing about the other. Then the chance of both is the
        product of their chances.""",
    ),
    ideas=(
        (
            """For independent events "and" means times: a chance of 1/2 and a chance of 1/6 give 1/12 for both. Half of
            the time the first happens, and in a sixth of those cases the second does too.""",
            """Picture a rectangle of all outcomes. One event takes a share of its width, the other a share of its
            height, and the part that both have in common is width times height.""",
        ),
        (
            """`math.prod` multiplies all numbers of a list, as `sum` adds them. Of an empty list it gives 1, the chance
            of an event with no conditions.""",
            """In a loop, start the product at 1, not at 0: whatever is multiplied by 0 stays 0. Each step multiplies
            one more chance in.""",
        ),
        (
            """The chance that an event does not happen is 1 minus its chance. So the chance that none of several
            independent events happens is the product of these differences.""",
            """Failures can be multiplied like successes. If a lamp works with chance 0.9, two lamps both fail with
            chance 0.1 times 0.1, one in a hundred.""",
        ),
        (
            """Products are for events that happen together. For events that exclude each other, such as "first heads
            then tails" and "first tails then heads", the chances are added.""",
            """A question with several ways to come true is a sum of products: write a product for each way, then add
            the ways up, provided that no two of them can happen at once.""",
        ),
        (
            """Whether events are independent is a matter of fact. Two dice are; rain today and rain tomorrow are not,
            and then a product gives a wrong number.""",
            """With counts of a group, independence can be tested: compare the share that has both properties with the
            product of the two shares.""",
        ),
    ),
    examples=(_coin_and_die, _machine, _exactly_one, _from_counts),
    pitfalls=(
        """Adding where the chances should be multiplied. Two throws that hit with 0.6 each do not hit both with 1.2;
        no probability is above 1, so such a sum shows the mistake.""",
        """Believing that a series must turn. After four times heads, the fifth flip has the chance 1/2 as before. The
        chance of five heads is small, but four of them have already happened.""",
        """Multiplying the chances of events that hang together. If two lamps are on one cable, they fail together, and
        the chance of both failing is much greater than the product.""",
    ),
    questions=(_streak_question, _birth_question),
    asks=(
        "Why are the chances multiplied?",
        "How is that written for many events?",
        "What about events that do not happen?",
        "When do I add instead?",
        "How do I know that events are independent?",
    ),
    notes={
        "young": (
            """You flip two coins. The first shows heads half of the time, and in half of these cases the other does
            too. So both show heads in one of four cases.""",
        ),
        "engineer": (
            """Components in series work with the product of their availabilities. Redundant ones fail with the product
            of their failure rates, as long as nothing takes them down together.""",
        ),
        "analyst": (
            """With very many factors a product of floats sinks towards 0 and may reach it. Adding logarithms avoids
            that, and `math.fsum` adds them with little error.""",
        ),
        "teacher": (
            """Have each pair of students write down a made-up series of twenty coin flips and then a real one. The real
            ones have longer runs, which surprises those who expect coins to have a memory.""",
        ),
    },
    families=(
        Family(
            "chance_all_or_none_of_independent",
            "chances|probabilities|rates: list[float] -> float",
            names=("chance_of_$suffix", "${suffix}_happen", "probability_of_$suffix", "${suffix}_together"),
            tells=(
                "$chances holds the probabilities of independent events. Return the probability that $who of them "
                "happens.",
                "The events with the probabilities in $chances do not influence one another. Return how likely it is "
                "that $who of them comes true.",
                "Compute the chance that, of independent events with the chances $chances, $who happens.",
            ),
            notes=("For an empty list it is 1.",),
            varies={
                "side": (
                    {"who": "every one", "suffix": "all", "miss": "chance"},
                    {"who": "not a single one", "suffix": "none", "miss": "1 - chance"},
                )
            },
            solutions=(
                "result = 1.0\nfor chance in $chances:\n    result *= $miss\nreturn result",
                "from math import prod\nreturn prod($miss for chance in $chances)",
                "from functools import reduce\nreturn reduce(lambda result, chance: result * ($miss), $chances, 1.0)",
            ),
            oracle=_all_of,
            draw=lambda rng, side: ([rng.randint(0, 20) / 20 for _ in range(rng.randint(1, 5))],),
            edges=(([],), ([1.0, 0.5],), ([0.0, 0.3],), ([0.25],)),
            about={"chances": "the probabilities of the events, from 0 to 1", "return": "the probability, a float"},
            noun="the chance that $who of the independent events with chances $chances happens",
            gives="float",
        ),
        Family(
            "chance_of_exact_flips",
            "flips|pattern|series: str, p|bias|p_heads: Fraction -> Fraction",
            names=("chance_of_series", "series_probability", "chance_of_flips", "flip_chance"),
            tells=(
                "A bent coin shows heads with probability $p. Return the probability that a series of independent "
                'flips comes out exactly as the text $flips, written with "H" for heads and "T" for tails.',
                'Return the chance of the exact sequence $flips of "H" and "T" for a coin whose chance of "H" is $p '
                "at every flip.",
                "Given the probability $p of heads, compute how likely it is that the flips of a coin come out as "
                '$flips, character by character ("H" is heads, "T" is tails).',
            ),
            notes=("An empty series has the probability 1.",),
            setup="from fractions import Fraction",
            solutions=(
                'chance = Fraction(1)\nfor flip in $flips:\n    chance *= $p if flip == "H" else 1 - $p\nreturn chance',
                'up = $flips.count("H")\nreturn $p**up * (1 - $p) ** (len($flips) - up)',
                'from math import prod\nchances = {"H": $p, "T": 1 - $p}\n'
                "return prod((chances[flip] for flip in $flips), start=Fraction(1))",
            ),
            oracle=lambda flips, p: Fraction(
                p.numerator ** flips.count("H") * (p.denominator - p.numerator) ** (len(flips) - flips.count("H")),
                p.denominator ** len(flips),
            ),
            draw=lambda rng: (_flips(rng), Fraction(rng.randint(1, 5), rng.randint(6, 8))),
            edges=(("", Fraction(1, 2)), ("HH", Fraction(0)), ("TTH", Fraction(1, 3)), ("H", Fraction(1))),
            about={
                "flips": "the series of flips",
                "p": "the probability of heads",
                "return": "the probability of the series",
            },
        ),
        Family(
            "counts_are_independent",
            "both: int, only_a: int, only_b: int, neither: int -> bool",
            names=("are_independent", "independent", "is_independent", "product_rule_holds"),
            tells=(
                "Four counts describe a group: $both is the number of members with the properties A and B, $only_a of "
                "those with A alone, $only_b of those with B alone, $neither of the rest. Return whether A and B are "
                "independent in the group: the share of members with both is the product of the shares of A and B.",
                "A group was counted by two properties A and B. The counts are $both (A and B), $only_a (A without "
                "B), $only_b (B without A) and $neither (none of the two). Return True if the share of A times the "
                "share of B is exactly the share of those with both, else False.",
                "Check by counts whether two properties are independent: how many members have both is $both, only "
                "the first $only_a, only the second $only_b, and none $neither. They are independent if the "
                "proportion with both equals the product of the two proportions.",
            ),
            notes=("Compare exactly, without rounding. The group is not empty.",),
            solutions=(
                "total = $both + $only_a + $only_b + $neither\n"
                "return $both * total == ($both + $only_a) * ($both + $only_b)",
                "return $both * $neither == $only_a * $only_b",
                "from fractions import Fraction\ntotal = $both + $only_a + $only_b + $neither\n"
                "share_a = Fraction($both + $only_a, total)\nshare_b = Fraction($both + $only_b, total)\n"
                "return share_a * share_b == Fraction($both, total)",
            ),
            oracle=lambda both, only_a, only_b, neither: (
                both + only_a == 0
                or both + only_a == both + only_a + only_b + neither
                or Fraction(both, both + only_a) == Fraction(only_b, only_b + neither)
            ),
            draw=_two_by_two,
            edges=((5, 5, 5, 5), (4, 0, 0, 6), (0, 0, 3, 4), (6, 3, 4, 2)),
            about={
                "both": "members with both properties",
                "only_a": "members with the first property alone",
                "only_b": "members with the second property alone",
                "neither": "members without the two",
                "return": "whether the properties are independent",
            },
            noun="whether two properties with the counts $both, $only_a, $only_b and $neither are independent",
            gives="bool",
        ),
        Family(
            "chance_of_number_of_successes",
            "percents|rates|hit_rates: list[int] -> Fraction",
            names=("chance_exactly_$word", "exactly_$word", "probability_of_$word", "chance_of_$word"),
            tells=(
                "$percents holds the chances of independent events in percent. Return, as a Fraction, the probability "
                "that exactly $word of them $verb.",
                "Some independent attempts have the chances of success in $percents, given in percent. Return the "
                "exact probability (a Fraction) that $word of them $does and all others fail.",
                "Compute as a Fraction how likely it is that among independent events with the percentages $percents "
                "exactly $word $verb.",
            ),
            notes=("The result is 0 when there are not enough events.",),
            varies={
                "goal": (
                    {"word": "one", "verb": "happens", "does": "succeeds", "count": "1"},
                    {"word": "two", "verb": "happen", "does": "succeed", "count": "2"},
                )
            },
            setup="from fractions import Fraction",
            solutions=(
                "wanted = $count\nways = [Fraction(1)] + [Fraction(0)] * wanted\nfor percent in $percents:\n"
                "    p = Fraction(percent, 100)\n    for k in range(wanted, 0, -1):\n"
                "        ways[k] = ways[k] * (1 - p) + ways[k - 1] * p\n    ways[0] *= 1 - p\n"
                "return ways[wanted]",
                "from itertools import combinations\ntotal = Fraction(0)\n"
                "for chosen in combinations(range(len($percents)), $count):\n    chance = Fraction(1)\n"
                "    for i, percent in enumerate($percents):\n"
                "        chance *= Fraction(percent if i in chosen else 100 - percent, 100)\n"
                "    total += chance\nreturn total",
            ),
            oracle=_number_of_successes,
            draw=lambda rng, goal: ([10 * rng.randint(1, 9) for _ in range(rng.randint(1, 4))],),
            edges=(([],), ([50],), ([50, 50],), ([100, 100, 20],)),
        ),
    ),
)
