"""Keeping food: what must be eaten first, what belongs where, and what a power cut does to the freezer."""

import re
from random import Random

from hornbook.curriculum.worlds.english import amount, capital, clock, count, lasting, listing
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.telling import ask
from hornbook.curriculum.worlds.world import Scene, Story, World

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# What was opened or cooked, how many days it keeps in the refrigerator, and whether it is several things.
_KEEPS = (
    ("an opened carton of milk", "the milk", 3), ("a bowl of cooked rice", "the rice", 1),
    ("a pot of vegetable soup", "the soup", 3), ("an opened tub of cream cheese", "the cream cheese", 5),
    ("a piece of fresh fish", "the fish", 1), ("an opened jar of pesto", "the pesto", 5),
    ("a packet of minced meat", "the minced meat", 1), ("half a roast chicken", "the chicken", 3),
    ("a bowl of potato salad", "the potato salad", 2), ("an opened pot of cream", "the cream", 4),
    ("a plate of sliced ham", "the ham", 3), ("a bowl of fruit salad", "the fruit salad", 2),
)  # fmt: skip
# A thing, where it belongs, where it was put, what comes of it there, why, and whether it is safe after a week.
_PLACES = (
    ("the ice cream", "freezer", "refrigerator", "it melts",
     "A refrigerator is cold, but not cold enough for ice", None),
    ("the fresh fish", "refrigerator", "window sill", "it goes bad within hours",
     "Warmth lets germs multiply fast", False),
    ("the lettuce", "refrigerator", "freezer", "it turns limp and glassy",
     "The water in lettuce leaves freezes and bursts them", True),
    ("the honey", "cupboard", "refrigerator", "it gets so stiff that no spoon will go in",
     "Honey thickens in the cold", True),
    ("the fresh milk", "refrigerator", "cupboard", "it turns sour",
     "At room temperature the germs in milk multiply", False),
    ("the bread", "bread bin", "refrigerator", "it goes stale sooner",
     "Bread hardens fastest at a few degrees above freezing", True),
    ("the potatoes", "cellar", "window sill", "they turn green and bitter",
     "Light tells potatoes to get ready to grow", False),
    ("the bananas", "fruit bowl", "refrigerator", "their skins turn black",
     "Bananas come from hot countries, and cold harms their skins", True),
    ("the butter", "refrigerator", "window sill", "it melts in the sun",
     "The fat in butter becomes liquid in the warmth", None),
    ("the frozen peas", "freezer", "cupboard", "they thaw and go bad",
     "Frozen food keeps only as long as it is frozen", False),
    ("the glass bottle of water", "cupboard", "freezer", "it bursts",
     "Water takes up more room when it turns to ice", None),
    ("the loose biscuits", "biscuit tin", "refrigerator", "they go soft",
     "Dry biscuits draw in moisture and smells", True),
)  # fmt: skip
_FINE = ("flour", "tea", "salt", "dry lentils", "sugar", "tins of tomatoes")


def _read(told: tuple[str, ...], pattern: str) -> str:
    """What a story says in a certain place."""
    found = re.search(pattern, " ".join(told))
    return found[1] if found else ""


def _is(thing: str) -> str:
    return "are" if thing.endswith("s") else "is"


def _first(rng: Random) -> Scene:
    """Several things in a refrigerator, each good until a day of this week."""
    owner = people(rng, 1)[0]
    while True:
        things = rng.sample(_KEEPS, 3)
        made = [rng.randrange(3) for _ in things]
        until = [day + keeps for day, (_, _, keeps) in zip(made, things, strict=True)]
        if until.count(min(until)) == 1 and min(until) >= 2 and max(until) <= 6:
            break
    base = rng.randrange(7)
    today = 2

    def day_of(day: int) -> str:
        return _DAYS[(base + day) % 7]

    ordered = sorted(zip(until, [name for _, name, _ in things], strict=True))
    asked = rng.randrange(3, 7)
    good = [name for day, name in ordered if day >= asked]
    third = rng.randrange(3)

    def lasts(i: int) -> int:
        day = made[i]
        for _ in range(things[i][2]):
            day += 1
        return day

    facts = [
        f"{capital(thing)} went in this morning. It keeps for {count(keeps, 'day')}." if day == today else
        rng.choice((f"{capital(thing)} has been there since {day_of(day)}, and it keeps for {count(keeps, 'day')}.",
                    f"On {day_of(day)} {owner} put in {thing}, which keeps for {count(keeps, 'day')}."))
        for (thing, _, keeps), day in zip(things, made, strict=True)
    ]  # fmt: skip
    ends = [f"{capital(name)} is good until {day_of(day)}." for day, name in ordered]
    return Scene((
        f"It is {day_of(today)}, and {owner} looks into the refrigerator.",
        *facts,
    ), (
        ask(
            f"What should {owner} eat first?", f"{owner} should eat {ordered[0][1]} first.", ordered[0][1],
            lambda: min((lasts(i), things[i][1]) for i in range(3))[1],
            *ends, "What goes bad soonest is eaten first, no matter what has been there longest."),
        ask(
            f"Until which day is {things[third][1]} good?",
            f"{capital(things[third][1])} is good until {day_of(until[third])}.", day_of(until[third]),
            lambda: day_of(lasts(third)),
            f"{capital(things[third][1])} went in on {day_of(made[third])}.",
            f"{capital(count(things[third][2], 'day'))} after {day_of(made[third])} comes {day_of(until[third])}."),
        ask(
            f"If nothing is eaten, how many of the three are still good on {day_of(asked)}?",
            f"{capital(amount(len(good)))} of them {'is' if len(good) == 1 else 'are'} still good: "
            f"{listing(good)}." if good
            else "By then not one of the three is good.",
            len(good), lambda: sum(lasts(i) >= asked for i in range(3)), *ends),
        ask(
            f"Can {owner} be certain that everything is good up to those days?",
            "No, the days are only a rule, and the food has to be looked at and smelled as well.", False, lambda: False,
            "The rule holds for a refrigerator that is cold enough and was kept closed.",
            "Whether that was so on every one of these days, nobody has said."),
    ))  # fmt: skip


def _unpacked(rng: Random) -> Scene:
    """The shopping is put away, one thing in the wrong place."""
    one, other = pair(rng)
    thing, right, wrong, effect, why, fit = rng.choice(_PLACES)
    fine = [row for row in _PLACES if row[0] != thing and row[1] not in ("fruit bowl", "bread bin")]
    second = rng.choice(fine)
    dry = rng.choice(_FINE)
    put = {thing: wrong, second[0]: second[1], f"the {dry}": "cupboard"}
    hours = rng.randint(5, 9)

    def on(place: str) -> str:
        return ("on the " if place == "window sill" else "in the ") + place

    told = [f"{what} {on(where)}" for what, where in rng.sample(sorted(put.items()), 3)]
    belongs = {row[0]: row[1] for row in _PLACES}
    questions = [
        ask(
            "Which of the things is in the wrong place?", f"It is {thing} that should not be {on(wrong)}.", thing,
            lambda: next(what for what, where in put.items() if belongs.get(what, "cupboard") != where),
            f"{capital(second[0])} and the {dry} are where they should be.", f"{why}."),
        ask(
            f"What happens to {thing} {on(wrong)}?", f"{capital(on(wrong))} {effect}.", effect,
            lambda: {row[0]: row[3] for row in _PLACES if row[2] == wrong}[thing],
            f"{why}.", f"{capital(thing)} belong{'' if _is(thing) == 'are' else 's'} {on(right)}."),
        ask(
            f"Does {other} know at once who put {thing} there?",
            f"No, {other} can only guess.", False, lambda: False,
            f"{other} was not in the kitchen when {one} put the shopping away.",
            f"{other.They} sees where {thing} {_is(thing)}, but not how {'they' if _is(thing) == 'are' else 'it'} got "
            "there."),
    ]  # fmt: skip
    if fit is not None:
        questions.append(ask(
            f"{'Are' if _is(thing) == 'are' else 'Is'} {thing} still safe to eat after a week {on(wrong)}?",
            f"Yes, it is a pity, but {'they' if _is(thing) == 'are' else 'it'} will not make anybody ill." if fit
            else f"No, by then {'they are' if _is(thing) == 'are' else 'it is'} unfit to eat.",
            fit, lambda: thing in {row[0] for row in _PLACES if row[5]},
            f"What happens {on(wrong)} is this: {effect}.",
            "That changes how the food looks or feels, no more." if fit else "That is more than a matter of "
            "looks."))  # fmt: skip
    return Scene((
        rng.choice((f"{one} helps to put the shopping away: {listing(told)}.",
                    f"{one} comes home from the market and puts {listing(told)}.")),
        f"Then {one.they} goes out. {other} comes into the kitchen {count(hours, 'hour')} later.",
    ), tuple(questions))  # fmt: skip


def _power_cut(rng: Random) -> Scene:
    """The refrigerator stays cold for four hours behind a closed door, the freezer for a day or two."""
    owner = people(rng, 1)[0]
    start = rng.randrange(8 * 60, 18 * 60, 30)
    lasted = rng.choice((90, 150, 210, 270, 330, 480, 600, 1560, 1680, 1800))
    full = rng.random() < 0.5
    holds = 48 if full else 24
    cool, end = lasted <= 240, start + lasted
    cause = rng.choice(("a storm brings down a power line", "workmen cut through a cable", "a fuse blows in the cellar",
                        "a digger hits a cable in the street", "lightning strikes the transformer"))  # fmt: skip

    def still(hours: int) -> bool:
        """Half an hour after the other."""
        left, gone = hours * 2, 0
        while gone < lasted:
            left, gone = left - 1, gone + 30
        return left >= 0

    until = clock(start + 240)
    thawed = lasted > holds * 60
    later = "" if end < 24 * 60 else " in the night" if end < 30 * 60 else " the next day"
    hour = start + lasted // 60 * 60
    back = "midnight" if end == 24 * 60 else f"{clock(end)}{later}"
    full_hours = "midnight" if hour == 24 * 60 else f"{clock(hour)}{later if hour >= 24 * 60 else ''}"
    return Scene((
        rng.choice((f"At {clock(start)} {cause}, and in {owner.own} kitchen everything stops.",
                    f"{capital(cause)}. In {owner.own} kitchen the light goes out at {clock(start)}.")),
        "With its door closed, the refrigerator stays cold enough for four hours. The freezer is "
        f"{'full' if full else 'half full'} and stays frozen for {holds} hours.",
        f"{owner} keeps both doors closed. The power is back at {back}.",
    ), (
        ask(
            "How long was there no power?", f"There was no power for {lasting(lasted)}.", lasting(lasted),
            lambda: lasting(sum(30 for _ in range(start, end, 30))),
            f"From {clock(start)} to {full_hours} it is {lasting(lasted // 60 * 60)}."
            + (f" Half an hour more makes {back}." if lasted % 60 else "")),
        ask(
            "Did the food in the refrigerator stay cold enough all the time?",
            "Yes, the power came back in time." if cool else "No, it was without power for too long.",
            cool, lambda: still(4),
            f"Four hours after the power went it was {until}.",
            f"The power came back {'before' if cool else 'after'} that."),
        ask(
            "Has the freezer thawed?",
            "Yes, by then the food in it was no longer frozen." if thawed else "No, everything in it is still frozen.",
            thawed, lambda: not still(holds),
            f"It keeps its cold for {holds} hours when it is {'full' if full else 'half full'}.",
            f"The power was gone for {lasting(lasted)}, and that is {'more' if thawed else 'less'}."),
        ask(
            f"Would it have been a good idea for {owner} to look every half hour whether the food was still cold?",
            "No, looking would have let the cold out.", False, lambda: False,
            "Cold air is heavier than warm air and falls out when a door is opened, and warm air comes in instead.",
            "The four hours hold for a door that stays closed."),
    ))  # fmt: skip


def _queue(rng: Random) -> Scene:
    """Jars on a shelf: taken from the front, new ones put at the back, or else not."""
    keeper = people(rng, 1)[0]
    what = rng.choice(("plum jam", "pickled cucumbers", "tomato sauce", "apple purée", "stewed pears", "beetroot"))
    month = rng.choice(("August", "September", "October", "November"))
    days = sorted(rng.sample(range(1, 29), 5))
    shelf = [f"the jar dated {day} {month}" for day in days[:3]]
    new = [f"the jar dated {day} {month}" for day in days[3:]]
    behind, eaten = rng.random() < 0.55, rng.randint(2, 4)
    # front first
    order = [*shelf, *new] if behind else [*reversed(new), *shelf]
    oldest = shelf[0]

    def taken() -> list[str]:
        """With the front of the shelf at the end of a list."""
        stack = [*reversed(shelf)]
        for jar in new:
            stack = [jar, *stack] if behind else [*stack, jar]
        return [stack.pop() for _ in range(eaten)]

    numbers = listing([jar.removeprefix("the jar dated ").split()[0] for jar in shelf])
    added = listing([jar.removeprefix("the jar dated ").split()[0] for jar in new])
    return Scene((
        f"{keeper} has three jars of {what} on a shelf, dated {numbers} {month}, with the oldest in front.",
        f"Then come two more, dated {added} {month}, one after the other, and each is put "
        f"{'at the back' if behind else 'in front of all the others'}.",
        f"Whoever wants {what} takes the jar that is in front.",
    ), (
        ask(
            "Which jar is opened first now?", f"It is {order[0]}.", order[0], lambda: taken()[0],
            "The new jars stand behind the old ones, so they do not change what is in front." if behind
            else "The newest jar was put down last, in front of everything."),
        ask(
            f"When {count(eaten, 'jar')} have been taken, which one comes next?", f"Next comes {order[eaten]}.",
            order[eaten], lambda: next(jar for jar in [*shelf, *new] if jar not in taken()),
            f"From the front to the back the shelf holds {listing(order)}."),
        ask(
            f"Is {oldest} in danger of being forgotten at the back?",
            "No, it stands in front." if behind else f"Yes, {amount(len(new))} newer ones stand in its way.",
            not behind, lambda: taken()[0] != oldest,
            "New ones go to the back here, so the oldest is always in front." if behind
            else "Every new jar is put in front of it, and people take what is in front."),
        ask(
            "What would be the better habit?" if not behind else "Why is it a good habit to put new jars at the back?",
            "New jars should go to the back." if not behind
            else "In this way the jars are used up in the order of their age.",
            "back" if not behind else "age", lambda:
            "age" if order == sorted(order, key=[*shelf, *new].index) else "back",
            "A shelf with a front and a back works like a queue of people.",
            "In a fair queue nobody is let in at the front, and so nobody waits for ever."),
    ))  # fmt: skip


def _coin(rng: Random) -> Story:
    """A coin on a cup of ice tells whether a freezer has thawed and frozen again."""
    owner, guest = pair(rng)
    fooled = rng.random() < 0.55
    away = rng.choice(("a week", "ten days", "two weeks", "three weeks"))
    place = rng.choice(
        ("the sea", "a hut in the mountains", f"{owner.their} sister in the north", "a farm in the south")
    )
    inside = rng.sample(("raspberries from the garden", "bread rolls for the holidays", "trays of fish",
    "a goose for Christmas",
                         "bags of peas and beans", "soup in plastic boxes"), 2)  # fmt: skip
    where = {"coin": "bottom" if fooled else "top"}
    thaw = rng.choice(("a fuse had blown, and the caretaker had not replaced it for three days",
                       "the painters had pulled out the plug and had put it back after three days"))  # fmt: skip
    ends = (
        (
            f"The freezer hummed, and everything in it was as hard as stone. “You see?” said {guest}. But {owner} took "
            "out the cup. The coin was no longer on top. It shone at the bottom, under all of the ice.",
            f"“This has been water,” {owner} said slowly, “long enough for a coin to sink, and then it froze again.” "
            f"Later {owner.they} heard why: {thaw}.",
            f"They threw out everything that was in there. It made two sad, heavy bags, and {guest} carried them to "
            "the bin without a word about the cup.",
        )
        if fooled
        else (
            f"In the street people were talking about a power cut. {owner} ran to the freezer. Everything in it was "
            "hard, but that proved nothing, because the power had been back for days.",
            f"Then {owner} took out the cup. The coin lay on top of the ice, just where it had been put. “So it was a "
            f"short one,” {owner.they} said. “Nothing has melted.”",
            f"That evening they cooked supper out of the freezer, and {guest} went home and filled a cup with water.",
        )
    )  # fmt: skip
    return Story(rng.choice(("The Coin on the Ice", "A Cup in the Freezer", f"{owner.own} Cup")), (
        rng.choice((f"Before {owner} went to {place} for {away}, {owner.they} did something odd. {owner.They} froze "
                    "some water in a cup, laid a coin on the ice, and put the cup back into the freezer beside "
                    f"{listing(inside)}.",
                    f"{owner} was going to {place}, for {away}. The freezer was full of good things, {listing(inside)} "
                    "among them. Last of all went in a cup of ice with a coin on top.")),
        f"“Are you paying the freezer?” asked {guest}, who was going to water the plants. “No,” said {owner}. “I am "
        "asking it a question. When I come back it will tell me.”",
        f"{capital(away)} later {owner} came home, and {guest} brought back the key.",
        *ends,
    ), ("dialogue", "foreshadowing", *(("sad ending", "twist") if fooled else ())), (
        ask(
            f"Where was the coin when {owner} came back?", "It was at the bottom of the cup." if fooled
            else "It lay on top of the ice.", where["coin"], lambda: "bottom" if "bottom" in ends[0] else "top",
            f"{owner} took out the cup and looked."),
        ask(
            "Had the freezer thawed in between?",
            "Yes, it had thawed and frozen again." if fooled else "No, it had stayed frozen.",
            fooled, lambda: any("threw out" in paragraph for paragraph in ends),
            "A coin cannot sink through ice, but it does sink through water.",
            "This coin " + ("was under the ice, so there had been water." if fooled else "had not sunk.")),
        ask(
            f"Could {owner} have seen the same from the food alone?",
            "No, food that has thawed and frozen again is as hard as before.", False, lambda: False,
            "By the time of the return everything was frozen in either case."),
        ask(
            f"Why did {owner} " + ("throw the food away?" if fooled else "not throw the food away?"),
            f"{owner} threw it away because food that has been thawed for days can make people ill." if fooled
            else f"{owner} kept it because it had never thawed and so could not have gone bad.",
            "ill" if fooled else "never thawed", lambda: "ill" if where["coin"] == "bottom" else "never thawed",
            "Germs rest in frozen food, and wake when it gets warm.",
            "Freezing it again stops them, but does not undo what they have done." if fooled
            else "The coin showed that it had never become warm."),
    ))  # fmt: skip


def _smell(rng: Random) -> Story:
    """Something smells, and somebody goes through the kitchen to find it."""
    child, elder = pair(rng)
    culprit, place, smell, how = rng.choice((
        ("a forgotten cheese", "behind the flour, in the cupboard", "like old socks",
         "put it there in a hurry on the day of the party"),
        ("a rotten potato", "at the bottom of the sack", "like a drain", "never looked below the top layer"),
        ("a lunch box", f"at the bottom of {child.own} school bag", "sour and sweet at once",
         "left it there before the holidays"),
        ("a boiled egg", "under the sofa, next to the kitchen door", "like a match that has just gone out",
        "hidden it there at Easter and forgotten it"),
        ("a fish head", "under the cushion of the cat's basket", "like a harbour",
         "left the bin open with the cat in the room"),
    ))  # fmt: skip
    blamed = rng.choice(("the compost", "the drains", "the neighbours' dog", "the milk"))
    mine = culprit == "a lunch box"
    own = rng.random() < 0.5 and not mine
    who = child if mine or not own else elder
    checked = rng.sample(("the bin", "the refrigerator", "the sink", "the bread bin", "the fruit bowl"), 3)
    owned = rng.random() < 0.6
    end = (
        f"“That was me,” said {who}. “I had {how}.” {who.They} had turned red, but {who.they} carried it out "
        f"{who.themselves} and washed the place with hot water and vinegar."
        if owned
        else f"{who} knew very well that {who.they} {who.themselves} had {how}. But {who.they} only said, “How did "
        "that get there?” and looked out of the window."
    )
    after = (
        rng.choice((f"“And I was so sure about {blamed},” said {elder}. They opened all the windows and ate in the "
                    "garden.",
                    f"By evening the kitchen smelled of nothing at all. {capital(blamed)} got an apology, as far as "
                    "that was possible."))
        if owned
        else f"The smell was gone by evening. But {(elder if who is child else child)} had seen {who.their} red ears, "
             f"and from then on asked {who.them} first."
    )  # fmt: skip
    return Story(rng.choice(("The Smell", "Follow Your Nose", f"What {child} Found")), told := (
        rng.choice((f"On Monday there was a smell in the kitchen. It was {smell}, and by Wednesday it was in the hall "
                    "as well.",
                    f"It smelled {smell}. At first only in the mornings, then all day, and at last {elder} could not "
                    f"drink {elder.their} coffee in the kitchen any more.")),
        f"“It is {blamed},” said {elder}. {child} did not think so. “A smell is strongest where it comes from,” "
        f"{child.they} said. “We only have to follow it.”",
        f"So they went round and sniffed. They tried {listing([checked[0], checked[1]])}, and then {checked[2]}. "
        f"Nothing. With every step {child} asked: “Stronger or weaker?”",
        f"At last it was so strong that {elder} had to hold {elder.their} nose. There, {place}, lay {culprit}.",
        end, after,
    ), ("dialogue", "conflict", *(("moral",) if owned else ())), (
        ask(
            "What was it that smelled?", f"It was {culprit}.", culprit, lambda: _read(told, r"There, [^.]*, lay "
            r"(.*?)\."),
            f"They found it {place}, where the smell was strongest."),
        ask(
            f"Was {elder} right about {blamed}?", f"No, {blamed} had nothing to do with it.", False,
            lambda: blamed in _read(told, r"There, [^.]*, lay (.*?)\."),
            f"The smell came from {culprit}."),
        ask(
            "How many places did they try in vain?", f"They tried {amount(len(checked))} places in vain.", len(checked),
            lambda: len({*checked} - {place}),
            f"They tried {listing(checked)}, and found nothing there."),
        ask(
            f"Did {who} say that it was {who.their} fault?",
            f"Yes, {who.they} said so." if owned else f"No, {who.they} kept silent about it.", owned,
            lambda: "That was me" in end,
            f"{who} had {how}." if not owned else f"{who} said that {who.they} had {how}."),
    ))  # fmt: skip


WORLD = World(
    topic="Keeping food from going bad",
    group="home",
    concepts=("food_storage", "temperature", "germs", "order_of_use"),
    openings=(
        """Food goes bad because something else is eating it: germs and moulds, much too small to see. To keep food is
        to make life hard for them, with cold, dryness, salt, sugar or a closed lid.""",
        """A refrigerator does not keep food fresh for ever. It only makes everything in it happen slowly, and so the
        milk that would be sour tomorrow is sour next week.""",
        """Every kitchen has several climates: the frost of the freezer, the chill of the refrigerator, the dry
        cupboard, the warm place above the stove. Each food is at home in one of them.""",
        """Before there was any electricity, people kept food through the winter all the same. They dried apples,
        salted fish, boiled jam and buried carrots in sand, and all of this works for the same reason.""",
    ),
    asks=(
        "Why does food go bad?",
        "What does the cold do?",
        "Which food should be eaten first?",
        "How did people keep food without a refrigerator?",
    ),
    ideas=(
        (
            """Germs are everywhere, on hands, on knives, in the air. In warm, moist food they multiply: one becomes
            two, two become four, and after some hours there are millions. That is why soup should not stand on the
            stove until the next day.""",
            """Mould on bread has not come from nowhere. Its spores float about like dust, and on a dry crust they
            just lie there. On a damp slice in a plastic bag they find what they need and begin to grow.""",
            """Food changes because something living is at work in it, and not all of that is decay. A pear ripens, a
            cheese ages, dough rises. We call it going bad when what grows there is not what we wanted.""",
        ),
        (
            """Cold does not kill most germs; it slows them down. At four degrees, in the refrigerator, they grow
            slowly. At minus 18, in the freezer, they rest. When the food thaws they go on where they stopped.""",
            """In a freezer the water in food turns to ice, and without liquid water nothing can grow. But ice takes
            up more room than water, so it breaks soft things from inside. Frozen strawberries taste good and fall
            apart.""",
        ),
        (
            """What goes bad first is eaten first. It is not always what has been there longest: rice cooked yesterday
            is more urgent than cheese bought last week.""",
            """On a shelf it helps to put new things at the back and to take from the front. Then the old tins are
            used up by themselves, and nobody has to read dates.""",
            """“Use by” is printed on food that can become dangerous, such as fresh fish. “Best before” is printed on
            food that only becomes less good, such as biscuits or rice. After the first date it should not be eaten,
            and after the second you may look, smell and taste.""",
        ),
        (
            """Drying takes away the water that germs need. So dry beans, dry noodles and raisins keep for years in a
            cupboard. As soon as they have been soaked they must be treated like fresh food.""",
            """Salt, sugar and vinegar keep food by making it a place where germs cannot live. In jam there is so much
            sugar that it draws the water out of them. That is why a jam with little sugar must stand in the cold once
            it is open.""",
        ),
    ),
    mistakes=(
        """Many think that what was frozen is as good as cooked. Freezing only stops the clock: meat that was a day
        old when it went in is a day old when it comes out.""",
        """It seems sensible to put a hot pot straight into the refrigerator, or to leave it out until morning. The
        first warms everything around it, and the second gives germs a whole night. In flat, small bowls it cools
        fast, and then it can go in.""",
        """Food that smells good is not always good. Some germs that make people ill cannot be smelled or tasted, so
        trust dates and cold more than your nose, and trust your nose only when it says no.""",
        """Cutting off the mouldy corner of a slice of bread does not help much. What can be seen is only the fruit of
        the mould, and its threads have long since grown through the soft crumb.""",
    ),
    scenes=(_first, _unpacked, _power_cut, _queue),
    stories=(_coin, _smell),
    notes={
        "child": (
            """Put one slice of apple on a plate and another into the refrigerator. Look at both in the evening and
            the next morning.""",
        ),
        "pupil": ("""Look for a date on three packets at home, and read whether it says “use by” or “best before”.""",),
        "adult": (
            """A thermometer in the refrigerator costs little. Between two and five degrees is right, and many stand
            at eight without anybody knowing.""",
        ),
        "learner": (
            """Milk “turns” or “goes sour”, bread “goes stale”, fruit “rots”, butter “goes rancid”, and any food can
            “go off” or “go bad”.""",
        ),
        "parent": (
            """Let a child put the shopping away and say for each thing why it goes there. Most of what there is to
            know about keeping food comes up before the bag is empty.""",
        ),
    },
)
