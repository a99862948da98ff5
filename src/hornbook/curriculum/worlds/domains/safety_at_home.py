"""Safety at home: what a small child can reach, the way out, first help, and what a socket can bear."""

from itertools import combinations
from random import Random
from typing import Any

from hornbook.curriculum.worlds.english import a, amount, capital, clock, count, listing
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.telling import ask
from hornbook.curriculum.worlds.world import Scene, Story, World

# What can hurt a small child, and why.
_DANGEROUS = (
    ("the matches", "a child who strikes one holds a fire"), ("the pills", "they look like sweets"),
    ("the bottle of drain cleaner", "it burns whatever it touches, inside and outside"), ("the sewing "
    "needles", "they can be swallowed"),
    ("the bread knife", "it is made to cut"), ("the pot of hot tea", "one pull brings all of it down"),
    ("the bottle of lamp oil", "even a mouthful harms the lungs"), ("the button batteries",
     "they burn the throat when they are swallowed"),
)  # fmt: skip
_HARMLESS = (
    "the wooden spoons",
    "the picture books",
    "the cloth rabbit",
    "the box of tissues",
    "the plastic cups",
    "the wooden bricks",
)
# What happened, what helps first, what somebody suggests instead, and why that is wrong.
_FIRST = (
    ("burns one hand on a hot pan", "hold the hand under cool running water", "put butter on it",
     "butter keeps the heat in the skin", 20),
    ("spills hot coffee over one arm", "hold the arm under cool running water", "lay ice straight on it",
     "ice can harm the skin that has just been burnt", 20),
    ("has a nosebleed", "sit up, lean forward and press the soft part of the nose", "lean the head back",
     "then the blood runs down the throat", 10),
    ("cuts a finger on a broken glass", "press a clean cloth on the cut and hold it up",
     "keep it under water until it stops bleeding",
     "running water washes away what is just beginning to close the cut", 10),
    ("turns an ankle on the stairs", "put the foot up and lay something cold, wrapped in a cloth, on it", "walk it off",
     "a sprain needs rest, and walking on it makes the swelling worse", 15),
    ("gets soap into one eye", "rinse the eye with clear lukewarm water", "rub the eye",
     "rubbing spreads it and hurts the eye", 10),
)  # fmt: skip
# Things that are plugged in, and the power that they draw in watts.
_DEVICES = (
    ("kettle", 2000), ("fan heater", 2000), ("toaster", 900), ("iron", 2200), ("hairdryer", 1600), ("microwave", 1200),
    ("vacuum cleaner", 800), ("television", 120), ("lamp", 10), ("laptop", 60), ("fan", 50), ("coffee machine", 1400),
)  # fmt: skip


def _reach(rng: Random) -> Scene:
    """A small child, things at several heights, and a stool."""
    adult, child = pair(rng)
    age, reach, can = rng.choice((("nine months old", 50, "crawls"), ("one and a half", 80, "walks"), ("two and a "
    "half", 105, "climbs on chairs"),
                                  ("three", 115, "runs about")))  # fmt: skip
    danger = rng.sample(_DANGEROUS, 2)
    harmless = rng.choice(_HARMLESS)
    heights = rng.sample([h for h in range(30, 181, 10) if abs(h - reach) > 5], 3)
    where = dict(zip([danger[0][0], danger[1][0], harmless], heights, strict=True))
    stool = rng.choice((25, 35, 45))
    shelves = sorted(rng.sample((40, 70, 100, 130, 160, 190), 4))
    climbs = age in ("two and a half", "three")
    top = reach + (stool if climbs else 0)
    reached = [thing for thing, _ in danger if where[thing] <= top]
    safe = next((shelf for shelf in shelves if shelf > top), 0)
    asked = rng.choice([*where])
    why = dict(danger)

    def by_hand() -> list[str]:
        """Centimetre by centimetre, from the floor up to where the hand gets to."""
        touched = {thing for height in range(top + 1) for thing, at in where.items() if at == height}
        return [thing for thing, _ in danger if thing in touched]

    reason = f"From the floor {child} reaches up to {reach} cm" + (
        f", and from the stool {stool} cm further, up to {top} cm." if climbs else ". A stool is no help to a child "
        f"who only {can}.")  # fmt: skip
    questions = [
        ask(
            "Which dangerous things must be put somewhere else?",
            f"{capital(listing(reached))} must be moved." if reached else "No dangerous thing is within reach, so "
            "none must be moved.",
            listing(reached) or "none", lambda: listing(by_hand()) or "none", reason,
            *(f"{capital(thing)} {_is(thing)} at {where[thing]} cm, and {why[thing]}." for thing in reached),
            *(f"{capital(thing)} {_is(thing)} at {where[thing]} cm, too high to get "
              "at." for thing, _ in danger if thing not in reached)),
        ask(
            f"Can {child} get at {asked}?", f"Yes, {child.they} can." if where[asked] <= top else f"No, {asked} "
            f"{_is(asked)} too high.",
            where[asked] <= top, lambda: where[asked] in range(top + 1), reason,
            f"{capital(asked)} {_is(asked)} at {where[asked]} cm."),
        ask(
            f"{capital(harmless)} {_is(harmless)} at {where[harmless]} cm. Is that a danger?",
            f"No, a child comes to no harm with {harmless}.", False, lambda: harmless in why,
            "What matters is not only whether a thing can be reached but also what it can do."),
    ]  # fmt: skip
    if safe:
        questions.append(ask(
            f"There are shelves at {listing([str(s) for s in shelves])} cm. Which is the lowest one for dangerous "
            "things?",
            f"The lowest safe shelf is the one at {safe} "
            "cm.", safe, lambda: min(s for s in shelves if s not in range(top + 1)),
            reason, f"Anything above {top} cm is out of reach today, though children grow."))  # fmt: skip
    return Scene((
        rng.choice((f"{child} is {age} and {can}. {child.Their} hands reach up to {reach} cm.",
                    f"{adult} looks after {child}, who is {age}, {can}, and can reach things up to {reach} cm above "
                    "the floor.")),
        "In the kitchen "
        f"{listing([f'{thing} {_is(thing)} at a height of {at} cm' for thing, at in sorted(where.items())])}.",
        f"There is also a stool, {stool} cm high" + (f", and {child} knows how to push it." if climbs else
        ", which a child of that age cannot climb."),
    ), tuple(questions))  # fmt: skip


def _is(thing: str) -> str:
    return "are" if thing.partition(" of ")[0].endswith("s") else "is"


def _way_out(rng: Random) -> Scene:
    """Rooms, doors between them, doors to the outside, and smoke in one of the rooms."""
    sleeper = people(rng, 1)[0]
    rooms = ["hall", "kitchen", "living room", "bedroom", "study"]
    while True:
        near, far = rng.sample(("living room", "study"), 2)
        doors = {("hall", "kitchen"), ("hall", "bedroom"), ("hall", near), (near, far)}
        if rng.random() < 0.6:
            doors.add(rng.choice((("kitchen", near), ("bedroom", far))))
        exits = {"hall": "the front door"}
        exits.update(
            rng.choice(({"kitchen": "the back door"}, {far: "the garden door"}, {}, {near: "the garden door"}))
        )
        start = rng.choice(("bedroom", far, near))
        every = sorted(_ways(start, doors, exits, ()), key=len)
        if len(every) == 1 or len(every[0]) < len(every[1]):
            break
    on_the_way = every[0][1:]
    smoke = rng.choice(on_the_way if on_the_way and rng.random() < 0.55 else [room for room in rooms if room != start])

    def reachable(room: str, blocked: str, seen: frozenset[str]) -> bool:
        """Whether there is a way out at all, by trying each door."""
        if room in exits:
            return True
        nexts = [y if x == room else x for x, y in doors if room in (x, y)]
        return any(reachable(n, blocked, seen | {room}) for n in nexts if n != blocked and n not in seen)

    def shortest() -> list[str]:
        """Room by room outwards, as a wave."""
        paths = [[start]]
        while paths[0][-1] not in exits:
            path = paths.pop(0)
            both = sorted({*doors, *((there, here) for here, there in doors)})
            paths += [[*path, there] for here, there in both if here == path[-1] and there not in path]
        return paths[0]

    usual = every[0]
    now = next((path for path in every if smoke not in path), [])
    changed = usual != now

    def told(path: list[str]) -> str:
        through = [f"the {room}" for room in path[1:]]
        return (
            f"through {listing(through)} and out by {exits[path[-1]]}"
            if through
            else f"straight out by {exits[path[-1]]}"
        )

    links = listing([f"from the {x} to the {y}" for x, y in sorted(doors)])
    outs = listing([f"{door} in the {room}" for room, door in exits.items()])
    outs = f"{'The only way out is' if len(exits) == 1 else 'The ways out are'} {outs}."
    questions = [
        ask(
            f"Can {sleeper} get out without going through the smoke?",
            "Yes, there is a way out." if now else "No, not by any door.", bool(now),
            lambda: reachable(start, smoke, frozenset()),
            f"The smoke is in the {smoke}, so no way may lead through the {smoke}.",
            f"The way {told(now)} is free." if now else f"Every way out of the {start} leads through the {smoke}."),
        ask(
            "What is the shortest way out on an ordinary day?",
            f"It leads {told(usual)}.", told(usual), lambda: told(shortest()),
            f"{sleeper} is in the {start}. {outs}"),
        ask(
            f"Does the smoke in the {smoke} change the way {sleeper.they} should take?",
            f"Yes, the usual way leads through the {smoke}." if changed else "No, the usual way is free.", changed,
            lambda: smoke in usual, f"The shortest way is this: {told(usual)}.",
            f"The {smoke} is {'on' if changed else 'not on'} it."),
    ]  # fmt: skip
    if not now:
        questions.append(ask(
            f"What should {sleeper} do in the {start}?",
            f"{sleeper.They} should shut the door against the smoke and go out by the window.", "the window",
            lambda: "the window" if not reachable(start, smoke, frozenset()) else "a door",
            "No door leads to a free way, but on the ground floor a window is not high.",
            "A closed door holds back smoke for a good while, and that gives time to open the window."))  # fmt: skip
    else:
        questions.append(ask(
            f"{capital(sleeper.their)} favourite book is in the {smoke}. Should {sleeper.they} fetch it before going "
            "out?",
            f"No, {sleeper.they} should leave it behind.", False, lambda: smoke in now,
            "A few breaths of smoke can make a person faint.",
            "Once outside, nobody goes in again except the fire brigade."))  # fmt: skip
    return Scene((
        f"In {sleeper.own} flat on the ground floor, doors lead {links}. {outs}",
        rng.choice((f"{sleeper} is in the {start} when the smoke alarm sounds. There is smoke in the {smoke}.",
                    f"At night the alarm goes off. {sleeper} is in the {start}, and the {smoke} is full of smoke.")),
    ), tuple(questions))  # fmt: skip


def _ways(room: str, doors: set[tuple[str, str]], exits: dict[str, str], before: tuple[str, ...]) -> list[list[str]]:
    """All ways from a room to the nearest exit along them, without entering a room twice."""
    path = (*before, room)
    if room in exits:
        return [[*path]]
    nexts = sorted({y if x == room else x for x, y in doors if room in (x, y)} - {*path})
    return [way for following in nexts for way in _ways(following, doors, exits, path)]


def _first_help(rng: Random) -> Scene:
    """Something small happens; what helps, what does not, and for how long."""
    hurt, other = pair(rng)
    what, right, wrong, why, minutes = rng.choice(_FIRST)
    start = rng.randrange(8 * 60, 20 * 60, 5)
    passed = rng.choice([m for m in range(3, minutes + 6) if m != minutes])
    offered = rng.random() < 0.65
    advice = wrong if offered else right
    enough = passed >= minutes
    return Scene((
        f"At {clock(start)} {hurt} {what}. It is a small injury.",
        rng.choice((f"“You must {advice},” says {other}.", f"{other} comes running and says, “Quick, {advice}.”",
                    f"{other} has read somewhere that it is best to {advice}.")),
        f"The right thing should be done for {count(minutes, 'minute')}. {hurt} begins at once and looks at "
        f"the clock again at {clock(start + passed)}.",
    ), (
        ask(
            f"Is {other.own} advice good?", "Yes, that is the right thing to do." if not offered else
            "No, it is wrong, because "
            f"{why}.", not offered,
            lambda: advice in {row[1] for row in _FIRST},
            f"What helps first is to {right}.",
            f"{other} says the same." if not offered else f"{other} says something else: to {wrong}."),
        ask(
            f"Why should {hurt} not {wrong}?",
            f"The reason is that {why}.", why, lambda: {row[2]: row[3] for row in _FIRST}[wrong],
            f"Instead, {hurt} should {right}."),
        ask(
            f"Until what time should {hurt} go on?",
            f"{hurt.They} should go on until {clock(start + minutes)}.", clock(start + minutes),
            lambda: clock([*range(start, start + 61)][minutes]),
            f"{hurt.They} began at {clock(start)}, and {count(minutes, 'minute')} are needed."),
        ask(
            f"Has it been long enough at {clock(start + passed)}?",
            "Yes, the time is over." if enough else f"No, {amount(minutes - passed)} more "
            f"{'minute is' if minutes - passed == 1 else 'minutes are'} needed.",
            enough, lambda: start + minutes <= start + passed,
            f"From {clock(start)} to {clock(start + passed)} it is {count(passed, 'minute')}.",
            f"It should be {count(minutes, 'minute')}."),
    ))  # fmt: skip


def _strip(rng: Random) -> Scene:
    """Several devices on one extension lead with a limit."""
    owner = people(rng, 1)[0]
    limit = rng.choice((2300, 3000, 3500))
    while True:
        devices = rng.sample(_DEVICES, 4)
        running = dict(devices[:3])
        total, more = sum(running.values()), devices[3]
        if 1000 < total <= 5000 and limit not in (total, total + more[1]):
            break
    fine, with_more = total <= limit, total + more[1]
    strongest = max(running, key=lambda name: running[name])
    enough_off = [name for name in running if total - running[name] <= limit]

    def most() -> int:
        """The largest number of all four that may run together."""
        everything = [*running.values(), more[1]]
        return max(n for n in range(5) if any(sum(some) <= limit for some in combinations(everything, n)))

    sizes, together, used = sorted([*running.values(), more[1]]), 0, 0
    for watts in sizes:
        if used + watts <= limit:
            together, used = together + 1, used + watts
    told = listing([f"{a(name)} ({watts:,} watts)" for name, watts in devices[:3]])
    questions = [
        ask(
            "How many watts do the three draw together?", f"Together they draw {total:,} watts.", total,
            lambda: [*_running(running.values())][-1], "The watts are added up: " +
            " and ".join(f"{w:,}" for w in running.values()) + "."),
        ask(
            "May all three run at the same time?",
            "Yes, the lead can take that." if fine else f"No, that is {total - limit:,} watts too much.", fine,
            lambda: all(so_far <= limit for so_far in _running(running.values())),
            f"The three draw {total:,} watts, and the lead can take {limit:,}."),
        ask(
            f"How many of the four, the {more[0]} included, can run together at most?",
            f"At most {amount(together)} can run together.", together, most,
            f"The {more[0]} draws {more[1]:,} watts, and all four would draw {with_more:,}.",
            "To get as many as possible on the lead, begin with those that draw least."),
    ]  # fmt: skip
    if not fine:
        rest = total - running[strongest]
        questions.append(ask(
            f"Is it enough to switch off the {strongest}?",
            f"{'Yes' if enough_off else 'No'}, without the {strongest} the rest "
            f"{'draws only' if enough_off else 'still draws'} {rest:,} watts.",
            bool(enough_off), lambda: sum(w for n, w in running.items() if n != strongest) <= limit,
            f"The {strongest} draws {running[strongest]:,} of the {total:,} watts.",
            f"The lead can take {limit:,} watts."))  # fmt: skip
    questions.append(ask(
        "What happens in a lead that has to carry too much?", "The lead gets hot, and it can start a fire.", "hot",
        lambda: "hot" if max(total, with_more) > 0 else "cold",
        "Every wire gets a little warm when current flows through it, and the more current, the warmer.",
        "A lead under a carpet or rolled up on its drum cannot give that heat away."))  # fmt: skip
    return Scene((
        f"In {owner.own} {rng.choice(('kitchen', 'study', 'workroom', 'caravan'))} an extension lead can take "
        f"{limit:,} watts.",
        rng.choice((f"Plugged into it are {told}.", f"{owner} has plugged in {told}.")),
        f"{owner} would like to plug in {a(more[0])} ({more[1]:,} watts) as well.",
    ), tuple(questions))  # fmt: skip


def _running(watts: Any) -> list[int]:
    """What the lead carries after each further device."""
    sums = [0]
    for each in watts:
        sums.append(sums[-1] + each)
    return sums[1:]


def _pan(rng: Random) -> Story:
    """Fat catches fire in a pan; somebody wants to fetch water."""
    cook, other = pair(rng)
    dish = rng.choice(("fritters", "chips", "doughnuts", "fish in batter", "onion rings"))
    call = rng.choice(
        (
            "the telephone rang in the hall",
            "a parcel came",
            "a neighbour wanted to borrow an egg",
            "the cat was sick on the stairs",
        )
    )
    alarm = rng.random() < 0.6
    lid = rng.random() < 0.65
    begin = (f"{cook} was frying {dish}. The fat in the pan was hot and clear. Then {call}, and {cook.they} went, only "
             "for a moment.")  # fmt: skip
    notice = (
f"It was the smoke alarm that called {cook.them} back. {other} had put in its new battery only the week before, and "
f"{cook} had made fun of {other.them} for it."
        if alarm
        else f"Upstairs {other} smelled it, called out and came running. The smoke alarm hung in the hall without "
             "its battery, which had been put into a torch in spring."
    )  # fmt: skip
    ends = (
        (
            f"“Water,” cried {cook} and reached for the jug. “No,” said {other}. “Water throws the fat about. The "
            f"lid.” {other.They} turned off the gas, took the lid like a shield and slid it over the pan.",
            f"In a few seconds it was dark in there. “Do not lift it,” said {other}. “It is only waiting for air.” "
            "They left it alone for an hour, and had bread and cheese in the garden.",
        )
        if lid
        else (
            "The flames went up as high as the cupboard, and there was no lid anywhere near. “Leave it,” said "
            f"{other}. “Out, and shut the door.” They shut every door behind them and called the fire brigade from the "
            "street.",
            "It was six minutes before the fire engine came. One cupboard was lost, and half of the ceiling was black. "
            "“With the door open it would have been the house,” said the woman with the helmet.",
        )
    )  # fmt: skip
    last = (
        f"Since then there has been a lid beside the stove whenever {cook} fries anything. {cook.They} calls it the "
        "fire engine."
        if lid
        else f"The kitchen has a new ceiling now, and on the first of every month {cook} tests the alarm in the hall."
    )
    return Story(rng.choice(("The Lid", f"{dish.title().replace(' In ', ' in ')} for Supper", "Three Minutes")), (
        begin,
        "A moment is easily three minutes. The fat began to smoke, and then, without a sound, it caught fire.",
        notice, *ends, last,
    ), ("dialogue", *(("foreshadowing",) if alarm else ()), *(("moral",) if lid else ("sad ending",))), (
        ask(
            "Who or what noticed the fire first?", "The smoke alarm noticed it." if alarm else f"{other} smelled it.",
            "smoke alarm" if alarm else other.name, lambda: "smoke alarm" if "new battery" in notice else other.name,
            f"{cook} was not in the kitchen.", "The alarm had a new battery." if alarm else "The alarm had no battery "
            "and could not sound."),
        ask(
            "Would it have been right to pour water on the burning fat?",
            "No, that would have thrown burning fat all over the kitchen.", False,
            lambda: 100 >= 250, "Water sinks in hot fat, because it is heavier, and boils at 100 degrees.",
            "The fat is far hotter than that, so the water turns to steam at once and carries the fat along."),
        ask(
            "What put the fire out?" if lid else "What kept the fire from spreading through the house?",
            "The lid put it out, by keeping the air away." if lid else "The closed doors did, by keeping fresh air "
            "out and the smoke in.",
            "lid" if lid else "closed doors", lambda: "lid" if any("took the lid" in p for p in ends) else
            "closed doors",
            "A fire needs air."),
        ask(
            f"What was {cook.own} mistake?", f"{cook} left hot fat alone on the stove.", "left",
            lambda: "left" if "went, only for a moment" in begin else "stayed",
            f"{cook.They} only meant to be away for a moment.",
            "Fat that is left on the heat goes on getting hotter until it burns."),
    ))  # fmt: skip


def _bell(rng: Random) -> Story:
    """A child alone at home, and somebody at the door."""
    child, caller = pair(rng)
    adult = rng.choice(("mother", "father", "grandmother", "aunt"))
    whose = f"{child.their} {adult}"
    turn = rng.choice(("real", "gone", "uncle"))
    claim = rng.choice({
        "real": ("I have come to read the gas meter", "I have come to look at the leaking tap",
        "I am here about the broken window"),
        "gone": ("I have come to read the gas meter", "I have a parcel that is too big for the letter box",
        "I only want to use the telephone", "I have left something here"),
        "uncle": ("I am one of the family, in a way", "I have come a long way to see you all",
        "I want to surprise your family"),
    }[turn])  # fmt: skip
    away = rng.choice(("at the dentist's", "at the shop", "fetching the car", "at the hairdresser's"))
    ends = {
        "real": (
            f"“That is right,” said {whose} on the telephone. “But I shall be home in ten minutes, and the door "
            f"can wait that long.” {child} said so through the door.",
            f"“Quite right,” said {caller} outside. {caller.They} sat down on the steps and ate an apple. When "
            f"{whose} came, {caller} showed a card, and only then did anybody come in. “I should like all doors to be "
            f"like this one,” said {caller}.",
        ),
        "gone": (
            f"“I do not know of anybody like that,” said {whose}. “Leave the chain on. I am coming.” {child} went "
            f"back. “Somebody will be here in a minute,” {child.they} called through the door.",
            f"There was no answer. When {whose} came, the steps were empty, and neither then nor later did anybody "
            "find out who it had been.",
        ),
        "uncle": (
            f"“What does he look like?” asked {whose}." if caller.they == "he" else "“What does she look like?” "
            f"asked {whose}.",
            f"“{caller.They} has got short hair and a suitcase, and {caller.they} is singing,” said {child} at the "
            f"window. Then {whose} began to laugh. “That is my cousin {caller} from overseas, five days too early. You "
            f"were two when you saw {caller.them} last. Now you may open.”",
            f"{caller} was not cross at all. “You were quite right to let me wait,” {caller.they} said. “I might "
            "have been anybody.”",
        ),
    }[turn]  # fmt: skip
    waits = rng.choice((
        f"It sounded true. But many things sound true. “Please wait,” said {child}, and left the chain on.",
        f"{child} thought of being polite and of being careful. “I cannot open,” {child.they} said politely. “Please "
        "wait.”",
    ))  # fmt: skip
    return Story(rng.choice(("Somebody at the Door", "The Chain", f"{child} Alone at Home")), (
        rng.choice((f"{child} was nine and alone at home for an hour. {child.Their} {adult} was {away}.",
                    f"“One hour,” {whose} had said to {child}, who was nine, “and the door stays shut.” Now "
                    f"{whose} was {away}.")),
        f"The bell rang. Through the little window {child} saw somebody {child.they} did not know. “I am {caller},” "
        f"said a voice. “{claim}.”",
        waits,
        f"Then {child} rang up {whose}.",
        *ends,
    ), ("dialogue", *{"real": ("moral",), "gone": ("foreshadowing",), "uncle": ("twist",)}[turn]), (
        ask(
            f"Could {child} know at first whether {caller} was telling the truth?",
            "No, from behind a door nobody can know that.", False,
            lambda: False, f"{child} did not recognise {caller}.", "A voice can say anything."),
        ask(
            f"Did {child} do the right thing?",
            f"Yes, {child} asked somebody who knew more, and kept the door shut.", True,
            lambda: "wait" in waits,
            "If the caller was honest, waiting did no harm.",
            "If not, the closed door was the best thing in the house."),
        ask(
            f"Did anybody find out in the end who {caller} was?" if turn == "gone" else
            f"Was {caller} somebody who could be "
            "let in?",
            "No, nobody ever found out." if turn == "gone" else f"Yes, {whose} knew that it was all "
            "right.", turn != "gone",
            lambda: not any("find out" in p for p in ends),
            {"real": f"{child.Their} {adult} had expected somebody, and {caller} could show a card.",
             "gone": "The caller went away before anybody came.", "uncle": f"{caller} was a cousin who had come "
             "too early."}[turn]),
    ))  # fmt: skip


WORLD = World(
    topic="Safety at home",
    group="home",
    concepts=("danger_and_distance", "escape_routes", "first_aid", "electric_power"),
    openings=(
        """Home is where people feel safe, and that is why most small accidents happen there. Nobody looks where they
        step on stairs that they have climbed ten thousand times.""",
        """You do not need to be afraid to make a home safe. It is enough to walk through the rooms once with the
        question: what could fall, burn, cut or be swallowed here, and by whom?""",
        """A danger is made of two things: something that can hurt, and somebody who can get at it. A bottle of bleach
        on the top shelf and the same bottle on the floor are the same bottle, but not the same danger.""",
        """In the moment when something happens there is no time to think. So the thinking has to be done beforehand:
        which way leads out, where is the lid, what is the number, and who closes the door?""",
    ),
    asks=(
        "How do I see a danger before something happens?",
        "What do I do if there is a fire?",
        "What helps at once when somebody is hurt?",
        "Why can a plug be dangerous?",
    ),
    ideas=(
        (
            """Look at a room from the height of the person who lives in it. For a child who crawls, the world ends at
            fifty centimetres, and there it is full of cables, edges and things that fit into a mouth. For an old man
            it is the loose rug that counts.""",
            """Things that hurt should be either out of reach or out of the house. Pills belong in a cupboard with a
            key, because they look like sweets, and knives in a drawer that a small hand cannot open.""",
            """Children grow, and what was high enough in spring is not high enough in autumn. With a chair, a child
            of three reaches a shelf that was thought to be safe. So the look round the rooms has to be repeated.""",
        ),
        (
            """In a fire, smoke is the greater danger: a few breaths of it are enough to faint. It rises, and so there
            is cleaner air near the floor. Anybody who has to get out should bend down low and shut each door on the
            way.""",
            """A burning pan is put out with a lid, because a fire cannot live without air. Water must never get into
            burning fat: it turns into steam in a flash and throws the fire all over the kitchen.""",
            """Every home should have two ways out and one meeting place. The meeting place is for counting: if
            everybody is there, nobody has to run back in to look for anybody.""",
        ),
        (
            """A burn should be held under cool running water, for about twenty minutes. The heat is not only on the
            skin but also under it, and it goes on burning there until it has been led away.""",
            """A cut bleeds less when it is pressed and held up. A clean cloth and ten minutes of patience are enough
            for most of them. Somebody who lifts the cloth every half minute to look has to start again from the
            beginning.""",
            """When somebody is badly hurt, help begins with a call. Say where it happened, what happened and how many
            people are hurt, and do not hang up before the other side has asked everything.""",
        ),
        (
            """A cable gets warm when much current flows through it. A kettle and a heater together on one thin lead
            can make it so hot that it begins to smoulder, and under a carpet nobody sees that.""",
            """Water from the tap conducts current, and so does wet skin. That is why a hairdryer has no business
            beside a full bath, and why hands should be dry before they touch a plug.""",
        ),
    ),
    mistakes=(
        """Butter or flour on a burn is an old piece of advice, and a bad one. Both keep the heat in, and a doctor has
        to clean them off again. Plain cool water is better.""",
        """A smoke alarm that chirps is not broken: its battery is running down. Somebody who takes it off the ceiling
        because it is annoying has made the house quieter and more dangerous.""",
        """“I am only leaving for a moment” is how many kitchen fires begin. Hot fat does not wait, but the telephone
        does: let it ring.""",
        """In a fire some people, above all children, hide under a bed or in a cupboard, where nobody finds them. It
        is better to be seen and heard at a window.""",
    ),
    scenes=(_reach, _way_out, _first_help, _strip),
    stories=(_pan, _bell),
    notes={
        "child": (
            """Walk from your bed to the front door with your eyes shut, and count the steps. Then you know the way in
            the dark.""",
        ),
        "pupil": (
            """Draw a plan of your home with all its doors, and mark two ways out from the room in which you
            sleep.""",
        ),
        "adult": (
            """A fire blanket costs little more than a pizza, and yet it hangs in few kitchens. Testing the smoke
            alarm costs nothing, and is done as rarely.""",
        ),
        "learner": (
            """We say “call the fire brigade” or “the fire service”, “put out a fire”, “go off” for an alarm, and “out
            of reach of children” on a bottle of pills.""",
        ),
        "parent": (
            """Practise the emergency call with a toy telephone: name, street, what has happened. Children can do it
            at the age of five, if they have done it once in play.""",
        ),
    },
)
