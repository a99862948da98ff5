"""Ice, snow, wax and butter: what is solid, what is liquid, and at which temperature one becomes the other."""

from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, clock, count, listing
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_PLACES = (  # with the temperatures there, and how they are said
    ("in the freezer", -18), ("on the balcony", -6), ("in the refrigerator", 4), ("in the cellar", 10),
    ("on the kitchen table", 21), ("on the sunny windowsill", 29), ("next to the stove", 38), ("in the snow", -3),
)  # fmt: skip
_MELTING = (  # about; where they become liquid
    ("coconut oil", 25), ("butter", 33), ("chocolate", 34), ("candle wax", 58), ("beeswax", 63), ("lard", 40),
    ("cocoa butter", 35), ("tin", 232), ("lead", 327), ("zinc", 420), ("silver", 962), ("copper", 1085),
)  # fmt: skip
_HEAT = (
    ("a car in the summer sun", 50), ("an attic on a hot day", 38), ("a pocket close to the body", 34),
    ("a pot over simmering water", 90), ("a kitchen in July", 28), ("a melting pot on the stove", 350),
    ("a blacksmith's forge", 1050), ("a potter's kiln", 1000),
    ("a camp fire", 700), ("a cool larder", 12),
)  # fmt: skip
_SHAPES = ("a star", "a small boat", "a heart", "a fish", "a button", "a bear", "a moon", "a leaf")


def _degrees(n: int) -> str:
    return f"{'minus ' if n < 0 else ''}{abs(n)} {'degree' if abs(n) == 1 else 'degrees'}"


def _cubes(rng: Random) -> Scene:
    """Equal pieces of ice in different places."""
    owner = people(rng, 1)[0]
    cold, warm = [p for p in _PLACES if p[1] < 0], [p for p in _PLACES if p[1] > 0]
    places = rng.sample(cold, rng.randint(1, 2)) + rng.sample(warm, 2)
    rng.shuffle(places)
    wet = [place for place, degrees in places if degrees > 0]
    first = max(places, key=lambda place: place[1])[0]
    shape = rng.choice(_SHAPES)
    grams = rng.choice((20, 25, 30, 40, 50))
    n = len(places)

    def melts(degrees: int) -> bool:
        """Hour by hour, a part of the ice for every degree above zero."""
        ice = 100.0
        for _ in range(48):
            ice -= max(degrees, 0)
        return ice <= 0

    told = listing([f"{place} ({_degrees(degrees)})" for place, degrees in places])
    return Scene(
        (
            rng.choice((
                f"{owner} has frozen {count(n, 'piece')} of ice in the shape of {shape}, all alike.",
                f"{count(n, 'piece').capitalize()} of ice, each like {shape}, come out of {owner.own} freezer tray.",
            )),
            rng.choice((
                f"{owner.They} weighs them: each weighs {grams} grams.",
                f"On the scales each piece weighs {grams} grams.",
            )),
            rng.choice((
                f"Each is laid in a cup, and the cups are put in different places: {told}.",
                f"Every piece gets a cup of its own. The cups stand in different places: {told}.",
            )),
            rng.choice(("There they stay until the next evening.", "Nobody touches them for two days.")),
        ),
        (
            Question(
                "In how many of the cups is there water at the end, and where do they stand?",
                f"There is water in {amount(len(wet))} of them: the ones {listing(wet)}.",
                (
                    "Ice melts where it is warmer than zero degrees, and stays ice where it is colder.",
                    f"It is colder than zero only {listing([place for place, degrees in places if degrees < 0])}.",
                ),
                len(wet), lambda: sum(melts(degrees) for _, degrees in places),
            ),
            Question(
                "In which place did the ice melt first?",
                f"It melted first {first}.",
                (
                    "The warmer the place, the faster heat gets into the ice.",
                    f"The warmest of the places is at {_degrees(max(degrees for _, degrees in places))}.",
                ),
                first, lambda: sorted(places, key=lambda place: -place[1])[0][0],
            ),
            Question(
                f"How heavy is the water in the cup {wet[0]}, if none has dried up?",
                f"It weighs {grams} grams.",
                ("Melting changes the form of a thing, not how much there is of it.", "Nothing was added or poured "
                "out."),
                grams, lambda: sum([grams] * n) // n,
            ),
            Question(
                f"Does the water {wet[-1]} look like {shape} again if its cup is put into the freezer?",
                "No, it becomes ice again, but in the shape of the cup.",
                ("Water has no shape of its own; it takes that of whatever holds it, and freezes like that.",),
                False, lambda: shape == "the cup",
            ),
        ),
    )  # fmt: skip


def _bottle(rng: Random) -> Scene:
    """Eleven parts of water become about twelve parts of ice."""
    owner = people(rng, 1)[0]
    room, parts = rng.choice(
        ((500, 40), (500, 45), (750, 60), (750, 67), (1000, 80), (1000, 90), (1500, 120), (1500, 135))
    )
    water, ice = parts * 11, parts * 12
    bursts = ice > room
    kind = rng.choice(("glass bottle", "preserving jar", "stoppered glass flask"))
    lid = {"glass bottle": "screws the cap on", "preserving jar": "closes the lid"}.get(kind, "presses the stopper in")
    return Scene(
        (
            f"{capital(a(kind))} holds {room:,} millilitres when it is full to the brim.",
            rng.choice((
                f"{owner} pours {water:,} millilitres of water into it, {lid} and puts it into the freezer overnight.",
                f"{owner} measures {water:,} millilitres of water into it, {lid} and leaves it in the freezer "
                "until morning.",
            )),
            rng.choice((
                "When water freezes it needs more room: 11 parts of water become about 12 parts of ice.",
                "Water grows as it freezes: what was 11 parts of water is about 12 parts of ice.",
            )),
        ),
        (
            Question(
                "How much room does the ice need?",
                f"It needs about {ice:,} millilitres.",
                (f"{water:,} millilitres are 11 parts of {parts} millilitres each.", "As ice there are 12 such "
                "parts."),
                ice, lambda: water + water // 11,
            ),
            Question(
                f"Does the {kind} hold, or does it crack?",
                f"It {'cracks' if bursts else 'holds'}.",
                (
                    f"The ice needs about {ice:,} millilitres, and inside there is room for {room:,}.",
                    "Freezing water pushes so hard that closed glass cannot resist it." if bursts
                    else "So a little air is still left at the top.",
                ),
                "cracks" if bursts else "holds", lambda: "cracks" if room * 11 // 12 < water else "holds",
            ),
            Question(
                "Is the ice heavier than the water was?",
                "No, it weighs the same.",
                ("It takes up more room, but nothing has been added.", "The same water is only packed less closely."),
                False, lambda: parts * 11 > water,
            ),
            Question(
                "Will a piece of this ice float in a bowl of water?",
                "Yes, it will float.",
                (
                    "The same weight takes up more room as ice than as water.",
                    "So ice is lighter than the same volume of water.",
                ),
                True, lambda: water / ice < 1,
            ),
        ),
    )  # fmt: skip


def _which_melt(rng: Random) -> Scene:
    """Different substances at one temperature."""
    while True:
        place, degrees = rng.choice(_HEAT)
        stuffs = rng.sample([s for s in _MELTING if s[1] > 200 or (degrees < 150 and s[0] != "copper")], 3)
        liquid = [stuff for stuff, melts in stuffs if melts < degrees]
        if len({melts for _, melts in stuffs}) == 3 and min(abs(melts - degrees) for _, melts in stuffs) > 1 and liquid:
            break
    order = sorted(stuffs, key=lambda stuff: stuff[1])
    last, first = order[-1][0], order[0][0]
    told = listing([f"{stuff} melts at about {melts:,} degrees" for stuff, melts in stuffs])
    n = len(liquid)

    def warmed() -> list[str]:
        """Degree by degree from ice-cold: what has turned liquid on the way, in that order."""
        return [stuff for warmth in range(degrees) for stuff, melts in stuffs if melts == warmth]

    return Scene(
        (
            f"{capital(told)}.",
            rng.choice((
                f"A little of each is kept in {place}, where it is {degrees:,} degrees.",
                f"Somebody leaves a piece of each in {place}. It is {degrees:,} degrees there.",
            )),
            rng.choice(("All three stay there for hours.", "There is time enough for all of them to become as warm as "
            "that.")),
        ),
        (
            Question(
                "How many of the three are liquid in the end?",
                f"{'All three' if n == 3 else capital(amount(n))} of them {'is' if n == 1 else 'are'} liquid: "
                f"{listing(liquid)}.",
                (f"What melts below {degrees:,} degrees is liquid there; what melts above that stays solid.",),
                n, lambda: len(warmed()),
            ),
            Question(
                "Which of them melted first while they were getting warmer?",
                f"{capital(first)} melted first.",
                (f"On its way up the temperature passes {order[0][1]} degrees before anything else.",),
                first, lambda: warmed()[0],
            ),
            Question(
                "Suppose everything is heated until all three have melted, and then left to cool. Which sets first?",
                f"{capital(last)} sets first.",
                (
                    "A substance sets at the same temperature at which it melts.",
                    f"On the way down {order[-1][1]:,} degrees is passed first.",
                ),
                last, lambda: {melts: stuff for stuff, melts in stuffs}[max(melts for _, melts in stuffs)],
            ),
            Question(
                f"Would a cup made of {first} melt if hot tea were poured into it?",
                f"{'Yes, it would melt' if order[0][1] < 75 else 'No, it would stay solid'}.",
                (f"Hot tea is at 75 degrees or more, and {first} melts at about {order[0][1]}.",),
                order[0][1] < 75, lambda: any(warmth == order[0][1] for warmth in range(75)),
            ),
        ),
    )  # fmt: skip


def _winter_day(rng: Random) -> Scene:
    """The temperature goes up over noon and down again; the street thaws and freezes."""
    dawn, noon, night = -rng.randint(2, 7), rng.randint(2, 5), -rng.randint(1, 5)
    times = [6, 9, 12, 15, 18, 21]
    degrees = [dawn, dawn + rng.randint(1, -dawn - 1) if dawn < -2 else -1, noon, noon - rng.randint(0, 1), 0, night]
    degrees[4] = rng.choice((1, -1))
    seen, name = rng.choice(
        (
            ("An icicle hangs from the gutter.", "the icicle"), ("Snow lies on the roof.", "the snow on the roof"),
            ("A snowman stands in the yard.", "the snowman"), ("The pond has a skin of ice.", "the ice on the pond"),
        )
    )  # fmt: skip
    thawing = [t for t, d in zip(times, degrees, strict=True) if d > 0]
    told = listing([f"{_degrees(d)} at {clock(t * 60)}" for t, d in zip(times, degrees, strict=True)])
    slippery = 18 if degrees[4] < 0 else 21
    return Scene(
        (
            rng.choice((
                f"On a winter day somebody reads the thermometer every three hours: {told}.",
                f"A thermometer by the door shows, on one day in winter, {told}.",
            )),
            seen,
            rng.choice((
                "Around noon, water from melting snow runs across the pavement, and nobody sweeps it away.",
                "By noon the snow beside the path is melting, and water runs over the pavement.",
            )),
        ),
        (
            Question(
                f"At how many of these readings is {name} melting?",
                f"It is melting at {amount(len(thawing))} of them: at {listing([clock(t * 60) for t in thawing])}.",
                ("Snow and ice melt when the air is warmer than zero degrees.",),
                len(thawing), lambda: len(degrees) - sum(d < 1 for d in degrees),
            ),
            Question(
                "At which reading has the wet pavement begun to freeze?",
                f"It has begun to freeze at the reading at {clock(slippery * 60)}.",
                (
                    f"At {clock((slippery - 3) * 60)} it is still {_degrees(degrees[times.index(slippery) - 1])}, "
                    f"and the "
                    "water stays water.",
                    "Then it gets colder than zero.",
                ),
                clock(slippery * 60),
                lambda: clock(60 * next(times[i] for i in range(3, 6) if degrees[i] < 0 < degrees[i - 1])),
            ),
            Question(
                "At dawn there was dry snow on the pavement. Why can it be more slippery late in the evening?",
                "In the evening there is smooth ice on it, frozen from the melted snow.",
                (
                    "In the morning there is dry snow, on which shoes find a hold.",
                    "Over noon some of it melts and spreads as water, and at night that water freezes flat.",
                ),
                "ice", lambda: "ice" if max(degrees[2:4]) > 0 > degrees[5] else "snow",
            ),
            Question(
                "By how many degrees does it get warmer from 6:00 to 12:00?",
                f"It gets {count(noon - dawn, 'degree')} warmer.",
                (
                    f"From {_degrees(dawn)} up to zero is {count(-dawn, 'degree')}.",
                    f"From zero to {_degrees(noon)} is {amount(noon)} more.",
                ),
                noon - dawn, lambda: len(range(dawn, noon)),
            ),
        ),
    )  # fmt: skip


def _in_the_ice(rng: Random) -> Story:
    """A thing is frozen into a bucket; how to get it out."""
    owner, friend = pair(rng)
    thing, breakable = rng.choice((
        ("key", False), ("brass ring", False), ("silver spoon", False), ("clay whistle", True),
        ("glass marble", True), ("porcelain thimble", True), ("pocket knife", False), ("glass bead", True),
    ))  # fmt: skip
    frost = rng.randint(3, 9)
    hasty = rng.random() < 0.4
    way = rng.choice(("kitchen", "warm water", "salt"))
    need = rng.choice(("before supper", "before it gets dark", "before tomorrow"))
    patient = {
        "kitchen": (
            "So they carried the bucket into the kitchen and sat down beside it. First the ice came loose from the "
            "sides. "
            "Then it cracked softly, and by and by it became a small island in a pool.",
            rng.choice((
                f"At last {owner} could simply lift the {thing} out with two fingers.",
                f"When the island had become as small as an egg, {owner} turned it over, and the {thing} fell into "
                f"{owner.their} hand.",
            )),
        ),
        "warm water": (
            f"{friend} fetched a jug of warm water and poured it slowly over one place, always the same. A hole "
            f"grew in the "
            "ice, deeper and deeper.",
            f"With the third jug the hole reached the {thing}. It came out with a little plop.",
        ),
        "salt": (
            f"{friend} brought a handful of salt and sprinkled it over the middle. “What is that for?” asked {owner}. "
            f"“Salt "
            f"water freezes only when it is much colder than this,” said {friend}. Soon the ice became wet and full "
            f"of holes.",
            f"They scraped the slush away with a spoon, sprinkled on more salt, and towards noon they had the {thing}.",
        ),
    }[way]  # fmt: skip
    broken = hasty and breakable
    turn: tuple[str, ...]
    if hasty:
        blows = (
            f"{friend} did not want to wait. {friend.They} took the hammer from the shed and struck. At the third "
            f"blow the ice "
            "burst,",
            f"and the {thing} burst with it. {friend} stood there with the hammer and could not say a word.",
        ) if breakable else (
            f"{friend} did not want to wait. {friend.They} took the hammer from the shed and struck. At the third "
            f"blow the ice "
            "burst into splinters,",
            f"and the {thing} lay in the middle, unharmed. The bucket had a hole from then on.",
        )  # fmt: skip
        turn = (" ".join(blows),)
        end: tuple[str, ...] = (
            (f"“We had all day,” said {owner} quietly, and picked up the pieces one by one.",)
            if broken else
            (f"“You are lucky that it was not made of glass,” said {owner}, and went to look for another bucket.",)
        )  # fmt: skip
    else:
        turn = (
            f"{friend} had already taken the hammer from the shed. “No,” said {owner}. “"
            + (
                f"The {thing} breaks more easily than the ice does."
                if breakable
                else "You will make a hole in the bucket."
            )
            + " Water got it in, and water will let it out.”",
            *patient,
        )
        end = (rng.choice((
            "The bucket was used again that evening, and nobody could see what it had held.",
            f"“And if we had just left it outside?” asked {friend}. “Then we would have it in spring,” said {owner}.",
        )),)  # fmt: skip
    return Story(
        rng.choice((f"The {thing.title()} in the Ice", "A Bucket in Winter", "The Hammer and the Bucket")),
        (
            rng.choice((
                f"{owner} had dropped {owner.their} {thing} in the evening and had not found it. In the morning "
                f"{owner.they} "
                "saw where it was: at the bottom of the water bucket, under a hand's breadth of ice.",
                f"All evening {owner} had looked for {owner.their} {thing}. It had fallen into the bucket by the "
                f"door, and in "
                "the night the water in it had frozen through.",
            )),
            rng.choice((
                f"{owner} called {friend}. “I want it back {need},” {owner.they} said.",
                f"“I need it {need},” said {owner} to {friend}, who had come to help.",
            )),
            rng.choice((
                f"“The sun will melt it,” said {friend}. {owner} looked at the thermometer. It showed minus {frost} "
                f"degrees, and "
                "the sky was grey.",
                f"“We could just wait,” said {friend}. But the thermometer by the door showed minus {frost} "
                f"degrees, and there were grey clouds everywhere.",
            )),
            *turn,
            *end,
        ),
        ("dialogue", "sad ending", "moral") if broken else ("dialogue", "conflict"),
        (
            Question(
                f"Would the {thing} have come free by itself outside on that day?",
                "No, the ice would not have melted.",
                (f"It was minus {frost} degrees, and without sun ice melts only above zero.",),
                False, lambda: -frost > 0,
            ),
            Question(
                f"Was the {thing} whole in the end?",
                "No, it broke under the hammer." if broken else "Yes, nothing had happened to it.",
                (
                    f"{capital(a(thing))} {'breaks easily, and' if breakable else 'does not break easily, although'} "
                    f"{friend} struck hard." if hasty
                    else f"The ice was melted away from the {thing}, without a blow.",
                ),
                not broken, lambda: not any("burst with it" in paragraph for paragraph in turn),
            ),
            Question(
                f"How did the {thing} get into the ice?",
                "It had fallen into water, and the water froze around it.",
                ("Nothing can sink into hard ice, so the bucket held water when it fell "
                "in.", "Then the night was frosty."),
                "water", lambda: "water" if -frost < 0 else "ice",
            ),
        ),
    )  # fmt: skip


def _quick_cooling(rng: Random) -> Story:
    """A bottle is put into the freezer for a short while."""
    host, guest = pair(rng)
    drink = rng.choice(("lemonade", "apple juice", "mineral water", "elderflower water", "cherry juice", "cold tea"))
    asked, away = rng.choice(("forty minutes", "three quarters of an hour")), rng.choice((45, 45, 120, 300, 600))
    title = asked.title().replace(" An ", " an ").replace(" Of ", " of ")
    full = rng.random() < 0.6
    state = "cold" if away == 45 else "slush" if away == 120 else "ice"
    cracked = state == "ice" and full
    distraction = {
        "cold": f"{guest} set a kitchen clock on the table, and they played cards until it rang.",
        "slush": "They began a game of chess. It was a close one, and neither of them looked up for two hours.",
        "ice": rng.choice((
            "Then a neighbour rang: her goats were loose in the gardens. It was late in the night before the last "
            "one was caught.",
            "Then they went down to the river for a quick swim. They met friends there, and a quick swim became a "
            "long evening.",
        )),
    }[state]  # fmt: skip
    found = {
        "cold": f"The bottle was misted over, and the {drink} was as cold as well water.",
        "slush": f"{host} ran to the freezer. In the bottle floated fine needles of ice, and the {drink} was half of "
        "it slush." + (" The cap was already bulging." if full else ""),
        "ice": f"Only in the middle of the night did {host} sit up in bed. “The bottle.” "
        + (
            "In the freezer lay shards of glass, and in the middle of them stood a bottle made of ice."
            if cracked
            else "It was frozen through. The ice had risen up into the neck, where there had been air before."
        ),
    }[state]
    end = {
        "cold": f"“The clock costs nothing,” said {guest}, and poured.",
        "slush": f"“Nobody said it had to be liquid,” said {guest}, and went to find two spoons.",
        "ice": f"“It was full to the cap,” said {host}. “The ice had nowhere to go.” They picked "
        f"up the glass "
        "together, very slowly."
        if cracked
        else f"“A good thing we had each drunk a glass of it first,” said {guest}. By noon the next day it was {drink} "
        f"again.",
    }[state]
    return Story(
        rng.choice(("The Bottle in the Freezer", f"Cold {drink.removeprefix('cold ').title()}", title)),
        (
            rng.choice((
                f"It was the hottest day of the year when {guest} came to see {host}. The {drink} had stood in the "
                f"sun.",
                f"{guest} came over the hill with a dusty throat. All that {host} could offer was {drink}, and it "
                f"was warm.",
                f"{host} had carried the {drink} home through the heat. When {guest} rang the bell, it was as warm "
                f"as bathwater.",
            )),
            (
                "It was in a glass bottle, unopened and full to the cap." if full
                else "They drank a glass each, warm as it was, and shook their heads. A third of the glass bottle "
                "was empty now."
            ),
            rng.choice((
                f"“{capital(asked)} in the freezer,” said {host}, “and it will be right.” {host.They} laid the "
                "bottle between the peas and the bread.",
                f"“Into the freezer with it,” said {host}, “for {asked}, and not a minute more.” {host.They} found "
                f"a place between the peas and the bread.",
            )),
            distraction,
            found,
            end,
        ),
        ("dialogue", "sad ending") if cracked else ("dialogue", "twist") if state != "cold" else ("dialogue",),
        (
            Question(
                "Did the bottle break?",
                "Yes, it broke." if cracked else "No, it stayed whole.",
                ({
                    "cold": "It was taken out in time, before anything froze.",
                    "slush": "Only a part was frozen by then, so it did not yet need much more room.",
                    "ice": "All of it froze, and ice needs more room than the water it was made from; "
                    + ("in a full bottle there was none." if full else "there was air enough above it."),
                }[state],),
                cracked, lambda: "shards" in found,
            ),
            Question(
                f"Was the {drink} liquid, half frozen or solid when it was taken out?",
                f"It was { {'cold': 'liquid', 'slush': 'half frozen', 'ice': 'solid'}[state]}.",
                (f"It was in the freezer for {'as long as planned' if state == 'cold' else 'longer than planned'}.",
                 "The longer it lies in the cold, the more of it freezes."),
                {"cold": "liquid", "slush": "half frozen", "ice": "solid"}[state],
                lambda: "solid" if away >= 180 else "liquid" if away < 60 else "half frozen",
            ),
            Question(
                "Why should a bottle that is to be frozen not be filled to the top?",
                "It needs room because the ice takes up more space than the water did.",
                ("Most things shrink when they become solid.", "Water is different: it spreads as it freezes."),
                "room", lambda: "room" if 12 * 11 > 11 * 11 else "weight",
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Melting and freezing",
    group="matter",
    concepts=("solid", "liquid", "melting_point", "expansion"),
    openings=(
        """An ice cube in the hand, a bar of chocolate in a warm pocket, a candle burning down: all three tell the
        same story. Something hard takes in heat and begins to flow.""",
        """Ice, water and steam are one and the same substance. What we call it depends on how warm it is, as the same
        person is called a pupil in the morning and a goalkeeper in the afternoon.""",
        """A puddle that freezes in the night and thaws by noon has been through two great changes, and it is none the
        worse for them. It can do this every day of the winter.""",
        """Whoever makes jelly, casts a bell or salts a road works with the same question: at which temperature does
        this substance turn from solid to liquid?""",
        """Water freezes at zero degrees. That is no accident: the scale of our thermometers was made so that zero is
        where ice and water can lie side by side.""",
    ),
    asks=(
        "Why does ice melt?",
        "Does everything melt at the same temperature?",
        "What is special about water when it freezes?",
        "Why does a drink with ice in it stay cold for so long?",
    ),
    ideas=(
        (
            """The smallest parts of ice sit in fixed places and only tremble. If heat comes in they tremble harder,
            until they can no longer hold each other in place. Then they slide past one another, and we call that
            water.""",
            """Ice melts when it takes in heat from something warmer: the air, a hand, the tea. In the freezer nothing
            is warmer than the ice, so it takes in nothing and stays hard, for years if need be.""",
            """Ice melts when it takes in heat, and dark things take in more of it than white ones. Snow can lie in
            bright sunshine and hardly melt, because white throws most of the light back. Scatter ashes on it, and it
            soon melts: the dark ash takes in the sunlight and passes it on as heat.""",
        ),
        (
            """Every substance has its own temperature for melting. Butter goes soft in a warm kitchen, candle wax
            needs a flame nearby, and an iron pan needs a furnace. Chocolate melts just below the warmth of a mouth,
            and that is half the pleasure of it.""",
            """Each substance melts at its own temperature, and on the way down it sets at the same one. Candle wax
            that melts at 58 degrees also sets at 58 degrees. What we think of as solid or liquid only shows how warm
            our surroundings happen to be.""",
            """Things melt and freeze at different temperatures, and salt even shifts that of water: with salt in it,
            water freezes only below zero. That is one reason why the sea stays open when the village pond is frozen,
            and why salt is spread on icy roads. In very hard frost it no longer helps, and people use sand.""",
        ),
        (
            """Most substances shrink when they become solid. Water grows by about a tenth. If it fills a closed
            bottle to the top, the ice has nowhere to go, and it pushes until the glass gives way.""",
            """Water needs more room as ice, and so frost breaks stones. Rain runs into a fine crack, freezes there,
            needs more room and forces the crack open a little. After some hundred winters the boulder is two
            boulders.""",
            """Because ice takes up more room than the water it came from, it is lighter for its size and floats on
            top. So a lake freezes from above, and under the lid of ice the fish spend the winter in water.""",
        ),
        (
            """Melting uses up heat without making the ice any warmer. As long as there is ice in the glass, the heat
            that comes in goes into melting it, and the drink stays close to zero degrees. When the last piece is
            gone, it begins to get warm.""",
            """Melting swallows a lot of heat. To melt a kilo of ice takes about as much heat as to warm the same kilo
            of water from zero to 80 degrees. That is why a heap of snow in a shady corner can outlast three weeks of
            spring.""",
        ),
    ),
    mistakes=(
        """When ice has melted there seems to be less, because water lies flat. If you weigh it, nothing is missing.
        Only if it stands for a long time does some of it dry up.""",
        """Melting and dissolving are not the same. Sugar in tea dissolves: it spreads among the water without
        becoming liquid by heat. Sugar in a hot pan melts, with no water at all.""",
        """People say that ice is at zero degrees. Ice that is just melting is. Straight from the freezer it is at
        minus 18, and in the far north it can be much colder.""",
        """A wet pavement is not safe merely because the air is a little above zero. The ground can be colder than the
        air, and a thin sheet of water on it may freeze while the thermometer at the window still shows one
        degree.""",
    ),
    scenes=(_cubes, _bottle, _which_melt, _winter_day),
    stories=(_in_the_ice, _quick_cooling),
    notes={
        "child": (
            """Put one ice cube on a metal tray and one on a wooden board. The one on metal melts much sooner, because
            metal brings the heat of the room to it faster.""",
        ),
        "pupil": (
            """Mark the water level on a plastic cup before you freeze it, and look again in the morning. The ice
            stands above the mark, and the scales show the same as before.""",
        ),
        "adult": (
            """Water is heaviest at about four degrees. Below that it spreads again even before it freezes, and so the
            coldest water of a winter lake lies on top and the bottom stays at four degrees.""",
        ),
        "learner": (
            """Ice “melts” and snow “thaws” or “melts”. Water “freezes”. Jelly, wax and cement “set”. Something very
            cold is “freezing” in everyday speech, even if nothing freezes.""",
        ),
        "parent": (
            """Freeze a toy animal in a bowl of water and let the child find ways to free it: warm hands, salt, a
            spoon, patience. Ask before each attempt what will happen, and why.""",
        ),
    },
)
