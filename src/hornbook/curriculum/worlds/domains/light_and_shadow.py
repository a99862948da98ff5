"""Light and shadow: the sun's way over a day, long and short shadows, lamps on walls, what shines and what is lit."""

from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, listing, spoken
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_TALL = (
    ("church tower", 24, 60), ("poplar", 12, 30), ("flagpole", 6, 14), ("lamp post", 4, 8), ("water tower", 20, 45),
    ("spruce", 8, 28), ("chimney", 15, 50), ("lighthouse", 18, 44), ("windmill", 14, 26), ("telegraph pole", 6, 10),
)  # fmt: skip
_STICKS = (
    ("broomstick", 120), ("walking stick", 90), ("fence post", 110), ("spade", 100), ("ski pole", 130), ("rake", 150),
)  # fmt: skip
_COMPASS = ("north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west")
_TREES = ("lime tree", "walnut tree", "old oak", "copper beech", "pear tree", "horse chestnut")
_FIGURES = (
    "paper dragon",
    "cardboard ship",
    "wooden horse",
    "tin soldier",
    "paper swan",
    "cut-out castle",
    "clay bear",
)
_SHINING = (
    "burning candle",
    "glowing coal",
    "firefly",
    "switched-on torch",
    "lit oil lamp",
    "lit lantern",
    "lit screen",
)
_LIT = (
    "mirror", "white sheet of paper", "silver spoon", "cat with wide-open eyes", "brass bell", "glass of water",
    "diamond ring", "white cup", "yellow jersey", "photograph of the sun", "bicycle reflector", "pair of spectacles",
)  # fmt: skip


def _sun_at(hour: int) -> str:
    """Roughly, in the middle of Europe in summer, by sun time: east at six, south at noon, west at six in the
    evening."""
    return _COMPASS[(2 + (hour - 6) // 3) % 8]


def _opposite(side: str) -> str:
    return _COMPASS[(_COMPASS.index(side) + 4) % 8]


def _metres(cm: int) -> str:
    """ "80 centimetres", "3 metres", "4.5 metres"."""
    if cm < 100:
        return f"{cm} centimetres"
    text = f"{cm / 100:.2f}".rstrip("0").rstrip(".")
    return f"{text} {'metre' if cm == 100 else 'metres'}"


def _height(rng: Random) -> Scene:
    """The height of something tall, by its shadow and that of a stick."""
    owner = people(rng, 1)[0]
    stick, tall_cm = rng.choice(_STICKS)
    what, low, high = rng.choice(_TALL)
    halves = rng.choice((1, 2, 3, 4, 6))  # the shadow is so many halves of the height
    height = rng.randint(low, high)
    stick_shadow, shadow = tall_cm * halves // 2, height * 50 * halves
    hour = {1: "It is about noon, in summer.", 2: "It is the middle of the morning.", 3: "It is the early afternoon.",
            4: "It is late in the afternoon.", 6: "In about two hours the sun will set."}[halves]  # fmt: skip
    ratio = {1: "half as long as", 2: "just as long as", 3: "one and a half times as long as", 4: "twice as long as",
             6: "three times as long as"}[halves]  # fmt: skip
    grows = halves > 2
    return Scene(
        (
            rng.choice((
                f"{owner} wants to know how high the {what} is, and cannot climb it.",
                f"How high is the {what}? {owner} would like to know, but there is no ladder as long as that.",
                f"Nobody can tell {owner} how high the {what} is.",
            )),
            f"{owner.They} sets {a(stick)}, {_metres(tall_cm)} long, upright on the flat ground. Its shadow is "
            f"{_metres(stick_shadow)} long.",
            rng.choice((
                f"At the same moment the shadow of the {what} measures {_metres(shadow)}, on ground that is just as "
                f"flat.",
                f"Without losing time {owner.they} measures the shadow of the {what} on the same flat ground: "
                f"{_metres(shadow)}.",
            )),
            hour,
        ),
        (
            Question(
                f"How high is the {what}?",
                f"It is {_metres(height * 100)} high.",
                (
                    f"The shadow of the {stick} is {ratio} the {stick} is high.",
                    f"The same sun shines on the {what}, so its shadow of {_metres(shadow)} is {ratio} it is high.",
                ),
                _metres(height * 100), lambda: _metres(shadow * tall_cm // stick_shadow),
            ),
            Question(
                f"How long is the shadow of a child {_metres(120)} tall at that moment?",
                f"It is {_metres(60 * halves)} long.",
                (f"At that moment every shadow on flat ground is {ratio} the thing is high.",),
                _metres(60 * halves), lambda: _metres(120 * shadow // (height * 100)),
            ),
            Question(
                f"Will the shadow of the {what} be longer or shorter an hour later?",
                f"It will be {'longer' if grows else 'shorter'}." if halves != 1 else "It will be a little longer.",
                (
                    {1: "At noon the sun is at its highest, and from then on it sinks.",
                     2: "In the morning the sun is still climbing."}.get(halves, "In the afternoon the sun sinks."),
                    "The lower the sun, the longer the shadows.",
                ),
                "shorter" if halves == 2 else "longer", lambda: "shorter" if "morning" in hour else "longer",
            ),
            Question(
                "Why must both shadows be measured at the same moment?",
                "They must, because the sun moves on and the lengths of the shadows change with it.",
                ("The comparison only holds if the sun stands equally high for both.",),
                "change", lambda: "change" if grows or halves < 3 else "stay",
            ),
        ),
    )  # fmt: skip


def _benches(rng: Random) -> Scene:
    """Benches around a tree; the shade wanders from one to the next."""
    owner = people(rng, 1)[0]
    tree = rng.choice(_TREES)
    sides = ["west", "north-west", "north", "north-east", "east"]
    benches = [*sorted(rng.sample(sides, 3), key=sides.index), "south"]
    hours = {_opposite(_sun_at(hour)): hour for hour in (6, 9, 12, 15, 18)}
    pick, other = rng.sample(benches[:3], 2)
    said = spoken(hours[pick] * 60)
    word = "in the morning" if hours[pick] < 12 else "in the afternoon" if hours[pick] < 18 else "in the evening"
    when = said if hours[pick] == 12 else f"{said} {word}"
    first, last = benches[0], benches[2]
    shown = benches[:]
    rng.shuffle(shown)

    def shaded(hour: int) -> str:
        """By angles, the sun going round by 15 degrees an hour."""
        sun = 90 + (hour - 6) * 15
        return _COMPASS[(sun + 180) % 360 // 45]

    return Scene(
        (
            rng.choice((
                f"In a park in Europe stands {a(tree)}, with benches around it: to the {listing(shown)} of the trunk.",
                f"Around {a(tree)} in a European park stand four benches, to the {listing(shown)} of it.",
            )),
            "It is a clear summer day. By the sun, it is in the east at six in the morning, in the south at noon "
            "and in the "
            "west at six in the evening.".replace("By the sun, it", "The sun"),
            f"{owner} wants to sit in the shadow of the {tree} all day long.",
        ),
        (
            Question(
                f"Which bench is in the shadow of the {tree} at {when}?",
                f"It is the bench to the {pick}.",
                (
                    f"At that time the sun is in the {_sun_at(hours[pick])}.",
                    "A shadow points away from the sun.",
                ),
                pick, lambda: shaded(hours[pick]),
            ),
            Question(
                "Which of the benches has the shadow first, and which one last?",
                f"First it is the one to the {first}, and last the one to the {last}.",
                (
                    "While the sun goes from the east by way of the south to the west, the shadow goes from the "
                    "west by way "
                    "of the north to the east.",
                    f"So the shadow comes to the benches in this order: {listing(benches[:3])}.",
                ),
                first, lambda: min(benches[:3], key=lambda side: hours[side]),
            ),
            Question(
                "At what time of the day does the shadow reach the bench to the south?",
                "At no time: that bench stays in the sun.",
                ("To throw its shadow southwards, the tree would need the sun in the north.",
                 "In Europe the sun is never high in the north."),
                "at no time", lambda: "at no time" if "south" not in map(shaded, range(6, 19)) else "at some time",
            ),
            Question(
                f"{owner} sits down in the shade to the {other} and falls asleep for three hours. Is {owner.they} "
                f"still in the "
                "shade on waking up?",
                f"No, by then the shadow has moved on to the "
                f"{_opposite(_sun_at(hours[other] + 3))}." if hours[other] < 18
                else f"No, the sun has gone down, and there is no shadow of the {tree} at all any more.",
                ("In three hours the sun goes an eighth of its way round.",
                 f"At {spoken(hours[other] * 60)} it was in the {_sun_at(hours[other])}."),
                False, lambda: shaded(hours[other] + 3) == other,
            ),
        ),
    )  # fmt: skip


def _lamp_and_wall(rng: Random) -> Scene:
    """A small lamp, a figure and a wall: the shadow is larger than the figure."""
    owner = people(rng, 1)[0]
    figure = rng.choice(_FIGURES)
    size = rng.choice((6, 8, 10, 12, 15))
    near, times, again = rng.choice((
        (40, 2, 4), (50, 2, 4), (60, 3, 2), (40, 3, 6), (80, 2, 4), (30, 4, 2), (50, 4, 2), (60, 2, 3),
    ))  # fmt: skip
    far = near * times
    moved = far // again
    shadow, new = size * times, size * again
    lamp = rng.choice(("a small bright bulb", "a torch without its reflector", "a candle", "a single little lamp"))
    return Scene(
        (
            rng.choice((
                f"In a dark room {lamp} stands {_metres(far)} from a white wall.",
                f"{owner} puts {lamp} on a stool, {_metres(far)} from the wall, and draws the curtains.",
            )),
            rng.choice((
                f"{owner} holds {a(figure)} between them, {_metres(near)} from the light.",
                f"Between the two {owner} holds {a(figure)}, {_metres(near)} from the light.",
            )),
            f"The {figure} is {size} centimetres high." if size > 12 else f"The {figure} is {amount(size)} "
            f"centimetres high.",
        ),
        (
            Question(
                f"How high is the shadow of the {figure} on the wall?",
                f"It is {_metres(shadow)} high." if shadow >= 100 else f"It is {shadow} centimetres high.",
                (
                    f"The wall is {amount(times)} times as far from the light as the {figure}.",
                    "The light spreads in straight lines, so the shadow is that many times as high as the figure.",
                ),
                _metres(shadow), lambda: _metres(far * size // near),
            ),
            Question(
                f"{owner} now holds it {_metres(moved)} from the light. What happens to the shadow?",
                f"It becomes {'larger' if again > times else 'smaller'}: {_metres(new)} high.",
                (
                    f"The {figure} is {'nearer to' if again > times else 'farther from'} the light than before.",
                    f"The wall is now {amount(again)} times as far from the light as the {figure}.",
                ),
                "larger" if again > times else "smaller",
                lambda: "larger" if far * size // moved > shadow else "smaller",
            ),
            Question(
                f"What would the shadow look like if the {figure} were held flat against the wall?",
                f"It would be {size} centimetres high, like the {figure} itself." if size > 12
                else f"It would be {amount(size)} centimetres high, like the {figure} itself.",
                ("There is no distance left over which the shadow could spread.",),
                size, lambda: size * far // far,
            ),
            Question(
                "How many shadows are there if a second such lamp is lit a little to the side of the first?",
                "There are two, and where they overlap it is darkest.",
                ("From each lamp the light goes past the figure by its own straight way.",
                 "Where one shadow falls, the other lamp still throws some light."),
                2, lambda: len({"left lamp", "right lamp"}),
            ),
        ),
    )  # fmt: skip


def _dark_room(rng: Random) -> Scene:
    """What can be seen where there is no light but its own."""
    owner = people(rng, 1)[0]
    own, lit = rng.sample(_SHINING, rng.randint(0, 1)), rng.sample(_LIT, 3)
    things = own + lit
    rng.shuffle(things)
    dark = rng.choice(("a cellar without a window", "a deep cave", "a photographer's darkroom", "a closed larder"))
    shiny = rng.choice(lit)
    paper = rng.choice([thing for thing in lit if thing != shiny])
    name = "the " + dark.split(" ", 1)[1].removeprefix("deep ").removeprefix("closed ").split(" without")[0]
    seen = own[0] if own else ""
    return Scene(
        (
            f"In {dark} there is {listing([a(t) for t in things])}.",
            rng.choice((
                f"{owner} goes in and shuts the door behind {owner.them}. Not a ray comes in from outside.",
                f"No light comes in from anywhere. {owner} stands in the middle and waits for ten minutes.",
            )) if "cave" not in dark else f"No daylight reaches it. {owner} stands there and waits for ten minutes.",
        ),
        (
            Question(
                f"Does anything in {name} give light of its own?",
                f"Yes, the {seen} gives light." if own else "No, none of the things gives any light.",
                ("A thing gives light of its own if it burns, glows or has a lamp in it.",
                 "Mirrors, metal and white things only throw back light that comes from elsewhere."),
                bool(own), lambda: any(thing in _SHINING for thing in things),
            ),
            Question(
                f"Can {owner} see the {shiny}?",
                f"Yes, by the light of the {seen}, if it is near enough." if own else f"No, {owner.they} cannot see "
                f"it.",
                (
                    f"The {shiny} has no light of its own.",
                    f"But light from the {seen} falls on it and is thrown back into the eye." if own
                    else "There is no light that it could throw back, however long the eye waits.",
                ),
                bool(own), lambda: len(things) > len(lit),
            ),
            Question(
                f"What changes if {owner} lights a match?",
                f"It gets brighter, and the {paper} can be seen better than before." if own
                else f"Now all {amount(len(things))} things can be seen, the {paper} among them.",
                ("The flame sends light to all sides.", "Whatever it falls on sends a part of it on into the eye."),
                f"the {paper}", lambda: next(f"the {thing}" for thing in things if thing == paper),
            ),
        ),
    )  # fmt: skip


def _in_the_shade(rng: Random) -> Story:
    """Something is put into the shade, and the shade wanders off."""
    owner, wiser = pair(rng)
    thing, spoilt, fine = rng.choice((
        ("dish of butter", "a yellow pool", "still firm"),
        ("chocolate cake", "a brown puddle with a cherry in it", "whole, cherry and all"),
        ("bowl of jelly", "a puddle of red juice", "still standing up and trembling"),
        ("bunch of cut roses", "limp, their heads hanging down", "as fresh as in the morning"),
        ("wax figure", "bent over with its nose on its knees", "upright and unharmed"),
    ))  # fmt: skip
    arrive = rng.choice((9, 12))
    back = arrive + 3
    tree = rng.choice(_TREES)
    now, later = _opposite(_sun_at(arrive)), _opposite(_sun_at(back))
    listens = rng.random() < 0.5
    side = later if listens else now
    kept = side == later
    errand = rng.choice(("swim", "look at the horses", "row on the lake", "climb the ruin"))
    plural_roses = thing.startswith("bunch")
    be = "was"
    advice = (
        [
            f"“Not there,” said {wiser}. “When we come back, the shade will be over here.” {wiser.They} pointed to "
            f"a place in the "
            "glaring sun.",
            f"“In the sun?” asked {owner}. “For an hour or so,” said {wiser}. “Till then we will lay a wet cloth "
            f"over it.” {owner} shrugged and did so.",
        ]
        if listens
        else [
            f"“The shade will not stay there,” said {wiser}. “Shade is shade,” said {owner}, and was already running.",
        ]
    )
    end = (
        f"The {tree} now cast its shadow to the {later}, and in the middle of it {be} the {thing}: {fine}."
        if kept
        else f"The shadow of the {tree} now lay to the {later}, on empty grass. To the {now}, in the full sun, {be} "
        f"the {thing}: "
        f"{spoilt}."
    )
    last = (
        rng.choice((f"“It came to us,” said {owner}. “All we had to do was to wait for it at the right spot,” said "
        f"{wiser}.",
                    f"{owner} walked once round the tree, looking up and down. “East, south, west,” {owner.they} "
                    f"murmured."))
        if kept
        else rng.choice((f"“Somebody has moved the tree,” said {owner}. “Somebody has moved the sun,” said {wiser}.",
                         f"{wiser} said nothing. That was kind, and {owner} noticed it."))
    )  # fmt: skip
    return Story(
        rng.choice(("The Shade That Walked", f"Under the {tree.title()}", "Three Hours of Shade")),
        (
            f"At {spoken(arrive * 60)} {owner} and {wiser} came to the meadow with a basket. In it {be} "
            f"{a(thing)}, and the day "
            "was going to be hot.",
            f"Under the {tree}, to the {now} of the trunk, there was deep shade. “Here it will keep cool,” said "
            f"{owner}. They "
            f"wanted to {errand} first.",
            *advice,
            rng.choice((
                "Three hours later they came back.",
                "It was three hours before they came back, hungry and out of breath.",
                "When they came back, three hours had passed.",
            )),
            end,
            last,
        ),
        ("dialogue", "foreshadowing") if kept else ("dialogue", "foreshadowing", "sad ending"),
        (
            Question(
                f"Where {'were' if plural_roses else 'was'} the {thing.removeprefix('bunch of cut ')} put, seen "
                f"from the trunk?",
                f"{capital('they were' if plural_roses else 'it was')} put to the {side} of it.",
                (f"The shade was to the {now} when they came; " +
                 (f"{wiser} chose the side where it would be later." if kept else f"{owner} trusted that it would "
                 f"stay."),),
                side, lambda: _COMPASS[((2 + (arrive - 6) // 3) + 4 + kept) % 8],
            ),
            Question(
                "Why was the shade in another place three hours later?",
                f"The sun had moved on to the {_sun_at(back)}, and the shadow points away from it.",
                (f"At {spoken(arrive * 60)} the sun was in the {_sun_at(arrive)}.",),
                _sun_at(back), lambda: _opposite(later),
            ),
            Question(
                f"{'Were' if plural_roses else 'Was'} the {thing.removeprefix('bunch of cut ')} all right in the end?",
                f"{'Yes' if kept else 'No'}, {'they were' if plural_roses else 'it was'} {fine if kept else spoilt}.",
                ((f"The shadow reached the place to the {later} and covered it." if kept
                  else f"The shadow left the place to the {now}, and the sun shone on it."),),
                kept, lambda: "empty grass" not in end,
            ),
        ),
    )  # fmt: skip


def _giant(rng: Random) -> Story:
    """A huge shadow in the night, and the small thing that throws it."""
    frightened, calm = pair(rng)
    cause, looks, detail, tests = rng.choice((
        ("moth", "a bird as large as a door, beating its wings", "was circling close around the lamp", "hand"),
        ("snail", "a monster with two horns, slowly lifting its head", "was crawling up the glass of the "
        "lamp", "hand off"),
        ("hedgehog", "a hill with spears on it, moving", "was trotting past the lamp, looking for "
        "crumbs", "moves hand"),
        ("kitten", "a tiger with a tail like a rope", "was playing with a string in front of the lamp", "moves hand"),
        ("coat on a hook", "a man without a head, swaying", "was moving in the draught near the "
        "lamp", "moves hand off"),
        ("spider", "a many-armed thing, climbing to the roof", "was sitting on the rim of the lamp", "hand off"),
        ("grasshopper", "a horse on thin legs, ready to jump", "had settled on the lid of the lamp", "hand off"),
        ("daddy-long-legs", "a walking tower on six stilts", "was stalking across the floor by the lamp", "moves hand"),
        ("bunch of keys", "a row of teeth, opening and closing", "was swinging from a nail near the lamp", "moves off"),
    ))  # fmt: skip
    place = rng.choice(
        ("the wall of the tent", "the wall of the barn", "the white wall of the hut", "the end of the shed")
    )
    test = rng.choice(tests.split())
    proof = {
        "moves": (
            f"{calm} took the lamp and carried it two steps back. At once the thing became half as large. Two steps "
            f"more, and it "
            "was small.",
            "farther away",
        ),
        "hand": (
            f"{calm} sat up and held a hand in front of the lamp. A hand as large as a table appeared beside the "
            f"thing. “You see,” "
            f"{calm.they} whispered, “I can do that too.”",
            "in front",
        ),
        "off": (
            f"{calm} blew out the light. It was dark, and they heard nothing. Then {calm.they} lit it again, and "
            f"there was the "
            "thing in the same place. “It needs our lamp,” said "
            f"{calm}. “Whatever is alive out there would not.”",
            "needs our lamp",
        ),
    }[test]  # fmt: skip
    end = rng.choice((
        f"{frightened} laughed, a little too loudly. Then {frightened.they} wanted to know how large "
        f"{frightened.they} could become.",
        f"After that night {frightened} looked for the small thing first, whenever something seemed very large.",
        f"“Leave the lamp where it is,” said {frightened}. “I want to see it once more, now that I know it.”",
    ))  # fmt: skip
    return Story(
        rng.choice(("The Giant", "What Was on the Wall", "Larger than Life")),
        (
            rng.choice((
                f"It was late, and the lamp was still burning on the floor. {frightened} was almost asleep when "
                f"something moved on {place}.",
                f"In the middle of the night {frightened} woke up. They had left the lamp burning, and on {place} "
                f"something moved.",
            )),
            rng.choice((
                f"It was {looks}. {frightened} did not dare to breathe.",
                f"{frightened} saw {looks}. It made no sound at all, and that was the worst.",
            )),
            rng.choice((
                f"“{calm},” {frightened.they} whispered, “there is something enormous.” {calm} opened one eye.",
                f"{frightened} pulled at {calm.own} blanket. “Look at that,” {frightened.they} breathed. {calm} "
                f"looked, and did not seem surprised.",
            )),
            proof[0],
            rng.choice((
                f"Then they looked for it near the light, and there they found it: {a(cause)} {detail}.",
                f"“Whatever throws such a shadow must be close to the lamp,” said {calm}. And there it was: "
                f"{a(cause)} {detail}.",
            )),
            end,
        ),
        ("dialogue", "twist"),
        (
            Question(
                f"What did {frightened} see, and what was it really?",
                f"{frightened.They} saw {looks}, but really it was {a(cause)}.",
                (f"The {cause} was close to the light, and {place} was much farther away, so its shadow was large.",),
                a(cause), lambda: next(a(thing) for thing in [cause] if thing not in looks),
            ),
            Question(
                f"How did {calm} show that it was a shadow?",
                f"{calm.They} "
                + {"moves": "carried the lamp farther away, and it shrank.",
                   "hand": "held a hand in front of the lamp, and that looked huge as well.",
                   "off": "put the light out, and it only came back with the light."}[test],
                ("A shadow depends on the lamp: on whether it burns, and on how near the thing is to it.",),
                {"moves": "farther", "hand": "a hand", "off": "the light"}[test],
                lambda: {"farther away": "farther", "in front": "a hand", "needs our lamp": "the light"}[proof[1]],
            ),
            Question(
                f"Was {frightened} foolish to be afraid?",
                f"No, {frightened.they} saw something large and could not know how small the cause was.",
                ("A shadow alone shows the outline of a thing, but not how large it is.",),
                False, lambda: False,
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Light and shadow",
    group="matter",
    concepts=("light", "shadow", "sun", "proportion"),
    openings=(
        """A shadow is a place that light cannot reach because something is in the way. It has no weight, nobody can
        pick it up, and yet it follows us everywhere as long as the sun shines.""",
        """Light goes straight ahead. If it could turn corners, it would never be dark behind a wall, and nobody could
        play hide-and-seek.""",
        """In the morning our shadow is a giant, at noon a dwarf, and in the evening a giant again. We have stayed the
        same all day; it is the sun that has been high and low.""",
        """Before there were clocks, people read the time from the ground: a stick, some stones around it, and the
        shadow as a hand. On a cloudy day they had to guess.""",
        """We see a lamp because it shines, and a spoon because the lamp shines on it. Most things in the world belong
        to the second kind, the moon included.""",
    ),
    asks=(
        "Why is my shadow sometimes long and sometimes short?",
        "Why does the shade under a tree move?",
        "How can a small thing throw a huge shadow?",
        "Why do we see nothing in the dark?",
    ),
    ideas=(
        (
            """When the sun is low, its light comes in almost level, and whatever stands up blocks a long stretch of
            ground behind it. When the sun is high, the light falls from above, and the shadow gathers around the
            feet.""",
            """The length of a shadow depends on how high the sun stands. At one and the same moment all shadows on
            flat ground are in the same proportion. If a boy's shadow is twice as long as the boy, the shadow of the
            steeple is twice as long as the steeple. So a tower can be measured without anybody climbing it.""",
            """Shadows are long when the sun is low. In winter the sun stays low even at noon. A noon shadow in
            January can be four times as long as one in June, in the same yard, from the same post.""",
        ),
        (
            """A shadow points away from the light. In Europe the sun is in the east in the morning, in the south at
            noon and in the west in the evening, so shadows fall to the west, then to the north, then to the east.
            They walk around the tree once a day.""",
            """The sun moves on, and the shade with it. Whoever parks in the shade in the morning should think about
            where the sun will be at three. The shade of a house moves slowly but surely, about as the hour hand of a
            clock does. What matters is not where it is now but where it will be.""",
        ),
        (
            """Light from a small lamp spreads like a fan. A hand close to the lamp stands in the way of a large part
            of the fan, so on the wall it is dark over a large part. The same hand close to the wall blocks only as
            much as its own size.""",
            """The nearer a thing is to the lamp, the larger its shadow, and the softer its edge. The nearer it is to
            the wall, the smaller and sharper the shadow becomes. With the sun that makes no difference: it is so far
            away that a step to or fro does not count.""",
        ),
        (
            """We see a thing when light from it enters the eye. A candle sends out its own. A cup sends on what it
            gets from a lamp or a window, and if it gets nothing, it sends nothing. In complete darkness the whitest
            cup is as invisible as the blackest.""",
            """Without light there is nothing to see by, not even for a cat. Cats see well when there is little light,
            since their eyes gather more of it than ours. With no light at all a cat sees nothing either, and bumps
            into the chairs like us, only more gracefully.""",
            """Most things have no light of their own. Even a mirror does not shine. It sends light back in one
            direction, and so it seems bright when a lamp is reflected in it. Carried into a dark cellar it is of no
            use whatever.""",
        ),
    ),
    mistakes=(
        """People say that the eyes only have to get used to the dark. That helps where there is still a little light,
        under the stars, for example. In a cave without any lamp you can wait for an hour and still see nothing.""",
        """A shadow is not a thing that a body sends out, like a smell. It is a lack: light is missing there. That is
        why it disappears at once when the lamp goes out, together with the light around it.""",
        """The moon looks as if it were a lamp in the sky. It is a grey rock that the sun shines on. The dark part of
        a half moon is there all the time; it is only in shadow.""",
        """In drawings the sun and a shadow are often on the same side of a tree. That cannot be: the tree stands
        between its shadow and the light, always.""",
    ),
    scenes=(_height, _benches, _lamp_and_wall, _dark_room),
    stories=(_in_the_shade, _giant),
    notes={
        "child": (
            """Draw around your shadow with chalk in the morning, and stand on the same spot after lunch. The feet
            fit, the rest no longer does.""",
        ),
        "pupil": (
            """For the height of a tree, compare: how many times as long as the stick is its shadow? Divide the shadow
            of the tree by that number. It works only if the ground is flat and both shadows are measured at the same
            moment.""",
        ),
        "adult": (
            """In the southern half of the world it is the other way round: in Chile or New Zealand the noon sun is in
            the north, and shadows fall to the south. Clocks turn the way the shadow of a sundial does in the north,
            where clocks were invented.""",
        ),
        "learner": (
            """“Shade” is the cool area out of the sun: we sit in the shade. A “shadow” has a shape: the shadow of a
            hand. Both come from the same cause.""",
        ),
        "parent": (
            """Put a torch and a toy on the table in a dark room and ask: how can we make the shadow as large as
            possible, and how as small? Let the child predict first. After three tries most find the rule by
            themselves.""",
        ),
    },
)
