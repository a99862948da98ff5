"""What floats and what sinks: weight for the room a thing takes up, boats, loads and water that rises."""

from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, listing, plural
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_SOLID = (  # grams for each cubic centimetre, of solid things of one stuff
    ("cork", 0.2), ("dry branch", 0.6), ("beeswax candle", 0.95), ("ice cube", 0.92), ("pebble", 2.6),
    ("iron nail", 7.8), ("brass key", 8.5), ("glass marble", 2.5), ("lead weight", 11.3), ("gold ring", 19.0),
    ("wooden spoon", 0.7),
    ("pumice stone", 0.6), ("clay brick", 1.9), ("silver coin", 10.4), ("oak twig", 0.75), ("steel bolt", 7.8),
)  # fmt: skip
_BLOCKS = (  # stuff, grams for one cubic centimetre
    ("pine wood", 0.5), ("oak", 0.7), ("ebony", 1.1), ("beeswax", 0.95), ("soap", 1.05), ("cork", 0.2),
    ("hard rubber", 1.18), ("ice", 0.92), ("granite", 2.7), ("aluminium", 2.7), ("glass", 2.5), ("poplar wood", 0.4),
    ("clay", 1.8),
)  # fmt: skip
_WATERS = ("a bucket of water", "a rain barrel", "a pond", "a washtub", "a horse trough", "a garden pool")
_CARGO = (
    ("walnut", 12), ("marble", 5), ("pebble", 20), ("coin", 8), ("acorn", 4), ("glass bead", 2), ("snail shell", 3),
)  # fmt: skip
_CRAFT = (
    "a tin lid", "a paper boat dipped in wax", "half a coconut shell", "a toy barge", "a bark boat", "a plastic saucer",
)  # fmt: skip


def _the(things: list[str]) -> list[str]:
    return [f"the {thing}" for thing in things]


def _sorted_out(rng: Random) -> Scene:
    """Some things go under, some do not."""
    thrower = people(rng, 1)[0]
    things = rng.sample(_SOLID, 4)
    while not 0 < sum(dense < 1 for _, dense in things) < 4:
        things = rng.sample(_SOLID, 4)
    up = [thing for thing, dense in things if dense < 1]
    down = [thing for thing, dense in things if dense > 1]
    water = rng.choice(_WATERS)
    name = "the " + water.split(" of ")[0].split(" ", 1)[1]
    where = name if water != "a bucket of water" else "the bucket"
    heavy = rng.randint(15, 40)
    sinker = rng.choice(down)
    n = len(up)
    return Scene(
        (
            rng.choice((
                f"{thrower} drops {listing([a(t) for t, _ in things])} into {water}.",
                f"One after the other, {thrower} throws {listing([a(t) for t, _ in things])} into {water}.",
            )),
            rng.choice((
                f"Then {thrower.they} waits until the water is smooth again and looks.",
                "None of them is hollow."
                if "pumice stone" not in up else "After a while the water is smooth again.",
            )),
        ),
        (
            Question(
                "How many of the things are still at the surface?",
                f"{capital(amount(n))} {'is' if n == 1 else 'are'} at the surface: {listing(_the(up))}.",
                (
                    *(("Wood, cork, wax and ice are lighter than the same volume of water.",) if up else ()),
                    "Stone, glass, clay and metal are heavier than the same volume of water"
                    + (", except pumice, which is full of tiny bubbles." if "pumice stone" in up else "."),
                ),
                n, lambda: len(things) - len(down),
            ),
            Question(
                f"What will {thrower} find on the bottom of {where}?",
                f"On the bottom {'lies' if len(down) == 1 else 'lie'} {listing(_the(down))}.",
                (
                    "What weighs more than the same volume of water goes down.",
                    f"That is so for {listing(_the(down))}.",
                ),
                listing(_the(down)), lambda: listing(_the([t for t, d in things if round(d * 100) > 100])),
            ),
            Question(
                f"If {thrower} had dropped {count(heavy, sinker)} instead of one, would the first of them have "
                f"floated?",
                "No, each of them would have sunk like the one.",
                ("How many there are changes nothing: each has to be held up by the water that it pushes aside "
                "itself.",),
                False, lambda: dict(things)[sinker] * heavy < heavy,
            ),
            Question(
                f"Would {a(up[0])} ten times as large sink?",
                "No, it would float too.",
                (
                    "A larger one is heavier, but it pushes aside more water in the same proportion.",
                    "What counts is the weight for its size, and that stays the same.",
                ),
                False, lambda: dict(things)[up[0]] * 1000 > 1000,
            ),
        ),
    )  # fmt: skip


def _block(rng: Random) -> Scene:
    """A block that is weighed and measured."""
    owner = people(rng, 1)[0]
    stuff, dense = rng.choice(_BLOCKS)
    long, wide, high = rng.choice(
        ((10, 5, 4), (10, 10, 2), (5, 4, 2), (10, 10, 5), (20, 10, 5), (10, 4, 5), (20, 5, 2))
    )
    room = long * wide * high
    grams = round(room * dense)
    floats = grams < room
    cut = rng.choice((2, 4, 5))
    salt = 0 < grams - room <= room * 0.1
    verb = "float" if floats else "sink"
    share = {2: "half", 4: "a quarter of", 5: "a fifth of"}[cut]
    return Scene(
        (
            rng.choice((
                f"{owner} has a solid block of {stuff}. It is {amount(long)} centimetres long, {amount(wide)} wide and "
                f"{amount(high)} high.",
                f"On {owner.own} table lies a solid block of {stuff}, {amount(long)} centimetres long, "
                f"{amount(wide)} wide and {amount(high)} high.",
            )),
            rng.choice((f"On the kitchen scales it weighs {grams:,} grams.", f"It weighs {grams:,} grams.")),
            rng.choice((
                "One cubic centimetre of water weighs one gram.",
                "A cubic centimetre of water weighs just one gram.",
            )),
        ),
        (
            Question(
                "Will the block float in water or sink?",
                f"It {'will float' if floats else 'will sink'}.",
                (
                    f"The block takes up {amount(long)} times {amount(wide)} times {amount(high)} cubic centimetres, "
                    f"which is {room:,}.",
                    f"That much water weighs {room:,} grams, and the block weighs {grams:,}: "
                    f"{'less' if floats else 'more'} than the water.",
                ),
                f"will {'float' if floats else 'sink'}",
                lambda: "will float" if grams / (long * wide) < high else "will sink",
            ),
            Question(
                f"Suppose the block is cut into {amount(cut)} equal pieces. What will one piece do in water?",
                f"One piece will {verb} too.",
                (
                    f"A piece has only {share} the weight, but it also takes up only {share} the room.",
                    f"The whole block would {verb}, so its parts do the same.",
                ),
                verb, lambda: "float" if grams / cut < room / cut else "sink",
            ),
            Question(
                "How much water does it push aside, in cubic centimetres, when it comes to rest in a full tub?",
                f"It pushes aside {min(grams, room):,} cubic centimetres.",
                (
                    "What floats sinks in just far enough to push aside its own weight of water." if floats
                    else "What sinks is wholly under water, so it pushes aside its whole volume.",
                    f"Here that is {grams:,} grams of water, and each gram is a cubic centimetre." if floats
                    else f"That is {amount(long)} times {amount(wide)} times {amount(high)} cubic centimetres.",
                ),
                min(grams, room),
                lambda: next(v for v in range(room + 1) if v >= grams or v == room),
            ),
            *((Question(
                "Could the block float in very salty water, of which a cubic centimetre weighs 1.2 grams?",
                "Yes, there it would float." if grams < room * 1.2 else "No, it would sink there as well.",
                (f"Of this water, the same {room:,} cubic centimetres weigh {room * 6 // 5:,} grams, and the block "
                f"{grams:,}.",),
                grams < room * 1.2, lambda: grams * 10 - room * 12 < 0,
            ),) if not floats and (salt or dense > 1.5) else ()),
        ),
    )  # fmt: skip


def _load(rng: Random) -> Scene:
    """A little craft carries so much and no more."""
    owner = people(rng, 1)[0]
    craft = rng.choice(_CRAFT)
    thing, each = rng.choice(_CARGO)
    room = rng.choice((80, 100, 120, 150, 180))
    own = rng.choice((15, 20, 25, 30) if each >= 20 else (20, 25, 30, 40))
    carries = (room - own) // each
    tried = max(2, carries + rng.choice((-3, -1, 0, 2, 4)))
    holds = own + tried * each <= room
    name = "the " + craft.split(" ", 1)[1].split(" dipped")[0].replace("a coconut", "coconut")

    def loaded() -> int:
        weight = own
        on = 0
        while weight + each <= room:
            weight, on = weight + each, on + 1
        return on

    return Scene(
        (
            f"{owner} sets {craft} on the water in the sink. Empty, it weighs {own} grams.",
            rng.choice((
                f"It goes under as soon as it weighs more than {room} grams with everything in it.",
                f"As soon as it weighs more than {room} grams with its load, water comes over the rim and it goes "
                f"under.",
            )),
            rng.choice((
                f"{owner} lays {plural(thing)} in it, always in the middle. Each of them weighs {count(each, 'gram')}.",
                f"The load is {plural(thing)}; {a(thing)} weighs {count(each, 'gram')}. {owner} spreads them evenly.",
            )),
        ),
        (
            Question(
                f"How many {plural(thing)} can {name} carry?",
                f"It can carry {amount(carries)}.",
                (
                    f"That leaves {room} minus {own} grams for the load, which is {amount(room - own)}.",
                    f"{capital(amount(carries))} of them weigh {carries * each} grams; one more would make "
                    f"{carries * each + each}.",
                ),
                carries, loaded,
            ),
            Question(
                f"Does it still float with {count(tried, thing)} in it?",
                f"Yes, with {amount(tried)} it still floats." if holds else f"No, with {amount(tried)} it goes under.",
                (
                    f"{count(tried, thing).capitalize()} weigh {tried * each} grams; together with {name} that makes "
                    f"{own + tried * each}.",
                    f"The limit is {room} grams.",
                ),
                holds, lambda: tried <= loaded(),
            ),
            Question(
                f"Why does {name} go under with too much in it, although nothing else has changed?",
                "It gets too heavy for its size: it lies so deep that water comes over the rim.",
                (
                    "With every piece it lies deeper, because it has to push aside more water to be held up.",
                    f"When its rim is level with the water, it has pushed aside all it can, {room} grams.",
                ),
                "rim", lambda: "rim" if own + (loaded() + 1) * each > room else "hole",
            ),
            Question(
                f"What can happen if all the {plural(thing)} lie on one side?",
                f"{capital(name)} may tip over with fewer of them than it could carry in the middle.",
                (
                    "The loaded side goes deeper than the other one.",
                    "Water can come over the rim there, although the whole load is not too heavy yet.",
                ),
                "fewer", lambda: "fewer" if carries > 0 else "more",
            ),
        ),
    )  # fmt: skip


def _level(rng: Random) -> Scene:
    """Water rises in a measuring jug by what goes in."""
    owner = people(rng, 1)[0]
    start = rng.choice((200, 250, 300, 400))
    thing, sizes = rng.choice((
        ("pebble", (10, 15, 20, 25)), ("large iron nut", (10, 15)), ("glass stopper", (15, 20, 25)),
        ("lump of clay", (20, 25, 30, 40)), ("small potato", (30, 40)), ("brass weight", (15, 20, 25)),
    ))  # fmt: skip
    size = rng.choice(sizes)
    many = rng.randint(2, 5)
    end = start + size * many
    brim = rng.choice((350, 400, 500))
    brim = brim if brim >= start + size * 2 else 500
    before = (brim - start) // size
    return Scene(
        (
            f"A measuring jug contains {start} millilitres of water. It is full to the brim at {brim}.",
            f"{owner} lowers {a(thing)} into it on a thread. It goes to the bottom, and the water now stands at "
            f"{start + size}.",
            rng.choice(("There are more of the same kind on the table.", f"Beside the jug lie more {plural(thing)} "
            f"just like it.")),
        ),
        (
            Question(
                f"How much room does the {thing} take up?",
                f"It takes up {size} millilitres.",
                (f"The water went up from {start} to {start + size}.", "It had to make way for exactly what went in."),
                size, lambda: next(rise for rise in range(1, 100) if start + rise == start + size),
            ),
            *((Question(
                f"Where does the water stand when {amount(many)} of them lie in the jug?",
                f"It stands at {end} millilitres.",
                (f"Each one lifts the water by {size}.", f"{amount(many).capitalize()} of them lift it by "
                f"{size * many}."),
                end, lambda: start + sum(size for _ in range(many)),
            ),) if end <= brim else ()),
            Question(
                "How many of them can lie in the jug before water runs over?",
                f"{capital(amount(before))} can lie in it.",
                (
                    f"Up to the brim there are {brim - start} millilitres left.",
                    f"{capital(amount(before))} of them need {before * size}, and one more would need "
                    f"{(before + 1) * size}.",
                ),
                before, lambda: max(n for n in range(200) if start + n * size <= brim),
            ),
            Question(
                f"When the {thing} is taken out again, where does the water stand?",
                f"It stands at about {start} millilitres again, less the drops that cling to the {thing}.",
                ("The thing did not use up any water, it only pushed it aside.",),
                start, lambda: start + size - size,
            ),
        ),
    )  # fmt: skip


def _raft(rng: Random) -> Story:
    """Children want to cross a pond; what they build carries them, or does not."""
    captain, mate = pair(rng)
    base, each = rng.choice(
        (("empty cider keg", 55), ("tyre tube", 45), ("sealed oil can", 25), ("thick pine log", 30))
    )
    weights = [rng.randint(31, 45), rng.randint(31, 45)]
    dog, planks = rng.choice((0, 0, 12, 18)), rng.choice((15, 20))
    must, alone = sum(weights) + dog + planks, max(weights) + planks
    found = {
        n: "all" if n * each >= must else "one" if n * each >= alone else "none" for n in range(2, must // each + 3)
    }
    carries = rng.choice(sorted(set(found.values())))
    number = rng.choice([n for n, what in found.items() if what == carries])
    can = number * each
    reckons = rng.random() < 0.5 or (carries == "none" and can >= weights[0] + planks)
    basis = f"{amount(number)} {plural(base)}"
    sum_up = (
        f"“Wait,” said {mate}, and wrote on a plank with chalk. “Each {base} carries {each} kilos, so together "
        f"{can}. You "
        f"weigh {weights[0]}, I weigh {weights[1]}, the planks {planks}"
        + (f", the dog {dog}" if dog else "")
        + f". That makes {must}.”"
    )
    if reckons:
        turn = {
            "all": [f"“Then it will do,” said {captain}. “It will do, with {count(can - must, 'kilo')} to spare,” "
            f"said {mate}."
                    if can > must else f"“Then it will just do,” said {captain}. “If nobody sneezes,” said {mate}.",
                    "They pushed off. The planks stayed dry all the way to the other bank, and frogs looked up at "
                    "them."],
            "one": [f"“Then we go one at a time,” said {captain}, and {captain.they} went first, with a rope tied "
            f"to the raft.",
                    f"From the other bank {captain.they} threw the rope back, and {mate} pulled the raft home and "
                    f"followed"
                    + (". The dog swam, and was there before either of them." if dog else ".")],
            "none": ["They looked at the chalk for a while. Then they looked at the pond.",
                     f"“We need more {plural(base)},” said {captain}. They asked at every farm, and it was Saturday "
                     f"before they "
                     "could sail."],
        }[carries]  # fmt: skip
    else:
        turn = {
            "all": [
                f"{mate} wanted to work out first whether it would carry them, but {captain} had already jumped on.",
                rng.choice((
                    f"{mate} followed with both eyes shut. The raft rocked, and it carried them.",
                    f"{mate} sighed and stepped on as well. The raft dipped, thought it over, and carried them.",
                )),
            ],
            "one": [
                f"{mate} wanted to work out first whether it would carry them. {captain} was already on it and called "
                f"{mate} to come too.",
                rng.choice((
                    "With the second pair of feet the raft went under. The water was only knee-deep, and cold "
                    "enough to "
                    "make both of them shout.",
                    f"{mate} came, one foot first. At the second foot everything went under, down to the knee, and the "
                    "frogs fell silent.",
                )),
            ],
            "none": [f"{mate} wanted to work out first whether it would carry them, but {captain} had already "
            f"jumped on.",
                     f"The raft went down under {captain.them} as gently as a lift. {captain} stood up to the knees "
                     f"in the pond."],
        }[carries]  # fmt: skip
    wet = not reckons and carries != "all"
    end = (
        f"“Next time,” said {captain}, “bring the chalk first.”"
        if wet
        else f"“So I was right,” said {captain}. “You were lucky,” said {mate}."
        if not reckons
        else rng.choice(
            (
                "On the far side grew the best blackberries of the whole valley.",
                "In the evening they painted a name on the raft: The Chalk Mark.",
            )
        )
        if carries != "none"
        else "The chalk sum stayed on the plank, and now it had a tick behind it."
    )
    return Story(
        rng.choice(("The Raft", "Across the Pond", f"{captain.own} Ship")),
        (
            rng.choice((
                f"{captain} and {mate} wanted to cross the old mill pond. They had found {basis} behind the barn "
                f"and laid "
                "planks on them.",
                f"It took {captain} and {mate} the whole morning to tie {basis} together and nail planks on top. By "
                f"noon they "
                "had a raft, and a pond to go with it.",
            )),
            f"“Anybody can see that it floats,” said {captain}."
            + (" The dog was to come too." if dog else ""),
            *([sum_up] if reckons else []),
            *turn,
            *([] if reckons else [sum_up.replace("“Wait,” said", "Afterwards they sat on the bank. “Now look,” said")]),
            end,
        ),
        ("dialogue", "conflict", *(("moral",) if wet else ())),
        (
            Question(
                "How many kilos could the raft carry in all?",
                f"It could carry {amount(can)} kilos.",
                (f"There were {basis}, and each carried {each} kilos.",),
                can, lambda: sum(each for _ in range(number)),
            ),
            Question(
                f"Could it carry {'everybody, the dog included' if dog else 'both of them'}, with the planks?",
                f"Yes, it could carry {amount(must)} kilos." if carries == "all" else f"No, {amount(must)} kilos "
                f"were too much.",
                (
                    f"{captain} and {mate} together weighed {sum(weights)} kilos, the planks {planks}"
                    + (f" and the dog {dog}." if dog else "."),
                    f"The raft carried {can}.",
                ),
                carries == "all", lambda: can - planks - dog - weights[0] - weights[1] >= 0,
            ),
            Question(
                "Did anybody get wet feet?",
                "Yes, the raft went under." if wet else "No, everybody stayed dry.",
                ("They worked out first what it could carry." if reckons
                 else "They got on without working it out, but the raft could carry them." if carries == "all"
                 else "They got on without working out what it could carry.",),
                wet, lambda: any("knee" in paragraph for paragraph in turn),
            ),
        ),
    )  # fmt: skip


def _into_the_water(rng: Random) -> Story:
    """Something valuable falls into the water: does it come up, and how is it fetched?"""
    owner, finder = pair(rng)
    floats = rng.random() < 0.5
    thing = rng.choice(
        ("wooden flute", "leather ball", "wooden duck", "bamboo whistle", "wooden top", "walking stick") if floats
        else ("pocket watch", "bunch of keys", "pair of glasses", "silver chain", "brass whistle", "magnifying glass")
    )  # fmt: skip
    verb = "were" if thing.startswith("pair") else "was"
    it = "them" if verb == "were" else "it"
    place = rng.choice(("the landing stage", "the wooden bridge", "the harbour wall", "the edge of the mill pond"))
    flows = place in ("the wooden bridge",)
    first = (
        f"“It is gone,” said {owner}. “It must be at the bottom by now.” “Wait,” said {finder}."
        if floats
        else f"“Perhaps {'they' if it == 'them' else 'it'} will come up again,” said {owner}. {finder} shook "
        f"{finder.their} head. "
        f"“{'Glasses do' if it == 'them' else 'Metal and glass do'} not come up.”"
    )
    course = (
        [
            f"Indeed, the {thing} came up a little further on and "
            + ("drifted away with the stream." if flows else "lay rocking on the waves."),
            (
                f"They ran along the bank, faster than the brook. At the ford {finder} rolled up "
                f"{finder.their} trousers, waded in and picked {it} out."
                if flows
                else f"{finder} threw small stones just beyond {it}. Each one made a ring of waves, and each ring "
                f"pushed the "
                f"{thing} a little nearer, until {owner} could reach {it}."
            ),
        ]
        if floats
        else [
            rng.choice(
                (
                    "They fetched a rake and lay down on their stomachs. Again and again they drew up mud and weeds.",
                    f"{finder} tied a bent nail to a line and let it down. It brought up a boot, and then a branch.",
                )
            ),
            rng.choice(
                (
                    f"At the seventh try something glittered. There {'they' if it == 'them' else 'it'} {verb}.",
                    f"When it got dark they gave up. The {thing} stayed where {'they' if it == 'them' else 'it'} "
                    f"{verb}, in the mud.",
                )
            ),
        ]
    )
    found = "gave up" not in course[1]
    return Story(
        rng.choice((f"The {thing.title().replace(' Of ', ' of ')}", "Over the Edge", "Gone Under")),
        (
            rng.choice((
                f"{owner} was leaning over {place} to look at the fish when {owner.their} {thing} slipped out of "
                f"{owner.their} hand. There "
                "was a splash, and rings ran outwards.",
                f"A gust of wind, a wrong step on {place}, and {owner.own} {thing} {verb} in the water.",
            )),
            first,
            *course,
            (
                f"“How did you know?” asked {owner}. “I once had one like it,” said {finder}, “and a "
                f"river.”" if found and floats
                else f"{owner} dried {it} carefully and tied a ribbon to {it}, with a piece of cork at the "
                f"end." if found
                else f"After that {owner} tied everything that shone to a piece of cork before going near water."
            ),
        ),
        ("dialogue",) if found else ("dialogue", "sad ending"),
        (
            Question(
                f"Did the {thing} float?",
                f"Yes, {'they' if it == 'them' else 'it'} came up again." if floats
                else f"No, {'they' if it == 'them' else 'it'} went to the bottom.",
                (
                    f"{'Wood, bamboo and a ball full of air' if floats else 'Metal and glass'} weigh "
                    f"{'less' if floats else 'more'} than the same volume of water.",
                ),
                floats, lambda: "came up" in course[0],
            ),
            Question(
                "Did they get it back?" if it == "it" else "Did they get them back?",
                f"Yes, {owner} got {it} back." if found else f"No, {'they' if it == 'them' else 'it'} stayed in the "
                f"mud.",
                ((f"It stayed at the surface, so they could "
                f"{'catch it further down' if flows else 'bring it to the edge'}." if floats
                  else "They had to search the muddy bottom, and "
                  + ("at the seventh try it came up." if found else "gave up when it got dark.")),),
                found, lambda: not any("gave up" in paragraph for paragraph in course),
            ),
            Question(
                f"Who knew better what the {thing} would do, {owner} or {finder}?",
                f"{finder} knew better.",
                (f"{owner} thought that {'they' if it == 'them' else 'it'} would "
                 f"{'stay at the bottom' if floats else 'come up again'}, and that is not what happened.",),
                finder.name, lambda: owner.name if floats == ("Perhaps" in first) else finder.name,
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Floating and sinking",
    group="matter",
    concepts=("buoyancy", "density", "volume", "load"),
    openings=(
        """A tree trunk that four men can hardly lift floats, and a pin that a child can blow away sinks. So it cannot
        be weight alone that decides. Water asks for something else: how heavy is it for its size?""",
        """Everything that lies in water is pushed upwards by the water. For some things the push is strong enough to
        carry them, for others it only makes them a little lighter.""",
        """A ship of steel weighs as much as a small town and floats. A steel spoon weighs almost nothing and sinks.
        Both are of the same metal; the difference is the air inside the ship.""",
        """In the bath we are lighter. Whoever lies still and breathes in deeply rises a little, and whoever breathes
        out goes down. The body has not become any heavier in between; it has become smaller.""",
        """Long before anybody could explain it, people sat on logs and crossed rivers. That wood floats was clear to
        them. How to make iron float took them rather longer to find out.""",
    ),
    asks=(
        "Why do some things float and others sink?",
        "How can a ship of iron float?",
        "How high does water rise when something lies in it?",
        "Do things float better in the sea?",
    ),
    ideas=(
        (
            """Imagine a thing made of water, of just the same shape. If the real thing is lighter than this water
            thing, it floats; if it is heavier, it sinks. A wooden ball is lighter than a water ball of the same size,
            a stone one heavier.""",
            """Size alone does not decide, and weight alone does not either. A huge raft of balsa floats, a grain of
            sand sinks. It is the weight packed into each spoonful of room that counts.""",
            """Whether a solid thing floats depends on the material, not on the amount of it. Cutting a thing up
            does not change whether it floats. A candle floats, half a candle floats, and so does a crumb of wax. If the
            whole is lighter than its share of water, each part is so as well.""",
        ),
        (
            """Iron in a lump sinks. Hammered into a bowl, the same iron takes up much more room, because the hollow
            counts too as long as no water gets in. For that size it is light enough. A leak ends it, because then water
            takes the place of the air.""",
            """Even what is heavier than water can float if it has the right shape. A ball of clay goes straight to
            the bottom. Press it into a cup with a thin wall, and it floats and even carries a load of peas. Nothing
            has been added or taken away; only the shape is new.""",
        ),
        (
            """A stone that is lowered into a full bucket pushes out just as much water as it takes up room. So
            even the crookedest stone can be measured: catch the water that runs over and pour it into a measuring
            cup.""",
            """What floats does not push aside its whole size, only its weight. A toy boat of 300 grams pushes aside
            300 grams of water. If a duck of 200 grams is set into it, the boat sinks in until it has pushed aside
            500.""",
        ),
        (
            """Salt water is heavier than fresh water, so it carries more. A fresh egg sinks in a glass of tap water.
            Stir in several spoons of salt, and it rises. A ship that comes from the sea into a river goes a little
            deeper.""",
            """The saltier the water, the better it carries. In some lakes the water is so salty that a bather can sit
            in it and read. Oil, on the other hand, is lighter than water: it floats on top of the soup in small
            golden eyes, and an ice cube that floats in water sinks in it.""",
            """Sea water carries a little better than river water. The marks on the side of a ship show how deep it
            may be loaded in cold seas, in warm seas and in rivers. They are different, because each kind of water
            carries differently.""",
        ),
    ),
    mistakes=(
        """“Heavy things sink and light things float” sounds right and is wrong. A tanker is heavy and a needle is
        light. What must be compared is the thing and as much water as would fit in its place.""",
        """It is not the air as such that makes a boat float, as if air pulled upwards. The air only takes up room and
        weighs next to nothing. An open cup pushed under water no longer floats once the air has left it.""",
        """Deep water does not carry better than shallow water. If there is enough to carry the boat at all, it floats
        as high in a pond as over the deepest trench of the ocean.""",
        """Some believe that a sunken stone has no push from the water. It has: whoever lifts a big stone under water
        and brings it out notices how it suddenly becomes heavier at the surface.""",
    ),
    scenes=(_sorted_out, _block, _load, _level),
    stories=(_raft, _into_the_water),
    notes={
        "child": (
            """Peel an orange. With its peel it floats, without it sinks, although it has become lighter. The peel is
            full of tiny pockets of air, like a life jacket.""",
        ),
        "pupil": (
            """For water the comparison is easy: one cubic centimetre weighs one gram. So if the grams of a solid
            thing are fewer than its cubic centimetres, it floats.""",
        ),
        "adult": (
            """If an anchor lies in a boat on a small pond and is thrown overboard, the level of the pond goes down a
            little. In the boat the anchor pushed aside its weight in water, on the bottom only its size.""",
        ),
        "learner": (
            """Things “float” on water and “sink” in it. People and animals “swim”. A boat that fills with water “goes
            under”, and one that rolls over “capsizes”.""",
        ),
        "parent": (
            """Let the child guess before each thing is put into the water, and sort the things into two rows. The
            wrong guesses, such as the big light apple and the small heavy key, are the ones to talk about.""",
        ),
    },
)
