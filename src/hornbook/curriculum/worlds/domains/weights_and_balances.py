"""Weights and balances: scales in and out of balance, full and empty, limits, what weighs as much as what."""

from itertools import combinations
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, listing, plural
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_GOODS = (("cabbage", 700, 1400), ("pineapple", 900, 1600), ("stone", 300, 1900), ("bag of flour", 1000, 1000),
          ("jar of honey", 750, 850), ("melon", 1100, 1900), ("iron kettle", 800, 1600), ("old dictionary", 900, 1700),
          ("turnip", 300, 700), ("bag of nails", 250, 1500), ("ball of clay", 400, 1800), ("coconut", 500, 800),
          ("flat iron", 1300, 1900), ("loaf of bread", 500, 1000))  # fmt: skip
_FULL = (  # vessel, what is in it, weight when empty, weight of what is in it, how some of it is used
    ("jar", "honey", (250, 350), (400, 600), "has been eaten with bread"),
    ("bucket", "sand", (600, 900), (6000, 9000), "has been strewn on the icy path"),
    ("basket", "cherries", (500, 900), (2000, 4000), "has been made into jam"),
    ("can", "paint", (200, 400), (2400, 5000), "has been brushed on to the garden fence"),
    ("bottle", "oil", (400, 600), (800, 1000), "has been used for cooking"),
    ("tin", "dog biscuits", (150, 300), (1000, 2000), "has been eaten by the dog"),
    ("sack", "oats", (200, 400), (10000, 20000), "has been fed to the horses"),
    ("watering can", "water", (500, 900), (5000, 9000), "has been poured on to the flower beds"),
)  # fmt: skip
_CARRIED = (  # what carries, its limit, who or what comes, the question, one of them, their weights
    ("A cable car may carry {} kg.", "Four people get in line:", "Can all four go up together?", "person", (52, 95)),
    ("A sign in a rowing boat says: at most {} kg.", "Four people come down to the landing stage:",
     "May all four cross in one trip?", "person", (45, 92)),
    ("A goods lift can take {} kg.", "Four crates stand in front of it:", "Can all four go up in one trip?", "crate",
     (30, 120)),
    ("A shelf bears {} kg and no more.", "Four boxes of books are to be put away:",
     "Can all four stand on that shelf?", "box", (9, 26)),
    ("A handcart is made for {} kg.", "In the field lie four sacks of potatoes:",
     "Can all four be fetched in one go?", "sack", (12, 50)),
    ("A donkey can carry {} kg up to the hut.", "Four parcels are to be taken there:",
     "Can the donkey take all four at once?", "parcel", (8, 24)),
    ("The old footbridge bears {} kg.", "Four hikers with their rucksacks arrive:",
     "May all four walk over it at the same time?", "hiker", (60, 110)),
)  # fmt: skip
_CHAINS = (  # a light thing, its grams, what weighs several of them, what weighs several of those
    ("walnut", (10, 12), "egg", 5, "apple", 3),
    ("plum", (40, 50), "pear", 4, "cauliflower", 5),
    ("marble", (5, 8), "pebble", 6, "brick", 60),
    ("potato", (90, 120), "turnip", 4, "pumpkin", 8),
    ("teaspoon", (20, 25), "fork", 2, "saucepan", 15),
    ("candle", (60, 80), "book", 5, "atlas", 4),
    ("screw", (8, 12), "spanner", 20, "hammer", 3),
)


def _weight(grams: int) -> str:
    """ "850 g", "2 kg", "1 kg 250 g"."""
    kg, rest = divmod(grams, 1000)
    return " ".join([f"{kg} kg"] * (kg > 0) + [f"{rest} g"] * (rest > 0 or kg == 0))


def _times(n: int) -> str:
    return "twice" if n == 2 else f"{amount(n)} times"


def _pan_balance(rng: Random) -> Scene:
    """Two pans, a thing and weights: which side sinks, and what is missing."""
    owner = people(rng, 1)[0]
    thing, low, high = rng.choice(_GOODS)
    mass = rng.randrange(low, high + 1, 50)
    stock = (1000, 500, 200, 100, 50)
    near = [some for size in (2, 3) for some in combinations(stock, size) if 0.4 * mass <= sum(some) <= 1.8 * mass]
    put = list(rng.choice(near))
    if rng.random() < 0.25:
        put, rest = [], mass
        for piece in stock:
            while rest >= piece and piece not in put:
                put, rest = [*put, piece], rest - piece
    laid = sum(put)
    side = "the thing" if mass > laid else "the weights" if laid > mass else "neither"
    said = {"the thing": f"The pan with the {thing} sinks.", "the weights": "The pan with the weights sinks.",
            "neither": "Neither: the pans stay level."}[side]  # fmt: skip
    gap = abs(mass - laid)
    weights = listing([_weight(piece) for piece in put])

    def tipped() -> str:
        """Fifty grams at a time off both pans."""
        left, right = mass, laid
        while left > 0 and right > 0:
            left, right = left - 50, right - 50
        return "the thing" if left > 0 else "the weights" if right > 0 else "neither"

    questions = [
        Question(
            "Which pan sinks, if either does?",
            said,
            (
                f"The weights make {_weight(laid)} together." if len(put) > 1 else f"There is one weight of {weights}.",
                f"The {thing} weighs {_weight(mass)}, which is "
                + ("the same." if not gap else "more." if mass > laid else "less."),
                *(("The heavier side of a balance goes down.",) if gap else ()),
            ),
            {"the thing": thing, "the weights": "weights", "neither": "neither"}[side],
            lambda: {"the thing": thing, "the weights": "weights", "neither": "neither"}[tipped()],
        )
    ]
    if gap:
        lighter = "weights" if mass > laid else f"{thing}"
        questions.append(
            Question(
                "How much must be added, and on which side, to make the pans level?",
                f"To the side with the {lighter}, {_weight(gap)} must be added.",
                (
                    f"One pan carries {_weight(mass)}, the other {_weight(laid)}.",
                    "The lighter side needs the difference.",
                ),
                f"the {lighter}, {_weight(gap)}",
                lambda: (
                    f"the {'weights' if tipped() == 'the thing' else thing}, "
                    f"{_weight(max(mass, laid) - min(mass, laid))}"
                ),
            )
        )
    double = rng.random() < 0.5
    more = mass * 2 if double else mass + 500
    what = f"put a second {thing}, just as heavy, beside the first" if double else f"laid 500 g beside the {thing}"
    questions.append(
        Question(
            f"What would happen if {owner} {what}?",
            "The pans would be level then."
            if more == laid
            else f"The pan with the {thing} would {'sink' if mass <= laid else 'stay down'}."
            if more > laid
            else "The pan with the weights would still be down.",
            (f"Then {_weight(more)} would be on that side, against {_weight(laid)} on the other.",),
            "level" if more == laid else thing if more > laid else "weights",
            lambda: ("weights", "level", thing)[(mass + (mass if double else 500) >= laid) + (more - laid > 0)],
        )
    )
    return Scene(
        (
            rng.choice(
                (
                    f"On the left pan of {owner.own} old kitchen balance lies {a(thing)} weighing {_weight(mass)}.",
                    f"{owner} puts {a(thing)} that weighs {_weight(mass)} on the left pan of a balance.",
                )
            ),
            rng.choice(
                (
                    f"On the right pan {owner.they} puts weights of {weights}."
                    if len(put) > 1
                    else f"On the right pan {owner.they} puts one weight of {weights}.",
                    f"The right pan gets these weights: {weights}."
                    if len(put) > 1
                    else f"The right pan gets a single weight of {weights}.",
                )
            ),
        ),
        tuple(questions),
    )


def _full_and_empty(rng: Random) -> Scene:
    """Gross and net: the vessel weighs something too."""
    owner = people(rng, 1)[0]
    vessel, content, empty_range, full_range, use = rng.choice(_FULL)
    by = 50 if full_range[1] <= 5000 else 500
    empty, inside = (
        rng.randrange(empty_range[0], empty_range[1] + 1, 50),
        rng.randrange(full_range[0], full_range[1], by * 2),
    )
    gross = empty + inside
    left = empty + inside // 2

    def scooped() -> int:
        """Half of it, spoon by spoon of five grams."""
        weight, out = gross, 0
        while out < weight - empty:
            weight, out = weight - 5, out + 5
        return weight

    verb = "have" if content.endswith("s") and content != "oats" else "has"
    used = use.replace("has", "have", 1) if verb == "have" or content == "oats" else use
    return Scene(
        (
            rng.choice(
                (
                    f"{capital(a(vessel))} full of {content} weighs {_weight(gross)}. The empty {vessel} weighs "
                    f"{_weight(empty)}.",
                    f"{owner} weighs {a(vessel)} of {content}: {_weight(gross)}. {owner.They} knows that the {vessel} "
                    f"alone weighs {_weight(empty)}.",
                )
            ),
            rng.choice(
                (
                    f"Later exactly half of the {content} {used}.",
                    f"A while later half of the {content}, to the gram, {used}.",
                )
            ),
        ),
        (
            Question(
                f"What did the {content} weigh at first, without the {vessel}?",
                f"Without the {vessel}, the {content} weighed {_weight(inside)}.",
                (
                    f"The scales showed both together, {_weight(gross)}.",
                    f"The {vessel} accounts for {_weight(empty)} of that.",
                ),
                _weight(inside),
                lambda: _weight(next(w for w in range(0, gross + 1, 50) if w + empty == gross)),
            ),
            Question(
                f"What do the {vessel} and the rest weigh now?",
                f"Now they weigh {_weight(left)}.",
                (
                    f"At first there was {_weight(inside)} of {content}, so half is {_weight(inside // 2)}.",
                    f"The {vessel} still weighs its {_weight(empty)}.",
                ),
                _weight(left),
                lambda: _weight(scooped()),
            ),
            Question(
                f"Is it true that the {vessel} with what is left in it weighs half as much as before?",
                f"No, it weighs more than half of {_weight(gross)}.",
                (
                    f"Only the {content} became half as much; the {vessel} has lost nothing.",
                    f"Half of {_weight(gross)} would be {_weight(gross // 2)}, but the weight is {_weight(left)} now.",
                ),
                False,
                lambda: 2 * scooped() == gross,
            ),
        ),
    )


def _load(rng: Random) -> Scene:
    """Four loads and one limit."""
    carrier, come, asked, single, (low, high) = rng.choice(_CARRIED)
    loads = rng.sample(range(low, high + 1), 4)
    total, heavy, light = sum(loads), max(loads), min(loads)
    by = rng.randint(0, 20) if rng.random() < 0.4 else -rng.randint(1, heavy - 2)
    limit = total + by + (-(total + by) % 5 if by >= 0 else -((total + by) % 5))
    fits, gap = total <= limit, abs(total - limit)
    told = listing([f"{load} kg" for load in loads])
    questions = [
        Question(
            asked,
            f"No, that would be {gap} kg too much."
            if not fits
            else f"Yes, with {gap} kg to spare."
            if gap
            else "Yes, but not a gram more.",
            (
                f"Together they weigh {listing([str(load) for load in loads])} kg, which is {total} kg.",
                f"The limit is {limit} kg.",
            ),
            fits,
            lambda: limit - loads[0] - loads[1] - loads[2] - loads[3] >= 0,
        ),
        Question(
            f"By how much is the heaviest {single} heavier than the lightest?",
            f"The heaviest is {heavy - light} kg heavier than the lightest.",
            (f"The heaviest weighs {heavy} kg, the lightest {light} kg.",),
            heavy - light,
            lambda: sorted(loads)[-1] - sorted(loads)[0],
        ),
    ]
    enough = [load for load in loads if load >= gap]
    if not fits and enough:
        least = min(enough)
        questions.append(
            Question(
                f"One {single} has to stay behind, and it should be the lightest one that is enough. Which one?",
                f"The one that weighs {least} kg has to stay behind.",
                (
                    f"Together all four are {gap} kg too heavy.",
                    f"So at least {gap} kg must go. Of the four weights, {least} kg is the smallest that is enough.",
                ),
                f"{least} kg",
                lambda: f"{total - max(sum(some) for some in combinations(loads, 3) if sum(some) <= limit)} kg",
            )
        )
    elif fits:
        spare = rng.randint(5, 25)
        questions.append(
            Question(
                f"Could a bag of {spare} kg be added?",
                "Yes, it could." if spare <= gap else f"No, that would be {spare - gap} kg too much.",
                (
                    f"The four weigh {total} kg together.",
                    f"Up to the limit, {gap} kg is left." if gap else "That is the limit already.",
                ),
                spare <= gap,
                lambda: sum([*loads, spare]) <= limit,
            )
        )
    return Scene(
        (carrier.format(limit), f"{come} {rng.choice(('they weigh', 'their weights are'))} {told}."), tuple(questions)
    )


def _as_much_as(rng: Random) -> Scene:
    """Equal pans in a chain, as with words: so many of these weigh as much as one of those."""
    small, grams, middle, several, large, many = rng.choice(_CHAINS)
    several = max(2, several + rng.choice((-1, 0, 1)))
    many = max(2, many + rng.choice((-1, 0, 1)))
    each = rng.randint(*grams)
    owner = people(rng, 1)[0]

    def weighed_out() -> int:
        """How many small ones make up a large one: one by one on the pan."""
        pan, laid = 0, 0
        while pan < each * several * many:
            pan, laid = pan + each, laid + 1
        return laid

    more = rng.randint(2, 4)
    return Scene(
        (
            rng.choice(
                (
                    f"{owner} has found out with a balance: {count(several, small)} weigh as much as one {middle}, and "
                    f"{count(many, middle)} as much as one {large}.",
                    f"A balance stands level with {count(several, small)} on one side and {a(middle)} on the other. It "
                    f"is level again with {count(many, middle)} against {a(large)}.",
                )
            ),
            f"All the {plural(small)} are equally heavy, and so are all the {plural(middle)}. One {small} weighs "
            f"{each} g.",
        ),
        (
            Question(
                f"How many {plural(small)} weigh as much as one {large}?",
                f"{capital(count(several * many, small))} weigh as much as one {large}.",
                (
                    f"Put {amount(several)} {plural(small)} in place of each of the {amount(many)} {plural(middle)}.",
                    "Then the balance stays level.",
                ),
                several * many,
                weighed_out,
            ),
            Question(
                f"How heavy is {a(middle)}?",
                f"{capital(a(middle))} weighs {_weight(several * each)}.",
                (f"It weighs as much as {count(several, small)}, and each of those weighs {each} g.",),
                _weight(several * each),
                lambda: _weight(sum([each] * several)),
            ),
            Question(
                f"How heavy is the {large}?",
                f"It weighs {_weight(several * many * each)}.",
                (
                    f"{capital(a(middle))} weighs {_times(several)} {each} g, which is {several * each} g.",
                    f"The {large} weighs {_times(many)} as much.",
                ),
                _weight(several * many * each),
                lambda: _weight(weighed_out() * each),
            ),
            Question(
                f"On one pan there are {count(more * several, small)}, on the other "
                f"{count(more - 1, middle)}. Which side goes down?",
                f"The side with the {plural(small)} goes down.",
                (
                    f"{capital(count(more * several, small))} weigh as much as {count(more, middle)}.",
                    f"That is one {middle} more than there {'is' if more == 2 else 'are'} on the other side.",
                ),
                plural(small),
                lambda: plural(max((more * several * each, small), ((more - 1) * several * each, middle))[1]),
            ),
        ),
    )


def _false_scales(rng: Random) -> Story:
    """A stall where everything is a little too heavy."""
    buyer, seller = pair(rng)
    ware, low, high = rng.choice((("cherries", 4, 8), ("beans", 3, 6), ("plums", 3, 5), ("cheese", 10, 16),
                                  ("walnuts", 8, 12)))  # fmt: skip
    price = rng.randint(low, high)
    trick = rng.choice((50, 100, 150, 200, 250))
    wanted = rng.choice((1000, 2000))
    real = wanted - trick
    cause = rng.choice(("stone", "cloth", "spring"))
    told = {
        "stone": (
            f"{buyer} bent down. Under the pan stuck a lump of wax with a pebble in it, and it weighed {trick} g.",
            f"“I have never seen that before,” said {seller}, but {seller.their} ears turned red. People in the queue "
            f"put their bags back on the counter and wanted them weighed again. By noon {seller} had nobody left to "
            "sell to.",
        ),
        "cloth": (
            f"{seller} frowned, lifted the pan and looked under it. There hung a wet cloth, caught on a hook, and "
            f"water dripped from it. It weighed {trick} g.",
            f"“So since this morning everybody has paid me for a cloth,” {seller.they} said. {seller.They} gave "
            f"{buyer} what was missing, and then went after the other customers, one by one, as far as "
            f"{seller.they} could find them.",
        ),
        "spring": (
            f"{seller} took everything off the scales. The pointer should have gone back to nought. It stopped at "
            f"{trick} g.",
            f"“The spring is worn out, like me,” {seller.they} said, and gave {buyer} what was missing and a handful "
            f"on top. The next week there were new scales at the stall, and {buyer} was the first to try them.",
        ),
    }
    honest = cause != "stone"
    at_home = rng.choice(
        (
            f"At home {buyer} put the {ware} on the kitchen scales, and frowned: there was only {_weight(real)}.",
            f"All the way home the bag seemed rather light to {buyer}. The kitchen scales showed {_weight(real)}.",
        )
    )
    return Story(
        rng.choice(("The Scales", f"{capital(_weight(trick))} Too Little", f"What {buyer} Weighed at Home")),
        (
            rng.choice(
                (
                    f"At the market {buyer} asked for {_weight(wanted)} of {ware}. {seller} put {ware} on the scales "
                    f"until they showed {_weight(wanted)}.",
                    f"“{_weight(wanted)} of {ware}, please,” said {buyer} at the market. {seller} filled the pan until "
                    f"the pointer stood at {_weight(wanted)}.",
                )
            ),
            rng.choice(
                (
                    f"One kilogram cost €{price}, so {buyer} paid €{price * wanted // 1000} and thought no more of it.",
                    f"At €{price} a kilogram that was €{price * wanted // 1000}. {buyer} paid, and they wished "
                    "each other a good day.",
                )
            ),
            at_home,
            f"{buyer} put the bag under {buyer.their} arm and went back. “Please weigh this again,” {buyer.they} said. "
            f"The scales showed {_weight(wanted)}, as before. “And now with nothing on them,” said {buyer}.",
            *told[cause],
        ),
        ("dialogue", "conflict", *(("moral",) if honest else ("twist",))),
        (
            Question(
                f"How much less had {buyer} been given than {buyer.they} had paid for?",
                f"{buyer} had been given {_weight(trick)} too little.",
                (
                    f"{buyer} had paid for {_weight(wanted)}.",
                    f"{buyer.Their} own scales showed {_weight(real)}.",
                ),
                _weight(trick),
                lambda: _weight(next(g for g in range(0, wanted, 50) if real + g == wanted)),
            ),
            Question(
                "What did the scales at the stall show with nothing on them?",
                f"With nothing on them they showed {_weight(trick)}.",
                (
                    f"With {_weight(real)} on them they showed {_weight(wanted)}.",
                    "They showed too much from the start, even before anything lay on them.",
                ),
                _weight(trick),
                lambda: _weight(wanted - real),
            ),
            Question(
                f"Had {seller} cheated on purpose?",
                f"It seems not: {seller} had not known of it."
                if honest
                else "Probably yes: it is hard to see how else the pebble could have got there.",
                (
                    {
                        "stone": f"A pebble does not stick itself under a pan with wax, and {seller.own} ears "
                        "turned red.",
                        "cloth": f"A cloth had got caught there, and {seller} gave back what was missing, even to "
                        "people who had not asked.",
                        "spring": f"The spring had worn out, and {seller} gave back what was missing.",
                    }[cause],
                ),
                "not" if honest else "yes",
                lambda: "yes" if "wax" in told[cause][0] else "not",
            ),
        ),
    )


def _rucksack(rng: Random) -> Story:
    """Two pack for a hike: who carries what, and what it leads to."""
    one, two = pair(rng)
    things = rng.sample(
        (("tent", 2800), ("camping stove", 900), ("pan", 700), ("bag of apples", 1500), ("rope", 1200), ("torch", 300),
         ("blanket", 1100), ("bottle of water", 1600), ("tin of stew", 800), ("loaf of bread", 1000)), 5)  # fmt: skip
    masses = dict(things)
    total = sum(masses.values())
    luxury, grams, joy = rng.choice(
        (
            ("accordion", 4200, "played one song, then another, and after the third everybody was singing"),
            ("chess set", 1900, "set up the pieces, and soon everybody stood round the board and gave advice"),
            ("telescope", 3800, "set it up at the window, and they all took turns looking at the craters of the moon"),
            ("waffle iron", 3100, "found flour and eggs in the hut, and soon the whole room smelled of waffles"),
            ("drum", 2600, "beat it softly, and after a while the first feet began to tap"),
        )
    )
    parts = [some for size in (1, 2, 3) for some in combinations(masses, size)]
    best = min(parts, key=lambda some: (abs(2 * sum(masses[x] for x in some) - total), some))
    left = [thing for thing in masses if thing not in best]
    first, second = sum(masses[x] for x in best), sum(masses[x] for x in left)
    takes = rng.random() < 0.6
    heavy = first + grams
    end = "home" if not takes else "useful" if rng.random() < 0.5 else "sorry"
    turns = {
        "home": (
            f"{one} put the {luxury} into the rucksack, lifted the rucksack, and took the {luxury} out again. "
            f"“{_weight(heavy)},” {one.they} said. “My knees vote against it.”",
            f"They reached the hut before dark. In the evening {two} asked: “Do you miss it?” “Not for a moment,” said "
            f"{one}, “least of all on the steep part.”",
        ),
        "useful": (
            f"“I will carry it myself,” said {one}, and put the {luxury} on top. Now {one.their} rucksack weighed "
            f"{_weight(heavy)}.",
            f"On the mountain {one} groaned at every bend, and {two} grinned. But in the hut sat strangers who had not "
            f"spoken a word all evening. {one} unpacked the {luxury} and {joy}.",
            f"On the way down {two} carried it, of {two.their} own accord.",
        ),
        "sorry": (
            f"“I will carry it myself,” said {one}, and put the {luxury} on top. Now {one.their} rucksack weighed "
            f"{_weight(heavy)}.",
            f"After an hour {one} sat down on a stone. “It has grown,” {one.they} said. After two hours {two} took the "
            f"{best[0]} off {one.them}, and neither of them said much any more.",
            f"They reached the hut in the dark, too tired to open the rucksack. “Next time,” said {one}, “ask me on "
            "the first hill and not at the door.”",
        ),
    }
    return Story(
        rng.choice(("Packing", f"The {luxury.title()}", f"{_weight(heavy)} on the Back" if takes else "My Knees Vote")),
        (
            f"{one} and {two} were packing for two days in the mountains. On the floor lay "
            f"{listing([f'{a(thing)} ({_weight(mass)})' for thing, mass in things])}.",
            f"“Equal shares,” said {two}, “as well as we can.” They lifted and compared. In the end {one} had "
            f"{listing([f'the {x}' for x in best])}, together {_weight(first)}, and {two} had the rest.",
            f"Then {one} came with one thing more: {a(luxury)} weighing {_weight(grams)}. “We do not need that,” said "
            f"{two}. "
            "“That is exactly why I would like to have it,” said " + f"{one}.",
            *turns[end],
        ),
        ("dialogue", "conflict", *(("twist",) if end == "useful" else ("moral",))),
        (
            Question(
                f"What did {two.own} share weigh?",
                f"{two.own} share weighed {_weight(second)}.",
                (
                    f"{two} had {listing([f'the {x}' for x in left])}.",
                    f"All five things together weighed {_weight(total)}, and {one} had {_weight(first)} of that.",
                ),
                _weight(second),
                lambda: _weight(sum(masses[thing] for thing in left)),
            ),
            Question(
                f"What would {one.own} rucksack weigh with the {luxury}?",
                f"With the {luxury} it would weigh {_weight(heavy)}.",
                (f"{one} had {_weight(first)} already, and the {luxury} weighed {_weight(grams)}.",),
                _weight(heavy),
                lambda: _weight(total - second + grams),
            ),
            Question(
                f"Did {one} take the {luxury} along?",
                f"Yes, {one.they} did." if takes else f"No, {one.they} left it at home.",
                (
                    f"{one.They} put it on top and carried it {'to the end' if end == 'sorry' else 'up'}."
                    if takes
                    else f"{one.They} felt the weight and took it out again.",
                ),
                takes,
                lambda: not any("took the " + luxury + " out again" in told for told in turns[end]),
            ),
        ),
    )


WORLD = World(
    topic="Weights and balances",
    group="number",
    concepts=("weight", "balance", "units", "comparison"),
    openings=(
        """A balance needs no numbers. Two pans hang from a beam, and the heavier side goes down: that was enough for
        four thousand years of trade. Numbers came in when somebody put pieces of known weight on the other pan.""",
        """Size deceives the eye, but not the arm. A pillow is larger than a brick, and a child carries it with two
        fingers. To know how heavy something is we have to lift it, hang it up or put it on a scale.""",
        """A kilogram is about a litre of water, a gram about a paper clip. Whoever remembers these two can guess the
        weight of nearly everything in a kitchen.""",
        """Weights add up without a loss. A cat of four kilograms in the arms of a woman of 60 kilograms makes 64
        kilograms on the bathroom scales, whether the cat likes it or not. That is how people weigh a cat that will
        not sit still.""",
        """There is hardly a letter, a loaf, a suitcase or a lorry that has not been weighed by somebody. Behind each
        of these weighings is the same question: is it as much as it is said to be, and can it be carried?""",
    ),
    asks=(
        "How does a balance find out which thing is heavier?",
        "How do size and weight go together?",
        "How do I weigh something that lies in a jar?",
        "Which is heavier, a kilogram of feathers or a kilogram of iron?",
    ),
    ideas=(
        (
            """Both pans pull at the beam, each on its side. If the pulls are equal, the beam stays level; if not, the
            stronger one wins, and its side goes down. If you add to the lighter side until the beam is level, both
            sides weigh the same.""",
            """A seesaw is a balance for people. Two children of the same weight who sit equally far from the middle
            can keep it level. If one is heavier, that child moves a little towards the middle, and it is level again:
            the distance counts as well.""",
            """If the same weight is added to both sides of a level balance, or taken from both, it stays level. That
            is how an unknown weight can be found: take away on both sides what is equal until the thing is alone on
            its pan.""",
        ),
        (
            """A beach ball is larger than an orange and much lighter, since there is only air in it. Size alone does
            not decide. What counts is how much stuff there is, and how densely it is packed.""",
            """Things of the same material become heavier when they become larger: a large potato outweighs a small
            one. Between different materials the eye may be quite wrong. A bucket of feathers can be lifted with a
            finger, a bucket of sand hardly with one hand.""",
        ),
        (
            """Weigh the jar empty, then with what is in it. The difference is the content. Shops call the empty
            weight tare, and many scales have a button for it that sets the display to zero while the bowl is on
            it.""",
            """What the scales show is everything that stands on them: honey, glass and lid. Whoever forgets the glass
            pays for it at the price of honey. That is why the label says how much is inside.""",
        ),
        (
            """They weigh the same, one kilogram each. The feathers fill a large sack and the iron fits into a hand,
            so the eye expects a difference. But we have said beforehand how heavy they are, and no balance will
            disagree.""",
            """The question hides its answer, for a kilogram is a kilogram. It would be different with a bucket of
            feathers and a bucket of iron: there the space is the same, and the iron is far heavier.""",
        ),
    ),
    mistakes=(
        """A jar that is half empty does not weigh half as much as the full one. Only what is in it has become less,
        and the glass weighs what it always did.""",
        """People often think that two things in balance must look alike. One stone can balance a whole bowl of
        cherries. The balance compares weights only, not sizes, prices or numbers.""",
        """1 kg 50 g is 1,050 g and not 1,500 g. A kilogram has a thousand grams, so the 50 grams take up only the
        last places of the number.""",
        """A parcel does not become lighter when it is carried on the shoulder or pulled on a cart. It only becomes
        easier to move; on the scales it weighs as much as before.""",
    ),
    scenes=(_pan_balance, _full_and_empty, _load, _as_much_as),
    stories=(_false_scales, _rucksack),
    notes={
        "child": (
            """A coat hanger makes a balance. Hang a small bag on each side, put something in, and see which side goes
            down.""",
        ),
        "pupil": (
            """Write the unit beside every weight while you calculate. Kilograms and grams in one sum are the most
            frequent reason why a pineapple ends up heavier than a cow.""",
        ),
        "parent": (
            """In the shop, let the child guess the weight of a melon, then weigh it. After ten guesses the guesses
            become surprisingly good, and so does the feeling for numbers.""",
        ),
        "learner": (
            """“Weight” is the noun and “weigh” is the verb: the parcel weighs two kilograms, its weight is two
            kilograms. The word “scales” is plural in British English: the scales are in the kitchen.""",
        ),
        "adult": (
            """Market inspectors once travelled with a box of brass weights and compared. The word “carat” for the
            weight of jewels goes back to the seeds of the carob tree, which merchants used as weights because they
            took them to be all alike. In fact they vary as much as other seeds.""",
        ),
    },
)
