"""Magnets and what things are made of: what sticks, what pushes away, and which material suits which job."""

from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, listing
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_STICKS = (  # iron and steel
    "iron nail", "steel needle", "paper clip", "steel screw", "steel bolt", "horseshoe", "hairpin", "drawing pin",
    "iron key", "steel spring", "bicycle chain", "razor blade",
)  # fmt: skip
_STICKS_NOT = (
    ("copper bracelet", "copper"), ("gold ring", "gold"), ("brass button", "brass"), ("silver spoon", "silver"),
    ("ball of aluminium foil", "aluminium"), ("wooden peg", "wood"), ("glass bead", "glass"), ("cork", "cork"),
    ("rubber band", "rubber"), ("plastic comb", "plastic"), ("pencil", "wood"), ("piece of chalk", "chalk"),
    ("piece of copper wire", "copper"), ("leather strap", "leather"),
)  # fmt: skip
_METALS = ("copper", "gold", "brass", "silver", "aluminium")
_JOBS: tuple[tuple[str, tuple[tuple[str, str], tuple[str, str]], dict[str, tuple[int, int]]], ...] = (
    # What is to be made; two qualities that it needs, and how their lack is said; which material has which.
    ("a window for a house", (("lets light through", "lets no light through"), ("does not burn", "can burn")),
     {"glass": (1, 1), "steel": (0, 1), "clear plastic": (1, 0), "wood": (0, 0), "brick": (0, 1)}),
    ("boots for a bog", (("keeps water out", "lets water in"), ("bends with the foot", "does not bend with the foot")),
     {"rubber": (1, 1), "felt": (0, 1), "sheet iron": (1, 0), "cotton": (0, 1), "glass": (1, 0)}),
    ("a wire for a lamp",
     (("carries electricity", "carries no electricity"), ("bends without breaking", "breaks if bent")),
     {"copper": (1, 1), "glass": (0, 0), "wool": (0, 1), "rubber": (0, 1), "pencil lead": (1, 0)}),
    ("the blade of a pair of shears", (("takes a sharp edge", "takes no sharp edge"),
     ("does not shatter when dropped", "shatters when dropped")),
     {"steel": (1, 1), "glass": (1, 0), "rubber": (0, 1), "leather": (0, 1), "chalk": (0, 0)}),
    ("a bottle stopper", (("soaks up no water", "soaks up water"), ("can be squeezed", "cannot be squeezed")),
     {"cork": (1, 1), "glass": (1, 0), "sponge": (0, 1), "iron": (1, 0), "chalk": (0, 0)}),
    ("a handle for a pan",
     (("passes heat on slowly", "passes heat on quickly"), ("does not melt", "melts on the stove")),
     {"wood": (1, 1), "copper": (0, 1), "candle wax": (1, 0), "iron": (0, 1), "aluminium": (0, 1)}),
    ("a blanket for cold nights", (("keeps warmth in", "lets warmth out"), ("is soft", "is hard")),
     {"wool": (1, 1), "sheet iron": (0, 0), "wood": (1, 0), "thin silk": (0, 1), "glass": (0, 0)}),
    ("a bag for potatoes",
     (("holds heavy things", "tears under heavy things"), ("can be folded up", "cannot be folded up")),
     {"canvas": (1, 1), "tissue paper": (0, 1), "plywood": (1, 0), "kitchen foil": (0, 1), "sheet iron": (1, 0)}),
    ("a see-through raincoat", (("lets light through", "lets no light through"), ("bends easily", "breaks if bent")),
     {"clear plastic": (1, 1), "glass": (1, 0), "wool": (0, 1), "leather": (0, 1)}),
    ("a stove tile with a flower on it", (("can be shaped by hand when wet", "cannot be shaped by hand"),
     ("does not burn", "can burn")),
     {"clay": (1, 1), "wood": (0, 0), "iron": (0, 1), "dough": (1, 0), "granite": (0, 1)}),
    ("a raft", (("floats", "sinks"), ("does not fall apart in water", "falls apart in water")),
     {"wood": (1, 1), "brick": (0, 1), "cardboard": (1, 0), "granite": (0, 1), "clay": (0, 0)}),
)  # fmt: skip
_COVERS = (("sheet of card", 2), ("page of a magazine", 1), ("pane of window glass", 3), ("thin wooden board", 4))


def _box(rng: Random) -> Scene:
    """A magnet goes over a box of mixed things."""
    owner = people(rng, 1)[0]
    iron, others = rng.sample(_STICKS, rng.randint(2, 3)), rng.sample(_STICKS_NOT, 3)
    things = [*iron, *(thing for thing, _ in others)]
    rng.shuffle(things)
    n, left = len(iron), len(others)
    (asked, stuff) = rng.choice(others)
    metals = [thing for thing, made in others if made in _METALS]
    big = rng.choice(iron)
    where = rng.choice(("drawer", "wooden box", "tin", "toolbox", "crate", "shoe box"))
    return Scene(
        (
            rng.choice((
                f"In a {where} lie {listing([a(thing) for thing in things])}.",
                f"{owner} empties a {where} onto the table: {listing([a(thing) for thing in things])}.",
            )),
            rng.choice((
                f"{owner} moves a strong magnet over them, close enough to touch everything.",
                f"With a strong magnet {owner} touches one thing after the other.",
            )),
        ),
        (
            Question(
                "How many of the things stick to the magnet?",
                f"{capital(amount(n))} of them stick: {listing([f'the {thing}' for thing in iron])}.",
                ("A magnet holds iron, and steel, which is nearly all iron.",
                 f"The others are made of {listing(sorted({made for _, made in others}))}."),
                n, lambda: len([thing for thing in things if thing not in dict(others)]),
            ),
            Question(
                f"Does the {asked} stick?",
                f"No, the {asked} does not stick.",
                (f"It is made of {stuff}.",
                 f"{capital(stuff)} is a metal, but most metals are not drawn by a magnet." if stuff in _METALS
                 else f"{capital(stuff)} has no iron in it."),
                False, lambda: asked in _STICKS,
            ),
            *((Question(
                "Is everything that stays behind made of something other than metal?",
                f"No, the {metals[0]} stays behind, and {dict(others)[metals[0]]} is a metal too.",
                ("Iron and steel are metals that a magnet draws.", "Copper, brass, aluminium, silver and gold are "
                "not drawn."),
                False, lambda: not set(dict(others).values()) & set(_METALS),
            ),) if metals else ()),
            Question(
                f"Does the {big} stick if a sheet of paper lies between it and the magnet?",
                "Yes, it sticks through the paper.",
                ("A magnet works through thin paper almost as if it were not there.",),
                True, lambda: big in things and left > 0,
            ),
        ),
    )  # fmt: skip


def _rings(rng: Random) -> Scene:
    """Ring magnets on a rod: like poles face to face push apart."""
    owner = people(rng, 1)[0]
    n = rng.randint(3, 5)
    up = [rng.random() < 0.5 for _ in range(n)]  # which pole is on top, from the lowest to the highest
    if all(up[i] == up[i + 1] for i in range(n - 1)):
        up[rng.randrange(n)] ^= True
    gaps = [i for i in range(n - 1) if up[i] != up[i + 1]]
    k = len(gaps)
    turned = rng.randrange(n)
    after = [top != (i == turned) for i, top in enumerate(up)]
    later = sum(after[i] != after[i + 1] for i in range(n - 1))
    names = ["lowest", "second", "third", "fourth", "fifth"][:n]
    told = listing(
        [f"the {name} has {'north' if top else 'south'} on top" for name, top in zip(names, up, strict=True)]
    )

    def faces(tops: list[bool]) -> int:
        """By the poles that look at each other: the top of one and the bottom of the next."""
        poles = [("N", "S") if top else ("S", "N") for top in tops]  # top, bottom
        return sum(poles[i][0] == poles[i + 1][1] for i in range(n - 1))

    return Scene(
        (
            f"{owner} drops {amount(n)} ring magnets onto an upright wooden rod. Each has a north pole on one side "
            f"and a south "
            "pole on the other.",
            f"Counted from below, {told}.",
            rng.choice((
                "Two neighbours stick together if north meets south, and float apart if north meets north or south "
                "meets "
                "south.",
                "Neighbours that turn unlike poles to each other stick together; those that turn like poles to each "
                "other float apart.",
            )),
        ),
        (
            Question(
                "Between how many of the rings is there a gap?",
                f"There {'is a gap' if k == 1 else 'are gaps'} in {count(k, 'place')}.",
                (
                    "The top of one ring looks at the bottom of the next one.",
                    "If two neighbours have different poles on top, equal poles face each other, and they float apart.",
                    "So what counts is how often the pole on top changes from one ring to the next.",
                ),
                k, lambda: faces(up),
            ),
            Question(
                f"{owner} takes out the {names[turned]} ring and puts it back upside down. How many gaps are there "
                f"then?",
                f"Then there {'is' if later == 1 else 'are'} "
                f"{count(later, 'gap')}." if later else "Then there are no gaps.",
                (
                    f"The {names[turned]} ring now has {'north' if after[turned] else 'south'} on top.",
                    "From the lowest upwards, the poles on top are: "
                    + listing(["north" if top else "south" for top in after]) + ".",
                ),
                later, lambda: faces(after),
            ),
            Question(
                f"What is the largest number of gaps that {amount(n)} rings can have?",
                f"They can have {count(n - 1, 'gap')}.",
                ("Every ring except the lowest can have a gap below it.", "That is so if the poles on top change "
                "every time."),
                n - 1, lambda: max(faces([bool(code >> i & 1) for i in range(n)]) for code in range(2**n)),
            ),
            Question(
                "Would rings of copper float apart like that?",
                "No, rings of copper would simply lie on top of one another.",
                ("Copper is no magnet and has no poles.",),
                False, lambda: "copper" not in _METALS,
            ),
        ),
    )  # fmt: skip


def _lifting(rng: Random) -> Scene:
    """A magnet lifts so many things, and fewer through a cover."""
    owner = people(rng, 1)[0]
    thing = rng.choice(("paper clip", "drawing pin", "small nail", "hairpin", "steel washer"))
    cover, loss = rng.choice(_COVERS)
    bare = rng.choice((10, 12, 14, 16, 18, 20))
    layers = rng.randint(min(2, (bare - 1) // loss), max(1, (bare - 1) // loss))
    layers = min(layers, 4)
    left = bare - layers * loss
    most = -(-bare // loss)
    wanted = rng.randint(2, bare - loss)
    fit = (bare - wanted) // loss
    plural_cover = {
        "sheet of card": "sheets of card", "page of a magazine": "pages of a magazine",
        "pane of window glass": "panes of window glass", "thin wooden board": "thin wooden boards",
    }[cover]  # fmt: skip

    def layer(m: int) -> str:
        return f"one {cover}" if m == 1 else f"{amount(m)} {plural_cover}"

    return Scene(
        (
            rng.choice((
                f"{owner} tests a magnet. Held bare, it lifts {amount(bare)} {thing}s at once.",
                f"A magnet lifts {amount(bare)} {thing}s at once when nothing is in between. {owner} has tried it.",
            )),
            rng.choice((
                f"With every {cover} that is put in between, it lifts {amount(loss)} fewer, until it lifts none.",
                f"Every {cover} that is put in between costs it {amount(loss)} of them, until it lifts none.",
            )),
        ),
        (
            Question(
                f"How many does it lift through {layer(layers)}?",
                f"Through {layer(layers)} it lifts {amount(left)}.",
                (f"{capital(layer(layers))} {'takes' if layers == 1 else 'take'} away {amount(layers * loss)}.",
                 f"Without anything between there are {amount(bare)}."),
                left, lambda: [*range(bare, -1, -loss)][layers],
            ),
            Question(
                f"How many {plural_cover} does it take until it lifts none at all?",
                f"It takes {amount(most)}.",
                (f"Each takes away {amount(loss)}, and there are {amount(bare)} to take away."
                 + ("" if bare % loss == 0 else " The last one takes away what is left."),),
                most, lambda: next(m for m in range(99) if bare - m * loss <= 0),
            ),
            Question(
                f"{owner} wants to lift at least {amount(wanted)}. How many {plural_cover} may lie between at most?",
                f"At most {amount(fit)} may lie between.",
                (f"{capital(amount(bare))} minus {amount(wanted)} is {amount(bare - wanted)}; that many may be lost.",
                 f"Each one costs {amount(loss)}."),
                fit, lambda: max(m for m in range(99) if bare - m * loss >= wanted),
            ),
            Question(
                f"The magnet does not draw {plural_cover}. Why does it lift fewer {thing}s through them all the same?",
                f"It lifts fewer because the {thing}s are farther away from it.",
                ("Close to the magnet the pull is strong, and a little farther off it is much weaker.",),
                "farther", lambda: "farther" if left < bare else "nearer",
            ),
        ),
    )  # fmt: skip


def _right_stuff(rng: Random) -> Scene:
    """Which of three materials suits a job?"""
    maker = people(rng, 1)[0]
    job, needs, table = rng.choice(_JOBS)
    best = next(s for s, has in table.items() if all(has))
    others = rng.sample([s for s in table if s != best], 2)
    offered = [best, *others]
    rng.shuffle(offered)
    wrong = rng.choice(others)

    def said(s: str, only_lacks: bool = False) -> str:
        """What is true of a material, or only what it lacks."""
        parts = [pair_[1 - has] for pair_, has in zip(needs, table[s], strict=True) if not (only_lacks and has)]
        mixed = len(parts) == 2 and table[s][0] != table[s][1]
        return f"{s} {parts[0]}, but {parts[1]}" if mixed else f"{s} {listing(parts)}"

    some = sum(any(table[s]) for s in offered)
    return Scene(
        (
            rng.choice((
                f"{maker} is making {job}. The material must be one that {needs[0][0]} and also {needs[1][0]}.",
                f"For {job}, {maker} needs a material that {needs[0][0]} and that {needs[1][0]}.",
            )),
            f"The choice is between {listing(offered)}.",
            *(f"{capital(said(s))}." for s in offered),
        ),
        (
            Question(
                f"Which of the three should {maker} take?",
                f"{maker.They} should take {best}.",
                (f"{capital(said(others[0], True))}.", f"{capital(said(others[1], True))}."),
                best, lambda: max(offered, key=lambda s: sum(table[s])),
            ),
            Question(
                f"Why not {wrong}?",
                f"{capital(wrong)} will not do, for it {said(wrong, True).removeprefix(wrong + ' ')}.",
                (f"For {job} both qualities are needed in one material.",),
                said(wrong, True).removeprefix(wrong + " ").split(" and ")[0],
                lambda: next(pair_[1] for pair_, has in zip(needs, table[wrong], strict=True) if not has),
            ),
            Question(
                "How many of the three have at least one of the two qualities?",
                f"{capital(amount(some))} of them {'has' if some == 1 else 'have'} at least one.",
                (f"{capital(best)} has both.",
                 *(f"{capital(s)} has {('neither', 'one')[sum(table[s])]}." for s in others)),
                some, lambda: 3 - sum(table[s] == (0, 0) for s in offered),
            ),
            Question(
                f"Does it follow that {best} is always the better material?",
                "No, for another job something else may be better.",
                ("It was chosen for this one job, and other things must be able to do other things.",),
                False, lambda: all(all(made.get(best, (0, 0))) for _, _, made in _JOBS),
            ),
        ),
    )  # fmt: skip


def _down_the_grate(rng: Random) -> Story:
    """Something falls where no hand can reach; will a magnet fetch it?"""
    owner, helper = pair(rng)
    thing, made = rng.choice((
        ("iron key", "iron"), ("steel needle", "steel"), ("pocket knife", "steel"), ("brass key", "brass"),
        ("silver chain", "silver"), ("gold ring", "gold"), ("hairpin with a pearl", "steel"),
        ("copper medal", "copper"),
        ("tin whistle of brass", "brass"), ("whistle of tin-plated steel", "steel"),
    ))  # fmt: skip
    works = made in ("iron", "steel")
    where = rng.choice(
        (
            "a grate in the pavement",
            "the gap between two rocks",
            "an old drainpipe",
            "the crack in the pier",
            "a rabbit hole",
        )
    )
    tool = rng.choice(
        ("from an old loudspeaker", "from the refrigerator door", "from the toolbox", "that held the soap")
    )
    ring = rng.random() < 0.4
    sticky = rng.choice(
        ("chewing gum", "pitch", "a lump of warm wax", "a ball of dough", "sticky tape turned inside out")
    )
    short = thing.split(" of ")[0].split(" with ")[0]
    knows = rng.random() < 0.5
    begin = rng.choice(
        (
            f"There was a small clink, and the {short} was gone. It had slipped out of {owner.own} pocket into "
            f"{where}.",
            f"{owner} bent down to tie a lace, and the {short} fell out of {owner.their} jacket, straight into "
            f"{where}.",
        )
    )
    fetch = f"{helper} came back with a string and the magnet {tool}. “{{0}},” {helper.they} said, and let it down."
    if works:
        turn = [
            fetch.format("This catches everything that is made of iron" if knows else "This catches all metals"),
            "Click, it went. Very slowly they drew the string up, hand over hand. "
            + f"At the end hung the {short}"
            + (", and a rusty nail that nobody had asked for." if ring else "."),
        ]
    elif knows:
        turn = [
            f"{helper} came back with a string and the magnet {tool}, looked at {owner} and asked, “What is it made "
            f"of?” "
            f"“{capital(made)},” "
            f"said {owner}. {helper} put the magnet away again.",
            f"Instead {helper.they} stuck {sticky} to the end of a long stick, reached down and pressed. At the "
            f"second try the "
            f"{short} stuck to it.",
        ]
    else:
        turn = [
            fetch.format("This catches all metals"),
            "It caught two nails and the lid of a jar, but what they were looking for only moved aside and shone. "
            "“It is broken,” "
            f"said {helper}. “Or {made} does not care for magnets,” said {owner}.",
            f"Then they stuck {sticky} to the end of a long stick, reached down and pressed. At the second try the "
            f"{short} stuck to "
            "it.",
        ]
    end = rng.choice((
        f"{owner} closed {owner.their} hand around it and did not open it for a long while.",
        f"“Now we know two things,” said {helper}. “Where it was, and what it is made of.”",
        f"The same evening {owner} sewed up the hole in the pocket." if "pocket" in begin
        else f"The same evening {owner} sewed a button on the jacket pocket.",
    ))  # fmt: skip
    tried = works or not knows
    return Story(
        rng.choice((f"The {short.title()}", "Where No Hand Can Reach", "Something on a String")),
        (
            begin,
            rng.choice((
                "It could be seen down there, but no hand was thin enough, and no arm long enough.",
                "They could see it quite well. But their arms were too short, and their hands too thick.",
            )),
            rng.choice((
                f"“We need something on a string,” said {helper}, and ran off.",
                f"“Wait here and do not let anybody step on it,” said {helper}, and was gone.",
                f"{helper} lay down, measured the depth with a blade of grass, and said, “I know what we need.” "
                f"Then {helper.they} ran off.",
            )),
            *turn,
            end,
        ),
        ("dialogue", "twist") if not works else ("dialogue",),
        (
            Question(
                f"Could a magnet fetch the {short}?",
                f"Yes, it was made of {made}." if works else f"No, it was made of {made}.",
                ("A magnet draws iron and steel.", *((f"{capital(made)} is a metal, but has no iron in "
                f"it.",) if not works else ())),
                works, lambda: made not in _METALS,
            ),
            Question(
                f"How was the {short} brought up in the end?",
                f"It was brought up with {'the magnet on a string' if works else f'a stick and {sticky}'}.",
                (("It was of a material that sticks to a magnet." if works
                  else "Something sticky holds whatever it is pressed on, metal or not."),),
                "the magnet" if works else sticky, lambda: "the magnet" if "Click" in turn[1] else sticky,
            ),
            Question(
                "Was it true that the magnet “catches all metals”?" if tried and not (works and knows)
                else "What must you know before you fetch something with a magnet?",
                "No, it catches only iron, steel and a few others." if tried and not (works and knows)
                else "You must know whether it is made of iron or steel.",
                (("The nails and the lid were of iron; the lost thing was not." if not works
                  else "It worked here only because the lost thing was made of " + made + ".")
                 if tried and not (works and knows) else "The magnet does not hold anything else.",),
                False if tried and not (works and knows) else "iron or steel",
                (lambda: set(_METALS) <= {"iron", "steel"}) if tried and not (works and knows)
                else (lambda: " or ".join(("iron", "steel"))),
            ),
        ),
    )  # fmt: skip


def _compass(rng: Random) -> Story:
    """A compass is led astray by something in a pocket."""
    leader, other = pair(rng)
    culprit = rng.choice(
        (
            "pocket knife",
            "steel belt buckle",
            "fridge magnet",
            "tin of nails",
            "small radio",
            "bunch of steel keys",
            "iron cowbell",
        )
    )
    short = culprit
    place = rng.choice(("the moor", "the great forest", "the salt flats", "the heath"))
    goal = rng.choice(("the hut", "the ferry", "the railway halt", "the bridge"))
    noticed = rng.choice(("sun", "moss", "late"))
    direction, sun_side, time = rng.choice((
        ("north", "at our backs", "noon"), ("east", "in our faces", "early in the morning"),
        ("west", "in our faces", "towards evening"), ("south", "in our faces", "noon"),
    ))  # fmt: skip
    at = "at noon" if time == "noon" else time
    noticed = "sun" if noticed == "late" and time == "towards evening" else noticed
    arrived = (
        f"It was long past noon before they saw the roof of {goal}."
        if time.startswith("early")
        else f"It was dark when they saw the light of {goal}."
    )
    wrong = {"at our backs": "in our faces", "in our faces": "at our backs"}[sun_side]
    clue = {
        "sun": (
            f"After half an hour {other} stopped. “If we are going {direction}, the sun must be {sun_side} {at},” "
            f"{other.they} said. “But "
            f"it is {wrong}.”"
        ),
        "moss": (
            f"After an hour they came to a signpost. {other} cleaned it with a sleeve. “To {goal},” it said, and "
            f"pointed back the "
            "way they had come."
        ),
        "late": (
            "They walked for two hours, and then for a third. When they saw two people's footprints in the mud, "
            "they needed some "
            "time to understand whose they were."
        ),
    }[noticed]
    found = (
        f"{leader} took out the compass once more. {other} watched {leader.their} hands. “What have you got in the "
        f"pocket that you "
        f"keep it in?” It was {a(culprit)}. {other} carried it ten steps away, and the needle swung round like "
        f"somebody who has been "
        "called by name."
    )
    end = {
        "sun": f"They reached {goal} an hour later than planned. {leader} carried the compass in one pocket, and "
        f"{other} the {short} "
        "in another, ten steps behind.",
        "moss": rng.choice(
            (
                f"So they went all the way back, and nobody said much until {goal} came into sight.",
                f"They turned round. All the way to {goal} {other} did not say “I told you so”, because {other.they} "
                f"had not.",
            )
        ),
        "late": f"{arrived} “Next time,” said {other}, “I shall look at the sky as well.”",
    }[noticed]
    return Story(
        rng.choice(("The Needle", f"Always {direction.title()}", "The Wrong Pocket")),
        (
            f"{leader} and {other} wanted to cross {place} to {goal}. It was "
            f"{time if time != 'noon' else 'nearly noon'}, and the way "
            f"was easy to remember: always {direction}.",
            f"“We cannot go wrong,” said {leader}, and held up the compass. “The needle always points north.” "
            f"{leader.They} put it "
            "back into a jacket pocket, where there was something else as well, and looked at it there from time to "
            "time.",
            clue,
            found,
            end,
        ),
        ("dialogue", "twist", "foreshadowing"),
        (
            Question(
                "What made the needle point the wrong way?",
                f"It was the {short}, which was too close to the compass.",
                ("The needle of a compass is a small magnet.",
                 "Iron, or another magnet, draws it from close by more strongly than the earth does."),
                f"the {short}", lambda: f"the {culprit}" if culprit in found else "the earth",
            ),
            Question(
                "How did they notice that something was wrong?",
                {"sun": f"The sun was not where it should have been {at}.",
                 "moss": "A signpost pointed back the way they had come.",
                 "late": "They found their own footprints."}[noticed],
                ("Two signs that should agree did not agree.",),
                {"sun": "sun", "moss": "signpost", "late": "footprints"}[noticed],
                lambda: next(word for word in ("signpost", "footprints", "sun") if word in clue),
            ),
            Question(
                "Was the compass broken?",
                f"No, there was nothing wrong with the compass: away from the {short} it pointed north again.",
                (f"When the {short} was carried ten steps away, the needle swung round.",),
                False, lambda: "swung round" not in found,
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Magnets and what things are made of",
    group="matter",
    concepts=("magnetism", "materials", "properties", "compass"),
    openings=(
        """A magnet picks the pins out of the sawdust and leaves the sawdust where it is. It does not choose by size
        or weight or colour. It asks only one thing: is there iron in you?""",
        """Nobody would make a window of wood or a pillow of stone. What a thing is made of decides what it is good
        for, and much of the skill of making things lies in the choice of the material.""",
        """Two magnets can pull each other or push each other away, and it takes no more than turning one of them
        round. The push can be felt in the hands like an invisible cushion.""",
        """The earth itself is a great weak magnet. That is why a needle that can turn freely comes to rest pointing
        north, and why sailors found their way under a clouded sky.""",
        """In a scrapyard a crane lifts a whole car with a flat disc that has no hooks. Then somebody turns a switch,
        and the car drops. The magnet has been turned off.""",
    ),
    asks=(
        "What does a magnet stick to?",
        "Why do magnets sometimes push each other away?",
        "How does a compass work?",
        "Why are things made of different materials?",
    ),
    ideas=(
        (
            """A magnet draws iron, steel, nickel and a few other metals. It leaves copper, brass, aluminium, silver
            and gold alone, and everything that is not metal. So a drink can that sticks is made of steel, and
            one that does not is made of aluminium.""",
            """Iron that sticks to a magnet becomes a magnet too. A nail that hangs on a magnet can itself hold
            another nail, and this one a third. As long as they touch the magnet they are little magnets themselves.
            When the first one is pulled off, the chain falls apart.""",
            """A magnet need not touch the iron in order to draw it. The pull goes through paper, wood, glass and even
            through a hand, but it becomes weak quickly with distance. A finger's breadth away it is strong, a hand's
            breadth away it can hardly be felt.""",
        ),
        (
            """Every magnet has two ends, called north and south. North and south draw each other; north and north
            push each other away, and so do south and south. It is not a matter of strength, only of which ends
            meet.""",
            """Every magnet has two different ends, and ends of the same kind push each other away. If a bar magnet is
            broken in two, you do not get a north piece and a south piece. Each half has both ends again. However
            often it is broken, no piece has ever been found with one end only.""",
        ),
        (
            """The needle of a compass is a light magnet on a point, so that it can turn. The earth pulls one of its
            ends to the north. The needle knows nothing about the way home, but whoever knows where north is knows the
            other directions too.""",
            """The needle of a compass follows the earth, as long as nothing nearer pulls harder. A compass does not
            care whether it is day or night, rain or fog. It cares about iron, though. Near a knife, a car or a steel
            bridge the needle turns to the nearer thing, and then it lies.""",
            """A compass is a magnet that is free to turn, and anybody can make one. Stroke a sewing needle twenty
            times in the same direction with a magnet, lay it on a slice of cork and let it float in a bowl. It turns
            by itself until it points north and south.""",
        ),
        (
            """A material is chosen for what it can do. A pan is made of metal because metal passes on the heat, and
            its handle is made of wood because wood does not. A rubber sole grips the ground; a leather one would
            slip.""",
            """No material is good at everything. Hard is not the same as strong. Glass is hard, so hard that a knife
            does not scratch it, but it breaks when it falls. A rope is soft and holds a ship.""",
            """Often one material alone is not enough, and two are joined. A pencil has wood to hold and a core that
            writes. An electric wire has copper inside to carry the current and plastic outside, so that nobody gets a
            shock.""",
        ),
    ),
    mistakes=(
        """“Magnets draw metal” is only half true. A copper pipe, a gold ring and an aluminium spoon lie quite still
        beside the strongest magnet. It is iron, and what contains it, that comes.""",
        """A big magnet need not be stronger than a small one. Some modern magnets as small as a button hold more than
        an old horseshoe magnet as large as a hand.""",
        """Heavy and hard are often taken for the same. Lead is heavy and can be scratched with a fingernail; glass is
        much lighter and cannot.""",
        """The needle of a compass does not point exactly to the place where the globe turns. Magnetic north lies a
        little to the side of it and moves slowly. For a walk that does not matter, for a long voyage it does.""",
    ),
    scenes=(_box, _rings, _lifting, _right_stuff),
    stories=(_down_the_grate, _compass),
    notes={
        "child": (
            """Walk through the kitchen with a magnet on a string and let it touch pots, spoons, lids and door
            handles. Guess each time before it touches. The spoons are the ones that cheat.""",
        ),
        "pupil": (
            """A good test changes one thing at a time. To see whether card weakens a magnet, keep the magnet and the
            clips the same and add one sheet after the other.""",
        ),
        "adult": (
            """Some stainless steel sticks to a magnet and some does not, although both contain iron. It depends on
            how the atoms are stacked. Cooks use this: only pots that a magnet sticks to work on an induction
            cooker.""",
        ),
        "learner": (
            """We say that something “is made of” steel or wood when the material can still be seen, and “is made
            from” grapes or milk when it has changed completely, as wine and cheese have.""",
        ),
        "parent": (
            """Keep very small strong magnets away from children, because two of them that are swallowed can pinch the
            gut between them. A large bar or horseshoe magnet shows everything just as well.""",
        ),
    },
)
