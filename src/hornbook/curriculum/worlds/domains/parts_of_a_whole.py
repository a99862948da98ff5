"""Parts of a whole: halves, thirds and quarters of things and of groups, parts of what is left, percent."""

import re
from fractions import Fraction
from math import gcd
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, money, number, plural
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_ROUND = (
    "apple cake",
    "pizza",
    "plum tart",
    "cheese pie",
    "chocolate cake",
    "carrot cake",
    "onion tart",
    "sponge cake",
)
_NAMES = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 8: "eighth", 9: "ninth", 10: "tenth",
          12: "twelfth", 15: "fifteenth", 16: "sixteenth", 20: "twentieth"}  # fmt: skip
_GROUPS = (  # what, in how many kinds it can be
    ("sheep", ("white", "black", "spotted")),
    ("tulip", ("red", "yellow", "white")),
    ("boat in the harbour", ("sailing boats", "rowing boats", "motor boats")),
    ("book on the shelf", ("novels", "cookery books", "atlases")),
    ("button in the tin", ("wooden", "made of brass", "made of glass")),
    ("tree in the orchard", ("apple trees", "pear trees", "cherry trees")),
    ("child at the camp", ("six years old", "seven years old", "eight years old")),
    ("house in the village", ("thatched", "tiled", "roofed with slate")),
    ("kitten at the shelter", ("grey", "ginger", "black and white")),
    ("instrument in the band", ("flutes", "trumpets", "drums")),
    ("passenger on the ferry", ("on foot", "in cars", "on bicycles")),
)
_HEAPS = ("walnut", "marble", "plum", "postcard", "strawberry", "tomato", "nail", "bead", "biscuit", "chestnut", "egg")
_ASKED = (  # a group, what some of them do, what the others are said to do
    ("pupil", "come to school by bicycle", "come some other way"),
    ("guest at the inn", "want breakfast before seven", "come later"),
    ("member of the choir", "can read music", "sing by ear"),
    ("resident of the street", "have a cat", "have none"),
    ("apple tree in the orchard", "bear fruit this year", "bear none"),
    ("seat in the cinema", "are taken", "are free"),
    ("question in the quiz", "are about animals", "are about something else"),
    ("letter in the postbag", "go abroad", "stay in the country"),
    ("seed in the tray", "have come up", "have not come up yet"),
    ("visitor to the museum", "are children", "are grown-ups"),
    ("lamp in the street", "still give light", "are broken"),
)
_SALE = (("coat", 60, 160), ("lamp", 20, 80), ("tent", 80, 200), ("pair of boots", 40, 120), ("bicycle", 150, 400),
         ("armchair", 100, 300), ("rucksack", 30, 90), ("carpet", 80, 240), ("guitar", 90, 260), ("clock", 20, 90),
         ("set of pans", 40, 140), ("globe", 30, 80))  # fmt: skip


def _part(share: Fraction) -> str:
    """ "half", "a third", "three quarters", "an eighth"."""
    top, bottom = share.numerator, share.denominator
    if bottom == 1:
        return "all" if top else "nothing"
    if top == 1:
        return "half" if bottom == 2 else a(_NAMES[bottom])
    return f"{amount(top)} {_NAMES[bottom]}s"


def _of(share: Fraction) -> str:
    """Before a noun: "half", "a third of"."""
    return "half" if share == Fraction(1, 2) else f"{_part(share)} of"


def _are(n: int) -> str:
    return "is" if n == 1 else "are"


def _apart(what: str) -> tuple[str, str]:
    """ "apple tree in the orchard" as "apple tree" and "in the orchard"."""
    found = re.match(r"(.+?)(?: ((?:in|of|to|at|on) .+))?$", what)
    assert found
    return found[1], found[2] or ""


def _slices(rng: Random) -> Scene:
    """Something round, cut into equal slices."""
    one, two = pair(rng)
    cake = rng.choice(_ROUND)
    cut = rng.choice((6, 8, 10, 12))
    first = rng.randint(1, cut // 2 - 1)
    second = rng.randint(1, cut - first - 1)
    left = cut - first - second
    gone = first + second
    plate = ["here"] * cut
    plate[:gone] = ["eaten"] * gone

    def word(n: int) -> str:
        return f"{_part(Fraction(n, cut))} of the {cake}"

    return Scene(
        (
            rng.choice(
                (
                    f"{capital(a(cake))} is cut into {amount(cut)} equal slices.",
                    f"{one} has cut {a(cake)} into {amount(cut)} slices, all of the same size.",
                )
            ),
            rng.choice(
                (
                    f"{one} eats {amount(first)} of them, {two} eats {amount(second)}.",
                    f"{two} eats {count(second, 'slice')}, and {one} eats {amount(first)}.",
                )
            ),
        ),
        (
            Question(
                f"What part of the {cake} has {one} eaten?",
                f"{one} has eaten {word(first)}.",
                (
                    f"One slice is {a(_NAMES[cut])} of it, since all {amount(cut)} are equal.",
                    f"{one} has had {count(first, 'slice')}"
                    + (f"; {amount(first)} and {amount(cut)} can both be divided by {amount(gcd(first, cut))}."
                       if gcd(first, cut) > 1 else "."),
                ),
                _part(Fraction(first, cut)),
                lambda: _part(Fraction(first) * Fraction(1, cut)),
            ),
            Question(
                "How many slices are left?",
                f"{count(left, 'slice').capitalize()} {_are(left)} left.",
                (f"{capital(amount(first))} and {amount(second)} are gone, which is {amount(gone)} of {amount(cut)}.",),
                left,
                lambda: plate.count("here"),
            ),
            Question(
                f"What part of the {cake} is left?",
                f"{capital(word(left))} {_are(Fraction(left, cut).numerator)} left.",
                (
                    f"Of {amount(cut)} slices, {amount(gone)} have been eaten, so {amount(left)} {_are(left)} left.",
                    f"Each slice is {a(_NAMES[cut])} of the whole.",
                ),
                _part(Fraction(left, cut)),
                lambda: _part(1 - Fraction(first, cut) - Fraction(second, cut)),
            ),
            Question(
                f"Is more than half of the {cake} gone?",
                "Yes, more than half of it is gone." if 2 * gone > cut else
                "No, it is exactly half." if 2 * gone == cut else "No, less than half of it is gone.",
                (f"Half of {amount(cut)} slices is {amount(cut // 2)}, and {amount(gone)} are gone.",),
                2 * gone > cut,
                lambda: plate.count("eaten") > plate.count("here"),
            ),
        ),
    )  # fmt: skip


def _group(rng: Random) -> Scene:
    """A group of several kinds, two of them given as parts."""
    what, kinds = rng.choice(_GROUPS)
    noun, place = _apart(what)
    first, second = rng.choice(((2, 3), (2, 4), (3, 4), (2, 5), (3, 6), (4, 5), (2, 6), (3, 3)))
    total = rng.choice([n for n in range(12, 61) if n % first == 0 and n % second == 0])
    many, more = total // first, total // second
    rest = total - many - more
    share, other = Fraction(1, first), Fraction(1, second)
    left = 1 - share - other
    whole = f"{plural(noun)} {place}".strip()
    members = [kinds[0]] * many + [kinds[1]] * more
    members += [kinds[2]] * (total - len(members))
    most = max((many, kinds[0]), (rest, kinds[2]))[1]
    questions = [
        Question(
            f"How many are {kinds[0]}?",
            f"{capital(amount(many))} are {kinds[0]}.",
            (f"To find {_part(share)} of {total}, make {amount(first)} equal groups and take one.",),
            many,
            lambda: members.count(kinds[0]),
        ),
        Question(
            f"How many are {kinds[2]}?",
            f"{capital(amount(rest))} are {kinds[2]}.",
            (
                f"{capital(amount(many))} are {kinds[0]}, and {amount(more)} are {kinds[1]}.",
                f"Together these are {many + more} of the {total}.",
            ),
            rest,
            lambda: members.count(kinds[2]),
        ),
        Question(
            f"What part of the {plural(noun)} are {kinds[2]}?",
            f"{capital(_part(left))} of them are {kinds[2]}.",
            (
                f"There are {amount(rest)}, out of {total}.",
                f"And {_part(share)} and {_part(other)} together leave {_part(left)}.",
            ),
            _part(left),
            lambda: _part(Fraction(members.count(kinds[2]), len(members))),
        ),
    ]  # fmt: skip
    if many != rest:
        questions.append(
            Question(
                f"Are more of them {kinds[0]} or {kinds[2]}?",
                f"More of them are {most}.",
                (f"{capital(amount(many))} are {kinds[0]} and {amount(rest)} are {kinds[2]}.",),
                most,
                lambda: max(kinds[::2], key=members.count),
            )
        )
    return Scene(
        (
            rng.choice((f"There are {total} {whole}.", f"Somebody has counted the {whole}: there are {total}.")),
            f"{capital(_part(share))} of them are {kinds[0]}, {_part(other)} of them are {kinds[1]}.",
            rng.choice((f"The rest are {kinds[2]}.", f"All the others are {kinds[2]}.")),
        ),
        tuple(questions),
    )


def _of_the_rest(rng: Random) -> Scene:
    """A part is taken, then a part of what is left."""
    one, two = pair(rng)
    thing = rng.choice(_HEAPS)
    first, second = rng.choice((2, 3, 4)), rng.choice((2, 3, 4, 5))
    total = rng.choice([n for n in range(12, 73) if n % first == 0 and (n - n // first) % second == 0])
    taken = total // first
    rest = total - taken
    again = rest // second
    left = rest - again
    same = taken == again

    def dealt() -> tuple[int, int]:
        """One by one: the first of every so many goes away."""
        heap = list(range(total))
        kept = [i for i in heap if i % first]
        last = [place for place in range(len(kept)) if place % second]
        return total - len(kept), len(last)

    return Scene(
        (
            rng.choice(
                (
                    f"There are {count(total, thing)} in a {rng.choice(('bowl', 'basket', 'box'))}.",
                    f"{one} and {two} have {count(total, thing)} in front of them.",
                )
            ),
            f"{one} takes {_part(Fraction(1, first))} of them.",
            f"After that {two} takes {_part(Fraction(1, second))} of what is left.",
        ),
        (
            Question(
                f"How many {plural(thing)} does {two} take?",
                f"{two} takes {number(again)}.",
                (
                    f"{one} takes {amount(taken)}, so {amount(rest)} are left.",
                    f"What {two} takes is {_part(Fraction(1, second))} of {amount(rest)}, not of {amount(total)}.",
                ),
                again,
                lambda: total - dealt()[0] - dealt()[1],
            ),
            Question(
                "How many are left in the end?",
                f"In the end {number(left)} {_are(left)} left.",
                (
                    f"Of {amount(total)}, {one} takes {amount(taken)} and leaves {amount(rest)}.",
                    f"Of these {two} takes {amount(again)}.",
                ),
                left,
                lambda: dealt()[1],
            ),
            Question(
                f"Who takes more, {one} or {two}?",
                "Neither: both take the same number." if same else f"{one if taken > again else two} takes more.",
                (f"{one} takes {amount(taken)} and {two} {amount(again)}.",),
                "Neither" if same else str(one if taken > again else two),
                lambda: {0: "Neither", 1: str(one), -1: str(two)}[
                    (dealt()[0] > total - sum(dealt())) - (dealt()[0] < total - sum(dealt()))
                ],
            ),
            Question(
                f"What part of all the {plural(thing)} is left in the end?",
                f"In the end {_part(Fraction(left, total))} of them are left.",
                (
                    f"{one} leaves {_part(1 - Fraction(1, first))}.",
                    f"Of that {two} leaves {_part(1 - Fraction(1, second))}. It is {amount(left)} of {amount(total)}.",
                ),
                _part(Fraction(left, total)),
                lambda: _part((1 - Fraction(1, first)) * (1 - Fraction(1, second))),
            ),
        ),
    )


def _percent(rng: Random) -> Scene:
    """So many in a hundred."""
    what, do, others = rng.choice(_ASKED)
    noun, place = _apart(what)
    share = rng.choice((5, 10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90))
    total = rng.choice([n for n in (40, 60, 80, 100, 120, 150, 200, 240, 300, 400) if n * share % 100 == 0])
    many = total * share // 100
    rest = total - many
    whole = f"{plural(noun)} {place}".strip()
    fraction = Fraction(share, 100)
    simple = fraction.denominator in _NAMES
    grown = rng.choice((100, 200)) + total
    step = next(n for n in (50, 25, 20, 10, 5) if share % n == 0)
    return Scene(
        (
            f"There are {total} {whole}.",
            rng.choice(
                (
                    f"{share} percent of them {do}, and the others {others}.",
                    f"Of these, {share} percent {do}. The rest {others}.",
                )
            ),
        ),
        (
            Question(
                f"How many of them {do}?",
                f"{many} of them {do}." if many > 12 else f"{capital(number(many))} of them {do}.",
                (
                    f"{share} percent is {share} out of every hundred"
                    + (f", and that is {_part(fraction)}." if simple else "."),
                    f"{step} percent of {total} is {amount(total * step // 100)}"
                    + (
                        f", and {share} percent is "
                        f"{'twice' if share // step == 2 else f'{amount(share // step)} times'} that."
                        if share > step
                        else "."
                    ),
                ),
                many,
                lambda: sum(1 for place in range(total) if place * 100 < share * total),
            ),
            Question(
                f"What percentage {others}?",
                f"{100 - share} percent {others}.",
                (f"All of them together are 100 percent, and {share} percent {do}.",),
                100 - share,
                lambda: rest * 100 // total,
            ),
            Question(
                f"How many {others}?",
                f"{rest if rest > 12 else capital(amount(rest))} {others}.",
                (f"{capital(amount(many))} of the {total} {do}.", "All the others remain."),
                rest,
                lambda: total * (100 - share) // 100,
            ),
            Question(
                f"Somewhere else there are {grown} {plural(noun)}, and {share} percent of those {do}, too. Is that "
                "the same number?",
                "No, it is more there.",
                (
                    f"{share} percent of a larger number is more.",
                    f"Here it is {amount(many)}, there it would be {amount(grown * share // 100)}."
                    if grown * share % 100 == 0
                    else f"Here it is {share} percent of {total}, there of {grown}.",
                ),
                False,
                lambda: total * share == grown * share,
            ),
        ),
    )


def _sale(rng: Random) -> Scene:
    """A price is lowered, and sometimes raised again."""
    buyer = people(rng, 1)[0]
    thing, low, high = rng.choice(_SALE)
    price = rng.randrange(low, high + 1, 20)
    off = rng.choice((10, 20, 50) if price % 4 else (10, 20, 25, 50))
    cut = price * off  # in cents
    new = price * 100 - cut
    purse = rng.choice((new + 500, new + 1200, new - 300, new - 700))
    up = new * off // 100
    enough = purse >= new
    return Scene(
        (
            rng.choice(
                (
                    f"{capital(a(thing))} cost €{price}. Now a sign says: {off} percent off.",
                    f"A shop sells {a(thing)} for €{price}. On Monday the price is lowered by {off} percent.",
                )
            ),
            f"{buyer} has {money(purse)} and would like to buy the {thing}.",
        ),
        (
            Question(
                f"What does the {thing} cost now?",
                f"Now it costs {money(new)}.",
                (
                    f"{off} percent of €{price} is {_part(Fraction(off, 100))} of it, which is {money(cut)}.",
                    "That is taken off the old price.",
                ),
                money(new),
                lambda: money(sum(100 - off for _ in range(price))),
            ),
            Question(
                f"Does {buyer} have enough money for it now?",
                f"Yes, with {money(purse - new)} to spare."
                if enough
                else f"No, {buyer} is {money(new - purse)} short.",
                (f"The new price is {money(new)}.", f"{buyer} has {money(purse)}."),
                enough,
                lambda: purse * 100 >= price * 100 * (100 - off),
            ),
            Question(
                f"Later the lowered price is raised by {off} percent again. Is it back at €{price} then?",
                f"No, it is only {money(new + up)}.",
                (
                    f"The {off} percent is now worked out from {money(new)}, not from €{price}.",
                    f"That is {money(up)}, less than the {money(cut)} that was taken off.",
                ),
                False,
                lambda: Fraction(100 - off, 100) * Fraction(100 + off, 100) == 1,
            ),
        ),
    )


def _two_wholes(rng: Random) -> Scene:
    """A larger part of a smaller thing."""
    one, two = pair(rng)
    thing, unit, lengths = rng.choice(
        (
            ("chocolate bar", "piece", (24, 36, 48, 60)),
            ("book", "page", (60, 120, 180, 240)),
            ("roll of string", "metre", (12, 24, 36, 60)),
            ("box of crayons", "crayon", (12, 24, 36, 48)),
            ("bag of seed", "kilogram", (12, 24, 36)),
            ("jigsaw puzzle", "piece", (60, 120, 240)),
        )
    )
    small, large = sorted(rng.sample(lengths, 2))
    part, other = rng.choice(((2, 3), (2, 4), (3, 4), (2, 6), (3, 6)))
    first, second = small // part, large // other
    verb = {"chocolate bar": "eats", "book": "reads", "roll of string": "uses up", "box of crayons": "gives away",
            "bag of seed": "sows", "jigsaw puzzle": "puts together"}[thing]  # fmt: skip
    more = None if first == second else one if first > second else two
    head = thing.split(" of ")[0]
    mine, theirs = _part(Fraction(1, part)), _part(Fraction(1, other))
    return Scene(
        (
            f"{one} has {a(thing)} with {count(small, unit)}, and {two} has one with {amount(large)}."
            if unit not in ("metre", "kilogram")
            else f"{one} has {a(thing)} of {count(small, unit)}, and {two} has one of {amount(large)}.",
            f"{one} {verb} {mine} of {one.their} {head}. {two} {verb} {theirs} of {two.theirs}.",
        ),
        (
            Question(
                f"A friend says: “{capital(mine)} is more than {theirs}, so {one} {verb} more.” Is that right?",
                f"Yes, this time; but {mine} of one thing is not always more than {theirs} of another."
                if more is one
                else f"No, {one} {verb} {'just as much' if more is None else 'less'}.",
                (
                    f"{capital(_part(Fraction(1, part)))} of {small} is {amount(first)}, and "
                    f"{_part(Fraction(1, other))} of {large} is {amount(second)}.",
                    "Parts can be compared only when it is known what they are parts of.",
                ),
                more is one,
                lambda: small * other > large * part,
            ),
            Question(
                f"How many {plural(unit)} is {theirs} of {two.own} {head}?",
                f"It is {count(second, unit)}.",
                (f"{capital(count(large, unit))} are shared into {amount(other)} equal parts, and one part counts.",),
                second,
                lambda: len(range(0, large, other)),
            ),
            Question(
                f"How many {plural(unit)} are left for {one}?",
                f"{one} has {count(small - first, unit)} left.",
                (f"{capital(amount(first))} of {small} are gone.",),
                small - first,
                lambda: sum(1 for place in range(small) if place % part),
            ),
            Question(
                f"Which is more, {one.own} part or {two.own} part?",
                "Neither: both are the same." if more is None else f"{more.own} part is more.",
                (f"It is {amount(first)} against {amount(second)}.",),
                "Neither" if more is None else f"{more.own} part",
                lambda: "Neither"
                if small * other == large * part
                else f"{(one if small * other > large * part else two).own} part",
            ),
        ),
    )  # fmt: skip


def _half_a_day(rng: Random) -> Story:
    """Half of what is left, day after day."""
    one, two = pair(rng)
    start = rng.choice((16, 32, 64))
    thing, holder = rng.choice(
        (("square of chocolate", "a bar made of"), ("toffee", "a tin with"), ("date", "a box with"),
         ("marzipan potato", "a bag with"), ("ginger biscuit", "a tin with"), ("truffle", "a box with"))
    )  # fmt: skip
    days = rng.randint(3, {16: 3, 32: 4, 64: 5}[start])
    left = start // 2**days
    end = rng.choice(("last", "shared", "mouse"))
    turns = {
        "last": (
            f"And so it went on, until a single {thing} lay there. {one} cut it in half and ate one of the halves. "
            f"The next day {one.they} cut the other half in half.",
            f"“And tomorrow?” asked {two}. {one} looked at the crumb. “Tomorrow I shall stop being clever,” "
            f"{one.they} said, and ate it.",
        ),
        "shared": (
            f"“May I have half of what is left?” asked {two} that evening. {one} did not like it, but it was "
            f"{one.their} own rule.",
            f"So {two} took {amount(left // 2)}. “And tomorrow again,” {two.they} said. Then {one} saw that a rule can "
            "be used by everybody who knows it.",
        ),
        "mouse": (
            f"That night {one} forgot to close the cupboard, and something rustled in it. In the morning nothing was "
            "left.",
            f"“The mouse,” said {two}, “did not know your rule.” {one} was silent for a while. “Or it knew a simpler "
            f"one,” {one.they} said.",
        ),
    }
    if left < 2 and end == "shared":
        end = "mouse"
    eaten = [start // 2 ** (day + 1) for day in range(days)]
    return Story(
        rng.choice(("Half of What Is Left", f"{one.own} Rule", f"The Last {thing.split(' of ')[0].title()}")),
        (
            f"For {one.their} birthday {one} was given {holder} {count(start, thing)}.",
            f"“It will last for ever,” {one.they} told {two}. “I have a rule. Every day I eat half of what is left. So "
            "there is always something left.”",
            rng.choice(
                (
                    f"On the first day {one.they} ate {amount(eaten[0])}, on the second {amount(eaten[1])}, on the "
                    f"third {amount(eaten[2])}. “That is getting rather little,” said {two}.",
                    f"{capital(amount(eaten[0]))} were gone after the first day. The second day took "
                    f"{amount(eaten[1])}, the third {amount(eaten[2])}. “You are eating less and less,” said {two}.",
                )
            ),
            f"{rng.choice(('After', 'At the end of'))} {amount(days)} days {one.they} counted: "
            + f"{amount(left)} {'was' if left == 1 else 'were'} left.",
            *turns[end],
        ),
        ("dialogue", *({"last": ("moral",), "shared": ("twist", "moral"), "mouse": ("twist", "sad ending")}[end])),
        (
            Question(
                f"How many had {one} eaten in the first {amount(days)} days?",
                f"{one} had eaten {amount(start - left)} by then.",
                (f"There were {amount(start)} at the beginning, and {amount(left)} were left.",),
                start - left,
                lambda: sum(eaten),
            ),
            Question(
                f"Why did {one} eat less every day?",
                f"{one} ate half each time, but it was half of a smaller number.",
                (
                    f"On the first day it was half of {amount(start)}, on the second half of {amount(start // 2)}.",
                    "The rule stayed the same, and the whole became smaller.",
                ),
                "smaller",
                lambda: "smaller" if eaten == sorted(eaten, reverse=True) and len(set(eaten)) == days else "same",
            ),
            Question(
                f"What part of them all was left after {amount(days)} days?" if 2**days in _NAMES
                else f"Was more or less than a twentieth left after {amount(days)} days?",
                f"{capital(_part(Fraction(1, 2**days)))} was left."
                if 2**days in _NAMES
                else "Less than a twentieth was left.",
                ("After one day it was half, after two days a quarter, after three days an eighth, and so on.",
                 f"That is {amount(left)} of {amount(start)}."),
                _part(Fraction(1, 2**days)) if 2**days in _NAMES else "Less",
                lambda: _part(Fraction(left, start)) if 2**days in _NAMES else "Less" if 20 * left < start else "More",
            ),
        ),
    )  # fmt: skip


def _seventy_percent(rng: Random) -> Story:
    """Half price, and twenty percent off that: not seventy percent off."""
    one, two = pair(rng)
    thing, low, _ = rng.choice([good for good in _SALE if good[1] <= 80 and " of " not in good[0]])
    price = rng.randrange(low, 121, 10)
    more = rng.choice((10, 20, 25, 30))
    half = price * 50
    real = half - half * more // 100
    wished = price * 100 - price * (50 + more)
    purse = wished + rng.choice((0, 100, 200)) if rng.random() < 0.5 else real + rng.choice((0, 150, 300, 800))
    enough = purse >= real
    missing = real - purse
    keeper = rng.choice(("the shop assistant", "the owner", "the man at the till", "the woman at the till"))
    end: tuple[str, ...]
    kind = rng.random() < 0.5
    if enough:
        end = (
            f"{one} counted the money out onto the counter, put {money(purse - real)} back into {one.their} pocket, "
            f"and was glad to have brought more than {one.they} had meant to spend."
            if purse > real
            else f"{one} counted the money out onto the counter, down to the last coin. “You see,” said {two}, “it is "
            "good to bring a bit more than you think you need.”",
        )
    elif kind:
        end = (
            f"{one} was {money(missing)} short. {two} turned {two.their} pockets inside out. “I will lend it to you,” "
            f"{two.they} said, “if I may explain percent to you on the way home.”",
            f"{one} listened to all of it, with the {thing} under {one.their} arm."
            if thing not in ("armchair", "bicycle", "carpet", "tent")
            else f"{one} listened to all of it, and by the third lamp post {one.they} had understood.",
        )
    else:
        end = (
            f"{one} was {money(missing)} short. {capital(keeper)} shrugged and put the {thing} back.",
            f"“Fifty and {more} are {50 + more},” said {one} on the way home, again and again. “Only if they are parts "
            f"of the same thing,” said {two}.",
        )
    return Story(
        rng.choice(("Fifty and " + str(more), "The Sale", f"Half, and Then {more} Percent")),
        (
            rng.choice(
                (
                    f"For weeks {one} had looked at {a(thing)} in a shop window. It cost €{price}.",
                    f"{capital(a(thing))} for €{price}: every day on the way home {one} stopped in front of it, "
                    "and went on.",
                )
            ),
            f"On Saturday a sign hung there: half price, and {more} percent off that at the till. “Fifty and {more},” "
            f"said {one}, “that is {50 + more} percent off. So it costs {money(wished)}.” {one.They} fetched "
            f"{money(purse)} from home, and {two} came along.",
            f"{capital(keeper)} typed. “{money(real)}, please.”",
            f"“That cannot be right,” said {one}. “It can,” said {keeper}. “Half of €{price} is {money(half)}. And "
            f"{more} percent of {money(half)} is {money(half - real)}, which I take off as well.”",
            *end,
        ),
        ("dialogue", "conflict", *(("moral",) if enough or kind else ("sad ending",))),
        (
            Question(
                f"How much did the {thing} cost at the till?",
                f"At the till it cost {money(real)}.",
                (
                    f"Half of €{price} is {money(half)}.",
                    f"{more} percent of that, {money(half - real)}, came off as well.",
                ),
                money(real),
                lambda: money(int(price * 100 * Fraction(1, 2) * Fraction(100 - more, 100))),
            ),
            Question(
                f"By how much was {one.own} own sum wrong?",
                f"It was wrong by {money(real - wished)}.",
                (
                    f"{one} had expected {money(wished)}, and the {thing} cost {money(real)}.",
                    f"{one.They} had taken the {more} percent of the full price and not of the half.",
                ),
                money(real - wished),
                lambda: money(price * more - half * more // 100),
            ),
            Question(
                f"Did {one} have enough money without help?",
                "Yes, it was enough." if enough else f"No, {one.they} was {money(missing)} short.",
                (f"{one.They} had brought {money(purse)}, and the price was {money(real)}.",),
                enough,
                lambda: not any(" short." in told for told in end),
            ),
        ),
    )


WORLD = World(
    topic="Parts of a whole: halves, thirds, percent",
    group="number",
    concepts=("fractions", "percent", "whole_and_part", "division"),
    openings=(
        """Half is a word that needs a second one: half of what? Half of a strawberry is a bite, half of a year is a
        winter and a spring. The part is known only when the whole is known.""",
        """To halve something is easy, and to do it fairly is not. A half is not just one of two pieces; it is one of
        two equal pieces. The “bigger half” that people speak of does not exist.""",
        """Percent means “out of a hundred”. Whoever says 20 percent imagines that the whole, however large, is
        divided into a hundred equal pieces, of which twenty are meant.""",
        """Thirds and quarters were in the kitchen before they were in school: a quarter of a cabbage, a third of a
        litre, half a lemon. Nobody who has cut a pie for six needs to be told what a sixth is.""",
        """Parts let us compare what is not equally large. In a small class nine of 18 children can swim, in a large
        one twelve of 30. Twelve is more than nine, but nine of 18 is half, and twelve of 30 is less than that.""",
    ),
    asks=(
        "What is a third, and how do I find a third of something?",
        "Why is a quarter less than a third, although four is more than three?",
        "What does percent mean?",
        "What is half of a half?",
    ),
    ideas=(
        (
            """A third is one of three equal parts. A third of twelve plums is found by making three equal heaps: four
            in each. Two thirds are two of these heaps, so eight plums.""",
            """The lower number of a fraction says into how many equal parts the whole is cut, the upper one how many
            of them are meant. Three quarters of an hour: cut the hour into four quarters of 15 minutes and take three
            of them, 45 minutes.""",
            """With a strip of paper every part can be made by folding. Fold once, and you have halves; fold again,
            and you have quarters. For thirds the paper has to be bent into the shape of the letter S until the three
            layers are equally long.""",
        ),
        (
            """The more people share a cake, the smaller each piece becomes. If three share, each has a third; if a
            fourth comes along, each has to give something up, and what remains is a quarter.""",
            """With fractions the lower number counts the pieces, not the cake. A hundredth has a large number in it
            and is hardly a crumb. Half, with only a two, is larger than all the others that have a one on top.""",
        ),
        (
            """Percent is a fraction with a hundred below. 25 percent is 25 hundredths, and that is a quarter. The
            advantage is that all parts have the same name, so they can be compared at once: 40 percent is more than
            35.""",
            """Learn three of them by heart, and the rest follows. 50 percent is half, 10 percent is a tenth, 1
            percent is a hundredth. For 30 percent take a tenth three times, for 5 percent take half of a tenth.""",
        ),
        (
            """Half of a half is a quarter. Cut an apple in two, and one of the pieces in two again: four such pieces
            would make the apple. When we take a part of a part, it gets smaller, although we say “times” for it.""",
            """A part of the rest is not a part of the whole. Whoever eats half a loaf in the morning and half of the
            rest in the evening has not eaten all of it. A quarter is still there, for the second half was a half of
            less.""",
        ),
    ),
    mistakes=(
        """If a pizza is cut into three pieces of different sizes, none of them need be a third. Only equal parts have
        that name. It does not matter whether they have the same shape, but they must be the same size.""",
        """A price that falls by 50 percent and then rises by 50 percent is not the old one. From €100 it falls to
        €50, and half of €50 is only €25, so it rises to €75. The 50 percent is of something different each time.""",
        """Half of a small cake and half of a large one do not make a whole cake of either kind. Before parts are
        added, ask whether they belong to the same whole: half of ten and half of 30 are 20, which is half of 40.""",
        """One third and one quarter are not two sevenths. If you pour a third of a litre and a quarter of a litre
        together, it is more than half a litre, while two sevenths would be less than a third.""",
    ),
    scenes=(_slices, _group, _of_the_rest, _percent, _sale, _two_wholes),
    stories=(_half_a_day, _seventy_percent),
    notes={
        "child": (
            """Break a biscuit in two. If both pieces are equally large, they are halves. If one of them is larger, it
            is only a broken biscuit.""",
        ),
        "pupil": (
            """When you read “a quarter”, ask at once: a quarter of what? Write the answer beside it. In problems with
            several steps the whole changes from line to line.""",
        ),
        "parent": (
            """Let the child cut: cakes, sandwiches, cucumbers. Say the words as you go, “now you have cut it into
            eighths”, and ask how many eighths make a half. Nobody forgets what has been eaten.""",
        ),
        "learner": (
            """We say “half an hour”, “half the class” and “half of them”, but “a third of the class” and “a quarter
            of an hour”. “A quarter” is also a coin in America and a part of a town.""",
        ),
        "adult": (
            """Percent and percentage points are often confused. If a rate rises from four percent to five, it has
            risen by one percentage point, but by 25 percent of what it was. Both sentences are true, and they are
            chosen according to whether somebody wants to calm us or to alarm us.""",
        ),
    },
)
