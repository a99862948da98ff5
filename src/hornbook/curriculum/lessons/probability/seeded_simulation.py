"""Simulating chance with a generator that is given a seed."""

from itertools import takewhile
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _same_rolls(rng: Random) -> Example:
    seed, other = rng.sample(range(1, 100), 2)
    return example(
        """Two generators with the same seed roll the same numbers. A third one, with another seed, goes its own
        way.""",
        '''
        from random import Random


        def rolls(seed: int, count: int) -> list[int]:
            """Return so many rolls of a die from a generator of its own."""
            rng = Random(seed)
            return [rng.randint(1, 6) for _ in range(count)]


        print(rolls($seed, 8))
        print(rolls($seed, 8))
        print(rolls($other, 8))
        print(rolls($seed, 8) == rolls($seed, 10)[:8])
        ''',
        """Nothing in the function depends on anything but its arguments, so it can be tested like any other. The last
        line shows that a longer series begins with the shorter one.""",
        seed=seed,
        other=other,
    )


def _settling(rng: Random) -> Example:
    seed = rng.randint(1, 99)
    return example(
        """How close does the share of heads come to one half? The simulation is repeated with more and more flips.""",
        '''
        from random import Random


        def share_of_heads(seed: int, flips: int) -> float:
            """Return the share of heads in so many flips of a fair coin."""
            rng = Random(seed)
            heads = sum(rng.random() < 0.5 for _ in range(flips))
            return heads / flips


        for flips in (10, 100, 1000, 10000):
            share = share_of_heads($seed, flips)
            print(f"{flips:>6} {share:.4f} {abs(share - 0.5):.4f}")
        ''',
        """The last column is the distance from 0.5. It tends to shrink, roughly to a tenth for a hundred times as many
        flips, but not in every single step.""",
        seed=seed,
    )


def _against_theory(rng: Random) -> Example:
    one = people(rng, 1)[0]
    seed, bar = rng.randint(1, 99), rng.choice((8, 9, 10))
    ways = sum(x + y >= bar for x in range(1, 7) for y in range(1, 7))
    return example(
        """$one has computed that two dice show $bar or more in $ways of 36 rolls. A simulation with 20000 throws serves
        as a check of the calculation.""",
        '''
        from random import Random


        def simulate(bar: int, throws: int, rng: Random) -> float:
            """Return the share of throws of two dice that reach the bar."""
            hits = 0
            for _ in range(throws):
                if rng.randint(1, 6) + rng.randint(1, 6) >= bar:
                    hits += 1
            return hits / throws


        print("simulated:", round(simulate($bar, 20000, Random($seed)), 3))
        print("computed: ", round($ways / 36, 3))
        ''',
        """The two numbers differ little. A mistake in the calculation, such as counting 11 sums as equally
        likely, would show as a gap that does not go away with more throws.""",
        one=one,
        seed=seed,
        bar=bar,
        ways=ways,
    )


def _draws_as_argument(rng: Random) -> Example:
    draws = [round(rng.random(), 2) for _ in range(6)]
    p = rng.choice((0.3, 0.4, 0.6))
    hits = sum(draw < p for draw in draws)
    return example(
        """A part of the code that only interprets random numbers does not need a generator at all. It takes the draws
        as a list, and a test can hand it whatever it likes.""",
        '''
        from random import Random


        def successes(draws: list[float], chance: float) -> int:
            """Count the draws from 0 to 1 that mean success."""
            return sum(draw < chance for draw in draws)


        print(successes($draws, $p))
        print(successes([0.0, 0.5, 0.999], 0.0), successes([0.0, 0.5, 0.999], 1.0))
        rng = Random(1)
        print(successes([rng.random() for _ in range(1000)], $p))
        ''',
        """In the first list $verb below $p. The second line tests the limits: a chance of 0 never succeeds and a
        chance of 1 always does, because `random()` can give 0.0 but not 1.0.""",
        draws=draws,
        p=p,
        verb=f"{hits} of the 6 draws {'is' if hits == 1 else 'are'}" if hits else "no draw is",
    )


def _doubles_question(rng: Random) -> Question:
    seed, throws = rng.randint(1, 99), rng.choice((600, 1200, 3600))
    return question(
        """Write a function that throws two dice so many times and counts the doubles. It gets its generator as an
        argument.""",
        '''
        from random import Random


        def count_doubles(throws: int, rng: Random) -> int:
            """Return how many of the throws show two equal faces."""
            return sum(rng.randint(1, 6) == rng.randint(1, 6) for _ in range(throws))


        print(count_doubles($throws, Random($seed)), "expected about", $throws // 6)
        print(count_doubles($throws, Random($seed)) == count_doubles($throws, Random($seed)))
        ''',
        """A fresh `Random` with the same seed repeats everything, so the last line prints `True`. If the generator
        were made inside the loop, every throw would show the same faces.""",
        seed=seed,
        throws=throws,
    )


def _until_question(rng: Random) -> Question:
    seed = rng.randint(1, 99)
    return question(
        """How many throws does it take until a six appears? Write a function for one such series, and average a
        thousand of them.""",
        '''
        from random import Random


        def throws_until_six(rng: Random) -> int:
            """Return the number of throws up to and including the first six."""
            throws = 1
            while rng.randint(1, 6) != 6:
                throws += 1
            return throws


        rng = Random($seed)
        series = [throws_until_six(rng) for _ in range(1000)]
        print(series[:10])
        print(sum(series) / len(series), max(series))
        ''',
        """The generator is made once, outside, and every series goes on where the last one stopped. The mean is close
        to 6, and the longest series shows how much patience may be needed.""",
        seed=seed,
    )


def _dice_of(seed: int, count: int) -> list[int]:
    rng = Random(seed)
    return [rng.randrange(6) + 1 for _ in range(count)]


def _summary(faces: list[int], wanted: str) -> list[int] | int:
    if wanted == "faces":
        return faces
    return sum(faces) if wanted == "points" else faces.count(6)


def _draws(rng: Random) -> list[float]:
    return [rng.randint(0, 99) / 100 for _ in range(rng.randint(1, 8))]


LESSON = Lesson(
    topic="Simulating chance with a seeded generator",
    area="probability",
    concepts=("simulation", "random_seed", "relative_frequency"),
    openings=(
        """Some probabilities are hard to compute and easy to try out. A program throws a die a hundred thousand times
        in a moment and counts.""",
        """A program with random numbers that gives another result at each run is hard to test. A generator with a seed
        gives the same numbers every time, and the trouble is gone.""",
        """Random numbers in a computer are computed. They look random, but they follow from a starting value, the seed,
        and whoever knows it can have them again.""",
    ),
    ideas=(
        (
            """`random.Random(seed)` makes a generator of your own. Its methods are those of the module: `random()`,
            `randint(a, b)`, `choice(items)`, `shuffle(items)`.""",
            """Make one generator, with a seed, and pass it to the functions that need chance. The functions of the
            module `random` share a hidden generator that any part of the program may advance.""",
        ),
        (
            """A seed is any integer. The same seed gives the same series of draws; another seed gives a series that has
            nothing to do with it.""",
            """To repeat a surprising run, its seed is all you need. So print the seed with the results, or keep it in
            the settings.""",
        ),
        (
            """An event with chance `p` is simulated by `rng.random() < p`. The number is spread evenly from 0 to 1, so
            it falls below 0.3 in three of ten cases.""",
            """`rng.randint(1, 6)` is a die: unlike `range`, it includes both ends. `rng.random()` gives a float from
            0.0 up to, but without, 1.0.""",
        ),
        (
            """The share of successes in many tries estimates the probability. The error shrinks slowly: for one more
            digit take a hundred times as many tries.""",
            """With n tries the estimate of a chance near one half is usually off by less than 1 divided by the square
            root of n. A thousand tries are good for about three percent.""",
        ),
        (
            """Keep chance at the edge. A function that takes the draws as a list can be tested with draws chosen by
            hand, and only one small function needs the generator.""",
            """What a random number means and where it comes from are two matters. Separate them, and the first can be
            tested without any randomness.""",
        ),
    ),
    examples=(_same_rolls, _draws_as_argument, _settling, _against_theory),
    pitfalls=(
        """Making the generator inside the loop. Each round then starts from the same seed and draws the same number;
        make it once, before the loop.""",
        """Writing `rng.randint(0, 6)` for a die. Both ends are included, so that is a die with seven faces, one of them
        0.""",
        """Changing the order of the draws and expecting the old result. An additional call of the generator shifts all
        later numbers, even with the same seed.""",
    ),
    questions=(_doubles_question, _until_question),
    asks=(
        "Where do the random numbers come from?",
        "What does the seed do?",
        "How do I let something happen with a given chance?",
        "How exact is the result?",
        "How can I test such code?",
    ),
    notes={
        "engineer": (
            """Python's generator is the Mersenne Twister. It is good for simulations and unfit for secrets; for
            passwords and tokens use the module `secrets`.""",
        ),
        "teacher": (
            """Give each group another seed and let all of them estimate the same chance. The spread of the answers is
            the best introduction to the error of an estimate.""",
        ),
        "student": (
            """The standard deviation of the estimate is the square root of p(1 - p)/n. It halves when the number of
            tries is multiplied by four.""",
        ),
        "young": (
            """A seed is like the number of a story in a thick book. Say the number, and you hear the same story again,
            with the same surprises in it.""",
        ),
    },
    families=(
        Family(
            "rolls_of_seeded_die",
            "seed: int, count|throws|rolls: int -> $kind",
            names=("seeded_$word", "${word}_of_rolls", "roll_$word", "$word"),
            tells=(
                "Make a generator random.Random($seed), throw a die $count times by calling its method randint(1, 6) "
                "each time, and return $what.",
                "Return $what in a series of throws of a die. The throws come from randint(1, 6) of a new "
                "random.Random($seed), one call for each; $count is their number.",
                "Simulate $count throws of a die with the generator random.Random($seed), one call of randint(1, 6) "
                "per throw. Return $what.",
            ),
            varies={
                "what": (
                    {
                        "kind": "list[int]",
                        "what": "the faces in the order of the throws",
                        "word": "faces",
                        "begin": "[]",
                        "add": ".append(rng.randint(1, 6))",
                        "fold": "list(rolled)",
                    },
                    {
                        "kind": "int",
                        "what": "the sum of all faces",
                        "word": "points",
                        "begin": "0",
                        "add": " += rng.randint(1, 6)",
                        "fold": "sum(rolled)",
                    },
                    {
                        "kind": "int",
                        "what": "the number of sixes",
                        "word": "sixes",
                        "begin": "0",
                        "add": " += rng.randint(1, 6) == 6",
                        "fold": "sum(face == 6 for face in rolled)",
                    },
                )
            },
            notes=("$count may be 0.",),
            solutions=(
                "from random import Random\nrng = Random($seed)\nresult = $begin\nfor _ in range($count):\n"
                "    result$add\nreturn result",
                "from random import Random\nrng = Random($seed)\n"
                "rolled = (rng.randint(1, 6) for _ in range($count))\nreturn $fold",
            ),
            oracle=lambda seed, count, what: _summary(_dice_of(seed, count), what["word"]),
            draw=lambda rng, what: (rng.randint(0, 999), rng.randint(3, 12)),
            edges=((1, 0), (7, 1), (2, 20)),
            about={"seed": "the seed of the generator", "count": "the number of throws", "return": "$what"},
        ),
        Family(
            "first_success_among_draws",
            "draws|values: list[float], chance|p: float -> int",
            names=("tries_until_$word", "first_$word", "wait_for_$word", "tries_up_to_$word"),
            tells=(
                "Each number in $draws was drawn evenly from 0 to 1 and stands for one try, which is a success if it "
                "is less than $chance. Return the number of tries up to and including the first $word.",
                "A try succeeds when its draw lies below $chance. Return the position, counted from 1, of the first "
                "$word in the list $draws.",
                "Read $draws as tries in order, successful where the draw is smaller than $chance and failed "
                "otherwise. How many tries does it take to see a $word, that one included?",
            ),
            notes=("Return 0 if there is none.",),
            varies={
                "word": (
                    {"word": "success", "test": "<"},
                    {"word": "failure", "test": ">="},
                )
            },
            solutions=(
                "for tries, draw in enumerate($draws, start=1):\n    if draw $test $chance:\n        return tries\n"
                "return 0",
                "hits = [i for i, draw in enumerate($draws, 1) if draw $test $chance]\nreturn hits[0] if hits else 0",
                "return next((i + 1 for i, draw in enumerate($draws) if draw $test $chance), 0)",
            ),
            oracle=lambda draws, chance, word: (lambda missed: 0 if len(missed) == len(draws) else len(missed) + 1)(
                list(takewhile(lambda draw: (draw >= chance) == (word["word"] == "success"), draws))
            ),
            draw=lambda rng, word: (_draws(rng), rng.choice((0.1, 0.2, 0.25, 0.5, 0.75, 0.8))),
            edges=(([], 0.5), ([0.5, 0.4], 0.5), ([0.0], 0.0), ([0.9, 0.99], 1.0), ([0.1, 0.2, 0.7], 0.3)),
            about={
                "draws": "numbers from 0 to 1",
                "chance": "the chance of success of a try",
                "return": "the number of tries, or 0",
            },
            noun="the number of tries among the draws $draws up to the first $word, with the chance $chance",
            gives="nat",
        ),
        Family(
            "estimate_error_from_tries",
            "results|outcomes: str, numerator|top: int, denominator|bottom: int -> float",
            names=("estimate_error", "error_of_estimate", "distance_from_theory", "gap_to_theory"),
            tells=(
                'A simulation wrote "+" for every success and "-" for every failure into the text $results. Return the '
                "distance between the share of successes and the fraction $numerator over $denominator.",
                'Return the absolute difference between the relative frequency of "+" in $results, a text of "+" and '
                '"-", and the computed probability, which is given by $numerator and $denominator.',
                'Compare an estimate with theory: $results holds one character for each try, "+" for a success and "-" '
                "for a failure. By how much does the share of successes differ from $numerator divided by "
                "$denominator?",
            ),
            notes=("The text holds at least one try. The result is never negative.",),
            solutions=(
                'share = $results.count("+") / len($results)\nreturn abs(share - $numerator / $denominator)',
                'hits = 0\nfor mark in $results:\n    if mark == "+":\n        hits += 1\n'
                "difference = hits / len($results) - $numerator / $denominator\n"
                "return -difference if difference < 0 else difference",
                "from fractions import Fraction\n"
                'share = Fraction($results.count("+"), len($results))\n'
                "return float(abs(share - Fraction($numerator, $denominator)))",
            ),
            oracle=lambda results, numerator, denominator: (
                abs((len(results) - results.count("-")) * denominator - numerator * len(results))
                / (len(results) * denominator)
            ),
            draw=lambda rng: (lambda p: ("".join(rng.choice("+-") for _ in range(rng.randint(2, 16))), p, p * 2 + 1))(
                rng.randint(0, 4)
            ),
            edges=(("+", 1, 1), ("-", 2, 3), ("++-", 2, 3), ("+---", 1, 2)),
        ),
    ),
)
