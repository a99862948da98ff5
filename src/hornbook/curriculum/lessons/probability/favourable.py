"""Probability as a count over a count."""

from fractions import Fraction
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.probability._draws import COLOURS, bag


def _one_die(rng: Random) -> Example:
    above = rng.randint(1, 4)
    favourable = 6 - above
    return example(
        """A die has six faces. How likely is a throw above $above? The outcomes are listed, the favourable ones are
        picked out, and both lists are counted.""",
        """
        from fractions import Fraction

        outcomes = [1, 2, 3, 4, 5, 6]
        favourable = [face for face in outcomes if face > $above]
        print(favourable)
        print(Fraction(len(favourable), len(outcomes)))
        print(round(len(favourable) / len(outcomes), 3))
        """,
        """There are $favourable favourable outcomes among 6. `Fraction` reduces $favourable/6 as far as it goes; the
        division in the last line gives the same number as a float.""",
        above=above,
        favourable=favourable,
    )


def _letters(rng: Random) -> Example:
    word = rng.choice([w for w in words(rng, 20) if len(w) > 5 and w != "letter"])
    vowels = sum(c in "aeiou" for c in word)
    return example(
        """The letters of "$word" are written on cards, one letter on each, and one card is drawn. The chance of a vowel
        is the number of vowels over the number of cards.""",
        '''
        def vowel_chance(word: str) -> float:
            """Return the chance that a letter drawn from the word is a vowel."""
            vowels = [letter for letter in word if letter in "aeiou"]
            return len(vowels) / len(word)


        print(round(vowel_chance("$word"), 3))
        print(vowel_chance("aie"), vowel_chance("rhythm"))
        ''',
        """Of the $size cards, vowels stand on $vowels. A letter that occurs twice is on two cards, and both count: an
        outcome is a card, not a letter of the alphabet. The last line shows the two extremes, certain and
        impossible.""",
        word=word,
        vowels=vowels,
        size=len(word),
    )


def _bag_of_marbles(rng: Random) -> Example:
    one = people(rng, 1)[0]
    marbles = bag(rng, 3)
    colour = next(iter(marbles))
    return example(
        """$one keeps a bag of marbles as a dictionary of counts. Each marble is equally likely to be drawn, each colour
        is not.""",
        '''
        from fractions import Fraction


        def chances(bag: dict[str, int]) -> dict[str, Fraction]:
            """Return the chance of each colour when one marble is drawn."""
            possible = sum(bag.values())
            return {colour: Fraction(count, possible) for colour, count in bag.items()}


        bag = $bag
        for colour, chance in chances(bag).items():
            print(f"{colour:<7} {str(chance):>5} {float(chance):.3f}")
        print(sum(chances(bag).values()))
        ''',
        """All colours share the denominator $total, the number of marbles, before the fractions are reduced. The
        chance of $colour is $count/$total. Some colour must come, so the chances add up to 1.""",
        one=one,
        bag=marbles,
        total=sum(marbles.values()),
        colour=colour,
        count=marbles[colour],
    )


def _raffle_question(rng: Random) -> Question:
    step = rng.randint(3, 7)
    last = rng.choice((30, 40, 50, 60))
    return question(
        """In a raffle with tickets from 1 to $last, every number that $step divides wins. Write a function for the
        chance that a ticket wins, for any such raffle.""",
        '''
        from fractions import Fraction


        def winning_chance(last: int, step: int) -> Fraction:
            """Return the chance that a ticket from 1 to `last` can be divided by `step`."""
            return Fraction(last // step, last)


        print(winning_chance($last, $step))
        print(winning_chance(10, 11))
        ''',
        """`last // step` counts the multiples without listing them: $step, $double and so on, $count altogether. Where
        the step is greater than the last ticket nobody wins, and the chance is 0.""",
        step=step,
        double=2 * step,
        last=last,
        count=last // step,
    )


def _calendar_question(rng: Random) -> Question:
    letter = rng.choice("rybjm")
    months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]  # fmt: skip
    count = sum(letter in month.lower() for month in months)
    return question(
        """One of the twelve months is drawn by lot. What is the chance that its name contains the letter "$letter"?""",
        """
        from calendar import month_name
        from fractions import Fraction

        months = list(month_name)[1:]
        favourable = [month for month in months if "$letter" in month.lower()]
        print(favourable)
        print(Fraction(len(favourable), len(months)))
        """,
        """The list of favourable months has $count of the 12 names. `month_name` starts with an empty text, so that
        January has position 1; the slice leaves it out, otherwise there would be 13 outcomes.""",
        letter=letter,
        count=count,
    )


def _ticket_chance(last: int, k: int, event: dict[str, str]) -> tuple[int, int]:
    """By striking out tickets from a set."""
    tickets = {str(n) for n in range(1, last + 1)}
    if "multiple" in event["event"]:
        winning = tickets & {str(n) for n in range(k, last + 1, k)}
    elif "ends" in event["event"]:
        winning = {ticket for ticket in tickets if ticket.endswith(str(k))}
    elif "smaller" in event["event"]:
        winning = tickets & {str(n) for n in range(k)}
    else:
        winning = {ticket for ticket in tickets if ticket.replace(str(k), "") != ticket}
    return Fraction(len(winning), last).as_integer_ratio()


LESSON = Lesson(
    topic="Probability: favourable outcomes over possible ones",
    area="probability",
    concepts=("probability", "counting", "fractions"),
    openings=(
        """A probability is a number from 0 to 1 that says how much to expect something. Where all outcomes are equally
        likely, it can be had by counting twice and dividing once.""",
        """What are the odds of drawing a red marble, a winning ticket, a vowel? Such questions have the same answer in
        outline: count what would please you, count everything, divide.""",
        """Chance looks like the one thing that a program cannot compute. Yet a great part of it is counting, and
        counting is what loops are for.""",
        """The weather has no list of its outcomes, but a die has. Wherever the outcomes can be listed, a program can
        work out a probability exactly.""",
    ),
    ideas=(
        (
            """List the possible outcomes first. For a die they are 1 to 6, for a bag they are the marbles in it, one
            entry for each marble.""",
            """The list of all outcomes is called the sample space. In Python it is a list or a range, and its length
            is what the division needs.""",
        ),
        (
            """An event is a condition on outcomes, such as "the number is even". The outcomes that meet it are
            favourable, whether or not anyone likes them.""",
            """A comprehension with a condition picks the favourable outcomes. In English the condition is the event;
            in Python it stands behind `if`.""",
        ),
        (
            """The probability is the number of favourable outcomes divided by the number of possible ones. It is 0 for
            what cannot happen and 1 for what must happen.""",
            """Favourable over possible can never be below 0 or above 1, since the favourable outcomes are some of the
            possible ones. A result outside of that range is a sign that something was counted twice.""",
        ),
        (
            """The rule holds only if all outcomes are equally likely. A bag with nine red marbles and one blue marble
            has two colours, but the chance of blue is 1/10, not 1/2.""",
            """Equally likely outcomes are an assumption about the world: a fair die, a well shaken bag, a ticket drawn
            unseen. The program cannot check it.""",
        ),
        (
            """`Fraction(4, 10)` from the module `fractions` keeps a probability exact and in lowest terms: it prints
            as `2/5`. For a report, a float or a percentage is easier to read.""",
            """A float such as 0.1666666 hides that the chance is one in six. With `Fraction`, results stay readable,
            and sums of chances come out as exactly 1.""",
        ),
    ),
    examples=(_one_die, _letters, _bag_of_marbles),
    pitfalls=(
        """Counting kinds instead of things. Three colours in a bag do not have a chance of one third each unless there
        are equally many of each; the outcomes are the marbles.""",
        """Dividing the favourable outcomes by the unfavourable ones. That gives the odds: 2 red and 3 blue marbles make
        odds of 2 to 3, but a probability of 2/5.""",
        """Forgetting the empty case. A bag with nothing in it has no outcomes, and the division fails with a
        `ZeroDivisionError`; decide what the function should answer there.""",
    ),
    questions=(_raffle_question, _calendar_question),
    asks=(
        "Where do I start?",
        "What is an event?",
        "How do I get the number?",
        "Does that always work?",
        "Should the result be a float?",
    ),
    notes={
        "young": (
            """Put three red socks and one blue sock into a hat and draw one without looking. Do it twenty times and
            keep a tally: red comes about three times as often.""",
        ),
        "student": (
            """Favourable outcomes over possible ones: this is Laplace's definition of probability. It presupposes a
            finite sample space with a uniform distribution; measure theory starts where one of the two is missing.""",
        ),
        "analyst": (
            """The same division on recorded data is a relative frequency. It estimates a probability, and the estimate
            is only as good as the number of rows behind it.""",
        ),
        "teacher": (
            """Ask for the chance that a drawn weekday's name has the letter "n" in it. Half the class will divide by 5,
            half by 7, and the talk about the sample space starts by itself.""",
        ),
    },
    families=(
        Family(
            "chance_of_drawn_colour",
            "bag|jar|marbles: dict[str, int], colour|color|wanted: str -> Fraction",
            names=("chance_$suffix", "probability_$suffix", "drawing_chance_$suffix"),
            tells=(
                "$bag maps colours to numbers of marbles. Return, as a Fraction, the probability that a marble drawn "
                "unseen from it $has the colour $colour.",
                "Return the chance, as a Fraction, that one marble taken at random from $bag (colour to count) $has "
                "the colour $colour.",
                "One marble is drawn from $bag, a dictionary of how many marbles there are of each colour. Compute the "
                "exact probability, a Fraction, that it $has the colour $colour.",
            ),
            notes=("A colour that is not in $bag has no marbles. For an empty bag the result is 0.",),
            varies={
                "side": (
                    {"has": "has", "suffix": "of_colour", "test": "=="},
                    {"has": "does not have", "suffix": "of_other_colour", "test": "!="},
                )
            },
            setup="from fractions import Fraction",
            solutions=(
                "favourable = sum(count for name, count in $bag.items() if name $test $colour)\n"
                "possible = sum($bag.values())\nreturn Fraction(favourable, possible) if possible else Fraction(0)",
                "favourable = possible = 0\nfor name, count in $bag.items():\n    possible += count\n"
                "    if name $test $colour:\n        favourable += count\n"
                "if possible == 0:\n    return Fraction(0)\nreturn Fraction(favourable, possible)",
                "marbles = [name for name, count in $bag.items() for _ in range(count)]\nif not marbles:\n"
                "    return Fraction(0)\nmatching = [name for name in marbles if name $test $colour]\n"
                "return Fraction(len(matching), len(marbles))",
            ),
            oracle=lambda bag, colour, side: (
                Fraction(0)
                if not sum(bag.values())
                else Fraction(bag.get(colour, 0), sum(bag.values()))
                if side["test"] == "=="
                else 1 - Fraction(bag.get(colour, 0), sum(bag.values()))
            ),
            draw=lambda rng, side: (some := bag(rng, rng.randint(2, 4)), rng.choice((*some, *some, *COLOURS))),
            edges=(({}, "red"), ({"red": 3}, "red"), ({"blue": 4, "white": 1}, "green")),
            about={
                "bag": "the number of marbles of each colour",
                "colour": "the colour in question",
                "return": "the probability as a Fraction",
            },
        ),
        Family(
            "chance_of_ticket_number",
            "last|tickets|highest: int, k|key: int -> tuple[int, int]",
            names=("winning_chance", "ticket_chance", "chance_to_win", "lucky_ticket_chance"),
            tells=(
                "Tickets are numbered from 1 to $last, and those whose number $event $k win. Return the chance of a "
                "drawn ticket to win as a pair (numerator, denominator) in lowest terms.",
                "One of the tickets 1 to $last is drawn; it wins if its number $event $k. Return the probability of "
                "winning as a reduced fraction, a tuple (numerator, denominator).",
                "Compute the probability that a number drawn from 1 to $last $event $k, as a tuple (numerator, "
                "denominator) that cannot be reduced further.",
            ),
            notes=("The chance 0 is written (0, 1). $last is at least 1.",),
            varies={
                "event": (
                    {"event": "is a multiple of", "left": "n % ", "right": " == 0"},
                    {"event": "ends in the digit", "left": "n % 10 == ", "right": ""},
                    {"event": "is smaller than", "left": "n < ", "right": ""},
                    {"event": "contains the digit", "left": "str(", "right": ") in str(n)"},
                )
            },
            solutions=(
                "from math import gcd\nwins = 0\nfor n in range(1, $last + 1):\n    if $left$k$right:\n"
                "        wins += 1\ncommon = gcd(wins, $last)\nreturn wins // common, $last // common",
                "from fractions import Fraction\nwinning = [n for n in range(1, $last + 1) if $left$k$right]\n"
                "chance = Fraction(len(winning), $last)\nreturn chance.numerator, chance.denominator",
                "from fractions import Fraction\n"
                "wins = sum(1 for n in range(1, $last + 1) if $left$k$right)\n"
                "return Fraction(wins, $last).as_integer_ratio()",
            ),
            oracle=_ticket_chance,
            draw=lambda rng, event: (rng.choice((rng.randint(5, 60), 10 * rng.randint(1, 6))), rng.randint(1, 9)),
            edges=((3, 8), (1, 1)),
            about={
                "last": "the highest number of a ticket",
                "k": "what the winning numbers are compared with",
                "return": "the numerator and the denominator",
            },
        ),
        Family(
            "odds_text_of_counts",
            "good|wins|hits: int, total|cases|outcomes: int -> str",
            names=("odds", "odds_for", "odds_text", "as_odds"),
            tells=(
                "The number of equally likely outcomes is $total, and $good of them are favourable. Return the odds "
                'in favour, favourable to unfavourable, as a text like "2:3" in lowest terms.',
                'Return the odds for an event as a text "a:b", reduced as far as possible, where a stands for the '
                "outcomes that bring it about and b for those that do not. There are $good of the former and $total "
                "altogether.",
                "Given the number of favourable outcomes $good and the number of all outcomes $total, write the odds "
                "in favour as a string: favourable outcomes, a colon, unfavourable outcomes, both divided by their "
                "greatest common divisor.",
            ),
            notes=('A certain event has the odds "1:0", an impossible one "0:1". $total is at least 1.',),
            solutions=(
                "from math import gcd\nagainst = $total - $good\ncommon = gcd($good, against)\n"
                'return f"{$good // common}:{against // common}"',
                "from fractions import Fraction\nchance = Fraction($good, $total)\n"
                'return f"{chance.numerator}:{chance.denominator - chance.numerator}"',
                "a, b = $good, $total - $good\ndivisor = max(a, b)\n"
                "while a % divisor or b % divisor:\n    divisor -= 1\n"
                'return f"{a // divisor}:{b // divisor}"',
            ),
            oracle=lambda good, total: "{}:{}".format(
                *next(
                    (a, b)
                    for size in range(1, total + 1)
                    for a in range(size + 1)
                    for b in (size - a,)
                    if a * (total - good) == b * good
                )
            ),
            draw=lambda rng: (lambda size: (rng.randint(0, size), size))(
                rng.choice((rng.randint(2, 30), 6 * rng.randint(1, 6)))
            ),
            edges=((0, 5), (5, 5), (3, 6), (4, 10)),
            about={
                "good": "the number of favourable outcomes",
                "total": "the number of all outcomes",
                "return": 'the odds in favour, such as "2:3"',
            },
            noun="the odds in favour when $good of $total outcomes are favourable",
            gives="str",
        ),
    ),
)
