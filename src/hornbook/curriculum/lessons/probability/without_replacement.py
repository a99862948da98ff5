"""Drawing without putting back: the bag changes with every draw."""

from collections import Counter
from fractions import Fraction
from itertools import combinations
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.probability._draws import bag, colours


def _two_draws(rng: Random) -> Example:
    red, blue = rng.randint(3, 6), rng.randint(2, 5)
    total = red + blue
    return example(
        """A bag holds $red red and $blue blue marbles. Two are drawn, one after the other. With and without putting the
        first one back, the chance of two red ones differs.""",
        """
        from fractions import Fraction

        red, total = $red, $total
        kept_out = Fraction(red, total) * Fraction(red - 1, total - 1)
        put_back = Fraction(red, total) * Fraction(red, total)
        print("kept out:", kept_out, round(float(kept_out), 3))
        print("put back:", put_back, round(float(put_back), 3))
        """,
        """After a red marble has left, there are $less red ones among $rest. Both numbers of the second factor are one
        smaller, and the chance of a second red marble is lower than that of the first.""",
        red=red,
        blue=blue,
        total=total,
        less=red - 1,
        rest=total - 1,
    )


def _committee(rng: Random) -> Example:
    women, men, seats = rng.randint(4, 6), rng.randint(3, 5), 3
    return example(
        """From $women women and $men men a committee of $seats is drawn by lot. How likely is each number of women on
        it?""",
        '''
        from fractions import Fraction
        from math import comb


        def chance_of_women(women: int, men: int, seats: int, wanted: int) -> Fraction:
            """Return the chance that exactly `wanted` of the seats go to women."""
            ways = comb(women, wanted) * comb(men, seats - wanted)
            return Fraction(ways, comb(women + men, seats))


        chances = [chance_of_women($women, $men, $seats, wanted) for wanted in range($seats + 1)]
        print([str(chance) for chance in chances])
        print(sum(chances))
        ''',
        """`comb(n, k)` counts the ways to choose k out of n. The women are chosen among the women and the men among the
        men, so the two counts are multiplied. All four cases together have the chance 1.""",
        women=women,
        men=men,
        seats=seats,
    )


def _deal(rng: Random) -> Example:
    one = people(rng, 1)[0]
    seed = rng.randint(1, 99)
    return example(
        """$one deals cards in a program: a shuffled list is taken apart from its end with `pop`. What has been dealt is
        gone, so nothing can come twice.""",
        '''
        from random import Random


        def deal(cards: list[str], hands: int, size: int, rng: Random) -> list[list[str]]:
            """Return hands of so many cards each, drawn without replacement."""
            stack = cards.copy()
            rng.shuffle(stack)
            return [[stack.pop() for _ in range(size)] for _ in range(hands)]


        cards = [rank + suit for suit in "SH" for rank in "A23456"]
        for hand in deal(cards, 3, 4, Random($seed)):
            print(hand)
        print(len(cards))
        ''',
        """Three hands of four use up all twelve cards. The function works on a copy, and the last line shows that the
        caller's list is still complete.""",
        one=one,
        seed=seed,
    )


def _bag_changes(rng: Random) -> Example:
    marbles = bag(rng, 2, 6)
    first, second = marbles
    marbles[first] += 1
    return example(
        """A bag is a dictionary of counts, and a draw takes one away. Before each draw the chance of $first is
        computed anew.""",
        '''
        from fractions import Fraction


        def chance(bag: dict[str, int], colour: str) -> Fraction:
            """Return the chance that the next marble has the colour."""
            return Fraction(bag.get(colour, 0), sum(bag.values()))


        bag = $marbles
        for drawn in ("$first", "$second", "$first"):
            print(chance(bag, "$first"), "then comes", drawn)
            bag[drawn] -= 1
        print(bag)
        ''',
        """Drawing $first makes $first rarer, drawing $second makes it more frequent. The denominator falls by one at
        each draw, though the reduced fraction may hide it.""",
        marbles=marbles,
        first=first,
        second=second,
    )


def _no_blank_question(rng: Random) -> Question:
    blanks, wins = rng.randint(4, 9), rng.randint(3, 5)
    return question(
        """A box holds $wins winning tickets and $blanks blanks. Write a function for the chance that the first so many
        tickets are all blanks, and call it for 1 to 3 tickets.""",
        '''
        from fractions import Fraction


        def only_blanks(blanks: int, wins: int, tickets: int) -> Fraction:
            """Return the chance that all drawn tickets are blanks."""
            chance = Fraction(1)
            for drawn in range(tickets):
                chance *= Fraction(blanks - drawn, blanks + wins - drawn)
            return chance


        print([str(only_blanks($blanks, $wins, tickets)) for tickets in (1, 2, 3)])
        print(only_blanks(2, 3, 3))
        ''',
        """Each ticket leaves one blank less and one ticket less. With two blanks, three of them cannot be drawn: the
        third factor has the numerator 0.""",
        blanks=blanks,
        wins=wins,
    )


def _same_colour_question(rng: Random) -> Question:
    pairs = rng.randint(3, 6)
    return question(
        """A drawer holds $pairs pairs of socks, each pair of its own colour. Two socks are taken in the dark. What is
        the chance of a pair? Check the answer by listing all choices of two.""",
        """
        from fractions import Fraction
        from itertools import combinations

        socks = [colour for colour in range($pairs) for _ in range(2)]
        choices = list(combinations(socks, 2))
        matching = [choice for choice in choices if choice[0] == choice[1]]
        print(Fraction(len(matching), len(choices)))
        print(Fraction(1, len(socks) - 1))
        """,
        """Whatever the first sock is, one of the remaining $rest fits. `combinations` treats equal colours as different
        socks, because it goes by position, and that is what is needed here.""",
        pairs=pairs,
        rest=2 * pairs - 1,
    )


def _share_of_hands(hits: int, others: int, drawn: int, wanted: int) -> Fraction:
    hands = list(combinations(range(hits + others), drawn))
    good = [hand for hand in hands if sum(card < hits for card in hand) == wanted]
    return Fraction(len(good), len(hands))


def _order_by_list(items: list[str], picks: list[int]) -> list[str]:
    """By marking instead of removing."""
    taken: list[int] = []
    for pick in picks:
        taken.append([at for at in range(len(items)) if at not in taken][pick])
    return [items[at] for at in taken]


def _picks(rng: Random) -> tuple[list[str], list[int]]:
    items = rng.sample("ABCDEFGH", rng.randint(2, 6))
    return items, [rng.randint(0, len(items) - 1 - n) for n in range(rng.randint(1, len(items)))]


def _taken_out(rng: Random) -> tuple[dict[str, int], list[str]]:
    marbles = {colour: rng.randint(1, 4) for colour in colours(rng, rng.randint(2, 3))}
    drawn = rng.choices([*marbles, "grey"], weights=[*marbles.values(), 0.3], k=rng.randint(1, 4))
    return marbles, drawn


def _left_by_counter(marbles: dict[str, int], drawn: list[str], left: dict[str, str]) -> dict[str, int]:
    rest = Counter(marbles)
    rest.subtract(drawn)
    if min(rest.values(), default=0) < 0:
        raise ValueError("not in the bag")
    return {colour: count for colour, count in rest.items() if count or not left["drop"]}


LESSON = Lesson(
    topic="Drawing without replacement",
    area="probability",
    concepts=("without_replacement", "combinations", "probability"),
    openings=(
        """Whoever draws a ticket keeps it. The next one draws from what is left, and the chances are not what they
        were. Each draw remembers the ones before it.""",
        """A die can show 6 twice in a row; a deck cannot give the same card twice. The difference is whether what was
        drawn goes back.""",
        """Five out of 49, three out of a class, a hand of cards: in all these draws nothing is chosen twice, and that
        changes the arithmetic.""",
    ),
    ideas=(
        (
            """After each draw one thing less is in the bag. The denominator falls by 1, and the numerator too if the
            thing drawn was one of the favourable ones.""",
            """Follow the bag: write down what it holds before each draw. The chance of the draw is read off from these
            counts, and the chances of the draws are multiplied.""",
        ),
        (
            """With replacement the draws are independent and a power is enough. Without it every factor is another one,
            and a loop computes them in turn.""",
            """Putting back makes all draws alike. Keeping out makes a second ace rarer once the first is on the
            table.""",
        ),
        (
            """If only the set of things drawn matters, count combinations: `math.comb(n, k)` is the number of ways to
            take k out of n. Favourable over possible then does the rest.""",
            """A hand with two red cards out of three is counted as ways to choose two of the red ones times ways to
            choose one of the others, over all ways to choose three.""",
        ),
        (
            """In code, `rng.sample(items, k)` draws k different positions at once. `rng.choices(items, k=k)` draws with
            replacement: one letter decides.""",
            """A shuffled list from which items are popped is a deck. Each `pop` takes the last card and removes it, so
            no card can come again.""",
        ),
        (
            """More draws than things are impossible. `rng.sample` raises a `ValueError` then, and a product of chances
            reaches a factor of 0 when a kind has run out.""",
            """The order of drawing does not favour anyone. The tenth person to draw from ten tickets has the same
            chance of the one prize as the first, as long as nobody has looked yet.""",
        ),
    ),
    examples=(_two_draws, _bag_changes, _committee, _deal),
    pitfalls=(
        """Reducing only the numerator. After a red marble is gone, there are fewer red ones and fewer marbles
        altogether: 3/8 is followed by 2/7, not by 2/8.""",
        """Removing from the list that the caller passed in. `pop` changes it for everyone, so draw from a copy if the
        function is not meant to empty the bag.""",
        """Drawing again until something new comes up. `while card in hand: card = rng.choice(deck)` works, but it gets
        slow when few cards are left; with too large a hand it never ends. `sample` does it right.""",
    ),
    questions=(_no_blank_question, _same_colour_question),
    asks=(
        "What happens after a draw?",
        "How does it differ from putting back?",
        "Can I count instead of multiply?",
        "Which functions draw for me?",
        "What are the limits?",
    ),
    notes={
        "young": (
            """Put five cards face down and turn them over one by one. The last card is no surprise, because you have
            seen all the others. With a die that never happens.""",
        ),
        "student": (
            """The number of favourable things in the draw follows the hypergeometric distribution. For a large bag and
            a small draw the binomial distribution comes close to it.""",
        ),
        "analyst": (
            """A sample of rows for an audit is drawn without replacement. With replacement the same row may be
            checked twice, and the sample is smaller than it looks.""",
        ),
        "engineer": (
            """`random.sample` needs no copy of a range: `rng.sample(range(10**9), 5)` returns at once, since a range
            knows its length and computes its items.""",
        ),
    },
    families=(
        Family(
            "chance_all_drawn_are_alike",
            "hits|red: int, others|rest: int, drawn|draws: int -> Fraction",
            names=("chance_of_all_$word", "only_$word", "all_${word}_chance", "draw_only_$word"),
            tells=(
                "A box holds good and bad fuses; $hits is the number of good ones, $others that of the bad ones. Some "
                "are drawn without replacement, and $drawn says how many. Return, as a Fraction, the probability that "
                "$event.",
                "Return the exact chance (a Fraction) that $event when some fuses are taken out of a box and not put "
                "back. The three numbers are those of the good fuses ($hits), of the bad fuses ($others) and of the "
                "fuses taken out ($drawn).",
                "From a box with good fuses (their number is $hits) and bad ones (their number is $others), as many "
                "as $drawn are taken at once. Compute the probability that $event, as a Fraction.",
            ),
            notes=("No more are drawn than there are. For no draw at all the probability is 1.",),
            varies={
                "kind": (
                    {"event": "all drawn fuses are good", "word": "good"},
                    {"event": "all drawn fuses are bad", "word": "bad"},
                )
            },
            setup="from fractions import Fraction",
            solutions=(
                "good, bad = $hits, $others\nchance = Fraction(1)\nfor before in range($drawn):\n"
                "    chance *= Fraction($word - before, good + bad - before)\nreturn chance",
                "from math import comb\ngood, bad = $hits, $others\n"
                "return Fraction(comb($word, $drawn), comb(good + bad, $drawn))",
                "from math import perm\ngood, bad = $hits, $others\n"
                "return Fraction(perm($word, $drawn), perm(good + bad, $drawn))",
            ),
            oracle=lambda hits, others, drawn, kind: _share_of_hands(
                *((hits, others) if kind["word"] == "good" else (others, hits)), drawn, drawn
            ),
            draw=lambda rng, kind: (rng.randint(2, 6), rng.randint(2, 5), rng.randint(1, 4)),
            edges=((4, 3, 0), (2, 3, 3), (3, 2, 3), (3, 3, 2)),
        ),
        Family(
            "chance_of_winners_in_draw",
            "winners|wins: int, blanks|losers: int, drawn|taken: int, wanted|hits: int -> Fraction",
            names=("chance_of_winners", "winners_in_draw", "exact_winners", "probability_of_winners"),
            tells=(
                "In an urn are lots: the number of those that win is $winners, the number of the others $blanks. A "
                "player takes as many as $drawn of them without putting any back. Return the probability, as a "
                "Fraction, that the number of winning lots among these is $wanted.",
                "Return as a Fraction how likely it is that exactly $wanted of the lots taken out of an urn win. At "
                "first the urn holds $winners lots that win and $blanks that do not; the number of lots taken, "
                "without putting any back, is $drawn.",
                "Given the numbers of winning lots $winners and of losing lots $blanks, compute the exact chance (a "
                "Fraction) that among $drawn lots, drawn without replacement, the number of winning ones is $wanted.",
            ),
            notes=("It is 0 if that number is impossible. No more lots are taken than there are.",),
            setup="from fractions import Fraction",
            solutions=(
                "from math import comb\nif $wanted > $drawn:\n    return Fraction(0)\n"
                "ways = comb($winners, $wanted) * comb($blanks, $drawn - $wanted)\n"
                "return Fraction(ways, comb($winners + $blanks, $drawn))",
                "from itertools import combinations\nlots = [1] * $winners + [0] * $blanks\n"
                "draws = [sum(some) for some in combinations(lots, $drawn)]\n"
                "return Fraction(draws.count($wanted), len(draws))",
            ),
            oracle=_share_of_hands,
            draw=lambda rng: (rng.randint(1, 5), rng.randint(2, 6), rng.randint(1, 3), rng.randint(0, 3)),
            edges=((3, 4, 2, 1), (1, 5, 2, 2), (2, 2, 0, 0), (2, 2, 1, 3)),
            about={
                "winners": "the number of winning lots",
                "blanks": "the number of blanks",
                "drawn": "how many lots are taken",
                "wanted": "the number of winning lots among them",
                "return": "the probability",
            },
        ),
        Family(
            "order_of_drawn_positions",
            "items|lots|names: list[str], picks|positions|draws: list[int] -> list[str]",
            names=("draw_in_order", "drawn_items", "draw_by_positions", "take_in_turn"),
            tells=(
                "Take items out of a row one after another: each number in $picks is the position, counted from 0, "
                "among the items of $items that are still there. Return the items in the order in which they were "
                "taken.",
                "Return the list of the items drawn from $items without replacement. Every entry of $picks is an index "
                "into what is left at that moment.",
                "Simulate drawing from $items. For each position in $picks remove the item at this position from the "
                "remaining ones, and return all removed items in order.",
            ),
            notes=("The list $items itself must not be changed. All positions are valid.",),
            solutions=(
                "left = list($items)\nreturn [left.pop(pick) for pick in $picks]",
                "left = $items.copy()\ndrawn = []\nfor pick in $picks:\n    drawn.append(left[pick])\n"
                "    del left[pick]\nreturn drawn",
                "drawn = []\nrest = $items\nfor pick in $picks:\n    drawn.append(rest[pick])\n"
                "    rest = rest[:pick] + rest[pick + 1 :]\nreturn drawn",
            ),
            oracle=_order_by_list,
            draw=_picks,
            edges=((["A", "B", "C"], [0, 0, 0]), (["A", "B", "C"], [2, 1, 0]), (["D"], []), (["A", "A", "B"], [1])),
            about={
                "items": "what can be drawn",
                "picks": "positions in what is left",
                "return": "the drawn items in order",
            },
            noun="the items drawn from $items at the positions $picks",
            gives="words",
        ),
        Family(
            "bag_after_drawing",
            "bag|stock: dict[str, int], drawn|taken: list[str] -> dict[str, int]",
            names=("bag_after", "what_is_left", "rest_of_bag", "remaining_marbles"),
            tells=(
                "$bag maps colours to numbers of marbles. Return a new dictionary with the numbers after the marbles "
                "in the list $drawn, given by colour, were taken out; $how.",
                "Take the marbles of the colours in $drawn out of $bag, a dictionary of counts, without changing it, "
                "and return the remaining counts as a new dictionary; $how.",
                "Given a bag as counts by colour, $bag, and the list of colours $drawn that were drawn and not put "
                "back, return the counts of what is left; $how.",
            ),
            notes=("Raise ValueError if a colour is drawn more often than the bag has it.",),
            varies={
                "left": (
                    {
                        "how": "colours that have run out are left out",
                        "drop": " if count",
                        "tail": "{colour: count for colour, count in rest.items() if count}",
                    },
                    {"how": "colours that have run out stay with the count 0", "drop": "", "tail": "rest"},
                )
            },
            solutions=(
                "rest = dict($bag)\nfor colour in $drawn:\n    if rest.get(colour, 0) == 0:\n"
                '        raise ValueError("no such marble: " + colour)\n    rest[colour] -= 1\nreturn $tail',
                "if any($drawn.count(colour) > $bag.get(colour, 0) for colour in $drawn):\n"
                '    raise ValueError("more drawn than there are")\n'
                "rest = {colour: count - $drawn.count(colour) for colour, count in $bag.items()}\n"
                "return $tail",
            ),
            oracle=_left_by_counter,
            draw=lambda rng, left: _taken_out(rng),
            edges=(
                ({"red": 2, "blue": 1}, ["red", "blue"]),
                ({"red": 1}, ["red", "red"]),
                ({"white": 3}, []),
                ({"green": 1, "black": 2}, ["white"]),
            ),
            about={
                "bag": "the number of marbles of each colour",
                "drawn": "the colours drawn, one entry for each marble",
                "return": "the numbers of what is left",
            },
            noun="what is left of the counts $bag after the colours $drawn were drawn",
            gives="tally",
        ),
    ),
)
