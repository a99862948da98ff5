"""Pushes, pulls, falls and balance: what sets things moving, what stops them, and how long a fall lasts."""

from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, listing, number
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_DEEP = ("an old well", "a castle well", "a shaft in the rock", "a mine shaft")
_HIGH = {  # by the seconds of a fall
    2: ("a railway bridge", "a lookout tower", "a lighthouse"),
    3: ("a lighthouse", "a dam", "a cliff above the sea", "a viaduct"),
    4: ("a high dam", "a cliff above the sea", "a viaduct"),
}
_HEAVY = ("a stone as large as a fist", "an iron ball", "a brick", "a horseshoe", "a lump of lead")
_LIGHT = ("a pebble", "a marble", "a steel nut", "a steel ball", "a small nail")
_ROLLING = ("toy car", "billiard ball", "wooden truck", "marble", "roller skate", "tennis ball", "toy engine")
_GROUNDS = (  # how much speed is lost each second, in decimetres per second
    ("polished ice", 1), ("a stone floor", 2), ("floorboards", 3), ("a doormat", 6), ("short grass", 4),
    ("a thick carpet", 12),
)  # fmt: skip
_CRATES = (  # kilos of push to get it going on bare ground
    ("a crate of tiles", 60, 90), ("a wardrobe", 50, 80), ("a piano without castors", 80, 120), ("a fridge", 35, 55),
    ("a chest of books", 40, 70), ("a garden roller with a broken wheel", 50, 90), ("a stone trough", 70, 110),
)  # fmt: skip


def _fall(rng: Random) -> Scene:
    """How far a thing falls in so many seconds, when air hardly matters."""
    owner = people(rng, 1)[0]
    seconds = rng.randint(2, 4)
    heavy, light = rng.choice(_HEAVY), rng.choice(_LIGHT)
    deep = 5 * seconds * seconds
    well = rng.random() < 0.5 and seconds < 4
    where = rng.choice(_DEEP if well else _HIGH[seconds])
    end = "a splash" if well or "sea" in where else "the thud"
    last = deep - 5 * (seconds - 1) ** 2
    heard = f"hears {end}" if well else f"sees it {'hit the water' if 'sea' in where else 'reach the ground'}"
    name = "the " + where.split(" ", 1)[1].split(" above")[0]
    return Scene(
        (
            rng.choice((
                f"{owner} drops {light} from the edge of {where} and counts the seconds."
                if well else f"{owner} drops {light} from {where}, where nobody can be hit, and counts the seconds.",
                f"At {where} {owner} lets {light} fall and looks at {owner.their} watch."
                + ("" if well else " Nobody is below."),
            )),
            f"After {count(seconds, 'second')} {owner.they} {heard}.",
            "A falling thing goes 5 metres in its first second, 15 in the second one, 25 in the third and 35 in the "
            "fourth, "
            "if the air hardly slows it.",
        ),
        (
            Question(
                f"How {'deep' if well else 'high'} is {name}, about?",
                f"It is about {deep} metres {'deep' if well else 'high'}.",
                (
                    f"In {amount(seconds)} seconds it falls {listing([str(10 * s + 5) for s in range(seconds)])} "
                    f"metres.",
                    "These have to be added.",
                ),
                deep, lambda: sum(10 * s + 5 for s in range(seconds)),
            ),
            Question(
                f"How far does it fall in the last of the {amount(seconds)} seconds?",
                f"It falls {last} metres in that second.",
                ("It gets faster all the time, so the last second takes it farther than any before.",
                 f"The last of its seconds is the {('second', 'third', 'fourth')[seconds - 2]}."),
                last, lambda: (5, 15, 25, 35)[seconds - 1],
            ),
            Question(
                f"Suppose {owner} drops {heavy} at the same moment as {light}. Which arrives first?",
                "Both arrive at about the same time.",
                (
                    "The heavier one is pulled harder, but it is also harder to set moving, and the two balance "
                    "exactly.",
                    "Only the air makes a difference, and for such small heavy things that is very little.",
                ),
                "same time", lambda: "same time" if sum(range(5, deep, 10)) else "never",
            ),
            Question(
                f"If a feather is dropped together with {light}, which of the two arrives later?",
                "The feather arrives much later.",
                ("A feather weighs almost nothing and has to push a lot of air out of its way.",
                 "Soon it falls no faster at all, but drifts down at a steady pace."),
                "later", lambda: "later" if deep / 1.0 > seconds else "sooner",
            ),
        ),
    )  # fmt: skip


def _rolls_out(rng: Random) -> Scene:
    """A thing comes off a ramp with the same speed each time and rolls out on different ground."""
    owner = people(rng, 1)[0]
    thing = rng.choice(_ROLLING)
    grounds = sorted(rng.sample(_GROUNDS, 3), key=lambda ground: ground[1])
    speed = 12
    said = {ground: "the " + ground.removeprefix("a ") for ground, _ in grounds}
    shown = grounds[:]
    rng.shuffle(shown)
    (far, least), (near, most) = grounds[0], grounds[-1]
    asked, loses = rng.choice(grounds)

    def way(loss: int) -> int:
        """Second by second: half of the first and the last speed of each."""
        now, gone = speed, 0.0
        while now > 0:
            gone, now = gone + (now + max(now - loss, 0)) / 2, now - loss
        return round(gone)

    return Scene(
        (
            rng.choice((
                f"{owner} lets a {thing} run down a ramp three times, always from the same height.",
                f"Three times {owner} lets go of a {thing} at the top of the same ramp.",
            )),
            f"At the foot of the ramp it has a speed of {number(speed)} decimetres a second each time.",
            f"But each time there is something else at the foot: {listing([ground for ground, _ in shown])}.",
            "Its speed, in decimetres a second, falls every second: by "
            + listing([f"{amount(loss)} on {ground}" for ground, loss in shown])
            + ".",
        ),
        (
            Question(
                "On which ground does it roll farthest?",
                f"It rolls farthest on {said[far]}.",
                (f"There its speed falls least, only by {amount(least)} every second.",
                 "It starts at the same speed everywhere."),
                said[far], lambda: said[max(grounds, key=lambda ground: way(ground[1]))[0]],
            ),
            Question(
                f"After how many seconds does it stand still on {said[asked]}?",
                f"It stands still after {count(speed // loses, 'second')}.",
                (f"It begins with {number(speed)} decimetres a second and loses {amount(loses)} of them each second.",),
                speed // loses, lambda: len(range(0, speed, loses)),
            ),
            Question(
                f"How far does it get on {said[asked]}?",
                f"It rolls {speed // 2 * (speed // loses)} decimetres." if speed // 2 * (speed // loses) > 12
                else f"It rolls {amount(speed // 2 * (speed // loses))} decimetres.",
                (
                    f"It slows down evenly from {number(speed)} to zero, so on average it goes {amount(speed // 2)} "
                    f"decimetres a second.",
                    f"It does so for {count(speed // loses, 'second')}.",
                ),
                speed // 2 * (speed // loses), lambda: way(loses),
            ),
            Question(
                f"Why does it stop so soon on {said[near]}?",
                f"It stops soon because {said[near]} {'hold' if near == 'floorboards' else 'holds'} it back the most.",
                ("A rolling thing would go on by itself if nothing held it back.",
                 f"On {said[near]} its speed falls by {amount(most)} every second."),
                said[near], lambda: said[min(grounds, key=lambda ground: way(ground[1]))[0]],
            ),
        ),
    )  # fmt: skip


def _seesaw(rng: Random) -> Scene:
    """Two children on a plank: weight times distance from the middle."""
    one, two = pair(rng)
    heavy, light, near, far = rng.choice((
        (40, 30, 15, 20), (36, 24, 10, 15), (30, 20, 10, 15), (45, 30, 12, 18), (32, 24, 15, 20), (42, 28, 14, 21),
        (48, 32, 12, 18), (35, 28, 16, 20), (50, 25, 10, 20), (36, 27, 15, 20), (40, 32, 16, 20),
    ))  # fmt: skip
    seat = rng.choice((near, near, near + rng.choice((2, 3)), near - rng.choice((2, 3, 4))))
    left, right = heavy * seat, light * far
    down = one if left > right else two
    even = left == right
    end = far
    at_end = heavy * end

    def metres(dm: int) -> str:
        return f"{dm / 10:g} {'metre' if dm == 10 else 'metres'}"

    return Scene(
        (
            rng.choice((
                f"{one} and {two} are sitting on a long seesaw, one on each side.",
                f"A plank lies across a log, exactly in the middle. {one} sits on one side, and {two} on the other.",
            )),
            f"{one} weighs {heavy} kilos and sits {metres(seat)} from the middle.",
            f"{two} weighs {light} kilos and sits {metres(far)} from the middle, right at the end.",
        ),
        (
            Question(
                "Does the plank stay level, or does one side go down?" if rng.random() < 0.5 else "Which side goes "
                "down, if any?",
                "Neither side goes down: the plank stays level." if even else f"{down.own} side goes down.",
                (
                    f"On {one.own} side, {heavy} kilos times {metres(seat)} make {left / 10:g}; on {two.own} side, "
                    f"{light} kilos times "
                    f"{metres(far)} make {right / 10:g}.",
                    "The side with the larger number goes down, and with equal numbers neither does.",
                ),
                "level" if even else down.own,
                lambda: "level" if seat * heavy == far * light else (one if seat / far > light / heavy else two).own,
            ),
            Question(
                f"How far from the middle must {one} sit so that it stays level?",
                f"{one.They} must sit {metres(near)} from the middle.",
                (f"{two.own} side makes {light} times {far / 10:g}, which is {right / 10:g}.",
                 f"{heavy} times the wanted distance must make the same."),
                metres(near), lambda: metres(next(dm for dm in range(1, 40) if dm * heavy >= light * far)),
            ),
            Question(
                f"What happens if {one} moves out to the end as well, {metres(end)} from the middle?",
                f"{one.own} side goes down.",
                ("Now both are equally far from the middle.", f"Then weight alone decides, and {one} is heavier "
                f"than {two}."),
                one.own, lambda: one.own if at_end > right else two.own,
            ),
            Question(
                f"Can {two} lift {one} on this seesaw at all, though {one} is heavier?",
                f"Yes, {two} can, if {one} sits close enough to the middle.",
                (f"Nearer to the middle than {metres(near)}, {one.own} weight counts for less than {two.own} at the "
                f"end.",),
                True, lambda: any(heavy * dm < light * far for dm in range(1, far)),
            ),
        ),
    )  # fmt: skip


def _crate(rng: Random) -> Scene:
    """Several people push something heavy, not all in the same direction."""
    first, second, third = people(rng, 3)
    thing, low, high = rng.choice(_CRATES)
    need = rng.randrange(low, high + 1, 5)
    pushes = [rng.randrange(15, 41, 5) for _ in range(3)]
    name = "the " + thing.split(" ", 1)[1].split(" of ")[0].split(" with")[0]
    against = rng.random() < 0.5
    pushes[2] = min(pushes[2], pushes[0] + pushes[1] - 5) if against else pushes[2]
    net = pushes[0] + pushes[1] + (-pushes[2] if against else pushes[2])
    moves = abs(net) >= need
    other = sum(pushes) if against else pushes[0] + pushes[1]
    rollers = need // 5
    side = rng.choice(("towards the door", "to the left", "to the right", "towards the wall"))
    back = {"towards the door": "away from the door", "to the left": "to the right", "to the right": "to the left",
            "towards the wall": "away from the wall"}[side]  # fmt: skip
    able = [who.name for who, push in zip((first, second, third), pushes, strict=True) if push >= rollers]
    return Scene(
        (
            rng.choice((
                f"{capital(thing)} stands on a bare floor. To set it moving takes a push of {need} kilos, as hard as "
                f"the pull that holds up {need} kilos.",
                f"On a bare floor stands {thing}. It begins to slide only when it is pushed with {need} kilos, that "
                f"is, as hard as you must pull to hold up {need} kilos.",
            )),
            f"{first} pushes {side} with {pushes[0]} kilos, and {second} with {pushes[1]} kilos in the same direction.",
            (
                f"{third} has misunderstood and pushes from the other side, {back}, with {pushes[2]} kilos." if against
                else f"{third} helps them in the same direction with {pushes[2]} kilos."
            ),
        ),
        (
            Question(
                f"With how many kilos is {name} pushed {side}, all in all?",
                f"It is pushed with {amount(net)} kilos." if net else "It is pushed with zero kilos: the pushes "
                "cancel out.",
                (
                    f"{first} and {second} together push with {pushes[0] + pushes[1]} kilos.",
                    f"{third} {'works against them, so that takes away' if against else 'adds'} {pushes[2]}.",
                ),
                net, lambda: sum(pushes) - 2 * pushes[2] * against,
            ),
            Question(
                f"Does {name} move?",
                f"Yes, it moves {side}." if moves else "No, it stays where it is.",
                (f"{need} kilos are needed, and there are {amount(net)}.",),
                moves, lambda: need not in range(abs(pushes[0] + pushes[1] + (1 - 2 * against) * pushes[2]) + 1, 999),
            ),
            Question(
                f"If {third} came round to the other two and pushed with them, would it move?" if against
                else f"If {third} stopped helping, would it still move?",
                f"Yes, it would {'then' if against else 'still'} move." if other >= need
                else f"No, it would stay where it is{' even then' if against else ''}.",
                (f"The push would be {other} kilos.", f"It takes {need} kilos to set {name} moving."),
                other >= need, lambda: need - pushes[0] - pushes[1] - pushes[2] * against <= 0,
            ),
            Question(
                f"On round poles, it takes only a fifth of the push. Which of the three could then move {name} alone?",
                f"{listing(able)} could." if able else "None of them could.",
                (
                    f"A fifth of {need} kilos is {rollers} kilos.",
                    f"They push with {listing([str(p) for p in pushes])} kilos.",
                ),
                listing(able) or "none",
                lambda: listing(
                    [w.name for w, p in zip((first, second, third), pushes, strict=True) if p * 5 >= need]
                ) or "none",
            ),
        ),
    )  # fmt: skip


def _runaway(rng: Random) -> Story:
    """A cart is left on a slope; what stops it, or does not."""
    owner, helper = pair(rng)
    vehicle, load, harm = rng.choice((
        ("handcart", "pumpkins", "Pumpkins bounced in all directions, and two of them split."),
        ("pram", "clean washing", "The washing lay in the mud like a fallen flag."),
        ("barrow", "milk churns", "The churns fell over, and a white brook ran down the gutter."),
        ("cart", "flowerpots", "It sounded like a whole kitchen falling downstairs."),
        ("trolley", "old books", "The books flew up like hens and came down open."),
    ))  # fmt: skip
    block = rng.choice(("stone", "log", "brick"))
    course = rng.choice(("blocked", "uphill", "helper", "crash"))
    goal = rng.choice(("the duck pond", "the wall of the bakery", "the village pump", "the hedge of the vicarage"))
    errand = rng.choice(("to post a letter", "to buy a roll", "to talk to a friend", "to look at a notice"))
    start = rng.choice((
        f"{owner} had pushed a {vehicle} full of {load} up to the church, and from there the road went steeply down to "
        f"{goal}.",
        f"The {vehicle} was full of {load}, and {owner} was glad to have it at the top of Mill Hill. From there the "
        f"road ran "
        f"down to {goal}.",
    ))  # fmt: skip
    if course == "blocked":
        turn = [
            f"{owner} wanted {errand}, and had already let go of the handle when {owner.they} felt it twitch. "
            f"{owner.They} took hold again, looked around, and pushed a {block} under the wheel with {owner.their} "
            f"foot.",
            f"“Nobody will steal that,” said {helper}, who was passing. “It is not thieves that I am afraid of,” said "
            f"{owner}, “it is "
            "the hill.”",
        ]
        end = f"When {owner} came back, the wheel was pressed hard against the {block}. The {vehicle} was still there."
    elif course == "uphill":
        turn = [
            f"{owner} only wanted {errand}, and let go of the handle. Behind {owner.their} back the {vehicle} began "
            f"to roll, first "
            "as slowly as a snail, then as fast as a dog.",
            rng.choice(
                (
                    f"“Stop it,” cried {owner}. But {helper}, who stood at the foot of the hill, stepped aside and did "
                    f"nothing.",
                    f"“Hold it,” shouted {owner}. {helper} was standing further down, looked at the {vehicle}, looked "
                    f"at the road, and took a step back.",
                )
            ),
            f"Before {goal} the road rose a little. There the {vehicle} became slower and slower, stood still, "
            f"rolled back a "
            "few steps, and came to rest in the dip.",
        ]
        end = f"“I could see that it would not get over the rise,” said {helper}. “And who could hold such a thing?”"
    elif course == "helper":
        turn = [
            f"{owner} only wanted {errand}, and let go of the handle. Behind {owner.their} back the {vehicle} began "
            f"to roll.",
            rng.choice(
                (
                    f"{helper} saw it while it was still slow. {helper.They} ran beside it, did not try to hold it, "
                    "but turned the handle to the side. The wheels ran against the kerb, and it stood.",
                    f"{helper} happened to look up in time. {helper.They} did not pull against it, which would have "
                    f"been useless, but pushed the handle sideways, until the wheels ran against the kerb.",
                )
            ),
        ]
        end = f"“At the top a hand is enough,” said {helper}, out of breath. “At the bottom not even a horse would do.”"
    else:
        turn = [
            f"{owner} only wanted {errand}, and let go of the handle. Behind {owner.their} back the {vehicle} began "
            f"to roll, first "
            "as slowly as a snail, then as fast as a dog.",
            f"{helper} ran after it and caught the handle halfway down. It was too late: the {vehicle} pulled "
            f"{helper.them} along "
            "for ten steps, and then {0} had to let go.".format(helper.they),
            f"At {goal} it stopped all at once, and what was in it did not. {harm}",
        ]
        end = f"{owner} gathered up what was left. The next day {a(block)} hung on a string from the handle."
    rolled = course != "blocked"
    return Story(
        rng.choice(("The Hill", f"The {vehicle.title()} on the "
        f"Hill", "Only for a Moment")),
        (start, *turn, end),
        {"crash": ("sad ending", "moral"), "blocked": ("dialogue", "foreshadowing"), "uphill": ("dialogue", "twist"),
         "helper": ("dialogue",)}[course],
        (
            Question(
                f"Did the {vehicle} roll away?",
                f"Yes, as soon as {owner} had let go." if rolled else f"No, the {block} held it.",
                (("It stood on a slope, and nothing lay in front of its wheels." if rolled
                  else f"{owner} had put a {block} under the wheel before going away."),),
                rolled, lambda: any("began to roll" in paragraph for paragraph in turn),
            ),
            Question(
                "What brought it to a stop?" if rolled else f"What pulled at the {vehicle} the whole time?",
                {"blocked": "Its own weight pulled it down the slope.",
                 "uphill": "The rise in the road stopped it, with nobody's help.",
                 "helper": f"{helper} stopped it by steering it against the kerb.",
                 "crash": f"{capital(goal)} stopped it, at the bottom of the hill."}[course],
                ({"blocked": "Things on a slope are pulled downhill even while they stand still.",
                  "uphill": "Uphill a rolling thing loses the speed that it has won downhill.",
                  "helper": f"It was still slow when {helper} got hold of it.",
                  "crash": f"{helper} could not hold it, because it had become too fast and was heavy."}[course],),
                {"blocked": "weight", "uphill": "rise", "helper": helper.name, "crash": goal}[course],
                lambda: next(
                    word
                    for word, sign in (
                        ("rise", "rose"), (helper.name, "kerb"), (goal, f"At {goal} it"), ("weight", "twitch"),
                    )
                    if any(sign in paragraph for paragraph in turn)
                ),
            ),
            *((Question(
                f"Why did the {load} go on moving when the {vehicle} had stopped?",
                f"They were moving as fast as the {vehicle}, and nothing held them." if load != "clean washing"
                else f"It was moving as fast as the {vehicle}, and nothing held it.",
                (f"Only the {vehicle} was stopped by what it hit.", "What moves goes on moving until something "
                "stops it."),
                "moving", lambda: "moving" if rolled else "resting",
            ),) if course == "crash" else ()),
        ),
    )  # fmt: skip


def _moving_day(rng: Random) -> Story:
    """Something heavy has to go through a door."""
    one, two = pair(rng)
    tall = rng.random() < 0.5
    thing = rng.choice(
        ("wardrobe", "kitchen dresser", "bookcase", "iron stove") if tall else ("piano", "oak chest", "marble table")
    )
    trouble = rng.choice(("opposite", "rough", "top-heavy") if tall else ("opposite", "rough"))
    floor = rng.choice(("stone floor", "rough boards", "tiles"))
    problem = {
        "opposite": (
            f"{one} pushed from inside, and {two} from outside. They pushed until their ears were red. "
            f"The {thing} did "
            "not move by a hair.",
            rng.choice(
                (
                    f"“Push,” shouted {one}. “I am pushing,” shouted {two}. Then it was quiet. “Which way?” asked "
                    f"{one}.",
                    f"“It must be nailed to the floor,” called {one}. “I am pushing with all my might,” called {two}. "
                    f"There was a pause. “Which way?” asked {one}.",
                )
            ),
        ),
        "rough": (
            f"Both of them pushed from the same side. The {thing} groaned, moved a finger's breadth, and stood "
            f"still again on the "
            f"{floor}.",
            f"“It sticks to the floor like a limpet,” said {two}. They wiped their faces and thought.",
        ),
        "top-heavy": (
            rng.choice(
                (
                    f"They pushed as high up as they could reach. The feet of the {thing} stayed where they were, "
                    "and its top leaned over, farther and farther.",
                    f"They set their shoulders against it, high up, and pushed. The {thing} did not slide. It bowed, "
                    f"slowly, like an old gentleman.",
                )
            ),
            f"“Back,” cried {two}, and they just caught it. For a while they sat on the floor and looked at it with "
            f"respect.",
        ),
    }[trouble]
    cure, why, key = {
        "opposite": (
            f"They laughed so much that they had to hold on to it. Then {two} came round to {one.own} side, and at "
            f"the first push the "
            f"{thing} slid through the door.",
            "Two equal pushes against each other cancel out.", "same side",
        ),
        "rough": rng.choice((
            (f"{one} fetched an old blanket. They tipped the {thing} a little, pulled the blanket under it, and now "
            f"it could be drawn "
             "across the room like a sledge.", "Smooth cloth slides on a floor more easily than hard feet.",
             "blanket"),
            (f"{one} brought four broom handles. They got them under the {thing} with a lever, and it rolled. "
            f"Whenever a handle came "
             "out at the back, they carried it round to the front.", "Rolling takes much less force than "
             "sliding.", "broom handles"),
            (f"“What is in it?” asked {one}. They opened it and took everything out, in nine baskets. Then it went "
            f"almost by itself.",
             "The heavier a thing presses on the floor, the harder it is to slide.", "empty it")
            if thing not in ("piano", "iron stove", "marble table", "bookcase") else
            (f"{one} rubbed the floor in front of it with a piece of soap and a wet cloth. At the next push it slid "
            f"so well that they "
             "had to stop it.", "Soap between two surfaces lets them slide past each other.", "soap"),
        )),
        "top-heavy": (
            f"The next time they knelt down and pushed at the bottom, close to the floor. Now the {thing} slid and "
            f"did not even nod.",
            "A push high up turns a tall thing over; a push low down moves it along.", "low down",
        ),
    }[trouble]  # fmt: skip
    answer = {
        "same side": "They both pushed from the same side.", "blanket": "They pulled a blanket under it.",
        "broom handles": "They rolled it on broom handles.", "empty it": "They emptied it first.",
        "soap": "They made the floor slippery with soap.", "low down": "They pushed low down, close to the floor.",
    }[key]  # fmt: skip
    return Story(
        rng.choice(("Moving Day", f"The {thing.title()}", "Through the Door")),
        (
            rng.choice((
                f"On moving day the {thing} was the last thing left in the old flat. “We can do that, the two of "
                f"us,” said {one}.",
                f"{one} had bought {a(thing)} at an auction, for almost nothing. Now {one.they} knew why. It had to "
                f"go from the shed into "
                f"the house, and only {two} had time to help.",
            )),
            *problem,
            cure,
            rng.choice((
                f"“Strength is good,” said {two} over their tea. “Looking first is better,” said {one}.",
                f"“Now it stays where it is,” said {one}, “for as long as I live.” And there it still stands.",
                f"The next morning {two} could not lift {two.their} arms, but {two.they} grinned.",
            )),
        ),
        ("dialogue", "twist") if trouble == "opposite" else ("dialogue", "conflict"),
        (
            Question(
                f"Why did the {thing} not go as they wanted at first?",
                {"opposite": "They were pushing against each other.",
                 "rough": "They could not push hard enough against the grip of the floor.",
                 "top-heavy": "They were pushing too high up, so it tilted."}[trouble],
                ({"opposite": f"{one} stood inside and {two} outside, and both pushed towards the door.",
                  "rough": f"A heavy thing presses hard on the {floor}, and the floor holds it back.",
                  "top-heavy": "Its feet were held back by the floor, and its top was not."}[trouble],),
                {"opposite": "against each other", "rough": "floor", "top-heavy": "high"}[trouble],
                lambda: (
                    "against each other" if "Which way" in problem[1] else "floor" if "limpet" in problem[1] else "high"
                ),
            ),
            Question(
                "How did they manage it in the end?", answer, (why,), answer,
                lambda: answer if key.split()[0] in cure or key in ("same side", "low down", "empty it") else "",
            ),
            Question(
                f"Had the {thing} become lighter in between?",
                "Yes, what was in it had been taken out." if key == "empty it" else "No, it weighed the same as "
                "before.",
                (("They carried everything that was in it out in baskets." if key == "empty it"
                  else "They only changed how or where they pushed, or what it slid on."),),
                key == "empty it", lambda: "baskets" in cure,
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Pushing, rolling and falling",
    group="matter",
    concepts=("force", "friction", "gravity", "balance"),
    openings=(
        """Nothing begins to move without a push or a pull, and nothing stops without one either. Most of the time the
        one that stops things works in secret: it is the rubbing of the ground and the air.""",
        """A ball on a level table stays where it is. Tilt the table a little, and it is gone. What pulled it was
        there all the time; only the table held against it.""",
        """Everything on earth is pulled towards the ground: apples, cats and clouds. Why then does not everything lie
        on the floor? Because something holds it up, be it a branch, four legs or moving air.""",
        """Whoever has ever tried to push a car knows two things. It is hard to get it going, and then it is hard to
        make it stop. Both have the same cause: a heavy thing is slow to change its ways.""",
        """With a long enough bar a child can lift a cart. Where strength is missing, it helps to ask where to push,
        in which direction, and on what ground.""",
    ),
    asks=(
        "Do heavy things fall faster than light ones?",
        "Why does a rolling ball stop by itself?",
        "How can a small child lift a big one on a seesaw?",
        "What happens if two people push against each other?",
    ),
    ideas=(
        (
            """A hammer and a nail dropped together hit the floor together. The earth pulls harder at the hammer, but
            the hammer is also harder to get going, and the two make up for each other. A sheet of paper is slower
            only because of the air: crumple it, and it falls with the nail.""",
            """Heavy or light, a falling thing gets faster and faster in the same way, as long as the air does not
            matter. In the first second it falls about 5 metres, in the next one 15, in the third 25. That is why a
            fall from a chair is nothing much and a fall from a roof is dangerous.""",
            """Only the air makes light things fall more slowly. On the moon, where there is no air, an astronaut once
            dropped a hammer and a feather. They reached the dust at the same moment, and slowly, for the moon pulls
            less than the earth.""",
        ),
        (
            """A ball stops because the ground and the air rub against it. On carpet it stops soon, on floorboards
            later, on ice much later. The less it is rubbed, the farther it goes, and with no rubbing at all it would
            roll on and on.""",
            """A rolling ball is slowed down by rubbing. Rubbing is a nuisance when we pull a sledge over sand, and a
            blessing when we brake. Without it nobody could walk: the foot would slip back with every step, as on wet
            ice. So we oil the hinges and roughen the soles.""",
        ),
        (
            """On a seesaw it is not only the weight that counts but also how far from the middle it sits. Twice as
            far out, a weight counts double. So a child of 20 kilos at the end balances one of 40 kilos halfway
            in.""",
            """Far from the turning point a small force does much. A door shows it: it is easy to push at the handle
            and almost impossible to push close to the hinges. It is the same door and the same hand, but the way from
            the turning point is long in one case and short in the other.""",
            """What helps a small child on a seesaw also helps at work. A spanner, a nutcracker and a crowbar are all
            the same idea. A long arm makes a small force large, and for that the hand has to travel a longer way.""",
        ),
        (
            """Two pushes in the same direction add up, and two pushes in opposite directions take away from each other.
            If both are equally strong, nothing moves, however hard the two are working.""",
            """Where two people push against each other equally hard, nothing moves. But a thing that does not move
            need not be at peace. In a tug of war the rope may stand still while twenty people pull with all their
            might. As soon as one of them slips, everybody sees how much was pulling.""",
        ),
    ),
    mistakes=(
        """Many people think that a thing needs a steady push in order to keep moving. It needs it only because
        something is slowing it down. A skater glides on long after the last kick.""",
        """A ball thrown straight forward and a ball simply dropped from the same hand reach the level ground at the
        same time. Going forward does not hold it up; it falls all the way.""",
        """In a bus that brakes hard it seems as if something threw us forward. Nothing does. The bus becomes slower,
        and we go on as before until the strap or the seat in front holds us.""",
        """Pushing at the top of a tall cupboard seems natural, since the hands are there. It tips over more easily
        than it slides. Low down, close to the floor, the same push moves it along.""",
    ),
    scenes=(_fall, _rolls_out, _seesaw, _crate),
    stories=(_runaway, _moving_day),
    notes={
        "child": (
            """Drop a sheet of paper and a key: the key wins. Now crumple the paper into a ball and drop them again.
            Nothing has become heavier, and still it has changed.""",
        ),
        "pupil": (
            """To test a seesaw, multiply on each side: weight times distance from the middle. Equal products mean
            balance. With several children on one side, add their products.""",
        ),
        "adult": (
            """A car at twice the speed needs four times the distance to stop, not twice. The brakes take away the
            same speed each second, so it takes twice as long, and the average speed meanwhile is doubled as well.""",
        ),
        "learner": (
            """We “push” something away from us and “pull” it towards us. Something that is not held “falls”. A person
            “falls over”, “falls off” a ladder and “falls down” the stairs.""",
        ),
        "parent": (
            """A plank, a log and a few bags of sand teach more about balance than any picture. Ask where the heavy
            bag must lie before the plank is let go, and let the plank give the answer.""",
        ),
    },
)
