"""Plants that grow: heights on a cane, pots that differ in one thing, beds in rows, and what we eat of a plant."""

from dataclasses import dataclass
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, listing, number, plural
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_CLIMBERS = (  # centimetres a day in warm weather, lowest and highest
    ("runner bean", 3, 6), ("sunflower", 2, 4), ("hop plant", 8, 12), ("sweet pea", 2, 3), ("pumpkin plant", 6, 10),
    ("cucumber plant", 3, 5), ("tomato plant", 2, 3),
)  # fmt: skip
_MARKS = (("the window sill", 90), ("the top of the cane", 150), ("the first wire", 60), ("the top of the fence", 120))
_SEEDS = ("beans", "sunflower seeds", "marigold seeds", "peas", "cress seeds", "radish seeds", "wheat grains")
_ROWS = (  # centimetres between two plants
    ("lettuce", 25), ("cabbage", 50), ("leek", 15), ("onion", 10), ("strawberry plant", 30), ("beetroot", 10),
    ("courgette plant", 100), ("garlic clove", 15), ("tomato plant", 60), ("seed potato", 30),
)  # fmt: skip
_PARTS = {
    "root": ("carrot", "beetroot", "parsnip", "radish"),
    "leaf": ("lettuce", "spinach", "cabbage", "parsley"),
    "fruit": ("tomato", "cucumber", "pumpkin", "strawberry", "aubergine"),
    "seed": ("pea", "walnut", "lentil", "sweetcorn"),
    "flower bud": ("broccoli", "cauliflower", "artichoke"),
    "stem": ("green asparagus", "potato", "kohlrabi"),
}
_MASS = (
    "lettuce",
    "spinach",
    "cabbage",
    "parsley",
    "sweetcorn",
    "broccoli",
    "cauliflower",
    "green asparagus",
    "kohlrabi",
)
_PART_NAMES = {
    "root": "the root", "leaf": "the leaves", "fruit": "the fruit", "seed": "the seeds",
    "flower bud": "the flower buds",
    "stem": "the stem",
}  # fmt: skip
_REASONS = {
    "root": "What we eat grew downwards into the earth, and drew water for the plant.",
    "leaf": "What we eat was flat and green on the plant and caught the light.",
    "fruit": "What we eat has the seeds of the plant inside.",
    "seed": "Left to ripen and sown, what we eat would have grown into new plants.",
    "flower bud": "Left on the plant, what we eat would have opened into flowers.",
    "stem": "What we eat has buds on it, from which leaves or new shoots grow.",
}
_SURPRISES = {
    "potato": "A potato grows in the earth, but it is a thick piece of stem; its eyes are buds.",
    "tomato": "A tomato is not sweet like an apple, but it has the seeds inside, as fruits do.",
    "cucumber": "A cucumber is a fruit, because the seeds of the plant are in it.",
    "broccoli": "Left on the plant, a head of broccoli opens into yellow flowers.",
    "kohlrabi": "The round part of kohlrabi sits above the earth and is a swollen stem.",
    "artichoke": "An artichoke that nobody picks opens into a violet thistle flower.",
    "walnut": "The walnut in its shell is the seed from which a new tree could grow.",
    "cauliflower": "A cauliflower is made of hundreds of tiny flower buds, packed close.",
}


def _cane(rng: Random) -> Scene:
    """Two plants grow towards the top of something."""
    first, second = pair(rng)
    plant, low, high = rng.choice(_CLIMBERS)
    fast, slow = rng.randint(low, high), rng.randint(low, high)
    start, other = rng.randrange(10, 35, 5), rng.randrange(10, 35, 5)
    days = rng.randint(4, 9)
    goal, mark = rng.choice([(goal, mark) for goal, mark in _MARKS if mark - 10 <= 30 * min(fast, slow)])

    def arrival(height: int, daily: int) -> int:
        passed = 0
        while height < mark:
            height, passed = height + daily, passed + 1
        return passed

    reached, others = -(-(mark - start) // fast), -(-(mark - other) // slow)
    ahead = first if reached < others else second
    questions = [
        Question(
            f"How tall is {first.own} {plant} after {count(days, 'day')}?",
            f"It is {start + days * fast} centimetres tall.",
            (
                f"It begins with {start} centimetres and gains {number(fast)} a day.",
                f"In {count(days, 'day')} that is {days * fast} more.",
            ),
            start + days * fast,
            lambda: list(range(start, start + days * fast + 1, fast))[days],
        ),
        Question(
            f"After how many days does {second.own} {plant} reach {goal}?",
            f"It takes {count(others, 'day')}.",
            (
                f"{capital(goal)} is at {mark} centimetres, so {mark - other} are missing.",
                f"A day earlier it is {other + (others - 1) * slow} centimetres tall, which is not enough; then it "
                f"is {other + others * slow}.",
            ),
            others,
            lambda: arrival(other, slow),
        ),
    ]
    if reached != others:
        questions.append(
            Question(
                f"Whose {plant} reaches {goal} first?",
                f"{ahead.own} does.",
                (
                    f"{first.own} needs {count(reached, 'day')}, {second.own} needs {count(others, 'day')}.",
                    "Fewer days mean an earlier arrival."
                    if (start > other) == (reached < others) or start == other
                    else "The one that begins shorter overtakes the other on the way, because it grows faster.",
                ),
                ahead.own,
                lambda: min((arrival(start, fast), first.own), (arrival(other, slow), second.own))[1],
            )
        )
    questions.append(
        Question(
            f"Can we be sure that the {plural(plant)} will still be growing like this in half a year?",
            "No, they will not go on like this for half a year.",
            (
                "The rule describes a warm spell in summer.",
                "Plants slow down when it gets cold or dry, and stop when they begin to flower and set seed.",
            ),
            False,
            lambda: False,
        )
    )
    return Scene(
        (
            rng.choice(
                (
                    f"{first} and {second} have each planted {a(plant)} at the foot of the same wall.",
                    f"Side by side grow two {plural(plant)}; one belongs to {first}, the other to {second}.",
                )
            ),
            f"Today {first.own} is {start} centimetres tall and {second.own} {other} centimetres.",
            f"In this warm weather {first.own} grows {count(fast, 'centimetre')} a day, and "
            f"{'so does ' + second.own if slow == fast else second.own + ' ' + number(slow)}.",
            f"{capital(goal)} is {mark} centimetres above the earth.",
        ),
        tuple(questions),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Pot:
    """What a pot with seeds is given."""

    place: str
    water: bool
    light: bool
    warm: bool

    def looks(self) -> str:
        """After two weeks."""
        if not (self.water and self.warm):
            return "bare"
        return "green" if self.light else "pale"


_PLACES = {
    "on the window sill": (True, True),
    "in a closed cupboard by the stove": (False, True),
    "in the refrigerator": (False, False),
    "under a box in the warm kitchen": (False, True),
    "on a table by the glass door of the living room": (True, True),
}


def _pots(rng: Random) -> Scene:
    """Which pots sprout, and what can be learnt from two of them."""
    gardener = people(rng, 1)[0]
    chilled = rng.random() < 0.6
    seeds = rng.choice(_SEEDS[:3] if chilled else _SEEDS)
    bright = rng.choice([place for place, (light, _) in _PLACES.items() if light])
    dark = rng.choice([place for place, (light, warm) in _PLACES.items() if warm and not light])
    pots = [_Pot(bright, True, True, True), _Pot(bright, False, True, True), _Pot(dark, True, False, True)]
    if chilled:
        pots.append(_Pot("in the refrigerator", True, False, False))
    rng.shuffle(pots)
    names = dict(zip(rng.sample(("red", "blue", "white", "yellow", "brown"), len(pots)), pots, strict=True))
    by_looks = {
        look: [name for name, pot in names.items() if pot.looks() == look] for look in ("green", "pale", "bare")
    }
    green, pale = by_looks["green"][0], by_looks["pale"][0]
    dry = next(name for name, pot in names.items() if not pot.water)
    told = [
        f"The {name} pot stands {pot.place} and "
        f"{rng.choice(('is kept moist', 'is watered')) if pot.water else 'is never watered'}."
        for name, pot in names.items()
    ]
    question = rng.choice(("light", "water"))
    partner = pale if question == "light" else dry

    def differs(one: _Pot, two: _Pot) -> set[str]:
        return {what for what in ("water", "light", "warm") if getattr(one, what) != getattr(two, what)}

    return Scene(
        (
            rng.choice(
                (
                    f"{gardener} puts {seeds} into {number(len(pots))} pots with the same earth, all of it dry at "
                    "first.",
                    f"{gardener} fills {number(len(pots))} pots with the same dry earth and lays {seeds} in each of "
                    "them.",
                )
            ),
            *told,
            rng.choice(("Two weeks pass.", "So they stand for two weeks.")),
        ),
        (
            Question(
                "In how many of the pots has something come up?",
                f"Something has come up in {amount(len(pots) - len(by_looks['bare']))} of them, the {green} one and "
                f"the {pale} one.",
                (
                    "To sprout, a seed needs water and some warmth; it needs no light for that, for it lies in the "
                    "dark earth anyway.",
                    f"The {dry} pot had no water"
                    + (", and the pot in the refrigerator had no warmth." if len(pots) > 3 else "."),
                ),
                len(pots) - len(by_looks["bare"]),
                lambda: sum(1 for pot in pots if pot.water and pot.place != "in the refrigerator"),
            ),
            Question(
                "In which pot are the seedlings long, thin and pale?",
                f"They are in the {pale} pot.",
                (
                    f"The seeds in the {pale} pot had water and warmth and came up, but there was no light.",
                    "A seedling in the dark stretches as fast as it can to find light, and makes no green.",
                ),
                pale,
                lambda: next(name for name, pot in names.items() if differs(pot, names[green]) == {"light"}),
            ),
            Question(
                f"{gardener} wants to know what difference {question} makes. Which two pots should {gardener.they} "
                "compare?",
                f"{gardener.They} should compare the {green} pot and the {partner} one.",
                (
                    f"Two pots tell something about {question} only if they are alike in all the rest.",
                    f"The {green} and the {partner} pot have the same "
                    f"{'water and the same warmth' if question == 'light' else 'place, warmth and light'}.",
                ),
                partner,
                lambda: next(name for name, pot in names.items() if differs(pot, names[green]) == {question}),
            ),
            Question(
                f"Are the seeds in the {dry} pot certainly dead?",
                "No, they may only be waiting.",
                (
                    "A dry seed can rest for a long time, many kinds for years.",
                    "What it lacks here is water, and water can still be given.",
                ),
                False,
                lambda: names[dry].water,
            ),
        ),
    )


def _rows(rng: Random) -> Scene:
    """Plants along a string: one more than there are gaps."""
    gardener = people(rng, 1)[0]
    plant, gap = rng.choice(_ROWS)
    gaps = rng.randint(3, 11)
    rows = rng.randint(2, 5)
    length = gap * gaps
    each = gaps + 1
    lost = rng.randint(1, min(9, each - 2))
    those = f"{number(lost)} of the {plural(plant)} in one full row"
    dug = (f"A dog digs up {those}", f"A badger digs up {those}")
    harm = rng.choice((*dug, f"Hail ruins {those}") if plant not in ("garlic clove", "seed potato") else dug)
    metres = length >= 300 and length % 100 == 0
    long = f"{number(length // 100)} metres" if metres else f"{length} centimetres"
    have = rng.choice((each * rows, each * rows + rng.randint(1, 6), each * rows - rng.randint(1, min(6, each))))

    def set_out() -> int:
        return len([where for where in range(length + 1) if where % gap == 0])

    return Scene(
        (
            rng.choice(
                (
                    f"{gardener} stretches a string {long} long over a bed and sets {plural(plant)} along it.",
                    f"A row in {gardener.own} bed is {long} long. {gardener.They} is setting {plural(plant)}.",
                )
            ),
            f"The first stands at one end of the row, the last at the other, and from one to the next it is {gap} "
            "centimetres.",
            f"There are {number(rows)} such rows, and {gardener} has {count(have, plant)} ready.",
        ),
        (
            Question(
                f"How many {plural(plant)} stand in one row?",
                f"There are {amount(each)} in a row.",
                (
                    *((f"{capital(long)} are {length:,} centimetres.",) if metres else ()),
                    f"{capital(count(gaps, 'gap'))} of {gap} centimetres fit into {length:,} centimetres.",
                    "There is a plant at each end, so there is one plant more than there are gaps.",
                ),
                each,
                set_out,
            ),
            Question(
                f"Does {gardener} have enough for all the rows?",
                f"Yes, {each * rows} are needed."
                if have >= each * rows
                else f"No, {amount(each * rows - have)} more {'is' if each * rows - have == 1 else 'are'} needed.",
                (
                    f"For {number(rows)} rows of {amount(each)} it takes {amount(each * rows)}.",
                    f"{gardener} has {amount(have)}.",
                ),
                have >= each * rows,
                lambda: have - sum(set_out() for _ in range(rows)) >= 0,
            ),
            Question(
                f"{harm}. How many are left in it?",
                f"In that row {amount(each - lost)} {'is' if each - lost == 1 else 'are'} left.",
                (f"The row had {amount(each)}, and {amount(lost)} {'is' if lost == 1 else 'are'} gone.",),
                each - lost,
                lambda: len(range(lost, set_out())),
            ),
            Question(
                "How many would stand in a row at half the distance, and would that be better?",
                f"There would be {amount(2 * gaps + 1)}, but it would not be better: all of them would stay small.",
                (
                    f"At half the distance one more fits into each of the {amount(gaps)} gaps.",
                    "Plants that stand too close take light, water and room for the roots from one another.",
                ),
                2 * gaps + 1,
                lambda: each + gaps,
            ),
        ),
    )


def _basket(rng: Random) -> Scene:
    """Which part of a plant is it that we eat?"""
    cook = people(rng, 1)[0]
    kinds = rng.sample(sorted(_PARTS), 3)
    many = {kinds[0]: 2, kinds[1]: 1, kinds[2]: rng.randint(1, 2)}
    bought = [(thing, kind) for kind in kinds for thing in rng.sample(_PARTS[kind], many[kind])]
    rng.shuffle(bought)
    part_of = dict(bought)
    single = next(thing for thing, kind in bought if kind == kinds[1])
    parts_told = listing([f"{_PART_NAMES[kind]} of {_some(thing)}" for thing, kind in bought])
    both = [_some(thing) for thing, kind in bought if kind == kinds[0]]
    wonder = [thing for thing, _ in bought if thing in _SURPRISES]
    below = [_some(thing) for thing, kind in bought if kind == "root" or thing == "potato"]
    questions = [
        Question(
            f"Which part of the plant do we eat when we eat {_some(single)}?",
            f"We eat {_PART_NAMES[kinds[1]]}.",
            (_REASONS[kinds[1]], *((_SURPRISES[single],) if single in _SURPRISES else ())),
            _PART_NAMES[kinds[1]],
            lambda: next(_PART_NAMES[kind] for kind, things in _PARTS.items() if single in things),
        ),
        Question(
            f"Of which two of these do we eat {_PART_NAMES[kinds[0]]}?"
            if many[kinds[2]] == 2
            else "Of which two of these do we eat the same part?",
            f"It is {listing(both)}: of both we eat {_PART_NAMES[kinds[0]]}.",
            (f"We eat {parts_told}.",),
            listing(both),
            lambda: listing([_some(thing) for thing in part_of if thing in _PARTS[kinds[0]]]),
        ),
        Question(
            "How many of these kinds grew under the earth?",
            f"{capital(count(len(below), 'kind'))} did: {listing(below)}." if below else "None of these kinds did.",
            (
                "Roots grow under the earth, and so do potatoes, although they are stems.",
                "Leaves, flower buds, fruits, the other stems and the seeds here grew above the ground.",
            ),
            len(below),
            lambda: sum(1 for thing in part_of if thing in ("carrot", "beetroot", "parsnip", "radish", "potato")),
        ),
    ]
    if wonder:
        odd = rng.choice(wonder)
        claim = part_of[odd] if rng.random() < 0.4 else rng.choice(sorted(_PARTS))
        true = odd in _PARTS[claim]
        questions.append(
            Question(
                f"Is it true that what we eat of {_some(odd)} is {_PART_NAMES[claim]}?",
                "Yes, that is so." if true else f"No, it is {_PART_NAMES[part_of[odd]]}.",
                (_SURPRISES[odd],),
                true,
                lambda: part_of[odd] == claim,
            )
        )
    return Scene(
        (
            rng.choice((f"{cook} comes home from the market.", f"{cook} has been to the vegetable stall.")),
            f"{cook.They} has bought {listing([_some(thing) for thing, _ in bought])}.",
        ),
        tuple(questions),
    )


def _some(thing: str) -> str:
    return thing if thing in _MASS else {"pea": "peas"}.get(thing, plural(thing))


_CROPS = {  # days until it comes up, and how the seedling looks
    "radishes": (5, "two heart-shaped leaves"),
    "carrots": (16, "leaves like fine feathers"),
    "beans": (9, "a bent neck as thick as a pencil lead, and a split bean on top"),
    "onions": (14, "a single thin green loop"),
    "beetroot": (11, "narrow leaves with red stalks"),
    "peas": (10, "a stout shoot with small folded leaves"),
}


def _labels(rng: Random) -> Story:
    """The labels of a bed are washed off; the seedlings tell."""
    one, two = pair(rng)
    late = rng.choice(("carrots", "onions"))
    crops = [late, *rng.sample(sorted(crop for crop, (days, _) in _CROPS.items() if days + 3 <= _CROPS[late][0]), 2)]
    rng.shuffle(crops)
    order = sorted(crops, key=lambda crop: _CROPS[crop][0])
    first = order[0]
    weeded = rng.random() < 0.45
    how = rng.choice(
        (
            "That night it rained so hard that the ink ran off the labels.",
            "The next morning all the labels lay in a heap: a hen had pulled them out, one after the other.",
            f"Then the neighbour's little boy came to help, and brought {one} all the labels in his fist as a present.",
        )
    )
    place, real = rng.sample(("by the path", "by the hedge", "in the middle"), 2)
    end = (
        (
            f"On day {_CROPS[late][0]} {two} found tiny green threads in the bare row, took them for "
            "weeds and pulled out half.",
            f"“Stop,” cried {one}, and knelt down. “Those are the {late}.” What lay on the path had {_CROPS[late][1]}.",
            f"There were few {late} that year. “We had only to wait until the last row had shown itself,” said {two}.",
        )
        if weeded
        else (
            f"One row stayed bare so long that {two} wanted to dig it up and sow it again.",
            f"“Everything else has come up,” said {one}. “So this can only be the {late}. Nothing else is left.” On "
            f"day {_CROPS[late][0]} the row was green at last.",
            "They wrote new labels, in pencil this time, which rain does not wash off."
            if "ink" in how
            else "They wrote new labels, and tied them to sticks as long as an arm, which they pushed deep into "
            "the earth.",
        )
    )
    return Story(
        rng.choice(("Three Rows without Names", "The Lost Labels", f"What the {first.title()} Said")),
        (
            rng.choice(
                (
                    f"On one and the same day {one} and {two} sowed three rows: {listing(crops)}. At the end of each "
                    "row they put a label.",
                    f"{one} and {two} had one bed between them. On a Sunday in April they sowed {listing(crops)} in "
                    "it, a row of each, and stuck a label into the earth at the end of every row.",
                )
            ),
            how,
            f"“No matter,” said {two}. “I remember. The {first} are {place}.” “I remember it differently,” said "
            f"{one}. They argued until supper.",
            f"On day {_CROPS[first][0]} something came up in the row {real}: {_CROPS[first][1]}. “{capital(first)},” "
            f"both said at once, and {two} said no more about {two.their} memory.",
            f"On day {_CROPS[order[1]][0]} another row showed {_CROPS[order[1]][1]}. That was the {order[1]}.",
            *end,
        ),
        ("dialogue", "conflict", *(("sad ending", "moral") if weeded else ())),
        (
            Question(
                "Which row came up first?",
                f"The {first} came up first.",
                (f"They were up on day {_CROPS[first][0]}.",),
                first,
                lambda: min((_CROPS[crop][0], crop) for crop in crops)[1],
            ),
            Question(
                f"How many days after the {first} did the {late} come up?",
                f"They came up {count(_CROPS[late][0] - _CROPS[first][0], 'day')} later.",
                (f"One took {_CROPS[first][0]} days, the other {_CROPS[late][0]}.",),
                _CROPS[late][0] - _CROPS[first][0],
                lambda: len(range(_CROPS[first][0], _CROPS[late][0])),
            ),
            Question(
                f"Had {two} remembered the rows correctly?",
                f"No, the {first} were not {place}, as {two.they} had said, but {real}.",
                ("What came up first told where it had really been sown.",),
                False,
                lambda: place == real,
            ),
            Question(
                "How could one tell what was in the last row while it was still bare?",
                f"It had to be the {late}, for that was the only kind still missing.",
                (f"Three kinds had been sown, and the {first} and the {order[1]} were up already.",),
                late,
                lambda: (set(crops) - {first, order[1]}).pop(),
            ),
        ),
    )


def _frost(rng: Random) -> Story:
    """Tender plants are put out early, and a cold night comes."""
    owner, friend = pair(rng)
    plant = rng.choice(("tomato plant", "courgette plant", "pumpkin plant", "dahlia", "basil plant", "chilli plant"))
    pots = rng.randint(8, 20)
    listened = rng.random() < 0.5
    saved = pots if listened and rng.random() < 0.5 else rng.randint(3, pots - 3) if listened else 0
    given = rng.randint(2, 4)
    sign = rng.choice(
        (
            "The sky was without a cloud, and there was no wind.",
            "The stars were very sharp over the roofs, and not a leaf moved.",
        )
    )
    if saved == pots:
        last = (
            f"{owner} looked at the sky, sighed, and carried in every pot, {number(pots)} of them, until the hall "
            "was a jungle.",
            "In the morning the grass was white and crackled under the boots.",
            f"“All {number(pots)} in good health,” {owner} reported. {friend} was given the strongest of them.",
        )
    elif listened:
        last = (
            f"{owner} carried pots into the hall until there was no room for another foot: {saved} of them. Over the "
            f"others {owner.they} laid a newspaper, but that was too thin to help.",
            f"In the morning the {number(pots - saved)} outside hung black and limp. The {number(saved)} in the hall "
            "had not noticed anything.",
            f"“Next year I shall wait another two weeks,” said {owner}. “Or build a larger hall,” said {friend}.",
        )
    else:
        last = (
            f"“It has been warm for a week,” said {owner}. “You worry too much.” And {owner.they} went to bed.",
            f"In the morning all {number(pots)} hung black and limp, as if they had been boiled.",
            f"{friend} did not say a word about it. {friend.They} came over with {number(given)} young plants that "
            f"had been standing on {friend.their} window sill all the time.",
        )
    alive = saved if listened else given
    return Story(
        rng.choice(("A Clear Night in May", "White Grass", f"{owner.own} {plural(plant).title()}")),
        (
            rng.choice(
                (
                    f"All through April {owner} had raised {count(pots, plant)} behind the kitchen window, and now "
                    "they leaned against the glass and wanted to get out.",
                    f"There was no room left on {owner.own} window sills. On them stood {count(pots, plant)}, raised "
                    "from seed, in yoghurt pots and old cups.",
                )
            ),
            rng.choice(
                (
                    f"In the first days of May it was as warm as in summer. {owner} stood all {number(pots)} in a "
                    "row along the garden path.",
                    f"When the first warm week of May came, {owner} could not wait any longer and carried all "
                    f"{number(pots)} out on to the terrace.",
                )
            ),
            f"After dark {friend} looked over the fence. {sign} “There will be frost tonight,” {friend.they} said. "
            "“Take them in.”",
            *last,
        ),
        ("dialogue", "foreshadowing", *(() if saved == pots else ("moral",)), *(() if listened else ("sad ending",))),
        (
            Question(
                f"How many {plural(plant)} did {owner} lose?",
                f"{owner} lost {amount(pots - saved) if saved < pots else 'no'} "
                f"{plant if pots - saved == 1 else plural(plant)}."
                if saved < pots
                else f"{owner} lost none; all {number(pots)} were indoors.",
                (
                    f"Of {number(pots)}, {'all' if saved == pots else amount(saved)} had been carried in."
                    if listened
                    else f"All {number(pots)} were left outside, and the frost killed those that were outside.",
                ),
                pots - saved if saved < pots else "none",
                lambda: len(range(saved, pots)) or "none",
            ),
            Question(
                f"How many living {plural(plant)} stood at {owner.own} that morning, before any was given away?"
                if saved == pots
                else f"How many living {plural(plant)} did {owner} have in the end?",
                f"There were {amount(alive)}.",
                (
                    f"What stood in the hall was alive, and that was {amount(saved)}."
                    if listened
                    else f"{owner.Their} own were dead, but {friend} brought {amount(given)}.",
                ),
                alive,
                lambda: pots - (pots - saved) + (0 if listened else given),
            ),
            Question(
                f"Did {friend} have a reason for expecting frost?",
                f"Yes, {friend} saw the clear sky.",
                (
                    "Clouds keep the warmth near the ground like a blanket; on a clear, calm night it escapes.",
                    "Warm days before are no protection against that.",
                ),
                True,
                lambda: "cloud" in sign or "stars" in sign,
            ),
        ),
    )


WORLD = World(
    topic="Plants and how they grow",
    group="living things",
    concepts=("germination", "light_and_water", "growth", "parts_of_plants", "fair_comparison"),
    openings=(
        """A bean in a drawer does nothing for years. Put it on wet cotton wool, and within a week it has a root and a
        shoot. What was missing was not earth but water.""",
        """A tree is built almost entirely out of air and water. The wood of an oak comes from a gas that is in the
        air, taken in by the leaves, and light is what drives the work.""",
        """Plants seem to stand still because they are slow. Mark the tip of a bean on its pole in the evening,
        and in the morning you find it above the mark, and on the other side of the pole as well.""",
        """Gardening is mostly a matter of time and distance. When does a seed go into the earth, how far from its
        neighbour, and when is the harvest? A wrong answer in April shows in August.""",
    ),
    asks=(
        "What does a seed need, and what does it bring with it?",
        "What do plants live on?",
        "How can you find out what a plant needs?",
        "Why do plants make flowers and fruits?",
    ),
    ideas=(
        (
            """A seed is a very small plant with its lunch packed. It needs water, air and some warmth to begin, and
            most seeds need no light for it. Light becomes necessary when the packed food is used up.""",
            """How deep to sow depends on how much food a seed carries. A fat bean can push up from a finger's depth;
            a poppy seed, fine as dust, would run out of strength on the way and is only pressed into the surface.""",
            """Seeds wait for a sign that it is worth while. Many that ripen in autumn will not sprout until they have
            lain in the cold for weeks, so that they do not come up just before winter.""",
        ),
        (
            """A plant makes its own food in its leaves, out of water, air and light. The earth gives it water and
            salts, little by weight but needed. That is why a willow in a tub can gain as much as a child weighs while
            the earth in the tub loses almost nothing.""",
            """Light is the food supply of a plant, so plants compete for it. Ivy climbs up a trunk, a sunflower grows
            taller than its neighbours, and bluebells in a wood flower early, before the trees above them have
            leaves.""",
        ),
        (
            """To find out whether light matters, take two pots that are alike in everything else: the same earth, the
            same water, the same place for warmth. If one has light and no water, and the other water and no light,
            you learn nothing about either.""",
            """One plant is too few for an experiment. A single bean may die because it was a bad bean. With ten on
            each side, an accident in one pot does not decide the matter.""",
        ),
        (
            """A flower is there for the seeds. Its colour and its nectar bring a bee, the bee brings pollen from
            another flower, and after that the petals fall because their work is done. What stays behind swells and
            becomes the fruit.""",
            """A fruit is a way of sending seeds on a journey. The cherry is eaten by a bird and its stone dropped far
            off; the burr hangs on in the fur of a dog; the seed of the maple turns in the wind like a small
            propeller.""",
        ),
    ),
    mistakes=(
        """“The more water, the better” kills more house plants than thirst does. Roots need air as well, and in earth
        that is always wet they rot. A finger pushed into the earth tells whether it is time.""",
        """Many believe that plants get their food out of the earth through the roots, as we eat soup with a spoon.
        What comes through the roots is water with a few salts. The food itself, sugar, is made in the leaves.""",
        """In a row with a plant at both ends there is one plant more than there are gaps. Four gaps need five plants.
        Anyone who only divides the length by the distance comes home with one too few.""",
        """A vegetable and a fruit are not opposites. Vegetable is a word of the kitchen, fruit is also a word for a
        part of a plant, and a tomato is both.""",
    ),
    scenes=(_cane, _pots, _rows, _basket),
    stories=(_labels, _frost),
    notes={
        "child": (
            """Lay three beans on wet paper in a glass and look at them every morning. The root comes first, and it
            turns downwards whichever way the bean lies.""",
        ),
        "pupil": (
            """When you measure a plant, always measure from the same mark. Earth sinks when it is watered, so a stick
            with a line on it is better than the surface of the pot.""",
        ),
        "learner": (
            """We sow seeds and plant young plants. What has just come up is a seedling; a bean climbs up a pole or a
            cane.""",
        ),
        "parent": (
            """Cress comes up in two days, radishes in five, carrots in two weeks or more. For a first try, impatience
            is a good reason to begin with cress.""",
        ),
    },
)
