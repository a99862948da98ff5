"""Complements: the chance of "at least one" by way of "none"."""

from fractions import Fraction
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _a_six(rng: Random) -> Example:
    throws = rng.randint(2, 4)
    return example(
        """A die is thrown $throws times. The chance of at least one six is computed from its opposite, no six at all,
        and then checked by listing every series of throws.""",
        """
        from fractions import Fraction
        from itertools import product

        none = Fraction(5, 6) ** $throws
        print("no six:", none)
        print("at least one:", 1 - none)

        series = list(product(range(1, 7), repeat=$throws))
        print(sum(6 in throws for throws in series), "of", len(series))
        """,
        """No six means that every single throw shows one of five faces, hence 5/6 to the power of $throws. Together the
        two chances must give 1. The count in the last line is the same fraction, not reduced.""",
        throws=throws,
    )


def _how_many(rng: Random) -> Example:
    percent, goal = rng.choice((5, 10, 15, 20)), rng.choice((50, 75, 90))
    return example(
        """A seed sprouts with a chance of $percent percent. How many seeds have to be sown so that, with a chance of at
        least $goal percent, at least one sprouts?""",
        '''
        def seeds_needed(chance: float, goal: float) -> int:
            """Return the smallest number of seeds of which at least one sprouts with chance `goal`."""
            seeds = 0
            none = 1.0
            while 1 - none < goal:
                seeds += 1
                none *= 1 - chance
            return seeds


        needed = seeds_needed($p, $g)
        print(needed)
        print(round(1 - $q ** (needed - 1), 4))
        print(round(1 - $q**needed, 4))
        ''',
        """Each seed multiplies the chance of a bare bed by $q. The two lines at the end show that one seed fewer
        would not have been enough. The chance comes closer to 1 with every seed and never reaches it.""",
        percent=percent,
        goal=goal,
        p=percent / 100,
        g=goal / 100,
        q=(100 - percent) / 100,
    )


def _shared_hook(rng: Random) -> Example:
    one = people(rng, 1)[0]
    hooks, guests = rng.choice((10, 12, 20, 24)), rng.randint(4, 7)
    return example(
        """At $one's party each of $guests guests picks one of $hooks numbers at random. How likely is it that some two
        have picked the same number?""",
        '''
        def chance_of_a_match(guests: int, numbers: int) -> float:
            """Return the chance that at least two guests pick the same number."""
            all_differ = 1.0
            for taken in range(guests):
                all_differ *= (numbers - taken) / numbers
            return 1 - all_differ


        for guests in range(1, $guests + 1):
            print(guests, round(chance_of_a_match(guests, $hooks), 3))
        print(chance_of_a_match($hooks + 1, $hooks))
        ''',
        """The first guest is free to pick anything, the second must avoid one number, the third two, and so on. A match
        is the complement of that. With one guest more than numbers a match is certain: one of the factors is 0.""",
        one=one,
        hooks=hooks,
        guests=guests,
    )


def _two_questions(rng: Random) -> Example:
    p = rng.sample((0.2, 0.3, 0.4, 0.5, 0.6), 3)
    return example(
        """Three letters are posted, and they get lost with the chances $p. "At least one is lost" and "at least one
        arrives" are two questions, and each has its own complement.""",
        """
        from math import prod

        lost = $p
        no_letter_lost = prod(1 - p for p in lost)
        all_letters_lost = prod(lost)
        print("at least one is lost:", round(1 - no_letter_lost, 3))
        print("at least one arrives:", round(1 - all_letters_lost, 3))
        """,
        """The opposite of "at least one is lost" is "none is lost", and the opposite of "at least one arrives" is "all
        are lost". Saying the opposite aloud before coding prevents mixing them up.""",
        p=p,
    )


def _alarm_question(rng: Random) -> Question:
    fail, count = rng.choice((10, 20, 25, 30)), rng.randint(2, 5)
    return question(
        """An alarm clock fails with a chance of $fail percent. Write a function for the chance that at least one of
        several such clocks rings, assuming that they fail independently.""",
        '''
        def someone_rings(clocks: int, fail: float) -> float:
            """Return the chance that at least one of the clocks rings."""
            return 1 - fail**clocks


        print([round(someone_rings(clocks, $f), 4) for clocks in range($count + 1)])
        ''',
        """Without a clock the chance is 0, as it should be, because any number to the power of 0 is 1. Every further
        clock lets only $fail percent of the remaining bad cases through.""",
        fail=fail,
        f=fail / 100,
        count=count,
    )


def _double_question(rng: Random) -> Question:
    dice = rng.randint(3, 5)
    return question(
        """How likely is it that $dice dice show at least one pair of equal faces? Compute it with the complement and
        check it by listing all rolls.""",
        """
        from fractions import Fraction
        from itertools import product
        from math import perm

        dice = $dice
        print(1 - Fraction(perm(6, dice), 6**dice))
        rolls = list(product(range(1, 7), repeat=dice))
        pairs = [roll for roll in rolls if len(set(roll)) < dice]
        print(Fraction(len(pairs), len(rolls)))
        """,
        """All faces differ in `perm(6, $dice)` rolls: 6 choices for the first die, 5 for the second and so on. A set
        drops repeated faces, so a roll with a pair makes a set that is too small.""",
        dice=dice,
    )


def _first_hit_sum(throws: int, sides: int, faces: int = 1) -> Fraction:
    """By the throw that hits first."""
    miss = Fraction(sides - faces, sides)
    return sum((miss**before * Fraction(faces, sides) for before in range(throws)), Fraction(0))


def _collision(guests: int, hooks: int, ask: dict[str, str]) -> Fraction:
    """By a table of how many hooks are in use."""
    used = {0: Fraction(1)}
    for _ in range(guests):
        after: dict[int, Fraction] = {}
        for count, chance in used.items():
            after[count] = after.get(count, Fraction(0)) + chance * Fraction(count, hooks)
            after[count + 1] = after.get(count + 1, Fraction(0)) + chance * Fraction(hooks - count, hooks)
        used = after
    apart = used.get(guests, Fraction(0))
    return apart if ask["word"] == "apart" else 1 - apart


LESSON = Lesson(
    topic='Complements: the chance of "at least one"',
    area="probability",
    concepts=("complement", "at_least_one", "independent_events"),
    openings=(
        """"At least one" can come true in many ways: once, twice, three times. Its opposite, "none", can come true in
        only one. So compute the opposite and subtract it from 1.""",
        """A sixth of all throws of a die are sixes. Do four throws give a six with a chance of four sixths? No: the
        right way goes through the throws without any six.""",
        """The shortest way to a probability is sometimes backwards. What is the chance that it does not happen? One
        minus that is the answer.""",
    ),
    ideas=(
        (
            """An event and its opposite share all outcomes between them, so their chances add up to 1. Whoever knows
            one of them knows the other.""",
            """The complement of an event is everything else. If it rains with a chance of 0.3, it stays dry with a
            chance of 1 minus 0.3.""",
        ),
        (
            """"None of them" is an "and": not the first, and not the second, and not the third. For independent tries
            the chances of failing are multiplied, and a power is enough if they are equal.""",
            """With a chance `p` for each of `n` independent tries, none succeeds with `(1 - p) ** n`. At least one
            succeeds with `1 - (1 - p) ** n`.""",
        ),
        (
            """Counting works too: subtract the outcomes without the event from all outcomes. Of the 36 rolls of two
            dice 25 show no six, so 11 show at least one.""",
            """The direct way needs a term for exactly one, for exactly two, for exactly three. The complement needs a
            single term, which is shorter to write and harder to get wrong.""",
        ),
        (
            """The opposite of "at least one" is "none", and the opposite of "all" is "at least one does not". In Python
            the same pairs are `any` and `not any`, `all` and `not all`.""",
            """Words decide here. "Not all arrive" and "none arrives" sound alike and mean different things, so write
            the event down before you compute its complement.""",
        ),
    ),
    examples=(_a_six, _two_questions, _how_many, _shared_hook),
    pitfalls=(
        """Multiplying the single chance by the number of tries. With a chance of 1/6, seven throws would give 7/6,
        which is not a probability. The tries overlap: several of them can succeed together.""",
        """Taking "all" for the opposite of "none". `1 - p**n` is the chance that at least one try fails; `1 - (1 -
        p)**n` is the chance that at least one succeeds. Test with `n = 1`, where the first gives `1 - p` and the second
        gives `p`.""",
        """Using the power for draws that influence each other. Cards that are not put back change the chances of the
        next draw, so each factor has to be computed anew.""",
    ),
    questions=(_alarm_question, _double_question),
    asks=(
        "What is a complement?",
        "How likely is it that none succeeds?",
        "Why not compute it directly?",
        "What is the opposite of a statement?",
    ),
    notes={
        "young": (
            """You want to know how many of your thirty cards have a star. If only four have none, count those four and
            subtract. The rest must have one.""",
        ),
        "analyst": (
            """One rare failure per thousand parts sounds harmless. In a thousand parts there is at least one with a
            chance of about 63 percent, which the complement shows at once.""",
        ),
        "hobbyist": (
            """A chance of one in a hundred does not become a certainty after a hundred tries. It becomes about 63
            percent, and after two hundred tries about 87.""",
        ),
        "student": (
            """For several tries with small chances, the sum of the chances is an upper bound for "at least one" (the
            union bound). It is close as long as the sum is small.""",
        ),
    },
    families=(
        Family(
            "chance_of_at_least_one_hit",
            "throws|rolls|tries: int, sides|faces: int -> Fraction",
            names=("chance_of_$word", "at_least_one_$word", "any_$word", "some_throw_is_$word"),
            tells=(
                "A die with the faces 1 to $sides is thrown $throws times. Return, as a Fraction, the probability "
                "that at least one throw shows $what.",
                "Return the exact chance (a Fraction) that $what comes up at least once when a die is thrown "
                "repeatedly. $throws is the number of throws, $sides that of the faces.",
                "How likely is it to see $what at least once in a series of throws? The die has faces numbered from 1 "
                "to $sides, and it is thrown $throws times. Return a Fraction.",
            ),
            notes=("Without a throw the chance is 0. $sides is at least 2.",),
            varies={
                "face": (
                    {"what": "its highest face", "word": "highest", "faces": "1"},
                    {"what": "a 1 or a 2", "word": "low_face", "faces": "2"},
                )
            },
            setup="from fractions import Fraction",
            solutions=(
                "return 1 - Fraction($sides - $faces, $sides) ** $throws",
                "none = Fraction(1)\nfor _ in range($throws):\n    none *= Fraction($sides - $faces, $sides)\n"
                "return 1 - none",
                "possible = $sides**$throws\nwithout = ($sides - $faces) ** $throws\n"
                "return Fraction(possible - without, possible)",
            ),
            oracle=lambda throws, sides, face: _first_hit_sum(throws, sides, int(face["faces"])),
            draw=lambda rng, face: (rng.randint(1, 6), rng.randint(2, 12)),
            edges=((0, 6), (1, 6), (4, 6), (3, 2)),
            about={
                "throws": "how often the die is thrown",
                "sides": "the number of its sides",
                "return": "the probability as a Fraction",
            },
        ),
        Family(
            "tries_for_likely_success",
            "percent|rate: int, goal|target: int -> int",
            names=("tries_needed", "attempts_needed", "number_of_tries", "enough_tries"),
            tells=(
                "A try succeeds with a chance of $percent percent, independently of the others. Return the smallest "
                "number of tries for which at least one success has a chance of at least $goal percent.",
                "Return how many independent tries are needed, at the least, so that the probability of one success or "
                "more reaches the percentage $goal. Every single try succeeds with $percent percent.",
                "Given the success rate $percent of one try in percent, find the least number of tries whose chance to "
                "contain a success is not below $goal percent.",
            ),
            notes=(
                "$percent is from 1 to 99 and $goal from 0 to 99. Compute exactly, since a float may miss the goal "
                "by rounding.",
            ),
            solutions=(
                "tries = 0\nfailing, possible = 1, 1\n"
                "while (possible - failing) * 100 < $goal * possible:\n    tries += 1\n"
                "    failing *= 100 - $percent\n    possible *= 100\nreturn tries",
                "from fractions import Fraction\nnone = Fraction(1)\ntries = 0\n"
                "while 1 - none < Fraction($goal, 100):\n    none *= 1 - Fraction($percent, 100)\n    tries += 1\n"
                "return tries",
            ),
            oracle=lambda percent, goal: len(
                [n for n in range(1000) if 1 - Fraction(100 - percent, 100) ** n < Fraction(goal, 100)]
            ),
            draw=lambda rng: (rng.randint(2, 80), rng.choice((rng.randint(1, 99), 50, 90, 99))),
            edges=((50, 50), (50, 75), (10, 0), (30, 51)),
            about={
                "percent": "the chance of success of one try, in percent",
                "goal": "the chance to reach, in percent",
                "return": "the number of tries",
            },
            noun="the number of tries after which a chance of $percent percent has grown to $goal percent",
            gives="nat",
        ),
        Family(
            "chance_of_same_hook",
            "guests|people: int, hooks|pegs|places: int -> float",
            names=("chance_all_$word", "probability_$word", "hooks_chance_$word", "${word}_chance"),
            tells=(
                "Every guest takes one of the hooks at random, without looking at the others; $guests says how many "
                "guests there are and $hooks how many hooks. Return the probability that $event.",
                "Each guest picks a hook by lot, all hooks being equally likely. Compute how likely it is that "
                "$event. The number of guests is given by $guests, that of the hooks by $hooks.",
                "Return the chance that $event when guests hang up coats independently and at random. $guests and "
                "$hooks are the numbers of guests and of hooks.",
            ),
            notes=("A hook can hold several coats. There is at least one hook.",),
            varies={
                "ask": (
                    {"event": "some hook is used at least twice", "word": "shared", "start": "1 - "},
                    {"event": "no two guests use the same hook", "word": "apart", "start": ""},
                )
            },
            solutions=(
                "apart = 1.0\nfor taken in range($guests):\n    apart *= max($hooks - taken, 0) / $hooks\n"
                "return ${start}apart",
                "from math import perm\napart = perm($hooks, $guests) / $hooks**$guests\nreturn ${start}apart",
                "from math import prod\nif $guests > $hooks:\n    return ${start}0.0\n"
                "return ${start}prod(1 - taken / $hooks for taken in range($guests))",
            ),
            oracle=lambda guests, hooks, ask: float(_collision(guests, hooks, ask)),
            draw=lambda rng, ask: (rng.randint(1, 9), rng.randint(4, 30)),
            edges=((1, 5), (6, 5), (0, 3), (3, 3), (2, 1)),
            about={
                "guests": "the number of guests",
                "hooks": "the number of hooks",
                "return": "the probability, a float from 0 to 1",
            },
            noun="the chance that $event when $guests guests choose among $hooks hooks",
            gives="float",
        ),
    ),
)
