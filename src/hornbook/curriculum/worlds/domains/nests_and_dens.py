"""Where animals live: nests and holes in a wall, brooding, tunnels, who can move in where, and tracks in the snow."""

from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, listing, number
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_HOMES = {  # animal: home, of what or where, how it is made
    "fox": ("an earth", "a hole dug into a bank"),
    "badger": ("a sett", "tunnels and chambers under a wood"),
    "rabbit": ("a burrow", "a tunnel in the ground"),
    "squirrel": ("a drey", "a ball of twigs high in a tree"),
    "beaver": ("a lodge", "a heap of branches in the water with its door below the surface"),
    "hare": ("a form", "a hollow in the open field, no deeper than a plate"),
    "otter": ("a holt", "a hole dug deep into the bank of a river"),
    "honey bee": ("a hive", "combs of wax in a hollow"),
    "swallow": ("a cup of mud", "mud and straw stuck to a beam indoors"),
    "woodpecker": ("a hole in a trunk", "a chamber pecked into wood"),
    "skylark": ("a nest on the ground", "a cup of grass in a meadow"),
    "eagle": ("an eyrie", "a platform of branches on a cliff"),
    "mole": ("a tunnel system", "passages under a lawn"),
}
_MATERIALS = {  # bird: what it builds of
    "swallow": ("mud", "straw"),
    "long-tailed tit": ("moss", "cobwebs", "feathers"),
    "magpie": ("sticks", "mud"),
    "house sparrow": ("straw", "feathers"),
    "song thrush": ("grass", "mud"),
    "wren": ("moss", "leaves"),
    "goldfinch": ("moss", "cobwebs", "thistledown"),
    "rook": ("sticks", "grass"),
}
_BOXES = (  # bird, the narrowest hole in millimetres through which it fits
    ("blue tit", 26), ("coal tit", 25), ("great tit", 32), ("house sparrow", 34), ("nuthatch", 33), ("starling", 45),
)  # fmt: skip
_BROOD = (  # eggs, days of brooding, days in the nest
    ("blackbird", (3, 5), 13, 14), ("robin", (4, 6), 14, 14), ("swallow", (4, 5), 15, 20),
    ("great tit", (6, 10), 14, 19), ("song thrush", (3, 5), 13, 13), ("wren", (5, 7), 14, 17),
    )  # fmt: skip


def _boxes(rng: Random) -> Scene:
    """Nest boxes with holes of different sizes."""
    maker = people(rng, 1)[0]
    birds = rng.sample(_BOXES, 3)
    holes = sorted(rng.sample((26, 28, 32, 34, 36, 46), 3))
    names = dict(zip(rng.sample(("pear tree", "shed", "gable", "old oak", "garden wall"), 3), holes, strict=True))
    chosen, need = rng.choice(birds)
    fits = [place for place, hole in names.items() if hole >= need]
    biggest = max(birds, key=lambda bird: bird[1])
    place = rng.choice(sorted(names))
    guests = [bird for bird, least in birds if least <= names[place]]
    box = f"box on the {place}"

    def through() -> list[str]:
        """By pushing every bird through every hole."""
        return sorted({p for p, hole in names.items() for bird, least in birds if bird == chosen and hole - least >= 0})

    questions = [
        Question(
            f"Into how many of the boxes can the {chosen} get?",
            f"The {chosen} can get into {amount(len(fits)) if fits else 'none'} of them"
            + (f": the one on the {fits[0]}." if len(fits) == 1 else "."),
            (
                f"The {chosen} needs a hole of {need} millimetres or more.",
                f"The holes are {listing([str(hole) for hole in holes])} millimetres wide.",
            ),
            len(fits),
            lambda: len(through()),
        ),
        Question(
            f"Which of these birds can live in the {box}?",
            f"It is open to {listing(['the ' + bird for bird in guests])}."
            if guests
            else "Nobody can: all three birds need a wider hole.",
            (
                f"The hole there is {names[place]} millimetres wide.",
                *(f"The {bird} needs {least}." for bird, least in birds),
            ),
            listing(["the " + bird for bird in guests]) or "nobody",
            lambda: listing([f"the {bird}" for bird, least in birds if names[place] not in range(least)]) or "nobody",
        ),
        Question(
            "Would it be better to give every box a hole of 46 millimetres, since all of them fit through that?",
            "No, a small hole keeps larger birds and hunters out.",
            (
                "Through a wide hole a starling can drive the small birds out.",
                "A cat's paw or a marten also reaches in more easily.",
            ),
            False,
            lambda: False,
        ),
        Question(
            f"How much wider a hole does the {biggest[0]} need than the {min(birds, key=lambda bird: bird[1])[0]}?",
            f"It needs a hole {count(biggest[1] - min(b[1] for b in birds), 'millimetre')} wider.",
            (f"One needs {biggest[1]} millimetres, the other {min(b[1] for b in birds)}.",),
            biggest[1] - min(b[1] for b in birds),
            lambda: sorted(b[1] for b in birds)[-1] - sorted(b[1] for b in birds)[0],
        ),
    ]
    return Scene(
        (
            rng.choice(
                (
                    f"{maker} has hung up three nest boxes that differ only in their round hole.",
                    f"Three nest boxes hang in {maker.own} garden. They are alike but for the hole.",
                )
            ),
            "The hole is "
            + listing([f"{hole} in the box on the {p}" for p, hole in names.items()]).replace(
                " in the box", " millimetres wide in the box", 1
            )
            + ".",
            f"To get in, {listing([f'{a(bird)} needs {least}' for bird, least in birds])} millimetres or more.",
        ),
        tuple(questions),
    )  # fmt: skip


def _brood(rng: Random) -> Scene:
    """From the first egg to the empty nest."""
    watcher = people(rng, 1)[0]
    bird, eggs, brooding, nest = rng.choice(_BROOD)
    many = rng.randint(*eggs)
    first = rng.randint(1, 12)
    last = first + many - 1
    hatch = last + brooding
    leave = hatch + nest

    def date(day: int) -> str:
        """A day counted from the first of May."""
        return f"{day} May" if day <= 31 else f"{day - 31} June"

    def walked() -> tuple[int, int]:
        day, laid = first, 1
        while laid < many:
            day, laid = day + 1, laid + 1
        for _ in range(brooding):
            day += 1
        return day, day + len(range(nest))

    visit = rng.randint(first + 1, leave + 5)
    state = (
        "eggs are still being laid" if visit < last else "the eggs are being kept warm" if visit < hatch
        else "there are young in it" if visit < leave else "it is empty"
    )  # fmt: skip
    return Scene(
        (
            rng.choice(
                (
                    f"{watcher} has found the nest of a {bird} and looks on from a distance.",
                    f"From a window {watcher} can look into the nest of a {bird}.",
                )
            ),
            f"The first egg is laid on {date(first)}, and then one a day until there are {number(many)}.",
            f"From the day of the last egg on, they are kept warm for {brooding} days; then all of them hatch, and "
            f"after another {nest} days in the nest the young fly out.",
        ),
        (
            Question(
                "On what date is the last egg laid?",
                f"The last egg is laid on {date(last)}.",
                (f"It is egg number {amount(many)}, so it comes {count(many - 1, 'day')} after the first.",),
                date(last),
                lambda: date([first + n for n in range(many)][-1]),
            ),
            Question(
                "When do the young hatch?",
                f"They hatch on {date(hatch)}.",
                (f"The last egg comes on {date(last)}.", f"From then on it takes {brooding} days."),
                date(hatch),
                lambda: date(walked()[0]),
            ),
            Question(
                f"What is to be seen in the nest on {date(visit)}?",
                f"On that day {state}.",
                (
                    f"The last egg is laid on {date(last)}, the young hatch on {date(hatch)} and fly on {date(leave)}.",
                ),
                state,
                lambda: (
                    "eggs are still being laid" if visit in range(last)
                    else "the eggs are being kept warm" if visit in range(walked()[0])
                    else "there are young in it" if visit in range(walked()[1]) else "it is empty"
                ),
            ),
            Question(
                f"On {date(leave)} a young bird sits in the grass, fully feathered. Should {watcher} take it home?",
                "No, it has only just left the nest, and its parents are near.",
                (
                    f"On {date(leave)} the young fly out, and many cannot fly well on the first day.",
                    "The parents go on feeding them for some time.",
                ),
                False,
                lambda: visit < 0,
            ),
        ),
    )  # fmt: skip


def _build(rng: Random) -> Scene:
    """What a nest was made of tells who made it."""
    finder = people(rng, 1)[0]
    birds = rng.sample(sorted(_MATERIALS), 4)
    builder = birds[0]
    used = _MATERIALS[builder]
    rng.shuffle(birds)
    shared = rng.choice(used)
    users = [bird for bird in birds if shared in _MATERIALS[bird]]
    journeys, minutes = rng.choice((300, 600, 900)), rng.choice((2, 3, 4))
    dry = rng.random() < 0.5 and any("mud" in _MATERIALS[bird] for bird in birds)
    told = listing([f"the {bird} of {listing(_MATERIALS[bird])}" for bird in birds])
    questions = [
        Question(
            "Which bird built that nest?",
            f"It was built by the {builder}.",
            (f"The nest consists of {listing(used)}.", f"Of the birds in the book only the {builder} uses just that."),
            builder,
            lambda: next(bird for bird in birds if sorted(_MATERIALS[bird]) == sorted(used)),
        ),
        Question(
            f"How many of these birds use {shared}?",
            f"{capital(number(len(users)))} of them {'uses' if len(users) == 1 else 'use'} {shared}: "
            f"{listing(['the ' + bird for bird in users])}.",
            ("Go through the list bird by bird, and look for the word.",),
            len(users),
            lambda: sum(shared in materials for bird, materials in _MATERIALS.items() if bird in birds),
        ),
        Question(
            f"If the bird made {journeys} flights for it and each took {number(minutes)} minutes, how many hours of "
            "flying went into the nest?",
            f"It took {number(journeys * minutes // 60)} hours of flying.",
            (
                f"{journeys} times {number(minutes)} minutes is {journeys * minutes:,} minutes.",
                f"An hour has 60 minutes, and {journeys * minutes:,} divided by 60 is {journeys * minutes // 60}.",
            ),
            journeys * minutes // 60,
            lambda: len(range(0, journeys * minutes, 60)),
        ),
    ]
    if dry:
        muddy = sorted(bird for bird in birds if "mud" in _MATERIALS[bird])
        questions.append(
            Question(
                "For weeks it does not rain, and all the puddles dry up. Whose building does that hold up?",
                f"It holds up {listing(['the ' + bird for bird in muddy])}.",
                (
                    "Mud is earth and water, and dry earth does not stick.",
                    "The others find what they need in dry weather too.",
                ),
                listing(["the " + bird for bird in muddy]),
                lambda: listing([f"the {bird}" for bird in sorted(birds) if set(_MATERIALS[bird]) & {"mud"}]),
            )
        )
    return Scene(
        (
            rng.choice(
                (
                    f"In winter {finder} finds an old nest and takes it apart. It is made of {listing(used)}.",
                    f"A storm has thrown an empty nest on to {finder.own} path. {finder.They} pulls it to pieces and "
                    f"finds {listing(used)}.",
                )
            ),
            f"In a book {finder} reads what birds of the neighbourhood build with: {told}.",
        ),
        tuple(questions),
    )  # fmt: skip


def _sett(rng: Random) -> Scene:
    """Chambers and tunnels under a wood: which are joined?"""
    watcher = people(rng, 1)[0]
    rooms = ["sleeping chamber", "nursery", "old chamber", "bedding store", "cool chamber"]
    rng.shuffle(rooms)
    rooms = rooms[:4]
    doors = rng.sample(("door by the elder bush", "door under the beech", "door at the fern", "door by the stone"), 2)
    links = {(doors[0], rooms[0]), (rooms[0], rooms[1]), (rooms[1], rooms[2]), (rooms[2], rooms[3])}
    links.add((doors[1], rooms[rng.choice((2, 3))]))
    blocked = (rooms[1], rooms[2])
    ordered = sorted(links)
    rng.shuffle(ordered)

    def reach(start: str, tunnels: set[tuple[str, str]]) -> dict[str, int]:
        """How many tunnels it takes from a place to each other place."""
        found, edge = {start: 0}, [start]
        while edge:
            here = edge.pop(0)
            for one, two in tunnels:
                there = two if one == here else one if two == here else ""
                if there and there not in found:
                    found[there] = found[here] + 1
                    edge.append(there)
        return found

    whole = reach(doors[0], links)
    goal = rng.choice(rooms[2:])
    sleeper = rng.choice(rooms)
    exit_door = doors[rooms.index(sleeper) >= 2]

    def by_closure(start: str) -> set[str]:
        inside = {start}
        for _ in range(6):
            inside |= {x for pair_of in links - {blocked} for x in pair_of if set(pair_of) & inside}
        return inside

    return Scene(
        (
            rng.choice(
                (
                    f"Under a wood is a badgers' sett. {watcher} knows its plan from a film made with a small camera.",
                    f"{watcher} has drawn a plan of a badgers' sett, from what a small camera on a cable has shown.",
                )
            ),
            f"There are tunnels {listing([f'between the {x} and the {y}' for x, y in ordered])}.",
            f"There are no others. One night the tunnel between the {blocked[0]} and the {blocked[1]} falls in.",
        ),
        (
            Question(
                f"Before that night, through how many tunnels does a badger go from the {doors[0]} to the {goal} by "
                "the shortest way?",
                f"It goes through {count(whole[goal], 'tunnel')}.",
                (f"The way leads from the {doors[0]} to the {', then to the '.join(rooms[: rooms.index(goal) + 1])}.",),
                whole[goal],
                lambda: reach(goal, links)[doors[0]],
            ),
            Question(
                f"A badger sleeps in the {sleeper} when the tunnel falls in. Can it still get out?",
                f"Yes, through the {exit_door}.",
                (
                    f"The tunnels between the {sleeper} and the {exit_door} are as they were before.",
                    "The one that has fallen in is not needed for that way.",
                ),
                True,
                lambda: bool({doors[0], doors[1]} & by_closure(sleeper)),
            ),
            Question(
                f"Can a badger still go underground from the {doors[0]} to the {doors[1]}?",
                "No, the two halves of the sett are cut off from each other.",
                (
                    f"From the {doors[0]} a badger gets to the {rooms[0]} and the {rooms[1]}, and no farther.",
                    f"The {doors[1]} belongs to the other half.",
                ),
                False,
                lambda: doors[1] in by_closure(doors[0]),
            ),
        ),
    )


def _homes(rng: Random) -> Scene:
    """Who lives in what, and who is at home after a flood, a fire, mowing or felling."""
    walker = people(rng, 1)[0]
    event, hit, reason = rng.choice(
        (
            (
                "The river rises by a metre and floods its banks",
                ("otter", "beaver"),
                "lives in the bank or in the water",
            ),
            ("The meadow is mown in May", ("skylark", "hare"), "lives on the ground in the open grass"),
            ("All the old trees are felled", ("woodpecker", "squirrel"), "lives in or on a tree"),
            ("The lawn is dug up for a cellar", ("mole", "mole"), "lives under the lawn"),
            ("The old stable is torn down", ("swallow", "swallow"), "builds on beams indoors"),
        )
    )
    victim = rng.choice(hit)
    others = [name for name in sorted(_HOMES) if name not in hit]
    if victim in ("otter", "beaver"):
        others = [name for name in others if name in ("eagle", "squirrel", "woodpecker", "swallow")]
    elif "tree" in reason:
        others = [name for name in others if name not in ("honey bee", "eagle", "badger")]
    elif "grass" in reason:
        others = [name for name in others if name != "mole"]
    spared = rng.sample(others, 2)
    shown = [victim, *spared]
    rng.shuffle(shown)
    asked = rng.choice(shown)
    below = [name for name in shown if name in ("fox", "badger", "rabbit", "mole", "otter")]
    told = [f"{capital(a(name))} lives in {_HOMES[name][0]}: {_HOMES[name][1]}." for name in shown]
    return Scene(
        (
            rng.choice((f"{walker} knows three homes of animals.", f"On one long walk {walker} passes three homes.")),
            *told,
            f"{event}.",
        ),
        (
            Question(
                "Whose home is destroyed?",
                f"It is the home of the {victim}.",
                (f"The {victim} {reason}.", "The other two homes are somewhere else."),
                victim,
                lambda: next(name for name in shown if name in hit),
            ),
            Question(
                f"What does the {asked} live in, and what is that like?",
                f"It lives in {_HOMES[asked][0]}: {_HOMES[asked][1]}.",
                (f"Look for the sentence about the {asked}.",),
                _HOMES[asked][0],
                lambda: next(
                    line for line in told if f" {asked} lives in" in line
                ).split(" lives in ")[1].split(":")[0],
            ),
            Question(
                "How many of the three homes are under the ground?",
                f"{capital(number(len(below)))} of them {'is' if len(below) == 1 else 'are'}: "
                f"{listing(['that of the ' + name for name in below])}." if below
                else "There is no home under the ground among them.",
                ("Look for those that are dug into the earth or lie below it.",),
                len(below),
                lambda: sum(
                    1 for name in shown if any(word in _HOMES[name][1] for word in ("dug", "under a", "in the ground"))
                ),
            ),
            Question(
                f"Could the {victim} simply use one of the other two homes?",
                "No, neither of them suits its body and its way of life.",
                (
                    f"The {victim} needs {_HOMES[victim][0]}, and {_HOMES[spared[0]][0]} or {_HOMES[spared[1]][0]} "
                    "would be of no use to it.",
                ),
                False,
                lambda: _HOMES[victim] in (_HOMES[spared[0]], _HOMES[spared[1]]),
            ),
        ),
    )  # fmt: skip


_FOUND = (  # where, title, what somebody was about to do, with which wish, what is done instead, who has moved in
    (
        "the letter box", "In the Letter Box", "went to the letter box, as every morning", "get at the letters",
        "hung up a bucket with a lid, marked LETTERS", "great tit",
    ),
    (
        "the boot", "The Old Boot", "picked up the old boot by the door, to throw it away",
        "clear up here",
        "put a second boot beside it, so that it was not so lonely", "robin",
    ),
    (
        "the basket of the bicycle", "No Ride to the Lake", "went to the shed for the bicycle", "ride to the lake",
        "took the bus to the lake", "robin",
    ),
    (
        "the flowerpot", "The Flowerpot", "took down the hanging flowerpot by the window", "plant the geraniums",
        "planted the geraniums in a soup tureen without a handle", "blackbird",
    ),
    (
        "the box of clothes pegs", "Among the Clothes Pegs", "carried out the washing and reached for the box of pegs",
        "hang up the washing", "laid the washing over the hedge", "redstart",
    ),
    (
        "the pocket of the old coat", "A Coat in the Barn", "took the old coat from its nail in the barn, "
        "because it was raining",
        "wear the coat", "went about with an umbrella for once", "robin",
    ),
)  # fmt: skip


def _moved_in(rng: Random) -> Story:
    """Somebody has moved in where people wanted to do something else."""
    one, two = pair(rng)
    where, title, begin, wish, instead, guest = rng.choice(_FOUND)
    many = rng.randint(3, 6)
    weeks = rng.choice((4, 5))
    patient = rng.random() < 0.6
    month = rng.choice(("April", "May"))
    end: tuple[str, ...] = (
        (
            f"So {one} {instead}, and tied a string across the path. For {number(weeks)} weeks everybody walked round.",
            "They saw the old birds come with food in their beaks, twenty times in an hour. They heard the young, "
            "first like a squeaking hinge, then like a whole playground.",
            f"One morning it was quiet. {one} looked in: a hollow of moss, and nothing else. “Now it is ours again,” "
            f"said {one}, and left everything as it was until the evening.",
        )
        if patient
        else (
            f"“It will not hurt them,” said {one}, and lifted the nest out, carefully, with both hands, and set it "
            "in the hedge, three steps away.",
            "The old birds came back to the place they knew. They called, and searched, and did not find the hedge. "
            "By evening the eggs were cold.",
            f"“They do not look for a nest,” said {two}. “They look for a place.” From then on {one} never moved "
            "anything without looking into it first.",
        )
    )
    return Story(
        rng.choice((title, title, f"{capital(number(many))} Eggs", "Somebody Has Moved In")),
        (
            f"One day in {month} {one} {begin}.",
            f"But in {where} was something that had not been there the week before: moss, hair and dry grass, in the "
            f"shape of a bowl, and in the bowl {count(many, 'egg')}.",
            rng.choice(
                (
                    f"“{capital(a(guest))},” whispered {two}. “Take your hand away, and come behind the door.” They "
                    "had hardly got there when a small bird flew in and sat down on the eggs.",
                    f"{two} came to look. “Step back, quietly,” {two.they} said. From behind the door they saw the "
                    f"owner come home: {a(guest)}. It looked round once and sank down on the eggs.",
                )
            ),
            rng.choice(
                (
                    f"“But I want to {wish},” said {one}. “When they have flown,” said {two}. “In {number(weeks)} "
                    "weeks.”",
                    f"{one} sighed. “And when can I {wish}?” “In {number(weeks)} weeks,” said {two}, “when the young "
                    "can fly.”",
                )
            ),
            *end,
        ),
        ("dialogue", "conflict", *(() if patient else ("sad ending", "moral"))),
        (
            Question(
                f"How many days was {one} asked to wait?",
                f"{one} was asked to wait for {weeks * 7} days.",
                (
                    "The eggs must be brooded, and the young must grow until they can fly.",
                    f"{two} spoke of {number(weeks)} weeks, and each of them has seven days.",
                ),
                weeks * 7,
                lambda: sum(7 for _ in range(weeks)),
            ),
            Question(
                "Did young birds fly out of that nest?",
                "Yes, the nest was empty in the end because the young had flown."
                if patient
                else "No, the eggs grew cold before the evening was over.",
                (
                    "Nobody disturbed them, and the old birds fed them."
                    if patient
                    else "The old birds did not find the nest in its new place, and nobody kept the eggs warm.",
                ),
                patient,
                lambda: not any("cold" in line for line in end),
            ),
            Question(
                f"Did {one} mean to harm the birds?",
                f"No, {one} found another way." if patient else f"No, {one} only wanted to {wish}.",
                (
                    f"{one} {instead}."
                    if patient
                    else f"{one} lifted the nest carefully and thought that it would not hurt.",
                ),
                False,
                lambda: False,
            ),
        ),
    )


_TRACKS = {  # what the footprints look like, where they end
    "fox": ("a single line of round prints, one before the other, as if drawn with a ruler", "at a hole in the bank"),
    "squirrel": (
        "four prints close together, then a gap, then four again",
        "at the foot of a tall pine, and not on the far side of it",
    ),
    "hare": (
        "two long prints in front and two small ones behind, one after the other",
        "at a hollow in the middle of the white field",
    ),
    "mouse": (
        "tiny prints in pairs, with the line of a tail between them",
        "at a hole no bigger than a coin, under a root",
    ),
}


def _snow(rng: Random) -> Story:
    """Two follow tracks in new snow to somebody's home."""
    one, two = pair(rng)
    animal = rng.choice(sorted(_TRACKS))
    wrong = rng.choice([name for name in sorted(_TRACKS) if name != animal])
    prints, home = _TRACKS[animal]
    steps = rng.randint(12, 45) * (1 if animal == "mouse" else 10)
    half = rng.randint(3, 9) * 10
    seen = rng.random() < 0.5
    turned = rng.random() < 0.5 and animal in ("fox", "hare")
    if turned:
        end = (
            f"After {steps - half} steps {two} stopped. “We are getting close, and it is bitterly cold. If it runs, "
            "it loses warmth that it cannot make again today. Let us leave it.”",
            f"{one} looked at the tracks that went on, for another {half} steps perhaps, towards somebody's home. "
            f"Then {one.they} nodded, and they went back in their own footprints.",
            f"At home {one} drew the tracks from memory, and wrote under them: {animal}. Behind it, after some "
            "thought, stood a small question mark.",
        )
    else:
        end = (
            f"After {steps} steps the tracks ended {home}. “So it is not {a(wrong)},” said {one}. “No,” said {two}. "
            f"“Nobody else lives like that. It is {a(animal)}.”",
            (
                {
                    "fox": "Something moved inside, and for a moment there were two eyes. Then there was only "
                    "the dark again.",
                    "squirrel": "They looked up. High above sat a red tail, and a cone fell into the snow.",
                    "hare": "The hollow was not empty. Out of it something brown shot away over the field, in "
                    "zigzags, and was gone.",
                    "mouse": "A nose came out, trembled, found the air too cold, and went in again.",
                }[animal]
                if seen
                else "They waited until their feet hurt, and saw nothing. But from the hole came a little steam."
                if animal == "fox"
                else "They waited until their feet hurt, and saw nothing."
            ),
            f"They went home in their own footprints. “Somebody could follow us now,” said {one}, “and find out "
            "where we live.”",
        )
    return Story(
        rng.choice(("A Line in the Snow", f"{capital(number(steps)) if steps < 13 else steps} Steps", "Who Was Here")),
        (
            rng.choice(
                (
                    f"In the night it had snowed. In the morning {one} and {two} found tracks that began at the "
                    "compost heap and led away over the white garden.",
                    f"New snow lay on everything, and somebody had walked across it before {one} and {two} were up.",
                )
            ),
            f"“{capital(a(wrong))},” said {one}. “Wait,” said {two}, and bent down. They saw {prints}.",
            rng.choice((
f"“Does {a(wrong)} walk like that?” {two} asked. {one} did not know. “Then let us see where it lives.”",
f"“How do you know?” asked {two}. {one} only knew that {one.they} had hoped for {a(wrong)}. “Then let us follow it "
"home. A home does not lie.”",
)),
            *end,
        ),
        ("dialogue", "moral") if turned else ("dialogue", "twist"),
        (
            Question(
                f"Was {one.own} first guess right?",
                f"No, it was not {a(wrong)} but {a(animal)}.",
                (f"The tracks were {prints}.", f"That is how {a(animal)} moves."),
                False,
                lambda: _TRACKS[wrong][0] == prints,
            ),
            Question(
                "How many steps did they walk there and back?",
                f"They walked {2 * (steps - half if turned else steps)} steps.",
                (f"They turned round after {steps - half if turned else steps} steps, and went back the same way.",),
                2 * (steps - half if turned else steps),
                lambda: sum((steps - half if turned else steps) for _ in ("there", "back")),
            ),
            Question(
                f"Why did {two} want to turn round?",
                f"{two} did not want the animal to have to run away in the cold.",
                ("In winter food is scarce, and running costs warmth.",),
                "the cold",
                lambda: "the cold" if any("bitterly cold" in line for line in end) else "no reason",
            )
            if turned
            else Question(
                "Did they see the animal?",
                "Yes, for a moment." if seen else "No, they saw only where it lived.",
                (f"At the end of the tracks {'it showed itself' if seen else 'they waited in vain'}.",),
                seen,
                lambda: not any("saw nothing" in line for line in end),
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Nests, dens and other animal homes",
    group="living things",
    concepts=("habitats", "nests", "burrows", "brooding", "tracks", "inference"),
    openings=(
        """Animals build without plans, without tools and mostly without having been shown. A long-tailed tit puts
        together two thousand feathers, moss and cobweb, and the ball stretches as the young inside it grow.""",
        """Most nests are not homes. A blackbird sleeps in a bush, builds a nest for its eggs in spring, and leaves it
        for good when the young can fly. It is a cradle, and it is thrown away.""",
        """A home tells us about its owner. The door of a badger's sett is wider than it is high, like the badger; the
        hole of a woodpecker is just large enough for a woodpecker; and no beaver has ever been seen to use the front
        door in dry air.""",
        """Under a single meadow there can be more homes than in the village beside it: passages of moles and voles,
        cells of bees that live alone, the winter chambers of toads. From above you see a few small heaps of
        earth.""",
    ),
    asks=(
        "What are nests like, and what are they for?",
        "Why do some animals live under the ground?",
        "How can you tell who lives where?",
        "What should we do when we find a nest?",
    ),
    ideas=(
        (
            """A nest keeps eggs together, warm and hidden. Eggs that are cold for too long do not hatch, and eggs that
            lie open are eaten. What looks like a heap of grass is a cup just deep enough for a brooding bird to fill
            it.""",
            """Not every bird builds. The plover lays its eggs among pebbles that look the same, the emperor penguin
            carries its egg on its feet, and the cuckoo uses the nest of somebody else and lets others do the
            rest.""",
            """Nests are made of what is near. In a park, long hairs from a dog's brush and threads from a rope turn
            up in them, and by the sea dry weed does. A bird does not look for moss as such, but for something that is
            soft and stays in place.""",
        ),
        (
            """A metre down in the earth it is hardly ever hotter or colder than in a cellar. In winter the frost does
            not reach so far, and in summer it stays cool. A burrow is a house whose walls are a metre thick.""",
            """A burrow protects against those who cannot dig or are too broad. That is why a rabbit has several doors
            and a stoat, which is as thin as a rabbit is round, frightens it more than a fox does.""",
            """A burrow costs work, and not every animal lives in one. The hare presses itself into a hollow in the
            open field, keeps still, and trusts its colour, and if that fails, its legs. That is why young hares have
            fur and open eyes from the first day, while young rabbits, safe below, are born blind and bare.""",
        ),
        (
            """Fresh earth, hairs on a root, a smell, bones or nutshells in front of the door: these tell whether a
            hole is lived in and by whom. A cobweb across the entrance tells that nobody has gone in or out since it
            was spun.""",
            """Snow keeps a diary. It shows who came, from where, how fast, and where they turned. A track that ends
            at a tree and does not go on has a simple explanation: its owner climbs.""",
        ),
        (
            """Look from far away, and not for long. An old bird that sees you beside its nest stays away, and the
            eggs cool. A magpie, which has seen you too, may look in afterwards to see what you found there.""",
            """A feathered young bird that hops about on the ground is seldom an orphan. Its parents are
            waiting for you to leave. If it sits on a road, lift it into the nearest bush; birds do not mind your
            smell.""",
        ),
    ),
    mistakes=(
        """Many believe that birds live in their nests all year, as we live in a house. Most of them use one only for
        a few weeks, for eggs and young, and sleep on a branch or in a hedge for the rest of the year.""",
        """It is said that a young bird touched by a human hand will be abandoned. Most birds have a poor sense of
        smell, and they do not give up their young for that. What drives them away is somebody who will not leave.""",
        """A spider's web is not really its home. It is a trap. Many spiders sit beside it, in a rolled leaf or a
        crack, with one leg on a thread.""",
        """Bees and wasps do not build with the same stuff. Bees make wax in their own bodies, and wasps scrape wood
        from fences and chew it to paper. On a quiet day you can hear them scrape.""",
    ),
    scenes=(_boxes, _brood, _build, _sett, _homes),
    stories=(_moved_in, _snow),
    notes={
        "child": (
            """Try to build a nest as big as a soup bowl out of grass and twigs, using only two fingers of one hand as
            a beak. Does it hold an egg of clay?""",
        ),
        "pupil": (
            """In winter, when the leaves are down, count the old nests in one hedge. They were all there in summer,
            and you walked past them every day.""",
        ),
        "learner": (
            """Many animals have their own word for home: a fox lives in an earth, a badger in a sett, an otter in a
            holt, a squirrel in a drey, and a lion in a den.""",
        ),
        "parent": (
            """A nest box with a hole of 28 millimetres, hung in February two or three metres up and away from the
            midday sun, has a fair chance of tenants in April.""",
        ),
    },
)
