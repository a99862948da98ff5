"""Warm things and cold things: heat goes from the warmer to the colder until both are equally warm."""

from itertools import pairwise
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, lasting, listing, spoken
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_DRINKS = ("tea", "coffee", "cocoa", "broth", "hot milk", "mint tea", "vegetable soup", "hot apple juice")
_VESSELS = (("thin glass", 12), ("tin mug", 12), ("china cup", 15), ("thick mug", 20), ("lidded mug", 30))
_METAL = ("steel spoon", "brass doorknob", "iron key", "copper pan", "silver coin", "steel ruler", "pair of scissors")
_SOFT = ("woollen sock", "cork", "cushion", "felt hat", "wooden spoon", "towel", "wicker basket", "cardboard box")
_WRAPS = ("woollen scarf", "thick blanket", "old jumper", "down jacket", "quilt", "felt cloth")


def _lasting(minutes: int) -> str:
    return "an hour and a half" if minutes == 90 else lasting(minutes)


def _cooling(rng: Random) -> Scene:
    """A drink whose difference from the room halves again and again."""
    owner = people(rng, 1)[0]
    drink = rng.choice(_DRINKS)
    vessel, half = rng.choice(_VESSELS)
    room, above = rng.randint(17, 23), rng.choice((64, 56, 48))
    wanted = rng.choice((1, 2))
    readings = [room + (above >> step) for step in range(4)]
    minutes, limit = half * wanted, readings[1] + rng.randint(0, 3) if wanted == 1 else 40

    who = owner.name if wanted == 1 else "the nephew"

    def waited() -> int:
        heat, passed = float(above), 0
        while room + heat > limit and passed < 300:
            heat, passed = heat / 2, passed + half
        return passed

    first, second = readings[0] - readings[1], readings[1] - readings[2]
    told = listing([f"{reading} degrees after {_lasting(half * i)}" for i, reading in enumerate(readings) if i])
    return Scene(
        (
            rng.choice(
                (
                    f"{owner} leaves {drink} in a {vessel} on the table, in a room of {room} degrees.",
                    f"A {vessel} of {drink} stands on {owner.own} desk. The room is at {room} degrees.",
                    f"The room is at {room} degrees, and {owner} has just poured {drink} into a {vessel}.",
                )
            ),
            rng.choice(
                (
                    f"A thermometer shows {readings[0]} degrees at first, and then {told}.",
                    f"At the beginning the {drink} is at {readings[0]} degrees; {owner.they} measures {told}.",
                )
            ),
            f"{owner} can drink it without burning {owner.their} tongue once it is at {limit} degrees or below."
            if wanted == 1
            else f"It is for {owner.own} small nephew, who may have it once it is at {limit} degrees or below.",
        ),
        (
            Question(
                f"After how long does a measurement show that {who} {'can drink' if wanted == 1 else 'may have'} it?",
                f"The measurement after {lasting(minutes)} shows it.",
                (
                    f"{f'After {lasting(half)}' if wanted == 2 else 'At first'} the thermometer still shows "
                    f"{readings[wanted - 1]} degrees, which is more than {limit}.",
                    f"At the next measurement it shows {readings[wanted]} degrees.",
                ),
                lasting(minutes),
                lambda: lasting(waited()),
            ),
            Question(
                "In which stretch between two measurements did it cool most, and why?",
                f"It cooled most in the first one, by {first} degrees.",
                (
                    f"In the first stretch it lost {first} degrees, and in the second {second}.",
                    "The hotter a thing is compared with the room, the faster heat leaves it.",
                ),
                first,
                lambda: max(before - after for before, after in pairwise(readings)),
            ),
            Question(
                f"If the {vessel} is forgotten until evening, how warm will the {drink} be then?",
                f"It will be at about {room} degrees.",
                (
                    "It goes on cooling, more and more slowly, as long as it is warmer than the room.",
                    "When both are equally warm, nothing is left that could make it colder.",
                ),
                room,
                lambda: round(room + above * 0.5 ** (8 * 60 / half)),
            ),
            Question(
                f"Could the {drink} become colder than {room} degrees if it just stands there for days?",
                f"No, not as long as the room stays at {room} degrees.",
                ("A thing cools by giving heat to something colder, and nothing around it is colder than the room.",),
                False,
                lambda: room + above * 0.5**20 < room,
            ),
        ),
    )


def _mixed(rng: Random) -> Scene:
    """Hot and cold water poured together."""
    washer = people(rng, 1)[0]
    vessel, use, low, high = rng.choice(
        (
            ("washing-up bowl", "wash the dishes", 42, 50),
            ("footbath", "warm cold feet", 37, 43),
            ("baby's bath", "bathe the baby", 35, 38),
            ("basin", "wash a woollen jumper", 22, 31),
        )
    )
    while True:
        hot_jugs, cold_jugs = rng.randint(1, 4), rng.randint(1, 4)
        hot, cold = rng.choice((50, 55, 60, 65, 70)), rng.choice((10, 12, 14, 15, 16))
        total = hot_jugs * hot + cold_jugs * cold
        if total % (hot_jugs + cold_jugs) == 0 and abs(total / (hot_jugs + cold_jugs) - (low + high) / 2) <= 16:
            break
    mix = total // (hot_jugs + cold_jugs)

    def by_exchange() -> int:
        """Degree by degree: what one side loses the other gains."""
        units = [hot] * hot_jugs + [cold] * cold_jugs
        while max(units) - min(units) > 1:
            units[units.index(max(units))] -= 1
            units[units.index(min(units))] += 1
        return units[0]

    verdict = "right" if low <= mix <= high else "too hot" if mix > high else "too cold"
    remedy = {"right": "nothing", "too hot": "cold water", "too cold": "hot water"}[verdict]
    equal = hot_jugs == cold_jugs
    lean = "exactly between them" if equal else f"nearer to the {'hot' if hot_jugs > cold_jugs else 'cold'} water's"
    return Scene(
        (
            rng.choice(
                (
                    f"{washer} pours {count(hot_jugs, 'jug')} of hot water and {count(cold_jugs, 'jug')} of cold water "
                    f"into a {vessel}.",
                    f"Into a {vessel} go {count(hot_jugs, 'jug')} of hot water and {count(cold_jugs, 'jug')} of cold "
                    f"water; it is {washer} who pours them.",
                )
            ),
            rng.choice((
                f"All jugs are equally large. The hot water is at {hot} degrees, the cold water at {cold}.",
                f"The hot water is at {hot} degrees and the cold water at {cold}; each jug holds the same amount.",
                f"Every jug holds a litre. The water from the stove is at {hot} degrees, the tap water at {cold}.",
            )),
            f"To {use}, {washer.they} wants between {low} and {high} degrees.",
        ),
        (
            Question(
                f"How warm is the mixed water, if no heat is lost to the {vessel} or the air?",
                f"It is at {mix} degrees.",
                (
                    f"Add the degrees jug by jug: {amount(hot_jugs)} times {hot} and {amount(cold_jugs)} times {cold} "
                    f"make {total}.",
                    f"They are shared among {amount(hot_jugs + cold_jugs)} jugs.",
                ),
                mix,
                by_exchange,
            ),
            Question(
                f"Is the water right to {use}, or is it too hot or too cold?",
                f"It is {verdict}." if verdict != "right" else "It is right as it is.",
                (f"The mixture is at {mix} degrees, and it should be between {low} and {high}.",),
                verdict,
                lambda: (
                    "too hot" if hot_jugs * (hot - high) > cold_jugs * (high - cold)
                    else "too cold" if hot_jugs * (hot - low) < cold_jugs * (low - cold) else "right"
                ),
            ),
            Question(
                f"What should {washer} add, if anything?",
                f"{washer.They} should add {'some ' if remedy != 'nothing' else ''}{remedy}.",
                (
                    f"The mixture is at {mix} degrees, and {low} to {high} are wanted.",
                    "Cold water lowers the temperature, hot water raises it.",
                ),
                remedy,
                lambda: "cold water" if by_exchange() > high else "hot water" if by_exchange() < low else "nothing",
            ),
            Question(
                f"Without any sum: is the mixture nearer to {hot} or to {cold} degrees, or in the middle?",
                f"It is {lean}." if equal else f"It is {lean} {hot if hot_jugs > cold_jugs else cold} degrees.",
                (
                    "There is as much hot water as cold." if equal
                    else f"There is more {'hot' if hot_jugs > cold_jugs else 'cold'} water than "
                    f"{'cold' if hot_jugs > cold_jugs else 'hot'}, and the larger part has more say.",
                    "Equal amounts would meet exactly halfway." if not equal else "Each loses or gains the same.",
                ),
                lean,
                lambda: (
                    "exactly between them" if by_exchange() * 2 == hot + cold
                    else f"nearer to the {'hot' if by_exchange() * 2 > hot + cold else 'cold'} water's"
                ),
            ),
        ),
    )  # fmt: skip


def _to_the_touch(rng: Random) -> Scene:
    """Things that have long been in one place feel differently cold, and are equally cold."""
    toucher = people(rng, 1)[0]
    metal, (soft, other) = rng.choice(_METAL), rng.sample(_SOFT, 2)
    place, degrees = rng.choice((("cool hall", 14), ("bedroom", 17), ("kitchen", 20), ("cellar", 11), ("study", 19)))
    things = [metal, soft, other]
    rng.shuffle(things)
    carrying = {thing: (1 if thing in _SOFT else 300) for thing in things}  # how well they carry heat away
    hours = rng.choice(("since yesterday", "all night", "for two days", "since the day before"))
    return Scene(
        (
            rng.choice(
                (
                    f"Somebody left {listing([a(thing) for thing in things])} in the {place}. "
                    f"They have been there {hours}.",
                    f"{capital(listing([a(thing) for thing in things]))} have been lying in the {place} {hours}.",
                )
            ),
            f"It has been {degrees} degrees there all the time.",
            rng.choice(
                (f"{toucher} touches each of them with a warm hand.", f"{toucher} lays a hand on each of them.")
            ),
        ),
        (
            Question(
                f"Which of them feels coldest to {toucher}?",
                f"The {metal} feels coldest.",
                (
                    "The hand is warmer than all three, so heat goes out of the hand into whatever it touches.",
                    f"Metal carries that heat away quickly; {listing([a(t) for t in things if t != metal])} hardly "
                    "carry it away at all.",
                ),
                f"the {metal}",
                lambda: f"the {sorted(carrying, key=lambda thing: carrying[thing])[-1]}",
            ),
            Question(
                "Which of them is coldest by a thermometer?",
                f"None of them is: all three are at {degrees} degrees.",
                (
                    f"They have been in the same place {hours}, and that is long enough to become as warm as the air.",
                    "They only feel different because each takes heat out of the hand at its own rate.",
                ),
                degrees,
                lambda: round(degrees + (30 - degrees) * 0.5**10),
            ),
            Question(
                f"Suppose the {place} were at 50 degrees, hotter than the hand. Which would then feel hottest?",
                f"The {metal} would feel hottest.",
                (
                    "Now heat goes the other way, from the thing into the hand.",
                    "What carries heat away fast also brings it fast.",
                ),
                f"the {metal}",
                lambda: f"the {max(things, key=carrying.__getitem__)}",
            ),
        ),
    )


def _stove(rng: Random) -> Scene:
    """A room that a stove warms by the hour."""
    owner = people(rng, 1)[0]
    room = rng.choice(("workshop", "greenhouse", "village hall", "studio", "classroom", "mountain hut"))
    start, up = rng.randint(6, 13), rng.choice((2, 3, 4))
    ready = rng.choice((8, 9, 10)) * 60
    hours = rng.randint(2, ready // 60 - 5) if ready < 540 else rng.randint(2, 4)
    goal = start + up * hours
    light = ready - hours * 60
    down = rng.choice((1, 2))
    off = rng.randint(2, 4) if down == 1 else 2
    left = goal - down * off

    def lit() -> str:
        degrees, time = goal, ready
        while degrees > start:
            degrees, time = degrees - up, time - 60
        return spoken(time)

    return Scene(
        (
            rng.choice((
                f"In the morning the {room} is at {start} degrees.",
                f"Before anybody comes, it is {start} degrees in the {room}.",
                f"The thermometer in the {room} shows {start} degrees in the morning.",
            )),
            rng.choice(
                (
                    f"When the stove burns, it becomes {amount(up)} degrees warmer every hour.",
                    f"The stove, once it is lit, warms it by {amount(up)} degrees an hour.",
                )
            ),
            rng.choice((
                f"{owner} wants it to be at {goal} degrees at {spoken(ready)}.",
                f"At {spoken(ready)} people will come, and {owner} would like it to be at {goal} degrees by then.",
                f"{owner} needs {goal} degrees there by {spoken(ready)}.",
            )),
            f"After the stove has gone out, the {room} loses about {count(down, 'degree')} an hour.",
        ),
        (
            Question(
                f"When must {owner} light the stove?",
                f"{owner.They} must light it at {spoken(light)}.",
                (
                    f"From {start} to {goal} degrees there are {goal - start} degrees to go." if goal - start > 12
                    else f"From {start} to {goal} degrees there are {amount(goal - start)} degrees to go.",
                    f"At {amount(up)} degrees an hour that takes {count(hours, 'hour')}.",
                ),
                spoken(light),
                lit,
            ),
            Question(
                f"The stove goes out when the {room} is at {goal} degrees. How warm is it {count(off, 'hour')} later?",
                f"It is at about {left} degrees.",
                (
                    f"It loses {count(down, 'degree')} in each of the {amount(off)} hours, and "
                    f"{amount(down * off)} in all.",
                ),
                left,
                lambda: [goal - down * hour for hour in range(off + 1)][-1],
            ),
            Question(
                f"Where does the heat go when the {room} cools down?",
                "It goes outside, through the walls, the windows and every crack.",
                (
                    f"The {room} can only cool because something around it is colder.",
                    "Heat that leaves a place is not gone; it is spread over a larger one.",
                ),
                "outside",
                lambda: "outside" if left < goal else "inside",
            ),
        ),
    )  # fmt: skip


def _wrapped_up(rng: Random) -> Story:
    """Somebody wraps something hot or cold in wool; somebody else expects the opposite."""
    one, two = pair(rng)
    wrap = rng.choice(_WRAPS)
    cold = rng.random() < 0.5
    what, other = rng.choice(
        (("bottle of lemonade", "ice-cold"), ("can of milk", "ice-cold"), ("box of ice cream", "frozen"))
        if cold
        else (("pot of soup", "steaming"), ("dish of baked potatoes", "hot"), ("jug of cocoa", "steaming"))
    )
    noun = what.split(" of ")[1]
    course = rng.choice(("twin", "late", "opened"))
    often = rng.choice(("three", "four", "five"))
    late = rng.choice(("three quarters of an hour", "an hour", "an hour and a half"))
    where = rng.choice(("the boat race", "the picnic by the river", "the football field", "the allotment"))
    doubt = "It will get warm in there" if cold else f"There is no fire in {a(wrap)}. It will get cold anyway"
    wrapped, bare = (5, 20) if cold else (60, 31)
    result = (
        f"still {other}" if cold else "still hot",
        ("half melted" if noun == "ice cream" else "lukewarm") if cold else "barely warm",
    )
    verb = "were" if noun.endswith("potatoes") else "was"
    proof = {
        "twin": [
            f"“Let us see, then,” said {one}, and left {a('second ' + what)} standing beside it without any cover.",
            f"They had to wait {late}. When they opened both, the {noun} without a cover {verb} {result[1]}, "
            f"but the {noun} in the {wrap} {verb} {result[0]}.",
        ],
        "late": [
            f"{one} said nothing and put the bundle into the basket. The others were late. It took {late} before "
            "everybody had come.",
            f"{two} was the first to look inside. The {noun} {verb} {result[0]}.",
        ],
        "opened": [
            f"They had to wait {late}. {two} could not leave the bundle alone. {often.capitalize()} times {two.they} "
            "pulled it open to see whether anything had happened.",
            f"When at last it was time to eat, the {noun} {verb} {result[1]}. “It does not work,” said {two}.",
        ],
    }[course]
    end = (
        f"“It worked,” said {one}, “until somebody let {'the summer in' if cold else 'the heat out'} {often} times.”"
        if course == "opened"
        else rng.choice(
            (
                f"“The {wrap} does not know what is warm and what is cold,” said {one}. “It only makes heat slow.”",
                f"“So the {wrap} is not warm at all,” said {two} slowly. “I am warm, and it keeps me so.”",
                f"{two} was silent for a while. Then {two.they} asked whether the {wrap} could be borrowed on Sunday.",
            )
        )
    )
    first = (
        Question(
            f"Whose fault was it that the {noun} {verb} {result[1]} in the end?",
            f"It was {two.own} fault.",
            (
                f"Still air in the {wrap} slows the heat only as long as it is kept shut.",
                f"It was opened {often} times, and each time fresh {'warm' if cold else 'cool'} air came in.",
            ),
            two.own,
            lambda: next(who.own for who in (one, two) if f"{who} could not leave" in proof[0]),
        )
        if course == "opened"
        else Question(
            f"Did the {wrap} do what {two} expected?",
            f"No, in the {wrap} the {noun} stayed {other if cold else 'hot'}.",
            (
                f"{two} thought that it would get {'warm' if cold else 'cold'}.",
                "Wool and feathers are full of still air, through which heat passes slowly.",
            ),
            False,
            lambda: abs(wrapped - (4 if cold else 70)) > abs(bare - (4 if cold else 70)),
        )
    )
    return Story(
        rng.choice((f"The {wrap.title()}", "Wrapped Up", f"{one.own} Bundle")),
        (
            rng.choice(
                (
                    f"{one} and {two} were to bring {a(what)} to {where}. It came out of the kitchen {other}.",
                    f"On the table stood {a(what)}, {other}, ready to be taken to {where}. {one} and {two} had "
                    "promised to carry it.",
                )
            ),
            rng.choice((
                f"{one} fetched {a(wrap)} and wound it round everything, twice.",
                f"Before they left, {one} wrapped {a(wrap)} round it and tied the ends together.",
                f"{one} looked at the {'sun' if cold else 'clouds'}, went back into the house, and came out with "
                f"{a(wrap)}. Soon nothing could be seen of the {noun}.",
            )),
            rng.choice(
                (
                    f"“What is that for?” asked {two}. “{doubt}.”",
                    f"{two} laughed. “You have dressed it up like a snowman. {doubt}.”",
                    f"“Take that off again,” said {two}. “{doubt}.”",
                )
            ),
            *proof,
            end,
        ),
        ("dialogue", "conflict", "twist") if cold else ("dialogue", "conflict"),
        (
            first,
            Question(
                f"In which direction did a little heat pass through the {wrap} all the same?",
                f"It passed {'inwards' if cold else 'outwards'}.",
                (
                    f"The {noun} {verb} {'colder' if cold else 'warmer'} than the air.",
                    "Heat goes from the warmer side to the colder one.",
                ),
                "inwards" if cold else "outwards",
                lambda: "inwards" if wrapped < 21 else "outwards",
            ),
            Question(
                f"What would have happened after a whole day in the {wrap}?",
                f"After a whole day the {noun} would have been about as warm as the air.",
                (f"{capital(a(wrap))} slows the exchange of heat, but does not stop it.",),
                "as warm as the air",
                lambda: "as warm as the air" if abs(round(21 + (wrapped - 21) * 0.5**24) - 21) == 0 else "other",
            ),
        ),
    )  # fmt: skip


def _still_hot(rng: Random) -> Story:
    """Something does not look hot, and is."""
    cook, helper = pair(rng)
    thing, place = rng.choice(
        (
            ("baking tray", "on the windowsill"), ("iron pan", "beside the stove"), ("waffle iron", "on a stone slab"),
            ("poker", "against the wall"), ("horseshoe", "on the anvil"), ("iron casserole", "next to the sink"),
        )
    )  # fmt: skip
    since = rng.choice((3, 5, 8))
    careful = rng.choice(("warned", "tested", "burnt"))
    errand = rng.choice(("to open the gate", "to answer the telephone", "to bring in the washing", "to call the dog"))
    middle = {
        "warned": (
            rng.choice(
                (
                    f"“Stop,” called {cook} from the door. “That came out of the fire {amount(since)} "
                    "minutes ago. It only looks cold.”",
                    f"“Do not touch that,” cried {cook}, who had just come back. “It was in the fire {amount(since)} "
                    f"minutes ago. You cannot see that it is hot.”",
                )
            ),
            rng.choice(
                (
                    f"{helper} drew back, fetched a dry cloth, and moved the {thing} with that.",
                    f"{helper} froze with a hand in the air, and then fetched a thick dry cloth. With that the {thing} "
                    "was soon out of the way.",
                )
            ),
        ),
        "tested": (
            f"Then {helper.they} remembered something: {helper.their} grandmother never touched iron before holding "
            "the back of her hand near it.",
            f"{helper.They} did the same, and felt the heat from a hand's breadth away. So {helper.they} left the "
            f"{thing} where it was and told {cook}.",
        ),
        "burnt": (
            f"{helper.They} took hold of it, cried out, and let it fall. There was a red line across two fingers.",
            f"{cook} held {helper.their} hand under cool running water for twenty minutes. “It is my fault,” "
            f"{cook.they} said. “I should have told you.”",
        ),
    }[careful]
    end = (
        f"From that day on {cook} laid a red glove beside everything that had just come out of the heat."
        if careful == "burnt"
        else rng.choice(
            (
                f"“How can you see whether it is hot?” asked {helper}. “You can't,” said {cook}. “Only when it glows, "
                "and then it is far hotter than it need be to burn you.”",
                f"An hour later {cook} let a drop of water fall on it. It did not hiss. “Now you may,” said {cook}.",
            )
        )
    )
    return Story(
        rng.choice((f"The {thing.title()}", "Not Red, but Hot", f"{helper.own} Hand")),
        (
            rng.choice((
                f"{cook} took the {thing} out of the heat, put it {place}, and went out {errand}.",
                f"The {thing} was done with. {cook} set it down {place} to cool and ran out {errand}.",
                f"“That can cool by itself,” thought {cook}, left the {thing} {place}, and went out {errand}.",
            )),
            rng.choice(
                (
                    f"{amount(since).capitalize()} minutes later {helper} came in to help tidy up. There was the "
                    f"{thing}, grey and quiet.",
                    f"{helper} came in from the yard after {amount(since)} minutes and found everything in a "
                    f"muddle. In the middle of it was the {thing}. It did not smoke, and it did not glow.",
                )
            ),
            rng.choice((
                f"{helper} reached out to put it away.",
                f"{helper} liked things to be in their place, and stretched out a hand.",
                f"“This does not belong here,” thought {helper}, and bent down to pick it up.",
            )),
            *middle,
            end,
        ),
        {
            "burnt": ("dialogue", "sad ending", "moral"),
            "warned": ("dialogue",),
            "tested": ("dialogue", "foreshadowing"),
        }[careful],
        (
            Question(
                f"Did {helper} burn {helper.themselves}?",
                f"Yes, on two fingers, when {helper.they} took hold of the {thing}."
                if careful == "burnt" else f"No, {helper} did not touch it with a bare hand.",
                ({
                    "warned": f"{cook} called out in time, and {helper} used a cloth.",
                    "tested": f"{helper} held a hand near it first and felt the heat.",
                    "burnt": f"Nobody had told {helper} that the {thing} had just come out of the heat.",
                }[careful],),
                careful == "burnt",
                lambda: any("cried out" in paragraph for paragraph in middle),
            ),
            Question(
                f"Why did the {thing} look harmless?",
                "It looked harmless because hot metal looks like cold metal until it glows.",
                (
                    "Metal begins to glow only at about 500 degrees.",
                    "Far below that it can already burn the skin.",
                ),
                "glows",
                lambda: "glows" if 60 < 500 else "smokes",
            ),
            Question(
                f"Could {helper} know, only by looking, that it was hot?",
                f"No, {helper.they} could not: it neither glowed nor smoked.",
                (f"{helper} was out when {cook} put it there, and heat that does not glow cannot be seen.",),
                False,
                lambda: False,
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Heating up and cooling down",
    group="matter",
    concepts=("heat", "temperature", "insulation", "equilibrium"),
    openings=(
        """A forgotten cup of tea gets cold, and a forgotten glass of cold milk gets warm. Both do the same thing:
        they become as warm as the room. Left alone, things that touch each other end up at one temperature.""",
        """Heat moves. It goes from the pan into the soup, from the soup into the spoon, and from the spoon into the
        hand. It never goes uphill by itself, from the colder thing into the warmer one.""",
        """Why does a tiled floor feel colder than the rug beside it, although both have been in the same room all
        night? The answer has less to do with the floor than with the foot.""",
        """Most of housekeeping is about heat: getting it into the oven and keeping it out of the refrigerator,
        letting it into the room in the morning and not letting it out at night.""",
        """A thermometer measures how warm a thing is, not how much heat is in it. A spark is far hotter than a
        bathtub of warm water, but only the bathtub can warm a cold room a little.""",
    ),
    asks=(
        "Why does hot tea get cold when nobody does anything?",
        "Why do some things feel colder than others in the same room?",
        "How can a blanket keep me warm if it has no heat of its own?",
        "What happens when hot and cold water are mixed?",
    ),
    ideas=(
        (
            """Hot tea gives heat to everything around it that is colder: the cup, the table, the air. As it becomes
            less hot, it gives less, so it cools fast at first and slowly at the end. It stops when it is as warm as
            the room.""",
            """Put a hot stone into a bucket of cold water. The stone becomes cooler and the water warmer, until both
            are equally warm; then nothing more happens. Tea in a kitchen does the same, only that the bucket is a
            whole room and hardly gets any warmer for it.""",
            """Cold is not something that creeps into the tea. What happens is that heat leaves it. When we say “shut
            the door, you are letting the cold in”, we mean that the warm air goes out and colder air takes its
            place.""",
        ),
        (
            """A hand does not feel how cold a thing is but how fast it loses heat itself. Iron carries the heat of
            the hand away at once and feels cold. Wood carries it away slowly, so the place under the hand soon
            becomes warm and feels pleasant.""",
            """Things differ in how fast they let heat pass. Cooks use the difference: the pan is of metal so that
            heat passes quickly into the food, and its handle is of wood or plastic so that it passes slowly into the
            hand. A steel spoon left in hot soup becomes too hot to hold, while a wooden one stays comfortable.""",
        ),
        (
            """A blanket is full of small pockets of still air, and heat passes through still air slowly. The body
            makes heat all the time. The blanket only keeps it from running off, as a lid does for a pot.""",
            """The same woollen cloth keeps soup hot and ice cold. In the first case it slows the heat on its way out,
            in the second on its way in. It would not make an empty, cold bed warm, however long it lay there.""",
            """Whatever holds still air keeps the body's own heat in. Birds fluff up their feathers on cold days and
            look twice as fat. They have not eaten more. They have put more air between themselves and the frost.""",
        ),
        (
            """If equal amounts of water at 20 and at 60 degrees are mixed, they meet in the middle, at 40. The hot
            half loses 20 degrees and the cold half gains 20. With more of one than of the other, the result is nearer
            to the larger part.""",
            """Temperatures do not add up. A cup of water at 30 degrees and another cup at 30 degrees make two cups at
            30 degrees, not a jug at 60. What adds up is the amount of water, and with it the amount of heat.""",
        ),
    ),
    mistakes=(
        """Many people say that a woollen coat warms. A thermometer wrapped in a coat shows the same as one lying
        beside it. The coat keeps in the warmth of whoever wears it, and a snowman in a coat would last longer, not
        shorter.""",
        """It is tempting to believe that metal things are colder than wooden ones in the same room. They are equally
        warm if they have been there for hours; the metal only takes heat out of the hand faster.""",
        """A thing that does not glow or steam can still burn. An oven dish looks the same at 20 degrees and at 200.
        Near a stove it is wise to ask before touching.""",
        """Leaving the door of the refrigerator open does not cool the kitchen. The heat that it takes from its inside
        comes out at its back, and the motor adds some more, so that the kitchen becomes a little warmer.""",
    ),
    scenes=(_cooling, _mixed, _to_the_touch, _stove),
    stories=(_wrapped_up, _still_hot),
    notes={
        "child": (
            """Lay a spoon of metal and a spoon of wood on the table for an hour, and touch both to your cheek. One
            feels colder. They are equally cold, and now you know a secret about your cheek.""",
        ),
        "pupil": (
            """To check a mixture of hot and cold water, compare the result with both: it must lie between them. A
            result above the hot water or below the cold water is certainly wrong.""",
        ),
        "adult": (
            """That the loss of heat is proportional to the difference has a practical side: a house that is heated a
            few degrees less in winter saves noticeably, because it loses less through every wall at every hour.""",
        ),
        "learner": (
            """Things “heat up”, “warm up” and “cool down”. “Lukewarm” means only slightly warm; we say it of water,
            soup and tea, and also of a welcome that is not very friendly.""",
        ),
        "parent": (
            """Let a child feel three bowls of water: one hand in the cold one, the other in the warm one, then both
            in the one between. The same water feels warm and cold at once, which shows better than words why
            thermometers were invented.""",
        ),
    },
)
