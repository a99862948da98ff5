"""Wet and dry: washing on the line, dishes of water that vanish, cloths that soak it up, cold panes that get wet."""

from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, listing, spoken
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_WASHING = (  # grams of water in it when it comes out of the tub, wrung
    ("handkerchief", 30), ("pillowcase", 120), ("tea towel", 90), ("shirt", 180), ("bath towel", 540),
    ("pair of jeans", 720), ("woollen jumper", 600), ("bed sheet", 480), ("vest", 60), ("apron", 150),
    ("dressing gown", 900), ("tablecloth", 300),
)  # fmt: skip
_PLACES = (  # grams an hour that dry from one piece there
    ("on the line in sun and wind", 180), ("on a rack in the living room", 60), ("in the attic, with the window "
    "open", 90),
    ("in the shade behind the house", 120),
)  # fmt: skip
_DISHES = (  # millilitres that dry away in a day
    ("a baking tray", 60), ("a dinner plate", 30), ("a soup bowl", 20), ("a wide pan", 40), ("a teacup", 6),
    ("a jam jar", 5), ("a narrow vase", 2), ("a bottle without a cork", 1), ("a flowerpot saucer", 24),
)  # fmt: skip
_SOAKING = (  # millilitres held until it drips
    ("a sponge", 120), ("a floor cloth", 150), ("a bath towel", 300), ("a tea towel", 60), ("a felt rug", 240),
)  # fmt: skip
_REPELLING = ("a plastic bag", "a sheet of tinfoil", "a waxed cloth", "a rubber mat", "a glass plate", "a china saucer")
_SURFACES = (  # from which degree to which, and of what
    ("the window pane", (3, 9), "glass"), ("the mirror", (17, 20), "glass"), ("a jug of ice water", (2, 4), "glass"),
    ("a bottle from the "
    "refrigerator", (4, 6), "glass"), ("the teapot", (55, 70), "china"), ("the door", (18, 20), "wood"),
    ("the cold water pipe", (8, 11), "metal"), ("the glass of a picture", (18, 20), "glass"),
    ("a warm plate", (35, 45), "china"), ("the tiled outer wall", (9, 11), "tiles"),
    ("the metal window frame", (2, 7), "metal"),
)  # fmt: skip


def _the(thing: str) -> str:
    """ "a jam jar" becomes "the jam jar"."""
    return "the " + thing.split(" ", 1)[1]


def _washing_line(rng: Random) -> Scene:
    """Pieces of washing hang in one place; each is dry when its water is gone."""
    owner = people(rng, 1)[0]
    where, each = rng.choice(_PLACES)
    able = [(piece, water) for piece, water in _WASHING if 30 <= water * 60 // each <= 480 and water * 60 % each == 0]
    pieces = rng.sample(able, 3)
    while len({water for _, water in pieces}) < 3:
        pieces = rng.sample(able, 3)
    start = rng.choice((8, 9, 10)) * 60
    dry = {piece: start + water * 60 // each for piece, water in pieces}
    first, last = min(dry, key=dry.__getitem__), max(dry, key=dry.__getitem__)
    asked, holds = rng.choice(pieces)
    rain = sorted(dry.values())[1] + rng.choice((-15, 15, 0))
    rain = rain if sorted(dry.values())[0] <= rain < sorted(dry.values())[2] else sorted(dry.values())[1]
    wet = [piece for piece in dry if dry[piece] > rain]
    half = rng.choice([piece for piece, _ in pieces])

    def hanging(water: int) -> int:
        """Minute by minute; the grams are counted in sixtieths, so that nothing is rounded."""
        left, minute = water * 60, start
        while left > 0:
            left, minute = left - each, minute + 1
        return minute

    told = listing([f"{a(piece)} with {water} grams of water in it" for piece, water in pieces])
    return Scene(
        (
            rng.choice((
                f"At {spoken(start)} in the morning {owner} hangs up the washing {where}: {told}.",
                f"{capital(told)} hang {where}. {owner} put them up at {spoken(start)} in the morning.",
            )),
            rng.choice((
                f"There, every piece loses about {each} grams of water an hour until it is dry.",
                f"Each piece gives off about {each} grams of water an hour there, until it is dry.",
            )),
        ),
        (
            Question(
                f"When is the {asked} dry?",
                f"It is dry at {spoken(dry[asked])}.",
                (
                    f"It has {holds} grams of water to lose, and it loses {each} an hour.",
                    f"That takes {_lasting(holds * 60 // each)}.",
                ),
                spoken(dry[asked]), lambda: spoken(hanging(holds)),
            ),
            Question(
                "Which piece can be taken down first, and which one last?",
                f"The {first} can be taken down first, and the {last} last.",
                ("All of them dry equally fast, so what has the least water in it is dry soonest.",),
                f"the {first}", lambda: f"the {sorted(pieces, key=lambda piece: hanging(piece[1]))[0][0]}",
            ),
            Question(
                f"It is now {spoken(rain)}. Which pieces are still damp?",
                f"{capital(listing([f'the {piece}' for piece in wet]))} {'is' if len(wet) == 1 else 'are'} still damp.",
                (
                    capital(listing([f"the {p} (since {spoken(t)})" for p, t in dry.items() if t <= rain]))
                    + (" are" if len(dry) - len(wet) > 1 else " is")
                    + " dry by then.",
                ),
                listing([f"the {piece}" for piece in wet]),
                lambda: listing([f"the {piece}" for piece, water in pieces if (rain - start) * each < water * 60]),
            ),
            Question(
                f"Where is the water of the {half} once it is dry?",
                "It is in the air, as vapour that nobody can see.",
                ("Nobody has wiped it off or poured it away.", "It went up bit by bit from the cloth into the air "
                "around it."),
                "in the air", lambda: "in the air" if hanging(dict(pieces)[half]) == dry[half] else "in the cloth",
            ),
        ),
    )  # fmt: skip


def _lasting(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    if not hours:
        return "half an hour" if rest == 30 else f"{rest} minutes"
    whole = "an hour" if hours == 1 else f"{amount(hours)} hours"
    if rest == 30:
        return "an hour and a half" if hours == 1 else f"{amount(hours)} and a half hours"
    return f"{whole} and {rest} minutes" if rest else whole


def _dishes(rng: Random) -> Scene:
    """The same water in vessels with wide and narrow openings."""
    owner = people(rng, 1)[0]
    water = rng.choice((60, 120))
    able = [(dish, loss) for dish, loss in _DISHES if water % loss == 0]
    dishes = rng.sample(able, 3)
    while len({loss for _, loss in dishes}) < 3:
        dishes = rng.sample(able, 3)
    days = {dish: water // loss for dish, loss in dishes}
    first, last = min(days, key=days.__getitem__), max(days, key=days.__getitem__)
    (asked, loss) = rng.choice([found for found in dishes if found[0] != last] or dishes)
    after = rng.randint(1, max(1, days[asked] - 1))
    left = water - after * loss
    salt = rng.random() < 0.4
    name = _the(asked)

    def emptied(drying: int) -> int:
        rest, day = water, 0
        while rest > 0:
            rest, day = rest - drying, day + 1
        return day

    told = listing(
        [
            f"{amount(loss)}{'' if place else ' millilitres'} from {_the(dish)}"
            for place, (dish, loss) in enumerate(sorted(dishes, key=lambda d: -d[1]))
        ]
    )
    stuff = "salt water" if salt else "water"
    return Scene(
        (
            rng.choice((
                f"{owner} pours {water} millilitres of {stuff} into each of these: "
                f"{listing([dish for dish, _ in dishes])}.",
                f"{capital(listing([dish for dish, _ in dishes]))} stand side by side in an airy room. {owner} "
                f"pours {water} "
                f"millilitres of {stuff} into each.",
            )),
            f"Every day some of it dries up: {told}.",
        ),
        (
            Question(
                "In which of them is the water gone first, and why?",
                f"{capital(_the(first))} is the first with no water left in it.",
                (
                    "Water can leave only where it touches the air.",
                    f"In {_the(first)} it is spread out most widely, so most of it gets away each day.",
                ),
                _the(first), lambda: _the(min(dishes, key=lambda dish: emptied(dish[1]))[0]),
            ),
            Question(
                f"How many days does it take until the water in {name} is gone?",
                f"It takes {count(days[asked], 'day')}.",
                (f"There are {water} millilitres, and each day {name} loses {amount(loss)}.",),
                days[asked], lambda: emptied(loss),
            ),
            Question(
                f"How much is left in {name} after {count(after, 'day')}?",
                f"{capital(amount(left))} millilitres are left." if left else "Nothing is left: zero millilitres.",
                (f"In {count(after, 'day')} {amount(after * loss)} millilitres have dried up.", f"There were "
                f"{water} at first."),
                left, lambda: [water - day * loss for day in range(after + 1)][-1],
            ),
            Question(
                f"What would happen if a lid were put on {name}?",
                f"Hardly any water would be lost from {name} any more.",
                ("Under the lid the little air there soon holds as much water as it can.", "What rises falls back "
                "as drops."),
                "hardly any", lambda: "hardly any" if days[last] >= days[asked] else "all",
            ),
            *((Question(
                "Does anything remain when all the water has gone?",
                "Yes, the salt remains, as a white crust.",
                ("Only the water goes into the air; salt does not fly.", "So all the salt that was stirred in is "
                "still there."),
                True, lambda: stuff != "water",
            ),) if salt else ()),
        ),
    )  # fmt: skip


def _spill(rng: Random) -> Scene:
    """Something is spilt, and a thing that soaks it up is wrung out over a bucket."""
    owner = people(rng, 1)[0]
    liquid = rng.choice(("water", "milk", "apple juice", "cold tea", "soapy water", "rainwater"))
    (cloth, holds), dull = rng.choice(_SOAKING[:4]), rng.choice(_REPELLING)
    times = rng.randint(3, 5)
    spilt = (times - 1) * holds + rng.randrange(holds // 6, holds + 1, max(1, holds // 6))
    last = spilt - (times - 1) * holds
    done = rng.randint(1, times - 1)
    name, mat = _the(cloth), _the(dull)

    def wiped() -> int:
        rest, wrung = spilt, 0
        while rest > 0:
            rest, wrung = rest - holds, wrung + 1
        return wrung

    return Scene(
        (
            rng.choice((
                f"{count(spilt, 'millilitre').capitalize()} of {liquid} run across the kitchen floor.",
                f"A jug has fallen over, and {count(spilt, 'millilitre')} of {liquid} lie on the tiles.",
            )),
            f"{owner} takes {cloth} and {dull} out of the cupboard.",
            f"{capital(name)} soaks up {holds} millilitres before it drips, and gives all of it up again when it is "
            "wrung out over a bucket.",
        ),
        (
            Question(
                "Which of the two is better for wiping up, and why?",
                f"{capital(name)} is better.",
                (
                    f"In {name} there are many small gaps that draw the {liquid} in.",
                    f"{capital(mat)} has none: it would only push the {liquid} to and fro.",
                ),
                name, lambda: next(_the(c) for c, h in (*_SOAKING, (dull, 0)) if c in (cloth, dull) and h),
            ),
            Question(
                f"How many times does {owner} have to wring out {name} until the floor is dry, the last time included?",
                f"{owner.They} has to wring it out {count(times, 'time')}.",
                (
                    f"{capital(amount(times - 1))} full loads take up "
                    f"{(times - 1) * holds} millilitres.",
                    f"The remaining {amount(last)} need one more.",
                ),
                times, wiped,
            ),
            Question(
                f"How much {liquid} is in the bucket after {name} has been wrung out "
                f"{('once', 'twice', 'three times', 'four times')[done - 1]}?",
                f"There are {done * holds} millilitres in the bucket.",
                (f"Each time {holds} millilitres go from the floor into {name}, and from there into the bucket.",),
                done * holds, lambda: spilt - (spilt - done * holds),
            ),
            Question(
                f"Has the {liquid} disappeared when the floor is dry?",
                "No, it has only changed its place.",
                (f"What was on the floor is now in the bucket, apart from a little that stays in {name}.",),
                False, lambda: wiped() == 0,
            ),
        ),
    )  # fmt: skip


def _mist(rng: Random) -> Scene:
    """What is colder than a certain temperature becomes wet from the air."""
    owner = people(rng, 1)[0]
    point = rng.randint(12, 15)
    found = [(thing, rng.randint(*span)) for thing, span, _ in rng.sample(_SURFACES, 4)]
    while not 0 < sum(degrees < point for _, degrees in found) < 4:
        found = [(thing, rng.randint(*span)) for thing, span, _ in rng.sample(_SURFACES, 4)]
    wet = [thing for thing, degrees in found if degrees < point]
    dry = [thing for thing, degrees in found if degrees >= point]
    n = len(wet)
    asked = rng.choice(wet)
    name = _the(asked)
    stuff = next(made for thing, _, made in _SURFACES if thing == asked)
    cause = rng.choice(
        (
            "has been cooking potatoes",
            "has had a long hot bath",
            "is boiling the washing",
            "has been ironing with steam",
        )
    )

    def say(degrees: int) -> str:
        return f"minus {-degrees}" if degrees < 0 else str(degrees)

    return Scene(
        (
            f"{owner} {cause}, and the air in the flat is warm and moist.",
            rng.choice((
                f"On that day moist air leaves water on everything that is colder than {point} degrees.",
                f"Just now this air leaves water on everything that is colder than {point} degrees.",
            )),
            f"In degrees, the temperatures are: {listing([f'{thing} {say(degrees)}' for thing, degrees in found])}.",
        ),
        (
            Question(
                "How many of these things mist over?",
                f"{capital(amount(n))} {'does' if n == 1 else 'do'}: {listing([_the(thing) for thing in wet])}.",
                (f"What matters is whether the thing is colder than {point} degrees.",
                 f"{capital(listing([_the(thing) for thing in dry]))} {'is' if len(dry) == 1 else 'are'} not."),
                n, lambda: len(found) - sum(degrees > point - 1 for _, degrees in found),
            ),
            Question(
                f"Where does the water on {name} come from?",
                "It comes from the air.",
                (
                    f"Nothing leaks out through {stuff}.",
                    f"The warm air carries water that cannot be seen, and against {name} it gets too cold to hold it.",
                ),
                "the air", lambda: "the air" if dict(found)[asked] < point else "nowhere",
            ),
            Question(
                f"What happens to the drops on {name} if it is warmed to {point + 8} degrees?",
                "They go back into the air.",
                (f"At {point + 8} degrees {name} is warmer than {point}, so no more water settles on it.",
                 "The drops that are there already dry up."),
                "back into the air", lambda: "back into the air" if point + 8 > point else "stay",
            ),
            Question(
                "It is winter, and the air outside is dry. Would it help against the mist to open the window?",
                "Yes, then the moist air goes out.",
                ("In winter the cold air outside holds little water.",
                 "Once warmed in the room, it can take up a lot more from everything that is wet."),
                True, lambda: n > 0,
            ),
        ),
    )  # fmt: skip


def _before_the_rain(rng: Random) -> Story:
    """Washing is on the line when the weather turns."""
    owner, neighbour = pair(rng)
    piece, water = rng.choice([w for w in _WASHING if 90 <= w[1] <= 540])
    start = 9 * 60
    dry = start + water * 60 // 120
    rain = rng.choice((11, 12, 13, 14)) * 60
    away = rng.choice(
        ("to the dentist", "to the market", "to work in the library", "to see a sick aunt", "to choir practice")
    )
    sign = rng.choice(
        (
            "the swallows were flying low",
            "the cat was washing behind its ears",
            "the hill across the valley seemed very near",
            "there was a dark edge to the sky in the west",
        )
    )
    taken = rng.choice(("neighbour", "nobody", "late"))
    was_dry = dry <= rain
    begin = (
        f"At nine in the morning {owner} hung the {piece} on the line. The wind was warm. “By {spoken(dry)} it will "
        f"be dry,” "
        f"{owner.they} thought, and went {away}."
    )
    middle = f"{neighbour}, who lived next door, noticed that {sign}. At {spoken(rain)} the first drops fell."
    if taken == "neighbour":
        turn = [
            f"{neighbour} did not stop to think. {neighbour.They} climbed over the fence in {neighbour.their} "
            f"slippers and pulled "
            f"the {piece} from the line.",
            f"It was {'dry, and warm from the sun' if was_dry else 'still damp, but not any wetter than before'}. "
            f"{neighbour} hung it over a chair in {neighbour.their} kitchen.",
            f"“I owe you something,” said {owner} in the evening. “You owe me a pair of dry slippers,” said "
            f"{neighbour}.",
        ]
    elif taken == "late":
        turn = [
            rng.choice(
                (
                    f"{owner} saw the cloud from the bus, jumped off at the stop and ran all the way home.",
                    f"On the way home {owner} saw the first drops on the road and began to run.",
                )
            ),
            f"{owner.They} reached the garden as wet as a fish. The {piece} was just as wet. {owner.They} looked at "
            f"it, "
            f"and it looked back.",
            f"“You might as well leave it now,” called {neighbour} from a window. “It cannot get wetter than wet. "
            f"Tomorrow the sun "
            "will do it all over again.”",
        ]
    else:
        turn = [
            rng.choice(
                (
                    f"{neighbour} saw the {piece} on the line. “That is not my washing,” {neighbour.they} said, and "
                    "closed the window.",
                    f"“Next door's {piece} will get wet,” thought {neighbour}. But the stairs were steep, and "
                    f"{neighbour.they} stayed where it was dry.",
                )
            ),
            f"When {owner} came home, water was running from every corner of the {piece}. "
            + (f"It had been dry since {spoken(dry)}." if was_dry else "It had never become dry at all."),
            rng.choice(
                (
                    f"The next week it was {neighbour.own} washing that hung outside when the rain came. {owner} took "
                    f"it in "
                    f"and folded it. "
                    f"{neighbour} did not know what to say.",
                    f"A few days later it rained on {neighbour.own} washing. When {neighbour} came home, it lay dry "
                    f"and folded on the doorstep, and {owner} only nodded from the window.",
                )
            ),
        ]
    end_wet = taken != "neighbour"
    return Story(
        rng.choice(("Washing Day", "The First Drops", "Over the Fence" if taken == "neighbour" else "On the Line")),
        (begin, middle, *turn),
        {"neighbour": ("dialogue", "foreshadowing"), "late": ("dialogue", "foreshadowing"),
         "nobody": ("dialogue", "moral", "twist", "conflict")}[taken],
        (
            Question(
                f"Was the {piece} dry when the first drops fell?",
                f"Yes, it had been dry since {spoken(dry)}." if was_dry and dry < rain
                else "Yes, it had just become dry." if was_dry else f"No, it would have needed until {spoken(dry)}.",
                (f"In the wind it needed from nine until {spoken(dry)}.", f"The rain came at {spoken(rain)}."),
                was_dry, lambda: (rain - start) * 120 >= water * 60,
            ),
            Question(
                f"Was the {piece} soaked by the rain in the end?",
                f"Yes, it {'hung in the rain until it was found' if taken == 'nobody' else 'was soaked'}." if end_wet
                else f"No, {neighbour} took it in at once.",
                ({"neighbour": f"{neighbour} climbed over the fence when the first drops fell.",
                  "late": f"{owner} came running, but the rain was faster.",
                  "nobody": f"{neighbour} saw it and left it where it was."}[taken],),
                end_wet, lambda: not any("over the fence" in paragraph for paragraph in turn),
            ),
            Question(
                f"Could {owner} know at nine that it would rain at {spoken(rain)}?",
                f"No, {owner.they} could not know it.",
                (f"At nine the wind was warm, and it was {neighbour} who saw the signs, later.",),
                False, lambda: False,
            ),
        ),
    )  # fmt: skip


def _into_the_river(rng: Random) -> Story:
    """A rucksack falls into the water; what is in it stays dry or not, by what it is packed in."""
    one, two = pair(rng)
    precious, phrase, ruined = rng.choice((
        ("matches", "all their matches", "soft, and their heads came off"),
        ("letter", "a letter for the innkeeper", "blue, like a small sky, and no word could be read"),
        ("bread", "bread for two days", "a grey sponge"), ("sugar", "a pound of sugar", "gone; only sweet water was "
        "left"),
        ("map", "their only map", "in four pieces, then in eight"),
        ("salt", "salt for the sheep", "gone; the river had drunk it"),
        ("sketchbook", "a sketchbook, half full", "a book of coloured clouds"),
        ("flour", "flour for pancakes", "a lump of paste"),
    ))  # fmt: skip
    many = precious == "matches"
    be, it = ("were", "them") if many else ("was", "it")
    tight = [("tin with a tight lid", True), ("jar with a screw top", True), ("bag of oiled cloth, tied twice", True)]
    loose = [("paper bag", False), ("linen bag", False), ("wicker box", False), ("cardboard box", False)]
    tight = tight if precious in ("matches", "sugar", "salt", "flour") else [tight[0], tight[2]]
    loose = loose if precious not in ("sugar", "salt", "flour") else [loose[0], loose[1], loose[3]]
    packing, safe = rng.choice(tight if rng.random() < 0.55 else loose)
    short = packing.split(" with")[0].split(" of")[0]
    how = rng.choice((
        "the boat rocked, and the rucksack went over the side", f"{one} slipped on a stepping stone, and the river "
        f"took the rucksack",
        "a strap broke on the footbridge, and the rucksack fell into the brook",
    ))  # fmt: skip
    minutes = rng.choice(("two minutes", "five minutes", "a quarter of an hour"))
    doubt = (
        f"“Why do you pack {it} like a treasure?” {two} had asked in the morning. “It is a sunny day.” “The river "
        f"is wet even on "
        f"sunny days,” {one} had said."
        if safe
        else f"“Should that not go into a tin?” {two} had asked in the morning. “It is a sunny day,” {one} had said."
    )
    if safe:
        turn = [
            f"They opened the {short} with cold fingers. Inside, the {precious} {be} as dry as on a shelf.",
            f"“The sun had nothing to do with it,” said {two}, and from then on {two.they} carried a tin as well.",
        ]
    else:
        turn = [
            f"The {short} had let the water in at every seam. The {precious} {be} {ruined}.",
            rng.choice(
                (
                    f"“Well,” said {one} after a while, “now you may say it.” But {two} did not say it.",
                    f"{one} spread everything on a warm stone. Clothes dry. But what had come apart in the water did "
                    f"not come together.",
                )
            ),
        ]
    return Story(
        rng.choice(("The Rucksack in the River", f"A {short.title()}", "A Sunny Day")),
        (
            f"{one} and {two} were on their way up the valley. In the rucksack {be} "
            f"{phrase}, in "
            f"{a(packing)}.",
            doubt,
            f"At noon it happened: {how}. It was {minutes} before the rucksack lay on dry land again.",
            rng.choice((
                f"Everything that was made of cloth dripped. {one} put a hand in and felt for the {short}.",
                f"They shook it, and water ran out of every pocket. Right at the bottom was the {short}.",
            )),
            *turn,
        ),
        ("dialogue", "foreshadowing") if safe else ("dialogue", "foreshadowing", "sad ending"),
        (
            Question(
                f"{be.capitalize()} the {precious} dry afterwards?",
                f"Yes, the {short} had kept {it} dry." if safe else f"No, the {short} had let the water in.",
                (f"Water {'cannot pass through' if safe else 'soaks through'} {_stuff(packing)}.",),
                safe, lambda: "dry as on a shelf" in turn[0],
            ),
            Question(
                f"Why did {two} ask about the packing in the morning?",
                f"{two} thought that so much care was not needed." if safe
                else f"{two} was afraid that the {precious} might get wet.",
                ((f"{two} said that it was a sunny day." if safe else f"{two} asked about a tin, and a tin keeps "
                f"water out."),),
                "care" if safe else "wet", lambda: "care" if "treasure" in doubt else "wet",
            ),
            Question(
                "Did the sunny weather matter for what happened?",
                "No, the water came from the river, not from the sky.",
                ("The rucksack fell into the water, and that can happen on any day.",),
                False, lambda: "rain" in how,
            ),
        ),
    )  # fmt: skip


def _stuff(packing: str) -> str:
    return {"tin": "a closed tin", "jar": "a closed jar", "bag": "oiled cloth", "paper": "paper", "linen": "linen",
            "wicker": "wickerwork", "cardboard": "cardboard"}[packing.split()[0]]  # fmt: skip


WORLD = World(
    topic="Wet and dry",
    group="matter",
    concepts=("evaporation", "condensation", "absorption", "water_cycle"),
    openings=(
        """A wet footprint on warm stone is gone in a minute. Nobody has wiped it away. The water has gone up into the
        air, where it is just as much water as before, only too finely spread to be seen.""",
        """Drying is nothing but moving: what was in the towel is now somewhere else. If we ask where, we get to know
        the air, which always carries some water with it.""",
        """Some things drink water and others let it run off. A sponge, a sock and a lump of sugar belong to the first
        kind, a duck, a plate and a raincoat to the second.""",
        """A bottle from the refrigerator stands on the table, and after a few minutes it is wet on the outside. It has
        not leaked. The water on it was in the air of the kitchen all the time.""",
        """Whoever hangs out washing is a weather prophet, whether they like it or not: sun, wind, shade and clouds
        decide when the shirts can be ironed.""",
    ),
    asks=(
        "Where does the water go when something dries?",
        "What makes washing dry fast?",
        "Why does a cold bottle get wet on the outside?",
        "Why does a sponge soak up water when a plate does not?",
    ),
    ideas=(
        (
            """The smallest parts of water are always on the move, and some of those at the surface fly off into the
            air. One after the other leaves, until none is left. What they leave behind is what cannot fly: salt,
            sugar, a ring of lime in the kettle.""",
            """Water that has dried up is not destroyed. It drifts in the air, rises, becomes a cloud, falls as rain
            and may one day lie in the same puddle again. There is no new water; we use the old over and over.""",
            """Water goes into the air even without great heat. Boiling is not needed for drying. A puddle dries at
            fifteen degrees, and even frozen washing on a winter line gets dry in the end, stiff as a board first and
            then soft.""",
        ),
        (
            """Warmth helps, because it makes the parts of water quicker. Wind helps, because it carries the moist air
            away and brings dry air. And it helps to spread things out: a towel in a heap stays wet inside for
            days.""",
            """Things dry faster if they have a large surface. The same cup of water is gone in a day on a tray and
            lasts for weeks in a bottle. Water gets away only where it touches the air, and the tray gives it a
            hundred times as much room to do so.""",
            """Drying needs dry air more than anything. On a muggy day the washing will not dry, though it is hot. The
            air is already so full of water that almost as much comes back to the cloth as leaves it. A cold dry wind
            does better.""",
        ),
        (
            """Warm air can hold more water than cold air. When it touches a cold bottle it is cooled and has to let
            some of its water go, and this settles on the glass as tiny drops. The same happens on spectacles when
            somebody comes in from the frost.""",
            """Cold things take water out of the air. Dew is made in the same way. On a clear night the grass becomes
            colder than the air, and the air leaves its water there. So the meadow is wet in the morning although it
            has not rained.""",
        ),
        (
            """A sponge is full of narrow passages. Water clings to their walls and pulls more water after it, even
            upwards. Glass and wax have no passages, so water can only lie on them in drops.""",
            """What a surface is like decides whether water gets in. A duck's feathers are greased, and water runs off
            them. If the grease is washed out with soap, the duck gets wet to the skin. Raincoats, tents and waxed
            paper copy the duck.""",
            """Some materials have fine gaps that water can enter, and others have none. Wood, paper and wool even
            swell when they take up water. That is why a door sticks in wet weather and opens easily in dry weather,
            and why a wet book never again closes quite as it did.""",
        ),
    ),
    mistakes=(
        """It is said that a cold glass “sweats”. Sweat comes from inside. The drops on the glass come from the air
        outside, as can be tested with a closed bottle: nothing is missing from it afterwards.""",
        """White clouds over a kettle are often called steam. Steam itself cannot be seen; there is a clear gap right
        at the spout. What we see farther up are fine drops, water that has already cooled again.""",
        """Some believe that wet things dry only in the sun. Wind in the shade often dries faster than still, warm
        air, for it carries the moisture away.""",
        """“Waterproof” and “soaks nothing up” are not the same as “stays dry inside”. An open tin does not soak up a
        drop, and still everything in it gets wet. What counts is also whether the lid closes.""",
    ),
    scenes=(_washing_line, _dishes, _spill, _mist),
    stories=(_before_the_rain, _into_the_river),
    notes={
        "child": (
            """Draw a line around a puddle with chalk, and another one around it an hour later. The puddle gets
            smaller inside its own rings, like a tree the other way round.""",
        ),
        "pupil": (
            """To find out when something is dry, divide the water in it by what goes each hour. It works only as long
            as sun and wind stay the same.""",
        ),
        "adult": (
            """Drying takes a surprising amount of heat out of things, which is why a wet shirt in the wind makes us
            shiver. Clay jugs in hot countries use this: a little water seeps out, dries, and cools the rest.""",
        ),
        "learner": (
            """From dry to wet: “dry”, “damp” or “moist”, “wet”, “soaked”. Washing “dries”, a puddle “dries up”, and a
            person who comes out of the rain “dries off”.""",
        ),
        "parent": (
            """Put a wet cloth on the radiator, one on the line and one in a closed bag, and let the child say which
            will be dry by supper. Weigh them before and after on the kitchen scales, and you can even say how much
            water has gone.""",
        ),
    },
)
